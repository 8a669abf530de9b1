package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

func TestTheOtherNamesOfTheColumnsOfMoney(t *testing.T) {
	for phase, names := range map[budget.Phase][]string{
		budget.Initial:  {"年初预算数", "预算批复数", "批复预算", "年初安排", "年初安排金额"},
		budget.Adjusted: {"全年预算数", "年度预算", "预算总额", "预算调整数", "安排金额"},
		budget.Executed: {"全年执行数", "全年支出", "累计支出", "全年支付数", "支付金额", "使用金额", "全年完成数"},
	} {
		for _, name := range names {
			t.Run(name, func(t *testing.T) {
				other := map[budget.Phase]string{budget.Initial: "全年执行数", budget.Adjusted: "全年执行数", budget.Executed: "全年预算数"}[phase]
				form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"资金（万元）", name, other}, []string{"年度资金总额", "200", "190"},
					heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"})
				assert.Equal(t, "200万元", form.Total().At(phase).String())
				assert.Len(t, form.Total().Amounts, 2)
			})
		}
	}
}

func TestOneSourceBesideTheTotalIsNoListOfAll(t *testing.T) {
	for name, c := range map[string]struct {
		parts, amounts []string
		broken         bool
	}{
		"one of them":              {[]string{"", "合计", "财政拨款", "合计", "财政拨款"}, []string{"年度资金总额", "200", "150", "190", "140"}, false},
		"one, more than the total": {[]string{"", "合计", "财政拨款", "合计", "财政拨款"}, []string{"年度资金总额", "200", "250", "190", "140"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"资金（万元）", "全年预算数", "", "全年执行数", ""}, c.parts, c.amounts,
				heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"})
			assert.Len(t, form.Money, 2)
			report := check.NewLedger(form.Statements("")...).Check(form.Identities()...)
			assert.Equal(t, c.broken, len(report.Findings()) > 0)
		})
	}
}

// Above a row of the indicators, with a score of the execution row.
func moneyOf(t *testing.T, rows ...[]string) (form performance.Form, found []string) {
	t.Helper()
	return readRows(t, sheet.Known{Year: 2024}, append(rows, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})...)
}

func TestColumnsOfMoneyHeadedInTwoRows(t *testing.T) {
	for name, heads := range map[string][2][]string{
		"phases below 预算 and 执行":        {{"资金（万元）", "预算", "", "执行", "分值", "执行率", "得分"}, {"", "年初预算数", "全年预算数", "全年执行数"}},
		"one of them merged":            {{"资金（万元）", "预算数", "", "全年执行数", "分值", "执行率", "得分"}, {"", "年初预算数", "调整后预算数", ""}},
		"the heading of the block, too": {{"资金（万元）", "预算数", "预算数", "执行数", "分值", "执行率", "得分"}, {"资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"}},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := moneyOf(t, heads[0], heads[1], []string{"年度资金总额", "100", "120", "108", "10", "90%", "9"})
			require.Len(t, form.Money, 1)
			total := form.Total()
			assert.Equal(t, [3]string{"100万元", "120万元", "108万元"}, [3]string{total.At(budget.Initial).String(), total.At(budget.Adjusted).String(), total.At(budget.Executed).String()})
			assert.Equal(t, "10 90% 9", form.Execution.Points.String()+" "+form.Execution.Rate.String()+" "+form.Execution.Stated.String())
			assert.Empty(t, found)
		})
	}
}

// 预算单位 beside 预算 is the corner of a heading and no cell with the unit's name.
func TestTheUpperRowOfAHeadingOfMoneyIsNoIdentity(t *testing.T) {
	form, found := moneyOf(t, []string{"预算单位", "预算", "", "执行", "分值", "执行率", "得分"}, []string{"", "年初预算数", "全年预算数", "全年执行数"},
		[]string{"年度资金总额", "100万元", "120万元", "108万元", "10", "90%", "9"})
	assert.Empty(t, form.Unit)
	assert.Equal(t, "120万元", form.Total().At(budget.Adjusted).String())
	assert.NotContains(t, found, "sheet.cell-skipped 1D")
}

func TestTheTasksOfTheYearAreNoMoneyOfTheForm(t *testing.T) {
	form, found := moneyOf(t,
		[]string{"年度主要任务", "任务名称", "预算数（万元）", "执行数（万元）", "执行率"}, []string{"", "基本运转", "200", "190", "95%"}, []string{"", "专项", "100", "100", "100%"},
		[]string{"部门预算（万元）", "", "全年预算数", "全年执行数", "执行率"}, []string{"", "年度资金总额", "300", "290", "96.67%"})
	require.Len(t, form.Money, 1)
	assert.Equal(t, "300万元", form.Total().At(budget.Adjusted).String())
	assert.Contains(t, found, "sheet.row-skipped 2B", "its rows are said to be left out")
}

func TestHowMuchTheBudgetWasAdjustedIsNoBudget(t *testing.T) {
	for _, change := range []string{"预算调整数", "年中调整金额", "追加预算数", "调增预算数"} {
		t.Run(change, func(t *testing.T) {
			for _, first := range []string{"年初预算数", "其他"} {
				form, _ := moneyOf(t, []string{"资金（万元）", first, change, "全年预算数", "全年执行数"}, []string{"年度资金总额", "100", "20", "120", "108"})
				assert.Equal(t, "120万元", form.Total().At(budget.Adjusted).String())
				if initial := form.Total().At(budget.Initial); first == "年初预算数" || initial.Stated() {
					assert.Equal(t, "100万元", initial.String())
				}
			}
		})
	}
}

func TestTheFinalAccountsAreWhatWasExecutedWhereNothingElseIs(t *testing.T) {
	form, found := moneyOf(t, []string{"资金（万元）", "全年预算数", "决算数"}, []string{"年度资金总额", "120", "108"})
	assert.Equal(t, "108万元", form.Total().At(budget.Executed).String())
	assert.Equal(t, []string{"sheet.assumed 1C"}, found)
	form, _ = moneyOf(t, []string{"资金（万元）", "全年预算数", "全年执行数", "决算数"}, []string{"年度资金总额", "120", "108", "107"})
	assert.Equal(t, "108万元", form.Total().At(budget.Executed).String())
	assert.Equal(t, "107万元", form.Total().At(budget.Final).String())
}

func TestTheExecutionRateUnderItsOtherNames(t *testing.T) {
	for _, name := range []string{"执行率", "预算完成率", "支出进度", "资金使用率", "支付率", "预算支出率", "执行进度（%）"} {
		form, _ := moneyOf(t, []string{"资金（万元）", "全年预算数", "全年执行数", "到位率", name}, []string{"年度资金总额", "120", "108", "100%", "95%"})
		assert.Equal(t, "95%", form.Execution.Rate.String(), name)
	}
}
