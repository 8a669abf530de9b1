package scoring

import (
	"math/big"

	"github.com/shopspring/decimal"

	"jixiao.example/internal/exact"
	"jixiao.example/internal/words"
)

// Value is an exact value on the way to a score: points, a percentage, a number
// of steps. The zero value is absent.
type Value struct {
	number exact.Rat // the zero Rat when there is none, which no other 0 is
}

func valueOf(number exact.Rat) Value {
	if number == (exact.Rat{}) {
		number = zero
	}
	return Value{number}
}

// Stated tells whether there is a value.
func (v Value) Stated() bool { return v.number != exact.Rat{} }

// Sign returns -1, 0 or 1; 0 for an absent value.
func (v Value) Sign() int { return v.number.Sign() }

// Cmp compares exactly; an absent value counts as 0.
func (v Value) Cmp(other Value) int { return v.number.Cmp(other.number) }

// Decimal returns the value cut to twelve places; whole tells whether nothing
// was cut off. Past the limits of a score it is cut to a whole number.
func (v Value) Decimal() (number decimal.Decimal, whole bool) {
	if grain, whole, ok := v.number.Grain(); ok {
		return grain.Points(0).Decimal(), whole
	}
	units, whole := v.units()
	return decimal.NewFromBigInt(units, 0), whole
}

// units cuts a value that is no number of points to a whole number.
func (v Value) units() (units *big.Int, whole bool) {
	large := v.number.Big()
	return new(big.Int).Quo(large.Num(), large.Denom()), large.IsInt()
}

// String prints the value for a reader, with an ellipsis where more than nine
// places follow; "" when it is absent.
func (v Value) String() string {
	if !v.Stated() {
		return ""
	}
	if grain, whole, ok := v.number.Grain(); ok {
		return words.Number(int64(grain), exact.Places, whole)
	}
	return v.large()
}

// Percent prints a percentage: exactly, or with an ellipsis where more than six
// places follow.
func (v Value) Percent() string {
	if !v.Stated() {
		return ""
	}
	if grain, whole, ok := v.number.Grain(); ok {
		return words.Percentage(int64(grain), exact.Places, whole)
	}
	return v.large() + "%"
}

func (v Value) large() string {
	units, whole := v.units()
	if whole {
		return units.String()
	}
	return units.String() + words.More
}
