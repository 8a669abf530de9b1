package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/verify"
)

// Where the form does not print what was spent, its execution rate is all that
// the score of the row can be compared with.
func TestAnOpenExecutionScoreIsComparedWithThePrintedRate(t *testing.T) {
	zero := figure.MustMoney("0万元")
	unprinted := performance.TotalFunds(figure.MustMoney("100万元"), figure.MustMoney("100万元"), figure.Money{})
	for _, test := range []struct {
		name   string
		money  performance.MoneyRow
		rate   string
		stated string
		code   check.Code
		zh     string
	}{
		{"as the rate gives", unprinted, "76%", "7.6", "", ""},
		{
			"above", unprinted, "76%", "8.6", verify.CodeScore,
			"“预算执行率（列示76%）”自评得分8.6分，按规则应为7.6分，多计1分",
		},
		{
			"below", unprinted, "76%", "2.6", verify.CodeScoreBelow,
			"“预算执行率（列示76%）”自评得分2.6分，按规则应为7.6分，少计5分",
		},
		{
			"cut", unprinted, "76%", "7", verify.CodeScoreCut,
			"“预算执行率（列示76%）”自评得分7分，按规则应为7.6分：小数被截去而未进位，少0.6分",
		},
		{"a rate above a hundred earns no more", unprinted, "120%", "10", "", ""},
		{"0 of 0 printed as whole", performance.TotalFunds(zero, zero, zero), "100%", "10", "", ""},
		{
			"0 of 0 printed as nothing", performance.TotalFunds(zero, zero, zero), "0%", "10", verify.CodeScore,
			"“预算执行率（列示0%）”自评得分10分，按规则应为0分，多计10分",
		},
		{"a rate without its sign", unprinted, "0.76", "8.6", "", ""},
		{"an approximate rate", unprinted, "约76%", "8.6", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			form := stated("入库率", "≥100%", "100%", "90", "")
			form.Money = []performance.MoneyRow{test.money}
			form.Execution = performance.ExecutionRow{Rate: figure.MustQuantity(test.rate), Stated: figure.MustPoints(test.stated)}
			found := about(form)
			if test.code == "" {
				assert.Empty(t, found)
				return
			}
			require.Len(t, found, 1)
			assert.Equal(t, test.code, found[0].Code)
			assert.Equal(t, check.Path("/execution/stated"), found[0].Path)
			assert.Equal(t, check.Warning, found[0].Severity)
			assert.Equal(t, test.zh, found[0].Text(language.Chinese))
		})
	}
}

// One indicator has no actual value yet: the total lies between two bounds.
func TestAPrintedTotalLiesBetweenTheBoundsOfAnOpenOne(t *testing.T) {
	for total, zh := range map[string]string{
		"49.99": "自评总分49.99分，按规则应为50~90分，至少少计0.01分",
		"50":    "",
		"90":    "",
		"90.5":  "自评总分90.5分，按规则应为50~90分，至少多计0.5分",
	} {
		form := stated("入库率", "≥100%", "80%", "40", "")
		group := &form.Classes[0].Groups[0]
		group.Indicators[0].Points = figure.PointsOf(50)
		open := group.Indicators[0]
		open.Name, open.Points, open.Stated, open.Actual = "乙", figure.PointsOf(40), figure.Points{}, performance.Actual{}
		group.Indicators = append(group.Indicators, open)
		form.Stated.Total = figure.MustPoints(total)
		found := about(form)
		if zh == "" {
			assert.Empty(t, found, total)
			continue
		}
		require.Len(t, found, 1, total)
		assert.Equal(t, verify.CodeTotal, found[0].Code)
		assert.Equal(t, check.Error, found[0].Severity)
		assert.Equal(t, zh, found[0].Text(language.Chinese))
	}
}
