package report

import (
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/scoring"
)

// conclusion is the chapter with the total, the grade and the points lost.
type conclusion struct {
	chapter
	Sentences []string
	Grades    []gradeBand
	Lost      []lostRow
	Total     string
}

type gradeBand struct {
	Label, Interval string
	// This is said at the band of the grade, "" at the others.
	This string
}

type lostRow struct {
	Name, Reason, Why string
	Points            number
}

func (a *author) conclusion() conclusion {
	c := conclusion{Sentences: a.verdictOnTotal(), Lost: a.lostPoints(), Total: lost(a.result.Total())}
	grade, graded := a.result.Grade()
	for _, band := range a.set.Grades.Bands {
		b := gradeBand{Label: a.title(band.Label), Interval: explain.Points(band.Interval, a.tag)}
		if graded && band.Grade == grade {
			b.This = a.say("this-one")
		}
		c.Grades = append(c.Grades, b)
	}
	c.chapter = a.chapter("conclusion", a.doc.Slots.Conclusion, true)
	return c
}

func (a *author) verdictOnTotal() []string {
	total, rules := a.result.Total(), a.label(a.set.Title)
	grade, graded := a.result.Grade()
	word := a.label(a.set.GradeLabel(grade))
	var sentences []string
	switch {
	case !total.Complete:
		sentences = append(sentences, a.say("conclusion.open", rules, total.Least.String(), total.Most.String(), total.Points.Short()))
		if graded {
			sentences = append(sentences, a.say("conclusion.open-grade", word))
		}
	case graded:
		sentences = append(sentences, a.say("conclusion", rules, total.Score.String(), total.Points.Short(), word))
	default:
		sentences = append(sentences, a.say("conclusion.no-grade", rules, total.Score.String(), total.Points.Short()))
	}
	if stated := a.doc.Form.Stated.Total; stated.Stated() && total.Complete {
		if stated.Equal(total.Score) {
			return append(sentences, a.say("conclusion.same", stated.String()))
		}
		return append(sentences, a.say("conclusion.differs", stated.String()))
	}
	return sentences
}

// lostPoints lists the leaves that lost points, and whether the form says why.
func (a *author) lostPoints() []lostRow {
	var rows []lostRow
	for leaf := range a.result.Leaves() {
		points := lost(leafSum(leaf))
		if points == "" || leaf.Status == scoring.NotApplicable {
			continue
		}
		name, reason := a.nameAndReason(leaf.Ref)
		if reason == "" {
			reason = a.say("no-reason")
		}
		rows = append(rows, lostRow{Name: name, Points: number{Text: points}, Reason: reason, Why: anchor(leaf.Path)})
	}
	column := make([]*number, len(rows))
	for i := range rows {
		column[i] = &rows[i].Points
	}
	align(column...)
	return rows
}

func (a *author) nameAndReason(ref performance.Ref) (name, reason string) {
	if ref.Class < 0 {
		return a.say("field.execution"), a.doc.Form.Execution.Reason
	}
	if indicator := ref.In(a.doc.Form.Classes); indicator != nil {
		return indicator.Name, indicator.Reason
	}
	return a.label(a.doc.Form.Label(ref)), ""
}
