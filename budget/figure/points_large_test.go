package figure_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// Points that a decimal keeps with many zeros behind them are the points that
// their digits say.
func TestPointsWithAPowerOfTen(t *testing.T) {
	for exponent, want := range map[int32]string{
		6: "3000000", 7: "30000000", 8: "300000000", 12: "3000000000000", 17: "300000000000000000",
	} {
		scaled := figure.ScaledPoints(3, -exponent)
		assert.Equal(t, want, scaled.String())
		made, err := figure.NewPoints(decimal.New(3, exponent))
		require.NoError(t, err)
		for _, points := range []figure.Points{scaled, made} {
			assert.Equal(t, want, points.String())
			assert.Equal(t, want, points.Short())
			assert.True(t, points.Equal(figure.MustPoints(want)))
			assert.Zero(t, points.Sub(figure.MustPoints(want)).Sign())
			assert.Equal(t, 1, points.Cmp(figure.PointsOf(100)))
			assert.Equal(t, want, points.Round(figure.Rounding{Places: 2}).String())
			assert.Equal(t, want, points.Quantity().String())
			text, err := points.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, want, string(text))
			coef, exp, ok := points.Coefficient()
			require.True(t, ok)
			assert.True(t, decimal.New(coef, exp).Equal(decimal.New(3, exponent)))
		}
	}
	_, err := figure.NewPoints(decimal.New(3, 18))
	require.Error(t, err, "nineteen digits")
}
