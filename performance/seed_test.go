package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// The execution row, ten scored indicators and two groups that do not apply.
func TestSeedIsReproducedCellByCell(t *testing.T) {
	scorer, err := performance.NewScorer(ruleset.Huaihua2024())
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
