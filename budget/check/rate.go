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
// Two figures that are printed alike make 100 %: more is wrong whatever their
// digits hide, and less has to be explained.
func (r relation) rate(out Outcome, v view) Outcome {
	printed, num, den := v.at(r.stated), v.at(r.computed[0]), v.at(r.computed[1])
	switch {
	case den.torn && den.hasZero(): // what its prints allow says nothing of a quotient
		return r.undefined(out, CodeConflict, 2)
	case den.value.Sign() == 0 && num.value.Sign() == 0:
		return r.undefined(out, CodeZeroByZero, 2)
	case den.value.Sign() == 0:
		return r.undefined(out, CodeZeroBase, 2)
	}
	exact, low, high := quotients(num, den)
	places := min(max(-printed.grid, 0), figure.MaxDigits)
	out.Places = min(max(ratePlaces, places+4), figure.MaxDigits)
	out.Stated, out.Computed = printed.value, exact.round(out.Places, figure.HalfUp)
	out.Difference = fraction{printed.value.Mul(exact.den).Sub(exact.num), exact.den}.round(out.Places, figure.HalfUp)
	out.Tolerance = towards(printed, out.Difference).Add(spread(exact, low, high, printed.value).round(out.Places, figure.HalfUp))
	torn := -1
	for n, o := range []operand{printed, num, den} {
		if o.torn && torn < 0 {
			torn = n
		}
	}
	equal := num.value.Equal(den.value) && torn < 0
	switch {
	case equal && printed.value.Cmp(hundred()) > 0:
		out.Verdict = Broken
	case torn < 0 && exact.round(places, printed.mode).Equal(printed.value):
		out.Verdict = Holds
	case meets(low, high, printed.span) && torn >= 0:
		return r.undefined(out.emptied(), CodeConflict, torn)
	case meets(low, high, printed.span):
		out = r.within(out, widthsOfRate(num, den, printed.width())...)
		out.equal = equal
	case exact.round(places, figure.Cut).Equal(printed.value):
		out.Verdict = Cut
	default:
		out.Verdict = Broken
	}
	return out
}

// unitSlip is how many times a printed rate may be off before its figures are
// thought to be in another unit than they say.
const unitSlip = 1000

// slipped tells whether a broken rate is so far off that no digit explains it: one
// of its figures is in 元 where 万元 is said, perhaps.
func (o Outcome) slipped() bool {
	if o.Identity.Kind != Rate || o.Verdict != Broken || o.Stated.Sign() <= 0 || o.Computed.Sign() <= 0 {
		return false
	}
	times := decimal.New(unitSlip, 0)
	return o.Computed.Cmp(o.Stated.Mul(times)) >= 0 || o.Stated.Cmp(o.Computed.Mul(times)) >= 0
}

func hundred() decimal.Decimal { return decimal.New(100, 0) }

// towards is how far the print reaches to the side on which the quotient lies.
func towards(printed operand, difference decimal.Decimal) decimal.Decimal {
	if difference.Sign() < 0 {
		return printed.high.at.Sub(printed.value)
	}
	return printed.value.Sub(printed.low.at)
}

// meets tells whether some quotient between low and high would be printed as
// it is. The quotients at both ends count: of a figure without hidden digits
// they are the only ones.
func meets(low, high fraction, printed span) bool {
	above, below := low.cmp(printed.high.at), high.cmp(printed.low.at)
	return (above < 0 || above == 0 && !printed.high.open) && (below > 0 || below == 0 && !printed.low.open)
}

// quotients returns num ÷ den as a percentage, with the least and the greatest
// value that the prints of both leave open. Zero is not in the span of den.
func quotients(num, den operand) (exact, low, high fraction) {
	n, d := num.span, den.span
	if d.value.Sign() < 0 {
		n, d = n.negated(), d.negated()
	}
	hundredfold := func(e end) decimal.Decimal { return e.at.Shift(2) }
	smallest, largest := d.low.at, d.high.at
	low, high = fraction{hundredfold(n.low), largest}, fraction{hundredfold(n.high), smallest}
	if low.num.Sign() < 0 {
		low.den = smallest
	}
	if high.num.Sign() < 0 {
		high.den = largest
	}
	return fraction{n.value.Shift(2), d.value}, low, high
}

// spread is how far the interval reaches from its middle towards the print.
func spread(exact, low, high fraction, printed decimal.Decimal) fraction {
	from, to := low, exact
	if exact.cmp(printed) < 0 {
		from, to = exact, high
	}
	return fraction{to.num.Mul(from.den).Sub(from.num.Mul(to.den)), to.den.Mul(from.den)}
}

// widthsOfRate says how far the last digits of the print, of the numerator and of
// the base move the percentage, all three times den².
func widthsOfRate(num, den operand, printed decimal.Decimal) []decimal.Decimal {
	d := den.value.Abs()
	return []decimal.Decimal{printed.Mul(d).Mul(d), num.width().Shift(2).Mul(d), den.width().Shift(2).Mul(num.value.Abs())}
}
