package report

import (
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// The measures of a chart, in units of its view box. A row is a line of words
// with a bar below it, so that no word ever runs into a bar.
const (
	chartWidth    = 360
	chartRow      = 42
	chartBaseline = 17
	chartBar      = 23
	chartBarWidth = chartWidth - 2
	fontSize      = 13
	gap           = 12
)

// chart is a bar chart with words in it.
type chart struct {
	Title string
	// Summary says the same to those who cannot see it.
	Summary string
	Height  int
	Rows    []chartLine
}

type chartLine struct {
	Label, Value string
	Baseline     int
	Bar          int
	Fills        []chartFill
	// Limit is where the frame ends, in place of the end of the chart.
	Limit int
}

// fill is a part of a bar in thousandths of the chart's width. Kind is "" for
// what was reached, "over" for what passed a limit, "carried", "left" and "lost"
// for money that goes into the next year, that is left, and that was taken back.
type fill struct {
	Kind   string
	Length int
}

// chartFill is a part of a bar in the units of the view box.
type chartFill struct {
	Kind     string
	X, Width int
}

// add draws a row: a frame as wide as the chart, and the filled parts of it one
// behind the other.
func (c *chart) add(label, value string, fills ...fill) { c.limited(label, value, 1000, fills...) }

// limited draws a row whose frame ends at a limit, in thousandths.
func (c *chart) limited(label, value string, limit int, fills ...fill) {
	top, shown := c.Height, fit(value, chartWidth*70/fontSize)
	line := chartLine{
		Label: fit(label, (chartWidth-gap)*100/fontSize-ems(shown)), Value: shown,
		Baseline: top + chartBaseline, Bar: top + chartBar, Limit: limit * chartBarWidth / 1000,
	}
	at := 0
	for _, f := range fills {
		if length := min(f.Length, 1000-at); length > 0 {
			line.Fills = append(line.Fills, chartFill{f.Kind, 1 + at*chartBarWidth/1000, (at+length)*chartBarWidth/1000 - at*chartBarWidth/1000})
			at += length
		}
	}
	c.Rows = append(c.Rows, line)
	c.Height += chartRow
	if c.Summary != "" {
		c.Summary += "; "
	}
	c.Summary += label + " " + value
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

// ems returns an upper bound of a text's width, in hundredths of the font size.
func ems(text string) int {
	width := 0
	for _, r := range text {
		width += em(r)
	}
	return width
}

// em is how wide a character can be. Chinese fonts set Latin letters narrower
// than this, and everything else in a square.
func em(r rune) int {
	switch {
	case r > '~':
		return 100
	case strings.ContainsRune("MWmw%@", r):
		return 100
	case r >= 'A' && r <= 'Z':
		return 80
	}
	return 64
}

// fit cuts a text so that it is at most so wide, in hundredths of the font
// size.
func fit(text string, room int) string {
	width := 0
	for i, r := range text {
		if width += em(r); width > room {
			return cut(text[:i], room)
		}
	}
	return text
}

// cut makes room for an ellipsis at the end of a text that is too long.
func cut(text string, room int) string {
	runes := []rune(text)
	width := ems(text)
	for len(runes) > 0 && width+em('…') > room {
		width -= em(runes[len(runes)-1])
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

// share returns a part of the largest amount of a chart in thousandths.
func share(part, largest figure.Quantity) int {
	return permille(figure.NewRatio(part, largest, ""))
}
