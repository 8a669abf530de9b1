package words

import "slices"

// explainEntries are the sentences that explain a score.
func explainEntries() []Entry {
	return slices.Concat(explainTreeEntries(), explainMethodEntries())
}

// explainTreeEntries say how scores add up, and what the form, the policies and
// rounding make of one.
func explainTreeEntries() []Entry {
	return []Entry{
		{
			Code: "explain.sum", Args: []string{"terms", "total"},
			Zh: "各项得分相加：{terms} = {total}",
			En: "sum of the scores: {terms} = {total}",
		},
		{
			Code: "explain.sum.open", Args: []string{"terms", "least"},
			Zh: "各项得分相加：{terms}，至少{least}",
			En: "sum of the scores: {terms}, at least {least}",
		},
		{
			Code: "explain.open", Args: []string{"least", "most"},
			Zh: "尚有指标没有确定得分：最低{least}，最高{most}",
			En: "some scores are open: at least {least}, at most {most}",
		},
		{
			Code: "explain.lost", Args: []string{"points", "name"},
			Zh: "失{points}分：{name}",
			En: "{points} {points:point|points} lost: {name}",
		},
		{
			Code: "explain.grade", Args: []string{"total", "band", "grade"},
			Zh: "{total}属于“{band}”，等级为{grade}",
			En: "{total} lies in the band “{band}”: the grade is {grade}",
		},
		{
			Code: "explain.grade-open", Args: []string{"low", "high"},
			Zh: "未确定的得分会影响等级：最低为{low}，最高为{high}",
			En: "what is open decides the grade: it lies between {low} and {high}",
		},
		{
			Code: "explain.grade-certain", Args: []string{"band", "grade"},
			Zh: "无论未确定的得分如何，总分都属于“{band}”，等级确定为{grade}",
			En: "whatever is open, the total stays in the band “{band}”: the grade is certain to be {grade}",
		},
		{
			Code: "explain.too-large", Args: []string{"indicators", "rows"},
			Zh: "本表超过规模上限（指标{indicators}个、资金{rows}行），没有计分",
			En: "the form is past the limits ({indicators} {indicators:indicator|indicators}, {rows} money {rows:row|rows}) and was not scored",
		},
		{
			Code: "explain.interval.any",
			Zh:   "任何数值",
			En:   "any value",
		},
		{
			Code: "explain.interval.from", Args: []string{"from"},
			Zh: "{from}（含）以上",
			En: "{from} and above",
		},
		{
			Code: "explain.interval.above", Args: []string{"from"},
			Zh: "{from}以上（不含{from}）",
			En: "above {from}",
		},
		{
			Code: "explain.interval.to", Args: []string{"to"},
			Zh: "{to}（含）以下",
			En: "{to} and below",
		},
		{
			Code: "explain.interval.below", Args: []string{"to"},
			Zh: "{to}以下（不含{to}）",
			En: "below {to}",
		},
		{
			Code: "explain.interval.between", Args: []string{"from", "to"},
			Zh: "{from}（含）至{to}（含）",
			En: "{from} to {to}",
		},
		{
			Code: "explain.interval.open-to", Args: []string{"from", "to"},
			Zh: "{from}（含）至{to}",
			En: "{from} to below {to}",
		},
		{
			Code: "explain.interval.open-from", Args: []string{"from", "to"},
			Zh: "{from}（不含）至{to}（含）",
			En: "above {from} to {to}",
		},
		{
			Code: "explain.interval.inside", Args: []string{"from", "to"},
			Zh: "{from}（不含）至{to}（不含）",
			En: "above {from} to below {to}",
		},
		{
			Code: "explain.not-below", Args: []string{"raw", "value"},
			Zh: "{raw}，不低于0：{value}",
			En: "{raw}, not below 0: {value}",
		},
		{
			Code: "explain.not-above", Args: []string{"raw", "value"},
			Zh: "{raw}，不超过分值：{value}",
			En: "{raw}, not above the points: {value}",
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
			Code: "explain.deducted", Args: []string{"score", "off", "left"},
			Zh: "复核扣分：{score} − {off} = {left}",
			En: "taken off by a review: {score} − {off} = {left}",
		},
		{
			Code: "explain.to-deduct", Args: []string{"points"},
			Zh: "复核扣{points}分，得分确定后扣除，扣至0分为止",
			En: "a review takes off {points} {points:point|points}, down to 0, once the score is certain",
		},
		{
			Code: "explain.rescaled", Args: []string{"old", "now"},
			Zh: "有指标不适用，其分值按比例折算到其余指标：本项分值由{old}变为{now}",
			En: "others do not apply and their points are spread: this one carries {now} instead of {old} {old:point|points}",
		},
		{
			Code: "explain.rescaled.rounded", Args: []string{"old", "now"},
			Zh: "有指标不适用，其分值按比例折算到其余指标：本项分值由{old}变为{now}（各项取整并配平，合计不变）",
			En: "others do not apply and their points are spread: this one carries {now} instead of {old} {old:point|points} (the parts are rounded so that they add up)",
		},
		{
			Code: "explain.moved.rounded", Args: []string{"old", "now"},
			Zh: "有指标不适用，其分值移到本类指标：本项分值由{old}变为{now}（各项取整并配平，合计不变）",
			En: "others do not apply and their points are moved to this class: this one carries {now} instead of {old} {old:point|points} (the parts are rounded so that they add up)",
		},
		{
			Code: "explain.moved", Args: []string{"old", "now"},
			Zh: "有指标不适用，其分值移到本类指标：本项分值由{old}变为{now}",
			En: "others do not apply and their points are moved to this class: this one carries {now} instead of {old} {old:point|points}",
		},
		{
			Code: "explain.stretched", Args: []string{"raw", "now", "old", "value"},
			Zh: "得分按分值折算：{raw} × {now} ÷ {old} = {value}",
			En: "the score in proportion: {raw} × {now} ÷ {old} = {value}",
		},
		{
			Code: "explain.full-points", Args: []string{"points"},
			Zh: "得全部分值：{points}",
			En: "all points are awarded: {points}",
		},
		{
			Code: "explain.all-met.missed",
			Zh:   "所有指标都得满分，上级指标才得分；有指标没有得满分：0分",
			En:   "the parent earns its points only when every indicator earns all of its own, and one does not: 0 points",
		},
		{
			Code: "explain.all-met.waiting",
			Zh:   "所有指标都得满分，上级指标才得分；有指标的得分尚未确定",
			En:   "the parent earns its points only when every indicator earns all of its own, and some are open",
		},
		{
			Code: "explain.rival", Args: []string{"most"},
			Zh: "同组另一指标暂时计分；本指标确定后最多可使得分增加{most}",
			En: "another indicator of the group counts for now; this one could still add up to {most}",
		},
		{
			Code: "explain.open-leaf", Args: []string{"least", "most"},
			Zh: "本项得分尚未确定：最低{least}，最高{most}",
			En: "this score is open: at least {least}, at most {most}",
		},
		{
			Code: "explain.rounded.points", Args: []string{"raw", "score"},
			Zh: "{raw}四舍五入会超过分值，不进位：{score}",
			En: "{raw} would be rounded to more than the points and is not: {score}",
		},
		{
			Code: "explain.status.not-applicable",
			Zh:   "不适用，不计分",
			En:   "does not apply and is not scored",
		},
		{
			Code: "explain.status.not-applicable.full",
			Zh:   "不适用，按规则得满分",
			En:   "does not apply, and the rules award all points",
		},
		{
			Code: "explain.status.not-applicable.kept", Args: []string{"points"},
			Zh: "不适用，不计分，该项{points}分不得分",
			En: "does not apply and is not scored; its {points} {points:point is|points are} lost",
		},
		{
			Code: "explain.status.not-applicable.spread", Args: []string{"points"},
			Zh: "不适用，不计分，{points}分按比例折算到其余指标",
			En: "does not apply and is not scored; its {points} {points:point is|points are} spread over the others",
		},
		{
			Code: "explain.status.not-applicable.moved", Args: []string{"points"},
			Zh: "不适用，不计分，{points}分移到其他指标",
			En: "does not apply and is not scored; its {points} {points:point is|points are} moved to others",
		},
		{
			Code: "explain.status.not-computable",
			Zh:   "无法计算得分，得分不确定",
			En:   "the score cannot be computed and is open",
		},
		{
			Code: "explain.status.not-reported",
			Zh:   "没有填报实际完成值，得分不确定",
			En:   "no actual value is reported; the score is open",
		},
		{
			Code: "explain.amount-missing", Args: []string{"amounts"},
			Zh: "没有填报“{amounts}”，预算执行率无法计算，得分不确定",
			En: "not reported: “{amounts}”; the execution rate cannot be computed, and the score is open",
		},
		{
			Code: "explain.status.not-evidenced",
			Zh:   "实际完成值没有佐证，得分不确定",
			En:   "nothing proves the actual value; the score is open",
		},
		{
			Code: "explain.judged-parent",
			Zh:   "由评价人按上级指标整体判定",
			En:   "an evaluator judges the parent as a whole",
		},
		{
			Code: "explain.unjudged-parent", Args: []string{"points"},
			Zh: "由评价人按上级指标整体在0到{points}之间判定，尚无有效的判定得分",
			En: "an evaluator judges the parent as a whole between 0 and {points}, and no valid score is given",
		},
		{
			Code: "explain.childless",
			Zh:   "下面没有指标，无法计分",
			En:   "there is no indicator below, and nothing can be scored",
		},
		{
			Code: "explain.unchosen",
			Zh:   "同组另一指标计分，本指标计0分",
			En:   "another indicator of the group counts, and this one 0 points",
		},
		{
			Code: "explain.from-parent", Args: []string{"points"},
			Zh: "分值由上级指标平均分配：{points}",
			En: "the points are an equal part of the parent's: {points}",
		},
		{
			Code: "explain.from-parent.rounded", Args: []string{"points"},
			Zh: "分值由上级指标平均分配：{points}（各项取整并配平，合计为上级指标的分值）",
			En: "the points are an equal part of the parent's: {points} (the parts are rounded so that they add up)",
		},
		{
			Code: "explain.direction", Args: []string{"target", "direction"},
			Zh: "指标值{target}未标明计算符号，按“{direction}”理解",
			En: "the target {target} has no sign and is read as “{direction}”",
		},
		{
			Code: "explain.unit-inherited", Args: []string{"unit"},
			Zh: "没有写单位的数按“{unit}”计算",
			En: "the number without a unit is taken in {unit}",
		},
		{
			Code: "explain.counted-alike", Args: []string{"target", "actual"},
			Zh: "指标值{target}与完成值{actual}量词不同，按同一事物比较",
			En: "the target {target} and the actual {actual} are counted in different measure words and compared as being of the same things",
		},
		{
			Code: "explain.whole-period", Args: []string{"target"},
			Zh: "时限{target}按包含该月（年）全部日期理解",
			En: "the deadline {target} is read as including the whole of its month or year",
		},
		{
			Code: "explain.none-as-zero", Args: []string{"actual"},
			Zh: "“{actual}”按0计算",
			En: "“{actual}” counts as 0",
		},
		{
			Code: "explain.equal.exceeded",
			Zh:   "指标值为“=”的，超过指标值也算达到",
			En:   "a target with “=” counts as met when it is exceeded",
		},
		{
			Code: "explain.equal.exact",
			Zh:   "指标值为“=”的，超过指标值算没有达到",
			En:   "a target with “=” counts as missed when it is exceeded",
		},
		{
			Code: "explain.range", Args: []string{"low", "high"},
			Zh: "指标值为区间的，低于区间时以{low}为指标值，高于区间时以{high}为指标值",
			En: "of a range, {low} is the target for what lies below it, and {high} for what lies above",
		},
		{
			Code: "explain.overshot", Args: []string{"target", "over"},
			Zh: "比指标值（{target}）高{over}",
			En: "exceeds the target {target} by {over}",
		},
		{
			Code: "explain.rounded.half-up", Args: []string{"raw", "places", "score"},
			Zh: "{raw}四舍五入到{places}位小数：{score}",
			En: "{raw} rounded half up to {places} {places:place|places}: {score}",
		},
		{
			Code: "explain.rounded.cut", Args: []string{"raw", "places", "score"},
			Zh: "{raw}截取{places}位小数：{score}",
			En: "{raw} cut to {places} {places:place|places}: {score}",
		},
		{
			Code: "explain.rounded.half-even", Args: []string{"raw", "places", "score"},
			Zh: "{raw}四舍六入五成双到{places}位小数：{score}",
			En: "{raw} rounded half to even to {places} {places:place|places}: {score}",
		},
		{
			Code: "explain.rounded.half-up.whole", Args: []string{"raw", "score"},
			Zh: "{raw}四舍五入到整数：{score}",
			En: "{raw} rounded half up to a whole number: {score}",
		},
		{
			Code: "explain.rounded.cut.whole", Args: []string{"raw", "score"},
			Zh: "{raw}舍去小数，取整数：{score}",
			En: "{raw} cut to a whole number: {score}",
		},
		{
			Code: "explain.rounded.half-even.whole", Args: []string{"raw", "score"},
			Zh: "{raw}四舍六入五成双到整数：{score}",
			En: "{raw} rounded half to even to a whole number: {score}",
		},
		{
			Code: "explain.unrounded",
			Zh:   "本项得分不四舍五入",
			En:   "this score is not rounded",
		},
	}
}
