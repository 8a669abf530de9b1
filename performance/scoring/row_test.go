package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestResultRowsStandBesideTheForm(t *testing.T) {
	form := seed.Form()
	result := scoring.MustScorer(ruleset.Huaihua2024()).Score(form)
	rows, err := result.Rows(form)
	require.NoError(t, err)
	require.Len(t, rows, result.Len())

	assert.Equal(t, "budget execution", rows[0].Name.In(language.English))
	assert.Equal(t, "预算执行率", rows[0].Name.In(language.Chinese))
	assert.Empty(t, rows[0].Class)
	assert.Equal(t, "7.95", rows[0].Score.String())
	assert.False(t, rows[0].Target.Stated())

	first := rows[1]
	assert.Equal(t, "基本支出成本控制", first.Name.Zh)
	assert.Equal(t, form.Classes[0].Name, first.Class.In(language.Chinese))
	assert.Equal(t, form.Classes[0].Groups[0].Name, first.Group.Zh)
	assert.Equal(t, "≤870.34万元", first.Target.String())
	assert.Equal(t, "859.70万元", first.Actual.String())
	assert.Equal(t, scoring.Scored, first.Status)
}

func TestRowsOfATraceAreThoseOfItsResult(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	for _, form := range mix.Forms(50) {
		trace := scorer.Trace(form)
		rows, err := trace.Result().Rows(form)
		require.NoError(t, err)
		assert.Equal(t, rows, trace.Rows())
	}
	assert.Empty(t, scoring.Trace{}.Rows())
}

func TestRowsOfAnotherFormAreRefused(t *testing.T) {
	form := seed.Form()
	result := scoring.MustScorer(ruleset.Huaihua2024()).Score(form)
	fewer := form
	fewer.Classes = form.Classes[:1]
	_, err := result.Rows(fewer)
	require.ErrorIs(t, err, performance.ErrNode)
	other := form.Clone()
	other.Classes[0].Groups[0].Indicators[0].Key = "another"
	_, err = result.Rows(other)
	require.ErrorIs(t, err, performance.ErrNode)
	none, err := scoring.Result{}.Rows(form)
	require.NoError(t, err)
	assert.Empty(t, none)
}
