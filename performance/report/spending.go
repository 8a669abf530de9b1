package report

import (
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/sheet"
)

// year is the fiscal year of the document.
func (a *author) year() int { return a.doc.Form.Year }

// change returns the change of a concept into this year's initial budget; the
// zero change for none.
func (a *author) change(concept string) budget.Change {
	for _, change := range a.doc.Changes {
		if change.Concept == concept && change.To.Period == (budget.Period{Year: a.year(), Phase: budget.Initial}) {
			return change
		}
	}
	return budget.Change{}
}

func (a *author) revenue(of Block) []block {
	change := a.change(budget.RevenueTotal)
	return a.prose(of, func() []block {
		return append(a.lineBlocks(a.doc.Revenue.Line()), a.changeTable(change)...)
	}, revenueSentence(a.doc.Revenue, a.year(), change), revenueAccountSentence(a.doc.Revenue, a.year()))
}

func (a *author) expenditure(of Block) []block {
	changes := []budget.Change{a.change(budget.ExpenditureTotal), a.change(budget.ExpenditureBasic), a.change(budget.ExpenditureProject)}
	return a.prose(of, func() []block {
		return append(a.lineBlocks(inPhase(a.doc.Expenditure.Line(), 1, budget.Initial)), a.changeTable(append(changes, a.adjustment())...)...)
	},
		expenditureSentence(a.doc.Expenditure, a.year(), changes...), adjustmentSentence(a.adjustment()))
}

// adjustment is how the budget was adjusted, as the form has it: of the budget that
// stands beside it, or of none.
func (a *author) adjustment() budget.Change {
	total := a.doc.Form.Total()
	in := func(phase budget.Phase) budget.Amount {
		return budget.Amount{Period: budget.Period{Year: a.year(), Phase: phase}, Money: total.At(phase)}
	}
	change := budget.Change{
		Concept: budget.ExpenditureTotal, Scope: a.doc.Form.Project, Name: adjustment(),
		From: in(budget.Initial), To: in(budget.Adjusted), Reason: total.Reason,
	}
	if planned := a.doc.Expenditure.Total.At(change.From.Period); planned.Stated() && !planned.Equal(change.From.Money) {
		return budget.Change{}
	}
	return change
}

// formKey is the key of the total of the form in a phase.
func (a *author) formKey(phase budget.Phase) check.Key {
	return budget.Period{Year: a.year(), Phase: phase}.Key(budget.ExpenditureTotal, a.doc.Form.Project)
}

func (a *author) account(of Block) []block {
	return a.prose(of, func() []block {
		spending, economic := a.doc.Expenditure.Line(), a.doc.Economic.Line()
		economic.Name = figure.Label{Zh: "支出（按经济分类）", En: "expenditure by economic class"}
		return append(a.lineBlocks(inPhase(spending, 1, spentIn(spending, a.year()).Phase)), a.lineBlocks(economic)...)
	},
		accountSentence(a.doc.Expenditure, a.year(), a.accountRate()), economicSentence(a.doc.Economic, a.year()))
}

// accountRate is the form's rate of execution, nil where the form is about other
// amounts than the account: a project's, or those of another scope of figures.
func (a *author) accountRate() figure.Figure {
	total, spending := a.doc.Form.Total(), a.doc.Expenditure.Total
	account := spending.At(spentIn(a.doc.Expenditure.Line(), a.year()))
	planned := spending.At(budget.Period{Year: a.year(), Phase: budget.Initial})
	initial := total.At(budget.Initial)
	if !account.Equal(total.At(budget.Executed)) || planned.Stated() && initial.Stated() && !planned.Equal(initial) {
		return nil
	}
	if rate := a.doc.Form.Execution.Rate; rate.Stated() {
		return rate
	}
	rate, _ := a.executionRate()
	return rate
}

func (a *author) basic(of Block) []block {
	return a.prose(of, func() []block {
		basic := a.doc.Expenditure.Line().Children[0]
		var includes []field
		for _, half := range basic.Children {
			names := make([]string, len(half.Includes))
			for i, item := range half.Includes {
				names[i] = a.heading(item)
			}
			includes = add(includes, a.say("includes", a.heading(half.Name)), strings.Join(names, a.say("list")))
		}
		return append(a.lineBlocks(basic), a.notes(includes)...)
	}, basicSentence(a.doc.Expenditure, a.year()))
}

func (a *author) projects(of Block) []block {
	return a.prose(of, func() []block {
		return a.lineBlocks(a.doc.Expenditure.Line().Children[1])
	}, projectsSentence(a.doc.Expenditure, a.year(), a.doc.SpecialFunds))
}

