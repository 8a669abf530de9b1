package figure

import (
	"bytes"
	"unicode/utf8"
)

// digits reads digits at the start of the rest as people type them, with marks
// between thousands: it brings them into canonical form and lets scanNumber
// judge them.
func (x *typed) digits() (number, error) {
	var scratch [MaxBytes + 1]byte
	token, rest, made, err := foldDigits(scratch[:0], x.rest)
	if err != nil {
		return number{}, err
	}
	whole, decimals, point := bytes.Cut(token, []byte{'.'})
	canonical := bytes.TrimLeft(whole, "0")
	if len(canonical) == 0 {
		canonical = []byte{'0'}
	}
	switch {
	case len(canonical) != len(whole) && point && canonical[0] != '0':
		return number{}, ErrNumber // 08.08 is a date
	case len(canonical) != len(whole):
		made |= normalisedNumber
	}
	if point {
		canonical = append(append(bytes.Clone(canonical), '.'), decimals...)
	}
	n, _, err := scanNumber(string(canonical))
	if err != nil {
		return number{}, err
	}
	x.rest, x.made = rest, x.made|made
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

// isTypedDigit recognises digits, full-width ones too.
func isTypedDigit(r rune) bool { return isDigitRune(fold(r)) }

func startsWithDigit(text string) bool { return isTypedDigit(firstRune(text)) }

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
