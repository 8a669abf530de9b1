package sheet_test

import (
	_ "embed"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
)

// The annexes of the 2024 report as text extraction gives them: a cell a line.
// The long texts of the goals are left out.
//
//go:embed testdata/annexes.txt
var annexes string

var seedKnown = sheet.Known{
	Year: 2024, TableScope: seed.TableScope,
	Funds: []sheet.Fund{{Key: seed.FundTermite, Name: figure.Label{Zh: "白蚁防治专项经费", En: "termite control"}}},
}

func jsonOf(t *testing.T, value any) string {
	t.Helper()
	data, err := json.Marshal(value)
	require.NoError(t, err)
	return string(data)
}

func TestTheSeedsAnnexesAreReadAsTheyStand(t *testing.T) {
	table, err := sheet.ReadPasted(annexes)
	require.NoError(t, err)

	base, findings, err := sheet.ReadBaseTable(table, seedKnown)
	require.NoError(t, err)
	assert.Empty(t, findings)
	want := seed.BaseTable()
	want.Blocks[1].Rows[0].Reason = "" // stands in the text, not in the table
	assert.Equal(t, jsonOf(t, want), jsonOf(t, base))

	form, findings, err := sheet.ReadForm(table, seedKnown)
	require.NoError(t, err)
	for _, finding := range findings {
		assert.Equal(t, sheet.CodePhaseInferred, finding.Code, finding)
	}
	printed := seed.Form()
	printed.Stated.Grade = "" // chapter 六
	printed.Classes[2].Groups[0].Indicators[0].Judgement = form.Classes[2].Groups[0].Indicators[0].Judgement
	assert.Len(t, form.Goals, 4)
	assert.Empty(t, form.Goals[3].Achieved)
	printed.Goals = form.Goals
	assert.Equal(t, encoded(t, printed), encoded(t, form))
}

func TestTheSeedsBaseTableComesBack(t *testing.T) {
	want := seed.BaseTable()
	table := sheet.WriteBaseTable(want)
	for name, table := range map[string]sheet.Table{
		"as it is": table, "UTF-8": throughCSV(t, table, sheet.UTF8), "GB18030": throughCSV(t, table, sheet.GB18030),
	} {
		t.Run(name, func(t *testing.T) {
			base, findings, err := sheet.ReadBaseTable(table, seedKnown)
			require.NoError(t, err)
			assert.Empty(t, findings)
			assert.Equal(t, jsonOf(t, want), jsonOf(t, base))
		})
	}
}

// Reasons of rows below others stand in rows of their own, too.
func TestReasonsOfEveryRowOfABaseTableComeBack(t *testing.T) {
	want := seed.BaseTable()
	rows := want.Blocks[1].Rows
	rows[0].Children[0].Children[1].Reason = "车辆老旧"             // 公车运行维护
	rows[1].Children[0].Reason = "药水集中采购"                       // a fund of the unit's own
	rows[2].Children[1].Reason, rows[3].Reason = "水价上调", "追加采购" // 水费、电费、差旅费
	base, findings, err := sheet.ReadBaseTable(sheet.WriteBaseTable(want), seedKnown)
	require.NoError(t, err)
	assert.Empty(t, findings)
	assert.Equal(t, jsonOf(t, want), jsonOf(t, base))
}

