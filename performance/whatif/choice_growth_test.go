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

// A group of which the best counts is turned row by row, too, and each by a
// number of scorings that the others do not change. A method of the caller's in
// another group counts them.
func TestScoringsGrowWithTheMembersOfAGroup(t *testing.T) {
	scorings := 0
	set := ruleset.WithCost()
	set.Named = []ruleset.NamedRule{{Name: "counted", Method: ruleset.Method{Custom: &ruleset.Custom{Name: "counted"}}, Source: set.Kinds[0].Source}}
	scorer, err := scoring.NewScorer(set, scoring.Binding{Name: "counted", Method: func(in scoring.CustomInput) (figure.Points, bool) {
		scorings++
		return in.Points, true
	}})
	require.NoError(t, err)
	taken := func(choice performance.Choice, n int, work func(scoring.Trace)) int {
		form := many(n)
		group := &form.Classes[0].Groups[0]
		group.Choose, group.Points = choice, figure.PointsOf(10)
		for i := range group.Indicators {
			group.Indicators[i].Points = figure.Points{}
		}
		form.Classes[0].Groups = append(form.Classes[0].Groups, performance.Group{Name: "质量指标", Indicators: []performance.Indicator{
			{Method: "counted", Points: figure.PointsOf(10), Actual: performance.MustActual("1")},
		}})
		trace := scorer.Trace(form)
		scorings = 0
		work(trace)
		return scorings
	}
	for _, choice := range []performance.Choice{performance.BestOf, performance.FirstOf} {
		for name, work := range map[string]func(scoring.Trace){
			"Require": func(trace scoring.Trace) {
				_, err := whatif.Require(trace, whatif.Aim{Total: figure.PointsOf(19)})
				require.NoError(t, err)
			},
			"Sensitivities": func(trace scoring.Trace) { whatif.Sensitivities(trace) },
		} {
			few, more := taken(choice, 40, work), taken(choice, 160, work)
			assert.Positive(t, few, "%s of %s", name, choice)
			assert.LessOrEqual(t, more, 5*few, "%s of %s: four times as many rows", name, choice)
			assert.Zero(t, taken(choice, 5000, work), "%s of %s: past the limit", name, choice)
		}
	}
}

func TestAGroupOfTooManyIsLeftOut(t *testing.T) {
	form := many(2500)
	form.Classes[0].Groups[0].Choose = performance.BestOf
	trace := scoring.MustScorer(ruleset.WithCost()).Trace(form)
	all, err := whatif.Require(trace, whatif.Aim{Total: figure.PointsOf(10)})
	require.NoError(t, err)
	const first = "/classes/0/groups/0/indicators/0"
	assert.Equal(t, whatif.TooMany, requirement(t, all, first).LeftOut)
	for _, s := range whatif.Sensitivities(trace) {
		if s.Path == first {
			assert.Equal(t, whatif.TooMany, s.LeftOut)
		}
	}
}
