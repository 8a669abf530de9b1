package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// phaseOrder is the order of the columns. The official form has three of them,
// usual; the others are written when the form has such amounts.
var phaseOrder = [...]struct {
	phase budget.Phase
	usual bool
}{
	{budget.Initial, true},
	{budget.Adjusted, true},
	{budget.Budgeted, false},
	{budget.Received, false},
	{budget.Executed, true},
	{budget.Final, false},
}

// phases lists the columns of the money block; phases of the caller's own come
// last.
func (w *writer) phases() []budget.Phase {
	var used []budget.Phase
	seen := map[budget.Phase]bool{}
	for _, row := range w.form.Money {
		for _, amount := range row.Amounts {
			if !seen[amount.Phase] {
				seen[amount.Phase] = true
				used = append(used, amount.Phase)
			}
		}
	}
	var phases []budget.Phase
	for _, column := range phaseOrder {
		if column.usual || seen[column.phase] {
			phases = append(phases, column.phase)
		}
		delete(seen, column.phase)
	}
	for _, phase := range used {
		if seen[phase] { // one of the caller's own
			phases = append(phases, phase)
		}
	}
	return phases
}

// moneyReasons tells whether the block needs a column for reasons.
func (w *writer) moneyReasons() bool {
	for _, row := range w.form.Money {
		if row.Reason != "" {
			return true
		}
	}
	return w.form.Execution.Reason != ""
}

// firstPhase is the column of the first phase.
const firstPhase = nameColumn

func (w *writer) moneyWidth() int {
	width := firstPhase + len(w.phases()) + 3
	if w.moneyReasons() {
		width++
	}
	return width
}

// moneyUnit is the unit of the block: that of its first amount.
func (w *writer) moneyUnit() figure.MoneyUnit {
	for _, row := range w.form.Money {
		for _, amount := range row.Amounts {
			if amount.Money.Stated() {
				return amount.Money.Unit()
			}
		}
	}
	return figure.TenThousandYuan
}

// moneyBlock writes the money block: the total in its columns, and the splits
// as the department form has them, each beside its name, when that says as
// much; else in columns as well.
func (w *writer) moneyBlock() {
	if len(w.form.Money) == 0 && !w.form.Execution.Points.Stated() && !w.form.Execution.Rate.Stated() {
		return
	}
	phases, unit := w.phases(), w.moneyUnit()
	top := len(w.table.Rows)
	row := w.blank()
	row[1] = Cell{Kind: Heading}.across(firstPhase - 1)
	for i, phase := range phases {
		row[firstPhase+i] = heading(phase.Label().Zh)
	}
	after := firstPhase + len(phases)
	row[after], row[after+1], row[after+2] = heading("分值"), heading("执行率"), heading("得分")
	if w.moneyReasons() {
		row[after+3] = heading("原因说明")
	}
	if w.totalRow() < 0 { // the execution rate stands in it
		w.moneyRow(-1, phases, unit)
	}
	beside := w.splitsBeside()
	for i := range w.form.Money {
		if w.form.Money[i].Kind == performance.TotalRow || !beside {
			w.moneyRow(i, phases, unit)
		}
	}
	if beside {
		w.besideRows(unit)
	}
	w.table.Rows[top][0] = heading("预算资金（" + unit.String() + "）").down(len(w.table.Rows) - top)
}

// totalRow is the row that carries the execution rate, -1 for none.
func (w *writer) totalRow() int {
	return slices.IndexFunc(w.form.Money, func(row performance.MoneyRow) bool { return row.Kind == performance.TotalRow })
}

func (w *writer) moneyRow(index int, phases []budget.Phase, unit figure.MoneyUnit) {
	row := w.blank()
	money := performance.MoneyRow{Kind: performance.TotalRow, Name: "年度资金总额"}
	total := index == w.totalRow()
	if index >= 0 {
		money = w.form.Money[index]
		w.moneyName(row, index)
	} else {
		row[1] = heading(money.Name).across(firstPhase - 1)
	}
	path := check.Path("/money").Index(max(index, 0))
	for i, phase := range phases {
		row[firstPhase+i] = moneyCell(money.At(phase), unit).named(amountPath(path, money, phase))
	}
	after := firstPhase + len(phases)
	row[after+1] = quantityCell(money.Rate)
	if total {
		e := w.form.Execution
		row[after], row[after+1], row[after+2] = pointsCell(e.Points), quantityCell(e.Rate), pointsCell(e.Stated)
		money.Reason, path = e.Reason, performance.ExecutionRef().Path()
		if w.layout.Result != nil {
			if leaf, found := w.layout.Result.At(performance.ExecutionRef().Path()); found {
				row[after], row[after+2] = pointsCell(leaf.Points), pointsCell(leaf.Score)
			}
		}
	}
	if w.moneyReasons() {
		row[after+3] = textCell(money.Reason)
	}
	for i, member := range [...]string{"points", "rate", "stated", "reason"} {
		if after+i < len(row) && (total || row[after+i].Text != "") {
			row[after+i].Path = path.Child(member)
		}
	}
}

