package report

import (
	"html/template"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// speaker chooses the words of a page.
type speaker struct{ tag language.Tag }

// say returns the words of this package under a code.
func (s speaker) say(code string, args ...string) string {
	return words.Text(s.tag, "report."+code, args...)
}

func (s speaker) label(l figure.Label) string { return words.Pick(s.tag, l.Zh, l.En) }

// title returns a label as it stands at the beginning of a line.
func (s speaker) title(l figure.Label) string { return s.capital(s.label(l)) }

// capital is a text at the beginning of a line.
func (s speaker) capital(text string) string {
	if s.english() && text != "" && text[0] >= 'a' && text[0] <= 'z' {
		return string(text[0]-'a'+'A') + text[1:]
	}
	return text
}

// figureText returns a figure as the page prints it: as stated on a Chinese page,
// with English units on an English one; some is false when it is absent.
func (s speaker) figureText(f figure.Figure) (text string, some bool) {
	text, some = figureText(f)
	return s.unbroken(words.FigureIn(s.tag, text)), some
}

// unbroken is a text whose English amounts stay in one line: 5 × 10,000 yuan.
func (s speaker) unbroken(text string) string {
	if !s.english() {
		return text
	}
	for _, power := range [...]string{"10,000", "100 million"} {
		text = strings.ReplaceAll(text, " × "+power+" ", noBreak+"×"+noBreak+strings.ReplaceAll(power, " ", noBreak)+noBreak)
	}
	return text
}

// noBreak is a space at which no line ends.
const noBreak = "\u00a0"

func (s speaker) english() bool { return words.Pick(s.tag, "", "en") != "" }

// lang returns the language of the page for its root element.
func (s speaker) lang() string { return words.Pick(s.tag, "zh-Hans", "en") }

func (s speaker) templates() *template.Template {
	if s.english() {
		return englishPage()
	}
	return chinesePage()
}

// number returns the number of a chapter or, in English, the letter of an
// appendix.
func (s speaker) number(n int, appendix bool) string {
	numerals := [...]string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}
	switch {
	case !s.english() && n < len(numerals):
		return numerals[n]
	case appendix:
		return string(rune('A' + n - 1))
	}
	return strconv.Itoa(n)
}

// phase is what amounts of a phase are headed with.
func (a *author) phase(phase budget.Phase) string {
	if own := a.heading(a.doc.Phases[phase]); own != "" {
		return own
	}
	return a.title(phase.Label())
}

// period is what a column of amounts is headed with.
func (a *author) period(period budget.Period) string {
	own := a.doc.Phases[period.Phase].In(a.tag)
	switch {
	case own == "":
		return a.title(period.Label())
	case a.english():
		return strconv.Itoa(period.Year) + " " + own
	}
	return inYear(period.Year) + own
}

// chineseText tells whether a text on an English page has to be marked as
// Chinese, so that it is read out and set as such.
func (s speaker) chineseText(text string) bool {
	if !s.english() {
		return false
	}
	for _, r := range text {
		if unicode.Is(unicode.Han, r) {
			return true
		}
	}
	return false
}
