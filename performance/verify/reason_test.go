package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

func codes(findings []check.Finding) map[check.Code]check.Path {
	found := map[check.Code]check.Path{}
	for _, finding := range findings {
		found[finding.Code] = finding.Path
	}
	return found
}

// Guangxi asks for a reason from 130 % on and takes no points off.
func TestGuangxiAsksForAReasonFromAHundredAndThirtyPercent(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Guangxi())
	for _, test := range []struct {
		target, actual string
		asks           bool
	}{
		{"≥10", "12.99", false},
		{"≥10", "13", true},
		{">10", "13", true},
		{"=10", "14", true},
		{"≥0", "29.9", false},
		{"≥0", "30", true},
		{"≤10", "9", false},
	} {
		t.Run(test.target+" "+test.actual, func(t *testing.T) {
			indicator := performance.Indicator{
				Points: figure.PointsOf(5), Target: performance.MustTarget(test.target), Actual: performance.MustActual(test.actual),
			}
			path, asked := codes(verify.Check(scorer.Trace(one(indicator))))[verify.CodeOvershot]
			assert.Equal(t, test.asks, asked)
			if asked {
				assert.Equal(t, check.Path(onePath+"/reason"), path)
			}
			assert.Equal(t, "5", scorer.Score(one(indicator)).Total().Score.String())

			indicator.Reason = "年中追加任务"
			assert.NotContains(t, codes(verify.Check(scorer.Trace(one(indicator)))), verify.CodeOvershot)
		})
	}
}

func TestSichuanAsksForAReasonBelowNinetyPercent(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Sichuan2023())
	for spent, asks := range map[string]bool{"89.99万元": true, "90万元": false} {
		path, asked := codes(verify.Check(scorer.Trace(money("100万元", spent))))[verify.CodeExecutionLow]
		assert.Equal(t, asks, asked, spent)
		if asked {
			assert.Equal(t, check.Path("/execution/reason"), path)
		}
	}
}
