package figure

import (
	"bytes"
	"unicode/utf8"
)

// number reads the number at the start of the rest. Canonical numbers, which
// are nearly all, take the short way.
func (c *cell) number() (number, error) {
	n, rest, err := scanNumber(c.rest)
	if err == nil && !continuesNumber(rest) {
		c.rest = rest
		return n, nil
	}
	return c.typedNumber()
}

// continuesNumber tells whether the text behind a canonical number may still
// belong to it.
func continuesNumber(rest string) bool {
	if rest == "" || rest[0] < utf8.RuneSelf {
		return rest != "" && (rest[0] == ',' || rest[0] == '.')
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return fold(r) < utf8.RuneSelf || isPoint(r) || isGroupMark(r)
}

// typedNumber reads a number as people type it: it brings the digits into
// canonical form and lets scanNumber judge them.
func (c *cell) typedNumber() (number, error) {
	rest, negative := c.rest, false
	made := c.made
	if r, size := utf8.DecodeRuneInString(rest); size > 0 {
		switch sign := fold(r); sign {
		case '-', '−', '﹣', '+', '﹢':
			negative = sign != '+' && sign != '﹢'
			rest = rest[size:]
			switch {
			case sign != '-':
				made |= normalisedNumber
			case r != '-':
				made |= foldedWidth
			}
		}
	}
	var scratch [MaxBytes + 1]byte
	token, rest, folded, err := foldDigits(scratch[:0], rest)
	if err != nil {
		return number{}, err
	}
	whole, decimals, point := bytes.Cut(token, []byte{'.'})
	canonical := bytes.TrimLeft(whole, "0")
	if len(canonical) == 0 {
		canonical = []byte{'0'}
	}
	if len(canonical) != len(whole) {
		made |= normalisedNumber
	}
	if point {
		canonical = append(append(bytes.Clone(canonical), '.'), decimals...)
	}
	n, _, err := scanNumber(string(canonical))
	if err != nil {
		return number{}, err
	}
	if negative && n.coef == 0 {
		made |= normalisedNumber
	}
	if negative {
		n = n.neg()
	}
	c.rest, c.made = rest, made|folded
	return n, nil
}

// foldDigits collects the digits at the start of text and at most one point,
// leaving out the marks between groups of three.
func foldDigits(token []byte, text string) (digits []byte, rest string, made assumed, err error) {
	point, group, run := false, rune(0), 0 // run counts the whole digits since the last mark
	rest = text
	for {
		r, size := utf8.DecodeRuneInString(rest)
		f := fold(r)
		switch {
		case isDigitRune(f):
			token = append(token, byte(f))
			run++
		case !startsWithDigit(rest[size:]):
			return endDigits(token, rest, made, group != 0 && !point && run != 3)
		case isGroupMark(f):
			if point || run > 3 || run == 0 || (group != 0 && (run != 3 || f != group)) {
				return nil, "", 0, ErrGroups
			}
			group, run = f, 0
			made |= droppedCommas
		case isPoint(f) && !point:
			if group != 0 && run != 3 {
				return nil, "", 0, ErrGroups
			}
			point = true
			token = append(token, '.')
			if f != '.' {
				made |= normalisedNumber
			}
		default:
			return endDigits(token, rest, made, group != 0 && !point && run != 3)
		}
		if f != r {
			made |= foldedWidth
		}
		rest = rest[size:]
		if len(text)-len(rest) > MaxBytes {
			return nil, "", 0, ErrTooLong
		}
	}
}

func endDigits(token []byte, rest string, made assumed, broken bool) ([]byte, string, assumed, error) {
	switch {
	case len(token) == 0:
		return nil, "", 0, ErrNumber
	case broken:
		return nil, "", 0, ErrGroups
	}
	return token, rest, made, nil
}

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

func startsWithDigit(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isDigitRune(fold(r))
}

// isGroupMark recognises what separates groups of three digits: the comma, and
// the spaces that do not break a line. Other spaces separate numbers.
func isGroupMark(folded rune) bool {
	switch folded {
	case ',', '\u00a0', '\u2009', '\u202f':
		return true
	}
	return false
}

// isPoint recognises the decimal point, and the full stop that a Chinese
// keyboard types in its place.
func isPoint(folded rune) bool { return folded == '.' || folded == '。' }
