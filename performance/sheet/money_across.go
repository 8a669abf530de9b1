package sheet

import (
	"jixiao.example/budget"
	"jixiao.example/internal/cut"
)

// moneyAcross reads a block that has its phases one below the other and the
// sources side by side: 资金总额 | 财政拨款 | 其他资金 over 全年预算数 | 200 | 150 | 50.
func (r *formReader) moneyAcross(from, to int) (found bool) {
	for head := from; head < to; head++ {
		names := r.namesAcross(head)
		if len(names) < 2 {
			continue
		}
		var rows []moneyPhaseRow
		last := head
		for row := head + 1; row < to && !r.startsGoals(row); row++ {
			if phase, place := r.phaseInFront(row, names[0]); phase != "" && isAmount(r.table.text(row, names[0])) {
				rows, last = append(rows, moneyPhaseRow{phase, place}), row
			}
		}
		if len(rows) < 2 {
			continue
		}
		r.readAcross(head, last, from, names, rows)
		return true
	}
	return false
}

// moneyPhaseRow is a row with the amounts of a phase, and where it is named.
type moneyPhaseRow struct {
	phase budget.Phase
	at
}

// namesAcross are the columns behind the first in which a row names money; nil
// where one of its names is that of a phase.
func (r *formReader) namesAcross(row int) (columns []int) {
	before := ""
	for column := 1; column < len(r.table.Rows[row]); column++ {
		label := r.label(row, column)
		if label == "" || label == before {
			continue
		}
		if before = label; phaseOf(label) != "" {
			return nil
		}
		if isMoneyName(label) || label == "小计" {
			columns = append(columns, column)
		}
	}
	return columns
}

// phaseInFront is the phase that a row names in front of its amounts.
func (r *formReader) phaseInFront(row, amounts int) (budget.Phase, at) {
	for column := amounts - 1; column >= 0; column-- {
		if phase := phaseOf(r.label(row, column)); phase != "" {
			return phase, at{row, column}
		}
	}
	return "", at{}
}

func (r *formReader) readAcross(head, last, from int, names []int, rows []moneyPhaseRow) {
	m := moneyColumns{row: head, points: -1, rate: -1, score: -1, reason: -1}
	r.moneyUnit(&m, from)
	total := names[0]
	for i, column := range names {
		if isTotalMoney(r.label(head, column)) && !isTotalMoney(r.label(head, total)) {
			total = column
		}
		place := at{head, column}
		name := cut.Lines(r.table.text(head, column))
		line := moneyLine{row: head, moneyMarks: marksOf(name, 0)}
		line.Name = moneyName(name)
		line.Kind, line.Key = moneyKind(labelOf(name))
		path := r.moneyPath()
		r.put(path, place)
		for _, row := range rows {
			place := at{row.row, column}
			if line.At(row.phase).Stated() {
				continue
			}
			unit, own := moneyUnitIn(r.table.text(row.row, row.column))
			if !own {
				unit = m.unit
			}
			r.amount(&line, path, place, row.phase, unit)
			r.tell(row.at)
			if i == 0 && row.phase == budget.Adjusted && budgetRank(r.label(row.row, row.column)) == budgetAlone {
				r.add(CodeBudgetAssumed, path, row.at, excerpt(r.table.text(row.row, row.column)))
			}
		}
		r.lines = append(r.lines, line)
	}
	if len(r.lines) == 2 {
		r.lines[1].ofWhich = true // broken out of the total
	}
	rate := noPairs()
	if row := last + 1; row < len(r.table.Rows) && contains(r.label(row, names[0]-1), "执行率") {
		rate.rate, last = at{row, total}, row
		r.tell(at{row, names[0] - 1})
	}
	for row := head; row <= last; row++ {
		r.used[row] = true
	}
	r.settleMoney(m)
	r.pairedExecution(rate)
	r.executionPoints(m, last+1)
	r.leftovers("/money", head, last+1)
}
