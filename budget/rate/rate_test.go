package rate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/budget/rate"
)

func wan(number string) figure.Money { return figure.MustMoney(number + "万元") }

func quantity(text string) figure.Quantity { return figure.MustQuantity(text) }

func money(text string) figure.Money {
	if text == "" {
		return figure.Money{}
	}
	return wan(text)
}

func count(text string) figure.Quantity {
	if text == "" {
		return figure.Quantity{}
	}
	return quantity(text + "项")
}

// Every rate with its base, with an absent operand, and on a base of zero.
func TestRatesOfTwoOperands(t *testing.T) {
	amounts := map[string]struct {
		rate       func(a, b figure.Money) figure.Ratio
		base       string
		difference bool
	}{
		"重点支出安排率":    {rate.KeySpendingShare, "项目总支出", false},
		"预算完成率":      {rate.BudgetCompletion, "预算数", false},
		"预算调整率":      {rate.BudgetAdjustment, "预算数", false},
		"结转结余率":      {rate.Carryover, "支出预算数", false},
		"结转结余变动率":    {rate.CarryoverChange, "上年度累计结转结余资金总额", true},
		"公用经费控制率":    {rate.OperatingControl, "预算安排公用经费总额", false},
		"三公控制率":      {rate.ThreePublicControl, "“三公”经费预算安排数", false},
		"三公变动率":      {rate.ThreePublicChange, "上年“三公”经费总额", true},
		"三公变动率, 预算数": {rate.ThreePublicBudgetChange, "上年“三公”经费预算数", true},
		"政府采购执行率":    {rate.ProcurementExecution, "政府采购预算数", false},
		"固定资产利用率":    {rate.FixedAssetUse, "所有固定资产总额", false},
		"预算控制率, 湖南":  {rate.BudgetControlHunan, "年初预算", false},
		"预算执行率, 调整后": {rate.AdjustedExecution, "调整后预算数", false},
		"结转结余率, 支出":  {rate.CarryoverOfSpending, "本年支出完成数", false},
		"资金到位率":      {rate.FundsReceived, "预算资金", false},
		"预算执行率, 到位":  {rate.ReceivedExecution, "实际到位资金", false},
	}
	for name, row := range amounts {
		t.Run(name, func(t *testing.T) {
			// (63.46 - 32) / 32 of a published table of 2018; 63.46 / 32 otherwise
			want, zero := "198.31%", "∞"
			if row.difference {
				want = "98.31%"
			}
			assert.Equal(t, want, row.rate(wan("63.46"), wan("32")).String())
			assert.Equal(t, row.base, row.rate(wan("63.46"), wan("32")).Base())
			assert.Equal(t, zero, row.rate(wan("63.46"), wan("0")).String())
			for _, absent := range [][2]string{{"", "32"}, {"63.46", ""}, {"", ""}, {"0", "0"}} {
				assert.Equal(t, figure.Undefined, row.rate(money(absent[0]), money(absent[1])).State(), "%v", absent)
			}
		})
	}
	counts := map[string]struct {
		rate func(a, b figure.Quantity) figure.Ratio
		base string
	}{
		"在职人员控制率":   {rate.StaffControl, "编制数"},
		"支付进度率":     {rate.PaymentProgress, "既定支付进度"},
		"实际完成率":     {rate.WorkCompletion, "计划工作数"},
		"完成及时率":     {rate.TimelyCompletion, "计划工作数"},
		"质量达标率":     {rate.Quality, "计划工作数"},
		"重点工作办结率":   {rate.KeyWork, "交办或下达数"},
		"实际完成率, 产出": {rate.Output, "计划产出数"},
		"质量达标率, 产出": {rate.OutputQuality, "实际产出数"},
	}
	for name, row := range counts {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, "95.10%", row.rate(count("136"), count("143")).String()) // published for 2018
			assert.Equal(t, row.base, row.rate(count("136"), count("143")).Base())
			assert.Equal(t, "∞", row.rate(count("136"), count("0")).String())
			for _, absent := range [][2]string{{"", "143"}, {"136", ""}, {"", ""}, {"0", "0"}} {
				assert.Equal(t, figure.Undefined, row.rate(count(absent[0]), count(absent[1])).State(), "%v", absent)
			}
		})
	}
}

func TestHunanCompletionRateCountsTheWholePool(t *testing.T) {
	got := rate.BudgetCompletionHunan(wan("100"), wan("800"), wan("100"), wan("150"))
	assert.Equal(t, "85.00%", got.String()) // (1000 - 150) / 1000
	assert.Equal(t, "上年结转、年初预算与本年追加预算之和", got.Base())
	for i := range 4 {
		operands := [4]figure.Money{wan("1"), wan("8"), wan("1"), wan("2")}
		operands[i] = figure.Money{}
		assert.Equal(t, figure.Undefined, rate.BudgetCompletionHunan(operands[0], operands[1], operands[2], operands[3]).State(),
			"operand %d is not printed", i)
	}
}

func TestSavingsCanBeNegative(t *testing.T) {
	assert.Equal(t, "20.00%", rate.CostSaving(wan("50"), wan("40")).String())
	assert.Equal(t, "-4.00%", rate.CostSaving(wan("50"), wan("52")).String())
	assert.Equal(t, "计划成本", rate.CostSaving(wan("50"), wan("52")).Base())
	assert.Equal(t, figure.Undefined, rate.CostSaving(wan("50"), figure.Money{}).State())

	days := func(n string) figure.Quantity { return quantity(n + "天") }
	assert.Equal(t, "25.00%", rate.TimeSaved(days("40"), days("30")).String())
	assert.Equal(t, "-25.00%", rate.TimeSaved(days("40"), days("50")).String())
	assert.Equal(t, "计划时间", rate.TimeSaved(days("40"), days("30")).Base())
	assert.Equal(t, figure.Undefined, rate.TimeSaved(days("40"), quantity("1个月")).State(), "days and months")
	assert.Equal(t, figure.Undefined, rate.TimeSaved(days("40"), figure.Quantity{}).State())
	assert.Equal(t, figure.Undefined, rate.TimeSaved(figure.Quantity{}, days("40")).State())
}
