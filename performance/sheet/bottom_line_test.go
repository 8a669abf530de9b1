package sheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

func TestTheBottomLineInWords(t *testing.T) {
	for name, c := range map[string]struct {
		row           []string
		points, total string
		grade         ruleset.Grade
		skipped       string
	}{
		"score and grade in one cell":            {[]string{"合计", "", "", "", "", "100", "99分（优）"}, "100", "99", ruleset.Excellent, ""},
		"score and grade without a unit":         {[]string{"合计", "", "", "", "", "100", "85(良好)"}, "100", "85", ruleset.Good, ""},
		"all in the first cell":                  {[]string{"自评总分：90 分，等次：优"}, "", "90", ruleset.Excellent, ""},
		"all in the first cell, repeated":        {[]string{"自评总分：90 分，等次：优", "自评总分：90 分，等次：优"}, "", "90", ruleset.Excellent, ""},
		"as a sentence":                          {[]string{"本项目自评得分90分。"}, "", "90", "", ""},
		"as a sentence, with its grade":          {[]string{"项目自评得分为85.5分，评价等级为良。"}, "", "85.5", ruleset.Good, ""},
		"the whole in a sentence":                {[]string{"自评得分90分（满分100分）。"}, "100", "90", "", ""},
		"the points in front of their column":    {[]string{"总分", "", "100", "", "", "", "90"}, "100", "90", "", ""},
		"another figure in front of that column": {[]string{"总分", "", "7", "", "", "", "90"}, "", "90", "", "sheet.cell-skipped 3C"},
		"words behind":                           {[]string{"总分", "", "", "", "", "100", "90", "无偏差，详见报告"}, "100", "90", "", "sheet.cell-skipped 3H"},
		"the grade in a cell of its own":         {[]string{"总分", "", "", "", "", "100", "90", "自评等级：优"}, "100", "90", ruleset.Excellent, ""},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"}, c.row)
			assert.Equal(t, c.points, form.Stated.Points.String())
			assert.Equal(t, c.total, form.Stated.Total.String())
			assert.Equal(t, c.grade, form.Stated.Grade)
			assert.Len(t, leaves(form), 1)
			if c.skipped != "" {
				assert.Contains(t, found, c.skipped)
			} else {
				assert.NotContains(t, found, "sheet.cell-skipped 3C")
				assert.NotContains(t, found, "sheet.row-skipped 3A")
			}
		})
	}
}

func TestNoIndicatorIsTakenForTheBottomLine(t *testing.T) {
	for _, name := range []string{"合计100家单位", "综合得分率90%", "总分馆3个", "自评得分90分以上单位数"} {
		form, _ := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "45", "45"},
			[]string{name, "质量指标", "乙", "8个", "8个", "45", "45"})
		assert.Len(t, leaves(form), 2, name)
	}
}

// Columns in reverse order are refused with the row of their heading, blank rows
// counted.
func TestAHeadingWithoutColumnsBehindTheTiersIsRefused(t *testing.T) {
	const tiers = "三级指标,二级指标,一级指标\n"
	for row, text := range map[int]string{
		2: "项目绩效自评表（2023年度）\n得分,分值,完成值,目标值," + tiers + "60,60,10座,10座,改造公厕,数量指标,产出指标\n",
		4: ",\n项目绩效自评表（2023年度）\n,\n得分,分值,完成值,目标值," + tiers,
		0: "得分,分值\n60,60\n",
	} {
		table, err := sheet.ReadText(strings.NewReader(text), sheet.Detect)
		require.NoError(t, err)
		_, _, err = sheet.ReadForm(table, sheet.Known{})
		require.ErrorIs(t, err, sheet.ErrNoForm)
		var refused *sheet.Error
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, row, refused.Row)
	}
}
