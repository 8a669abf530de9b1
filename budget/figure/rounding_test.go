package figure_test

import (
	"math/big"
	"math/rand"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func TestRoundingModes(t *testing.T) {
	for _, c := range []struct {
		value                 string
		places                int32
		halfUp, cut, halfEven string
	}{
		{"0.125", 2, "0.13", "0.12", "0.12"},
		{"0.135", 2, "0.14", "0.13", "0.14"},
		{"-0.125", 2, "-0.13", "-0.12", "-0.12"},
		{"-0.135", 2, "-0.14", "-0.13", "-0.14"},
		{"0.1250001", 2, "0.13", "0.12", "0.13"},
		{"-0.1249999", 2, "-0.12", "-0.12", "-0.12"},
		{"0.5", 0, "1", "0", "0"},
		{"1.5", 0, "2", "1", "2"},
		{"2.5", 0, "3", "2", "2"},
		{"-0.5", 0, "-1", "0", "0"},
		{"-2.5", 0, "-3", "-2", "-2"},
		{"0.005", 2, "0.01", "0.00", "0.00"},
		{"-0.005", 2, "-0.01", "0.00", "0.00"},
		{"0.004", 2, "0.00", "0.00", "0.00"},
		{"9.995", 2, "10.00", "9.99", "10.00"},
		{"99.5", 0, "100", "99", "100"},
		{"0", 2, "0", "0", "0"},
		{"7.9", 2, "7.9", "7.9", "7.9"}, // no places are added
		{"500", 2, "500", "500", "500"},
		{"0.0000000000000000015", 18, "0.000000000000000002", "0.000000000000000001", "0.000000000000000002"},
	} {
		value := decimal.RequireFromString(c.value)
		for mode, want := range map[figure.Mode]string{
			figure.HalfUp: c.halfUp, figure.Cut: c.cut, figure.HalfEven: c.halfEven,
		} {
			got := figure.Rounding{Places: c.places, Mode: mode}.Round(value)
			assert.Equal(t, want, plain(got), "%s %v", c.value, mode)
		}
	}
}

// plain prints a decimal with all the places that it has.
func plain(value decimal.Decimal) string { return value.StringFixed(max(-value.Exponent(), 0)) }

func TestRoundingLeavesPositiveExponentsAlone(t *testing.T) {
	value := decimal.New(92, 2)
	assert.Equal(t, int32(2), figure.Rounding{Places: 2}.Round(value).Exponent())
	assert.Equal(t, int32(2), figure.Rounding{}.Round(value).Exponent())
}

func TestInvalidRoundings(t *testing.T) {
	for _, c := range []struct {
		rounding figure.Rounding
		want     error
	}{
		{figure.Rounding{Places: -1}, figure.ErrPlaces},
		{figure.Rounding{Places: 19}, figure.ErrPlaces},
		{figure.Rounding{Places: -2147483648}, figure.ErrPlaces},
		{figure.Rounding{Mode: 3}, figure.ErrMode},
	} {
		require.ErrorIs(t, c.rounding.Validate(), c.want)
		_, err := figure.Divide(decimal.New(1, 0), decimal.New(3, 0), c.rounding)
		require.ErrorIs(t, err, c.want)
		value := decimal.RequireFromString("123.4567")
		assert.True(t, value.Equal(c.rounding.Round(value)), "left as it is, not turned into 0")
		assert.Equal(t, "123.4567元", figure.MustMoney("123.4567元").Round(c.rounding).String())
	}
	require.NoError(t, figure.Rounding{Places: 18, Mode: figure.HalfEven}.Validate())
}

func TestModesHaveWireNames(t *testing.T) {
	for mode, name := range map[figure.Mode]string{
		figure.HalfUp: "half-up", figure.Cut: "cut", figure.HalfEven: "half-even",
	} {
		assert.Equal(t, name, mode.String())
		text, err := mode.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, name, string(text))
		var back figure.Mode
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, mode, back)
	}
	assert.Equal(t, "mode(9)", figure.Mode(9).String())
	var mode figure.Mode
	require.ErrorIs(t, mode.UnmarshalText([]byte("Half-Up")), figure.ErrMode)
	require.ErrorIs(t, mode.UnmarshalText(nil), figure.ErrMode)
}

