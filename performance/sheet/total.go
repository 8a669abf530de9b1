package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// isTotal recognises the label of the bottom line under all its names: 总分,
// 综合得分, 自评得分合计 and whatever else says no more than that it is all the points.
func isTotal(label string) bool {
	label = bare(label)
	if label == "得分" {
		return true
	}
	if !contains(label, "总分", "总得分", "合计", "总计", "综合得分", "自评得分", "评价得分", "最终得分", "总评分", "得分总", "自评分", "综合评分", "总体得分") {
		return false
	}
	return strings.TrimLeft(label, "本项目单位部门年度整体支出绩效自评价综指标最终总得分值合计数") == ""
}

// fullMarks begins a bottom line in pairs: 满分 | 100 | 自评得分 | 91.
const fullMarks = "满分"

// isTotalCell recognises the first cell of the bottom line, with its score in it
// perhaps.
func isTotalCell(text string) bool {
	if !contains(text, "分", "计") {
		return false
	}
	if label := labelOf(text); isTotal(label) || label == fullMarks {
		return true
	}
	_, _, inline := splitTotal(text)
	return inline
}

// splitTotal parts the label of the bottom line from the figures behind it: 总分：95,
// 自评得分95分。, 自评总分：95分，等级：优.
func splitTotal(text string) (label, value string, ok bool) {
	if len(text) > maxLabel || !contains(text, "分", "计") {
		return "", "", false
	}
	label, value, ok = splitLabel(text)
	if !ok || !isTotal(label) {
		i := strings.IndexAny(text, "0123456789")
		if i <= 0 {
			return "", "", false
		}
		label, value = labelOf(text[:i]), text[i:]
		label = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(label, "为"), "是"), "（")
		value = strings.TrimRight(value, "。")
		if strings.HasSuffix(labelOf(text[:i]), "（") {
			return "", "", false // 总分（100分）
		}
	}
	if !isTotal(label) {
		return "", "", false
	}
	_, _, paired := outOf(value)
	_, _, graded := splitGrade(value)
	return label, value, paired || graded || isPoints(value)
}

// splitGrade takes the grade off a score: 95分（优）, 95分，等级：优.
func splitGrade(text string) (score string, grade ruleset.Grade, ok bool) {
	end := len(text) - len(strings.TrimLeft(text, "0123456789. "))
	if end == 0 || len(text) > maxLabel {
		return "", "", false
	}
	if strings.HasPrefix(text[end:], "分") {
		end += len("分")
	}
	score = cut.Blank(text[:end])
	rest := strings.Trim(text[end:], "（(）)，,；;、。/ 　\n\t")
	if label, value, found := splitLabel(rest); found && isGradeLabel(label) {
		rest = value
	} else if label, value, found := strings.Cut(rest, "为"); found && isGradeLabel(label) {
		rest = value
	} else if word := strings.IndexAny(rest, "优良中差"); word > 0 && isGradeLabel(rest[:word]) {
		rest = rest[word:]
	}
	grade = gradeOf(rest)
	return score, grade, grade != "" && isPoints(score)
}

// outOf reads a score with the points that it is out of: 97/100, 97分（满分100分）.
func outOf(text string) (score, points figure.Points, ok bool) {
	if len(text) > maxLabel || !strings.ContainsAny(text, "/／(（") {
		return score, points, false
	}
	text = strings.NewReplacer("／", "/", "(", "（", ")", "）").Replace(text)
	before, after, found := strings.Cut(text, "/")
	if !found {
		before, after, _ = strings.Cut(text, "（")
		if after, found = strings.CutSuffix(after, "）"); found {
			after = strings.TrimLeftFunc(after, cut.IsBlank)
			for _, word := range [...]string{"满分", "总分", "共"} {
				after = strings.TrimPrefix(after, word)
			}
			after = strings.TrimLeft(after, ":：为 ")
		}
	}
	score, points = readPoints(before), readPoints(after)
	return score, points, found && score.Stated() && points.Stated()
}

// total reads the bottom line, and says what it leaves there.
func (r *formReader) total(row, first int) {
	defer r.grade(row)
	r.takeGrade(row)
	r.tellLabel(at{row, first})
	r.bottomFigures(row, first)
	for column := first + 1; column < len(r.table.Rows[row]); column++ {
		text := r.table.text(row, column)
		grade := gradeOf(text)
		if grade != "" && r.form.Stated.Grade == "" { // 优, without a label
			r.form.Stated.Grade = grade
			r.put("/stated/grade", at{row, column})
		}
		label, _, _ := splitLabel(text)
		if isTotal(r.label(row, column)) {
			r.tell(at{row, column})
		}
		repeated := text != "" && slices.ContainsFunc(r.table.Rows[row], func(s *seen) bool { return s != nil && s.told && s.text == text })
		if repeated || grade != "" || isGradeLabel(r.bare(row, column)) || isGradeLabel(label) {
			r.tell(at{row, column})
		}
	}
}

