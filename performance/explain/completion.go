package explain

import (
	"strconv"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// completion explains 完成比例赋分.
func (s *speaker) completion(row *scoring.LeafTrace) {
	rule, w := row.Method.Completion, &row.Workings
	if row.Leaf.Ref.Class >= 0 {
		s.say(RuleLine, "completion."+string(rule.Shortfall))
		s.special(row)
	}
	if rule.FullFrom.Stated() {
		s.say(NoteLine, "full-from", rule.FullFrom.Number()+"%")
	}
	actual, target := row.Actual.String(), row.Target.Quantity().String()
	if row.Flags.Has(scoring.NegativeActual) && rule.Negative == ruleset.NegativeIsZero {
		s.say(NoteLine, "negative-zero", actual)
		actual = "0"
	}
	if !row.Status.Known() {
		return
	}
	value := row.Value.String()
	switch w.Way {
	case scoring.NoBase:
		s.noBase(row, target, actual)
	case scoring.OverOne:
		if w.Formula.Stated() {
			s.say(NumbersLine, "base-one.numbers", target, row.Points.String(), s.factor(actual), s.factor("1"+unit(row)), s.bounded(w.Formula, row.Value))
		} else {
			s.say(NumbersLine, "base-one", target, value)
		}
	case scoring.Uncapping:
		s.say(NumbersLine, "completion.share", row.Points.String(), s.ratio(row, s.divided(actual, target)), value)
		s.say(NoteLine, "uncapped")
	case scoring.Reduced:
		s.ratio(row, s.divided(actual, target))
		s.say(NumbersLine, "overshoot-reduced", actual, row.Target.String(), w.Rounded.String()+"%",
			rule.Overshoot.Beyond.Number()+"%", rule.Overshoot.Per.Number()+"%", value)
	case scoring.Reached:
		s.say(NumbersLine, "completion.met", actual, s.targetText(row), value)
	case scoring.Forfeited:
		s.say(NumbersLine, "overshoot-zero", actual, row.Target.String(), rule.Overshoot.Beyond.Number()+"%")
	case scoring.Missed:
		s.say(NumbersLine, "completion.missed", actual, s.targetText(row))
	default:
		s.shortfall(row, target, actual)
	}
}

// targetText is the target as it stands; the execution row's is an amount.
func (s *speaker) targetText(row *scoring.LeafTrace) string {
	if row.Leaf.Ref.Class < 0 {
		return row.Base.String()
	}
	return row.Target.String()
}

// special says how the rule reads targets that are neither bound from below nor
// from above.
func (s *speaker) special(row *scoring.LeafTrace) {
	rule := row.Method.Completion
	switch {
	case row.Kind == ruleset.Equal && rule.ExactEqual:
		s.say(NoteLine, "equal.exact")
	case row.Kind == ruleset.Equal && row.Target.Quantity().Sign() > 0:
		s.say(NoteLine, "equal.exceeded")
	case row.Kind == ruleset.Range && rule.Shortfall != ruleset.AllOrNothing:
		s.say(NoteLine, "range", row.Target.Quantity().String(), row.Target.Upper().String())
	}
}

// noBase says what a division by zero or less gives.
func (s *speaker) noBase(row *scoring.LeafTrace, target, actual string) {
	base, sign := target, row.Target.Quantity().Sign()
	if sign > 0 && row.Method.Completion.Shortfall == ruleset.TargetOverActual {
		base, sign = actual, row.Actual.Quantity().Sign()
	}
	key := "zero-base"
	if sign < 0 && base != "0" {
		key = "negative-base"
	}
	s.say(NumbersLine, key, base, row.Value.String())
}

// ratio writes a rate, or its rounded value and how that came about.
func (s *speaker) ratio(row *scoring.LeafTrace, formula string) string {
	rounding, w := s.set.Rounding.Rate, &row.Workings
	if rounding == nil {
		return formula
	}
	rounded := w.Rounded.String() + "%"
	s.say(NumbersLine, "rate-rounded", formula, w.Rate.String()+"%", strconv.Itoa(int(rounding.Places)), rounded)
	return rounded
}

// shortfall writes the formula that a missed target was scored with.
func (s *speaker) shortfall(row *scoring.LeafTrace, target, actual string) {
	rule, w := row.Method.Completion, &row.Workings
	if w.Above && row.Kind == ruleset.Range {
		target = row.Target.Upper().String()
	}
	if w.Above && rule.Shortfall == ruleset.ActualOverTarget {
		s.say(NoteLine, "completion.above")
	}
	text, key := s.divided(actual, target), "completion.share"
	switch w.Shortfall {
	case ruleset.LessExcess:
		text, key = s.text("excess", s.factor(actual), s.factor(target)), "completion.grouped"
	case ruleset.TargetOverActual:
		text = s.divided(target, actual)
	case ruleset.ActualOverTarget, ruleset.AllOrNothing:
	}
	if s.set.Rounding.Rate != nil {
		text, key = s.ratio(row, text), "completion.share"
	}
	switch w.Way {
	case scoring.BelowFloor:
		s.say(NumbersLine, "floor", text, w.Rounded.String()+"%", rule.Floor.Number()+"%")
		return
	case scoring.Sufficient:
		s.say(NumbersLine, "full-from.numbers", text, w.Rounded.String()+"%", rule.FullFrom.Number()+"%", row.Value.String())
		return
	default:
	}
	s.say(NumbersLine, key, row.Points.String(), text, s.bounded(w.Formula, row.Value))
}
