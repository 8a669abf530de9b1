package sheet_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/performance/sheet"
)

func TestFactsOfABlock(t *testing.T) {
	for name, c := range map[string]struct {
		rows               [][]string
		posts, staff, rate string
		found              []string
	}{
		"below their names": {[][]string{{"人员情况（人）", "编制数", "在职人数", "控制率"}, {"", "86", "88", "102.33%"}}, "86人", "88人", "102.33%", nil},
		"below their names, and one in a row of its own": {
			[][]string{{"人员情况（人）", "编制数", "实有人数"}, {"", "86", "88"}, {"在职人员控制率", "101.33%"}}, "86人", "88人", "101.33%", nil,
		},
		"one in a row": {
			[][]string{{"人员情况（人）", "编制数", "86"}, {"", "实有人数", "88"}, {"", "控制率", "102.33%"}}, "86人", "88人", "102.33%", nil,
		},
		"one in a row, the block beside each": {
			[][]string{{"人员情况（人）", "编制数", "86"}, {"人员情况（人）", "实有人数", "88"}, {"人员情况（人）", "控制率", "102.33%"}}, "86人", "88人", "102.33%", nil,
		},
		"one in a row, below the block": {
			[][]string{{"人员情况（人）"}, {"编制数", "86"}, {"实有人数", "88"}, {"控制率", "102.33%"}}, "86人", "88人", "102.33%", nil,
		},
		"their names below the block": {
			[][]string{{"人员情况（人）"}, {"编制数", "实有人数", "控制率"}, {"86", "88", "102.33%"}}, "86人", "88人", "102.33%", nil,
		},
		"several in a row": {
			[][]string{{"人员情况（人）", "编制数", "86", "实有人数", "88", "控制率", "102.33%"}}, "86人", "88人", "102.33%", nil,
		},
		"without a block": {[][]string{{"编制数", "86"}, {"在职人数", "88"}, {"在职人员控制率", "102.33%"}}, "86人", "88人", "102.33%", nil},
		"in one cell with their names": {
			[][]string{{"人员情况（人）", "编制数：86", "在职人数：88", "控制率：102.33%"}}, "86人", "88人", "102.33%", nil,
		},
		"in one cell, and what is none": {[][]string{{"人员情况（人）", "编制数：86", "负责人：甲"}}, "86人", "", "", []string{"sheet.cell-skipped 2C"}},
		"with units":                    {[][]string{{"人员情况", "编制数", "人", "86"}, {"", "实有人数", "人", "88"}}, "86人", "88人", "", nil},
		"one left blank":                {[][]string{{"人员情况（人）", "编制数", ""}, {"", "实有人数", "88"}}, "", "88人", "", nil},
		"one in words":                  {[][]string{{"人员情况（人）", "编制数", "不详"}, {"", "实有人数", "88"}}, "", "88人", "", []string{"sheet.unread 2C"}},
		"with a remark":                 {[][]string{{"人员情况（人）", "编制数", "86", "含聘用"}, {"", "实有人数", "88"}}, "86人", "88人", "", []string{"sheet.cell-skipped 2D"}},
		"one of no layout":              {[][]string{{"人员情况（人）", "编制数", "86"}, {"", "实有人数", "88"}, {"", "其中：公务员", "42"}}, "86人", "88人", "", []string{"sheet.row-skipped 4B"}},
		"the parts of one":              {[][]string{{"人员情况（人）", "编制数", "行政编制", "事业编制"}, {"", "86", "40", "46"}}, "86人", "", "", []string{"sheet.cell-skipped 3C", "sheet.cell-skipped 3D"}},
		"a part before it":              {[][]string{{"人员情况（人）", "行政编制", "编制数"}, {"", "40", "86"}}, "86人", "", "", []string{"sheet.cell-skipped 3B"}},
		"one twice":                     {[][]string{{"人员情况（人）", "编制数", "86"}, {"", "编制数", "87"}}, "86人", "", "", []string{"sheet.row-skipped 3B"}},
		"a figure of no name":           {[][]string{{"人员情况（人）", "编制数", ""}, {"", "86", "88"}}, "86人", "", "", []string{"sheet.cell-skipped 3C"}},
		"and another row":               {[][]string{{"人员情况（人）", "编制数", "86"}, {"单位负责人", "某"}}, "86人", "", "", []string{"sheet.row-skipped 3A"}},
	} {
		t.Run(name, func(t *testing.T) {
			rows := append([][]string{{"部门基础数据表"}}, c.rows...)
			rows = append(rows, []string{"经费情况（万元）", "2023年决算数", "2024年预算数", "2024年决算数"}, []string{"公用经费", "1", "2", "3"})
			base, findings, err := sheet.ReadBaseTable(sheet.FromStrings(rows), sheet.Known{Year: 2024})
			require.NoError(t, err)
			assert.Equal(t, c.posts, base.Fact(budget.StaffingPosts).String())
			assert.Equal(t, c.staff, base.Fact(budget.StaffingStaff).String())
			assert.Equal(t, c.rate, base.Fact(budget.StaffingRate).String())
			assert.Equal(t, "3万元", base.Line(budget.OperatingTotal).At(base.Final()).String())
			assert.ElementsMatch(t, c.found, places(findings))
		})
	}
}

