package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

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
		"重点支出安排率":    {budget.KeySpendingShare, "项目总支出", false},
		"预算完成率":      {budget.BudgetCompletionRate, "预算数", false},
		"预算调整率":      {budget.BudgetAdjustmentRate, "预算数", false},
		"结转结余率":      {budget.CarryoverRate, "支出预算数", false},
		"结转结余变动率":    {budget.CarryoverChangeRate, "上年度累计结转结余资金总额", true},
		"公用经费控制率":    {budget.OperatingControlRate, "预算安排公用经费总额", false},
		"三公控制率":      {budget.ThreePublicControlRate, "“三公”经费预算安排数", false},
		"三公变动率":      {budget.ThreePublicChangeRate, "上年“三公”经费总额", true},
		"三公变动率, 预算数": {budget.ThreePublicBudgetChangeRate, "上年“三公”经费预算数", true},
		"政府采购执行率":    {budget.ProcurementExecutionRate, "政府采购预算数", false},
		"固定资产利用率":    {budget.FixedAssetUseRate, "所有固定资产总额", false},
		"预算控制率, 湖南":  {budget.BudgetControlRateHunan, "年初预算", false},
		"预算执行率, 调整后": {budget.AdjustedExecutionRate, "调整后预算数", false},
		"结转结余率, 支出":  {budget.CarryoverOfSpendingRate, "本年支出完成数", false},
		"资金到位率":      {budget.FundsReceivedRate, "预算资金", false},
		"预算执行率, 到位":  {budget.ReceivedExecutionRate, "实际到位资金", false},
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
		"在职人员控制率":   {budget.StaffControlRate, "编制数"},
		"支付进度率":     {budget.PaymentProgressRate, "既定支付进度"},
		"实际完成率":     {budget.WorkCompletionRate, "计划工作数"},
		"完成及时率":     {budget.TimelyCompletionRate, "计划工作数"},
		"质量达标率":     {budget.QualityRate, "计划工作数"},
		"重点工作办结率":   {budget.KeyWorkRate, "交办或下达数"},
		"实际完成率, 产出": {budget.OutputRate, "计划产出数"},
		"质量达标率, 产出": {budget.OutputQualityRate, "实际产出数"},
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
	rate := budget.BudgetCompletionRateHunan(wan("100"), wan("800"), wan("100"), wan("150"))
	assert.Equal(t, "85.00%", rate.String()) // (1000 - 150) / 1000
	assert.Equal(t, "上年结转、年初预算与本年追加预算之和", rate.Base())
	for i := range 4 {
		operands := [4]figure.Money{wan("1"), wan("8"), wan("1"), wan("2")}
		operands[i] = figure.Money{}
		assert.Equal(t, figure.Undefined, budget.BudgetCompletionRateHunan(operands[0], operands[1], operands[2], operands[3]).State(),
			"operand %d is not printed", i)
	}
}

func TestSavingsCanBeNegative(t *testing.T) {
	assert.Equal(t, "20.00%", budget.CostSavingRate(wan("50"), wan("40")).String())
	assert.Equal(t, "-4.00%", budget.CostSavingRate(wan("50"), wan("52")).String())
	assert.Equal(t, "计划成本", budget.CostSavingRate(wan("50"), wan("52")).Base())
	assert.Equal(t, figure.Undefined, budget.CostSavingRate(wan("50"), figure.Money{}).State())

	days := func(n string) figure.Quantity { return quantity(n + "天") }
	assert.Equal(t, "25.00%", budget.TimeSavedRate(days("40"), days("30")).String())
	assert.Equal(t, "-25.00%", budget.TimeSavedRate(days("40"), days("50")).String())
	assert.Equal(t, "计划时间", budget.TimeSavedRate(days("40"), days("30")).Base())
	assert.Equal(t, figure.Undefined, budget.TimeSavedRate(days("40"), quantity("1个月")).State(), "days and months")
	assert.Equal(t, figure.Undefined, budget.TimeSavedRate(days("40"), figure.Quantity{}).State())
	assert.Equal(t, figure.Undefined, budget.TimeSavedRate(figure.Quantity{}, days("40")).State())
}

func TestExecutionRateHasNoMeaningWithoutItsBase(t *testing.T) {
	rate := budget.ExecutionRate(wan("1403.23"), wan("1764.12"), "全年预算数")
	assert.Equal(t, "79.542775%", rate.Percent(6).String())
	assert.Equal(t, "全年预算数", rate.Base())
	assert.Equal(t, figure.Undefined, budget.ExecutionRate(wan("1403.23"), wan("1764.12"), "").State())

	columns := budget.Amounts{
		{Period: initial(2024), Money: wan("3550.44")}, {Period: adjusted(2024), Money: wan("1764.12")}, {Period: final(2024), Money: wan("1403.23")},
	}
	assert.Equal(t, "39.5227%", columns.ExecutionRate(final(2024), initial(2024)).Percent(4).String())
	assert.Equal(t, "2024年全年预算数", columns.ExecutionRate(final(2024), adjusted(2024)).Base())
	assert.Equal(t, figure.Undefined, columns.ExecutionRate(final(2023), adjusted(2023)).State())
}
