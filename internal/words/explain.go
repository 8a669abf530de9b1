package words

// explainEntries are the sentences that explain a score.
func explainEntries() []Entry {
	return []Entry{
		{
			Code: "explain.sum", Args: []string{"terms", "total"},
			Zh: "各项得分相加：{terms} = {total}",
			En: "sum of the scores: {terms} = {total}",
		},
		{
			Code: "explain.open", Args: []string{"least", "most"},
			Zh: "尚有指标没有确定得分：最低{least}，最高{most}",
			En: "some scores are open: at least {least}, at most {most}",
		},
		{
			Code: "explain.lost", Args: []string{"points", "name"},
			Zh: "失{points}分：{name}",
			En: "{points} points lost: {name}",
		},
		{
			Code: "explain.grade", Args: []string{"total", "band", "grade"},
			Zh: "{total}在{band}内，等级为{grade}",
			En: "{total} lies in {band}: the grade is {grade}",
		},
		{
			Code: "explain.grade-raw",
			Zh:   "等级按未经四舍五入的总分评定",
			En:   "the grade is taken from the total before rounding",
		},
		{
			Code: "explain.source", Args: []string{"citation", "reading"},
			Zh: "依据：{citation}（{reading}）",
			En: "source: {citation} ({reading})",
		},
		{
			Code: "explain.deducted", Args: []string{"points"},
			Zh: "复核扣{points}分，扣至0分为止",
			En: "a review takes off {points} points, down to 0",
		},
		{
			Code: "explain.rescaled", Args: []string{"points"},
			Zh: "有指标不适用，其分值折算到其余指标，本项分值为{points}",
			En: "others do not apply; their points are spread, and this one carries {points}",
		},
		{
			Code: "explain.status.not-applicable",
			Zh:   "不适用，不计分",
			En:   "does not apply and is not scored",
		},
		{
			Code: "explain.status.not-reported",
			Zh:   "没有填报实际完成值，得分不确定",
			En:   "no actual value is reported; the score is open",
		},
		{
			Code: "explain.status.not-evidenced",
			Zh:   "实际完成值没有佐证，得分不确定",
			En:   "nothing proves the actual value; the score is open",
		},
		{
			Code: "explain.judged-parent", Args: []string{"score"},
			Zh: "按上级指标整体判定：{score}",
			En: "judged as a whole: {score}",
		},
		{
			Code: "explain.unchosen",
			Zh:   "同组另一指标计分，本指标不计",
			En:   "another indicator of the group counts instead",
		},
		{
			Code: "explain.from-parent", Args: []string{"points"},
			Zh: "分值由上级指标平均分配：{points}",
			En: "the points are an equal part of the parent's: {points}",
		},
		{
			Code: "explain.direction", Args: []string{"target", "direction"},
			Zh: "指标值{target}没有标明方向，按“{direction}”理解",
			En: "the target {target} has no sign and is read as “{direction}”",
		},
		{
			Code: "explain.overshot", Args: []string{"target", "over"},
			Zh: "超过指标值{target} {over}",
			En: "exceeds the target {target} by {over}",
		},
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
			En: "{actual} meets the target {target}: {raw} points",
		},
		{
			Code: "explain.completion.missed", Args: []string{"actual", "target"},
			Zh: "{actual}没有达到{target}：0分",
			En: "{actual} misses {target}: 0 points",
		},
		{
			Code: "explain.completion.ratio", Args: []string{"points", "a", "b", "raw"},
			Zh: "{points} × {a} ÷ {b} = {raw}",
			En: "{points} × {a} ÷ {b} = {raw}",
		},
		{
			Code: "explain.completion.above",
			Zh:   "高于指标值的，按 分值 ×（1 −（实际完成值 − 指标值）÷ 指标值）得分",
			En:   "above the target: points × (1 − (actual − target) ÷ target)",
		},
		{
			Code: "explain.completion.excess", Args: []string{"points", "actual", "target", "raw"},
			Zh: "{points} ×（1 −（{actual} − {target}）÷ {target}）= {raw}",
			En: "{points} × (1 − ({actual} − {target}) ÷ {target}) = {raw}",
		},
		{
			Code: "explain.zero-base", Args: []string{"target", "raw"},
			Zh: "分母{target}为0，按规则得{raw}分",
			En: "the base {target} is 0; the rule gives {raw} points",
		},
		{
			Code: "explain.uncapped",
			Zh:   "得分高于分值：所用规则不封顶",
			En:   "the score exceeds the points: the rule does not cap it",
		},
		{
			Code: "explain.overshoot-reduced", Args: []string{"actual", "target", "rate", "beyond", "per", "raw"},
			Zh: "{actual}是指标值{target}的{rate}，超过{beyond}的部分每1%扣分值的{per}：{raw}分",
			En: "{actual} is {rate} of the target {target}; each percent past {beyond} takes {per} of the points: {raw} points",
		},
		{
			Code: "explain.overshoot-zero", Args: []string{"actual", "target", "beyond"},
			Zh: "{actual}超过指标值{target}的{beyond}，按规则不得分",
			En: "{actual} passes {beyond} of the target {target} and earns nothing",
		},
		{
			Code: "explain.negative-zero", Args: []string{"actual"},
			Zh: "完成值{actual}为负数，按0计",
			En: "the actual {actual} is negative and counts as 0",
		},
		{
			Code: "explain.rate-rounding", Args: []string{"places"},
			Zh: "完成率先四舍五入到{places}位小数，再乘以分值",
			En: "the rate in percent is rounded to {places} places before it is multiplied",
		},
		{
			Code: "explain.floor", Args: []string{"rate", "floor"},
			Zh: "完成率{rate}低于{floor}，不得分",
			En: "the completion of {rate} is below {floor} and earns nothing",
		},
		{
			Code: "explain.level", Args: []string{"bands"},
			Zh: "评判等级赋分：{bands}",
			En: "levels: {bands}",
		},
		{
			Code: "explain.level.same", Args: []string{"actual", "target"},
			Zh: "完成情况“{actual}”与指标值“{target}”一致，得全部分值",
			En: "“{actual}” repeats the target “{target}”: all points",
		},
		{
			Code: "explain.level.fixed", Args: []string{"actual", "raw"},
			Zh: "“{actual}”对应的等级得{raw}分",
			En: "the level of “{actual}” earns {raw} points",
		},
		{
			Code: "explain.level.judged", Args: []string{"actual", "target", "score", "level", "band"},
			Zh: "完成情况“{actual}”，指标值“{target}”；判定得分{score}在“{level}”的区间{band}内",
			En: "“{actual}” for the target “{target}”; the judged score {score} lies in “{level}” {band}",
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
			Code: "explain.judged.score", Args: []string{"score", "by"},
			Zh: "判定得分{score}（{by}）",
			En: "judged {score} ({by})",
		},
		{
			Code: "explain.judged.why", Args: []string{"why"},
			Zh: "判定理由：{why}",
			En: "why: {why}",
		},
		{
			Code: "explain.steps.below", Args: []string{"from", "step", "deduct"},
			Zh: "低于{from}的，每低{step}扣{deduct}分，扣完为止",
			En: "below {from}, {deduct} points off for every {step}, down to 0",
		},
		{
			Code: "explain.steps.above", Args: []string{"from", "step", "deduct"},
			Zh: "高于{from}的，每高{step}扣{deduct}分，扣完为止",
			En: "above {from}, {deduct} points off for every {step}, down to 0",
		},
		{
			Code: "explain.steps.either", Args: []string{"from", "step", "deduct"},
			Zh: "偏离{from}的，每差{step}扣{deduct}分，扣完为止",
			En: "{deduct} points off for every {step} away from {from}, down to 0",
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
			Code: "explain.steps.numbers", Args: []string{"measure", "value", "points", "count", "deduct", "raw"},
			Zh: "{measure} = {value}：{points} − {count} × {deduct} = {raw}，不低于0",
			En: "{measure} = {value}: {points} − {count} × {deduct} = {raw}, not below 0",
		},
		{
			Code: "explain.bands", Args: []string{"measure"},
			Zh: "按{measure}所在区间得分",
			En: "points by the band of the {measure}",
		},
		{
			Code: "explain.bands.numbers", Args: []string{"measure", "value", "band", "raw"},
			Zh: "{measure} = {value}，在{band}内：{raw}分",
			En: "{measure} = {value} lies in {band}: {raw} points",
		},
		{
			Code: "explain.linear", Args: []string{"k", "measure"},
			Zh: "得分 = 分值 ×（1 − {k} × {measure}）",
			En: "score = points × (1 − {k} × {measure})",
		},
		{
			Code: "explain.linear.limit", Args: []string{"measure", "limit"},
			Zh: "{measure}超过{limit}不得分",
			En: "past a {measure} of {limit} nothing is earned",
		},
		{
			Code: "explain.linear.numbers", Args: []string{"points", "k", "value", "raw"},
			Zh: "{points} ×（1 − {k} × {value}）= {raw}",
			En: "{points} × (1 − {k} × {value}) = {raw}",
		},
		{
			Code: "explain.checklist.per-item", Args: []string{"points"},
			Zh: "每符合一项得{points}分，至分值为止",
			En: "{points} points for each item met, up to the points",
		},
		{
			Code: "explain.checklist.per-item.numbers", Args: []string{"count", "points", "raw"},
			Zh: "{count} × {points} = {raw}",
			En: "{count} × {points} = {raw}",
		},
		{
			Code: "explain.checklist.per-breach", Args: []string{"points"},
			Zh: "每有一次违规扣{points}分，扣完为止",
			En: "{points} points off for each breach, down to 0",
		},
		{
			Code: "explain.checklist.per-breach.numbers", Args: []string{"points", "count", "each", "raw"},
			Zh: "{points} − {count} × {each} = {raw}，不低于0",
			En: "{points} − {count} × {each} = {raw}, not below 0",
		},
		{
			Code: "explain.checklist.items",
			Zh:   "按符合的要素累计得分",
			En:   "the points of the items that are met add up",
		},
		{
			Code: "explain.checklist.items.numbers", Args: []string{"items", "raw"},
			Zh: "符合：{items}；合计{raw}分",
			En: "met: {items}; {raw} points in all",
		},
		{
			Code: "explain.share", Args: []string{"group"},
			Zh: "按达标指标占全部数量型指标的比例得分（范围：{group}）",
			En: "points in proportion to the numeric indicators that are met (within: {group})",
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
			En: "the method gives {raw} points",
		},
		{
			Code: "explain.rounded.half-up", Args: []string{"raw", "places", "score"},
			Zh: "{raw}四舍五入到{places}位小数：{score}",
			En: "{raw} rounded half up to {places} places: {score}",
		},
		{
			Code: "explain.rounded.cut", Args: []string{"raw", "places", "score"},
			Zh: "{raw}截取{places}位小数：{score}",
			En: "{raw} cut to {places} places: {score}",
		},
		{
			Code: "explain.rounded.half-even", Args: []string{"raw", "places", "score"},
			Zh: "{raw}四舍六入五成双到{places}位小数：{score}",
			En: "{raw} rounded half to even to {places} places: {score}",
		},
		{
			Code: "explain.unrounded", Args: []string{"raw"},
			Zh: "本项不四舍五入：{raw}",
			En: "this row is not rounded: {raw}",
		},
	}
}
