package exact_test

import (
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
)

var modes = [...]figure.Mode{figure.HalfUp, figure.HalfEven, figure.Cut}

func powerOfTen(n int32) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// rounded rounds by definition: to the nearer neighbour, a tie away from zero or
// to the even one, or towards zero.
func rounded(value *big.Rat, rounding figure.Rounding) *big.Rat {
	unit := new(big.Rat).SetFrac(big.NewInt(1), powerOfTen(rounding.Places))
	size := new(big.Rat).Abs(value)
	low := new(big.Rat).Mul(floorOf(new(big.Rat).Quo(size, unit)), unit)
	high := new(big.Rat).Add(low, unit)
	toLow, toHigh := new(big.Rat).Sub(size, low), new(big.Rat).Sub(high, size)
	out := low
	if rounding.Mode != figure.Cut {
		odd := new(big.Rat).Quo(low, unit).Num().Bit(0) == 1
		if order := toHigh.Cmp(toLow); order < 0 || order == 0 && (rounding.Mode == figure.HalfUp || odd) {
			out = high
		}
	}
	if value.Sign() < 0 {
		out = new(big.Rat).Neg(out)
	}
	return out
}

// requireGrain checks a cut to grains, and every rounding of it, against the
// definition.
func requireGrain(t *testing.T, p pair) {
	t.Helper()
	scaled := new(big.Rat).Mul(p.big, new(big.Rat).SetInt(powerOfTen(exact.Places)))
	cut := new(big.Int).Quo(scaled.Num(), scaled.Denom()) // towards zero
	inside := new(big.Rat).Abs(p.big).Cmp(big.NewRat(4*exact.MaxPoints, 1)) <= 0
	grain, whole, ok := p.rat.Grain()
	require.Equal(t, inside, ok, "%s lies inside the limits", p.big)
	for places := range int32(15) {
		for _, mode := range modes {
			rounding := figure.Rounding{Places: places, Mode: mode}
			want := rounded(p.big, rounding)
			require.Zero(t, want.Cmp(p.rat.Round(rounding).Big()), "%s with %v", p.big, rounding)
			if ok && places < exact.Places {
				require.Zero(t, want.Cmp(grain.Round(rounding, whole).Rat().Big()), "%s with %v as a grain", p.big, rounding)
			}
		}
	}
	if ok {
		require.Equal(t, cut.String(), big.NewInt(int64(grain)).String(), "grains of %s", p.big)
		require.Equal(t, scaled.IsInt(), whole, "%s is a whole number of grains", p.big)
	}
}

// score draws a value of the size of a score, often a tie of some place and
// often with a tail beyond the last grain.
func (d dice) score() pair {
	places := int32(d.IntN(13))
	coef := d.Int64N(1e6)*10 + int64([...]int{0, 5, 5, 5, 4, 9, 1}[d.IntN(7)])
	if d.IntN(2) == 0 {
		coef = -coef
	}
	p := pair{exact.Scaled(coef, -places), decimal.New(coef, -places).Rat()}
	switch d.IntN(6) {
	case 0:
		third := new(big.Rat).SetFrac64(1, 3)
		p = pair{p.rat.Quo(exact.Int(3)), new(big.Rat).Mul(p.big, third)}
	case 1, 2: // a little beyond the value, by less than a grain
		tail := decimal.New(int64(d.IntN(3)-1), -13-int32(d.IntN(8)))
		p = pair{p.rat.Add(exact.Decimal(tail)), new(big.Rat).Add(p.big, tail.Rat())}
	}
	return p
}

func TestExactGrainRoundsOnceInEveryModeAndPlace(t *testing.T) {
	d := newDice(3)
	for range rounds() / 20 {
		requireGrain(t, d.score())
		requireGrain(t, d.pair())
	}
}

func TestExactTieUnderHalfEvenLooksAtTheCutTail(t *testing.T) {
	toWhole := figure.Rounding{Mode: figure.HalfEven}
	tie := 2*exact.One + exact.One/2
	assert.Equal(t, 2*exact.One, tie.Round(toWhole, true))
	assert.Equal(t, 3*exact.One, tie.Round(toWhole, false))
	assert.Equal(t, -2*exact.One, (-tie).Round(toWhole, true))
	assert.Equal(t, -3*exact.One, (-tie).Round(toWhole, false))
	toWhole.Mode = figure.Cut
	assert.Equal(t, 2*exact.One, tie.Round(toWhole, false))
	toWhole.Mode = figure.HalfUp
	assert.Equal(t, 3*exact.One, tie.Round(toWhole, true))
}

