package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

func readRows(t *testing.T, known sheet.Known, rows ...[]string) (performance.Form, []string) {
	t.Helper()
	form, findings, err := sheet.ReadForm(sheet.FromStrings(rows), known)
	require.NoError(t, err)
	return form, places(findings)
}

// The layout of 四川: phases under other names, slashes for what is not scored,
// a bracket with the points, three cells for a target, blocks below the total.
func TestALayoutWithItsOwnWords(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2023},
		[]string{"报表编号：0013"},
		[]string{"部门预算项目支出绩效自评表(2023年度)"},
		[]string{"项目名称", "工资性支出"},
		[]string{"主管部门", "某局本级", "", "实施单位 (盖章)", "某局"},
		[]string{"项目基本情况", "1.项目年度目标完成情况", "项目年度目标", "", "年度目标完成情况"},
		[]string{"", "", "按时足额发放", "", "全部发放"},
		[]string{"", "2.项目实施内容及过程概述", "略"},
		[]string{"预算执行情况(10分)", "年度预算数(万元)", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因"},
		[]string{"", "总额", "238.93", "251.89", "251.89", "100.00%", "10", "10", "年中追加"},
		[]string{"", "其中：财政资金", "238.93", "251.89", "251.89", "100.00%", "/", "/"},
		[]string{"", "财政专户管理资金", "0.00", "0.00", "0.00", "0.00%", "/", "/"},
		[]string{"", "单位资金", "", "", "", "", "/", "/"},
		[]string{"绩效指标(90分)", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"},
		[]string{"", "产出指标", "数量指标", "发放覆盖率", "＝", "100", "%", "100", "60", "60"},
		[]string{"", "效益指标", "社会效益指标", "足额保障率", "≥", "98", "%", "97.5%", "30", "29", "人员变动"},
		[]string{"合计", "", "", "", "", "", "", "", "100", "99"},
		[]string{"评价结论", "良好"},
		[]string{"存在问题", "无"},
		[]string{"项目负责人：", "", "财务负责人："},
	)
	assert.Equal(t, "工资性支出", form.Project)
	assert.Equal(t, "某局", form.Unit)
	assert.Equal(t, 2023, form.Year)
	require.Len(t, form.Money, 4)
	assert.Equal(t, "238.93万元", form.Total().At(budget.Initial).String())
	assert.Equal(t, "251.89万元", form.Total().At(budget.Executed).String())
	assert.Equal(t, "special-account", form.Money[2].Key)
	assert.Empty(t, form.Money[3].Amounts)
	assert.Equal(t, "10", form.Execution.Points.String())
	assert.Equal(t, "年中追加", form.Execution.Reason)
	require.Len(t, form.Goals, 1)
	assert.Equal(t, performance.Goal{Expected: "按时足额发放", Achieved: "全部发放"}, form.Goals[0])
	require.Len(t, form.Classes, 2)
	leaf := form.Classes[0].Groups[0].Indicators[0]
	assert.Equal(t, "=100%", leaf.Target.String())
	assert.Equal(t, "100%", leaf.Actual.String())
	leaf = form.Classes[1].Groups[0].Indicators[0]
	assert.Equal(t, "97.5%", leaf.Actual.String())
	assert.Equal(t, "人员变动", leaf.Reason)
	assert.Equal(t, "100", form.Stated.Points.String())
	assert.Equal(t, "99", form.Stated.Total.String())
	assert.Equal(t, ruleset.Good, form.Stated.Grade)
	assert.Contains(t, found, "sheet.row-skipped 18A")
	assert.Contains(t, found, "sheet.row-skipped 19A")
}

var heading = []string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"}

