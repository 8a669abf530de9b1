package sheet

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// ShareCell is the cell of a share: a percentage with its bar, a dash for one
// without a value.
func ShareCell(share figure.Ratio) Cell {
	if !share.Stated() {
		return Cell{Text: absentFigure, Kind: Percent}
	}
	return Cell{Text: share.String(), Kind: Percent, Places: 2, Bar: BarOf(share)}
}

// BarOf returns a ratio as the length of a Cell's Bar: thousandths, at least 1
// and at most 1000, and 0 for a ratio without a value.
func BarOf(ratio figure.Ratio) int {
	if ratio.State() != figure.Defined {
		return 0
	}
	thousand := decimal.NewFromInt(1000)
	value, ok := ratio.Of(thousand, figure.Rounding{})
	switch {
	case !ok || value.Cmp(decimal.NewFromInt(1)) <= 0:
		return 1
	case value.Cmp(thousand) >= 0:
		return 1000
	}
	return int(value.IntPart())
}
