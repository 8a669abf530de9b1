package figure

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/internal/cut"
)

// ReadDate reads a date as people type it and says what it assumed: 2024-12-31,
// 2024/12, 2024.12.31, 20241231, 2024年01月5号, 二〇二四年十二月, with full-width
// digits and spaces. Years have four digits; digits alone are a date of the years
// 1900 to 2100. 底 and 末 behind a year or month
// become its last day; a time of day is left out. Blank texts and marks for
// nothing are absent, as for ReadQuantity. The error is a *ParseError.
func ReadDate(text string) (Date, Assumptions, error) {
	d := Date{}
	x, err := open(text)
	if x.rest != "" {
		if d, err = x.date(true); err == nil && (x.rest != "" || d.Year() < 1000) {
			err = ErrDate
		}
	}
	return settled(d, x.made, "date", text, err)
}

// ReadLeadingDate reads the date at the start of a longer text, such as
// 2024年12月底之前, and returns the text that follows as it was typed. Digits alone
// are no date here: 2024年 is, 2024 is not. A date without its own year is in
// year, or beside it as 明年6月 is (AssumedYear); with year 0 it is ErrDate. Of the
// text only the date is bounded in length.
func ReadLeadingDate(text string, year int) (d Date, rest string, made Assumptions, err error) {
	rest = strings.TrimLeftFunc(text, cut.IsBlank)
	x := typed{rest: rest}
	if d, err = x.date(false); err != nil && year > 0 {
		x = typed{rest: rest, made: assumedYear}
		d, err = x.dateOf(year)
	}
	if err == nil && d.Year() < 1000 {
		err = ErrDate
	}
	if err != nil {
		x.rest = ""
	}
	d, made, err = settled(d, x.made, "date", text, err)
	return d, x.rest, made, err
}

// years are words for a year beside the one that a report is about.
var years = []struct {
	word   string
	offset int
}{
	{"今年", 0}, {"本年", 0}, {"当年", 0}, {"该年", 0}, {"明年", 1}, {"次年", 1}, {"翌年", 1}, {"下一年", 1}, {"去年", -1}, {"上年", -1}, {"上一年", -1},
}

// dateOf reads a date that does not name its year in four digits: 明年6月, 98年4月
// and 12月底.
func (x *typed) dateOf(year int) (Date, error) {
	for _, of := range years {
		if after, found := strings.CutPrefix(x.rest, of.word); found {
			x.rest = after
			return x.wordDate(year + of.offset)
		}
	}
	var d Date
	var err error
	y := *x
	if n, digits := y.dateDigits(); digits == 2 && y.cutWord("年") {
		const oldest = 50 // 49年 is 2049, 50年 is 1950
		if n += 1900; n < 1900+oldest {
			n += 100
		}
		d, err = y.wordDate(n)
		*x = y
	} else {
		d, err = x.monthDate(year)
	}
	if d.Precision() == YearPrecision {
		err = ErrDate // 15年 is a number of years
	}
	return d, err
}

// date reads a date at the start of the rest; bare tells whether digits alone
// may be one.
func (x *typed) date(bare bool) (Date, error) {
	n, digits := x.dateDigits()
	spelled, rest, numeral := numeralYear(x.rest)
	if numeral = numeral && digits == 0; numeral {
		n, digits, x.rest = spelled, 4, rest
		x.made |= readNumeral
	}
	if digits == 4 && x.cutWord("年") {
		return x.wordDate(n)
	}
	x.made |= normalisedDate
	year, month, day := n, 0, 0
	switch signed := digits == 4 && x.dateSign() != 0; {
	case numeral, !bare && !signed:
		return Date{}, ErrDate
	case signed:
		return x.signDate(n)
	case digits == 6 && n%100 != 0:
		year, month = n/100, n%100
	case digits == 8 && n/100%100 != 0 && n%100 != 0:
		year, month, day = n/10000, n/100%100, n%100
	case digits != 4:
		return Date{}, ErrDate
	}
	if year < 1900 || year > 2100 { // no report speaks of it: 101111 is a number
		return Date{}, ErrDate
	}
	return NewDate(year, month, day)
}

