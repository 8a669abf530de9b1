package figure_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// A caller's decimals come in and go out as they were, exponent included.
func TestDecimalBridge(t *testing.T) {
	for _, c := range []struct {
		coef int64
		exp  int32
		want string
	}{
		{355044, -2, "3550.44"},
		{1000, -2, "10.00"},
		{0, 0, "0"},
		{0, -2, "0.00"},
		{0, 5, "0"},
		{0, 18, "0"},
		{-5, 0, "-5"},
		{92, 2, "9200"},
		{1, 17, "100000000000000000"},
		{1, -17, "0.00000000000000001"},
		{999999999999999999, 0, "999999999999999999"},
		{-999999999999999999, -17, "-9.99999999999999999"},
	} {
		amount := decimal.New(c.coef, c.exp)
		money, err := figure.NewMoney(amount, figure.TenThousandYuan)
		require.NoError(t, err)
		quantity, err := figure.NewQuantity(amount, "户")
		require.NoError(t, err)
		points, err := figure.NewPoints(amount)
		require.NoError(t, err)
		assert.Equal(t, c.want+"万元", money.String())
		assert.Equal(t, c.want+"户", quantity.String())
		assert.Equal(t, c.want, points.String())
		for _, back := range []decimal.Decimal{money.Decimal(), quantity.Decimal(), points.Decimal()} {
			assert.True(t, back.Equal(amount))
			assert.Equal(t, c.exp, back.Exponent())
		}
		assert.Equal(t, -c.exp, money.Places())

		again, err := figure.ParseMoney(money.String())
		require.NoError(t, err, "what is taken over can be read again")
		assert.True(t, again.Equal(money))
	}
	var column decimal.Decimal // as scanned from a database: the zero Decimal
	zero, err := figure.NewMoney(column, figure.Yuan)
	require.NoError(t, err)
	assert.Equal(t, "0元", zero.String())
}

func TestDecimalsPastTheLimitsAreRefused(t *testing.T) {
	digits := func(n int) decimal.Decimal {
		return decimal.NewFromBigInt(decimal.New(1, int32(n)).BigInt(), 0).Sub(decimal.New(1, 0))
	}
	for name, c := range map[string]struct {
		value decimal.Decimal
		want  error
	}{
		"18 digits":                         {digits(18), nil},
		"19 digits":                         {digits(19), figure.ErrTooManyDigits},
		"19 digits, negative":               {digits(19).Neg(), figure.ErrTooManyDigits},
		"a thousand digits":                 {digits(1000), figure.ErrTooManyDigits},
		"18 digits with zeros to fill":      {decimal.New(1, 17), nil},
		"19 digits with zeros to fill":      {decimal.New(1, 18), figure.ErrTooManyDigits},
		"17 places":                         {decimal.New(1, -17), nil},
		"18 places and a leading zero":      {decimal.New(1, -18), figure.ErrTooManyDigits},
		"18 places of zero":                 {decimal.New(0, -18), figure.ErrTooManyDigits},
		"an exponent past 18":               {decimal.New(1, 19), figure.ErrExponent},
		"an exponent past -18":              {decimal.New(1, -19), figure.ErrExponent},
		"an exponent that fills the memory": {decimal.New(1, 2000000000), figure.ErrExponent},
		"a tiny one":                        {decimal.New(1, -2147483648), figure.ErrExponent},
	} {
		t.Run(name, func(t *testing.T) {
			money, errMoney := figure.NewMoney(c.value, figure.Yuan)
			quantity, errQuantity := figure.NewQuantity(c.value, "㎡")
			points, errPoints := figure.NewPoints(c.value)
			for _, err := range []error{errMoney, errQuantity, errPoints} {
				if c.want == nil {
					require.NoError(t, err)
				} else {
					require.ErrorIs(t, err, c.want)
				}
			}
			assert.Equal(t, c.want == nil, money.Stated() && quantity.Stated() && points.Stated())
			if c.want != nil {
				assert.False(t, money.Stated() || quantity.Stated() || points.Stated())
			}
		})
	}
}
