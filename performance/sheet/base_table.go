package sheet

import (
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// baseReader is a table on its way to a base-data table.
type baseReader struct {
	notes

	table grid
	known Known
	base  budget.BaseTable
	// columns are those of the money rows: compared, budget, final; -1 before
	// their heading is read.
	columns [3]int
	headRow int
	unit    figure.MoneyUnit
	section section
	lines   int
	fund    []budget.Line
	total   budget.Amounts // of 专项资金
}

// section is the group of money rows in which a row stands: 办公经费 is a line of
// 公用经费, and the name of a fund may hold any word.
type section uint8

const (
	noSection section = iota
	threePublicSection
	fundSection
	operatingSection
)

// ReadBaseTable reads 附件1-1 out of a table: staffing, the money rows with their
// three columns, those that Hunan's form does not have among them, buildings,
// measures of economy. The table may stand among
// others; it ends where a self-evaluation form begins. Reasons are read where
// WriteBaseTable puts them; the form itself has no place for them.
//
// Every assumption and everything that was left out is a finding with its row
// and column. The error is an *Error: ErrNoBaseTable when nothing of the table
// is there, ErrTooLarge past the limits, ErrText for a cell that is not UTF-8.
func ReadBaseTable(table Table, known Known) (budget.BaseTable, []check.Finding, error) {
	if err := table.check(); err != nil {
		return budget.BaseTable{}, nil, err
	}
	r := baseReader{table: gridOf(table), known: known, columns: [3]int{-1, -1, -1}, unit: figure.TenThousandYuan}
	r.base.Scope = known.TableScope
	r.years()
	for row := 0; row < len(table.Rows); row++ {
		if text, only := r.table.only(row); only && isTitle(text) && row > r.headRow && r.lines > 0 {
			break
		}
		row += r.row(row)
	}
	if r.lines == 0 {
		return budget.BaseTable{}, nil, &Error{Err: ErrNoBaseTable}
	}
	r.base.SpecialFunds = r.base.FundsLine(r.total, r.fund...)
	return r.base, r.list(), nil
}

// years finds the years and columns of the money rows before anything is read,
// because every amount belongs to one.
func (r *baseReader) years() {
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
	r.base.Staffing.Year, r.base.Staffing.Scope = r.base.Year, r.base.Scope
	r.base.Buildings.Year, r.base.Buildings.Scope = r.base.Year, r.base.Scope
	r.base.ThreePublic.Scope, r.base.Operating.Scope, r.base.Procurement.Scope = r.base.Scope, r.base.Scope, r.base.Scope
}

// head reads the heading of the money rows: two final accounts and between them
// a budget, each with its year.
func (r *baseReader) head(row int) bool {
	var finals []int
	budgeted := -1
	unit := r.unit
	for column := range r.table.Rows[row] {
		text := r.table.text(row, column)
		switch label := labelOf(text); {
		case strings.Contains(label, "决算数"):
			finals = append(finals, column)
		case strings.Contains(label, "预算数"):
			budgeted = column
		}
		if stated, found := moneyUnitIn(text); found {
			unit = stated
		}
	}
	if len(finals) != 2 || budgeted < 0 {
		return false
	}
	r.columns, r.unit, r.headRow = [3]int{finals[0], budgeted, finals[1]}, unit, row
	r.lines++
	r.base.Year, _ = yearIn(r.table.text(row, finals[1]))
	if year, found := yearIn(r.table.text(row, finals[0])); found {
		r.base.ComparisonYear, _ = figure.NewDate(year, 0, 0)
	}
	return true
}

// row reads a row and returns how many rows below it belong to it.
func (r *baseReader) row(row int) (below int) {
	label := r.table.label(row, 0)
	switch {
	case label == "":
	case strings.Contains(label, "供养人员"), strings.HasPrefix(label, "人员情况"):
		r.lines++
		return r.valuesBelow(row, r.staffing)
	case strings.Contains(label, "楼堂馆所"):
		r.lines++
		r.section = noSection
		return r.valuesBelow(row, r.buildings)
	case strings.Contains(label, "厉行节约"):
		r.lines++
		r.base.Economy = r.beside(row)
	case strings.HasSuffix(label, reasonSuffix):
		r.reason(row, label)
	case r.columns[0] >= 0 && row > r.headRow:
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

// valuesBelow reads a heading whose values stand in the row below it.
func (r *baseReader) valuesBelow(row int, read func(label string, place at)) (below int) {
	if row+1 >= len(r.table.Rows) {
		return 0
	}
	for column := 1; column < len(r.table.Rows[row]); column++ {
		if label := r.table.label(row, column); label != "" {
			read(label, at{row + 1, column})
		}
	}
	return 1
}

// quantity reads the figure at a place; unit is that of its heading.
func (r *baseReader) quantity(path check.Path, place at, unit string) figure.Quantity {
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

func (r *baseReader) staffing(label string, place at) {
	s := &r.base.Staffing
	switch {
	case strings.Contains(label, "率"):
		s.Rate = r.quantity("/staffing/rate", place, "")
	case strings.Contains(label, "编制"):
		s.Posts = r.count("/staffing/posts", place)
	case contains(label, "在职", "实有", "实际"):
		s.Staff = r.count("/staffing/staff", place)
	default:
		r.add(CodeCellSkipped, "/staffing", place, excerpt(label))
	}
}

// count reads a number of persons, which is exact.
func (r *baseReader) count(path check.Path, place at) figure.Quantity {
	q := r.quantity(path, place, "人")
	if coef, exp, ok := q.Coefficient(); ok && exp == 0 && q.Qualifier() == figure.Plain {
		return figure.Count(coef, q.Unit())
	}
	return q
}

func (r *baseReader) buildings(label string, place at) {
	b := &r.base.Buildings
	unit := figure.TenThousandYuan
	if stated, found := moneyUnitIn(label); found {
		unit = stated
	}
	switch {
	case strings.Contains(label, "规模控制率"):
		b.AreaRate = r.quantity("/buildings/areaRate", place, "")
	case strings.Contains(label, "率"):
		b.InvestmentRate = r.quantity("/buildings/investmentRate", place, "")
	case strings.Contains(label, "批复规模"):
		b.Approved = r.quantity("/buildings/approved", place, "㎡")
	case strings.Contains(label, "实际规模"):
		b.Actual = r.quantity("/buildings/actual", place, "㎡")
	case strings.Contains(label, "预算投资"):
		b.Planned = r.money("/buildings/planned", place, unit)
	case strings.Contains(label, "实际投资"):
		b.Invested = r.money("/buildings/invested", place, unit)
	default:
		r.add(CodeCellSkipped, "/buildings", place, excerpt(label))
	}
}

// amounts reads the three cells of a money row.
func (r *baseReader) amounts(path check.Path, row int) budget.Amounts {
	var money [3]figure.Money
	for i, column := range r.columns {
		money[i] = r.money(path, at{row, column}, r.unit)
	}
	return r.base.Row(money[0], money[1], money[2])
}

// moneyLine reads a money row.
func (r *baseReader) moneyLine(row int, label string) {
	name := lineName(r.table.text(row, 0))
	plain := bare(labelOf(name))
	head := r.enter(plain)
	target, path := r.lineOf(plain, head)
	if target == nil && r.section == fundSection {
		path := check.Path("/specialFunds/children").Index(len(r.fund))
		r.fund = append(r.fund, r.fundLine(name, r.amounts(path, row)))
		r.lines++
		return
	}
	if target == nil {
		r.ownLine(row, name, label)
		return
	}
	r.lines++
	*target = r.amounts(path, row)
}

// ownLine reads a money row that Hunan's form does not have: a line of 公用经费, or
// a further row of the table. A row without amounts is none.
func (r *baseReader) ownLine(row int, name, label string) {
	line := budget.Line{Concept: rowConcept, Scope: r.base.FundLine(name, figure.Label{}, nil).Scope, Name: figure.Label{Zh: name, En: name}}
	path, into := check.Path("/rows").Index(len(r.base.Rows)), &r.base.Rows
	if r.section == operatingSection {
		path, into = check.Path("/operating/items").Index(len(r.base.Operating.Items)), &r.base.Operating.Items
	}
	if line.Amounts = r.amounts(path, row); len(line.Amounts) == 0 {
		r.add(CodeRowSkipped, "", at{row, 0}, excerpt(label))
		return
	}
	r.lines++
	*into = append(*into, line)
}

// rowConcept is the concept of the rows that a form has of its own; their scopes
// tell them apart.
const rowConcept = "base-table.row"

// enter opens the section that a row heads and tells whether it heads one.
func (r *baseReader) enter(label string) bool {
	switch {
	case contains(label, "三公"):
		r.section = threePublicSection
	case label == "专项资金", label == "项目支出", strings.HasPrefix(label, "专项资金合计"):
		r.section = fundSection
	case strings.HasPrefix(label, "公用经费"):
		r.section = operatingSection
	case strings.HasPrefix(label, "政府采购"), strings.Contains(label, "基本支出预算调整"):
		r.section = noSection
	default:
		return false
	}
	return true
}

// lineOf returns where the amounts of a row go, nil for nowhere; head marks the
// row that heads its section.
func (r *baseReader) lineOf(label string, head bool) (*budget.Amounts, check.Path) {
	switch r.section {
	case threePublicSection:
		t := &r.base.ThreePublic
		run := contains(label, "运行", "维护")
		switch {
		case head:
			return &t.Total, "/threePublic/total"
		case contains(label, "公务用车", "公车") && strings.Contains(label, "购置") == run:
			return &t.Vehicles, "/threePublic/vehicles"
		case strings.Contains(label, "购置"):
			return &t.Purchase, "/threePublic/purchase"
		case run:
			return &t.Running, "/threePublic/running"
		case contains(label, "出国", "出境", "因公"):
			return &t.Abroad, "/threePublic/abroad"
		case strings.Contains(label, "接待"):
			return &t.Reception, "/threePublic/reception"
		}
	case operatingSection:
		o := &r.base.Operating
		switch {
		case head:
			return &o.Total, "/operating/total"
		case contains(label, "水费", "电费", "差旅"):
			return &o.Travel, "/operating/travel"
		case contains(label, "会议", "培训"):
			return &o.Meetings, "/operating/meetings"
		case strings.Contains(label, "办公"):
			return &o.Office, "/operating/office"
		}
	case fundSection:
		if head {
			return &r.total, "/specialFunds/amounts"
		}
	case noSection:
		switch {
		case strings.HasPrefix(label, "政府采购"):
			return &r.base.Procurement.Amounts, "/procurement/amounts"
		case strings.Contains(label, "预算调整"):
			return &r.base.BasicAdjustment, "/basicAdjustment"
		}
	}
	return nil, ""
}

// fundLine is the line of a special fund.
func (r *baseReader) fundLine(name string, amounts budget.Amounts) budget.Line {
	for _, fund := range r.known.Funds {
		if fund.Name.Zh == name {
			return r.base.FundLine(fund.Key, fund.Name, amounts)
		}
	}
	return r.base.FundLine(name, figure.Label{Zh: name, En: name}, amounts)
}

// lineName takes 其中 and the number off a line's name: "1、公务用车购置".
func lineName(text string) string {
	name := oneLine(text)
	for _, word := range [...]string{"其中：", "其中:", "其中"} {
		name = strings.TrimPrefix(name, word)
	}
	name = strings.TrimFunc(name, isBlank)
	digits := strings.TrimLeft(name, "0123456789")
	for _, mark := range [...]string{"、", ".", "．"} {
		if rest, found := strings.CutPrefix(digits, mark); found && digits != name {
			return strings.TrimFunc(rest, isBlank)
		}
	}
	return name
}

// reasonSuffix ends the label of a row that states the reason of a section.
const reasonSuffix = "原因说明"

func (r *baseReader) reason(row int, label string) {
	text := r.beside(row)
	switch {
	case strings.Contains(label, "三公"):
		r.base.ThreePublic.Reason = text
	case strings.HasPrefix(label, "公用经费"):
		r.base.Operating.Reason = text
	case strings.HasPrefix(label, "政府采购"):
		r.base.Procurement.Reason = text
	default:
		r.add(CodeRowSkipped, "", at{row, 0}, excerpt(label))
	}
}
