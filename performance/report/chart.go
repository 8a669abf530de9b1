package report

import (
	"strings"

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
	// Track and Fill are the widths of the bar's frame and of its filled part.
	Track, Fill int
}

// add draws a row: a frame and the filled part of it, both in thousandths of
// the chart's width.
func (c *chart) add(label, value string, track, fill int) {
	top, shown := c.Height, fit(value, chartWidth*50/fontSize)
	c.Rows = append(c.Rows, chartLine{
		Label: fit(label, (chartWidth-gap)*100/fontSize-ems(shown)), Value: shown,
		Baseline: top + chartBaseline, Bar: top + chartBar,
		Track: track * chartBarWidth / 1000, Fill: fill * chartBarWidth / 1000,
	})
	c.Height += chartRow
	if c.Summary != "" {
		c.Summary += "; "
	}
	c.Summary += label + " " + value
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
