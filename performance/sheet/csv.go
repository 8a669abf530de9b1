package sheet

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// ReadCSV reads a CSV file as spreadsheets export it: in UTF-8 with or without
// a byte order mark, in GB18030 or in UTF-16 with its mark, separated by commas, semicolons or tabs,
// with LF or CRLF, and rows of any length. A byte that does not decode is an
// error with its row. The apostrophe that WriteCSV puts before a text that a
// spreadsheet would take for a formula is taken off again.
//
// The error is an *Error (ErrText, ErrQuote, ErrTooLarge, ErrEncoding) or that
// of the reader. Its row is the line of the file for ErrText, and the row of
// the table for the others.
func ReadCSV(reader io.Reader, encoding Encoding) (Table, error) {
	data, err := readAll(reader)
	if err != nil {
		return Table{}, err
	}
	text, err := encoding.decode(data)
	if err != nil {
		return Table{}, err
	}
	return readCSV(text)
}

func readCSV(text string) (Table, error) {
	rows, err := parseCSV(text, separatorOf(text))
	if err != nil {
		return Table{}, err
	}
	return Table{Rows: rows}, nil
}

// separatorOf finds the separator that the first lines use most.
func separatorOf(text string) byte {
	var commas, semicolons, tabs int
	quoted, lines := false, 0
	for i := 0; i < len(text) && lines < 20; i++ {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ',':
			commas++
		case c == ';':
			semicolons++
		case c == '\t':
			tabs++
		case c == '\n':
			lines++
		}
	}
	switch {
	case tabs > commas && tabs > semicolons:
		return '\t'
	case semicolons > commas:
		return ';'
	}
	return ','
}

// csvParser splits a text into cells, within the limits of a table.
type csvParser struct {
	text      string
	separator byte
	pos       int
	rows      []Row
	cells     Row // those of all rows
	first     int // of them that of the row that is being read
}

func parseCSV(text string, separator byte) ([]Row, error) {
	p := csvParser{text: text, separator: separator}
	lines := strings.Count(text, "\n")
	p.rows = make([]Row, 0, min(lines+1, MaxRows))
	p.cells = make(Row, 0, min(lines+1+strings.Count(text, string(separator)), MaxCells))
	for p.pos < len(p.text) {
		if err := p.row(); err != nil {
			return nil, err
		}
		if len(p.rows) == MaxRows {
			return nil, &Error{Row: MaxRows + 1, Err: ErrTooLarge}
		}
		p.rows = append(p.rows, p.cells[p.first:len(p.cells):len(p.cells)])
	}
	return p.rows, nil
}

// row reads a row.
func (p *csvParser) row() error {
	for p.first = len(p.cells); ; {
		text, err := p.field()
		column := len(p.cells) - p.first + 1
		if err == nil && (column > MaxColumns || len(p.cells) == MaxCells) {
			err = ErrTooLarge
		}
		if err != nil {
			return &Error{Row: len(p.rows) + 1, Column: column, Err: err}
		}
		if len(p.cells) == cap(p.cells) {
			p.cells = slices.Grow(p.cells, 1)
		}
		p.cells = p.cells[:len(p.cells)+1] // the rest of a cell is zero already
		p.cells[len(p.cells)-1].Text = unguard(text)
		if p.pos >= len(p.text) {
			return nil
		}
		end := p.text[p.pos]
		p.pos++
		switch end {
		case '\r':
			if p.pos < len(p.text) && p.text[p.pos] == '\n' {
				p.pos++
			}
			return nil
		case '\n':
			return nil
		}
	}
}

// field reads a field up to what ends it.
func (p *csvParser) field() (string, error) {
	if p.pos < len(p.text) && p.text[p.pos] == '"' {
		return p.quoted()
	}
	end := p.pos
	for end < len(p.text) && p.text[end] != p.separator && p.text[end] != '\n' && p.text[end] != '\r' {
		end++
	}
	text := p.text[p.pos:end]
	p.pos = end
	if len(text) > MaxCellBytes {
		return "", ErrTooLarge
	}
	return text, nil
}

// quoted reads a field in quotes. What stands between the closing quote and
// the separator, which is no CSV but happens, belongs to the field.
func (p *csvParser) quoted() (string, error) {
	var b strings.Builder
	for p.pos++; ; {
		i := strings.IndexByte(p.text[p.pos:], '"')
		switch {
		case i < 0:
			return "", ErrQuote
		case b.Len()+i > MaxCellBytes:
			return "", ErrTooLarge
		}
		b.WriteString(p.text[p.pos : p.pos+i])
		p.pos += i + 1
		if p.pos >= len(p.text) || p.text[p.pos] != '"' {
			break
		}
		b.WriteByte('"')
		p.pos++
	}
	end := p.pos
	for end < len(p.text) && p.text[end] != p.separator && p.text[end] != '\n' && p.text[end] != '\r' {
		end++
	}
	if b.Len()+end-p.pos > MaxCellBytes {
		return "", ErrTooLarge
	}
	b.WriteString(p.text[p.pos:end])
	p.pos = end
	return b.String(), nil
}

// WriteCSV writes a table for Excel: commas, CRLF, quotes where needed, in
// UTF-8 with a byte order mark or in GB18030. A text that starts like a formula
// gets an apostrophe in front, so that no spreadsheet runs it; numbers keep
// their minus. A caption is a row of its own; spans, IDs, links, marks and bars are lost. The error is an *Error (ErrTooLarge,
// ErrEncoding, or ErrText for a character that the file would not give back) or
// that of the writer.
func WriteCSV(writer io.Writer, table Table, encoding Encoding) error {
	if err := table.check(); err != nil {
		return err
	}
	var b strings.Builder
	if title := table.title(); len(title) > 0 {
		writeRecord(&b, FromStrings([][]string{title}).Rows[0])
	}
	for _, row := range table.Rows {
		writeRecord(&b, row)
	}
	data, err := encoding.encode(b.String())
	if err != nil {
		return err
	}
	_, err = writer.Write(data)
	return err
}

func writeRecord(b *strings.Builder, row Row) {
	for column, cell := range row {
		if column > 0 {
			b.WriteByte(',')
		}
		text := cell.plain()
		if !cell.figure() || strings.Trim(text, "-0123456789.%") != "" {
			text = guard(text)
		}
		writeField(b, text, len(row) == 1)
	}
	b.WriteString("\r\n")
}

// writeField writes a field, in quotes where it needs them; the only field of a
// row needs them to be there at all.
func writeField(b *strings.Builder, text string, only bool) {
	if !strings.ContainsAny(text, ",;\t\"\r\n") && (text != "" || !only) && strings.TrimSpace(text) == text {
		b.WriteString(text)
		return
	}
	b.WriteByte('"')
	b.WriteString(strings.ReplaceAll(text, `"`, `""`))
	b.WriteByte('"')
}

// startsFormula tells whether a spreadsheet may take a text for a formula.
func startsFormula(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	switch r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠':
		return true
	}
	return false
}

// guard puts an apostrophe before what starts like a formula, also behind other
// apostrophes, so that unguard brings every text back.
func guard(text string) string {
	if startsFormula(strings.TrimLeft(text, "'")) {
		return "'" + text
	}
	return text
}

func unguard(text string) string {
	if rest, found := strings.CutPrefix(text, "'"); found && startsFormula(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return text
}
