package explain_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// FuzzScore scores whatever reads as a form: nothing panics, and no score
// leaves its bounds.
func FuzzScore(f *testing.F) {
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(f, err)
	for _, data := range seedForms(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		form, err := performance.DecodeForm(data)
		if err != nil {
			return
		}
		result := scorer.Score(form)
		for leaf := range result.Leaves() {
			require.LessOrEqual(t, leaf.Least.Cmp(leaf.Most), 0, leaf.Path)
			require.LessOrEqual(t, leaf.Most.Cmp(leaf.Points), 0, leaf.Path)
			require.GreaterOrEqual(t, leaf.Least.Sign(), 0, leaf.Path)
			if leaf.Score.Stated() {
				require.True(t, leaf.Score.Equal(leaf.Least), leaf.Path)
			}
		}
		least, most := result.Bounds()
		require.LessOrEqual(t, least.Cmp(most), 0)
		back, err := scoring.DecodeResult(result.AppendJSON(nil))
		require.NoError(t, err, "what is written is read")
		require.Equal(t, string(result.AppendJSON(nil)), string(back.AppendJSON(nil)))
		verify.Check(scorer.Trace(form))
		explain.All(scorer.Trace(form), language.Chinese)
	})
}
