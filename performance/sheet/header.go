package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// role is what a column of the indicator table holds.
type role uint8

const (
	noRole role = iota
	classRole
	groupRole
	nameRole
	signRole
	targetRole
	unitRole
	actualRole
	pointsRole
	scoreRole
	reasonRole
	criterionRole
	evidenceRole
	judgementRole
	methodRole
	deductionRole
	keyRole
	reviewRole
	classPointsRole
	groupPointsRole

	roles
)

// roleOf tells what a column is from its heading.
func roleOf(text string) role {
	label := bare(labelOf(text))
	if label == "" {
		return noRole
	}
	switch label {
	case "单位", "度量单位", "计量单位", "指标单位", "指标值单位", "目标值单位":
		return unitRole
	case "指标名称", "指标内容", "具体指标", "绩效指标名称", "评价指标", "考核指标", "考评指标":
		return nameRole
	case "权重", "分值", "满分", "标准分", "指标权重", "指标分值", "分值权重", "权重分值", "分值/权重", "权重/分值", "标准分值":
		return pointsRole
	case judgementHeading:
		return judgementRole
	case methodHeading:
		return methodRole
	case deductionHeading:
		return deductionRole
	case keyHeading:
		return keyRole
	}
	switch {
	case isReviewed(label):
		return reviewRole
	case strings.Contains(label, "一级指标"):
		return classRole
	case strings.Contains(label, "二级指标"):
		return groupRole
	case strings.Contains(label, "三级指标"):
		return nameRole
	case contains(label, "系数", "完成率", "执行率", "完成比", "偏差率", "偏差度", "得分率"):
		return noRole
	case contains(label, "偏差", "原因", "改进措施"):
		return reasonRole
	case contains(label, "佐证", "证明材料", "数据来源", "资料来源"):
		return evidenceRole
	case contains(label, "计分", "评扣分", "赋分", "分标准", "分规则", "分办法", "分方法", "分细则", "分依据", "分说明", "评价标准", "评价要点"):
		return criterionRole
	case contains(label, "指标性质", "计算符号", "运算符", "比较符", "指标方向", "指标符号"):
		return signRole
	case strings.Contains(label, "权重"):
		return pointsRole
	case contains(label, "得分", "自评分", "评分"):
		return scoreRole
	case contains(label, "实际", "完成值", "完成情况", "完成指标值"):
		return actualRole
	case contains(label, "指标值", "目标值", "预期值", "计划值", "计划完成", "年初值", "调整值", "调整后值", "设定值"):
		return targetRole
	case strings.HasPrefix(label, "分值"):
		return pointsRole
	}
	return noRole
}

// isReviewed recognises the columns of a reviewer beside those of the unit.
func isReviewed(label string) bool {
	return contains(label, "复核", "核查", "审核", "复评", "评审", "复审", "抽查", "核定", "再评价", "重点评价", "部门评价得分", "财政评价", "第三方", "专家", "评价组", "评价机构") ||
		contains(label, "主管部门", "财政部门", "财政局") && strings.Contains(label, "分")
}

// weightOf tells which of two columns of one role counts: the actual weight
// before the one that was set, the adjusted target before that of the year's
// beginning. The heavier one does.
func weightOf(text string) int {
	label := labelOf(text)
	switch {
	case contains(label, "年初", "设定", "调整前", "原指标", "原目标"):
		return -1
	case contains(label, "调整", "实际权重", "实际分值", "自评", "全年", "年终", "年末", "原因", "改进措施"):
		return 1
	}
	return 0
}

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

// findHeader finds the heading of the indicators at or below a row.
func (t Table) findHeader(from int) (columns, bool) {
	for row := max(from, 0); row < len(t.Rows); row++ {
		if c, ok := t.headerAt(row); ok {
			return c, true
		}
	}
	return columns{}, false
}

// headerAt reads a heading whose tiers are named in the given row. Its other
// columns may be headed in the row above or below, where cells are merged.
func (t Table) headerAt(row int) (columns, bool) {
	tiers := 0
	for column := range t.Rows[row] {
		switch roleOf(t.text(row, column)) {
		case classRole, groupRole, nameRole:
			tiers++
		default:
		}
	}
	if tiers == 0 {
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
			if text != "" && (heads[column].row < 0 || roleOf(t.text(heads[column].row, column)) == noRole) {
				heads[column].row = line
			}
		}
	}
	c.place(t, heads)
	c.align(t)
	named := c.has[nameRole] || c.has[groupRole] || c.has[classRole]
	valued := 0
	for _, r := range [...]role{targetRole, actualRole, pointsRole, scoreRole} {
		if c.has[r] {
			valued++
		}
	}
	return c, named && (valued >= 2 || c.has[targetRole] || c.has[actualRole])
}

