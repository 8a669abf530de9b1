package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
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
			[]string{"指标值", "实际完成值", "设定权重", "实际权重", "得分"}, []string{"≥10个", "8个", "50", "90", "72"},
			"≥10个 8个 90 72", []string{"sheet.column-unused 1F"},
		},
		"the actual weight, named first": {
			[]string{"指标值", "实际完成值", "实际权重", "设定权重", "得分"}, []string{"≥10个", "8个", "90", "50", "72"},
			"≥10个 8个 90 72", []string{"sheet.column-unused 1G"},
		},
		"the adjusted target": {
			[]string{"年初指标值", "调整后指标值", "完成值", "分值", "得分"}, []string{"≥5个", "≥4个", "4个", "10", "10"},
			"≥4个 4个 10 10", []string{"sheet.column-unused 1D"},
		},
		"the target of the year's beginning where none was adjusted": {
			[]string{"年初指标值", "调整后指标值", "完成值", "分值", "得分"}, []string{"≥5个", "", "5个", "10", "10"},
			"≥5个 5个 10 10", []string{"sheet.column-unused 1D", "sheet.assumed 2D"},
		},
		"what a reviewer found": {
			[]string{"年初指标值", "年终完成值", "复核完成值", "分值", "自评分", "复核分", "核查意见"}, []string{"≥5个", "5个", "4个", "10", "10", "8", "少一个"},
			"≥5个 5个 10 10", []string{"sheet.review-column 1F", "sheet.review-column 1I", "sheet.review-column 1J"},
		},
		"what a reviewer found, named first": {
			[]string{"指标值", "审核完成值", "实际完成值", "分值", "主管部门评分", "自评得分"}, []string{"≥5个", "4个", "5个", "10", "8", "10"},
			"≥5个 5个 10 10", []string{"sheet.review-column 1E", "sheet.review-column 1H"},
		},
		"a reviewer's columns that nobody has filled": {
			[]string{"指标值", "完成值", "分值", "得分", "复核得分"}, []string{"≥5个", "5个", "10", "10", ""}, "≥5个 5个 10 10", nil,
		},
		"a sign, a unit and a percent sign with its explanation": {
			[]string{"指标性质", "指标值", "度量单位", "完成值", "权重", "得分"}, []string{"≥", "98", "%(百分比)", "99", "10", "10"}, "≥98% 99% 10 10", nil,
		},
		"a sign that was converted": {
			[]string{"指标性质", "指标值", "度量单位", "完成值", "权重", "得分"}, []string{">=", "500", "人次", "510", "10", "10"},
			"≥500人次 510人次 10 10", []string{"sheet.assumed 2E"},
		},
		"a unit in the heading": {
			[]string{"指标值（%）", "完成值(％)", "权重", "得分"}, []string{"≥95", "97.5", "10", "10"}, "≥95% 97.5% 10 10", nil,
		},
		"a percentage with its explanation in the cell": {
			[]string{"指标值", "完成值", "权重", "得分"}, []string{"≥98%（百分比）", "99%(百分比)", "10", "10"}, "≥98% 99% 10 10", nil,
		},
		"what may be a share of 1 in a column of percentages": {
			[]string{"指标性质", "指标值", "度量单位", "完成值", "权重", "得分"}, []string{"≥", "95", "%", "0.98", "10", "10"},
			"≥95% 0.98 10 10", []string{"sheet.assumed 2G"},
		},
		"reasons beside how far it deviates": {
			[]string{"指标值", "完成值", "偏差", "分值", "得分", "偏差原因", "评分依据"}, []string{"≥5个", "4个", "-1", "10", "8", "雨季", "验收单"},
			"≥5个 4个 10 8", []string{"sheet.column-unused 1F"},
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

func TestTheExecutionRowHasNoPointsWhereTheOthersMakeTheWhole(t *testing.T) {
	for points, want := range map[string]string{"100": "0", "90": ""} {
		form, _ := readRows(t, sheet.Known{Year: 2024}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", points, "90"}, []string{"总分", "", "", "", "", "100", "98"})
		assert.Equal(t, want, form.Execution.Points.String())
	}
}

func TestTotalsAndGradesUnderEveryName(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "88"}
	for _, name := range []string{
		"总分", "合计", "综合得分", "自评得分", "总分合计", "得分总计", "得分合计", "自评总分（分）", "合 计", "绩效自评得分", "项目自评总得分", "最终得分", "总分：", "评价得分合计", "综合评分",
	} {
		form, found := readRows(t, sheet.Known{Year: 2024}, heading, row, []string{name, "", "", "", "", "100", "98"})
		assert.Equal(t, "98", form.Stated.Total.String(), name)
		assert.Equal(t, "100", form.Stated.Points.String(), name)
		assert.Len(t, leaves(form), 1, name)
		assert.Equal(t, []string{"sheet.no-money 1"}, found, name)
	}
	form, _ := readRows(t, sheet.Known{Year: 2024}, heading, []string{"总分统计工作", "数量指标", "甲", "8个", "8个", "100", "98"})
	assert.Equal(t, "总分统计工作", form.Classes[0].Name, "a name that says more is no total")
	for _, cells := range [][]string{{"评价等次", "", "良好"}, {"自评等级：良"}, {"绩效等级", "良"}, {"评级", "良"}, {"档次：良好"}} {
		form, _ := readRows(t, sheet.Known{Year: 2024}, heading, row, []string{"综合得分", "", "", "", "", "100", "85"}, cells)
		assert.Equal(t, ruleset.Good, form.Stated.Grade, cells)
		assert.Len(t, leaves(form), 1, cells)
	}
	form, _ = readRows(t, sheet.Known{Year: 2024}, []string{"项目名称", "乙", "自评总分（分）", "98.5", "自评等级", "优"}, heading, row)
	assert.Equal(t, "98.5", form.Stated.Total.String(), "above the table")
	assert.Equal(t, ruleset.Excellent, form.Stated.Grade)
}

func TestUnitsAndProjectsUnderEveryName(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}
	for name, c := range map[string]struct {
		rows          [][]string
		unit, project string
	}{
		"资金使用单位":                         {[][]string{{"中央主管部门", "某部", "", "资金使用单位", "某中心"}}, "某中心", ""},
		"预算部门、单位":                        {[][]string{{"预算部门、单位名称", "某中心"}}, "某中心", ""},
		"承担单位":                           {[][]string{{"主管部门", "某局", "承担单位", "某中心"}}, "某中心", ""},
		"单位：":                            {[][]string{{"单位：某中心", "", "单位：万元"}}, "某中心", ""},
		"单位 of an amount":                {[][]string{{"单位：", "万元"}, {"单位名称", "某中心"}}, "某中心", ""},
		"the surest":                     {[][]string{{"主管部门", "某局", "实施单位", "某所"}, {"预算单位名称", "某中心"}}, "某中心", ""},
		"转移支付名称":                         {[][]string{{"转移支付名称", "某补助"}}, "", "某补助"},
		"转移支付（项目）名称":                     {[][]string{{"转移支付（项目）名称", "", "某补助"}}, "", "某补助"},
		"专项资金名称":                         {[][]string{{"专项资金名称：某补助"}}, "", "某补助"},
		"专项（项目）名称":                       {[][]string{{"专项（项目）名称", "某补助"}}, "", "某补助"},
		"the label in every merged cell": {[][]string{{"项目名称", "项目名称", "某补助", "某补助"}, {"实施单位", "实施单位", "某中心", "某中心"}}, "某中心", "某补助"},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, append(c.rows, heading, row)...)
			assert.Equal(t, c.unit, form.Unit)
			assert.Equal(t, c.project, form.Project)
		})
	}
}

