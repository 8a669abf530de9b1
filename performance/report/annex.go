package report

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
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
	base.Blocks = slices.Clone(base.Blocks)
	for i := range base.Blocks {
		rows := slices.Clone(base.Blocks[i].Rows)
		for j := range rows {
			if rows[j].Reason == a.doc.ThreePublic.Reason { // the text gives it
				rows[j].Reason = ""
			}
		}
		base.Blocks[i].Rows = rows
	}
	made := sheet.WriteBaseTable(base)
	made.Caption, made.Rows = "", withoutTitle(made)
	keys, own := keysByPath(base.Statements("")), map[string]string{}
	for _, period := range base.Periods() {
		own[period.Label().Zh] = a.period(period)
	}
	for cell := range cellsIn(made.Rows) {
		renamed(cell, own)
		a.at(cell, keys[cell.Path])
	}
	return a.written("printed wide", a.say("heading.printed"), made)
}

// renamed puts what the document calls a column in place of what the sheet does.
func renamed(cell *sheet.Cell, own map[string]string) {
	if word := own[cell.Text]; word != "" && cell.Kind == sheet.Heading {
		cell.Text = word
	}
}

// cellsIn yields the cells of rows, to be changed.
func cellsIn(rows []sheet.Row) iter.Seq[*sheet.Cell] {
	return func(yield func(*sheet.Cell) bool) {
		for _, row := range rows {
			for i := range row {
				if !yield(&row[i]) {
					return
				}
			}
		}
	}
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

// baseTables are the blocks of 附件1-1 as tables of their own.
func (a *author) baseTables() []block {
	table := a.doc.BaseTable
	periods := table.Periods()
	if len(table.Columns) == 0 && table.ComparisonYear.Year() == 0 {
		periods = periods[1:]
	}
	keys := keysByPath(table.Statements(""))
	var blocks []block
	for i := range table.Blocks {
		heading := a.heading(table.Blocks[i].Name)
		facts, part := table, table
		facts.Blocks, part.Blocks = slices.Clone(table.Blocks[i:i+1]), table.Blocks[i:i+1]
		facts.Blocks[0].Rows, facts.ComparisonYear = nil, figure.Date{}
		if fields := a.fields(facts.Figures(), facts.Statements("")); len(fields) > 0 {
			blocks = append(blocks, block{Heading: heading}, block{Fields: fields})
		}
		made := a.lines(part.Lines(), periods)
		if len(made.Rows) == 0 {
			continue
		}
		made.Caption = heading
		for i, column := range table.Columns {
			made.Rows[0][i+1].Text = cmp.Or(a.title(column.Name), made.Rows[0][i+1].Text)
		}
		a.at(&made.Rows[0][1], keys["/comparison_year"])
		blocks = append(blocks, a.amounts(made)...)
	}
	if economy := paragraphs([]string{table.Economy}); len(economy) > 0 {
		blocks = append(append(blocks, block{Heading: a.say("heading.economy")}), economy...)
	}
	return blocks
}

// officialColumns are those of 附件1-2.
const officialColumns = 9

// scoreCell has a printed score with the computed one beside it where that is another,
// or in its place where none is stated.
func (a *author) scoreCell(cell *sheet.Cell, sum scoring.Sum, stated figure.Points) {
	if !stated.Stated() {
		cell.Text, cell.Kind = a.sumText(sum), sheet.Number
		return
	}
	cell.Note = a.computed(sum, stated)
}

// statesScores tells whether the form states any score of its own.
func (a *author) statesScores() bool {
	for path := range a.formKeys() {
		if path == "/stated/total" || strings.HasSuffix(string(path), "/stated") {
			return true
		}
	}
	return a.doc.Form.Stated.Grade != ""
}

// formTable is 附件1-2: as it is printed on a Chinese page, as tables with captions
// on an English one.
func (a *author) formTable() []block {
	if a.english() {
		blocks := append(a.money(), a.goals(Block{Table: true})...)
		return append(blocks, a.indicators(true)...)
	}
	form := a.doc.Form
	if len(form.Classes) == 0 && len(form.Money) == 0 {
		return nil
	}
	form.Goals = slices.Clone(form.Goals)
	for i := range form.Goals {
		form.Goals[i].Achieved = a.achieved(form.Goals[i]).String()
	}
	layout := sheet.Layout{Official: true}
	if !a.statesScores() {
		layout.Result = &a.result
	}
	made := sheet.Write(form, layout)
	made.Caption, made.Rows = "", withoutTitle(made)
	if len(made.Widths) == officialColumns { // rates and scores need more than points
		made.Widths = []int{8, 14, 18, 28, 18, 18, 10, 12, 26}
	}
	keys, seen, own := a.formKeys(), map[check.Path]bool{}, map[string]string{}
	for _, phase := range phasesOf(form.Money) {
		own[phase.Label().Zh] = a.phase(phase)
	}
	for cell := range cellsIn(made.Rows) {
		renamed(cell, own)
		if cell.Path == "" {
			continue
		}
		if rate, _ := a.executionRate(); cell.Path == "/execution/rate" && cell.Text == "" && rate.State() == figure.Defined {
			cell.Text, cell.Kind = rate.String(), sheet.Percent
		}
		node := nodeOf(cell.Path)
		leaf, scored := a.result.At(node)
		if scored = scored && leaf.Status != scoring.NotApplicable; scored && cell.Path == node.Child("stated") {
			cell.Link = anchor(node)
			a.scoreCell(cell, leafSum(leaf), a.statedScore(leaf.Ref))
		}
		if node == "/stated/total" {
			a.scoreCell(cell, a.result.Total(), form.Stated.Total)
		}
		s := a.figure(keys[cell.Path])
		if !seen[node] { // the first cell of a node stands for it
			s = a.also(s, node)
		}
		a.spotted(cell, s)
		seen[node] = true
		if node == "/money/0" && cell.ID != "" && a.places.pathIDs["/money"] == "" {
			a.places.pathIDs["/money"] = cell.ID // what is about the whole block
		}
	}
	return a.written("printed wide", a.say("heading.printed"), made)
}
