package sheet

// moneyPairs are where the values beside the headings 执行率, 分值 and 得分 stand in a
// block of pairs; a column of -1 is none.
type moneyPairs struct{ rate, points, score at }

func noPairs() moneyPairs { return moneyPairs{at{-1, -1}, at{-1, -1}, at{-1, -1}} }

// take takes the values out of a row; found tells that there are any.
func (p *moneyPairs) take(r *formReader, row int) (found bool) {
	for column := range r.table.Rows[row] {
		label := r.bare(row, column)
		if column > 0 && r.table.text(row, column) == r.table.text(row, column-1) {
			continue // a merged cell, repeated
		}
		var place *at
		switch {
		case contains(label, "得分"):
			place = &p.score
		case contains(label, "分值", "权重"):
			place = &p.points
		case isRateHead(label):
			place = &p.rate
		default:
			continue
		}
		value := r.valueBeside(row, column)
		if value < 0 {
			continue
		}
		found = true
		r.tell(at{row, column})
		if place.column >= 0 {
			r.add(CodeCellSkipped, "/money", at{row, value}, excerpt(r.table.text(row, value)))
			continue
		}
		*place = at{row, value}
	}
	return found
}

// valueBeside is the next filled cell that does not repeat a heading, -1 for none.
func (r *formReader) valueBeside(row, column int) int {
	label := r.table.text(row, column)
	for value := column + 1; value < len(r.table.Rows[row]); value++ {
		if text := r.table.text(row, value); text != "" && text != label {
			return value
		}
	}
	return -1
}

// pairedExecution takes over the values of the execution row.
func (r *formReader) pairedExecution(p moneyPairs) {
	e := &r.form.Execution
	if p.points.column >= 0 {
		e.Points = r.weight("/execution", "points", p.points)
	}
	if p.score.column >= 0 {
		e.Stated = r.points("/execution", "stated", p.score.row, p.score.column)
	}
	if p.rate.column >= 0 {
		total := moneyLine{MoneyRow: r.form.Total(), row: p.rate.row}
		e.Rate = r.rate("/execution/rate", moneyColumns{row: p.rate.row, top: p.rate.row, rate: p.rate.column}, total)
	}
}

// pairedLine reads a row in which every amount stands beside its name, 预算数：|
// 100 | 执行数：| 90 and below it 其中：财政拨款 | 80 | 其中：财政拨款 | 70, or once for all
// in front of them. Names that are alike are one row.
func (r *formReader) pairedLine(m moneyColumns, row int, pairs *moneyPairs) {
	first, read := len(r.lines), pairs.take(r, row)
	names, column := r.moneyNames(m, row)
	if len(names) > 0 && isReason(labelOf(names[len(names)-1])) && r.form.Execution.Reason == "" {
		text, place := r.beside(row, column)
		r.form.Execution.Reason = reasonOf(text)
		r.tell(at{row, column})
		r.put("/execution/reason", place)
		return
	}
	for i, phase := range m.phases {
		name := at{row, phase.column}
		place := at{row, r.nextFilled(row, phase.column, m.until(i, len(r.table.Rows[row])))}
		if place.column < 0 {
			continue
		}
		heading := r.label(row, name.column)
		if row != m.row && (heading == "" || heading == r.label(m.row, name.column)) && len(names) > 0 {
			name.column = column // one name in front of all amounts
		}
		if own := phaseOf(heading); own != "" && row != m.row && heading != r.label(m.row, phase.column) {
			r.phaseAmount(m, own, name, place)
			read = true
			continue
		}
		text := r.table.text(row, name.column)
		if row != m.row && !isMoneyName(labelOf(text)) && !isAmount(r.table.text(row, place.column)) {
			continue
		}
		if row != m.row && (text == "" || isAmount(text) || contains(heading, "率", "得分", "分值", "权重")) {
			continue
		}
		r.namedAmount(m, first, phase.phase, name, place, row == m.row)
		read = true
	}
	switch {
	case r.onlyNames(row):
		r.tellRow(row, 0, len(r.table.Rows[row]))
	case !read:
		r.skipRow(row)
	}
}

// onlyNames tells whether a row names an amount and has none.
func (r *formReader) onlyNames(row int) bool {
	for column := range r.table.Rows[row] {
		if text := r.table.text(row, column); !absent(text) && !isMoneyName(labelOf(text)) {
			return false
		}
	}
	return true
}
