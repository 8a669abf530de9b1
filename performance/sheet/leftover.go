package sheet

import (
	"strings"

	"jixiao.example/budget/check"
)

// Every text of a form is read, or something is said of it, or it belongs to the
// print of the form. What is left over in the end is reported.

// tell takes note that cells were read, or that something was said of them.
func (n *notes) tell(places ...at) {
	for _, place := range places {
		if s := n.table.at(place.row, place.column); s != nil {
			s.told = true
		}
	}
}

// tellLabel is tell for a cell that says what others are; what stands in its brackets
// and is not of the words that forms print there is reported.
func (r *formReader) tellLabel(place at) {
	r.tell(place)
	label := r.label(place.row, place.column)
	if before := r.table.at(place.row, place.column-1); before != nil && before.label == label {
		return // a merged cell, repeated
	}
	if remark := strangeRemark(label); remark != "" {
		r.add(CodeCellSkipped, "", place, excerpt(remark))
	}
}

// strangeRemark returns what stands in brackets in a heading and has none of the words
// by which forms explain their headings: units, points, years, how a cell is filled
// in.
func strangeRemark(label string) string {
	_, rest, _ := strings.Cut(label, "（")
	for remark := range strings.SplitSeq(rest, "（") {
		remark, _, _ = strings.Cut(remark, "）")
		if strings.ContainsFunc(remark, func(c rune) bool { return c >= '一' && c <= '龥' }) && !contains(remark, "年", "月", "元", "分", "率", "数", "章", "签", "字以内", "项目", "部门", "单位",
			"整体", "支付", "资金", "自评", "参考", "样", "试行", "指标", "目标", "预算", "完成", "调整", "说明", "填", "含", "原因", "措施", "名称", "码", "级", "类", "选", "适用", "情况", "主管", "实施", "使用") {
			return remark
		}
	}
	return ""
}

// tellRow is tell for the cells of a row from a column up to another.
func (n *notes) tellRow(row, from, to int) {
	for column := from; column < to; column++ {
		n.tell(at{row, column})
	}
}

// tellColumn is tell for the cells of a column from a row up to another.
func (n *notes) tellColumn(column, from, to int) {
	for row := from; row < to; row++ {
		n.tell(at{row, column})
	}
}

// tellRoles is tell for the cells of some roles in a row.
func (r *formReader) tellRoles(t treeRow, roles ...role) {
	for _, role := range roles {
		_, place := r.cellAt(t, role)
		r.tell(place)
	}
}

// skipRow reports a row that is not read, by its first text.
func (r *formReader) skipRow(row int) {
	first := r.firstCell(row)
	r.add(CodeRowSkipped, "", at{row, first}, excerpt(r.table.text(row, first)))
}

// leftovers reports the texts between two rows that nothing was read of: a row of
// them as a whole, those beside others that stand together as one.
func (r *formReader) leftovers(path check.Path, from, to int) {
	for row := from; row < to; row++ {
		told, first, words := false, -1, ""
		report := func(end int) {
			if first >= 0 && told {
				r.add(CodeCellSkipped, path, at{row, first}, excerpt(words))
				r.tellRow(row, first, end)
			} else if first >= 0 {
				r.skipRow(row)
			}
			first, words = -1, ""
		}
		for _, s := range r.table.Rows[row] {
			told = told || s != nil && s.told
		}
		for column, s := range r.table.Rows[row] {
			switch {
			case s == nil || r.isPrint(row, column):
				if told {
					report(column)
				}
			case first < 0:
				first, words = column, s.text
			case told:
				words += " " + s.text
			}
		}
		report(len(r.table.Rows[row]))
	}
}

// tellHeadings takes note of the headings of the indicators' columns that are read,
// and of those that span several.
func (r *formReader) tellHeadings() {
	for row := r.columns.top; row <= r.columns.bottom; row++ {
		for column := range r.table.Rows[row] {
			label := r.bare(row, column)
			over := isPart(label) || contains(label, "指标", "目标", "情况", "完成", "评分", "自评")
			other := r.columns.top + r.columns.bottom - row // the heading above or below it
			lowest := row == r.columns.bottom && (other == row || r.table.role(other, column) == noRole) || r.table.text(r.columns.bottom, column) == ""
			if r.table.role(row, column) != noRole || r.inColumns(column) && (over || lowest) {
				r.tellLabel(at{row, column})
			}
		}
	}
}

// aboveTitle reports the first text above the title of a form, for all that stands there:
// the number of the form and a base-data table, which has a reader of its own, need
// no word.
func (r *formReader) aboveTitle(title int) {
	for row := range title {
		for column, s := range r.table.Rows[row] {
			switch {
			case s == nil || r.isPrint(row, column) || isFormNumber(s.label):
			case strings.Contains(s.label, "基础数据"):
				return
			default:
				r.skipRow(row)
				return
			}
		}
	}
}

// isFormNumber recognises the number of an annex or a form: 附件1-2, 公开14表.
func isFormNumber(label string) bool {
	rest := strings.Trim(label, "附件录公开表格式样第号之（）0123456789一二三四五六七八九十-－—.")
	return rest == "" && label != ""
}

// isPrint tells whether a cell needs no word: it was told, repeats one that was as
// merged cells do and is told then, too, says nothing, or is what forms print beside what they ask for.
func (r *formReader) isPrint(row, column int) bool {
	s := r.table.Rows[row][column]
	if s.told || absent(s.text) {
		return true
	}
	for _, place := range [...]at{{row, column - 1}, {row - 1, column}} {
		if merged := r.table.at(place.row, place.column); merged != nil && merged.text == s.text && merged.told {
			s.told = true
			return true
		}
	}
	if r.firstCell(row) < column {
		_, isUnit := moneyUnitIn(s.text)
		return isUnit && len(s.text) <= maxPrint
	}
	if strangeRemark(s.label) != "" {
		return false
	}
	if row > r.columns.bottom && (r.table.role(r.columns.top, 0) != noRole || r.table.role(r.columns.bottom, 0) != noRole) {
		return isBlockHead(s.bare)
	}
	return isBlockHead(s.bare) || isFormNumber(s.label) || strings.Trim(s.label, "年度绩效指标完成情况（）盖公签章0123456789.、分一二三四五六七八九十") == ""
}

// maxPrint is the length up to which a cell may be print alone.
const maxPrint = 45

// isBlockHead recognises what stands beside a block of a form: 年度总体目标, 绩效指标.
func isBlockHead(label string) bool {
	if len(label) > maxPrint {
		return false
	}
	label = strings.TrimRight(label, "0123456789一二三四五")
	for _, end := range [...]string{"序号", "来源", "类别", "指标", "目标", "情况", "资金", "预算", "申请", "经费"} {
		if strings.HasSuffix(label, end) {
			return true
		}
	}
	return false
}

// inColumns tells whether a column is one of those that are read.
func (r *formReader) inColumns(column int) bool {
	for role := range r.columns.from {
		if r.columns.has[role] && r.columns.from[role] <= column && column < r.columns.to[role] {
			return true
		}
	}
	return false
}
