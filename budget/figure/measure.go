package figure

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// parts says of how many smallest parts a unit consists that no power of ten lies
// between and others of what it measures: an hour of 3600 seconds, 亩 of 2000
// thirds of ㎡. Months and days, working days and days have no such measure.
var parts = map[string]struct {
	of     string
	number int64
}{
	"秒": {"秒", 1}, "秒钟": {"秒", 1}, "分钟": {"秒", 60}, "小时": {"秒", 3600}, "个小时": {"秒", 3600},
	"天": {"秒", 86400}, "日": {"秒", 86400}, "自然日": {"秒", 86400}, "个自然日": {"秒", 86400}, "周": {"秒", 604800}, "星期": {"秒", 604800}, "个星期": {"秒", 604800},
	"个月": {"个月", 1}, "季度": {"个月", 3}, "个季度": {"个月", 3}, "年": {"个月", 12},
	"㎡": {"㎡", 3}, "亩": {"㎡", 2000}, "克": {"克", 1}, "斤": {"克", 500},
}

// Converts returns how many of other's base unit one of q's is, as num/den: 60/1
// for hours and minutes, 2000/3 for 亩 and ㎡. ok is false for units of different
// things, and 1/1 stands for units that only powers of ten lie between.
func (q Quantity) Converts(other Quantity) (num, den int64, ok bool) {
	if q.Comparable(other) {
		return 1, 1, true
	}
	from, to := parts[q.BaseUnit()], parts[other.BaseUnit()]
	return from.number, to.number, from.of != "" && from.of == to.of
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
