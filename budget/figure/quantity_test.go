package figure_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func TestPrefixesMultiplyTheUnit(t *testing.T) {
	for text, want := range map[string]struct{ base, baseUnit string }{
		"117.1万㎡":     {"1171000", "㎡"},
		"3500万人次":     {"35000000", "人次"},
		"1.2万亩":       {"12000", "亩"},
		"2千克":         {"2000", "克"},
		"3百万户":        {"3000000", "户"},
		"3千万户":        {"30000000", "户"},
		"3十万户":        {"300000", "户"},
		"3亿元":         {"300000000", "元"},
		"3十亿元":        {"3000000000", "元"},
		"3百亿元":        {"30000000000", "元"},
		"1.5万亿元":      {"1500000000000", "元"},
		"3.5万":        {"35000", ""},
		"95%":         {"95", "%"},
		"5百分点":        {"5", "百分点"},
		"3千分点":        {"3", "千分点"},
		"3万分比":        {"3", "万分比"},
		"3千分之":        {"3", "千分之"},
		"12元/户·年":     {"12", "元/户·年"},
		"0.5万元/户":     {"5000", "元/户"},
		"8":           {"8", ""},
		"204.46平方米":   {"204.46", "平方米"},
		"10.00万㎡":     {"100000", "㎡"},
		"-0.00001万人次": {"-0.1", "人次"},
	} {
		t.Run(text, func(t *testing.T) {
			q := figure.MustQuantity(text)
			assert.Equal(t, want.baseUnit, q.BaseUnit())
			assert.True(t, decimal.RequireFromString(want.base).Equal(q.Base()), "%s", q.Base())
			coef, exp, ok := q.Coefficient()
			assert.True(t, ok)
			assert.True(t, decimal.New(coef, exp).Equal(q.Base()))
		})
	}
}

func TestOnlyTheSameThingCompares(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"117.1万㎡", "1171000㎡", 0},
		{"100%", "100.00%", 0},
		{"5", "5.0", 0},
		{"3万", "30000", 0},
		{"5000元/户", "0.53万元/户", -1},
		{"38508人", "37442人", 1},
		{"2000克", "2千克", 0},
		{"5‰", "0.5%", 0},
		{"12公里", "12000米", 0},
		{"1.5公里", "1.6km", -1},
		{"3吨", "3000公斤", 0},
		{"2t", "2000kg", 0},
		{"1公顷", "10000㎡", 0},
		{"1万公顷", "100平方公里", 0},
		{"5万吨", "0.5亿千克", 0},
	} {
		a, b := figure.MustQuantity(c.a), figure.MustQuantity(c.b)
		order, err := a.Cmp(b)
		require.NoError(t, err)
		assert.Equal(t, c.want, order, "%s against %s", c.a, c.b)
		assert.Equal(t, c.want == 0, a.Equal(b))
	}
	for _, c := range [][2]string{{"5万元", "5个"}, {"5%", "5"}, {"5%", "5百分点"}, {"5人", "5人次"}, {"5㎡", "5平方米"}} {
		a, b := figure.MustQuantity(c[0]), figure.MustQuantity(c[1])
		assert.False(t, a.Comparable(b))
		assert.False(t, a.Equal(b))
		_, err := a.Cmp(b)
		require.ErrorIs(t, err, figure.ErrUnitMismatch)
		assert.Contains(t, err.Error(), a.Unit())
		_, err = a.Add(b)
		require.ErrorIs(t, err, figure.ErrUnitMismatch)
		_, err = a.Sub(b)
		require.ErrorIs(t, err, figure.ErrUnitMismatch)
		_, err = a.In(b)
		require.ErrorIs(t, err, figure.ErrUnitMismatch)
	}
}

func TestQuantitiesAddInTheFirstUnit(t *testing.T) {
	for _, c := range []struct{ a, b, sum, difference string }{
		{"117.1万㎡", "9000㎡", "118.0000万㎡", "116.2000万㎡"},
		{"15件", "4件", "19件", "11件"},
		{"95.5%", "0.05%", "95.55%", "95.45%"},
		{"约57人", "3人", "约60人", "约54人"},
		{"3", "5", "8", "-2"},
	} {
		a, b := figure.MustQuantity(c.a), figure.MustQuantity(c.b)
		sum, err := a.Add(b)
		require.NoError(t, err)
		assert.Equal(t, c.sum, sum.String())
		difference, err := a.Sub(b)
		require.NoError(t, err)
		assert.Equal(t, c.difference, difference.String())
	}
}

func TestCountsAreExact(t *testing.T) {
	staff := figure.Count(57, "人")
	assert.True(t, staff.Exact())
	assert.Equal(t, "57人", staff.String())
	assert.False(t, figure.MustQuantity("57人").Exact(), "a text does not say that it was counted")
	assert.True(t, staff.Equal(figure.MustQuantity("57人")))
	both, err := staff.Add(figure.Count(3, "人"))
	require.NoError(t, err)
	assert.True(t, both.Exact())
	both, err = staff.Add(figure.MustQuantity("3人"))
	require.NoError(t, err)
	assert.False(t, both.Exact(), "a sum is as exact as its parts")
	assert.Equal(t, "-9223372036854775808户", figure.Count(-9223372036854775808, "户").String())
	assert.Equal(t, "9223372036854775807户", figure.Count(9223372036854775807, "户").String())
}

