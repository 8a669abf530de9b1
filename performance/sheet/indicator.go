package sheet

import (
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
)

// indicator reads a row with an indicator of its own.
func (r *formReader) indicator(t treeRow) {
	group := r.lastGroup()
	path := r.groupPath().Child("indicators").Index(len(group.Indicators))
	name, inName := splitPoints(oneLine(t.name), 3)
	indicator := performance.Indicator{Name: name}
	if name == "" {
		r.add(CodeNoName, path, at{t.row, r.columns.from[nameRole]}, excerpt(t.target+" "+t.actual))
	}
	indicator.Points = firstPoints(r.pointsOf(t, pointsRole, path.Child("points")), inName)
	indicator.Stated = r.pointsOf(t, scoreRole, path.Child("stated"))
	if inName.Stated() && indicator.Points.Cmp(inName) != 0 {
		indicator.Name = oneLine(t.name) // the bracket says something else
	}
	r.values(t, path, group.Name, &indicator)
	reason, _ := r.cellAt(t, reasonRole)
	indicator.Reason = reasonOf(reason)
	indicator.Criterion = r.cell(t, criterionRole)
	indicator.Evidence = evidenceOf(r.cell(t, evidenceRole))
	indicator.Method = r.cell(t, methodRole)
	indicator.Key = r.cell(t, keyRole)
	indicator.Deduction = r.pointsOf(t, deductionRole, path.Child("deduction"))
	indicator.Judgement = r.judgement(t, path.Child("judgement"))
	r.strangeCells(t, path)
	group.Indicators = append(group.Indicators, indicator)
	r.indicators++
}

// values reads target and actual value.
func (r *formReader) values(t treeRow, path check.Path, group string, indicator *performance.Indicator) {
	reader := cell.Reader{Year: r.year(), Timed: timed(group)}
	unit, _ := r.cellAt(t, unitRole)
	sign, _ := r.cellAt(t, signRole)
	place := at{t.row, r.columns.from[targetRole]}
	var reading cell.Reading
	var err error
	if r.columns.has[signRole] || r.columns.has[unitRole] {
		indicator.Target, reading, err = reader.TargetCells(sign, t.target, unit)
	} else {
		indicator.Target, reading, err = reader.Target(t.target)
	}
	if err != nil {
		r.unread(path.Child("target"), place, sign+t.target+unit, err)
	}
	r.reading(path.Child("target"), place, reading)
	notApplicable := reading.Absence == cell.Inapplicable

	place = at{t.row, r.columns.from[actualRole]}
	reader.Answers = indicator.Target
	if indicator.Target.Kind() != ruleset.Words && readableUnit(unit) {
		reader.Unit = unit
	}
	indicator.Actual, reading, err = reader.Actual(t.actual)
	if err != nil {
		r.unread(path.Child("actual"), place, t.actual, err)
	}
	r.reading(path.Child("actual"), place, reading)
	if notApplicable || !indicator.Target.Stated() && reading.Absence == cell.Inapplicable {
		indicator.NotApplicable = true
		if indicator.Actual.Kind() == performance.DoesNotApply {
			indicator.Actual = performance.Actual{}
		}
	}
}

func readableUnit(unit string) bool {
	word, _, err := figure.ReadUnit(unit)
	return err == nil && word != ""
}

