package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// FuzzScore scores whatever is a form, read from JSON or drawn at random, under
// any rule set: never a panic, always inside the bounds, and always
// what the plain arithmetic says.
func FuzzScore(f *testing.F) {
	sets := ruleSets(f, 20)
	for i, data := range seedForms(f) {
		f.Add(uint64(i), uint8(i), data)
	}
	pool := mix.NewWild(1, mix.Sets(20))
	f.Fuzz(func(t *testing.T, draw uint64, set uint8, data []byte) {
		rules := sets[int(set)%len(sets)]
		form, err := performance.DecodeForm(data)
		if err != nil {
			form = pool.Again(draw).Form()
		}
		result := rules.scorer.Score(form)
		bounded(t, rules.set, result)
		require.Empty(t, plainScore(rules.set, &form).differs(result))
		again, err := scoring.DecodeResult(result.AppendJSON(nil))
		require.NoError(t, err)
		require.Equal(t, inJSON(result), inJSON(again), "what is written is read")
		require.Equal(t, inJSON(result), inJSON(rules.scorer.Trace(form).Result()))
	})
}

// bounded checks what holds for every result.
func bounded(t *testing.T, set ruleset.Set, result scoring.Result) {
	t.Helper()
	zero := figure.PointsOf(0)
	sum, points := zero, zero
	for leaf := range result.Leaves() {
		within := !leaf.Flags.Has(scoring.Uncapped)
		require.GreaterOrEqual(t, leaf.Least.Cmp(zero), 0, leaf.Path)
		require.GreaterOrEqual(t, leaf.Most.Cmp(leaf.Least), 0, leaf.Path)
		if within {
			require.LessOrEqual(t, leaf.Least.Cmp(leaf.Points), 0, "%s: %s of %s", leaf.Path, leaf.Least, leaf.Points)
		}
		if leaf.Status.Known() {
			require.True(t, leaf.Most.Equal(leaf.Least), leaf.Path)
		} else if within && leaf.Points.Sign() > 0 {
			require.LessOrEqual(t, leaf.Most.Cmp(leaf.Points), 0, "%s: at most %s of %s", leaf.Path, leaf.Most, leaf.Points)
		}
		if leaf.Score.Stated() {
			require.True(t, leaf.Score.Equal(leaf.Least), leaf.Path)
		}
		sum, points = sum.Add(leaf.Least), points.Add(leaf.Points)
	}
	total := result.Total()
	require.True(t, points.Equal(total.Points))
	require.GreaterOrEqual(t, total.Most.Cmp(total.Least), 0)
	if set.Rounding.Class == nil && set.Rounding.Total == nil {
		require.True(t, sum.Equal(total.Least), "leaves add up to the total: %s, %s", sum, total.Least)
	}
	least, most := result.Bounds()
	require.True(t, least.Equal(total.Least) && most.Equal(total.Most))
	if total.Complete {
		require.True(t, total.Most.Equal(total.Least))
	}
}

// seedForms are the JSON of forms from which the fuzzers start.
func seedForms(f *testing.F) [][]byte {
	f.Helper()
	forms := append(mix.Forms(5), seed.Form())
	cases, err := corpus.Cases()
	require.NoError(f, err)
	for i := 0; i < len(cases); i += 20 {
		forms = append(forms, cases[i].Form)
	}
	documents := make([][]byte, len(forms))
	for i, form := range forms {
		documents[i], err = form.Encode()
		require.NoError(f, err)
	}
	return documents
}

func FuzzDecodeResult(f *testing.F) {
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(f, err)
	for _, data := range seedForms(f) {
		form, err := performance.DecodeForm(data)
		require.NoError(f, err)
		f.Add(scorer.Score(form).AppendJSON(nil))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		result, err := scoring.DecodeResult(data)
		if err != nil {
			return
		}
		once := result.AppendJSON(nil)
		again, err := scoring.DecodeResult(once)
		require.NoError(t, err)
		require.Equal(t, string(once), string(again.AppendJSON(nil)))
	})
}
