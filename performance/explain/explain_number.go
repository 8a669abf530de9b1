package explain

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// ratePlaces is how many places of a percentage a reader gets to see.
const ratePlaces = 6

// showRate prints a share as a percentage: exactly, or with an ellipsis where
// more places follow than are shown.
func showRate(share exact.Rat) string {
	percent := share.Mul(scoring.Hundred)
	grain, whole, ok := percent.Grain()
	if !ok {
		return scoring.ShowLarge(percent.Big()) + "%"
	}
	points := grain.Points(0)
	short := points.Round(figure.Rounding{Places: ratePlaces, Mode: figure.Cut})
	if whole && short.Equal(points) {
		return short.Short() + "%"
	}
	return short.String() + "…%"
}

// bounded prints what a formula gives and, where it lies outside, what is made
// of it: "-2，不低于0：0".
func (e *explainer) bounded(formula, value exact.Rat) string {
	text := scoring.ShowRat(formula)
	switch formula.Cmp(value) {
	case -1:
		return e.text("not-below", text, scoring.ShowRat(value))
	case 1:
		return e.text("not-above", text, scoring.ShowRat(value))
	}
	return text
}

// interval says an interval in words: "80分（含）至90分".
func (e *explainer) interval(i ruleset.Interval, unit string) string {
	from, to := i.From.Number()+unit, i.To.Number()+unit
	key := "between"
	switch {
	case !i.From.Stated() && !i.To.Stated():
		return e.text("interval.any")
	case !i.To.Stated():
		if i.FromOpen {
			return e.text("interval.above", from)
		}
		return e.text("interval.from", from)
	case !i.From.Stated():
		if i.ToOpen {
			return e.text("interval.below", to)
		}
		return e.text("interval.to", to)
	case i.FromOpen && i.ToOpen:
		key = "inside"
	case i.FromOpen:
		key = "open-from"
	case i.ToOpen:
		key = "open-to"
	}
	return e.text("interval."+key, from, to)
}
