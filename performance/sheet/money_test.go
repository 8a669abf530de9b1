package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// block reads a money block of one budget and what was executed of it, from rows
// such as "其中：财政拨款|100|90", and lists its rows as they came out.
func block(t *testing.T, rows ...string) (form performance.Form, tree, found []string) {
	t.Helper()
	table := [][]string{{"项目资金（万元）", "", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"}}
	for _, row := range rows {
		name, amounts, _ := strings.Cut(row, "|")
		cells := []string{"", name, ""}
		if rest, deeper := strings.CutPrefix(name, ">"); deeper {
			cells = []string{"", "", rest}
		}
		table = append(table, append(cells, strings.Split(amounts, "|")...))
	}
	table = append(table, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
	form, found = readRows(t, sheet.Known{Year: 2024}, table...)
	for _, row := range form.Money {
		mark := strings.Repeat("-", row.Depth)
		if row.OfWhich {
			mark += "<"
		}
		tree = append(tree, fmt.Sprintf("%s%s %s", mark, row.Name, strings.TrimSuffix(row.At(budget.Adjusted).String(), "万元")))
	}
	return form, tree, found
}

func TestMoneyRowsAreReadAsATree(t *testing.T) {
	for name, c := range map[string]struct{ rows, want []string }{
		"parts of the total, of which the first says 其中": {
			[]string{"年度资金总额|30075|29675", "其中：中央财政资金|11375|11375", "地方资金|18149|17749", "其他资金|551|551"},
			[]string{"年度资金总额 30075", "中央财政资金 11375", "地方资金 18149", "其他资金 551"},
		},
		"parts that do not add up stay parts": {
			[]string{"年度资金总额|200|200", "其中：财政拨款|100|100", "自筹资金|60|60"},
			[]string{"年度资金总额 200", "财政拨款 100", "自筹资金 60"},
		},
		"a subtotal with its parts": {
			[]string{"年度资金总额|160|160", "其中：财政拨款小计|160|160", "1.一般公共预算|100|100", "2.政府性基金预算|60|60"},
			[]string{"年度资金总额 160", "财政拨款小计 160", "-1.一般公共预算 100", "-2.政府性基金预算 60"},
		},
		"and what stands beside it": {
			[]string{"年度资金总额|170|170", "财政拨款小计|160|160", "一般公共预算|100|100", "政府性基金预算|60|60", "其他资金|10|10"},
			[]string{"年度资金总额 170", "财政拨款小计 160", "-一般公共预算 100", "-政府性基金预算 60", "其他资金 10"},
		},
		"其中 inside a part": {
			[]string{"年度资金总额|160|160", "当年财政拨款|150|150", "其中：一般公共预算|150|150", "其他资金|10|10"},
			[]string{"年度资金总额 160", "当年财政拨款 150", "-<一般公共预算 150", "其他资金 10"},
		},
		"其中 that does not exhaust it": {
			[]string{"年度资金总额|160|160", "当年财政拨款|150|150", "其中：一般公共预算|120|120", "其他资金|10|10"},
			[]string{"年度资金总额 160", "当年财政拨款 150", "-<一般公共预算 120", "其他资金 10"},
		},
		"several under 其中": {
			[]string{"年度资金总额|300|300", "财政资金|260|260", "其中：中央|100|100", "省级|90|90", "市级|70|70", "自筹资金|40|40"},
			[]string{"年度资金总额 300", "财政资金 260", "-<中央 100", "-<省级 90", "-<市级 70", "自筹资金 40"},
		},
		"two ways of numbering": {
			[]string{"合计|1000|950", "一、财政拨款|800|750", "1.中央财政|500|500", "2.省级财政|300|250", "二、单位自筹|200|200"},
			[]string{"合计 1000", "一、财政拨款 800", "-1.中央财政 500", "-2.省级财政 300", "二、单位自筹 200"},
		},
		"numbers show the tree where the sums are wrong": {
			[]string{"合计|1000|950", "一、财政拨款|800|750", "（一）中央财政|500|500", "（二）省级财政|400|250", "二、单位自筹|200|200"},
			[]string{"合计 1000", "一、财政拨款 800", "-（一）中央财政 500", "-（二）省级财政 400", "二、单位自筹 200"},
		},
		"a second column of names": {
			[]string{"年度资金总额|9|9", "财政拨款|5|5", ">一般公共预算|2|2", ">　其中：上级|1|1", ">政府性基金|2|2", "其他资金|4|4"},
			[]string{"年度资金总额 9", "财政拨款 5", "-一般公共预算 2", "--<上级 1", "-政府性基金 2", "其他资金 4"},
		},
		"blanks below 其中 line up": {
			[]string{"年度资金总额|9|9", "　其中：当年财政拨款|5|5", "　　　　上年结转资金|3|3", "　　　　其他资金|1|1"},
			[]string{"年度资金总额 9", "当年财政拨款 5", "上年结转资金 3", "其他资金 1"},
		},
		"one part under 其中 may be less": {
			[]string{"年度资金总额|9|9", "其中：财政拨款|5|5"}, []string{"年度资金总额 9", "<财政拨款 5"},
		},
		"equal parts are no parts of each other": {
			[]string{"年度资金总额|50|50", "财政拨款|50|50", "自筹资金|50|50"}, []string{"年度资金总额 50", "财政拨款 50", "自筹资金 50"},
		},
		"two rows of one nature": {
			[]string{"年度资金总额|70|70", "上级一般公共预算|40|40", "本级一般公共预算|30|30"},
			[]string{"年度资金总额 70", "上级一般公共预算 40", "本级一般公共预算 30"},
		},
		"the total stands below": {
			[]string{"财政拨款|40|40", "自筹|30|30", "合计|70|70"}, []string{"财政拨款 40", "自筹 30", "合计 70"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, tree, found := block(t, c.rows...)
			assert.Equal(t, c.want, tree)
			assert.Empty(t, found)
			back, _, err := sheet.ReadForm(throughCSV(t, sheet.Write(form, sheet.Layout{}), sheet.UTF8), sheet.Known{})
			require.NoError(t, err)
			assert.Equal(t, encoded(t, form), encoded(t, back), "it comes back")
		})
	}
	_, tree, found := block(t, "年度资金总额|160|160", "财政拨款|150|150", "甲类|90|90", "乙类|60|60", "其他资金|10|10")
	assert.Equal(t, []string{"年度资金总额 160", "财政拨款 150", "-甲类 90", "-乙类 60", "其他资金 10"}, tree)
	assert.Equal(t, []string{"sheet.money-tree 4B"}, found, "the sums alone show it")
}

func TestTheFirstRowIsTheTotalWhateverItsName(t *testing.T) {
	for _, name := range []string{"年度总金额", "总额", "资金总量", "预算数/到位数/执行数", "年度财政资金总额", "全年预算"} {
		form, _, found := block(t, name+"|480|419.09|10|87.31%|8.73", "其中：财政拨款|480|419.09")
		assert.Equal(t, performance.TotalRow, form.Money[0].Kind, name)
		assert.Equal(t, "87.31%", form.Execution.Rate.String(), name)
		assert.Equal(t, "8.73", form.Execution.Stated.String(), name)
		assert.Empty(t, found, name)
	}
}

func TestRatesInEverySpelling(t *testing.T) {
	for name, c := range map[string]struct {
		amounts, printed, want string
		note                   bool
	}{
		"with its sign":                      {"515|412.66", "80.13%", "80.13%", false},
		"of full width":                      {"515|412.66", "80.13％", "80.13%", true},
		"without it":                         {"515|412.66", "80.13", "80.13%", true},
		"wrong, without it":                  {"515|412.66", "60.13", "60.13%", true},
		"all of it":                          {"515|515", "100.00", "100.00%", true},
		"a ratio":                            {"30075|29675", "0.9867", "98.67%", true},
		"a wrong ratio":                      {"30075|29675", "0.95", "95%", true},
		"a ratio of one":                     {"1.56|1.56", "1", "100%", true},
		"one hundredth":                      {"100|1", "1", "1%", true},
		"a hundredth of that":                {"10000|95", "0.95", "0.95%", true},
		"nothing":                            {"100|0", "0", "0%", true},
		"a ratio beside no amounts":          {"|", "0.9867", "98.67%", true},
		"a percentage beside no amounts":     {"|", "98.67", "98.67%", true},
		"more than all":                      {"100|103", "103", "103%", true},
		"a ratio above one":                  {"100|103", "1.03", "103%", true},
		"approximately":                      {"100|90", "约90%", "约90%", false},
		"none":                               {"100|90", "—", "", false},
		"a dash of another kind, and spaces": {"100|90", " / ", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			form, _, found := block(t, "年度资金总额|"+c.amounts+"|10|"+c.printed+"|10", "财政拨款|"+c.amounts+"||"+c.printed)
			assert.Equal(t, c.want, form.Execution.Rate.String())
			if len(form.Money) > 1 {
				assert.Equal(t, c.want, form.Money[1].Rate.String(), "that of a part is kept")
			}
			assert.Equal(t, c.note, len(found) > 0, found)
		})
	}
}

func TestAHeadingWithAPercentSignMakesAPercentage(t *testing.T) {
	for printed, want := range map[string]string{"95.67": "95.67%", "98.67": "98.67%", "0.9867": "98.67%", "0.95": "0.95%"} {
		form, found := readRows(t, sheet.Known{Year: 2024},
			[]string{"资金（万元）", "全年预算数", "全年执行数", "预算执行率（%）"}, []string{"年度资金总额", "30075", "29675", printed},
			heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
		assert.Equal(t, want, form.Execution.Rate.String())
		assert.Equal(t, printed == "0.9867", len(found) > 0, "what was converted is noted: %v", found)
	}
}

func TestARateHasAWeightAndAScoreOfItsOwn(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024},
		[]string{"资金（万元）", "全年预算数", "全年执行数", "执行率", "执行率权重", "执行率得分"}, []string{"年度总金额", "100", "79.27", "79.27%", "10", "7.93"},
		heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
	assert.Equal(t, "79.27%", form.Execution.Rate.String())
	assert.Equal(t, "10", form.Execution.Points.String())
	assert.Equal(t, "7.93", form.Execution.Stated.String())
	assert.Empty(t, found)
}

func TestABudgetBesideAnAdjustedOneIsTheInitialOne(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}
	form, found := readRows(t, sheet.Known{Year: 2024}, []string{"资金（元）", "", "年度预算数", "", "调整预算数", "", "执行数"},
		[]string{"", "年度资金总额", "300", "", "200.00", "", "190"}, heading, row)
	assert.Equal(t, "300元", form.Total().At(budget.Initial).String())
	assert.Equal(t, "200.00元", form.Total().At(budget.Adjusted).String())
	assert.Equal(t, "年度资金总额", form.Total().Name)
	assert.Equal(t, []string{"sheet.assumed 1C"}, found)

	form, found = readRows(t, sheet.Known{Year: 2024}, []string{"资金（元）", "年度预算数", "年初预算", "调整后预算数", "预算执行数"},
		[]string{"", "总额", "300", "200.00", "190"}, heading, row)
	assert.Equal(t, "总额", form.Total().Name, "it may head the names")
	assert.Equal(t, "300元", form.Total().At(budget.Initial).String())
	assert.Empty(t, found)
}

func TestRowsBelowTheMoneyThatHoldWords(t *testing.T) {
	total := []string{"", "年度资金总额", "100", "100", "100%"}
	read := func(rows ...[]string) (performance.Form, []string) {
		table := append([][]string{{"资金情况（万元）", "", "全年预算数", "全年执行数", "执行率"}, total}, rows...)
		return readRows(t, sheet.Known{Year: 2024}, append(table, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})...)
	}
	for name, c := range map[string]struct {
		rows  [][]string
		found []string
	}{
		"how the funds were managed": {
			[][]string{{"资金管理情况", "", "情况说明", "", "存在问题和改进措施"}, {"", "分配科学性", "2023年3月按因素法分配"}, {"", "下达及时性", "及时"}},
			[]string{"sheet.row-skipped 3A", "sheet.row-skipped 4B", "sheet.row-skipped 5B"},
		},
		"what was done":                {[][]string{{"项目实施内容及过程概述", "2023年改造3处"}}, []string{"sheet.row-skipped 3A"}},
		"words where amounts would be": {[][]string{{"", "拨付合规性", "合规", "合规"}}, []string{"sheet.row-skipped 3B"}},
		"amounts that cannot be read":  {[][]string{{"", "财政拨款", "约3或4", "100"}}, []string{"sheet.unread 3C"}},
		"a part without amounts":       {[][]string{{"", "其他资金", "", ""}}, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := read(c.rows...)
			assert.Equal(t, c.found, found)
			assert.Equal(t, "100万元", form.Total().At(budget.Executed).String())
		})
	}
	form, found := read([]string{"", "执行率偏低原因", "年底集中支付"})
	assert.Equal(t, "年底集中支付", form.Execution.Reason)
	assert.Len(t, form.Money, 1)
	assert.Empty(t, found)
}