func TestExactGrainEndsAtItsLimit(t *testing.T) {
	limit := exact.Int(4 * exact.MaxPoints)
	for _, tail := range []exact.Rat{exact.Scaled(1, -13), exact.Decimal(decimal.New(1, -30)), exact.Int(1)} {
		for _, value := range []exact.Rat{limit.Add(tail), limit.Add(tail).Neg()} {
			_, _, ok := value.Grain()
			assert.False(t, ok, value.Big().String())
		}
		grain, _, ok := limit.Sub(tail).Grain()
		assert.True(t, ok)
		assert.Less(t, grain, 4*exact.MaxPoints*exact.One)
	}
	half := exact.Int(8e18 + 1).Quo(exact.Int(2e12)) // half a grain above, in 64 bits
	_, _, ok := half.Grain()
	assert.False(t, ok)
	_, _, ok = half.Neg().Grain()
	assert.False(t, ok)
	grain, whole, ok := limit.Neg().Grain()
	assert.True(t, whole && ok)
	assert.Equal(t, -4*exact.MaxPoints*exact.One, grain)
}

func TestExactPointsComeBackFromGrains(t *testing.T) {
	d := newDice(4)
	for range rounds() {
		grain := exact.Grain(d.term() % int64(exact.MaxPoints*exact.One))
		least := int32(d.IntN(13))
		points := grain.Points(least)
		require.GreaterOrEqual(t, points.Places(), least)
		back, ok := exact.FromPoints(points)
		require.True(t, ok, points.String())
		require.Equal(t, grain, back, points.String())
		if short, ok := exact.FromHundredths(points); ok {
			require.Equal(t, grain, short, points.String())
		}
		require.Zero(t, grain.Rat().Big().Cmp(points.Decimal().Rat()), points.String())
		require.Equal(t, grain.Points(0).String(), string(grain.AppendText(nil)))
		require.Equal(t, grain%(exact.One/100) == 0, grain.Hundredths())
	}
}

func TestPointsInHundredths(t *testing.T) {
	for text, ok := range map[string]bool{
		"0": true, "5": true, "0.07": true, "10.50": true, "400000": true, "400001": false, "0.070": false, "-1": false, "-0.01": false,
	} {
		grain, short := exact.FromHundredths(figure.MustPoints(text))
		assert.Equal(t, ok, short, text)
		if ok {
			whole, _ := exact.FromPoints(figure.MustPoints(text))
			assert.Equal(t, whole, grain, text)
		}
	}
	_, short := exact.FromHundredths(figure.Points{})
	assert.False(t, short, "absent")
	_, short = exact.FromHundredths(figure.ScaledPoints(1, -17))
	assert.False(t, short, "past the limit")
}

func TestExactPointsThatAreNoGrains(t *testing.T) {
	for name, points := range map[string]figure.Points{
		"absent":                 {},
		"finer than a grain":     figure.ScaledPoints(1, 13),
		"above the limit":        figure.ScaledPoints(10_000_001, 1),
		"below the limit":        figure.ScaledPoints(-10_000_001, 1),
		"far above the limit":    figure.PointsOf(1e17),
		"a grain over the limit": figure.ScaledPoints(1e18+1, 12),
	} {
		_, ok := exact.FromPoints(points)
		assert.False(t, ok, name)
	}
	grain, ok := exact.FromPoints(figure.ScaledPoints(12_000, 15))
	assert.True(t, ok, "zeros beyond the last grain")
	assert.Equal(t, exact.Grain(12), grain)
	half := figure.MustPoints("5.00000000000000000")
	grain, ok = exact.FromPoints(half.Add(half))
	assert.True(t, ok, "a sum of more digits than are read")
	assert.Equal(t, 10*exact.One, grain)
	_, ok = exact.FromPoints(half.Add(half).Add(figure.ScaledPoints(1, 17)))
	assert.False(t, ok, "one that is finer than a grain")
	grain, ok = exact.FromPoints(figure.PointsOf(-exact.MaxPoints))
	assert.True(t, ok)
	assert.Equal(t, -exact.MaxPoints*exact.One, grain)
}