// takeGrade takes the grade out of the cell of a score.
func (r *formReader) takeGrade(row int) {
	for column := range r.table.Rows[row] {
		text := r.table.text(row, column)
		if text == "" {
			continue
		}
		label, value, inline := splitTotal(text)
		if !inline {
			value = text
		}
		score, grade, ok := splitGrade(value)
		if !ok {
			continue
		}
		if inline {
			score = label + "：" + score
		}
		r.table.Rows[row][column] = new(seen).see(score)
		r.form.Stated.Grade = grade
		r.put("/stated/grade", at{row, column})
	}
}

// bottomFigures reads points and score of the bottom line, whose cells are often
// merged: they stand in their columns or in one cell, else in the order of the
// numbers.
func (r *formReader) bottomFigures(row, first int) {
	label, inline := r.table.text(row, first), ""
	for column := first; column < len(r.table.Rows[row]); column++ {
		text := r.table.text(row, column)
		if name, value, found := splitTotal(text); found {
			text = value
			if column == first {
				label, inline = name, value
			}
		}
		if score, points, ok := outOf(text); ok {
			r.form.Stated.Total, r.form.Stated.Points = score, points
			r.bottom = at{row, column}
			r.put("/stated/total", r.bottom)
			r.put("/stated/points", r.bottom)
			return
		}
	}
	if _, points := splitPoints(cut.Lines(label), 1); points.Stated() {
		r.form.Stated.Points, r.bottom = points, at{row, first} // 总分（100分）
		r.put("/stated/points", r.bottom)
	}
	t := treeRow{row: row}
	points, pointsAt := r.cellAt(t, pointsRole)
	score, scoreAt := r.cellAt(t, scoreRole)
	switch before, behind := r.numbersOf(row, first); {
	case !isPoints(points) && !isPoints(score) || pointsAt == scoreAt:
		pointsAt, scoreAt = before, behind
	case !isPoints(points) && behind == scoreAt && r.arePoints(before):
		pointsAt = before
	case isPoints(points) && score == "" && behind == pointsAt && r.arePoints(before): // it lacks a cell
		pointsAt, scoreAt = before, behind
	}
	points, score = r.table.text(row, pointsAt.column), r.table.text(row, scoreAt.column)
	pointed, scored := r.table.points(row, pointsAt.column).Stated(), r.table.points(row, scoreAt.column).Stated()
	switch {
	case pointed && scored && points != score:
		r.statedPoints(pointsAt, points)
		r.statedTotal(scoreAt, score)
	case pointed && scored:
		r.statedTotal(scoreAt, score)
		if r.arePoints(pointsAt) {
			r.statedPoints(pointsAt, points)
		} else {
			r.add(CodeAssumed, "/stated/total", pointsAt, excerpt(points), said("total-is-score"))
		}
	case pointed:
		r.oneFigure(label, pointsAt, points)
	case scored && r.unscored():
		r.oneFigure(label, scoreAt, score)
	case scored:
		r.statedTotal(scoreAt, score)
	case isPoints(inline):
		r.oneFigure(label, at{row, first}, inline)
	default:
		r.points("/stated", "points", row, pointsAt.column) // says why it is not read
		r.points("/stated", "total", row, scoreAt.column)
	}
	for _, role := range [...]role{pointsRole, groupPointsRole, classPointsRole} {
		if text, place := r.cellAt(t, role); isWeight(text) && !r.form.Stated.Points.Stated() {
			r.form.Stated.Points, r.bottom = r.weight("/stated", "points", place), place
		}
	}
}

// arePoints tells whether a figure of the bottom line is all the points.
func (r *formReader) arePoints(place at) bool {
	read := r.table.points(place.row, place.column)
	return read.Equal(figure.PointsOf(100)) || r.sums().points(read)
}

// oneFigure takes over the only figure of the bottom line, which stands in no
// column of scores: the points where it is their sum and not that of the scores,
// or where there are no scores.
func (r *formReader) oneFigure(label string, place at, text string) {
	value := readPoints(text)
	column := r.columns.has[pointsRole] && place.column == r.columns.from[pointsRole]
	named := contains(label, "得分", "评分", "自评")
	sums := r.sums()
	noScore := sums.points(value) || !sums.scores(value) && !sums.known()
	switch {
	case r.form.Stated.Points.Stated():
		r.statedTotal(place, text)
	case labelOf(label) == fullMarks:
		r.statedPoints(place, text)
	case !named && sums.points(value) && r.unscored():
		r.statedPoints(place, text)
		if !column {
			r.add(CodeAssumed, "/stated/points", place, excerpt(text), said("points-alone"))
		}
	case !named && !r.columns.has[scoreRole], !named && column && noScore, !named && !column && sums.points(value) && !sums.scores(value):
		r.statedPoints(place, text)
	default:
		r.statedTotal(place, text)
		if column {
			r.add(CodeAssumed, "/stated/total", place, excerpt(text), said("total-is-score"))
		}
	}
}

