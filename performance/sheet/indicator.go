package sheet

import (
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
)

// indicator reads a row with an indicator of its own.
func (r *formReader) indicator(t treeRow) {
	group := r.lastGroup()
	path := performance.IndicatorRef(len(r.form.Classes)-1, len(r.lastClass().Groups)-1, len(group.Indicators)).Path()
	_, place := r.cellAt(t, nameRole)
	r.put(path, place)
	name, inName := splitPoints(cut.Lines(t.name), 3)
	indicator := performance.Indicator{Name: name}
	if name == "" {
		r.add(CodeNoName, path, at{t.row, r.columns.from[nameRole]}, excerpt(t.target+" "+t.actual))
	}
	indicator.Points = firstPoints(r.pointsOf(t, pointsRole, path, "points"), inName)
	score, scored := r.cellAt(t, scoreRole)
	r.otherColumn(scoreRole, path, "stated", scored, score)
	indicator.Stated = r.scoreAt(path, scored, indicator.Points)
	if inName.Stated() && indicator.Points.Cmp(inName) != 0 {
		indicator.Name = cut.Lines(t.name) // the bracket says something else
	}
	r.values(t, path, group.Name, &indicator)
	indicator.Reason = reasonOf(r.textOf(t, reasonRole, path, "reason"))
	indicator.Criterion = r.textOf(t, criterionRole, path, "criterion")
	indicator.Evidence = evidenceOf(r.textOf(t, evidenceRole, path, "evidence"))
	if method := r.cell(t, methodRole); method == "" || isMethod(method) {
		indicator.Method = r.textOf(t, methodRole, path, "method")
	} else if indicator.Criterion == "" { // how it is scored, in words
		indicator.Criterion = r.textOf(t, methodRole, path, "criterion")
	} else {
		indicator.Criterion += "\n" + method
		r.tellRoles(t, methodRole)
	}
	indicator.Key = r.textOf(t, keyRole, path, "key")
	indicator.Deduction = r.pointsOf(t, deductionRole, path, "deduction")
	indicator.Judgement = r.judgement(t, path)
	r.tellRoles(t, signRole)
	if unit := r.cell(t, unitRole); indicator.Target.Kind() != ruleset.Words || figure.KnowsUnit(unit) || contains(unit, "其他", "定性", "级", "档", "百分比") {
		r.tellRoles(t, unitRole)
	}
	r.leftovers(path, t.row, t.row+1)
	if name == "" && !indicator.Points.Stated() && !indicator.Stated.Stated() && !indicator.Target.Stated() && indicator.Actual == (performance.Actual{}) {
		return // what stands in the row has been said to be unread
	}
	group.Indicators = append(group.Indicators, indicator)
	r.indicators++
}

// isMethod recognises the name of a method of a rule set, 满意度赋分 as well as steps:
// how points are earned in words has marks, points or 扣 and 得 in it.
func isMethod(text string) bool {
	return len(text) <= maxLabel && !strings.ContainsAny(text, "，。；：,;:=×÷\n（(") &&
		!contains(text, "扣", "得分", "满分", "不得") && !spellsPoints(text)
}

// spellsPoints recognises a text that says how many points there are: 每次1分.
func spellsPoints(text string) bool {
	before, _, found := strings.Cut(text, "分")
	return found && strings.TrimRight(before, "0123456789") != before
}

// textOf returns the text of a role, and takes note of where it stands.
func (r *formReader) textOf(t treeRow, role role, path check.Path, field string) string {
	text, place := r.cellAt(t, role)
	if text != "" {
		r.putField(path, field, place)
	}
	return text
}

