package scoring

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// execution scores the execution row (预算执行率): spent as the actual, the budget
// as an at-least target.
func (r *run) execution() {
	s := r.scorer
	l := r.leaf(performance.ExecutionRef())
	points := s.set.Execution.Points
	if r.rowPoints.Stated() {
		points = r.rowPoints
	}
	grain, problem := r.claim(points)
	if problem != 0 {
		r.award(r.last(), nil, outcome{status: NotComputable, flags: problem}, zero)
		return
	}
	l.points = grain
	if s.set.Execution.Unrounded {
		l.marks = unrounded
	}
	base, spent := r.executionAmounts()
	if r.plain() && l.points.Hundredths() && s.spends.compares == numbers &&
		r.measure(l, &s.spends, integer(base.Coefficient()), integer(spent.Coefficient())) {
		return
	}
	sub := subject{points: l.points.Rat(), kind: ruleset.AtLeast, execution: true}
	out := sub.open(NotReported, 0)
	if base.Stated() && spent.Stated() {
		sub.target, sub.actual, sub.power = moneyRat(base), moneyRat(spent), base.Power()
		if r.trace != nil {
			r.trace.spending(&sub, s.execution, base, spent)
		}
		out = s.execution.evaluate(&sub)
	}
	r.finish(s.execution, nil, &sub, out)
}

// executionAmounts are what the execution row divides, absent when the form
// does not state them.
func (r *run) executionAmounts() (base, spent figure.Money) {
	row := &r.scorer.set.Execution
	for i := range r.money {
		if r.money[i].Kind == performance.TotalRow {
			amounts := r.money[i].Amounts // At would copy the row
			return at(amounts, row.Base), at(amounts, row.Spent)
		}
	}
	return base, spent
}

// at returns the amount of a phase, absent when it is not printed.
func at(amounts []performance.Amount, phase budget.Phase) figure.Money {
	for i := range amounts {
		if amounts[i].Phase == phase {
			return amounts[i].Money
		}
	}
	return figure.Money{}
}