func TestBaseTableVariants(t *testing.T) {
	rows := [][]string{
		{"财政供养人员情况", "编制数", "2023年实际在职人数", "控制率", "备注"},
		{"", "60人", "57.5", "约95%", "x"},
		{"经费控制情况（元）", "上年决算数", "本年预算数", "本年决算数"},
		{"（一）“三公”经费", "1", "2", "3"},
		{"公务用车", "1", "2万元", "不详"},
		{"其中：购置费", "0", "0", "0"},
		{"专项资金", "", "", "9"},
		{"1、办公设备购置专项", "", "", "5"},
		{"2、培训专项", "", "", "4"},
		{"公用经费", "", "", "8"},
		{"其中：办公费", "", "", "1"},
		{"差旅费", "", "", "2"},
		{"培训费", "", "", "3"},
		{"取暖费", "", "", "4"},
		{"政府采购金额", "", "", "7"},
		{"基本支出预算调整", "", "", "6"},
		{"不知所云", "", "", "6"},
		{"三公经费原因说明", "车辆报废更新"},
		{"公用经费原因说明", "物价上涨"},
		{"政府采购原因说明", "追加"},
		{"某项原因说明", "无"},
		{"楼堂馆所控制情况", "批复规模", "实际规模", "规模控制率", "预算投资（元）", "实际投资（元）", "投资概算控制率", "其他"},
		{"", "100", "0.5万㎡", "100%", "5", "6", "120%", "y"},
		{"厉行节约保障措施"},
		{"部门整体支出绩效自评表"},
		{"三公经费", "9", "9", "9"},
	}
	base, findings, err := sheet.ReadBaseTable(sheet.FromStrings(rows), sheet.Known{Year: 2023})
	require.NoError(t, err)
	assert.Equal(t, 2023, base.Year)
	assert.False(t, base.ComparisonYear.Stated())
	for concept, want := range map[string]string{
		budget.StaffingPosts: "60人", budget.StaffingStaff: "57.5人", budget.StaffingRate: "约95%",
		budget.BuildingsApproved: "100㎡", budget.BuildingsActual: "0.5万㎡", budget.BuildingsInvested: "6元",
	} {
		assert.Equal(t, want, base.Fact(concept).String(), concept)
	}
	for concept, want := range map[string][3]string{ // compared, budget, final
		budget.ThreePublicTotal: {"1元", "2元", "3元"}, budget.ThreePublicVehicles: {"1元", "2万元", ""}, budget.ThreePublicPurchase: {"0元", "0元", "0元"},
		budget.SpecialFundTotal: {"", "", "9元"}, budget.OperatingTotal: {"", "", "8元"}, budget.OperatingOffice: {"", "", "1元"},
		budget.OperatingTravel: {"", "", "2元"}, budget.OperatingMeetings: {"", "", "3元"},
		budget.ProcurementAmount: {"", "", "7元"}, budget.BasicAdjustment: {"", "", "6元"},
	} {
		line := base.Line(concept)
		for i, period := range base.Periods() {
			assert.Equal(t, want[i], line.At(period).String(), "%s %s", concept, period)
		}
	}
	funds := base.Line(budget.SpecialFundTotal).Children
	require.Len(t, funds, 2)
	assert.Equal(t, "办公设备购置专项", funds[0].Name.Zh)
	assert.Equal(t, "4元", funds[1].At(base.Final()).String())
	operating := base.Line(budget.OperatingTotal)
	require.Len(t, operating.Children, 4, "one of this form's own")
	assert.Equal(t, "取暖费", operating.Children[3].Name.Zh)
	assert.Equal(t, "4元", operating.Children[3].At(base.Final()).String())
	lines := base.Lines()
	require.Len(t, lines, 6, "and a row")
	assert.Equal(t, "不知所云", lines[5].Name.Zh)
	assert.Equal(t, "6元", lines[5].At(base.Final()).String())
	assert.Equal(t, "车辆报废更新", lines[0].Reason)
	assert.Equal(t, "物价上涨", operating.Reason)
	assert.Equal(t, "追加", base.Line(budget.ProcurementAmount).Reason)
	assert.Empty(t, base.Economy)

	assert.Equal(t, []string{
		"sheet.cell-skipped 2E", "sheet.assumed 5C", "sheet.unread 5D", "sheet.row-skipped 21A", "sheet.cell-skipped 23H",
	}, places(findings))
}

func TestBaseTableWithoutAComparisonYearComesBack(t *testing.T) {
	want := budget.HunanTable(2024)
	want.ComparisonYear = figure.Date{}
	want = want.MustFill(
		budget.Cells{Concept: budget.StaffingPosts, Fact: figure.MustQuantity("约60人")},
		budget.Cells{Concept: budget.ThreePublicTotal, Money: []figure.Money{figure.MustMoney("5元"), {}, figure.MustMoney("约3万元")}})
	base, findings, err := sheet.ReadBaseTable(sheet.WriteBaseTable(want), sheet.Known{})
	require.NoError(t, err)
	assert.Equal(t, want.Line(budget.ThreePublicTotal).Amounts, base.Line(budget.ThreePublicTotal).Amounts)
	assert.Equal(t, "约60人", base.Fact(budget.StaffingPosts).String())
	assert.Equal(t, []string{"sheet.assumed 5B"}, places(findings), "元 in a column of 万元")

	want.Year = 0
	base, findings, err = sheet.ReadBaseTable(sheet.WriteBaseTable(want), sheet.Known{})
	require.NoError(t, err)
	assert.Zero(t, base.Year)
	assert.Equal(t, []string{"sheet.no-year 1", "sheet.assumed 5B", "sheet.assumed 5F"}, places(findings))
}

