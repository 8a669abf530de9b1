package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestTheExecutionRowAmongTheIndicators(t *testing.T) {
	leaf := []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"}
	money := [][]string{
		{"资金（万元）", "全年预算数", "全年执行数", "执行率", "分值", "得分"},
		{"年度资金总额", "100", "92.5", "92.5%", "10", "9.25"},
	}
	for name, c := range map[string]struct {
		above               [][]string
		row                 []string
		points, score, rate string
		indicators, skipped int
	}{
		"its tiers merged":                   {nil, []string{"预算执行率", "", "", "100%", "92.5%", "10", "9.25"}, "10", "9.25", "92.5%", 1, 0},
		"its tiers merged and repeated":      {nil, []string{"预算执行率", "预算执行率", "预算执行率", "100%", "92.5%", "10", "9.25"}, "10", "9.25", "92.5%", 1, 0},
		"points in the class":                {nil, []string{"预算执行（10分）", "预算执行率", "", "100%", "92.5%", "", "9.25"}, "10", "9.25", "92.5%", 1, 0},
		"another target":                     {nil, []string{"预算执行率", "", "", "≥95%", "92.5%", "10", "9.25"}, "10", "9.25", "92.5%", 1, 1},
		"once more below the money":          {money, []string{"预算执行率", "", "", "100%", "92.5%", "10", "9.25"}, "10", "9.25", "92.5%", 1, 0},
		"other points than the money's":      {money, []string{"预算执行率", "", "", "100%", "92.5%", "5", "4.5"}, "10", "9.25", "92.5%", 2, 0},
		"an indicator of a class of its own": {nil, []string{"成本指标", "经济成本指标", "预算执行率", "100%", "92.5%", "10", "9.25"}, "", "", "", 2, 0},
	} {
		t.Run(name, func(t *testing.T) {
			rows := append(append([][]string{}, c.above...), heading, c.row, leaf)
			form, found := readRows(t, sheet.Known{Year: 2024}, rows...)
			assert.Equal(t, c.points, form.Execution.Points.String())
			assert.Equal(t, c.score, form.Execution.Stated.String())
			assert.Equal(t, c.rate, form.Execution.Rate.String())
			assert.Len(t, leaves(form), c.indicators)
			skipped := 0
			for _, note := range found {
				if note == "sheet.cell-skipped 2D" {
					skipped++
				}
			}
			assert.Equal(t, c.skipped, skipped)
		})
	}
}

func TestAMergedTierIsTheNameOfTheOneBesideIt(t *testing.T) {
	leaf := []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"}
	for name, c := range map[string]struct {
		row         []string
		group, leaf string
	}{
		"group and indicator": {[]string{"满意度指标", "服务对象满意度", "", "≥90%", "92%", "10", "10"}, "服务对象满意度", "服务对象满意度"},
		"class and group":     {[]string{"满意度指标", "", "群众满意度", "≥90%", "92%", "10", "10"}, "满意度指标", "群众满意度"},
		"all three":           {[]string{"满意度指标", "", "", "≥90%", "92%", "10", "10"}, "满意度指标", "满意度指标"},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, heading, leaf, c.row)
			group := form.Classes[1].Groups[0]
			assert.Equal(t, c.group, group.Name)
			assert.Equal(t, c.leaf, group.Indicators[0].Name)
			assert.Contains(t, found, "sheet.assumed 3"+map[bool]string{true: "B", false: "A"}[name == "group and indicator" || name == "class and group"])
			assert.NotContains(t, found, "sheet.no-name 3C")
		})
	}
	t.Run("a group of several indicators lends no name", func(t *testing.T) {
		form, _ := readRows(t, sheet.Known{Year: 2024}, heading,
			[]string{"产出指标", "数量指标", "", "8个", "8个", "40", "40"}, []string{"", "", "乙", "8个", "8个", "50", "50"})
		assert.Empty(t, form.Classes[0].Groups[0].Indicators[0].Name)
	})
}

func TestABracketBelowAnIndicatorBelongsToItsName(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024}, heading,
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"}, []string{"", "", "（含新建和改建）", "", "", "", ""})
	assert.Len(t, leaves(form), 1)
	assert.Equal(t, "甲（含新建和改建）", form.Classes[0].Groups[0].Indicators[0].Name)
	assert.Contains(t, found, "sheet.assumed 3C")
}

func TestTheNameOfATierIsNoIndicator(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产出指标", "数量指标", "", "8个", "8个", "90", "90"})
	assert.Empty(t, form.Classes[0].Groups[0].Indicators[0].Name)
	assert.Contains(t, found, "sheet.no-name 2C")
}
