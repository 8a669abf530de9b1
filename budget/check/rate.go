package check

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

const percent = "%"

// ratePlaces is the least number of decimals that a computed percentage shows.
const ratePlaces = 6

// fraction is a quotient that is never divided before it has to be.
type fraction struct{ num, den decimal.Decimal } // den > 0

func (f fraction) cmp(value decimal.Decimal) int { return f.num.Cmp(value.Mul(f.den)) }

func (f fraction) round(places int32, mode figure.Mode) decimal.Decimal {
	// There is no error: den is above zero and places are bounded.
	value, _ := figure.Divide(f.num, f.den, figure.Rounding{Places: places, Mode: mode})
	return value
}

// rate answers a printed percentage against the quotient of its two operands.
func (r relation) rate(out Outcome, v view) Outcome {
	printed, num, den := v.at(r.stated), v.at(r.computed[0]), v.at(r.computed[1])
	switch {
	case den.value.Sign() == 0 && num.value.Sign() == 0:
		return r.undefined(out, v, CodeZeroByZero, 2)
	case den.value.Sign() == 0:
		return r.undefined(out, v, CodeZeroBase, 2)
	}
	exact, low, high := quotients(num, den)
	half := printed.half()
	places := min(max(-printed.grid, 0), figure.MaxDigits)
	out.Places = min(max(ratePlaces, places+4), figure.MaxDigits)
	out.Stated, out.Computed = printed.value, exact.round(out.Places, figure.HalfUp)
	out.Difference = fraction{printed.value.Mul(exact.den).Sub(exact.num), exact.den}.round(out.Places, figure.HalfUp)
	out.Tolerance = half.Add(spread(exact, low, high, printed.value).round(out.Places, figure.HalfUp))
	switch {
	case exact.round(places, figure.HalfUp).Equal(printed.value):
		out.Verdict = Holds
	case meets(low, high, printed.value, half):
		out = r.withinPrecision(out, v, widestOfRate(num, den, half))
	case exact.round(places, figure.Cut).Equal(printed.value):
		out.Verdict = Cut
	default:
		out.Verdict = Broken
	}
	return out
}

// meets tells whether some quotient between low and high would be printed as
// it is. Half-up keeps the half unit on the side of zero and none beyond, so a
// single quotient on the far border, such as 12.5 % printed as 12 %, is none.
func meets(low, high fraction, printed, half decimal.Decimal) bool {
	nearer, farther := printed.Sub(half), printed.Add(half)
	if printed.Sign() < 0 {
		return low.cmp(farther) <= 0 && high.cmp(nearer) > 0
	}
	return low.cmp(farther) < 0 && high.cmp(nearer) >= 0
}

// quotients returns num ÷ den as a percentage, with the least and the greatest
// value that the last printed digits of both leave open. den is not zero, and
// so larger than its half-unit.
func quotients(num, den operand) (exact, low, high fraction) {
	n, d := num.value.Shift(2), den.value
	if d.Sign() < 0 {
		n, d = n.Neg(), d.Neg()
	}
	hn, hd := num.half().Shift(2), den.half()
	least, most := n.Sub(hn), n.Add(hn)
	smallest, largest := d.Sub(hd), d.Add(hd)
	low, high = fraction{least, largest}, fraction{most, smallest}
	if least.Sign() < 0 {
		low.den = smallest
	}
	if most.Sign() < 0 {
		high.den = largest
	}
	return fraction{n, d}, low, high
}

// spread is how far the interval reaches from its middle towards the print.
func spread(exact, low, high fraction, printed decimal.Decimal) fraction {
	from, to := low, exact
	if exact.cmp(printed) < 0 {
		from, to = exact, high
	}
	return fraction{to.num.Mul(from.den).Sub(from.num.Mul(to.den)), to.den.Mul(from.den)}
}

// widestOfRate says whose last digit moves the percentage most: 0 the print's,
// 1 the numerator's, 2 the base's. All three are compared times den².
func widestOfRate(num, den operand, half decimal.Decimal) int {
	d := den.value.Abs()
	widest, slack := half.Mul(d).Mul(d), 0
	for n, by := range []decimal.Decimal{
		num.half().Shift(2).Mul(d), den.half().Shift(2).Mul(num.value.Abs()),
	} {
		if by.Cmp(widest) > 0 {
			widest, slack = by, n+1
		}
	}
	return slack
}
