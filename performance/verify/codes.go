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
	// CodeAmount: an amount that the execution row needs is not stated.
	CodeAmount check.Code = "performance.amount-missing"
	// CodeNotReported: an indicator without an actual value.
	CodeNotReported check.Code = "performance.not-reported"
	// CodeNotEvidenced: an actual value that nothing proves.
	CodeNotEvidenced check.Code = "performance.not-evidenced"
	// CodeBoundsUnit: bare figures took over the unit of the method's bounds.
	CodeBoundsUnit check.Code = "performance.bounds-unit-assumed"
	// CodeUnitInherited: a bare number took over the other's unit.
	CodeUnitInherited check.Code = "performance.unit-inherited"
	// CodeQualified: a target or an actual that is only approximate is scored by
	// its number.
	CodeQualified check.Code = "performance.qualified"
	// CodeChoice: an unknown choice among the indicators of a group.
	CodeChoice check.Code = "performance.choice"
	// CodeSum: a stated score of a class or group that is not the computed one.
	CodeSum check.Code = "performance.sum-differs"
	// CodePercent: a bare number beside a percentage that may be a share.
	CodePercent check.Code = "performance.percent"
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
	// CodeUncapped: a score above its points.
	CodeUncapped check.Code = "performance.uncapped"
	// CodeScore: a stated score that is not the computed one.
	CodeScore check.Code = "performance.score-differs"
	// CodeScoreCut: a stated score that was cut instead of rounded.
	CodeScoreCut check.Code = "performance.score-cut"
	// CodeTotal: a stated total that is not the computed one.
	CodeTotal check.Code = "performance.total-differs"
	// CodeGrade: a stated grade that is not the computed one.
	CodeGrade check.Code = "performance.grade-differs"
	// CodePlan: class points that are not those of the rule set.
	CodePlan check.Code = "performance.plan"
	// CodeGoal: an expected goal without an achievement.
	CodeGoal check.Code = "performance.goal-unanswered"
	// CodeCap: the cap of a cost indicator above the whole adjusted budget.
	CodeCap check.Code = "performance.cap-above-budget"
)
