package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/sheet"
)

// Rows of two groups, from which the cells that merged ones cover are left out.
func TestCoveredCellsThatAreLeftOut(t *testing.T) {
	want := []string{"产出指标/数量指标/站点 ≥10个 10个 50 50", "产出指标/数量指标/培训 ≥5场 5场 20 20", "产出指标/成本指标/成本 ≤100万元 98万元 20 20"}
	for name, rows := range map[string][][]string{
		"behind the number of the row": {
			{"序号", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"},
			{"1", "产出指标", "数量指标", "站点", "≥10个", "10个", "50", "50", ""},
			{"2", "培训", "≥5场", "5场", "20", "20", "", "", ""},
			{"3", "成本指标", "成本", "≤100万元", "98万元", "20", "20", "", ""},
		},
		"before weights in per cent": {
			{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "权重（%）", "得分", "偏差原因"},
			{"产出指标", "数量指标", "站点", "≥10个", "10个", "50%", "50", ""},
			{"培训", "≥5场", "5场", "20%", "20", ""},
			{"成本指标", "成本", "≤100万元", "98万元", "20%", "20", ""},
		},
		"with a reviewer's score behind": {
			{"绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "单位", "完成值", "分值", "得分", "复核得分", "偏差原因"},
			{"产出指标", "数量指标", "站点", "≥", "10", "个", "10个", "50", "50", "50", ""},
			{"培训", "≥", "5", "场", "5场", "20", "20", "20", ""},
			{"成本指标", "成本", "≤", "100", "万元", "98万元", "20", "20", "20", ""},
		},
		"not where the block is headed in every row": {
			{"年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分", "复核得分", "偏差原因"},
			{"年度绩效指标", "产出指标", "数量指标", "站点", "≥10个", "10个", "50", "50", "50", ""},
			{"年度绩效指标", "产出指标", "数量指标", "培训", "≥5场", "5场", "20", "20", "20", ""},
			{"年度绩效指标", "产出指标", "成本指标", "成本", "≤100万元", "98万元", "20", "20", "20", ""},
		},
		"not where a weight is a per cent and a reviewer's score stands behind": {
			{"绩效指标完成情况", "一级指标", "二级指标", "三级指标", "指标值", "完成值", "权重", "得分", "复核得分", "佐证材料"},
			{"", "产出指标", "数量指标", "站点", "≥10个", "10个", "50%", "50", "50", "台账"},
			{"", "", "", "培训", "≥5场", "5场", "20%", "20", "20", "台账"},
			{"", "", "成本指标", "成本", "≤100万元", "98万元", "20%", "20", "20", "台账"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, rows...)
			assert.Equal(t, want, leaves(form))
			for _, finding := range found {
				assert.NotContains(t, finding, "refused")
			}
		})
	}
}

// Where nothing is scored a class and a group of one name are told apart by what
// follows them.
func TestCoveredCellsThatAreLeftOutWithoutPoints(t *testing.T) {
	for name, rows := range map[string][][]string{
		"a target in one cell": {
			{"绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "全年完成值", "未完成原因"},
			{"产出指标", "数量指标", "站点", "≥10个", "10个", ""},
			{"成本指标", "成本", "≤100万元", "98万元", ""},
		},
		"a target in three": {
			{"绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "单位", "全年完成值", "未完成原因"},
			{"产出指标", "数量指标", "站点", "≥", "10", "个", "10个", ""},
			{"成本指标", "成本", "≤", "100", "万元", "98万元", ""},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, rows...)
			assert.Equal(t, []string{"产出指标/数量指标/站点 ≥10个 10个", "产出指标/成本指标/成本 ≤100万元 98万元"}, leaves(form))
		})
	}
}

// The place of a value is that of the caller's table, number and all.
func TestTheCellOfARowThatWasAlignedBehindItsNumber(t *testing.T) {
	reading, err := sheet.Read(sheet.FromStrings([][]string{
		{"序号", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
		{"1", "产出指标", "数量指标", "站点", "≥10个", "10个", "50", "50"},
		{"2", "培训", "≥5场", "5场", "20", "20", "", ""},
	}), sheet.Known{Year: 2024})
	require.NoError(t, err)
	row, column, ok := reading.Cell("/classes/0/groups/0/indicators/1/points")
	assert.Equal(t, []any{3, 5, true}, []any{row, column, ok})
}

func TestTheTargetOfTheYearBesideThatOfThePeriod(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"一级指标", "二级指标", "三级指标", "总体指标值", "年度目标", "实际完成值", "分值", "得分"},
		[]string{"产出指标", "数量指标", "站点", "≥30个", "≥10个", "10个", "50", "50"})
	assert.Equal(t, []string{"产出指标/数量指标/站点 ≥10个 10个 50 50"}, leaves(form))
}
