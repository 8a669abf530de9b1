package performance

import (
	"cmp"
	"strings"

	"jixiao.example/budget/figure"
)

// ActualKind is what an actual value is.
type ActualKind uint8

// The kinds of actual value. The zero value says nothing and counts as not
// reported.
const (
	NoActual     ActualKind = iota
	Number                  // a quantity
	OnDate                  // a date
	ByDate                  // done before the end of a period: 2024年12月之前
	InText                  // words
	NoReport                // 未报告
	DoesNotApply            // 不适用
	NoEvidence              // 未佐证: reported, but nothing proves it
)

const (
	notReported   = "未报告"
	notApplicable = "不适用"
	notEvidenced  = "未佐证"
)

// Actual is an actual value (实际完成值). The zero value is none. An Actual is
// immutable. Its canonical text, which is also its JSON form, is a quantity
// (859.70万元), a date (2024年12月31日), a period (2024年12月之前), words under the
// rules of Target, or one of 未报告, 不适用 and 未佐证.
type Actual struct {
	kind     ActualKind
	date     figure.Date
	quantity figure.Quantity
	words    string
}

// Reached returns a quantity as the actual value; an absent one gives none.
func Reached(quantity figure.Quantity) Actual {
	if !quantity.Stated() {
		return Actual{}
	}
	return Actual{kind: Number, quantity: quantity}
}

// NewActual builds an actual value from a canonical number and a unit word, ""
// for none.
func NewActual(value, unit string) (Actual, error) {
	quantity, err := fromColumns(value, unit)
	return Reached(quantity), err
}

// DoneOn returns a date as the actual value; an absent one gives none.
func DoneOn(date figure.Date) Actual {
	if !date.Stated() {
		return Actual{}
	}
	return Actual{kind: OnDate, date: date}
}

// DoneBy returns "before the end of date" as the actual value.
func DoneBy(date figure.Date) Actual {
	if !date.Stated() {
		return Actual{}
	}
	return Actual{kind: ByDate, date: date}
}

// Described returns words as the actual value, or ErrWords.
func Described(words string) (Actual, error) {
	if err := checkWords(words); err != nil {
		return Actual{}, err
	}
	return Actual{kind: InText, words: words}, nil
}

// Missing returns an actual value that says why there is none: NoReport,
// DoesNotApply or NoEvidence; another kind gives none.
func Missing(kind ActualKind) Actual {
	if kind < NoReport || kind > NoEvidence {
		return Actual{}
	}
	return Actual{kind: kind}
}

// Kind returns what the actual value is.
func (a Actual) Kind() ActualKind { return a.kind }

// Stated tells whether there is a value: a quantity, a date or words.
func (a Actual) Stated() bool { return a.kind >= Number && a.kind <= InText }

// Quantity returns the number, absent for other kinds.
func (a Actual) Quantity() figure.Quantity { return a.quantity }

// Date returns the date, absent for other kinds.
func (a Actual) Date() figure.Date { return a.date }

// Text returns the words, "" for other kinds.
func (a Actual) Text() string { return a.words }

// ParseActual reads the canonical text, and nothing else. What people type is
// read by cell.ReadActual. The error is a *ValueError around ErrActual, ErrWords
// or the error of the figure or date in the text.
func ParseActual(text string) (Actual, error) {
	switch text {
	case "":
		return Actual{}, valueError(text, figure.ErrEmpty)
	case notReported:
		return Missing(NoReport), nil
	case notApplicable:
		return Missing(DoesNotApply), nil
	case notEvidenced:
		return Missing(NoEvidence), nil
	}
	if !startsNumber(text) {
		words, err := parseWords(text, notActual, ErrActual)
		if err == nil {
			return Actual{kind: InText, words: words}, nil
		}
		if !startsQualifier(text) {
			return Actual{}, err
		}
	}
	var noDate error
	if startsYear(text) {
		day, by := strings.CutSuffix(text, before)
		date, err := figure.ParseDate(day)
		switch {
		case err == nil && by:
			return DoneBy(date), nil
		case err == nil:
			return DoneOn(date), nil
		}
		noDate = err
	}
	quantity, err := figure.ParseQuantity(text) // 2000年度 is one
	if err != nil {
		return Actual{}, notActual(text, cmp.Or(noDate, err))
	}
	return Reached(quantity), nil
}

// startsYear tells a date from a number of years: four digits stand before 年.
// 12.5年 has none of it.
func startsYear(text string) bool {
	const year = 4
	if len(text) <= year || !strings.HasPrefix(text[year:], "年") {
		return false
	}
	for i := range year {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}

// MustActual is ParseActual for constants; it panics on an error.
func MustActual(text string) Actual {
	a, err := ParseActual(text)
	if err != nil {
		panic(err)
	}
	return a
}

// String returns the canonical text, "" for none.
func (a Actual) String() string {
	switch a.kind {
	case Number:
		return a.quantity.String()
	case OnDate:
		return a.date.String()
	case ByDate:
		return a.date.String() + before
	case InText:
		return quoteWords(a.words)
	case NoReport:
		return notReported
	case DoesNotApply:
		return notApplicable
	case NoEvidence:
		return notEvidenced
	case NoActual:
	}
	return ""
}

// MarshalText returns the canonical text.
func (a Actual) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads the canonical text; no text is none.
func (a *Actual) UnmarshalText(text []byte) error {
	parsed, err := actualOrNone(string(text))
	if err == nil {
		*a = parsed
	}
	return err
}

// actualOrNone is ParseActual, but no text is none.
func actualOrNone(text string) (Actual, error) {
	if text == "" {
		return Actual{}, nil
	}
	return ParseActual(text)
}
