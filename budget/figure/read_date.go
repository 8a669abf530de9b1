package figure

import (
	"strings"
	"unicode/utf8"
)

// ReadDate reads a date as people type it and says what it assumed: 2024-12-31,
// 2024/12, 2024.12.31, 20241231, 2024年01月5号, 二〇二四年十二月, with full-width
// digits and spaces. Years have four digits. 底 and 末 behind a year or month
// become its last day; a time of day is left out. Blank texts and marks for
// nothing are absent, as for ReadQuantity. The error is a *ParseError.
func ReadDate(text string) (Date, Assumptions, error) {
	c, err := openCell(text)
	if err != nil || c.rest == "" {
		return Date{}, c.made.list(), wrapError("date", text, err)
	}
	d, err := c.date(true)
	if err == nil && (c.rest != "" || d.Year() < 1000) {
		err = ErrDate
	}
	if err != nil {
		return Date{}, nil, parseError("date", text, err)
	}
	return d, c.made.list(), nil
}

// ReadLeadingDate reads the date at the start of a longer text, such as
// 2024年12月底之前, and returns the text that follows as it was typed. Digits alone
// are no date here: 2024年 is, 2024 is not. Of the text only the date is bounded
// in length.
func ReadLeadingDate(text string) (d Date, rest string, made Assumptions, err error) {
	c := cell{rest: strings.TrimLeftFunc(text, isSpace)}
	d, err = c.date(false)
	if err == nil && d.Year() < 1000 {
		err = ErrDate
	}
	if err != nil {
		return Date{}, "", nil, parseError("date", text, err)
	}
	return d, c.rest, c.made.list(), nil
}

// date reads a date at the start of the rest; bare tells whether digits alone
// may be one.
func (c *cell) date(bare bool) (Date, error) {
	n, digits := c.dateDigits()
	if digits == 0 {
		year, rest, ok := numeralYear(c.rest)
		if !ok {
			return Date{}, ErrDate
		}
		c.rest = rest
		c.made |= readNumeral
		if !c.cutWord("年") {
			return Date{}, ErrDate
		}
		return c.wordDate(year)
	}
	if digits == 4 && c.cutWord("年") {
		return c.wordDate(n)
	}
	c.made |= normalisedDate
	month, day := n/100%100, n%100
	switch {
	case digits == 4 && c.dateSign() != 0:
		return c.signDate(n)
	case !bare:
	case digits == 4:
		return NewDate(n, 0, 0)
	case digits == 6 && n%100 != 0:
		return NewDate(n/100, n%100, 0)
	case digits == 8 && month != 0 && day != 0:
		return NewDate(n/10000, month, day)
	}
	return Date{}, ErrDate
}

// wordDate reads what follows 2024年. A number that is not followed by 月 or 日
// belongs to the text behind the date.
func (c *cell) wordDate(year int) (Date, error) {
	if c.cutWord("年底") || c.cutWord("年末") || c.cutWord("底") || c.cutWord("末") {
		c.made |= assumedLastDay
		return NewDate(year, 12, 31)
	}
	if c.cutWord("度") {
		c.made |= normalisedDate
		return NewDate(year, 0, 0)
	}
	month := c.datePart("月", "月份")
	if month == 0 {
		return NewDate(year, 0, 0)
	}
	if c.cutWord("底") || c.cutWord("末") {
		c.made |= assumedLastDay
		d, err := NewDate(year, month, 0)
		return d.Last(), err
	}
	day := c.datePart("日", "号")
	if day != 0 {
		c.cutTime()
	}
	return NewDate(year, month, day)
}

// signDate reads what follows the year of 2024-12-31 or 2024/12.
func (c *cell) signDate(year int) (Date, error) {
	sign := c.dateSign()
	month := c.signedPart(sign)
	if month == 0 {
		return Date{}, ErrDate
	}
	day := c.signedPart(sign)
	if day != 0 {
		c.cutTime()
	}
	return NewDate(year, month, day)
}

// signedPart reads the sign and a month or day behind it; 0 when they are not
// there.
func (c *cell) signedPart(sign rune) int {
	before := *c
	if c.dateSign() == sign {
		r, size := utf8.DecodeRuneInString(c.rest)
		if r != sign {
			c.made |= foldedWidth
		}
		c.rest = c.rest[size:]
		if n, digits := c.dateDigits(); n > 0 && (digits == 1 || digits == 2) {
			return n
		}
	}
	*c = before
	return 0
}

// dateSign returns the separator at the start of the rest, 0 for none.
func (c *cell) dateSign() rune {
	r, _ := utf8.DecodeRuneInString(c.rest)
	switch f := fold(r); f {
	case '-', '/', '.':
		return f
	}
	return 0
}

// datePart reads a month or day, in digits or numerals, and the word behind
// it, which may be another one than the canonical; 0 when they are not there.
func (c *cell) datePart(word, other string) int {
	before := *c
	c.skipSpaces()
	n, digits := c.dateDigits()
	if digits == 0 {
		numeral, rest, ok := scanNumeral(c.rest)
		if ok && numeral.exp() == 0 {
			n, digits, c.rest = int(numeral.coef), 1, rest
			c.made |= readNumeral
		}
	}
	if n > 0 && (digits == 1 || digits == 2) {
		other := c.cutWord(other)
		if other {
			c.made |= normalisedDate
		}
		if other || c.cutWord(word) {
			return n
		}
	}
	*c = before
	return 0
}

// dateDigits reads at most eight digits; more are none.
func (c *cell) dateDigits() (n, digits int) {
	rest, made := c.rest, c.made
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
	c.rest, c.made = rest, made
	return n, digits
}

// cutWord reads a word and the spaces in front of it.
func (c *cell) cutWord(word string) bool {
	inner := strings.TrimLeftFunc(c.rest, isSpace)
	after, found := strings.CutPrefix(inner, word)
	if !found {
		return false
	}
	if len(inner) != len(c.rest) {
		c.made |= droppedSpaces
	}
	c.rest = after
	return true
}

// cutTime leaves out a time of day, which exports put behind a date.
func (c *cell) cutTime() {
	if c.rest == "" || (c.rest[0] != ' ' && c.rest[0] != 'T') {
		return
	}
	after := strings.TrimLeft(c.rest[1:], "0123456789:.Z")
	if time := c.rest[1 : len(c.rest)-len(after)]; len(time) >= len("0:00") && strings.Contains(time[:3], ":") && isDigit(time[0]) {
		c.rest = after
		c.made |= droppedTime
	}
}
