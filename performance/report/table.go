package report

import (
	"bytes"
	"html/template"
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
	style := sheet.HTMLStyle{Class: class, English: a.english(), Roles: true, Word: true}
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
	periods := periodsOf(line)
	if len(periods) == 0 {
		return nil
	}
	t := amountTable{of: a, head: []string{a.say("column.item")}}
	for _, period := range periods {
		t.head = append(t.head, a.period(period))
	}
	t.lines(line, periods, "", 0)
	if whole := line.At(periods[0]); len(periods) == 1 && whole.Sign() > 0 {
		t.shares(whole)
	}
	return a.amounts(t.table(a.heading(line.Name)))
}

// shares adds the share of every first amount in the whole.
func (t *amountTable) shares(whole figure.Money) {
	t.column(t.of.say("column.share"), func(row int) sheet.Cell {
		return sheet.ShareCell(figure.MoneyRatio(t.rows[row].Amounts[0], whole, ""))
	})
}

// lines adds a line and those below it that have an amount.
func (t *amountTable) lines(line budget.Line, periods []budget.Period, prefix string, depth int) {
	amounts, stated := make([]amount, len(periods)), false
	for i, period := range periods {
		amounts[i] = amount{line.At(period), line.Key(period)}
		stated = stated || amounts[i].money.Stated()
	}
	if stated {
		name := t.of.heading(line.Name)
		if prefix != "" {
			name = t.of.say(prefix, t.of.label(line.Name))
		}
		t.add(name, depth, amounts...)
		depth++
	}
	for i, child := range line.Children {
		of := ""
		if i == 0 && line.Split == budget.Within {
			of = "of"
		}
		t.lines(child, periods, of, depth)
	}
}

// periodsOf returns the columns of a tree in the order in which they appear.
func periodsOf(line budget.Line) []budget.Period {
	var periods []budget.Period
	seen := map[budget.Period]bool{}
	for _, below := range line.Walk() {
		for _, amount := range below.Amounts {
			if amount.Money.Stated() && !seen[amount.Period] {
				seen[amount.Period] = true
				periods = append(periods, amount.Period)
			}
		}
	}
	return periods
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
