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
		d, isDigit := numerals[r]
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
		d, isDigit := numerals[r]
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
		d, isDigit := numerals[r]
		if !isDigit {
			return 0, "", false
		}
		year, rest = year*10+int(d), rest[size:]
	}
	return year, rest, true
}

// numerals are the digits of Chinese.
var numerals = map[rune]int64{
	'〇': 0, '零': 0, '○': 0, '一': 1, '壹': 1, '二': 2, '贰': 2, '貳': 2, '两': 2, '兩': 2, '三': 3, '叁': 3, '參': 3, '四': 4, '肆': 4,
	'五': 5, '伍': 5, '六': 6, '陆': 6, '陸': 6, '七': 7, '柒': 7, '八': 8, '捌': 8, '九': 9, '玖': 9,
}
