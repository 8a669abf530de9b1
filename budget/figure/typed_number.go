package figure

import (
	"errors"
	"strings"
	"unicode/utf8"
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
		return fold(r) >= utf8.RuneSelf && !isPoint(r) && !isGroupMark(r) && !startsNumeral(rest) && !isSpace(r)
	}
}

// cutSign reads a sign in front of the number: − and 负 are two of them.
func (x *typed) cutSign() (negative bool) {
	if sign, rest := cutFirst(x.rest, signs...); sign != "" {
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

// shares are numbers of hundredths and their like, with the power of ten that
// makes them a percentage.
var shares = []struct {
	word  string
	power int32
}{{"百分之", 0}, {"千分之", -1}, {"万分之", -2}}

// share reads 百分之五, which is 5%; ErrAbsent tells that the rest is no share.
func (x *typed) share() (number, error) {
	if after, found := strings.CutPrefix(x.rest, "百分百"); found {
		x.rest, x.percent = after, true
		x.made |= readNumeral | normalisedUnit
		return scaled(100, 0), nil
	}
	for _, s := range shares {
		after, found := strings.CutPrefix(x.rest, s.word)
		if !found {
			continue
		}
		x.rest = after
		x.skipSpaces()
		n, err := scaled(100, 0), error(nil)
		if x.rest == "百" || strings.HasPrefix(x.rest, "百") && !startsNumeral(x.rest[len("百"):]) {
			x.rest = x.rest[len("百"):]
			x.made |= readNumeral
		} else {
			n, err = x.terms()
		}
		x.percent = true
		x.made |= normalisedUnit
		return n.shift(s.power), err
	}
	return number{}, ErrAbsent
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

// startsNumeral tells whether a text goes on with a number, in digits or in
// numerals; 千瓦 and 百分点 are units.
func startsNumeral(text string) bool {
	r := firstRune(text)
	if isTypedDigit(r) {
		return true
	}
	_, digit := numeralDigit(r)
	return digit || powerOf(text) > 0
}

// startsUnit recognises the units that begin with a numeral.
func startsUnit(text string) bool {
	word, rest := cutFirst(text, "千米", "千瓦", "千克", "千帕", "千伏", "千卡", "千焦", "千字", "千分点", "百分", "百帕")
	return word != "" && (word != "百分" || !strings.HasPrefix(rest, "之"))
}

// isDivided tells whether a text divides or multiplies the number in front of
// it: /3, 分之二, 又1/2.
func isDivided(text string) bool {
	text = strings.TrimLeftFunc(text, isSpace)
	if after, found := strings.CutPrefix(text, "分"); found {
		return strings.HasPrefix(strings.TrimLeftFunc(after, isSpace), "之")
	}
	if r := firstRune(text); r == '又' || r == '点' {
		return r == '又' || startsNumeral(text[len("点"):])
	} else if f := fold(r); f == '/' || f == ':' || r == '∶' || r == '×' || r == '^' {
		return startsNumeral(text[utf8.RuneLen(r):])
	}
	return false
}
