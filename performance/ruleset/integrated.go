package ruleset

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// Integrated is the rule pack deployed in the integrated budget system
// (预算管理一体化) of several provinces, as its source code has it:
//
//   - a missed ≥, > or = target earns points × a ÷ t, a missed ≤ or < target
//     points × (1 − (a − t) ÷ t), both rounded half up to two places; > is scored
//     as ≥ and < as ≤; an exceeded = keeps all points; a negative actual is 0;
//     a missed target of 0 earns nothing;
//   - worded targets are judged, and the judgement must lie in its level; ranges
//     and dates are words there, because it has no sign for them;
//   - the execution row is neither capped nor rounded, and a budget of 0 is
//     divided by as if it were 1;
//   - the total is shown with two places, and the grade is taken from what it
//     was before: 89.996 shows 90.00 and is 良.
//
// One province replaces the formula for ≤ by its own, which was not found.
func Integrated() Set {
	up := Method{Completion: &Completion{
		Shortfall: ActualOverTarget, ZeroTarget: ZeroEarnsNothing, Negative: NegativeIsZero, Closed: true,
	}}
	down := Method{Completion: &Completion{
		Shortfall: LessExcess, ZeroTarget: ZeroEarnsNothing, Negative: NegativeIsZero, Closed: true,
	}}
	judged := threeLevels()
	judged.SameWords = false
	worded := Method{Level: judged}
	return Set{
		ID:           "cn/integrated-system",
		Title:        figure.Label{Zh: "预算管理一体化系统在用自评计分规则", En: "Scoring rules deployed in the integrated budget system"},
		Jurisdiction: "CN",
		Status:       DerivedFrom,
		Remark: figure.Label{
			Zh: "取自在用系统；执行率得分不封顶、不取整，预算为0时按1计算；等级按取整前的总分评定。",
			En: "Read off a system in use: the execution row is not capped and not rounded, a budget of 0 counts as 1, and the total is graded before it is rounded.",
		},
		Kinds: []KindRule{
			{Kind: AtLeast, Method: up, Source: "pack-leaf"},
			{Kind: Above, Method: up, Source: "pack-leaf"},
			{Kind: Equal, Method: up, Source: "pack-leaf"},
			{Kind: Below, Method: down, Source: "pack-leaf"},
			{Kind: AtMost, Method: down, Source: "pack-leaf"},
			{Kind: Range, Method: worded, Source: "pack-levels"},
			{Kind: Deadline, Method: worded, Source: "pack-levels"},
			{Kind: Words, Method: worded, Source: "pack-levels"},
		},
		Directions: usualDirections(),
		Execution: Execution{
			Points: figure.PointsOf(10), Spent: budget.Executed, Base: budget.Adjusted,
			Method: Method{Completion: &Completion{
				Shortfall: ActualOverTarget, Uncapped: true, ZeroTarget: ZeroDividesByOne, Negative: NegativeIsZero,
			}},
			Unrounded: true,
			Source:    "pack-execution",
		},
		Rounding: Rounding{
			Leaf: &figure.Rounding{Places: 2}, Total: &figure.Rounding{Places: 2}, Source: "pack-total",
		},
		Grades: rawGrades(),
		Sources: []Citation{
			pack("pack-leaf", "定量指标得分"),
			pack("pack-levels", "定性指标得分校验"),
			pack("pack-execution", "预算执行率得分"),
			pack("pack-total", "总分与等级"),
			frameworkSource(),
			{Key: "practice", Title: deployedRule, Reading: SecondHand},
		},
	}
}

func rawGrades() Grades {
	grades := fourGrades("pack-total")
	grades.From = FromRaw
	return grades
}

func pack(key, article string) Citation {
	return Citation{Key: key, Title: "预算管理一体化系统绩效模块计分规则", Article: article, Reading: Read}
}
