package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance"
)

// moneyLine is a row of the block that has its figures in columns.
type moneyLine struct {
	performance.MoneyRow
	row int // of the table
	moneyMarks
	unread []budget.Phase // whose amounts stand there and could not be read
}

// otherMoney reads the amounts of a form that has no heading of phases over them.
func (r *formReader) otherMoney(from, to int) {
	if !r.moneyAcross(from, to) && !r.moneyByPhase(from, to) {
		r.add(CodeNoMoney, "/money", at{from, -1})
	}
}

// money reads the money block below its heading and returns the row after it.
func (r *formReader) money(m moneyColumns, from, to int) (end int) {
	r.moneyUnit(&m, from)
	for _, phase := range m.phases {
		if phase.phase == budget.Adjusted && phase.rank == budgetAlone {
			r.add(CodeBudgetAssumed, "/money", at{m.row, phase.column}, excerpt(r.table.text(m.row, phase.column)))
		}
	}
	r.alignMoney(m, to)
	r.used[m.top], r.used[m.row] = true, true
	r.tellHeads(m)
	row, pairs := m.row, noPairs()
	switch {
	case m.parts:
		r.used[m.row+1], r.used[m.row+2] = true, true
		r.partsLine(m, m.row+2)
		if len(r.lines) == 2 {
			r.lines[1].ofWhich = true // broken out of the total, and no list of all its parts
		}
		row += 3
	case !m.paired:
		row++
		if r.unitRow(&m, row) {
			row++
		}
	}
	for ; row < to && !r.startsGoals(row); row++ {
		if r.leavesMoney(m, row) {
			break
		}
		r.used[row] = true
		if !m.paired && r.repeatsMoney(m, row) {
			r.tellRow(row, 0, len(r.table.Rows[row]))
			continue
		}
		if !m.paired && r.inlineAmounts(m, row) {
			continue
		}
		if m.paired {
			r.pairedLine(m, row, &pairs)
			continue
		}
		r.moneyLine(m, row)
	}
	r.columnNotes(m.notes, "/money", row)
	r.settleMoney(m)
	defer r.leftovers("/money", m.top, row)
	r.pairedExecution(pairs)
	r.settlePhases()
	r.executionPoints(m, row)
	return row
}

// unitAlone recognises a row that has nothing but the unit of what stands below it or
// above: 单位：万元.
func (r *formReader) unitAlone(row int) (unit figure.MoneyUnit, found bool) {
	if text, only := r.table.only(row); only && len(text) <= maxPrint && strings.Contains(text, "单位") {
		return moneyUnitIn(text)
	}
	return unit, false
}

// unitRow reads a row below the heading that has the units of its columns and
// nothing else: 万元 | 万元 | %.
func (r *formReader) unitRow(m *moneyColumns, row int) (found bool) {
	if row >= len(r.table.Rows) {
		return false
	}
	if unit, found := r.unitAlone(row); found {
		m.unit, r.unitAssumed, r.unitless = unit, nil, false
		r.used[row] = true
		r.tellRow(row, 0, len(r.table.Rows[row]))
		return true
	}
	var units []phaseUnit
	for column := range r.table.Rows[row] {
		text := strings.Trim(r.label(row, column), "（）")
		if text == "" || r.label(row, column) == r.label(m.row, column) || text == "%" || text == "％" || text == "分" || text == "单位" {
			continue
		}
		unit, err := figure.ParseMoneyUnit(strings.TrimPrefix(text, "单位"))
		if err != nil {
			return false
		}
		for _, phase := range m.phases {
			if phase.column == column {
				units = append(units, phaseUnit{phase.phase, unit})
			}
		}
	}
	if len(units) == 0 {
		return false
	}
	r.used[row] = true
	r.tellRow(row, 0, len(r.table.Rows[row]))
	m.units = append(units, m.units...)
	if len(units) == len(m.phases) {
		r.unitAssumed = nil
	}
	return true
}

// repeatsMoney tells whether a row holds the heading once more, as where merged
// cells of two rows are repeated.
func (r *formReader) repeatsMoney(m moneyColumns, row int) bool {
	for _, phase := range m.phases {
		if r.label(row, phase.column) != r.label(m.row, phase.column) {
			return false
		}
	}
	return true
}

