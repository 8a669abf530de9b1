package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
)

func TestPointsAdd(t *testing.T) {
	// The scores of a form: 7.95 for execution, then the indicators.
	scores := []string{"7.95", "10", "10", "15", "15", "10", "3", "5", "5", "5", "10"}
	var points []figure.Points
	for _, score := range scores {
		points = append(points, figure.MustPoints(score))
	}
	total := figure.SumPoints(points...)
	assert.Equal(t, "95.95", total.String())
	assert.Equal(t, "4.05", figure.PointsOf(100).Sub(total).String())
	assert.Equal(t, "95.95", total.Add(figure.Points{}).String())
	assert.Equal(t, "-4.05", total.Sub(figure.PointsOf(100)).String())
}

func TestScaledPoints(t *testing.T) {
	for _, c := range []struct {
		coef   int64
		places int32
		want   string
	}{
		{795, 2, "7.95"},
		{1000, 2, "10.00"},
		{-5, 1, "-0.5"},
		{0, 2, "0.00"},
		{5, -1, "50"},
		{1, 18, "0.000000000000000001"},
		{9223372036854775807, 2, "92233720368547758.07"},
		{-9223372036854775808, 0, "-9223372036854775808"},
		{5, 19, ""},
		{5, -19, ""},
		{5, 2147483647, ""},
		{5, -2147483648, ""},
	} {
		got := figure.ScaledPoints(c.coef, c.places)
		assert.Equal(t, c.want, got.String())
		assert.Equal(t, c.want != "", got.Stated())
		assert.Equal(t, got.Stated(), got.Equal(got.Add(figure.PointsOf(0))))
	}
}

func TestShortPointsDropTrailingZeros(t *testing.T) {
	for text, want := range map[string]string{
		"10.00": "10", "7.95": "7.95", "22.50": "22.5", "0.00": "0", "100": "100", "-1.10": "-1.1", "10": "10",
	} {
		assert.Equal(t, want, figure.MustPoints(text).Short(), text)
	}
	assert.Equal(t, "50", figure.ScaledPoints(5, -1).Short())
}

func TestPointsCompareByValue(t *testing.T) {
	assert.True(t, figure.MustPoints("10.00").Equal(figure.PointsOf(10)))
	assert.Equal(t, -1, figure.MustPoints("7.95").Cmp(figure.MustPoints("8")))
	assert.Equal(t, 1, figure.MustPoints("-7.95").Cmp(figure.PointsOf(-8)))
	assert.Equal(t, int32(2), figure.MustPoints("10.00").Places())
	assert.Equal(t, -1, figure.MustPoints("-2").Sign())
}

func TestPointsAsCoefficient(t *testing.T) {
	coef, exp, ok := figure.MustPoints("-7.95").Coefficient()
	assert.True(t, ok)
	assert.Equal(t, int64(-795), coef)
	assert.Equal(t, int32(-2), exp)
	_, _, ok = figure.ScaledPoints(9223372036854775807, 0).Coefficient()
	assert.False(t, ok)
	_, _, ok = figure.Points{}.Coefficient()
	assert.False(t, ok)
}

func TestPointsRound(t *testing.T) {
	two := figure.Rounding{Places: 2}
	assert.Equal(t, "7.95", figure.MustPoints("7.954277").Round(two).String())
	assert.Equal(t, "7.96", figure.MustPoints("7.955").Round(two).String())
	assert.Equal(t, "8", figure.MustPoints("8").Round(two).String())
	assert.Equal(t, "7.95", figure.MustPoints("7.95").Quantity().String())
}
