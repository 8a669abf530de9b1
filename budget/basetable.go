package budget

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// BaseTable is a base-data table (基础数据表, Hunan's 附件1-1): blocks of rows,
// each known by its concept. A table without figures is a layout. HunanTable has
// Hunan's; that of another place is written the same way.
//
// What is checked hangs on the rows: a row and those below it add up as its Split
// says, every row is spent within its budget, facts satisfy the relations of their
// block. What the rows of well-known concepts call for beside (control rates, a
// special fund without a use) they call for in every table.
type BaseTable struct {
	Year  int    `json:"year"`
	Scope string `json:"scope,omitempty"`
	// Title is the heading of the printed table.
	Title figure.Label `json:"title,omitzero"`
	// Columns are the money columns in their order, what was spent last. Without any
	// they are the usual three of MoneyColumns.
	Columns []Column `json:"columns,omitempty"`
	// ComparisonYear is the year that heads the first of the usual columns, as
	// printed; it has to be the year before.
	ComparisonYear figure.Date `json:"comparison_year,omitzero"`
	Blocks         []Block     `json:"blocks,omitempty"`
	// Economy is the text of 厉行节约保障措施.
	Economy string `json:"economy,omitempty"`
}

// Column is a money column of a base-data table.
type Column struct {
	Period Period `json:"period"`
	// Name is what heads the column, where that is not the label of its period:
	// 调整预算数.
	Name figure.Label `json:"name,omitzero"`
}

// Block is a part of a base-data table under a heading of its own: figures side by
// side, or money in the columns of the table.
type Block struct {
	Name  figure.Label `json:"name"`
	Facts []Fact       `json:"facts,omitempty"`
	// Relations are what the facts must satisfy, by their concepts; the name of
	// each follows the key of its stated fact: "<=posts". A concept that no fact of
	// the block has is a finding, but for a term with a label of its own.
	Relations []programme.Relation `json:"relations,omitempty"`
	// ZeroBase is what the form prints for a rate of 0 ÷ 0, as Hunan's does 100%;
	// absent when it has no such convention. It never enters arithmetic.
	ZeroBase figure.Quantity `json:"zero_base,omitzero"`
	// Rows are the money rows, each with those below it. A row without a scope is
	// of the table's.
	Rows []Line `json:"rows,omitempty"`
	// Reason is the stated reason for a fact that exceeds what bounds it.
	Reason string `json:"reason,omitempty"`
}

// Fact is a single figure of a base-data table: a count, an area, an amount, a
// printed rate.
type Fact struct {
	Concept string       `json:"concept"`
	Name    figure.Label `json:"name"`
	// Unit is that of the heading, which figures need not repeat: 人.
	Unit string `json:"unit,omitempty"`
	// Printed is what the form heads the figure with, where that is not its name.
	Printed string          `json:"printed,omitempty"`
	Figure  figure.Quantity `json:"figure,omitzero"`
}

// Cells are what a unit fills into one row of a layout.
type Cells struct {
	// Concept is that of the row.
	Concept string
	// Fact is the figure of a fact.
	Fact figure.Quantity
	// Money are the amounts of a money row in the order of the columns; absent are
	// those that the form crosses out.
	Money []figure.Money
	// Below are further rows below a money row, as the form has one for each
	// special fund (一个专项一行).
	Below []Line
	// Reason is the stated reason for an overrun or a change.
	Reason string
}

// Errors of BaseTable.Fill.
var (
	// ErrRow reports cells of a row that the table does not have.
	ErrRow = errors.New("no such row in the base-data table")
	// ErrCells reports a fact for a money row, money for a fact, or more amounts
	// than there are columns.
	ErrCells = errors.New("cells do not fit the row")
)

// Fill returns the table with cells filled in, each of one row: they take the place
// of the figure or the amounts that stood there, absent ones too, and of a stated
// reason; rows below are added. The error names the concept and is ErrRow or
// ErrCells.
func (t BaseTable) Fill(rows ...Cells) (BaseTable, error) {
	t.Blocks = slices.Clone(t.Blocks)
	for i := range t.Blocks {
		block := &t.Blocks[i] // with lists of its own
		block.Facts, block.Rows = slices.Clone(block.Facts), slices.Clone(block.Rows)
		for j, line := range block.Rows {
			block.Rows[j] = line.each(func(*Line) {})
		}
	}
	for _, cells := range rows {
		if err := t.fill(cells); err != nil {
			return BaseTable{}, fmt.Errorf("%.64q: %w", cells.Concept, err)
		}
	}
	return t, nil
}

// MustFill is Fill for tables in the source; it panics on an error.
func (t BaseTable) MustFill(rows ...Cells) BaseTable {
	filled, err := t.Fill(rows...)
	if err != nil {
		panic(err)
	}
	return filled
}

// fill puts cells into the first row of their concept, in a table of its own.
func (t BaseTable) fill(cells Cells) error {
	for i := range t.Blocks {
		block := &t.Blocks[i]
		if at := block.fact(cells.Concept); at >= 0 {
			if len(cells.Money) > 0 || len(cells.Below) > 0 {
				return ErrCells
			}
			block.Facts[at].Figure, block.Reason = cells.Fact, cmp.Or(cells.Reason, block.Reason)
			return nil
		}
		if line := lineOf(block.Rows, cells.Concept); line != nil {
			if cells.Fact.Stated() || len(cells.Money) > len(t.Periods()) {
				return ErrCells
			}
			line.Amounts, line.Children = t.Row(cells.Money...), append(line.Children, cells.Below...)
			line.Reason = cmp.Or(cells.Reason, line.Reason)
			return nil
		}
	}
	return ErrRow
}

