package report

import (
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// unit says whom and what the document is about, and the staff.
func (a *author) unit() []block {
	form := a.doc.Form
	fields := add(nil, a.say("field.unit"), form.Unit)
	if form.Year != 0 {
		fields = add(fields, a.say("field.year"), strconv.Itoa(form.Year))
	}
	fields = add(fields, a.say("field.scope"), a.capital(a.scope()))
	fields = append(fields, a.fields(a.doc.Staffing.Figures(), a.doc.Staffing.Statements(""))...)
	return []block{{Fields: fields}}
}

// goals lists what was expected with what was achieved: in a table on an English
// page or where the block asks for one.
func (a *author) goals(of Block) []block {
	if goals := a.doc.Narrative.Goals; len(goals) > 0 && !of.Table {
		return a.topics(goals, "goals")
	}
	goals := a.doc.Form.Goals
	if len(goals) == 0 {
		return nil
	}
	if !of.Table && !a.english() {
		return a.writtenGoals(goals)
	}
	rows := make([]sheet.Row, len(goals))
	for i, goal := range goals {
		achieved := a.achieved(goal).String()
		if achieved == "" {
			achieved = a.say("not-filled")
		}
		rows[i] = cellsOf(strconv.Itoa(i+1), goal.Expected, achieved)
		a.spotted(&rows[i][0], a.node(check.Path("/goals").Index(i)))
	}
	head := []string{a.say("column.number"), a.say("column.goal"), a.say("column.achieved")}
	return a.written("words", "", headed(a.say("heading.goals"), head, rows...))
}

// writtenGoals lists the form's goals, numbered, each with what became of it.
func (a *author) writtenGoals(goals []performance.Goal) []block {
	var list []paragraph
	for i, goal := range goals {
		text, achieved := strings.TrimSpace(goal.Expected), a.achieved(goal).String()
		if achieved != "" {
			text = closed(text) + a.say("goal-achieved") + closed(achieved)
		}
		if text != "" {
			at := a.node(check.Path("/goals").Index(i))
			list = append(list, paragraph{Spans: []printedSpan{{at, a.say("numbered", strconv.Itoa(i+1), text)}}})
		}
	}
	if len(list) == 0 {
		return nil
	}
	return []block{{Paragraphs: list}}
}

// closed is a sentence with its full stop.
func closed(text string) string {
	if text = strings.TrimRight(strings.TrimSpace(text), "。；;，,"); text == "" {
		return ""
	}
	return text + "。"
}

// topics lists what the text names, numbered.
func (a *author) topics(topics []performance.Topic, member string) []block {
	var list []paragraph
	for i, topic := range topics {
		if name := a.heading(topic.Name); name != "" {
			s := a.node(check.Path("/narrative/" + member).Index(i))
			list = append(list, paragraph{Spans: []printedSpan{{s, a.say("numbered", strconv.Itoa(i+1), name)}}})
		}
	}
	if len(list) == 0 {
		return nil
	}
	return []block{{Paragraphs: list}}
}

// achieved is what became of a goal: its figures in sentences, as those of the
// programmes are written, else its text.
func (a *author) achieved(goal performance.Goal) *sentence {
	s := &sentence{}
	if len(goal.Figures) == 0 {
		return s.say(goal.Achieved)
	}
	statements := make([]check.Statement, len(goal.Figures))
	for i, f := range goal.Figures {
		statements[i] = check.Statement{Key: f.Key, Label: f.Name, Figure: f.Value}
	}
	if a.english() {
		before := ""
		for _, statement := range statements {
			text, some := a.figureText(statement.Figure)
			if some {
				s.say(before, a.heading(statement.Label), ": ").spell(statement.Key, text)
				before = "; "
			}
		}
		return s
	}
	p := newStated(a.year(), statements)
	for _, statement := range statements {
		for _, task := range a.tasksOf(statement.Key.Concept) {
			s.spans = append(s.spans, p.sentence(task).spans...)
		}
	}
	s.spans = append(s.spans, p.rest().spans...)
	return s
}

// tasksOf returns the programmes' sentences about what was done of a concept.
func (a *author) tasksOf(concept string) []Task {
	if a.tasks == nil {
		a.tasks = map[string][]Task{}
		for _, programme := range a.doc.Programmes {
			for _, task := range programme.Tasks {
				if task.Done != "" {
					a.tasks[task.Done] = append(a.tasks[task.Done], task)
				}
			}
		}
	}
	return a.tasks[concept]
}

// assets writes the assets at the end of the year.
func (a *author) assets(of Block) []block {
	assets := a.doc.Assets
	s, before := &sentence{}, comma(endOf(assets.Year))
	for _, statement := range assets.Statements("") {
		before = s.item(before, "，", statement.Label.Zh, statement.Key, statement.Figure)
	}
	return a.prose(of, func() []block {
		amounts := []figure.Money{assets.Total, assets.Current, assets.NonCurrent}
		keys, names := keysByLabel(assets.Statements("")), assets.Figures()
		table := amountTable{of: a, head: []string{a.say("column.item"), a.say("column.amount")}}
		for i, money := range amounts {
			if money.Stated() && i < len(names) {
				table.add(a.title(names[i].Label), min(i, 1), amount{money, keys[names[i].Label]})
			}
		}
		if len(table.rows) == 0 {
			return nil
		}
		if assets.Total.Sign() > 0 {
			table.column(a.say("column.share"), func(row int) sheet.Cell {
				return sheet.ShareCell(figure.MoneyRatio(table.rows[row].Amounts[0], assets.Total, ""))
			})
		}
		return a.amounts(table.table(a.say("heading.assets")))
	}, s.end())
}

// signature is where a document is signed.
func (a *author) signature() []block {
	return []block{{Signature: []string{
		a.say("signature.by"), a.say("signature.responsible"), a.say("signature.telephone"), a.say("signature.date"), a.say("signature.seal"),
	}}}
}
