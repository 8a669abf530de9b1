package sheet

import (
	"io"
	"strings"

	"jixiao.example/internal/cut"
)

// WriteMarkdown writes a table in GitHub's Markdown. The caption and rows that
// one cell fills become paragraphs in front of it, the next row its heading;
// merged cells show in their first cell, and columns of figures stand at the
// right. All text is escaped, so that none becomes markup. The error is an *Error
// (ErrTooLarge, ErrText) or that of the writer.
func WriteMarkdown(writer io.Writer, table Table) error {
	if err := table.checkRectangle(); err != nil {
		return err
	}
	figures := table.figures()
	width := len(figures)
	var b strings.Builder
	for _, text := range table.title() {
		b.WriteString("**" + markdownText(text) + "**\n\n")
	}
	first := 0
	for ; first < len(table.Rows); first++ {
		row := table.Rows[first]
		if len(row) == 0 || width > 1 && row[0].Columns < width {
			break
		}
		b.WriteString("**" + markdownText(row[0].plain()) + "**\n\n")
	}
	for i, row := range table.Rows[first:] {
		b.WriteByte('|')
		for column := range width {
			text := ""
			if column < len(row) {
				text = markdownCell(row[column])
			}
			b.WriteString(" " + text + " |")
		}
		b.WriteByte('\n')
		if i == 0 {
			b.WriteByte('|')
			for _, right := range figures {
				if right {
					b.WriteString(" ---: |")
				} else {
					b.WriteString(" --- |")
				}
			}
			b.WriteByte('\n')
		}
	}
	_, err := io.WriteString(writer, b.String())
	return err
}

// markdownCell is a cell, indented by spaces that Markdown keeps.
func markdownCell(cell Cell) string {
	depth := strings.Repeat("　", cell.depth())
	cell.Depth = 0
	return depth + markdownText(cell.plain())
}

// markdownText escapes what Markdown and the HTML in it would obey.
func markdownText(text string) string {
	parts := lines(cut.Blank(text))
	for i, line := range parts {
		var b strings.Builder
		for _, r := range line {
			switch r {
			case '<':
				b.WriteString("&lt;")
			case '>':
				b.WriteString("&gt;")
			case '&':
				b.WriteString("&amp;")
			case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '!', '$':
				b.WriteRune('\\')
				b.WriteRune(r)
			default:
				b.WriteRune(r)
			}
		}
		parts[i] = b.String()
	}
	return strings.Join(parts, "<br>")
}
