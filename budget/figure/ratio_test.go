package figure_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func ratioOf(num, den string) figure.Ratio {
	var n, d figure.Quantity
	if num != "" {
		n = figure.MustQuantity(num)
	}
	if den != "" {
		d = figure.MustQuantity(den)
	}
	return figure.NewRatio(n, d, "基数")
}

func TestRatioStates(t *testing.T) {
	for name, c := range map[string]struct {
		num, den string
		state    figure.RatioState
		text     string
		stated   bool
	}{
		"a quotient":                  {"1403.23万元", "1764.12万元", figure.Defined, "79.54%", true},
		"nothing of something":        {"0万元", "5万元", figure.Defined, "0.00%", true},
		"more than all":               {"11个", "8个", figure.Defined, "137.50%", true},
		"a negative quotient":         {"-5元", "8元", figure.Defined, "-62.50%", true},
		"units of one thing":          {"5000元", "1万元", figure.Defined, "50.00%", true},
		"nothing of nothing":          {"0元", "0元", figure.Undefined, "—", true},
		"something of nothing":        {"5元", "0元", figure.Infinite, "∞", true},
		"something of nothing stated": {"-5元", "0.00亿元", figure.Infinite, "∞", true},
		"different things":            {"5万元", "5个", figure.Undefined, "—", true},
		"no numerator":                {"", "5个", figure.Undefined, "", false},
		"no denominator":              {"5个", "", figure.Undefined, "", false},
		"nothing at all":              {"", "", figure.Undefined, "", false},
	} {
		t.Run(name, func(t *testing.T) {
			r := ratioOf(c.num, c.den)
			assert.Equal(t, c.state, r.State())
			assert.Equal(t, c.text, r.String())
			assert.Equal(t, c.stated, r.Stated())
			assert.Equal(t, "基数", r.Base())
			assert.Equal(t, c.num, r.Numerator().String())
			assert.Equal(t, c.den, r.Denominator().String())
			_, ok := r.Round(figure.Rounding{Places: 4})
			assert.Equal(t, c.state == figure.Defined, ok)
			assert.Equal(t, c.state == figure.Defined, r.Percent(2).Stated())
			_, ok = r.Of(decimal.New(10, 0), figure.Rounding{})
			assert.Equal(t, c.state == figure.Defined, ok)
			_, ok = r.Cmp(ratioOf("1", "2"))
			assert.Equal(t, c.state == figure.Defined, ok)
		})
	}
}

func TestPercentRoundsOnce(t *testing.T) {
	for _, c := range []struct {
		num, den string
		places   int32
		want     string
	}{
		{"158.89", "200", 2, "79.45%"},  // 79.445: the half goes up
		{"158.89", "200", 3, "79.445%"}, // exactly
		{"-158.89", "200", 2, "-79.45%"},
		{"79.5446", "100", 2, "79.54%"}, // 79.545 to three places, 79.55 from there
		{"1403.23万元", "1764.12万元", 2, "79.54%"},
		{"1403.23万元", "1764.12万元", 0, "80%"},
		{"2", "3", 18, "66.666666666666666667%"},
		{"5", "8", 4, "62.5000%"},
		// 44.999…9667 %: rounded to 16 decimals on the way it would be 45.
		{"134999999999999999", "300000000000000000", 0, "45%"},
	} {
		assert.Equal(t, c.want, ratioOf(c.num, c.den).Percent(c.places).String(), "%s of %s", c.num, c.den)
	}
	assert.False(t, ratioOf("1", "2").Percent(-1).Stated())
	assert.False(t, ratioOf("1", "2").Percent(19).Stated())
}

// The quotient 0.44999999999999999667 becomes 0.45 at 16 decimals, and 0.5
// from there.
func TestDividingAndThenRoundingIsAnotherNumber(t *testing.T) {
	num, den := decimal.New(134999999999999999, 0), decimal.New(3, 17)
	assert.Equal(t, "0.5", num.DivRound(den, 16).Round(1).String())
	once, err := figure.Divide(num, den, figure.Rounding{Places: 1})
	require.NoError(t, err)
	assert.Equal(t, "0.4", once.String())
}

func TestRatioOfPoints(t *testing.T) {
	rate := ratioOf("1403.23万元", "1764.12万元")
	score, ok := rate.Of(decimal.New(10, 0), figure.Rounding{Places: 2})
	require.True(t, ok)
	assert.Equal(t, "7.95", score.String())
	raw, ok := rate.Of(decimal.New(10, 0), figure.Rounding{Places: 6})
	require.True(t, ok)
	assert.Equal(t, "7.954277", raw.String())
	value, ok := rate.Round(figure.Rounding{Places: 4, Mode: figure.Cut})
	require.True(t, ok)
	assert.Equal(t, "0.7954", value.String())

	_, ok = rate.Of(decimal.New(1, 1<<30), figure.Rounding{})
	assert.False(t, ok, "a caller's absurd amount is refused, not computed")
	_, ok = rate.Of(decimal.New(1, -1<<30), figure.Rounding{})
	assert.False(t, ok)
	_, ok = rate.Round(figure.Rounding{Places: 99})
	assert.False(t, ok)
}

