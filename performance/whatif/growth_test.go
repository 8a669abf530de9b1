package whatif_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

// A row is turned by a number of scorings that does not depend on how many
// others there are. An indicator with a method of the caller's counts them.
func TestScoringsGrowWithTheRows(t *testing.T) {
	scorings := 0
	set := ruleset.WithCost()
	set.Named = []ruleset.NamedRule{{Name: "counted", Method: ruleset.Method{Custom: &ruleset.Custom{Name: "counted"}}, Source: set.Kinds[0].Source}}
	scorer, err := scoring.NewScorer(set, scoring.Binding{Name: "counted", Method: func(in scoring.CustomInput) (figure.Points, bool) {
		scorings++
		return in.Points, true
	}})
	require.NoError(t, err)
	taken := func(n int, work func(scoring.Trace)) int {
		form := many(n)
		group := &form.Classes[0].Groups[0]
		counted := performance.Indicator{Method: "counted", Points: figure.PointsOf(10), Actual: performance.MustActual("1")}
		group.Indicators = append(group.Indicators, counted)
		trace := scorer.Trace(form)
		scorings = 0
		work(trace)
		return scorings
	}
	for name, work := range map[string]func(scoring.Trace){
		"Require": func(trace scoring.Trace) {
			_, err := whatif.Require(trace, whatif.Aim{Total: figure.PointsOf(11)})
			require.NoError(t, err)
		},
		"Sensitivities": func(trace scoring.Trace) { whatif.Sensitivities(trace) },
	} {
		few, many := taken(40, work), taken(160, work)
		assert.Positive(t, few, name)
		assert.LessOrEqual(t, many, 5*few, "%s: four times as many rows", name)
	}
}

// A form that is too large for a score is not turned either.
func TestAFormWithoutAScoreIsNotTurned(t *testing.T) {
	set := ruleset.WithCost()
	set.Execution, set.Plans = ruleset.Execution{}, nil
	for i := range set.Kinds {
		if set.Kinds[i].Kind == ruleset.AtLeast {
			set.Kinds[i].Method.Completion.Uncapped = true
		}
	}
	indicators := make([]performance.Indicator, 200)
	for i := range indicators {
		indicators[i] = measured("≥10", "100000")
	}
	trace := scoring.MustScorer(set).Trace(plainForm(indicators...))
	require.True(t, trace.Result().TooLarge())
	assert.Nil(t, whatif.Sensitivities(trace))
	_, err := whatif.Require(trace, whatif.Aim{Total: figure.PointsOf(100)})
	require.ErrorIs(t, err, whatif.ErrAim)
}
