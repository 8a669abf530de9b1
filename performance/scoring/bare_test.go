package scoring_test

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// bareForm is a form of the mix reduced to integers: the lower bound for what
// scoring it can cost.
type bareForm struct {
	leaves []bareLeaf
}

type bareLeaf struct {
	kind           ruleset.Kind
	points         int64 // in hundredths
	target, actual int64 // on one scale
	judged         int64 // in hundredths
}

// hundredths of a point.
func hundredths(n int64) figure.Points { return figure.ScaledPoints(n, 2) }

var grades = [...]ruleset.Grade{ruleset.Excellent, ruleset.Good, ruleset.Fair, ruleset.Poor}

// newBareForm takes the figures out of a form, with every conversion done.
func newBareForm(form performance.Form) bareForm {
	adjusted, executed := form.Total().At(budget.Adjusted).Quantity(), form.Total().At(budget.Executed).Quantity()
	bare := bareForm{leaves: []bareLeaf{{
		kind: ruleset.AtLeast, points: 1000, target: scale(adjusted), actual: scale(executed),
	}}}
	for ref, i := range form.Indicators() {
		leaf := bareLeaf{kind: i.Target.Kind(), points: i.Points.Decimal().Shift(2).IntPart()}
		switch leaf.kind {
		case ruleset.Words:
			leaf.judged = leaf.points
			if i.Judgement.Given() {
				leaf.judged = i.Judgement.Score.Decimal().Shift(2).IntPart()
			}
		case ruleset.Deadline:
			late := i.Target.Date().Last().DaysUntil(i.Actual.Date().Last())
			leaf.actual = int64(max(0, late))
		default:
			leaf.target, leaf.actual = scale(i.Target.Quantity()), scale(i.Actual.Quantity())
		}
		if leaf.kind == ruleset.Bare {
			leaf.kind = ruleset.AtLeast
			if form.Classes[ref.Class].Class == ruleset.Cost {
				leaf.kind = ruleset.AtMost
			}
		}
		bare.leaves = append(bare.leaves, leaf)
	}
	return bare
}

func scale(q figure.Quantity) int64 { return q.Base().Shift(2).IntPart() }

// score returns the total in hundredths and the grade.
func (f *bareForm) score() (total int64, grade int) {
	for i := range f.leaves {
		total += f.leaves[i].score()
	}
	switch {
	case total >= 9000:
		return total, 0
	case total >= 8000:
		return total, 1
	case total >= 6000:
		return total, 2
	}
	return total, 3
}

func (l *bareLeaf) score() int64 {
	var num int64
	switch l.kind {
	case ruleset.Words:
		return l.judged
	case ruleset.Deadline:
		if l.actual > 0 {
			return 0
		}
		return l.points
	case ruleset.AtMost, ruleset.Below:
		if l.actual < l.target || l.actual == l.target && l.kind == ruleset.AtMost {
			return l.points
		}
		num = max(0, 2*l.target-l.actual)
	default:
		if l.actual > l.target || l.actual == l.target && l.kind != ruleset.Above {
			return l.points
		}
		num = l.actual
	}
	num *= l.points
	quotient, rest := num/l.target, num%l.target
	if 2*rest >= l.target {
		quotient++
	}
	return quotient
}
