package seed_test

import (
	"embed"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

//go:embed testdata
var tables embed.FS

// table reads a table of three columns below testdata.
func table(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := tables.ReadFile("testdata/" + name)
	require.NoError(t, err)
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, row, 3, line)
		rows = append(rows, row)
	}
	return rows[1:]
}

// Every figure that the report prints, by place, with the key under which it
// stands in the ledger, and no other. A decrease is printed as the negative
// change that it is, 90分以上 as 不少于90分, and 全部 as the figure that it repeats.
func TestEveryFigureOfTheReportStandsInTheLedger(t *testing.T) {
	var printed, stated []string
	for _, row := range table(t, "printed.tsv") {
		printed = append(printed, strings.Join(row, " "))
	}
	for _, s := range seed.Statements() {
		if s.Place.Where != "" { // what is derived is printed nowhere
			stated = append(stated, s.Place.Where+" "+s.Figure.String()+" "+s.Key.String())
		}
	}
	slices.Sort(printed)
	slices.Sort(stated)
	assert.Equal(t, printed, stated)
	assert.Len(t, printed, 243)
}

// What is left out says why.
func TestWhatIsLeftOutHasAReason(t *testing.T) {
	places := map[string]bool{}
	for _, s := range seed.Statements() {
		places[s.Place.Where] = true
	}
	for _, row := range table(t, "left_out.tsv") {
		for _, cell := range row {
			assert.NotEmpty(t, cell, row)
		}
		assert.True(t, places[row[0]] || row[0] == "五(二)4" || row[0] == "七(三)", "a chapter of the report: %s", row[0])
	}
}

// The form repeats chapter five, so that a digit turned around there shows.
func TestAMisprintInTheAchievementsIsFound(t *testing.T) {
	form := seed.BoundForm()
	at := slices.IndexFunc(form.Goals[1].Figures, func(f performance.GoalFigure) bool { return f.Value.String() == "5490套" })
	require.GreaterOrEqual(t, at, 0)
	form.Goals[1].Figures[at].Value = figure.Count(5940, "套")
	statements := slices.Concat(seed.ProgrammeStatements(), form.Statements(seed.PlaceForm))
	report := check.NewLedger(statements...).Check(seed.ProgrammeIdentities()...)
	got := outcome(t, report, "copy:"+form.Goals[1].Figures[at].Key.String())
	assert.Equal(t, check.Broken, got.Verdict)
	assert.Equal(t, []string{seed.PlaceRental, seed.PlaceForm}, []string{got.At.Where, got.Against.Where})
}

// The text of the achievements holds the figures that are bound, and the form has
// 31 of them.
func TestTheAchievementsHoldTheirFigures(t *testing.T) {
	count := 0
	for _, goal := range seed.BoundForm().Goals {
		for _, f := range goal.Figures {
			count++
			assert.Contains(t, goal.Achieved, f.Value.String(), f.Name.Zh)
		}
	}
	assert.Equal(t, 31, count)
}