func TestTiersAreToldApart(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024, Unit: "某单位", Scope: ruleset.UnitScope},
		heading,
		[]string{"产出指标（50分）", "", "", "", "", "", ""},
		[]string{"", "数量指标（20分）", "", "", "", "", "18"},
		[]string{"", "", "甲（10分）", "8个", "9个", "", "10"},
		[]string{"", "", "乙（二期）", "8个", "7个", "10", "8"},
		[]string{"", "", "小计", "", "", "20", "18"},
		[]string{"", "质量指标", "不适用", "", "", "", ""},
		[]string{"", "小计", "", "", "", "50", "18"},
		[]string{"成本指标", "不适用", "", "", "", "", ""},
		[]string{"效益指标", "", "", "", "", "30", "25"},
		[]string{"", "社会效益指标", "丙", "不适用", "", "", ""},
		[]string{"", "", "丁", "≥5个", "不适用", "5", ""},
		[]string{"", "", "", "100%", "100%", "5", "5"},
		[]string{"", "", "不适用", "", "", "", ""},
		[]string{"", "生态效益指标（择优）", "", "", "", "", ""},
		[]string{"满意度指标", "服务对象满意度（二者择其一）", "戊(5)", "90%", "95%", "5", "6分"},
		[]string{"总分", "96"},
		[]string{"注：本表一式两份"},
	)
	assert.Equal(t, "某单位", form.Unit)
	assert.Equal(t, ruleset.UnitScope, form.Scope)
	require.Len(t, form.Classes, 4)
	output := form.Classes[0]
	assert.Equal(t, "产出指标", output.Name)
	assert.Equal(t, ruleset.Output, output.Class)
	assert.Equal(t, "50", output.Points.String())
	assert.Equal(t, "18", output.Stated.String())
	require.Len(t, output.Groups, 2)
	assert.Equal(t, "20", output.Groups[0].Points.String())
	assert.Equal(t, "18", output.Groups[0].Stated.String())
	require.Len(t, output.Groups[0].Indicators, 2)
	assert.Equal(t, "甲", output.Groups[0].Indicators[0].Name)
	assert.Equal(t, "10", output.Groups[0].Indicators[0].Points.String())
	assert.Equal(t, "乙（二期）", output.Groups[0].Indicators[1].Name)
	assert.True(t, output.Groups[1].NotApplicable)
	assert.True(t, form.Classes[1].NotApplicable)
	assert.Empty(t, form.Classes[1].Groups)
	benefit := form.Classes[2]
	assert.Equal(t, "30", benefit.Points.String())
	assert.Equal(t, "25", benefit.Stated.String())
	require.Len(t, benefit.Groups, 2)
	require.Len(t, benefit.Groups[0].Indicators, 3)
	assert.True(t, benefit.Groups[0].Indicators[0].NotApplicable)
	assert.Equal(t, performance.DoesNotApply, benefit.Groups[0].Indicators[1].Actual.Kind())
	assert.Empty(t, benefit.Groups[0].Indicators[2].Name)
	assert.Equal(t, performance.BestOf, benefit.Groups[1].Choose)
	satisfaction := form.Classes[3].Groups[0]
	assert.Equal(t, performance.FirstOf, satisfaction.Choose)
	assert.Equal(t, "戊(5)", satisfaction.Indicators[0].Name, "a bracket without 分 is part of an indicator's name")
	assert.Equal(t, "6", satisfaction.Indicators[0].Stated.String())
	assert.False(t, form.Stated.Points.Stated())
	assert.Equal(t, "96", form.Stated.Total.String())
	for _, want := range []string{"sheet.no-money 1", "sheet.no-name 13C", "sheet.cell-skipped 14C", "sheet.empty-group 15B", "sheet.row-skipped 18A"} {
		assert.Contains(t, found, want)
	}
}

func TestHeadingsMayBeRepeatedOrOfAnotherForm(t *testing.T) {
	row := func(name string) []string {
		return []string{"产出指标", "数量指标", name, "8个", "8个", "10", "10"}
	}
	form, found := readRows(t, sheet.Known{Year: 2024}, heading, row("甲"), heading, row("乙"), heading, row("丙"))
	require.Len(t, form.Classes, 1)
	assert.Len(t, form.Classes[0].Groups[0].Indicators, 3)
	assert.Equal(t, []string{"sheet.no-money 1", "sheet.header-repeated 3A"}, found)

	for name, second := range map[string][]string{
		"a title":         {"2023年度项目支出绩效自评表"},
		"another heading": {"一级指标", "二级指标", "三级指标", "指标值", "完成值", "权重", "自评得分"},
		"a project":       {"项目名称", "另一个项目"},
		"a money block":   {"项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, heading, row("甲"), second, heading, row("乙"))
			assert.Len(t, form.Classes[0].Groups[0].Indicators, 1)
			assert.Equal(t, "sheet.second-form 3A", found[len(found)-1])
			form, found = readRows(t, sheet.Known{Year: 2024}, heading, row("甲"), []string{"总分", "100", "90"}, second, heading, row("乙"))
			assert.Len(t, form.Classes[0].Groups[0].Indicators, 1)
			assert.Equal(t, "sheet.second-form 4A", found[len(found)-1])
		})
	}
}

