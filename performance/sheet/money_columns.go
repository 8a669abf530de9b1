package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// phaseOf tells which phase a heading of the money block names, "" for none.
func phaseOf(label string) budget.Phase {
	label = bare(label)
	switch {
	case label == "" || contains(label, "率", "得分", "权重", "分值", "总体", "指标", "目标", "复核", "核查", "审核", "追加", "追减", "调增", "调减", "增减"):
		return ""
	case label == "年初数", strings.Contains(label, "年初") && contains(label, "预算", "批复", "下达", "安排"),
		contains(label, "预算批复数", "批复预算", "批复数", "预算批复金额") && !strings.Contains(label, "调整"):
		return budget.Initial
	case contains(label, "到位"):
		return budget.Received
	case contains(label, "决算"):
		return budget.Final
	case label == "执行", contains(label, "执行数", "执行金额", "全年执行", "实际支出", "支出数", "支出金额", "使用数", "实际使用",
		"全年支出", "累计支出", "支付数", "支付金额", "使用金额", "全年完成数"):
		return budget.Executed
	case label == "预算", label == "调整数", label == "年度预算", label == "本年预算", label == "预算总额", label == "年度预算总额", contains(label, "全年预算", "调整预算", "调整后", "预算数", "预算金额", "计划安排", "预算安排", "预算调整数", "安排金额", "安排数"):
		return budget.Adjusted
	}
	return ""
}

// How surely a heading says that its budget is the adjusted one.
const (
	budgetAlone   = iota // 预算数; 预算调整数 may be how much was adjusted
	budgetSaid           // 调整预算数
	budgetPlainly        // 调整后预算数, 全年预算数
)

func budgetRank(label string) int {
	switch label = bare(label); {
	case contains(label, "全年", "调整后"):
		return budgetPlainly
	case strings.Contains(label, "调整") && !strings.HasSuffix(label, "调整数") && !strings.HasSuffix(label, "调整金额"):
		return budgetSaid
	}
	return budgetAlone
}

// isRateHead recognises the heading of the rates of execution.
func isRateHead(label string) bool {
	return contains(label, "执行率", "完成率", "支付率", "支出率", "使用率", "支出进度", "执行进度", "支付进度")
}

// moneyColumns are where the columns of the money block are.
type moneyColumns struct {
	row    int
	top    int // where the heading begins, a row above where that has the rest of it
	phases []phaseColumn
	points int // -1 when there is no such column, like the others
	rate   int
	score  int
	reason int
	unit   figure.MoneyUnit
	units  []phaseUnit // of the columns that head their own
	// paired tells that the headings of the phases are the names of the amounts
	// beside them.
	paired bool
	// parts tells that the row below names the parts of the total in every phase.
	parts bool
	// notes are columns that are not read, or under an assumption; unsure are those
	// of a budget beside one that says which it is.
	notes  []columnNote
	unsure []int
}

type phaseColumn struct {
	phase  budget.Phase
	column int
	rank   int // how surely the heading says which budget it is
}

type phaseUnit struct {
	phase budget.Phase
	unit  figure.MoneyUnit
}

// unitOf is the unit of a phase: that of its own heading, else that of the block.
func (m *moneyColumns) unitOf(phase budget.Phase) figure.MoneyUnit {
	for _, own := range m.units {
		if own.phase == phase {
			return own.unit
		}
	}
	return m.unit
}

