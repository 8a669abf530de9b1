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

func TestWarningLights(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Integrated())
	form := func(budgeted, spent, actual string) performance.Form {
		form := graded("1元", "≥90", actual)
		form.Money = money(budgeted, spent).Money
		return form
	}
	for _, test := range []struct {
		name         string
		form         performance.Form
		light        verify.Light
		lag, unspent string
	}{
		{"all done, all spent", form("100万元", "100万元", "90"), verify.NoLight, "0.00%", "0.00%"},
		{"4 % behind", form("100万元", "96万元", "90"), verify.NoLight, "4.00%", "4.00%"},
		{"exactly 5 % behind", form("100万元", "95万元", "90"), verify.NoLight, "5.00%", "5.00%"},
		{"a little more than 5 % behind", form("100万元", "94.9999万元", "90"), verify.Red, "5.00%", "5.00%"},
		{"exactly a fifth left", form("100万元", "80万元", "72"), verify.NoLight, "0.00%", "20.00%"},
		{"more than a fifth left", form("100万元", "79万元", "72"), verify.Yellow, "1.25%", "21.00%"},
		// 19 ÷ 36 is 95 % of 50 ÷ 90 exactly, though neither has an end.
		{"exactly 5 % behind, in thirds", form("36万元", "19万元", "50"), verify.Yellow, "5.00%", "47.22%"},
		{"spent more than achieved", form("100万元", "110万元", "72"), verify.NoLight, "-37.50%", "-10.00%"},
		{"nothing achieved", form("100万元", "100万元", "0"), verify.NoLight, "", "0.00%"},
		{"no budget", form("0万元", "0万元", "90"), verify.Yellow, "", ""},
		{"no budget, but spending", form("0万元", "3万元", "90"), verify.Yellow, "", ""},
		{"nothing is reported", form("100万元", "50万元", "未报告"), verify.NoLight, "", "50.00%"},
		{"no amounts", one(performance.Indicator{Points: figure.PointsOf(90)}), verify.NoLight, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			warning := verify.Warn(scorer.Trace(test.form))
			assert.Equal(t, test.light, warning.Light)
			assert.Equal(t, test.lag, warning.Lag.String())
			assert.Equal(t, test.unspent, warning.Unspent.String())
		})
	}
	t.Run("a figure past all range is left out", func(t *testing.T) {
		assert.Empty(t, verify.Warn(scorer.Trace(form("0.01元", "999999999999亿元", "90"))).Unspent.String())
	})
}

func TestVariantsIntegratedWarning(t *testing.T) {
	warning := verify.Warn(scoring.MustScorer(ruleset.Integrated()).Trace(judgedSeed(t)))
	assert.Equal(t, verify.Red, warning.Light)
	assert.Equal(t, "18.65%", warning.Lag.String(), "0.186494")
	assert.Equal(t, "20.46%", warning.Unspent.String(), "0.204572")
}

// The deployed system looks at the scores first: where they come to nothing
// there is no light, whatever is left of the money, nor where one is open.
func TestNothingScoredGivesNoLight(t *testing.T) {
	for _, test := range []struct {
		name            string
		budgeted, spent string
		first, second   string // actuals of two indicators of 45 points, for ≥45
		light           verify.Light
		unspent         string
	}{
		{"half left, nothing scored", "100万元", "50万元", "0", "0", verify.NoLight, "50.00%"},
		{"no budget, nothing scored", "0万元", "0万元", "0", "0", verify.NoLight, ""},
		{"half left, nothing reported", "100万元", "50万元", "未报告", "未报告", verify.NoLight, "50.00%"},
		{"half left, nothing scored and one open", "100万元", "50万元", "0", "未报告", verify.NoLight, "50.00%"},
		{"half left, something scored", "100万元", "50万元", "1", "0", verify.Yellow, "50.00%"},
		{"half left, something scored and one open", "100万元", "50万元", "45", "未报告", verify.NoLight, "50.00%"},
		{"half left, all scored", "100万元", "50万元", "45", "45", verify.Red, "50.00%"},
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
