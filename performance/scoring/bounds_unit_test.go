package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// A bare number is a ratio only beside a ratio that is to be reached, and where the
// bounds are in percent; else it takes over their unit.
func TestOnlyARatioBesideARatioIsAPercentage(t *testing.T) {
	percent := ruleset.WithSatisfactionBands()
	heads := ruled(ruleset.Method{Steps: &ruleset.Steps{
		Measure: ruleset.Value, From: figure.MustQuantity("100人"), Side: ruleset.BelowSide, Step: figure.MustQuantity("5人"),
		Deduct: figure.PointsOf(2), Whole: ruleset.WholeSteps,
	}})
	for _, test := range []struct {
		set                          ruleset.Set
		method, target, actual, want string
	}{
		{percent, ruleset.SatisfactionMethod, "≥0.9", "0.95", "10"},
		{percent, ruleset.SatisfactionMethod, "≥1", "0.85", "8"},
		{percent, ruleset.SatisfactionMethod, "≥0", "0.95", "0"},
		{percent, ruleset.SatisfactionMethod, "≥90", "0.95", "0"},
		{percent, ruleset.SatisfactionMethod, "≥90", "95", "10"},
		{heads, "规则", "≥1", "1", "0"},
		{heads, "规则", "≥1", "90", "6"},
	} {
		leaf, found := scorerFor(t, test.set).Score(one(performance.Indicator{
			Points: figure.PointsOf(10), Method: test.method, Target: performance.MustTarget(test.target), Actual: performance.MustActual(test.actual),
		})).At(onePath)
		assert.True(t, found)
		assert.Equal(t, test.want, leaf.Score.String(), "%s answered by %s", test.target, test.actual)
		assert.True(t, leaf.Flags.Has(scoring.BoundsUnit))
	}
}
