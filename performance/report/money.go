package report

import (
	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// money is the money block of the form, as a chart and a table, with the rate of
// execution.
func (a *author) money() []block {
	var blocks []block
	if chart := a.moneyChart(); chart != nil {
		blocks = append(blocks, block{Chart: chart})
	}
	if rate, of := a.executionRate(); rate.State() == figure.Defined {
		blocks = append(blocks, block{Note: a.say("field.execution") + " " + rate.String() + " = " + of})
	}
	return append(blocks, a.moneyBlock()...)
}

// moneyChart draws the phases of the form's total; nil when there are not two
// to compare.
func (a *author) moneyChart() *chart {
	total := a.doc.Form.Total()
	c := chart{Title: a.say("chart.money")}
	var largest figure.Money
	for _, amount := range total.Amounts {
		if amount.Money.Cmp(largest) > 0 {
			largest = amount.Money
		}
	}
	for _, amount := range total.Amounts {
		if amount.Money.Stated() && len(c.Rows) < maxCharted {
			text, _ := a.figureText(amount.Money)
			c.add(a.phase(amount.Phase), text, fill{Length: share(amount.Money.Quantity(), largest.Quantity())})
		}
	}
	if len(c.Rows) < 2 {
		return nil
	}
	return &c
}

// moneyBlock is the form's money block: rows by source and by character, the
// phases as columns, and the share of each row in the total of its last phase.
func (a *author) moneyBlock() []block {
	form, total := a.doc.Form, a.doc.Form.Total()
	phases := phasesOf(form.Money)
	if len(phases) == 0 {
		return nil
	}
	table := amountTable{of: a, head: []string{a.say("column.item")}}
	for _, phase := range phases {
		table.head = append(table.head, a.phase(phase))
	}
	var shares []figure.Ratio
	kind := performance.TotalRow
	for i, row := range form.Money {
		if row.Kind != kind {
			kind = row.Kind
			table.add(a.say("split."+string(kind)), 0)
			shares = append(shares, figure.Ratio{})
		}
		amounts, share := make([]amount, len(phases)), figure.Ratio{}
		for j, phase := range phases {
			amounts[j] = amount{row.At(phase), a.moneyKey(i, phase)}
			if of := figure.MoneyRatio(amounts[j].money, total.At(phase), ""); row.Kind != performance.TotalRow && of.State() == figure.Defined {
				share = of
			}
		}
		table.add(a.moneyName(row), 0, amounts...)
		shares = append(shares, share)
	}
	table.column(a.say("column.share"), func(row int) sheet.Cell { return sheet.ShareCell(shares[row]) })
	made := table.table(a.say("heading.money"))
	for _, about := range []check.Path{"/money", "/money/0", "/execution"} { // findings about the whole block
		if name := &made.Rows[1][0]; name.ID == "" {
			a.spotted(name, a.node(about))
		} else if a.places.pathIDs[about] == "" {
			a.places.pathIDs[about] = name.ID
		}
	}
	return a.amounts(made)
}

// phasesOf returns the columns of a money block in the order of their first
// appearance.
func phasesOf(rows []performance.MoneyRow) []budget.Phase {
	var phases []budget.Phase
	seen := map[budget.Phase]bool{}
	for _, row := range rows {
		for _, amount := range row.Amounts {
			if amount.Money.Stated() && !seen[amount.Phase] {
				seen[amount.Phase] = true
				phases = append(phases, amount.Phase)
			}
		}
	}
	return phases
}

// moneyKey returns the key of an amount of a money row of the form.
func (a *author) moneyKey(row int, phase budget.Phase) check.Key {
	for j, amount := range a.doc.Form.Money[row].Amounts {
		if amount.Phase == phase {
			return a.formKeys()[check.Path("/money").Index(row).Child("amounts").Index(j)]
		}
	}
	return check.Key{}
}

// formKeys are the keys of the figures of the form by where they stand in it.
func (a *author) formKeys() map[check.Path]check.Key {
	if a.keys == nil {
		a.keys = keysByPath(a.doc.Form.Statements(""))
	}
	return a.keys
}
