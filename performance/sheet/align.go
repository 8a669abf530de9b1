package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget/figure"
)

// Some exports of merged cells leave the covered ones out, so that what follows
// them moves to the left; others fill such rows up with blank cells at the end.
// Alignment puts the covered cells back, as blank ones, before anything is read.

// moveRight puts blank cells in front of a row.
func (r *formReader) moveRight(row, shift int) {
	if shift <= 0 {
		return
	}
	cells := r.table.Rows[row][:r.table.filled(row)]
	r.table.Rows[row] = append(make([]*seen, shift, shift+len(cells)), cells...)
	r.shift[row] += shift
}

// alignTree aligns the rows below the heading of the indicators.
func (r *formReader) alignTree() {
	c := &r.columns
	dropped, tiers := true, false // no row keeps its covered cells; tiers are called 指标
	end := r.bottomLine()
	for row := c.bottom + 1; row < end && !r.weighted; row++ {
		r.weighted = c.has[pointsRole] && isWeight(r.table.text(row, c.from[pointsRole]))
	}
	for row := c.bottom + 1; row < end; row++ {
		dropped = dropped && !r.keepsCovered(row)
		tiers = tiers || r.isTier(row, 0)
	}
	before, width := "", max(r.table.filled(c.top), r.table.filled(c.bottom))
	for row := c.bottom + 1; row < end; row++ {
		text := r.table.text(row, 0)
		repeated := text == before
		if before = text; text == "" || repeated || r.isBelowTree(row) {
			continue
		}
		room := width - len(r.table.Rows[row])
		if dropped {
			room = width - r.table.filled(row)
		}
		switch {
		case room <= 0:
		case r.isSerial(row):
			r.alignSerial(row, room, tiers)
		default:
			r.alignRow(row, room, tiers)
		}
	}
}

// bottomLine is where the rows of the indicators end: at the row that says it is all
// their points, 总分, or has them. Another sum may stand between them, 合计.
func (r *formReader) bottomLine() int {
	hundred := func(s *seen) bool { return s != nil && s.text == "100" }
	for row := r.columns.bottom + 1; row < len(r.table.Rows); row++ {
		text := r.table.text(row, 0)
		if isTotalCell(text) && (strings.Contains(text, "总") || slices.ContainsFunc(r.table.Rows[row], hundred)) {
			return row
		}
	}
	return len(r.table.Rows)
}

// isSerial recognises a row that begins with its number, in a table that has a
// column of them.
func (r *formReader) isSerial(row int) bool {
	c := &r.columns
	return strings.HasPrefix(r.label(c.top, 0)+r.label(c.bottom, 0), "序号") && isPoints(r.table.text(row, 0))
}

// alignSerial aligns a row behind its number, which no merged cell covers: the
// number is left out, and with it one more cell is lacking.
func (r *formReader) alignSerial(row, room int, tiers bool) {
	lacks := false
	for shift := 1; shift <= min(room, r.columns.from[nameRole]); shift++ {
		lacks = lacks || r.fitsBetter(row, shift, 0)
	}
	cells := r.table.Rows[row]
	if !lacks || len(cells) < 2 || r.table.text(row, 1) == "" {
		return
	}
	r.table.Rows[row] = cells[1:]
	r.alignRow(row, room+1, tiers)
	if r.shift[row] == 0 {
		r.table.Rows[row] = cells
		return
	}
	r.shift[row]--
}

// keepsCovered tells whether a row begins with the blank cells that merged ones
// cover: its points stand in their columns, or it is no less filled than a row of
// a table without points.
func (r *formReader) keepsCovered(row int) bool {
	if r.table.text(row, 0) != "" {
		return false
	}
	if r.columns.has[pointsRole] || r.columns.has[scoreRole] {
		return r.fit(row, 0) > 0
	}
	return r.table.texts(row) >= 3
}

// isTier recognises the name of a class or a group.
func (r *formReader) isTier(row, column int) bool {
	label := r.bare(row, column)
	return strings.HasSuffix(label, "指标") && !strings.HasSuffix(label, "绩效指标")
}

// isBelowTree recognises the rows of the table that are no indicators.
func (r *formReader) isBelowTree(row int) bool {
	label := r.label(row, 0)
	return isTotalCell(r.table.text(row, 0)) || isFootnote(label) || r.isAccount(row, label) || isGradeLabel(bare(label)) || r.fit(row, 0) == 0 && (r.repeatsHeader(row) || r.secondForm(row, label))
}

// alignRow moves a row to where its first cell, and its points and score, stand
// in their columns. Where these deny each other the row is not read.
func (r *formReader) alignRow(row, room int, tiers bool) {
	c := &r.columns
	name := c.from[nameRole]
	best := 0
	for shift := 1; shift <= min(room, name); shift++ {
		if r.fitsBetter(row, shift, best) {
			best = shift
		}
	}
	most := r.fit(row, best)
	if isSubtotal(r.table.text(row, 0)) {
		if r.fit(row, 0) == 0 && r.table.texts(row) > 1 {
			r.refuse(row) // of a class or of a group: nothing tells
		}
		return
	}
	if most < 2 && r.shortRow(row, room) {
		return
	}
	if columns := r.begins(row, tiers); len(columns) > 0 {
		begins := columns[0]
		for _, column := range columns {
			fit, before := r.fit(row, column), r.fit(row, begins)
			if fit > before || fit == before && r.likeness(row, column) > r.likeness(row, begins) {
				begins = column
			}
		}
		switch {
		case begins > room:
		case r.fit(row, begins) < most:
			r.refuse(row)
			return
		default:
			best, most = begins, 1
		}
	}
	if most == 0 { // a row of 不适用 has no points
		for column := range name {
			if shift := name - column; shift <= room && inapplicable(r.table.text(row, column)) {
				best = shift
				break
			}
		}
	}
	if best == 0 {
		return
	}
	text := r.table.text(row, 0)
	target := c.from[targetRole]
	unsure := !tiers && c.has[targetRole] && isFigure(r.table.text(row, target)) && !isFigure(r.table.text(row, target-best))
	r.moveRight(row, best)
	r.add(CodeRowShifted, "", at{row, 0}, excerpt(text))
	if unsure { // the target may be missing as well as a covered cell
		r.add(CodeRowDoubtful, "", at{row, 0}, excerpt(text))
	}
}

