package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// baseWide is how many columns a base-data table has at least beside the first.
const baseWide = 6

// WriteBaseTable returns a base-data table as it is printed, such as Hunan's
// 附件1-1: every row of its layout, with a dash in cells without an amount. Its cells
// have the paths of their figures. Stated reasons of rows follow in rows of their
// own. ReadBaseTable reads it back by the same layout, but that parts of rows that
// the layout does not have are rows beside them; scopes and concepts of those are
// the caller's and not written. Amounts are in 万元 columns; those in another unit
// say so.
func WriteBaseTable(base budget.BaseTable) Table {
	w := baseWriter{base: base, periods: base.Periods()}
	w.wide = max(baseWide, len(w.periods))
	w.table.Widths = append([]int{32}, slices.Repeat([]int{12}, w.wide)...)
	if base.Title != (figure.Label{}) {
		w.row()[0] = heading(base.Title.Zh).across(w.wide + 1)
	}
	for i, block := range base.Blocks {
		path := check.Path("/blocks").Index(i)
		for n := 0; n < len(block.Facts); n += w.wide {
			w.facts(path, block, n, min(n+w.wide, len(block.Facts)))
		}
		if len(block.Rows) > 0 {
			w.money(path, block)
		}
	}
	if base.Economy != "" {
		w.text("", "厉行节约保障措施", base.Economy)
	}
	for _, row := range base.Lines() {
		for path, line := range row.Walk() {
			if line.Reason != "" {
				w.text(path.Child("reason"), lineName(printedName(line))+reasonSuffix, line.Reason)
			}
		}
	}
	return w.table
}

type baseWriter struct {
	base    budget.BaseTable
	periods []budget.Period
	wide    int
	table   Table
}

func (w *baseWriter) row() Row {
	row := make(Row, w.wide+1)
	w.table.Rows = append(w.table.Rows, row)
	return row
}

// spread puts cells behind the first one, each as wide as the others; the last has
// what is left.
func (w *baseWriter) spread(row Row, cells []Cell) {
	span := w.wide / max(len(cells), 1)
	for i, cell := range cells {
		columns := span
		if i == len(cells)-1 {
			columns = w.wide - i*span
		}
		if columns > 1 {
			cell = cell.across(columns)
		}
		row[1+i*span] = cell
	}
}

func (w *baseWriter) text(path check.Path, name, text string) {
	row := w.row()
	row[0] = heading(name)
	row[1] = textCell(text).named(path).across(w.wide)
}

// numberCell is a quantity in a column whose heading has its unit.
func numberCell(q figure.Quantity, unit string) Cell {
	if q.Unit() != unit || q.Qualifier() != figure.Plain {
		return quantityCell(q)
	}
	return Cell{Text: q.Number(), Kind: Number, Places: max(q.Places(), 0)}
}

// facts writes some facts of the block at path, with their headings above them.
func (w *baseWriter) facts(path check.Path, block budget.Block, from, to int) {
	var heads, cells []Cell
	for i := from; i < to; i++ {
		fact := block.Facts[i]
		name := fact.Printed
		if name == "" {
			name = fact.Name.Zh
			if fact.Unit != "" {
				name += "（" + fact.Unit + "）"
			}
		}
		heads = append(heads, heading(name))
		cells = append(cells, numberCell(fact.Figure, fact.Unit).named(path.Child("facts").Index(i).Child("figure")))
	}
	row := w.row()
	row[0] = heading(block.Name.Zh).down(2)
	w.spread(row, heads)
	w.spread(w.row(), cells)
}

// money writes the money rows of the block at path under the headings of their
// columns.
func (w *baseWriter) money(path check.Path, block budget.Block) {
	var heads []Cell
	for i, column := range w.base.MoneyColumns() {
		heads = append(heads, heading(column.Name.Zh))
		if i == 0 && len(w.base.Columns) == 0 {
			heads[i] = heads[i].named("/comparison_year")
		}
	}
	row := w.row()
	row[0] = heading(block.Name.Zh)
	w.spread(row, heads)
	for i, line := range block.Rows {
		w.tree(path.Child("rows").Index(i), printedName(line), 0, line)
	}
}

// printedName is what a form prints in a row.
func printedName(line budget.Line) string {
	if line.Printed != "" {
		return line.Printed
	}
	return line.Name.Zh
}

// What follows the first 其中 stands below its name, as far in as that is long.
const (
	ofWhich      = "其中："
	ofWhichDepth = 3
)

// tree writes a row and those below it.
func (w *baseWriter) tree(path check.Path, name string, depth int, line budget.Line) {
	w.line(path.Child("amounts"), name, depth, line.Amounts)
	if line.Split != budget.Listed { // 一个专项一行
		depth++
	}
	for i, child := range line.Children {
		name := printedName(child)
		first := i == 0 && strings.HasPrefix(name, ofWhich)
		if i == 0 && line.Split == budget.Within && !first {
			name, first = ofWhich+name, true
		}
		w.tree(path.Child("children").Index(i), name, depth, child)
		if first {
			depth += ofWhichDepth
		}
	}
}

// line writes a row of amounts. path is that of the amounts.
func (w *baseWriter) line(path check.Path, name string, depth int, amounts budget.Amounts) {
	row := w.row()
	row[0] = heading(name).named(path)
	row[0].Depth = depth
	cells := make([]Cell, 0, len(w.periods))
	for _, period := range w.periods {
		cell := moneyCell(amounts.At(period), figure.TenThousandYuan)
		if cell.Text == "" {
			cell = Cell{Text: "——", Kind: Number}
		}
		for i, amount := range amounts {
			if amount.Period == period {
				cell = cell.named(path.Index(i).Child("money"))
			}
		}
		cells = append(cells, cell)
	}
	w.spread(row, cells)
}
