package check

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// maxPlain bounds the exponents that are printed in full: a decimal such as
// 1e1000000000 would take all memory. No figure comes near.
const maxPlain = 1000

func withinPlain(value decimal.Decimal) bool {
	return value.Exponent() >= -maxPlain && value.Exponent() <= maxPlain
}

// plain prints all digits of a value, without needless zeros after the given
// number of decimal places. It never goes through the decimal's own printing,
// which obeys the host program's package variables. A value that no figure can
// have is printed as digits and exponent.
func plain(value decimal.Decimal, places int32) string {
	coef, exp := value.Coefficient(), int(value.Exponent())
	if !withinPlain(value) {
		return coef.String() + "e" + strconv.Itoa(exp)
	}
	digits := new(big.Int).Abs(coef).String()
	switch {
	case exp > 0 && coef.Sign() != 0:
		digits += strings.Repeat("0", exp)
		fallthrough
	case exp > 0:
		exp = 0
	}
	if missing := 1 - exp - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	point := len(digits) + exp
	whole, decimals := digits[:point], digits[point:]
	for len(decimals) > int(max(places, 0)) && decimals[len(decimals)-1] == '0' {
		decimals = decimals[:len(decimals)-1]
	}
	if coef.Sign() < 0 {
		whole = "-" + whole
	}
	if decimals == "" {
		return whole
	}
	return whole + "." + decimals
}
