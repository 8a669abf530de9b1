package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

func TestKeysPathsAndNames(t *testing.T) {
	sheet := programme.Sheet{Room: "fund", Year: 2024, Scope: "城区", At: "/funds/0"}
	assert.Equal(t, "fund.cumulative.use-rate@2024#城区", sheet.Key("cumulative.use-rate").String())
	assert.Equal(t, "fund.cumulative.use-rate@2023#城区", sheet.KeyBefore("cumulative.use-rate").String())
	assert.Equal(t, "fund.roll-forward@2024#城区", sheet.Name("roll-forward"))
	for name, path := range map[string]check.Path{
		"used":                 "/funds/0/used",
		"cumulative.use-rate":  "/funds/0/cumulative/use_rate",
		"accounts.0.a-b-c":     "/funds/0/accounts/0/a_b_c",
		"odd-":                 "/funds/0/odd_",
		"a~b.c/d":              "/funds/0/a~0b/c~1d",
		"first-deposit.amount": "/funds/0/first_deposit/amount",
	} {
		assert.Equal(t, path, sheet.Path(name), name)
	}
	assert.Equal(t, "fund.used", programme.Sheet{Room: "fund"}.Key("used").String())
	assert.Zero(t, programme.Sheet{Room: "fund"}.KeyBefore("used"), "no year, no year before")
}

func TestNegativesNameTheFigureAndItsPath(t *testing.T) {
	sheet := programme.Sheet{Room: "rental", Rows: []figure.Named{
		programme.Row("exits", figure.Count(-3, "户"), "退房", "moved out"),
		programme.Row("rent", figure.MustMoney("-1万元"), "租金", "rent"),
		programme.Row("since", figure.MustDate("2023年"), "启动", "start"),
		programme.Row("stock", figure.Count(0, "套"), "房源", "homes"),
		programme.Row("absent", figure.Quantity{}, "无", "none"),
	}}
	findings := sheet.Negatives("rental.negative", "/rental")
	require.Len(t, findings, 2)
	assert.Equal(t, check.Path("/rental/exits"), findings[0].Path)
	assert.Equal(t, check.Error, findings[0].Severity)
	assert.Equal(t, check.Path("/rental/rent"), findings[1].Path)
}

func TestCountMakesExactWhatCanOnlyBeACount(t *testing.T) {
	for text, exact := range map[string]bool{
		"155栋": true, "0户": true, "-3户": true, "12": true,
		"超过300台": false, "1.5栋": false, "1.3万户": false, "5万户": false,
	} {
		q := figure.MustQuantity(text)
		counted := programme.Count(q)
		assert.Equal(t, exact, counted.Exact(), text)
		assert.Equal(t, text, counted.String(), "the print stays")
		assert.True(t, q.Equal(counted), text)
	}
	assert.False(t, programme.Count(figure.Quantity{}).Stated(), "absent stays absent")
}

func TestRateOfThingsWithDifferentNames(t *testing.T) {
	rate := programme.Rate(figure.MustQuantity("0.5万户"), figure.Count(8000, "套"), "套数")
	assert.Equal(t, "62.50%", rate.String())
	assert.Equal(t, "套数", rate.Base())
	assert.Equal(t, figure.Undefined, programme.Rate(figure.Quantity{}, figure.Count(1, "套"), "").State())
	assert.Equal(t, figure.Infinite, programme.Rate(figure.Count(1, "户"), figure.Count(0, "套"), "").State())
}

func TestPerIsRoundedOnceInYuan(t *testing.T) {
	for name, test := range map[string]struct {
		amount figure.Money
		n      figure.Quantity
		want   string
	}{
		"a third":        {figure.MustMoney("1万元"), figure.Count(3, "台"), "3333.33元"},
		"a half goes up": {figure.MustMoney("0.01元"), figure.Count(2, "台"), "0.01元"},
		"units convert":  {figure.MustMoney("82.52亿元"), figure.MustQuantity("162.3万㎡"), "5084.41元"},
		"absent amount":  {figure.Money{}, figure.Count(3, "台"), ""},
		"absent number":  {figure.MustMoney("1元"), figure.Quantity{}, ""},
		"nothing to per": {figure.MustMoney("1元"), figure.Count(0, "台"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, programme.Per(test.amount, test.n).String())
		})
	}
}
