package sheet

import (
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// AmountRow is a row of a table of amounts. One without amounts and without
// other cells is a heading of the rows below it.
type AmountRow struct {
	// Name is the first cell. Its Kind is Heading whatever it says.
	Name Cell
	// Amounts stand in the columns behind the name; one that is not stated shows as
	// a dash.
	Amounts []figure.Money
	// Others stand behind the amounts.
	Others []Cell
}

// Amounts returns a table of amounts below a heading row, whose first text heads
// the names. Amounts that are all in one unit, and none of them 约 or the like,
// stand in it as numbers, aligned at their points, and the table names the unit
// in Chinese or English; otherwise each has its own. Row i of rows is row i+1 of
// the table.
func Amounts(tag language.Tag, head []string, rows []AmountRow) Table {
	table := Table{Head: 1, Rows: make([]Row, 0, len(rows)+1)}
	unit, one := oneUnit(rows)
	if one {
		word := unit.String()
		if english := words.Pick(tag, "", unit.English()); english != "" {
			word = english
		}
		table.Unit, table.Aligned = words.Text(tag, "table.unit", word), true
	}
	top := make(Row, len(head))
	for i, text := range head {
		top[i] = heading(text)
	}
	table.Rows = append(table.Rows, top)
	for _, from := range rows {
		name := from.Name
		name.Kind = Heading
		if len(from.Amounts)+len(from.Others) == 0 {
			row := make(Row, len(head))
			table.Rows = append(table.Rows, append(Row{name.across(len(head))}, row[min(1, len(row)):]...))
			continue
		}
		row := append(make(Row, 0, len(head)), name)
		for _, money := range from.Amounts {
			row = append(row, amountCell(money, one))
		}
		table.Rows = append(table.Rows, append(row, from.Others...))
	}
	return table
}

// absentFigure stands in the cell of a figure that is not stated.
const absentFigure = "—"

// amountCell is an amount in a column of amounts, with its unit unless all have
// the same.
func amountCell(money figure.Money, bare bool) Cell {
	cell := Cell{Text: money.String(), Kind: Number}
	switch {
	case !money.Stated():
		cell.Text = absentFigure
	case bare:
		cell.Text, cell.Places = money.Number(), max(money.Places(), 0)
	}
	return cell
}

// oneUnit returns the one unit of all amounts; one is false when they differ, or
// when one of them is only stated as 约 or the like.
func oneUnit(rows []AmountRow) (unit figure.MoneyUnit, one bool) {
	for _, row := range rows {
		for _, money := range row.Amounts {
			switch {
			case !money.Stated():
			case money.Qualifier() != figure.Plain || one && money.Unit() != unit:
				return unit, false
			default:
				unit, one = money.Unit(), true
			}
		}
	}
	return unit, one
}
