package sheet

import (
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// phaseOf tells which phase a heading of the money block names, "" for none.
func phaseOf(label string) budget.Phase {
	label = bare(label)
	switch {
	case label == "" || contains(label, "率", "得分", "权重", "分值", "总体", "指标", "目标"):
		return ""
	case strings.Contains(label, "年初") && contains(label, "预算", "批复", "下达"):
		return budget.Initial
	case contains(label, "到位"):
		return budget.Received
	case contains(label, "决算"):
		return budget.Final
	case contains(label, "执行数", "执行金额", "全年执行", "实际支出", "支出数", "使用数", "预算执行数"):
		return budget.Executed
	case contains(label, "全年预算", "调整预算", "调整后", "预算数", "预算金额", "年度预算数"):
		return budget.Adjusted
	}
	return ""
}

// moneyColumns are where the columns of the money block are.
type moneyColumns struct {
	row    int
	phases []phaseColumn
	points int // -1 when there is no such column, like the others
	rate   int
	score  int
	reason int
}

type phaseColumn struct {
	phase  budget.Phase
	column int
	surely bool // the heading says which budget it is
}

// findMoney finds the heading of the money block between two rows.
func (t Table) findMoney(from, to int) (moneyColumns, bool) {
	for row := max(from, 0); row < to; row++ {
		m := moneyColumns{row: row, points: -1, rate: -1, score: -1, reason: -1}
		for column := range t.Rows[row] {
			label := bare(labelOf(t.text(row, column)))
			phase := phaseOf(label)
			switch {
			case phase != "":
				m.addPhase(phase, column, contains(label, "全年", "调整"))
			case contains(label, "执行率", "完成率"):
				m.rate = column
			case contains(label, "得分"):
				m.score = column
			case contains(label, "分值", "权重"):
				m.points = column
			case contains(label, "原因", "说明") && len(m.phases) > 0:
				m.reason = column
			}
		}
		if len(m.phases) >= 2 || len(m.phases) == 1 && m.rate >= 0 {
			return m, true
		}
	}
	return moneyColumns{}, false
}

// addPhase takes a column of a phase. The first counts, unless a later one says
// which budget it is: 年度预算数 may head the names of the rows.
func (m *moneyColumns) addPhase(phase budget.Phase, column int, surely bool) {
	for i := range m.phases {
		if m.phases[i].phase != phase {
			continue
		}
		if surely && !m.phases[i].surely {
			m.phases = append(m.phases[:i], m.phases[i+1:]...)
			break
		}
		return
	}
	m.phases = append(m.phases, phaseColumn{phase, column, surely})
}

// money reads the money block and returns the row after it.
func (r *formReader) money(from, to int) (end int) {
	m, found := r.table.findMoney(from, to)
	if !found {
		r.add(CodeNoMoney, "/money", at{max(from, 0), -1})
		return from
	}
	unit := r.moneyUnit(m, from)
	for _, phase := range m.phases {
		if phase.phase == budget.Adjusted && !phase.surely {
			r.add(CodeBudgetAssumed, "/money", at{m.row, phase.column}, excerpt(r.table.text(m.row, phase.column)))
		}
	}
	r.used[m.row] = true
	row := m.row + 1
	for ; row < to && !r.startsGoals(row); row++ {
		r.used[row] = true
		if inline := r.inlineAmounts(m, row, unit); inline {
			continue
		}
		r.moneyRow(m, row, unit)
	}
	r.settleKinds()
	r.settlePhases()
	r.executionPoints(m, row)
	return row
}

// moneyUnit finds the unit of the block: in its heading, in what stands above
// it, else 万元.
func (r *formReader) moneyUnit(m moneyColumns, from int) figure.MoneyUnit {
	for row := m.row; row >= max(from, 0); row-- {
		for column := range r.table.Rows[row] {
			if unit, found := moneyUnitIn(r.table.text(row, column)); found {
				r.used[row] = true
				return unit
			}
		}
	}
	for row := m.row + 1; row < min(m.row+3, len(r.table.Rows)); row++ {
		if unit, found := moneyUnitIn(r.table.text(row, 0)); found {
			return unit
		}
	}
	unit := figure.TenThousandYuan
	r.unitAssumed = &at{m.row, 0}
	return unit
}

// moneyRow reads a row of the block that has its figures in columns.
func (r *formReader) moneyRow(m moneyColumns, row int, unit figure.MoneyUnit) {
	name, named := "", false
	for column := range m.phases[0].column {
		text := r.table.text(row, column)
		if text != "" && (column > 0 || m.phases[0].column == 1 || !r.sameHeading(m, text)) {
			if named && name != "" {
				r.section(labelOf(name))
			}
			name, named = oneLine(text), true
		}
	}
	path := check.Path("/money").Index(len(r.form.Money))
	money := performance.MoneyRow{Name: name}
	for _, phase := range m.phases {
		text := r.table.text(row, phase.column)
		amount, made, err := figure.ReadMoney(text, unit)
		place := at{row, phase.column}
		switch {
		case err != nil:
			r.unread(path, place, text, err)
		case amount.Stated():
			r.assumed(path, place, text, made)
			if !made.Has(figure.AssumedUnit) {
				r.unitAssumed = nil // the cells say their own
			}
			money.Amounts = append(money.Amounts, performance.Amount{Phase: phase.phase, Money: amount})
		}
	}
	if m.reason >= 0 {
		money.Reason = reasonOf(r.table.text(row, m.reason))
	}
	label := labelOf(name)
	if label == "" && len(money.Amounts) == 0 {
		return
	}
	money.Kind, money.Key = moneyKind(label)
	if money.Kind == "" {
		money.Kind = r.moneySection
	}
	money.Name = moneyName(name)
	if len(money.Amounts) == 0 && money.Kind != performance.TotalRow && r.section(label) {
		return
	}
	if isTotalMoney(label) && !r.hasTotal {
		r.hasTotal = true
		money.Kind = performance.TotalRow
		money.Reason, r.form.Execution.Reason = "", money.Reason
		r.execution(m, row)
	} else {
		r.skipScores(m, row)
		if money.Kind == performance.TotalRow {
			money.Kind = performance.SourceRow
		}
	}
	r.rows = append(r.rows, row)
	r.form.Money = append(r.form.Money, money)
}

// sameHeading tells whether a cell repeats the block's own heading, as merged
// cells do in some exports.
func (r *formReader) sameHeading(m moneyColumns, text string) bool {
	return labelOf(text) == labelOf(r.table.text(m.row, 0))
}

// section takes note of 按收入性质分 and its sister, which head the rows below them.
func (r *formReader) section(label string) bool {
	switch {
	case contains(label, "收入性质", "资金来源", "按来源"):
		r.moneySection = performance.SourceRow
	case contains(label, "支出性质", "支出结构"):
		r.moneySection = performance.CharacterRow
	default:
		return false
	}
	return true
}

func isTotalMoney(label string) bool {
	label = bare(label)
	return contains(label, "总额", "合计", "总计", "总数", "年度资金", "预算执行") && !strings.HasPrefix(label, "其中")
}

// moneyName takes 其中 and the colon off the name of a row.
func moneyName(name string) string {
	name = strings.TrimRight(strings.TrimFunc(name, isBlank), ":：")
	for _, word := range [...]string{"其中：", "其中:", "其中"} {
		if rest, found := strings.CutPrefix(name, word); found {
			name = strings.TrimFunc(rest, isBlank)
			break
		}
	}
	return name
}

// moneyKind tells what a row of the block is by its name, as package budget
// names natures and characters; "" when the name does not tell.
func moneyKind(label string) (kind performance.RowKind, key string) {
	label = strings.TrimPrefix(bare(label), "其中")
	switch {
	case strings.Contains(label, "基本支出"):
		return performance.CharacterRow, string(budget.Basic)
	case strings.Contains(label, "项目支出"):
		return performance.CharacterRow, string(budget.Project)
	case strings.Contains(label, "一般公共预算"):
		return performance.SourceRow, string(budget.GeneralPublic)
	case strings.Contains(label, "政府性基金"):
		return performance.SourceRow, string(budget.GovernmentFund)
	case strings.Contains(label, "国有资本"):
		return performance.SourceRow, string(budget.StateCapital)
	case contains(label, "专户"):
		return performance.SourceRow, string(budget.SpecialAccount)
	case strings.Contains(label, "上年结转"):
		return performance.SourceRow, string(budget.CarriedIn)
	case strings.Contains(label, "其他资金"):
		return performance.SourceRow, string(budget.OtherFunds)
	case contains(label, "财政拨款", "财政资金", "单位资金", "自筹", "中央", "省级", "市级", "县级", "区级"):
		return performance.SourceRow, ""
	}
	return "", ""
}

// settleKinds makes the first row the total when no row says that it is one.
func (r *formReader) settleKinds() {
	for i := range r.form.Money {
		if r.form.Money[i].Kind == "" {
			r.form.Money[i].Kind = performance.SourceRow
		}
	}
	if r.hasTotal || len(r.form.Money) == 0 {
		return
	}
	r.form.Money[0].Kind, r.form.Money[0].Key = performance.TotalRow, ""
	if m, found := r.table.findMoney(0, r.rows[0]); found {
		r.execution(m, r.rows[0])
	}
}

// execution reads points, rate and score of the execution row.
func (r *formReader) execution(m moneyColumns, row int) {
	e := &r.form.Execution
	if m.points >= 0 {
		e.Points = r.points("/execution/points", row, m.points)
	}
	if m.score >= 0 {
		e.Stated = r.points("/execution/stated", row, m.score)
	}
	if m.rate >= 0 {
		text := r.table.text(row, m.rate)
		rate, made, err := figure.ReadQuantity(text)
		if err != nil {
			r.unread("/execution/rate", at{row, m.rate}, text, err)
			return
		}
		r.assumed("/execution/rate", at{row, m.rate}, text, made)
		e.Rate = rate
	}
}

// executionPoints finds the points in the heading, 预算执行情况（10分）, when no
// column has them.
func (r *formReader) executionPoints(m moneyColumns, end int) {
	if r.unitAssumed != nil && len(r.form.Money) > 0 {
		r.add(CodeMoneyUnit, "/money", *r.unitAssumed, check.A("unit", figure.TenThousandYuan.String()))
	}
	if r.form.Execution.Points.Stated() {
		return
	}
	for row := m.row; row < min(end, m.row+2); row++ {
		text := labelOf(r.table.text(row, 0))
		for part := range strings.SplitSeq(text, "（") {
			if _, points := splitPoints("x（"+part, 3); points.Stated() {
				r.form.Execution.Points = points
				return
			}
		}
	}
}

// skipScores reports points and scores of rows that are not scored.
func (r *formReader) skipScores(m moneyColumns, row int) {
	for _, column := range [...]int{m.points, m.rate, m.score} {
		if column < 0 {
			continue
		}
		text := r.table.text(row, column)
		if q, _, err := figure.ReadQuantity(text); err == nil && q.Stated() {
			r.add(CodeCellSkipped, "/money", at{row, column}, excerpt(text))
		}
	}
}
