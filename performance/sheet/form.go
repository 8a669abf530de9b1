package sheet

import (
	"strings"

	"jixiao.example/budget"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Known is what the caller knows of a table beforehand. What the table says
// itself goes before it.
type Known struct {
	// Year is the fiscal year.
	Year int
	// Unit is the budget unit's name.
	Unit string
	// Scope is what a form evaluates.
	Scope ruleset.Scope
	// BaseTable is the layout by which a base-data table is read, a table without
	// figures; without blocks it is budget.HunanTable.
	BaseTable budget.BaseTable
	// TableScope is the scope of a base-data table in the caller's ledger.
	TableScope string
	// Funds are the special funds that the caller has keys for; a fund of another
	// name has its name as its key.
	Funds []Fund
}

// Fund is a special fund with the caller's key and the name under which a
// base-data table lists it.
type Fund struct {
	Key  string
	Name figure.Label
}

// formReader is a table on its way to a form.
type formReader struct {
	notes

	known Known
	form  performance.Form
	used  []bool // rows above the indicators that said something
	// authority is what stands beside 主管部门: the unit where no other cell names it.
	authority struct {
		at
		value string
	}

	// the money block
	moneySection performance.RowKind
	within       performance.RowKind // of the row above 其中, for those below it
	lines        []moneyLine
	inline       []inlined
	sections     []sectionAt
	unitAssumed  *at
	unitless     bool // no heading of amounts says their unit

	// the tree
	columns    columns
	spans      spans
	tree       treePlace
	summed     summed
	opened     []openedAt
	indicators int
	end        int     // where another form begins
	bottom     at      // where the points of the bottom line stand
	pending    treeRow // the row above that was not read, with the class and group that it names
	refused    []bool  // rows whose cells do not match the heading
	weighted   bool    // points are printed as percentages
}

// Reading is a form as it was read, with what was taken for granted on the way.
type Reading struct {
	Form performance.Form
	// Findings are every assumption and everything that was left out, each with
	// its row and column.
	Findings []check.Finding

	cells map[check.Path]at
}

// Cell returns the cell of the table from which a node or a figure of the form
// came: the row and the column, both from 1, so that what is said about a path
// can point into the workbook. For a figure that no cell states it is that of
// the node that would hold it; ok is false where there is none, either.
func (r Reading) Cell(path check.Path) (row, column int, ok bool) {
	for path != "" {
		if place, found := r.cells[path]; found {
			return place.row + 1, place.column + 1, true
		}
		path = path[:max(strings.LastIndexByte(string(path), '/'), 0)]
	}
	return 0, 0, false
}

// ReadForm is Read without the cells: it returns the form and the findings.
func ReadForm(table Table, known Known) (performance.Form, []check.Finding, error) {
	reading, err := read(table, known, nil)
	return reading.Form, reading.Findings, err
}

// Read reads a self-evaluation form (自评表, 附件1-2) out of a table in any of the
// layouts in use: of a department, a project, a transfer payment or a fund, with
// or without 年初预算数, the target in one column or split over sign, value and unit,
// 权重 or 分值, with or without scores, tiers or targets; merged cells blank where
// they are covered, repeated or left out. The form may stand below other text; it
// ends at 总分 or where another form begins.
//
// A row whose cells do not match the heading is not read, and an error among the
// findings. The error is an *Error: ErrNoForm when no row heads indicators,
// ErrTooLarge past the limits, ErrText for a cell that is not UTF-8.
func Read(table Table, known Known) (Reading, error) {
	return read(table, known, map[check.Path]at{})
}

func read(table Table, known Known, cells map[check.Path]at) (Reading, error) {
	if err := table.check(); err != nil {
		return Reading{}, err
	}
	g, spans := gridOf(table), spansOf(table)
	var numbers []int
	left := 0
	if spans.origin == nil { // merged cells are known by where they stand
		g, numbers, left = g.packed()
	}
	header, found := g.findHeader(0, known.Year)
	if !found {
		return Reading{}, g.noForm(numbers)
	}
	rows := len(g.Rows)
	r := formReader{
		notes: notes{table: g, cells: cells, shift: make([]int, rows), rows: numbers, left: left},
		known: known, columns: header, end: rows, spans: spans, used: make([]bool, rows), refused: make([]bool, rows),
	}
	r.readSpans()
	start := r.start(header.top)
	money, hasMoney := g.findMoney(start, header.top)
	identityEnd := header.top
	if hasMoney {
		identityEnd = money.top
	}
	r.identity(start, identityEnd)
	r.goals(start, identityEnd)
	end := start
	if hasMoney {
		end = r.money(money, start, header.top)
	} else if !r.moneyBelow(start) {
		r.otherMoney(start, header.top)
	}
	if len(r.form.Goals) == 0 {
		r.goals(end, header.top)
	}
	r.columnNotes(header.notes, "/classes", len(r.table.Rows))
	r.alignTree()
	r.tellHeadings()
	r.indicatorRows()
	r.leftovers("", start, r.end)
	r.aboveTitle(start)
	r.emptyTiers()
	r.settleWeights()
	r.settleExecution()
	r.settleYear()
	return Reading{Form: r.form, Findings: r.list(), cells: cells}, nil
}

// start finds the title of the form above its indicators: what stands above the
// title belongs to something else.
func (r *formReader) start(header int) int {
	for row := header - 1; row >= 0; row-- {
		if text, only := r.table.only(row); only && isTitle(text) {
			return row
		}
	}
	return 0
}

// label returns a cell as a heading.
func (r *formReader) label(row, column int) string { return r.table.label(row, column) }

// bare returns a cell as a heading without its brackets.
func (r *formReader) bare(row, column int) string { return r.table.bare(row, column) }

// points reads a cell of points; an unreadable one is a finding.
func (r *formReader) points(path check.Path, field string, row, column int) figure.Points {
	text := r.table.text(row, column)
	if text == "" {
		return figure.Points{}
	}
	return r.pointsIn(path, field, at{row, column}, text)
}

// absent recognises a cell that is there to say nothing.
func absent(text string) bool {
	switch text {
	case "", "无", "无。", "/", "／", "\\", "-", "—", "——", "－", "不适用", "无偏差":
		return true
	}
	return strings.TrimLeft(text, "-—－–― ") == ""
}

func reasonOf(text string) string {
	if absent(text) || text == "0" || isInstruction(text) {
		return ""
	}
	return text
}

// isInstruction recognises what a form prints where something is to be written:
// …需说明原因（100字以内）.
func isInstruction(text string) bool { return strings.Contains(text, "字以内") }

// settleExecution says that the execution row has no points where the table
// prints none and those of the indicators make 100.
func (r *formReader) settleExecution() {
	whole := r.form.Stated.Points
	if r.form.Execution.Points.Stated() || !whole.Equal(figure.PointsOf(100)) {
		return
	}
	if sum := r.pointsSum(); sum.Stated() && sum.Equal(whole) {
		r.form.Execution.Points = figure.PointsOf(0)
		r.add(CodeAssumed, "/execution/points", r.bottom, excerpt(whole.String()), said("no-execution-points"))
	}
}
