package performance

import (
	"math/big"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// shownPlaces is how many places of an unrounded value a reader gets to see.
const shownPlaces = 9

// shortRaw prints an unrounded value, with an ellipsis where more places follow
// than are shown.
func shortRaw(p figure.Points) string {
	if p.Places() <= shownPlaces {
		return p.Short()
	}
	short := p.Round(figure.Rounding{Places: shownPlaces, Mode: figure.Cut})
	if short.Equal(p) {
		return short.Short()
	}
	return short.String() + "…"
}

// showRat prints an exact fraction for a reader.
func showRat(value exact.Rat) string {
	grain, whole, ok := value.Grain()
	if !ok {
		return showLarge(value.Big())
	}
	text := shortRaw(grain.Points(0))
	if !whole && !strings.HasSuffix(text, "…") {
		text += "…"
	}
	return text
}

// ratePlaces is how many places of a percentage a reader gets to see.
const ratePlaces = 6

// showRate prints a share as a percentage: exactly, or with an ellipsis where
// more places follow than are shown.
func showRate(share exact.Rat) string {
	percent := share.Mul(hundred)
	grain, whole, ok := percent.Grain()
	if !ok {
		return showLarge(percent.Big()) + "%"
	}
	points := grain.Points(0)
	short := points.Round(figure.Rounding{Places: ratePlaces, Mode: figure.Cut})
	if whole && short.Equal(points) {
		return short.Short() + "%"
	}
	return short.String() + "…%"
}

// showLarge is for what is no number of points: it is cut to a whole number.
func showLarge(value *big.Rat) string {
	whole := new(big.Int).Quo(value.Num(), value.Denom())
	if value.IsInt() {
		return whole.String()
	}
	return whole.String() + "…"
}

// bounded prints what a formula gives and, where it lies outside, what is made
// of it: "-2，不低于0：0".
func (e *explainer) bounded(formula, value exact.Rat) string {
	text := showRat(formula)
	switch formula.Cmp(value) {
	case -1:
		return e.text("not-below", text, showRat(value))
	case 1:
		return e.text("not-above", text, showRat(value))
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

// pointsInterval writes a compiled interval in the usual brackets.
func pointsInterval(within edge) string {
	left, right := "[", "]"
	if within.fromOpen {
		left = "("
	}
	if within.toOpen {
		right = ")"
	}
	return left + showRat(within.from) + ", " + showRat(within.to) + right
}
