package sheet

import (
	"strings"

	"jixiao.example/budget/figure"
)

// moneyBelow reads the money block of a form that has none above its indicators but
// below them, and takes its rows out of the table. It ends at the bottom line; one
// that another heading of indicators follows is that of another form.
func (r *formReader) moneyBelow(start int) (found bool) {
	var m moneyColumns
	to := len(r.table.Rows)
	for row := r.columns.bottom + 1; row < to; row++ {
		first := r.firstCell(row)
		switch {
		case first < 0 || r.fit(row, 0) > 0 && !found:
		case r.isTitleOfForm(row, r.table.text(row, first)):
			to = row
		case found && r.endsMoney(m, row, first):
			to = row
		case !found:
			m, found = r.moneyAt(row)
		}
	}
	if !found {
		return false
	}
	for row := to; row < len(r.table.Rows); row++ {
		if first := r.firstCell(row); first >= 0 && r.isTitleOfForm(row, r.table.text(row, first)) {
			break
		}
		if r.headsIndicators(row) {
			return false
		}
	}
	end := r.money(m, start, to)
	clear(r.table.Rows[m.top:end])
	return true
}

// moneyAt finds the heading of a money block in a row below that of the indicators. Words
// about 预算数 and 执行数 may stand in an indicator: they have others below them, and a
// heading has amounts, or nothing.
func (r *formReader) moneyAt(row int) (m moneyColumns, found bool) {
	m, found = r.table.findMoney(row, row+1)
	if !found || m.paired || m.parts {
		return m, found
	}
	words := false
	for below := m.row + 1; below < min(m.row+4, len(r.table.Rows)) && !words && !r.headsIndicators(below); below++ {
		for _, phase := range m.phases {
			text := r.table.text(below, phase.column)
			if isAmount(text) {
				return m, true
			}
			_, err := figure.ParseMoneyUnit(text)
			words = words || !absent(text) && err != nil
		}
	}
	return m, !words
}

// endsMoney tells whether a row below a heading of amounts is none of its block: the
// bottom line, a footnote, or a class of indicators.
func (r *formReader) endsMoney(m moneyColumns, row, first int) bool {
	if r.isSerial(row) {
		first++
	}
	text := r.table.text(row, first)
	if isFootnote(r.label(row, first)) || isClassName(r.bare(row, first)) || r.headsIndicators(row) {
		return true
	}
	if !isTotalCell(text) {
		return false
	}
	for _, phase := range m.phases {
		if isAmount(r.table.text(row, phase.column)) {
			return strings.Contains(text, "分")
		}
	}
	return true
}

// isTitleOfForm recognises the title of another form, or the project that it is about.
func (r *formReader) isTitleOfForm(row int, text string) bool {
	if _, only := r.table.only(row); only && isTitle(text) {
		return true
	}
	label := labelOf(text)
	return label == "项目名称" || label == "预算单位名称"
}

// headsIndicators recognises another heading of indicators.
func (r *formReader) headsIndicators(row int) bool {
	_, header := r.table.headerAt(row, r.year())
	return header && r.table.isHeading(row)
}
