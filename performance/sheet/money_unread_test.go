package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

// An amount that cannot be read shows nothing of what is a part of what: the
// other columns do.
func TestTheTreeOfMoneyStandsBesideAnUnreadAmount(t *testing.T) {
	for name, parts := range map[string][3]string{
		"all amounts are read":           {"60", "50", "40"},
		"the amount of a row with parts": {"六十左右", "50", "40"},
		"the amount of a part":           {"60", "五十左右", "40"},
		"the amount beside them":         {"60", "50", "四十左右"},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024},
				[]string{"资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率"},
				[]string{"年度资金总额", "100", "100", "100", "10", ""},
				[]string{"财政拨款", "60", parts[0], "60", "", ""},
				[]string{"中央资金", "50", parts[1], "50", "", ""},
				[]string{"省级资金", "10", "10", "10", "", ""},
				[]string{"其他资金", "40", parts[2], "40", "", ""},
				heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"})
			var depths []int
			for _, row := range form.Money {
				depths = append(depths, row.Depth)
			}
			assert.Equal(t, []int{0, 0, 1, 1, 0}, depths)
		})
	}
}
