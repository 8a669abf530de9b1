package sheet

import (
	"fmt"
	"slices"
	"strings"

	"jixiao.example/budget/check"
)

// columns are where the columns of the indicator table are: from their heading
// up to the next one.
type columns struct {
	from, to [roles]int
	has      [roles]bool
	// other is a second column of a role, -1 when there is none.
	other [roles]int
	// percent tells that the heading of a role has a percent sign.
	percent [roles]bool
	// top and bottom are the rows of the heading; width is where its last column
	// ends.
	top, bottom, width int
	// notes are columns that are not read, or that need a word.
	notes []columnNote
}

// columnNote is what is to be said of a column: with the heading of the column
// that counts in its place, or the key of what was assumed.
type columnNote struct {
	at
	code  check.Code
	text  string
	taken string
}

// findHeader finds the heading of the indicators at or below a row. The year is that
// of the form, where no title says it; 0 where nobody knows.
func (t grid) findHeader(from, year int) (columns, bool) {
	for row := max(from, 0); row < len(t.Rows); row++ {
		if c, ok := t.headerAt(row, year); ok {
			return c, true
		}
		for column := range t.Rows[row] {
			if text := t.text(row, column); len(text) <= 4*maxLabel && (isTitle(text) || isYear(text)) {
				if printed, found := yearIn(text); found {
					year = printed
				}
			}
		}
	}
	return columns{}, false
}

// noForm is the error of a table without a heading that can be read, with the row that
// heads all tiers and yet no columns behind them, where there is one.
func (t grid) noForm(numbers []int) error {
	for row := range t.Rows {
		tiers := 0
		for column := range t.Rows[row] {
			if t.isTier(row, column) {
				tiers++
			}
		}
		switch {
		case tiers < 3:
			continue
		case numbers != nil:
			row = numbers[row]
		}
		return &Error{Row: row + 1, Err: fmt.Errorf("%w: no column of targets, actual values, points or scores stands behind the tiers", ErrNoForm)}
	}
	return &Error{Err: ErrNoForm}
}

// headerAt reads a heading whose tiers are named in the given row. Its other
// columns may be headed in the row above or below, where cells are merged.
func (t grid) headerAt(row, year int) (columns, bool) {
	tiers := 0
	for column := range t.Rows[row] {
		if t.isTier(row, column) {
			tiers++
		}
	}
	if tiers == 0 && !t.isFlatHeading(row) {
		return columns{}, false
	}
	lines := make([]int, 0, 3) // from the lowest up: the most special heading counts
	if row+1 < len(t.Rows) && (t.isHeading(row+1) || t.isSubheading(row+1)) {
		lines = append(lines, row+1)
	}
	lines = append(lines, row)
	if row > 0 && t.isHeading(row-1) {
		lines = append(lines, row-1)
	}
	c := columns{top: row, bottom: row}
	for r := range c.other {
		c.other[r] = -1
	}
	for _, line := range lines {
		c.top, c.bottom = min(c.top, line), max(c.bottom, line)
		c.width = max(c.width, len(t.Rows[line]))
	}
	heads := make([]at, c.width) // where the heading of a column stands
	for column := range heads {
		heads[column] = at{-1, column}
		for _, line := range lines {
			text := t.text(line, column)
			if text != "" && (heads[column].row < 0 || t.role(heads[column].row, column) == noRole) {
				heads[column].row = line
			}
		}
	}
	named := t.headings(heads)
	if year == 0 {
		year = latestYear(named)
	}
	c.place(named, year)
	c.besideScore(t)
	c.align(t)
	tiered := c.has[nameRole] || c.has[groupRole] || c.has[classRole]
	valued := 0
	for _, r := range [...]role{targetRole, actualRole, pointsRole, scoreRole} {
		if c.has[r] {
			valued++
		}
	}
	scored := tiers == 3 && (c.has[scoreRole] && c.from[scoreRole] > c.from[nameRole] || c.has[pointsRole] && c.from[pointsRole] > c.from[nameRole])
	return c, tiered && (valued >= 2 || scored || c.has[targetRole] || c.has[actualRole])
}

