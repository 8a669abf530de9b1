package report

import (
	"jixiao.example/budget/figure"
	"jixiao.example/performance/scoring"
)

// performanceChapter is the chapter with the scores and the programmes.
type performanceChapter struct {
	chapter
	Classes    []classRows
	Total      indicatorRow
	Programmes []programme
}

// classRows is a class with its indicators. The execution row belongs to a
// class without a name.
type classRows struct {
	Name, Points string
	Score, Lost  number
	Rows         []indicatorRow
}

// indicatorRow is a row of the table of indicators.
type indicatorRow struct {
	Group, Name, Target, Actual string
	Points                      string
	Score, Lost                 number
	// Remarks say what else there is to know of the score.
	Remarks []string
	// Why is the anchor of the explanation.
	Why string
	// NotApplicable says so of a row without a score.
	NotApplicable string
}

func (a *author) performance() performanceChapter {
	p := performanceChapter{Classes: a.classes(), Programmes: a.programmes()}
	total := a.result.Total()
	p.Total = indicatorRow{
		Name: a.say("column.total"), Points: total.Points.Short(), Why: anchor(""),
		Score: number{Text: a.sumText(total)}, Lost: number{Text: lost(total)},
	}
	p.align()
	p.chapter = a.chapter("performance", a.doc.Slots.Performance, len(p.Classes) > 0 || len(p.Programmes) > 0)
	return p
}

// align sets the points of the scores below each other.
func (p *performanceChapter) align() {
	scores, losses := []*number{&p.Total.Score}, []*number{&p.Total.Lost}
	for i := range p.Classes {
		class := &p.Classes[i]
		scores, losses = append(scores, &class.Score), append(losses, &class.Lost)
		for j := range class.Rows {
			scores, losses = append(scores, &class.Rows[j].Score), append(losses, &class.Rows[j].Lost)
		}
	}
	align(scores...)
	align(losses...)
}

func (a *author) classes() []classRows {
	form := a.doc.Form
	leaves := make([][]scoring.Leaf, len(form.Classes))
	var classes []classRows
	for leaf := range a.result.Leaves() {
		if class := leaf.Ref.Class; class >= 0 && int(class) < len(leaves) {
			leaves[class] = append(leaves[class], leaf)
		} else if class < 0 {
			classes = append(classes, a.executionRow(leaf))
		}
	}
	for i, class := range form.Classes {
		rows := a.classRows(a.className(class), a.result.Class(i))
		for _, leaf := range leaves[i] {
			rows.Rows = append(rows.Rows, a.leafRows(leaf)...)
		}
		if class.NotApplicable && len(rows.Rows) == 0 {
			rows.Rows = []indicatorRow{{NotApplicable: a.say("not-applicable")}}
		}
		classes = append(classes, rows)
	}
	return classes
}

func (a *author) classRows(name string, sum scoring.Sum) classRows {
	c := classRows{Name: name, Points: sum.Points.Short()}
	c.Score, c.Lost = a.scoreAndLoss(sum)
	return c
}

// executionRow is the row that scores budget execution: what was spent against
// its base.
func (a *author) executionRow(leaf scoring.Leaf) classRows {
	total, row := a.doc.Form.Total(), a.set.Execution
	r := a.scored(leaf, a.doc.Form.Execution.Stated, a.doc.Form.Execution.Reason)
	rate, of := a.executionRate()
	r.Group, r.Name = a.say("field.execution"), of
	r.Target, r.Actual = total.At(row.Base).String(), total.At(row.Spent).String()
	if rate.State() == figure.Defined {
		r.Name += " = " + rate.String()
	}
	return classRows{Rows: []indicatorRow{r}}
}

// leafRows returns the row of a leaf, which is a class where that has no groups;
// a group that is judged as a whole is followed by its indicators without scores.
func (a *author) leafRows(leaf scoring.Leaf) []indicatorRow {
	class := &a.doc.Form.Classes[leaf.Ref.Class]
	if leaf.Ref.Group < 0 {
		row := a.scored(leaf, class.Stated, "")
		row.Name = a.className(*class)
		return []indicatorRow{row}
	}
	group := class.Groups[leaf.Ref.Group]
	if leaf.Ref.Indicator >= 0 {
		indicator := group.Indicators[leaf.Ref.Indicator]
		row := a.scored(leaf, indicator.Stated, indicator.Reason)
		row.Group, row.Name = group.Name, indicator.Name
		row.Target, row.Actual = indicator.Target.String(), indicator.Actual.String()
		return []indicatorRow{row}
	}
	row := a.scored(leaf, group.Stated, "")
	row.Group = group.Name
	rows := []indicatorRow{row}
	for _, indicator := range group.Indicators {
		rows = append(rows, indicatorRow{
			Group: group.Name, Name: indicator.Name, Target: indicator.Target.String(), Actual: indicator.Actual.String(),
			Remarks: []string{a.say("group-judged")},
		})
	}
	return rows
}

// scored fills in what a leaf says about its score.
func (a *author) scored(leaf scoring.Leaf, stated figure.Points, reason string) indicatorRow {
	row := indicatorRow{Why: anchor(leaf.Path)}
	if leaf.Status == scoring.NotApplicable {
		row.NotApplicable = a.say("not-applicable")
		return row
	}
	row.Points = leaf.Points.Short()
	row.Score, row.Lost = a.scoreAndLoss(leafSum(leaf))
	switch leaf.Status {
	case scoring.NotReported, scoring.NotEvidenced, scoring.NotComputable:
		row.Remarks = append(row.Remarks, a.say(leaf.Status.String()))
	case scoring.Judged:
		row.Remarks = append(row.Remarks, a.say("judged"))
	default:
	}
	if leaf.Flags.Has(scoring.Unchosen) {
		row.Remarks = append(row.Remarks, a.say("unchosen"))
	}
	if stated.Stated() && !stated.Equal(leaf.Score) {
		row.Remarks = append(row.Remarks, a.say("stated", stated.String()))
	}
	if reason != "" {
		row.Remarks = append(row.Remarks, a.say("reason", reason))
	}
	return row
}

// scoreAndLoss returns the cells of a sum: the score with its bar, and what it
// lacks.
func (a *author) scoreAndLoss(sum scoring.Sum) (score, loss number) {
	score, loss = number{Text: a.sumText(sum)}, number{Text: lost(sum)}
	if sum.Points.Sign() > 0 {
		score.Bar = barOf(pointsRatio(sum.Least, sum.Points))
	}
	return score, loss
}

// lost returns the points that a certain score lacks, "" when it lacks none.
func lost(sum scoring.Sum) string {
	if !sum.Complete || sum.Score.Cmp(sum.Points) >= 0 {
		return ""
	}
	return sum.Points.Sub(sum.Score).Short()
}
