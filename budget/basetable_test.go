package budget_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// table is a small base-data table whose three columns are right.
func table() budget.BaseTable {
	t := budget.HunanTable(2018)
	t.Scope = "unit"
	funds := row(budget.SpecialFundTotal, "", "30", "29.5")
	funds.Below = []budget.Line{
		t.FundLine("one", label("专项一", "first"), t.Row(money(""), money("10"), money("9.7"))),
		t.FundLine("two", label("专项二", "second"), t.Row(money(""), money("20"), money("19.8"))),
	}
	return t.MustFill(
		fact(budget.StaffingPosts, "143人"), fact(budget.StaffingStaff, "136人"), fact(budget.StaffingRate, "95.10%"),
		row(budget.ThreePublicTotal, "32", "65", "63.46"), row(budget.ThreePublicVehicles, "20", "42", "41.46"),
		row(budget.ThreePublicPurchase, "0", "0", "0"), row(budget.ThreePublicRunning, "20", "42", "41.46"),
		row(budget.ThreePublicAbroad, "0", "0", "0"), row(budget.ThreePublicReception, "12", "23", "22"),
		funds,
		row(budget.OperatingTotal, "", "50", "48.2"), row(budget.OperatingOffice, "", "5", "4.8"),
		row(budget.ProcurementAmount, "", "12", "11"), row(budget.BasicAdjustment, "", "0", "0"),
	)
}

func fact(concept, text string) budget.Cells {
	cells := budget.Cells{Concept: concept}
	if text != "" {
		cells.Fact = quantity(text)
	}
	return cells
}

func row(concept string, cells ...string) budget.Cells {
	filled := budget.Cells{Concept: concept}
	for _, cell := range cells {
		filled.Money = append(filled.Money, money(cell))
	}
	return filled
}

func TestARightBaseTableHasNothingToSay(t *testing.T) {
	base := table()
	report := check.NewLedger(base.Statements("附件1-1")...).Check(base.Identities()...)
	for _, o := range report.Outcomes {
		assert.Equal(t, check.Holds, o.Verdict, o.Identity.Name)
		assert.NotEmpty(t, o.Identity.Words.Zh)
		assert.NotEmpty(t, o.Identity.Words.En)
	}
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
	for _, test := range []struct {
		name       string
		wrong      budget.Cells
		identity   string
		difference string
	}{
		{"a total off by ten", row(budget.ThreePublicTotal, "32", "65", "73.46"), "three-public.total@2018/final#unit=vehicles+abroad+reception", "10万元"},
		{"a fund without a line", row(budget.SpecialFundTotal, "", "50", "29.5"), "special-fund.total@2018/budget#unit=lines", "20万元"},
		{"overspent procurement", row(budget.ProcurementAmount, "", "12", "13"), "procurement@2018/final#unit<=2018/budget", "-1万元"},
		{"an overspent line of a fund", row(budget.SpecialFundAmount, "", "10", "10.7"), "special-fund@2018/final#unit/one<=2018/budget", "-0.7万元"},
		{"其中 lines above the row", row(budget.OperatingOffice, "", "52", "4.8"), "operating.total@2018/budget#unit>=office", "-2万元"},
		{"more staff than posts", fact(budget.StaffingStaff, "144人"), "staffing.staff@2018#unit<=posts", "-1人"},
		{"a wrong rate", fact(budget.StaffingRate, "96.10%"), "staffing.control-rate@2018#unit=staff/posts", "0.995105%"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := outcome(t, table().MustFill(test.wrong), test.identity)
			assert.Equal(t, check.Broken, got.Verdict)
			assert.Equal(t, test.difference, got.DifferenceText())
		})
	}
	stale := table()
	stale.ComparisonYear = figure.MustDate("2016年")
	assert.Equal(t, check.Broken, outcome(t, stale, "base-table.comparison-year@2018#unit=previous").Verdict)
}

