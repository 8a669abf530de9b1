package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// completion is 完成比例赋分.
func (m *Method) completion(sub *Subject) Outcome {
	rule := m.Rule.Completion
	if sub.Kind == ruleset.NoKind {
		return sub.open(NotComputable, NoTarget)
	}
	var flags Flags
	if sub.Actual.Sign() < 0 {
		switch rule.Negative {
		case ruleset.NegativeIsZero:
			sub.Actual, flags = Zero, NegativeActual
		case ruleset.NegativeNotComputable:
			return sub.open(NotComputable, NegativeActual)
		case ruleset.NegativeStands:
		}
	}
	if rule.Closed {
		sub.Kind = closed(sub.Kind)
	}
	base := sub.Target.Sign()
	if base <= 0 && sub.Execution || base == 0 && rule.Uncapped && sub.Upward() && sub.Kind != ruleset.Equal {
		return m.zeroTarget(sub, flags)
	}
	order := sub.Actual.Cmp(sub.Target)
	if sub.met(order, rule.ExactEqual) {
		if order <= 0 || !sub.Upward() {
			return sub.all(flags | Met)
		}
		return m.overshoot(sub, flags|Met|Overshot)
	}
	share, defined := m.shortfall(sub)
	switch {
	case !defined:
		return m.zeroTarget(sub, flags)
	case share.CmpOne() > 0: // the formula is made for the other direction
		return sub.open(NotComputable, flags|NoMethod)
	}
	return m.earn(sub, share, flags)
}

// closed reads > as ≥ and < as ≤.
func closed(kind ruleset.Kind) ruleset.Kind {
	switch kind {
	case ruleset.Above:
		return ruleset.AtLeast
	case ruleset.Below:
		return ruleset.AtMost
	default:
		return kind
	}
}

// overshoot earns all points for an exceeded target, more when the rule is
// uncapped, less when its overshoot policy says so.
func (m *Method) overshoot(sub *Subject, flags Flags) Outcome {
	rule := m.Rule.Completion
	if sub.Target.Sign() <= 0 || (rule.Overshoot.Policy == ruleset.KeepPoints && !rule.Uncapped) {
		return sub.all(flags)
	}
	rate := m.RoundRate(sub.Actual.Quo(sub.Target))
	switch {
	case rule.Uncapped:
		return scored(sub.Points.Mul(rate), flags|Uncapped)
	case rate.Cmp(*m.beyond) <= 0:
		return sub.all(flags)
	case rule.Overshoot.Policy == ruleset.NoPoints:
		return scored(Zero, flags&^Met)
	}
	lost := rate.Sub(*m.beyond).Mul(Hundred).Mul(*m.per)
	return scored(clamp(sub.Points.Mul(One.Sub(lost)), sub.Points), flags)
}

// shortfall is the share that a missed target earns, before floor and cap;
// defined is false where it would divide by zero or less: nothing is in
// proportion to a target such as −30%.
func (m *Method) shortfall(sub *Subject) (share exact.Rat, defined bool) {
	formula := m.Rule.Completion.Shortfall
	if formula == ruleset.AllOrNothing || sub.Kind == ruleset.Deadline {
		return Zero, true
	}
	target := sub.Target
	if sub.Exceeds() {
		// A value above a range or an exact "=" is an excess, whatever the formula
		// for the other side.
		target = sub.Ceiling()
		if formula == ruleset.ActualOverTarget && sub.Kind != ruleset.AtMost && sub.Kind != ruleset.Below {
			formula = ruleset.LessExcess
		}
	}
	divisor := target
	if formula == ruleset.TargetOverActual {
		divisor = sub.Actual
	}
	if divisor.Sign() <= 0 {
		return Zero, false
	}
	switch formula {
	case ruleset.TargetOverActual:
		return target.Quo(sub.Actual), true
	case ruleset.LessExcess:
		// 1 − (a − t) ÷ t = (2t − a) ÷ t
		return target.Add(target).Sub(sub.Actual).Quo(target), true
	default:
		return sub.Actual.Quo(target), true
	}
}

// exceeds tells whether the actual lies above what was to be reached.
func (sub *Subject) Exceeds() bool { return sub.Actual.Cmp(sub.Target) > 0 }

// ceiling is the upper end of what was to be reached.
func (sub *Subject) Ceiling() exact.Rat {
	if sub.Kind == ruleset.Range {
		return sub.upper
	}
	return sub.Target
}

// zeroTarget is for a division by a target of zero or less.
func (m *Method) zeroTarget(sub *Subject, flags Flags) Outcome {
	flags |= ZeroBase
	switch m.Rule.Completion.ZeroTarget {
	case ruleset.ZeroEarnsNothing:
		return scored(Zero, flags)
	case ruleset.ZeroEarnsAll:
		return sub.all(flags | Met)
	case ruleset.ZeroDividesByOne:
		if sub.Target.Sign() < 0 {
			break
		}
		unit := exact.Scaled(1, -sub.Power) // 1 in the target's own unit
		share := sub.Actual.Mul(unit)
		if sub.Exceeds() && (sub.Kind == ruleset.Equal || !sub.Upward()) {
			share = One.Sub(sub.Actual.Sub(sub.Ceiling()).Mul(unit))
		}
		if m.Rule.Completion.Uncapped && share.CmpOne() > 0 {
			return scored(sub.Points.Mul(share), flags|Uncapped)
		}
		return m.earn(sub, share, flags)
	case ruleset.ZeroNotComputable:
	}
	return sub.open(NotComputable, flags)
}

// earn turns a share into points: rounded where the set rounds rates, 0 below
// the floor, never below 0 nor above the points.
func (m *Method) earn(sub *Subject, share exact.Rat, flags Flags) Outcome {
	share = m.RoundRate(share)
	switch {
	case share.Sign() <= 0 || (m.Floor != nil && share.Cmp(*m.Floor) < 0):
		return scored(Zero, flags)
	case share.CmpOne() >= 0:
		return sub.all(flags)
	}
	return scored(sub.Points.Mul(share), flags)
}

// roundRate rounds a share as a percentage, for sets that round the rate
// before they multiply.
func (m *Method) RoundRate(share exact.Rat) exact.Rat {
	if m.RateRounding == nil {
		return share
	}
	return share.Mul(Hundred).Round(*m.RateRounding).Mul(hundredth)
}