// evidenceOf lists what a cell of evidence names, one a line.
func evidenceOf(text string) []string {
	if absent(text) {
		return nil
	}
	var list []string
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' || r == '；' || r == ';' }) {
		if line = strings.TrimFunc(line, isBlank); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// strangeCells reports what stands in columns that no heading explains.
func (r *formReader) strangeCells(t treeRow, path check.Path) {
	for _, column := range r.columns.strange {
		column -= t.shift
		if text := r.table.text(t.row, column); text != "" && column > 0 {
			r.add(CodeCellSkipped, path, at{t.row, column}, excerpt(text))
		}
	}
	for column := r.columns.width; column < len(r.table.Rows[t.row]); column++ {
		if text := r.table.text(t.row, column); text != "" {
			r.add(CodeCellSkipped, path, at{t.row, column}, excerpt(text))
		}
	}
}

// judgement reads the column that the writer adds for an evaluator's input:
// lines such as 得分：3 and 评判人：单位自评.
func (r *formReader) judgement(t treeRow, path check.Path) performance.Judgement {
	var j performance.Judgement
	text, place := r.cellAt(t, judgementRole)
	why := false
	for line := range strings.SplitSeq(text, "\n") {
		label, value, _ := splitLabel(line)
		switch {
		case why:
			j.Why += "\n" + line
		case label == judgedLevel:
			j.Level = value
		case label == judgedScore:
			score, _, err := figure.ReadPoints(value)
			if err != nil {
				r.unread(path, place, value, err)
			}
			j.Score = score
		case label == judgedItems:
			j.Items = strings.Split(value, "、")
		case label == judgedBy:
			j.By = value
		case label == judgedWhy:
			j.Why, why = value, true
		case strings.TrimFunc(line, isBlank) != "":
			r.add(CodeCellSkipped, path, place, excerpt(line))
		}
	}
	return j
}

// total reads the bottom line, whose cells are often merged: points and score
// stand in their columns, else in the order of the numbers.
func (r *formReader) total(row, first int) {
	t := treeRow{row: row}
	points, pointsAt := r.cellAt(t, pointsRole)
	score, scoreAt := r.cellAt(t, scoreRole)
	if !isPoints(points) && !isPoints(score) || pointsAt == scoreAt {
		pointsAt, scoreAt = r.numbersOf(row, first)
	}
	if pointsAt.column >= 0 {
		r.form.Stated.Points = r.points("/stated/points", row, pointsAt.column)
	}
	if scoreAt.column >= 0 {
		r.form.Stated.Total = r.points("/stated/total", row, scoreAt.column)
	}
	r.grade(row)
}

// numbersOf finds the first two numbers of a row; a single one is the score,
// unless the table has no scores.
func (r *formReader) numbersOf(row, first int) (points, score at) {
	points, score = at{row, -1}, at{row, -1}
	for column := first + 1; column < len(r.table.Rows[row]); column++ {
		if !isPoints(r.table.text(row, column)) {
			continue
		}
		if points.column < 0 {
			points.column = column
		} else if score.column < 0 {
			score.column = column
		}
	}
	if score.column < 0 && r.columns.has[scoreRole] {
		return score, points
	}
	return points, score
}

// isGrade recognises a row that states the grade.
func (r *formReader) isGrade(row int, label string) bool {
	return isGradeLabel(bare(label)) && r.gradeIn(row) != ""
}

func isGradeLabel(label string) bool {
	return contains(label, "等级", "评价结论", "自评结论", "自评结果", "评定结果")
}

// grade reads a grade that stands in a row: 等级：优, or 等级 | 优.
func (r *formReader) grade(row int) {
	if grade := r.gradeIn(row); grade != "" {
		r.form.Stated.Grade = grade
	}
}

func (r *formReader) gradeIn(row int) ruleset.Grade {
	labelled := false
	for column := range r.table.Rows[row] {
		text := r.table.text(row, column)
		if text == "" || len(text) > maxLabel {
			continue
		}
		label, value, inline := splitLabel(text)
		if inline && isGradeLabel(label) {
			return gradeOf(value)
		}
		if labelled {
			return gradeOf(text)
		}
		labelled = isGradeLabel(bare(labelOf(text)))
	}
	return ""
}

func gradeOf(text string) ruleset.Grade {
	text = strings.TrimSuffix(strings.Trim(labelOf(text), "“”\"、。"), "秀")
	for _, g := range grades {
		if text == g.word || text == g.word+"好" || text == g.word+"等" {
			return g.grade
		}
	}
	return ""
}

// afterTotal looks for a grade below the bottom line, and reports the rest.
func (r *formReader) afterTotal(from int) {
	for row := from; row < len(r.table.Rows); row++ {
		first := r.firstCell(row)
		if first < 0 {
			continue
		}
		text := r.table.text(row, first)
		if r.isGrade(row, labelOf(text)) {
			r.grade(row)
			continue
		}
		if r.secondForm(row, text) {
			r.add(CodeSecondForm, "", at{row, first}, excerpt(text))
			return
		}
		r.add(CodeRowSkipped, "", at{row, first}, excerpt(text))
	}
}