// isFlatHeading tells whether a row heads a table without tiers, in which the
// names stand under 绩效指标: it heads points, too, and what was wanted or reached.
func (t grid) isFlatHeading(row int) bool {
	if !slices.ContainsFunc(t.Rows[row], func(c *seen) bool { return c != nil && isFlatName(c.bare) }) {
		return false
	}
	named, pointed, valued := false, false, false
	for column := range t.Rows[row] {
		label := t.bare(row, column)
		switch r := t.role(row, column); {
		case isFlatName(label):
			named = true
		case r == pointsRole || r == scoreRole:
			pointed = true
		case named && (r == targetRole || r == actualRole || contains(label, "目标", "完成", "计划")):
			valued = true
		}
	}
	return named && pointed && valued
}

// isFlatName recognises the heading of the names in a table without tiers, which
// heads the whole block in others.
func isFlatName(label string) bool {
	switch label {
	case "绩效指标", "指标", "绩效目标指标", "考核内容", "评价内容":
		return true
	}
	return false
}

// isHeading tells whether a row holds nothing but headings of columns.
func (t grid) isHeading(row int) bool {
	known, cells := 0, 0
	for column := range t.Rows[row] {
		if t.text(row, column) == "" {
			continue
		}
		cells++
		switch {
		case t.role(row, column) == noRole:
			if t.bare(row, column) != "绩效指标" {
				return false
			}
		case phaseOf(t.label(row, column)) != "":
			return false
		default:
			known++
		}
	}
	return known >= 2 && known >= cells-1
}

// isSubheading tells whether a row below the tiers heads parts of the columns
// beside them: 完成值 | 偏差 | 分值 | 得分 below 完成情况.
func (t grid) isSubheading(row int) bool {
	known := 0
	for column := range t.Rows[row] {
		text := t.text(row, column)
		if text == "" {
			continue
		}
		if t.role(row-1, column).isTier() || len(text) > maxLabel || strings.ContainsAny(text, "0123456789") && !isYear(text) {
			return false
		}
		if r := t.role(row, column); r != noRole && r != reviewRole || isPart(t.label(row, column)) {
			known++
		}
	}
	return known >= 2
}

// align moves the columns by one when the heading lacks the cell in front of it,
// as where a vertical 绩效指标 ends up in a row of its own: the numbers of the rows
// below tell.
func (c *columns) align(t grid) {
	here, beside := 0, 0
	for row := c.bottom + 1; row < min(c.bottom+20, len(t.Rows)); row++ {
		for _, r := range [...]role{pointsRole, scoreRole} {
			if c.has[r] && t.points(row, c.from[r]).Stated() {
				here++
			}
			if c.has[r] && t.points(row, c.from[r]+1).Stated() && t.text(row, 0) == "" {
				beside++
			}
		}
	}
	if beside <= here || !t.isTier(c.top, 0) && !t.isTier(c.bottom, 0) {
		return
	}
	c.width++
	for r := range c.from {
		c.from[r]++
		c.to[r]++
		if c.other[r] >= 0 {
			c.other[r]++
		}
	}
	for i := range c.notes {
		c.notes[i].column++
	}
}

// place turns headings into column ranges. Of two columns of one role the one
// that says more counts, else the first.
func (c *columns) place(heads []columnHead, year int) {
	last, before := noRole, ""
	var headOf [roles]columnHead
	for column, head := range heads {
		if head.row < 0 {
			if last != noRole {
				c.to[last] = column + 1
			}
			continue
		}
		text, r := head.text, head.role
		switch {
		case text == before: // a merged cell, repeated
			if last != noRole {
				c.to[last] = column + 1
			}
			continue
		case r == noRole && column == 0:
		case r == noRole:
			c.notes = append(c.notes, columnNote{head.at, CodeColumnSkipped, text, ""})
		case r == reviewRole:
			c.notes = append(c.notes, columnNote{head.at, CodeReviewColumn, text, ""})
			r = noRole
		case !c.has[r]:
			c.has[r], c.from[r], c.to[r] = true, column, column+1
			headOf[r] = head
			if head.assumed != "" {
				c.notes = append(c.notes, columnNote{head.at, CodeAssumed, text, head.assumed})
			}
		case r == pointsRole && c.pointsOfTier() != noRole:
			tier := c.pointsOfTier()
			c.has[tier], c.from[tier], c.to[tier] = true, c.from[r], c.to[r]
			c.from[r], c.to[r], headOf[r] = column, column+1, head
		case head.rank(year) > headOf[r].rank(year):
			c.notes = append(c.notes, columnNote{headOf[r].at, CodeColumnUnused, headOf[r].text, text})
			if c.other[r] = -1; headOf[r].standsIn(year) {
				c.other[r] = c.from[r]
			}
			c.from[r], c.to[r], headOf[r] = column, column+1, head
		default:
			c.notes = append(c.notes, columnNote{head.at, CodeColumnUnused, text, headOf[r].text})
			if head.standsIn(year) {
				c.other[r] = column
			}
			r = noRole
		}
		last, before = r, text
	}
	for r, head := range &headOf {
		c.percent[r] = percentIn(head.text)
		if (role(r) == targetRole || role(r) == actualRole) && c.has[r] && !head.standsIn(year) {
			c.notes = append(c.notes, columnNote{head.at, CodeAssumed, head.text, "only-period"})
		}
	}
	if !c.has[nameRole] { // two tiers, or one: the lowest are the indicators
		for _, r := range [...]role{groupRole, classRole} {
			if c.has[r] {
				c.has[nameRole], c.from[nameRole], c.to[nameRole] = true, c.from[r], c.to[r]
				c.has[r] = false
				break
			}
		}
	}
	if !c.has[classRole] || !c.has[groupRole] {
		head := at{c.bottom, c.from[nameRole]}
		c.notes = append(c.notes, columnNote{head, CodeNoTiers, headOf[nameRole].text + headOf[groupRole].text, ""})
	}
}

