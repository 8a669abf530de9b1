package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestCustomMethods(t *testing.T) {
	set := ruled(ruleset.Method{Custom: &ruleset.Custom{Name: "自定义"}})
	_, err := scoring.NewScorer(set)
	require.ErrorIs(t, err, scoring.ErrUnbound)

	answer, known := figure.Points{}, true
	var seen scoring.CustomInput
	scorer, err := scoring.NewScorer(set, scoring.Binding{Name: "自定义", Method: func(in scoring.CustomInput) (figure.Points, bool) {
		seen = in
		return answer, known
	}})
	require.NoError(t, err)
	score := func(form performance.Form) scoring.Leaf {
		leaf, found := scorer.Score(form).At(onePath)
		require.True(t, found)
		require.True(t, leaf.Flags.Has(scoring.ByCustom))
		return leaf
	}
	form := one(performance.Indicator{
		Points: figure.MustPoints("10.00"), Method: "规则", Target: performance.MustTarget("≥8"), Actual: performance.MustActual("7"),
		Judgement: performance.Judgement{Level: "met"},
	})
	answer = figure.MustPoints("9.5")
	assert.Equal(t, "9.5", score(form).Score.String())
	assert.Equal(t, "10.00", seen.Points.String())
	assert.Equal(t, "≥8", seen.Target.String())
	assert.Equal(t, "7", seen.Actual.String())
	assert.Equal(t, "met", seen.Judgement.Level)
	answer = figure.PointsOf(11)
	assert.Equal(t, "10", score(form).Score.String(), "no more than the points")
	answer = figure.PointsOf(-1)
	assert.Equal(t, "0", score(form).Score.String(), "no less than nothing")
	answer = figure.MustPoints("999999999999999999").Add(figure.MustPoints("999999999999999999"))
	assert.Equal(t, "10", score(form).Score.String(), "not even with 19 digits")
	answer = figure.Points{}
	assert.Equal(t, scoring.NotComputable, score(form).Status)
	answer, known = figure.PointsOf(1), false
	assert.Equal(t, scoring.NotComputable, score(form).Status)

	form.Classes[0].Groups[0].Points, form.Classes[0].Groups[0].Indicators[0].Points = figure.PointsOf(12), figure.Points{}
	known = true
	score(form)
	assert.Equal(t, "12", seen.Points.String(), "the points of the parent")
}
