package report

import (
	"slices"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// The columns of the table of indicators.
const (
	groupColumn = iota
	nameColumn
	targetColumn
	actualColumn
	pointsColumn
	scoreColumn
	lostColumn

	indicatorColumns
)

// indicators is the table of the indicators with their scores: the execution
// row, the classes with their rows, the total. The printed one is that of the form,
// with the scores that it states.
func (a *author) indicators(printed bool) []block {
	form := a.doc.Form
	leaves := make([][]scoring.Leaf, len(form.Classes))
	made := sheet.Table{Caption: a.say("heading.indicators"), Head: 1, Aligned: true}
	made.Rows = append(made.Rows, cellsOf(a.say("column.group"), a.say("column.indicator"), a.say("column.target"),
		a.say("column.actual"), a.say("column.points"), a.say("column.score"), a.say("column.lost")))
	for leaf := range a.result.Leaves() {
		if class := leaf.Ref.Class; class >= 0 && int(class) < len(leaves) {
			leaves[class] = append(leaves[class], leaf)
		} else if class < 0 {
			made.Rows = append(made.Rows, a.executionRow(leaf, printed))
		}
	}
	for i, class := range form.Classes {
		row := a.sumRow("class", a.className(class), a.result.Class(i))
		if printed {
			a.stated(row, a.result.Class(i), class.Stated)
			if !class.Stated.Stated() && slices.ContainsFunc(leaves[i], a.otherwiseStated) {
				row[scoreColumn], row[lostColumn] = sheet.Cell{}, sheet.Cell{} // no sum of what stands below
			}
		}
		made.Rows = append(made.Rows, row)
		for _, leaf := range leaves[i] {
			made.Rows = append(made.Rows, a.leafRows(leaf, printed)...)
		}
		if class.NotApplicable && len(leaves[i]) == 0 {
			row := make(sheet.Row, indicatorColumns)
			row[0] = sheet.Cell{Text: a.say("not-applicable"), Mark: "none", Columns: indicatorColumns}
			made.Rows = append(made.Rows, row)
		}
	}
	if len(made.Rows) == 1 {
		return nil
	}
	total := a.sumRow("total", a.say("column.total"), a.result.Total())
	total[0].Link = anchor("")
	if printed {
		a.stated(total, a.result.Total(), form.Stated.Total)
		if form.Stated.Points.Stated() {
			total[pointsColumn].Text = form.Stated.Points.Short()
			a.spotted(&total[pointsColumn], a.stating("/stated/points"))
		}
		a.spotted(&total[scoreColumn], a.stating("/stated/total"))
	}
	made.Rows = append(made.Rows, total)
	return a.written("indicators", "", made)
}

// sumRow is the row of a class or of the total.
func (a *author) sumRow(mark, name string, sum scoring.Sum) sheet.Row {
	row := make(sheet.Row, indicatorColumns)
	row[0] = sheet.Cell{Text: name, Kind: sheet.Heading, Columns: pointsColumn, Mark: mark}
	a.scores(row, sum)
	return row
}

// scores fills in the points, the score with its bar, and what it lacks.
func (a *author) scores(row sheet.Row, sum scoring.Sum) {
	row[pointsColumn] = sheet.Cell{Text: sum.Points.Short(), Kind: sheet.Number}
	row[scoreColumn] = sheet.Cell{Text: a.sumText(sum), Kind: sheet.Number}
	if sum.Points.Sign() > 0 {
		row[scoreColumn].Bar = sheet.BarOf(pointsRatio(sum.Least, sum.Points))
	}
	row[lostColumn] = sheet.Cell{Text: lost(sum), Kind: sheet.Number}
}

// stated puts a stated score in place of the computed one, which stands beside it
// where it is another.
func (a *author) stated(row sheet.Row, computed scoring.Sum, stated figure.Points) {
	if !stated.Stated() {
		return
	}
	a.scores(row, scoring.Sum{Points: computed.Points, Score: stated, Least: stated, Most: stated, Complete: true})
	row[scoreColumn].Note = a.computed(computed, stated)
}

// computed says the computed score beside a stated one that is another.
func (a *author) computed(sum scoring.Sum, stated figure.Points) string {
	if sum.Complete && stated.Equal(sum.Score) {
		return ""
	}
	return a.say("computed", a.sumText(sum))
}

// otherwiseStated tells whether the form states another score of a leaf.
func (a *author) otherwiseStated(leaf scoring.Leaf) bool {
	stated := a.statedScore(leaf.Ref)
	return leaf.Status != scoring.NotApplicable && stated.Stated() && a.computed(leafSum(leaf), stated) != ""
}

// statedScore is the score that the form states of a leaf.
func (a *author) statedScore(ref performance.Ref) figure.Points {
	form := &a.doc.Form
	switch {
	case ref.Class < 0:
		return form.Execution.Stated
	case ref.Group < 0:
		return form.Classes[ref.Class].Stated
	case ref.Indicator < 0:
		return form.Classes[ref.Class].Groups[ref.Group].Stated
	}
	return form.Classes[ref.Class].Groups[ref.Group].Indicators[ref.Indicator].Stated
}

// executionRow is the row that scores budget execution: what was spent against
// its base.
func (a *author) executionRow(leaf scoring.Leaf, printed bool) sheet.Row {
	total, of := a.doc.Form.Total(), a.set.Execution
	row := a.scored(leaf, a.doc.Form.Execution.Reason, printed)
	rate, division := a.executionRate()
	row[groupColumn].Text, row[nameColumn].Text = a.say("field.execution"), division
	row[targetColumn].Text, _ = a.figureText(total.At(of.Base))
	row[actualColumn].Text, _ = a.figureText(total.At(of.Spent))
	if rate.State() == figure.Defined {
		row[nameColumn].Text += " = " + rate.String()
	}
	return row
}

// leafRows returns the row of a leaf, which is a class where that has no groups;
// a group that is judged as a whole is followed by its indicators without scores.
func (a *author) leafRows(leaf scoring.Leaf, printed bool) []sheet.Row {
	class := &a.doc.Form.Classes[leaf.Ref.Class]
	if leaf.Ref.Group < 0 {
		row := a.scored(leaf, "", printed)
		row[nameColumn].Text = a.className(*class)
		return []sheet.Row{row}
	}
	group := class.Groups[leaf.Ref.Group]
	if leaf.Ref.Indicator >= 0 {
		indicator := group.Indicators[leaf.Ref.Indicator]
		row := a.scored(leaf, indicator.Reason, printed)
		row[groupColumn].Text = group.Name
		a.compared(row, indicator)
		return []sheet.Row{row}
	}
	row := a.scored(leaf, "", printed)
	row[groupColumn].Text = group.Name
	rows := []sheet.Row{row}
	for _, indicator := range group.Indicators {
		row := make(sheet.Row, indicatorColumns)
		row[groupColumn].Text = group.Name
		row[nameColumn] = sheet.Cell{Kind: sheet.Heading, Note: a.say("group-judged")}
		a.compared(row, indicator)
		rows = append(rows, row)
	}
	return rows
}

// compared fills in what is compared: the name, the target and the actual value.
// A row that does not apply has only its name.
func (a *author) compared(row sheet.Row, indicator performance.Indicator) {
	row[nameColumn].Text = indicator.Name
	if row[targetColumn].Columns == 0 {
		row[targetColumn].Text, row[actualColumn].Text = a.unbroken(words.FigureIn(a.tag, indicator.Target.String())), a.unbroken(words.FigureIn(a.tag, indicator.Actual.String()))
	}
}

// scored is a row with what a leaf says about its score.
func (a *author) scored(leaf scoring.Leaf, reason string, printed bool) sheet.Row {
	row := make(sheet.Row, indicatorColumns)
	row[nameColumn].Kind = sheet.Heading
	if leaf.Status == scoring.NotApplicable {
		row[groupColumn].Mark = "none"
		row[targetColumn] = sheet.Cell{Text: a.say("not-applicable"), Columns: indicatorColumns - targetColumn}
		return row
	}
	stated := a.statedScore(leaf.Ref)
	a.scores(row, leafSum(leaf))
	if printed {
		a.stated(row, leafSum(leaf), stated)
	}
	row[nameColumn].Link = anchor(leaf.Path)
	var remarks []string
	switch leaf.Status {
	case scoring.NotReported, scoring.NotEvidenced, scoring.NotComputable:
		remarks = append(remarks, a.say(leaf.Status.String()))
	case scoring.Judged:
		remarks = append(remarks, a.say("judged"))
	default:
	}
	if leaf.Flags.Has(scoring.Unchosen) {
		remarks = append(remarks, a.say("unchosen"))
	}
	if !printed && stated.Stated() && !stated.Equal(leaf.Score) {
		remarks = append(remarks, a.say("stated", stated.String()))
	}
	if reason != "" {
		remarks = append(remarks, a.say("reason", reason))
	}
	row[nameColumn].Note = strings.Join(remarks, "\n")
	a.spotted(&row[nameColumn], a.node(leaf.Path))
	return row
}

// lost returns the points that a certain score lacks, "" when it lacks none.
func lost(sum scoring.Sum) string {
	if !sum.Complete || sum.Score.Cmp(sum.Points) >= 0 {
		return ""
	}
	return sum.Points.Sub(sum.Score).Short()
}
