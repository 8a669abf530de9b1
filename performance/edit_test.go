package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

func TestFindAndChange(t *testing.T) {
	form := performance.Form{Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{
		Name: "数量指标", Indicators: []performance.Indicator{
			{Name: "一", Points: figure.PointsOf(40), Target: performance.MustTarget("≥10"), Actual: performance.MustActual("10")},
			{
				Key: "b", Name: "二", Points: figure.PointsOf(50), Target: performance.MustTarget("≥10"), Actual: performance.MustActual("5"),
				Judgement: performance.Judgement{Score: figure.MustPoints("3")},
			},
		},
	}}}}}
	path, found := form.Find("b")
	require.True(t, found)
	require.Equal(t, check.Path("/classes/0/groups/0/indicators/1"), path)
	_, found = form.Find("c")
	require.False(t, found)

	changed, err := form.With(path, performance.MustActual("10"))
	require.NoError(t, err)
	assert.Equal(t, "10", changed.Classes[0].Groups[0].Indicators[1].Actual.String())
	assert.False(t, changed.Classes[0].Groups[0].Indicators[1].Judgement.Given(), "the judgement of the old value")
	assert.Equal(t, "5", form.Classes[0].Groups[0].Indicators[1].Actual.String(), "the form itself stays")
	for _, path := range []check.Path{"/classes/0", "/classes/0/groups/0/indicators/2", "/classes/1", "/nothing", ""} {
		_, err := form.With(path, performance.Actual{})
		require.ErrorIs(t, err, performance.ErrNode, path)
	}
	for range form.Indicators() {
		break // which is no error
	}

	spent := func(f performance.Form) string { return f.Total().At(budget.Executed).String() }
	one := form.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("5万元"))
	two := one.WithMoney(performance.TotalRow, "", budget.Adjusted, figure.MustMoney("8万元"))
	three := two.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("6万元"))
	assert.Empty(t, form.Money)
	assert.Equal(t, "5万元", spent(one))
	assert.Equal(t, "5万元", spent(two))
	assert.Equal(t, "6万元", spent(three))
	assert.Equal(t, "8万元", three.Total().At(budget.Adjusted).String())
	assert.Len(t, three.Money, 1)
}
