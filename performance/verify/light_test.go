package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/verify"
)

func TestLightsInWords(t *testing.T) {
	for _, test := range []struct {
		warning verify.Warning
		zh, en  string
	}{
		{verify.Warning{}, "没有警示", "no warning"},
		{
			verify.Warning{Light: verify.Red, Lag: figure.MustQuantity("12.5%"), Unspent: figure.MustQuantity("30%")},
			"红灯：支出进度落后于目标完成情况12.5%，超过5%", "red: spending lags 12.5% behind what was achieved, more than 5%",
		},
		{
			verify.Warning{Light: verify.Yellow, Unspent: figure.MustQuantity("20.4573%")},
			"黄灯：未使用的预算占20.4573%，超过20%", "yellow: 20.4573% of the budget is left, more than 20%",
		},
		{verify.Warning{Light: verify.Yellow}, "黄灯：预算为0", "yellow: the budget is 0"},
	} {
		assert.Equal(t, test.zh, test.warning.Text(language.Chinese))
		assert.Equal(t, test.en, test.warning.Text(language.English))
	}
	assert.Equal(t, "红灯", verify.Red.Text(language.Chinese))
}