func TestGoalsOfTransferPaymentsAndPolicies(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}
	for name, c := range map[string]struct {
		rows [][]string
		want []performance.Goal
	}{
		"总体目标 beside 全年实际完成情况": {
			[][]string{{"总体目标完成情况", "总体目标", "", "", "全年实际完成情况"}, {"", "目标甲", "", "", "完成乙"}}, []performance.Goal{{Expected: "目标甲", Achieved: "完成乙"}},
		},
		"in two columns without a block": {
			[][]string{{"年度总体目标", "", "年度总体目标完成情况"}, {"目标甲", "", "完成乙"}}, []performance.Goal{{Expected: "目标甲", Achieved: "完成乙"}},
		},
		"one below the other": {
			[][]string{{"年度总体目标", "目标甲"}, {"年度总体目标完成情况", "完成乙"}}, []performance.Goal{{Expected: "目标甲", Achieved: "完成乙"}},
		},
		"with those of the year's beginning": {
			[][]string{{"绩效目标", "年初绩效目标", "全年（调整）绩效目标", "全年目标实际完成情况"}, {"", "目标甲", "目标丙", "完成乙"}}, []performance.Goal{{Expected: "目标丙", Achieved: "完成乙"}},
		},
		"and none that was adjusted": {
			[][]string{{"绩效目标", "年初绩效目标", "全年（调整）绩效目标", "全年目标实际完成情况"}, {"", "目标甲", "", "完成乙"}}, []performance.Goal{{Expected: "目标甲", Achieved: "完成乙"}},
		},
		"in every merged cell": {
			[][]string{{"年度总体目标", "预期目标", "预期目标", "实际完成情况", "实际完成情况"}, {"年度总体目标", "目标甲", "目标甲", "完成乙", "完成乙"}}, []performance.Goal{{Expected: "目标甲", Achieved: "完成乙"}},
		},
		"without the covered cell": {
			[][]string{{"年度总体目标", "预期目标", "实际完成情况"}, {"目标甲", "完成乙"}}, []performance.Goal{{Expected: "目标甲", Achieved: "完成乙"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, append(c.rows, heading, row)...)
			assert.Equal(t, c.want, form.Goals)
		})
	}
}