func TestMoneyRowsWithoutTheirCoveredCells(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}
	head := []string{"资金（万元）", "", "年初预算数", "全年预算数", "全年执行数"}
	for name, c := range map[string]struct {
		head  []string
		rows  [][]string
		found []string
	}{
		"all filled":                    {head, [][]string{{"年度资金总额", "7", "100", "90", ""}, {"财政拨款", "7", "100", "90", ""}}, []string{"sheet.row-shifted 2A"}},
		"nothing at the beginning":      {head, [][]string{{"年度资金总额", "", "100", "90", ""}, {"财政拨款", "", "100", "90", ""}}, []string{"sheet.row-shifted 2A"}},
		"a part without amounts":        {head, [][]string{{"年度资金总额", "7", "100", "90"}, {"其他资金", "", ""}}, []string{"sheet.row-shifted 2A"}},
		"another block below":           {head, [][]string{{"年度资金总额", "7", "100", "90"}, {"资金管理情况", "情况说明"}, {"分配科学性", "2023年分配"}}, []string{"sheet.row-shifted 2A", "sheet.row-skipped 3A", "sheet.row-skipped 4A"}},
		"the name over two columns":     {head, [][]string{{"年度资金总额", "", "7", "100", "90"}, {"财政拨款", "", "7", "100", "90"}}, nil},
		"the rate and points show it":   {append(append([]string{}, head...), "分值", "执行率", "得分"), [][]string{{"年度资金总额", "", "100", "90", "10", "90%", "9", ""}}, []string{"sheet.row-shifted 2A"}},
		"the heading in every row":      {head, [][]string{{"资金（万元）", "年度资金总额", "7", "100", "90"}, {"资金（万元）", "财政拨款", "7", "100", "90"}}, nil},
		"the covered cells are there":   {head, [][]string{{"", "年度资金总额", "7", "100", "90"}, {"", "财政拨款", "7", "100", "90"}}, nil},
		"the names in the first column": {[]string{"资金（万元）", "年初预算数", "全年预算数", "全年执行数"}, [][]string{{"年度资金总额", "7", "100", "90"}, {"财政拨款", "7", "100", "90"}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, append(append([][]string{c.head}, c.rows...), heading, row)...)
			assert.Equal(t, "100万元", form.Total().At(budget.Adjusted).String())
			assert.Equal(t, "90万元", form.Total().At(budget.Executed).String())
			assert.Equal(t, "年度资金总额", form.Total().Name)
			assert.Equal(t, append([]string{}, c.found...), found)
		})
	}
}

