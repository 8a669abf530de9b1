package sheet

import (
	"io"
	"strings"

	"jixiao.example/internal/cut"
)

// ReadText reads a table from text in any of the forms in which tables travel: a
// CSV file as ReadCSV reads it, text copied out of a document or a spreadsheet as
// ReadPasted does, or a table with pipes. The error is an *Error or that of the
// reader, as there.
func ReadText(reader io.Reader, encoding Encoding) (Table, error) {
	data, err := readAll(reader)
	if err != nil {
		return Table{}, err
	}
	text, err := encoding.decode(data)
	if err != nil {
		return Table{}, err
	}
	if isMarkdown(text) || cellPerLine(text) {
		return readPasted(text)
	}
	return readCSV(text)
}

// ReadPasted reads a table from text that was copied out of a document, a
// spreadsheet or a web page, in any of the forms that come out of it:
//
//   - a row a line, its cells separated by tabs, a cell with line breaks in
//     quotes, as spreadsheets copy;
//   - a cell a line, each with a tab in front, a row ending at a blank line, and
//     lines without a tab going on with the cell above, as text extracted from
//     word processors has it. A line without a tab that follows a blank line is a
//     row of its own;
//   - a row a line, its cells between pipes, as Markdown has it. Other lines are
//     rows of their own.
//
// The error is an *Error: ErrText, ErrTooLarge or ErrQuote.
func ReadPasted(text string) (Table, error) {
	if len(text) > MaxBytes {
		return Table{}, &Error{Err: ErrTooLarge}
	}
	text, err := decodeUTF8([]byte(strings.TrimPrefix(text, byteOrderMark)))
	if err != nil {
		return Table{}, err
	}
	return readPasted(text)
}

func readPasted(text string) (Table, error) {
	switch {
	case isMarkdown(text):
		rows, err := parseMarkdown(text)
		return Table{Rows: rows}, err
	case !cellPerLine(text):
		rows, err := parseCSV(text, '\t')
		return Table{Rows: rows}, err
	}
	var p paste
	for line := range strings.SplitSeq(text, "\n") {
		if err := p.line(strings.TrimSuffix(line, "\r")); err != nil {
			return Table{}, err
		}
	}
	p.endRow()
	return Table{Rows: p.rows}, nil
}

// cellPerLine tells the second form: most lines with a tab have just the one in
// front.
func cellPerLine(text string) bool {
	leading, inner := 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		if rest, found := strings.CutPrefix(line, "\t"); found && !strings.Contains(rest, "\t") {
			leading++
		} else if strings.Contains(rest, "\t") {
			inner++
		}
	}
	return leading > inner
}

// paste is a table that grows cell by cell.
type paste struct {
	rows  []Row
	row   Row
	title bool // the row began without a tab
	cells int
}

func (p *paste) line(line string) error {
	text, cell := strings.CutPrefix(line, "\t")
	switch {
	case cell:
		if p.title {
			p.endRow()
		}
		p.row = append(p.row, Cell{Text: text})
		p.cells++
	case cut.Blank(line) == "":
		p.endRow()
	case len(p.row) == 0:
		p.row, p.title = Row{{Text: line}}, true
		p.cells++
	default:
		last := &p.row[len(p.row)-1]
		if len(last.Text)+len(line) > MaxCellBytes {
			return p.tooLarge()
		}
		last.Text += "\n" + line
	}
	if len(p.rows) >= MaxRows || len(p.row) > MaxColumns || p.cells > MaxCells || len(line) > MaxCellBytes {
		return p.tooLarge()
	}
	return nil
}

func (p *paste) tooLarge() error {
	return &Error{Row: len(p.rows) + 1, Column: len(p.row), Err: ErrTooLarge}
}

func (p *paste) endRow() {
	if len(p.row) > 0 {
		p.rows = append(p.rows, p.row)
	}
	p.row, p.title = nil, false
}