// begins tells in which columns the first cell of a row may stand, the likeliest
// first, where the tiers are called 指标: what is called so is a class when a group
// follows it, and else a group or a class; what is not is an indicator, unless the
// points say that it is a tier of another name. Nil means that nothing tells.
func (r *formReader) begins(row int, tiers bool) []int {
	c := &r.columns
	switch label := r.bare(row, 0); {
	case !tiers, strings.HasSuffix(label, "绩效指标"), inapplicable(r.table.text(row, 0)):
		return nil
	case !r.isTier(row, 0) && r.table.filled(row) == 1:
		return nil
	case !c.has[classRole] || !c.has[groupRole]:
		return nil
	case !r.isTier(row, 0):
		return []int{c.from[nameRole], c.from[groupRole], c.from[classRole]}
	case r.isTier(row, 1):
		return []int{c.from[classRole]}
	case isClassName(label):
		return []int{c.from[classRole], c.from[groupRole]}
	}
	return []int{c.from[groupRole], c.from[classRole]}
}

// isClassName recognises the classes of all forms.
func isClassName(label string) bool {
	return slices.Contains([]string{"成本指标", "产出指标", "效益指标", "效果指标", "满意度指标", "投入指标", "过程指标", "管理指标"}, label)
}

// shortRow takes the name, points and score out of a row that lacks one of the
// cells between them, too.
func (r *formReader) shortRow(row, room int) bool {
	c := &r.columns
	for shift := c.from[nameRole] + 1; shift <= min(room, c.from[pointsRole]-1); shift++ {
		if r.fit(row, shift) < 2 || isPoints(r.table.text(row, 0)) {
			continue
		}
		text := r.table.text(row, 0)
		r.moveRight(row, shift)
		cells := r.table.Rows[row]
		lost := excerpt(text)
		for column := shift + 1; column < min(c.from[pointsRole], c.from[scoreRole]); column++ {
			if value := r.table.text(row, column); value != "" {
				lost = excerpt(value)
			}
			cells[column] = nil
		}
		cells[c.from[nameRole]], cells[shift] = cells[shift], nil
		r.add(CodeCellLost, "", at{row, shift + 1}, lost)
		return true
	}
	return false
}

// alignMoney aligns the rows of the money block with its heading, all of them
// as its first row shows.
func (r *formReader) alignMoney(m moneyColumns, to int) {
	first := m.phases[0].column
	if m.paired || first < 2 {
		return
	}
	best := 0
	for row := m.row + 1; row < to && !r.startsGoals(row); row++ {
		text := r.table.text(row, 0)
		if text == "" || r.sameHeading(m, text) {
			return // the covered cells are there
		}
		if best > 0 {
			if !r.isMoneyRow(m, row, best) {
				return
			}
			r.moveRight(row, best)
			continue
		}
		most := r.moneyFit(m, row, 0)
		for shift := 1; shift < first; shift++ {
			if fit := r.moneyFit(m, row, shift); fit > most {
				best, most = shift, fit
			}
		}
		switch {
		case best == 0 && most <= 0:
			continue // a row of units
		case best == 0:
			return
		}
		r.moveRight(row, best)
		r.add(CodeRowShifted, "/money", at{row, 0}, excerpt(text))
	}
}

// isMoneyRow tells whether a row, moved by shift, has amounts or at least the name
// of one.
func (r *formReader) isMoneyRow(m moneyColumns, row, shift int) bool {
	return r.moneyFit(m, row, shift) > 0 || isMoneyName(r.label(row, 0))
}

// moneyFit counts the cells of a row, moved by shift, that hold what their
// columns are for; others count against it, and the last phase, which a form that
// is filled in has, counts twice.
func (r *formReader) moneyFit(m moneyColumns, row, shift int) int {
	fit := 0
	count := func(column int, holds func(string) bool) {
		if column < 0 {
			return
		}
		switch text := r.table.text(row, column-shift); {
		case text == "":
		case absent(text) || holds(text):
			fit++
		default:
			fit--
		}
	}
	for _, phase := range m.phases {
		count(phase.column, isAmount)
	}
	count(m.phases[len(m.phases)-1].column, isAmount)
	count(m.points, isPoints)
	count(m.score, isPoints)
	count(m.rate, func(text string) bool {
		rate, _, err := figure.ReadQuantity(text)
		return err == nil && rate.Stated() && (rate.Unit() == "%" || isPoints(text))
	})
	if last := r.table.filled(row) + shift; last > 0 && m.score >= 0 && last-1 > max(m.score, m.reason) {
		fit--
	}
	return fit
}

// alignGoals puts the covered cell of 年度总体目标 back in front of the goals below
// their headings.
func (r *formReader) alignGoals(head, row, expected int) {
	if expected > 0 && r.table.texts(row) <= 2 && r.table.text(row, 0) != "" && r.label(row, 0) != r.label(head, 0) {
		r.moveRight(row, expected)
	}
}
