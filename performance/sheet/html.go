package sheet

import (
	"html"
	"io"
	"strconv"
	"strings"
)

// WriteHTML writes a table as an HTML fragment: one table element, merged cells
// with their spans, headings as th, numbers in cells of class "number". All text
// is escaped, line breaks become br, and the same table gives the same bytes.
// The error is an *Error (ErrTooLarge, ErrText) or that of the writer.
func WriteHTML(writer io.Writer, table Table) error {
	if err := table.check(); err != nil {
		return err
	}
	s := spansOf(table)
	var b strings.Builder
	b.WriteString("<table>\n")
	for row := range table.Rows {
		b.WriteString("<tr>")
		for column, cell := range table.Rows[row] {
			place := at{row, column}
			if _, covered := s.over(place); covered {
				continue
			}
			rows, columns := s.size(table, place)
			writeHTMLCell(&b, cell, rows, columns)
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
	_, err := io.WriteString(writer, b.String())
	return err
}

func writeHTMLCell(b *strings.Builder, cell Cell, rows, columns int) {
	tag := "td"
	if cell.Kind == Heading {
		tag = "th"
	}
	b.WriteString("<" + tag)
	if rows > 1 {
		b.WriteString(` rowspan="` + strconv.Itoa(rows) + `"`)
	}
	if columns > 1 {
		b.WriteString(` colspan="` + strconv.Itoa(columns) + `"`)
	}
	if cell.Kind == Number || cell.Kind == Percent {
		b.WriteString(` class="number"`)
	}
	b.WriteByte('>')
	for i, line := range lines(cell.Text) {
		if i > 0 {
			b.WriteString("<br>")
		}
		b.WriteString(html.EscapeString(line))
	}
	b.WriteString("</" + tag + ">")
}

// lines splits a cell at its line breaks, without characters that no reader
// can see and that a terminal or browser would obey.
func lines(text string) []string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case r < ' ', r >= 0x7f && r < 0xa0, r == '\ufeff', r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, text)
	return strings.Split(text, "\n")
}
