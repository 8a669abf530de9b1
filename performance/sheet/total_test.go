package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

func TestTheBottomLine(t *testing.T) {
	for name, c := range map[string]struct {
		row           []string
		points, total string
		found         []string
	}{
		"in its columns":                     {[]string{"总分", "", "", "", "", "100", "95.95"}, "100", "95.95", nil},
		"its label repeated":                 {[]string{"总分", "总分", "总分", "总分", "总分", "100", "95.95"}, "100", "95.95", nil},
		"its label repeated, its cells lost": {[]string{"总分", "总分", "总分", "100", "95.95"}, "100", "95.95", nil},
		"its score merged over both columns": {[]string{"总分", "总分", "总分", "总分", "总分", "95.95", "95.95"}, "", "95.95", []string{"sheet.assumed 3F"}},
		"all points, and all of them earned": {[]string{"总分", "", "", "", "", "100", "100"}, "100", "100", nil},
		"one figure in the column of points": {[]string{"总分", "", "", "", "", "95.95", ""}, "", "95.95", []string{"sheet.assumed 3F"}},
		"the points in their column":         {[]string{"总分", "", "", "", "", "100", ""}, "100", "", nil},
		"one figure in the column of scores": {[]string{"总分", "", "", "", "", "", "95.95"}, "", "95.95", nil},
		"one figure beside the label":        {[]string{"总分", "95.95"}, "", "95.95", nil},
		"the points beside 合计":               {[]string{"合计", "100"}, "100", "", nil},
		"the points beside 得分":               {[]string{"得分", "100"}, "", "100", nil},
		"the score beside 得分":                {[]string{"得分", "", "", "", "", "95.95", ""}, "", "95.95", []string{"sheet.assumed 3F"}},
		"with its unit":                      {[]string{"总分", "", "", "", "", "100分", "95.95分"}, "100", "95.95", []string{"sheet.assumed 3F", "sheet.assumed 3G"}},
		"in one cell":                        {[]string{"总分：95.95分"}, "", "95.95", []string{"sheet.assumed 3A"}},
		"in one cell, repeated":              {slices.Repeat([]string{"总分：95.95分"}, 7), "", "95.95", []string{"sheet.assumed 3A"}},
		"of the whole":                       {[]string{"总分", "95.95/100"}, "100", "95.95", nil},
		"the whole in words":                 {[]string{"自评得分", "95.95分（满分100分）"}, "100", "95.95", nil},
		"the whole in one cell":              {[]string{"总得分：95.95分（满分100分）"}, "100", "95.95", nil},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "100", "95.95"}, c.row)
			assert.Equal(t, c.points, form.Stated.Points.String())
			assert.Equal(t, c.total, form.Stated.Total.String())
			found = slices.DeleteFunc(found, func(note string) bool { return strings.HasPrefix(note, "sheet.no-money") })
			if c.points == "100" && len(found) > 0 {
				found = found[:len(found)-1] // the execution row has no points
			}
			assert.Equal(t, c.found, append([]string(nil), found...))
			assert.Len(t, leaves(form), 1)
		})
	}
}

func TestAGradeInTheBottomLineNeedsNoLabel(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "100", "95"}, []string{"总分", "", "", "", "", "100", "95", "优"})
	assert.Equal(t, ruleset.Excellent, form.Stated.Grade)
	assert.Equal(t, "95", form.Stated.Total.String())
}

func TestTheExecutionRowMayHaveAClassOfItsOwn(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, heading, []string{"预算执行（10分）", "", "预算执行率", "100%", "79.54%", "10", "7.95"},
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
	assert.Equal(t, "10 7.95 79.54%", form.Execution.Points.String()+" "+form.Execution.Stated.String()+" "+form.Execution.Rate.String())
	assert.Len(t, form.Classes, 1)
}
