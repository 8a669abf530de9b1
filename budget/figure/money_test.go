package figure_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func TestMoneyAddsAcrossUnits(t *testing.T) {
	for _, c := range []struct{ a, b, sum, difference string }{
		{"22.26亿元", "963万元", "22.3563亿元", "22.1637亿元"},
		{"963万元", "22.26亿元", "223563万元", "-221637万元"},
		{"543.53万元", "859.70万元", "1403.23万元", "-316.17万元"},
		{"0.1元", "0.2元", "0.3元", "-0.1元"},
		{"1.50千元", "1500元", "3.000千元", "0.000千元"},
		{"2百万元", "5元", "2.000005百万元", "1.999995百万元"},
		{"-5万元", "5万元", "0万元", "-10万元"},
		{"10.00万元", "0万元", "10.00万元", "10.00万元"},
		{"约5万元", "3万元", "约8万元", "约2万元"},
		{"超过5万元", "超过3万元", "超过8万元", "约2万元"},
		{"超过5万元", "不少于3万元", "约8万元", "约2万元"},
		{"5万元", "不少于3万元", "不少于8万元", "不超过2万元"},
		{"5万元", "不超过3万元", "不超过8万元", "不少于2万元"},
		{"5万元", "近3万元", "近8万元", "约2万元"},
	} {
		t.Run(c.a+" and "+c.b, func(t *testing.T) {
			a, b := figure.MustMoney(c.a), figure.MustMoney(c.b)
			assert.Equal(t, c.sum, a.Add(b).String())
			assert.Equal(t, c.difference, a.Sub(b).String())
			assert.Equal(t, c.a, a.String(), "operands do not change")
		})
	}
}

func TestMoneyConvertsExactly(t *testing.T) {
	for _, c := range []struct {
		from   string
		unit   figure.MoneyUnit
		want   string
		places int32
	}{
		{"22.26亿元", figure.TenThousandYuan, "222600万元", -2},
		{"963万元", figure.HundredMillionYuan, "0.0963亿元", 4},
		{"870.34万元", figure.Yuan, "8703400元", -2},
		{"8703400元", figure.TenThousandYuan, "870.34万元", 2},
		{"2000000.00元", figure.TenThousandYuan, "200万元", 0},
		{"1234567.80元", figure.TenThousandYuan, "123.45678万元", 5},
		{"0.00元", figure.TenThousandYuan, "0万元", 0},
		{"0.92亿元", figure.TenThousandYuan, "9200万元", -2},
		{"-0.01元", figure.ThousandYuan, "-0.00001千元", 5},
		{"5百万元", figure.MillionYuan, "5百万元", 0},
		{"0.00亿元", figure.Yuan, "0元", -6},
		{"约5万元", figure.Yuan, "约50000元", -4},
		{"5万元", figure.MoneyUnit(99), "50000元", -4},
	} {
		t.Run(c.from+" in "+c.unit.String(), func(t *testing.T) {
			from := figure.MustMoney(c.from)
			got := from.In(c.unit)
			assert.Equal(t, c.want, got.String())
			assert.Equal(t, c.places, got.Places())
			assert.True(t, got.Equal(from))
			assert.True(t, got.In(from.Unit()).Equal(from), "and back again")
		})
	}
}

func TestASumKeepsThePlacesOfItsTerms(t *testing.T) {
	sum := figure.SumMoney(figure.MustMoney("1万元"), figure.MustMoney("2000000.00元"))
	assert.Equal(t, "201.000000万元", sum.String())
	assert.Equal(t, int32(6), sum.Places())
}

func TestMoneyComparesByAmount(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"20.4亿元", "20.40亿元", 0},
		{"20.4亿元", "204000万元", 0},
		{"0元", "0.00亿元", 0},
		{"约5万元", "5万元", 0},
		{"5元", "5万元", -1},
		{"5.00元", "4.99元", 1},
		{"-5元", "-5万元", 1},
		{"-0.01元", "0亿元", -1},
		{"999999999999999999亿元", "999999999999999999万元", 1},
		{"8703399元", "870.34万元", -1},
	} {
		a, b := figure.MustMoney(c.a), figure.MustMoney(c.b)
		assert.Equal(t, c.want, a.Cmp(b), "%s against %s", c.a, c.b)
		assert.Equal(t, -c.want, b.Cmp(a), "%s against %s", c.b, c.a)
		assert.Equal(t, c.want == 0, a.Equal(b))
	}
}

