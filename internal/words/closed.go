package words

import "slices"

// closedEntries are the words of closed sets: what became of an indicator, why
// a score moved, and their like.
func closedEntries() []Entry {
	return slices.Concat(statusEntries(), flagEntries(), []Entry{
		{Code: "class.", Zh: "其他指标", En: "other indicators"},
		{Code: "class.execution", Zh: "预算执行率", En: "budget execution"},
		{Code: "class.cost", Zh: "成本指标", En: "cost indicators"},
		{Code: "class.output", Zh: "产出指标", En: "output indicators"},
		{Code: "class.benefit", Zh: "效益指标", En: "benefit indicators"},
		{Code: "class.satisfaction", Zh: "满意度指标", En: "satisfaction indicators"},

		{Code: "grade.", Zh: "未定", En: "open"},

		{Code: "scope.department", Zh: "部门整体支出", En: "departmental spending"},
		{Code: "scope.unit", Zh: "单位整体支出", En: "the unit's spending"},
		{Code: "scope.project", Zh: "项目支出", En: "project spending"},
		{Code: "scope.transfer", Zh: "转移支付", En: "transfer payments"},

		{Code: "severity.error", Zh: "错误", En: "error"},
		{Code: "severity.warning", Zh: "警告", En: "warning"},
		{Code: "severity.note", Zh: "提示", En: "note"},
		{Code: "severity.off", Zh: "不提示", En: "off"},

		{Code: "set.in-force", Zh: "现行", En: "in force"},
		{Code: "set.superseded", Zh: "已废止", En: "superseded"},
		{Code: "set.derived", Zh: "由已填报表格或在用系统推得", En: "derived from a filled form or a system in use"},
		{Code: "set.unverified", Zh: "未经核实", En: "unverified"},

		{Code: "reading.read", Zh: "已核对原文", En: "read at its source"},
		{Code: "reading.second-hand", Zh: "据转引", En: "second-hand"},
		{Code: "reading.unverified", Zh: "未核对原文", En: "unverified"},

		{Code: "absence.filled", Zh: "已填写", En: "filled"},
		{Code: "absence.blank", Zh: "空白", En: "blank"},
		{Code: "absence.crossed-out", Zh: "划去或填“无”", En: "crossed out"},
		{Code: "absence.inapplicable", Zh: "不适用", En: "not applicable"},

		{Code: "light.", Zh: "没有警示", En: "no warning"},
		{Code: "light.yellow", Zh: "黄灯", En: "yellow"},
		{Code: "light.red", Zh: "红灯", En: "red"},
		{
			Code: "warning.lag", Args: []string{"light", "lag"},
			Zh: "{light}：支出进度落后于目标完成情况{lag}，超过5%",
			En: "{light}: spending lags {lag} behind what was achieved, more than 5%",
		},
		{
			Code: "warning.unspent", Args: []string{"light", "unspent"},
			Zh: "{light}：未使用的预算占{unspent}，超过20%",
			En: "{light}: {unspent} of the budget is left, more than 20%",
		},
		{Code: "warning.no-budget", Args: []string{"light"}, Zh: "{light}：预算为0", En: "{light}: the budget is 0"},
	})
}

func statusEntries() []Entry {
	return []Entry{
		{Code: "status.scored", Zh: "已按规则计分", En: "scored by the rule"},
		{Code: "status.judged", Zh: "经判定得分", En: "scored by judgement"},
		{Code: "status.not-applicable", Zh: "不适用", En: "not applicable"},
		{Code: "status.not-reported", Zh: "未填报完成值", En: "no actual reported"},
		{Code: "status.not-evidenced", Zh: "完成值没有佐证", En: "actual not evidenced"},
		{Code: "status.not-computable", Zh: "不能计分", En: "cannot be scored"},
	}
}

// flagEntries say what happened on the way to a score.
func flagEntries() []Entry {
	return []Entry{
		{Code: "flag.met", Zh: "达到指标值", En: "target met"},
		{Code: "flag.overshot", Zh: "超过指标值", En: "target exceeded"},
		{Code: "flag.uncapped", Zh: "得分超过分值", En: "score above the points"},
		{Code: "flag.unit-inherited", Zh: "单位按对方补全", En: "unit taken over"},
		{Code: "flag.unit-mismatch", Zh: "单位不能比较", En: "units cannot be compared"},
		{Code: "flag.kind-mismatch", Zh: "完成值与指标值类型不同", En: "actual of another kind than the target"},
		{Code: "flag.assumed-direction", Zh: "计算符号为推定", En: "direction assumed"},
		{Code: "flag.negative-actual", Zh: "完成值为负", En: "negative actual"},
		{Code: "flag.zero-base", Zh: "除数为0", En: "division by zero"},
		{Code: "flag.no-target", Zh: "没有指标值", En: "no target"},
		{Code: "flag.no-method", Zh: "规则集没有所要求的方法", En: "no such method in the rule set"},
		{Code: "flag.needs-judgement", Zh: "需要判定", En: "needs a judgement"},
		{Code: "flag.outside-level", Zh: "判定得分不在等级或分值之内", En: "judged score outside its level or the points"},
		{Code: "flag.unknown-level", Zh: "没有判定所用的等级", En: "judged by an unknown level"},
		{Code: "flag.lower-end", Zh: "判定得分为等级下限", En: "judged score at the lower end of its level"},
		{Code: "flag.deducted", Zh: "复核扣分", En: "points taken off in review"},
		{Code: "flag.rescaled", Zh: "分值经重新分配", En: "points dealt out again"},
		{Code: "flag.unchosen", Zh: "同组另一指标计分", En: "another of its group counts"},
		{Code: "flag.by-custom", Zh: "由自定义方法计分", En: "scored by a custom method"},
		{Code: "flag.too-large", Zh: "超过规模上限", En: "past the limits"},
		{Code: "flag.no-points", Zh: "没有分值", En: "no points"},
		{Code: "flag.from-parent", Zh: "分值由上级分配", En: "points are a part of the parent's"},
		{Code: "flag.two-way", Zh: "方向不明，两种读法得分不同", En: "reads both ways, with different scores"},
		{Code: "flag.whole-period", Zh: "期限含整月或整年", En: "met because the whole period counts"},
		{Code: "flag.words-for-zero", Zh: "文字按0处理", En: "words read as 0"},
		{Code: "flag.bounds-unit", Zh: "单位按方法的界限补全", En: "unit taken over from the method's bounds"},
	}
}
