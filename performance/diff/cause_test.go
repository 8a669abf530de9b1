package diff_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// The cause of a grade that changes is the one that moved most points, up or
// down.
func TestTheCauseOfAnImpactIsWhatMovedMost(t *testing.T) {
	scorer := func(change func(*ruleset.Set)) *scoring.Scorer {
		set := ruleset.Huaihua2024()
		set.ID = "test"
		change(&set)
		made, err := scoring.NewScorer(set)
		require.NoError(t, err)
		return made
	}
	keeping := func(policy ruleset.NotApplicablePolicy) func(*ruleset.Set) {
		return func(s *ruleset.Set) { s.NotApplicable = ruleset.NotApplicable{Policy: policy, Source: "form"} }
	}
	exactly := func(s *ruleset.Set) {
		keeping(ruleset.KeepZero)(s)
		s.Rounding.Leaf = nil
	}
	idle, err := spending("1403.23万元").WithIndicator(tasks, func(i performance.Indicator) performance.Indicator {
		i.NotApplicable = true
		return i
	})
	require.NoError(t, err)
	// 15 points do not apply: 80.95 of 100, or 95.24 where what applies is
	// stretched from 85 to 100.
	for _, test := range []struct {
		name          string
		before, after func(*ruleset.Set)
		form          performance.Form
		cause         diff.Cause
		gained, lost  string
	}{
		{"what does not apply gives its points away", keeping(ruleset.KeepZero), keeping(ruleset.Rescale), idle, diff.ByRule, "14.29", "0"},
		{"what does not apply loses its points", keeping(ruleset.Rescale), keeping(ruleset.KeepZero), idle, diff.ByRule, "0", "14.29"},
		{"it loses them, and rounding gives a little", keeping(ruleset.Rescale), exactly, idle, diff.ByRule, "0", "14.285722513208"},
		{
			"a score is cut to whole points", keeping(ruleset.KeepZero), func(s *ruleset.Set) {
				s.Rounding.Leaf = &figure.Rounding{Mode: figure.Cut}
				s.Grades.Bands[0].From, s.Grades.Bands[1].To = figure.MustQuantity("95.5"), figure.MustQuantity("95.5")
			},
			seed.Form(), diff.ByRounding, "0", "0.95",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			impact := diff.ImpactOf(scorer(test.before), scorer(test.after), slices.Values([]performance.Form{test.form}))
			assert.EqualValues(t, 1, impact.GradesChanged)
			assert.Equal(t, map[diff.Cause]int64{test.cause: 1}, impact.Causes)
			assert.Equal(t, test.gained+" "+test.lost, impact.Gained.String()+" "+impact.Lost.String())
		})
	}
}
