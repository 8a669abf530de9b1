package report

import (
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
// row, the classes with their rows, the total.
func (a *author) indicators() []block {
	form := a.doc.Form
	leaves := make([][]scoring.Leaf, len(form.Classes))
	made := sheet.Table{Caption: a.say("heading.indicators"), Head: 1, Aligned: true}
	made.Rows = append(made.Rows, cellsOf(a.say("column.group"), a.say("column.indicator"), a.say("column.target"),
		a.say("column.actual"), a.say("column.points"), a.say("column.score"), a.say("column.lost")))
	for leaf := range a.result.Leaves() {
		if class := leaf.Ref.Class; class >= 0 && int(class) < len(leaves) {
			leaves[class] = append(leaves[class], leaf)
		} else if class < 0 {
			made.Rows = append(made.Rows, a.executionRow(leaf))
		}
	}
	for i, class := range form.Classes {
		made.Rows = append(made.Rows, a.sumRow("class", a.className(class), a.result.Class(i)))
		for _, leaf := range leaves[i] {
			made.Rows = append(made.Rows, a.leafRows(leaf)...)
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

// executionRow is the row that scores budget execution: what was spent against
// its base.
func (a *author) executionRow(leaf scoring.Leaf) sheet.Row {
	total, of := a.doc.Form.Total(), a.set.Execution
	row := a.scored(leaf, a.doc.Form.Execution.Stated, a.doc.Form.Execution.Reason)
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
func (a *author) leafRows(leaf scoring.Leaf) []sheet.Row {
	class := &a.doc.Form.Classes[leaf.Ref.Class]
	if leaf.Ref.Group < 0 {
		row := a.scored(leaf, class.Stated, "")
		row[nameColumn].Text = a.className(*class)
		return []sheet.Row{row}
	}
	group := class.Groups[leaf.Ref.Group]
	if leaf.Ref.Indicator >= 0 {
		indicator := group.Indicators[leaf.Ref.Indicator]
		row := a.scored(leaf, indicator.Stated, indicator.Reason)
		row[groupColumn].Text = group.Name
		a.compared(row, indicator)
		return []sheet.Row{row}
	}
	row := a.scored(leaf, group.Stated, "")
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
func (a *author) scored(leaf scoring.Leaf, stated figure.Points, reason string) sheet.Row {
	row := make(sheet.Row, indicatorColumns)
	row[nameColumn].Kind = sheet.Heading
	if leaf.Status == scoring.NotApplicable {
		row[groupColumn].Mark = "none"
		row[targetColumn] = sheet.Cell{Text: a.say("not-applicable"), Columns: indicatorColumns - targetColumn}
		return row
	}
	a.scores(row, leafSum(leaf))
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
	if stated.Stated() && !stated.Equal(leaf.Score) {
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
