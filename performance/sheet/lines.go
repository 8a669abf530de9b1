package sheet

import (
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// Lines returns trees of lines as a table of amounts, with the periods as
// columns: those given, or else all that the lines state, in the order in which
// they appear. Lines without an amount in any of them are left out; without any
// there is no row at all, not even a heading. A single tree gives the table its
// name as caption, and in a single period a column of shares in its amount. Cells
// have the paths of Line.Walk and of Line.Statements.
func Lines(tag language.Tag, lines []budget.Line, periods ...budget.Period) Table {
	l := lineTable{tag: tag, periods: periods}
	if len(periods) == 0 {
		l.periods = budget.Line{Children: lines}.Periods()
	}
	for _, line := range lines {
		l.tree(line)
	}
	if len(l.rows) == 0 {
		return Table{}
	}
	head := []string{words.Text(tag, "table.item")}
	for _, period := range l.periods {
		head = append(head, l.title(period.Label()))
	}
	if len(lines) == 1 && len(l.periods) == 1 {
		if whole := lines[0].At(l.periods[0]); whole.Sign() > 0 {
			head = append(head, words.Text(tag, "table.share"))
			for i := range l.rows {
				l.rows[i].Others = []Cell{ShareCell(figure.MoneyRatio(l.rows[i].Amounts[0], whole, ""))}
			}
		}
	}
	table := Amounts(tag, head, l.rows)
	for i, paths := range l.cells {
		for j, path := range paths {
			table.Rows[1+i][1+j].Path = path
		}
	}
	if len(lines) == 1 {
		table.Caption = l.title(lines[0].Name)
	}
	return table
}

// lineTable collects the rows of trees.
type lineTable struct {
	tag     language.Tag
	periods []budget.Period
	rows    []AmountRow
	cells   [][]check.Path // of the amounts of each row
	paths   []check.Path   // of the lines to come
	amounts map[check.Key]check.Path
}

func (l *lineTable) tree(root budget.Line) {
	l.amounts = map[check.Key]check.Path{}
	for _, statement := range root.Statements("") {
		l.amounts[statement.Key] = statement.Place.Path
	}
	for path := range root.Walk() {
		l.paths = append(l.paths, path)
	}
	l.line(root, "", 0)
}

// line adds a line and those below it, in the order of its walk.
func (l *lineTable) line(line budget.Line, prefix string, depth int) {
	path := l.paths[0]
	l.paths = l.paths[1:]
	amounts, paths, stated := make([]figure.Money, len(l.periods)), make([]check.Path, len(l.periods)), false
	for i, period := range l.periods {
		if amounts[i] = line.At(period); amounts[i].Stated() {
			paths[i], stated = l.amounts[line.Key(period)], true
		}
	}
	if stated {
		name := l.title(line.Name)
		if prefix != "" {
			name = words.Text(l.tag, prefix, line.Name.In(l.tag))
		}
		l.rows = append(l.rows, AmountRow{Name: Cell{Text: name, Depth: depth, Path: path}, Amounts: amounts})
		l.cells = append(l.cells, paths)
		depth++
	}
	for i, child := range line.Children {
		of := ""
		if i == 0 && line.Split == budget.Within {
			of = "table.of"
		}
		l.line(child, of, depth)
	}
}

// title returns a label as it stands at the beginning of a line.
func (l *lineTable) title(label figure.Label) string {
	text := label.In(l.tag)
	if words.Pick(l.tag, "", "en") != "" && text != "" && text[0] >= 'a' && text[0] <= 'z' {
		return string(text[0]-'a'+'A') + text[1:]
	}
	return text
}
