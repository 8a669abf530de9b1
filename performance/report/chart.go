package report

import (
	"strings"
	"unicode"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// The measures of a chart, in units of its view box. A row is words with a bar
// below them, so that no word ever runs into a bar.
const (
	chartWidth    = 360
	lineHeight    = 18
	rowHeight     = 42 // of one line of words and the bar
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
	Rows    []chartRow
}

type chartRow struct {
	Words []chartWords
	Bar   int
	Fills []chartFill
	// Limit is where the frame ends, in place of the end of the chart.
	Limit int
}

// chartWords is a line of words: a label begins at X, a value ends there.
type chartWords struct {
	Class, Anchor, Text string
	X, Baseline         int
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
	row := chartRow{Limit: limit * chartBarWidth / 1000}
	below := c.Height
	write := func(like chartWords, lines []string) {
		for i, text := range lines {
			like.Text, like.Baseline = text, below+chartBaseline+i*lineHeight
			row.Words = append(row.Words, like)
		}
		below += (len(lines) - 1) * lineHeight
	}
	labels, values := broken(label, chartWidth*100/fontSize), broken(value, chartWidth*100/fontSize)
	write(chartWords{Class: "label", Anchor: "start", X: 1}, labels)
	if last := labels[len(labels)-1]; len(values) > 1 || ems(last)+ems(value) > (chartWidth-gap)*100/fontSize {
		below += lineHeight
	}
	write(chartWords{Class: "value", Anchor: "end", X: chartWidth - 1}, values)
	row.Bar = below + chartBar
	at := 0
	for _, f := range fills {
		if length := min(f.Length, 1000-at); length > 0 {
			row.Fills = append(row.Fills, chartFill{f.Kind, 1 + at*chartBarWidth/1000, (at+length)*chartBarWidth/1000 - at*chartBarWidth/1000})
			at += length
		}
	}
	c.Rows = append(c.Rows, row)
	c.Height = below + rowHeight
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

// maxLines is how many lines a name or a value has in a chart; more is past reading.
const maxLines = 3

// broken breaks a text into lines that are at most so wide, in hundredths of the
// font size: between Latin words, and anywhere else. What is left behind the last
// line is cut off.
func broken(text string, room int) []string {
	var lines []string
	for len(lines) < maxLines-1 && ems(text) > room {
		width, end, before := 0, 0, ' '
		for i, r := range text {
			if r == ' ' || max(r, before) > '~' && !unicode.IsPunct(r) {
				end = i // a line can end in front of it
			}
			before = r
			if width += em(r); width > room {
				if end == 0 {
					end = i
				}
				break
			}
		}
		lines = append(lines, text[:end])
		text = strings.TrimLeft(text[end:], " ")
	}
	return append(lines, fit(text, room))
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
