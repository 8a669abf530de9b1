package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/performance/sheet"
)

func TestAUnitInTheHeadingOfAColumnRulesThatColumn(t *testing.T) {
	for name, c := range map[string]struct {
		above, heads []string
		want         [3]string
		assumed      bool
	}{
		"each its own":                   {nil, []string{"资金", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（元）"}, [3]string{"100万元", "100万元", "990000元"}, false},
		"one beside that of the block":   {nil, []string{"资金（万元）", "年初预算数", "全年预算数", "全年执行数（元）"}, [3]string{"100万元", "100万元", "990000元"}, false},
		"one below that of the table":    {[]string{"单位：万元"}, []string{"资金", "年初预算数（千元）", "全年预算数（元）", "全年执行数（元）"}, [3]string{"100千元", "100元", "990000元"}, false},
		"the first column's, for others": {nil, []string{"资金", "年初预算数（元）", "全年预算数", "全年执行数"}, [3]string{"100元", "100元", "990000元"}, false},
		"in a cell beside its heading":   {[]string{"年度", "2024", "金额单位", "千元"}, []string{"资金", "年初预算数", "全年预算数", "全年执行数"}, [3]string{"100千元", "100千元", "990000千元"}, false},
		"none at all":                    {nil, []string{"资金", "年初预算数", "全年预算数", "全年执行数"}, [3]string{"100万元", "100万元", "990000万元"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, c.above, c.heads, []string{"年度资金总额", "100", "100", "990000"},
				heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
			total := form.Total()
			assert.Equal(t, c.want, [3]string{total.At(budget.Initial).String(), total.At(budget.Adjusted).String(), total.At(budget.Executed).String()})
			assert.Equal(t, c.assumed, len(found) > 0 && found[0] == "sheet.money-unit-assumed 2A", found)
		})
	}
}

func TestAUnitInTheNameOfAnAmountRulesTheAmountBesideIt(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"资金", "预算数（万元）", "100", "执行数（元）", "990000"},
		heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
	assert.Equal(t, "100万元", form.Total().At(budget.Adjusted).String())
	assert.Equal(t, "990000元", form.Total().At(budget.Executed).String())
}

func TestAUnitAboveTheTitleRulesTheBlock(t *testing.T) {
	form, found := readRows(t, sheet.Known{}, []string{"单位：千元"}, []string{"2024年度项目支出绩效自评表"}, []string{"资金", "全年预算数", "全年执行数"}, []string{"年度资金总额", "100", "99"},
		heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
	assert.Equal(t, "100千元", form.Total().At(budget.Adjusted).String())
	assert.NotContains(t, found, "sheet.money-unit-assumed 3A")
}

func TestARatioThatWasCutIsOneUnderAPercentSign(t *testing.T) {
	for text, want := range map[string]string{"0.8451": "84.51%", "0.85": "85%", "84.51": "84.51%", "0.5": "0.5%"} {
		form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"资金（万元）", "全年预算数", "全年执行数", "执行率（%）"}, []string{"年度资金总额", "60", "50.71", text},
			heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
		assert.Equal(t, want, form.Execution.Rate.String(), text)
	}
}

func TestAUnitInTheNameOfTheTotalRulesTheBlock(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024}, []string{"资金", "", "全年预算数", "全年执行数"}, []string{"", "年度资金总额（元）", "1200000", "1080000"}, []string{"", "财政拨款", "1200000", "1080000"},
		heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
	assert.Equal(t, "1200000元", form.Total().At(budget.Adjusted).String())
	assert.Equal(t, "1200000元", form.Money[1].At(budget.Adjusted).String())
	assert.Empty(t, found)
}

func TestUnitsBelowTheHeadingBesideThatOfTheBlock(t *testing.T) {
	form, found := readRows(t, sheet.Known{Year: 2024}, []string{"项目资金", "", "全年预算数", "全年执行数", "执行率"}, []string{"项目资金", "", "元", "元", "%"}, []string{"项目资金", "年度资金总额", "1200000", "1080000", "90%"},
		heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
	assert.Equal(t, "1200000元", form.Total().At(budget.Adjusted).String())
	assert.Empty(t, found)
}
