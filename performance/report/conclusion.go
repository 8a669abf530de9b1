package report

import (
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

type gradeBand struct {
	Label, Interval string
	// This is said at the band of the grade, "" at the others.
	This string
}

// conclusion is the total, the grade, and where points were lost, in a sentence
// and a chart or a table.
func (a *author) conclusion(of Block) []block {
	blocks, losses := a.verdict()
	grade, graded := a.result.Grade()
	var bands []gradeBand
	for _, band := range a.set.Grades.Bands {
		b := gradeBand{Label: a.title(band.Label), Interval: explain.Points(band.Interval, a.tag)}
		if graded && band.Grade == grade {
			b.This = a.say("this-one")
		}
		bands = append(bands, b)
	}
	if len(bands) > 0 {
		blocks = append(blocks, block{Grades: bands})
	}
	if chart := a.lostChart(losses); chart != nil {
		blocks = append(blocks, block{Chart: chart})
	}
	if of.Table || a.english() {
		blocks = append(blocks, a.lostTable(losses)...)
	}
	return blocks
}

// verdict says the total and the grade: on a Chinese page whose total is known
// in the sentence of the trade.
func (a *author) verdict() ([]block, []lostLeaf) {
	losses := a.losses()
	total := a.result.Total()
	var s sentence
	if total.Complete {
		word := ""
		if grade, graded := a.result.Grade(); graded {
			word = a.set.GradeLabel(grade).Zh
		}
		name := statedScore
		if a.differs() {
			name = computedScore
		}
		said := make([]loss, len(losses))
		for i, one := range losses {
			said[i] = one.loss
		}
		s = *conclusionSentence(a.formTitle(), a.year(), name, check.Statement{Figure: total.Score}, word, said)
		s.lacks = nil // found in the form
	}
	blocks := a.prose(Block{Table: !total.Complete}, func() []block { return paragraphs(a.verdictOnTotal()) }, &s)
	return append(blocks, a.statedTotal()...), losses
}

// differs tells whether the form states another total than the rules give, or one
// where they give none yet.
func (a *author) differs() bool {
	stated, total := a.doc.Form.Stated.Total, a.result.Total()
	return stated.Stated() && (!total.Complete || !stated.Equal(total.Score))
}

// statedTotal says the total that the form states beside the computed one. What is
// found of it is marked there; a Chinese page whose totals agree has it in the form
// alone.
func (a *author) statedTotal() []block {
	stated, total := a.doc.Form.Stated.Total, a.result.Total()
	if !stated.Stated() || !total.Complete {
		return nil
	}
	said := a.say("conclusion.differs", stated.String())
	if !a.differs() {
		if !a.english() {
			return nil
		}
		said = a.say("conclusion.same", stated.String())
	}
	before, behind, _ := strings.Cut(said, stated.String())
	at := a.stating("/stated/total")
	return []block{{Paragraphs: []paragraph{{Spans: []printedSpan{{Text: before}, {at, stated.String()}, {Text: behind}}}}}}
}

// formTitle is what the self-evaluation form is called.
func (a *author) formTitle() string {
	switch a.doc.Form.Scope {
	case ruleset.DepartmentScope, ruleset.UnitScope, ruleset.ProjectScope, ruleset.TransferScope:
		return a.say("form-title", a.doc.Form.Scope.Text(a.tag))
	}
	return a.say("form-title", "")
}

// lostChart draws what each leaf lost as a share of all that was lost.
func (a *author) lostChart(losses []lostLeaf) *chart {
	var whole figure.Points
	for _, one := range losses {
		whole = whole.Add(one.points)
	}
	c := chart{Title: a.say("chart.lost", whole.Short())}
	for _, one := range losses {
		if len(c.Rows) < maxCharted {
			c.add(one.name, a.say("chart.points", one.points.Short()), fill{"lost", permille(pointsRatio(one.points, whole))})
		}
	}
	if len(c.Rows) == 0 {
		return nil
	}
	return &c
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
	return sentences
}

// lostLeaf is a leaf that lost points.
type lostLeaf struct {
	loss

	path check.Path
}

// losses lists the leaves that lost points, in the order of the form.
func (a *author) losses() []lostLeaf {
	var losses []lostLeaf
	for leaf := range a.result.Leaves() {
		if lost(leafSum(leaf)) == "" || leaf.Status == scoring.NotApplicable {
			continue
		}
		name, reason := a.nameAndReason(leaf.Ref)
		losses = append(losses, lostLeaf{loss{name, leaf.Points.Sub(leaf.Score), reason}, leaf.Path})
	}
	return losses
}

// lostTable lists where points were lost, and whether the form says why.
func (a *author) lostTable(losses []lostLeaf) []block {
	var rows []sheet.Row
	for _, one := range losses {
		reason := one.reason
		if reason == "" {
			reason = a.say("no-reason")
		}
		row := cellsOf(one.name, one.points.Short(), reason)
		row[0].Link, row[1].Kind = anchor(one.path), sheet.Number
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return nil
	}
	made := headed(a.say("heading.lost"), []string{a.say("column.indicator"), a.say("column.lost"), a.say("column.reason")}, rows...)
	made.Aligned = true
	return a.written("words", "", made)
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
