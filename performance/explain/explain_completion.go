package explain

import (
	"strconv"

	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// completion explains 完成比例赋分; the subject is as the method read it, so that
// a negative actual may count as 0 and > may read as ≥.
func (e *explainer) completion(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	rule := m.Rule.Completion
	if !sub.Execution {
		e.say(RuleLine, "completion."+string(rule.Shortfall))
		e.special(m, sub, shown)
	}
	if out.Flags.Has(scoring.NegativeActual) && rule.Negative == ruleset.NegativeIsZero {
		e.say(NoteLine, "negative-zero", shown.actual)
		shown.actual = "0"
	}
	raw := scoring.ShowRat(out.Value)
	switch {
	case !out.Status.Known():
	case out.Flags.Has(scoring.ZeroBase):
		e.zeroBase(m, sub, out, shown)
	case out.Flags.Has(scoring.Uncapped):
		rate := e.ratio(m, sub, shown.actual, shown.bare)
		e.say(NumbersLine, "completion.share", scoring.ShowRat(sub.Points), rate, raw)
		e.say(NoteLine, "uncapped")
	case out.Flags.Has(scoring.Met) && out.Value.Cmp(sub.Points) < 0:
		e.ratio(m, sub, shown.actual, shown.bare)
		rate := scoring.ShowRat(m.RoundRate(sub.Actual.Quo(sub.Target)).Mul(scoring.Hundred)) + "%"
		e.say(NumbersLine, "overshoot-reduced", shown.actual, shown.target, rate, rule.Overshoot.Beyond.Number()+"%", rule.Overshoot.Per.Number()+"%", raw)
	case out.Flags.Has(scoring.Met):
		e.say(NumbersLine, "completion.met", shown.actual, shown.target, raw)
	case out.Flags.Has(scoring.Overshot):
		e.say(NumbersLine, "overshoot-zero", shown.actual, shown.target, rule.Overshoot.Beyond.Number()+"%")
	default:
		e.shortfall(m, sub, out, shown)
	}
}

// special says how the rule reads targets that are neither bound from below nor
// from above.
func (e *explainer) special(m *scoring.Method, sub *scoring.Subject, shown shown) {
	switch {
	case sub.Kind == ruleset.Equal && m.Rule.Completion.ExactEqual:
		e.say(NoteLine, "equal.exact")
	case sub.Kind == ruleset.Equal && sub.Target.Sign() > 0:
		e.say(NoteLine, "equal.exceeded")
	case sub.Kind == ruleset.Range && m.Rule.Completion.Shortfall != ruleset.AllOrNothing:
		e.say(NoteLine, "range", shown.bare, shown.upper)
	}
}

// zeroBase says what a division by zero or less gives.
func (e *explainer) zeroBase(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	base, sign, raw := shown.bare, sub.Target.Sign(), scoring.ShowRat(out.Value)
	switch {
	case m.Rule.Completion.ZeroTarget == ruleset.ZeroDividesByOne:
		e.baseOne(m, sub, out, shown)
		return
	case sign > 0 && m.Rule.Completion.Shortfall == ruleset.TargetOverActual:
		base, sign = shown.actual, sub.Actual.Sign()
	}
	if sign < 0 {
		e.say(NumbersLine, "negative-base", base, raw)
	} else {
		e.say(NumbersLine, "zero-base", base, raw)
	}
}

// baseOne writes the division by 1 in the target's unit.
func (e *explainer) baseOne(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	if m.Floor != nil || m.RateRounding != nil || sub.Exceeds() && (sub.Kind == ruleset.Equal || !sub.Upward()) {
		e.say(NumbersLine, "base-one", shown.bare, scoring.ShowRat(out.Value))
		return
	}
	formula := sub.Points.Mul(sub.Actual).Mul(exact.Scaled(1, -sub.Power))
	e.say(NumbersLine, "base-one.numbers", shown.bare, scoring.ShowRat(sub.Points), shown.actual, "1"+shown.unit, e.bounded(formula, out.Value))
}

// ratio writes actual ÷ target, or its rounded value.
func (e *explainer) ratio(m *scoring.Method, sub *scoring.Subject, actual, target string) string {
	text := actual + " ÷ " + target
	if m.RateRounding == nil {
		return text
	}
	return e.rate(m, sub.Actual.Quo(sub.Target), text)
}

// shortfall writes the formula that a missed target was scored with.
func (e *explainer) shortfall(m *scoring.Method, sub *scoring.Subject, out scoring.Outcome, shown shown) {
	formula, target, base := m.Rule.Completion.Shortfall, shown.bare, sub.Target
	if formula == ruleset.AllOrNothing || sub.Kind == ruleset.Deadline {
		e.say(NumbersLine, "completion.missed", shown.actual, shown.target)
		return
	}
	if sub.Exceeds() {
		base = sub.Ceiling()
		if sub.Kind == ruleset.Range {
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
		share = scoring.One.Sub(sub.Actual.Sub(base).Quo(base))
	case ruleset.TargetOverActual:
		text, share = target+" ÷ "+shown.actual, base.Quo(sub.Actual)
	default:
		share = sub.Actual.Quo(base)
	}
	if m.RateRounding != nil {
		text, key = e.rate(m, share, text), "completion.share"
		share = m.RoundRate(share)
	}
	if m.Floor != nil && share.Cmp(*m.Floor) < 0 {
		e.say(NumbersLine, "floor", text, scoring.ShowRat(share.Mul(scoring.Hundred))+"%", scoring.ShowRat(m.Floor.Mul(scoring.Hundred))+"%")
		return
	}
	e.say(NumbersLine, key, scoring.ShowRat(sub.Points), text, e.bounded(sub.Points.Mul(share), out.Value))
}

// rate says how a rate is rounded before it is multiplied, and returns it.
func (e *explainer) rate(m *scoring.Method, share exact.Rat, formula string) string {
	rounded := scoring.ShowRat(m.RoundRate(share).Mul(scoring.Hundred)) + "%"
	e.say(NumbersLine, "rate-rounded", formula, scoring.ShowRat(share.Mul(scoring.Hundred))+"%", strconv.Itoa(int(m.RateRounding.Places)), rounded)
	return rounded
}