func TestRowsThatAUnitHasNotUsedTakeNoPart(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "100", "98"}
	for name, c := range map[string]struct {
		cells []string
		kept  bool
	}{
		"a slash":                {[]string{"效益指标", "生态效益指标", "/", "/", "/", "/", "/"}, false},
		"指标1 and a slash":        {[]string{"效益指标", "生态效益指标", "指标1：/", "", "/", "/", "/"}, false},
		"指标1 alone":              {[]string{"效益指标", "生态效益指标", "指标1：", "", "", "", ""}, false},
		"dots":                   {[]string{"效益指标", "生态效益指标", "……", "", "", "", ""}, false},
		"无":                      {[]string{"效益指标", "社会效益指标", "无", "无", "无", "", ""}, false},
		"a sign without a value": {[]string{"效益指标", "社会效益指标", "指标2：", "≥%", "", "", ""}, false},
		"of which":               {[]string{"", "", "其中：女性", "≥5人", "5人", "", ""}, false},
		"of which, with points":  {[]string{"", "", "其中：女性", "≥5人", "5人", "10", "10"}, true},
		"无 with 0 points":        {[]string{"效益指标", "社会效益指标", "无", "无", "无", "0", "0"}, false},
		"无 with points":          {[]string{"效益指标", "社会效益指标", "无", "≥5人", "5人", "10", "10"}, true},
		"a name without points":  {[]string{"效益指标", "社会效益指标", "乙", "/", "/", "/", "/"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, heading, row, c.cells, []string{"总分", "", "", "", "", "100", "98"})
			assert.Len(t, leaves(form), map[bool]int{false: 1, true: 2}[c.kept])
			assert.Equal(t, !c.kept, strings.Contains(strings.Join(found, ","), "sheet.row-unused 3"), found)
			assert.Equal(t, "98", form.Stated.Total.String())
		})
	}
}

