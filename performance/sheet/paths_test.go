package sheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// pathsOf returns the cells of a table that have a path.
func pathsOf(t *testing.T, table sheet.Table) map[check.Path]sheet.Cell {
	t.Helper()
	paths := map[check.Path]sheet.Cell{}
	for _, row := range table.Rows {
		for _, cell := range row {
			if cell.Path != "" {
				assert.NotContains(t, paths, cell.Path, "a figure stands in one cell")
				paths[cell.Path] = cell
			}
		}
	}
	return paths
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
					if cell.Path == "" || cell.Text == "" || cell.Path == "/execution/reason" || strings.HasPrefix(string(cell.Path), "/money/") && strings.HasSuffix(string(cell.Path), "/reason") {
						continue // the reader keeps no place for the reasons of money rows
					}
					r, c, ok := reading.Cell(cell.Path)
					require.True(t, ok, cell.Path)
					assert.Equal(t, [2]int{row + 1, column + 1}, [2]int{r, c}, "%s %s", cell.Path, cell.Text)
				}
			}
			paths := pathsOf(t, table)
			for _, statement := range form.Statements("") {
				if _, found := paths[statement.Place.Path]; !found {
					assert.Regexp(t, `^/classes/\d+(/groups/\d+)?/points$`, statement.Place.Path, "the points of a class stand behind its name")
				}
			}
		})
	}
}

func TestEveryFigureOfTheBaseTableHasItsPath(t *testing.T) {
	paths := pathsOf(t, sheet.WriteBaseTable(seed.BaseTable()))
	for _, statement := range seed.BaseTable().Statements("") {
		assert.Contains(t, paths, statement.Place.Path)
		assert.NotEmpty(t, paths[statement.Place.Path].Text)
	}
	assert.Equal(t, "3.45", paths["/blocks/1/rows/0/amounts/2/money"].Text)
	assert.Contains(t, paths["/blocks/1/rows/0/reason"].Text, "白蚁防治")
}

// A table that has further rows has them below those of its layout.
func TestFurtherRowsOfABaseTableAreWritten(t *testing.T) {
	final := budget.Period{Year: 2024, Phase: budget.Final}
	line := func(name, amount string, children ...budget.Line) budget.Line {
		return budget.Line{Concept: name, Name: figure.Label{Zh: name}, Split: budget.Within, Children: children}.
			With(final, figure.MustMoney(amount))
	}
	base := budget.HunanTable(2024).MustFill(
		budget.Cells{Concept: budget.OperatingTotal, Money: []figure.Money{{}, {}, figure.MustMoney("9万元")}, Below: []budget.Line{line("取暖费", "2万元")}},
		budget.Cells{Concept: budget.ProcurementAmount, Money: []figure.Money{{}, {}, figure.MustMoney("20万元")}})
	base.Blocks[1].Rows = append(base.Blocks[1].Rows,
		line("信息化建设", "12.5万元", line("硬件", "8万元"), line("软件", "4.5万元")), line("会议费", "3000元"))
	table := sheet.WriteBaseTable(base)
	var rows [][]string
	for _, row := range table.Strings()[11:22] {
		rows = append(rows, []string{row[0], row[5]})
	}
	assert.Equal(t, [][]string{
		{"公用经费", "9"},
		{"　其中：办公经费", "——"},
		{"　　　　水费、电费、差旅费", "——"},
		{"　　　　会议费、培训费", "——"},
		{"　　　　取暖费", "2"},
		{"政府采购金额", "20"},
		{"部门基本支出预算调整", "——"},
		{"信息化建设", "12.5"},
		{"　其中：硬件", "8"},
		{"　　　　软件", "4.5"},
		{"会议费", "3000元"},
	}, rows)
	paths := pathsOf(t, table)
	for _, statement := range base.Statements("") {
		assert.Contains(t, paths, statement.Place.Path)
	}
	back, _, err := sheet.ReadBaseTable(table, sheet.Known{})
	require.NoError(t, err)
	read := map[string]string{}
	for _, row := range append(back.Lines()[5:], back.Line(budget.OperatingTotal).Children[3:]...) {
		read[row.Name.Zh] = row.At(final).String()
	}
	assert.Equal(t, map[string]string{"信息化建设": "12.5万元", "硬件": "8万元", "软件": "4.5万元", "会议费": "3000元", "取暖费": "2万元"}, read)
}
