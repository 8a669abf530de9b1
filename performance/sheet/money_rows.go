package sheet

import (
	"jixiao.example/budget"
)

// moneyByPhase reads the amounts of a form that names a phase in front of each, one
// below the other, with the parts of the total beside it perhaps: 计划安排资金 | 400
// over 实际支出 | 390 | 其中：财政拨款 | 300.
func (r *formReader) moneyByPhase(from, to int) (found bool) {
	rows, phases := []int{}, map[budget.Phase]bool{}
	for row := from; row < to; row++ {
		if r.startsGoals(row) {
			continue
		}
		for column := range r.table.Rows[row] {
			phase := phaseOf(r.label(row, column))
			if beside := r.valueBeside(row, column); phase != "" && beside >= 0 && isAmount(r.table.text(row, beside)) {
				rows, phases[phase] = append(rows, row), true
				break
			}
		}
	}
	if len(phases) < 2 {
		return false
	}
	m := moneyColumns{row: rows[0], top: rows[0], points: -1, rate: -1, score: -1, reason: -1, phases: []phaseColumn{{}}}
	r.moneyUnit(&m, from)
	r.unitAssumed = nil
	pairs, last := noPairs(), rows[len(rows)-1]
	if last+1 < to && r.besideRate(last+1) {
		last++
		rows = append(rows, last)
	}
	for _, row := range rows {
		r.used[row] = true
		pairs.take(r, row)
		phase := budget.Phase("")
		for column := range r.table.Rows[row] {
			name, value := at{row, column}, at{row, r.valueBeside(row, column)}
			if value.column < 0 || !isAmount(r.table.text(row, value.column)) || column > 0 && r.table.text(row, column) == r.table.text(row, column-1) {
				continue
			}
			switch own := phaseOf(r.label(row, column)); {
			case own != "":
				phase = own
				r.phaseAmount(m, phase, name, value)
			case phase != "" && isMoneyName(r.label(row, column)) && !isAmount(r.table.text(row, column)):
				r.namedAmount(m, 0, phase, name, value, false)
			}
		}
	}
	r.settleMoney(m)
	r.pairedExecution(pairs)
	r.executionPoints(m, last+1)
	r.leftovers("/money", rows[0], last+1)
	return true
}

// besideRate tells whether a row states the rate of execution beside its name.
func (r *formReader) besideRate(row int) bool {
	for column := range r.table.Rows[row] {
		if isRateHead(r.bare(row, column)) && r.valueBeside(row, column) >= 0 {
			return true
		}
	}
	return false
}

// phaseAmount takes over the total of a phase that stands beside its name, with the
// unit that this says; only the first of a phase counts.
func (r *formReader) phaseAmount(m moneyColumns, phase budget.Phase, name, place at) {
	if len(r.lines) > 0 && r.lines[0].At(phase).Stated() {
		return
	}
	unit, own := moneyUnitIn(r.table.text(name.row, name.column))
	if own {
		m.units = []phaseUnit{{phase, unit}}
	}
	if r.unitless && !own {
		r.unitAssumed = &name
	}
	r.namedAmount(m, 0, phase, name, place, true)
	if phase == budget.Adjusted && budgetRank(r.label(name.row, name.column)) == budgetAlone {
		r.add(CodeBudgetAssumed, "/money/0", name, excerpt(r.table.text(name.row, name.column)))
	}
}
