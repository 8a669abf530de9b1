package verify

import "jixiao.example/budget/check"

// Codes of the findings about a form. Their words and arguments are in the
// exported catalogue of package check. Those about an indicator that cannot be
// scored are of package scoring, those about figures that do not agree of package
// check.
const (
	// CodeEmpty: the form has no class, a class no group, or a group nothing.
	CodeEmpty check.Code = "performance.empty"
	// CodeDuplicate: two siblings of one name.
	CodeDuplicate check.Code = "performance.duplicate"
	// CodeRuleSet: the rule set is not for the form's scope or year.
	CodeRuleSet check.Code = "performance.rule-set"
	// CodeScope: a scope that neither the library nor the rule set knows. The set
	// of scopes is open, so that this is a note.
	CodeScope check.Code = "performance.scope-unknown"
	// CodePhase: an amount of a phase that neither the library nor the rule set
	// knows. The set of phases is open, so that this is a note.
	CodePhase check.Code = "performance.phase-unknown"
	// CodeHundred: the points of the form are not a hundred.
	CodeHundred check.Code = "performance.points-total"
	// CodeWithoutPoints: no indicator of the form carries points.
	CodeWithoutPoints check.Code = "performance.without-points"
	// CodeAmount: an amount that the execution row needs is not stated.
	CodeAmount check.Code = "performance.amount-missing"
	// CodeNotReported: an indicator without an actual value, judged or not.
	CodeNotReported check.Code = "performance.not-reported"
	// CodeNotEvidenced: an actual value that nothing proves.
	CodeNotEvidenced check.Code = "performance.not-evidenced"
	// CodeBoundsUnit: bare figures took over the unit of the method's bounds.
	CodeBoundsUnit check.Code = "performance.bounds-unit-assumed"
	// CodeUnitInherited: a bare number took over the other's unit.
	CodeUnitInherited check.Code = "performance.unit-inherited"
	// CodeCountedAlike: target and actual are counted in different measure words, which
	// the rule set compares.
	CodeCountedAlike check.Code = "performance.counted-alike"
	// CodeStrict: an actual that is the bound itself, which a strict sign leaves out.
	CodeStrict check.Code = "performance.strict-bound"
	// CodeQualified: a target or an actual that is only approximate is scored by
	// its number.
	CodeQualified check.Code = "performance.qualified"
	// CodeChoice: an unknown choice among the indicators of a group.
	CodeChoice check.Code = "performance.choice"
	// CodeSum: a stated score of a class or group that is not the computed one.
	CodeSum check.Code = "performance.sum-differs"
	// CodePercent: a bare number beside a percentage that may be a share.
	CodePercent check.Code = "performance.percent"
	// CodePercentTarget: a bare target that may be a share, beside an actual in per
	// cent.
	CodePercentTarget check.Code = "performance.percent-target"
	// CodeDirection: a bare target read by an assumption that matters.
	CodeDirection check.Code = "performance.direction"
	// CodeJudgementUnused: a judgement where the method asks for none.
	CodeJudgementUnused check.Code = "performance.judgement-unused"
	// CodeLowerEnd: a judged score on the closed lower end of its level.
	CodeLowerEnd check.Code = "performance.lower-end"
	// CodeOvershot: a target exceeded by far without a reason.
	CodeOvershot check.Code = "performance.overshot"
	// CodeReason: a missed target without a reason.
	CodeReason check.Code = "performance.reason-missing"
	// CodeExecutionLow: a low execution rate without a reason.
	CodeExecutionLow check.Code = "performance.execution-low"
	// CodeExecutionReason: points lost in the execution row without a reason.
	CodeExecutionReason check.Code = "performance.execution-reason"
	// CodePeriod: a deadline met because it includes the whole of its period.
	CodePeriod check.Code = "performance.whole-period"
	// CodeNone: words for none that count as 0.
	CodeNone check.Code = "performance.none-as-zero"
	// CodeJudgedInstead: a judgement where target and actual cannot be compared.
	CodeJudgedInstead check.Code = "performance.judged-instead"
	// CodeCostSign: a cost indicator by which more is better.
	CodeCostSign check.Code = "performance.cost-sign"
	// CodeMoneyQuantity: an amount of money among the quantities.
	CodeMoneyQuantity check.Code = "performance.money-quantity"
	// CodeSameName: one name under two classes.
	CodeSameName check.Code = "performance.same-name"
	// CodeNoStandard: a worded target that says nothing to be reached.
	CodeNoStandard check.Code = "performance.no-standard"
	// CodeAboveWhole: a share, as 合格率, of more than 100 %.
	CodeAboveWhole check.Code = "performance.above-whole"
	// CodeOutOfYear: a deadline, or the day on which it was met, of another year than
	// the form's.
	CodeOutOfYear check.Code = "performance.out-of-year"
	// CodeDoneUnspent: all outputs reached with next to no money spent.
	CodeDoneUnspent check.Code = "performance.done-unspent"
	// CodeUncapped: a score above its points.
	CodeUncapped check.Code = "performance.uncapped"
	// CodeScore: a stated score above the computed one.
	CodeScore check.Code = "performance.score-differs"
	// CodeScoreBelow: a stated score below the computed one.
	CodeScoreBelow check.Code = "performance.score-below"
	// CodeScoreRounded: a stated score that another rounding gives.
	CodeScoreRounded check.Code = "performance.score-rounded"
	// CodeScoreFormula: a stated score that another usual formula or direction
	// gives.
	CodeScoreFormula check.Code = "performance.score-formula"
	// CodeSplit: points that only the parent prints, divided by assumption.
	CodeSplit check.Code = "performance.score-split"
	// CodeOverPoints: stated scores that add up to more than their points.
	CodeOverPoints check.Code = "performance.over-points"
	// CodeScoreCut: a stated score that was cut instead of rounded.
	CodeScoreCut check.Code = "performance.score-cut"
	// CodeTotal: a stated total that is not the computed one.
	CodeTotal check.Code = "performance.total-differs"
	// CodeGrade: a stated grade that is not the computed one.
	CodeGrade check.Code = "performance.grade-differs"
	// CodePlan: class points that are not those of the rule set.
	CodePlan check.Code = "performance.plan"
	// CodeClassMissing: a class that the rule set gives points, and the form does not
	// have.
	CodeClassMissing check.Code = "performance.class-missing"
	// CodeGoal: an expected goal without an achievement.
	CodeGoal check.Code = "performance.goal-unanswered"
	// CodeCap: the cap of a cost indicator above the whole adjusted budget.
	CodeCap check.Code = "performance.cap-above-budget"
	// CodeLooseCap: a cost indicator that earns all its points with less than half
	// of what its cap allows.
	CodeLooseCap check.Code = "performance.cap-loose"
	// CodeGoalDiffers: a goal that text and form state differently.
	CodeGoalDiffers check.Code = "performance.goal-differs"
	// CodeTasks: another number of tasks in the form than in the text.
	CodeTasks check.Code = "performance.tasks-counted"
	// CodeUnmentioned: an amount of the form's total that the text never prints.
	CodeUnmentioned check.Code = "performance.amount-unmentioned"
	// CodeUnproved: a satisfaction that no survey and no evidence is named for.
	CodeUnproved check.Code = "performance.satisfaction-unproved"
	// CodeNoMeasure: a problem without a measure against it.
	CodeNoMeasure check.Code = "performance.problem-unanswered"
	// CodeWeakness: a weakness of the conclusion that is not among the problems.
	CodeWeakness check.Code = "performance.weakness-unlisted"
)
