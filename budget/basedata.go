package budget

import (
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// BaseTable is the 部门整体支出绩效评价基础数据表 (附件1-1): staffing, the controlled
// expenses in three money columns, office buildings, and the measures of
// economy. The rows with fields of their own are those of Hunan's form; a form
// that prints others has them in Rows.
//
// The money columns are last year's final account, this year's budget and this
// year's final account: Compared, Budget and Final name their periods.
type BaseTable struct {
	Year  int    `json:"year"`
	Scope string `json:"scope,omitempty"`
	// ComparisonYear is the year that heads the first money column, as printed;
	// it has to be the year before.
	ComparisonYear figure.Date `json:"comparison_year,omitzero"`

	Staffing    Staffing    `json:"staffing"`
	ThreePublic ThreePublic `json:"three_public"`
	// SpecialFunds has one line below it for each special fund (一个专项一行).
	SpecialFunds    Line        `json:"special_funds"`
	Operating       Operating   `json:"operating"`
	Procurement     Procurement `json:"procurement"`
	BasicAdjustment Amounts     `json:"basic_adjustment,omitempty"` // 部门基本支出预算调整
	// Rows are further money rows, each a tree of lines (其中); a table that has
	// any prints only those of the rows above that state something.
	Rows      []Line    `json:"rows,omitempty"`
	Buildings Buildings `json:"buildings"`
	// Economy is the text of 厉行节约保障措施.
	Economy string `json:"economy,omitempty"`
}

// Compared returns the period of the first money column, the final account of
// the printed comparison year.
func (t BaseTable) Compared() Period { return Period{Year: t.ComparisonYear.Year(), Phase: Final} }

// Budget returns the period of the second money column: a budget of which the
// form does not say whether it is the initial or the adjusted one.
func (t BaseTable) Budget() Period { return Period{Year: t.Year, Phase: Budgeted} }

// Final returns the period of the third money column, this year's final
// account.
func (t BaseTable) Final() Period { return Period{Year: t.Year, Phase: Final} }

// Row returns the cells of one money row in the order of the columns. A cell
// that the form crosses out (——) is absent and left out.
func (t BaseTable) Row(compared, budgeted, final figure.Money) Amounts {
	return slices.DeleteFunc(
		Amounts{{t.Compared(), compared}, {t.Budget(), budgeted}, {t.Final(), final}},
		func(cell Amount) bool { return !cell.Money.Stated() })
}

// FundsLine returns the row 专项资金 with one line below it for each fund, for
// the field SpecialFunds.
func (t BaseTable) FundsLine(total Amounts, funds ...Line) Line {
	return Line{
		Concept: SpecialFundTotal, Scope: t.Scope, Name: figure.Label{Zh: "专项资金", En: "special funds"},
		Amounts: total, Split: Listed, Children: funds,
	}
}

// FundLine returns the row of one special fund. Its scope is the fund's key
// below the table's own scope.
func (t BaseTable) FundLine(key string, name figure.Label, amounts Amounts) Line {
	if t.Scope != "" {
		key = t.Scope + "/" + key
	}
	return Line{Concept: SpecialFundAmount, Scope: key, Name: name, Amounts: amounts}
}

// Lines returns the money rows of the table in the order of the form, each
// with the rows below it.
func (t BaseTable) Lines() []Line {
	lines := t.lines()
	rows := make([]Line, len(lines))
	for i := range lines {
		rows[i] = lines[i].line
	}
	return rows
}

type placedLine struct {
	path check.Path
	line Line
}

func (t BaseTable) lines() []placedLine {
	lines := []placedLine{
		{"/three_public", t.ThreePublic.Line()},
		{"/special_funds", t.SpecialFunds},
		{"/operating", t.Operating.Line()},
		{"/procurement", t.Procurement.Line()},
		{"/basic_adjustment", Line{
			Concept: BasicAdjustment, Scope: t.Scope,
			Name:    figure.Label{Zh: "部门基本支出预算调整", En: "adjustment of the basic expenditure budget"},
			Amounts: t.BasicAdjustment, bare: true,
		}},
	}
	if len(t.Rows) > 0 {
		lines = slices.DeleteFunc(lines, func(placed placedLine) bool { return !placed.line.states() })
	}
	for i, row := range t.Rows {
		lines = append(lines, placedLine{check.Path("/rows").Index(i), row})
	}
	return lines
}

// states tells whether the line or one below it has an amount.
func (l Line) states() bool {
	for _, line := range l.Walk() {
		if len(line.Amounts) > 0 {
			return true
		}
	}
	return false
}

func (t BaseTable) comparisonKey() check.Key {
	return Period{Year: t.Year}.Key(ComparisonYear, t.Scope)
}

func (t BaseTable) comparisonLabel() figure.Label {
	return figure.Label{Zh: "对比栏年度", En: "year of the comparison column"}
}

// Figures returns the stated figures of the table and the rates that follow
// from them: staff control, “三公” control and change, operating control,
// procurement execution, the control of buildings.
func (t BaseTable) Figures() []figure.Named {
	named := t.Staffing.Figures()
	for _, line := range t.Lines() {
		named = append(named, line.Figures()...)
	}
	rate := func(key, zh, en string, value figure.Ratio) figure.Named {
		return figure.Named{Key: key, Label: figure.Label{Zh: zh, En: en}, Figure: value}
	}
	return slices.Concat(named, t.Buildings.Figures(), []figure.Named{
		rate("three-public.control-rate", "“三公”经费控制率", "three public expenses, control rate",
			t.ThreePublic.ControlRate(t.Final(), t.Budget())),
		rate("three-public.change-rate", "“三公”经费变动率", "three public expenses, rate of change",
			t.ThreePublic.ChangeRate(t.Final())),
		rate("operating.control-rate", "公用经费控制率", "operating funds, control rate",
			t.Operating.ControlRate(t.Final(), t.Budget())),
		rate("procurement.execution-rate", "政府采购执行率", "procurement execution rate",
			t.Procurement.ExecutionRate(t.Final(), t.Budget())),
	})
}

// Statements returns every figure of the table as it is printed at where, the
// money in its column, which settles its precision.
func (t BaseTable) Statements(where string) []check.Statement {
	statements := state(where, row{
		t.comparisonKey(), t.comparisonLabel(), t.ComparisonYear, "/comparison_year",
	})
	statements = append(statements, under("/staffing", t.Staffing.Statements(where))...)
	rates, _ := t.ThreePublic.rates()
	statements = append(statements, under("/three_public", state(where, rates...))...)
	for _, placed := range t.lines() {
		for _, statement := range under(placed.path, placed.line.Statements(where)) {
			statement.Place.Column = t.column(where, statement.Key)
			statements = append(statements, statement)
		}
	}
	return append(statements, under("/buildings", t.Buildings.Statements(where))...)
}

// column returns the column that a key's period belongs to, named after the
// table at where and its heading; "" for a period without one.
func (t BaseTable) column(where string, key check.Key) string {
	for _, period := range []Period{t.Compared(), t.Budget(), t.Final()} {
		if key.Period == period.String() {
			return where + " " + period.Label().Zh
		}
	}
	return ""
}

// Identities returns what the table has to satisfy whoever fills it in: the
// staff control rate, the sums of the “三公” tree, the special funds line by
// line, the 其中 lines of the operating funds, spending within every budgeted
// line, the control rates of buildings, and the comparison year.
func (t BaseTable) Identities() []check.Identity {
	spent, budgeted := t.Final(), t.Budget()
	before := figure.Date{}
	if date, err := figure.NewDate(t.Year-1, 0, 0); err == nil {
		before = date
	}
	var rows []check.Identity
	for _, row := range t.Rows {
		rows = append(rows, slices.Concat(row.Identities(), row.Bounded(spent, budgeted))...)
	}
	comparison := []check.Identity{
		check.LabelOf(t.comparisonKey().String()+"=previous", t.comparisonKey(), before).
			Said("对比栏年度 = 评价年度的上一年", "comparison year = the year before").
			Naming(func(check.Key) figure.Label { return t.comparisonLabel() }),
	}
	staffing, buildings := t.Staffing.Identities(), t.Buildings.Identities()
	if len(t.Rows) > 0 { // a form of its own need not have these
		if len(t.Staffing.Statements("")) == 0 {
			staffing = nil
		}
		if !t.ComparisonYear.Stated() {
			comparison = nil
		}
		if len(t.Buildings.Statements("")) == 0 {
			buildings = nil
		}
	}
	return slices.Concat(
		staffing,
		blankIsNone(t.ThreePublic.Identities()), t.ThreePublic.Bounded(spent, budgeted),
		t.SpecialFunds.Identities(), t.SpecialFunds.Bounded(spent, budgeted),
		t.Operating.Identities(), t.Operating.Line().Bounded(spent, budgeted),
		t.Procurement.Line().Bounded(spent, budgeted), rows,
		buildings, comparison,
	)
}

// blankIsNone marks the sums of a table, whose empty cells are none.
func blankIsNone(identities []check.Identity) []check.Identity {
	for i := range identities {
		identities[i].BlankIsNone = true
	}
	return identities
}

// Check returns the findings of the table that no identity expresses: figures
// below zero, a fund with a budget and no final account, a procurement budget that
// is the budget of one fund, and rates on 0 ÷ 0 that are not printed as the form's
// convention has it. Paths start at
// path, which is where the table stands in the caller's document.
func (t BaseTable) Check(path check.Path) []check.Finding {
	findings := Negatives(path, t.Statements(""))
	findings = append(findings, t.unused(path)...)
	findings = append(findings, t.procured(path)...)
	return append(findings, t.Buildings.Check(path+"/buildings")...)
}
