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
	want.ThreePublic.Reason = ""                // stands in the text, not in the table
	want.Buildings.ZeroBase = figure.Quantity{} // a convention of the form, not a cell
	assert.Equal(t, jsonOf(t, want), jsonOf(t, base))
	assert.True(t, base.Staffing.Posts.Exact(), "persons are counted")

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
			base.Buildings.ZeroBase = want.Buildings.ZeroBase
			assert.Equal(t, jsonOf(t, want), jsonOf(t, base))
		})
	}
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
	assert.Equal(t, "60人", base.Staffing.Posts.String())
	assert.Equal(t, "57.5人", base.Staffing.Staff.String())
	assert.False(t, base.Staffing.Staff.Exact())
	assert.Equal(t, "3元", base.ThreePublic.Total.At(base.Final()).String())
	assert.Equal(t, "2万元", base.ThreePublic.Vehicles.At(base.Budget()).String())
	assert.False(t, base.ThreePublic.Vehicles.At(base.Final()).Stated())
	assert.Equal(t, "0元", base.ThreePublic.Purchase.At(base.Compared()).String())
	assert.Equal(t, "9元", base.SpecialFunds.At(base.Final()).String())
	require.Len(t, base.SpecialFunds.Children, 2)
	assert.Equal(t, "办公设备购置专项", base.SpecialFunds.Children[0].Name.Zh)
	assert.Equal(t, "4元", base.SpecialFunds.Children[1].At(base.Final()).String())
	for want, amounts := range map[string]budget.Amounts{
		"8元": base.Operating.Total, "1元": base.Operating.Office, "2元": base.Operating.Travel, "3元": base.Operating.Meetings,
		"7元": base.Procurement.Amounts, "6元": base.BasicAdjustment,
	} {
		assert.Equal(t, want, amounts.At(base.Final()).String())
	}
	require.Len(t, base.Operating.Items, 1, "a line of this form's own")
	assert.Equal(t, "取暖费", base.Operating.Items[0].Name.Zh)
	assert.Equal(t, "4元", base.Operating.Items[0].At(base.Final()).String())
	require.Len(t, base.Rows, 1, "and a row")
	assert.Equal(t, "不知所云", base.Rows[0].Name.Zh)
	assert.Equal(t, "6元", base.Rows[0].At(base.Final()).String())
	assert.Equal(t, "车辆报废更新", base.ThreePublic.Reason)
	assert.Equal(t, "物价上涨", base.Operating.Reason)
	assert.Equal(t, "追加", base.Procurement.Reason)
	assert.Equal(t, "100㎡", base.Buildings.Approved.String())
	assert.Equal(t, "0.5万㎡", base.Buildings.Actual.String())
	assert.Equal(t, "6元", base.Buildings.Invested.String())
	assert.Empty(t, base.Economy)

	assert.Equal(t, []string{
		"sheet.cell-skipped 2E", "sheet.unread 5D", "sheet.row-skipped 21A", "sheet.cell-skipped 23H",
	}, places(findings))
}

func TestBaseTableWithoutAComparisonYearComesBack(t *testing.T) {
	want := budget.BaseTable{Year: 2024, Staffing: budget.Staffing{Posts: figure.MustQuantity("约60人")}}
	want.ThreePublic.Total = want.Row(figure.MustMoney("5元"), figure.Money{}, figure.MustMoney("约3万元"))
	want.SpecialFunds = want.FundsLine(nil)
	base, findings, err := sheet.ReadBaseTable(sheet.WriteBaseTable(want), sheet.Known{})
	require.NoError(t, err)
	assert.Equal(t, "5元", base.ThreePublic.Total.At(base.Compared()).String())
	assert.False(t, base.ThreePublic.Total.At(base.Budget()).Stated())
	assert.Equal(t, "约3万元", base.ThreePublic.Total.At(base.Final()).String())
	assert.Equal(t, "约60人", base.Staffing.Posts.String())
	assert.Empty(t, findings)

	want.Year = 0
	base, findings, err = sheet.ReadBaseTable(sheet.WriteBaseTable(want), sheet.Known{})
	require.NoError(t, err)
	assert.Zero(t, base.Year)
	assert.Equal(t, []string{"sheet.no-year 1"}, places(findings))
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
	assert.False(t, only.Staffing.Posts.Stated())
}
