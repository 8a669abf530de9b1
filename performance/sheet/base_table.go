package sheet

import (
	"slices"
	"strings"

	"jixiao.example/internal/cut"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// baseReader is a table on its way to a base-data table.
type baseReader struct {
	notes

	table grid
	known Known
	base  budget.BaseTable // the layout
	// sections are its money rows, each with those below it, and section is the one
	// that was read last, -1 for none.
	sections [][]placedLine
	section  int
	columns  []int // of the money rows in the table, none before their heading
	headRow  int
	unit     figure.MoneyUnit
	read     int // how many rows of the layout there are
	cells    []budget.Cells
	own      []budget.Line // rows that the layout does not have
}

type placedLine struct {
	budget.Line

	path check.Path
}

// ReadBaseTable reads a base-data table such as Hunan's 附件1-1 out of a table:
// the figures of its blocks, the money rows with their columns, those that the
// layout does not have among them, measures of economy. Known.BaseTable is the
// layout. The table may stand among others; it ends where a self-evaluation form
// begins. Reasons are read where WriteBaseTable puts them; the form itself has no
// place for them.
//
// Every assumption and everything that was left out is a finding with its row
// and column. The error is an *Error: ErrNoBaseTable when nothing of the table
// is there, ErrTooLarge past the limits, ErrText for a cell that is not UTF-8.
func ReadBaseTable(table Table, known Known) (budget.BaseTable, []check.Finding, error) {
	if err := table.check(); err != nil {
		return budget.BaseTable{}, nil, err
	}
	r := baseReader{table: gridOf(table), known: known, base: known.BaseTable, unit: figure.TenThousandYuan, section: -1}
	r.layout()
	for row := 0; row < len(table.Rows); row++ {
		if text, only := r.table.only(row); only && isTitle(text) && row > r.headRow && r.read > 0 {
			break
		}
		row += r.row(row)
	}
	if r.read == 0 {
		return budget.BaseTable{}, nil, &Error{Err: ErrNoBaseTable}
	}
	base, err := r.base.Fill(r.cells...)
	if err != nil { // a concept of the layout stands in two places
		return budget.BaseTable{}, nil, &Error{Err: err}
	}
	if len(r.own) > 0 {
		block := &base.Blocks[r.ownBlock()]
		block.Rows = slices.Concat(block.Rows, r.own)
	}
	return base, r.list(), nil
}

// layout finds the years and columns of the money rows before anything is read,
// because every amount belongs to one.
func (r *baseReader) layout() {
	for row := range r.table.Rows {
		if r.head(row) {
			break
		}
	}
	if r.base.Year == 0 {
		r.base.Year = r.known.Year
	}
	if r.base.Year == 0 {
		r.add(CodeNoYear, "/year", at{0, -1})
	}
	if len(r.base.Blocks) == 0 {
		compared := r.base.ComparisonYear
		r.base = budget.HunanTable(r.base.Year)
		r.base.ComparisonYear = compared
	}
	if r.base.Scope == "" {
		r.base.Scope = r.known.TableScope
	}
	for _, line := range r.base.Lines() {
		var section []placedLine
		for path, below := range line.Walk() {
			section = append(section, placedLine{below, path})
		}
		r.sections = append(r.sections, section)
	}
}

// head reads the heading of the money rows, which has the columns of the layout in
// their order, the last of each kind. The usual ones say which years they are of.
func (r *baseReader) head(row int) bool {
	periods := r.base.Periods()
	columns := make([]int, len(periods))
	column := len(r.table.Rows[row])
	for i, period := range slices.Backward(periods) {
		for column--; column >= 0; column-- {
			text := r.table.text(row, column)
			year, stated := yearIn(text)
			if strings.Contains(labelOf(text), period.Phase.Label().Zh) && (!stated || len(r.base.Columns) == 0 || year == period.Year) {
				break
			}
		}
		if columns[i] = column; column < 0 {
			return false
		}
	}
	for column := range r.table.Rows[row] {
		if stated, found := moneyUnitIn(r.table.text(row, column)); found {
			r.unit = stated
		}
	}
	if len(r.base.Columns) == 0 {
		if year, found := yearIn(r.table.text(row, columns[2])); found {
			r.base.Year = year
		}
		r.base.ComparisonYear = figure.Date{}
		if year, found := yearIn(r.table.text(row, columns[0])); found {
			r.base.ComparisonYear, _ = figure.NewDate(year, 0, 0)
		}
	}
	r.columns, r.headRow = columns, row
	r.read++
	return true
}

// row reads a row and returns how many rows below it belong to it.
func (r *baseReader) row(row int) (below int) {
	text := r.table.text(row, 0)
	label := labelOf(text)
	if block := match(text, blockNames(r.base.Blocks)); block >= 0 && len(r.base.Blocks[block].Facts) > 0 {
		r.read++
		r.section = -1
		return r.facts(row, block)
	}
	switch {
	case label == "":
	case strings.Contains(label, "厉行节约"):
		r.read++
		r.base.Economy = r.beside(row)
	case strings.HasSuffix(label, reasonSuffix):
		if i := match(strings.TrimSuffix(label, reasonSuffix), r.heads()); i >= 0 {
			r.filled(r.sections[i][0].Concept).Reason = r.beside(row)
		} else {
			r.add(CodeRowSkipped, "", at{row, 0}, excerpt(label))
		}
	case len(r.columns) > 0 && row > r.headRow:
		r.moneyLine(row, label)
	}
	return 0
}

// beside returns the text of the cells behind the first.
func (r *baseReader) beside(row int) string {
	for column := 1; column < len(r.table.Rows[row]); column++ {
		if text := r.table.text(row, column); text != "" {
			return text
		}
	}
	return ""
}

// facts reads the headings of a block and the figures in the row below them.
func (r *baseReader) facts(row, block int) (below int) {
	if row+1 >= len(r.table.Rows) {
		return 0
	}
	facts := r.base.Blocks[block].Facts
	path := check.Path("/blocks").Index(block)
	for column := 1; column < len(r.table.Rows[row]); column++ {
		head, place := r.table.text(row, column), at{row + 1, column}
		switch i := match(head, factNames(facts)); {
		case i >= 0:
			r.filled(facts[i].Concept).Fact = r.fact(path.Child("facts").Index(i).Child("figure"), place, facts[i].Unit, head)
		case labelOf(head) != "":
			r.add(CodeCellSkipped, path, place, excerpt(labelOf(head)))
		}
	}
	return 1
}

// fact reads the figure at a place; unit is that of its heading, unless that says
// another.
func (r *baseReader) fact(path check.Path, place at, unit, head string) figure.Quantity {
	if money, err := figure.ParseMoneyUnit(unit); err == nil {
		if stated, found := moneyUnitIn(head); found {
			money = stated
		}
		return r.money(path, place, money).Quantity()
	}
	text := r.table.text(place.row, place.column)
	q, made, err := figure.ReadQuantity(text)
	if err == nil && q.Stated() && q.Unit() == "" && unit != "" {
		q, made, err = figure.ReadQuantity(text + unit)
	}
	if err != nil {
		r.unread(path, place, text, err)
		return figure.Quantity{}
	}
	r.assumed(path, place, text, made)
	return q
}

func (r *baseReader) money(path check.Path, place at, unit figure.MoneyUnit) figure.Money {
	text := r.table.text(place.row, place.column)
	m, made, err := figure.ReadMoney(text, unit)
	if err != nil {
		r.unread(path, place, text, err)
		return figure.Money{}
	}
	r.assumed(path, place, text, made)
	return m
}

// filled returns the cells of a concept, to be filled in.
func (r *baseReader) filled(concept string) *budget.Cells {
	i := slices.IndexFunc(r.cells, func(cells budget.Cells) bool { return cells.Concept == concept })
	if i < 0 {
		i, r.cells = len(r.cells), append(r.cells, budget.Cells{Concept: concept})
	}
	return &r.cells[i]
}

// heads are the rows that head the sections.
func (r *baseReader) heads() []rowName {
	heads := make([]placedLine, len(r.sections))
	for i, section := range r.sections {
		heads[i] = section[0]
	}
	return lineNames(heads)
}

// moneyLine reads a money row: one that heads a section, one below it, or one that
// the layout does not have.
func (r *baseReader) moneyLine(row int, label string) {
	name := lineName(r.table.text(row, 0))
	found := -1
	if i := match(name, r.heads()); i >= 0 {
		r.section, found = i, 0
	} else if r.section >= 0 {
		if i := match(name, lineNames(r.sections[r.section][1:])); i >= 0 {
			found = i + 1
		}
	}
	if found < 0 {
		r.ownLine(row, name, label)
		return
	}
	r.read++
	line := r.sections[r.section][found]
	r.filled(line.Concept).Money = r.amounts(line.path, row)
}

// amounts reads the cells of a money row.
func (r *baseReader) amounts(path check.Path, row int) []figure.Money {
	money := make([]figure.Money, len(r.columns))
	for i, column := range r.columns {
		money[i] = r.money(path.Child("amounts"), at{row, column}, r.unit)
	}
	return money
}

// rowConcept is the concept of the rows that a form has of its own; their scopes
// tell them apart.
const rowConcept = "base-table.row"

// ownLine reads a money row that the layout does not have: one below its section
// when that does not list everything itself, or a further row of the table. A
// special fund has a row even without amounts.
func (r *baseReader) ownLine(row int, name, label string) {
	line := r.base.FundLine(name, figure.Label{Zh: name, En: name}, nil)
	line.Concept = rowConcept
	into, fund := &r.own, false
	path := check.Path("/blocks").Index(r.ownBlock()).Child("rows").Index(len(r.base.Blocks[r.ownBlock()].Rows) + len(r.own))
	if r.section >= 0 && r.sections[r.section][0].Split != budget.Complete {
		head := r.sections[r.section][0]
		into, fund = &r.filled(head.Concept).Below, head.Concept == budget.SpecialFundTotal
		path = head.path.Child("children").Index(len(head.Children) + len(*into))
	}
	if fund {
		line.Concept = budget.SpecialFundAmount
		for _, known := range r.known.Funds {
			if known.Name.Zh == name {
				line = r.base.FundLine(known.Key, known.Name, nil)
			}
		}
	}
	line.Amounts = r.base.Row(r.amounts(path, row)...)
	if len(line.Amounts) == 0 && !fund {
		r.add(CodeRowSkipped, "", at{row, 0}, excerpt(label))
		return
	}
	*into = append(*into, line)
	r.read++
}

// ownBlock returns the block that further rows of the table stand in: the last one
// with rows.
func (r *baseReader) ownBlock() int {
	for i, block := range slices.Backward(r.base.Blocks) {
		if len(block.Rows) > 0 {
			return i
		}
	}
	return len(r.base.Blocks) - 1
}

// lineName takes 其中 and the number off a line's name: "1、公务用车购置".
func lineName(text string) string {
	name := cut.Lines(text)
	for _, word := range [...]string{"其中：", "其中:", "其中"} {
		name = strings.TrimPrefix(name, word)
	}
	name = cut.Blank(name)
	digits := strings.TrimLeft(name, "0123456789")
	for _, mark := range [...]string{"、", ".", "．"} {
		if rest, found := strings.CutPrefix(digits, mark); found && digits != name {
			return cut.Blank(rest)
		}
	}
	return name
}

// reasonSuffix ends the label of a row that states the reason of a section.
const reasonSuffix = "原因说明"
