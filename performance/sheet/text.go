package sheet

import (
	"cmp"
	"io"
	"strings"
)

// TextStyle says how a table is written for a terminal.
type TextStyle struct {
	// Width is the width of the terminal in characters of half width: a table that
	// is wider has its widest columns narrowed until it fits, as long as every
	// column keeps two characters. 0 is as wide as it gets.
	Width int
	// MaxColumn is the width of the widest column, 512 at most; longer texts are
	// wrapped. 0 is 32, or Width where that is set.
	MaxColumn int
	// WideAmbiguous counts the characters of ambiguous width (“ ” ≥ ℃ …) as two,
	// as terminals with a Chinese font do.
	WideAmbiguous bool
	// Open leaves out the lines around the cells: columns stand two blanks apart,
	// and one line is drawn below the heading.
	Open bool
}

const (
	defaultMaxColumn = 32
	widestColumn     = 512
)

// WriteText writes a table in plain text, with borders of ASCII or open. Chinese
// characters count as two columns, combining ones as none. Texts are wrapped at
// blanks and beside Chinese characters, inside of a figure or word only when that
// alone is wider than its column. Control characters show by their numbers
// ([U+001B]), so that no cell can steer the terminal. The error is an *Error
// (ErrTooLarge, ErrText) or that of the writer.
func WriteText(writer io.Writer, table Table, style TextStyle) error {
	if err := table.checkRectangle(); err != nil {
		return err
	}
	t := newTextTable(table, style)
	if title := table.title(); len(title) > 0 {
		for _, line := range style.wrap(strings.Join(title, "  "), cmp.Or(max(style.Width, 0), MaxCellBytes)) {
			t.b.WriteString(line + "\n")
		}
	}
	for row := range table.Rows {
		t.border(row)
		t.row(row)
	}
	if len(table.Rows) > 0 {
		t.border(len(table.Rows))
	}
	_, err := io.WriteString(writer, t.b.String())
	return err
}

// textTable is a table on its way to a terminal.
type textTable struct {
	table   Table
	style   TextStyle
	spans   spans
	figures []bool
	points  []int // digits after the points of a column's numbers
	widths  []int
	b       strings.Builder
}

func newTextTable(table Table, style TextStyle) *textTable {
	switch {
	case style.MaxColumn > 0:
	case style.Width > 0:
		style.MaxColumn = style.Width
	default:
		style.MaxColumn = defaultMaxColumn
	}
	style.MaxColumn = min(style.MaxColumn, widestColumn)
	t := textTable{table: table, style: style, spans: spansOf(table), figures: table.figures(), points: table.points()}
	t.widths = t.columnWidths()
	return &t
}

// indent is the blanks before a text of some depth.
const indent = "  "

// lines are the lines of a cell in its width, indented.
func (t *textTable) lines(cell Cell, column, width int) []string {
	before := strings.Repeat(indent, cell.depth())
	before = before[:min(len(before), width/2, max(width-leastColumn, 0))] // half a column, and room for a character
	var all []string
	add := func(text string) {
		for _, line := range t.style.wrap(text, width-len(before)) {
			all = append(all, before+line)
		}
	}
	add(cell.Text)
	if blanks := lacking(cell, t.points[column]); len(all) == 1 && t.style.width(all[0])+len(blanks) <= width {
		all[0] += blanks
	}
	if cell.Note != "" {
		add(cell.Note)
	}
	return all
}

// right tells whether a cell stands at the right: figures, and what heads a
// column of them.
func (t *textTable) right(row, column int, cell Cell) bool {
	return cell.figure() || row < t.table.head() && cell.Columns <= 1 && t.figures[column]
}

// cellWidth is the width of a cell over several columns.
func (t *textTable) cellWidth(column, columns int) int {
	n := t.style.between() * (columns - 1)
	for i := column; i < column+columns; i++ {
		n += t.widths[i]
	}
	return n
}

// columnsAt returns how many columns the cell at a place fills in its row, also
// when it is covered from above.
func (t *textTable) columnsAt(row, column int) int {
	place := at{row, column}
	origin, covered := t.spans.over(place)
	if !covered {
		if column >= len(t.table.Rows[row]) {
			return 1
		}
		_, columns := t.spans.size(t.table, place)
		return columns
	}
	n := 1
	for column+n < len(t.widths) && t.spans.belongs(at{row, column + n}, origin) {
		n++
	}
	return n
}

// border writes the line above a row. It is open where a merged cell goes
// through. An open table has one, below its heading.
func (t *textTable) border(row int) {
	if t.style.Open {
		if row > 0 && row == t.table.head() && len(t.widths) > 0 {
			t.b.WriteString(strings.Repeat("-", t.cellWidth(0, len(t.widths))) + "\n")
		}
		return
	}
	for column := range t.widths {
		line := "-"
		if row > 0 && row < len(t.table.Rows) {
			if origin, covered := t.spans.over(at{row, column}); covered && origin.row < row {
				line = " "
			}
		}
		t.b.WriteString("+" + strings.Repeat(line, t.widths[column]+2))
	}
	t.b.WriteString("+\n")
}

// row writes a row of cells, each wrapped into its width.
func (t *textTable) row(row int) {
	type part struct {
		lines []string
		width int
		right bool
	}
	var parts []part
	height := 1
	for column := 0; column < len(t.widths); {
		columns := t.columnsAt(row, column)
		p := part{width: t.cellWidth(column, columns)}
		if _, covered := t.spans.over(at{row, column}); !covered && column < len(t.table.Rows[row]) {
			cell := t.table.Rows[row][column]
			p.lines = t.lines(cell, column, p.width)
			p.right = t.right(row, column, cell)
			height = max(height, len(p.lines))
		}
		parts = append(parts, p)
		column += columns
	}
	for line := range height {
		var b strings.Builder
		for i, p := range parts {
			text := ""
			if line < len(p.lines) {
				text = p.lines[line]
			}
			pad := strings.Repeat(" ", max(p.width-t.style.width(text), 0))
			if p.right {
				text = pad + text
			} else {
				text += pad
			}
			switch {
			case !t.style.Open:
				b.WriteString("| " + text + " ")
			case i > 0:
				b.WriteString("  " + text)
			default:
				b.WriteString(text)
			}
		}
		if t.style.Open {
			t.b.WriteString(strings.TrimRight(b.String(), " ") + "\n")
		} else {
			t.b.WriteString(b.String() + "|\n")
		}
	}
}
