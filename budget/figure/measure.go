package figure

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// parts says of how many smallest parts a unit consists that no power of ten lies
// between and others of what it measures: an hour of 3600 seconds, 亩 of 2000
// thirds of ㎡. Months and days, working days and days have no such measure.
func (u unit) parts() (of string, parts int64) {
	switch u.base() {
	case "秒", "秒钟":
		return "秒", 1
	case "分钟":
		return "秒", 60
	case "小时", "个小时":
		return "秒", 3600
	case "天", "日", "自然日", "个自然日":
		return "秒", 86400
	case "周", "星期", "个星期":
		return "秒", 604800
	case "个月":
		return "个月", 1
	case "季度", "个季度":
		return "个月", 3
	case "年":
		return "个月", 12
	case "㎡":
		return "㎡", 3
	case "亩":
		return "㎡", 2000
	case "克":
		return "克", 1
	case "斤":
		return "克", 500
	}
	return "", 0
}

// Converts returns how many of other's base unit one of q's is, as num/den: 60/1
// for hours and minutes, 2000/3 for 亩 and ㎡. ok is false for units of different
// things, and 1/1 stands for units that only powers of ten lie between.
func (q Quantity) Converts(other Quantity) (num, den int64, ok bool) {
	if q.Comparable(other) {
		return 1, 1, true
	}
	of, num := q.unit.parts()
	same, den := other.unit.parts()
	return num, den, of != "" && of == same
}

// exactly converts a number in the base unit by num/den; ok is false where the
// quotient has no end.
func exactly(value decimal.Decimal, num, den int64) (converted decimal.Decimal, ok bool) {
	value = value.Mul(decimal.New(num, 0))
	quotient, rest := value.QuoRem(decimal.New(den, 0), max(-value.Exponent(), 0)+MaxDigits)
	if !rest.IsZero() {
		return decimal.Decimal{}, false
	}
	ten, coef, exp := big.NewInt(10), quotient.Coefficient(), quotient.Exponent()
	for digit := new(big.Int); exp < 0; exp++ { // without the zeros at its end
		shorter, digit := new(big.Int).QuoRem(coef, ten, digit)
		if digit.Sign() != 0 {
			break
		}
		coef = shorter
	}
	return decimal.NewFromBigInt(coef, exp), true
}
