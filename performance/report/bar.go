package report

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// bar is a horizontal bar in a track of a thousand.
type bar struct{ Fill int }

// barOf measures a ratio, at most as long as its track, for the template to
// draw; nil for one without a
// value.
func barOf(ratio figure.Ratio) *bar {
	if ratio.State() != figure.Defined {
		return nil
	}
	return &bar{Fill: permille(ratio)}
}

// permille returns a ratio in thousandths, from 0 to 1000.
func permille(ratio figure.Ratio) int {
	thousand := decimal.NewFromInt(1000)
	value, ok := ratio.Of(thousand, figure.Rounding{})
	switch {
	case !ok || value.Sign() <= 0:
		return 0
	case value.Cmp(thousand) >= 0:
		return 1000
	}
	return int(value.IntPart())
}

// pointsRatio is the part of the points that was earned.
func pointsRatio(score, points figure.Points) figure.Ratio {
	return figure.NewRatio(score.Quantity(), points.Quantity(), "")
}
