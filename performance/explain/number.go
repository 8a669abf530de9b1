package explain

import (
	"strconv"

	"golang.org/x/text/language"

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

// Points says an interval of points in words: 80分（含）至90分. Chinese and English
// are spoken; other tags get the nearer of the two.
func Points(interval ruleset.Interval, tag language.Tag) string {
	return within(interval, words.Pick(tag, "分", ""), tag)
}

// within says an interval in words.
func within(i ruleset.Interval, unit string, tag language.Tag) string {
	text := func(key string, args ...string) string { return words.Text(tag, "explain.interval."+key, args...) }
	from, to := words.FigureIn(tag, i.From.Number()+unit), words.FigureIn(tag, i.To.Number()+unit)
	switch {
	case !i.From.Stated() && !i.To.Stated():
		return text("any")
	case !i.To.Stated():
		if i.FromOpen {
			return text("above", from)
		}
		return text("from", from)
	case !i.From.Stated():
		if i.ToOpen {
			return text("below", to)
		}
		return text("to", to)
	}
	return between(from, i.FromOpen, to, i.ToOpen, tag)
}

// between says an interval with two ends in words.
func between(from string, fromOpen bool, to string, toOpen bool, tag language.Tag) string {
	key := "between"
	switch {
	case fromOpen && toOpen:
		key = "inside"
	case fromOpen:
		key = "open-from"
	case toOpen:
		key = "open-to"
	}
	return words.Text(tag, "explain.interval."+key, from, to)
}
