package sheet_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

// onPaper is what the official table holds of a form: no keys, methods and
// judgements; classes say by their names what they are.
func onPaper(form performance.Form) performance.Form {
	form = form.Clone()
	form.Key = ""
	for i := range form.Money {
		if form.Money[i].Key == "fiscal" { // a key of the case's own
			form.Money[i].Key = ""
		}
	}
	if len(form.Money) == 0 && form.Execution.Points.Stated() {
		form.Money = []performance.MoneyRow{{Kind: performance.TotalRow, Name: "年度资金总额"}}
	}
	for ci := range form.Classes {
		class := &form.Classes[ci]
		class.Key, class.Class = "", class.Kind()
		for gi := range class.Groups {
			group := &class.Groups[gi]
			group.Key, group.Judgement = "", performance.Judgement{}
			for ii := range group.Indicators {
				leaf := &group.Indicators[ii]
				leaf.Key, leaf.Method, leaf.Criterion, leaf.Evidence = "", "", "", nil
				leaf.Judgement, leaf.Deduction = performance.Judgement{}, leaf.Deduction.Sub(leaf.Deduction)
			}
		}
	}
	return form
}

// inColumns is a form whose units stand in a column of their own: they are those
// of the actual values, too.
func inColumns(form performance.Form) performance.Form {
	form = form.Clone()
	for ci := range form.Classes {
		for gi := range form.Classes[ci].Groups {
			for ii := range form.Classes[ci].Groups[gi].Indicators {
				leaf := &form.Classes[ci].Groups[gi].Indicators[ii]
				unit := leaf.Target.Quantity().Unit()
				if number := leaf.Actual.Quantity(); leaf.Actual.Kind() == performance.Number && number.Unit() == "" && unit != "" {
					leaf.Actual = performance.MustActual(number.String() + unit)
				}
			}
		}
	}
	return form
}

// headingRow is the heading of the indicators.
func headingRow(rows [][]string) int {
	return slices.IndexFunc(rows, func(row []string) bool { return slices.Contains(row, "三级指标") })
}

// layouts are the ways in which offices print one form.
var layouts = map[string]func(testing.TB, sheet.Table) sheet.Table{
	"as the official form": func(_ testing.TB, t sheet.Table) sheet.Table { return sheet.FromStrings(t.Strings()) },
	"with its spans":       func(_ testing.TB, t sheet.Table) sheet.Table { return t },
	"with other headings": func(_ testing.TB, t sheet.Table) sheet.Table {
		return renamed(t, map[string]string{
			"分值": "权重", "得分": "自评得分", "年度指标值": "指标值", "实际完成值": "全年实际完成值", "偏差原因分析及改进措施": "未完成原因和改进措施",
			"年初预算数": "年初预算", "全年预算数": "调整后预算数", "全年执行数": "预算执行数", "执行率": "预算执行率",
		})
	},
	"with sign, value and unit": func(_ testing.TB, t sheet.Table) sheet.Table {
		return splitTargets(t, func(target performance.Target, text string) []string {
			sign, number, unit := "", text, ""
			if kind := target.Kind(); kind.Numeric() && kind != ruleset.Range {
				sign = map[ruleset.Kind]string{ruleset.AtLeast: "≥", ruleset.AtMost: "≤", ruleset.Equal: "=", ruleset.Above: ">", ruleset.Below: "<"}[kind]
				number, unit = target.Quantity().Number(), target.Quantity().Unit()
			} else if kind == ruleset.Words {
				sign = "定性"
			}
			return []string{sign, number, unit}
		}, "指标性质", "指标值", "度量单位")
	},
	"with a column of units": func(_ testing.TB, t sheet.Table) sheet.Table {
		return splitTargets(t, func(target performance.Target, text string) []string {
			unit := ""
			if kind := target.Kind(); kind.Numeric() && kind != ruleset.Range {
				unit = target.Quantity().Unit()
				text = strings.TrimSuffix(text, unit)
			}
			return []string{text, unit}
		}, "年度指标值", "计量单位")
	},
	"with the points first": func(tb testing.TB, t sheet.Table) sheet.Table {
		tb.Helper()
		return pointsBefore(t, "年度指标值")
	},
	"with the points before the tiers": func(tb testing.TB, t sheet.Table) sheet.Table {
		tb.Helper()
		return pointsBefore(t, "一级指标")
	},
	"with merged cells repeated": func(_ testing.TB, t sheet.Table) sheet.Table {
		rows := t.Strings()
		for i, row := range t.Rows {
			for j, cell := range row {
				for down := range max(cell.Rows, 1) {
					for right := range max(cell.Columns, 1) {
						if down+right > 0 && i+down < len(rows) && j+right < len(rows[i+down]) {
							rows[i+down][j+right] = cell.Text
						}
					}
				}
			}
		}
		return sheet.FromStrings(rows)
	},
	"in GB18030": func(tb testing.TB, t sheet.Table) sheet.Table {
		tb.Helper()
		return throughCSV(tb, t, sheet.GB18030)
	},
	"in Markdown": func(tb testing.TB, t sheet.Table) sheet.Table {
		tb.Helper()
		var file bytes.Buffer
		require.NoError(tb, sheet.WriteMarkdown(&file, t))
		back, err := sheet.ReadText(&file, sheet.Detect)
		require.NoError(tb, err)
		return back
	},
}

