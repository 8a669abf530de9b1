package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func specialFund() budget.SpecialFund {
	return budget.SpecialFund{
		Key: "rental", Name: label("公租房", "rental housing"), Year: 2024,
		Received: wan("589.34"), Used: wan("494.52"), Surplus: wan("94.82"), UseRate: quantity("83.91%"),
	}
}

func TestSpecialFundBalances(t *testing.T) {
	const received = "special-fund@2024/received#rental=used+left"
	for _, row := range []struct {
		name       string
		change     func(*budget.SpecialFund)
		identity   string // "" for none
		verdict    check.Verdict
		difference string
	}{
		{"received = used + surplus", func(*budget.SpecialFund) {}, received, check.Holds, "0万元"},
		{"a surplus too large", func(f *budget.SpecialFund) { f.Surplus = wan("94.92") }, received, check.Broken, "-0.1万元"},
		{
			"carried in adds to what was received",
			func(f *budget.SpecialFund) { f.CarriedIn, f.Received = wan("9.34"), wan("580") },
			received, check.Holds, "0万元",
		},
		{
			"carried out takes from the surplus",
			func(f *budget.SpecialFund) { f.CarriedOut, f.Surplus = wan("94"), wan("0.82") },
			received, check.Holds, "0万元",
		},
		{
			"only carried in", func(f *budget.SpecialFund) { f.CarriedIn, f.Received = f.Received, figure.Money{} },
			"special-fund.carried-in@2024#rental=used+left", check.Holds, "0万元",
		},
		{"nothing came in", func(f *budget.SpecialFund) { f.Received = figure.Money{} }, "", "", ""},
		{"what is left is not said", func(f *budget.SpecialFund) { f.Surplus = figure.Money{} }, "", "", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			fund := specialFund()
			row.change(&fund)
			if row.identity == "" {
				assert.Equal(t, []string{"special-fund.use-rate@2024#rental=used/available"}, names(fund.Identities()))
				return
			}
			got := outcome(t, fund, row.identity)
			assert.Equal(t, row.verdict, got.Verdict)
			assert.Equal(t, row.difference, got.DifferenceText())
		})
	}
}

func TestUseRateNamesItsBase(t *testing.T) {
	termite := budget.SpecialFund{
		Key: "termite", Name: label("白蚁防治", "termite control"), Year: 2024,
		Budget: wan("162"), Used: wan("9.74"), Surplus: wan("98.97"), UseRate: quantity("8.96%"),
	}
	for _, row := range []struct {
		base       budget.UseBase
		rate, name string
		identity   string
		verdict    check.Verdict
	}{
		{budget.OfAccounted, "8.96%", "使用和结余之和", "used/accounted", check.Holds},
		{budget.OfBudget, "6.01%", "年初预算数", "used/budget", check.Broken},
		{budget.OfAvailable, "", "上年结转和到位资金", "used/available", check.Undefined},
		{"other", "", "other", "used/other", check.Undefined},
	} {
		t.Run(row.name, func(t *testing.T) {
			rate := termite.RateOn(row.base)
			assert.Equal(t, row.rate, rate.String())
			assert.Equal(t, row.name, rate.Base())
			termite.UseBase = row.base
			got := outcome(t, termite, "special-fund.use-rate@2024#termite="+row.identity)
			assert.Equal(t, row.verdict, got.Verdict)
			assert.Equal(t, row.name, got.Identity.Base)
		})
	}
	assert.Equal(t, "108.71万元", termite.Accounted().String())
	assert.False(t, termite.Available().Stated())
	termite.Used = figure.Money{}
	assert.False(t, termite.Accounted().Stated(), "a surplus alone accounts for nothing")
}

func TestUseRateOnWhatWasCarriedInAndReceived(t *testing.T) {
	fund := specialFund()
	fund.CarriedIn, fund.Received = wan("9.34"), wan("580")
	assert.Equal(t, "589.34万元", fund.Available().String())
	got := outcome(t, fund, "special-fund.use-rate@2024#rental=used/available")
	assert.Equal(t, check.Holds, got.Verdict)
	assert.Equal(t, "-0.000815%", got.DifferenceText())

	derived := fund.Statements("二(二)2")[len(fund.Statements(""))-1]
	assert.Equal(t, fund.YearKey(budget.SpecialFundAvailable), derived.Key)
	assert.Empty(t, derived.Place, "what is derived is printed nowhere")

	fund.CarriedIn, fund.Received = wan("589.34"), figure.Money{}
	assert.Equal(t, check.Holds, outcome(t, fund, "special-fund.use-rate@2024#rental=used/available").Verdict)
}

func TestClawbackComesOutOfTheSurplus(t *testing.T) {
	fund := specialFund()
	fund.Clawback = wan("94.82")
	assert.Equal(t, check.Holds, outcome(t, fund, "special-fund.clawback@2024#rental<=surplus").Verdict)
	fund.Clawback = wan("95.82")
	assert.Equal(t, check.Broken, outcome(t, fund, "special-fund.clawback@2024#rental<=surplus").Verdict)
}

func TestSpecialFundIsALineOfTheBudget(t *testing.T) {
	fund := specialFund()
	assert.Equal(t, []string{
		"special-fund@2024/received#rental 589.34万元 /amounts/0/money", "special-fund@2024/executed#rental 494.52万元 /amounts/1/money",
	}, printed(fund.Line().Statements("")))
	assert.Equal(t, fund.AmountKey(budget.Executed), fund.Line().Key(budget.Period{Year: 2024, Phase: budget.Executed}))
}

func TestSpecialFundFiguresHaveKeysOfTheirOwn(t *testing.T) {
	assert.Equal(t, []string{
		"special-fund@2024/initial#rental ", "special-fund.carried-in ", "special-fund@2024/received#rental 589.34万元",
		"special-fund@2024/executed#rental 494.52万元", "special-fund.carried-out ", "special-fund.surplus 94.82万元",
		"special-fund.clawback ", "special-fund.use-rate 83.91%", "special-fund.use-rate-computed 83.91%",
	}, named(specialFund().Figures()))
}

func TestAFundWithoutAnEnglishNameKeepsItsChineseOne(t *testing.T) {
	fund := budget.SpecialFund{
		Key: "cloud", Name: figure.Label{Zh: "云平台"}, Year: 2024, CarriedIn: wan("5"), Received: wan("80"), Used: wan("60"), Surplus: wan("20"),
		UseRate: figure.MustQuantity("75%"),
	}
	for _, statement := range fund.Statements("") {
		assert.Contains(t, statement.Label.En, "云平台, ")
	}
	report := check.NewLedger(fund.Statements("")...).Check(fund.Identities()...)
	require.NotEmpty(t, report.Findings())
	assert.Contains(t, report.Findings()[0].Text(language.English), "云平台 carried in + received")
}
