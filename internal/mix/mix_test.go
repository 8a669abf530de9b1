package mix_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/mix"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestFormsAreDistinctAndAsDescribed(t *testing.T) {
	const n = 2000
	scorer, err := scoring.NewScorer(ruleset.WithCost())
	require.NoError(t, err)
	seen := map[string]bool{}
	kinds, missed, judged, leaves := map[ruleset.Kind]int{}, 0, 0, 0
	for i, form := range mix.Forms(n) {
		data, err := form.Encode()
		require.NoError(t, err)
		again, err := mix.Form(i).Encode()
		require.NoError(t, err)
		require.Equal(t, string(data), string(again))
		form.Unit, form.Key = "", ""
		bare, err := form.Encode()
		require.NoError(t, err)
		require.False(t, seen[string(bare)], "form %d", i)
		seen[string(bare)] = true

		count := 0
		for _, indicator := range form.Indicators() {
			kinds[indicator.Target.Kind()]++
			count++
		}
		require.GreaterOrEqual(t, count, 8)
		require.LessOrEqual(t, count, 15)
		result := scorer.Score(form)
		require.True(t, result.Complete(), "form %d: %s", i, data)
		require.Equal(t, "100", result.Total().Points.String())
		for leaf := range result.Leaves() {
			leaves++
			if leaf.Status == scoring.Judged {
				judged++
			} else if leaf.Score.Cmp(leaf.Points) < 0 {
				missed++
			}
		}
	}
	for _, kind := range []ruleset.Kind{ruleset.Bare, ruleset.AtLeast, ruleset.Above, ruleset.Equal, ruleset.AtMost, ruleset.Deadline, ruleset.Words} {
		assert.Greater(t, kinds[kind], n/10, "%v", kind)
	}
	assert.InDelta(t, 0.3, float64(missed)/float64(leaves), 0.1)
	assert.Greater(t, judged, n/10)
}
