package sheet

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// TextStyle says how a table is written for a terminal.
type TextStyle struct {
	// MaxColumn is the width of the widest column, in characters of half width;
	// longer texts are wrapped. 0 is 32.
	MaxColumn int
	// WideAmbiguous counts the characters of ambiguous width (“ ” ≥ ℃ …) as two,
	// as terminals with a Chinese font do.
	WideAmbiguous bool
}

const defaultMaxColumn = 32

// WriteText writes a table in plain text with borders of ASCII. Chinese
// characters count as two columns, combining ones as none. Control characters
// are left out, so that no cell can steer the terminal. The error is an *Error
// (ErrTooLarge, ErrText) or that of the writer.
func WriteText(writer io.Writer, table Table, style TextStyle) error {
	if err := table.checkRectangle(); err != nil {
		return err
	}
	if style.MaxColumn <= 0 {
		style.MaxColumn = defaultMaxColumn
	}
	t := textTable{table: table, style: style, spans: spansOf(table)}
	t.widths = t.columnWidths()
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

type textTable struct {
	table  Table
	style  TextStyle
	spans  spans
	widths []int
	b      strings.Builder
}

// width returns how many columns of a terminal a text takes.
func (s TextStyle) width(text string) int {
	n := 0
	for _, r := range text {
		n += s.runeWidth(r)
	}
	return n
}

func (s TextStyle) runeWidth(r rune) int {
	if r < 0x7f {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	case width.EastAsianAmbiguous:
		if s.WideAmbiguous {
			return 2
		}
	default:
	}
	return 1
}

// columnWidths are those of the cells of one column; wider ones wrap.
func (t *textTable) columnWidths() []int {
	widths := make([]int, min(t.table.Width(), MaxColumns))
	for row := range t.table.Rows {
		for column, cell := range t.table.Rows[row] {
			if cell.Columns > 1 || cell.Text == "" {
				continue
			}
			for _, line := range lines(cell.Text) {
				widths[column] = max(widths[column], min(t.style.width(line), t.style.MaxColumn))
			}
		}
	}
	for i := range widths {
		widths[i] = max(widths[i], 2)
	}
	return widths
}

// cellWidth is the width of a cell over several columns.
func (t *textTable) cellWidth(column, columns int) int {
	n := 3 * (columns - 1)
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
// through.
func (t *textTable) border(row int) {
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
			p.lines = t.style.wrap(cell.Text, p.width)
			p.right = cell.Kind == Number || cell.Kind == Percent
			height = max(height, len(p.lines))
		}
		parts = append(parts, p)
		column += columns
	}
	for line := range height {
		for _, p := range parts {
			text := ""
			if line < len(p.lines) {
				text = p.lines[line]
			}
			pad := strings.Repeat(" ", max(p.width-t.style.width(text), 0))
			if p.right {
				t.b.WriteString("| " + pad + text + " ")
			} else {
				t.b.WriteString("| " + text + pad + " ")
			}
		}
		t.b.WriteString("|\n")
	}
}

// wrap breaks a text into lines that fit; Chinese text breaks anywhere.
func (s TextStyle) wrap(text string, most int) []string {
	var wrapped []string
	for _, line := range lines(strings.TrimRightFunc(text, isBlank)) {
		n, start := 0, 0
		for i, r := range line {
			if w := s.runeWidth(r); n+w > most && i > start {
				wrapped = append(wrapped, line[start:i])
				n, start = w, i
			} else {
				n += w
			}
		}
		wrapped = append(wrapped, line[start:])
	}
	return wrapped
}