func TestTheYearIsThatOfTheTable(t *testing.T) {
	row := []string{"产出指标", "时效指标", "甲", "12月底前", "2024.10", "10", "10"}
	form, found := readRows(t, sheet.Known{Year: 2024}, []string{"（2023年度）"}, []string{"单位名称", "某单位"}, heading, row)
	assert.Equal(t, 2023, form.Year)
	assert.Contains(t, found, "sheet.year-differs 1A")
	leaf := form.Classes[0].Groups[0].Indicators[0]
	assert.Equal(t, "2023年12月31日之前", leaf.Target.String())
	assert.Equal(t, "2024年10月", leaf.Actual.String(), "a number among dates is a month")

	form, found = readRows(t, sheet.Known{}, []string{"预算年度：", "2022"}, heading, row)
	assert.Equal(t, 2022, form.Year)
	assert.NotContains(t, found, "sheet.no-year 1")

	form, found = readRows(t, sheet.Known{}, heading, row)
	assert.Zero(t, form.Year)
	assert.Contains(t, found, "sheet.no-year 1")
	assert.Equal(t, ruleset.Words, form.Classes[0].Groups[0].Indicators[0].Target.Kind())
}

func TestGoalsInEveryPlace(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}
	goal := func(expected, achieved string) performance.Goal {
		return performance.Goal{Expected: expected, Achieved: achieved}
	}
	for name, c := range map[string]struct {
		rows [][]string
		want []performance.Goal
	}{
		"below their headings":      {[][]string{{"年度总体目标", "预期目标", "", "实际完成情况"}, {"", "甲", "", "乙"}, {"", "丙", "", "—"}}, []performance.Goal{goal("甲", "乙"), goal("丙", "")}},
		"beside their headings":     {[][]string{{"年度总体目标", "年初设定目标", "甲", "", "全年实际完成情况", "乙"}}, []performance.Goal{goal("甲", "乙")}},
		"without what was achieved": {[][]string{{"年度总体目标", "甲"}}, []performance.Goal{goal("甲", "")}},
		"numbered": {
			[][]string{{"年度总体目标", "预期目标", "完成情况"}, {"", "1.甲\n2.乙\n（待续）\n3、丙", "1．完成甲\n2.2024年完成乙"}},
			[]performance.Goal{goal("甲", "完成甲"), goal("乙\n（待续）", "2024年完成乙"), goal("丙", "")},
		},
		"numbered on one side": {
			[][]string{{"年度总体目标", "预期目标", "完成情况"}, {"", "1.甲\n2.乙", "全部完成"}},
			[]performance.Goal{goal("1.甲\n2.乙", "全部完成")},
		},
		"more achieved than wanted": {
			[][]string{{"年度总体目标", "预期目标", "完成情况"}, {"", "(1)甲\n(2)乙", "(1)甲\n(2)乙\n(3)丙"}},
			[]performance.Goal{goal("(1)甲\n(2)乙", "(1)甲\n(2)乙\n(3)丙")},
		},
		"a decimal is no number": {[][]string{{"年度总体目标", "预期目标"}, {"", "1.5公里道路\n2.5公里管网"}}, []performance.Goal{goal("1.5公里道路\n2.5公里管网", "")}},
		"none":                   {nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, append(c.rows, heading, row)...)
			assert.Equal(t, c.want, form.Goals)
		})
	}
}

