package words

// performanceEntries are the words of the findings about a form.
func performanceEntries() []Entry {
	return []Entry{
		{
			Code: "performance.qualified", Level: "warning", Args: []string{"name", "figure", "number"},
			Zh: "“{name}”的“{figure}”只是约数，按{number}计分",
			En: "“{name}”: “{figure}” is only approximate and is scored as {number}",
		},
		{
			Code: "performance.choice", Level: "error", Args: []string{"name", "choice"},
			Zh: "“{name}”的取舍方式“{choice}”无法识别",
			En: "“{name}”: the choice “{choice}” is not known",
		},
		{
			Code: "performance.sum-differs", Level: "error", Args: []string{"name", "stated", "computed", "difference", "more"},
			Zh: "“{name}”小计列示{stated}分，按规则应为{computed}分，{more}{difference}分",
			En: "“{name}” is stated as {stated} in all, where the rules give {computed}: {difference} {more}",
		},
		{
			Code: "performance.rule-set", Level: "note", Args: []string{"set", "for"},
			Zh: "规则集“{set}”不适用于本表的{for}",
			En: "the rule set “{set}” is not for {for}",
		},
		{
			Code: "performance.scope-unknown", Level: "note", Args: []string{"scope", "known"},
			Zh: "评价范围“{scope}”不是通用的写法（{known}）；如非自定，请核对",
			En: "the scope “{scope}” is none of the usual ones ({known}); check its spelling unless it is your own",
		},
		{
			Code: "performance.phase-unknown", Level: "note", Args: []string{"name", "phase", "known"},
			Zh: "“{name}”有一笔金额的阶段“{phase}”不是通用的写法（{known}）；如非自定，请核对",
			En: "“{name}” has an amount of the phase “{phase}”, which is none of the usual ones ({known}); check its spelling unless it is your own",
		},
		{
			Code: "performance.points-total", Level: "error", Args: []string{"points"},
			Zh: "全表分值合计{points}，应为100，不能评定等级；请核对各项分值",
			En: "the points of the form add up to {points} instead of 100; no grade can be given until they are corrected",
		},
		{
			Code: "performance.amount-missing", Level: "warning", Args: []string{"phase"},
			Zh: "年度资金总额没有填列“{phase}”，预算执行率无法计算",
			En: "the total funds have no “{phase}”, so the execution rate cannot be computed",
		},
		{
			Code: "performance.percent-target", Level: "warning", Args: []string{"name", "target", "actual", "read"},
			Zh: "“{name}”的指标值{target}没有百分号，按{read}与完成值{actual}比较；如实为比例，请按百分数填写指标值",
			En: "“{name}”: the target {target} has no percent sign and counts as {read} beside the actual {actual}; if it is a share, state it as a percentage",
		},
		{
			Code: "performance.percent", Level: "warning", Args: []string{"name", "target", "actual", "read"},
			Zh: "“{name}”的指标值为{target}，完成值{actual}按{read}计算；如实为比例，应为其100倍",
			En: "“{name}”: the target is {target}, and the actual {actual} counts as {read}; if it is a share, it should be 100 times that",
		},
		{
			Code: "performance.coarse", Level: "warning", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的完成值“{actual}”不够具体，无法判断是否达到“{target}”",
			En: "“{name}”: “{actual}” is too coarse to tell whether it meets “{target}”",
		},
		{
			Code: "performance.stretch", Level: "warning", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的指标值“{target}”与完成值“{actual}”所计的时间段不同，不能比较；请按指标值的时间段填写完成值",
			En: "“{name}”: the target “{target}” and the actual “{actual}” count over different stretches of time and cannot be compared; state the actual over that of the target",
		},
		{
			Code: "performance.counted", Level: "warning", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的指标值“{target}”与完成值“{actual}”量词不同，未必数的是同一事物，不能比较；请按指标值的量词填写完成值",
			En: "“{name}”: the target “{target}” and the actual “{actual}” are counted in different measure words, need not be about the same things and cannot be compared; state the actual as the target is counted",
		},
		{
			Code: "performance.empty", Level: "error", Args: []string{"what"},
			Zh: "缺少内容：{what}",
			En: "{what} is empty",
		},
		{
			Code: "performance.duplicate", Level: "warning", Args: []string{"name"},
			Zh: "同级中“{name}”重复出现，请合并或改名",
			En: "“{name}” appears twice on one level; please merge or rename",
		},
		{
			Code: "performance.negative-points", Level: "error", Args: []string{"name", "what", "points"},
			Zh: "“{name}”的{what}为{points}，{what}不能为负数",
			En: "“{name}”: {what} {points}, which cannot be below zero",
		},
		{
			Code: "performance.too-large", Level: "error", Args: []string{"count", "limit"},
			Zh: "{count}超出上限{limit}",
			En: "{count} is past the limit of {limit}",
		},
		{
			Code: "performance.without-points", Level: "warning",
			Zh: "各项指标都没有分值，不能计分；请补分值一栏，全表合计100",
			En: "no indicator carries points, so nothing can be scored; fill in their column, to a hundred for the whole form",
		},
		{
			Code: "performance.no-points", Level: "error", Args: []string{"name"},
			Zh: "“{name}”没有分值，请补填",
			En: "“{name}” carries no points; please state them",
		},
		{
			Code: "performance.no-target", Level: "error", Args: []string{"name"},
			Zh: "“{name}”没有年度指标值，请补填",
			En: "“{name}” has no target; please state one",
		},
		{
			Code: "performance.by-criterion", Level: "warning", Args: []string{"name"},
			Zh: "“{name}”没有指标值，按评分标准计分，需要评价人判定分数",
			En: "“{name}” has no target; its criterion asks for an evaluator's score",
		},
		{
			Code: "performance.no-method", Level: "error", Args: []string{"name", "method"},
			Zh: "“{name}”要求的计分方法“{method}”在规则集中不存在",
			En: "“{name}” asks for the method “{method}”, which the rule set does not have",
		},
		{
			Code: "performance.not-reported", Level: "warning", Args: []string{"name", "effect"},
			Zh: "“{name}”没有填报实际完成值{effect}",
			En: "“{name}” reports no actual value{effect}",
		},
		{
			Code: "performance.not-evidenced", Level: "warning", Args: []string{"name"},
			Zh: "“{name}”的实际完成值没有佐证，无法得出确定的分数；请补充佐证材料",
			En: "nothing proves the actual value of “{name}”, so its score is open; please name the evidence",
		},
		{
			Code: "performance.unit", Level: "error", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的指标值{target}与完成值{actual}单位不同，不能比较；请按指标值的单位填写完成值",
			En: "“{name}”: the target {target} and the actual {actual} are in units that cannot be compared; state the actual in the unit of the target",
		},
		{
			Code: "performance.strict-bound", Level: "note", Args: []string{"name", "target", "actual", "effect"},
			Zh: "“{name}”的完成值{actual}恰为指标值“{target}”的界限，该符号不含界限本身，{effect}；如含本数，请改用“≥”或“≤”",
			En: "“{name}”: the actual {actual} is the bound of the target {target} itself, which that sign leaves out, so {effect}; where the bound counts, write ≥ or ≤",
		},
		{
			Code: "performance.bounds-unit", Level: "error", Args: []string{"name", "figures", "bound"},
			Zh: "“{name}”的{figures}与计分方法的界限{bound}单位或口径不同，不能计分",
			En: "“{name}”: {figures} cannot be compared with the bound {bound} of the method",
		},
		{
			Code: "performance.bounds-unit-assumed", Level: "note", Args: []string{"name", "actual", "read"},
			Zh: "“{name}”的完成值{actual}未写明单位，按计分方法的单位读作{read}",
			En: "“{name}”: the actual {actual} has no unit and reads {read}, as the method counts",
		},
		{
			Code: "performance.unit-inherited", Level: "note", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的指标值{target}与完成值{actual}只有一个写明单位，按同一单位处理",
			En: "“{name}”: of the target {target} and the actual {actual} only one has a unit; the other takes it over",
		},
		{
			Code: "performance.counted-alike", Level: "note", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的指标值“{target}”与完成值“{actual}”量词不同，按同一事物比较",
			En: "“{name}”: the target “{target}” and the actual “{actual}” are counted in different measure words and are compared as being of the same things",
		},
		{
			Code: "performance.above-whole", Level: "warning", Args: []string{"name", "figure"},
			Zh: "“{name}”为{figure}，超过100%；部分不会多于全部，请核实分子、分母",
			En: "“{name}” is {figure}: a part cannot be more than the whole; check what is divided by what",
		},
		{
			Code: "performance.out-of-year", Level: "warning", Args: []string{"name", "date", "year"},
			Zh: "“{name}”的日期{date}不在评价年度{year}年内，请核实",
			En: "“{name}”: {date} is not in {year}, the year of the form",
		},
		{
			Code: "performance.class-missing", Level: "note", Args: []string{"classes", "plan"},
			Zh: "表中没有{classes}，规则的分值安排（{plan}）中有；如不适用，请改用相应的规则",
			En: "the form lacks {classes}, which the rules give points ({plan}); where that does not apply, choose other rules",
		},
		{
			Code: "performance.kind", Level: "error", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的完成值{actual}与指标值{target}不是同一类数据，不能计分；请按指标值的形式填写完成值",
			En: "“{name}”: the actual {actual} does not answer the target {target}; please state it in the form of the target",
		},
		{
			Code: "performance.negative", Level: "warning", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的完成值{actual}为负数（指标值{target}），请核实",
			En: "“{name}”: the actual {actual} is negative (target {target}); please verify",
		},
		{
			Code: "performance.zero-base", Level: "warning", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的分母为{target}（完成值{actual}），比率无法计算；请核实，不适用的请注明",
			En: "“{name}”: a rate on {target} cannot be computed (actual {actual}); please verify, or mark it as not applicable",
		},
		{
			Code: "performance.direction", Level: "note", Args: []string{"name", "target", "direction"},
			Zh: "“{name}”的指标值{target}未标明计算符号，按“{direction}”理解；符号不同得分不同",
			En: "“{name}”: the target {target} has no sign and was read as “{direction}”; the other direction gives another score",
		},
		{
			Code: "performance.needs-judgement", Level: "warning", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”（指标值“{target}”，完成值“{actual}”）需要评价人判定等级或分数",
			En: "“{name}” (target “{target}”, actual “{actual}”) needs an evaluator's judgement",
		},
		{
			Code: "performance.needs-score", Level: "warning", Args: []string{"name", "level", "from", "to"},
			Zh: "“{name}”已判定等级“{level}”，还需要评价人在{from}至{to}之间给出分数",
			En: "“{name}”: level “{level}” is given; a score between {from} and {to} is still needed",
		},
		{
			Code: "performance.judgement-unused", Level: "note", Args: []string{"name"},
			Zh: "“{name}”按规则计分，所附的判定没有使用",
			En: "“{name}” is scored by rule; its judgement is not used",
		},
		{
			Code: "performance.level", Level: "error", Args: []string{"name", "level", "levels"},
			Zh: "“{name}”判定的等级“{level}”在计分方法中不存在，可用的有：{levels}",
			En: "“{name}” is judged “{level}”, which is none of the levels: {levels}",
		},
		{
			Code: "performance.outside-level", Level: "error", Args: []string{"name", "score", "band", "points"},
			Zh: "“{name}”的判定得分{score}{band}（分值{points}）",
			En: "“{name}”: the judged score {score} {band} (points {points})",
		},
		{
			Code: "performance.lower-end", Level: "note", Args: []string{"name", "score", "points"},
			Zh: "“{name}”判定得分{score}（分值{points}）正好是该等级的下限；下限含在区间内，予以认可",
			En: "“{name}”: the judged score {score} of {points} is the closed lower end of its level; it is accepted",
		},
		{
			Code: "performance.overshot", Level: "note", Args: []string{"name", "target", "actual", "over"},
			Zh: "“{name}”的完成值{actual}比指标值（{target}）高{over}，未说明原因",
			En: "“{name}”: the actual {actual} exceeds the target {target} by {over}, and no reason is given",
		},
		{
			Code: "performance.reason-missing", Level: "warning", Args: []string{"name", "target", "actual", "lost"},
			Zh: "“{name}”的指标值为{target}，实际为{actual}，失{lost}分，未说明原因",
			En: "“{name}”: target {target}, actual {actual}, {lost} {lost:point|points} lost, and no reason is given for the deviation",
		},
		{
			Code: "performance.execution-reason", Level: "note", Args: []string{"rate", "lost"},
			Zh: "预算执行率{rate}，失{lost}分，偏差原因未填写",
			En: "the execution rate is {rate}, {lost} {lost:point is|points are} lost, and no reason is given",
		},
		{
			Code: "performance.two-way", Level: "note", Args: []string{"name", "target", "actual", "least", "most"},
			Zh: "“{name}”的指标值{target}未标明计算符号，按“≥”和“≤”理解都可以；完成值{actual}的得分在{least}至{most}之间，请标明符号",
			En: "“{name}”: the target {target} has no sign and reads both as “at least” and as “at most”; the actual {actual} scores between {least} and {most}; state the sign",
		},
		{
			Code: "performance.whole-period", Level: "note", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的时限{target}按包含该月（年）全部日期理解，{actual}视为按时完成",
			En: "“{name}”: the deadline {target} is read as including the whole of its month or year, so that {actual} meets it",
		},
		{
			Code: "performance.none-as-zero", Level: "note", Args: []string{"name", "target", "actual"},
			Zh: "“{name}”的完成值“{actual}”按0计算（指标值{target}）",
			En: "“{name}”: “{actual}” counts as 0 (target {target})",
		},
		{
			Code: "performance.judged-instead", Level: "note", Args: []string{"name", "target", "actual", "score"},
			Zh: "“{name}”的完成值{actual}与指标值{target}无法比较，按评价人判定的{score}分计",
			En: "“{name}”: the actual {actual} cannot be compared with the target {target}; the evaluator's {score} {score:point|points} stand",
		},
		{
			Code: "performance.cost-sign", Level: "note", Args: []string{"name", "target"},
			Zh: "成本指标“{name}”的指标值{target}以多为好，成本一般应当不超过指标值，请核实",
			En: "the cost indicator “{name}” has the target {target}, by which more is better; costs usually have a cap",
		},
		{
			Code: "performance.money-quantity", Level: "note", Args: []string{"name", "target"},
			Zh: "数量指标“{name}”的指标值{target}是金额，一般列入成本指标",
			En: "the quantity indicator “{name}” has an amount of money, {target}, as its target; amounts usually are cost indicators",
		},
		{
			Code: "performance.same-name", Level: "note", Args: []string{"name", "first", "second"},
			Zh: "“{name}”在“{first}”和“{second}”中都有，同一内容重复计分，请核实",
			En: "“{name}” stands under “{first}” and under “{second}”: the same counts twice",
		},
		{
			Code: "performance.no-standard", Level: "note", Args: []string{"name", "target"},
			Zh: "“{name}”的指标值“{target}”没有说明达到什么程度，无法衡量",
			En: "the target of “{name}”, “{target}”, does not say what is to be reached",
		},
		{
			Code: "performance.done-unspent", Level: "note", Args: []string{"rate"},
			Zh: "产出指标全部完成，而预算执行率只有{rate}，请说明资金与任务的关系",
			En: "all outputs are reached while only {rate} of the budget is spent: say how the money and the tasks belong together",
		},
		{
			Code: "performance.execution-low", Level: "warning", Args: []string{"rate", "threshold"},
			Zh: "预算执行率{rate}低于{threshold}，未说明原因",
			En: "the execution rate {rate} is below {threshold}, and no reason is given",
		},
		{
			Code: "performance.uncapped", Level: "note", Args: []string{"name", "score", "points"},
			Zh: "“{name}”得分{score}高于分值{points}：所用规则不封顶",
			En: "“{name}” scores {score} of {points}: the rule set does not cap it",
		},
		{
			Code: "performance.score-differs", Level: "error", Args: []string{"name", "stated", "computed", "difference"},
			Zh: "“{name}”自评得分{stated}分，按规则应为{computed}分，多计{difference}分",
			En: "“{name}” is stated as {stated}, where the rules give {computed}: {difference} too much",
		},
		{
			Code: "performance.score-below", Level: "warning", Args: []string{"name", "stated", "computed", "difference"},
			Zh: "“{name}”自评得分{stated}分，按规则应为{computed}分，少计{difference}分",
			En: "“{name}” is stated as {stated}, where the rules give {computed}: {difference} too little",
		},
		{
			Code: "performance.score-rounded", Level: "warning", Args: []string{"name", "stated", "computed", "how"},
			Zh: "“{name}”自评得分{stated}分，按规则应为{computed}分；{stated}分是{how}的结果",
			En: "“{name}” is stated as {stated}, where the rules give {computed}: {stated} is what {how} makes of it",
		},
		{
			Code: "performance.score-formula", Level: "note", Args: []string{"name", "stated", "computed", "formula"},
			Zh: "“{name}”按规则为{computed}分；按{formula}为{stated}分，与自评一致",
			En: "“{name}” scores {computed} by the rules; by {formula} it is {stated}, as stated",
		},
		{
			Code: "performance.score-split", Level: "note", Args: []string{"name", "points"},
			Zh: "“{name}”只列示了合计分值{points}分，各指标的分值按平均分配推定，未列示的不作核对",
			En: "“{name}” prints only {points} {points:point|points} in all; equal parts are assumed, and scores are not compared with them",
		},
		{
			Code: "performance.over-points", Level: "error", Args: []string{"name", "stated", "points"},
			Zh: "“{name}”各指标自评得分合计{stated}分，超过分值{points}分",
			En: "the stated scores below “{name}” add up to {stated}, more than its {points} {points:point|points}",
		},
		{
			Code: "performance.score-cut", Level: "warning", Args: []string{"name", "stated", "computed", "difference"},
			Zh: "“{name}”自评得分{stated}分，按规则应为{computed}分：小数被截去而未进位，少{difference}分",
			En: "“{name}” is stated as {stated}, where the rules give {computed}: the decimals were cut off, {difference} too little",
		},
		{
			Code: "performance.total-differs", Level: "error", Args: []string{"stated", "computed", "difference", "more", "without"},
			Zh: "自评总分{stated}分，按规则应为{computed}分{without}，{more}{difference}分",
			En: "the total is stated as {stated}, where the rules give {computed}{without}: {difference} {more}",
		},
		{
			Code: "performance.grade-differs", Level: "error", Args: []string{"stated", "computed"},
			Zh: "自评等级为“{stated}”，按规则应为“{computed}”",
			En: "the grade is stated as “{stated}” and computes to “{computed}”",
		},
		{
			Code: "performance.plan", Level: "note", Args: []string{"name", "points", "usual", "plan"},
			Zh: "“{name}”的分值为{points}，规则集（{plan}）通常为{usual}",
			En: "“{name}” carries {points} {points:point|points}; the rule set ({plan}) usually gives {usual}",
		},
		{
			Code: "performance.goal-unanswered", Level: "warning", Args: []string{"number", "goal"},
			Zh: "第{number}项年度目标“{goal}”没有对应的完成情况，请补填",
			En: "goal {number}, “{goal}”, has no achievement",
		},
		{
			Code: "performance.cap-above-budget", Level: "warning", Args: []string{"name", "target", "budget"},
			Zh: "“{name}”的控制数{target}高于全年预算总额{budget}，起不到控制作用",
			En: "“{name}”: the cap {target} is above the whole adjusted budget of {budget} and controls nothing",
		},
		{
			Code: "performance.cap-loose", Level: "note", Args: []string{"name", "target", "actual", "rate"},
			Zh: "“{name}”实际{actual}，只有控制数{target}的{rate}而得满分；请说明是节约、任务未完成还是控制数过高",
			En: "“{name}”: the actual {actual} is only {rate} of the cap {target} and earns all points; say whether money was saved, work not done, or the cap too high",
		},
		{
			Code: "performance.goal-differs", Level: "warning", Args: []string{"number", "where", "text", "form"},
			Zh: "第{number}项年度目标：正文{where}为“{text}”，自评表为“{form}”，请统一",
			En: "goal {number}: the text{where} says “{text}”, the form “{form}”; make them the same",
		},
		{
			Code: "performance.tasks-counted", Level: "warning", Args: []string{"name", "target", "actual", "tasks", "chapters", "goals"},
			Zh: "“{name}”指标值{target}，完成{actual}，而正文逐项说明{tasks}项{chapters}，年度目标{goals}项；请说明怎样计数",
			En: "“{name}”: target {target}, actual {actual}, but {tasks} described in the text{chapters}, and {goals} among the goals; say what is counted",
		},
		{
			Code: "performance.amount-unmentioned", Level: "note", Args: []string{"phase", "money"},
			Zh: "自评表年度资金总额的{phase}{money}，正文没有提及",
			En: "total funds of the year: the {phase} of {money} stands in the form alone, and the text never mentions it",
		},
		{
			Code: "performance.satisfaction-unproved", Level: "warning", Args: []string{"name", "actual"},
			Zh: "“{name}”{actual}没有依据：表中未列佐证，正文未提及满意度调查",
			En: "“{name}” {actual}: nothing proves it; the form lists no evidence and the text speaks of no survey",
		},
		{
			Code: "performance.problem-unanswered", Level: "warning", Args: []string{"topic", "where"},
			Zh: "问题“{topic}”{where}没有对应的改进措施",
			En: "the problem “{topic}”{where} has no measure against it",
		},
		{
			Code: "performance.weakness-unlisted", Level: "warning", Args: []string{"topic", "where"},
			Zh: "结论{where}指出的“{topic}”未列入存在的问题",
			En: "“{topic}”, which the conclusion{where} names, is not among the problems",
		},
	}
}
