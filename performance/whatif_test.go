package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

func seedScorer(tb testing.TB) *scoring.Scorer {
	tb.Helper()
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(tb, err)
	return scorer
}

func required(t *testing.T, scorer *scoring.Scorer, form performance.Form, aim whatif.Aim) []whatif.Requirement {
	t.Helper()
	all, err := whatif.Require(scorer.Trace(form), aim)
	require.NoError(t, err)
	return all
}

func requirement(t *testing.T, all []whatif.Requirement, path check.Path) whatif.Requirement {
	t.Helper()
	for _, r := range all {
		if r.Path == path {
			return r
		}
	}
	require.Fail(t, "no requirement", path)
	return whatif.Requirement{}
}

func TestNinetyEightPointsNeedSpendingAndNothingElse(t *testing.T) {
	all := required(t, seedScorer(t), seed.Form(), whatif.Aim{Total: figure.PointsOf(98)})
	for _, r := range all {
		assert.Equal(t, r.Path == "/execution", r.Reaches, "%s", r.Path)
		_, indicator := seed.Form().With(r.Path, performance.Actual{}) // two groups do not apply
		assert.Equal(t, r.Path == "/execution" || indicator == nil, r.LeftOut == "", "%s", r.Path)
	}
	spent := requirement(t, all, "/execution")
	assert.Equal(t, "1763.24万元", spent.To.String())
	assert.Equal(t, "98", spent.Total.String())
	judged := requirement(t, all, "/classes/2/groups/0/indicators/0")
	assert.True(t, judged.Judged)
	assert.Equal(t, "97.95", judged.Total.String(), "the best that a judgement of 5 gives")
}

func TestNinetyPointsWereReachedEarly(t *testing.T) {
	all := required(t, seedScorer(t), seed.Form(), whatif.Aim{Grade: ruleset.Excellent})
	spent := requirement(t, all, "/execution")
	assert.True(t, spent.Met)
	assert.Equal(t, "351.95万元", spent.To.String())
	assert.Equal(t, "90", spent.Total.String())
	cost := requirement(t, all, "/classes/0/groups/0/indicators/0")
	// 5.95 points to lose: 10 − 5.95 = 4.05, and 4.045 rounds to it:
	// 870.34 × (1 + 0.5955) = 1388.62747.
	assert.Equal(t, "1388.62万元", cost.To.String())
}

func TestSensitivityOfSpending(t *testing.T) {
	for _, s := range whatif.Sensitivities(seedScorer(t).Trace(seed.Form())) {
		switch {
		case s.LeftOut == whatif.NotApplied:
			assert.Empty(t, s.Left.String())
		case s.Path == "/execution":
			// 10 × 0.01 ÷ 1764.12; 7.955 is reached at 1403.35746.
			assert.Equal(t, "0.01万元", s.Step.String())
			assert.Equal(t, "0.000056685", s.PerStep.Round(figure.Rounding{Places: 9}).String())
			assert.Equal(t, "1403.36万元", s.Next.String())
			assert.Equal(t, "0.01", s.Gain.String())
			assert.Equal(t, "2.05", s.Left.String())
		case s.Path == "/classes/2/groups/0/indicators/0":
			assert.Equal(t, "2", s.Left.String())
		default:
			assert.Equal(t, "0", s.Left.String(), "%s", s.Path)
		}
	}
}
