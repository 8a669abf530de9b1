package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/performance/sheet"
)

func TestAnAmountWithAnotherUnitThanItsColumnIsReadByItsOwnAndNoted(t *testing.T) {
	for text, c := range map[string]struct{ want, found string }{
		"1650.2":  {"1650.2万元", ""},
		"1650.2万": {"1650.2万元", ""},
		"1650.2元": {"1650.2元", "sheet.assumed 2D"},
		"0.2亿元":   {"0.2亿元", "sheet.assumed 2D"},
		"0元":      {"0元", ""},
		"1650万元":  {"1650万元", ""},
	} {
		rows := [][]string{{"经费情况（万元）", "2023年决算数", "2024年预算数", "2024年决算数"}, {"公用经费", "1", "2", text}}
		base, findings, err := sheet.ReadBaseTable(sheet.FromStrings(rows), sheet.Known{Year: 2024})
		require.NoError(t, err)
		assert.Equal(t, c.want, base.Line(budget.OperatingTotal).At(base.Final()).String())
		form, found := readRows(t, sheet.Known{Year: 2024}, []string{"资金（万元）", "", "全年预算数", "全年执行数"}, []string{"", "年度资金总额", "2000", text},
			heading, []string{"产出指标", "数量指标", "甲", "8个", "8个", "90", "90"})
		assert.Equal(t, c.want, form.Total().At(budget.Executed).String())
		if c.found == "" {
			assert.Empty(t, findings, text)
			assert.Empty(t, found, text)
		} else {
			assert.Equal(t, []string{c.found}, places(findings), text)
			assert.Equal(t, []string{c.found}, found, text)
		}
	}
}

func TestAnAmountWithItsUnitBelowAHeadingWithoutOneIsNoted(t *testing.T) {
	rows := [][]string{{"经费情况", "2023年决算数", "2024年预算数", "2024年决算数"}, {"公用经费", "1元", "2元", "3元"}}
	_, findings, err := sheet.ReadBaseTable(sheet.FromStrings(rows), sheet.Known{Year: 2024})
	require.NoError(t, err)
	assert.Empty(t, findings)
}

func TestTheUnitOfABaseTableMayStandAboveItsHeading(t *testing.T) {
	rows := [][]string{{"部门基础数据表"}, {"单位：元"}, {"经费情况", "2023年决算数", "2024年预算数", "2024年决算数"}, {"公用经费", "1", "2", "3"}}
	base, findings, err := sheet.ReadBaseTable(sheet.FromStrings(rows), sheet.Known{Year: 2024})
	require.NoError(t, err)
	assert.Empty(t, findings)
	assert.Equal(t, "3元", base.Line(budget.OperatingTotal).At(base.Final()).String())
}
