package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
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

func TestSeedRows(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	result := scorer.Score(seed.Form())
	t.Run("11 of 8 has full points", func(t *testing.T) {
		leaf, _ := result.At("/classes/1/groups/0/indicators/0")
		assert.True(t, leaf.Flags.Has(scoring.Met|scoring.Overshot))
		assert.Equal(t, "15", leaf.Score.String())
	})
	t.Run("95% of 90% is full", func(t *testing.T) {
		leaf, _ := result.At("/classes/3/groups/0/indicators/0")
		assert.True(t, leaf.Flags.Has(scoring.Met|scoring.Overshot))
		assert.Equal(t, "10", leaf.Score.String())
		assert.Equal(t, "105.555556%", figure.NewRatio(figure.MustQuantity("95%"), figure.MustQuantity("90%"), "").Percent(6).String())
	})
	t.Run("3 of 5 is the closed lower end of the middle band", func(t *testing.T) {
		leaf, _ := result.At("/classes/2/groups/0/indicators/0")
		assert.Equal(t, scoring.Judged, leaf.Status)
		assert.True(t, leaf.Flags.Has(scoring.LowerEnd))
	})
	t.Run("95.95 is 优", func(t *testing.T) {
		grade, ok := result.Grade()
		assert.True(t, ok)
		assert.Equal(t, "优", scorer.Set().GradeLabel(grade).Zh)
	})
}
