package main

import (
	"bytes"
	"strings"

	"jixiao.example/performance/sheet"
)

// page is what gets printed, how wide, and who reads it. Everything but single
// lines goes through the writer of tables.
type page struct {
	reader
	bytes.Buffer
	width int
	err   error
}

func (p *page) line(words ...string) { p.paragraph(strings.Join(words, "")) }

// table prints a table as wide as the terminal.
func (p *page) table(t sheet.Table) {
	if err := sheet.WriteText(&p.Buffer, t, sheet.TextStyle{Width: p.width, Open: true}); p.err == nil {
		p.err = err
	}
}

func (p *page) blank() { p.WriteString("\n") }

// heading prints the title of a chapter with a line below it.
func (p *page) heading(words string) { p.table(sheet.Table{Head: 1, Rows: []sheet.Row{{text(words)}}}) }

// paragraph prints texts beside each other, broken into lines that begin below
// their own beginnings.
func (p *page) paragraph(texts ...string) {
	row := make(sheet.Row, len(texts))
	for i := range texts {
		row[i] = text(texts[i])
	}
	p.table(sheet.Table{Rows: []sheet.Row{row}})
}

func text(words string) sheet.Cell { return sheet.Cell{Text: words} }

// number is a figure in a column of figures.
func number(words string) sheet.Cell { return sheet.Cell{Text: words, Kind: sheet.Number} }

func numbers(words ...string) sheet.Row {
	cells := make(sheet.Row, len(words))
	for i := range words {
		cells[i] = number(words[i])
	}
	return cells
}

// row is a name with the figures behind it.
func row(name string, figures ...string) sheet.Row {
	return append(sheet.Row{text(name)}, numbers(figures...)...)
}

// across is a heading over all columns of a table.
func across(words string, depth, columns int) sheet.Row {
	cells := make(sheet.Row, columns)
	cells[0] = sheet.Cell{Text: words, Kind: sheet.Heading, Depth: depth, Columns: columns}
	return cells
}