// findMoney finds the heading of the money block between two rows.
func (t grid) findMoney(from, to int) (moneyColumns, bool) {
	for row := max(from, 0); row < to; row++ {
		if !slices.ContainsFunc(t.Rows[row], func(c *seen) bool { return c != nil && phaseOf(c.label) != "" }) || t.headsTasks(row) {
			continue
		}
		m := moneyColumns{row: row, top: row, points: -1, rate: -1, score: -1, reason: -1}
		before := ""
		for column := range t.Rows[row] {
			full := t.label(row, column)
			if full == "" || full == before { // a merged cell, repeated
				continue
			}
			before = full
			label := bare(full)
			phase := phaseOf(label)
			if contains(full, "+、-", "+-", "+/-", "±", "＋、－", "＋－", "＋/－") || column == 0 && phase != "" && t.headsNames(row) { // a change of the budget
				phase = ""
			}
			switch {
			case phase != "":
				m.addPhase(phase, column, budgetRank(label))
			case isReviewed(label):
				m.notes = append(m.notes, columnNote{at{row, column}, CodeReviewColumn, full, ""})
			case contains(label, "得分"):
				m.score = column
			case contains(label, "分值", "权重"):
				m.points = column
			case isRateHead(label):
				m.rate = column
			case contains(label, "原因", "说明") && len(m.phases) > 0:
				m.reason = column
			case len(m.phases) > 0:
				m.notes = append(m.notes, columnNote{at{row, column}, CodeColumnSkipped, full, ""})
			}
		}
		if len(m.phases) >= 2 || len(m.phases) == 1 && m.rate >= 0 {
			m.subheaded(t)
			m.finalAccounts(t)
			if m.paired = t.paired(m); m.paired {
				m.notes = nil // they are the amounts
				m.points, m.rate, m.score, m.reason = -1, -1, -1, -1
			} else if m.parts = t.namesParts(m); !m.parts {
				m.initialBudget(t)
			}
			return m, true
		}
	}
	return moneyColumns{}, false
}

// headsNames tells whether the first heading of a money block names a phase only
// because it heads the whole block: another phase follows, and in the row below a
// name stands in front of its amount.
func (t grid) headsNames(row int) bool {
	for column := 1; column < len(t.Rows[row]); column++ {
		if text := t.text(row, column); text == "" || text == t.text(row, 0) {
			continue
		}
		if phaseOf(t.label(row, column)) == "" || !isAmount(t.text(row+1, column)) {
			return false
		}
		first := slices.IndexFunc(t.Rows[row+1], hasText)
		return first < column && !isAmount(t.text(row+1, first))
	}
	return false
}

// headsTasks tells whether a row heads the tasks of the year, which have budgets
// of their own: 年度主要任务 | 任务名称 | 主要内容 | 预算数 | 执行数.
func (t grid) headsTasks(row int) bool {
	for column := range t.Rows[row] {
		if contains(t.label(row, column), "任务名称", "主要任务", "重点任务", "工作任务", "任务内容") {
			return true
		}
	}
	return false
}

// subheaded takes the phases from the row below where it splits those of the
// heading and has no amounts: 预算 over 年初预算数 | 全年预算数.
func (m *moneyColumns) subheaded(t grid) {
	row := m.row + 1
	if row >= len(t.Rows) {
		return
	}
	below := moneyColumns{row: row}
	for column := range t.Rows[row] {
		text := t.text(row, column)
		label := labelOf(text)
		switch phase := phaseOf(label); {
		case isAmount(text):
			return
		case phase != "" && label != t.label(m.row, column):
			below.addPhase(phase, column, budgetRank(label))
		}
	}
	if len(below.phases) < 2 {
		return
	}
	for _, phase := range m.phases { // a merged cell of two rows
		if t.text(row, phase.column) == "" && !slices.ContainsFunc(below.phases, func(p phaseColumn) bool { return p.phase == phase.phase }) {
			below.phases = append(below.phases, phase)
		}
	}
	slices.SortStableFunc(below.phases, func(a, b phaseColumn) int { return a.column - b.column })
	m.row = row
	m.phases, m.unsure = below.phases, below.unsure
}

