package whatif_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

func seedScorer() *scoring.Scorer { return scoring.MustScorer(ruleset.Huaihua2024()) }

func required(t *testing.T, scorer *scoring.Scorer, form performance.Form, aim whatif.Aim) []whatif.Requirement {
	t.Helper()
	all, err := whatif.Require(scorer.Trace(form), aim)
	require.NoError(t, err)
	return all
}

func requirement(t *testing.T, all []whatif.Requirement, path check.Path) whatif.Requirement {
	t.Helper()
	for _, r := range all {
		if r.Path == path {
			return r
		}
	}
	require.Fail(t, "no requirement", path)
	return whatif.Requirement{}
}

// plainForm is a form with one group of indicators of 10 points each, and nothing
// spent.
func plainForm(indicators ...performance.Indicator) performance.Form {
	for i := range indicators {
		if !indicators[i].Points.Stated() {
			indicators[i].Points = figure.PointsOf(10)
		}
	}
	return performance.Form{Year: 2024, Classes: []performance.Class{{
		Name: "产出指标", Groups: []performance.Group{{Name: "数量指标", Indicators: indicators}},
	}}}
}

func measured(target, actual string) performance.Indicator {
	i := performance.Indicator{Target: performance.MustTarget(target)}
	if actual != "" {
		i.Actual = performance.MustActual(actual)
	}
	return i
}

// named is a scorer with one method, "m".
func named(t *testing.T, m ruleset.Method, change ...func(*ruleset.Set)) *scoring.Scorer {
	t.Helper()
	set := ruleset.WithCost()
	set.Execution, set.Plans = ruleset.Execution{}, nil
	set.Named = append(set.Named, ruleset.NamedRule{Name: "m", Method: m, Source: set.Kinds[0].Source})
	for _, c := range change {
		c(&set)
	}
	scorer, err := scoring.NewScorer(set)
	require.NoError(t, err)
	return scorer
}

const (
	firstPath  = "/classes/0/groups/0/indicators/0"
	secondPath = "/classes/0/groups/0/indicators/1"
)

func pointsAim(text string) whatif.Aim {
	return whatif.Aim{Total: figure.MustPoints(text)}
}

// withoutTasks is the seed's form with an indicator that does not apply.
func withoutTasks(t *testing.T) performance.Form {
	t.Helper()
	form, err := seed.Form().With("/classes/1/groups/0/indicators/0", performance.Missing(performance.DoesNotApply))
	require.NoError(t, err)
	return form
}

// many is a form with n indicators, of which the last does not apply.
func many(n int) performance.Form {
	indicators := make([]performance.Indicator, n)
	for i := range indicators {
		indicators[i] = measured("≥"+strconv.Itoa(100+i)+"个", strconv.Itoa(60+i)+"个")
		indicators[i].Points = figure.ScaledPoints(5, 2)
	}
	indicators[n-1].NotApplicable = true
	return plainForm(indicators...)
}
