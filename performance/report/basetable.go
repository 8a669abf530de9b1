package report

import "jixiao.example/budget"

// baseTable is the appendix with the base data (附件1-1).
type baseTable struct {
	chapter
	Staffing  []field
	Money     *grid
	Buildings []field
	Economy   []passage
}

func (a *author) baseTable() baseTable {
	table := a.doc.BaseTable
	b := baseTable{
		Staffing: a.fields(table.Staffing.Figures()), Money: a.controlled(table), Buildings: a.fields(table.Buildings.Figures()),
		Economy: passages(Paragraphs(table.Economy)),
	}
	b.chapter = a.appendix("base-table",
		len(b.Staffing) > 0 || b.Money != nil || len(b.Buildings) > 0 || len(b.Economy) > 0)
	return b
}

// controlled is the block of controlled expenses in the columns of the form.
func (a *author) controlled(table budget.BaseTable) *grid {
	periods := []budget.Period{table.Compared(), table.Budget(), table.Final()}
	if table.ComparisonYear.Year() == 0 {
		periods = periods[1:]
	}
	rows := amountTable{speech: a.speaker, caption: a.say("heading.money-rows"), head: []string{a.say("column.item")}}
	for _, period := range periods {
		rows.head = append(rows.head, a.title(period.Label()))
	}
	for _, line := range table.Lines() {
		rows.lines(line, periods, "", 0)
	}
	if len(rows.rows) == 0 {
		return nil
	}
	g := rows.grid()
	return &g
}