// finalAccounts takes the final accounts for what was executed where no other
// column says that.
func (m *moneyColumns) finalAccounts(t grid) {
	final := slices.IndexFunc(m.phases, func(p phaseColumn) bool { return p.phase == budget.Final })
	if final < 0 || slices.ContainsFunc(m.phases, func(p phaseColumn) bool { return p.phase == budget.Executed }) {
		return
	}
	m.phases[final].phase = budget.Executed
	place := at{m.row, m.phases[final].column}
	m.notes = append(m.notes, columnNote{place, CodeAssumed, t.text(place.row, place.column), "final-accounts"})
}

// initialBudget takes a column of 预算数 beside an adjusted budget for the initial
// one, when there are amounts below it.
func (m *moneyColumns) initialBudget(t grid) {
	for _, column := range m.unsure {
		known := slices.ContainsFunc(m.phases, func(p phaseColumn) bool { return p.phase == budget.Initial })
		if m.row+1 >= len(t.Rows) || !isAmount(t.text(m.row+1, column)) {
			continue
		}
		if known || strings.Contains(t.label(m.row, column), "调整") {
			m.notes = append(m.notes, columnNote{at{m.row, column}, CodeColumnSkipped, t.text(m.row, column), ""})
			continue
		}
		m.phases = append(m.phases, phaseColumn{budget.Initial, column, budgetSaid})
		m.notes = append(m.notes, columnNote{at{m.row, column}, CodeAssumed, t.text(m.row, column), "initial-budget"})
	}
	slices.SortStableFunc(m.phases, func(a, b phaseColumn) int { return a.column - b.column })
}

// addPhase takes a column of a phase. The first counts, unless a later one says
// more surely which budget it is: 年度预算数 may head the names of the rows.
func (m *moneyColumns) addPhase(phase budget.Phase, column, rank int) {
	for i, other := range m.phases {
		if other.phase != phase {
			continue
		}
		if rank > other.rank {
			if other.rank == budgetAlone {
				m.unsure = append(m.unsure, other.column)
			} else {
				m.notes = append(m.notes, columnNote{at{m.row, other.column}, CodeColumnSkipped, string(phase), ""})
			}
			m.phases = append(m.phases[:i], m.phases[i+1:]...)
			break
		}
		m.notes = append(m.notes, columnNote{at{m.row, column}, CodeColumnSkipped, string(phase), ""})
		return
	}
	m.phases = append(m.phases, phaseColumn{phase, column, rank})
}

// names is how many columns stand in front of the amounts.
func (m *moneyColumns) names() int {
	if len(m.phases) == 0 {
		return 1
	}
	return m.phases[0].column
}

// until is where the columns of a phase end: at the next one.
func (m *moneyColumns) until(i, end int) int {
	if i+1 < len(m.phases) {
		return m.phases[i+1].column
	}
	return end
}

// end is where the columns of the last phase end: at those of points, rate, score
// and reason behind it.
func (m *moneyColumns) end() int {
	end := MaxColumns
	for _, column := range [...]int{m.points, m.rate, m.score, m.reason} {
		if column > m.phases[len(m.phases)-1].column {
			end = min(end, column)
		}
	}
	return end
}

// namesParts tells whether the row below the heading names the parts of the
// total in every phase, and the next one has their amounts.
func (t grid) namesParts(m moneyColumns) bool {
	if m.row+2 >= len(t.Rows) {
		return false
	}
	for _, phase := range m.phases {
		name, beside := t.label(m.row+1, phase.column), t.label(m.row+1, phase.column+1)
		if !isMoneyName(name) && name != "小计" || !isMoneyName(beside) || !isAmount(t.text(m.row+2, phase.column)) {
			return false
		}
	}
	return true
}

// paired tells whether an amount stands beside the heading of every phase.
func (t grid) paired(m moneyColumns) bool {
	for i, phase := range m.phases {
		beside := false
		for column := phase.column + 1; column < m.until(i, len(t.Rows[m.row])); column++ {
			beside = beside || isAmount(t.text(m.row, column))
		}
		if !beside {
			return false
		}
	}
	return true
}
