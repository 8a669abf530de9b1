package sheet_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

func moneyOutline(form performance.Form) (lines []string) {
	for _, row := range form.Money {
		lines = append(lines, strconv.Itoa(row.Depth)+" "+row.Name)
	}
	return lines
}

func TestASubtotalBelowItsPartsStandsAboveThemInTheForm(t *testing.T) {
	for name, c := range map[string]struct {
		rows [][]string
		want []string
	}{
		"behind the total": {
			[][]string{{"年度资金总额", "200", "200", "190"}, {"中央资金", "100", "100", "95"}, {"省级资金", "60", "60", "60"}, {"小计", "160", "160", "155"}, {"其他资金", "40", "40", "35"}},
			[]string{"0 年度资金总额", "0 小计", "1 中央资金", "1 省级资金", "0 其他资金"},
		},
		"before it": {
			[][]string{{"一般公共预算", "100", "100", "95"}, {"政府性基金", "60", "60", "60"}, {"财政拨款小计", "160", "160", "155"}, {"其他资金", "40", "40", "35"}, {"合计", "200", "200", "190"}},
			[]string{"0 财政拨款小计", "1 一般公共预算", "1 政府性基金", "0 其他资金", "0 合计"},
		},
		"wrong in one column": {
			[][]string{{"年度资金总额", "200", "200", "190"}, {"中央资金", "100", "100", "95"}, {"省级资金", "60", "60", "50"}, {"小计", "160", "160", "155"}, {"其他资金", "40", "40", "35"}},
			[]string{"0 年度资金总额", "0 小计", "1 中央资金", "1 省级资金", "0 其他资金"},
		},
		"two of them": {
			[][]string{
				{"年度资金总额", "200", "200", "190"},
				{"中央资金", "100", "100", "95"},
				{"省级资金", "60", "60", "60"},
				{"财政小计", "160", "160", "155"},
				{"自筹资金", "30", "30", "30"},
				{"银行贷款", "10", "10", "5"},
				{"其他小计", "40", "40", "35"},
			},
			[]string{"0 年度资金总额", "0 财政小计", "1 中央资金", "1 省级资金", "0 其他小计", "1 自筹资金", "1 银行贷款"},
		},
		"not one above its parts": {
			[][]string{{"年度资金总额", "200", "200", "190"}, {"小计", "160", "160", "155"}, {"中央资金", "100", "100", "95"}, {"省级资金", "60", "60", "60"}, {"其他资金", "40", "40", "35"}},
			[]string{"0 年度资金总额", "0 小计", "1 中央资金", "1 省级资金", "0 其他资金"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			rows := append([][]string{{"项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"}}, c.rows...)
			form, _ := readRows(t, sheet.Known{Year: 2024}, append(rows, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"})...)
			assert.Equal(t, c.want, moneyOutline(form))
		})
	}
}

func TestWhatWasSaidOfALiftedRowMovesWithIt(t *testing.T) {
	table := sheet.FromStrings([][]string{
		{"项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"},
		{"年度资金总额", "200", "200", "190"},
		{"中央资金", "100", "1OO", "95"},
		{"省级资金", "60", "60", "60"},
		{"小计", "160", "160", "155"},
		{"其他资金", "40", "40", "35"},
		heading,
		{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"},
	})
	reading, err := sheet.Read(table, sheet.Known{Year: 2024})
	require.NoError(t, err)
	row, _, ok := reading.Cell("/money/1/amounts/0")
	assert.True(t, ok)
	assert.Equal(t, 5, row)
	var unread []check.Path
	for _, finding := range reading.Findings {
		if finding.Code == sheet.CodeUnread {
			unread = append(unread, finding.Path)
		}
	}
	assert.Equal(t, []check.Path{"/money/2"}, unread)
}

func TestUnitsInARowOfTheirOwn(t *testing.T) {
	for name, units := range map[string][]string{
		"in brackets": {"", "（元）", "（元）", "（元）", "（%）"},
		"bare":        {"", "元", "元", "元", "%"},
		"named":       {"单位", "元", "元", "元", ""},
	} {
		t.Run(name, func(t *testing.T) {
			form, found := readRows(t, sheet.Known{Year: 2024}, []string{"项目资金", "年初预算数", "全年预算数", "全年执行数", "执行率"}, units,
				[]string{"年度资金总额", "2000000", "2000000", "1900000", "95%"}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"})
			assert.Equal(t, []string{"0 年度资金总额"}, moneyOutline(form))
			assert.Equal(t, "1900000元", form.Total().At("executed").String())
			assert.NotContains(t, found, "sheet.money-unit-assumed 1A")
		})
	}
}

func TestASecondTotalIsThatOfItsSplit(t *testing.T) {
	for name, c := range map[string]struct {
		second []string
		want   []string
	}{
		"that repeats the first is left out": {[]string{"合计", "160", "160", "155"}, []string{"0 年度资金总额", "0 中央资金", "0 省级资金", "0 基本支出", "0 项目支出"}},
		"that does not is compared":          {[]string{"合计", "160", "160", "150"}, []string{"0 年度资金总额", "0 中央资金", "0 省级资金", "0 合计", "1 基本支出", "1 项目支出"}},
	} {
		t.Run(name, func(t *testing.T) {
			form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"},
				[]string{"年度资金总额", "160", "160", "155"}, []string{"中央资金", "100", "100", "95"}, []string{"省级资金", "60", "60", "60"},
				c.second, []string{"基本支出", "90", "90", "90"}, []string{"项目支出", "70", "70", "60"},
				heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"})
			assert.Equal(t, c.want, moneyOutline(form))
		})
	}
}

func TestALongBlockOfMoneyKeepsItsOrder(t *testing.T) {
	rows := [][]string{{"项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"}, {"年度资金总额", "200", "200", "200"}}
	for range 100 {
		rows = append(rows, []string{"中央资金", "1", "1", "1"})
	}
	rows = append(rows, []string{"小计", "100", "100", "100"}, heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "80"})
	form, _ := readRows(t, sheet.Known{Year: 2024}, rows...)
	assert.Equal(t, "小计", form.Money[101].Name)
}

// A row that repeats the total is left out; the cells of the total are its own.
func TestTheCellsOfATotalThatIsRepeatedAreItsOwn(t *testing.T) {
	table := sheet.FromStrings([][]string{
		{"资金（万元）", "全年预算数", "全年执行数"},
		{"年度资金总额", "100", "90"},
		{"财政拨款", "100", "90"},
		{"合计", "100", "90"},
		{"基本支出", "60", "50"},
		{"项目支出", "40", "40"},
		heading,
		{"产出指标", "数量指标", "甲", "8个", "8个", "10", "10"},
	})
	for range 20 { // in whatever order the cells are walked
		reading, err := sheet.Read(table, sheet.Known{Year: 2024})
		require.NoError(t, err)
		row, _, _ := reading.Cell("/money/0/amounts/0")
		require.Equal(t, 2, row)
	}
}
