package report

import (
	"slices"

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
	a.baseSpots(base, made.Rows)
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

// baseSpots puts the cells of 附件1-1 at the spots of their figures, which stand in
// the order of the form: staffing, the money rows below their heading, buildings.
func (a *author) baseSpots(base budget.BaseTable, rows []sheet.Row) {
	places := map[check.Path]check.Key{}
	for _, statement := range base.Statements("") {
		places[statement.Place.Path] = statement.Key
	}
	at := func(row, column int, path check.Path) {
		if row < len(rows) && column < len(rows[row]) {
			a.at(&rows[row][column], places[path])
		}
	}
	for i, path := range []check.Path{"/staffing/posts", "/staffing/staff", "/staffing/rate"} {
		at(1, 1+2*i, path)
	}
	const heading = 2 // the money rows follow it
	at(heading, 1, "/comparison_year")
	lines := a.moneyLines(base)
	bottom := heading + 1
	for bottom < len(rows) && rows[bottom][0].Rows <= 1 && rows[bottom][0].Text != "" && rows[bottom][1].Columns == 2 {
		bottom++
	}
	if len(lines) == bottom-heading-1 {
		for i, line := range lines {
			for j, period := range []budget.Period{base.Compared(), base.Budget(), base.Final()} {
				a.at(&rows[heading+1+i][1+2*j], line.Key(period))
			}
		}
	}
	for i, member := range []string{"approved", "actual", "area_rate", "planned", "invested", "investment_rate"} {
		at(bottom+1, 1+i, check.Path("/buildings").Child(member))
	}
}

// moneyLines are the money rows of 附件1-1 in their order.
func (a *author) moneyLines(base budget.BaseTable) []budget.Line {
	var lines []budget.Line
	for _, line := range base.Lines() {
		for _, below := range line.Walk() {
			lines = append(lines, below)
		}
	}
	return lines
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
	form.Goals = slices.Clone(form.Goals)
	for i := range form.Goals {
		form.Goals[i].Achieved = a.achieved(form.Goals[i]).String()
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
	if money := cell("/money/0"); money != nil && money.ID == "" {
		a.spotted(money, a.node("/money"))
	}
	for i := range form.Goals {
		if goal := cell(check.Path("/goals").Index(i).Child("expected")); goal != nil {
			a.spotted(goal, a.node(check.Path("/goals").Index(i)))
		}
	}
	for leaf := range a.result.Leaves() {
		if name := cell(leaf.Path.Child("name")); name != nil && leaf.Status != scoring.NotApplicable {
			a.spotted(name, a.node(leaf.Path))
		}
		if leaf.Ref.Class < 0 {
			if rate := cell("/execution/stated"); rate != nil && rate.ID == "" {
				a.spotted(rate, a.node(leaf.Path))
			}
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