// unscored tells whether nothing above the bottom line has a score, so that all the
// points below it are none, either.
func (r *formReader) unscored() bool {
	if r.form.Execution.Stated.Stated() || r.form.Stated.Total.Stated() {
		return false
	}
	for _, class := range r.form.Classes {
		if class.Stated.Stated() || slices.ContainsFunc(class.Groups, func(group performance.Group) bool {
			return group.Stated.Stated() || slices.ContainsFunc(group.Indicators, func(leaf performance.Indicator) bool { return leaf.Stated.Stated() })
		}) {
			return false
		}
	}
	return true
}

func (r *formReader) statedPoints(place at, text string) {
	r.form.Stated.Points = r.pointsIn("/stated", "points", place, text)
	r.bottom = place
}

func (r *formReader) statedTotal(place at, text string) {
	r.form.Stated.Total = r.pointsIn("/stated", "total", place, text)
}

// numbersOf finds the first two numbers of a row; a single one comes as points.
func (r *formReader) numbersOf(row, first int) (points, score at) {
	points, score = at{row, -1}, at{row, -1}
	for column := first + 1; column < len(r.table.Rows[row]); column++ {
		switch {
		case !r.table.points(row, column).Stated():
		case points.column < 0:
			points.column = column
		case score.column < 0:
			score.column = column
		}
	}
	return points, score
}

// treeSums are the points and the scores of the indicators, without the
// execution row and with it.
type treeSums struct {
	pointsOf, scoresOf [2]figure.Points
	scored             bool // every indicator has a score
}

func (s treeSums) points(value figure.Points) bool {
	return s.pointsOf[0].Stated() && equalsOne(s.pointsOf, value)
}

func (s treeSums) scores(value figure.Points) bool {
	return s.scoresOf[0].Stated() && equalsOne(s.scoresOf, value)
}

// known tells whether the points make 100, so that another figure is none of
// them.
func (s treeSums) known() bool { return s.points(figure.PointsOf(100)) }

func equalsOne(sums [2]figure.Points, value figure.Points) bool {
	return sums[0].Equal(value) || sums[1].Equal(value)
}

func (r *formReader) sums() treeSums {
	s := treeSums{scored: r.indicators > 0}
	s.pointsOf[0] = r.pointsSum()
	for _, class := range r.form.Classes {
		for _, group := range class.Groups {
			for _, indicator := range group.Indicators {
				s.scoresOf[0] = s.scoresOf[0].Add(indicator.Stated)
				s.scored = s.scored && indicator.Stated.Stated()
			}
		}
	}
	s.pointsOf[1] = s.pointsOf[0].Add(r.form.Execution.Points)
	s.scoresOf[1] = s.scoresOf[0].Add(r.form.Execution.Stated)
	return s
}

// pointsSum adds up the points of the tree, each where it is said.
func (r *formReader) pointsSum() figure.Points {
	var sum figure.Points
	for _, class := range r.form.Classes {
		sum = sum.Add(pointsOfClass(class))
	}
	return sum
}

func pointsOfClass(class performance.Class) (sum figure.Points) {
	if class.CarriesPoints() {
		return class.Points
	}
	for _, group := range class.Groups {
		if group.CarriesPoints() {
			sum = sum.Add(group.Points)
			continue
		}
		sum = sum.Add(pointsOfGroup(group))
	}
	return sum
}

// pointsIn reads points out of a text of a cell.
func (r *formReader) pointsIn(path check.Path, field string, place at, text string) figure.Points {
	points, made, err := figure.ReadPoints(spelled(text))
	if plain, found := withoutNoise(text); found {
		points, made, err = figure.ReadPoints(plain)
		r.add(CodeAssumed, path.Child(field), place, excerpt(text), said("float-noise"))
	}
	if err != nil {
		if score, found := cutRemark(text, deducted[:]...); found && isPoints(score) {
			points, made, err = figure.ReadPoints(score)
			r.add(CodeAssumed, path.Child(field), place, excerpt(text), said("words-dropped"))
		}
	}
	if err != nil {
		r.unread(path.Child(field), place, text, err)
		return figure.Points{}
	}
	if len(made) > 0 {
		r.assumed(path.Child(field), place, text, made)
	}
	r.putField(path, field, place)
	return points
}
