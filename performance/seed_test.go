package performance_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// The execution row, ten scored indicators and two groups that do not apply.
func TestSeedIsReproducedCellByCell(t *testing.T) {
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(t, err)
	form := seed.Form()
	result := scorer.Score(form)

	want := []struct{ points, score, status string }{
		{"10", "7.95", "scored"},
		{"10", "10", "scored"},
		{"10", "10", "scored"},
		{"0", "", "not-applicable"},
		{"0", "", "not-applicable"},
		{"15", "15", "scored"},
		{"15", "15", "scored"},
		{"10", "10", "scored"},
		{"5", "3", "judged"},
		{"5", "5", "scored"},
		{"5", "5", "scored"},
		{"5", "5", "scored"},
		{"10", "10", "scored"},
	}
	require.Equal(t, len(want), result.Len())
	for i, row := range want {
		leaf := result.Leaf(i)
		assert.Equal(t, row.points, leaf.Points.String(), "%s points", leaf.Path)
		assert.Equal(t, row.score, leaf.Score.String(), "%s score", leaf.Path)
		assert.Equal(t, row.status, leaf.Status.String(), "%s status", leaf.Path)
	}
	assert.Equal(t, "7.954277", result.Leaf(0).Raw.String()[:8])
	total := result.Total()
	assert.Equal(t, "95.95", total.Score.String())
	assert.Equal(t, "100", total.Points.String())
	assert.Equal(t, "95.954277", total.Raw.String()[:9])
	grade, ok := result.Grade()
	assert.True(t, ok)
	assert.Equal(t, ruleset.Excellent, grade)
	assert.True(t, result.Complete())
	for i, points := range []string{"20", "40", "18", "10"} {
		assert.Equal(t, points, result.Class(i).Score.String())
	}
}

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
