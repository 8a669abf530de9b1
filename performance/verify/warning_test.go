package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// The deployed system looks at the scores first: where they come to nothing
// there is no light, whatever is left of the money.
func TestNothingScoredGivesNoLight(t *testing.T) {
	for _, test := range []struct {
		name            string
		budgeted, spent string
		first, second   string // actuals of two indicators of 45 points, for ≥45
		light           verify.Light
		unspent         string
	}{
		{"half left, nothing scored", "100万元", "50万元", "0", "0", verify.NoLight, "50.0000%"},
		{"no budget, nothing scored", "0万元", "0万元", "0", "0", verify.NoLight, ""},
		{"half left, nothing reported", "100万元", "50万元", "未报告", "未报告", verify.NoLight, "50.0000%"},
		{"half left, nothing scored and one open", "100万元", "50万元", "0", "未报告", verify.NoLight, "50.0000%"},
		{"half left, something scored", "100万元", "50万元", "1", "0", verify.Yellow, "50.0000%"},
		{"half left, something scored and one open", "100万元", "50万元", "45", "未报告", verify.Yellow, "50.0000%"},
		{"half left, all scored", "100万元", "50万元", "45", "45", verify.Red, "50.0000%"},
	} {
		t.Run(test.name, func(t *testing.T) {
			indicator := func(actual string) performance.Indicator {
				return performance.Indicator{
					Points: figure.PointsOf(45), Target: performance.MustTarget("≥45"), Actual: performance.MustActual(actual),
				}
			}
			form := performance.Form{
				Money: []performance.MoneyRow{{Kind: performance.TotalRow}},
				Classes: []performance.Class{{Groups: []performance.Group{{
					Indicators: []performance.Indicator{indicator(test.first), indicator(test.second)},
				}}}},
			}.
				WithMoney(performance.TotalRow, "", "adjusted", figure.MustMoney(test.budgeted)).
				WithMoney(performance.TotalRow, "", "executed", figure.MustMoney(test.spent))
			warning := verify.Warn(scoring.MustScorer(ruleset.Integrated()).Trace(form))
			assert.Equal(t, test.light, warning.Light)
			assert.Equal(t, test.unspent, warning.Unspent.String())
		})
	}
}
