package report

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/sheet"
)

// statistic is a labelled figure; a rate has a bar.
type statistic struct {
	spot

	Label, Text string
	Bar         int
}

// programmes writes the programmes that a block shows, each as a chapter of its
// own: in sentences on a Chinese page, as figures in a list elsewhere.
func (a *author) programmes(of Block, depth int) []section {
	var sections []section
	for _, programme := range a.doc.Programmes {
		if of.Of != "" && programme.Key != of.Of || of.Of == "" && a.placed[programme.Key] {
			continue
		}
		outer := a.chapterTitle
		a.chapterTitle = a.heading(programme.Title)
		s := section{title: a.chapterTitle, Level: min(depth+2, 6), Blocks: a.programme(of, programme)}
		a.chapterTitle = outer
		if len(s.Blocks) > 0 {
			sections = append(sections, s)
		}
	}
	return sections
}

func (a *author) programme(of Block, programme Programme) []block {
	var statements []check.Statement
	var sentences, loads []*sentence
	for _, value := range programme.Values {
		switch value := value.(type) {
		case nil:
		case budget.Caseload:
			loads = append(loads, caseloadSentence(value))
		default:
			statements = append(statements, value.Statements("")...)
		}
	}
	p := newStated(a.year(), statements)
	for _, task := range programme.Tasks {
		sentences = append(sentences, p.sentence(task))
	}
	sentences = append(append(sentences, loads...), p.rest())
	blocks := a.prose(of, func() []block {
		var figures []statistic
		for _, value := range programme.Values {
			if value != nil {
				figures = append(figures, a.statistics(value)...)
			}
		}
		var told []field
		for _, task := range programme.Tasks {
			name := task.Name
			if i := slices.IndexFunc(statements, func(s check.Statement) bool { return s.Key.Concept == task.Done }); i >= 0 && a.english() {
				name = a.heading(statements[i].Label)
			}
			told = add(told, a.say("because", a.capital(name)), task.Reason)
			told = add(told, a.say("next", a.capital(name)), task.Next)
		}
		blocks := a.notes(told)
		if len(figures) > 0 {
			blocks = append([]block{{Statistics: figures}}, blocks...)
		}
		return blocks
	}, sentences...)
	for _, value := range programme.Values {
		if load, is := value.(budget.Caseload); is {
			blocks = append(blocks, a.cases(load)...)
		}
	}
	return append(blocks, paragraphs(programme.Text)...)
}

func (a *author) statistics(value Statistics) []statistic {
	var shown []statistic
	keys := keysByLabel(value.Statements(""))
	for _, named := range value.Figures() {
		text, some := a.figureText(named.Figure)
		if !some {
			continue
		}
		s := statistic{spot: a.figure(keys[named.Label]), Label: a.heading(named.Label), Text: text}
		if ratio, is := named.Figure.(figure.Ratio); is {
			s.Bar = permille(ratio)
		}
		shown = append(shown, s)
	}
	return shown
}

// cases is the table of the cases that a caseload goes through: a column for
// everything that at least one of them states.
func (a *author) cases(load budget.Caseload) []block {
	columns := []struct {
		head, concept string
		of            func(budget.Case) string
	}{
		{"case-state", "", func(c budget.Case) string { return a.state(load, c.State) }},
		{"case-progress", "", func(c budget.Case) string { return a.heading(c.Progress) }},
		{"case-cause", "", func(c budget.Case) string { return a.heading(c.Cause) }},
		{"case-needed", budget.CaseNeeded, func(c budget.Case) string { return a.printed(c.Needed) }},
		{"case-available", budget.CaseAvailable, func(c budget.Case) string { return a.printed(c.Available) }},
		{"case-due", budget.CaseDue, func(c budget.Case) string { return a.printed(c.Due) }},
	}
	head, rows := []string{a.say("column.case")}, make([]sheet.Row, len(load.Cases))
	for i, one := range load.Cases {
		rows[i] = cellsOf(a.heading(one.Name))
	}
	for _, column := range columns {
		if !slices.ContainsFunc(load.Cases, func(c budget.Case) bool { return column.of(c) != "" }) {
			continue
		}
		head = append(head, a.say("column."+column.head))
		for i, one := range load.Cases {
			cell := sheet.Cell{Text: column.of(one)}
			if column.concept != "" {
				a.at(&cell, load.CaseKey(column.concept, one))
			}
			rows[i] = append(rows[i], cell)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	caption := a.heading(load.Name)
	return a.written("words wide", caption, headed(caption, head, rows...))
}

// state is what a caseload calls a state.
func (a *author) state(load budget.Caseload, state string) string {
	switch state {
	case "":
		return ""
	case budget.ClosedState:
		if name := a.heading(load.ClosedName); name != "" {
			return name
		}
		return a.say("case-closed")
	case budget.OpenState:
		if name := a.heading(load.OpenName); name != "" {
			return name
		}
		return a.say("case-open")
	}
	for _, other := range load.States {
		if other.Key == state {
			return a.heading(other.Name)
		}
	}
	return state
}

// printed is a figure as it prints, "" for none.
func (a *author) printed(f figure.Figure) string {
	text, _ := a.figureText(f)
	return text
}
