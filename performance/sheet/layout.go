package sheet

import (
	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Layout says how a form is written. The zero value writes the form in full
// with the scores that it states.
type Layout struct {
	// Official leaves out the columns that the official form does not have, and
	// what stands in them: criterion, evidence, method, judgement, deduction and
	// key of an indicator.
	Official bool
	// Result writes the scores of a result in place of the stated ones.
	Result *scoring.Result
}

// The columns of the official form.
const (
	headColumn = iota
	classColumn
	groupColumn
	nameColumn
	targetColumn
	actualColumn
	pointsColumn
	scoreColumn
	reasonColumn

	officialColumns
)

// officialWidths suit the columns on a page of A4 across.
var officialWidths = [officialColumns]int{8, 14, 18, 30, 18, 18, 8, 8, 30}

const extraWidth = 20

// Write returns a form as the table of 附件1-2: title, unit, money block, goals,
// indicators, 总分. Its cells have the paths of their nodes and figures.
// ReadForm reads it back: what does not come back are the keys
// of the form, its classes and its groups, the judgements of groups, a scope
// or phase of the caller's own, and 其中 before several parts of the total that do
// not exhaust it; amounts come back in the order of the columns, and 预算数 as the
// adjusted budget. Forms in which that matters travel as JSON. A
// form past the limits gives a table that ReadForm and the writers refuse.
func Write(form performance.Form, layout Layout) Table {
	w := writer{form: form, layout: layout}
	w.width = officialColumns
	if !layout.Official {
		w.extras = extrasOf(form)
	}
	w.width = max(w.width+len(w.extras), w.moneyWidth())
	w.titles()
	w.moneyBlock()
	w.goalBlock()
	w.tree()
	w.bottom()
	widths := append([]int{}, officialWidths[:]...)
	for len(widths) < w.width {
		widths = append(widths, extraWidth)
	}
	w.table.Widths = widths
	return w.table
}

type writer struct {
	form   performance.Form
	layout Layout
	table  Table
	width  int
	extras []extra
}

// blank appends a row of blank cells and returns it.
func (w *writer) blank() Row {
	row := make(Row, w.width)
	w.table.Rows = append(w.table.Rows, row)
	return row
}

func heading(text string) Cell { return Cell{Text: text, Kind: Heading} }

func textCell(text string) Cell { return Cell{Text: text} }

func pointsCell(p figure.Points) Cell {
	if !p.Stated() {
		return Cell{}
	}
	return Cell{Text: p.String(), Kind: Number, Places: max(p.Places(), 0)}
}

// quantityCell is a cell of a rate or another quantity.
func quantityCell(q figure.Quantity) Cell {
	cell := Cell{Text: q.String(), Places: max(q.Places(), 0)}
	switch {
	case !q.Stated() || q.Qualifier() != figure.Plain:
		return Cell{Text: q.String()}
	case q.Unit() == "%":
		cell.Kind = Percent
	case q.Unit() == "":
		cell.Kind = Number
	default:
		return Cell{Text: q.String()}
	}
	return cell
}

// moneyCell is a cell of an amount in a column of a unit; an amount in another
// unit says so.
func moneyCell(m figure.Money, unit figure.MoneyUnit) Cell {
	switch {
	case !m.Stated():
		return Cell{}
	case m.Unit() != unit || m.Qualifier() != figure.Plain:
		return Cell{Text: m.String()}
	}
	return Cell{Text: m.Number(), Kind: Number, Places: max(m.Places(), 0)}
}

// named gives a cell the path of what it shows.
func (c Cell) named(path check.Path) Cell {
	c.Path = path
	return c
}

// across makes a cell span columns.
func (c Cell) across(columns int) Cell {
	if columns > 1 {
		c.Columns = columns
	}
	return c
}

// down makes a cell span rows.
func (c Cell) down(rows int) Cell {
	if rows > 1 {
		c.Rows = rows
	}
	return c
}

// titles writes title, year, unit and project.
func (w *writer) titles() {
	title := "绩效自评表"
	switch w.form.Scope {
	case ruleset.DepartmentScope:
		title = "部门整体支出绩效自评表"
	case ruleset.UnitScope:
		title = "单位整体支出绩效自评表"
	case ruleset.ProjectScope:
		title = "项目支出绩效自评表"
	case ruleset.TransferScope:
		title = "转移支付绩效自评表"
	}
	w.blank()[0] = heading(title).across(w.width)
	if w.form.Year != 0 {
		w.blank()[0] = heading("（" + budget.Period{Year: w.form.Year}.Label().Zh + "度）").named("/year").across(w.width)
	}
	label := "预算单位名称"
	if w.form.Project != "" {
		w.pair("项目名称", w.form.Project, "/project")
		label = "实施单位"
	}
	w.pair(label, w.form.Unit, "/unit")
}

func (w *writer) pair(label, value string, path check.Path) {
	row := w.blank()
	row[0] = heading(label).across(classColumn + 1)
	row[groupColumn] = textCell(value).named(path).across(w.width - groupColumn)
}

// goalBlock writes the goals: a row for each, so that goals of several lines
// stay whole.
func (w *writer) goalBlock() {
	if len(w.form.Goals) == 0 {
		return
	}
	const split = actualColumn
	row := w.blank()
	row[0] = heading("年度总体目标").down(len(w.form.Goals) + 1)
	row[1] = heading("预期目标").across(split - 1)
	row[split] = heading("实际完成情况").across(w.width - split)
	for i, goal := range w.form.Goals {
		row, path := w.blank(), check.Path("/goals").Index(i)
		row[1] = textCell(goal.Expected).named(path.Child("expected")).across(split - 1)
		row[split] = textCell(goal.Achieved).named(path.Child("achieved")).across(w.width - split)
	}
}

// bottom writes 总分 and the grade.
func (w *writer) bottom() {
	points, total, grade := w.form.Stated.Points, w.form.Stated.Total, w.form.Stated.Grade
	if w.layout.Result != nil {
		sum := w.layout.Result.Total()
		points, total = sum.Points, figure.Points{}
		if sum.Complete {
			total = sum.Score
		}
		grade, _ = w.layout.Result.Grade()
	}
	if !points.Stated() && !total.Stated() && grade == "" {
		return
	}
	row := w.blank()
	row[0] = heading("总分").across(pointsColumn)
	row[pointsColumn] = pointsCell(points).named("/stated/points")
	row[scoreColumn] = pointsCell(total).named("/stated/total")
	if grade != "" {
		row[reasonColumn] = textCell("自评等级：" + gradeWord(grade)).named("/stated/grade")
	}
}

func gradeWord(grade ruleset.Grade) string {
	for _, g := range grades {
		if g.grade == grade {
			return g.word
		}
	}
	return string(grade)
}
