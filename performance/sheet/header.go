package sheet

import "strings"

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
	case "指标名称", "指标内容", "具体指标", "绩效指标名称", "评价指标":
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
	case strings.Contains(label, "一级指标"):
		return classRole
	case strings.Contains(label, "二级指标"):
		return groupRole
	case strings.Contains(label, "三级指标"):
		return nameRole
	case contains(label, "偏差", "原因", "改进措施"):
		return reasonRole
	case contains(label, "佐证", "证明材料", "数据来源", "资料来源"):
		return evidenceRole
	case strings.Contains(label, "分") && contains(label, "评分标准", "计分", "评扣分", "扣分标准", "评分规则", "评分办法", "赋分", "得分标准", "分标准"):
		return criterionRole
	case contains(label, "系数", "完成率", "执行率", "完成比"):
		return noRole
	case contains(label, "指标性质", "计算符号", "运算符", "比较符", "指标方向", "指标符号"):
		return signRole
	case strings.Contains(label, "权重"):
		return pointsRole
	case contains(label, "得分", "自评分", "评分"):
		return scoreRole
	case contains(label, "实际", "完成值", "完成情况", "完成指标值") && !strings.Contains(label, "得分"):
		return actualRole
	case contains(label, "指标值", "目标值", "预期值", "计划值", "计划完成"):
		return targetRole
	case contains(label, "度量单位", "计量单位"):
		return unitRole
	case strings.HasPrefix(label, "分值"):
		return pointsRole
	}
	return noRole
}

// columns are where the columns of the indicator table are: from their heading
// up to the next one.
type columns struct {
	from, to [roles]int
	has      [roles]bool
	// top and bottom are the rows of the heading; width is where its last column
	// ends.
	top, bottom, width int
	// strange are columns whose heading says nothing that is known.
	strange []int
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
	if row+1 < len(t.Rows) && t.isHeading(row+1) {
		lines = append(lines, row+1)
	}
	lines = append(lines, row)
	if row > 0 && t.isHeading(row-1) {
		lines = append(lines, row-1)
	}
	c := columns{top: row, bottom: row}
	for _, line := range lines {
		c.top, c.bottom = min(c.top, line), max(c.bottom, line)
		c.width = max(c.width, len(t.Rows[line]))
	}
	heads := make([]role, c.width)
	filled := make([]bool, c.width)
	for _, line := range lines {
		for column := range t.Rows[line] {
			if text := t.text(line, column); text != "" && (!filled[column] || heads[column] == noRole) {
				filled[column], heads[column] = true, roleOf(text)
			}
		}
	}
	c.place(heads, filled)
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
	}
	for i := range c.strange {
		c.strange[i]++
	}
}

// place turns headings into column ranges; the first column of a role counts.
func (c *columns) place(heads []role, filled []bool) {
	last := noRole
	for column, r := range heads {
		switch {
		case !filled[column]:
			if last != noRole {
				c.to[last] = column + 1
			}
			continue
		case r == noRole || c.has[r]:
			if column > 0 || r != noRole {
				c.strange = append(c.strange, column)
			}
			last = noRole
			continue
		}
		c.has[r], c.from[r], c.to[r] = true, column, column+1
		last = r
	}
	if !c.has[nameRole] && c.has[groupRole] && !c.has[classRole] {
		// two tiers: 二级指标 are the indicators
		c.has[nameRole], c.from[nameRole], c.to[nameRole] = true, c.from[groupRole], c.to[groupRole]
		c.has[groupRole] = false
	}
}

// cell returns the text of a role in a row and where it stands: the first
// filled cell of the role's columns.
func (t Table) cell(c *columns, row int, r role) (text string, column int) {
	if !c.has[r] {
		return "", -1
	}
	for column = c.from[r]; column < c.to[r]; column++ {
		if text = t.text(row, column); text != "" {
			return text, column
		}
	}
	return "", c.from[r]
}