func TestCountWithoutAUnitWordIsBareAndWithABadOneAbsent(t *testing.T) {
	assert.Equal(t, "57", figure.Count(57, "").String())
	for _, unit := range []string{" 人", "≥人", "5", "人\n", strings.Repeat("人", 11), "e5"} {
		assert.Equal(t, figure.Quantity{}, figure.Count(57, unit), "%q", unit)
	}
}

func TestNewQuantityChecksItsUnit(t *testing.T) {
	for unit, want := range map[string]error{
		"\t人":                     figure.ErrUnit,
		"％":                       figure.ErrUnit,
		"-人":                      figure.ErrUnit,
		"e5":                      figure.ErrExponent,
		strings.Repeat("字", 10):   nil,
		"12345678901234567890123": figure.ErrUnit,
		strings.Repeat("x", 32):   nil,
		strings.Repeat("x", 33):   figure.ErrUnit,
	} {
		q, err := figure.NewQuantity(decimal.New(-123456789012345678, -9), unit)
		if want != nil {
			require.ErrorIs(t, err, want, unit)
			continue
		}
		require.NoError(t, err, unit)
		back, err := figure.ParseQuantity("不少于" + q.String())
		require.NoError(t, err, "the longest figure fits into a token")
		assert.Equal(t, "不少于"+q.String(), back.String())
	}
}

func TestConvertingQuantities(t *testing.T) {
	area := figure.MustQuantity("117.1万㎡")
	small, err := area.In(figure.MustQuantity("1㎡"))
	require.NoError(t, err)
	assert.Equal(t, "1171000㎡", small.String())
	assert.Equal(t, int32(-3), small.Places())
	back, err := small.In(area)
	require.NoError(t, err)
	assert.Equal(t, area, back)

	bare := figure.MustQuantity("8")
	assert.Equal(t, "8个", bare.WithUnit(figure.MustQuantity("11个")).String())
	assert.Equal(t, "8万㎡", bare.WithUnit(area).String())
	assert.Equal(t, "80000㎡", mustIn(t, bare.WithUnit(area), small).String())
}

func TestANumberOfWhatAnotherCounts(t *testing.T) {
	for texts, want := range map[[2]string]string{
		{"500万", "10万元"}:          "500万元",
		{"5000", "1万公里"}:          "5000公里",
		{"约3亿", "1万吨"}:            "约3亿吨",
		{"5", "3千瓦时"}:             "5千瓦时",
		{"5万", "12"}:              "5万",
		{"5户", "12人"}:             "5户",
		{"5", "1㎡/户·年·栋·层·间·台"}:   "5㎡/户·年·栋·层·间·台",
		{"5百万", "1㎡/户·年·栋·层·间·台"}: "5百万",
	} {
		assert.Equal(t, want, figure.MustQuantity(texts[0]).Of(figure.MustQuantity(texts[1])).String(), texts)
	}
}

func TestAnotherQualifierReplacesTheFirst(t *testing.T) {
	q := figure.MustQuantity("约-3.50万㎡")
	assert.Equal(t, "不少于-3.50万㎡", q.Qualified(figure.NotLess).String())
	assert.Equal(t, figure.MustQuantity("-3.50万㎡"), q.Qualified(figure.Plain))
}

func mustIn(t *testing.T, q, of figure.Quantity) figure.Quantity {
	t.Helper()
	converted, err := q.In(of)
	require.NoError(t, err)
	return converted
}

func TestQuantityParts(t *testing.T) {
	q := figure.MustQuantity("约-117.10万㎡")
	assert.Equal(t, "-117.10", q.Number())
	assert.Equal(t, "万㎡", q.Unit())
	assert.Equal(t, "㎡", q.BaseUnit())
	assert.Equal(t, int32(4), q.Power())
	assert.Equal(t, int32(2), q.Places())
	assert.Equal(t, figure.About, q.Qualifier())
	assert.Equal(t, -1, q.Sign())
	assert.True(t, decimal.RequireFromString("-117.1").Equal(q.Decimal()))
	assert.Equal(t, "约117.10万㎡", q.Neg().String())
	assert.Equal(t, "约-117.1万㎡", q.Round(figure.Rounding{Places: 1}).String())
	assert.Equal(t, "约-117万㎡", q.Round(figure.Rounding{}).String())
}

func TestWideQuantitiesHaveNoCoefficient(t *testing.T) {
	large := figure.MustQuantity("999999999999999999户")
	sum, err := large.Add(figure.MustQuantity("0.1户"))
	require.NoError(t, err)
	_, _, ok := sum.Coefficient()
	assert.False(t, ok)
	assert.Equal(t, "999999999999999999.1户", sum.String())
	order, err := sum.Cmp(large)
	require.NoError(t, err)
	assert.Equal(t, 1, order)
	_, _, ok = figure.Quantity{}.Coefficient()
	assert.False(t, ok)
}

func TestAQuantityInACoarserUnitLeavesOutZeros(t *testing.T) {
	for text, want := range map[string]string{"2000000.00㎡": "200万㎡", "12500㎡": "1.25万㎡", "7㎡": "0.0007万㎡", "-30000.0㎡": "-3万㎡"} {
		got, err := figure.MustQuantity(text).In(figure.MustQuantity("1万㎡"))
		require.NoError(t, err)
		assert.Equal(t, want, got.String())
		assert.True(t, got.Equal(figure.MustQuantity(text)), text)
	}
}
