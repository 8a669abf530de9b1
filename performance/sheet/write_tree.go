package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
)

// extra is a column that the official form does not have.
type extra struct {
	heading string
	cell    func(performance.Indicator) Cell
}

// extrasOf lists the extra columns that a form needs.
func extrasOf(form performance.Form) []extra {
	all := [...]extra{
		{"评（扣）分标准", func(i performance.Indicator) Cell { return textCell(i.Criterion) }},
		{"佐证材料", func(i performance.Indicator) Cell { return textCell(strings.Join(i.Evidence, "\n")) }},
		{methodHeading, func(i performance.Indicator) Cell { return textCell(i.Method) }},
		{judgementHeading, func(i performance.Indicator) Cell { return textCell(judgementText(i.Judgement)) }},
		{deductionHeading, func(i performance.Indicator) Cell { return pointsCell(i.Deduction) }},
		{keyHeading, func(i performance.Indicator) Cell { return textCell(i.Key) }},
	}
	var needed []extra
	for _, column := range all {
		if anyIndicator(form, func(i performance.Indicator) bool { return column.cell(i).Text != "" }) {
			needed = append(needed, column)
		}
	}
	return needed
}

func anyIndicator(form performance.Form, is func(performance.Indicator) bool) bool {
	for _, class := range form.Classes {
		for _, group := range class.Groups {
			if slices.ContainsFunc(group.Indicators, is) {
				return true
			}
		}
	}
	return false
}

// judgementText is an evaluator's input as lines; the reason comes last because
// it may have lines of its own.
func judgementText(j performance.Judgement) string {
	var lines []string
	add := func(label, value string) {
		if value != "" {
			lines = append(lines, label+"："+value)
		}
	}
	add(judgedLevel, j.Level)
	add(judgedScore, j.Score.String())
	add(judgedItems, strings.Join(j.Items, "、"))
	add(judgedBy, j.By)
	add(judgedWhy, j.Why)
	return strings.Join(lines, "\n")
}

// tree writes the indicators. Names span the rows of what is below them.
func (w *writer) tree() {
	top := len(w.table.Rows)
	head := w.blank()
	for i, text := range [...]string{
		"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施",
	} {
		head[i] = heading(text)
	}
	for i, column := range w.extras {
		head[officialColumns+i] = heading(column.heading)
	}
	for i, class := range w.form.Classes {
		w.class(i, class)
	}
	head[0] = head[0].down(len(w.table.Rows) - top)
}

func (w *writer) class(index int, class performance.Class) {
	top := len(w.table.Rows)
	switch {
	case class.NotApplicable && len(class.Groups) == 0:
		row := w.blank()
		row[groupColumn] = textCell(inapplicableWord).across(w.width - groupColumn)
	case len(class.Groups) == 0:
		w.blank()
	}
	for i, group := range class.Groups {
		w.group(performance.Ref{Class: int32(index), Group: int32(i), Indicator: -1}, group)
	}
	if stated := w.subtotal(class.Stated); stated.Stated() {
		row := w.blank()
		row[groupColumn] = heading(subtotalWord).across(pointsColumn - groupColumn)
		row[scoreColumn] = pointsCell(stated).named(check.Path("/classes").Index(index).Child("stated"))
	}
	path := check.Path("/classes").Index(index)
	w.table.Rows[top][classColumn] = heading(withPoints(class.Name, class.Points)).named(path).down(len(w.table.Rows) - top)
}

const (
	inapplicableWord = "不适用"
	subtotalWord     = "小计"
)

func (w *writer) group(ref performance.Ref, group performance.Group) {
	top := len(w.table.Rows)
	switch {
	case group.NotApplicable && len(group.Indicators) == 0:
		row := w.blank()
		row[nameColumn] = textCell(inapplicableWord).across(w.width - nameColumn)
	case len(group.Indicators) == 0:
		w.blank()
	}
	path := ref.Path()
	for i, indicator := range group.Indicators {
		ref.Indicator = int32(i)
		w.indicator(ref, indicator)
	}
	if stated := w.subtotal(group.Stated); stated.Stated() {
		row := w.blank()
		row[nameColumn] = heading(subtotalWord).across(pointsColumn - nameColumn)
		row[scoreColumn] = pointsCell(stated).named(path.Child("stated"))
	}
	name := group.Name + choiceWord(group.Choose)
	w.table.Rows[top][groupColumn] = heading(withPoints(name, group.Points)).named(path).down(len(w.table.Rows) - top)
}

// choiceWord is the bracket that says how many of a group count.
func choiceWord(choice performance.Choice) string {
	for _, c := range choices {
		if c.choice == choice {
			return "（" + c.words[0] + "）"
		}
	}
	return ""
}

// subtotal is the score of a class or group that is written: what the form
// states. A result adds up by itself.
func (w *writer) subtotal(stated figure.Points) figure.Points {
	if w.layout.Result != nil {
		return figure.Points{}
	}
	return stated
}

func withPoints(name string, points figure.Points) string {
	if !points.Stated() {
		return name
	}
	return name + "（" + points.String() + "分）"
}

func (w *writer) indicator(ref performance.Ref, indicator performance.Indicator) {
	row, path := w.blank(), ref.Path()
	row[nameColumn] = heading(indicator.Name)
	row[targetColumn] = textCell(targetText(indicator.Target))
	row[actualColumn] = textCell(actualText(indicator.Actual))
	if indicator.NotApplicable {
		column := targetColumn
		if indicator.Target.Stated() {
			column = actualColumn
		}
		row[column].Text = inapplicableWord
	}
	row[pointsColumn], row[scoreColumn] = pointsCell(indicator.Points), pointsCell(indicator.Stated)
	if w.layout.Result != nil {
		row[scoreColumn] = Cell{}
		if leaf, found := w.layout.Result.At(path); found {
			row[pointsColumn], row[scoreColumn] = pointsCell(leaf.Points), pointsCell(leaf.Score)
		}
	}
	row[reasonColumn] = textCell(indicator.Reason)
	row[nameColumn].Path = path
	for column, member := range [...]string{
		targetColumn: "target", actualColumn: "actual", pointsColumn: "points", scoreColumn: "stated", reasonColumn: "reason",
	} {
		if member != "" {
			row[column].Path = path.Child(member)
		}
	}
	for i, column := range w.extras {
		row[officialColumns+i] = column.cell(indicator)
	}
}

// targetText is a target as a form prints it: its canonical text, words without
// quotes unless they would be read as something else.
func targetText(target performance.Target) string {
	if target.Kind() == ruleset.Words {
		if plain, _, err := cell.ReadTarget(target.Text()); err == nil && plain.Kind() == ruleset.Words && plain.Text() == target.Text() {
			return target.Text()
		}
	}
	return target.String()
}

func actualText(actual performance.Actual) string {
	if actual.Kind() == performance.InText {
		if plain, _, err := cell.ReadActual(actual.Text()); err == nil && plain.Kind() == performance.InText && plain.Text() == actual.Text() {
			return actual.Text()
		}
	}
	return actual.String()
}
