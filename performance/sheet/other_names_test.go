package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestTheUnitUnderItsOtherNames(t *testing.T) {
	for _, label := range []string{"用款单位", "项目用款单位", "资金使用单位（盖章）", "用款部门"} {
		form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"项目名称", "甲", "主管部门", "某厅", label, "某局"}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
		assert.Equal(t, "某局", form.Unit, label)
	}
}

func TestGoalsUnderTheirOtherHeadings(t *testing.T) {
	for name, rows := range map[string][2][]string{
		"of the year's beginning and end": {{"年初目标", "", "", "年终完成"}, {"修路", "", "", "修完"}},
		"with 情况":                         {{"年初目标", "", "", "年终完成情况"}, {"修路", "", "", "修完"}},
		"below a block of their own":      {{"年度总体目标", "年初目标", "", "年末完成"}, {"", "修路", "", "修完"}},
		"planned and done":                {{"年度目标", "", "", "年度完成"}, {"修路", "", "", "修完"}},
	} {
		form, _ := readRows(t, sheet.Known{Year: 2024}, rows[0], rows[1], heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
		if assert.Len(t, form.Goals, 1, name) {
			assert.Equal(t, "修路", form.Goals[0].Expected, name)
			assert.Equal(t, "修完", form.Goals[0].Achieved, name)
		}
	}
}

func TestWeightsThatAreSharesOfOne(t *testing.T) {
	head := []string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "权重", "得分"}
	for name, c := range map[string]struct {
		heading string
		weights [2]string
		want    [2]string
	}{
		"that make one":              {"权重", [2]string{"0.9", "0.1"}, [2]string{"90", "10"}},
		"with a part of a hundredth": {"权重", [2]string{"0.875", "0.125"}, [2]string{"87.5", "12.5"}},
		"that make no one":           {"权重", [2]string{"0.9", "0.2"}, [2]string{"0.9", "0.2"}},
		"points of a small form":     {"分值", [2]string{"0.5", "0.5"}, [2]string{"0.5", "0.5"}},
		"that are points":            {"权重", [2]string{"90", "10"}, [2]string{"90", "10"}},
	} {
		t.Run(name, func(t *testing.T) {
			head[5] = c.heading
			form, found := readRows(t, sheet.Known{Year: 2024}, head,
				[]string{"产出指标", "数量指标", "甲", "8个", "8个", c.weights[0], "90"},
				[]string{"", "", "乙", "8个", "8个", c.weights[1], "10"})
			group := form.Classes[0].Groups[0]
			assert.Equal(t, c.want, [2]string{group.Indicators[0].Points.String(), group.Indicators[1].Points.String()})
			assert.Equal(t, c.want != c.weights, len(found) == 2, "a note")
		})
	}
}