func TestMoneyBlocks(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}
	read := func(t *testing.T, rows ...[]string) (performance.Form, []string) {
		t.Helper()
		return readRows(t, sheet.Known{Year: 2024}, append(rows, heading, row)...)
	}
	head := []string{"资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"}

	form, found := read(t, head, []string{"年度资金总额", "1", "2", "3", "十余", "约90%", "x"})
	assert.Equal(t, "2万元", form.Total().At(budget.Adjusted).String())
	assert.Equal(t, "约90%", form.Execution.Rate.String())
	assert.Equal(t, []string{"sheet.unread 2E", "sheet.unread 2G", "sheet.money-unit-assumed 1A"}, found)

	form, found = read(t, head, []string{"年度资金总额", "1元", "2元", "两元多", "10", "9折", "1"})
	assert.Equal(t, "1元", form.Total().At(budget.Initial).String())
	assert.Contains(t, found, "sheet.unread 2D")
	assert.NotContains(t, found, "sheet.money-unit-assumed 1A", "the cells say their own")

	form, _ = read(t, []string{"", "", "", "单位：千元"}, []string{"预算执行情况", "", "预算数（A）", "执行数（B）", "执行率"},
		[]string{"", "按资金来源", "", "", ""}, []string{"", "自筹", "1", "1", "100%"}, []string{"按支出性质分", "", "", "", ""}, []string{"", "其他", "1", "1"})
	require.Len(t, form.Money, 2)
	assert.Equal(t, "1千元", form.Total().At(budget.Adjusted).String(), "the first row is the total where none says so")
	assert.Equal(t, "100%", form.Execution.Rate.String())
	assert.Equal(t, performance.CharacterRow, form.Money[1].Kind)

	form, found = read(t, []string{"资金（万元）", "全年预算数", "全年执行数"}, []string{"年度资金总额", "9", "8"},
		[]string{"其中：甲：4", "其中：2022年结转：4"}, []string{"乙：3", "丙：无"})
	require.Len(t, form.Money, 4)
	assert.Equal(t, "4万元", form.Money[1].At(budget.Adjusted).String())
	assert.Equal(t, "2022年结转", form.Money[2].Name)
	assert.Contains(t, found, "sheet.phase-assumed 3A")
	assert.Contains(t, found, "sheet.cell-skipped 4B")

	form, _ = read(t, []string{"年度预算（万元）（20分）", "预算数", "执行数", "执行率"}, []string{"年度预算（万元）（20分）", "9", "8", "88.9%"})
	assert.Equal(t, "20", form.Execution.Points.String())
}

func TestStrangeCellsAreReported(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024},
		[]string{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "复核得分", "佐证资料", "评(扣)分标准", "评判"},
		[]string{"", "产出指标", "数量指标", "甲", "≥8个（含）", "不详之7或8", "10.5.1", "优", "9", "照片；合同", "每少1个扣1分", "得分：x\n别的\n等级：部分"},
		[]string{"", "", "", "乙", "8个", "9个", "10", "10", "", "", "", "", "多余"},
		[]string{"绩效指标"},
		[]string{"", "", "", "", "", "", "", "", "", "", "", "", "多余"},
	)
	leaf := form.Classes[0].Groups[0].Indicators[0]
	assert.Equal(t, "≥8个", leaf.Target.String())
	assert.Equal(t, "「不详之7或8」", leaf.Actual.String())
	assert.False(t, leaf.Points.Stated())
	assert.Equal(t, []string{"照片", "合同"}, leaf.Evidence)
	assert.Equal(t, "每少1个扣1分", leaf.Criterion)
	assert.Equal(t, "部分", leaf.Judgement.Level)
	for _, want := range []string{
		"sheet.unread 2G", "sheet.unread 2H", "sheet.review-column 1I", "sheet.assumed 2F", "sheet.unread 2L", "sheet.cell-skipped 2L",
		"sheet.cell-skipped 3M", "sheet.row-skipped 5M",
	} {
		assert.Contains(t, found, want)
	}
}

