package report

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/sheet"
)

// funds are the special funds, a sentence each, and a chart of what became of
// them.
func (a *author) funds(of Block) []block {
	var sentences []*sentence
	projects := a.doc.Expenditure.Projects
	elsewhere, told := map[string]bool{}, map[string]bool{} // whose budgets and purposes stand among the project lines
	for _, line := range projects {
		elsewhere[line.Scope] = elsewhere[line.Scope] || line.Concept == budget.SpecialFundAmount
		told[line.Scope] = true
	}
	for _, fund := range a.doc.SpecialFunds {
		written := a.homes[ShowProjects] != "" && (told[fund.Key] || !fund.InsideDepartment && len(projects) > 0)
		sentences = append(sentences, fundSentence(fund, !elsewhere[fund.Key], !written))
	}
	blocks := a.prose(of, a.fundTable, sentences...)
	if chart := a.fundChart(); chart != nil && len(blocks) > 0 {
		blocks = append(blocks, block{Chart: chart})
	}
	return blocks
}

// fundTable has a column for everything that at least one fund states, and the
// use rate as printed.
func (a *author) fundTable() []block {
	columns := []struct {
		head string
		of   func(budget.SpecialFund) amount
	}{
		{"budget", func(f budget.SpecialFund) amount { return amount{f.Budget, f.AmountKey(budget.Initial)} }},
		{"carried-in", func(f budget.SpecialFund) amount { return amount{f.CarriedIn, f.YearKey(budget.SpecialFundCarriedIn)} }},
		{"received", func(f budget.SpecialFund) amount { return amount{f.Received, f.AmountKey(budget.Received)} }},
		{"used", func(f budget.SpecialFund) amount { return amount{f.Used, f.AmountKey(budget.Executed)} }},
		{"carried-out", func(f budget.SpecialFund) amount {
			return amount{f.CarriedOut, f.YearKey(budget.SpecialFundCarriedOut)}
		}},
		{"surplus", func(f budget.SpecialFund) amount { return amount{f.Surplus, f.YearKey(budget.SpecialFundSurplus)} }},
		{"clawback", func(f budget.SpecialFund) amount { return amount{f.Clawback, f.YearKey(budget.SpecialFundClawback)} }},
	}
	table := amountTable{of: a, head: []string{a.say("column.item")}}
	rows := make([][]amount, len(a.doc.SpecialFunds))
	for _, column := range columns {
		stated := false
		for _, fund := range a.doc.SpecialFunds {
			stated = stated || column.of(fund).money.Stated()
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
		table.add(a.heading(fund.Name), 0, rows[i]...)
	}
	table.column(a.say("column.fund-rate"), func(row int) sheet.Cell {
		fund := a.doc.SpecialFunds[row]
		cell := sheet.Cell{Text: rateText(fund.UseRate, fund.RateOn(fund.UseBase)), Kind: sheet.Percent}
		if cell.Text == "" {
			cell.Text = a.say("absent")
		}
		a.at(&cell, fund.YearKey(budget.SpecialFundUseRate))
		return cell
	})
	var told []field
	for _, fund := range a.doc.SpecialFunds {
		told = add(told, a.say("purpose", a.heading(fund.Name)), a.heading(fund.Purpose))
		told = add(told, a.say("because", a.heading(fund.Name)), fund.Reason)
	}
	return append(a.amounts(table.table(a.say("heading.funds"))), a.notes(told)...)
}

// fundPart is what became of a part of a fund, and the kind of its fill.
type fundPart struct {
	kind  string
	money figure.Money
}

// fundChart draws of each fund what was used, what is carried out, what else is
// left and what was taken back, as shares of what there was to spend, or of what
// the document accounts for where that is more.
func (a *author) fundChart() *chart {
	var all []figure.Money
	for _, fund := range a.doc.SpecialFunds {
		all = append(all, fund.Used, fund.CarriedOut, fund.Surplus, fund.Clawback)
	}
	unit := a.unitOf(all)
	c := chart{Title: a.say("chart.funds") + unit.title(a)}
	for _, fund := range a.doc.SpecialFunds {
		left := fund.Surplus
		if left.Stated() { // what was taken back was left
			left = left.Sub(fund.Clawback)
		}
		var whole figure.Money
		var parts []fundPart
		for _, part := range []fundPart{{"", fund.Used}, {"carried", fund.CarriedOut}, {"left", left}, {"lost", fund.Clawback}} {
			if part.money.Sign() > 0 {
				whole, parts = whole.Add(part.money), append(parts, part)
			}
		}
		if available := fund.Available(); whole.Stated() && available.Cmp(whole) > 0 {
			whole = available
		}
		if whole.Sign() <= 0 || len(c.Rows) == maxCharted {
			continue
		}
		text, fills := "", []fill(nil)
		for _, part := range parts {
			if text != "" {
				text += a.say("chart.and")
			}
			text += a.say("chart.fund-"+part.kind, unit.text(a, part.money))
			fills = append(fills, fill{part.kind, share(part.money.Quantity(), whole.Quantity())})
		}
		c.add(a.heading(fund.Name), text, fills...)
	}
	if len(c.Rows) == 0 {
		return nil
	}
	return &c
}
