package report

import (
	"regexp"

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

// statedFigure is a figure with its unit in the words of a finding.
const statedFigure = `(?:不少于|不超过|超过|约|近)?[0-9][0-9.]*(?:万|亿)?[\p{Han}㎡]{1,3}`

// said returns the words of a finding with English units on an English page.
func (a *author) said(text string) string {
	if !a.english() {
		return text
	}
	if a.stated == nil {
		a.stated = regexp.MustCompile(statedFigure)
	}
	return a.stated.ReplaceAllStringFunc(text, words.Figure)
}
