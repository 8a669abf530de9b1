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
	// target, upper and actual are in one unit, the target's own where power is 0;
	// power is what lies between the two.
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

// load puts the figures of an indicator into the subject. A status other than
// Scored says why they cannot be compared.
func (sub *subject) load(target *Target, actual *Actual) (status Status, flags Flags) {
	switch sub.kind {
	case ruleset.Words:
		return NotComputable, KindMismatch
	case ruleset.Deadline:
		return sub.loadDates(target, actual)
	default:
	}
	if actual.kind != Number {
		return NotComputable, KindMismatch
	}
	t, a := &target.quantity, &actual.quantity
	if sub.kind == ruleset.NoKind { // a method may look at the actual alone
		sub.actual = quantityRat(a, 0)
		return Scored, 0
	}
	// Figures in one unit are compared in it, and a bare number takes over the
	// other's unit; else the target's is what both are brought to.
	shift := int32(0)
	switch {
	case a.SameUnit(*t):
	case a.Unit() == "" || t.Unit() == "":
		flags = UnitInherited
	case a.Comparable(*t):
		shift = a.Power() - t.Power()
	default:
		return NotComputable, UnitMismatch
	}
	sub.actual, sub.target = quantityRat(a, shift), quantityRat(t, 0)
	if target.upper != nil {
		sub.upper = quantityRat(target.upper, target.upper.Power()-t.Power())
	}
	return Scored, flags
}

// quantityRat returns a quantity in its own unit × 10^-shift.
func quantityRat(q *figure.Quantity, shift int32) exact.Rat {
	if coef, exp, ok := q.Printed(); ok {
		return exact.Scaled(coef, exp+shift)
	}
	return exact.Decimal(q.Decimal().Shift(shift))
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
func (sub *subject) loadDates(target *Target, actual *Actual) (status Status, flags Flags) {
	if actual.kind != OnDate && actual.kind != ByDate {
		return NotComputable, KindMismatch
	}
	sub.target, sub.actual = zero, zero
	deadline, done := target.by.Last(), actual.date.Last()
	switch {
	case done.Cmp(deadline) <= 0:
	case actual.kind == ByDate, actual.date.First().Cmp(deadline) <= 0:
		// Late for certain only when even the first possible day is.
		return NotComputable, KindMismatch
	default:
		sub.actual = exact.Int(int64(deadline.DaysUntil(done)))
	}
	return Scored, 0
}

// admits says how the actual may compare with the target: bit 0 for less, bit 1
// for equal, bit 2 for more.
var admits = [ruleset.Kinds]uint8{
	ruleset.AtLeast: 0b110, ruleset.Above: 0b100, ruleset.Equal: 0b010, ruleset.Below: 0b001,
	ruleset.AtMost: 0b011, ruleset.Deadline: 0b011, ruleset.Range: 0b110,
}

// met tells whether the actual meets the target, given how the two compare.
func (sub *subject) met(order int, exactEqual bool) bool {
	switch {
	case admits[sub.kind]>>(order+1)&1 != 0:
		return sub.kind != ruleset.Range || sub.actual.Cmp(sub.upper) <= 0
	case sub.kind == ruleset.Equal:
		return order > 0 && !exactEqual && sub.target.Sign() > 0
	}
	return false
}

// upward tells whether more is better.
func (sub *subject) upward() bool {
	return sub.kind == ruleset.AtLeast || sub.kind == ruleset.Above || sub.kind == ruleset.Equal
}
