package exact

import (
	"math/big"
	"math/bits"

	"jixiao.example/budget/figure"
)

// Grain is a number of points in units of 10⁻¹². Sums of grains are sums of
// integers, and every rounding to 12 places or fewer that a rule set may ask
// for can be taken from one.
type Grain int64

// Places is the number of decimal places of a grain.
const Places = 12

// One is one point.
const One Grain = 1e12

// MaxPoints bounds the points and scores that fit into a grain with room to
// add up thousands of them.
const MaxPoints = 1_000_000

// Grain returns a cut to a whole number of grains; exact tells whether nothing
// was cut off, ok is false when the value is out of range.
func (a Rat) Grain() (g Grain, exact, ok bool) {
	if a.wide != nil {
		return bigGrain(a.wide)
	}
	den := uint64(a.denom())
	hi, lo := bits.Mul64(magnitude(a.num), uint64(One))
	var quotient, rest uint64
	switch {
	case den == 1 && hi == 0:
		quotient = lo
	case hi >= den:
		return 0, false, false
	default:
		quotient, rest = bits.Div64(hi, lo, den)
	}
	if quotient > maxInt64 {
		return 0, false, false
	}
	g = Grain(quotient)
	if a.num < 0 {
		g = -g
	}
	return g, rest == 0, g <= MaxPoints*One && g >= -MaxPoints*One
}

func bigGrain(r *big.Rat) (g Grain, exact, ok bool) {
	scaled := new(big.Int).Mul(r.Num(), big.NewInt(int64(One)))
	quotient, rest := scaled.QuoRem(scaled, r.Denom(), new(big.Int))
	if !quotient.IsInt64() {
		return 0, false, false
	}
	g = Grain(quotient.Int64())
	return g, rest.Sign() == 0, g <= MaxPoints*One && g >= -MaxPoints*One
}

// Round rounds a grain that was cut from an exact value once. Because half a
// unit of any place that Rounding may name is a whole number of grains, the
// cut tail can only matter for a tie under half-even: exact says whether there
// is one.
func (g Grain) Round(r figure.Rounding, exact bool) Grain {
	if r.Places >= Places || r.Places < 0 {
		return g
	}
	unit := Grain(powers[Places-r.Places])
	rest := g % unit
	if rest == 0 {
		return g
	}
	cut := g - rest
	if r.Mode == figure.Cut {
		return cut
	}
	if rest < 0 {
		return -(-g).Round(r, exact)
	}
	half := unit / 2
	switch {
	case rest > half,
		rest == half && r.Mode == figure.HalfUp,
		rest == half && !exact,
		rest == half && (cut/unit)%2 != 0:
		return cut + unit
	}
	return cut
}

// Rat returns the grain as a fraction.
func (g Grain) Rat() Rat {
	// Scores have few places: short terms keep later products in 64 bits.
	const hundredths = One / 100
	if g%hundredths == 0 {
		return Rat{num: int64(g / hundredths), den: 100}
	}
	return Rat{num: int64(g), den: int64(One)}
}

// Points returns the grain with as many places as it needs, but at least the given ones.
func (g Grain) Points(least int32) figure.Points {
	coef, places := int64(g), int32(Places)
	for places > least && coef%10 == 0 {
		coef /= 10
		places--
	}
	return figure.ScaledPoints(coef, places)
}

// FromPoints returns points as a grain; ok is false when they are absent, out
// of range or finer than a grain.
func FromPoints(p figure.Points) (g Grain, ok bool) {
	coef, exp, ok := p.Coefficient()
	if !ok || exp < -Places {
		return 0, false
	}
	shift := exp + Places
	if int(shift) >= len(powers) {
		return 0, coef == 0
	}
	n, ok := mul(coef, powers[shift])
	g = Grain(n)
	return g, ok && g <= MaxPoints*One && g >= -MaxPoints*One
}
