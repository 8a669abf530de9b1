package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// measured applies Steps, Bands or Linear to what they look at.
func (m *method) measured(sub *subject) outcome {
	var measure ruleset.Measure
	switch {
	case m.rule.Steps != nil:
		measure = m.rule.Steps.Measure
	case m.rule.Bands != nil:
		measure = m.rule.Bands.Measure
	default:
		measure = m.rule.Linear.Measure
	}
	if sub.kind == ruleset.NoKind && measure != ruleset.Value {
		return sub.open(NotComputable, NoTarget)
	}
	value, flags, defined := m.look(sub, measure)
	if !defined {
		return sub.open(NotComputable, flags)
	}
	if w := sub.workings; w != nil {
		w.Measured = valueOf(value)
	}
	var out outcome
	switch {
	case m.rule.Steps != nil:
		out = m.steps(sub, value)
	case m.rule.Bands != nil:
		out = m.bands(sub, value)
	default:
		out = m.linear(sub, value)
	}
	out.flags |= flags
	return out
}

// look computes what the method looks at, in the unit of its bounds; defined is
// false where it would divide by zero or less, or where that unit measures
// something else.
func (m *method) look(sub *subject, measure ruleset.Measure) (value exact.Rat, flags Flags, defined bool) {
	switch measure {
	case ruleset.Value, ruleset.Difference:
		value = sub.actual
		if measure == ruleset.Difference {
			value = value.Sub(sub.target)
		}
		shift, flags, fits := m.shift(sub)
		return value.Mul(exact.Scaled(1, shift)), flags, fits
	case ruleset.Rate, ruleset.Deviation:
		if sub.target.Sign() <= 0 {
			return zero, ZeroBase, false
		}
		rate := sub.actual.Quo(sub.target).Mul(hundred)
		if w := sub.workings; w != nil {
			w.Rate = valueOf(rate)
		}
		if measure == ruleset.Deviation {
			rate = rate.Sub(hundred)
		}
		return rate, 0, true
	}
	return zero, NoMethod, false
}

// shift is the power of ten between the unit of the figures and that of the
// bounds.
func (m *method) shift(sub *subject) (power int32, flags Flags, fits bool) {
	if m.unit.Unit() == "" || sub.indicator == nil {
		return -sub.power, 0, true
	}
	if sub.kind == ruleset.Deadline { // days
		fits = m.unit.Unit() == "天" || m.unit.Unit() == "日"
		return 0, mismatch(fits), fits
	}
	target, actual := sub.indicator.Quantities()
	own := target
	if own.Unit() == "" {
		own = actual
	}
	if own.Unit() != "" {
		fits = own.Comparable(m.unit)
		return own.Power() - m.unit.Power(), mismatch(fits), fits
	}
	// Bare numbers take over the bounds' unit, but 0.95 for 0.9 where the bounds
	// are in percent is 95 %. A ratio answered by anything else is on no scale.
	if sub.kind != ruleset.NoKind && m.unit.Unit() == "%" && sub.target.Sign() > 0 && sub.target.CmpOne() <= 0 {
		fits = sub.actual.Sign() >= 0 && sub.actual.CmpOne() <= 0
		return 2, mismatch(fits) | BoundsUnit, fits
	}
	return 0, BoundsUnit, true
}

// mismatch is the flag of units that do not fit.
func mismatch(fits bool) Flags {
	if fits {
		return 0
	}
	return UnitMismatch
}

func (m *method) steps(sub *subject, value exact.Rat) outcome {
	rule := m.rule.Steps
	distance := value.Sub(m.from)
	above := distance.Sign() > 0
	switch rule.Side {
	case ruleset.BelowSide:
		distance = distance.Neg()
	case ruleset.EitherWay:
		if distance.Sign() < 0 {
			distance = distance.Neg()
		}
	case ruleset.AboveSide:
	}
	if distance.Sign() <= 0 {
		if w := sub.workings; w != nil {
			w.Way, w.Counted, w.Formula = Reached, valueOf(zero), valueOf(sub.points)
		}
		return sub.all(Met)
	}
	steps := distance.Quo(m.step)
	count := steps
	switch rule.Whole {
	case ruleset.WholeSteps:
		count = count.Floor()
	case ruleset.BegunSteps:
		count = count.Ceil()
	case ruleset.ProRataStep:
	}
	deduct := m.deduct
	if m.deductShare != nil {
		deduct = sub.points.Mul(*m.deductShare)
	}
	left := sub.points.Sub(count.Mul(deduct))
	if w := sub.workings; w != nil {
		w.Way, w.Above, w.Steps, w.Counted, w.Formula = InProportion, above, valueOf(steps), valueOf(count), valueOf(left)
	}
	if left.Sign() < 0 {
		left = zero
	}
	return scored(left, 0)
}

func (m *method) bands(sub *subject, value exact.Rat) outcome {
	for i := range m.intervals {
		if !m.intervals[i].contains(value) {
			continue
		}
		earned := m.earns[i]
		if !m.absolute[i] {
			earned = sub.points.Mul(earned)
		}
		if w := sub.workings; w != nil {
			w.Way, w.Band, w.Formula = InBand, i, valueOf(earned)
		}
		return scored(clamp(earned, sub.points), 0)
	}
	return sub.open(NotComputable, NoMethod) // a valid set has a band for every value
}

func (m *method) linear(sub *subject, value exact.Rat) outcome {
	if m.limit != nil && value.Cmp(*m.limit) > 0 {
		if w := sub.workings; w != nil {
			w.Way = PastLimit
		}
		return scored(zero, 0)
	}
	earned := sub.points.Mul(one.Sub(m.k.Mul(value)))
	if w := sub.workings; w != nil {
		w.Way, w.Formula = InProportion, valueOf(earned)
	}
	return scored(clamp(earned, sub.points), 0)
}
