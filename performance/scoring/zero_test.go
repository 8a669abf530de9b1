package scoring_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
	"jixiao.example/performance/whatif"
)

// huge is the largest position, and wrap one past it that would be 0 in its bits
// where an int has more.
const (
	huge = math.MaxInt32
	wrap = max(huge, math.MaxInt&^math.MaxUint32)
)

func TestWhatIsNotThereHasNoScore(t *testing.T) {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	result := trace.Result()
	nothing := scoring.Result{}.Class(0)
	for _, class := range []int{-2, 99, huge, -huge, huge - 1} {
		assert.Equal(t, nothing, result.Class(class), class)
		assert.Equal(t, nothing, trace.Class(class).Sum, class)
		assert.Equal(t, nothing, result.Group(class, 0), class)
		assert.Equal(t, nothing, result.Group(0, class), class)
		assert.Equal(t, nothing, trace.Group(0, class).Sum, class)
		assert.Zero(t, result.Leaf(class))
		assert.Zero(t, trace.Leaf(class))
	}
	assert.Zero(t, result.Leaf(-1))
	assert.Zero(t, result.Leaf(result.Len()))
	assert.Positive(t, result.Class(0).Points.Sign(), "what is there has one")
}

func TestAScorerThatNobodyMadeScoresNothing(t *testing.T) {
	form := seed.Form()
	for name, scorer := range map[string]*scoring.Scorer{"nil": nil, "zero": {}} {
		t.Run(name, func(t *testing.T) {
			assert.Zero(t, scorer.Set())
			result := scorer.Score(form)
			assert.Zero(t, result.Len())
			assert.Zero(t, result.MadeBy())
			_, graded := result.Grade()
			assert.False(t, graded)

			used := scoring.MustScorer(ruleset.Huaihua2024()).Score(form)
			scorer.ScoreInto(form, &used)
			assert.Equal(t, result, used, "nothing is left of what was there")

			trace := scorer.Trace(form)
			assert.Zero(t, trace.Len())
			assert.NotPanics(t, func() {
				verify.Check(trace)
				explain.All(trace, language.English)
				whatif.Sensitivities(trace)
			})
			_, err := whatif.Require(trace, whatif.Aim{Grade: "优"})
			require.ErrorIs(t, err, whatif.ErrAim)
			moved := diff.Compare(diff.Side{Scorer: scorer, Form: form}, diff.Side{Scorer: scorer, Form: form})
			assert.Empty(t, moved.Moves)
		})
	}
}

func TestAReferencePastAllPositionsIsNoOtherNode(t *testing.T) {
	form := seed.Form()
	for _, ref := range []performance.Ref{performance.IndicatorRef(huge, 0, 0), performance.IndicatorRef(0, huge, 0), performance.IndicatorRef(0, 0, wrap)} {
		assert.Nil(t, ref.In(form.Classes))
	}
}

func TestASetWithoutAnExecutionRowHasNothingToExplainThere(t *testing.T) {
	for _, set := range []ruleset.Set{ruleset.Administrative(), ruleset.Hunan2015(), ruleset.Hunan2018(), ruleset.Yueyang()} {
		_, err := explain.Node(scoring.MustScorer(set).Trace(seed.Form()), "/execution", language.Chinese)
		require.ErrorIs(t, err, performance.ErrNode, set.ID)
		assert.ErrorContains(t, err, "/execution", set.ID)
	}
}