// values reads target and actual value. A unit that stands in the column for it,
// or as a percent sign in the heading, is printed and no assumption.
func (r *formReader) values(t treeRow, path check.Path, group string, indicator *performance.Indicator) {
	reader := cell.Reader{Year: r.year(), Timed: timed(group), Decline: declines(indicator.Name)}
	unit, _ := r.cellAt(t, unitRole)
	sign, _ := r.cellAt(t, signRole)
	unit = plainPercent(unit)
	if unit == "" && r.columns.percent[targetRole] {
		unit = "%"
	}
	text, place := r.cellAt(t, targetRole)
	r.otherColumn(targetRole, path, "target", place, text)
	r.putField(path, "target", place)
	text = plainPercent(text)
	var reading cell.Reading
	var err error
	if r.columns.has[signRole] || unit != "" {
		indicator.Target, reading, err = reader.TargetCells(sign, text, unit)
		if signTyped(sign) && indicator.Target.Kind().Numeric() && !reading.Has(cell.SignFromWords) && !reading.Has(cell.SignAssumed) && !reading.Has(cell.SignFromGrowth) {
			reading.Notes = append(reading.Notes, cell.SignFromWords)
		}
	} else {
		indicator.Target, reading, err = reader.Target(text)
	}
	if err != nil {
		r.unread(path.Child("target"), place, sign+" "+text+unit, err)
	}
	r.reading(path, "target", place, reading)
	notApplicable := reading.Absence == cell.Inapplicable

	text, place = r.cellAt(t, actualRole)
	r.putField(path, "actual", place)
	reader.Answers, reader.Growth = indicator.Target, reading.Has(cell.Growth) || contains(indicator.Name, "增长率", "增长幅度", "增幅", "增速") || strings.HasSuffix(indicator.Name, "增长")
	if indicator.Target.Kind() != ruleset.Words && readableUnit(unit) {
		reader.Unit = unit
	}
	if r.columns.percent[actualRole] {
		reader.Unit = "%"
	}
	if reader.Unit == "%" && maybeShare(text) {
		reader.Unit = "" // it is left open, as where the target has its percent sign
	}
	if t.actual == "" {
		text = "" // a merged cell, repeated
	}
	indicator.Actual, reading, err = reader.Actual(plainPercent(text))
	if err != nil {
		r.unread(path.Child("actual"), place, text, err)
	}
	r.reading(path, "actual", place, reading)
	if actual, of := satisfied(indicator, group); of {
		indicator.Actual = actual
		r.add(CodeAssumed, path.Child("actual"), place, excerpt(text), said("satisfaction-points"))
	}
	if notApplicable || !indicator.Target.Stated() && reading.Absence == cell.Inapplicable {
		indicator.NotApplicable = true
		if indicator.Actual.Kind() == performance.DoesNotApply {
			indicator.Actual = performance.Actual{}
		}
	}
}

// declines tells whether an indicator says by how much something falls: 能耗下降率,
// 上访减少, 降低物流成本.
func declines(name string) bool {
	name, _, _ = strings.Cut(strings.ReplaceAll(name, "(", "（"), "（")
	for _, starts := range [...]string{"减少", "降低", "压减", "缩短"} {
		if strings.HasPrefix(name, starts) {
			return true
		}
	}
	for _, tail := range [...]string{"率", "比例", "比率", "百分比", "幅度", "程度", "额", "量", "数"} {
		name = strings.TrimSuffix(name, tail)
	}
	for _, ends := range [...]string{"下降", "降低", "减少", "压减", "缩减", "下跌", "缩短", "节约", "节省", "降幅", "跌幅"} {
		if strings.HasSuffix(name, ends) {
			return true
		}
	}
	return false
}

// satisfied brings a satisfaction in points of a hundred, 95分, and a target in per
// cent together, and the other way round; of is false where they are in one unit.
func satisfied(indicator *performance.Indicator, group string) (actual performance.Actual, of bool) {
	target, answer := indicator.Target.Quantity(), indicator.Actual.Quantity()
	if target.Unit() == answer.Unit() || !ofHundred(target) || !ofHundred(answer) || !contains(group+indicator.Name, "满意") {
		return actual, false
	}
	return performance.Reached(answer.WithUnit(target)), true
}

// ofHundred tells whether a quantity is on a scale of a hundred.
func ofHundred(q figure.Quantity) bool {
	return (q.Unit() == "%" || q.Unit() == "分") && q.Decimal().Cmp(decimal.NewFromInt(10)) > 0 && q.Decimal().Cmp(decimal.NewFromInt(100)) <= 0
}

// maybeShare recognises a bare number that may be a share of 1 in a column of
// percentages.
func maybeShare(text string) bool {
	share := readPoints(text)
	return share.Sign() > 0 && share.Cmp(figure.PointsOf(1)) <= 0
}

