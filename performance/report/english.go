package report

import (
	"strconv"
	"strings"
	"time"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// figureText returns a figure as the page prints it: as stated on a Chinese page,
// with English units on an English one; some is false when it is absent.
func (s speaker) figureText(f figure.Figure) (text string, some bool) {
	text, some = figureText(f)
	if !some || !s.english() {
		return text, some
	}
	switch f := f.(type) {
	case figure.Money:
		return inEnglish(f.Quantity()), true
	case figure.Quantity:
		return inEnglish(f), true
	case figure.Date:
		return dateInEnglish(f), true
	}
	return text, true
}

// inEnglish prints a quantity with an English unit; one that nobody translates
// keeps its own.
func inEnglish(q figure.Quantity) string {
	number := q.Number()
	if q.Unit() == "%" || q.Unit() == "‰" {
		number += q.Unit()
	}
	one, unit, known := words.Unit(q.Unit())
	switch {
	case !known:
		return q.String()
	case q.Unit() == "%" || q.Unit() == "‰":
		unit = ""
	case q.Number() == "1":
		unit = one
	case unit != "" && unit[0] == '1': // 10,000 m²
		unit = "× " + unit
	}
	before := ""
	switch q.Qualifier() {
	case figure.Plain:
	case figure.About:
		before = "about "
	case figure.Over:
		before = "over "
	case figure.NotLess:
		before = "at least "
	case figure.NotMore:
		before = "at most "
	case figure.Nearly:
		before = "nearly "
	}
	return before + strings.TrimSpace(number+" "+unit)
}

// dateInEnglish prints a date as far as it is known: 31 December 2024, May 2023.
func dateInEnglish(d figure.Date) string {
	text := strconv.Itoa(d.Year())
	if d.Month() > 0 {
		text = time.Month(d.Month()).String() + " " + text
	}
	if d.Day() > 0 {
		text = strconv.Itoa(d.Day()) + " " + text
	}
	return text
}

// valueText is a target or an actual value as it prints. One that is a single
// figure has an English unit on an English page; words stay as they are.
func (s speaker) valueText(text string) string {
	if !s.english() {
		return text
	}
	number := strings.TrimLeft(text, "≥≤＞＜><=")
	if quantity, err := figure.ParseQuantity(number); err == nil && quantity.Stated() {
		return text[:len(text)-len(number)] + inEnglish(quantity)
	}
	if month, is := strings.CutSuffix(text, "之前"); is {
		if date, err := figure.ParseDate(month); err == nil && date.Stated() {
			return "by the end of " + dateInEnglish(date)
		}
	}
	return text
}
