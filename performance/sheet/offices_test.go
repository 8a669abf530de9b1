package sheet_test

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// Small forms in the layouts of many places: behind === their name, and behind ---
// what stands in them and what is said of it.
//
//go:embed testdata/offices.txt
var offices string

type officeForm struct{ name, text, facts string }

func officeForms(tb testing.TB) []officeForm {
	tb.Helper()
	var forms []officeForm
	for part := range strings.SplitSeq(strings.TrimPrefix(offices, "=== "), "\n=== ") {
		name, rest, _ := strings.Cut(part, "\n")
		text, facts, found := strings.Cut(rest, "\n---\n")
		require.True(tb, found, name)
		forms = append(forms, officeForm{name, text, strings.TrimSpace(facts)})
	}
	return forms
}

// factsOf lists what a form states, a line for every thing, and the findings with
// their cells.
func factsOf(form performance.Form, findings []check.Finding) string {
	lines := []string{fmt.Sprintf("%s|%s|%d|%s", form.Unit, form.Project, form.Year, form.Scope)}
	for _, goal := range form.Goals {
		lines = append(lines, "goal|"+goal.Expected+"|"+goal.Achieved)
	}
	for _, row := range form.Money {
		line := strings.Repeat(" ", row.Depth) + "money " + row.Name
		for _, amount := range row.Amounts {
			line += fmt.Sprintf(" %s=%s", amount.Phase, amount.Money)
		}
		lines = append(lines, line)
	}
	e := form.Execution
	lines = append(lines, strings.Join([]string{"execution", e.Rate.String(), e.Points.String(), e.Stated.String(), e.Reason}, "|"))
	for _, class := range form.Classes {
		if class.Points.Stated() || class.Stated.Stated() || len(class.Groups) == 0 {
			lines = append(lines, fmt.Sprintf("class|%s|%s|%s", class.Name, class.Points, class.Stated))
		}
		for _, group := range class.Groups {
			for _, leaf := range group.Indicators {
				line := fmt.Sprintf("%s/%s/%s|%s|%s|%s|%s", class.Name, group.Name, leaf.Name, leaf.Target, leaf.Actual, leaf.Points, leaf.Stated)
				if leaf.Reason != "" {
					line += "|" + leaf.Reason
				}
				lines = append(lines, line)
			}
		}
	}
	lines = append(lines, fmt.Sprintf("total|%s|%s|%s", form.Stated.Points, form.Stated.Total, form.Stated.Grade))
	notes := places(findings)
	slices.Sort(notes)
	for i := range notes {
		notes[i] = strings.TrimPrefix(notes[i], "sheet.")
	}
	return strings.Join(append(lines, notes...), "\n")
}

func TestFormsAreReadAsOfficesPrintThem(t *testing.T) {
	for _, form := range officeForms(t) {
		t.Run(form.name, func(t *testing.T) {
			table, err := sheet.ReadText(strings.NewReader(form.text), sheet.Detect)
			require.NoError(t, err)
			read, findings, err := sheet.ReadForm(table, sheet.Known{})
			require.NoError(t, err)
			assert.Equal(t, form.facts, factsOf(read, findings))
		})
	}
}

// What a spreadsheet does to a table beside its texts changes nothing that is read, or
// is refused with the row.
func TestAFormIsTheSameInEveryShape(t *testing.T) {
	eachRow := func(change func(row sheet.Row) []sheet.Row) func([]sheet.Row) []sheet.Row {
		return func(rows []sheet.Row) []sheet.Row {
			var changed []sheet.Row
			for _, row := range rows {
				changed = append(changed, change(row)...)
			}
			return changed
		}
	}
	covered := func(padded bool) func([]sheet.Row) []sheet.Row {
		below := false // the heading
		return eachRow(func(row sheet.Row) []sheet.Row {
			first := slices.IndexFunc(row, func(cell sheet.Cell) bool { return cell.Text != "" })
			if below && first > 0 {
				blank := make(sheet.Row, first)
				row = row[first:]
				if padded {
					row = append(slices.Clone(row), blank...)
				}
			}
			below = below || slices.ContainsFunc(row, func(cell sheet.Cell) bool { return strings.HasPrefix(cell.Text, "三级") })
			return []sheet.Row{row}
		})
	}
	for name, change := range map[string]func() func([]sheet.Row) []sheet.Row{
		"blank columns behind": func() func([]sheet.Row) []sheet.Row {
			return eachRow(func(row sheet.Row) []sheet.Row {
				return []sheet.Row{append(slices.Clone(row), sheet.Cell{}, sheet.Cell{})}
			})
		},
		"a blank column in front": func() func([]sheet.Row) []sheet.Row {
			return eachRow(func(row sheet.Row) []sheet.Row { return []sheet.Row{append(sheet.Row{{}}, row...)} })
		},
		"blank rows between": func() func([]sheet.Row) []sheet.Row {
			return eachRow(func(row sheet.Row) []sheet.Row { return []sheet.Row{row, make(sheet.Row, len(row))} })
		},
		"blanks around the texts": func() func([]sheet.Row) []sheet.Row {
			return eachRow(func(row sheet.Row) []sheet.Row {
				row = slices.Clone(row)
				for i := range row {
					if row[i].Text != "" {
						row[i].Text += " "
					}
				}
				return []sheet.Row{row}
			})
		},
		"covered cells left out":         func() func([]sheet.Row) []sheet.Row { return covered(false) },
		"covered cells left out, padded": func() func([]sheet.Row) []sheet.Row { return covered(true) },
	} {
		t.Run(name, func(t *testing.T) {
			for _, form := range officeForms(t) {
				table, err := sheet.ReadText(strings.NewReader(form.text), sheet.Detect)
				require.NoError(t, err)
				want, _, err := sheet.ReadForm(table, sheet.Known{})
				require.NoError(t, err)
				read, findings, err := sheet.ReadForm(sheet.Table{Rows: change()(table.Rows)}, sheet.Known{})
				if refused := slices.ContainsFunc(findings, func(f check.Finding) bool { return f.Severity != check.Note }); err == nil && !refused {
					assert.Equal(t, factsOf(want, nil), factsOf(read, nil), form.name)
				}
			}
		})
	}
}