// plainPercent takes the explanation off a percent sign: %(百分比).
func plainPercent(text string) string {
	if text == "百分比" {
		return "%"
	}
	if !strings.Contains(text, "百分比") {
		return text
	}
	return strings.NewReplacer("%(百分比)", "%", "%（百分比）", "%", "％（百分比）", "%", "％(百分比)", "%").Replace(text)
}

// signTyped recognises a sign that was typed otherwise than it is written.
func signTyped(sign string) bool {
	switch sign {
	case "", "≥", "≤", "=", ">", "<", "＝", "＞", "＜":
		return false
	}
	return !absent(sign)
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
		if line = cut.Blank(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// judgement reads the column that the writer adds for an evaluator's input:
// lines such as 得分：3 and 评判人：单位自评.
func (r *formReader) judgement(t treeRow, path check.Path) performance.Judgement {
	var j performance.Judgement
	text, place := r.cellAt(t, judgementRole)
	if text == "" {
		return j
	}
	path = path.Child("judgement")
	r.tell(place)
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
		case cut.Blank(line) != "":
			r.add(CodeCellSkipped, path, place, excerpt(line))
		}
	}
	return j
}

// isGrade recognises a row that states the grade.
func (r *formReader) isGrade(row int, label string) bool {
	if !isGradeLabel(bare(label)) {
		return false
	}
	grade, _, _ := r.gradeIn(row)
	return grade != ""
}

func isGradeLabel(label string) bool {
	return contains(label, "等级", "等次", "评级", "档次", "评价结论", "自评结论", "自评结果", "评定结果")
}

// grade reads a grade that stands in a row: 等级：优, or 等级 | 优.
func (r *formReader) grade(row int) {
	if grade, label, place := r.gradeIn(row); grade != "" {
		r.form.Stated.Grade = grade
		r.tellLabel(label)
		r.put("/stated/grade", place)
	}
}

// gradeIn finds a grade in a row, its label and where it stands.
func (r *formReader) gradeIn(row int) (grade ruleset.Grade, label, place at) {
	label.column = -1
	for column := range r.table.Rows[row] {
		text := r.table.text(row, column)
		if text == "" || len(text) > maxLabel {
			continue
		}
		place = at{row, column}
		name, value, inline := splitLabel(text)
		if !inline {
			name, value, inline = strings.Cut(text, "为") // 等级为优
		}
		if inline && isGradeLabel(name) {
			return gradeOf(value), place, place
		}
		if label.column >= 0 {
			return gradeOf(text), label, place
		}
		if isGradeLabel(bare(labelOf(text))) {
			label = place
		}
	}
	return "", label, place
}

func gradeOf(text string) ruleset.Grade {
	if !contains(text, "优", "良", "中", "差") {
		return ""
	}
	text = strings.TrimSuffix(strings.Trim(labelOf(ticked(text)), "“”\"、。"), "秀")
	for _, g := range grades {
		if text == g.word || text == g.word+"好" || text == g.word+"等" {
			return g.grade
		}
	}
	return ""
}

// ticked returns the choice of a list that is ticked, 优□ 良√ 中□ 差□ or □优 ☑良; the
// text itself where nothing is.
func ticked(text string) string {
	const ticks, boxes = "√☑✓✔■☒", "□○☐"
	i := strings.IndexAny(text, ticks)
	if i < 0 || strings.LastIndexAny(text, ticks) != i {
		return text
	}
	parts := func(text string) []string {
		return strings.FieldsFunc(text, func(r rune) bool { return cut.IsBlank(r) || strings.ContainsRune(ticks+boxes, r) })
	}
	choices := parts(text[:i])
	if strings.IndexAny(text, ticks+boxes) == 0 { // the boxes stand in front
		if choices = parts(text[i:]); len(choices) > 0 {
			choices = choices[:1]
		}
	}
	if len(choices) == 0 {
		return text
	}
	return choices[len(choices)-1]
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
			r.end = row
			r.add(CodeSecondForm, "", at{row, first}, excerpt(text))
			return
		}
		r.add(CodeRowSkipped, "", at{row, first}, excerpt(text))
	}
}
