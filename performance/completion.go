package performance

import (
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
	base := sub.target.Sign()
	if base <= 0 && sub.execution || base == 0 && rule.Uncapped && sub.upward() && sub.kind != ruleset.Equal {
		return m.zeroTarget(sub, flags)
	}
	order := sub.actual.Cmp(sub.target)
	if sub.met(order, rule.ExactEqual) {
		if order <= 0 || !sub.upward() {
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
func (m *method) overshoot(sub *subject, flags Flags) outcome {
	rule := m.rule.Completion
	if sub.target.Sign() <= 0 || (rule.Overshoot.Policy == ruleset.KeepPoints && !rule.Uncapped) {
		return sub.all(flags)
	}
	rate := m.roundRate(sub.actual.Quo(sub.target))
	switch {
	case rule.Uncapped:
		return scored(sub.points.Mul(rate), flags|Uncapped)
	case rate.Cmp(*m.beyond) <= 0:
		return sub.all(flags)
	case rule.Overshoot.Policy == ruleset.NoPoints:
		return scored(zero, flags&^Met)
	}
	lost := rate.Sub(*m.beyond).Mul(hundred).Mul(*m.per)
	return scored(clamp(sub.points.Mul(one.Sub(lost)), sub.points), flags)
}

// shortfall is the share that a missed target earns, before floor and cap;
// defined is false where it would divide by zero or less: nothing is in
// proportion to a target such as −30%.
func (m *method) shortfall(sub *subject) (share exact.Rat, defined bool) {
	formula := m.rule.Completion.Shortfall
	if formula == ruleset.AllOrNothing || sub.kind == ruleset.Deadline {
		return zero, true
	}
	target := sub.target
	if sub.exceeds() {
		// A value above a range or an exact "=" is an excess, whatever the formula
		// for the other side.
		target = sub.ceiling()
		if formula == ruleset.ActualOverTarget && sub.kind != ruleset.AtMost && sub.kind != ruleset.Below {
			formula = ruleset.LessExcess
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

// exceeds tells whether the actual lies above what was to be reached.
func (sub *subject) exceeds() bool { return sub.actual.Cmp(sub.target) > 0 }

// ceiling is the upper end of what was to be reached.
func (sub *subject) ceiling() exact.Rat {
	if sub.kind == ruleset.Range {
		return sub.upper
	}
	return sub.target
}

// zeroTarget is for a division by a target of zero or less.
func (m *method) zeroTarget(sub *subject, flags Flags) outcome {
	flags |= ZeroBase
	switch m.rule.Completion.ZeroTarget {
	case ruleset.ZeroEarnsNothing:
		return scored(zero, flags)
	case ruleset.ZeroEarnsAll:
		return sub.all(flags | Met)
	case ruleset.ZeroDividesByOne:
		if sub.target.Sign() < 0 {
			break
		}
		unit := exact.Scaled(1, -sub.power) // 1 in the target's own unit
		share := sub.actual.Mul(unit)
		if sub.exceeds() && (sub.kind == ruleset.Equal || !sub.upward()) {
			share = one.Sub(sub.actual.Sub(sub.ceiling()).Mul(unit))
		}
		if m.rule.Completion.Uncapped && share.CmpOne() > 0 {
			return scored(sub.points.Mul(share), flags|Uncapped)
		}
		return m.earn(sub, share, flags)
	case ruleset.ZeroNotComputable:
	}
	return sub.open(NotComputable, flags)
}

// earn turns a share into points: rounded where the set rounds rates, 0 below
// the floor, never below 0 nor above the points.
func (m *method) earn(sub *subject, share exact.Rat, flags Flags) outcome {
	share = m.roundRate(share)
	switch {
	case share.Sign() <= 0 || (m.floor != nil && share.Cmp(*m.floor) < 0):
		return scored(zero, flags)
	case share.CmpOne() >= 0:
		return sub.all(flags)
	}
	return scored(sub.points.Mul(share), flags)
}

// roundRate rounds a share as a percentage, for sets that round the rate
// before they multiply.
func (m *method) roundRate(share exact.Rat) exact.Rat {
	if m.rateRounding == nil {
		return share
	}
	return share.Mul(hundred).Round(*m.rateRounding).Mul(hundredth)
}
