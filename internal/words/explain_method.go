package words

// explainMethodEntries say how a method came to its value.
func explainMethodEntries() []Entry {
	return []Entry{
		{
			Code: "explain.execution", Args: []string{"spent", "base"},
			Zh: "预算执行率 = {spent} ÷ {base}",
			En: "execution rate = {spent} ÷ {base}",
		},
		{
			Code: "explain.rate", Args: []string{"spent", "base", "rate"},
			Zh: "{spent} ÷ {base} = {rate}",
			En: "{spent} ÷ {base} = {rate}",
		},
		{
			Code: "explain.completion.actual/target",
			Zh:   "完成比例赋分：达到指标值得全部分值，未达到的按 分值 × 实际完成值 ÷ 指标值 得分",
			En:   "completion: all points when the target is met, else points × actual ÷ target",
		},
		{
			Code: "explain.completion.target/actual",
			Zh:   "完成比例赋分：不超过指标值得全部分值，超过的按 分值 × 指标值 ÷ 实际完成值 得分",
			En:   "completion: all points within the target, else points × target ÷ actual",
		},
		{
			Code: "explain.completion.1-excess/target",
			Zh:   "完成比例赋分：不超过指标值得全部分值，超过的按 分值 ×（1 −（实际完成值 − 指标值）÷ 指标值）得分，不低于0",
			En:   "completion: all points within the target, else points × (1 − (actual − target) ÷ target), not below 0",
		},
		{
			Code: "explain.completion.none",
			Zh:   "达到指标值得全部分值，未达到不得分",
			En:   "all points when the target is met, else none",
		},
		{
			Code: "explain.completion.met", Args: []string{"actual", "target", "raw"},
			Zh: "{actual}达到指标值{target}：{raw}分",
			En: "{actual} meets the target {target}: {raw} {raw:point|points}",
		},
		{
			Code: "explain.completion.missed", Args: []string{"actual", "target"},
			Zh: "{actual}没有达到指标值{target}：0分",
			En: "{actual} misses the target {target}: 0 points",
		},
		{
			Code: "explain.completion.share", Args: []string{"points", "rate", "raw"},
			Zh: "{points} × {rate} = {raw}",
			En: "{points} × {rate} = {raw}",
		},
		{
			Code: "explain.excess", Args: []string{"actual", "target"},
			Zh: "1 −（{actual} − {target}）÷ {target}",
			En: "1 − ({actual} − {target}) ÷ {target}",
		},
		{
			Code: "explain.completion.grouped", Args: []string{"points", "formula", "raw"},
			Zh: "{points} ×（{formula}）= {raw}",
			En: "{points} × ({formula}) = {raw}",
		},
		{
			Code: "explain.rate-rounded", Args: []string{"formula", "rate", "places", "rounded"},
			Zh: "{formula} = {rate}，先四舍五入到{places}位小数：{rounded}",
			En: "{formula} = {rate}, rounded to {places} {places:place|places} first: {rounded}",
		},
		{
			Code: "explain.base-one", Args: []string{"target", "raw"},
			Zh: "分母{target}为0，按1计算：{raw}分",
			En: "the base {target} is 0 and counts as 1: {raw} {raw:point|points}",
		},
		{
			Code: "explain.base-one.numbers", Args: []string{"target", "points", "actual", "unit", "raw"},
			Zh: "分母{target}为0，按1计算：{points} × {actual} ÷ {unit} = {raw}",
			En: "the base {target} is 0 and counts as 1: {points} × {actual} ÷ {unit} = {raw}",
		},
		{
			Code: "explain.negative-base", Args: []string{"target", "raw"},
			Zh: "分母{target}小于0，按规则得{raw}分",
			En: "the base {target} is below 0; the rule gives {raw} {raw:point|points}",
		},
		{
			Code: "explain.completion.above",
			Zh:   "高于指标值的，按 分值 ×（1 −（实际完成值 − 指标值）÷ 指标值）得分",
			En:   "above the target: points × (1 − (actual − target) ÷ target)",
		},
		{
			Code: "explain.zero-base", Args: []string{"target", "raw"},
			Zh: "分母{target}为0，按规则得{raw}分",
			En: "the base {target} is 0; the rule gives {raw} {raw:point|points}",
		},
		{
			Code: "explain.uncapped",
			Zh:   "得分高于分值：所用规则不封顶",
			En:   "the score exceeds the points: the rule does not cap it",
		},
		{
			Code: "explain.overshoot-reduced", Args: []string{"actual", "target", "rate", "beyond", "per", "raw"},
			Zh: "{actual}是指标值{target}的{rate}，超过{beyond}的部分每1%扣分值的{per}：{raw}分",
			En: "{actual} is {rate} of the target {target}; each percent past {beyond} takes {per} of the points: {raw} {raw:point|points}",
		},
		{
			Code: "explain.overshoot-zero", Args: []string{"actual", "target", "beyond"},
			Zh: "{actual}超过指标值{target}的{beyond}，按规则不得分：0分",
			En: "{actual} passes {beyond} of the target {target} and earns nothing: 0 points",
		},
		{
			Code: "explain.negative-zero", Args: []string{"actual"},
			Zh: "完成值{actual}为负数，按0计",
			En: "the actual {actual} is negative and counts as 0",
		},
		{
			Code: "explain.floor", Args: []string{"formula", "rate", "floor"},
			Zh: "完成率{formula} = {rate}，低于{floor}，按规则不得分：0分",
			En: "the completion {formula} = {rate} is below {floor} and earns nothing: 0 points",
		},
		{
			Code: "explain.full-from", Args: []string{"rate"},
			Zh: "完成率达到{rate}即得全部分值",
			En: "a completion of {rate} earns all points",
		},
		{
			Code: "explain.full-from.numbers", Args: []string{"formula", "rate", "from", "raw"},
			Zh: "完成率{formula} = {rate}，不低于{from}，得全部分值：{raw}分",
			En: "the completion {formula} = {rate} is not below {from} and earns all points: {raw} {raw:point|points}",
		},
		{
			Code: "explain.bounds-unit", Args: []string{"actual", "unit"},
			Zh: "完成值{actual}未写明单位，按计分方法的单位{unit}计",
			En: "the actual {actual} has no unit and counts in that of the method, {unit}",
		},
		{
			Code: "explain.level", Args: []string{"bands"},
			Zh: "评判等级赋分：{bands}",
			En: "levels: {bands}",
		},
		{
			Code: "explain.level.same", Args: []string{"actual", "target", "raw"},
			Zh: "完成情况“{actual}”与指标值“{target}”一致，得全部分值：{raw}分",
			En: "“{actual}” repeats the target “{target}” and earns all points: {raw} {raw:point|points}",
		},
		{
			Code: "explain.level.named", Args: []string{"level", "raw"},
			Zh: "判定等级“{level}”得{raw}分",
			En: "the judged level “{level}” earns {raw} {raw:point|points}",
		},
		{
			Code: "explain.level.fixed", Args: []string{"actual", "raw"},
			Zh: "“{actual}”对应的等级得{raw}分",
			En: "the level of “{actual}” earns {raw} {raw:point|points}",
		},
		{
			Code: "explain.level.words", Args: []string{"actual", "target"},
			Zh: "完成情况“{actual}”，指标值“{target}”",
			En: "“{actual}” for the target “{target}”",
		},
		{
			Code: "explain.level.judged", Args: []string{"score", "level", "band"},
			Zh: "{score}在“{level}”的区间内：{band}",
			En: "{score} lies in “{level}”: {band}",
		},
		{
			Code: "explain.lower-end", Args: []string{"score"},
			Zh: "{score}正好是区间的下限，下限含在区间内",
			En: "{score} is the closed lower end of the interval",
		},
		{
			Code: "explain.judged", Args: []string{"points"},
			Zh: "由评价人在0到{points}之间判定",
			En: "an evaluator judges between 0 and {points}",
		},
		{
			Code: "explain.judged.score", Args: []string{"score"},
			Zh: "判定得分：{score}",
			En: "judged: {score}",
		},
		{
			Code: "explain.judged.by", Args: []string{"by"},
			Zh: "判定人：{by}",
			En: "judged by: {by}",
		},
		{
			Code: "explain.judged.why", Args: []string{"why"},
			Zh: "判定理由：{why}",
			En: "why: {why}",
		},
		{
			Code: "explain.steps.below", Args: []string{"measure", "from", "step", "deduct"},
			Zh: "{measure}低于{from}的，每低{step}扣{deduct}分，扣完为止",
			En: "{measure} below {from}: {deduct} {deduct:point|points} off for every {step}, down to 0",
		},
		{
			Code: "explain.steps.above", Args: []string{"measure", "from", "step", "deduct"},
			Zh: "{measure}高于{from}的，每高{step}扣{deduct}分，扣完为止",
			En: "{measure} above {from}: {deduct} {deduct:point|points} off for every {step}, down to 0",
		},
		{
			Code: "explain.steps.either", Args: []string{"measure", "from", "step", "deduct"},
			Zh: "{measure}偏离{from}的，每差{step}扣{deduct}分，扣完为止",
			En: "{deduct} {deduct:point|points} off for every {step} by which the {measure} is off {from}, down to 0",
		},
		{
			Code: "explain.steps.share.below", Args: []string{"measure", "from", "step", "share"},
			Zh: "{measure}低于{from}的，每低{step}扣分值的{share}，扣完为止",
			En: "{measure} below {from}: {share} of the points off for every {step}, down to 0",
		},
		{
			Code: "explain.steps.share.above", Args: []string{"measure", "from", "step", "share"},
			Zh: "{measure}高于{from}的，每高{step}扣分值的{share}，扣完为止",
			En: "{measure} above {from}: {share} of the points off for every {step}, down to 0",
		},
		{
			Code: "explain.steps.share.either", Args: []string{"measure", "from", "step", "share"},
			Zh: "{measure}偏离{from}的，每差{step}扣分值的{share}，扣完为止",
			En: "{share} of the points off for every {step} by which the {measure} is off {from}, down to 0",
		},
		{
			Code: "explain.steps.floor",
			Zh:   "不足一档不扣分",
			En:   "an incomplete step does not count",
		},
		{
			Code: "explain.steps.ceil",
			Zh:   "不足一档按一档扣分",
			En:   "an incomplete step counts as one",
		},
		{
			Code: "explain.steps.pro-rata",
			Zh:   "不足一档按比例扣分",
			En:   "an incomplete step counts in proportion",
		},
		{
			Code: "explain.steps.count", Args: []string{"higher", "lower", "step", "count"},
			Zh: "（{higher} − {lower}）÷ {step} = {count}档",
			En: "({higher} − {lower}) ÷ {step} = {count} {count:step|steps}",
		},
		{
			Code: "explain.steps.count.whole", Args: []string{"higher", "lower", "step", "steps", "count"},
			Zh: "（{higher} − {lower}）÷ {step} = {steps}，计{count}档",
			En: "({higher} − {lower}) ÷ {step} = {steps}, counted as {count} {count:step|steps}",
		},
		{
			Code: "explain.steps.numbers", Args: []string{"measure", "value", "points", "count", "deduct", "raw"},
			Zh: "{measure} = {value}：{points} − {count} × {deduct} = {raw}",
			En: "{measure} = {value}: {points} − {count} × {deduct} = {raw}",
		},
		{
			Code: "explain.steps.share.numbers", Args: []string{"measure", "value", "points", "count", "share", "raw"},
			Zh: "{measure} = {value}：{points} ×（1 − {count} × {share}）= {raw}",
			En: "{measure} = {value}: {points} × (1 − {count} × {share}) = {raw}",
		},
		{
			Code: "explain.bands", Args: []string{"measure"},
			Zh: "按{measure}所在区间得分",
			En: "points by the band of the {measure}",
		},
		{
			Code: "explain.bands.numbers", Args: []string{"measure", "value", "band", "raw"},
			Zh: "{measure} = {value}，属于“{band}”：{raw}分",
			En: "{measure} = {value} lies in “{band}”: {raw} {raw:point|points}",
		},
		{
			Code: "explain.bands.share", Args: []string{"measure", "value", "band", "points", "share", "raw"},
			Zh: "{measure} = {value}，属于“{band}”：{points} × {share} = {raw}",
			En: "{measure} = {value} lies in “{band}”: {points} × {share} = {raw}",
		},
		{
			Code: "explain.linear", Args: []string{"k", "measure"},
			Zh: "得分 = 分值 ×（1 − {k} × {measure}）",
			En: "score = points × (1 − {k} × {measure})",
		},
		{
			Code: "explain.linear.limit", Args: []string{"measure", "limit"},
			Zh: "{measure}超过{limit}不得分",
			En: "{measure} past {limit}: nothing is earned",
		},
		{
			Code: "explain.linear.past", Args: []string{"measure", "value"},
			Zh: "{measure} = {value}，超过限度：0分",
			En: "{measure} = {value} is past the limit: 0 points",
		},
		{
			Code: "explain.linear.numbers", Args: []string{"points", "k", "value", "raw"},
			Zh: "{points} ×（1 − {k} × {value}）= {raw}",
			En: "{points} × (1 − {k} × {value}) = {raw}",
		},
		{
			Code: "explain.checklist.per-item", Args: []string{"points"},
			Zh: "每符合一项得{points}分，至分值为止",
			En: "{points} {points:point|points} for each item met, up to the points",
		},
		{
			Code: "explain.checklist.per-item.numbers", Args: []string{"count", "points", "raw"},
			Zh: "{count} × {points} = {raw}",
			En: "{count} × {points} = {raw}",
		},
		{
			Code: "explain.checklist.per-breach", Args: []string{"points"},
			Zh: "每有一次违规扣{points}分，扣完为止",
			En: "{points} {points:point|points} off for each breach, down to 0",
		},
		{
			Code: "explain.checklist.per-breach.numbers", Args: []string{"points", "count", "each", "raw"},
			Zh: "{points} − {count} × {each} = {raw}",
			En: "{points} − {count} × {each} = {raw}",
		},
		{
			Code: "explain.checklist.items",
			Zh:   "按符合的要素累计得分",
			En:   "the points of the items that are met add up",
		},
		{
			Code: "explain.checklist.items.numbers", Args: []string{"items", "raw"},
			Zh: "符合的要素：{items} = {raw}",
			En: "items met: {items} = {raw}",
		},
		{
			Code: "explain.share", Args: []string{"group"},
			Zh: "按达标的定量指标占全部定量指标的比例得分（范围：{group}）",
			En: "points in proportion to the numeric indicators that are met (within: {group})",
		},
		{
			Code: "explain.share.all",
			Zh:   "按达标的定量指标占全部定量指标的比例得分",
			En:   "points in proportion to the numeric indicators that are met",
		},
		{
			Code: "explain.share.open", Args: []string{"count"},
			Zh: "有{count}个定量指标尚不能确定是否达标，下式为最低得分",
			En: "{count} numeric {count:indicator is|indicators are} open; this is the least",
		},
		{
			Code: "explain.share.numbers", Args: []string{"points", "met", "all", "raw"},
			Zh: "{points} × {met} ÷ {all} = {raw}",
			En: "{points} × {met} ÷ {all} = {raw}",
		},
		{
			Code: "explain.share.beyond", Args: []string{"beyond"},
			Zh: "超过指标值的{beyond}不算达标",
			En: "past {beyond} of its target an indicator does not count as met",
		},
		{
			Code: "explain.custom", Args: []string{"name"},
			Zh: "由调用方提供的方法“{name}”计分",
			En: "scored by the caller's own method “{name}”",
		},
		{
			Code: "explain.custom.numbers", Args: []string{"raw"},
			Zh: "该方法给出{raw}分",
			En: "the method gives {raw} {raw:point|points}",
		},
	}
}
