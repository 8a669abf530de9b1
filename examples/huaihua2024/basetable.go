package main

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
)

// crossedOut stands in a cell that the form leaves out.
const crossedOut = "——"

// writeBaseTable prints 附件1-1 and the rates that follow from it.
func (e *evaluation) writeBaseTable(p *page) {
	t := e.table
	p.heading(seed.PlaceBaseTable + " " + p.say("部门整体支出绩效评价基础数据表", "base data of the whole department's expenditure"))
	rows := [][]string{
		{
			p.say("财政供养人员情况（人）", "staff paid from the budget (persons)"),
			p.say("编制数", "posts"), p.say("实际在职人数", "staff"), p.say("控制率", "control rate"),
		},
		nil,
		{"", t.Staffing.Posts.Number(), t.Staffing.Staff.Number(), t.Staffing.Rate.String()},
		{""},
		{p.say("经费控制情况（万元）", "expenses (10,000 yuan)"), p.label(t.Compared().Label()), p.label(t.Budget().Label()), p.label(t.Final().Label())},
		nil,
	}
	for _, line := range t.Lines() {
		rows = append(rows, moneyRows(p, t, line, "")...)
	}
	b := t.Buildings
	rows = append(rows,
		[]string{""},
		[]string{
			p.say("楼堂馆所规模（㎡）", "office buildings, area (㎡)"),
			p.say("批复规模", "approved"), p.say("实际规模", "actual"), p.say("规模控制率", "control rate"),
		},
		nil,
		[]string{"", b.Approved.Number(), b.Actual.Number(), b.AreaRate.String()},
		[]string{""},
		[]string{
			p.say("楼堂馆所投资（万元）", "office buildings, investment (10,000 yuan)"),
			p.say("预算投资", "planned"), p.say("实际投资", "actual"), p.say("投资概算控制率", "control rate"),
		},
		nil,
		[]string{"", b.Planned.Number(), b.Invested.Number(), b.InvestmentRate.String()},
	)
	p.grid("lrrr", rows)
	p.line()
	p.paragraph(p.say("厉行节约保障措施：", "measures of economy: "), t.Economy)
	p.line()
	p.line(p.say("由表中数据推算的比率", "rates that follow from the table"))
	p.figures(ratios(t.Figures()))
	p.line()
}

// moneyRows are the rows of a line and of the lines below it.
func moneyRows(p *page, t budget.BaseTable, line budget.Line, indent string) [][]string {
	row := []string{indent + p.label(line.Name)}
	for _, period := range []budget.Period{t.Compared(), t.Budget(), t.Final()} {
		cell := crossedOut
		if money := line.Amounts.At(period); money.Stated() {
			cell = money.In(figure.TenThousandYuan).Number()
		}
		row = append(row, cell)
	}
	rows := [][]string{row}
	for _, below := range line.Children {
		rows = append(rows, moneyRows(p, t, below, indent+"  ")...)
	}
	return rows
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