func TestRatiosCompareExactly(t *testing.T) {
	for _, c := range []struct {
		a, b [2]string
		want int
	}{
		{[2]string{"1", "3"}, [2]string{"2", "6"}, 0},
		{[2]string{"1", "3"}, [2]string{"333333333333333333", "999999999999999999"}, 0},
		{[2]string{"1", "3"}, [2]string{"333333333333333333", "999999999999999998"}, -1},
		{[2]string{"-1", "3"}, [2]string{"1", "-3"}, 0},
		{[2]string{"-1", "-3"}, [2]string{"1", "4"}, 1},
		{[2]string{"-1", "3"}, [2]string{"-1", "4"}, -1},
		{[2]string{"-1", "4"}, [2]string{"-1", "3"}, 1},
		{[2]string{"-2", "7"}, [2]string{"2", "-7"}, 0},
		{[2]string{"-2", "7"}, [2]string{"0", "7"}, -1},
		{[2]string{"1", "7"}, [2]string{"-1", "2"}, 1},
		{[2]string{"0", "7"}, [2]string{"0", "-2"}, 0},
		{[2]string{"1", "3"}, [2]string{"0.333333333333333", "1"}, 1},
		{[2]string{"99999999999999999亿元", "1元"}, [2]string{"99999999999999998亿元", "1元"}, 1},
		{[2]string{"5000元", "1万元"}, [2]string{"50%", "100%"}, 0},
	} {
		order, ok := ratioOf(c.a[0], c.a[1]).Cmp(ratioOf(c.b[0], c.b[1]))
		assert.True(t, ok)
		assert.Equal(t, c.want, order, "%v against %v", c.a, c.b)
	}
}

// Percentages of operands that do not fit into 64 bits are divided by the same
// rule as those that do.
func TestRatioPercentOfLongOperands(t *testing.T) {
	for _, c := range []struct {
		num, den string
		places   int32
	}{
		{"1403.23万元", "1764.12万元", 2},
		{"1403.23万元", "1764.12万元", 0},
		{"1403.23万元", "1764.12万元", 16},
		{"1", "8", 1},
		{"-1", "8", 1},
		{"1", "-8", 1},
		{"-1", "-8", 1},
		{"1", "16", 2},
		{"0", "-8", 2},
		{"3", "200", 0},
		{"999999999999999999", "1", 0},
		{"1", "999999999999999999", 2},
		{"999999999999999999", "999999999999999998", 16},
		{"0.000001", "3亿", 18},
		{"1", "3", 18},
		{"1", "3", 17},
		{"1天", "7小时", 2},
	} {
		r := ratioOf(c.num, c.den)
		value, ok := r.Of(decimal.New(100, 0), figure.Rounding{Places: c.places})
		require.True(t, ok)
		got := r.Percent(c.places)
		assert.Equal(t, value.StringFixed(max(0, -value.Exponent())), got.Number(), "%s/%s to %d places", c.num, c.den, c.places)
	}
}

func TestMoneyRatio(t *testing.T) {
	r := figure.MoneyRatio(figure.MustMoney("859.70万元"), figure.MustMoney("870.34万元"), "预算")
	assert.Equal(t, "98.78%", r.String())
	assert.Equal(t, "859.70万元", r.Numerator().String())
	assert.Equal(t, figure.Undefined, figure.MoneyRatio(figure.Money{}, figure.MustMoney("5元"), "").State())
}

func TestCountsOfDifferentThingsKeepTheirUnits(t *testing.T) {
	for _, c := range []struct{ num, den, want string }{
		{"155份", "155栋", "100.00%"},
		{"5310户", "5490套", "96.72%"},
		{"0.5万户", "8000套", "62.50%"},
		{"1户", "0套", "∞"},
		{"0户", "0套", "—"},
	} {
		ratio := figure.CountRatio(figure.MustQuantity(c.num), figure.MustQuantity(c.den), "底数")
		assert.Equal(t, c.want, ratio.String())
		assert.Equal(t, c.num, ratio.Numerator().String())
		assert.Equal(t, c.den, ratio.Denominator().String())
		data, err := ratio.MarshalJSON()
		require.NoError(t, err)
		var back figure.Ratio
		require.NoError(t, back.UnmarshalJSON(data))
		assert.Equal(t, ratio, back)
	}
	assert.Equal(t, figure.Undefined, figure.NewRatio(figure.Count(1, "份"), figure.Count(1, "栋"), "").State())
}

// Units that measure one thing are converted; those of different things are
// divided by number, even where one of them is a multiple of some base.
func TestCountsOfMeasuresAreDividedByNumber(t *testing.T) {
	for _, c := range []struct{ num, den, want string }{
		{"90㎡", "3户", "3000.00%"},
		{"3户", "90㎡", "3.33%"},
		{"2小时", "4个月", "50.00%"},
		{"2小时", "240分钟", "50.00%"},
	} {
		ratio := figure.CountRatio(figure.MustQuantity(c.num), figure.MustQuantity(c.den), "底数")
		assert.Equal(t, c.want, ratio.Percent(2).String(), "%s ÷ %s", c.num, c.den)
		same := ratio
		order, ok := ratio.Cmp(same)
		assert.True(t, ok)
		assert.Zero(t, order)
	}
}