// A table of another place is read by its own layout, and printed by it.
func TestATableIsReadByItsLayout(t *testing.T) {
	name := func(text string) figure.Label { return figure.Label{Zh: text, En: text} }
	year := func(phase budget.Phase) budget.Period { return budget.Period{Year: 2024, Phase: phase} }
	facts := []budget.Fact{{Concept: budget.StaffingPosts, Name: name("核定编制"), Unit: "人"}}
	for _, concept := range []string{"a", "b", "c", "d", "e", "f"} {
		facts = append(facts, budget.Fact{Concept: concept, Name: name("指标" + concept), Unit: "台"})
	}
	layout := budget.BaseTable{
		Year: 2024, Title: name("部门基础数据表"),
		Columns: []budget.Column{{Period: year(budget.Initial)}, {Period: year(budget.Adjusted), Name: name("调整预算")}, {Period: year(budget.Final)}},
		Blocks: []budget.Block{
			{Name: name("人员与装备"), Facts: facts},
			{Name: name("经费（元）"), Rows: []budget.Line{
				{Concept: budget.ThreePublicTotal, Name: name("招待和车辆"), Children: []budget.Line{{Concept: "cars", Name: name("车辆"), Printed: "其中：车辆"}}},
				{Concept: "training", Name: name("培训费")},
			}},
		},
	}
	rows := [][]string{
		{"部门基础数据表"},
		{"人员与装备", "核定编制（人）", "指标b", "指标 f", "不相干"},
		{"", "60", "3", "4台", "5"},
		{"经费（元）", "2023年决算数", "2024年年初预算数", "调整预算数", "2024年决算数", "备注"},
		{"招待和车辆", "1", "2", "3", "4"},
		{"其中：车辆", "1", "2", "3", "4"},
		{"会议费", "", "5"},
		{"招待和车辆原因说明", "车辆更新"},
	}
	known := sheet.Known{BaseTable: layout}
	base, findings, err := sheet.ReadBaseTable(sheet.FromStrings(rows), known)
	require.NoError(t, err)
	assert.Equal(t, []string{"sheet.cell-skipped 3E", "sheet.column-skipped 4B"}, places(findings))
	assert.Equal(t, "60人", base.Fact(budget.StaffingPosts).String())
	assert.Equal(t, []string{"3台", "4台"}, []string{base.Fact("b").String(), base.Fact("f").String()})
	for i, want := range []string{"2元", "3元", "4元"} {
		assert.Equal(t, want, base.Line("cars").At(layout.Columns[i].Period).String())
	}
	assert.Equal(t, "车辆更新", base.Line(budget.ThreePublicTotal).Reason)
	require.Len(t, base.Lines(), 3)
	assert.Equal(t, "会议费", base.Lines()[2].Name.Zh)
	assert.Empty(t, layout.Blocks[1].Rows[0].Amounts, "the layout stays as it is")

	written := sheet.WriteBaseTable(base)
	back, findings, err := sheet.ReadBaseTable(written, known)
	require.NoError(t, err)
	assert.Empty(t, findings)
	assert.Equal(t, jsonOf(t, base), jsonOf(t, back))
	paths := pathsOf(t, written)
	for _, statement := range base.Statements("") {
		assert.Contains(t, paths, statement.Place.Path)
	}
}

func TestATableThatIsNoBaseTable(t *testing.T) {
	for name, rows := range map[string][][]string{
		"nothing": nil, "blank rows": {{}, {""}}, "other words": {{"甲", "乙"}, {"1", "2"}}, "the form": caseTable(t, "002").Strings(),
	} {
		_, _, err := sheet.ReadBaseTable(sheet.FromStrings(rows), sheet.Known{})
		require.ErrorIs(t, err, sheet.ErrNoBaseTable, name)
	}
	only, _, err := sheet.ReadBaseTable(sheet.FromStrings([][]string{{"财政供养人员情况（人）", "编制数"}}), sheet.Known{Year: 2024})
	require.NoError(t, err, "a heading without its values is no base table, but says that it wants to be one")
	assert.False(t, only.Fact(budget.StaffingPosts).Stated())
}

func TestABaseTableWithoutAUnitSaysSo(t *testing.T) {
	for title, want := range map[string][]string{"基础数据表": {"sheet.money-unit-assumed 2A"}, "基础数据表（单位：元）": {}} {
		_, findings, err := sheet.ReadBaseTable(sheet.FromStrings([][]string{
			{title}, {"经费情况", "2023年决算数", "2024年预算数", "2024年决算数"}, {"公用经费", "1", "2", "3"},
		}), sheet.Known{Year: 2024})
		require.NoError(t, err)
		assert.Equal(t, want, places(findings), title)
	}
}
