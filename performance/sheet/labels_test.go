package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

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
	form, _ := readRows(t, sheet.Known{Year: 2024}, heading, row, []string{"总分（100分）", "", "", "", "", "", "98"})
	assert.Equal(t, "100 98", form.Stated.Points.String()+" "+form.Stated.Total.String())
	form, _ = readRows(t, sheet.Known{Year: 2024}, heading, []string{"总分统计工作", "数量指标", "甲", "8个", "8个", "100", "98"})
	assert.Equal(t, "总分统计工作", form.Classes[0].Name, "a name that says more is no total")
	for _, cells := range [][]string{{"评价等次", "", "良好"}, {"自评等级：良"}, {"绩效等级", "良"}, {"评级", "良"}, {"档次：良好"}, {"自评等级：优□ 良□√ 中□ 差□"}, {"自评等级", "□优 ☑良 □中 □差"}, {"等级：优□良☑中□差□"}} {
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

func TestATableWithoutTiersMayHeadItsNamesAsTheBlock(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2023},
		[]string{"序号", "绩效指标", "目标", "完成情况", "分值", "自评分", "扣分原因"},
		[]string{"1", "开放天数", "300天以上", "全年开放312天", "60", "60", ""},
		[]string{"2", "接待读者", "5万人次", "4.6万人次", "40", "36.8", "闭馆装修"},
		[]string{"合计", "", "", "", "100", "96.8", ""})
	assert.Equal(t, []string{"绩效指标/绩效指标/开放天数 ≥300天 312天 60 60", "绩效指标/绩效指标/接待读者 5万人次 4.6万人次 40 36.8"}, leaves(form))
	assert.Equal(t, "闭馆装修", form.Classes[0].Groups[0].Indicators[1].Reason)
	assert.Equal(t, "96.8", form.Stated.Total.String())
	assert.Contains(t, found, "sheet.no-tiers 1B")
}

func TestTheHeadingOfTheScoreMayHaveThePointsOfTheExecutionRow(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2023}, []string{"资金（万元）", "调整预算数", "执行数", "执行率", "得分（10分）"}, []string{"合计", "450", "405", "90%", "9"},
		heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
	assert.Equal(t, "10", form.Execution.Points.String())
	assert.Equal(t, "9", form.Execution.Stated.String())
}

func TestGoalsBelowOneAnotherBesideTheirHeading(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2023}, []string{"年度总体目标", "目标1：建设完成"}, []string{"", "目标2：运维正常"}, []string{"完成情况", "均已完成"},
		heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
	assert.Equal(t, []performance.Goal{{Expected: "目标1：建设完成\n目标2：运维正常", Achieved: "均已完成"}}, form.Goals)
	assert.NotContains(t, found, "sheet.row-skipped 2B")
}
