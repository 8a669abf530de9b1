package main

import (
	"strconv"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// writeForm prints 附件1-2 with a column for the computed scores.
func (e *evaluation) writeForm(p *page) {
	p.heading(seed.PlaceForm + " " + p.say("部门整体支出绩效自评表", "self-evaluation form"))
	p.line(p.say("预算单位名称：", "budget unit: "), e.form.Unit)
	p.line()
	e.writeMoney(p)
	p.line(p.say("年度总体目标", "goals of the year"))
	for i, goal := range e.form.Goals {
		achieved := goal.Achieved
		if achieved == "" {
			achieved = crossedOut
		}
		p.paragraph("  "+strconv.Itoa(i+1)+". ", goal.Expected+p.say("；完成情况：", "; achieved: ")+achieved)
	}
	p.line()
	e.writeIndicators(p)
}

// writeMoney prints the money block, every amount below the phase that it is an
// amount of.
func (e *evaluation) writeMoney(p *page) {
	phases := []budget.Phase{budget.Initial, budget.Adjusted, budget.Executed}
	head := []string{p.say("年度预算申请（万元）", "budget (10,000 yuan)")}
	for _, phase := range phases {
		head = append(head, p.label(phase.Label()))
	}
	rows := [][]string{append(head, p.say("分值", "points"), p.say("执行率", "rate"), p.say("得分", "score")), nil}
	kind := performance.TotalRow
	for _, money := range e.form.Money {
		if money.Kind != kind {
			kind = money.Kind
			rows = append(rows, []string{p.say("按收入性质分", "by source")})
			if kind == performance.CharacterRow {
				rows[len(rows)-1] = []string{p.say("按支出性质分", "by character")}
			}
		}
		row := []string{moneyName(p, money)}
		for _, phase := range phases {
			row = append(row, money.At(phase).Number())
		}
		if kind == performance.TotalRow {
			row = append(row, e.form.Execution.Points.String(), e.form.Execution.Rate.String(), e.form.Execution.Stated.String())
		}
		rows = append(rows, row)
	}
	p.grid("lrrrrrr", rows)
	p.line()
}

// moneyName is the heading of a money row, as the form prints it in Chinese.
func moneyName(p *page, money performance.MoneyRow) string {
	switch money.Kind {
	case performance.SourceRow:
		return "  " + p.say(money.Name, budget.Nature(money.Key).Label().En)
	case performance.CharacterRow:
		return "  " + p.say(money.Name, budget.Character(money.Key).Label().En)
	case performance.TotalRow:
	}
	return p.say(money.Name, "total funds of the year")
}

// writeIndicators prints the tree with stated and computed scores.
func (e *evaluation) writeIndicators(p *page) {
	rows := [][]string{
		{
			p.say("指标", "indicator"), p.say("年度指标值", "target"), p.say("实际完成值", "actual"),
			p.say("分值", "points"), p.say("自评得分", "stated"), p.say("计算得分", "computed"), "",
		},
		nil,
	}
	execution, _ := e.result.At(performance.ExecutionRef().Path())
	rows = append(rows, e.row(p, p.say("预算执行率", "budget execution"), "", e.form.Execution.Rate.String(), execution))
	for c := range e.form.Classes {
		class := &e.form.Classes[c]
		sum := e.result.Class(c)
		rows = append(rows, []string{class.Name, "", "", sum.Points.String(), class.Stated.String(), sum.Score.String()})
		for g := range class.Groups {
			group := &class.Groups[g]
			if group.NotApplicable {
				rows = append(rows, []string{"  " + group.Name + p.say("：不适用", ": not applicable")})
				continue
			}
			rows = append(rows, []string{"  " + group.Name})
			for i := range group.Indicators {
				indicator := &group.Indicators[i]
				leaf, _ := e.result.At(performance.Ref{Class: int32(c), Group: int32(g), Indicator: int32(i)}.Path())
				rows = append(rows, e.row(p, "    "+indicator.Name, indicator.Target.String(), indicator.Actual.String(), leaf))
			}
		}
	}
	total := e.result.Total()
	rows = append(rows, nil, []string{
		p.say("总分", "total"), "", "", total.Points.String(),
		e.form.Stated.Total.String(), total.Score.String(), same(p, e.form.Stated.Total, total.Score),
	})
	p.grid("lrrrrrl", rows)
	p.line()
}

// row is the row of one leaf: what the form states and what the rules give.
func (e *evaluation) row(p *page, name, target, actual string, leaf scoring.Leaf) []string {
	stated := e.stated(leaf.Ref)
	mark := same(p, stated, leaf.Score)
	if leaf.Status == scoring.Judged {
		mark += p.say("（评价人判定）", " (judged)")
	}
	return []string{name, target, actual, leaf.Points.String(), stated.String(), leaf.Score.String(), mark}
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

// writeOutcome prints how the execution row was scored, the total and the
// grade.
func (e *evaluation) writeOutcome(p *page) {
	set, money := e.trace.Set(), e.form.Total()
	spent, base := money.At(set.Execution.Spent), money.At(set.Execution.Base)
	rate := budget.ExecutionRate(spent, base, set.Execution.Base.Label().Zh)
	leaf, _ := e.result.At(performance.ExecutionRef().Path())
	p.line(p.say("执行率：", "execution rate on the "+set.Execution.Base.Label().En+": "), spent.String(), " ÷ ", base.String(),
		p.say("（"+set.Execution.Base.Label().Zh+"）", ""), " = ", rate.String(),
		" → ", leaf.Score.String(), p.say("分", " points"))
	total := e.result.Total()
	grade, _ := e.result.Grade()
	p.line(p.say("总分：", "total: "), total.Score.String(), " → ", p.label(set.GradeLabel(grade)),
		p.say("（自评", " (stated "), e.form.Stated.Total.String(), " → ", p.label(set.GradeLabel(e.form.Stated.Grade)), p.say("）", ")"))
	verdict := p.say("计算结果与自评一致。", "The scores agree with the stated ones.")
	if !e.agrees() {
		verdict = p.say("计算结果与自评不一致。", "The scores do not agree with the stated ones.")
	}
	p.line(verdict)
	p.line(p.say("规则集 ", "rule set "), set.ID, p.say("：", ": "), p.label(set.Remark))
	p.line()
}
