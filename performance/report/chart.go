package report

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// chart is a bar chart: a table of names and values with a bar below each row, so
// that whatever shows tables shows its words.
type chart struct {
	Title string
	Rows  []chartRow
}

type chartRow struct {
	Label, Value string
	Fills        []chartFill
	// Limit is where the frame ends, in thousandths of the chart's width.
	Limit int
}

// fill is a part of a bar in thousandths of the chart's width. Kind is "" for
// what was reached, "over" for what passed a limit, "carried", "left" and "lost"
// for money that goes into the next year, that is left, and that was taken back.
type fill struct {
	Kind   string
	Length int
}

// chartFill is a part of a bar where it stands.
type chartFill struct {
	Kind     string
	X, Width int
}

// full is the width of a chart.
const full = 1000

// add draws a row: a frame as wide as the chart, and the filled parts of it one
// behind the other.
func (c *chart) add(label, value string, fills ...fill) { c.limited(label, value, full, fills...) }

// limited draws a row whose frame ends at a limit, in thousandths.
func (c *chart) limited(label, value string, limit int, fills ...fill) {
	row, at := chartRow{Label: label, Value: value, Limit: limit}, 0
	for _, f := range fills {
		if length := min(f.Length, full-at); length > 0 {
			row.Fills = append(row.Fills, chartFill{f.Kind, at, length})
			at += length
		}
	}
	c.Rows = append(c.Rows, row)
}

// chartUnit is the one unit of the amounts of a chart, which its title names; none
// where they have several or are only stated as 约 or the like.
type chartUnit struct {
	unit figure.MoneyUnit
	one  bool
}

func (a *author) unitOf(amounts []figure.Money) chartUnit {
	var u chartUnit
	for _, money := range amounts {
		switch {
		case !money.Stated():
		case money.Qualifier() != figure.Plain || u.one && money.Unit() != u.unit:
			return chartUnit{}
		default:
			u = chartUnit{money.Unit(), true}
		}
	}
	return u
}

// title is what a chart's title says of the unit.
func (u chartUnit) title(a *author) string {
	switch {
	case !u.one:
		return ""
	case a.english():
		return a.say("chart.unit", u.unit.English())
	}
	return a.say("chart.unit", u.unit.String())
}

// text is an amount in the unit.
func (u chartUnit) text(a *author, money figure.Money) string {
	if u.one {
		return money.Number()
	}
	return a.printed(money)
}

// amountsOf returns all amounts of a tree.
func amountsOf(line budget.Line) []figure.Money {
	var amounts []figure.Money
	for _, below := range line.Walk() {
		for _, amount := range below.Amounts {
			amounts = append(amounts, amount.Money)
		}
	}
	return amounts
}

// share returns a part of the largest amount of a chart in thousandths.
func share(part, largest figure.Quantity) int {
	return permille(figure.NewRatio(part, largest, ""))
}
