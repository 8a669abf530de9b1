package words

// rulesetEntries are the words of the findings about a rule set.
func rulesetEntries() []Entry {
	return []Entry{
		{
			Code: "ruleset.empty", Level: "error", Args: []string{"what"},
			Zh: "规则集缺少“{what}”",
			En: "the rule set lacks “{what}”",
		},
		{
			Code: "ruleset.kind", Level: "error", Args: []string{"kind"},
			Zh: "规则集没有“{kind}”类目标的计分方法",
			En: "the rule set has no method for targets of the kind “{kind}”",
		},
		{
			Code: "ruleset.duplicate", Level: "error", Args: []string{"entry"},
			Zh: "规则集中“{entry}”重复",
			En: "the rule set has “{entry}” twice",
		},
		{
			Code: "ruleset.method", Level: "error", Args: []string{"count"},
			Zh: "计分方法应当恰好设定一种，现有{count}种",
			En: "exactly one way of scoring has to be set; the number set is {count}",
		},
		{
			Code: "ruleset.value", Level: "error", Args: []string{"field", "value", "allowed"},
			Zh: "“{field}”的值“{value}”不在允许范围内，应为：{allowed}",
			En: "“{field}” does not admit the value “{value}”; allowed: {allowed}",
		},
		{
			Code: "ruleset.unusual", Level: "note", Args: []string{"field", "value", "usual"},
			Zh: "“{field}”的值“{value}”不是通用的写法（{usual}）；如非有意，请核对",
			En: "“{value}” of “{field}” is not usual ({usual}); check it unless it is meant",
		},
		{
			Code: "ruleset.gap", Level: "error", Args: []string{"values", "what"},
			Zh: "{values}的部分没有{what}",
			En: "a value of {values} has no {what}",
		},
		{
			Code: "ruleset.overlap", Level: "error", Args: []string{"above", "below"},
			Zh: "{above}与{below}重叠，其中的数值有两种归属",
			En: "{above} and {below} overlap: a value in both belongs to two",
		},
		{
			Code: "ruleset.source", Level: "error", Args: []string{"source"},
			Zh: "规则{source}",
			En: "the rule {source}",
		},
		{
			Code: "ruleset.plan", Level: "error", Args: []string{"sum"},
			Zh: "各类指标与预算执行率的分值合计{sum}，应为100",
			En: "the points of the classes and of the execution row add up to {sum} instead of 100",
		},
		{
			Code: "ruleset.too-large", Level: "error", Args: []string{"count"},
			Zh: "条目数{count}超过限度",
			En: "{count} entries are past the limit",
		},
	}
}
