package words

import "slices"

// movesEntries say what would have to change, what each change is worth, and
// what moved a score.
func movesEntries() []Entry {
	return slices.Concat(requirementEntries(), sensitivityEntries(), omissionEntries(), differenceEntries())
}

func requirementEntries() []Entry {
	return []Entry{
		{Code: "whatif.spent", Zh: "全年执行数", En: "amount executed"},
		{Code: "whatif.judged", Args: []string{"name"}, Zh: "{name}（判定得分）", En: "{name} (judged score)"},
		{Code: "whatif.left-out", Args: []string{"name", "why"}, Zh: "“{name}”：未试算（{why}）", En: "“{name}”: not tried ({why})"},
		{
			Code: "whatif.reach", Args: []string{"name", "from", "to", "total"},
			Zh: "“{name}”现为{from}，须为{to}，总分即为{total}分",
			En: "“{name}” is {from} and has to be {to}: the total is then {total}",
		},
		{
			Code: "whatif.report", Args: []string{"name", "to", "total"},
			Zh: "“{name}”尚未填报，须为{to}，总分即为{total}分",
			En: "“{name}” is not reported and has to be {to}: the total is then {total}",
		},
		{
			Code: "whatif.reach-by", Args: []string{"name", "by", "total"},
			Zh: "“{name}”须不晚于{by}完成，总分即为{total}分",
			En: "“{name}” has to be done by {by}: the total is then {total}",
		},
		{
			Code: "whatif.unreached", Args: []string{"name", "total"},
			Zh: "只改“{name}”达不到，总分最多{total}分",
			En: "“{name}” alone does not get there: the total is at most {total}",
		},
		{
			Code: "whatif.kept", Args: []string{"name", "to", "total"},
			Zh: "目标已经达到；“{name}”为{to}时仍然达到，总分为{total}分",
			En: "reached already; with “{name}” at {to} it still is, with a total of {total}",
		},
		{
			Code: "whatif.kept-by", Args: []string{"name", "by", "total"},
			Zh: "目标已经达到；“{name}”不晚于{by}完成才能保持，总分为{total}分",
			En: "reached already; it is kept with “{name}” done by {by}, with a total of {total}",
		},
		{
			Code: "whatif.kept-anyway", Args: []string{"name"},
			Zh: "目标已经达到；不论“{name}”如何，都不会失去",
			En: "reached already, whatever becomes of “{name}”",
		},
	}
}

func sensitivityEntries() []Entry {
	return []Entry{
		{
			Code: "whatif.next", Args: []string{"name", "at", "next", "gain", "left"},
			Zh: "“{name}”现为{at}，达到{next}可使总分提高{gain}分{left}",
			En: "“{name}” is {at}; reaching {next} raises the total by {gain}{left}",
		},
		{
			Code: "whatif.next-unreported", Args: []string{"name", "next", "gain", "left"},
			Zh: "“{name}”尚未填报，达到{next}可使总分提高{gain}分{left}",
			En: "“{name}” is not reported; reaching {next} raises the total by {gain}{left}",
		},
		{
			Code: "whatif.next-by", Args: []string{"name", "by", "gain", "left"},
			Zh: "“{name}”不晚于{by}完成可使总分提高{gain}分{left}",
			En: "“{name}” done by {by} raises the total by {gain}{left}",
		},
		{Code: "whatif.left", Args: []string{"points"}, Zh: "，最多可提高{points}分", En: ", of {points} to be had at most"},
		{Code: "whatif.no-more", Args: []string{"name"}, Zh: "“{name}”不能再使总分提高", En: "“{name}” cannot raise the total any more"},
	}
}

// omissionEntries say why a figure was not tried.
func omissionEntries() []Entry {
	return []Entry{
		{Code: "omission.not-applicable", Zh: "不适用", En: "it does not apply"},
		{Code: "omission.no-figure", Zh: "没有可以试算的数据", En: "it has no figure to try"},
		{Code: "omission.checklist-items", Zh: "按清单逐项计分", En: "its score comes from checklist items"},
		{Code: "omission.custom", Zh: "由自定义方法计分", En: "a custom method scores it"},
		{Code: "omission.one-of-several", Zh: "同组指标择一计分", En: "only one of its group counts"},
		{Code: "omission.later-dates", Zh: "更晚的日期也可能得分", En: "a later date may earn more"},
		{Code: "omission.too-fine", Zh: "位数过多或相差过远", En: "too many digits, or too far away"},
		{Code: "omission.too-many", Zh: "自评表行数过多", En: "the form has too many rows"},
	}
}

// differenceEntries say what moved a score.
func differenceEntries() []Entry {
	return []Entry{
		{Code: "cause.structure", Zh: "指标增减", En: "indicators added or dropped"},
		{Code: "cause.not-applicable", Zh: "是否适用", En: "what applies"},
		{Code: "cause.points", Zh: "分值", En: "points"},
		{Code: "cause.target", Zh: "指标值", En: "targets"},
		{Code: "cause.actual", Zh: "完成值和执行数", En: "actual values and spending"},
		{Code: "cause.judgement", Zh: "判定和复核扣分", En: "judgements and deductions"},
		{Code: "cause.rule", Zh: "计分规则", En: "rules"},
		{Code: "cause.rounding", Zh: "舍入", En: "rounding"},
		{
			Code: "diff.impact", Args: []string{"forms", "totals", "grades", "gained", "lost"},
			Zh: "共{forms}份：总分有变{totals}份，等级有变{grades}份，合计增加{gained}分、减少{lost}分",
			En: "forms: {forms}; totals changed: {totals}, grades changed: {grades}; points gained: {gained}, lost: {lost}",
		},
		{Code: "diff.impact.cause", Args: []string{"cause", "forms"}, Zh: "{cause}{forms}份", En: "{cause}: {forms}"},
		{
			Code: "diff.impact.causes", Args: []string{"said", "causes"},
			Zh: "{said}；等级变动的主要原因：{causes}", En: "{said}; what moved the grades most: {causes}",
		},
		{Code: "diff.same", Args: []string{"total"}, Zh: "总分仍为{total}分", En: "the total stays {total} {total:point|points}"},
		{
			Code: "diff.up", Args: []string{"before", "after", "by"},
			Zh: "总分由{before}分变为{after}分，增加{by}分", En: "the total goes from {before} to {after} {after:point|points}, up {by}",
		},
		{
			Code: "diff.down", Args: []string{"before", "after", "by"},
			Zh: "总分由{before}分变为{after}分，减少{by}分", En: "the total goes from {before} to {after} {after:point|points}, down {by}",
		},
		{Code: "diff.by", Args: []string{"difference", "causes"}, Zh: "{difference}：{causes}", En: "{difference}: {causes}"},
		{Code: "diff.cause", Args: []string{"cause", "by"}, Zh: "{cause}{by}分", En: "{cause} {by}"},
		{Code: "diff.move", Args: []string{"name", "by", "cause"}, Zh: "“{name}”{by}分（{cause}）", En: "“{name}” {by} ({cause})"},
		{Code: "diff.sums", Zh: "合计", En: "sums"},
	}
}
