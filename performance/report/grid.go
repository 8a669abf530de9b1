package report

import (
	"strconv"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// grid is a table whose first column names the rows.
type grid struct {
	Caption string
	// Unit is the unit of all amounts, "" when every cell carries its own.
	Unit string
	// Head has the first column's heading and those of the others.
	Head []string
	Rows []gridRow
}

// gridRow is a row: its name, indented by Depth, and its cells.
type gridRow struct {
	Name  string
	Depth int
	Cells []cell
}

// cell is a cell below a heading of the head.
type cell struct {
	Head string
	Text string
	// Class says how the cell is set: "n" for numbers, then how many digits it
	// lacks after the point.
	Class string
	Bar   *bar
}

// amountTable collects amounts and becomes a grid: all in one unit, which the
// caption names, when they are; each with its own otherwise.
type amountTable struct {
	speech  speaker
	caption string
	head    []string
	names   []string
	depths  []int
	amounts [][]figure.Money
}

func (t *amountTable) add(name string, depth int, amounts ...figure.Money) {
	t.names = append(t.names, name)
	t.depths = append(t.depths, depth)
	t.amounts = append(t.amounts, amounts)
}

// unit returns the one unit of all amounts; one is false when they differ, or
// when one of them is only stated as 约 or the like.
func (t *amountTable) unit() (unit figure.MoneyUnit, one bool) {
	for _, row := range t.amounts {
		for _, money := range row {
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

func (t *amountTable) grid() grid {
	unit, one := t.unit()
	g := grid{Caption: t.caption, Head: t.head}
	if one {
		word := unit.String()
		if t.speech.english() {
			word += " (" + unit.English() + ")"
		}
		g.Unit = t.speech.say("unit-of-money", word)
	}
	for i, row := range t.amounts {
		cells := make([]cell, len(row))
		for j, money := range row {
			text := money.String()
			if one {
				text = money.Number()
			}
			cells[j] = cell{Head: t.head[j+1], Text: text, Class: "n"}
		}
		g.Rows = append(g.Rows, gridRow{Name: t.names[i], Depth: min(t.depths[i], 4), Cells: cells})
	}
	if one {
		for j := range t.head[1:] {
			alignColumn(g.Rows, j)
		}
	}
	for i := range g.Rows {
		for j := range g.Rows[i].Cells {
			if g.Rows[i].Cells[j].Text == "" {
				g.Rows[i].Cells[j].Text = "—"
			}
		}
	}
	return g
}

// alignColumn sets the points of a column's numbers below each other.
func alignColumn(rows []gridRow, column int) {
	most := 0
	for _, row := range rows {
		most = max(most, places(row.Cells[column].Text))
	}
	for _, row := range rows {
		if text := row.Cells[column].Text; text != "" {
			row.Cells[column].Class = numberClass(text, most)
		}
	}
}

// places returns the number of digits after the point.
func places(number string) int {
	if _, digits, found := strings.Cut(number, "."); found {
		return len(digits)
	}
	return 0
}

// numberClass returns the class of a number whose column has up to most digits
// after the point: "n" alone, or with the number of digits that it lacks, and a
// "p" when it lacks the point as well. The stylesheet knows six digits.
func numberClass(number string, most int) string {
	lacking := most - places(number)
	if lacking <= 0 || lacking > 6 {
		return "n"
	}
	class := "n m" + strconv.Itoa(lacking)
	if lacking == most {
		class += "p"
	}
	return class
}

// lineGrid is a tree of amounts with its periods as columns. Rows without an
// amount are left out, and so is a column of shares when there is more than one
// period.
func (s speaker) lineGrid(line budget.Line) (g grid, some bool) {
	periods := periodsOf(line)
	if len(periods) == 0 {
		return grid{}, false
	}
	table := amountTable{speech: s, caption: s.label(line.Name), head: []string{s.say("column.item")}}
	for _, period := range periods {
		table.head = append(table.head, s.label(period.Label()))
	}
	table.lines(line, periods, "", 0)
	g = table.grid()
	whole := line.At(periods[0])
	if len(periods) == 1 && whole.Sign() > 0 {
		s.addShares(&g, table.amounts, whole)
	}
	return g, true
}

// lines adds a line and those below it.
func (t *amountTable) lines(line budget.Line, periods []budget.Period, prefix string, depth int) {
	amounts, stated := make([]figure.Money, len(periods)), false
	for i, period := range periods {
		amounts[i] = line.At(period)
		stated = stated || amounts[i].Stated()
	}
	if stated {
		name := t.speech.label(line.Name)
		if prefix != "" {
			name = t.speech.say(prefix, name)
		}
		t.add(name, depth, amounts...)
		depth++
	}
	for i, child := range line.Children {
		of := ""
		if i == 0 && line.Split == budget.Within {
			of = "of"
		}
		t.lines(child, periods, of, depth)
	}
}

// periodsOf returns the columns of a tree in the order in which they appear.
func periodsOf(line budget.Line) []budget.Period {
	var periods []budget.Period
	seen := map[budget.Period]bool{}
	for _, below := range line.Walk() {
		for _, amount := range below.Amounts {
			if amount.Money.Stated() && !seen[amount.Period] {
				seen[amount.Period] = true
				periods = append(periods, amount.Period)
			}
		}
	}
	return periods
}

// addShares adds a column with the share of every first amount in the whole.
func (s speaker) addShares(g *grid, amounts [][]figure.Money, whole figure.Money) {
	head := s.say("column.share")
	g.Head = append(g.Head, head)
	for i := range g.Rows {
		share := figure.MoneyRatio(amounts[i][0], whole, "")
		g.Rows[i].Cells = append(g.Rows[i].Cells, cell{Head: head, Text: share.String(), Class: "n", Bar: barOf(share)})
	}
}
