package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// measured applies Steps, Bands or Linear to what they look at.
func (m *Method) measured(sub *Subject) Outcome {
	var measure ruleset.Measure
	switch {
	case m.Rule.Steps != nil:
		measure = m.Rule.Steps.Measure
	case m.Rule.Bands != nil:
		measure = m.Rule.Bands.Measure
	default:
		measure = m.Rule.Linear.Measure
	}
	if sub.Kind == ruleset.NoKind && measure != ruleset.Value {
		return sub.open(NotComputable, NoTarget)
	}
	value, defined := sub.Measure(measure)
	if !defined {
		return sub.open(NotComputable, ZeroBase)
	}
	switch {
	case m.Rule.Steps != nil:
		return m.steps(sub, value)
	case m.Rule.Bands != nil:
		return m.bands(sub, value)
	default:
		return m.linear(sub, value)
	}
}

// measure computes what the method looks at; defined is false where it would
// divide by zero or less.
func (sub *Subject) Measure(measure ruleset.Measure) (value exact.Rat, defined bool) {
	switch measure {
	case ruleset.Value:
		return sub.Actual.Mul(exact.Scaled(1, -sub.Power)), true
	case ruleset.Difference:
		return sub.Actual.Sub(sub.Target).Mul(exact.Scaled(1, -sub.Power)), true
	case ruleset.Rate, ruleset.Deviation:
		if sub.Target.Sign() <= 0 {
			return Zero, false
		}
		rate := sub.Actual.Quo(sub.Target).Mul(Hundred)
		if measure == ruleset.Deviation {
			rate = rate.Sub(Hundred)
		}
		return rate, true
	}
	return Zero, false
}

func (m *Method) steps(sub *Subject, value exact.Rat) Outcome {
	rule := m.Rule.Steps
	gap := value.Sub(m.From)
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
	count := gap.Quo(m.Step)
	switch rule.Whole {
	case ruleset.WholeSteps:
		count = count.Floor()
	case ruleset.BegunSteps:
		count = count.Ceil()
	case ruleset.ProRataStep:
	}
	left := sub.Points.Sub(count.Mul(m.Deduct))
	if left.Sign() < 0 {
		left = Zero
	}
	return scored(left, 0)
}

func (m *Method) bands(sub *Subject, value exact.Rat) Outcome {
	for i := range m.Edges {
		if !m.Edges[i].Contains(value) {
			continue
		}
		earned := m.Earns[i]
		if !m.Absolute[i] {
			earned = sub.Points.Mul(earned)
		}
		return scored(clamp(earned, sub.Points), 0)
	}
	return sub.open(NotComputable, NoMethod) // a valid set has a band for every value
}

func (m *Method) linear(sub *Subject, value exact.Rat) Outcome {
	if m.Limit != nil && value.Cmp(*m.Limit) > 0 {
		return scored(Zero, 0)
	}
	share := One.Sub(m.K.Mul(value))
	return scored(clamp(sub.Points.Mul(share), sub.Points), 0)
}

// clamp keeps a value between 0 and most.
func clamp(value, most exact.Rat) exact.Rat {
	switch {
	case value.Sign() < 0:
		return Zero
	case value.Cmp(most) > 0:
		return most
	}
	return value
}
