package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"jixiao.example/performance/sheet"
)

// sheetName is the name of the sheet that is written.
const sheetName = "自评表"

// filler is a table on its way into a workbook.
type filler struct {
	book   *excelize.File
	table  sheet.Table
	widths []int // of the columns, in characters of half width
	styles map[look]int
}

// workbook returns the bytes of a workbook that holds the table. The same table
// gives the same bytes.
func workbook(table sheet.Table, author string) ([]byte, error) {
	f := filler{book: excelize.NewFile(), table: table, widths: columnWidths(table), styles: map[look]int{}}
	if err := f.fill(author); err != nil {
		return nil, err
	}
	buffer, err := f.book.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return buffer.Bytes(), f.book.Close()
}

func (f *filler) fill(author string) error {
	if err := f.book.SetDefaultFont(font); err != nil {
		return err
	}
	if err := f.book.SetSheetName(f.book.GetSheetName(0), sheetName); err != nil {
		return err
	}
	for row := range f.table.Rows {
		for column, cell := range f.table.Rows[row] {
			if err := f.cell(row, column, cell); err != nil {
				return err
			}
		}
	}
	for row := range f.table.Rows {
		for column, cell := range f.table.Rows[row] {
			if err := f.merge(row, column, cell); err != nil {
				return err
			}
		}
	}
	if err := f.sizes(); err != nil {
		return err
	}
	return f.page(author)
}

// name is a cell as spreadsheets call it; rows and columns count from 0.
func name(row, column int) string {
	// Both are within the limits of package sheet, which are within a
	// spreadsheet's own.
	cell, _ := excelize.CoordinatesToCellName(column+1, row+1)
	return cell
}

// cell writes a cell: a number as a number, and everything else as a text,
// which no spreadsheet takes for a formula.
func (f *filler) cell(row, column int, cell sheet.Cell) error {
	at := name(row, column)
	value, isNumber := numberOf(cell)
	style, err := f.style(f.look(row, column, cell, isNumber))
	if err != nil {
		return err
	}
	if err := f.book.SetCellStyle(sheetName, at, at, style); err != nil {
		return err
	}
	switch {
	case cell.Text == "":
		return nil
	case isNumber:
		return f.book.SetCellDefault(sheetName, at, value)
	case characters(cell.Text) > maxCharacters:
		return tooLarge(at+"的字符数", "characters of "+at, maxCharacters)
	}
	if text := escape(cell.Text); text != cell.Text {
		// The library takes such a text for another one when it puts it among the
		// shared ones. With an underscore it is no number, and so an inline text.
		return f.book.SetCellDefault(sheetName, at, text)
	}
	return f.book.SetCellStr(sheetName, at, cell.Text)
}

// escape writes characters that XML does not have as a workbook does, _x000B_,
// and what only looks like that with its underscore escaped.
func escape(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == '_' && escaped.MatchString(text[i:]), r == '\ufffe', r == '\uffff',
			r < ' ' && r != '\t' && r != '\n' && r != '\r':
			fmt.Fprintf(&b, "_x%04X_", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

var escaped = regexp.MustCompile(`^_x[0-9A-Fa-f]{4}_`)

// plain is a number that a spreadsheet keeps digit by digit.
var plain = regexp.MustCompile(`^-?\d+(\.\d+)?$`)

// maxDigits is how many digits of a number a spreadsheet keeps.
const maxDigits = 15

// numberOf returns the number that a cell holds, a percentage as its fraction.
// What a spreadsheet would change is none and stays a text.
func numberOf(cell sheet.Cell) (value string, ok bool) {
	text := cell.Text
	switch cell.Kind {
	case sheet.Number:
	case sheet.Percent:
		text = strings.TrimSuffix(text, "%")
	default:
		return "", false
	}
	if !plain.MatchString(text) || len(strings.Trim(strings.ReplaceAll(text, ".", ""), "-0")) > maxDigits {
		return "", false
	}
	number, err := decimal.NewFromString(text)
	if err != nil {
		return "", false
	}
	if cell.Kind == sheet.Percent {
		return number.Shift(-2).String(), true
	}
	return text, true
}

// merge merges the cells that a cell spans.
func (f *filler) merge(row, column int, cell sheet.Cell) error {
	if cell.Rows <= 1 && cell.Columns <= 1 {
		return nil
	}
	bottom, right := row+max(cell.Rows, 1)-1, column+max(cell.Columns, 1)-1
	return f.book.MergeCell(sheetName, name(row, column), name(bottom, right))
}
