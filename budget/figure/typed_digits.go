package figure

import "unicode/utf8"

// digits reads digits at the start of the rest as people type them, with marks
// between thousands and needless zeros in front.
func (x *typed) digits() (number, error) {
	rest, made := x.rest, x.made
	coef, exp, point := int64(0), int32(0), false
	zeros, digits := 0, 0    // those in front, and those that count
	group, run := rune(0), 0 // the mark, and the whole digits since the last one
	for {
		r, size := utf8.DecodeRuneInString(rest)
		f := fold(r)
		sign := !isDigitRune(f)
		if sign && (!startsWithDigit(rest[size:]) || !isGroupMark(f) && (!isPoint(f) || point)) {
			break
		}
		switch {
		case sign && group != 0 && run != 3, isGroupMark(f) && (point || run > 3 || run == 0 || group != 0 && f != group):
			return number{}, ErrGroups
		case isGroupMark(f):
			group, run = f, 0
			made |= droppedCommas
		case sign:
			point = true
			if f != '.' {
				made |= normalisedNumber
			}
		case f == '0' && digits == 0 && !point:
			zeros, run = zeros+1, run+1
		default:
			if digits, run = digits+1, run+1; digits <= MaxDigits {
				coef = coef*10 + int64(f-'0')
			}
			if point {
				exp--
			}
		}
		if f != r {
			made |= foldedWidth
		}
		if rest = rest[size:]; len(x.rest)-len(rest) > MaxBytes {
			return number{}, ErrTooLong
		}
	}
	whole := digits + int(exp)
	switch {
	case zeros+digits == 0, zeros > 0 && whole > 0 && point: // 08.08 is a date
		return number{}, ErrNumber
	case group != 0 && !point && run != 3:
		return number{}, ErrGroups
	case max(whole, 1)-int(exp) > MaxDigits:
		return number{}, ErrTooManyDigits
	case zeros != 1 && whole == 0, zeros > 0 && whole > 0:
		made |= normalisedNumber
	}
	x.rest, x.made = rest, made
	return scaled(coef, exp), nil
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