// leavesMoney tells whether a row below the block begins something else: a
// heading of its own in front, and words beside it where amounts would be, as
// 资金管理情况 | 情况说明.
func (r *formReader) leavesMoney(m moneyColumns, row int) bool {
	label := r.label(row, 0)
	if label == "" || row == m.row || m.phases[0].column < 2 || m.paired || r.sameHeading(m, r.table.text(row, 0)) {
		return false
	}
	for column := range r.table.Rows[row] {
		if isAmount(r.table.text(row, column)) {
			return false
		}
	}
	return !isMoneyName(label) && !isReason(label)
}

// isMoneyName recognises what a row of the block may be called.
func isMoneyName(label string) bool {
	kind, _ := moneyKind(label)
	return kind != "" || isTotalMoney(label) || isSection(label)
}

func isAmount(text string) bool {
	money, _, err := figure.ReadMoney(text[strings.LastIndexAny(text, ":：")+1:], figure.Yuan)
	return err == nil && money.Stated()
}

// isReason recognises the heading of a row that gives reasons.
func isReason(label string) bool { return strings.Contains(label, "原因") }

// moneyUnit finds the unit of the block: in its heading, in what stands above
// it, else 万元. What the heading of a column says rules that column alone.
func (r *formReader) moneyUnit(m *moneyColumns, from int) {
	own := map[int]bool{}
	for _, phase := range m.phases {
		if unit, found := moneyUnitIn(r.table.text(m.row, phase.column)); found {
			own[phase.column] = true
			m.units = append(m.units, phaseUnit{phase.phase, unit})
		}
	}
	for column := range r.table.Rows[m.row] {
		if unit, found := moneyUnitIn(r.table.text(m.row, column)); found && !own[column] {
			m.unit = unit
			return
		}
	}
	for row := m.row; row >= from; row-- {
		if _, alone := r.unitAlone(row); row < m.top && row >= r.columns.top && !alone {
			continue // the block stands below the indicators
		}
		for column := range r.table.Rows[row] {
			unit, found := moneyUnitIn(r.table.text(row, column))
			if column > 0 && !found && contains(r.label(row, column-1), "单位") { // 单位 | 万元
				own, err := figure.ParseMoneyUnit(r.table.text(row, column))
				unit, found = own, err == nil
			}
			if found {
				r.used[row] = true
				r.tell(at{row, column}, at{row, column - 1})
				m.unit = unit
				return
			}
		}
	}
	for row := from - 1; row >= max(from-2, 0); row-- { // 单位：万元 above the title
		for column := range r.table.Rows[row] {
			text := r.table.text(row, column)
			if unit, found := moneyUnitIn(text); found && len(text) <= maxPrint && (strings.Contains(text, "单位") || len(labelOf(text)) <= len("（百万元）")) {
				r.used[row] = true
				r.tell(at{row, column})
				m.unit = unit
				return
			}
		}
	}
	for row := m.row + 1; row < min(m.row+3, len(r.table.Rows)); row++ {
		for column := range m.names() {
			if unit, found := moneyUnitIn(r.table.text(row, column)); found {
				m.unit = unit
				return
			}
		}
	}
	m.unit = figure.TenThousandYuan
	r.unitAssumed, r.unitless = &at{m.row, 0}, true
}

// moneyNames returns the names in front of the amounts of a row, the outermost
// first, and where the last one begins. A text that merged cells repeat is one
// name.
func (r *formReader) moneyNames(m moneyColumns, row int) (names []string, column int) {
	for i := range m.phases[0].column {
		text := r.table.text(row, i)
		switch {
		case text == "":
		case i == 0 && m.phases[0].column > 1 && r.sameHeading(m, text):
			r.tell(at{row, i})
		case isPoints(text):
			r.add(CodeCellSkipped, "/money", at{row, i}, excerpt(text))
		case len(names) > 0 && names[len(names)-1] == cut.Lines(text):
		default:
			names, column = append(names, cut.Lines(text)), i
			if label := labelOf(text); isSection(label) {
				r.tellLabel(at{row, i})
			} else if isMoneyName(label) || moneyName(text) == "" {
				r.tell(at{row, i})
			}
		}
	}
	return names, column
}

