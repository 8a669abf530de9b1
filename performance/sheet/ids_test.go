package sheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// idsOf returns the cells of a table that have an ID.
func idsOf(t *testing.T, table sheet.Table) map[check.Path]sheet.Cell {
	t.Helper()
	ids := map[check.Path]sheet.Cell{}
	for _, row := range table.Rows {
		for _, cell := range row {
			if cell.ID != "" {
				assert.NotContains(t, ids, check.Path(cell.ID), "an ID names one cell")
				ids[check.Path(cell.ID)] = cell
			}
		}
	}
	return ids
}

// Reader and writer agree on what a cell is of.
func TestCellsOfAFormHaveThePathsUnderWhichTheyAreRead(t *testing.T) {
	for name, form := range map[string]performance.Form{"the seed's": seed.Form(), "one that uses everything": full()} {
		t.Run(name, func(t *testing.T) {
			table := sheet.Write(form, sheet.Layout{})
			reading, err := sheet.Read(table, sheet.Known{})
			require.NoError(t, err)
			for row := range table.Rows {
				for column, cell := range table.Rows[row] {
					if cell.ID == "" || cell.Text == "" || cell.ID == "/execution/reason" || strings.HasPrefix(cell.ID, "/money/") && strings.HasSuffix(cell.ID, "/reason") {
						continue // the reader keeps no place for the reasons of money rows
					}
					r, c, ok := reading.Cell(check.Path(cell.ID))
					require.True(t, ok, cell.ID)
					if cell.ID == "/stated/grade" { // read from the row as a whole
						c = column + 1
					}
					assert.Equal(t, [2]int{row + 1, column + 1}, [2]int{r, c}, "%s %s", cell.ID, cell.Text)
				}
			}
			ids := idsOf(t, table)
			for _, statement := range form.Statements("") {
				if _, found := ids[statement.Place.Path]; !found {
					assert.Regexp(t, `^/classes/\d+(/groups/\d+)?/points$`, statement.Place.Path, "the points of a class stand behind its name")
				}
			}
		})
	}
}

func TestEveryFigureOfTheBaseTableHasItsPath(t *testing.T) {
	ids := idsOf(t, sheet.WriteBaseTable(seed.BaseTable()))
	for _, statement := range seed.BaseTable().Statements("") {
		assert.Contains(t, ids, statement.Place.Path)
		assert.NotEmpty(t, ids[statement.Place.Path].Text)
	}
	assert.Equal(t, "3.45", ids["/three_public/total/2/money"].Text)
	assert.Contains(t, ids["/three_public/reason"].Text, "白蚁防治")
}