func TestAmountsBesideTheirNames(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"}
	form, found := readRows(t, sheet.Known{Year: 2019},
		[]string{"预算执行情况（万元）", "全年预算数：", "300", "执行数：", "285.5"},
		[]string{"", "其中：财政拨款", "200", "其中：财政拨款", "190.5"}, []string{"", "其他资金", "100", "其他资金", "95"}, heading, row)
	assert.Len(t, form.Money, 3)
	assert.Equal(t, "285.5万元", form.Total().At(budget.Executed).String())
	assert.Equal(t, "200万元", form.Money[1].At(budget.Adjusted).String())
	assert.Equal(t, "95万元", form.Money[2].At(budget.Executed).String())
	assert.Empty(t, found)

	form, found = readRows(t, sheet.Known{Year: 2018},
		[]string{"资金情况（万元）", "全年预算数", "", "", "执行数", "", "", "执行率", "权重", "得分"},
		[]string{"", "合计", "财政资金", "其他资金", "合计", "财政资金", "其他资金"},
		[]string{"", "1000", "800", "200", "900", "750", "150", "90%", "10", "9"}, heading, row)
	require.Len(t, form.Money, 3)
	assert.Equal(t, "1000万元", form.Total().At(budget.Adjusted).String())
	assert.Equal(t, "750万元", form.Money[1].At(budget.Executed).String())
	assert.Equal(t, "其他资金", form.Money[2].Name)
	assert.Equal(t, "90%", form.Execution.Rate.String())
	assert.Equal(t, "9", form.Execution.Stated.String())
	assert.False(t, form.Money[1].Rate.Stated(), "the rate is that of the total")
	assert.Empty(t, found)

	form, found = readRows(t, sheet.Known{Year: 2018},
		[]string{"计划安排资金（万元）", "400"}, []string{"实际到位资金（元）", "4000000"}, []string{"实际支出（万元）", "390.5"}, heading, row)
	assert.Equal(t, "400万元", form.Total().At(budget.Adjusted).String())
	assert.Equal(t, "4000000元", form.Total().At(budget.Received).String())
	assert.Equal(t, "390.5万元", form.Total().At(budget.Executed).String())
	assert.Equal(t, []string{"sheet.budget-assumed 1A"}, found)
}

