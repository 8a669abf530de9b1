package performance_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// FuzzScoreUnderAnySet scores whatever is a form, read from JSON or drawn at random, under
// any rule set: never a panic, always inside the bounds, always explained, and
// always what the plain arithmetic says.
func FuzzScoreUnderAnySet(f *testing.F) {
	sets, methods := ruleSets(f, 20)
	for i, form := range append(mix.Forms(5), seed.Form()) {
		data, err := form.Encode()
		require.NoError(f, err)
		f.Add(uint64(i), uint8(i), data)
	}
	pool := newWild(1)
	pool.methods = methods
	f.Fuzz(func(t *testing.T, draw uint64, set uint8, data []byte) {
		rules := sets[int(set)%len(sets)]
		form, err := performance.DecodeForm(data)
		if err != nil {
			w := pool.again(draw)
			form = w.form()
		}
		result := rules.scorer.Score(form)
		bounded(t, rules.set, result)
		require.Empty(t, plainScore(rules.set, &form).differs(result))
		verify.Check(rules.scorer.Trace(form))
		explain.All(rules.scorer.Trace(form), language.Chinese)
		again, err := scoring.DecodeResult(result.AppendJSON(nil))
		require.NoError(t, err)
		require.Equal(t, string(result.AppendJSON(nil)), string(again.AppendJSON(nil)))
	})
}

func TestResultsTravelAsJSON(t *testing.T) {
	each(t, 3_000, func(_ *wild, rules underRules, form performance.Form) {
		form.Key = "键 <\"&\x00"
		result := rules.scorer.Score(form)
		text, err := result.MarshalJSON()
		require.NoError(t, err)
		again, err := scoring.DecodeResult(text)
		require.NoError(t, err, "%s", text)
		require.Equal(t, result.Key(), again.Key())
		require.Equal(t, result.MadeBy(), again.MadeBy())
		require.Equal(t, result.Total(), again.Total())
		require.Equal(t, result.TooLarge(), again.TooLarge())
		for ci := range form.Classes {
			require.Equal(t, result.Class(ci), again.Class(ci))
		}
		require.Equal(t, result.Len(), again.Len())
		for i := range result.Len() {
			require.Equal(t, result.Leaf(i), again.Leaf(i))
		}
		grade, graded := result.Grade()
		sameGrade, same := again.Grade()
		require.True(t, grade == sameGrade && graded == same)
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