func TestDivide(t *testing.T) {
	for _, c := range []struct {
		num, den string
		rounding figure.Rounding
		want     string
	}{
		{"1", "3", figure.Rounding{Places: 2}, "0.33"},
		{"2", "3", figure.Rounding{Places: 2}, "0.67"},
		{"-2", "3", figure.Rounding{Places: 2}, "-0.67"},
		{"2", "-3", figure.Rounding{Places: 2, Mode: figure.Cut}, "-0.66"},
		{"1", "8", figure.Rounding{Places: 2}, "0.13"},
		{"1", "8", figure.Rounding{Places: 2, Mode: figure.HalfEven}, "0.12"},
		{"-1", "8", figure.Rounding{Places: 2, Mode: figure.HalfEven}, "-0.12"},
		{"3", "8", figure.Rounding{Places: 2, Mode: figure.HalfEven}, "0.38"},
		{"6", "3", figure.Rounding{Places: 2}, "2.00"},
		{"0", "3", figure.Rounding{Places: 2}, "0.00"},
		{"1403.23", "1764.12", figure.Rounding{Places: 4}, "0.7954"},
	} {
		got, err := figure.Divide(decimal.RequireFromString(c.num), decimal.RequireFromString(c.den), c.rounding)
		require.NoError(t, err)
		assert.Equal(t, c.want, plain(got), "%s / %s %v", c.num, c.den, c.rounding)
		assert.Equal(t, -c.rounding.Places, got.Exponent())
	}
}

func TestDivideRefuses(t *testing.T) {
	one := decimal.New(1, 0)
	for name, c := range map[string]struct {
		num, den decimal.Decimal
		want     error
	}{
		"zero":                     {one, decimal.Decimal{}, figure.ErrZeroDivisor},
		"zero with places":         {one, decimal.New(0, -2), figure.ErrZeroDivisor},
		"zero by zero":             {decimal.Zero, decimal.Zero, figure.ErrZeroDivisor},
		"a huge numerator":         {decimal.New(1, 1<<30), one, figure.ErrExponent},
		"a tiny numerator":         {decimal.New(1, -2147483648), one, figure.ErrExponent},
		"a huge denominator":       {one, decimal.New(1, 2147483647), figure.ErrExponent},
		"a tiny denominator":       {one, decimal.New(1, -2147483648), figure.ErrExponent},
		"just past the limit":      {one, decimal.New(1, 1001), figure.ErrExponent},
		"a huge zero as numerator": {decimal.New(0, 1<<30), one, figure.ErrExponent},
		"a tiny zero as a divisor": {one, decimal.New(0, -1<<30), figure.ErrExponent},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := figure.Divide(c.num, c.den, figure.Rounding{Places: 2})
			require.ErrorIs(t, err, c.want)
		})
	}
	_, err := figure.Divide(decimal.New(1, 1000), decimal.New(1, -1000), figure.Rounding{Places: 18})
	require.NoError(t, err)
	tiny := decimal.New(1, -1001)
	assert.True(t, tiny.Equal(figure.Rounding{Places: 2}.Round(tiny)))
}

// The oracle works with fractions and knows nothing of digits.
func TestDivideAgreesWithFractions(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	number := func() decimal.Decimal {
		coef := r.Int63n([]int64{10, 1000, 1e6, 1e12, 1e18}[r.Intn(5)])
		if r.Intn(2) == 0 {
			coef = -coef
		}
		return decimal.New(coef, int32(r.Intn(25)-18))
	}
	ties := 0
	for range 20000 {
		num, den := number(), number()
		if den.IsZero() {
			continue
		}
		rounding := figure.Rounding{Places: int32(r.Intn(19)), Mode: figure.Mode(r.Intn(3))}
		if r.Intn(2) == 0 { // make a tie: (k + ½) units of the last place, times den
			half := decimal.New(r.Int63n(1000)*10+5, -rounding.Places-1)
			num = den.Mul(half)
			ties++
		}
		got, err := figure.Divide(num, den, rounding)
		require.NoError(t, err)
		want := fractionRounded(new(big.Rat).Quo(num.Rat(), den.Rat()), rounding)
		require.Zero(t, want.Cmp(got.Rat()), "%s / %s %v: got %s, want %s", num, den, rounding, got, want.FloatString(20))
		require.Equal(t, -rounding.Places, got.Exponent())
	}
	assert.Greater(t, ties, 1000)
}

func fractionRounded(exact *big.Rat, r figure.Rounding) *big.Rat {
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(r.Places)), nil))
	scaled := new(big.Rat).Mul(exact, scale)
	magnitude := new(big.Rat).Abs(scaled)
	whole := new(big.Int).Quo(magnitude.Num(), magnitude.Denom())
	over := new(big.Rat).Sub(magnitude, new(big.Rat).SetInt(whole))
	up := false
	switch over.Cmp(big.NewRat(1, 2)) {
	case 0:
		up = r.Mode == figure.HalfUp || (r.Mode == figure.HalfEven && whole.Bit(0) == 1)
	case 1:
		up = r.Mode != figure.Cut
	}
	if up {
		whole.Add(whole, big.NewInt(1))
	}
	if exact.Sign() < 0 {
		whole.Neg(whole)
	}
	return new(big.Rat).Quo(new(big.Rat).SetInt(whole), scale)
}

func TestOnlyKnownModesHaveAWireName(t *testing.T) {
	known := 0
	for m := range 256 {
		text, err := figure.Mode(m).MarshalText()
		if err != nil {
			require.ErrorIs(t, err, figure.ErrMode)
			continue
		}
		known++
		var back figure.Mode
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, figure.Mode(m), back)
	}
	assert.Positive(t, known)
}