func TestSumsOutgrowEighteenDigitsExactly(t *testing.T) {
	largest := figure.MustMoney("999999999999999999亿元")
	cent := figure.MustMoney("0.01元")
	sum := largest.Add(cent)
	assert.Equal(t, "999999999999999999.0000000001亿元", sum.String())
	assert.Equal(t, int32(10), sum.Places())
	assert.Equal(t, 1, sum.Sign())
	assert.Equal(t, 1, sum.Cmp(largest))
	assert.Equal(t, "-999999999999999999.0000000001亿元", sum.Neg().String())
	assert.Equal(t, -1, sum.Neg().Sign())
	assert.Equal(t, "99999999999999999900000000.01元", sum.In(figure.Yuan).String())
	assert.Equal(t, "0.0000000001亿元", sum.Sub(largest).String(), "and becomes small again")
	assert.Equal(t, "1999999999999999998亿元", largest.Add(largest).String())
	assert.Equal(t, "-1999999999999999998亿元", largest.Neg().Sub(largest).String())
	assert.Equal(t, "1000000000000000000亿元", largest.Add(figure.MustMoney("1亿元")).String())
	assert.Equal(t, "999999999999999999.00亿元", sum.Round(figure.Rounding{Places: 2}).String())

	var back figure.Money
	require.ErrorIs(t, back.UnmarshalText([]byte(largest.Add(largest).String())), figure.ErrTooManyDigits)
}

func TestMoneyUnits(t *testing.T) {
	for _, c := range []struct {
		unit        figure.MoneyUnit
		zh, en, one string
	}{
		{figure.Yuan, "元", "yuan", "1"},
		{figure.ThousandYuan, "千元", "thousand yuan", "1000"},
		{figure.TenThousandYuan, "万元", "10,000 yuan", "10000"},
		{figure.MillionYuan, "百万元", "million yuan", "1000000"},
		{figure.HundredMillionYuan, "亿元", "100 million yuan", "100000000"},
	} {
		assert.Equal(t, c.zh, c.unit.String())
		assert.Equal(t, c.en, c.unit.English())
		parsed, err := figure.ParseMoneyUnit(c.zh)
		require.NoError(t, err)
		assert.Equal(t, c.unit, parsed)
		one, err := figure.NewMoney(decimal.New(1, 0), c.unit)
		require.NoError(t, err)
		assert.Equal(t, c.unit, one.Unit())
		assert.Equal(t, c.one, one.In(figure.Yuan).Number())
		text, err := c.unit.MarshalText()
		require.NoError(t, err)
		var back figure.MoneyUnit
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, c.unit, back)
	}
	for text, want := range map[string]error{
		"": figure.ErrNoUnit, "万": figure.ErrUnit, "美元": figure.ErrUnit, "万元万元": figure.ErrUnit, "e5": figure.ErrExponent,
	} {
		_, err := figure.ParseMoneyUnit(text)
		require.ErrorIs(t, err, want, text)
		back := figure.MillionYuan
		require.ErrorIs(t, back.UnmarshalText([]byte(text)), want)
		assert.Equal(t, figure.MillionYuan, back, "left alone on an error")
	}
}

func TestUnknownMoneyUnitIsRefused(t *testing.T) {
	unknown := figure.MoneyUnit(5)
	_, err := figure.NewMoney(decimal.New(1, 0), unknown)
	require.ErrorIs(t, err, figure.ErrUnit)
	_, err = unknown.MarshalText()
	require.ErrorIs(t, err, figure.ErrUnit)
	assert.Equal(t, "元", unknown.String(), "and no method panics")
	assert.Equal(t, "yuan", unknown.English())
}

func TestMoneyRounds(t *testing.T) {
	two := figure.Rounding{Places: 2}
	for from, want := range map[string]string{
		"22.3563亿元": "22.36亿元",
		"-0.005元":   "-0.01元",
		"-0.004元":   "0.00元",
		"5万元":       "5万元",
		"约1.235万元":  "约1.24万元",
	} {
		assert.Equal(t, want, figure.MustMoney(from).Round(two).String(), from)
	}
	tens := figure.MustMoney("0.92亿元").In(figure.TenThousandYuan)
	assert.Equal(t, "9200万元", tens.Round(two).String())
	assert.Equal(t, int32(-2), tens.Round(two).Places(), "rounding adds no places")
}

func TestMoneyAsQuantity(t *testing.T) {
	for _, text := range []string{"约963.0万元", "5元", "5千元", "5百万元", "20.40亿元"} {
		quantity := figure.MustMoney(text).Quantity()
		assert.Equal(t, figure.MustQuantity(text), quantity)
		money, err := quantity.Money()
		require.NoError(t, err)
		assert.Equal(t, figure.MustMoney(text), money)
	}
	for text, want := range map[string]error{
		"5户": figure.ErrUnit, "5": figure.ErrNoUnit, "5十万元": figure.ErrUnit, "95%": figure.ErrUnit,
	} {
		_, err := figure.MustQuantity(text).Money()
		require.ErrorIs(t, err, want, text)
	}
}

func TestQualifiersStay(t *testing.T) {
	for word, want := range map[string]figure.Qualifier{
		"": figure.Plain, "约": figure.About, "超过": figure.Over, "不少于": figure.NotLess, "不超过": figure.NotMore, "近": figure.Nearly,
	} {
		assert.Equal(t, word, want.String())
		assert.Equal(t, want, figure.MustMoney(word+"5万元").Qualifier())
		assert.Equal(t, want, figure.MustQuantity(word+"5户").Qualifier())
	}
	assert.Empty(t, figure.Qualifier(6).String())
}
