package performance

import (
	"strconv"

	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// completion explains 完成比例赋分; the subject is as the method read it, so that
// a negative actual may count as 0 and > may read as ≥.
func (e *explainer) completion(m *method, sub *subject, out outcome, shown shown) {
	rule := m.rule.Completion
	if !sub.execution {
		e.say(RuleLine, "completion."+string(rule.Shortfall))
		e.special(m, sub, shown)
	}
	if out.flags.Has(NegativeActual) && rule.Negative == ruleset.NegativeIsZero {
		e.say(NoteLine, "negative-zero", shown.actual)
		shown.actual = "0"
	}
	raw := showRat(out.value)
	switch {
	case !out.status.Known():
	case out.flags.Has(ZeroBase):
		e.zeroBase(m, sub, out, shown)
	case out.flags.Has(Uncapped):
		rate := e.ratio(m, sub, shown.actual, shown.bare)
		e.say(NumbersLine, "completion.share", showRat(sub.points), rate, raw)
		e.say(NoteLine, "uncapped")
	case out.flags.Has(Met) && out.value.Cmp(sub.points) < 0:
		e.ratio(m, sub, shown.actual, shown.bare)
		rate := showRat(m.roundRate(sub.actual.Quo(sub.target)).Mul(hundred)) + "%"
		e.say(NumbersLine, "overshoot-reduced", shown.actual, shown.target, rate, rule.Overshoot.Beyond.Number()+"%", rule.Overshoot.Per.Number()+"%", raw)
	case out.flags.Has(Met):
		e.say(NumbersLine, "completion.met", shown.actual, shown.target, raw)
	case out.flags.Has(Overshot):
		e.say(NumbersLine, "overshoot-zero", shown.actual, shown.target, rule.Overshoot.Beyond.Number()+"%")
	default:
		e.shortfall(m, sub, out, shown)
	}
}

// special says how the rule reads targets that are neither bound from below nor
// from above.
func (e *explainer) special(m *method, sub *subject, shown shown) {
	switch {
	case sub.kind == ruleset.Equal && m.rule.Completion.ExactEqual:
		e.say(NoteLine, "equal.exact")
	case sub.kind == ruleset.Equal && sub.target.Sign() > 0:
		e.say(NoteLine, "equal.exceeded")
	case sub.kind == ruleset.Range && m.rule.Completion.Shortfall != ruleset.AllOrNothing:
		e.say(NoteLine, "range", shown.bare, shown.upper)
	}
}

// zeroBase says what a division by zero or less gives.
func (e *explainer) zeroBase(m *method, sub *subject, out outcome, shown shown) {
	base, sign, raw := shown.bare, sub.target.Sign(), showRat(out.value)
	switch {
	case m.rule.Completion.ZeroTarget == ruleset.ZeroDividesByOne:
		e.baseOne(m, sub, out, shown)
		return
	case sign > 0 && m.rule.Completion.Shortfall == ruleset.TargetOverActual:
		base, sign = shown.actual, sub.actual.Sign()
	}
	if sign < 0 {
		e.say(NumbersLine, "negative-base", base, raw)
	} else {
		e.say(NumbersLine, "zero-base", base, raw)
	}
}

// baseOne writes the division by 1 in the target's unit.
func (e *explainer) baseOne(m *method, sub *subject, out outcome, shown shown) {
	if m.floor != nil || m.rateRounding != nil || sub.exceeds() && (sub.kind == ruleset.Equal || !sub.upward()) {
		e.say(NumbersLine, "base-one", shown.bare, showRat(out.value))
		return
	}
	formula := sub.points.Mul(sub.actual).Mul(exact.Scaled(1, -sub.power))
	e.say(NumbersLine, "base-one.numbers", shown.bare, showRat(sub.points), shown.actual, "1"+shown.unit, e.bounded(formula, out.value))
}

// ratio writes actual ÷ target, or its rounded value.
func (e *explainer) ratio(m *method, sub *subject, actual, target string) string {
	text := actual + " ÷ " + target
	if m.rateRounding == nil {
		return text
	}
	return e.rate(m, sub.actual.Quo(sub.target), text)
}

// shortfall writes the formula that a missed target was scored with.
func (e *explainer) shortfall(m *method, sub *subject, out outcome, shown shown) {
	formula, target, base := m.rule.Completion.Shortfall, shown.bare, sub.target
	if formula == ruleset.AllOrNothing || sub.kind == ruleset.Deadline {
		e.say(NumbersLine, "completion.missed", shown.actual, shown.target)
		return
	}
	if sub.exceeds() {
		base = sub.ceiling()
		if sub.kind == ruleset.Range {
			target = shown.upper
		}
		if formula == ruleset.ActualOverTarget {
			e.say(NoteLine, "completion.above")
			formula = ruleset.LessExcess
		}
	}
	text, key := shown.actual+" ÷ "+target, "completion.share"
	var share exact.Rat
	switch formula {
	case ruleset.LessExcess:
		text, key = e.text("excess", shown.actual, target), "completion.grouped"
		share = one.Sub(sub.actual.Sub(base).Quo(base))
	case ruleset.TargetOverActual:
		text, share = target+" ÷ "+shown.actual, base.Quo(sub.actual)
	default:
		share = sub.actual.Quo(base)
	}
	if m.rateRounding != nil {
		text, key = e.rate(m, share, text), "completion.share"
		share = m.roundRate(share)
	}
	if m.floor != nil && share.Cmp(*m.floor) < 0 {
		e.say(NumbersLine, "floor", text, showRat(share.Mul(hundred))+"%", showRat(m.floor.Mul(hundred))+"%")
		return
	}
	e.say(NumbersLine, key, showRat(sub.points), text, e.bounded(sub.points.Mul(share), out.value))
}

// rate says how a rate is rounded before it is multiplied, and returns it.
func (e *explainer) rate(m *method, share exact.Rat, formula string) string {
	rounded := showRat(m.roundRate(share).Mul(hundred)) + "%"
	e.say(NumbersLine, "rate-rounded", formula, showRat(share.Mul(hundred))+"%", strconv.Itoa(int(m.rateRounding.Places)), rounded)
	return rounded
}
