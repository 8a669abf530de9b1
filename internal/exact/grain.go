package exact

import (
	"math/big"
	"math/bits"
	"strconv"

	"jixiao.example/budget/figure"
)

// Grain is a number of points in units of 10⁻¹². Sums of grains are sums of
// integers, and every rounding to fewer than 12 places that a rule set may ask
// for can be taken from one.
type Grain int64

// Places is the number of decimal places of a grain.
const Places = 12

// One is one point.
const One Grain = 1e12

// MaxPoints bounds the points of a form as a whole, and any single score.
const MaxPoints = 100_000

// Max is the largest grain. Sums of uncapped scores may pass MaxPoints; with
// all its places a grain still prints within the 18 digits of a figure.
const Max = 4 * MaxPoints * One

// Nearly every score is a whole number of hundredths.
const hundredth = One / 100

// Grain returns a cut to a whole number of grains; exact tells whether nothing
// was cut off, ok is false when the value lies outside ±Max.
func (a Rat) Grain() (g Grain, exact, ok bool) {
	if a.wide != nil {
		return bigGrain(a.wide)
	}
	if a.den == 100 && a.num <= int64(Max/hundredth) && a.num >= -int64(Max/hundredth) { // the usual case
		return Grain(a.num) * hundredth, true, true
	}
	den := uint64(a.denom())
	hi, lo := bits.Mul64(magnitude(a.num), uint64(One))
	if hi >= den { // the quotient takes more than 64 bits
		return 0, false, false
	}
	quotient, rest := bits.Div64(hi, lo, den)
	if quotient > uint64(Max) || quotient == uint64(Max) && rest != 0 {
		return 0, false, false
	}
	g = Grain(quotient)
	if a.num < 0 {
		g = -g
	}
	return g, rest == 0, true
}

func bigGrain(r *big.Rat) (g Grain, exact, ok bool) {
	limit := big.NewRat(int64(Max/One), 1)
	if new(big.Rat).Abs(r).Cmp(limit) > 0 {
		return 0, false, false
	}
	scaled := new(big.Int).Mul(r.Num(), big.NewInt(int64(One)))
	quotient, rest := scaled.QuoRem(scaled, r.Denom(), new(big.Int))
	return Grain(quotient.Int64()), rest.Sign() == 0, true
}

// Part returns g × num ÷ den, cut to a whole number of grains; exact tells
// whether nothing was cut off. None may be negative, and num not above den.
func (g Grain) Part(num, den int64) (part Grain, exact bool) {
	hi, lo := bits.Mul64(uint64(g), uint64(num))
	quotient, rest := bits.Div64(hi, lo, uint64(den))
	return Grain(quotient), rest == 0
}

// Hundredths tells whether the grain is a whole number of hundredths: no
// rounding to two places or more changes it.
func (g Grain) Hundredths() bool { return g%hundredth == 0 }

// Round rounds a grain that was cut from an exact value once. Because half a
// unit of any place that Rounding may name is a whole number of grains, the
// cut tail can only matter for a tie under half-even: exact says whether there
// is none. Places from 12 on, and negative ones, leave the grain as it is.
func (g Grain) Round(r figure.Rounding, exact bool) Grain {
	if r.Places >= Places || r.Places < 0 {
		return g
	}
	unit := Grain(powers[Places-r.Places])
	switch { // the usual cases take the same steps for all digits
	case r.Mode == figure.HalfUp && g >= 0 && unit == hundredth: // dividing by a constant is cheap
		return (g + hundredth/2) / hundredth * hundredth
	case r.Mode == figure.HalfUp && g >= 0:
		return (g + unit/2) / unit * unit
	}
	rest := g % unit
	switch {
	case rest == 0:
		return g
	case rest < 0:
		return -(-g).Round(r, exact)
	case r.Mode == figure.Cut:
		return g - rest
	}
	half, cut := unit/2, g-rest // half-even
	if rest > half || rest == half && (!exact || cut/unit%2 != 0) {
		return cut + unit
	}
	return cut
}

