package main

import (
	"cmp"
	"strconv"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// crossedOut stands in a cell that the form leaves out.
const crossedOut = "——"

// writeForm prints 附件1-2 with a column for the computed scores.
func (e *evaluation) writeForm(p *page) {
	p.heading(seed.PlaceForm + " " + p.say("部门整体支出绩效自评表", "self-evaluation form"))
	p.line(p.say("预算单位名称：", "budget unit: "), e.form.Unit)
	p.blank()
	e.writeMoney(p)
	goals := sheet.Table{Caption: p.say("年度总体目标", "goals of the year"), Head: 1, Rows: []sheet.Row{{
		{}, text(p.say("预期目标", "expected")), text(p.say("实际完成情况", "achieved")),
	}}}
	for i, goal := range e.form.Goals {
		goals.Rows = append(goals.Rows, sheet.Row{number(strconv.Itoa(i + 1)), text(goal.Expected), text(cmp.Or(goal.Achieved, crossedOut))})
	}
	p.table(goals)
	p.blank()
	e.writeIndicators(p)
	e.writeExecution(p)
}

// writeMoney prints the money block, every amount below the phase that it is an
// amount of.
func (e *evaluation) writeMoney(p *page) {
	phases := []budget.Phase{budget.Initial, budget.Adjusted, budget.Executed}
	head := []string{}
	for _, phase := range phases {
		head = append(head, p.label(phase.Label()))
	}
	head = append(head, p.say("分值", "points"), p.say("执行率", "rate"), p.say("得分", "score"))
	table := sheet.Table{
		Caption: p.say("年度预算申请（万元）", "budget (10,000 yuan)"),
		Head:    1, Rows: []sheet.Row{row(p.say("项目", "item"), head...)},
	}
	kind := performance.TotalRow
	for _, money := range e.form.Money {
		if money.Kind != kind {
			kind = money.Kind
			title := p.say("按收入性质分", "by source")
			if kind == performance.CharacterRow {
				title = p.say("按支出性质分", "by character")
			}
			table.Rows = append(table.Rows, across(title, 0, 1+len(head)))
		}
		figures := []string{}
		for _, phase := range phases {
			figures = append(figures, money.At(phase).Number())
		}
		if kind == performance.TotalRow {
			figures = append(figures, e.form.Execution.Points.String(), e.form.Execution.Rate.String(), e.form.Execution.Stated.String())
		}
		cells := row(moneyName(p, money), figures...)
		if kind != performance.TotalRow {
			cells[0].Depth = 1
		}
		table.Rows = append(table.Rows, cells)
	}
	p.table(table)
	p.blank()
}

// moneyName is the heading of a money row, as the form prints it in Chinese.
func moneyName(p *page, money performance.MoneyRow) string {
	switch money.Kind {
	case performance.SourceRow:
		return p.say(money.Name, budget.Nature(money.Key).Label().En)
	case performance.CharacterRow:
		return p.say(money.Name, budget.Character(money.Key).Label().En)
	case performance.TotalRow:
	}
	return p.say(money.Name, "total funds of the year")
}

// writeIndicators prints the tree with stated and computed scores.
func (e *evaluation) writeIndicators(p *page) {
	table := sheet.Table{Head: 1, Aligned: true, Rows: []sheet.Row{{
		text(p.say("指标", "indicator")), text(p.say("年度指标值", "target")), text(p.say("实际完成值", "actual")),
		text(p.say("分值", "points")), text(p.say("自评", "stated")), text(p.say("计算", "computed")),
		{},
	}}}
	execution, _ := e.result.At(performance.ExecutionRef().Path())
	add := func(depth int, cells ...sheet.Cell) {
		cells[0].Depth = depth
		table.Rows = append(table.Rows, cells)
	}
	add(0, e.row(p, p.say("预算执行率", "budget execution"), "", e.form.Execution.Rate.String(), execution)...)
	for c := range e.form.Classes {
		class := &e.form.Classes[c]
		sum := e.result.Class(c)
		add(0, scores(class.Name, "", "", sum.Points, class.Stated, sum.Score)...)
		for g := range class.Groups {
			group := &class.Groups[g]
			name := group.Name
			if group.NotApplicable {
				name += p.say("：不适用", ": not applicable")
			}
			add(1, across(name, 1, len(table.Rows[0]))...)
			for i := range group.Indicators {
				indicator := &group.Indicators[i]
				leaf, _ := e.result.At(performance.Ref{Class: int32(c), Group: int32(g), Indicator: int32(i)}.Path())
				add(2, e.row(p, indicator.Name, p.figure(indicator.Target), p.figure(indicator.Actual), leaf)...)
			}
		}
	}
	total, stated := e.result.Total(), e.form.Stated.Total
	add(0, append(scores(p.say("总分", "total"), "", "", total.Points, stated, total.Score), text(same(p, stated, total.Score)))...)
	p.table(table)
	p.blank()
}

// row is the row of one leaf: what the form states and what the rules give.
func (e *evaluation) row(p *page, name, target, actual string, leaf scoring.Leaf) sheet.Row {
	stated := e.stated(leaf.Ref)
	mark := text(same(p, stated, leaf.Score))
	if leaf.Status == scoring.Judged {
		mark.Note = p.say("评价人判定", "judged")
	}
	return append(scores(name, target, actual, leaf.Points, stated, leaf.Score), mark)
}

// scores are the cells of a row up to the computed score.
func scores(name, target, actual string, points, stated, computed figure.Points) sheet.Row {
	return sheet.Row{text(name), text(target), text(actual), number(points.String()), number(stated.String()), number(computed.String())}
}

func same(p *page, stated, computed figure.Points) string {
	if stated.Equal(computed) {
		return p.say("一致", "agrees")
	}
	return p.say("不一致", "differs")
}

// stated is the score that the form prints for a leaf, absent for a group that
// does not apply.
func (e *evaluation) stated(at performance.Ref) figure.Points {
	switch {
	case at == performance.ExecutionRef():
		return e.form.Execution.Stated
	case at.Indicator < 0:
		return figure.Points{}
	}
	return e.form.Classes[at.Class].Groups[at.Group].Indicators[at.Indicator].Stated
}
