package schematest_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

var update = flag.Bool("update", false, "write the golden files")

// written is a document that the library has written.
type written struct {
	document

	what string
	data []byte
}

// encoded collects documents; what cannot be written fails the test.
type encoded struct {
	t   *testing.T
	all []written
}

func (e *encoded) add(document document, what string, data []byte, err error) {
	e.t.Helper()
	require.NoError(e.t, err, what)
	e.all = append(e.all, written{document, what, data})
}

func (e *encoded) form(what string, form performance.Form) {
	data, err := form.Encode()
	e.add(formDocument, what, data, err)
}

func (e *encoded) set(set ruleset.Set) {
	data, err := set.Encode()
	e.add(setDocument, set.ID, data, err)
}

func (e *encoded) result(what string, result scoring.Result) {
	data, err := json.Marshal(result)
	e.add(resultDocument, what, data, err)
}

func (e *encoded) summary(what string, summary summary.Summary) {
	data, err := json.Marshal(summary)
	e.add(summaryDocument, what, data, err)
}

// unfinished is the seed's form while it is still being filled in.
func unfinished() performance.Form {
	form := seed.Form()
	form.Key = "2024/001"
	form.Money = nil
	form.Classes = slices.Clone(form.Classes)
	groups := slices.Clone(form.Classes[0].Groups)
	groups[0].Indicators = slices.Clone(groups[0].Indicators)
	groups[0].Indicators[0].Actual = performance.Missing(performance.NoEvidence)
	groups[0].Indicators[1].Actual = performance.Actual{}
	form.Classes[0].Groups = groups
	return form
}

// tooLarge is a form past the limits.
func tooLarge() performance.Form {
	return performance.Form{Classes: []performance.Class{{Groups: []performance.Group{{
		Indicators: make([]performance.Indicator, performance.MaxIndicators+1),
	}}}}}
}

// golden are the documents that stand in testdata.
func golden(t *testing.T) []written {
	t.Helper()
	e := encoded{t: t}
	scorer := scoring.MustScorer(everyMethod(), scoring.Binding{
		Name:   "本地算法",
		Method: func(in scoring.CustomInput) (figure.Points, bool) { return in.Points, true },
	})
	e.form("form", seed.Form())
	e.set(everyMethod())
	e.result("result", scorer.Score(seed.Form()))
	e.result("result-incomplete", scorer.Score(unfinished()))
	var summary summary.Summary
	for i, form := range []performance.Form{seed.Form(), seed.Form(), unfinished()} {
		form.Key = strconv.Itoa(i)
		summary.AddForm(form, scorer.Score(form), []check.Finding{{Code: "performance.score-differs"}}, "a district")
	}
	e.summary("summary", summary)
	e.all[1].what = "rule-set"
	return e.all
}

func TestGoldenFilesAreWhatIsWrittenAndValid(t *testing.T) {
	for _, document := range golden(t) {
		t.Run(document.what, func(t *testing.T) {
			name := filepath.Join("testdata", document.what+".json")
			if *update {
				require.NoError(t, os.WriteFile(name, append(document.data, '\n'), 0o644))
			}
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			data = bytes.TrimSuffix(data, []byte("\n"))
			assert.Equal(t, string(document.data), string(data))
			newChecker(t, document.document).valid(document.what, data)
		})
	}
}

func TestEverythingPublishedIsValid(t *testing.T) {
	e := encoded{t: t}
	cases, err := corpus.Cases()
	require.NoError(t, err)
	forms := map[string]performance.Form{"nothing": {}, "the seed": seed.Form(), "unfinished": unfinished()}
	for _, c := range cases {
		forms["case "+c.ID] = c.Form
	}
	for name, form := range forms {
		e.form(name, form)
	}
	e.result("nothing", scoring.Result{})
	e.summary("nothing", summary.Summary{})
	for _, set := range ruleset.All() {
		e.set(set)
		scorer := scoring.MustScorer(set)
		var summary summary.Summary
		for name, form := range forms {
			result := scorer.Score(form)
			e.result(name+" under "+set.ID, result)
			summary.Add(result)
		}
		summary.Add(scorer.Score(tooLarge()))
		e.summary(set.ID, summary)
	}
	e.result("too large", scoring.MustScorer(ruleset.WithCost()).Score(tooLarge()))
	checkers := map[string]*checker{}
	for _, document := range e.all {
		if checkers[document.name] == nil {
			checkers[document.name] = newChecker(t, document.document)
		}
		checkers[document.name].valid(document.what, document.data)
	}
	assert.Greater(t, len(e.all), 200)
}
