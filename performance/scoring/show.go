package scoring

import (
	"math/big"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
)

// shortPercent prints a rate without needless zeros: "37.5%".
func ShortPercent(r figure.Ratio) string {
	percent := r.Percent(2)
	points, err := figure.NewPoints(percent.Decimal())
	if err != nil {
		return percent.String()
	}
	return points.Short() + "%"
}

// shownPlaces is how many places of an unrounded value a reader gets to see.
const shownPlaces = 9

// shortRaw prints an unrounded value, with an ellipsis where more places follow
// than are shown.
func ShortRaw(p figure.Points) string {
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
func ShowRat(value exact.Rat) string {
	grain, whole, ok := value.Grain()
	if !ok {
		return ShowLarge(value.Big())
	}
	text := ShortRaw(grain.Points(0))
	if !whole && !strings.HasSuffix(text, "…") {
		text += "…"
	}
	return text
}

// showLarge is for what is no number of points: it is cut to a whole number.
func ShowLarge(value *big.Rat) string {
	whole := new(big.Int).Quo(value.Num(), value.Denom())
	if value.IsInt() {
		return whole.String()
	}
	return whole.String() + "…"
}

// pointsInterval writes a compiled interval in the usual brackets.
func PointsInterval(within Edge) string {
	left, right := "[", "]"
	if within.FromOpen {
		left = "("
	}
	if within.ToOpen {
		right = ")"
	}
	return left + ShowRat(within.From) + ", " + ShowRat(within.To) + right
}
