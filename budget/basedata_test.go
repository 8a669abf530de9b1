package budget_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// table is a small base-data table whose three columns are right.
func table() budget.BaseTable {
	t := budget.BaseTable{Year: 2018, Scope: "unit", ComparisonYear: figure.MustDate("2017年")}
	row := func(compared, budgeted, final string) budget.Amounts {
		return t.Row(money(compared), money(budgeted), money(final))
	}
	t.Staffing = budget.Staffing{
		Year: 2018, Scope: "unit", Posts: figure.Count(143, "人"), Staff: figure.Count(136, "人"), Rate: quantity("95.10%"),
	}
	t.ThreePublic = budget.ThreePublic{
		Scope: "unit", Total: row("32", "65", "63.46"), Vehicles: row("20", "42", "41.46"), Purchase: row("0", "0", "0"),
		Running: row("20", "42", "41.46"), Abroad: row("0", "0", "0"), Reception: row("12", "23", "22"),
	}
	t.SpecialFunds = t.FundsLine(row("", "30", "29.5"),
		t.FundLine("one", label("专项一", "first"), row("", "10", "9.7")),
		t.FundLine("two", label("专项二", "second"), row("", "20", "19.8")))
	t.Operating = budget.Operating{Scope: "unit", Total: row("", "50", "48.2"), Office: row("", "5", "4.8")}
	t.Procurement = budget.Procurement{Scope: "unit", Amounts: row("", "12", "11")}
	t.BasicAdjustment = row("", "0", "0")
	t.Buildings = budget.Buildings{Year: 2018, Scope: "unit"}
	return t
}

func TestARightBaseTableHasNothingToSay(t *testing.T) {
	base := table()
	report := check.NewLedger(base.Statements("附件1-1")...).Check(base.Identities()...)
	undefined := 0
	for _, o := range report.Outcomes {
		if o.Verdict == check.Undefined {
			undefined++ // nothing is printed about buildings
			continue
		}
		assert.Equal(t, check.Holds, o.Verdict, o.Identity.Name)
		assert.NotEmpty(t, o.Identity.Words.Zh)
		assert.NotEmpty(t, o.Identity.Words.En)
	}
	assert.Equal(t, 2, undefined)
	assert.Empty(t, base.Check(""))
	unique := names(base.Identities())
	slices.Sort(unique)
	assert.Len(t, slices.Compact(unique), len(base.Identities()), "names are unique")
}

func TestBaseTableSharesThePrecisionOfAColumn(t *testing.T) {
	base := table()
	got := answer(t, check.NewLedger(base.Statements("附件1-1")...), base.Identities(), "special-fund.total@2018/final#unit=lines")
	assert.Equal(t, "0.015万元", got.ToleranceText(), "29.5 stands in a column with two places")
	for _, s := range base.Statements("附件1-1") {
		want := map[string]string{
			"2017/final": "附件1-1 2017年决算数", "2018/budget": "附件1-1 2018年预算数", "2018/final": "附件1-1 2018年决算数",
		}[s.Key.Period]
		assert.Equal(t, want, s.Place.Column, "%s", s.Key)
	}
}

func TestBaseTableSaysWhereItIsWrong(t *testing.T) {
	for _, row := range []struct {
		name       string
		change     func(*budget.BaseTable)
		identity   string
		difference string
	}{
		{
			"a fund without a line", func(b *budget.BaseTable) { b.SpecialFunds.Children = b.SpecialFunds.Children[:1] },
			"special-fund.total@2018/budget#unit=lines", "20万元",
		},
		{
			"a total off by ten", func(b *budget.BaseTable) { b.ThreePublic.Total = b.ThreePublic.Total.With(b.Final(), wan("73.46")) },
			"three-public.total@2018/final#unit=vehicles+abroad+reception", "10万元",
		},
		{
			"overspent procurement", func(b *budget.BaseTable) { b.Procurement.Amounts = b.Procurement.Amounts.With(b.Final(), wan("13")) },
			"procurement@2018/final#unit<=2018/budget", "-1万元",
		},
		{
			"an overspent line of a fund", func(b *budget.BaseTable) {
				b.SpecialFunds.Children[0] = b.SpecialFunds.Children[0].With(b.Final(), wan("10.7"))
			},
			"special-fund@2018/final#unit/one<=2018/budget", "-0.7万元",
		},
		{
			"其中 lines above the row", func(b *budget.BaseTable) { b.Operating.Office = b.Operating.Office.With(b.Budget(), wan("52")) },
			"operating.total@2018/budget#unit>=office", "-2万元",
		},
		{
			"a stale comparison year", func(b *budget.BaseTable) { b.ComparisonYear = figure.MustDate("2016年") },
			"base-table.comparison-year@2018#unit=previous", "",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := table()
			row.change(&base)
			got := answer(t, check.NewLedger(base.Statements("附件1-1")...), base.Identities(), row.identity)
			assert.Equal(t, check.Broken, got.Verdict)
			assert.Equal(t, row.difference, got.DifferenceText())
		})
	}
}

