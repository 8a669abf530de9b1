package main

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
)

// writeBaseTable prints 附件1-1 and the rates that follow from it.
func (e *evaluation) writeBaseTable(p *page) {
	t := e.table
	p.heading(seed.PlaceBaseTable + " " + p.say("部门整体支出绩效评价基础数据表", "base data of the whole department's expenditure"))
	block := func(caption string, head, figures []string) {
		p.table(sheet.Table{Caption: caption, Head: 1, Rows: []sheet.Row{numbers(head...), numbers(figures...)}})
		p.blank()
	}
	block(p.say("财政供养人员情况（人）", "staff paid from the budget (persons)"),
		[]string{p.say("编制数", "posts"), p.say("实际在职人数", "staff"), p.say("控制率", "control rate")},
		[]string{t.Fact(budget.StaffingPosts).Number(), t.Fact(budget.StaffingStaff).Number(), t.Fact(budget.StaffingRate).String()})
	money := sheet.Lines(p.tag, t.Lines(), t.Periods()...)
	money.Caption = p.say("经费控制情况", "expenses")
	p.table(money)
	p.blank()
	block(p.say("楼堂馆所规模（㎡）", "office buildings, area (㎡)"),
		[]string{p.say("批复规模", "approved"), p.say("实际规模", "actual"), p.say("规模控制率", "control rate")},
		[]string{t.Fact(budget.BuildingsApproved).Number(), t.Fact(budget.BuildingsActual).Number(), t.Fact(budget.BuildingsAreaRate).String()})
	block(p.say("楼堂馆所投资（万元）", "office buildings, investment (10,000 yuan)"),
		[]string{p.say("预算投资", "planned"), p.say("实际投资", "actual"), p.say("投资概算控制率", "control rate")},
		[]string{t.Fact(budget.BuildingsPlanned).Number(), t.Fact(budget.BuildingsInvested).Number(), t.Fact(budget.BuildingsInvestmentRate).String()})
	p.line(p.say("厉行节约保障措施：", "measures of economy: "), t.Economy)
	p.blank()
	p.line(p.say("由表中数据推算的比率", "rates that follow from the table"))
	p.figures(ratios(t.Figures()))
	p.blank()
}

// ratios are the rates among some figures.
func ratios(figures []figure.Named) []figure.Named {
	var rates []figure.Named
	for _, named := range figures {
		if _, is := named.Figure.(figure.Ratio); is {
			rates = append(rates, named)
		}
	}
	return rates
}
