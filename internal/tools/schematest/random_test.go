package schematest_test

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

func TestFormsMadeUpAreValid(t *testing.T) {
	check := newChecker(t, formDocument)
	g := seeded(1)
	for i := range 1000 {
		g.filled = i%10 == 0
		data, err := g.form().Encode()
		require.NoError(t, err)
		check.valid(strconv.Itoa(i), data)
	}
	for _, part := range []string{`"classes":null`, `"groups":null`, `"money":null`, `"not_applicable":true`, `"choose":"first"`} {
		assert.Positive(t, check.count(part), part)
	}
}

func TestRuleSetsMadeUpAreValid(t *testing.T) {
	check := newChecker(t, setDocument)
	g := seeded(2)
	for i := range 1000 {
		g.filled = i%10 == 0
		data, err := g.set().Encode()
		require.NoError(t, err)
		check.valid(strconv.Itoa(i), data)
	}
	for _, method := range []string{"completion", "steps", "bands", "linear", "level", "checklist", "share", "judged", "custom"} {
		assert.Greater(t, check.count(`{"`+method+`":{`), 100, method)
	}
}

func TestResultsAndSummariesMadeUpAreValid(t *testing.T) {
	results, summaries := newChecker(t, resultDocument), newChecker(t, summaryDocument)
	g := seeded(3)
	g.modest = true
	for _, set := range ruleset.All() {
		scorer := scoring.MustScorer(set)
		var summary summary.Summary
		for i := range 60 {
			form := g.form()
			result := scorer.Score(form)
			data, err := json.Marshal(result)
			require.NoError(t, err)
			results.valid(strconv.Itoa(i), data)
			summary.AddForm(form, result, []check.Finding{{Code: "performance.score-differs"}}, set.ID)
			data, err = json.Marshal(summary)
			require.NoError(t, err)
			summaries.valid(strconv.Itoa(i), data)
		}
	}
	for _, status := range names(func(i int) string { return scoring.Status(i).String() }) {
		assert.Positive(t, results.count(`"status":"`+status+`"`), status)
	}
	for _, flag := range []string{"met", "overshot", "unit-inherited", "assumed-direction", "negative-actual", "rescaled", "no-points"} {
		assert.Positive(t, results.count(`"`+flag+`"`), flag)
	}
}

func TestEveryFlagTravels(t *testing.T) {
	check := newChecker(t, resultDocument)
	for _, flag := range flagNames() {
		check.valid(flag, []byte(`{"format":"jixiao/result/1","made_by":{"rule_set":"x","hash":"","version":"0.2.0"},"complete":true,`+
			`"total":{"points":"10","score":"1.5","raw":"1.499999999999"},"leaves":[{"path":"/classes/0/groups/12","key":"k",`+
			`"status":"judged","points":"10","score":"1.5","raw":"1.499999999999","flags":["`+flag+`"]}]}`))
	}
}