// moneyLine reads a row of the block that has its figures in columns.
func (r *formReader) moneyLine(m moneyColumns, row int) {
	names, column := r.moneyNames(m, row)
	name := ""
	for i, text := range names {
		if i < len(names)-1 {
			r.section(labelOf(text))
		}
		name = text
	}
	label := labelOf(name)
	amounts, words := 0, ""
	for _, phase := range m.phases {
		text := r.table.text(row, phase.column)
		if money, _, err := figure.ReadMoney(text, m.unitOf(phase.phase)); err != nil {
			words += text
		} else if money.Stated() {
			amounts++
		}
	}
	switch {
	case amounts > 0:
	case isReason(label):
		if r.form.Execution.Reason == "" {
			text, place := r.beside(row, column)
			r.form.Execution.Reason = reasonOf(text)
			r.tell(at{row, column})
			r.put("/execution/reason", place)
		}
		return
	case words != "" && len(r.lines) > 0 && (!isMoneyName(label) || !strings.ContainsAny(words, "0123456789元")):
		r.add(CodeRowSkipped, "", at{row, column}, excerpt(name+" "+words))
		return
	case r.section(label) || label == "" && words == "":
		return
	}
	line := moneyLine{row: row, moneyMarks: marksOf(r.table.raw(row, column), column)}
	if len(names) > 1 && moneyName(names[len(names)-2]) == "" {
		line.ofWhich = true // 其中 stands in a cell of its own
	}
	line.Name = moneyName(name)
	path := r.moneyPath()
	r.put(path, at{row, column})
	for _, phase := range m.phases {
		r.amount(&line, path, at{row, phase.column}, phase.phase, m.unitOf(phase.phase))
	}
	if m.reason >= 0 {
		line.Reason = reasonOf(r.table.text(row, m.reason))
		r.tell(at{row, m.reason})
	}
	line.Kind, line.Key = moneyKind(label)
	project := line.Key == "" && (line.Kind == "" || contains(label, "项目", "专项"))
	if line.Kind == "" {
		line.Kind = r.moneySection
	}
	if above := len(r.lines) - 1; !project {
		r.within = ""
	} else if line.ofWhich && above > 0 {
		r.within = r.lines[above].Kind
	}
	if r.within == performance.CharacterRow {
		line.Kind = r.within // 项目支出, 其中：专项资金
	}
	r.lines = append(r.lines, line)
}

// tellHeads takes note of the headings of the columns that are read.
func (r *formReader) tellHeads(m moneyColumns) {
	for row := m.top; row <= m.row; row++ {
		for column := range r.table.Rows[row] {
			if phaseOf(r.label(row, column)) != "" || slices.Contains([]int{m.points, m.rate, m.score, m.reason}, column) {
				r.tellLabel(at{row, column})
			}
		}
	}
}

// headOfMoney is what heads a column of the block.
func (r *formReader) headOfMoney(m moneyColumns, column int) string {
	if text := r.table.text(m.row, column); text != "" {
		return text
	}
	return r.table.text(m.top, column)
}

// moneyPath is the path of the next money row.
func (r *formReader) moneyPath() check.Path { return check.Path("/money").Index(len(r.lines)) }

// amount reads a cell of a money row.
func (r *formReader) amount(line *moneyLine, path check.Path, place at, phase budget.Phase, unit figure.MoneyUnit) {
	text := r.table.text(place.row, place.column)
	amount, made, err := figure.ReadMoney(text, unit)
	if plain, found := withoutNoise(text); found {
		amount, made, err = figure.ReadMoney(plain, unit)
		r.add(CodeAssumed, path, place, excerpt(text), said("float-noise"))
	}
	if number, found := cutRemark(text, "含", "其中", "包括", "包含", "调整后", "追加后"); err != nil && found {
		if amount, made, err = figure.ReadMoney(number, unit); err == nil {
			r.add(CodeAssumed, path, place, excerpt(text), said("words-dropped"))
		}
	}
	if err != nil {
		r.unread(path, place, text, err)
		line.unread = append(line.unread, phase)
		line.Amounts = append(line.Amounts, performance.Amount{Phase: phase, Unread: true})
		return
	}
	if !amount.Stated() {
		return
	}
	r.assumed(path, place, text, made)
	if !r.unitless {
		r.otherUnit(path, place, text, amount, unit)
	}
	if !made.Has(figure.AssumedUnit) {
		r.unitAssumed = nil // the cells say their own
	}
	r.putAmount(path, len(line.Amounts), place)
	line.Amounts = append(line.Amounts, performance.Amount{Phase: phase, Money: amount})
}

