package scoring

import (
	"cmp"

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
	if sub.kind == ruleset.Equal && sub.target.Sign() == 0 { // none was wanted
		sub.kind = ruleset.AtMost
	}
	if sub.actual.Sign() < 0 && !sub.mayBeNegative() {
		switch rule.Negative {
		case ruleset.NegativeIsZero:
			sub.actual, flags = zero, NegativeActual
		case ruleset.NegativeNotComputable:
			switch {
			case sub.target.Sign() < 0 && !sub.execution: // one below zero may be answered below zero
			case sub.isRate(): // growth was to be reached, and it shrank
				flags = NegativeActual
			default:
				return sub.open(NotComputable, NegativeActual)
			}
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
			return sub.reached(flags | Met)
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

// mayBeNegative tells whether a negative actual is a value like any other: a
// rate of change that was to stay below a bound.
func (sub *subject) mayBeNegative() bool {
	return (sub.kind == ruleset.AtMost || sub.kind == ruleset.Below) && sub.isRate()
}

// isRate tells whether the figures are percentages, of which only rates of change
// are negative.
func (sub *subject) isRate() bool {
	if sub.indicator == nil {
		return false
	}
	target, actual := sub.indicator.Quantities()
	switch cmp.Or(actual.Unit(), target.Unit()) {
	case "%", "‰", "个百分点":
		return true
	}
	return false
}

// reached is an outcome of all points for a target that is met.
func (sub *subject) reached(flags Flags) outcome {
	if w := sub.workings; w != nil {
		w.Way = Reached
	}
	return sub.all(flags)
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
		return sub.reached(flags)
	}
	rate := m.roundRate(sub, sub.actual.Quo(sub.target))
	switch {
	case rule.Uncapped:
		value := sub.points.Mul(rate)
		if w := sub.workings; w != nil {
			w.Way, w.Formula = Uncapping, valueOf(value)
		}
		return scored(value, flags|Uncapped)
	case rate.Cmp(*m.beyond) <= 0:
		return sub.reached(flags)
	case rule.Overshoot.Policy == ruleset.NoPoints:
		if w := sub.workings; w != nil {
			w.Way = Forfeited
		}
		return scored(zero, flags&^Met)
	}
	lost := rate.Sub(*m.beyond).Mul(hundred).Mul(*m.per)
	if w := sub.workings; w != nil {
		w.Way = Reduced
	}
	return scored(clamp(sub.points.Mul(one.Sub(lost)), sub.points), flags)
}

// shortfall is the share that a missed target earns, before floor and cap;
// defined is false where it would divide by zero or less: nothing is in
// proportion to a target such as −30%.
func (m *method) shortfall(sub *subject) (share exact.Rat, defined bool) {
	formula := m.rule.Completion.Shortfall
	if formula == ruleset.AllOrNothing || sub.kind == ruleset.Deadline {
		if w := sub.workings; w != nil {
			w.Way = Missed
		}
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
	if w := sub.workings; w != nil {
		w.Way, w.Shortfall, w.Above = InProportion, formula, sub.exceeds()
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
	if w := sub.workings; w != nil {
		w.Way = NoBase
	}
	switch m.rule.Completion.ZeroTarget {
	case ruleset.ZeroEarnsNothing:
		return scored(zero, flags)
	case ruleset.ZeroEarnsAll:
		return sub.all(flags | Met)
	case ruleset.ZeroDividesByOne:
		if sub.target.Sign() < 0 {
			break
		}
		return m.overOne(sub, flags)
	case ruleset.ZeroNotComputable:
	}
	return sub.open(NotComputable, flags)
}

// overOne divides by 1 in the target's own unit.
func (m *method) overOne(sub *subject, flags Flags) outcome {
	unit := exact.Scaled(1, -sub.power)
	share, excess := sub.actual.Mul(unit), sub.exceeds() && (sub.kind == ruleset.Equal || !sub.upward())
	if excess {
		share = one.Sub(sub.actual.Sub(sub.ceiling()).Mul(unit))
	}
	var out outcome
	if m.rule.Completion.Uncapped && share.CmpOne() > 0 {
		out = scored(sub.points.Mul(share), flags|Uncapped)
	} else {
		out = m.earn(sub, share, flags)
	}
	if w := sub.workings; w != nil {
		w.Way, w.Formula = OverOne, Value{}
		if !excess && m.floor == nil && m.fullFrom == nil && m.rateRounding == nil {
			w.Formula = valueOf(sub.points.Mul(share))
		}
	}
	return out
}

// earn turns a share into points: rounded where the set rounds rates, 0 below
// the floor, all from where the set gives full marks, never below 0 nor above
// the points.
func (m *method) earn(sub *subject, share exact.Rat, flags Flags) outcome {
	share = m.roundRate(sub, share)
	below := m.floor != nil && share.Cmp(*m.floor) < 0
	enough := m.fullFrom != nil && share.Cmp(*m.fullFrom) >= 0
	if w := sub.workings; w != nil {
		w.Formula = valueOf(sub.points.Mul(share))
		switch {
		case w.Way != InProportion:
		case below:
			w.Way = BelowFloor
		case enough:
			w.Way = Sufficient
		}
	}
	switch {
	case share.Sign() <= 0 || below:
		return scored(zero, flags)
	case enough || share.CmpOne() >= 0:
		return sub.all(flags)
	}
	return scored(sub.points.Mul(share), flags)
}

// roundRate rounds a share as a percentage, for sets that round the rate
// before they multiply.
func (m *method) roundRate(sub *subject, share exact.Rat) exact.Rat {
	rounded := share
	if m.rateRounding != nil {
		rounded = share.Mul(hundred).Round(*m.rateRounding).Mul(hundredth)
	}
	if w := sub.workings; w != nil {
		w.Rate, w.Rounded = valueOf(share.Mul(hundred)), valueOf(rounded.Mul(hundred))
	}
	return rounded
}
