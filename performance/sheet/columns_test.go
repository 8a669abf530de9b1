package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// leaves lists the indicators of a form as class/group/name target actual points
// score.
func leaves(form performance.Form) []string {
	list := []string{}
	for _, class := range form.Classes {
		for _, group := range class.Groups {
			for _, leaf := range group.Indicators {
				list = append(list, strings.TrimRight(fmt.Sprintf("%s/%s/%s %s %s %s %s", class.Name, group.Name, leaf.Name, leaf.Target, leaf.Actual, leaf.Points, leaf.Stated), " "))
			}
		}
	}
	return list
}

func TestTwoColumnsOfOneKind(t *testing.T) {
	tiers := []string{"一级指标", "二级指标", "三级指标"}
	names := []string{"产出指标", "数量指标", "甲"}
	for name, c := range map[string]struct {
		heads, cells []string
		want         string
		found        []string
	}{
		"the actual weight": {
			[]string{"指标值", "实际完成值", "设定权重", "实际权重", "得分"},
			[]string{"≥10个", "8个", "50", "90", "72"},
			"≥10个 8个 90 72",
			[]string{"sheet.column-unused 1F"},
		},
		"the actual weight, named first": {
			[]string{"指标值", "实际完成值", "实际权重", "设定权重", "得分"},
			[]string{"≥10个", "8个", "90", "50", "72"},
			"≥10个 8个 90 72",
			[]string{"sheet.column-unused 1G"},
		},
		"the adjusted target": {
			[]string{"年初指标值", "调整后指标值", "完成值", "分值", "得分"},
			[]string{"≥5个", "≥4个", "4个", "10", "10"},
			"≥4个 4个 10 10",
			[]string{"sheet.column-unused 1D"},
		},
		"the target of the year's beginning where none was adjusted": {
			[]string{"年初指标值", "调整后指标值", "完成值", "分值", "得分"},
			[]string{"≥5个", "", "5个", "10", "10"},
			"≥5个 5个 10 10",
			[]string{"sheet.column-unused 1D", "sheet.assumed 2D"},
		},
		"what a reviewer found": {
			[]string{"年初指标值", "年终完成值", "复核完成值", "分值", "自评分", "复核分", "核查意见"},
			[]string{"≥5个", "5个", "4个", "10", "10", "8", "少一个"},
			"≥5个 5个 10 10",
			[]string{"sheet.review-column 1F", "sheet.review-column 1I", "sheet.review-column 1J"},
		},
		"what a reviewer found, named first": {
			[]string{"指标值", "审核完成值", "实际完成值", "分值", "主管部门评分", "自评得分"},
			[]string{"≥5个", "4个", "5个", "10", "8", "10"},
			"≥5个 5个 10 10",
			[]string{"sheet.review-column 1E", "sheet.review-column 1H"},
		},
		"a reviewer's columns that nobody has filled": {
			[]string{"指标值", "完成值", "分值", "得分", "复核得分"}, []string{"≥5个", "5个", "10", "10", ""}, "≥5个 5个 10 10", nil,
		},
		"a sign, a unit and a percent sign with its explanation": {
			[]string{"指标性质", "指标值", "度量单位", "完成值", "权重", "得分"}, []string{"≥", "98", "%(百分比)", "99", "10", "10"}, "≥98% 99% 10 10", nil,
		},
		"a sign that was converted": {
			[]string{"指标性质", "指标值", "度量单位", "完成值", "权重", "得分"},
			[]string{">=", "500", "人次", "510", "10", "10"},
			"≥500人次 510人次 10 10",
			[]string{"sheet.assumed 2E"},
		},
		"a unit in the heading": {
			[]string{"指标值（%）", "完成值(％)", "权重", "得分"}, []string{"≥95", "97.5", "10", "10"}, "≥95% 97.5% 10 10", nil,
		},
		"a percentage with its explanation in the cell": {
			[]string{"指标值", "完成值", "权重", "得分"}, []string{"≥98%（百分比）", "99%(百分比)", "10", "10"}, "≥98% 99% 10 10", nil,
		},
		"what may be a share of 1 in a column of percentages": {
			[]string{"指标性质", "指标值", "度量单位", "完成值", "权重", "得分"},
			[]string{"≥", "95", "%", "0.98", "10", "10"},
			"≥95% 0.98 10 10",
			[]string{"sheet.assumed 2G"},
		},
		"reasons beside how far it deviates": {
			[]string{"指标值", "完成值", "偏差", "分值", "得分", "偏差原因", "评分依据"},
			[]string{"≥5个", "4个", "-1", "10", "8", "雨季", "验收单"},
			"≥5个 4个 10 8",
			[]string{"sheet.column-unused 1F"},
		},
		"columns that the form does not have": {
			[]string{"指标值", "完成值", "得分系数", "权重", "得分"}, []string{"≥5个", "5个", "100%", "10", "10"}, "≥5个 5个 10 10", []string{"sheet.column-skipped 1F"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, append(append([]string{}, tiers...), c.heads...), append(append([]string{}, names...), c.cells...))
			assert.Equal(t, []string{"产出指标/数量指标/甲 " + c.want}, leaves(form))
			assert.Equal(t, append([]string{"sheet.no-money 1"}, c.found...), found)
		})
	}
}