// partsLine reads the row of amounts below a heading that names the parts of the
// total below every phase: 预算数 over 合计 | 财政资金 | 其他资金.
func (r *formReader) partsLine(m moneyColumns, row int) {
	first := len(r.lines)
	for i, phase := range m.phases {
		for column := phase.column; column < m.until(i, m.end()); column++ {
			r.namedAmount(m, first, phase.phase, at{m.row + 1, column}, at{row, column}, false)
		}
	}
	if len(r.lines) > first {
		r.lines[first].row = row
	}
}

// namedAmount reads an amount of the row, from the first one on, whose name
// stands at a place; that of the total may be the heading of its phase.
func (r *formReader) namedAmount(m moneyColumns, first int, phase budget.Phase, nameAt, place at, total bool) {
	name := cut.Lines(r.table.text(nameAt.row, nameAt.column))
	r.tell(nameAt)
	if total {
		name = "年度资金总额"
	}
	if name == "" {
		return
	}
	index := first
	for index < len(r.lines) && r.lines[index].Name != moneyName(name) {
		index++
	}
	if index == len(r.lines) {
		line := moneyLine{row: place.row, moneyMarks: marksOf(name, nameAt.column)}
		line.column = m.phases[0].column
		line.Name = moneyName(name)
		line.Kind, line.Key = moneyKind(labelOf(name))
		r.put(r.moneyPath(), nameAt)
		r.lines = append(r.lines, line)
	}
	r.amount(&r.lines[index], check.Path("/money").Index(index), place, phase, m.unitOf(phase))
}

// nextFilled is the first filled cell behind a column, -1 when there is none
// before another.
func (r *formReader) nextFilled(row, column, until int) int {
	for column++; column < until; column++ {
		if r.table.text(row, column) != "" {
			return column
		}
	}
	return -1
}

// sameHeading tells whether a cell repeats the block's own heading, as merged
// cells do in some exports.
func (r *formReader) sameHeading(m moneyColumns, text string) bool {
	return labelOf(text) == r.label(m.row, 0)
}

func isSection(label string) bool {
	return contains(label, "收入性质", "资金来源", "按来源", "支出性质", "支出结构")
}

// section takes note of 按收入性质分 and its sister, which head the rows below them.
func (r *formReader) section(label string) bool {
	if !isSection(label) {
		return false
	}
	r.moneySection = performance.SourceRow
	if strings.Contains(label, "支出") {
		r.moneySection = performance.CharacterRow
	}
	return true
}

func isTotalMoney(label string) bool {
	label = bare(label)
	return contains(label, "总额", "总金额", "合计", "总计", "总数", "年度资金", "预算执行") && !strings.HasPrefix(label, "其中")
}

// moneyName takes 其中 and the colon off the name of a row.
func moneyName(name string) string {
	name = strings.TrimRight(cut.Blank(name), ":：")
	rest, _ := cutOfWhich(name)
	return rest
}

func cutOfWhich(name string) (rest string, found bool) {
	rest, found = strings.CutPrefix(strings.TrimLeftFunc(name, cut.IsBlank), "其中")
	if !found {
		return name, false
	}
	return strings.TrimLeftFunc(rest, func(r rune) bool { return cut.IsBlank(r) || strings.ContainsRune(":：-—－，,、", r) }), true
}

