package sheet

import (
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// summed is how much of a class stands above its subtotals so far.
type summed struct {
	groups, indicators int
}

// subtotal reads 小计: in the third tier that of a group or of the class, in the
// others that of the class or, where the class goes on or has had one, of the
// group since the last one. One that sums nothing of its own, or says that it sums
// something else, is not read; that of all indicators, for which a form has no place,
// is compared with them.
func (r *formReader) subtotal(t treeRow) {
	of, _ := subtotalOf(r.table.text(t.row, r.firstCell(t.row)))
	switch {
	case !r.tree.open, !strings.Contains(r.lastClass().Name, of):
		r.skipRow(t.row)
		return
	case r.sumsWhole(t.row):
		r.sumRow(t.row)
		return
	}
	r.tell(at{t.row, r.firstCell(t.row)})
	r.tellRoles(t, nameRole)
	path, points, score := r.tree.classPath, &r.lastClass().Points, &r.lastClass().Stated
	group := isSubtotal(t.name) && r.tree.groupOpen && !r.sumsClass(t)
	if !isSubtotal(t.name) {
		group = r.sumsPart(t)
		since := r.sinceSubtotal()
		r.summed = summed{groups: len(r.lastClass().Groups), indicators: indicatorsOf(r.lastClass())}
		if group && since != 1 {
			r.skipRow(t.row)
			return
		}
	}
	if group {
		path, points, score = r.tree.groupPath, &r.lastGroup().Points, &r.lastGroup().Stated
	}
	earned := r.pointsOf(t, scoreRole, path, "stated")
	if score.Stated() && earned.Stated() && !score.Equal(earned) {
		r.skipRow(t.row)
		return
	}
	*score = firstPoints(*score, earned)
	sum := r.pointsOf(t, pointsRole, path, "points")
	if points.Stated() && sum.Stated() && !points.Equal(sum) {
		_, place := r.cellAt(t, pointsRole)
		r.add(CodeCellSkipped, path, place, excerpt(r.cell(t, pointsRole)))
		return
	}
	*points = firstPoints(*points, sum)
}

// sumRow compares a sum of all indicators, for which a form has no place, with them.
func (r *formReader) sumRow(row int) {
	sums := r.sums()
	for _, column := range [...]struct {
		role  role
		known bool
		sum   [2]figure.Points
	}{{pointsRole, true, sums.pointsOf}, {scoreRole, sums.scored, sums.scoresOf}} {
		text, place := r.cellAt(treeRow{row: row}, column.role)
		switch printed := readPoints(text); {
		case !printed.Stated() || !column.known:
			continue // it is reported with what else is left over
		case !equalsOne(column.sum, printed):
			r.add(CodeSumDiffers, "/classes", place, excerpt(text), check.A("sum", column.sum[0].String()))
			if column.role == pointsRole { // of what else it is the sum nobody knows
				r.tellRow(row, 0, len(r.table.Rows[row]))
				return
			}
		}
		r.tell(at{row, r.firstCell(row)}, place)
	}
}

// sumsPart tells whether a subtotal below the second tier's rows sums only what
// stands since the last one: the class goes on below it, or it is the second one
// and not the sum of the whole.
func (r *formReader) sumsPart(t treeRow) bool {
	switch {
	case r.classGoesOn(t.row + 1):
		return true
	case r.summed == (summed{}) || r.sinceSubtotal() == 0 && r.summed.indicators == indicatorsOf(r.lastClass()):
		return false
	}
	return !r.sumsClass(t)
}

// sinceSubtotal counts the groups since the last subtotal.
func (r *formReader) sinceSubtotal() int { return len(r.lastClass().Groups) - r.summed.groups }

func indicatorsOf(class *performance.Class) int {
	count := 0
	for _, group := range class.Groups {
		count += len(group.Indicators)
	}
	return count
}

// classGoesOn tells whether the next row that is not blank stands in the class.
func (r *formReader) classGoesOn(row int) bool {
	next, found := r.nextScored(row)
	label := labelOf(r.cell(treeRow{row: next}, classRole))
	return found && (label == "" || label == r.tree.class || isSubtotal(label))
}

// nextScored returns the next row that is neither blank nor the heading once more;
// found tells that it is one of the tree, with points or a score.
func (r *formReader) nextScored(row int) (next int, found bool) {
	for ; row < len(r.table.Rows); row++ {
		first, scored := r.firstCell(row), r.fit(row, 0) > 0
		if first < 0 || !scored && r.repeatsHeader(row) {
			continue
		}
		text, label := r.table.text(row, first), r.label(row, first)
		return row, scored && !isTotalCell(text) && !r.isGrade(row, label) && !isFootnote(label)
	}
	return row, false
}

// sumsClass tells whether a subtotal is one of the class: its points are the sum
// of the class's and not of the last group's.
func (r *formReader) sumsClass(t treeRow) bool {
	sum := readPoints(r.cell(t, pointsRole))
	if !sum.Stated() {
		return false
	}
	var group, class figure.Points
	for _, below := range r.lastClass().Groups {
		group = pointsOfGroup(below)
		class = class.Add(group)
	}
	return class.Equal(sum) && !group.Equal(sum)
}

func pointsOfGroup(group performance.Group) (sum figure.Points) {
	for _, indicator := range group.Indicators {
		sum = sum.Add(indicator.Points)
	}
	return sum
}

// sumsRowsSince tells whether 合计 is the subtotal of a class: its points are those
// of the class above it, and the indicators go on below it or the bottom line does.
func (r *formReader) sumsRowsSince(row int, text string) bool {
	label := labelOf(text)
	if label != "合计" && label != "总计" || !r.tree.open || !r.goesOn(row+1) && !r.totalFollows(row+1) {
		return false
	}
	sum := readPoints(r.cell(treeRow{row: row}, pointsRole))
	if !sum.Stated() || sum.Cmp(figure.PointsOf(100)) >= 0 {
		return false
	}
	var class figure.Points
	for _, below := range r.lastClass().Groups {
		class = class.Add(pointsOfGroup(below))
	}
	return class.Equal(sum) || r.lastClass().Points.Equal(sum)
}

// totalFollows tells whether the next row that is not blank is the bottom line.
func (r *formReader) totalFollows(row int) bool { return r.nextTotal(row) >= 0 }

// nextTotal returns the next row that is not blank if it is the bottom line, else -1.
func (r *formReader) nextTotal(row int) int {
	for ; row < len(r.table.Rows); row++ {
		if first := r.firstCell(row); first >= 0 {
			if isTotalCell(r.table.text(row, first)) {
				return row
			}
			return -1
		}
	}
	return -1
}

// sumsWhole tells whether a subtotal below the last class is that of all
// indicators: it prints their points, or more than those of the class where no
// class before it has any of its own.
func (r *formReader) sumsWhole(row int) bool {
	const most = 1000 // indicators: every subtotal is compared with all of them
	if !r.tree.open || r.indicators > most {
		return false
	}
	sum, class := readPoints(r.cell(treeRow{row: row}, pointsRole)), pointsOfClass(*r.lastClass())
	switch classes := r.form.Classes; {
	case !sum.Stated() || class.Equal(sum):
		return false
	case r.sums().points(sum):
		return true
	case len(classes) < 2 || classes[len(classes)-2].Points.Stated() || r.lastClass().Points.Stated():
		return false
	}
	return class.Stated() && sum.Cmp(class) > 0 && !r.goesOn(row+1)
}

// sumsIndicators tells whether a row named like the bottom line stands above it, or
// above further rows, and sums the indicators without the rest of the form.
func (r *formReader) sumsIndicators(row int, text string) bool {
	sum := readPoints(r.cell(treeRow{row: row}, pointsRole))
	if !sum.Stated() || sum.Cmp(figure.PointsOf(100)) >= 0 {
		return false
	}
	next := r.nextTotal(row + 1)
	if next >= 0 {
		whole := readPoints(r.cell(treeRow{row: next}, pointsRole))
		if whole.Stated() && whole.Cmp(sum) > 0 {
			return true
		}
	}
	label := labelOf(text)
	return (label == "合计" || label == "总计") && r.sumsWhole(row) && (next >= 0 || r.goesOn(row+1))
}

// isWhole tells whether 小计 is the bottom line, of which it has all the points.
func (r *formReader) isWhole(row int, label string) bool {
	return isSubtotal(label) && readPoints(r.cell(treeRow{row: row}, pointsRole)).Equal(figure.PointsOf(100)) &&
		!r.goesOn(row+1) && !r.totalFollows(row+1) && r.sumsWhole(row)
}

// isUnlabelledTotal recognises a bottom line that has nothing but all the points and
// a score.
func (r *formReader) isUnlabelledTotal(row, first int) bool {
	points := r.table.points(row, r.columns.from[pointsRole])
	if !r.columns.has[pointsRole] || first < r.columns.from[pointsRole] || !points.Equal(figure.PointsOf(100)) || !r.sums().points(points) || r.goesOn(row+1) {
		return false
	}
	r.add(CodeAssumed, "/stated", at{row, first}, excerpt(r.table.text(row, first)), said("unlabelled-total"))
	return true
}

// endsEarly warns where indicators go on below the bottom line.
func (r *formReader) endsEarly(row, first int) {
	if r.goesOn(row + 1) {
		r.add(CodeEndsEarly, "", at{row, first}, excerpt(r.table.text(row, first)))
	}
}

// goesOn tells whether the next row that is not blank is one of the tree, with
// points and score.
func (r *formReader) goesOn(row int) bool {
	next, found := r.nextScored(row)
	if !found {
		return false
	}
	name := r.read(next).name
	return name != "" && !isFigure(name)
}