// isHeading tells whether a row holds nothing but headings of columns.
func (t Table) isHeading(row int) bool {
	known, cells := 0, 0
	for column := range t.Rows[row] {
		text := t.text(row, column)
		if text == "" {
			continue
		}
		cells++
		switch r := roleOf(text); {
		case phaseOf(labelOf(text)) != "":
			return false
		case r != noRole:
			known++
		case bare(labelOf(text)) != "绩效指标":
			return false
		}
	}
	return known >= 2 && known >= cells-1
}

// isSubheading tells whether a row below the tiers heads parts of the columns
// beside them: 完成值 | 偏差 | 分值 | 得分 below 完成情况.
func (t Table) isSubheading(row int) bool {
	known := 0
	for column := range t.Rows[row] {
		text := t.text(row, column)
		if text == "" {
			continue
		}
		tier := roleOf(t.text(row-1, column))
		if tier == classRole || tier == groupRole || tier == nameRole || len(text) > maxLabel || strings.ContainsAny(text, "0123456789") {
			return false
		}
		if r := roleOf(text); r != noRole && r != reviewRole {
			known++
		}
	}
	return known >= 2
}

// align moves the columns by one when the heading lacks the cell in front of it,
// as where a vertical 绩效指标 ends up in a row of its own: the numbers of the rows
// below tell.
func (c *columns) align(t Table) {
	here, beside := 0, 0
	for row := c.bottom + 1; row < min(c.bottom+20, len(t.Rows)); row++ {
		for _, r := range [...]role{pointsRole, scoreRole} {
			if c.has[r] && isPoints(t.text(row, c.from[r])) {
				here++
			}
			if c.has[r] && isPoints(t.text(row, c.from[r]+1)) && t.text(row, 0) == "" {
				beside++
			}
		}
	}
	if beside <= here {
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
func (c *columns) place(t Table, heads []at) {
	last, before := noRole, ""
	var headOf [roles]string
	tiers := slices.IndexFunc(heads, func(head at) bool {
		r := roleOf(t.text(head.row, head.column))
		return r == classRole || r == groupRole || r == nameRole
	})
	for column, head := range heads {
		if head.row < 0 {
			if last != noRole {
				c.to[last] = column + 1
			}
			continue
		}
		text := t.text(head.row, column)
		r := roleOf(text)
		if column < tiers && (r == targetRole || r == actualRole || r == scoreRole) {
			r = noRole // 绩效指标完成情况 heads the whole block
		}
		switch {
		case text == before: // a merged cell, repeated
			if last != noRole {
				c.to[last] = column + 1
			}
			continue
		case r == noRole && column == 0:
		case r == noRole:
			c.notes = append(c.notes, columnNote{head, CodeColumnSkipped, text, ""})
		case r == reviewRole:
			c.notes = append(c.notes, columnNote{head, CodeReviewColumn, text, ""})
			r = noRole
		case !c.has[r]:
			c.has[r], c.from[r], c.to[r] = true, column, column+1
			headOf[r] = text
		case r == pointsRole && c.pointsOfTier() != noRole:
			tier := c.pointsOfTier()
			c.has[tier], c.from[tier], c.to[tier] = true, c.from[r], c.to[r]
			c.from[r], c.to[r], headOf[r] = column, column+1, text
		case weightOf(text) > weightOf(headOf[r]):
			c.notes = append(c.notes, columnNote{at{head.row, c.from[r]}, CodeColumnUnused, headOf[r], text})
			c.other[r], c.from[r], c.to[r], headOf[r] = c.from[r], column, column+1, text
		default:
			c.notes = append(c.notes, columnNote{head, CodeColumnUnused, text, headOf[r]})
			c.other[r] = column
			r = noRole
		}
		last, before = r, text
	}
	for r, text := range headOf {
		c.percent[r] = percentIn(text)
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
		c.notes = append(c.notes, columnNote{head, CodeNoTiers, headOf[nameRole] + headOf[groupRole], ""})
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
		filled := note.code == CodeNoTiers
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
func (t Table) cell(c *columns, row int, r role) (text string, column int) {
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

func isPoints(text string) bool {
	points, _, err := figure.ReadPoints(text)
	return err == nil && points.Stated()
}