// moneyKind tells what a row of the block is by its name, as package budget
// names natures and characters; "" when the name does not tell.
func moneyKind(label string) (kind performance.RowKind, key string) {
	label = strings.TrimPrefix(bare(label), "其中")
	for _, character := range [...]struct {
		word string
		key  budget.Character
	}{{"基本支出", budget.Basic}, {"项目支出", budget.Project}} {
		if strings.Contains(label, character.word) {
			return performance.CharacterRow, string(character.key)
		}
	}
	for _, nature := range [...]struct {
		word string
		key  budget.Nature
	}{
		{"一般公共预算", budget.GeneralPublic},
		{"政府性基金", budget.GovernmentFund},
		{"国有资本", budget.StateCapital},
		{"专户", budget.SpecialAccount},
		{"上年结转", budget.CarriedIn},
		{"其他资金", budget.OtherFunds},
	} {
		if strings.Contains(label, nature.word) {
			return performance.SourceRow, string(nature.key)
		}
	}
	if strings.Contains(label, "管理情况") {
		return "", ""
	}
	if contains(label, "财政", "拨款", "资金", "自筹", "补助", "中央", "省级", "市级", "县级", "区级", "结转", "收入", "贷款") {
		return performance.SourceRow, ""
	}
	return "", ""
}

// settleMoney takes over the rows of the block: the total, which is the first
// row when none says that it is, and its parts.
func (r *formReader) settleMoney(m moneyColumns) {
	if len(r.lines) == 0 {
		return
	}
	r.liftSubtotals()
	total := max(slices.IndexFunc(r.lines, func(line moneyLine) bool { return isTotalMoney(labelOf(line.Name)) && !line.ofWhich }), 0)
	r.repeatedTotals(total)
	for i := range r.lines {
		line := &r.lines[i]
		switch {
		case i == total:
			line.Kind, line.Key = performance.TotalRow, ""
			if line.Reason != "" {
				r.form.Execution.Reason, line.Reason = line.Reason, ""
			}
			r.execution(m, *line)
		case line.Kind == "":
			line.Kind = performance.SourceRow
		}
	}
	for i := range r.lines {
		if i != total {
			r.partCells(m, i, total)
		}
	}
	r.moneyTree(total)
	for _, line := range r.lines {
		r.form.Money = append(r.form.Money, line.MoneyRow)
	}
}

// execution reads points, rate and score of the execution row.
func (r *formReader) execution(m moneyColumns, total moneyLine) {
	e := &r.form.Execution
	if m.points >= 0 {
		e.Points = r.weight("/execution", "points", at{total.row, m.points})
	}
	if m.score >= 0 {
		e.Stated = r.scoreAt("/execution", at{total.row, m.score}, e.Points)
	}
	e.Rate = r.rate("/execution/rate", m, total)
}

// partCells reads the rate in the row of a part, and reports points and scores
// there, because only the total is scored. Where a merged cell of the total is
// repeated in the rows that it covers, they say nothing of the part.
func (r *formReader) partCells(m moneyColumns, part, total int) {
	line := &r.lines[part]
	if line.row == r.lines[total].row { // the parts stand beside the total
		return
	}
	repeated, scored := false, [2]int{m.points, m.score}
	for _, column := range scored {
		text := r.table.text(line.row, column)
		if column < 0 || absent(text) {
			continue
		}
		if text == r.table.text(r.lines[total].row, column) {
			repeated = true
			continue
		}
		r.add(CodeCellSkipped, "/money", at{line.row, column}, excerpt(text))
	}
	if repeated && r.table.text(line.row, m.rate) == r.table.text(r.lines[total].row, m.rate) {
		return
	}
	line.Rate = r.rate(check.Path("/money").Index(part).Child("rate"), m, *line)
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
	if _, points := splitPoints(labelOf(r.headOfMoney(m, m.score)), 3); m.score >= 0 && points.Stated() { // 得分（10分）
		r.form.Execution.Points = points
		r.put("/execution/points", at{m.row, m.score})
		return
	}
	for row := m.row; row < min(end, m.row+2); row++ {
		text := r.label(row, 0)
		for part := range strings.SplitSeq(text, "（") {
			if _, points := splitPoints("x（"+part, 3); points.Stated() {
				r.form.Execution.Points = points
				r.put("/execution/points", at{row, 0})
				return
			}
		}
	}
}
