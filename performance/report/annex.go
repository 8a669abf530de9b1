package report

import (
	"strconv"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// baseTable is 附件1-1: as it is printed on a Chinese page, as tables with captions
// on an English one.
func (a *author) baseTable() []block {
	base := a.doc.BaseTable
	if len(base.Statements("")) == 0 && base.Economy == "" {
		return nil
	}
	if a.english() {
		return a.baseTables()
	}
	base.ThreePublic.Reason, base.Operating.Reason, base.Procurement.Reason = "", "", "" // the text gives them
	made := sheet.WriteBaseTable(base)
	made.Caption, made.Rows = "", withoutTitle(made)
	keys := a.baseKeys(base)
	for _, row := range made.Rows {
		name := strings.TrimSpace(row[0].Text)
		for column := 1; column < len(row); column++ {
			if key, known := keys[name+"/"+strconv.Itoa(column)]; known && row[column].Text != "" {
				a.at(&row[column], key)
			}
		}
	}
	return a.written("printed wide", a.say("heading.printed"), made)
}

// withoutTitle leaves out the row across the table that the heading of the annex
// says already.
func withoutTitle(made sheet.Table) []sheet.Row {
	rows := made.Rows
	for len(rows) > 0 && rows[0][0].Kind == sheet.Heading && rows[0][0].Columns == made.Width() {
		rows = rows[1:]
	}
	return rows
}

// baseKeys are the keys of the money cells of 附件1-1 by the name of the row and
// the column.
func (a *author) baseKeys(base budget.BaseTable) map[string]check.Key {
	keys := map[string]check.Key{}
	for _, line := range base.Lines() {
		for _, below := range line.Walk() {
			for i, period := range []budget.Period{base.Compared(), base.Budget(), base.Final()} {
				keys[below.Name.Zh+"/"+strconv.Itoa(1+2*i)] = below.Key(period)
			}
		}
	}
	return keys
}

// baseTables are the blocks of 附件1-1 as tables of their own.
func (a *author) baseTables() []block {
	table := a.doc.BaseTable
	var blocks []block
	if staff := a.fields(table.Staffing.Figures(), table.Staffing.Statements("")); len(staff) > 0 {
		blocks = append(blocks, block{Heading: a.say("heading.staffing")}, block{Fields: staff})
	}
	periods := []budget.Period{table.Compared(), table.Budget(), table.Final()}
	if table.ComparisonYear.Year() == 0 {
		periods = periods[1:]
	}
	rows := amountTable{of: a, head: []string{a.say("column.item")}}
	for _, period := range periods {
		rows.head = append(rows.head, a.title(period.Label()))
	}
	for _, line := range table.Lines() {
		rows.lines(line, periods, "", 0)
	}
	if len(rows.rows) > 0 {
		blocks = append(blocks, a.amounts(rows.table(a.say("heading.money-rows")))...)
	}
	if buildings := a.fields(table.Buildings.Figures(), table.Buildings.Statements("")); len(buildings) > 0 {
		blocks = append(blocks, block{Heading: a.say("heading.buildings")}, block{Fields: buildings})
	}
	if economy := paragraphs([]string{table.Economy}); len(economy) > 0 {
		blocks = append(append(blocks, block{Heading: a.say("heading.economy")}), economy...)
	}
	return blocks
}

// formTable is 附件1-2: as it is printed on a Chinese page, as tables with captions
// on an English one.
func (a *author) formTable() []block {
	if a.english() {
		blocks := append(a.money(), a.goals(Block{Table: true})...)
		return append(blocks, a.indicators()...)
	}
	form := a.doc.Form
	if len(form.Classes) == 0 && len(form.Money) == 0 {
		return nil
	}
	made := sheet.Write(form, sheet.Layout{Official: true})
	made.Caption, made.Rows = "", withoutTitle(made)
	reading, err := sheet.Read(made, sheet.Known{Year: form.Year, Unit: form.Unit, Scope: form.Scope})
	if err != nil {
		return a.written("printed wide", a.say("heading.printed"), made)
	}
	cell := func(path check.Path) *sheet.Cell {
		row, column, found := reading.Cell(path)
		if !found || row > len(made.Rows) || column > len(made.Rows[row-1]) {
			return nil
		}
		return &made.Rows[row-1][column-1]
	}
	for _, statement := range form.Statements("") {
		if at := cell(statement.Place.Path); at != nil && at.ID == "" && at.Mark == "" {
			a.at(at, statement.Key)
		}
	}
	for leaf := range a.result.Leaves() {
		if name := cell(leaf.Path.Child("name")); name != nil && leaf.Status != scoring.NotApplicable {
			a.spotted(name, a.node(leaf.Path))
		}
		if score := cell(leaf.Path.Child("stated")); score != nil && leaf.Status != scoring.NotApplicable {
			score.Link = anchor(leaf.Path)
			if score.Text == "" {
				score.Text, score.Kind = a.sumText(leafSum(leaf)), sheet.Number
			}
		}
	}
	return a.written("printed wide", a.say("heading.printed"), made)
}