func TestTwoTiersAndOne(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"二级指标", "目标值", "完成值", "分值", "得分"}, []string{"甲", "8个", "8个", "10", "10"})
	assert.Equal(t, "甲", form.Classes[0].Groups[0].Indicators[0].Name)
	form, _ = readRows(t, sheet.Known{Year: 2024}, []string{"一级指标", "二级指标", "目标值", "完成值", "分值"},
		[]string{"产出指标", "甲", "8个", "8个", "10"}, []string{"总分", "", "", "", "100"})
	assert.Equal(t, "产出指标", form.Classes[0].Name)
	assert.Equal(t, "100", form.Stated.Points.String())
}

func TestGradesInEveryPlace(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}
	for name, c := range map[string]struct {
		rows [][]string
		want ruleset.Grade
	}{
		"beside the total":     {[][]string{{"总分", "", "", "", "", "100", "95", "自评等级：优"}}, ruleset.Excellent},
		"before the total":     {[][]string{{"评价等级", "", "中"}, {"总分", "", "", "", "", "100", "65"}}, ruleset.Fair},
		"below the total":      {[][]string{{"总分", "100", "50"}, {"自评结论", "“差”"}}, ruleset.Poor},
		"in words":             {[][]string{{"总分", "100", "95"}, {"自评等级", "优秀"}}, ruleset.Excellent},
		"good":                 {[][]string{{"总分", "100", "85"}, {"自评等级：良"}}, ruleset.Good},
		"a sentence is none":   {[][]string{{"总分", "100", "85"}, {"自评结论", "总体较好"}}, ""},
		"a heading without it": {[][]string{{"总分", "100", "85"}, {"自评等级"}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, append([][]string{heading, row}, c.rows...)...)
			assert.Equal(t, c.want, form.Stated.Grade)
			assert.Len(t, form.Classes, 1)
		})
	}
}

func TestRowsAboveTheIndicatorsThatSayNothingAreReported(t *testing.T) {
	_, found := readRows(t, sheet.Known{},
		[]string{"本单位按要求开展了绩效自评"},
		[]string{"2024年度项目支出绩效自评表"},
		[]string{"填报日期", "2025年2月"},
		[]string{"项目名称", "甲", "实施单位", "乙"},
		[]string{"资金（万元）", "全年预算数", "全年执行数"},
		[]string{"年度资金总额", "9", "8"},
		[]string{"年度总体目标", "丙"},
		[]string{"其他事项", "丁"},
		heading,
		[]string{"产出指标", "数量指标", "戊", "8个", "8个", "10", "10"},
		[]string{"绩效自评综述：较好"},
	)
	assert.Equal(t, []string{"sheet.row-skipped 3A", "sheet.row-skipped 8A", "sheet.row-skipped 1A", "sheet.empty-group 11A"}, found)
}

func TestInlineAmountsAreOfThePhaseThatTheyAddUpTo(t *testing.T) {
	for name, c := range map[string]struct {
		total     [3]string
		source    budget.Phase
		character budget.Phase
	}{
		"the adjusted budget, what was spent": {[3]string{"1", "9", "7"}, budget.Adjusted, budget.Executed},
		"another budget":                      {[3]string{"9", "1", "7"}, budget.Initial, budget.Executed},
		"several that are alike":              {[3]string{"9", "9", "9"}, budget.Adjusted, budget.Executed},
		"none":                                {[3]string{"1", "2", "3"}, budget.Adjusted, budget.Executed},
		"what was spent, the budget":          {[3]string{"1", "7", "9"}, budget.Executed, budget.Adjusted},
	} {
		t.Run(name, func(t *testing.T) {
			characters := "3"
			if c.total[1] == c.total[2] {
				characters = "5"
			}
			form, _ := readRows(t, sheet.Known{Year: 2024},
				[]string{"资金（万元）", "年初预算数", "全年预算数", "全年执行数"},
				append([]string{"年度资金总额"}, c.total[:]...),
				[]string{"按收入性质分", "按支出性质分"},
				[]string{"其中：甲：4", "其中：基本支出：4"}, []string{"乙：5", "项目支出：" + characters},
				heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
			require.Len(t, form.Money, 5)
			assert.Equal(t, "4万元", form.Money[1].At(c.source).String())
			assert.Equal(t, "4万元", form.Money[3].At(c.character).String())
		})
	}
}
