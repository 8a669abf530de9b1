package field_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
	"jixiao.example/performance/verify"
)

// read is what became of an input. The facts are those of its first form, but
// for what compares all.
type read struct {
	forms  []performance.Form
	notes  []check.Finding // of the reader
	traces []scoring.Trace // none when the rule set is refused
	found  []check.Finding // of the first form
}

func reading(t *testing.T, c known) read {
	t.Helper()
	var r read
	text, err := os.ReadFile(filepath.Join("testdata", c.Input))
	require.NoError(t, err)
	if filepath.Ext(c.Input) != ".json" {
		text, r.notes = line(t, text, c.JudgeStated)
	}
	for line := range bytes.Lines(text) {
		form, err := performance.DecodeForm(bytes.TrimSpace(line))
		require.NoError(t, err)
		r.forms = append(r.forms, form)
	}
	require.NotEmpty(t, r.forms)
	scorer, err := scoring.NewScorer(rules(t, c.Rules))
	if err != nil {
		return r
	}
	for _, form := range r.forms {
		r.traces = append(r.traces, scorer.Trace(form))
	}
	r.found = verify.Check(r.traces[0])
	return r
}

// line reads a table into a form as it travels.
func line(t *testing.T, text []byte, judgeStated bool) ([]byte, []check.Finding) {
	t.Helper()
	table, err := sheet.ReadText(bytes.NewReader(text), sheet.Detect)
	require.NoError(t, err)
	form, notes, err := sheet.ReadForm(table, sheet.Known{})
	require.NoError(t, err)
	if judgeStated {
		for ref, indicator := range form.Indicators() {
			if asksForJudgement(indicator) && indicator.Stated.Stated() && !indicator.Judgement.Given() {
				ref.In(form.Classes).Judgement = performance.Judgement{Score: indicator.Stated, By: "单位自评"}
			}
		}
	}
	data, err := form.Encode()
	require.NoError(t, err)
	return data, notes
}

// asksForJudgement tells whether no rule can score an indicator: it has no target,
// or words stand in one of its cells.
func asksForJudgement(indicator performance.Indicator) bool {
	return !indicator.Target.Stated() || indicator.Target.Kind() == ruleset.Words || indicator.Actual.Kind() == performance.InText
}

// rules returns the rule set of that id, else the one in that file.
func rules(t *testing.T, name string) ruleset.Set {
	t.Helper()
	if set, shipped := ruleset.Find(ruleset.All(), name); shipped {
		return set
	}
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	set, err := ruleset.Decode(data)
	require.NoError(t, err)
	return set
}

// at returns the path of an indicator: by its name, or by a part of it that no
// other has. A path stays.
func (r read) at(name string) (path check.Path, found bool) {
	if name[:1] == "/" {
		return check.Path(name), true
	}
	var parts []check.Path
	for ref, indicator := range r.forms[0].Indicators() {
		if indicator.Name == name {
			return ref.Path(), true
		}
		if contains(indicator.Name, name) {
			parts = append(parts, ref.Path())
		}
	}
	if len(parts) != 1 {
		return "", false
	}
	return parts[0], true
}

// noted returns the words of all notes, in Chinese.
func (r read) noted() []string {
	var words []string
	for _, note := range r.notes {
		words = append(words, note.Text(language.Chinese))
	}
	return words
}
