package corpus_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/scoring"
)

func allCases(t *testing.T) []corpus.Case {
	t.Helper()
	cases, err := corpus.Cases()
	require.NoError(t, err)
	return cases
}

func caseOf(t *testing.T, id string) corpus.Case {
	t.Helper()
	for _, c := range allCases(t) {
		if c.ID == id {
			return c
		}
	}
	require.Fail(t, "no such case", id)
	return corpus.Case{}
}

func scorerOf(t *testing.T, c corpus.Case) *scoring.Scorer {
	t.Helper()
	scorer, err := c.Scorer()
	require.NoError(t, err, c.ID)
	return scorer
}

func TestEveryOutcomeIsAsPromised(t *testing.T) {
	for _, c := range allCases(t) {
		for _, line := range c.Differences(c.Run(scorerOf(t, c))) {
			t.Error(line)
		}
	}
}

func TestFourteenFormsOfOneNumberEach(t *testing.T) {
	cases := allCases(t)
	assert.Len(t, cases, 14)
	leaves := 0
	for i, c := range cases {
		leaves += len(c.Leaves)
		assert.NotEmpty(t, c.Form.Unit, c.ID)
		assert.NotZero(t, c.Form.Year, c.ID)
		assert.Contains(t, []corpus.Text{corpus.Table, corpus.Flattened, corpus.Scanned}, c.Source.Text, c.ID)
		if c.Source.URL == "" {
			assert.NotEmpty(t, c.Source.Remark.Zh, "%s: without an address the remark names the report", c.ID)
		}
		if i > 0 {
			assert.Less(t, cases[i-1].ID, c.ID)
		}
	}
	assert.Equal(t, 178, leaves)
}

func TestDifferencesSayWhatIsNotAsPromised(t *testing.T) {
	c := caseOf(t, "017")
	outcome := c.Run(scorerOf(t, c))
	require.Empty(t, c.Differences(outcome))

	changed := outcome
	changed.Leaves = append([]corpus.Leaf(nil), outcome.Leaves...)
	changed.Leaves[1].Score = figure.PointsOf(13)
	changed.Leaves[2].Status, changed.Leaves[2].Score = scoring.NotReported, figure.Points{}
	changed.Leaves[2].Least, changed.Leaves[2].Most = figure.PointsOf(0), figure.PointsOf(15)
	changed.Leaves[3].Path = "/elsewhere"
	changed.Leaves[4].Score = figure.MustPoints("10.00") // the same by value
	changed.Leaves = changed.Leaves[:6]
	changed.Total.Score = figure.MustPoints("97.91")
	changed.Grade = ""
	changed.Findings = append([]corpus.Finding{{Code: "performance.empty", Path: "/classes/0"}}, outcome.Findings[1:]...)
	assert.Equal(t, []string{
		"017 /classes/0/groups/0/indicators/0: scored 13 of 15, expected scored 14.86 of 15",
		"017 /classes/0/groups/1/indicators/0: not-reported 0 to 15 of 15, expected scored 15 of 15",
		"017 leaf 3: /elsewhere, expected /classes/0/groups/2/indicators/0",
		"017 /classes/2/groups/0/indicators/0: no leaf, expected scored 10 of 10",
		"017 total: 97.91 of 100, expected 99.77 of 100",
		"017 grade: none, expected excellent",
		"017 /classes/0: finding performance.empty, expected none",
		"017 /classes/1/groups/0/indicators/0/stated: no finding, expected performance.score-below",
	}, c.Differences(changed))

	extra := outcome
	extra.Leaves = append(append([]corpus.Leaf(nil), outcome.Leaves...), corpus.Leaf{Path: "/more", Points: figure.PointsOf(1)})
	assert.Equal(t, []string{"017 /more: scored nothing of 1, expected no leaf"}, c.Differences(extra))
}

// The official figures stand in the form and beside the expected ones.
func TestOfficialFiguresAreThoseOfTheForm(t *testing.T) {
	for _, c := range allCases(t) {
		stated := map[check.Path]figure.Points{"/execution": c.Form.Execution.Stated}
		for ref, indicator := range c.Form.Indicators() {
			stated[ref.Path()] = indicator.Stated
		}
		for _, row := range c.Leaves {
			assert.Equal(t, stated[row.Path].String(), row.Official.String(), "%s %s", c.ID, row.Path)
		}
		if c.Form.Stated.Total.Stated() {
			assert.Equal(t, c.Form.Stated.Total.String(), c.Total.Official.String(), c.ID)
		}
	}
}

