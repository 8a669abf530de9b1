package sheet_test

import (
	"bytes"
	"embed"
	"encoding/json"
	"path"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

// Published forms in the layouts in which they were printed (.csv), and what
// each of their cells says (.json).
//
//go:embed testdata/cases
var caseFiles embed.FS

// publishedForm is what a form says, cell by cell.
type publishedForm struct {
	ID      string  `json:"id"`
	Unit    string  `json:"unit"`
	Year    string  `json:"year"`
	Kind    string  `json:"kind"`
	Project *string `json:"project"`
	Budget  struct {
		Unit *string `json:"unit"`
		Rows []struct {
			Name     string  `json:"name"`
			Initial  *string `json:"initial"`
			FullYear *string `json:"full_year"`
			Executed *string `json:"executed"`
			Weight   *string `json:"weight"`
			Rate     *string `json:"rate"`
			Score    *string `json:"score"`
		} `json:"rows"`
	} `json:"budget"`
	Indicators []struct {
		Level1    *string `json:"level1"`
		Level2    *string `json:"level2"`
		Level3    *string `json:"level3"`
		Target    *string `json:"target"`
		Actual    *string `json:"actual"`
		Weight    *string `json:"weight"`
		Score     *string `json:"score"`
		Deviation *string `json:"deviation"`
	} `json:"indicators"`
	Total *string `json:"official_total"`
	Grade *string `json:"official_grade"`
}

func publishedForms(tb testing.TB) map[string]publishedForm {
	tb.Helper()
	entries, err := caseFiles.ReadDir("testdata/cases")
	require.NoError(tb, err)
	forms := map[string]publishedForm{}
	for _, entry := range entries {
		if path.Ext(entry.Name()) != ".json" {
			continue
		}
		var form publishedForm
		require.NoError(tb, json.Unmarshal(caseFile(tb, entry.Name()), &form))
		forms[strings.TrimSuffix(entry.Name(), ".json")] = form
	}
	require.Len(tb, forms, 14)
	return forms
}

func caseFile(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := caseFiles.ReadFile("testdata/cases/" + name)
	require.NoError(tb, err)
	return data
}

func caseTable(tb testing.TB, name string) sheet.Table {
	tb.Helper()
	table, err := sheet.ReadCSV(bytes.NewReader(caseFile(tb, name+".csv")), sheet.UTF8)
	require.NoError(tb, err)
	return table
}

func TestEveryPublishedFormIsReadAsPrinted(t *testing.T) {
	for name, want := range publishedForms(t) {
		t.Run(name, func(t *testing.T) {
			form, findings, err := sheet.ReadForm(caseTable(t, name), sheet.Known{})
			require.NoError(t, err)
			for _, finding := range findings {
				assert.NotEqual(t, sheet.CodeUnread, finding.Code, finding)
				if name != "007" { // which has a row for other remarks
					assert.NotEqual(t, sheet.CodeRowSkipped, finding.Code, finding)
				}
			}
			want.check(t, form)
		})
	}
}

// Spreadsheets are exported in other ways, too: with the value of a merged cell
// in every cell that it covers, and without the covered cells.
func TestMergedCellsMayBeRepeatedOrLeftOut(t *testing.T) {
	for name, want := range publishedForms(t) {
		header, has := headers[name]
		if !has {
			continue
		}
		t.Run(name+" repeated", func(t *testing.T) {
			rows := caseTable(t, name).Strings()
			for row := header.row + 1; row < len(rows); row++ {
				if rows[row][header.name] == "" || strings.HasPrefix(rows[row][0], "总分") {
					continue
				}
				for column := header.class; column < header.name; column++ {
					if rows[row][column] == "" {
						rows[row][column] = rows[row-1][column]
					}
				}
			}
			form, _, err := sheet.ReadForm(sheet.FromStrings(rows), sheet.Known{})
			require.NoError(t, err)
			want.check(t, form)
		})
		t.Run(name+" left out", func(t *testing.T) {
			rows := caseTable(t, name).Strings()
			for row := header.row + 1; row < len(rows); row++ {
				for len(rows[row]) > 0 && rows[row][0] == "" {
					rows[row] = rows[row][1:]
				}
			}
			form, _, err := sheet.ReadForm(sheet.FromStrings(rows), sheet.Known{})
			require.NoError(t, err)
			want.check(t, form)
		})
	}
}

// headers are where the national table has its heading and its tiers.
var headers = map[string]struct{ row, class, name int }{
	"001": {12, 1, 3}, "002": {10, 1, 3}, "003": {10, 1, 3}, "013": {8, 1, 3}, "014": {8, 1, 3}, "017": {8, 1, 3}, "022": {8, 1, 3}, "026": {8, 1, 3},
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func (p publishedForm) check(t *testing.T, form performance.Form) {
	t.Helper()
	assert.Equal(t, p.Unit, form.Unit)
	assert.Equal(t, p.Year, strconv.Itoa(form.Year))
	scope := ruleset.ProjectScope
	if p.Kind == "部门整体" {
		scope = ruleset.DepartmentScope
	}
	assert.Equal(t, scope, form.Scope)
	assert.Equal(t, text(p.Project), form.Project)
	p.checkMoney(t, form)
	p.checkTree(t, form)
	if p.Total != nil {
		assert.Equal(t, *p.Total, form.Stated.Total.String())
	} else {
		assert.False(t, form.Stated.Total.Stated())
	}
	if text(p.Grade) == "优" && p.ID != "001" { // 001 prints its grade elsewhere
		assert.Equal(t, ruleset.Excellent, form.Stated.Grade)
	} else {
		assert.Empty(t, form.Stated.Grade)
	}
}

func (p publishedForm) checkMoney(t *testing.T, form performance.Form) {
	t.Helper()
	unit := "万元"
	if p.Budget.Unit != nil {
		unit = *p.Budget.Unit
	}
	if p.ID != "001" {
		require.Len(t, form.Money, len(p.Budget.Rows))
	}
	for i, want := range p.Budget.Rows {
		row := form.Money[i]
		name := strings.NewReplacer("其中:", "", ":", "").Replace(want.Name)
		assert.Equal(t, name, row.Name)
		assert.Equal(t, i == 0, row.Kind == performance.TotalRow)
		for phase, stated := range map[budget.Phase]*string{budget.Initial: want.Initial, budget.Adjusted: want.FullYear, budget.Executed: want.Executed} {
			amount, _, err := figure.ReadMoney(strings.TrimSuffix(text(stated), unit), mustUnit(t, unit))
			require.NoError(t, err)
			if _, printed := printedPhases[p.ID][phase]; !printed && printedPhases[p.ID] != nil {
				continue
			}
			assert.Equal(t, amount.String(), row.At(phase).String(), "%s %s", want.Name, phase)
		}
	}
	if p.ID == "025" { // the same figures are printed as an indicator, and only there
		assert.False(t, form.Execution.Points.Stated())
		return
	}
	total := p.Budget.Rows[0]
	assert.Equal(t, text(total.Weight), form.Execution.Points.String())
	rate := text(total.Rate)
	switch rate { // without a percent sign
	case "0.958":
		rate = "95.8%"
	case "0":
		rate = "0%"
	}
	assert.Equal(t, rate, form.Execution.Rate.String())
	assert.Equal(t, text(total.Score), form.Execution.Stated.String())
}

// printedPhases are the columns of forms that print fewer than three.
var printedPhases = map[string]map[budget.Phase]bool{
	"014": {budget.Adjusted: true, budget.Executed: true},
	"017": {budget.Adjusted: true, budget.Executed: true},
	"026": {budget.Adjusted: true, budget.Executed: true},
}

func mustUnit(t *testing.T, word string) figure.MoneyUnit {
	t.Helper()
	unit, err := figure.ParseMoneyUnit(word)
	require.NoError(t, err)
	return unit
}

// checkTree walks form and facts side by side.
func (p publishedForm) checkTree(t *testing.T, form performance.Form) {
	t.Helper()
	class, group, indicator := -1, -1, -1
	classLabel, groupLabel := "", ""
	for _, row := range p.Indicators {
		if label := text(row.Level1); class < 0 || label != "" && label != classLabel {
			class, group, classLabel, groupLabel = class+1, -1, label, ""
		}
		if label := text(row.Level2); group < 0 || label != "" && label != groupLabel {
			group, indicator, groupLabel = group+1, -1, label
		}
		require.Less(t, class, len(form.Classes))
		require.Less(t, group, len(form.Classes[class].Groups), "%s", text(row.Level3))
		got := form.Classes[class].Groups[group]
		if classLabel == "" { // a form with one tier
			assert.Equal(t, "绩效指标", form.Classes[class].Name)
		} else {
			assert.Equal(t, classLabel, labelled(form.Classes[class].Name, form.Classes[class].Points, classLabel))
		}
		if groupLabel == "" { // a form with two tiers
			assert.Equal(t, form.Classes[class].Name, got.Name)
		} else {
			assert.Equal(t, groupLabel, labelled(got.Name, got.Points, groupLabel))
		}
		switch {
		case text(row.Level3) == "不适用":
			assert.True(t, got.NotApplicable)
			assert.Empty(t, got.Indicators)
			continue
		case text(row.Level3) == "" && row.Target == nil:
			assert.Empty(t, got.Indicators)
			continue
		}
		indicator++
		require.Less(t, indicator, len(got.Indicators), "%s", text(row.Level3))
		leaf := got.Indicators[indicator]
		assert.Equal(t, text(row.Level3), leaf.Name)
		assert.Equal(t, text(row.Weight), leaf.Points.String())
		assert.Equal(t, text(row.Score), leaf.Stated.String())
		target, _, err := cell.ReadTarget(text(row.Target))
		require.NoError(t, err)
		assert.Equal(t, target.String(), leaf.Target.String())
		actual, _, err := cell.ReadActual(text(row.Actual))
		require.NoError(t, err)
		if actual.Kind() == performance.Number && actual.Quantity().Unit() == "" {
			assert.Equal(t, actual.Quantity().Number(), leaf.Actual.Quantity().Number())
		} else {
			assert.Equal(t, actual.String(), leaf.Actual.String())
		}
		assert.Equal(t, strings.Trim(text(row.Deviation), "无"), leaf.Reason)
	}
	assert.Len(t, form.Classes, class+1)
	assert.Equal(t, len(p.Indicators), countRows(form))
}

// labelled puts the points back into the bracket in which they were printed.
func labelled(name string, points figure.Points, as string) string {
	if !points.Stated() {
		return name
	}
	for _, bracket := range []string{"（%分）", "(%分)", "(%)"} {
		if label := name + strings.Replace(bracket, "%", points.String(), 1); label == as {
			return label
		}
	}
	return name
}

// countRows counts indicators and groups without any.
func countRows(form performance.Form) int {
	n := 0
	for _, class := range form.Classes {
		for _, group := range class.Groups {
			n += max(len(group.Indicators), 1)
		}
	}
	return n
}

// places lists findings as "code rowColumn".
func places(findings []check.Finding) []string {
	list := []string{}
	for _, finding := range findings {
		place := string(finding.Code) + " "
		for _, arg := range finding.Args {
			if arg.Name == "row" || arg.Name == "column" {
				place += arg.Value
			}
		}
		list = append(list, place)
	}
	return list
}
