package main

import (
	"bytes"
	"strconv"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/performance"
)

// writeExecution prints how the execution row was scored.
func (e *evaluation) writeExecution(p *page) {
	set, money := e.trace.Set(), e.form.Total()
	spent, base := money.At(set.Execution.Spent), money.At(set.Execution.Base)
	rate := budget.ExecutionRate(spent, base, set.Execution.Base.Label().Zh)
	leaf, _ := e.result.At(performance.ExecutionRef().Path())
	p.line(p.say("执行率：", "execution rate on the "+set.Execution.Base.Label().En+": "), p.divided(spent, base),
		p.say("（"+set.Execution.Base.Label().Zh+"）", ""), " = ", rate.String(),
		" → ", leaf.Score.String(), p.say("分", " points"))
	p.line(p.say("规则集 ", "rule set "), set.ID, p.say("：", ": "), p.label(set.Remark))
	p.blank()
}

// screen is how many lines a terminal shows at once.
const screen = 24

// writeOutcome prints what has to be seen first, which is what a terminal shows
// in the end: the total, the grade, the counts, and as many of the worst
// findings as there is room for.
func (e *evaluation) writeOutcome(p *page) {
	start := p.Len()
	set, total := e.trace.Set(), e.result.Total()
	grade, _ := e.result.Grade()
	p.heading(p.say("结果", "result"))
	p.line(p.say("总分：", "total: "), total.Score.String(), " → ", p.label(set.GradeLabel(grade)),
		p.say("（自评", " (stated "), e.form.Stated.Total.String(), " → ", p.label(set.GradeLabel(e.form.Stated.Grade)), p.say("）", ")"))
	verdict := p.say("计算结果与自评一致。", "The scores agree with the stated ones.")
	if !e.agrees() {
		verdict = p.say("计算结果与自评不一致。", "The scores do not agree with the stated ones.")
	}
	p.line(verdict)
	p.line(e.report.Tally().Text(p.tag))
	var worst []finding
	for _, f := range e.findings {
		if f.Severity != check.Note {
			worst = append(worst, f)
		}
	}
	room := screen - 1 - bytes.Count(p.Bytes()[start:], []byte("\n")) // the last line is the prompt's
	for n := len(worst); n >= 0; n-- {
		below := page{reader: p.reader, width: p.width}
		below.findings(worst[:n], false)
		if n < len(worst) {
			rest := strconv.Itoa(len(worst) - n)
			below.line(p.say("错误和警告另有"+rest+"项，见上。", rest+" more errors and warnings above."))
		}
		if bytes.Count(below.Bytes(), []byte("\n")) <= room || n == 0 {
			p.Write(below.Bytes())
			return
		}
	}
}
