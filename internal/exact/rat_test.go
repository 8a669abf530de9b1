package exact_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/exact"
)

// dice draws terms that lie where the arithmetic changes its path: around 0, 2³¹,
// 2⁶³ and the powers of ten.
type dice struct{ *rand.Rand }

func newDice(seed uint64) dice { return dice{rand.New(rand.NewPCG(seed, 1))} }

func (d dice) term() int64 {
	borders := [...]int64{
		0, 1, 100, 1e6, 1e12, 1e18, math.MaxInt32, math.MinInt32, 1 << 32, 3037000499, // ⌊√2⁶³⌋
		math.MaxInt64 - 4, math.MaxInt64 / 2, math.MaxInt64 / 100, math.MaxInt64 / 1_000_000_000_000,
	}
	var n int64
	switch d.IntN(4) {
	case 0:
		n = borders[d.IntN(len(borders))] + int64(d.IntN(5))
	case 1:
		n = int64(d.IntN(2000))
	case 2:
		n = d.Int64N(1e12)
	default:
		n = d.Int64()
	}
	if d.IntN(2) == 0 {
		n = -n
	}
	return n
}

// pair is a fraction in both arithmetics.
type pair struct {
	rat exact.Rat
	big *big.Rat
}

func (d dice) pair() pair {
	switch d.IntN(12) {
	case 0:
		return pair{exact.Rat{}, new(big.Rat)}
	case 1, 2: // wider than 64 bits
		exp := int32(d.IntN(50) - 25)
		value := decimal.New(d.term(), exp)
		return pair{exact.Decimal(value), value.Rat()}
	}
	coef, exp := d.term(), -int32(d.IntN(19))
	p := pair{exact.Scaled(coef, exp), decimal.New(coef, exp).Rat()}
	if other := d.term(); other != 0 && d.IntN(3) > 0 {
		p.rat, p.big = p.rat.Quo(exact.Int(other)), new(big.Rat).Quo(p.big, new(big.Rat).SetInt64(other))
	}
	return p
}

func floorOf(r *big.Rat) *big.Rat {
	// The denominator is positive, and then Euclid's division is the floor.
	return new(big.Rat).SetInt(new(big.Int).Div(r.Num(), r.Denom()))
}

func ceilOf(r *big.Rat) *big.Rat {
	low := floorOf(new(big.Rat).Neg(r))
	return low.Neg(low)
}

func requireAgrees(t *testing.T, a, b pair) {
	t.Helper()
	require.Zero(t, a.big.Cmp(a.rat.Big()), "%s became %s", a.big, a.rat.Big())
	same := func(op string, want *big.Rat, got exact.Rat) {
		t.Helper()
		if want.Cmp(got.Big()) != 0 {
			require.Fail(t, op, "of %s and %s is %s, not %s", a.big, b.big, want, got.Big())
		}
	}
	same("sum", new(big.Rat).Add(a.big, b.big), a.rat.Add(b.rat))
	same("difference", new(big.Rat).Sub(a.big, b.big), a.rat.Sub(b.rat))
	same("product", new(big.Rat).Mul(a.big, b.big), a.rat.Mul(b.rat))
	if b.big.Sign() != 0 {
		same("quotient", new(big.Rat).Quo(a.big, b.big), a.rat.Quo(b.rat))
	}
	same("negative", new(big.Rat).Neg(a.big), a.rat.Neg())
	same("floor", floorOf(a.big), a.rat.Floor())
	same("ceiling", ceilOf(a.big), a.rat.Ceil())
	require.Equal(t, a.big.Cmp(b.big), a.rat.Cmp(b.rat), "%s against %s", a.big, b.big)
	require.Equal(t, b.big.Cmp(a.big), b.rat.Cmp(a.rat), "%s against %s", b.big, a.big)
	require.Equal(t, a.big.Cmp(big.NewRat(1, 1)), a.rat.CmpOne(), "%s against 1", a.big)
	require.Equal(t, a.big.Sign(), a.rat.Sign(), "sign of %s", a.big)
	again := a.rat
	require.Zero(t, a.rat.Cmp(again), "%s against itself", a.big)
}

func rounds() int {
	if testing.Short() {
		return 3_000
	}
	return 16_000
}

func TestExactRatAgreesWithBigRat(t *testing.T) {
	d := newDice(1)
	for range rounds() {
		a, b := d.pair(), d.pair()
		requireAgrees(t, a, b)
		if b.big.Sign() != 0 { // equal values with other terms
			again := pair{a.rat.Mul(b.rat).Quo(b.rat), a.big}
			requireAgrees(t, a, again)
		}
	}
}

func TestExactScaledAndDecimalAreTheirNumber(t *testing.T) {
	d := newDice(2)
	for range rounds() {
		coef, exp := d.term(), int32(d.IntN(61)-30)
		want := decimal.New(coef, exp)
		require.Zero(t, want.Rat().Cmp(exact.Scaled(coef, exp).Big()), "%d × 10^%d", coef, exp)
		require.Zero(t, want.Rat().Cmp(exact.Decimal(want).Big()), "%s", want)
		require.Zero(t, big.NewRat(coef, 1).Cmp(exact.Int(coef).Big()), "%d", coef)
	}
}

func TestExactZeroValueIsZero(t *testing.T) {
	var zero exact.Rat
	assert.Zero(t, zero.Sign())
	assert.Zero(t, zero.Cmp(exact.Int(0)))
	assert.Zero(t, exact.Scaled(0, -5).Cmp(zero))
	assert.Equal(t, -1, zero.CmpOne())
	assert.Equal(t, -1, zero.Cmp(exact.Scaled(1, -18)))
	assert.Equal(t, 1, zero.Cmp(exact.Scaled(-1, -18)))
	assert.Equal(t, "0/1", zero.Big().String())
	grain, whole, ok := zero.Grain()
	assert.True(t, grain == 0 && whole && ok)
}

func TestExactBigIsACopy(t *testing.T) {
	wide := exact.Decimal(decimal.New(1, 40))
	wide.Big().SetInt64(7)
	assert.Zero(t, wide.Big().Cmp(decimal.New(1, 40).Rat()))
}

func FuzzRat(f *testing.F) {
	for _, seed := range [][4]int64{
		{0, 1, 0, 1},
		{1, 3, -1, 3},
		{math.MaxInt64, 1, math.MaxInt64, 2},
		{math.MaxInt64, math.MaxInt64, -math.MaxInt64, 3},
		{1 << 32, 7, 1 << 31, 1e18},
	} {
		f.Add(seed[0], seed[1], seed[2], seed[3])
	}
	f.Fuzz(func(t *testing.T, an, ad, bn, bd int64) {
		for _, term := range []int64{an, ad, bn, bd} {
			if term == math.MinInt64 {
				t.Skip("no figure has this coefficient")
			}
		}
		if ad == 0 || bd == 0 {
			t.Skip("no fraction")
		}
		a := pair{exact.Int(an).Quo(exact.Int(ad)), big.NewRat(an, ad)}
		b := pair{exact.Int(bn).Quo(exact.Int(bd)), big.NewRat(bn, bd)}
		requireAgrees(t, a, b)
		requireGrain(t, a)
		requireGrain(t, b)
	})
}
