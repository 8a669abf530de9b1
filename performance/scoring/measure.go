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
	value, defined := sub.measure(measure)
	if !defined {
		return sub.open(NotComputable, ZeroBase)
	}
	if w := sub.workings; w != nil {
		w.Measured = valueOf(value)
	}
	switch {
	case m.rule.Steps != nil:
		return m.steps(sub, value)
	case m.rule.Bands != nil:
		return m.bands(sub, value)
	default:
		return m.linear(sub, value)
	}
}

// measure computes what the method looks at; defined is false where it would
// divide by zero or less.
func (sub *subject) measure(measure ruleset.Measure) (value exact.Rat, defined bool) {
	switch measure {
	case ruleset.Value:
		return sub.actual.Mul(exact.Scaled(1, -sub.power)), true
	case ruleset.Difference:
		return sub.actual.Sub(sub.target).Mul(exact.Scaled(1, -sub.power)), true
	case ruleset.Rate, ruleset.Deviation:
		if sub.target.Sign() <= 0 {
			return zero, false
		}
		rate := sub.actual.Quo(sub.target).Mul(hundred)
		if w := sub.workings; w != nil {
			w.Rate = valueOf(rate)
		}
		if measure == ruleset.Deviation {
			rate = rate.Sub(hundred)
		}
		return rate, true
	}
	return zero, false
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
	left := sub.points.Sub(count.Mul(m.deduct))
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
