package figure

import (
	"errors"
	"strings"
	"unicode/utf8"

	"jixiao.example/internal/cut"
)

// number reads the number at the start of the rest: what softens or prices it, its
// sign, and digits, numerals or both. A number is one only where nothing behind
// it continues or divides it. Canonical numbers, which are nearly all, take the
// short way.
func (x *typed) number() (number, error) {
	if x.rest != "" && !isDigit(x.rest[0]) {
		x.cutQualifier()
		x.cutCurrency()
		x.cutQualifier()
	}
	n, rest, err := scanNumber(x.rest)
	if err == nil && endsNumber(rest) {
		x.rest = rest
		return n, nil
	}
	y := *x
	negative := false
	err = ErrAbsent
	if !startsWithDigit(y.rest) {
		negative = y.cutSign()
		n, err = y.share()
	}
	if errors.Is(err, ErrAbsent) {
		n, err = y.terms()
	}
	switch {
	case err != nil:
		return number{}, err
	case y.rest == "":
	case strings.ContainsRune("eE", fold(firstRune(y.rest))) && isExponent(strings.Map(fold, y.rest[:min(len(y.rest), len("ｅ－１"))])):
		return number{}, ErrExponent
	case isDivided(y.rest):
		return number{}, ErrNumber
	}
	if negative && n.coef == 0 {
		y.made |= normalisedNumber
	}
	if negative {
		n = n.neg()
	}
	y.spelled = strings.IndexFunc(x.rest[:len(x.rest)-len(y.rest)], isTypedDigit) < 0
	*x = y
	return n, nil
}

// endsNumber tells whether the text behind a canonical number is plainly no
// part of it.
func endsNumber(rest string) bool {
	if rest == "" || rest == percent || rest == "万元" {
		return true
	}
	if rest[0] < utf8.RuneSelf {
		return !strings.ContainsRune(",./eE ", rune(rest[0]))
	}
	switch r := firstRune(rest); r {
	case '万', '亿', '千', '百':
		prefix, _ := unitPrefix(rest)
		return prefix != "" && !startsNumeral(rest[len(prefix):])
	case '分':
		return !isDivided(rest)
	case '点', '又', '十':
		return false
	default:
		return fold(r) >= utf8.RuneSelf && !isPoint(r) && !isGroupMark(r) && !startsNumeral(rest) && !cut.IsBlank(r)
	}
}

// cutSign reads a sign in front of the number: − and 负 are two of them.
func (x *typed) cutSign() (negative bool) {
	if sign, rest := cut.First(x.rest, signs...); sign != "" {
		x.rest = rest
		x.made |= normalisedNumber
		x.skipSpaces()
		return true
	}
	r, size := utf8.DecodeRuneInString(x.rest)
	switch sign := fold(r); sign {
	case '-', '−', '﹣', '+', '﹢':
		negative = sign == '-' || sign == '−' || sign == '﹣'
		x.rest = x.rest[size:]
		switch {
		case sign != '-':
			x.made |= normalisedNumber
		case r != '-':
			x.made |= foldedWidth
		}
	}
	return negative
}

// share reads 百分之五, which is 5%; ErrAbsent tells that the rest is no share.
func (x *typed) share() (number, error) {
	word, rest := cut.First(x.rest, "百分百", "百分之", "千分之", "万分之")
	if word == "" {
		return number{}, ErrAbsent
	}
	x.rest, x.percent = rest, true
	x.made |= normalisedUnit
	if word == "百分百" {
		x.made |= readNumeral
		return scaled(100, 0), nil
	}
	x.skipSpaces()
	n, err := scaled(100, 0), error(nil)
	if after, found := strings.CutPrefix(x.rest, "百"); found && !startsNumeral(after) {
		x.rest = after
		x.made |= readNumeral
	} else {
		n, err = x.terms()
	}
	return n.shift(2 - powerOf(word)), err
}

// terms reads digits or numerals. The power of ten behind digits alone is left
// to the unit: 3.5万元.
func (x *typed) terms() (number, error) {
	if r := fold(firstRune(x.rest)); isDigitRune(r) || isPoint(r) || isGroupMark(r) {
		y := *x
		n, err := y.digits()
		prefix, _ := unitPrefix(y.rest)
		if err != nil || !startsNumeral(y.rest[len(prefix):]) {
			*x = y
			return n, err
		}
	}
	return x.numeral()
}

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
	x.rest, x.made, x.padded = rest, made, zeros > 0 && whole > 0
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

// startsNumeral tells whether a text goes on with a number, in digits or in
// numerals; 千瓦 and 百分点 are units.
func startsNumeral(text string) bool {
	r := firstRune(text)
	if isTypedDigit(r) {
		return true
	}
	_, digit := digitOf(r)
	return digit || powerOf(text) > 0
}

// startsUnit recognises the units that begin with a numeral.
func startsUnit(text string) bool {
	if r := firstRune(text); r != '千' && r != '百' {
		return false
	}
	word, rest := cut.First(text, "千米", "千瓦", "千克", "千帕", "千伏", "千卡", "千焦", "千字", "千分点", "百分", "百帕")
	return word != "" && (word != "百分" || !strings.HasPrefix(rest, "之"))
}

// isDivided tells whether a text divides or multiplies the number in front of
// it: /3, 分之二, 又1/2.
func isDivided(text string) bool {
	text = strings.TrimLeftFunc(text, cut.IsBlank)
	if after, found := strings.CutPrefix(text, "分"); found {
		return strings.HasPrefix(strings.TrimLeftFunc(after, cut.IsBlank), "之")
	}
	if r := firstRune(text); r == '又' || r == '点' {
		return r == '又' || startsNumeral(text[len("点"):])
	} else if f := fold(r); f == '/' || f == ':' || r == '∶' || r == '×' || r == '^' {
		return startsNumeral(text[utf8.RuneLen(r):])
	}
	return false
}