// wordDate reads what follows 2024年. A number that is not followed by 月 or 日
// belongs to the text behind the date.
func (x *typed) wordDate(year int) (Date, error) {
	if x.cutWord("年底", "年末", "底", "末") {
		x.made |= assumedLastDay
		return NewDate(year, 12, 31)
	}
	if x.cutWord("度") {
		x.made |= normalisedDate
		return NewDate(year, 0, 0)
	}
	return x.monthDate(year)
}

// monthDate reads a month and a day, if there are any.
func (x *typed) monthDate(year int) (Date, error) {
	month := x.datePart("月", "月份")
	if month == 0 {
		return NewDate(year, 0, 0)
	}
	if x.cutWord("底", "末") {
		x.made |= assumedLastDay
		d, err := NewDate(year, month, 0)
		return d.Last(), err
	}
	day := x.datePart("日", "号")
	if day != 0 {
		x.cutTime()
	}
	return NewDate(year, month, day)
}

// signDate reads what follows the year of 2024-12-31 or 2024/12.
func (x *typed) signDate(year int) (Date, error) {
	sign := x.dateSign()
	month := x.signedPart(sign)
	if month == 0 {
		return Date{}, ErrDate
	}
	day := x.signedPart(sign)
	if day != 0 {
		x.cutTime()
	}
	return NewDate(year, month, day)
}

// signedPart reads the sign and a month or day behind it; 0 when they are not
// there.
func (x *typed) signedPart(sign rune) int {
	before := *x
	if x.dateSign() == sign {
		r, size := utf8.DecodeRuneInString(x.rest)
		if r != sign {
			x.made |= foldedWidth
		}
		x.rest = x.rest[size:]
		if n, digits := x.dateDigits(); n > 0 && (digits == 1 || digits == 2) {
			return n
		}
	}
	*x = before
	return 0
}

// dateSign returns the separator at the start of the rest, 0 for none.
func (x *typed) dateSign() rune {
	r, _ := utf8.DecodeRuneInString(x.rest)
	switch f := fold(r); f {
	case '-', '/', '.':
		return f
	}
	return 0
}

// datePart reads a month or day, in digits or numerals, and the word behind
// it, which may be another one than the canonical; 0 when they are not there.
func (x *typed) datePart(word, other string) int {
	before := *x
	x.skipSpaces()
	n, digits := x.dateDigits()
	if digits == 0 {
		if numeral, err := x.numeral(); err == nil && numeral.exp() == 0 && numeral.cmp(scaled(1, 2)) < 0 {
			n, digits = int(numeral.coef), 1
		}
	}
	if n > 0 && (digits == 1 || digits == 2) {
		other := x.cutWord(other)
		if other {
			x.made |= normalisedDate
		}
		if other || x.cutWord(word) {
			return n
		}
	}
	*x = before
	return 0
}

// dateDigits reads at most eight digits; more are none.
func (x *typed) dateDigits() (n, digits int) {
	rest, made := x.rest, x.made
	for {
		r, size := utf8.DecodeRuneInString(rest)
		f := fold(r)
		if !isDigitRune(f) {
			break
		}
		if digits++; digits > 8 {
			return 0, 0
		}
		if f != r {
			made |= foldedWidth
		}
		if n == 0 && digits == 2 { // a leading zero
			made |= normalisedDate
		}
		n, rest = n*10+int(f-'0'), rest[size:]
	}
	x.rest, x.made = rest, made
	return n, digits
}

// cutTime leaves out a time of day, which exports put behind a date.
func (x *typed) cutTime() {
	if x.rest == "" || (x.rest[0] != ' ' && x.rest[0] != 'T') {
		return
	}
	after := strings.TrimLeft(x.rest[1:], "0123456789:.Z")
	if time := x.rest[1 : len(x.rest)-len(after)]; len(time) >= len("0:00") && strings.Contains(time[:3], ":") && isDigit(time[0]) {
		x.rest = after
		x.made |= droppedTime
	}
}
