package mix_test

import (
	"bytes"
	"strconv"
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

// A set that could not score would leave out what it was invented for.
func TestInventedSetsScoreAndHaveEverything(t *testing.T) {
	sets := mix.Sets(40)
	shipped := len(ruleset.All())
	require.Len(t, sets, shipped+40)
	has := map[string]bool{}
	for _, set := range sets[shipped:] {
		_, err := scoring.NewScorer(set)
		require.NoError(t, err, set.ID)
		for _, rule := range set.Named {
			m := rule.Method
			has["completion"] = has["completion"] || m.Completion != nil
			has["steps"] = has["steps"] || m.Steps != nil
			has["linear"] = has["linear"] || m.Linear != nil
			has["bands"] = has["bands"] || m.Bands != nil
			has["level"] = has["level"] || m.Level != nil
			has["judged"] = has["judged"] || m.Judged != nil
			has["checklist"] = has["checklist"] || m.Checklist != nil
			has["share"] = has["share"] || m.Share != nil
		}
		has["rounded "+strconv.FormatBool(set.Rounding.Leaf != nil)] = true
		has["parents "+string(set.Parents.Policy)], has["no part "+string(set.NotApplicable.Policy)] = true, true
	}
	assert.Len(t, has, 8+2+3+5)
	for what, there := range has {
		assert.True(t, there, what)
	}
}

func TestWildFormsDependOnTheSeedAlone(t *testing.T) {
	sets := mix.Sets(4)
	one, same, other := mix.NewWild(1, sets), mix.NewWild(1, sets), mix.NewWild(2, sets)
	again, alike := one.Again(7), same.Again(7)
	differ := 0
	for range 200 {
		form := one.Form()
		require.Equal(t, form, same.Form())
		require.Equal(t, again.Form(), alike.Form())
		before, err := form.Encode()
		require.NoError(t, err)
		after, err := other.Form().Encode()
		require.NoError(t, err)
		if !bytes.Equal(before, after) {
			differ++
		}
	}
	assert.Greater(t, differ, 150, "what is empty may be the same")
}