// besideScore takes words below a heading of the score that spans several columns
// for the reasons, where these have no column of their own.
func (c *columns) besideScore(t grid) {
	if c.has[reasonRole] || !c.has[scoreRole] {
		return
	}
	score := c.from[scoreRole]
	for column := score + 1; column < c.to[scoreRole]; column++ {
		for row := c.bottom + 1; row < len(t.Rows) && !isTotalCell(t.text(row, 0)); row++ {
			if text := t.text(row, column); absent(text) || text == t.text(row, column-1) || isFigure(text) {
				continue
			}
			c.has[reasonRole], c.from[reasonRole], c.to[reasonRole] = true, column, c.to[scoreRole]
			c.to[scoreRole] = column
			c.notes = append(c.notes, columnNote{at{row, column}, CodeAssumed, "", "beside-score"})
			return
		}
	}
}

// pointsOfTier tells of which tier the points are that are known so far, where
// more follow: a weight between the tiers is that of the one before it.
func (c *columns) pointsOfTier() role {
	points := c.from[pointsRole]
	before := func(r role) bool { return c.has[r] && c.from[r] < points }
	switch {
	case before(nameRole):
	case before(groupRole) && !c.has[groupPointsRole]:
		return groupPointsRole
	case before(classRole) && !c.has[classPointsRole]:
		return classPointsRole
	}
	return noRole
}

// percentIn recognises 指标值（%）.
func percentIn(heading string) bool {
	if !contains(heading, "%", "％", "百分比") {
		return false
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(labelOf(heading), "／", "/"), "（") {
		if inner, closed := strings.CutSuffix(part, "）"); closed && slices.Contains([]string{"%", "％", "单位%", "百分比"}, inner) {
			return true
		}
	}
	return false
}

// columnNotes reports the columns that are not read, as far as one of the rows
// below their heading fills them.
func (r *formReader) columnNotes(notes []columnNote, path check.Path, to int) {
	for _, note := range notes {
		if note.code != CodeAssumed && note.code != CodeNoTiers {
			r.tellColumn(note.column, note.row+1, to)
		}
		filled := note.code == CodeNoTiers || note.text == "" // it stands in the row itself
		for row := note.row + 1; row < to && !filled; row++ {
			text := r.table.text(row, note.column)
			filled = !absent(text) && text != note.text
		}
		if !filled {
			continue
		}
		args := []check.Arg{excerpt(r.table.text(note.row, note.column))}
		switch note.code {
		case CodeColumnUnused:
			args = append(args, check.A("taken", labelOf(note.taken)))
		case CodeAssumed:
			args = append(args, said(note.taken))
		default:
		}
		r.add(note.code, path, note.at, args...)
	}
}

// cell returns the text of a role in a row and where it stands: the first
// filled cell of the role's columns, else that of its other column.
func (t grid) cell(c *columns, row int, r role) (text string, column int) {
	if !c.has[r] {
		return "", -1
	}
	for column = c.from[r]; column < c.to[r]; column++ {
		if text = t.text(row, column); text != "" {
			return text, column
		}
	}
	if c.other[r] >= 0 {
		if text = t.text(row, c.other[r]); text != "" {
			return text, c.other[r]
		}
	}
	return "", c.from[r]
}