// pointsBefore moves the column of points in front of another.
func pointsBefore(t sheet.Table, name string) sheet.Table {
	rows := t.Strings()
	head := headingRow(rows)
	points, other := slices.Index(rows[head], "分值"), slices.Index(rows[head], name)
	for i := head; i < len(rows); i++ {
		text := rows[i][points]
		rows[i] = slices.Insert(slices.Delete(rows[i], points, points+1), other, text)
	}
	return sheet.FromStrings(rows)
}

// renamed changes headings.
func renamed(t sheet.Table, names map[string]string) sheet.Table {
	rows := t.Strings()
	for _, row := range rows {
		for i, text := range row {
			if name, found := names[text]; found {
				row[i] = name
			}
		}
	}
	return sheet.FromStrings(rows)
}

// splitTargets writes every target into several columns.
func splitTargets(t sheet.Table, split func(performance.Target, string) []string, heads ...string) sheet.Table {
	rows := t.Strings()
	head := headingRow(rows)
	column := slices.Index(rows[head], "年度指标值")
	for i := head; i < len(rows); i++ {
		parts := heads
		if i > head {
			text := rows[i][column]
			target, err := performance.ParseTarget(text)
			if err != nil {
				target = performance.Target{}
			}
			parts = split(target, text)
		}
		rows[i] = slices.Insert(slices.Delete(rows[i], column, column+1), column, parts...)
	}
	return sheet.FromStrings(rows)
}

// uncovered leaves out the cells that merged ones cover, those beside them too
// or only those below, and fills the rows up at the end.
func uncovered(t sheet.Table, beside bool) sheet.Table {
	covered := map[[2]int]bool{}
	width := 0
	for i, row := range t.Rows {
		width = max(width, len(row))
		for j, cell := range row {
			for down := range max(cell.Rows, 1) {
				for right := range max(cell.Columns, 1) {
					if down > 0 || beside && right > 0 {
						covered[[2]int{i + down, j + right}] = true
					}
				}
			}
		}
	}
	rows := make([][]string, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = make([]string, 0, width)
		for j, cell := range row {
			if !covered[[2]int{i, j}] {
				rows[i] = append(rows[i], cell.Text)
			}
		}
		for len(rows[i]) < width {
			rows[i] = append(rows[i], "")
		}
	}
	return sheet.FromStrings(rows)
}

func TestPublishedFormsAreReadAlikeInEveryLayout(t *testing.T) {
	cases, err := corpus.Cases()
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(cases), 14)
	for _, c := range cases {
		want := onPaper(c.Form)
		for name, layout := range layouts {
			t.Run(c.ID+" "+name, func(t *testing.T) {
				table := layout(t, sheet.Write(want, sheet.Layout{Official: true}))
				form, findings, err := sheet.ReadForm(table, sheet.Known{Scope: want.Scope})
				require.NoError(t, err)
				want := want
				if strings.Contains(name, "unit") {
					want = inColumns(want)
				}
				assert.Equal(t, encoded(t, want), encoded(t, form))
				for _, finding := range findings {
					assert.NotEqual(t, check.Error, finding.Severity, finding)
				}
			})
		}
		for name, how := range map[string]struct{ beside, padded bool }{
			"and rows filled up": {true, true}, "and short rows": {true, false}, "below and rows filled up": {false, true}, "below and short rows": {false, false},
		} {
			t.Run(c.ID+" with covered cells left out "+name, func(t *testing.T) {
				table := uncovered(sheet.Write(want, sheet.Layout{Official: true}), how.beside)
				for i, row := range table.Rows {
					for !how.padded && len(row) > 0 && row[len(row)-1].Text == "" {
						row = row[:len(row)-1]
					}
					table.Rows[i] = row
				}
				form, _, err := sheet.ReadForm(table, sheet.Known{Scope: want.Scope})
				require.NoError(t, err)
				assert.Equal(t, encoded(t, want), encoded(t, form))
			})
		}
	}
}

// A form with subtotals, groups that do not apply and columns of its own.
func TestAFormThatUsesEverythingIsReadInEveryWayOfMerging(t *testing.T) {
	want := full()
	table := sheet.Write(want, sheet.Layout{})
	for name, table := range map[string]sheet.Table{
		"repeated": layouts["with merged cells repeated"](t, table),
		"Markdown": layouts["in Markdown"](t, table),
	} {
		t.Run(name, func(t *testing.T) {
			form, _, err := sheet.ReadForm(table, sheet.Known{})
			require.NoError(t, err)
			assert.Equal(t, encoded(t, want), encoded(t, form))
		})
	}
	form, findings, err := sheet.ReadForm(uncovered(table, true), sheet.Known{})
	require.NoError(t, err)
	if encoded(t, want) != encoded(t, form) {
		assert.True(t, slices.ContainsFunc(findings, func(f check.Finding) bool { return f.Severity == check.Error }), "never silently different")
	}
}
