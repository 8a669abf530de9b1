package verify_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

func TestAFormPastALimitHasAFindingThatNamesIt(t *testing.T) {
	indicators := func(n int) performance.Form {
		return performance.Form{Classes: []performance.Class{{Groups: []performance.Group{{Indicators: make([]performance.Indicator, n)}}}}}
	}
	uncapped := ruleset.WithCost()
	for i := range uncapped.Kinds {
		if uncapped.Kinds[i].Kind == ruleset.AtLeast {
			uncapped.Kinds[i].Method.Completion.Uncapped = true
		}
	}
	scores := indicators(200)
	for i := range scores.Classes[0].Groups[0].Indicators {
		scores.Classes[0].Groups[0].Indicators[i] = performance.Indicator{
			Name: "数量", Points: figure.PointsOf(10), Target: performance.MustTarget("≥10"), Actual: performance.MustActual("100000"),
		}
	}
	for name, c := range map[string]struct {
		set  ruleset.Set
		form performance.Form
		says string
	}{
		"as many indicators as can be": {ruleset.WithCost(), indicators(performance.MaxIndicators), ""},
		"one too many":                 {ruleset.WithCost(), indicators(performance.MaxIndicators + 1), "/classes: 10001 is past the limit of 10000"},
		"empty classes":                {ruleset.WithCost(), performance.Form{Classes: make([]performance.Class, performance.MaxIndicators+1)}, "/classes: 10001 is past the limit of 10000"},
		"empty groups":                 {ruleset.WithCost(), performance.Form{Classes: []performance.Class{{Groups: make([]performance.Group, performance.MaxIndicators+1)}}}, "/classes: 10001 is past the limit of 10000"},
		"as many money rows as can be": {ruleset.WithCost(), performance.Form{Money: make([]performance.MoneyRow, performance.MaxMoneyRows)}, ""},
		"a money row too many":         {ruleset.WithCost(), performance.Form{Money: make([]performance.MoneyRow, performance.MaxMoneyRows+1)}, "/money: 1001 is past the limit of 1000"},
		"uncapped scores":              {uncapped, scores, "/classes: the sum of uncapped scores is past the limit of 400000"},
	} {
		said := ""
		for _, finding := range verify.Check(scoring.MustScorer(c.set).Trace(c.form)) {
			if finding.Code == scoring.CodeTooLarge && strings.Count(string(finding.Path), "/") == 1 {
				said = string(finding.Path) + ": " + finding.Text(language.English)
			}
		}
		require.Equal(t, c.says, said, name)
	}
}
