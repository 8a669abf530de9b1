package performance

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
		if measure == ruleset.Deviation {
			rate = rate.Sub(hundred)
		}
		return rate, true
	}
	return zero, false
}

func (m *method) steps(sub *subject, value exact.Rat) outcome {
	rule := m.rule.Steps
	gap := value.Sub(m.from)
	switch rule.Side {
	case ruleset.BelowSide:
		gap = gap.Neg()
	case ruleset.EitherWay:
		if gap.Sign() < 0 {
			gap = gap.Neg()
		}
	case ruleset.AboveSide:
	}
	if gap.Sign() <= 0 {
		return sub.all(Met)
	}
	count := gap.Quo(m.step)
	switch rule.Whole {
	case ruleset.WholeSteps:
		count = count.Floor()
	case ruleset.BegunSteps:
		count = count.Ceil()
	case ruleset.ProRataStep:
	}
	left := sub.points.Sub(count.Mul(m.deduct))
	if left.Sign() < 0 {
		left = zero
	}
	return scored(left, 0)
}

func (m *method) bands(sub *subject, value exact.Rat) outcome {
	for i := range m.edges {
		if !m.edges[i].contains(value) {
			continue
		}
		earned := m.earns[i]
		if !m.absolute[i] {
			earned = sub.points.Mul(earned)
		}
		return scored(clamp(earned, sub.points), 0)
	}
	return sub.open(NotComputable, NoMethod) // a valid set has a band for every value
}

func (m *method) linear(sub *subject, value exact.Rat) outcome {
	if m.limit != nil && value.Cmp(*m.limit) > 0 {
		return scored(zero, 0)
	}
	share := one.Sub(m.k.Mul(value))
	return scored(clamp(sub.points.Mul(share), sub.points), 0)
}

// clamp keeps a value between 0 and most.
func clamp(value, most exact.Rat) exact.Rat {
	switch {
	case value.Sign() < 0:
		return zero
	case value.Cmp(most) > 0:
		return most
	}
	return value
}
