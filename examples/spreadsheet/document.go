package main

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"jixiao.example/performance/sheet"
)

// readDocument reads the form of a document (.docx).
func readDocument(data []byte, known sheet.Known) (reading, error) {
	archive, err := openArchive(data)
	if err != nil {
		return reading{}, err
	}
	table, err := documentTable(archive)
	if err != nil {
		return reading{}, err
	}
	form, findings, err := sheet.ReadForm(table, known)
	return reading{form: form, findings: findings}, err
}

// documentTable returns all that a document holds as one table, because a form
// may go on in a second one at the next page: the rows of its tables, and every
// paragraph between them, such as the form's title, as a row of one cell.
func documentTable(a *archive) (sheet.Table, error) {
	body, found := a.find("word/document.xml")
	if !found {
		return sheet.Table{}, problem{"文件中没有文档", "the file holds no document"}
	}
	d := document{}
	err := a.scan(body, d.visit)
	return d.table, err
}

// document is a document on its way to a table. A table inside a cell is that
// cell's text.
type document struct {
	table sheet.Table
	text  strings.Builder // of the paragraph or cell
	depth int             // of tables
	cells int             // of all rows

	row  sheet.Row
	cell documentCell
	// open are the cells of the table that are merged downwards, by column.
	open map[int]place
}

// documentCell is what a cell's properties say.
type documentCell struct {
	columns  int
	vertical verticalMerge
}

// verticalMerge is a cell's part in a vertically merged one.
type verticalMerge uint8

const (
	alone verticalMerge = iota
	begins
	goesOn
)

// place is a cell of the table.
type place struct{ row, column int }

// unread are elements whose text is not the document's: what stands in them is
// there again for newer programs, or has moved elsewhere.
var unread = [...]string{"Fallback", "moveFrom"}

func (d *document) visit(token xml.Token, around []string) error {
	for _, name := range unread {
		if slices.Contains(around, name) {
			return nil
		}
	}
	switch t := token.(type) {
	case xml.StartElement:
		if d.depth <= 1 {
			if err := d.structure(t); err != nil {
				return err
			}
		}
		if len(around) > 1 && around[len(around)-2] == "r" {
			return d.mark(t.Name.Local)
		}
	case xml.EndElement:
		return d.end(t.Name.Local)
	case xml.CharData:
		if len(around) > 0 && around[len(around)-1] == "t" {
			return d.write(string(t))
		}
	}
	return nil
}

// structure takes what makes rows and cells.
func (d *document) structure(e xml.StartElement) error {
	if e.Name.Local == "tbl" {
		if d.depth++; d.depth == 1 {
			d.open = map[int]place{}
			return d.paragraph()
		}
	}
	if d.depth != 1 {
		return nil
	}
	switch e.Name.Local {
	case "tr":
		d.row = nil
	case "gridBefore":
		return d.blank(number(e))
	case "tc":
		d.text.Reset()
		d.cell = documentCell{columns: 1}
	case "gridSpan":
		d.cell.columns = number(e)
	case "vMerge":
		d.cell.vertical = goesOn
		if attribute(e, "val") == "restart" {
			d.cell.vertical = begins
		}
	}
	return nil
}

// number is an element's value, at least 1 and bounded.
func number(e xml.StartElement) int {
	n, err := strconv.Atoi(attribute(e, "val"))
	if err != nil {
		return 1
	}
	return min(max(n, 1), sheet.MaxColumns+1)
}

// mark takes what a run holds beside text.
func (d *document) mark(name string) error {
	switch name {
	case "tab":
		return d.write("\t")
	case "br", "cr":
		return d.write("\n")
	case "noBreakHyphen":
		return d.write("-")
	}
	return nil
}

func (d *document) end(name string) error {
	switch {
	case name == "p" && d.depth == 0:
		return d.paragraph()
	case name == "p":
		return d.write("\n")
	case name == "tbl":
		d.depth--
	case name == "tc" && d.depth == 1:
		return d.endCell()
	case name == "tr" && d.depth == 1:
		return d.endRow()
	}
	return nil
}

func (d *document) write(text string) error {
	if d.text.Len()+len(text) > sheet.MaxCellBytes {
		return tooLarge("单元格或段落字节数", "bytes of a cell or paragraph", sheet.MaxCellBytes)
	}
	d.text.WriteString(text)
	return nil
}

// take returns the text so far and begins a new one.
func (d *document) take() string {
	text := strings.TrimSpace(d.text.String())
	d.text.Reset()
	return text
}

// paragraph ends a paragraph outside tables.
func (d *document) paragraph() error {
	text := d.take()
	if text == "" {
		return nil
	}
	d.row = sheet.Row{{Text: text}}
	return d.endRow()
}

// blank appends blank cells to the row.
func (d *document) blank(count int) error {
	d.cells += count
	if len(d.row)+count > sheet.MaxColumns || d.cells > sheet.MaxCells {
		return tooManyCells()
	}
	d.row = append(d.row, make(sheet.Row, count)...)
	return nil
}

// endCell puts the cell into the row, and the columns that it covers.
func (d *document) endCell() error {
	column := len(d.row)
	text := d.take()
	if err := d.blank(d.cell.columns); err != nil {
		return err
	}
	if above, merged := d.open[column]; merged && d.cell.vertical == goesOn {
		first := &d.table.Rows[above.row][above.column]
		if above.row+first.Rows == len(d.table.Rows) { // no row without it between
			first.Rows++
			return nil
		}
	}
	delete(d.open, column)
	if d.cell.vertical == begins {
		d.open[column] = place{len(d.table.Rows), column}
	}
	d.row[column] = sheet.Cell{Text: text, Rows: 1, Columns: d.cell.columns}
	return nil
}

func (d *document) endRow() error {
	if len(d.table.Rows) == sheet.MaxRows {
		return tooManyCells()
	}
	d.table.Rows = append(d.table.Rows, d.row)
	d.row = nil
	return nil
}