func TestOverspentRowsAreFoundAtTheirPaths(t *testing.T) {
	base := table().MustFill(
		row(budget.ThreePublicVehicles, "20", "42", "42.56"), row(budget.SpecialFundAmount, "", "10", "10.8"),
		row(budget.OperatingOffice, "", "5", "5.8"), row(budget.ProcurementAmount, "", "12", "13"),
		fact(budget.BuildingsApproved, "0㎡"), fact(budget.BuildingsActual, "0㎡"), fact(budget.BuildingsAreaRate, "0%"),
	)
	var exceeded, checked []string
	for _, o := range check.NewLedger(base.Statements("附件1-1")...).Evaluate(base.Identities()...) {
		if o.Class() == check.ClassExceeded {
			exceeded = append(exceeded, string(o.At.Path))
		}
	}
	assert.Equal(t, []string{
		"/blocks/1/rows/0/children/0/amounts/2/money", "/blocks/1/rows/1/children/0/amounts/1/money",
		"/blocks/1/rows/2/children/0/amounts/1/money", "/blocks/1/rows/3/amounts/1/money",
	}, exceeded)
	for _, f := range base.Check("/annexes/0") {
		checked = append(checked, string(f.Path))
	}
	assert.Equal(t, []string{"/annexes/0/blocks/2/facts/2/figure"}, checked)
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
			base := budget.HunanTable(2024).MustFill(
				row(budget.ThreePublicVehicles, "", "", test.vehicles), row(budget.ThreePublicRunning, "", "", test.running))
			base.Scope = "附件1-1"
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
	assert.Equal(t, named(base.Figures()), named(back.Figures()))
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
	assert.Len(t, base.Row(wan("1"), wan("2"), wan("3"), wan("4")), 3, "a cell without a column")
	base.ComparisonYear = figure.Date{}
	_, err := json.Marshal(base.Row(figure.Money{}, wan("2"), wan("3")))
	require.NoError(t, err, "a column without a year has no cells")
}

func TestAnEmptyBaseTableSaysNothing(t *testing.T) {
	var base budget.BaseTable
	assert.Empty(t, base.Statements(""))
	assert.Empty(t, base.Check(""))
	assert.Empty(t, base.Identities())
	assert.Empty(t, base.Figures())
	assert.False(t, base.Fact(budget.StaffingPosts).Stated())
	assert.Empty(t, base.Line(budget.ThreePublicTotal).Concept)
	assert.Equal(t, "special-fund#one", base.FundLine("one", label("一", "one"), nil).Key(budget.Period{}).String(), "no scope of the table")

	blank := budget.HunanTable(2024)
	assert.Equal(t, []string{"base-table.comparison-year@2024 2023年 /comparison_year"}, printed(blank.Statements("")))
	assert.Equal(t, []string{"base-table.comparison-year@2024=previous"}, names(blank.Identities()))
	assert.Empty(t, blank.Check(""))
}

func TestCellsAreFilledIntoTheRowOfTheirConcept(t *testing.T) {
	blank := budget.HunanTable(2024)
	filled, err := blank.Fill(fact(budget.StaffingPosts, "57人"), row(budget.ThreePublicRunning, "1", "", "3"),
		budget.Cells{Concept: budget.OperatingTotal, Reason: "物价上涨"}, budget.Cells{Concept: budget.StaffingStaff, Fact: quantity("58人"), Reason: "划转"})
	require.NoError(t, err)
	assert.Equal(t, "57人", filled.Fact(budget.StaffingPosts).String())
	assert.True(t, filled.Fact(budget.StaffingPosts).Exact(), "persons are counted")
	assert.Equal(t, "3万元", filled.Line(budget.ThreePublicRunning).At(filled.Final()).String())
	assert.Equal(t, "物价上涨", filled.Line(budget.OperatingTotal).Reason)
	assert.Equal(t, "划转", outcome(t, filled, "staffing.staff@2024<=posts").Identity.Reason)
	assert.False(t, blank.Fact(budget.StaffingPosts).Stated(), "the layout stays as it is")
	assert.Empty(t, blank.Line(budget.ThreePublicRunning).Amounts)

	for name, wrong := range map[string]struct {
		cells budget.Cells
		want  error
	}{
		"no such row":           {row("three-public.totl", "1"), budget.ErrRow},
		"money for a fact":      {row(budget.StaffingPosts, "1"), budget.ErrCells},
		"a fact for money":      {fact(budget.ThreePublicTotal, "1人"), budget.ErrCells},
		"more than the columns": {row(budget.ThreePublicTotal, "1", "2", "3", "4"), budget.ErrCells},
	} {
		_, err := blank.Fill(wrong.cells)
		require.ErrorIs(t, err, wrong.want, name)
		assert.Contains(t, err.Error(), wrong.cells.Concept)
		assert.Panics(t, func() { blank.MustFill(wrong.cells) })
	}
}