func TestWhatIsListedBelowProjectExpenditureIsOfIt(t *testing.T) {
	for name, c := range map[string]struct{ rows, want []string }{
		"projects": {
			[]string{"年度资金总额|500|520", "其中：基本支出|300|310", "项目支出|200|210", "其中：部门预算项目|150|160", "专项资金|50|50"},
			[]string{"total 0", "character 0", "character 0", "character 1", "character 1"},
		},
		"sources are none of it": {
			[]string{"年度资金总额|500|520", "其中：基本支出|300|310", "项目支出|200|210", "其中：财政拨款|480|500", "其他资金|20|20"},
			[]string{"total 0", "character 0", "character 0", "source 0", "source 0"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, _, _ := block(t, c.rows...)
			kinds := []string{}
			for _, row := range form.Money {
				kinds = append(kinds, fmt.Sprintf("%s %d", row.Kind, row.Depth))
			}
			assert.Equal(t, c.want, kinds)
			assert.NotContains(t, strings.Join(checked(form, check.Error), " "), "check.broken")
		})
	}
}

func TestAnAmountWithWhatItHoldsInBrackets(t *testing.T) {
	for text, want := range map[string]string{"100.5（含结转20）": "100.5万元", "120万元（调整后）": "120万元", "120（调整后130": "", "100（120）": "", "100（约）": ""} {
		form, _, found := block(t, "年度资金总额|"+text+"|50")
		assert.Equal(t, want, form.Total().At(budget.Adjusted).String(), text)
		assert.Len(t, found, 1, "said, read or not")
	}
}