func TestHeadingsOfTwoRows(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024},
		[]string{"一级指标", "二级指标", "三级指标", "绩效指标值", "", "完成情况", "", "得分情况", ""},
		[]string{"", "", "", "年初值", "调整后值", "完成值", "说明", "分值", "得分"},
		[]string{"产出指标", "数量指标", "甲", "≥5个", "≥4个", "4个", "略", "10", "9"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 ≥4个 4个 10 9"}, leaves(form))
	assert.Equal(t, []string{"sheet.no-money 1", "sheet.column-unused 2D", "sheet.assumed 2G"}, found)
	assert.Equal(t, "略", form.Classes[0].Groups[0].Indicators[0].Reason)
}

func TestHeadingsOfTwoRowsMayBeRepeated(t *testing.T) {
	money := []string{"资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值（%）", "执行率", "得分"}
	form, found := readRows(t, sheet.Known{Year: 2024}, money, money, []string{"年度资金总额", "1", "2", "2", "10%", "100%", "10"},
		heading, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90%", "90"})
	assert.Len(t, form.Money, 1)
	assert.Equal(t, "10", form.Execution.Points.String())
	assert.Equal(t, []string{"产出指标/数量指标/甲 8个 8个 90 90"}, leaves(form))
	assert.Equal(t, []string{"sheet.assumed 3E", "sheet.assumed 6F"}, found)
}

func TestTheHeadingMayBeRepeatedBelowAnotherBlock(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024},
		[]string{"年度绩效目标1（40分）", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"},
		[]string{"", "产出指标", "数量指标", "甲", "30艘", "30艘", "20"},
		[]string{"年度绩效目标2（40分）", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"},
		[]string{"", "效益指标", "社会效益指标", "乙", "100次", "120次", "40"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 30艘 30艘  20", "效益指标/社会效益指标/乙 100次 120次  40"}, leaves(form))
	assert.Equal(t, []string{"sheet.no-money 1", "sheet.header-repeated 3A"}, found)
}

func TestEveryTierMayHaveAColumnOfPoints(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024},
		[]string{"一级指标", "权重", "二级指标", "权重", "三级指标", "权重", "指标值", "完成值", "得分"},
		[]string{"产出指标", "60", "数量指标", "40", "甲", "25", "≥5个", "5个", "25"},
		[]string{"", "", "", "", "乙", "15", "≥5个", "5个", "15"},
		[]string{"", "", "质量指标", "20", "丙", "20", "≥5个", "5个", "20"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 ≥5个 5个 25 25", "产出指标/数量指标/乙 ≥5个 5个 15 15", "产出指标/质量指标/丙 ≥5个 5个 20 20"}, leaves(form))
	assert.Equal(t, "60", form.Classes[0].Points.String())
	assert.Equal(t, "40", form.Classes[0].Groups[0].Points.String())
	assert.Equal(t, []string{"sheet.no-money 1"}, found)

	form, _ = readRows(t, sheet.Known{Year: 2024}, []string{"一级指标", "二级指标", "权重", "三级指标", "指标值", "完成值", "得分"},
		[]string{"产出指标", "数量指标", "25", "甲", "≥5个", "5个", "25"}, []string{"", "", "15", "乙", "≥5个", "5个", "15"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 ≥5个 5个 25 25", "产出指标/数量指标/乙 ≥5个 5个 15 15"}, leaves(form), "a single one is that of the indicators")
}

func TestTablesWithoutTiers(t *testing.T) {
	for name, c := range map[string]struct {
		rows, want []string
		found      []string
	}{
		"names and nothing above": {
			[]string{"指标名称|指标值|完成值|权重|得分", "甲|≥5个|5个|10|10"}, []string{"绩效指标/绩效指标/甲 ≥5个 5个 10 10"}, []string{"sheet.no-money 1", "sheet.no-tiers 1A"},
		},
		"headings between the names": {
			[]string{"评价指标|指标分值|评价得分", "前期工作", "1.项目库（1分）|1|1", "组织", "2.制度（6分）|6|5", "综合得分|100|85"},
			[]string{"前期工作/前期工作/1.项目库   1 1", "组织/组织/2.制度   6 5"},
			[]string{"sheet.no-money 1", "sheet.no-tiers 1A"},
		},
		"two tiers": {
			[]string{"一级指标|二级指标|目标值|完成值|分值", "产出指标|甲|8个|8个|10", "|乙|8个|8个|10"},
			[]string{"产出指标/产出指标/甲 8个 8个 10", "产出指标/产出指标/乙 8个 8个 10"},
			[]string{"sheet.no-money 1", "sheet.no-tiers 1B"},
		},
		"no targets": {
			[]string{"序号|一级指标|二级指标|三级指标|指标分值|指标解释|指标说明及评分标准|自评得分", "1|决策|项目立项|立项依据充分性|5|是否符合|符合得5分|5", "2|||程序规范性|5||规范得5分|4"},
			[]string{"决策/项目立项/立项依据充分性   5 5", "决策/项目立项/程序规范性   5 4"},
			[]string{"sheet.no-money 1", "sheet.column-skipped 1F"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var rows [][]string
			for _, row := range c.rows {
				rows = append(rows, strings.Split(row, "|"))
			}
			form, found := readRows(t, sheet.Known{Year: 2024}, rows...)
			assert.Equal(t, c.want, leaves(form))
			assert.Equal(t, c.found, found)
		})
	}
}
