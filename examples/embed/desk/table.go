package desk

import (
	"bytes"
	"encoding/json"

	"jixiao.example/performance/sheet"
)

// tableFormat names the wire format of a table.
const tableFormat = "jixiao/table/1"

// table is a table as it travels.
type table struct {
	Format string   `json:"format"`
	Rows   [][]cell `json:"rows"`
}

// cell is a cell: its text, and how far it spans where that is more than one row
// or column. The cells that it covers are there as well, blank.
type cell struct {
	Text    string `json:"text"`
	Rows    int    `json:"rows,omitempty"`
	Columns int    `json:"columns,omitempty"`
}

// appendTable appends the table of a text.
func appendTable(out []byte, s *prepared, input []byte) ([]byte, error) {
	read, err := sheet.ReadText(bytes.NewReader(input), s.encoding)
	if err != nil {
		return out, fault(kindTable, err)
	}
	return AppendTable(out, read)
}

// AppendTable appends a table as jixiao/table/1, which "read" takes: for hosts
// that open other files than texts.
func AppendTable(out []byte, from sheet.Table) ([]byte, error) {
	t := table{Format: tableFormat, Rows: make([][]cell, len(from.Rows))}
	for i, row := range from.Rows {
		t.Rows[i] = make([]cell, len(row))
		for j, c := range row {
			t.Rows[i][j] = cell{c.Text, c.Rows, c.Columns}
		}
	}
	return appendJSON(out, t)
}

// tableOf reads the input of "read".
func tableOf(s *prepared, input []byte) (sheet.Table, error) {
	if !bytes.HasPrefix(input, []byte(`{"format":"`+tableFormat+`"`)) {
		return sheet.ReadText(bytes.NewReader(input), s.encoding)
	}
	if len(input) > sheet.MaxBytes {
		return sheet.Table{}, &sheet.Error{Err: sheet.ErrTooLarge}
	}
	var t table
	if err := json.Unmarshal(input, &t); err != nil {
		return sheet.Table{}, err
	}
	read := sheet.Table{Rows: make([]sheet.Row, len(t.Rows))}
	for i, row := range t.Rows {
		read.Rows[i] = make(sheet.Row, len(row))
		for j, c := range row {
			read.Rows[i][j] = sheet.Cell{Text: c.Text, Rows: c.Rows, Columns: c.Columns}
		}
	}
	return read, nil
}

// appendJSON appends a document.
func appendJSON(out []byte, document any) ([]byte, error) {
	data, err := json.Marshal(document)
	return append(out, data...), err
}
