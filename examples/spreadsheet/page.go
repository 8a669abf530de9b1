package main

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"jixiao.example/performance/sheet"
)

const (
	// usualWidth is the width of a column for which the table suggests none, in
	// characters of half width.
	usualWidth = 14
	// lineHeight and padding make the height of a row, in points.
	lineHeight = 14.0
	padding    = 6.0
	// titleHeight is the height of the title's row.
	titleHeight = 30.0
	// pageHeight is what A4 across leaves between its margins, in points, and
	// smallest the scale below which a table goes on a second page instead of
	// becoming hard to read.
	pageHeight = 520.0
	smallest   = 0.7
)

// columnWidths are the widths that the table suggests, up to a third more where
// that keeps a heading on one line.
func columnWidths(table sheet.Table) []int {
	widths := make([]int, table.Width())
	for column := range widths {
		suggested := usualWidth
		if column < len(table.Widths) && table.Widths[column] > 0 {
			suggested = table.Widths[column]
		}
		widths[column] = suggested
		for _, row := range table.Rows {
			if column >= len(row) || row[column].Kind != sheet.Heading || row[column].Columns > 1 {
				continue
			}
			for line := range strings.SplitSeq(row[column].Text, "\n") {
				if wanted := halves(line); wanted <= suggested*4/3 {
					widths[column] = max(widths[column], wanted)
				}
			}
		}
	}
	return widths
}

// halves is the width of a text in characters of half width.
func halves(text string) int {
	width := 0
	for _, r := range text {
		if width++; r >= utf8.RuneSelf {
			width++
		}
	}
	return width
}

// span is the width of a cell that spans columns.
func (f *filler) span(column, columns int) int {
	width := 0
	for i := range max(columns, 1) {
		if column+i < len(f.widths) {
			width += f.widths[column+i]
		}
	}
	return width
}

// lines tells how many lines a text takes in a width, with room for a mark that
// may not begin a line. The table's font is a little smaller than the
// workbook's, in which widths are counted: that is the room at either side.
func lines(text string, width int) int {
	count := 0
	for line := range strings.SplitSeq(text, "\n") {
		count++
		if used := halves(line); used > width {
			count += (used - 1) / max(width-2, 2)
		}
	}
	return count
}

// sizes sets the widths of the columns and the heights of the rows. A
// spreadsheet finds no height for merged cells by itself.
func (f *filler) sizes() error {
	for column, width := range f.widths {
		letter := sheet.ColumnName(column + 1)
		if err := f.book.SetColWidth(sheetName, letter, letter, float64(min(width, excelize.MaxColumnWidth))); err != nil {
			return err
		}
	}
	for row, height := range f.heights() {
		if err := f.book.SetRowHeight(sheetName, row+1, min(height, excelize.MaxRowHeight)); err != nil {
			return err
		}
	}
	return nil
}

// heights are what the rows need. A cell over several rows spreads what its
// text needs beyond them over all of them.
func (f *filler) heights() []float64 {
	heights := make([]float64, len(f.table.Rows))
	for row := range f.table.Rows {
		heights[row] = lineHeight + padding
		if f.role(row) == title {
			heights[row] = titleHeight
		}
	}
	for _, tall := range [...]bool{false, true} {
		for row := range f.table.Rows {
			for column, cell := range f.table.Rows[row] {
				if cell.Text == "" || (cell.Rows > 1) != tall || f.role(row) == title {
					continue
				}
				rows := heights[row:min(row+max(cell.Rows, 1), len(heights))]
				missing := float64(lines(cell.Text, f.span(column, cell.Columns)))*lineHeight + padding
				for _, height := range rows {
					missing -= height
				}
				for i := range rows {
					rows[i] += math.Ceil(max(missing, 0) / float64(len(rows)))
				}
			}
		}
	}
	return heights
}

// pages is on how many pages the table is fitted: one, or as many as it takes,
// which is 0.
func (f *filler) pages() int {
	height := 0.0
	for _, row := range f.heights() {
		height += row
	}
	if pageHeight < smallest*height {
		return 0
	}
	return 1
}

// page sets up a page of A4, as wide as the table, with the heading of the
// indicators on every page.
func (f *filler) page(author string) error {
	const a4 = 9
	size, orientation, wide, long, fit := a4, "landscape", 1, f.pages(), true
	side, edge, foot, centred := 0.4, 0.5, 0.25, true
	steps := []error{
		f.book.SetPageLayout(sheetName, &excelize.PageLayoutOptions{
			Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &long,
		}),
		f.book.SetSheetProps(sheetName, &excelize.SheetPropsOptions{FitToPage: &fit}),
		f.book.SetPageMargins(sheetName, &excelize.PageLayoutMarginsOptions{
			Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &foot, Footer: &foot, Horizontally: &centred,
		}),
		f.book.SetHeaderFooter(sheetName, &excelize.HeaderFooterOptions{OddFooter: "&C第&P页，共&N页"}),
		f.book.SetDocProps(&excelize.DocProperties{Title: f.title(), Creator: or(author, f.title())}),
	}
	if row := f.indicatorHeading(); row > 0 {
		steps = append(steps, f.book.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$%d:$%d", sheetName, row, row), Scope: sheetName,
		}))
	}
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return nil
}

func or(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// title is the first text of the table.
func (f *filler) title() string {
	for _, row := range f.table.Rows {
		if len(row) > 0 && row[0].Text != "" {
			return row[0].Text
		}
	}
	return sheetName
}

// indicatorHeading is the row that heads the indicators, counted from 1; 0 for
// none.
func (f *filler) indicatorHeading() int {
	for i, row := range f.table.Rows {
		for _, cell := range row {
			if cell.Kind == sheet.Heading && cell.Text == "三级指标" {
				return i + 1
			}
		}
	}
	return 0
}
