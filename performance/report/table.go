package report

import (
	"bytes"
	"html/template"
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/sheet"
)

// table is a table as it stands on the page.
type table struct {
	HTML template.HTML
	// Label names one that scrolls on a narrow screen.
	Label  string
	Scroll bool
}

// written writes a table. What is past the limits of tables fails the page.
func (a *author) written(class, label string, from sheet.Table) []block {
	if len(from.Rows) == 0 {
		return nil
	}
	for _, row := range from.Rows {
		for i := range row {
			row[i].Text, row[i].Note = strings.ToValidUTF8(row[i].Text, "\ufffd"), strings.ToValidUTF8(row[i].Note, "\ufffd")
		}
	}
	var html bytes.Buffer
	style := sheet.HTMLStyle{Class: class, English: a.english(), Roles: true, Word: true, Centred: strings.HasPrefix(class, "printed")}
	if err := sheet.WriteHTML(&html, from, style); err != nil {
		a.err = err
		return nil
	}
	scroll := strings.Contains(class, "wide")
	//nolint:gosec // written by package sheet, which escapes all text
	return []block{{Table: &table{HTML: template.HTML(html.String()), Label: label, Scroll: scroll}}}
}

// amounts writes a table of amounts, whose shape on a narrow screen its columns
// decide: as it is, with the names above their figures, or scrolled sideways.
func (a *author) amounts(from sheet.Table) []block {
	shape := "amounts plain"
	switch columns := from.Width() - 1; {
	case columns > 4:
		shape = "amounts wide"
	case columns > 2:
		shape = "amounts stack"
	}
	return a.written(shape, from.Caption, from)
}

// amount is an amount of money under its key.
type amount struct {
	money figure.Money
	key   check.Key
}

// amountTable collects amounts for a table.
type amountTable struct {
	of   *author
	head []string
	rows []sheet.AmountRow
	keys [][]check.Key
}

// add adds a row; one without amounts is a heading.
func (t *amountTable) add(name string, depth int, amounts ...amount) {
	row := sheet.AmountRow{Name: sheet.Cell{Text: name, Depth: depth}}
	var keys []check.Key
	for _, cell := range amounts {
		row.Amounts, keys = append(row.Amounts, cell.money), append(keys, cell.key)
	}
	t.rows, t.keys = append(t.rows, row), append(t.keys, keys)
}

// column adds cells behind the amounts of all rows that have any.
func (t *amountTable) column(head string, cells func(row int) sheet.Cell) {
	t.head = append(t.head, head)
	for i := range t.rows {
		if len(t.rows[i].Amounts) > 0 {
			t.rows[i].Others = append(t.rows[i].Others, cells(i))
		}
	}
}

// table returns the table, every amount at its spot.
func (t *amountTable) table(caption string) sheet.Table {
	made := sheet.Amounts(t.of.tag, t.head, t.rows)
	made.Caption = caption
	for i, keys := range t.keys {
		for j, key := range keys {
			t.of.at(&made.Rows[i+1][j+1], key)
		}
	}
	return made
}

// at puts a cell at the spot of a figure.
func (a *author) at(cell *sheet.Cell, key check.Key) { a.spotted(cell, a.figure(key)) }

func (a *author) spotted(cell *sheet.Cell, s spot) {
	cell.ID = s.ID
	if s.Mark == nil {
		return
	}
	cell.Mark = s.Mark.Class // the stylesheet has its word
	if cell.Link == "" {
		cell.Link = s.Mark.Href
	}
}

// lineBlocks is a tree of amounts with its periods as columns; nothing for one
// without amounts.
func (a *author) lineBlocks(line budget.Line) []block {
	return a.amounts(a.lines([]budget.Line{line}, line.Periods()))
}

// lines is a table of trees of amounts below the document's own words for its
// columns, every amount at its spot.
func (a *author) lines(lines []budget.Line, periods []budget.Period) sheet.Table {
	made := sheet.Lines(a.tag, lines, periods...)
	if len(made.Rows) == 0 {
		return made
	}
	for i, period := range periods {
		made.Rows[0][1+i].Text = a.period(period)
	}
	at := 1 // the row of the next line with an amount
	for _, below := range (budget.Line{Children: lines}).Walk() {
		if slices.ContainsFunc(periods, func(p budget.Period) bool { return below.At(p).Stated() }) {
			for i, period := range periods {
				a.at(&made.Rows[at][1+i], below.Key(period))
			}
			at++
		}
	}
	return made
}

// cellsOf returns cells of words.
func cellsOf(texts ...string) sheet.Row {
	row := make(sheet.Row, len(texts))
	for i, text := range texts {
		row[i].Text = text
	}
	return row
}

// headed returns a table of words below a heading row, whose first cells head
// their rows.
func headed(caption string, head []string, rows ...sheet.Row) sheet.Table {
	made := sheet.Table{Caption: caption, Head: 1, Rows: []sheet.Row{cellsOf(head...)}}
	for _, row := range rows {
		row[0].Kind = sheet.Heading
		made.Rows = append(made.Rows, row)
	}
	return made
}

// permille returns a ratio in thousandths, from 0 to 1000.
func permille(ratio figure.Ratio) int {
	if ratio.State() != figure.Defined || ratio.Numerator().Sign() <= 0 {
		return 0
	}
	return sheet.BarOf(ratio)
}

// pointsRatio is the part of the points that was earned.
func pointsRatio(score, points figure.Points) figure.Ratio {
	return figure.NewRatio(score.Quantity(), points.Quantity(), "")
}
