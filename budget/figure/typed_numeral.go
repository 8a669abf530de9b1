package figure

import (
	"strings"
	"unicode/utf8"
)

// numeral reads a number in numerals, digits among them, and adds up what it
// says in terms of falling size: 三千五百, 三万5千, 1亿零3百万. The 万 or 亿 of a single
// term is left to the unit. 一百二 and 一万二, which are 120 and 12000 when spoken,
// and 二三 (two or three) are refused.
func (x *typed) numeral() (number, error) {
	// the terms of 万 and 亿, what is below the next of them, and what waits for its power
	var total, section, digit number
	small, big, zero, decimals := int32(4), int32(MaxDigits), false, false
	left := typed{} // before the only 万 or 亿
	for {
		r, size := utf8.DecodeRuneInString(x.rest)
		d, isDigit := digitOf(r)
		power := powerOf(x.rest)
		switch {
		case isDigit && d == 0 && !digit.stated() && (total.stated() || section.stated()):
			zero = true
		case (isDigit || isTypedDigit(r)) && (digit.stated() || decimals):
			return number{}, ErrNumber
		case isTypedDigit(r):
			n, err := x.digits()
			if err != nil {
				return number{}, err
			}
			digit, size, decimals = n, 0, n.exp() < 0
		case isDigit:
			digit = scaled(d, 0)
		case power == 1 && !digit.stated() && (zero || !section.stated()): // 十五
			section, small, zero = section.add(scaled(10, 0)), power, false
		case power >= 4:
			n := section.add(digit)
			if n.sign() <= 0 || power >= big {
				return number{}, ErrNumber
			}
			if left = (typed{}); !total.stated() {
				left = *x
			}
			total = total.add(n.shift(power))
			if size = len("万"); power == 12 {
				size = len("万亿")
			}
			section, digit, small, big, zero = number{}, number{}, 4, power, false
		case power > 0:
			if digit.sign() <= 0 || power >= small || digit.cmp(scaled(1, 1)) >= 0 {
				return number{}, ErrNumber
			}
			section, digit = section.add(digit.shift(power)), number{}
			small, zero = power, false
		default:
			n := total.add(section).add(digit)
			last := big // the power of the term in front of the digit
			if section.stated() {
				last = small
			}
			alone := n.cmp(digit) == 0
			spoken := digit.stated() && !alone && (!zero && digit.cmp(scaled(1, last-1)) < 0 || digit.cmp(scaled(1, last)) >= 0)
			if !n.stated() || spoken || zero && !digit.stated() {
				return number{}, ErrNumber
			}
			if left.rest != "" && !section.stated() && !digit.stated() {
				*x = left
				n = n.shift(-powerOf(left.rest))
			} else {
				x.yuan = x.yuan || total.stated()
			}
			x.made |= readNumeral
			return x.withDecimals(n.add(scaled(0, 0)))
		}
		x.rest = x.rest[size:]
	}
}

// powerOf returns the power of ten of the numeral that a text starts with, 0 for
// none; 千瓦 and 百分点 are units.
func powerOf(text string) int32 {
	if startsUnit(text) {
		return 0
	}
	switch firstRune(text) {
	case '十', '拾':
		return 1
	case '百', '佰':
		return 2
	case '千', '仟':
		return 3
	case '万':
		if strings.HasPrefix(text, "万亿") {
			return 12
		}
		return 4
	case '亿':
		return 8
	}
	return 0
}

// withDecimals reads the decimals of 九十五点五.
func (x *typed) withDecimals(n number) (number, error) {
	const most = 8
	after, found := strings.CutPrefix(x.rest, "点")
	for found {
		r, size := utf8.DecodeRuneInString(after)
		d, isDigit := digitOf(r)
		switch {
		case isDigit && n.exp() == -most, !isDigit && n.exp() == 0:
			return number{}, ErrNumber
		case !isDigit:
			x.rest = after
			return n, nil
		}
		n, after = scaled(n.coef*10+d, n.exp()-1), after[size:]
	}
	return n, nil
}

// numeralYear reads four numerals digit by digit: 二〇二四.
func numeralYear(text string) (year int, rest string, ok bool) {
	rest = text
	for range 4 {
		r, size := utf8.DecodeRuneInString(rest)
		d, isDigit := digitOf(r)
		if !isDigit {
			return 0, "", false
		}
		year, rest = year*10+int(d), rest[size:]
	}
	return year, rest, true
}

// digitOf reads a digit of Chinese.
func digitOf(r rune) (digit int64, found bool) {
	switch r {
	case '〇', '零', '○':
		return 0, true
	case '一', '壹':
		return 1, true
	case '二', '贰', '貳', '两', '兩':
		return 2, true
	case '三', '叁', '參':
		return 3, true
	case '四', '肆':
		return 4, true
	case '五', '伍':
		return 5, true
	case '六', '陆', '陸':
		return 6, true
	case '七', '柒':
		return 7, true
	case '八', '捌':
		return 8, true
	case '九', '玖':
		return 9, true
	}
	return 0, false
}
