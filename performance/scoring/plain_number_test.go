package scoring_test

import (
	"math/big"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// ratio is an exact fraction of two decimals, with den above 0. Together with
// the other plain… files it is the oracle: the arithmetic of scoring written as
// one would at first, with shopspring decimals, knowing nothing of the scorer.
type ratio struct{ num, den decimal.Decimal }

var (
	d0, d1, d100 = decimal.Zero, decimal.New(1, 0), decimal.New(100, 0)
	nothing      = whole(d0)
)

func whole(d decimal.Decimal) ratio { return ratio{d, d1} }

// over is a ÷ b for b ≠ 0.
func over(a, b decimal.Decimal) ratio {
	if b.Sign() < 0 {
		a, b = a.Neg(), b.Neg()
	}
	return ratio{a, b}
}

func (r ratio) times(d decimal.Decimal) ratio { return ratio{r.num.Mul(d), r.den} }
func (r ratio) by(o ratio) ratio              { return ratio{r.num.Mul(o.num), r.den.Mul(o.den)} }
func (r ratio) minus(d decimal.Decimal) ratio { return ratio{r.num.Sub(d.Mul(r.den)), r.den} }
func (r ratio) from(d decimal.Decimal) ratio  { return ratio{d.Mul(r.den).Sub(r.num), r.den} }
func (r ratio) sign() int                     { return r.num.Sign() }
func (r ratio) cmp(d decimal.Decimal) int     { return r.num.Cmp(d.Mul(r.den)) }
func (r ratio) compare(o ratio) int           { return r.num.Mul(o.den).Cmp(o.num.Mul(r.den)) }

func (r ratio) between(low, high decimal.Decimal) ratio {
	if r.cmp(low) < 0 {
		return whole(low)
	}
	if r.cmp(high) > 0 {
		return whole(high)
	}
	return r
}

// round rounds once; without a rounding it cuts to the twelve places that are
// kept.
func (r ratio) round(rounding *figure.Rounding) decimal.Decimal {
	if rounding == nil {
		rounding = &figure.Rounding{Places: 12, Mode: figure.Cut}
	}
	quotient, rest := r.num.QuoRem(r.den, rounding.Places)
	if rest.Sign() == 0 || rounding.Mode == figure.Cut {
		return quotient
	}
	unit := decimal.New(1, -rounding.Places)
	order := rest.Abs().Mul(decimal.New(2, 0)).Cmp(r.den.Mul(unit))
	odd := quotient.Div(unit).BigInt().Bit(0) == 1 // a whole number
	if order > 0 || order == 0 && (rounding.Mode == figure.HalfUp || odd) {
		return quotient.Add(unit.Mul(decimal.New(int64(r.num.Sign()), 0)))
	}
	return quotient
}

func (r ratio) exact() bool {
	_, rest := r.num.QuoRem(r.den, 12)
	return rest.Sign() == 0
}

func (r ratio) big() *big.Rat { return new(big.Rat).Quo(r.num.Rat(), r.den.Rat()) }

// unbig turns a big fraction back.
func unbig(r *big.Rat) ratio {
	return ratio{decimal.NewFromBigInt(r.Num(), 0), decimal.NewFromBigInt(r.Denom(), 0)}
}

// ceil and floor are whole steps.
func (r ratio) floor() decimal.Decimal {
	quotient, rest := r.num.QuoRem(r.den, 0)
	if rest.Sign() < 0 {
		return quotient.Sub(d1)
	}
	return quotient
}

func (r ratio) ceil() decimal.Decimal { return ratio{r.num.Neg(), r.den}.floor().Neg() }

func smaller(a, b decimal.Decimal) decimal.Decimal {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

func larger(a, b decimal.Decimal) decimal.Decimal {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