// inPhase is a tree down to a depth with the amounts of one phase.
func inPhase(line budget.Line, depth int, phase budget.Phase) budget.Line {
	children := line.Children
	line.Amounts = slices.DeleteFunc(slices.Clone(line.Amounts), func(a budget.Amount) bool { return a.Period.Phase != phase })
	line.Children = nil
	for _, child := range children {
		if depth > 0 {
			line.Children = append(line.Children, inPhase(child, depth-1, phase))
		}
	}
	return line
}

// changeTable lists amounts that moved.
func (a *author) changeTable(changes ...budget.Change) []block {
	table := amountTable{of: a, head: []string{a.say("column.item"), a.say("column.before"), a.say("column.after"), a.say("column.change")}}
	var moved []budget.Change
	for _, change := range changes {
		if change.Amount().Stated() {
			after := amount{change.To.Money, change.To.Period.Key(change.Concept, change.Scope)}
			table.add(a.heading(change.Name), 0, amount{money: change.Before()}, after, amount{change.Amount(), change.Key()})
			moved = append(moved, change)
		}
	}
	if len(moved) == 0 {
		return nil
	}
	table.column(a.say("column.rate"), func(row int) sheet.Cell {
		return sheet.Cell{Text: moved[row].Rate().String(), Kind: sheet.Percent}
	})
	table.column(a.say("column.reason"), func(row int) sheet.Cell {
		if moved[row].Reason == "" {
			return sheet.Cell{Text: a.say("no-reason")}
		}
		return sheet.Cell{Text: moved[row].Reason}
	})
	return a.amounts(table.table(a.say("heading.changes")))
}

func (a *author) threePublic(of Block) []block {
	expenses := a.doc.ThreePublic
	blocks := a.prose(of, func() []block {
		var rates []figure.Named
		statements := expenses.Statements("")
		for _, statement := range statements {
			if strings.HasPrefix(string(statement.Place.Path), "/printed/") {
				rates = append(rates, figure.Named{Label: statement.Label, Figure: statement.Figure})
			}
		}
		fields := add(a.fields(rates, statements), a.say("column.reason"), expenses.Reason)
		return append(a.lineBlocks(expenses.Line()), a.notes(fields)...)
	}, threePublicSentence(expenses, a.year()))
	if chart := a.threePublicChart(); chart != nil && len(blocks) > 0 {
		blocks = append(blocks, block{Chart: chart})
	}
	return blocks
}

// procurement says how projects were procured.
func (a *author) procurement(of Block) []block {
	return a.prose(of, func() []block {
		var rows []sheet.Row
		for _, fund := range a.doc.SpecialFunds {
			var ways []string
			for _, way := range fund.Procured {
				ways = append(ways, a.heading(way.Label()))
			}
			if len(ways) > 0 {
				rows = append(rows, cellsOf(a.heading(fund.Name), strings.Join(ways, a.say("list"))))
			}
		}
		if len(rows) == 0 {
			return nil
		}
		head := []string{a.say("column.item"), a.say("column.procured")}
		return a.written("words", "", headed(a.say("heading.procured"), head, rows...))
	}, procurementSentence(a.doc.SpecialFunds))
}

// threePublicChart draws the final account of each kind against its budget: of
// the base-data table, which has both, else of the text.
func (a *author) threePublicChart() *chart {
	year := a.year()
	line := a.doc.BaseTable.Line(budget.ThreePublicTotal)
	if planned, _ := budgetOf(line, year); !planned.Stated() {
		line = a.doc.ThreePublic.Line()
	}
	final := spentIn(line, year)
	var largest figure.Money
	for _, below := range append([]budget.Line{line}, line.Children...) {
		planned, _ := budgetOf(below, year)
		for _, money := range []figure.Money{planned, below.At(final)} {
			if money.Cmp(largest) > 0 {
				largest = money
			}
		}
	}
	unit := a.unitOf(amountsOf(line))
	c := chart{Title: a.say("chart.three-public") + unit.title(a)}
	for _, below := range append([]budget.Line{line}, line.Children...) {
		planned, _ := budgetOf(below, year)
		spent := below.At(final)
		if !planned.Stated() || !spent.Stated() || planned.Sign() == 0 && spent.Sign() == 0 {
			continue
		}
		text := unit.text(a, spent) + " / " + unit.text(a, planned)
		limit, reached := share(planned.Quantity(), largest.Quantity()), share(spent.Quantity(), largest.Quantity())
		fills := []fill{{Length: min(limit, reached)}}
		if spent.Cmp(planned) > 0 {
			text += a.say("chart.over")
			fills = append(fills, fill{"over", reached - limit})
		}
		c.limited(a.heading(below.Name), text, limit, fills...)
	}
	if len(c.Rows) == 0 {
		return nil
	}
	return &c
}
