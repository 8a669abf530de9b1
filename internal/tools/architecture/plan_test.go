package architecture_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/architecture"
	"jixiao.example/internal/tools/source"
)

// page is one of a small house.
const page = `# A house

| thing | not a room |
|---|---|
| ` + "`elsewhere`" + ` | stands under no heading of rooms |

## The rooms

| package | what it is for |
|---|---|
| ` + "`low/figure`" + ` | numbers |
| ` + "`form`" + ` | forms |
| ` + "`form/score`" + ` | scores |
| ` + "`form/say`" + ` | words about scores |
| ` + "`form/table`" + ` | tables |
| ` + "`fund`" + ` | a fund |
| ` + "`internal/words`" + ` | words |

## Directions of imports

` + "```text" + `
words ← figure ← form ← score ← {say, table} ← examples
figure ← fund
` + "```" + `

## Words

| ` + "`word`" + ` | meaning |
`

// files are a house as the page says.
var files = map[string]string{
	"go.mod":                  "module house",
	"low/figure/figure.go":    "package figure; import _ `house/internal/words`",
	"form/form.go":            "package form; import _ `house/low/figure`",
	"form/score/score.go":     "package score; import (_ `house/form`; _ `house/internal/words`)",
	"form/say/say.go":         "package say; import (_ `house/form/score`; _ `fmt`)",
	"form/say/say_test.go":    "package say; import _ `house/form/table`",
	"form/table/table.go":     "package table; import _ `house/form/score`",
	"fund/fund.go":            "package fund; import _ `house/low/figure`",
	"internal/words/word.go":  "package words",
	"internal/tools/see/x.go": "package see; import _ `house/form/table`",
	"examples/one/main.go":    "package main; import (_ `house/form/say`; _ `house/low/figure`)",
	"examples/two/main.go":    "package main; import _ `house/form/table`",
}

// module reads the house with other files beside it; an empty text is none.
func module(t *testing.T, others map[string]string) *source.Module {
	t.Helper()
	all := maps.Clone(files)
	maps.Copy(all, others)
	root := fstest.MapFS{}
	for name, text := range all {
		if text != "" {
			root[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	read, err := source.Read(root)
	require.NoError(t, err)
	return read
}

func TestEachFaultOfTheCodeIsNamed(t *testing.T) {
	plan, faults := architecture.ReadPlan(page)
	require.Empty(t, faults)
	for _, test := range []struct {
		name, file, text string
		want             []string
	}{
		{"as the page says", "", "", nil},
		{"a new package", "form/new/new.go", "package new", []string{"form/new is not listed"}},
		{"a package at the root", "root.go", "package house", []string{". is not listed"}},
		{"a new internal package", "internal/util/x.go", "package util", []string{"internal/util is not listed"}},
		{"a package that went", "fund/fund.go", "", []string{"fund is listed and not there"}},
		{"sideways", "form/say/more.go", "package say; import _ `house/form/table`", []string{
			"form/say imports form/table, which does not stand left of it",
		}},
		{"upwards", "form/more.go", "package form; import _ `house/form/score`", []string{
			"form imports form/score, which does not stand left of it",
		}},
		{"into another line", "fund/more.go", "package fund; import _ `house/form`", []string{
			"fund imports form, which does not stand left of it",
		}},
		{"from another line", "form/table/more.go", "package table; import _ `house/fund`", []string{
			"form/table imports fund, which does not stand left of it",
		}},
		{"by a package that imports nothing of ours", "internal/words/more.go", "package words; import _ `house/low/figure`", []string{
			"internal/words imports low/figure, which does not stand left of it",
		}},
		{"of a package that is not listed", "form/more.go", "package form; import _ `house/form/none`", []string{
			"form imports form/none, which does not stand left of it",
		}},
		{"of a program", "form/table/more.go", "package table; import _ `house/examples/one`", []string{
			"form/table imports examples/one, which does not stand left of it",
		}},
		{"of one program by another", "examples/two/more.go", "package main; import _ `house/examples/one`", []string{
			"examples/two imports examples/one, which does not stand left of it",
		}},
		{"of a tool", "form/table/more.go", "package table; import _ `house/internal/tools/see`", []string{
			"form/table imports internal/tools/see, which does not stand left of it",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := plan.Faults(module(t, map[string]string{test.file: test.text}))
			assert.Equal(t, test.want, got)
		})
	}
}

func TestEachContradictionOfThePageIsNamed(t *testing.T) {
	for _, test := range []struct{ name, from, to, want string }{
		{"no table", "## The rooms", "## Rooms", "the page has no table of rooms"},
		{"no drawing", "```text", "```", "form stands in no line of the directions"},
		{"a room in no line", "figure ← fund", "", "fund stands in no line of the directions"},
		{"a line about nothing", "figure ← fund", "figure ← fund ← cellar", "the directions name cellar, which the table does not list"},
		{"a circle", "figure ← fund", "fund ← words\nfigure ← fund", "figure stands left of itself"},
		{"two rooms of one name", "`fund`", "`internal/form`", "form and internal/form have the same last name"},
		{"a room that is called as the programs", "`fund`", "`form/examples`", "examples and form/examples have the same last name"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Contains(t, page, test.from)
			_, faults := architecture.ReadPlan(strings.Replace(page, test.from, test.to, 1))
			assert.Contains(t, faults, test.want)
		})
	}
}

func TestArithmeticIsFoundByItsTypes(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"of a figure", "func f(m figure.Money) figure.Money { return m.Add(m) }", "Money).Add"},
		{"on a field", "func f(s struct{ figure.Money }) figure.Money { return s.Add(s.Money) }", "Money).Add"},
		{"as a value", "func f(m figure.Money) any { return m.Round }", "Money).Round"},
		{"as an expression", "var add = figure.Money.Add", "Money).Add"},
		{"by a function", "func f() figure.Money { return figure.SumMoney() }", "figure.SumMoney"},
		{"of a decimal", "func f(d decimal.Decimal) decimal.Decimal { return d.Div(d) }", "Decimal).Div"},
		{"printing", "func f(m figure.Money) string { return m.String() }", ""},
		{"of times", "func f(t time.Time) time.Time { return t.Add(1) }", ""},
		{"of one's own", "type list []int; func (l list) Add() {}; func f(l list) { l.Add() }", ""},
	}
	texts := map[string]string{
		"budget/figure/figure.go": "package figure; type Money struct{}; func SumMoney() Money { return Money{} }; " +
			"func (Money) Add(Money) Money { return Money{} }; func (Money) Round() {}; func (Money) String() string { return `` }",
	}
	folder := func(i int) string { return fmt.Sprintf("explain/%d", i) }
	for i, test := range tests {
		texts[folder(i)+"/explain.go"] = "package explain; " +
			"import (`house/budget/figure`; `github.com/shopspring/decimal`; `time`); " + test.text +
			"; var _ figure.Money; var _ decimal.Decimal; var _ time.Time"
	}
	packages, err := module(t, texts).Check(func(folder string) bool { return strings.HasPrefix(folder, "explain/") })
	require.NoError(t, err)
	for i, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, folder(i), packages[i].Folder)
			faults := architecture.Arithmetic(packages[i])
			if test.want == "" {
				assert.Empty(t, faults)
				return
			}
			require.Len(t, faults, 1)
			assert.Contains(t, faults[0], test.want)
		})
	}
}
