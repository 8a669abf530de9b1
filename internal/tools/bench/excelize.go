package bench

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// workbook has a formula a row and a sum for every number of rows. Its inputs
// are cells, and it remembers what it calculated until a cell changes: setting
// them is part of scoring a form.
type workbook struct{ book *excelize.File }

const (
	page     = "Sheet1"
	mostRows = 16 // the execution row and 15 indicators
)

func newWorkbook() (workbook, error) {
	w := workbook{excelize.NewFile()}
	for n := 1; n <= mostRows; n++ {
		rule := fmt.Sprintf("IF(D%[1]d,IF(C%[1]d<=B%[1]d,A%[1]d,ROUND(A%[1]d*(2*B%[1]d-C%[1]d)/B%[1]d,2)),IF(C%[1]d>=B%[1]d,A%[1]d,ROUND(A%[1]d*C%[1]d/B%[1]d,2)))", n)
		if err := w.book.SetCellFormula(page, "E"+strconv.Itoa(n), rule); err != nil {
			return w, err
		}
		if err := w.book.SetCellFormula(page, "F"+strconv.Itoa(n), fmt.Sprintf("SUM(E1:E%d)", n)); err != nil {
			return w, err
		}
	}
	return w, nil
}

// set puts inputs into a row, which starts at 1.
func (w workbook) set(n int, row *inputs) error {
	at := strconv.Itoa(n)
	for column, value := range [...]float64{row.P, row.T, row.A} {
		if err := w.book.SetCellFloat(page, string(rune('A'+column))+at, value, -1, 64); err != nil {
			return err
		}
	}
	return w.book.SetCellBool(page, "D"+at, row.Less)
}

func (w workbook) value(cell string) (float64, error) {
	text, err := w.book.CalcCellValue(page, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		return 0, err
	}
	return parseFloat(text)
}

// evaluate scores a row by itself, in the first row of the page.
func (w workbook) evaluate(row *inputs) (float64, error) {
	if err := w.set(1, row); err != nil {
		return 0, err
	}
	return w.value("E1")
}

func newExcelizeWhole(field Field) (WholeRunner, error) {
	w, err := newWorkbook()
	if err != nil {
		return nil, err
	}
	return newWhole(field, floats(w))
}

func newExcelizeNumbers(field Field) (Runner, error) {
	w, err := newWorkbook()
	if err != nil {
		return nil, err
	}
	return newNumbers(field, parseFloat, floatText, w.total)
}

// total scores the rows of a core side by side, and lets the workbook add up.
func (w workbook) total(core *Core[float64]) (float64, error) {
	for n := range core.Rows {
		row := &core.Rows[n]
		if err := w.set(n+1, &inputs{row.Points, row.Target, row.Actual, lessIsBetter(row.Kind)}); err != nil {
			return 0, err
		}
	}
	sum, err := w.value("F" + strconv.Itoa(len(core.Rows)))
	return core.Rest + sum, err
}
