package explain

import (
	"strconv"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// number prints points without needless zeros, and with an ellipsis where more
// places follow than a reader gets to see.
func number(p figure.Points) string {
	coefficient, exp, ok := p.Coefficient()
	if !ok || exp > 0 {
		return p.Short()
	}
	return words.Number(coefficient, -int(exp), true)
}

// bounded prints what a formula gives and, where it lies outside, what is made
// of it: "-2，不低于0：0".
func (s *speaker) bounded(formula, value scoring.Value) string {
	switch formula.Cmp(value) {
	case -1:
		return s.text("not-below", formula.String(), value.String())
	case 1:
		return s.text("not-above", formula.String(), value.String())
	}
	return formula.String()
}

// rounding says how a value became a score. A score that would exceed the points
// is not rounded up.
func (s *speaker) rounding(value scoring.Value, how *scoring.RoundingTrace) {
	key := "rounded." + how.Rounding.Mode.String()
	switch {
	case how.Held:
		s.say(RoundingLine, "rounded.points", value.String(), how.Score.String())
	case how.Rounding.Places == 0:
		s.say(RoundingLine, key+".whole", value.String(), how.Score.String())
	default:
		s.say(RoundingLine, key, value.String(), strconv.Itoa(int(how.Rounding.Places)), how.Score.String())
	}
	s.source(s.set.Rounding.Source)
}

// interval says an interval in words: "80分（含）至90分".
func (s *speaker) interval(i ruleset.Interval, unit string) string {
	from, to := i.From.Number()+unit, i.To.Number()+unit
	key := "between"
	switch {
	case !i.From.Stated() && !i.To.Stated():
		return s.text("interval.any")
	case !i.To.Stated():
		if i.FromOpen {
			return s.text("interval.above", from)
		}
		return s.text("interval.from", from)
	case !i.From.Stated():
		if i.ToOpen {
			return s.text("interval.below", to)
		}
		return s.text("interval.to", to)
	case i.FromOpen && i.ToOpen:
		key = "inside"
	case i.FromOpen:
		key = "open-from"
	case i.ToOpen:
		key = "open-to"
	}
	return s.text("interval."+key, from, to)
}
