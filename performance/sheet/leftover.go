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

// tellHeadings takes note of the headings of the indicators' columns that are read.
func (r *formReader) tellHeadings() {
	for row := r.columns.top; row <= r.columns.bottom; row++ {
		for column := range r.table.Rows[row] {
			if r.inColumns(column) || r.table.role(row, column) != noRole {
				r.tell(at{row, column})
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
			case s == nil || r.isPrint(row, column) || isFormNumber(r.label(row, column)):
			case strings.Contains(r.label(row, column), "基础数据"):
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
// merged cells do, says nothing, or is what forms print beside what they ask for.
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
	if column > 0 && r.firstCell(row) < column {
		_, isUnit := moneyUnitIn(s.text)
		return isUnit && len(s.text) <= maxPrint
	}
	if r.table.role(r.columns.top, 0) != noRole || r.table.role(r.columns.bottom, 0) != noRole {
		return isBlockHead(r.bare(row, column))
	}
	label, plain := s.heading()
	return isBlockHead(plain) || isFormNumber(label) || strings.Trim(label, "年度绩效指标完成情况（）盖公签章0123456789.、分一二三四五六七八九十") == ""
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
