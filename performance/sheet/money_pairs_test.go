package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestMoneyInPairsHasAnExecutionRow(t *testing.T) {
	for name, c := range map[string]struct {
		rows                 [][]string
		rate, points, stated string
		money                []string
		found                string
	}{
		"the rate behind the amounts": {
			[][]string{{"预算执行情况（万元）", "预算数", "1500", "", "执行数", "1200", "", "执行率", "80%"}},
			"80%", "", "",
			[]string{"年度资金总额 1500万元 1200万元"},
			"",
		},
		"with colons, points and score": {
			[][]string{{"预算执行情况（万元）", "预算数：", "1500", "执行数：", "1200", "执行率：", "80%", "分值：", "10", "得分：", "8"}},
			"80%", "10", "8",
			[]string{"年度资金总额 1500万元 1200万元"},
			"",
		},
		"in the row below": {
			[][]string{{"预算执行情况（万元）", "预算数", "1500", "执行数", "1200"}, {"", "执行率", "80%", "得分", "8"}},
			"80%", "", "8",
			[]string{"年度资金总额 1500万元 1200万元"},
			"",
		},
		"one name in front of the amounts": {
			[][]string{
				{"项目资金（万元）", "年度资金总额", "全年预算数", "200", "全年执行数", "190"},
				{"", "其中：财政拨款", "", "150", "", "140"},
				{"", "其他资金", "", "50", "", "50"},
			},
			"", "", "",
			[]string{"年度资金总额 200万元 190万元", "财政拨款 150万元 140万元", "其他资金 50万元 50万元"},
			"",
		},
		"the headings repeated in every row": {
			[][]string{
				{"项目资金（万元）", "年度资金总额", "全年预算数", "200", "全年执行数", "190"},
				{"项目资金（万元）", "财政拨款", "全年预算数", "150", "全年执行数", "140"},
			},
			"", "", "",
			[]string{"年度资金总额 200万元 190万元", "财政拨款 150万元 140万元"},
			"",
		},
		"another pair": {
			[][]string{{"预算执行情况（万元）", "预算数", "1500", "执行数", "1200", "结转结余", "300"}},
			"", "", "",
			[]string{"年度资金总额 1500万元 1200万元"},
			"sheet.cell-skipped 1F",
		},
		"a row of something else": {
			[][]string{{"预算执行情况（万元）", "预算数", "1500", "执行数", "1200"}, {"", "经办科室", "财务科"}},
			"", "", "",
			[]string{"年度资金总额 1500万元 1200万元"},
			"sheet.row-skipped 2B",
		},
		"an amount that is none": {
			[][]string{{"预算执行情况（万元）", "预算数", "1500", "执行数", "1200"}, {"", "财政拨款", "约八成", "财政拨款", "1000"}},
			"", "", "",
			[]string{"年度资金总额 1500万元 1200万元", "财政拨款  1000万元"},
			"sheet.unread 2C",
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, append(c.rows, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"})...)
			assert.Equal(t, c.rate, form.Execution.Rate.String())
			assert.Equal(t, c.points, form.Execution.Points.String())
			assert.Equal(t, c.stated, form.Execution.Stated.String())
			var money []string
			for _, row := range form.Money {
				text := row.Name
				for _, amount := range row.Amounts {
					text += " " + amount.Money.String()
				}
				money = append(money, text)
			}
			assert.Equal(t, c.money, money)
			if c.found != "" {
				assert.Contains(t, found, c.found)
			} else {
				assert.NotContains(t, found, "sheet.row-skipped 2B")
			}
		})
	}
}
