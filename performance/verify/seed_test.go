package verify_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// The rows of the list that scoring answers, by their numbers.
func TestSeedRowsOfScoring(t *testing.T) {
	scorer := seedScorer(t)
	result, findings := scorer.Score(seed.Form()), verify.Check(scorer.Trace(seed.Form()))
	said := func(code check.Code, path check.Path) string {
		i := slices.IndexFunc(findings, func(f check.Finding) bool { return f.Code == code && f.Path == path })
		require.GreaterOrEqual(t, i, 0, "%s at %s", code, path)
		return findings[i].Text(language.English)
	}
	t.Run("F10 11 of 8 is 137.5%, full points and no reason", func(t *testing.T) {
		leaf, _ := result.At(tasks)
		assert.True(t, leaf.Flags.Has(scoring.Met|scoring.Overshot))
		assert.Equal(t, "15", leaf.Score.String())
		assert.Contains(t, said(verify.CodeOvershot, tasks+"/reason"), "37.5%")
	})
	t.Run("F11 95% of 90% is full", func(t *testing.T) {
		leaf, _ := result.At("/classes/3/groups/0/indicators/0")
		assert.True(t, leaf.Flags.Has(scoring.Met|scoring.Overshot))
		assert.Equal(t, "10", leaf.Score.String())
		assert.Equal(t, "105.555556%", figure.NewRatio(figure.MustQuantity("95%"), figure.MustQuantity("90%"), "").Percent(6).String())
	})
	t.Run("F12 3 of 5 is the closed lower end of the middle band", func(t *testing.T) {
		leaf, _ := result.At(benefit)
		assert.Equal(t, scoring.Judged, leaf.Status)
		assert.True(t, leaf.Flags.Has(scoring.LowerEnd))
		assert.Contains(t, said(verify.CodeLowerEnd, benefit+"/judgement"), "accepted")
	})
	t.Run("F14 95.95 is 优", func(t *testing.T) {
		grade, ok := result.Grade()
		assert.True(t, ok)
		assert.Equal(t, "优", scorer.Set().GradeLabel(grade).Zh)
	})
	t.Run("I1 the fourth goal has no achievement", func(t *testing.T) {
		assert.Contains(t, said(verify.CodeGoal, "/goals/3"), "goal 4")
	})
}