func TestOverspentRowsAreFoundAtTheirPaths(t *testing.T) {
	base := table()
	base.ThreePublic.Vehicles = base.ThreePublic.Vehicles.With(base.Final(), wan("42.56"))
	base.SpecialFunds.Children[1] = base.SpecialFunds.Children[1].With(base.Final(), wan("20.8"))
	base.Operating.Office = base.Operating.Office.With(base.Final(), wan("5.8"))
	base.Procurement.Amounts = base.Procurement.Amounts.With(base.Final(), wan("13"))
	base.Buildings.Approved, base.Buildings.Actual = quantity("0㎡"), quantity("0㎡")
	base.Buildings.AreaRate = quantity("100%")
	var exceeded, checked []string
	for _, o := range check.NewLedger(base.Statements("附件1-1")...).Evaluate(base.Identities()...) {
		if o.Class() == check.ClassExceeded {
			exceeded = append(exceeded, string(o.At.Path))
		}
	}
	assert.Equal(t, []string{
		"/three_public/vehicles/2/money", "/special_funds/children/1/amounts/1/money", "/operating/office/1/money",
		"/procurement/amounts/1/money",
	}, exceeded)
	for _, f := range base.Check("/annexes/0") {
		checked = append(checked, string(f.Path))
	}
	assert.Equal(t, []string{"/annexes/0/buildings/area_rate"}, checked)
}

// An empty cell of the table is none: what is printed has to be the whole, and
// cannot be more than it.
func TestAnEmptyCellOfTheTableIsNone(t *testing.T) {
	for name, test := range map[string]struct {
		vehicles, running string
		class             check.Class
	}{
		"the rest is the whole":      {"3.45", "3.45", check.ClassHolds},
		"the rest is less":           {"3.45", "3.35", check.ClassUnexplained},
		"the rest is more":           {"3.35", "3.45", check.ClassBroken},
		"a whole that was not added": {"0", "3.45", check.ClassBroken},
	} {
		t.Run(name, func(t *testing.T) {
			var base budget.BaseTable
			base.Year, base.Scope = 2024, "附件1-1"
			base.ThreePublic = budget.ThreePublic{
				Scope: base.Scope, Vehicles: amounts(base.Final(), test.vehicles), Running: amounts(base.Final(), test.running),
			}
			got := outcome(t, base, "three-public.vehicles@2024/final#附件1-1=purchase+running")
			assert.Equal(t, test.class, got.Class())
		})
	}
}

func TestBaseTableFiguresIncludeItsRates(t *testing.T) {
	rates := map[string]string{}
	for _, f := range table().Figures() {
		rates[f.Key] = f.Figure.String()
	}
	for key, want := range map[string]string{
		"staffing.control-rate-computed": "95.10%",
		"three-public.control-rate":      "97.63%", // 63.46 / 65
		"three-public.change-rate":       "98.31%", // (63.46 - 32) / 32, as published
		"operating.control-rate":         "96.40%", // 48.2 / 50
		"procurement.execution-rate":     "91.67%", // 11 / 12
		"buildings.area-rate-computed":   "",
	} {
		got, found := rates[key]
		assert.True(t, found, key)
		assert.Equal(t, want, got, key)
	}
}

func TestBaseTableRowsAreInTheOrderOfTheForm(t *testing.T) {
	var rows []string
	for _, line := range table().Lines() {
		for _, below := range line.Walk() {
			rows = append(rows, below.Name.Zh)
		}
	}
	assert.Equal(t, []string{
		"“三公”经费", "公务用车购置和运行维护费", "公务用车购置", "公务用车运行维护", "因公出国（境）费", "公务接待费",
		"专项资金", "专项一", "专项二", "公用经费", "办公经费", "水费、电费、差旅费", "会议费、培训费", "政府采购金额", "部门基本支出预算调整",
	}, rows)
}

func TestBaseTableSurvivesJSONAndItsPathsLeadThere(t *testing.T) {
	base := table()
	base.Economy = "减少不必要的开支"
	text, err := json.Marshal(base)
	require.NoError(t, err)
	var back budget.BaseTable
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, printed(base.Statements("x")), printed(back.Statements("x")))
	assert.Equal(t, names(base.Identities()), names(back.Identities()))
	assert.Equal(t, base.Economy, back.Economy)

	var document any
	require.NoError(t, json.Unmarshal(text, &document))
	for _, s := range base.Statements("") {
		assert.Equal(t, s.Figure.String(), lookUp(t, document, s.Place.Path), "%s", s.Place.Path)
	}
}

func TestCellsThatAreCrossedOutAreLeftOut(t *testing.T) {
	base := table()
	assert.Len(t, base.Row(wan("1"), wan("2"), wan("3")), 3)
	row := base.Row(figure.Money{}, wan("0"), wan("3"))
	assert.Len(t, row, 2, "a zero is a cell")
	assert.Equal(t, "3万元", row.At(base.Final()).String())
	base.ComparisonYear = figure.Date{}
	_, err := json.Marshal(base.Row(figure.Money{}, wan("2"), wan("3")))
	require.NoError(t, err, "a column without a year has no cells")
}

func TestAnEmptyBaseTableSaysNothing(t *testing.T) {
	var base budget.BaseTable
	assert.Empty(t, base.Statements(""))
	assert.Empty(t, base.Check(""))
	for _, o := range check.NewLedger().Evaluate(base.Identities()...) {
		assert.Equal(t, check.Undefined, o.Verdict, o.Identity.Name)
	}
	assert.Equal(t, "special-fund#one", base.FundLine("one", label("一", "one"), nil).Key(budget.Period{}).String(), "no scope of the table")
}
