package main

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
)

// writeBudget prints what 二(一) says of revenue and expenditure.
func writeBudget(p *page) {
	p.heading("二(一) " + p.say("收支情况", "revenue and expenditure"))
	planned, spent := seed.InitialExpenditure(), seed.FinalExpenditure()
	expenditure := budget.Expenditure{
		Total:   slices.Concat(planned.Total, spent.Total),
		Basic:   slices.Concat(planned.Basic, spent.Basic),
		Project: slices.Concat(planned.Project, spent.Project),
	}
	for _, tree := range []struct {
		caption string
		line    budget.Line
	}{
		{p.say("收入预算", "revenue budget"), seed.Revenue().Line()},
		{p.say("支出预算和决算", "expenditure, budget and final accounts"), expenditure.Line()},
		{p.say("项目支出预算", "budget of projects"), seed.Projects().Line()},
		{p.say("支出决算，按经济分类", "final accounts by economic class"), seed.EconomicSpending().Line()},
	} {
		table := sheet.Lines(p.tag, []budget.Line{tree.line})
		table.Caption = tree.caption
		p.table(table)
		p.blank()
	}
	changes := sheet.Table{Caption: p.say("比上年增减", "change on the year before"), Head: 1, Rows: []sheet.Row{{
		text(p.say("项目", "item")), text(p.say("增减", "change")), text(p.say("原因", "reason")),
	}}}
	for _, change := range []budget.Change{seed.RevenueChange(), seed.BasicChange(), seed.ProjectChange()} {
		changes.Rows = append(changes.Rows, append(row(p.label(change.Name), p.figure(change.Amount())), text(change.Reason)))
	}
	p.table(changes)
	p.blank()
}
