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

// gridRow is a row: its name, indented by Depth, and its cells; or, with a Span
// over all columns, a heading of the rows below it.
type gridRow struct {
	Name  string
	Depth int
	Span  int
	Cells []number
}

// number is a figure in a column of figures.
type number struct {
	Text string
	// Lacks names what the number lacks of the places of its column, so that
	// the points of a column stand below each other.
	Lacks string
	Bar   *bar
}

// amountTable collects amounts and becomes a grid: all in one unit, which the
// caption names, when they are; each with its own otherwise.
type amountTable struct {
	speech  speaker
	caption string
	head    []string
	rows    []amountRow
}

// amountRow is a row of amounts; one without any is a heading.
type amountRow struct {
	name    string
	depth   int
	amounts []figure.Money
}

func (t *amountTable) add(name string, depth int, amounts ...figure.Money) {
	t.rows = append(t.rows, amountRow{name, depth, amounts})
}

// unit returns the one unit of all amounts; one is false when they differ, or
// when one of them is only stated as 约 or the like.
func (t *amountTable) unit() (unit figure.MoneyUnit, one bool) {
	for _, row := range t.rows {
		for _, money := range row.amounts {
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
	columns := make([][]*number, len(t.head)-1)
	for _, row := range t.rows {
		cells := make([]number, len(row.amounts))
		for j, money := range row.amounts {
			if cells[j].Text = money.String(); one {
				cells[j].Text = money.Number()
			}
			columns[j] = append(columns[j], &cells[j])
		}
		g.Rows = append(g.Rows, gridRow{Name: row.name, Depth: min(row.depth, 4), Cells: cells})
	}
	for _, column := range columns {
		if one {
			align(column...)
		}
		for _, cell := range column {
			if cell.Text == "" {
				cell.Text = absent
			}
		}
	}
	g.span()
	return g
}

// Shape says how the table is set on a narrow screen: as it is, with the names
// above their figures, or scrolled sideways below its names.
func (g grid) Shape() string {
	switch columns := len(g.Head) - 1; {
	case columns <= 2:
		return "plain"
	case columns <= 4:
		return "stack"
	}
	return "wide"
}

// absent stands in the cell of a figure that is not stated.
const absent = "—"

// column adds a column of figures.
func (g *grid) column(head string, cells []number) {
	g.Head = append(g.Head, head)
	for i := range g.Rows {
		if g.Rows[i].Span == 0 {
			g.Rows[i].Cells = append(g.Rows[i].Cells, cells[i])
		}
	}
	g.span()
}

// span stretches the headings between rows over all columns.
func (g *grid) span() {
	for i := range g.Rows {
		if len(g.Rows[i].Cells) == 0 {
			g.Rows[i].Span = len(g.Head)
		}
	}
}

// align sets the points of numbers below each other.
func align(column ...*number) {
	most := 0
	for _, n := range column {
		most = max(most, places(n.Text))
	}
	for _, n := range column {
		if n.Text != "" {
			n.Lacks = lacks(n.Text, most)
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

// lacks names how many digits a number lacks when its column has up to most
// after the point, with a "p" when it lacks the point as well. The stylesheet
// knows six digits.
func lacks(number string, most int) string {
	lacking := most - places(number)
	if lacking <= 0 || lacking > 6 {
		return ""
	}
	class := "m" + strconv.Itoa(lacking)
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
	table := amountTable{speech: s, caption: s.title(line.Name), head: []string{s.say("column.item")}}
	for _, period := range periods {
		table.head = append(table.head, s.title(period.Label()))
	}
	table.lines(line, periods, "", 0)
	g = table.grid()
	whole := line.At(periods[0])
	if len(periods) == 1 && whole.Sign() > 0 {
		s.addShares(&g, table.rows, whole)
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
		name := t.speech.title(line.Name)
		if prefix != "" {
			name = t.speech.say(prefix, t.speech.label(line.Name))
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
func (s speaker) addShares(g *grid, rows []amountRow, whole figure.Money) {
	cells := make([]number, len(rows))
	for i, row := range rows {
		cells[i] = shareOf(figure.MoneyRatio(row.amounts[0], whole, ""))
	}
	g.column(s.say("column.share"), cells)
}

// shareOf is the cell of a share: a percentage with its bar.
func shareOf(ratio figure.Ratio) number {
	if !ratio.Stated() {
		return number{Text: absent}
	}
	return number{Text: ratio.String(), Bar: barOf(ratio)}
}
