package main

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

// question is a form under its rules, and who asks about it.
type question struct {
	trace   scoring.Trace
	form    performance.Form
	tag     language.Tag
	english bool

	strings.Builder
}

func (q *question) say(zh, en string) string {
	if q.english {
		return en
	}
	return zh
}

func (q *question) label(l figure.Label) string { return q.say(l.Zh, l.En) }

func (q *question) line(format string, args ...any) {
	fmt.Fprintf(&q.Builder, format+"\n", args...)
}

// answer is the whole text.
func (q *question) answer(goal figure.Points) (string, error) {
	result := q.trace.Result()
	total := result.Total()
	q.line(q.say("%s %d年度绩效自评", "%s: self-evaluation for %d"), q.form.Unit, q.form.Year)
	q.line(q.say("总分%s，失%s分", "total %s, points lost: %s"), total.Score, total.Points.Sub(total.Score))
	if err := q.lost(result); err != nil {
		return "", err
	}
	if err := q.needed(goal); err != nil {
		return "", err
	}
	if err := q.reached(result); err != nil {
		return "", err
	}
	if err := q.oneMore(); err != nil {
		return "", err
	}
	return q.String(), nil
}

// lost lists what cost the points, with the arithmetic of each.
func (q *question) lost(result scoring.Result) error {
	q.line("")
	q.line(q.say("一、失分", "1. What cost the points"))
	rows := [][]string{{
		q.say("指标", "indicator"), q.say("分值", "points"), q.say("得分", "score"), q.say("失分", "lost"),
	}}
	var why []string
	sum := figure.PointsOf(0)
	for leaf := range result.Leaves() {
		if !leaf.Score.Stated() || leaf.Score.Cmp(leaf.Points) >= 0 {
			continue
		}
		explanation, err := explain.Node(q.trace, leaf.Path, q.tag)
		if err != nil {
			return err
		}
		lost := leaf.Points.Sub(leaf.Score)
		sum = sum.Add(lost)
		rows = append(rows, []string{explanation.Name, leaf.Points.Short(), leaf.Score.Short(), lost.Short()})
		for _, line := range explanation.Lines {
			if line.Kind == explain.NumbersLine {
				why = append(why, explanation.Name+q.say("：", ": ")+line.Text)
			}
		}
	}
	rows = append(rows, []string{q.say("合计", "sum"), "", "", sum.Short()})
	if err := q.grid(rows); err != nil {
		return err
	}
	for _, text := range why {
		q.line("  %s", text)
	}
	return nil
}

// needed tells what each figure alone would have to be for the goal.
func (q *question) needed(goal figure.Points) error {
	heading := q.say("二、要得%s分，只改一项", "2. For %s points, changing one figure only")
	column := q.say("须为", "has to be")
	if q.trace.Result().Total().Score.Cmp(goal) >= 0 {
		heading = q.say("二、已得%s分以上，只改一项仍保持", "2. For %s points, which are reached, changing one figure only")
		column = q.say("可至", "may go as far as")
	}
	q.line("")
	q.line(heading, goal.Short())
	rows := [][]string{{q.say("数据", "figure"), q.say("现为", "is"), column, q.say("总分", "total")}}
	requirements, err := whatif.Require(q.trace, whatif.Aim{Total: goal})
	if err != nil {
		return err
	}
	for _, r := range requirements {
		if r.LeftOut == whatif.NotApplied {
			continue
		}
		to := q.to(r)
		if !r.Reaches && r.LeftOut == "" {
			to = q.say("达不到，最多", "out of reach, at most")
		}
		rows = append(rows, []string{q.name(r.Path, r.Name, r.Judged), q.from(r), to, r.Total.Short()})
	}
	return q.grid(rows)
}

// from is the figure as it stands, or the day or the words that stand in its place.
func (q *question) from(r whatif.Requirement) string {
	if r.From.Stated() {
		return r.From.String()
	}
	ref, err := q.form.Resolve(r.Path)
	if indicator := ref.In(q.form.Classes); err == nil && indicator != nil {
		return indicator.Actual.String()
	}
	return ""
}

// to is what a figure has to be.
func (q *question) to(r whatif.Requirement) string {
	switch {
	case r.LeftOut != "":
		return q.notTried(r.LeftOut)
	case r.By.Stated():
		return r.By.String()
	case r.Met && !r.To.Stated():
		return q.say("不论多少", "whatever it is")
	}
	return r.To.String()
}

func (q *question) notTried(why whatif.Omission) string {
	return q.say("未试算", "not tried") + q.say("（", " (") + why.Text(q.tag) + q.say("）", ")")
}

// reached tells how far each figure could have gone, down or, for a cost, up,
// before the grade was lost.
func (q *question) reached(result scoring.Result) error {
	grade, ok := result.Grade()
	if !ok {
		return nil
	}
	set := q.trace.Set()
	interval := ""
	for _, band := range set.Grades.Bands {
		if band.Grade == grade {
			interval = explain.Points(band.Interval, q.tag)
		}
	}
	q.line("")
	q.line(q.say("三、各项可至多少仍为“%s”（%s），其余不变", "3. How far each may go with the grade %q, %s, all else being equal"),
		q.label(set.GradeLabel(grade)), interval)
	rows := [][]string{{
		q.say("数据", "figure"), q.say("现为", "is"), q.say("可至", "may go as far as"), q.say("总分", "total"),
	}}
	requirements, err := whatif.Require(q.trace, whatif.Aim{Grade: grade})
	if err != nil {
		return err
	}
	for _, r := range requirements {
		if r.LeftOut == whatif.NotApplied {
			continue
		}
		total := r.Total.Short()
		if !r.To.Stated() && !r.By.Stated() {
			total = ""
		}
		rows = append(rows, []string{q.name(r.Path, r.Name, r.Judged), q.from(r), q.to(r), total})
	}
	return q.grid(rows)
}

// oneMore tells what one more step of each figure's own grid brings.
func (q *question) oneMore() error {
	q.line("")
	q.line(q.say("四、再多一步", "4. One step more"))
	rows := [][]string{{
		q.say("数据", "figure"), q.say("一步", "step"), q.say("一步得分（舍入前）", "before rounding"),
		q.say("再提高须为", "next gain at"), q.say("得", "gain"), q.say("尚可得", "left"),
	}}
	full := 0
	for _, s := range whatif.Sensitivities(q.trace) {
		switch {
		case s.LeftOut == whatif.NotApplied:
			continue
		case s.LeftOut != "":
			rows = append(rows, []string{q.label(s.Name), "", "", q.notTried(s.LeftOut), "", ""})
			continue
		case s.By.Stated():
			rows = append(rows, []string{q.label(s.Name), "", "", s.By.String(), s.Gain.Short(), s.Left.Short()})
			continue
		case !s.Step.Stated():
			full++
			continue
		}
		rows = append(rows, []string{
			q.name(s.Path, s.Name, s.Judged), s.Step.String(), s.PerStep.Short(), s.Next.String(), s.Gain.Short(), s.Left.Short(),
		})
	}
	if err := q.grid(rows); err != nil {
		return err
	}
	q.line(q.say("  其余%d项不能再使总分提高。", "  Other figures, which cannot raise the total any more: %d."), full)
	return nil
}

// name says which figure is meant: of the execution row it is the amount
// spent, of a judged indicator the score.
func (q *question) name(path check.Path, name figure.Label, judged bool) string {
	switch {
	case path == "/execution":
		return q.say("全年执行数", "amount executed")
	case judged:
		return q.label(name) + q.say("（判定得分）", " (judged score)")
	}
	return q.label(name)
}
