package sheet_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/performance/sheet"
)

func TestEveryValueLeadsBackToItsCell(t *testing.T) {
	table := sheet.FromStrings([][]string{
		{"2024年度项目支出绩效自评表"},
		{"项目名称", "路灯", "实施单位", "某所"},
		{"资金（万元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分", "原因"},
		{"", "年度资金总额", "100", "90", "10", "90%", "9", "晚"},
		{"", "财政拨款", "100", "90", "", "95%"},
		{"年度总体目标", "预期目标", "", "实际完成情况"},
		{"", "改造", "", "已改造"},
		{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"},
		{"产出指标", "数量指标", "甲", "≥5个", "5个", "40", "40"},
		{"乙", "≥5个", "4个", "50", "40", "少一个"},
		{"总分", "", "", "", "", "", "100", "89", "等级：良"},
	})
	reading, err := sheet.Read(table, sheet.Known{})
	require.NoError(t, err)
	for path, want := range map[check.Path]string{
		"/year": "1A", "/project": "2B", "/unit": "2D",
		"/money/0": "4B", "/money/0/amounts/1": "4D", "/money/1": "5B", "/money/1/rate": "5F",
		"/execution/points": "4E", "/execution/rate": "4F", "/execution/stated": "4G",
		"/goals/0/expected": "7B", "/goals/0/achieved": "7D",
		"/classes/0": "9A", "/classes/0/groups/0": "9B", "/classes/0/groups/0/indicators/0": "9C",
		"/classes/0/groups/0/indicators/0/target": "9D", "/classes/0/groups/0/indicators/1/actual": "10C",
		"/classes/0/groups/0/indicators/1/points": "10D", "/classes/0/groups/0/indicators/1/stated": "10E", "/classes/0/groups/0/indicators/1/reason": "10F",
		"/classes/0/groups/0/indicators/0/judgement/score": "9C", "/stated/points": "11G", "/stated/total": "11H", "/stated/grade": "11I",
		"/execution": "4B", "/execution/reason": "4B", "/classes": "8D", "/classes/7": "8D",
		"/money/7": "", "": "",
	} {
		row, column, ok := reading.Cell(path)
		got := ""
		if ok {
			got = fmt.Sprint(row) + sheet.ColumnName(column)
		}
		assert.Equal(t, want, got, path)
	}
	_, _, ok := sheet.Reading{}.Cell("/unit")
	assert.False(t, ok)
}

// A row that names a group and gives it points has the group where its name stands.
func TestAGroupStandsWhereItsNameDoes(t *testing.T) {
	reading, err := sheet.Read(sheet.FromStrings([][]string{
		heading,
		{"产出指标", "数量指标", "", "", "", "40", "38"},
		{"", "", "甲", "8个", "8个", "40", "38"},
	}), sheet.Known{Year: 2024})
	require.NoError(t, err)
	for path, want := range map[check.Path]int{"/classes/0/groups/0": 2, "/classes/0/groups/0/points": 6, "/classes/0/groups/0/stated": 7} {
		row, column, ok := reading.Cell(path)
		assert.True(t, ok, path)
		assert.Equal(t, [2]int{2, want}, [2]int{row, column}, path)
	}
}
