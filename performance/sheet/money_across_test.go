package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestSourcesSideBySide(t *testing.T) {
	for name, c := range map[string]struct {
		rows  [][]string
		money []string
		rate  string
		found []string
	}{
		"phases one below the other": {
			[][]string{{"项目资金（万元）", "资金总额", "财政拨款", "其他资金"}, {"年初预算数", "200", "150", "50"}, {"全年预算数", "200", "150", "50"}, {"全年执行数", "190", "140", "50"}},
			[]string{"资金总额 200万元 200万元 190万元", "财政拨款 150万元 150万元 140万元", "其他资金 50万元 50万元 50万元"},
			"", nil,
		},
		"with a rate": {
			[][]string{{"项目资金（万元）", "合计", "财政拨款"}, {"全年预算数", "200", "150"}, {"全年执行数", "190", "140"}, {"执行率", "95%", "93.3%"}},
			[]string{"合计 200万元 190万元", "财政拨款 150万元 140万元"},
			"95%",
			[]string{"sheet.cell-skipped 4C"},
		},
		"a unit of its own in front": {
			[][]string{{"项目资金", "合计", "财政拨款"}, {"全年预算数（万元）", "200", "150"}, {"全年执行数（元）", "1900000", "1400000"}},
			[]string{"合计 200万元 1900000元", "财政拨款 150万元 1400000元"},
			"", nil,
		},
		"a row that is no phase": {
			[][]string{{"项目资金（万元）", "合计", "财政拨款"}, {"全年预算数", "200", "150"}, {"结余", "10", "10"}, {"全年执行数", "190", "140"}},
			[]string{"合计 200万元 190万元", "财政拨款 150万元 140万元"},
			"",
			[]string{"sheet.row-skipped 3A"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, append(c.rows, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"})...)
			var money []string
			for _, row := range form.Money {
				text := row.Name
				for _, amount := range row.Amounts {
					text += " " + amount.Money.String()
				}
				money = append(money, text)
			}
			assert.Equal(t, c.money, money)
			assert.Equal(t, c.rate, form.Execution.Rate.String())
			assert.Equal(t, append([]string{}, c.found...), found)
		})
	}
}
