package sheet

import (
	"strings"

	"jixiao.example/internal/cut"
)

// isMarkdown recognises a table with pipes: by the line of dashes below its
// heading, or because most of its lines begin with a pipe.
func isMarkdown(text string) bool {
	lines, pipes := 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		line = cut.Blank(line)
		switch {
		case line == "":
			continue
		case isDashes(line):
			return true
		case line[0] == '|':
			pipes++
		}
		lines++
	}
	return pipes*2 > lines
}

// isDashes recognises | --- | :---: |.
func isDashes(line string) bool {
	return strings.Contains(line, "|") && strings.Contains(line, "-") && strings.Trim(line, "|-: \t") == ""
}

// parseMarkdown reads tables with pipes, as WriteMarkdown and others write them.
// Other lines are rows of one cell.
func parseMarkdown(text string) ([]Row, error) {
	var rows []Row
	cells := 0
	for line := range strings.SplitSeq(text, "\n") {
		line = cut.Blank(line)
		if line == "" || isDashes(line) {
			continue
		}
		row := Row{}
		if strings.Contains(line, "|") {
			row = markdownCells(line)
		}
		if len(row) == 0 {
			row = Row{{Text: markdownPlain(strings.TrimLeft(line, "# "))}}
		}
		if cells += len(row); len(rows) == MaxRows || len(row) > MaxColumns || cells > MaxCells {
			return nil, &Error{Row: len(rows) + 1, Err: ErrTooLarge}
		}
		for column := range row {
			if len(row[column].Text) > MaxCellBytes {
				return nil, &Error{Row: len(rows) + 1, Column: column + 1, Err: ErrTooLarge}
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// markdownCells splits a line at its pipes; nil when none of them is one.
func markdownCells(line string) Row {
	line, opened := strings.CutPrefix(line, "|")
	var row Row
	start := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			row = append(row, Cell{Text: markdownPlain(line[start:i])})
			start = i + 1
		}
	}
	if rest := strings.TrimFunc(line[min(start, len(line)):], cut.IsBlank); rest != "" && (opened || row != nil) {
		row = append(row, Cell{Text: markdownPlain(rest)})
	}
	return row
}

// markdownPlain takes back what markdownText does to a text, and the marks of
// bold type around it.
func markdownPlain(text string) string {
	text = cut.Blank(text)
	if inner, found := strings.CutPrefix(text, "**"); found {
		if inner, found = strings.CutSuffix(inner, "**"); found {
			text = inner
		}
	}
	if !strings.ContainsAny(text, "\\&<") {
		return text
	}
	text = strings.NewReplacer("<br>", "\n", "<br/>", "\n", "<br />", "\n").Replace(text)
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) && strings.IndexByte("\\`*_[]|~#!$", text[i+1]) >= 0 {
			i++
		}
		b.WriteByte(text[i])
	}
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(b.String())
}
