package scoring

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// subject is one indicator on its way to a score: its points and its figures
// as exact fractions in one unit.
type Subject struct {
	Points exact.Rat
	// target, upper and actual are in one unit, the target's own where power is 0;
	// power is what lies between the two.
	Target, Actual, upper exact.Rat
	// most is what an outcome that is not Known can reach.
	most      exact.Rat
	Indicator *performance.Indicator
	Power     int32
	Kind      ruleset.Kind // with a bare target's direction resolved
	// execution marks the execution row, for which 0 ÷ 0 is not met.
	Execution bool
}

// outcome is what a method makes of a subject: a value, or the least that it can
// be when the status is not Known; the most is in the subject then. It is small
// enough to stay in registers.
type Outcome struct {
	Status Status
	Flags  Flags
	Value  exact.Rat
}

var (
	Zero    = exact.Int(0)
	One     = exact.Int(1)
	Hundred = exact.Int(100)
)

func scored(value exact.Rat, flags Flags) Outcome {
	return Outcome{Value: value, Flags: flags}
}

// all is an outcome of all points.
func (sub *Subject) all(flags Flags) Outcome {
	return Outcome{Value: sub.Points, Flags: flags | Full}
}

// open is an outcome of which nothing is known.
func (sub *Subject) open(status Status, flags Flags) Outcome {
	sub.most = sub.Points
	return Outcome{Status: status, Flags: flags}
}

// evaluate applies a method. Every method is monotone arithmetic on exact
// fractions; rounding comes later, once.
func (m *Method) Evaluate(sub *Subject) Outcome {
	rule := &m.Rule
	switch {
	case rule.Completion != nil:
		return m.completion(sub)
	case rule.Level != nil:
		return m.level(sub)
	case rule.Judged != nil:
		return m.judged(sub, &sub.Indicator.Judgement, nil)
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
func (sub *Subject) load(target *performance.Target, actual *performance.Actual) (status Status, flags Flags) {
	switch sub.Kind {
	case ruleset.Words:
		return NotComputable, KindMismatch
	case ruleset.Deadline:
		return sub.loadDates(target, actual)
	default:
	}
	if actual.Is != performance.Number {
		return NotComputable, KindMismatch
	}
	t, a := &target.Q, &actual.Q
	if sub.Kind == ruleset.NoKind { // a method may look at the actual alone
		sub.Actual = QuantityRat(a, 0)
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
	sub.Actual, sub.Target = QuantityRat(a, shift), QuantityRat(t, 0)
	if target.Top != nil {
		sub.upper = QuantityRat(target.Top, target.Top.Power()-t.Power())
	}
	return Scored, flags
}

// quantityRat returns a quantity in its own unit × 10^-shift.
func QuantityRat(q *figure.Quantity, shift int32) exact.Rat {
	if coef, exp, ok := q.Printed(); ok {
		return exact.Scaled(coef, exp+shift)
	}
	return exact.Decimal(q.Decimal().Shift(shift))
}

// pointsRat returns points as a fraction; 0 when they are absent.
func PointsRat(p figure.Points) exact.Rat {
	if coef, exp, ok := p.Coefficient(); ok {
		return exact.Scaled(coef, exp)
	}
	return exact.Decimal(p.Decimal())
}

// loadDates expresses a deadline as days late: target 0, actual the days from
// the last day that the deadline admits to the last day that the actual may
// mean.
func (sub *Subject) loadDates(target *performance.Target, actual *performance.Actual) (status Status, flags Flags) {
	if actual.Is != performance.OnDate && actual.Is != performance.ByDate {
		return NotComputable, KindMismatch
	}
	sub.Target, sub.Actual = Zero, Zero
	deadline, done := target.On.Last(), actual.On.Last()
	switch {
	case done.Cmp(deadline) <= 0:
	case actual.Is == performance.ByDate, actual.On.First().Cmp(deadline) <= 0:
		// Late for certain only when even the first possible day is.
		return NotComputable, KindMismatch
	default:
		sub.Actual = exact.Int(int64(deadline.DaysUntil(done)))
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
func (sub *Subject) met(order int, exactEqual bool) bool {
	switch {
	case admits[sub.Kind]>>(order+1)&1 != 0:
		return sub.Kind != ruleset.Range || sub.Actual.Cmp(sub.upper) <= 0
	case sub.Kind == ruleset.Equal:
		return order > 0 && !exactEqual && sub.Target.Sign() > 0
	}
	return false
}

// upward tells whether more is better.
func (sub *Subject) Upward() bool {
	return sub.Kind == ruleset.AtLeast || sub.Kind == ruleset.Above || sub.Kind == ruleset.Equal
}
