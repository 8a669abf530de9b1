package report

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// execution is the chapter on budget and execution.
type execution struct {
	chapter
	Chart   *chart
	Rate    string
	RateOf  string
	RateBar *bar
	Money   *grid
	Lines   []grid
	Changes *changeTable
	Funds   *grid
}

func (a *author) execution() execution {
	e := execution{Chart: a.moneyChart(), Money: a.moneyBlock(), Changes: a.changes(), Funds: a.funds()}
	if rate, of := a.executionRate(); rate.State() == figure.Defined {
		e.Rate, e.RateOf, e.RateBar = rate.String(), of, barOf(rate)
	}
	for _, line := range a.doc.Lines {
		if g, some := a.lineGrid(line); some {
			e.Lines = append(e.Lines, g)
		}
	}
	computed := e.Money != nil || len(e.Lines) > 0 || e.Changes != nil || e.Funds != nil
	e.chapter = a.chapter("execution", a.doc.Slots.Execution, computed)
	return e
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
			c.add(a.title(amount.Phase.Label()), amount.Money.String(), 1000, share(amount.Money.Quantity(), largest.Quantity()))
		}
	}
	if len(c.Rows) < 2 {
		return nil
	}
	return &c
}

// moneyBlock is the form's money block: rows by source and by character, the
// phases as columns, and the share of each row in the total of its last phase.
func (a *author) moneyBlock() *grid {
	form, total := a.doc.Form, a.doc.Form.Total()
	phases := phasesOf(form.Money)
	if len(phases) == 0 {
		return nil
	}
	table := amountTable{speech: a.speaker, caption: a.say("heading.money"), head: []string{a.say("column.item")}}
	for _, phase := range phases {
		table.head = append(table.head, a.title(phase.Label()))
	}
	var shares []number
	kind := performance.TotalRow
	for _, row := range form.Money {
		if row.Kind != kind {
			kind = row.Kind
			table.add(a.say("split."+string(kind)), 0)
			shares = append(shares, number{})
		}
		amounts, share := make([]figure.Money, len(phases)), figure.Ratio{}
		for i, phase := range phases {
			amounts[i] = row.At(phase)
			if of := figure.MoneyRatio(amounts[i], total.At(phase), ""); row.Kind != performance.TotalRow && of.State() == figure.Defined {
				share = of
			}
		}
		table.add(a.moneyName(row), 0, amounts...)
		shares = append(shares, shareOf(share))
	}
	g := table.grid()
	g.column(a.say("column.share"), shares)
	return &g
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

// changeTable lists amounts that moved.
type changeTable struct{ Rows []changeRow }

type changeRow struct{ Name, Before, Amount, Rate, Reason string }

func (a *author) changes() *changeTable {
	table := changeTable{}
	for _, change := range a.doc.Changes {
		if !change.Amount().Stated() {
			continue
		}
		row := changeRow{
			Name: a.title(change.Name), Before: change.Before().String(), Amount: change.Amount().String(),
			Rate: change.Rate().String(), Reason: change.Reason,
		}
		if row.Reason == "" {
			row.Reason = a.say("no-reason")
		}
		table.Rows = append(table.Rows, row)
	}
	if len(table.Rows) == 0 {
		return nil
	}
	return &table
}

// funds is the table of special funds: a column for everything that at least
// one of them states, and the use rate as printed.
func (a *author) funds() *grid {
	columns := []struct {
		head string
		of   func(budget.SpecialFund) figure.Money
	}{
		{"budget", func(f budget.SpecialFund) figure.Money { return f.Budget }},
		{"carried-in", func(f budget.SpecialFund) figure.Money { return f.CarriedIn }},
		{"received", func(f budget.SpecialFund) figure.Money { return f.Received }},
		{"used", func(f budget.SpecialFund) figure.Money { return f.Used }},
		{"carried-out", func(f budget.SpecialFund) figure.Money { return f.CarriedOut }},
		{"surplus", func(f budget.SpecialFund) figure.Money { return f.Surplus }},
		{"clawback", func(f budget.SpecialFund) figure.Money { return f.Clawback }},
	}
	table := amountTable{speech: a.speaker, caption: a.say("heading.funds"), head: []string{a.say("column.item")}}
	rows := make([][]figure.Money, len(a.doc.SpecialFunds))
	for _, column := range columns {
		stated := false
		for _, fund := range a.doc.SpecialFunds {
			stated = stated || column.of(fund).Stated()
		}
		if !stated {
			continue
		}
		table.head = append(table.head, a.say("column.fund-"+column.head))
		for i, fund := range a.doc.SpecialFunds {
			rows[i] = append(rows[i], column.of(fund))
		}
	}
	if len(table.head) == 1 {
		return nil
	}
	for i, fund := range a.doc.SpecialFunds {
		table.add(a.title(fund.Name), 0, rows[i]...)
	}
	g := table.grid()
	a.addUseRates(&g)
	return &g
}

// addUseRates adds the printed use rates, or the computed ones where none is
// printed.
func (a *author) addUseRates(g *grid) {
	var cells []number
	for _, fund := range a.doc.SpecialFunds {
		text := fund.UseRate.String()
		if text == "" {
			text = fund.RateOn(fund.UseBase).String()
		}
		if text == "" {
			text = absent
		}
		cells = append(cells, number{Text: text})
	}
	g.column(a.say("column.fund-rate"), cells)
}
