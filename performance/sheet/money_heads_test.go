package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
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
