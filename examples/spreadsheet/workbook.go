package main

import (
	"bytes"
	"errors"

	"github.com/xuri/excelize/v2"

	"jixiao.example/performance/sheet"
)

// readWorkbook reads the form of a workbook: from the sheet of that name, else
// from the first visible sheet that holds one.
func readWorkbook(data []byte, name string, known sheet.Known) (reading, error) {
	archive, err := openArchive(data)
	if err != nil {
		return reading{}, err
	}
	outline, err := outlineOf(archive)
	if err != nil {
		return reading{}, err
	}
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit:    maxUnzipped,
		UnzipXMLSizeLimit: maxUnzipped, // nothing goes to disk
		ShortDatePattern:  "yyyy-m-d",
		LongDatePattern:   "yyyy年m月d日",
		CultureInfo:       excelize.CultureNameZhCN,
	})
	if err != nil {
		return reading{}, errors.Join(errDamaged, err)
	}
	got, err := readSheets(book, outline, name, known)
	return got, errors.Join(err, book.Close())
}

func readSheets(book *excelize.File, outline *outline, name string, known sheet.Known) (reading, error) {
	var got reading
	found := false
	for _, s := range outline.sheets {
		if name != "" && s.name != name {
			continue
		}
		found = true
		table, err := tableOf(book, s)
		if err != nil {
			return reading{}, err
		}
		form, findings, err := sheet.ReadForm(table, known)
		switch {
		case errors.Is(err, sheet.ErrNoForm):
		case err != nil:
			return reading{}, err
		case got.sheet == "":
			got = reading{form: form, findings: findings, sheet: s.name, unset: s.unset}
		default:
			got.others = append(got.others, s.name)
		}
	}
	switch {
	case !found && name != "":
		return reading{}, problem{"没有工作表“" + name + "”", "there is no sheet “" + name + "”"}
	case got.sheet == "":
		return reading{}, &sheet.Error{Err: sheet.ErrNoForm}
	}
	return got, nil
}

// tableOf returns a sheet's cells as they are shown, with its merged cells.
func tableOf(book *excelize.File, s sheetOutline) (sheet.Table, error) {
	var table sheet.Table
	rows, err := book.Rows(s.name)
	if err != nil {
		return table, errors.Join(errDamaged, err)
	}
	for number := 1; rows.Next(); number++ {
		texts, err := rows.Columns()
		switch {
		case err != nil:
			return table, errors.Join(errDamaged, err, rows.Close())
		case len(texts) == 0:
			continue // blank rows at the end do not count
		case number > sheet.MaxRows, len(texts) > sheet.MaxColumns:
			return table, errors.Join(tooManyCells(), rows.Close())
		}
		row := make(sheet.Row, len(texts))
		for i, text := range texts {
			row[i].Text = text
		}
		for len(table.Rows) < number-1 {
			table.Rows = append(table.Rows, nil)
		}
		table.Rows = append(table.Rows, row)
	}
	if err := rows.Close(); err != nil {
		return table, errors.Join(errDamaged, err)
	}
	return table, span(table, s.merges)
}

// span gives a table its merged cells, as far as they lie inside it. What a
// merged cell covers is not shown, and blank.
func span(table sheet.Table, merges []rectangle) error {
	width, work := table.Width(), 0
	for _, m := range merges {
		bottom, right := min(m.bottom, len(table.Rows)), min(m.right, width)
		if m.top > bottom || m.left > right {
			continue
		}
		if work += (bottom - m.top + 1) * (right - m.left + 1); work > sheet.MaxCells {
			return tooLarge("合并的单元格数", "cells that are merged", sheet.MaxCells)
		}
		for row := m.top - 1; row < bottom; row++ {
			for len(table.Rows[row]) < right {
				table.Rows[row] = append(table.Rows[row], sheet.Cell{})
			}
			for column := m.left - 1; column < right; column++ {
				if row != m.top-1 || column != m.left-1 {
					table.Rows[row][column] = sheet.Cell{}
				}
			}
		}
		corner := &table.Rows[m.top-1][m.left-1]
		corner.Rows, corner.Columns = bottom-m.top+1, right-m.left+1
	}
	return nil
}
