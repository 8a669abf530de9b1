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

func TestSharesOfOneBesideThePointsOfTheExecutionRow(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024}, []string{"资金（万元）", "全年预算数", "全年执行数", "分值"}, []string{"年度资金总额", "100", "100", "10"},
		[]string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "权重", "得分"},
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "0.6", "60"}, []string{"", "", "乙", "8个", "8个", "0.3", "30"}, []string{"总分", "", "", "", "", "1", "100"})
	assert.Equal(t, "60", form.Classes[0].Groups[0].Indicators[0].Points.String())
	assert.Equal(t, "10", form.Execution.Points.String())
	assert.Equal(t, "100", form.Stated.Points.String())
	assert.Equal(t, []string{"sheet.assumed 3F"}, found)
}

func TestTheUnitBesideOtherLabelsInOneCell(t *testing.T) {
	for _, text := range []string{"单位名称：某局　　填报日期：2025年3月20日　　单位：万元", "填报日期：2025年3月20日 单位名称: 某局 联系电话：12345"} {
		form, _ := readRows(t, sheet.Known{}, []string{"2024年度部门整体支出绩效自评表"}, []string{text}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
		assert.Equal(t, "某局", form.Unit, text)
		assert.Equal(t, 2024, form.Year, text)
	}
}

func TestTiersThatAreSpreadOutAreTheirWords(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产 出 指 标（90分）", "时　效 指标", "甲", "2024.12", "2024.11", "90", "90"})
	class := form.Classes[0]
	assert.Equal(t, "产出指标 90 output", class.Name+" "+class.Points.String()+" "+string(class.Class))
	assert.Equal(t, "时效指标", class.Groups[0].Name)
	assert.Equal(t, "2024年12月之前", class.Groups[0].Indicators[0].Target.String(), "a number under 时效 may be a date")
}

func TestIndicatorsOfAFourthTier(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024}, []string{"一级指标", "二级指标", "三级指标", "四级指标", "年度指标值", "实际完成值", "分值", "得分"},
		[]string{"产出指标", "数量指标", "建设", "站点", "8个", "8个", "50", "50"}, []string{"", "", "", "道路", "8公里", "8公里", "30", "30"}, []string{"", "", "改造", "", "5个", "5个", "10", "10"})
	assert.Equal(t, []string{"产出指标/数量指标/站点 8个 8个 50 50", "产出指标/数量指标/道路 8公里 8公里 30 30", "产出指标/数量指标/改造 5个 5个 10 10"}, leaves(form))
	assert.Contains(t, found, "sheet.column-unused 1C", "the tier above is said to be left out")
}

func TestASatisfactionInPointsOfAHundredAnswersOneInPerCent(t *testing.T) {
	head := []string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"}
	for name, c := range map[string]struct{ name, target, actual, want string }{
		"points for per cent":      {"群众满意度", "≥92.5%", "95分", "95%"},
		"per cent for points":      {"群众满意度", "≥90分", "95%", "95分"},
		"another scale stays one":  {"群众满意度", "≥90%", "4.6分", "4.6分"},
		"points of something else": {"考核得分率", "≥90%", "95分", "95分"},
		"per cent for per cent":    {"群众满意度", "≥90%", "95%", "95%"},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, head, []string{"效益指标", "社会效益指标", c.name, c.target, c.actual, "10", "10"})
			assert.Equal(t, c.want, form.Classes[0].Groups[0].Indicators[0].Actual.String())
			assert.Equal(t, c.want != c.actual, len(found) == 2, found)
		})
	}
}