// What is filled in again takes the place of what stood there; rows below come
// beside those that are there, and a reason stays until another is stated.
func TestFillingInAgainReplaces(t *testing.T) {
	base := table().MustFill(budget.Cells{Concept: budget.SpecialFundTotal, Reason: "年中追加"})
	assert.Empty(t, base.Line(budget.SpecialFundTotal).Amounts)
	again := base.MustFill(budget.Cells{
		Concept: budget.SpecialFundTotal, Money: []figure.Money{{}, wan("31")},
		Below: []budget.Line{base.FundLine("three", label("专项三", "third"), base.Row(wan("1")))},
	}, fact(budget.StaffingPosts, ""))
	funds := again.Line(budget.SpecialFundTotal)
	assert.Equal(t, "31万元", funds.At(again.Budget()).String())
	assert.Len(t, funds.Children, 3)
	assert.Equal(t, "年中追加", funds.Reason)
	assert.False(t, again.Fact(budget.StaffingPosts).Stated())
	assert.Len(t, base.Line(budget.SpecialFundTotal).Children, 2, "the table that was filled in stays as it is")
}

// A relation that names what its block does not have is not checked and says so.
func TestARelationOfATableNamesItsFacts(t *testing.T) {
	base := table()
	for _, relation := range []programme.Relation{
		programme.AtMost("<=vehicles", budget.StaffingStaff, "staffing.vehicles"),
		programme.AtMost("<=staff", "staffing.retired", budget.StaffingStaff),
		programme.Sum("=elsewhere", budget.StaffingStaff, budget.BuildingsActual),
		programme.Quotient("=staff/posts", "staffing.rate", budget.StaffingStaff, budget.StaffingPosts),
	} {
		wrong := base.MustFill()
		wrong.Blocks[0].Relations = []programme.Relation{relation}
		findings := wrong.Check("/t")
		require.Len(t, findings, 1, relation.Name)
		assert.Equal(t, programme.CodeUnknownRow, findings[0].Code)
		assert.Equal(t, check.Path("/t/blocks/0/relations/0"), findings[0].Path)
		assert.NotContains(t, strings.Join(named(wrong.Figures()), "\n"), "-computed 9", "and makes no rate")
	}
	sum := base.MustFill()
	sum.Blocks[0].Relations = []programme.Relation{programme.Sum("=both", budget.StaffingPosts, budget.StaffingStaff, budget.StaffingRate)}
	assert.NotContains(t, strings.Join(named(sum.Figures()), "\n"), "staffing.posts-computed", "a sum of two is no quotient")
	elsewhere := base.MustFill()
	relation := programme.AtMost("<=last", budget.StaffingStaff, "staffing.last")
	relation.Terms[0].Label = label("上年在职人数", "last year's staff")
	elsewhere.Blocks[0].Relations = []programme.Relation{relation}
	assert.Empty(t, elsewhere.Check(""), "a term with a label may stand elsewhere")
}

// The rows of a table may be lines that stand in another value.
func TestALineOfAnotherValueIsARowLikeAny(t *testing.T) {
	spent := budget.ThreePublic{Total: budget.Amounts{{Period: final(2018), Money: wan("3")}}}
	base := budget.BaseTable{Year: 2018, Blocks: []budget.Block{{Rows: []budget.Line{spent.Line()}}}}
	assert.Equal(t, []string{"three-public.total@2018/final 3万元 /blocks/0/rows/0/amounts/0/money"}, printed(base.Statements("")))
}

func TestATableOfAnotherFormIsRefused(t *testing.T) {
	var base budget.BaseTable
	require.Error(t, json.Unmarshal([]byte(`{"year":2024,"three_public":{"total":[]}}`), &base), "its rows would be lost")
	err := json.Unmarshal([]byte(`{"year":2024,"blocks":[{"name":{"zh":"甲","en":"a"},"relations":[{"name":"n","kind":"lines","stated":"x","terms":[]}]}]}`), &base)
	require.ErrorIs(t, err, programme.ErrKind)
	require.ErrorContains(t, err, "/blocks/0/relations/0/kind")
	assert.Zero(t, base.Year, "what was not read changes nothing")
}
