package performance

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// subject is one indicator on its way to a score: its points and its figures
// as exact fractions in one unit.
type subject struct {
	points exact.Rat
	// target and upper are in the base unit, as is actual; power is what lies
	// between that and the target's own unit.
	target, actual, upper exact.Rat
	// most is what an outcome that is not Known can reach.
	most      exact.Rat
	indicator *Indicator
	power     int32
	kind      ruleset.Kind // with a bare target's direction resolved
	// execution marks the execution row, for which 0 ÷ 0 is not met.
	execution bool
}

// outcome is what a method makes of a subject: a value, or the least that it can
// be when the status is not Known; the most is in the subject then. It is small
// enough to stay in registers.
type outcome struct {
	status Status
	flags  Flags
	value  exact.Rat
}

var (
	zero    = exact.Int(0)
	one     = exact.Int(1)
	hundred = exact.Int(100)
)

func scored(value exact.Rat, flags Flags) outcome {
	return outcome{value: value, flags: flags}
}

// all is an outcome of all points.
func (sub *subject) all(flags Flags) outcome {
	return outcome{value: sub.points, flags: flags | full}
}

// open is an outcome of which nothing is known.
func (sub *subject) open(status Status, flags Flags) outcome {
	sub.most = sub.points
	return outcome{status: status, flags: flags}
}

// evaluate applies a method. Every method is monotone arithmetic on exact
// fractions; rounding comes later, once.
func (m *method) evaluate(sub *subject) outcome {
	rule := &m.rule
	switch {
	case rule.Completion != nil:
		return m.completion(sub)
	case rule.Level != nil:
		return m.level(sub)
	case rule.Judged != nil:
		return m.judged(sub, &sub.indicator.Judgement, nil)
	case rule.Checklist != nil:
		return m.checklist(sub)
	case rule.Custom != nil:
		return m.callCustom(sub)
	case rule.Steps != nil, rule.Bands != nil, rule.Linear != nil:
		return m.measured(sub)
	}
	return sub.open(NotComputable, NoMethod)
}

// load puts the figures of an indicator into the subject; ok is false when the
// indicator cannot be compared, with the outcome to report.
func (sub *subject) load(target *Target, actual *Actual) (out outcome, ok bool) {
	switch sub.kind {
	case ruleset.Words:
		return sub.open(NotComputable, KindMismatch), false
	case ruleset.Deadline:
		return sub.loadDates(target, actual)
	default:
	}
	if actual.kind != Number {
		return sub.open(NotComputable, KindMismatch), false
	}
	t, a := &target.quantity, &actual.quantity
	power, extra, flags := t.Power(), int32(0), Flags(0) // extra: powers that a bare number takes over
	if a.Unit() != t.Unit() {
		switch {
		case sub.kind == ruleset.NoKind: // a method may look at the actual alone
			power = a.Power()
		case a.Unit() == "":
			flags, extra = UnitInherited, power
		case t.Unit() == "":
			flags, power = UnitInherited, a.Power()
			extra = power
		case !a.Comparable(*t):
			return sub.open(NotComputable, UnitMismatch), false
		}
	}
	sub.power = power
	if a.Unit() == "" {
		sub.actual = quantityRat(a, extra)
		extra = 0
	} else {
		sub.actual = quantityRat(a, 0)
	}
	sub.target = quantityRat(t, extra)
	if target.upper != nil {
		sub.upper = quantityRat(target.upper, extra)
	}
	return outcome{flags: flags}, true
}

// quantityRat returns a quantity in its base unit, shifted by extra powers.
func quantityRat(q *figure.Quantity, extra int32) exact.Rat {
	if coef, exp, ok := q.Coefficient(); ok {
		return exact.Scaled(coef, exp+extra)
	}
	return exact.Decimal(q.Base().Shift(extra))
}

// pointsRat returns points as a fraction; 0 when they are absent.
func pointsRat(p figure.Points) exact.Rat {
	if coef, exp, ok := p.Coefficient(); ok {
		return exact.Scaled(coef, exp)
	}
	return exact.Decimal(p.Decimal())
}

// loadDates expresses a deadline as days late: target 0, actual the days from
// the last day that the deadline admits to the last day that the actual may
// mean.
func (sub *subject) loadDates(target *Target, actual *Actual) (outcome, bool) {
	if actual.kind != OnDate && actual.kind != ByDate {
		return sub.open(NotComputable, KindMismatch), false
	}
	sub.target, sub.actual = zero, zero
	if actual.date == target.by {
		return outcome{}, true
	}
	deadline := target.by.Last()
	late := deadline.DaysUntil(actual.date.Last())
	if late > 0 {
		// Late for certain only when even the first possible day is.
		if actual.kind == ByDate || deadline.DaysUntil(actual.date.First()) <= 0 {
			return sub.open(NotComputable, KindMismatch), false
		}
		sub.actual = exact.Int(int64(late))
	}
	return outcome{}, true
}

// met tells whether the actual meets the target.
func (sub *subject) met(exactEqual bool) bool {
	order := sub.actual.Cmp(sub.target)
	switch sub.kind {
	case ruleset.AtLeast:
		return order >= 0
	case ruleset.Above:
		return order > 0
	case ruleset.Equal:
		return order == 0 || (order > 0 && !exactEqual && sub.target.Sign() > 0)
	case ruleset.Below:
		return order < 0
	case ruleset.AtMost, ruleset.Deadline:
		return order <= 0
	case ruleset.Range:
		return order >= 0 && sub.actual.Cmp(sub.upper) <= 0
	default:
		return false
	}
}

// upward tells whether more is better.
func (sub *subject) upward() bool {
	return sub.kind == ruleset.AtLeast || sub.kind == ruleset.Above || sub.kind == ruleset.Equal
}
