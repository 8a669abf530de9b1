package cell_test

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
)

// cellsTable lists cells of published forms with what they say: text, side,
// comparator, number, unit.
//
//go:embed testdata/cells.tsv
var cellsTable string

// publishedCell is a row of that table.
type publishedCell struct{ text, side, comparator, number, unit string }

func publishedCells(tb testing.TB) []publishedCell {
	tb.Helper()
	lines := strings.Split(strings.TrimRight(cellsTable, "\n"), "\n")
	require.Greater(tb, len(lines), 200)
	var cells []publishedCell
	for _, line := range lines[1:] {
		f := strings.Split(line, "\t")
		require.Len(tb, f, 5, line)
		cells = append(cells, publishedCell{f[0], f[1], f[2], f[3], f[4]})
	}
	return cells
}

// of2021 reads the table's cells: the only date without a year is one of
// 2021.
var of2021 = cell.Reader{Year: 2021}

func TestEveryPublishedCellIsReadRight(t *testing.T) {
	for _, published := range publishedCells(t) {
		t.Run(published.text, func(t *testing.T) {
			if published.side != "actual" {
				published.checkTarget(t)
			}
			if published.side == "actual" || published.side == "both" {
				published.checkActual(t)
			}
		})
	}
}

// number is the canonical quantity that the table names. A unit in brackets is
// one that the cell does not spell out.
func (c publishedCell) quantity(t *testing.T, number string) string {
	t.Helper()
	unit, _, err := figure.ReadUnit(strings.NewReplacer("(", "", ")", "").Replace(c.unit))
	require.NoError(t, err)
	return number + unit
}

// date is the canonical date that the table names.
func (c publishedCell) date(t *testing.T) string {
	t.Helper()
	number := c.number
	if rest, found := strings.CutPrefix(number, "--"); found {
		number = fmt.Sprintf("%d-%s", of2021.Year, rest)
	}
	date, _, err := figure.ReadDate(number)
	require.NoError(t, err)
	return date.String()
}

func (c publishedCell) checkTarget(t *testing.T) {
	t.Helper()
	target, reading, err := of2021.Target(c.text)
	require.NoError(t, err)
	assert.Equal(t, c.text, reading.Text)
	switch {
	case strings.HasPrefix(c.comparator, "qual"):
		assert.Equal(t, ruleset.Words, target.Kind())
		assert.Equal(t, c.text, target.Text())
		assert.True(t, reading.Certain())
		return
	case c.comparator == "none":
		assert.False(t, target.Stated())
		assert.Equal(t, cell.CrossedOut, reading.Absence)
		return
	case c.comparator == "na":
		assert.False(t, target.Stated())
		assert.Equal(t, cell.Inapplicable, reading.Absence)
		return
	case c.comparator == "range", c.comparator == "deadline-tier":
		low, high, _ := strings.Cut(c.number, "-")
		assert.Equal(t, c.quantity(t, low)+"~"+c.quantity(t, high), target.String())
		return
	case strings.HasPrefix(c.comparator, "deadline"), c.comparator == "date":
		assert.Equal(t, ruleset.Deadline, target.Kind())
		assert.Equal(t, c.date(t), target.Date().String())
		return
	}
	sign := map[string]string{"le": "≤", "ge": "≥", "eq": "=", "plain": "", "cost": "", "zero": ""}
	want, known := sign[c.comparator]
	require.True(t, known, c.comparator)
	if c.comparator == "eq" && !strings.ContainsAny(c.text, "=═") {
		want = "" // the table's own judgement of a standard (每亩300); no sign says so
	}
	assert.Equal(t, want+c.quantity(t, c.number), target.String())
}

func (c publishedCell) checkActual(t *testing.T) {
	t.Helper()
	actual, reading, err := of2021.Actual(c.text)
	require.NoError(t, err)
	assert.Equal(t, c.text, reading.Text)
	switch {
	case strings.HasPrefix(c.comparator, "qual"):
		assert.Equal(t, performance.InText, actual.Kind())
		assert.Equal(t, c.text, actual.Text())
		return
	case strings.HasPrefix(c.comparator, "deadline"), c.comparator == "date":
		want := performance.OnDate
		if strings.Contains(c.text, "前") {
			want = performance.ByDate
		}
		assert.Equal(t, want, actual.Kind())
		assert.Equal(t, c.date(t), actual.Date().String())
		return
	}
	qualifier := ""
	if c.comparator == "le" { // an actual of 15%及其以下
		qualifier = "不超过"
	}
	assert.Equal(t, qualifier+c.quantity(t, c.number), actual.String())
}

// Many forms split a target over three cells; reading them is reading one.
func TestThreeCellsReadLikeOne(t *testing.T) {
	for _, published := range publishedCells(t) {
		number, sign := published.number, map[string]string{"le": "≤", "ge": "≧", "eq": "═", "plain": ""}
		typed, known := sign[published.comparator]
		if !known || strings.ContainsAny(published.unit, "()") || published.text == "260元/辆" {
			continue
		}
		one, _, err := of2021.Target(published.text)
		require.NoError(t, err)
		three, reading, err := of2021.TargetCells(typed, number, published.unit)
		require.NoError(t, err, published.text)
		assert.Equal(t, one.String(), three.String())
		assert.Equal(t, typed+number+published.unit, reading.Text)
	}
}
