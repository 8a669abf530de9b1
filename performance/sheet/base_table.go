package sheet

import (
	"cmp"
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
)

// baseReader is a table on its way to a base-data table.
type baseReader struct {
	notes

	known Known
	base  budget.BaseTable // the layout
	// sections are its money rows, each with those below it, and section is the one
	// that was read last, -1 for none.
	sections [][]placedLine
	section  int
	columns  []int // of the money rows in the table, none before their heading
	headRow  int
	unit     figure.MoneyUnit
	unitless bool // no heading says it
	// unitAssumed tells that an amount was read in a unit that nothing says.
	unitAssumed bool
	block       int    // whose facts are read, -1 for none
	read        int    // how many rows of the layout were read
	begun       bool   // a row of it has been read
	noted       int    // how many findings there are about the whole table
	skipped     []bool // columns that were said to have no place
	cells       []budget.Cells
	own         []budget.Line // rows that the layout does not have
}

type placedLine struct {
	budget.Line

	path check.Path
}

// ReadBaseTable reads a base-data table such as Hunan's 附件1-1 out of a table:
// the figures of its blocks, below their names or beside them, the money rows with
// their columns, those that the layout does not have among them, measures of economy. Known.BaseTable is the
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
	r := baseReader{notes: notes{table: gridOf(table)}, known: known, base: known.BaseTable, unit: figure.TenThousandYuan, unitless: true, section: -1, block: -1}
	r.layout()
	r.noted = len(r.findings)
	for row := 0; row < len(table.Rows); row++ {
		if text, only := r.table.only(row); only && isTitle(text) && row > r.headRow && r.read > 0 {
			break
		}
		row += r.row(row)
	}
	if r.read == 0 {
		return budget.BaseTable{}, nil, &Error{Err: ErrNoBaseTable}
	}
	if r.unitAssumed {
		r.add(CodeMoneyUnit, "/blocks", at{r.headRow, 0}, check.A("unit", r.unit.String()))
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
		name := period.Phase.Label().Zh
		if i < len(r.base.Columns) {
			name = cmp.Or(labelOf(r.base.Columns[i].Name.Zh), name)
		}
		for column--; column >= 0; column-- {
			text := r.table.text(row, column)
			year, stated := yearIn(text)
			if strings.Contains(labelOf(text), name) && (!stated || len(r.base.Columns) == 0 || year == period.Year) {
				break
			}
		}
		if columns[i] = column; column < 0 {
			return false
		}
	}
	for column := range r.table.Rows[row] {
		if stated, found := moneyUnitIn(r.table.text(row, column)); found {
			r.unit, r.unitless = stated, false
		}
	}
	for above := row - 1; above >= 0 && r.unitless; above-- { // 单位：元
		if text, only := r.table.only(above); only {
			if stated, found := moneyUnitIn(text); found {
				r.unit, r.unitless = stated, false
			}
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
	r.columns, r.headRow, r.skipped = columns, row, make([]bool, len(r.table.Rows[row]))
	r.read++
	return true
}

// row reads a row and returns how many rows below it belong to it.
func (r *baseReader) row(row int) (below int) {
	text := r.table.text(row, 0)
	label := labelOf(text)
	if len(r.columns) > 0 && row == r.headRow {
		r.begun, r.block = true, -1
		return 0
	}
	from := 0
	if block := match(text, blockNames(r.base.Blocks)); block >= 0 && len(r.base.Blocks[block].Facts) > 0 {
		r.read++
		r.begun, r.block, r.section, from = true, block, -1, 1
	}
	r.inlineFacts(row)
	money := len(r.columns) > 0 && row > r.headRow
	if !money || !r.isLine(row) {
		if below, found := r.facts(row, from); found {
			return below
		}
	}
	switch {
	case from > 0:
		r.rest(row, from, len(r.table.Rows[row]))
	case strings.Contains(label, "厉行节约"):
		r.read++
		r.base.Economy = r.beside(row)
	case strings.HasSuffix(label, reasonSuffix) && r.reason(label) != nil:
		*r.reason(label) = r.beside(row)
	case money && label != "" && !strings.HasSuffix(label, reasonSuffix) && (r.block < 0 || r.isLine(row)):
		r.moneyLine(row, label)
	default:
		r.skip(row)
	}
	return 0
}

// isLine tells whether a row has the name of a money row and not that of a fact.
func (r *baseReader) isLine(row int) bool {
	text := r.table.text(row, 0)
	if _, fact := r.factNamed(text); fact >= 0 {
		return false
	}
	name := lineName(text)
	return match(name, r.heads()) >= 0 || r.section >= 0 && match(name, lineNames(r.sections[r.section][1:])) >= 0
}

// skip reports a row of which nothing is read. Title, year and unit are known
// without it; what stands above the title belongs to something else.
func (r *baseReader) skip(row int) {
	text, only := r.table.only(row)
	label := bare(labelOf(text))
	year, dated := yearIn(text)
	_, unit := moneyUnitIn(text)
	switch {
	case only && (strings.HasSuffix(label, "表") || label == r.base.Title.Zh && label != ""):
		if !r.begun {
			r.findings, r.dropped = r.findings[:r.noted], 0
		}
	case only && (dated && year == r.base.Year && len(text) <= maxYearRow || unit || strings.HasPrefix(label, "附件") || strings.HasPrefix(label, "附表")):
	default:
		for column := range r.table.Rows[row] {
			if text := r.table.text(row, column); !absent(text) {
				r.add(CodeRowSkipped, "", at{row, column}, excerpt(text))
				return
			}
		}
	}
}

// maxYearRow is the length up to which a row says no more than its year.
const maxYearRow = len("（2024年度）")

// beside returns the text of the cells behind the first.
func (r *baseReader) beside(row int) string {
	for column := 1; column < len(r.table.Rows[row]); column++ {
		if text := r.table.text(row, column); text != "" {
			r.rest(row, column+1, len(r.table.Rows[row]))
			return text
		}
	}
	return ""
}

// money reads an amount; unit is that of its heading where one is stated.
func (r *baseReader) money(path check.Path, place at, unit figure.MoneyUnit, stated bool) figure.Money {
	text := r.table.text(place.row, place.column)
	m, made, err := figure.ReadMoney(text, unit)
	if err != nil {
		r.unread(path, place, text, err)
		return figure.Money{}
	}
	r.assumed(path, place, text, made)
	r.unitAssumed = r.unitAssumed || !stated && m.Sign() != 0 && made.Has(figure.AssumedUnit)
	if stated {
		r.otherUnit(path, place, text, m, unit)
	}
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

// reason is the one that a label heads: that of a row by its name, or of one that
// heads a section by its usual words; nil for none, and for several of one name.
func (r *baseReader) reason(label string) *string {
	name := strings.TrimSuffix(label, reasonSuffix)
	if i := named(name, r.heads()); i >= 0 {
		return &r.filled(r.sections[i][0].Concept).Reason
	}
	var concepts []string
	for _, section := range r.sections {
		for _, line := range section[1:] {
			if named(name, lineNames([]placedLine{line})) >= 0 {
				concepts = append(concepts, line.Concept)
			}
		}
	}
	var own []*string
	below := func(lines []budget.Line) {
		for i := range lines {
			if bare(lines[i].Name.Zh) == bare(name) {
				own = append(own, &lines[i].Reason)
			}
		}
	}
	below(r.own)
	for i := range r.cells {
		below(r.cells[i].Below)
	}
	switch i := match(name, r.heads()); {
	case len(concepts)+len(own) > 1:
		return nil
	case len(own) == 1:
		return own[0]
	case len(concepts) == 1:
		return &r.filled(concepts[0]).Reason
	case i >= 0:
		return &r.filled(r.sections[i][0].Concept).Reason
	}
	return nil
}

// moneyLine reads a money row: one that heads a section, one below it, or one that
// the layout does not have. Of two that have usual words of one row the second is
// of the table's own.
func (r *baseReader) moneyLine(row int, label string) {
	name := lineName(r.table.text(row, 0))
	r.block = -1
	section, found := r.section, -1
	if i := match(name, r.heads()); i >= 0 {
		section, found = i, 0
	} else if r.section >= 0 {
		if i := match(name, lineNames(r.sections[r.section][1:])); i >= 0 {
			found = i + 1
		}
	}
	if found < 0 {
		r.ownLine(row, name, label)
		return
	}
	line := r.sections[section][found]
	if r.filled(line.Concept).Money != nil {
		if named(name, lineNames([]placedLine{line})) < 0 {
			r.ownLine(row, name, label)
		} else {
			r.skip(row)
		}
		return
	}
	r.read++
	r.section = section
	r.filled(line.Concept).Money = r.amounts(line.path, row)
}

// amounts reads the cells of a money row, and reports the others behind its name:
// those of a column that has a heading once.
func (r *baseReader) amounts(path check.Path, row int) []figure.Money {
	money := make([]figure.Money, len(r.columns))
	for i, column := range r.columns {
		money[i] = r.money(path.Child("amounts"), at{row, column}, r.unit, !r.unitless)
	}
	for column := 1; column < len(r.table.Rows[row]); column++ {
		text, head := r.table.text(row, column), r.table.text(r.headRow, column)
		switch {
		case absent(text), slices.Contains(r.columns, column):
		case slices.ContainsFunc(r.columns, func(read int) bool { return text == r.table.text(row, read) && head == r.table.text(r.headRow, read) }):
		case labelOf(head) == "" || slices.ContainsFunc(r.columns, func(read int) bool { return head == r.table.text(r.headRow, read) }):
			if !r.repeats(row, column) {
				r.add(CodeCellSkipped, path, at{row, column}, excerpt(text))
			}
		case !r.skipped[column]:
			r.skipped[column] = true
			r.add(CodeColumnSkipped, "", at{r.headRow, column}, excerpt(head))
		}
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
