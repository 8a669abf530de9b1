package performance

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// completion is 完成比例赋分.
func (m *method) completion(sub *subject) outcome {
	rule := m.rule.Completion
	if sub.kind == ruleset.NoKind {
		return sub.open(NotComputable, NoTarget)
	}
	var flags Flags
	if sub.actual.Sign() < 0 {
		switch rule.Negative {
		case ruleset.NegativeIsZero:
			sub.actual, flags = zero, NegativeActual
		case ruleset.NegativeNotComputable:
			return sub.open(NotComputable, NegativeActual)
		case ruleset.NegativeStands:
		}
	}
	if rule.Closed {
		sub.kind = closed(sub.kind)
	}
	if base := sub.target.Sign(); base <= 0 && sub.execution || base == 0 && rule.Uncapped && sub.upward() {
		return m.zeroTarget(sub, flags)
	}
	if sub.met(rule.ExactEqual) {
		return m.whenMet(sub, flags|Met)
	}
	share, defined := m.shortfall(sub)
	if !defined {
		return m.zeroTarget(sub, flags)
	}
	if share.Cmp(one) > 0 { // the formula is made for the other direction
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

// whenMet earns all points, more when the rule is uncapped, less when the
// overshoot policy says so.
func (m *method) whenMet(sub *subject, flags Flags) outcome {
	rule := m.rule.Completion
	if !sub.upward() || sub.actual.Cmp(sub.target) <= 0 {
		return scored(sub.points, flags)
	}
	flags |= Overshot
	if sub.target.Sign() <= 0 {
		return scored(sub.points, flags)
	}
	if rule.Uncapped {
		return scored(sub.points.Mul(m.roundRate(sub.actual.Quo(sub.target))), flags|Uncapped)
	}
	if rule.Overshoot.Policy == ruleset.KeepPoints {
		return scored(sub.points, flags)
	}
	rate := sub.actual.Quo(sub.target)
	if rate.Cmp(*m.beyond) <= 0 {
		return scored(sub.points, flags)
	}
	if rule.Overshoot.Policy == ruleset.NoPoints {
		return scored(zero, flags&^Met)
	}
	lost := rate.Sub(*m.beyond).Mul(hundred).Mul(*m.per)
	return m.earn(sub, one.Sub(lost), flags)
}

// shortfall is the share that a missed target earns, before floor and caps;
// defined is false where it would divide by zero or less: nothing is in
// proportion to a target such as −30%.
func (m *method) shortfall(sub *subject) (share exact.Rat, defined bool) {
	formula, target := m.rule.Completion.Shortfall, sub.target
	if formula == ruleset.AllOrNothing || sub.kind == ruleset.Deadline {
		return zero, true
	}
	// A value above a range or an exact "=" is an excess, whatever the formula
	// for the other side.
	if sub.actual.Cmp(target) > 0 && (sub.kind == ruleset.Range || sub.kind == ruleset.Equal) {
		if formula == ruleset.ActualOverTarget {
			formula = ruleset.LessExcess
		}
		if sub.kind == ruleset.Range {
			target = sub.upper
		}
	}
	divisor := target
	if formula == ruleset.TargetOverActual {
		divisor = sub.actual
	}
	if divisor.Sign() <= 0 {
		return zero, false
	}
	switch formula {
	case ruleset.TargetOverActual:
		return target.Quo(sub.actual), true
	case ruleset.LessExcess:
		// 1 − (a − t) ÷ t = (2t − a) ÷ t
		return target.Add(target).Sub(sub.actual).Quo(target), true
	default:
		return sub.actual.Quo(target), true
	}
}

func (m *method) zeroTarget(sub *subject, flags Flags) outcome {
	flags |= ZeroBase
	policy := m.rule.Completion.ZeroTarget
	if policy == ruleset.ZeroDividesByOne && sub.target.Sign() < 0 {
		policy = ruleset.ZeroNotComputable
	}
	switch policy {
	case ruleset.ZeroEarnsNothing:
		return scored(zero, flags)
	case ruleset.ZeroEarnsAll:
		return scored(sub.points, flags|Met)
	case ruleset.ZeroDividesByOne:
		share := sub.actual.Mul(exact.Scaled(1, -sub.power)) // 1 in the target's own unit
		if !m.rule.Completion.Uncapped || share.Cmp(one) <= 0 {
			return m.earn(sub, share, flags)
		}
		return scored(sub.points.Mul(share), flags|Uncapped)
	case ruleset.ZeroNotComputable:
	}
	return sub.open(NotComputable, flags)
}

// earn turns a share into points: rounded where the set rounds rates, 0 below
// the floor, never below 0 nor above the points.
func (m *method) earn(sub *subject, share exact.Rat, flags Flags) outcome {
	share = m.roundRate(share)
	if share.Sign() <= 0 || (m.floor != nil && share.Cmp(*m.floor) < 0) {
		return scored(zero, flags)
	}
	if share.Cmp(one) >= 0 {
		return scored(sub.points, flags)
	}
	return scored(sub.points.Mul(share), flags)
}

// roundRate rounds a share as a percentage, for sets that round the rate
// before they multiply.
func (m *method) roundRate(share exact.Rat) exact.Rat {
	if m.rateRounding == nil {
		return share
	}
	return roundRat(share.Mul(hundred), *m.rateRounding).Mul(hundredth)
}

// roundRat rounds an exact fraction once. A value out of range stays as it is:
// no score comes from it.
func roundRat(value exact.Rat, r figure.Rounding) exact.Rat {
	grain, whole, ok := value.Grain()
	if !ok {
		return value
	}
	return grain.Round(r, whole).Rat()
}
