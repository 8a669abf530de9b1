package office

import (
	"bytes"
	"errors"

	"github.com/xuri/excelize/v2"

	"jixiao.example/examples/embed/desk"
	"jixiao.example/performance/sheet"
)

// maxUnzipped bounds a workbook in memory, in bytes: who drops a larger one waits
// for nobody else.
const maxUnzipped = 64 << 20

// workbook returns the first visible sheet that holds a form, or else the first,
// so that the page says what is missing in it.
func workbook(data []byte, s desk.Settings) ([]byte, error) {
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit:    maxUnzipped,
		UnzipXMLSizeLimit: maxUnzipped,
		ShortDatePattern:  "yyyy-m-d",
		LongDatePattern:   "yyyy年m月d日",
		CultureInfo:       excelize.CultureNameZhCN,
	})
	if err != nil {
		return nil, desk.TableError(err)
	}
	table, err := formOf(book, s.Known)
	if err = errors.Join(err, book.Close()); err != nil {
		return nil, desk.TableError(err)
	}
	return desk.AppendTable(nil, table)
}

func formOf(book *excelize.File, known sheet.Known) (first sheet.Table, err error) {
	for i, name := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(name); err != nil || !visible {
			continue
		}
		table, err := tableOf(book, name)
		if err != nil {
			return table, err
		}
		if _, _, err := sheet.ReadForm(table, known); err == nil {
			return table, nil
		}
		if i == 0 {
			first = table
		}
	}
	return first, nil
}

// tableOf returns the cells of a sheet as they are shown, the merged ones with
// their spans.
func tableOf(book *excelize.File, name string) (table sheet.Table, err error) {
	rows, err := book.GetRows(name)
	if err != nil {
		return table, err
	}
	if len(rows) > sheet.MaxRows {
		return table, &sheet.Error{Err: sheet.ErrTooLarge}
	}
	table = sheet.FromStrings(rows)
	merges, err := book.GetMergeCells(name)
	if err != nil {
		return table, err
	}
	for _, merged := range merges {
		left, top, errFrom := excelize.CellNameToCoordinates(merged.GetStartAxis())
		right, bottom, errTo := excelize.CellNameToCoordinates(merged.GetEndAxis())
		if errFrom == nil && errTo == nil && top <= bottom && left <= right {
			span(table, top, left, min(bottom, len(rows)), min(right, sheet.MaxColumns))
		}
	}
	return table, nil
}

// span makes one cell of several, which are filled up with blank ones.
func span(table sheet.Table, top, left, bottom, right int) {
	if top > bottom {
		return
	}
	for row := top - 1; row < bottom; row++ {
		for len(table.Rows[row]) < right {
			table.Rows[row] = append(table.Rows[row], sheet.Cell{})
		}
		for column := left - 1; column < right; column++ {
			if row != top-1 || column != left-1 {
				table.Rows[row][column] = sheet.Cell{}
			}
		}
	}
	corner := &table.Rows[top-1][left-1]
	corner.Rows, corner.Columns = bottom-top+1, right-left+1
}