// lineOf returns the first line of a concept, nil for none.
func lineOf(lines []Line, concept string) *Line {
	for i := range lines {
		if lines[i].Concept == concept {
			return &lines[i]
		}
		if below := lineOf(lines[i].Children, concept); below != nil {
			return below
		}
	}
	return nil
}

// fact returns the index of the fact of a concept, -1 for none.
func (b Block) fact(concept string) int {
	return slices.IndexFunc(b.Facts, func(f Fact) bool { return f.Concept == concept })
}

// MoneyColumns returns the columns of the money rows, each with what heads it. The
// usual three are the final account of the printed comparison year, a budget of
// which the form does not say whether it is the initial or the adjusted one, and
// the final account. A year that is not known heads none.
func (t BaseTable) MoneyColumns() []Column {
	columns := slices.Clone(t.Columns)
	if len(columns) == 0 {
		columns = []Column{
			{Period: Period{Year: t.ComparisonYear.Year(), Phase: Final}},
			{Period: Period{Year: t.Year, Phase: Budgeted}},
			{Period: Period{Year: t.Year, Phase: Final}},
		}
	}
	for i, column := range columns {
		heading := column.Period.Label()
		if column.Period.Year == 0 {
			heading = column.Period.Phase.Label()
		}
		columns[i].Name = cmp.Or(column.Name, heading)
	}
	return columns
}

// Budget returns the period that spending is held against, the last budget of the
// year among the columns.
func (t BaseTable) Budget() Period {
	for _, period := range slices.Backward(t.Periods()) {
		if period.Year == t.Year && slices.Contains([]Phase{Initial, Adjusted, Budgeted}, period.Phase) {
			return period
		}
	}
	return Period{Year: t.Year, Phase: Budgeted}
}

// Final returns the period of the last column: what was spent this year.
func (t BaseTable) Final() Period {
	periods := t.Periods()
	return periods[len(periods)-1]
}

// Periods returns the periods of the money columns in their order.
func (t BaseTable) Periods() []Period {
	var periods []Period
	for _, column := range t.MoneyColumns() {
		periods = append(periods, column.Period)
	}
	return periods
}

// Row returns the cells of one money row, given in the order of the columns. A
// cell that the form crosses out (——) is absent and left out, and so is one
// without a column.
func (t BaseTable) Row(cells ...figure.Money) Amounts {
	var amounts Amounts
	for i, period := range t.Periods() {
		if i < len(cells) && cells[i].Stated() {
			amounts = append(amounts, Amount{period, cells[i]})
		}
	}
	return amounts
}

// FundLine returns the row of one special fund. Its scope is the fund's key
// below the table's own scope.
func (t BaseTable) FundLine(key string, name figure.Label, amounts Amounts) Line {
	if t.Scope != "" {
		key = t.Scope + "/" + key
	}
	return Line{Concept: SpecialFundAmount, Scope: key, Name: name, Amounts: amounts}
}

// Fact returns the figure of a fact, absent when the table does not have it.
func (t BaseTable) Fact(concept string) figure.Quantity {
	for _, block := range t.Blocks {
		if at := block.fact(concept); at >= 0 {
			return block.Facts[at].counted()
		}
	}
	return figure.Quantity{}
}

// counted returns the figure, persons and things as the counts they are.
func (f Fact) counted() figure.Quantity {
	return programme.NewRow("", f.Figure, "", "").Figure.(figure.Quantity)
}

// Line returns the first money row of a concept, with the rows below it. The zero
// Line has no concept and states nothing.
func (t BaseTable) Line(concept string) Line {
	for _, row := range t.Lines() {
		for path, line := range row.Walk() {
			if line.Concept == concept {
				line.at = path
				return line
			}
		}
	}
	return Line{}
}

// Lines returns the money rows of the table in its order, each with the rows below
// it, and each of some scope.
func (t BaseTable) Lines() []Line {
	var lines []Line
	for i := range t.Blocks {
		lines = append(lines, t.lines(i)...)
	}
	return lines
}

// lines returns the money rows of a block, placed in the table.
func (t BaseTable) lines(block int) []Line {
	lines := slices.Clone(t.Blocks[block].Rows)
	path := check.Path("/blocks").Index(block).Child("rows")
	for i, line := range lines {
		lines[i] = line.each(func(l *Line) {
			l.at, l.bare, l.Scope = "", false, cmp.Or(l.Scope, t.Scope)
		})
		lines[i].at = path.Index(i)
	}
	return lines
}

// each returns the line with every line of its tree changed.
func (l Line) each(change func(*Line)) Line {
	change(&l)
	l.Children = slices.Clone(l.Children)
	for i, child := range l.Children {
		l.Children[i] = child.each(change)
	}
	return l
}

// UnmarshalJSON reads a table strictly, as programme.Decode does. The error is
// programme.ErrKind, with the path, for a relation of no kind.
func (t *BaseTable) UnmarshalJSON(data []byte) error {
	type plain BaseTable
	var read BaseTable
	if err := programme.Decode(data, (*plain)(&read)); err != nil {
		return err
	}
	for i, block := range read.Blocks {
		for j, relation := range block.Relations {
			if err := relation.Validate(); err != nil {
				return fmt.Errorf("%s: %w", check.Path("/blocks").Index(i).Child("relations").Index(j).Child("kind"), err)
			}
		}
	}
	*t = read
	return nil
}
