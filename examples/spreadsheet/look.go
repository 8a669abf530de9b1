package main

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"jixiao.example/performance/sheet"
)

// look is how a cell is shown.
type look struct {
	kind   role
	left   bool   // else in the middle
	format string // of a number, "" for a text
}

// role is the part that a cell plays on the page.
type role uint8

const (
	inside   role = iota // of the table, in its borders
	title                // of the page
	subtitle             // below it
)

const (
	font      = "宋体"
	titleFont = "黑体"
	bodySize  = 10.0
	titleSize = 16.0
)

// asText is the number of the format of texts, in which a text stays one when
// somebody edits it.
const asText = 49

// look tells how a cell is shown. Short texts stand in the middle of their cell,
// as on the printed form, long ones begin at the left.
func (f *filler) look(row, column int, cell sheet.Cell, isNumber bool) look {
	l := look{kind: f.role(row)}
	switch {
	case isNumber && cell.Kind == sheet.Percent:
		l.format = places(cell.Places) + "%"
	case isNumber:
		l.format = places(cell.Places)
	case cell.Kind == sheet.Words:
		l.left = lines(cell.Text, f.span(column, cell.Columns)) > 1
	}
	return l
}

func places(count int32) string {
	if count <= 0 {
		return "0"
	}
	return "0." + strings.Repeat("0", int(count))
}

// role tells what a row is: the form's title and what follows it, each alone
// in its row, stand above the borders.
func (f *filler) role(row int) role {
	for i := range row + 1 {
		first := sheet.Cell{}
		if len(f.table.Rows[i]) > 0 {
			first = f.table.Rows[i][0]
		}
		if first.Kind != sheet.Heading || first.Columns < len(f.widths) {
			return inside
		}
	}
	if row == 0 {
		return title
	}
	return subtitle
}

// style returns the number of a style in the workbook.
func (f *filler) style(l look) (int, error) {
	if style, known := f.styles[l]; known {
		return style, nil
	}
	style := excelize.Style{
		Font:      &excelize.Font{Family: font, Size: bodySize},
		Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true},
		NumFmt:    asText,
	}
	if l.format != "" {
		style.CustomNumFmt = &l.format
	}
	if l.left {
		style.Alignment.Horizontal = "left"
	}
	switch l.kind {
	case title:
		style.Font = &excelize.Font{Family: titleFont, Size: titleSize, Bold: true}
	case subtitle:
	case inside:
		for _, side := range [...]string{"left", "right", "top", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	number, err := f.book.NewStyle(&style)
	if err != nil {
		return 0, err
	}
	f.styles[l] = number
	return number, nil
}