// The forms in the files are written as the library writes them.
func TestFormsAreCanonical(t *testing.T) {
	names, err := filepath.Glob("cases/*.json")
	require.NoError(t, err)
	cases := allCases(t)
	require.Len(t, cases, len(names))
	unescape := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&")
	for i, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		var document struct {
			Form json.RawMessage `json:"form"`
		}
		require.NoError(t, json.Unmarshal(data, &document))
		var compact bytes.Buffer
		require.NoError(t, json.Compact(&compact, document.Form))
		encoded, err := cases[i].Form.Encode()
		require.NoError(t, err)
		assert.Equal(t, unescape.Replace(string(encoded)), compact.String(), name)
		assert.True(t, strings.HasPrefix(filepath.Base(name), cases[i].ID+"-"), name)
	}
}

// What is printed reads as what the form holds.
func TestPrintedCellsReadAsInTheForm(t *testing.T) {
	for _, c := range allCases(t) {
		printed := map[check.Path]string{}
		for _, one := range c.Printed {
			printed[one.Path] = one.Text
		}
		for ref, indicator := range c.Form.Indicators() {
			reader := cell.Reader{Year: c.Form.Year, Timed: strings.Contains(c.Form.Classes[ref.Class].Groups[ref.Group].Name, "时效")}
			target, actual := ref.Path().Child("target"), ref.Path().Child("actual")
			text, differs := printed[target]
			if !differs {
				text = indicator.Target.String()
			}
			gotTarget, _, err := reader.Target(text)
			require.NoError(t, err)
			assert.Equal(t, indicator.Target.String(), gotTarget.String(), "%s %s: %s", c.ID, target, text)
			delete(printed, target)

			text, differs = printed[actual]
			if !differs {
				text = indicator.Actual.String()
			}
			reader.Answers = gotTarget
			gotActual, _, err := reader.Actual(text)
			require.NoError(t, err)
			assert.Equal(t, indicator.Actual.String(), gotActual.String(), "%s %s: %s", c.ID, actual, text)
			delete(printed, actual)
		}
		delete(printed, "/execution/rate")
		assert.Empty(t, printed, c.ID)
	}
}

func TestDecodeIsStrict(t *testing.T) {
	data, err := os.ReadFile("cases/017-jishan-yibao.json")
	require.NoError(t, err)
	good := string(data)
	_, err = corpus.Decode(data)
	require.NoError(t, err)
	for name, row := range map[string]struct {
		old, new string
		want     error
	}{
		"another format":         {`jixiao/case/1`, `jixiao/case/2`, performance.ErrFormat},
		"another format of form": {`jixiao/form/1`, `jixiao/form/2`, performance.ErrFormat},
		"an unknown field":       {`"id"`, `"number"`, strict.ErrUnknown},
		"another letter case":    {`"id"`, `"ID"`, strict.ErrUnknown},
		"a field twice":          {`"id": "017"`, `"id": "017", "id": "017"`, strict.ErrDuplicate},
		"a field twice in form":  {`"year": 2020`, `"year": 2020, "year": 2020`, strict.ErrDuplicate},
		"an unknown row field":   {`"status": "scored"`, `"state": "scored"`, strict.ErrUnknown},
	} {
		_, err := corpus.Decode([]byte(strings.Replace(good, row.old, row.new, 1)))
		require.ErrorIs(t, err, row.want, name)
	}
	_, err = corpus.Decode([]byte(strings.Repeat(" ", corpus.MaxBytes) + good))
	require.ErrorIs(t, err, strict.ErrTooLarge)
	_, err = corpus.Decode([]byte(good + "{}"))
	require.Error(t, err)

	unknown := corpus.Case{RuleSet: "cn/nowhere"}
	_, err = unknown.Scorer()
	require.ErrorIs(t, err, corpus.ErrRuleSet)
}
