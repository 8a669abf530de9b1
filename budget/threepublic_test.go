package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func threePublic(compared int) budget.ThreePublic {
	row := func(before, planned, spent string) budget.Amounts {
		return budget.Amounts{
			{Period: final(compared), Money: wan(before)}, {Period: initial(2024), Money: wan(planned)}, {Period: final(2024), Money: wan(spent)},
		}
	}
	return budget.ThreePublic{
		Total: row("0.51", "3.1", "3.45"), Vehicles: row("0.45", "2.6", "3.45"),
		Purchase: row("0", "0", "0"), Running: row("0.45", "2.6", "3.45"),
		Abroad: row("0", "0", "0"), Reception: row("0.06", "0.5", "0"),
	}
}

func TestThreePublicAddsUpInEveryColumn(t *testing.T) {
	table := threePublic(2022)
	require.NoError(t, table.Line().Validate())
	assert.Len(t, table.Identities(), 6)
	for _, name := range names(table.Identities()) {
		assert.Equal(t, check.Holds, outcome(t, table, name).Verdict, name)
	}
	table.Total = table.Total.With(final(2022), wan("1.02"))
	got := outcome(t, table, "three-public.total@2022/final=vehicles+abroad+reception")
	assert.Equal(t, check.Broken, got.Verdict)
	assert.Equal(t, "0.51万元", got.DifferenceText())
	assert.Equal(t, "0.51万元", table.Sum(final(2022)).String(), "the sum does not read the total")
}

func TestThreePublicRatesNameTheirBases(t *testing.T) {
	control := threePublic(2022).ControlRate(final(2024), initial(2024))
	assert.Equal(t, "111.29%", control.String())
	assert.Equal(t, "“三公”经费预算安排数", control.Base())
}

func TestChangeRateNeedsTheYearBefore(t *testing.T) {
	assert.Equal(t, figure.Undefined, threePublic(2022).ChangeRate(final(2024)).State(), "two years are not one")
	rate := threePublic(2023).ChangeRate(final(2024))
	assert.Equal(t, "576.47%", rate.String()) // (3.45 - 0.51) / 0.51
	assert.Equal(t, "上年“三公”经费总额", rate.Base())
}

func TestThreePublicIsBoundedByItsThreeParts(t *testing.T) {
	table := threePublic(2022)
	bounds := table.Line().Bounded(final(2024), initial(2024))
	assert.Equal(t, []string{
		"three-public.total@2024/final<=2024/initial", "three-public.vehicles@2024/final<=2024/initial",
		"three-public.abroad@2024/final<=2024/initial", "three-public.reception@2024/final<=2024/initial",
	}, names(bounds))
	assert.NotNil(t, table.Running, "asking changes nothing")

	table.Reason = "车辆维护支出计入"
	for _, bound := range table.Line().Bounded(final(2024), initial(2024)) {
		assert.Equal(t, table.Reason, bound.Reason, "the reason of the whole serves its parts")
	}
}

func TestThreePublicFiguresAreItsCells(t *testing.T) {
	assert.Len(t, threePublic(2022).Figures(), 18)
	assert.Equal(t, "three-public.reception@2024/final 0万元 /reception/2/money", printed(threePublic(2022).Statements(""))[17])
}

func TestOperatingLinesAreSomeOfTheRow(t *testing.T) {
	const some = "operating.total@2024/final>=office+utilities-travel+meetings-training"
	table := budget.HunanTable(2024).MustFill(
		row(budget.OperatingTotal, "", "62.4", "61.24"), row(budget.OperatingOffice, "", "2", "14.52"),
		row(budget.OperatingTravel, "", "18", "34.61"), row(budget.OperatingMeetings, "", "0", "0.16"))
	got := outcome(t, table, some)
	assert.Equal(t, check.Holds, got.Verdict)
	assert.Equal(t, "49.29万元", got.ComputedText())
	assert.Equal(t, "11.95万元", got.DifferenceText())
	assert.Equal(t, check.Broken, outcome(t, table.MustFill(row(budget.OperatingOffice, "", "2", "34.52")), some).Verdict)
	assert.Contains(t, named(table.Figures()), "operating.control-rate 98.14%") // 61.24 / 62.4
}

func TestProcurementRunsFarPastItsBudget(t *testing.T) {
	table := budget.HunanTable(2024).MustFill(row(budget.ProcurementAmount, "", "162", "397.58"))
	assert.Contains(t, named(table.Figures()), "procurement.execution-rate 245.42%")
	assert.Contains(t, printed(table.Statements("")), "procurement@2024/final 397.58万元 /blocks/1/rows/3/amounts/1/money")
}

func TestAssetsAreCurrentAndNonCurrent(t *testing.T) {
	assets := budget.Assets{Year: 2024, Total: wan("503.48"), Current: wan("194.88"), NonCurrent: wan("308.60")}
	assert.Equal(t, check.Holds, outcome(t, assets, "assets.total@2024=current+non-current").Verdict)
	assert.Equal(t, []string{"assets.total 503.48万元", "assets.current 194.88万元", "assets.non-current 308.60万元"}, named(assets.Figures()))
	assets.Current = figure.Money{}
	assert.Equal(t, check.Undefined, outcome(t, assets, "assets.total@2024=current+non-current").Verdict)
}