// Round rounds the fraction once.
func (a Rat) Round(r figure.Rounding) Rat {
	if a.den == 100*100 && a.num%100 == 0 && r.Places >= 2 { // a product of hundredths that is one itself
		return Rat{num: a.num / 100, den: 100}
	}
	if r.Places >= 0 && r.Places < Places {
		if grain, exact, ok := a.Grain(); ok {
			return grain.Round(r, exact).Rat()
		}
	}
	value := a.Big()
	shift := new(big.Int).Exp(big.NewInt(ten), big.NewInt(int64(max(r.Places, 0))), nil)
	quotient, rest := new(big.Int).QuoRem(new(big.Int).Mul(value.Num(), shift), value.Denom(), new(big.Int))
	half := new(big.Int).Lsh(rest.Abs(rest), 1).Cmp(value.Denom())
	if r.Mode != figure.Cut && (half > 0 || half == 0 && (r.Mode == figure.HalfUp || quotient.Bit(0) != 0)) {
		quotient.Add(quotient, big.NewInt(int64(value.Sign())))
	}
	return normal(new(big.Rat).SetFrac(quotient, shift))
}

const ten = 10

// Unit returns one unit of the last place that a rounding keeps; a grain for
// places from 12 on.
func Unit(r figure.Rounding) Grain {
	if r.Places >= Places || r.Places < 0 {
		return 1
	}
	return Grain(powers[Places-r.Places])
}

// Rat returns the grain as a fraction.
func (g Grain) Rat() Rat {
	if g%hundredth == 0 { // short terms keep later products in 64 bits
		return Rat{num: int64(g / hundredth), den: 100}
	}
	return Rat{num: int64(g), den: int64(One)}
}

// Short returns the fraction as Grain.Rat has it where it is a whole number of
// grains: so written, comparing the two takes no multiplication.
func (a Rat) Short() Rat {
	if g, exact, ok := a.Grain(); exact && ok {
		return g.Rat()
	}
	return a
}

// Points returns the grain with as many places as it needs, but at least the given ones.
func (g Grain) Points(least int32) figure.Points {
	coef, places := int64(g), int32(Places)
	if least <= 2 && g%hundredth == 0 { // nearly all
		coef, places = int64(g/hundredth), 2
	}
	for places > least && coef%10 == 0 {
		coef /= 10
		places--
	}
	return figure.ScaledPoints(coef, places)
}

// AppendText appends the text of Points(0).
func (g Grain) AppendText(b []byte) []byte {
	whole, fraction := g/One, g%One
	if g < 0 {
		b = append(b, '-')
		whole, fraction = -whole, -fraction
	}
	b = strconv.AppendInt(b, int64(whole), ten)
	if fraction == 0 {
		return b
	}
	b = strconv.AppendInt(b, int64(One+fraction), ten) // the 1 in front keeps the zeros
	b[len(b)-Places-1] = '.'
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	return b
}

// short bounds the coefficients that are grains at every power up to one point.
const short = int64(Max / One)

// FromHundredths returns points as a grain; ok is false for all that FromPoints
// refuses, for negative ones, and for those printed with more than two places.
func FromHundredths(p figure.Points) (g Grain, ok bool) {
	coef, exp, ok := p.Coefficient()
	if !ok || exp > 0 || exp < -2 || coef < 0 || coef > short {
		return 0, false
	}
	return Grain(coef * powers[Places+exp]), true
}

// FromPoints returns points as a grain; ok is false when they are absent,
// outside ±Max or finer than a grain.
func FromPoints(p figure.Points) (g Grain, ok bool) {
	coef, exp, ok := p.Coefficient()
	shift := int(exp) + Places
	if 0 < coef && coef < short && 0 <= shift && shift <= Places { // nearly all
		return Grain(coef * powers[shift]), true
	}
	switch {
	case !p.Stated():
		return 0, false
	case ok && coef == 0:
		return 0, true
	case !ok || shift < 0 || shift >= len(powers):
		return fromDecimal(p)
	}
	hi, lo := bits.Mul64(magnitude(coef), uint64(powers[shift]))
	if hi != 0 || lo > uint64(Max) {
		return 0, false
	}
	if coef < 0 {
		return -Grain(lo), true
	}
	return Grain(lo), true
}

// fromDecimal is for points with trailing zeros beyond the last grain, and for
// those with a wide coefficient.
func fromDecimal(p figure.Points) (Grain, bool) {
	g, exact, ok := Decimal(p.Decimal()).Grain()
	return g, exact && ok
}