func TestWhatStandsBelowAnUnusedRowStaysInItsClass(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, heading,
		[]string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"},
		[]string{"效益指标", "经济效益指标", "指标1：/", "/", "/", "/", "/"},
		[]string{"", "社会效益指标", "……", "", "", "", ""},
		[]string{"", "", "乙", "8个", "8个", "10", "10"},
		[]string{"", "生态效益指标", "无", "", "", "", ""},
		[]string{"满意度指标", "满意度指标", "丙", "90%", "90%", "10", "10"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 8个 8个 10 10", "效益指标/社会效益指标/乙 8个 8个 10 10", "满意度指标/满意度指标/丙 90% 90% 10 10"}, leaves(form))
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
			[]string{"前期工作/前期工作/1.项目库   1 1", "组织/组织/2.制度   6 5"}, []string{"sheet.no-money 1", "sheet.no-tiers 1A"},
		},
		"two tiers": {
			[]string{"一级指标|二级指标|目标值|完成值|分值", "产出指标|甲|8个|8个|10", "|乙|8个|8个|10"},
			[]string{"产出指标/产出指标/甲 8个 8个 10", "产出指标/产出指标/乙 8个 8个 10"}, []string{"sheet.no-money 1", "sheet.no-tiers 1B"},
		},
		"no targets": {
			[]string{"序号|一级指标|二级指标|三级指标|指标分值|指标解释|指标说明及评分标准|自评得分", "1|决策|项目立项|立项依据充分性|5|是否符合|符合得5分|5", "2|||程序规范性|5||规范得5分|4"},
			[]string{"决策/项目立项/立项依据充分性   5 5", "决策/项目立项/程序规范性   5 4"}, []string{"sheet.no-money 1", "sheet.column-skipped 1F"},
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

func TestRowsWithoutTheirCoveredCells(t *testing.T) {
	head := []string{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"}
	pad := func(cells ...string) []string { return append(cells, make([]string, len(head)-len(cells))...) }
	for name, c := range map[string]struct {
		rows  [][]string
		want  []string
		found []string
	}{
		"filled up at the end": {
			[][]string{pad("产出指标(50分)", "数量指标", "甲", "≥5个", "5个", "10.3", "10.3"), pad("乙", "550", "20", "9.3", "9.3"), pad("时效指标", "丙", "10", "10", "10.3", "10")},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10.3 10.3", "产出指标/数量指标/乙 550 20 9.3 9.3", "产出指标/时效指标/丙 10 10 10.3 10"},
			[]string{"sheet.row-shifted 2A", "sheet.row-shifted 3A", "sheet.row-shifted 4A"},
		},
		"with a line below that begins further right": {
			[][]string{pad("产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"), pad("乙", "≥5个", "5个", "10", "9"), pad("总分", "100", "99"), pad("", "", "填表人")},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10", "产出指标/数量指标/乙 ≥5个 5个 10 9"},
			[]string{"sheet.row-shifted 2A", "sheet.row-shifted 3A", "sheet.row-skipped 5C"},
		},
		"with a reason at the end": {
			[][]string{pad("产出指标", "数量指标", "甲", "≥5个", "4个", "10", "8", "少一个"), pad("乙", "550", "20", "10", "1", "雨季")},
			[]string{"产出指标/数量指标/甲 ≥5个 4个 10 8", "产出指标/数量指标/乙 550 20 10 1"}, []string{"sheet.row-shifted 2A", "sheet.row-shifted 3A"},
		},
		"a cell is lost between name and points": {
			[][]string{pad("产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"), pad("乙", "3", "9.3", "9.3")},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10", "产出指标/数量指标/乙   9.3 9.3"}, []string{"sheet.row-shifted 2A", "sheet.cell-lost 3B"},
		},
		"names and points deny each other": {
			[][]string{pad("产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"), pad("质量指标", "乙", "丙", "9.3", "9.3")},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10"}, []string{"sheet.row-shifted 2A", "sheet.row-refused 3A"},
		},
		"figures stand where names must be": {
			[][]string{{"", "产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"}, {"", "乙", "550", "20", "9.3", "9.3", "", ""}},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10"}, []string{"sheet.row-refused 3B"},
		},
		"a target stands where a name must be": {
			[][]string{{"", "产出指标", "数量指标", "甲", "≥5个", "5个", "10", "10"}, {"", "乙", "≥95%", "96%", "10", "10", "", ""}},
			[]string{"产出指标/数量指标/甲 ≥5个 5个 10 10"}, []string{"sheet.row-refused 3B"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, append([][]string{head}, c.rows...)...)
			assert.Equal(t, c.want, leaves(form))
			assert.Equal(t, append([]string{"sheet.no-money 1"}, c.found...), found)
		})
	}
}

func TestAFormWhoseHeadingsAllSpeakOfGoals(t *testing.T) {
	form, found := readRows(t, sheet.Known{},
		[]string{"项目支出绩效目标完成情况表（2021年度）"},
		[]string{"项目名称", "", "城市维护"}, []string{"预算单位", "", "某局"},
		[]string{"预算执行情况（万元）", "全年预算数：", "100", "执行数：", "90"},
		[]string{"", "其中-财政拨款：", "100", "其中-财政拨款：", "90"}, []string{"", "其它资金：", "", "其它资金：", ""},
		[]string{"年度目标完成情况", "预期目标", "", "实际完成目标"}, []string{"", "目标甲", "", "完成乙"},
		[]string{"绩效指标完成情况", "一级指标", "二级指标", "三级指标", "预期指标值（包含数字及文字描述）", "实际完成指标值（包含数字及文字描述）"},
		[]string{"", "项目完成指标", "数量指标", "维护道路", "10公里", "9公里"})
	assert.Equal(t, []performance.Goal{{Expected: "目标甲", Achieved: "完成乙"}}, form.Goals)
	assert.Equal(t, []string{"项目完成指标/数量指标/维护道路 10公里 9公里"}, leaves(form))
	assert.Equal(t, 2021, form.Year)
	require.Len(t, form.Money, 2)
	assert.Equal(t, "财政拨款", form.Money[1].Name)
	assert.Empty(t, found)
}

func TestHeadingsOfTwoRows(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024},
		[]string{"一级指标", "二级指标", "三级指标", "绩效指标值", "", "完成情况", "", "得分情况", ""},
		[]string{"", "", "", "年初值", "调整后值", "完成值", "说明", "分值", "得分"},
		[]string{"产出指标", "数量指标", "甲", "≥5个", "≥4个", "4个", "略", "10", "9"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 ≥4个 4个 10 9"}, leaves(form))
	assert.Equal(t, []string{"sheet.no-money 1", "sheet.column-unused 2D", "sheet.column-skipped 2G"}, found)
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

func TestTheHeadingMayBeRepeatedBelowAnotherBlock(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024},
		[]string{"年度绩效目标1（40分）", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"},
		[]string{"", "产出指标", "数量指标", "甲", "30艘", "30艘", "20"},
		[]string{"年度绩效目标2（40分）", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"},
		[]string{"", "效益指标", "社会效益指标", "乙", "100次", "120次", "40"})
	assert.Equal(t, []string{"产出指标/数量指标/甲 30艘 30艘  20", "效益指标/社会效益指标/乙 100次 120次  40"}, leaves(form))
	assert.Equal(t, []string{"sheet.no-money 1", "sheet.header-repeated 3A"}, found)
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
		"/classes/0/groups/0/indicators/0/judgement/score": "9C", "/stated/points": "11G", "/stated/total": "11H", "/stated/grade": "11A",
		"/classes/7": "", "": "",
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
