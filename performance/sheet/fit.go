package sheet

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/cell"
)

// A row that lacks a cell, or has one too many, has others in columns that are
// not theirs. What the columns are for tells.

// fit counts the columns of points that hold points in a row moved by shift.
func (r *formReader) fit(row, shift int) int {
	count := 0
	for _, role := range [...]role{pointsRole, scoreRole} {
		if !r.columns.has[role] {
			continue
		}
		column := r.columns.from[role] - shift
		if r.table.points(row, column).Stated() || role == pointsRole && r.weighted && isWeight(r.table.text(row, column)) {
			count++
		}
	}
	return count
}

// fitsBetter tells whether a row fits its columns better moved by shift than by
// another number of cells.
func (r *formReader) fitsBetter(row, shift, than int) bool {
	fit, before := r.fit(row, shift), r.fit(row, than)
	return fit > before || fit == before && fit > 0 && r.likeness(row, shift) > r.likeness(row, than)
}

// isWeight recognises points that are printed as a percentage.
func isWeight(text string) bool {
	number, percent := cutPercent(text)
	return percent && isPoints(number)
}

// likeness weighs what stands in the other columns of a row moved by shift, where
// its points fit in more than one way: signs under their heading, and no figures
// under those of names, units and reasons.
func (r *formReader) likeness(row, shift int) int {
	like := 0
	for _, role := range [...]role{nameRole, signRole, unitRole, reasonRole} {
		if !r.columns.has[role] {
			continue
		}
		text := r.table.text(row, r.columns.from[role]-shift)
		_, _, err := cell.ReadTargetCells(text, "1", "")
		switch {
		case text == "":
		case role == signRole && err == nil && !isPoints(text):
			like++
		case role == signRole, isFigure(text), err == nil && !absent(text):
			like--
		}
	}
	return like
}

// refuse keeps a row out of the form whose cells do not match the heading.
func (r *formReader) refuse(row int) {
	first := r.firstCell(row)
	r.add(CodeRowRefused, "", at{row, first}, excerpt(r.table.text(row, first)))
	r.refused[row] = true
}

// keepTiers keeps the class and the group of a refused row for those below it.
func (r *formReader) keepTiers(row int) {
	first := r.firstCell(row)
	t := treeRow{row: row}
	if r.isTier(row, first) {
		group := first
		if isClassName(r.bare(row, first)) || r.isTier(row, first+1) {
			t.class, group = r.table.text(row, first), first+1
		}
		if r.isTier(row, group) {
			t.group = r.table.text(row, group)
		}
	}
	r.pending = t
}

// misplaced tells whether a row cannot stand in its columns: it has figures where
// names must be, or where it has no points and score beside each other they stand
// one column further.
func (r *formReader) misplaced(t treeRow) bool {
	for _, name := range [...]string{t.class, t.group, t.name} {
		if isFigure(name) {
			return true
		}
	}
	c := &r.columns
	score := r.table.text(t.row, c.from[scoreRole])
	switch {
	case !c.has[pointsRole] || !c.has[scoreRole] || t.isSubtotal():
		return false
	case t.points != "" && r.scored(t.row, tooMany):
		return !r.scored(t.row, whole) || t.name == "" && t.target != ""
	case r.scored(t.row, missing) && !r.scored(t.row, whole):
		return !absent(score) && !isPoints(score) && score != fullMarks
	}
	return false
}

// doubtful tells whether a row fits its columns, and would fit them as well with a
// cell more or less.
func (r *formReader) doubtful(t treeRow) bool {
	c := &r.columns
	switch {
	case !c.has[pointsRole] || !c.has[scoreRole] || t.isSubtotal():
		return false
	case r.scored(t.row, whole):
		return r.scoredAt(t.row, c.from[pointsRole]+tooMany, c.from[scoreRole]+tooMany) && r.wordsBehind()
	}
	return t.points != "" && t.score == "" && r.scored(t.row, missing) || r.scored(t.row, tooMany)
}

// How many cells a row has beside those that its columns ask for.
const (
	missing = -1
	whole   = 0
	tooMany = 1
)

// scored tells whether a row has points, and a score that they allow, when from
// one of its columns on its cells are moved.
func (r *formReader) scored(row, moved int) bool {
	points, score := r.columns.from[pointsRole], r.columns.from[scoreRole]
	if moved == tooMany && !r.wordsBehind() {
		return false
	}
	return r.scoredAt(row, points+moved, score+moved) || points < score && r.scoredAt(row, points, score+moved) ||
		score < points && r.scoredAt(row, points+moved, score)
}

// wordsBehind tells whether no figures belong behind the points and the score.
func (r *formReader) wordsBehind() bool {
	c := &r.columns
	behind := max(c.from[pointsRole], c.from[scoreRole]) + 1
	return behind >= c.width || c.has[reasonRole] && c.from[reasonRole] == behind &&
		(saysWhyLost(r.label(c.bottom, behind)) || saysWhyLost(r.label(c.top, behind)))
}

func saysWhyLost(label string) bool { return contains(label, "原因", "措施", "说明") }

func (r *formReader) scoredAt(row, pointsColumn, scoreColumn int) bool {
	if pointsColumn == scoreColumn {
		return false
	}
	points, score := r.table.points(row, pointsColumn), r.table.points(row, scoreColumn)
	return points.Sign() > 0 && score.Sign() > 0 && score.Cmp(points) <= 0
}

// isFigure recognises what is no name: a number with or without a unit or a sign
// in front.
func isFigure(text string) bool {
	if beginsWithWord(text) {
		return false
	}
	text = strings.TrimLeft(text, "≥≤＞＜>=<＝≧≦ ")
	number, _ := cutPercent(text)
	if isPoints(number) {
		return true
	}
	if text == "" || len(text) > maxLabel || !strings.ContainsAny(text[:1], "0123456789") {
		return false
	}
	quantity, _, err := figure.ReadQuantity(text)
	if err != nil || !quantity.Stated() {
		return false
	}
	unit := quantity.Unit() // 5000吨稻谷储备 is a name
	return figure.KnowsUnit(unit) || strings.Contains(unit, "/") || utf8.RuneCountInString(unit) <= 4
}
