package sheet

import (
	"io"
	"strings"
)

// WriteMarkdown writes a table in GitHub's Markdown. Rows that one cell fills
// become paragraphs in front of it, the next row its heading; merged cells show
// in their first cell. All text is escaped, so that none becomes markup. The
// error is an *Error (ErrTooLarge, ErrText) or that of the writer.
func WriteMarkdown(writer io.Writer, table Table) error {
	if err := table.checkRectangle(); err != nil {
		return err
	}
	width := min(table.Width(), MaxColumns)
	var b strings.Builder
	first := 0
	for ; first < len(table.Rows); first++ {
		row := table.Rows[first]
		if len(row) == 0 || width > 1 && row[0].Columns < width {
			break
		}
		b.WriteString("**" + markdownText(row[0].Text) + "**\n\n")
	}
	for i, row := range table.Rows[first:] {
		b.WriteByte('|')
		for column := range width {
			text := ""
			if column < len(row) {
				text = markdownText(row[column].Text)
			}
			b.WriteString(" " + text + " |")
		}
		b.WriteByte('\n')
		if i == 0 {
			b.WriteString("|" + strings.Repeat(" --- |", width) + "\n")
		}
	}
	_, err := io.WriteString(writer, b.String())
	return err
}

// markdownText escapes what Markdown and the HTML in it would obey.
func markdownText(text string) string {
	parts := lines(strings.TrimFunc(text, isBlank))
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