// What a base-data table has and its layout does not is never left out in silence.
func TestNoCellOfABaseTableIsLostInSilence(t *testing.T) {
	head := []string{"经费情况（万元）", "2023年决算数", "2024年预算数", "2024年决算数"}
	for name, c := range map[string]struct {
		rows  [][]string
		found []string
	}{
		"a row above":             {[][]string{{"填报单位", "某局"}, head, {"公用经费", "1", "2", "3"}}, []string{"sheet.row-skipped 2A"}},
		"title, year, unit":       {[][]string{{"（2024年度）"}, {"单位：万元"}, head, {"公用经费", "1", "2", "3"}}, nil},
		"a further column":        {[][]string{append(slices.Clip(head), "增减额"), {"公用经费", "1", "2", "3", "1"}, {"办公费", "1", "2", "3", "1"}}, []string{"sheet.column-skipped 2E"}},
		"a cell below no heading": {[][]string{head, {"公用经费", "1", "2", "3", "见说明"}}, []string{"sheet.cell-skipped 3E"}},
		"a row without a name":    {[][]string{head, {"公用经费", "1", "2", "3"}, {"", "4", "5", "6"}}, []string{"sheet.row-skipped 4B"}},
		"a row twice":             {[][]string{head, {"公用经费", "1", "2", "3"}, {"公用经费", "4", "5", "6"}}, []string{"sheet.row-skipped 4A"}},
		"a name beside the first": {[][]string{head, {"公用经费", "1", "2", "3"}, {"政府采购金额", "4", "", "6"}}, nil},
		"two cells of a reason":   {[][]string{head, {"公用经费", "1", "2", "3"}, {"公用经费原因说明", "物价", "上涨"}}, []string{"sheet.cell-skipped 4C"}},
	} {
		t.Run(name, func(t *testing.T) {
			base, findings, err := sheet.ReadBaseTable(sheet.FromStrings(append([][]string{{"部门基础数据表"}}, c.rows...)), sheet.Known{Year: 2024})
			require.NoError(t, err)
			assert.Equal(t, "3万元", base.Line(budget.OperatingTotal).At(base.Final()).String())
			assert.ElementsMatch(t, c.found, places(findings))
		})
	}
}

// 会议费 and 培训费 are one row of the layout; printed apart, neither hides the other.
func TestTwoRowsThatFitOneOfTheLayoutAreBothRead(t *testing.T) {
	base, findings, err := sheet.ReadBaseTable(sheet.FromStrings([][]string{
		{"经费情况（万元）", "2023年决算数", "2024年预算数", "2024年决算数"},
		{"公用经费", "1", "2", "10"},
		{"会议费", "", "", "3"},
		{"培训费", "", "", "4"},
	}), sheet.Known{Year: 2024})
	require.NoError(t, err)
	assert.Empty(t, findings)
	assert.Equal(t, "3万元", base.Line(budget.OperatingMeetings).At(base.Final()).String())
	children := base.Line(budget.OperatingTotal).Children
	assert.Equal(t, "培训费 4万元", children[len(children)-1].Name.Zh+" "+children[len(children)-1].At(base.Final()).String())
}
