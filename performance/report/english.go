package report

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// figureText returns a figure as the page prints it: as stated on a Chinese page,
// with English units on an English one; some is false when it is absent.
func (s speaker) figureText(f figure.Figure) (text string, some bool) {
	text, some = figureText(f)
	return s.valueText(text), some
}

// valueText is a figure, a target or an actual value as it prints; words stay as
// they are.
func (s speaker) valueText(text string) string {
	if s.english() {
		return words.Figure(text)
	}
	return text
}
