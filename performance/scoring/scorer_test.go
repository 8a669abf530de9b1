package scoring_test

import (
	"reflect"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestMustScorerPanicsOnAnInvalidSet(t *testing.T) {
	for _, set := range ruleset.All() {
		assert.Equal(t, set.ID, scoring.MustScorer(set).Set().ID)
	}
	assert.Panics(t, func() { scoring.MustScorer(ruleset.Set{}) })
}

// Whatever a caller writes into what it handed in or was handed out, the scorer
// stays as it was.
func TestAScorerCannotBeChangedFromOutside(t *testing.T) {
	sets := mix.Sets(invented)
	w := mix.NewWild(20, sets)
	for _, set := range sets {
		form := w.Form()
		for len(form.Classes) < 2 {
			form = w.Form()
		}
		pristine := scoring.MustScorer(set.Clone())
		hash, score, trace := pristine.Set().Hash(), inJSON(pristine.Score(form)), pristine.Trace(form)

		handed := set.Clone()
		scorer := scoring.MustScorer(handed)
		unchanged := func(by string) {
			t.Helper()
			require.Equal(t, hash, scorer.Set().Hash(), "%s: %s", set.ID, by)
			require.Equal(t, hash, scorer.Score(form).MadeBy().Hash, "%s: %s", set.ID, by)
			require.Equal(t, score, inJSON(scorer.Score(form)), "%s: %s", set.ID, by)
			now := scorer.Trace(form)
			require.Equal(t, hash, now.Set().Hash(), "%s: %s", set.ID, by)
			require.Equal(t, trace.Len(), now.Len())
			for leaf := range now.Len() {
				require.Equal(t, trace.Leaf(leaf), now.Leaf(leaf), "%s: %s", set.ID, by)
			}
		}
		unchanged("nothing")
		scribble(reflect.ValueOf(&handed))
		unchanged("the set that it was made from")
		copied := scorer.Set()
		scribble(reflect.ValueOf(&copied))
		unchanged("the set that it hands out")
		traced := scorer.Trace(form)
		for i := range traced.Len() {
			leaf := traced.Leaf(i)
			scribble(reflect.ValueOf(&leaf))
		}
		unchanged("a leaf of a trace")
		require.Equal(t, score, inJSON(traced.Result()), "and the result of the trace")
		copied = traced.Set()
		scribble(reflect.ValueOf(&copied))
		unchanged("the set of a trace")
		copied = traced.Outline()
		scribble(reflect.ValueOf(&copied))
		unchanged("the outline of a trace")
		outline := set.Clone()
		outline.Kinds, outline.Named, outline.Directions, outline.MeasureWords, outline.Execution.Method = nil, nil, nil, nil, ruleset.Method{}
		require.Equal(t, outline, traced.Outline(), "a set without its methods and directions")
		require.Equal(t, score, inJSON(traced.Result()), "and the result of the trace")
	}
}

// scribble writes over everything that a value leads to. What has no exported
// fields is a value of its own and is emptied.
func scribble(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			scribble(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			scribble(v.Index(i))
		}
	case reflect.Struct:
		opaque := true
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				opaque = false
				scribble(v.Field(i))
			}
		}
		if opaque {
			v.SetZero()
		}
	case reflect.String:
		v.SetString(v.String() + "x")
	case reflect.Bool:
		v.SetBool(!v.Bool())
	default:
		v.SetZero()
	}
}

func TestInvariantReusedResultIsAFreshOne(t *testing.T) {
	var reused scoring.Result
	each(t, 15, 800, func(_ *mix.Wild, rules underRules, form performance.Form) {
		rules.scorer.ScoreInto(form, &reused)
		if fresh := inJSON(rules.scorer.Score(form)); fresh != inJSON(reused) {
			require.Fail(t, "a reused result is another one", "%s\n%s\n%s", fresh, inJSON(reused), encoded(t, form))
		}
	})
}

func TestInvariantScorerServesManyAtOnce(t *testing.T) {
	const n = 60 * rounds
	w := mix.NewWild(16, mix.Sets(4))
	forms := mix.Forms(n / 4)
	for range n {
		forms = append(forms, w.Form())
	}
	for _, rules := range ruleSets(t, 4) {
		want := make([]string, len(forms))
		for i, form := range forms {
			want[i] = inJSON(rules.scorer.Score(form))
		}
		var wait sync.WaitGroup
		for worker := range 8 {
			wait.Go(func() {
				var result scoring.Result
				for step := range forms {
					i := (step + worker*len(forms)/8) % len(forms)
					rules.scorer.ScoreInto(forms[i], &result)
					if inJSON(result) != want[i] {
						t.Errorf("form %d under %s is scored in another way by worker %d", i, rules.set.ID, worker)
						return
					}
				}
			})
		}
		wait.Wait()
	}
}

func TestInvariantScoringLeavesTheFormAlone(t *testing.T) {
	each(t, 18, 400, func(_ *mix.Wild, rules underRules, form performance.Form) {
		before := encoded(t, form)
		rules.scorer.Score(form)
		require.Equal(t, before, encoded(t, form))
	})
}
