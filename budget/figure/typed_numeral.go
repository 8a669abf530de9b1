package figure

import (
	"strings"
	"unicode/utf8"
)

// scanNumeral reads a number below 10,000 in Chinese numerals, 九十五点五 with
// its decimals, and returns what follows it. 一百二, which is 120 when spoken,
// and 二三 (two or three) are refused.
func scanNumeral(text string) (n number, rest string, ok bool) {
	var total int64
	digit, last, zero := int64(-1), int64(10000), false
	rest = text
	for rest != "" {
		r, size := utf8.DecodeRuneInString(rest)
		d, isDigit := numeralDigit(r)
		unit := numeralUnit(r)
		if unit > 0 && startsUnit(rest) { // 三百千瓦
			unit = 0
		}
		switch {
		case isDigit && digit >= 0:
			return number{}, "", false
		case isDigit && d == 0 && total > 0:
			zero = true
		case isDigit:
			digit = d
		case unit > 0:
			if digit < 0 && unit == 10 && last == 10000 {
				digit = 1
			}
			if digit <= 0 || unit >= last {
				return number{}, "", false
			}
			total += digit * unit
			digit, last, zero = -1, unit, false
		default:
			unit = -1
		}
		if !isDigit && unit < 0 {
			break
		}
		rest = rest[size:]
	}
	switch {
	case digit < 0 && (total == 0 || zero):
		return number{}, "", false
	case digit > 0 && last != 10000 && last > 10 && !zero:
		return number{}, "", false
	}
	n = scaledNumber(total+max(digit, 0), 0)
	return numeralDecimals(n, rest)
}

// maxNumeralPlaces is the most decimals that are read in numerals.
const maxNumeralPlaces = 8

func numeralDecimals(whole number, text string) (n number, rest string, ok bool) {
	after, found := strings.CutPrefix(text, "点")
	if !found {
		return whole, text, true
	}
	n, rest = whole, after
	for {
		r, size := utf8.DecodeRuneInString(rest)
		d, isDigit := numeralDigit(r)
		if !isDigit {
			return n, rest, n.exp() < 0
		}
		if n.exp() == -maxNumeralPlaces {
			return number{}, "", false
		}
		n, rest = scaled(n.coef*10+d, n.exp()-1), rest[size:]
	}
}

// numeralYear reads four numerals digit by digit: 二〇二四.
func numeralYear(text string) (year int, rest string, ok bool) {
	rest = text
	for range 4 {
		r, size := utf8.DecodeRuneInString(rest)
		d, isDigit := numeralDigit(r)
		if !isDigit {
			return 0, "", false
		}
		year, rest = year*10+int(d), rest[size:]
	}
	return year, rest, true
}

func numeralDigit(r rune) (d int64, ok bool) {
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

func numeralUnit(r rune) int64 {
	switch r {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1000
	}
	return 0
}