// amountPath is the path of an amount in a phase, "" where the row has none.
func amountPath(path check.Path, row performance.MoneyRow, phase budget.Phase) check.Path {
	for i, amount := range row.Amounts {
		if amount.Phase == phase {
			return path.Child("amounts").Index(i)
		}
	}
	return ""
}

// moneyName writes the name of a row: of a part of the total in the first column
// of names, of a part of such a part in the second one, and the deeper ones
// moved to the right. 其中 stands before the first of the parts of the total, when
// there are several or the only one does not exhaust it, and before those of a
// row that do not exhaust that.
func (w *writer) moneyName(row Row, index int) {
	money := w.form.Money[index]
	name, path := money.Name, check.Path("/money").Index(index)
	first, only := w.amongSisters(index)
	if money.Kind != performance.TotalRow && first && (money.OfWhich || money.Depth == 0 && !only) {
		name = "其中：" + name
	}
	if money.Kind == performance.TotalRow || money.Depth <= 0 {
		row[1] = heading(name).named(path).across(firstPhase - 1)
		return
	}
	row[firstPhase-1] = heading(strings.Repeat("　", min(money.Depth, performance.MaxMoneyDepth)-1) + name).named(path)
}

// amongSisters tells whether a row is the first of the parts of what it is a
// part of, and the only one.
func (w *writer) amongSisters(index int) (first, only bool) {
	rows := w.form.Money
	first, only = true, true
	for _, step := range [...]int{-1, 1} {
		for i := index + step; i >= 0 && i < len(rows); i += step {
			if rows[i].Kind != rows[index].Kind || rows[i].Depth > rows[index].Depth {
				continue
			}
			if rows[i].Depth < rows[index].Depth {
				break
			}
			only = false
			first = first && step > 0
		}
	}
	return first, only
}

// splits returns the rows of a kind.
func (w *writer) splits(kind performance.RowKind) []performance.MoneyRow {
	var rows []performance.MoneyRow
	for _, row := range w.form.Money {
		if row.Kind == kind {
			rows = append(rows, row)
		}
	}
	return rows
}

// splitsBeside tells whether the splits can stand beside their names: there are
// characters of expenditure, which only the department form has, and a reader
// finds the one phase of each split by its sum.
func (w *writer) splitsBeside() bool {
	characters := w.splits(performance.CharacterRow)
	if len(characters) == 0 || w.totalRow() != 0 {
		return false
	}
	return w.inOrder() && w.foundBySum(characters, budget.Executed) &&
		w.foundBySum(w.splits(performance.SourceRow), budget.Adjusted)
}

// inOrder tells whether total, sources and characters follow each other.
func (w *writer) inOrder() bool {
	order := map[performance.RowKind]int{performance.TotalRow: 0, performance.SourceRow: 1, performance.CharacterRow: 2}
	return slices.IsSortedFunc(w.form.Money, func(a, b performance.MoneyRow) int { return order[a.Kind] - order[b.Kind] }) &&
		len(w.splits(performance.TotalRow)) == 1
}

func (w *writer) foundBySum(rows []performance.MoneyRow, usual budget.Phase) bool {
	var sum figure.Money
	var phase budget.Phase
	for i, row := range rows {
		if len(row.Amounts) != 1 || row.Reason != "" || row.Depth > 0 || row.OfWhich || row.Rate.Stated() || !row.Amounts[0].Money.Stated() || i > 0 && row.Amounts[0].Phase != phase {
			return false
		}
		phase = row.Amounts[0].Phase
		sum = sum.Add(row.Amounts[0].Money)
		if _, money, _ := splitAmount(besideText(row, figure.TenThousandYuan), figure.TenThousandYuan); !money.Stated() {
			return false
		}
	}
	found := usual
	for _, total := range w.form.Total().Amounts {
		if total.Money.Equal(sum) && (found != usual || total.Phase == usual || !w.form.Total().At(usual).Equal(sum)) {
			found = total.Phase
		}
	}
	return len(rows) == 0 || found == phase
}

// besideText is an amount beside its name.
func besideText(row performance.MoneyRow, unit figure.MoneyUnit) string {
	if len(row.Amounts) == 0 {
		return row.Name
	}
	return row.Name + "：" + moneyCell(row.Amounts[0].Money, unit).Text
}

// besideRows writes sources and characters side by side.
func (w *writer) besideRows(unit figure.MoneyUnit) {
	const half = actualColumn
	left, right := w.splits(performance.SourceRow), w.splits(performance.CharacterRow)
	head := w.blank()
	head[1] = heading("按收入性质分：").across(half - 1)
	head[half] = heading("按支出性质分：").across(w.width - half)
	for i := range max(len(left), len(right)) {
		row := w.blank()
		row[1] = Cell{}.across(half - 1)
		row[half] = Cell{}.across(w.width - half)
		beside := func(column int, rows []performance.MoneyRow, before int) {
			if i >= len(rows) {
				return
			}
			row[column].Text = besideText(rows[i], unit)
			if i == 0 {
				row[column].Text = "其中：" + row[column].Text
			}
			row[column] = row[column].named(check.Path("/money").Index(before + i).Child("amounts").Index(0))
		}
		beside(1, left, 1) // the total stands before them
		beside(half, right, 1+len(left))
	}
}
