package sheet

import (
	"strconv"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

const baseColumns = 7

// WriteBaseTable returns the table of 附件1-1: every row of the form, 一个专项一行,
// and below them rows of the table's own, beside which empty ones are left out;
// a dash in cells without a figure. Its cells have the paths of their figures.
// Stated reasons follow in rows of their own. ReadBaseTable reads it back, but
// that parts of the table's own rows are rows beside them; scopes, concepts of
// such rows and the convention for 0 ÷ 0 are the caller's and not written. Amounts are in 万元 columns; those in another unit
// say so.
func WriteBaseTable(base budget.BaseTable) Table {
	w := baseWriter{base: base}
	w.table.Widths = []int{32, 12, 12, 12, 12, 12, 12}
	w.row()[0] = heading("部门整体支出绩效评价基础数据表").across(baseColumns)
	w.staffing()
	w.money()
	w.buildings()
	row := w.row()
	row[0] = heading("厉行节约保障措施")
	row[1] = textCell(base.Economy).across(baseColumns - 1)
	w.reason("/three_public/reason", "三公经费", base.ThreePublic.Reason)
	w.reason("/operating/reason", "公用经费", base.Operating.Reason)
	w.reason("/procurement/reason", "政府采购", base.Procurement.Reason)
	return w.table
}

type baseWriter struct {
	base  budget.BaseTable
	table Table
}

func (w *baseWriter) row() Row {
	row := make(Row, baseColumns)
	w.table.Rows = append(w.table.Rows, row)
	return row
}

// thirds puts three cells behind the first one, two columns each.
func thirds(row Row, cells ...Cell) {
	for i, cell := range cells {
		row[1+2*i] = cell.across(2)
	}
}

// numberCell is a quantity in a column whose heading has its unit.
func numberCell(q figure.Quantity, unit string) Cell {
	if q.Unit() != unit || q.Qualifier() != figure.Plain {
		return quantityCell(q)
	}
	return Cell{Text: q.Number(), Kind: Number, Places: max(q.Places(), 0)}
}

func (w *baseWriter) staffing() {
	s := w.base.Staffing
	row := w.row()
	row[0] = heading("财政供养人员情况（人）").down(2)
	staff := "实际在职人数"
	if w.base.Year != 0 {
		staff = strconv.Itoa(w.base.Year) + "年" + staff
	}
	thirds(row, heading("编制数"), heading(staff), heading("控制率"))
	thirds(w.row(), numberCell(s.Posts, "人").named("/staffing/posts"), numberCell(s.Staff, "人").named("/staffing/staff"),
		quantityCell(s.Rate).named("/staffing/rate"))
}

func (w *baseWriter) money() {
	row := w.row()
	row[0] = heading("经费控制情况（万元）")
	var heads []Cell
	for _, period := range [...]budget.Period{w.base.Compared(), w.base.Budget(), w.base.Final()} {
		head := period.Label().Zh
		if period.Year == 0 {
			head = period.Phase.Label().Zh
		}
		heads = append(heads, heading(head))
	}
	heads[0] = heads[0].named("/comparison_year")
	thirds(row, heads...)
	t, o := w.base.ThreePublic, w.base.Operating
	w.line("/three_public/total", "三公经费", 0, t.Total)
	w.line("/three_public/vehicles", "1、公务用车购置和维护经费", 1, t.Vehicles)
	w.line("/three_public/purchase", "其中：公车购置", 2, t.Purchase)
	w.line("/three_public/running", "公车运行维护", 2+ofWhichDepth, t.Running)
	w.line("/three_public/abroad", "2、出国经费", 1, t.Abroad)
	w.line("/three_public/reception", "3、公务接待", 1, t.Reception)
	w.line("/special_funds/amounts", "专项资金（一个专项一行）", 0, w.base.SpecialFunds.Amounts)
	for i, fund := range w.base.SpecialFunds.Children {
		w.line(check.Path("/special_funds/children").Index(i).Child("amounts"), fund.Name.Zh, 0, fund.Amounts)
	}
	w.line("/operating/total", "公用经费", 0, o.Total)
	w.line("/operating/office", "其中：办公经费", 1, o.Office)
	w.line("/operating/travel", "水费、电费、差旅费", 1+ofWhichDepth, o.Travel)
	w.line("/operating/meetings", "会议费、培训费", 1+ofWhichDepth, o.Meetings)
	for i, item := range o.Items {
		w.tree(check.Path("/operating/items").Index(i), item.Name.Zh, 1+ofWhichDepth, item)
	}
	w.line("/procurement/amounts", "政府采购金额", 0, w.base.Procurement.Amounts)
	w.line("/basic_adjustment", "部门基本支出预算调整", 0, w.base.BasicAdjustment)
	for i, row := range w.base.Rows {
		w.tree(check.Path("/rows").Index(i), row.Name.Zh, 0, row)
	}
}

// own tells whether the table has rows of its own: of the usual ones it then
// shows what states something.
func (w *baseWriter) own() bool { return len(w.base.Rows) > 0 }

// tree writes a row of the table's own and those below it.
func (w *baseWriter) tree(path check.Path, name string, depth int, line budget.Line) {
	w.line(path.Child("amounts"), name, depth, line.Amounts)
	below := depth + 1
	for i, child := range line.Children {
		name := child.Name.Zh
		if i == 0 && line.Split == budget.Within {
			name = ofWhich + name
		}
		w.tree(path.Child("children").Index(i), name, below, child)
		if i == 0 && line.Split == budget.Within {
			below += ofWhichDepth
		}
	}
}

// What follows the first 其中 stands below its name, as far in as that is long.
const (
	ofWhich      = "其中："
	ofWhichDepth = 3
)

// line writes a row of amounts. path is that of the amounts.
func (w *baseWriter) line(path check.Path, name string, depth int, amounts budget.Amounts) {
	if w.own() && len(amounts) == 0 {
		return
	}
	row := w.row()
	row[0] = heading(name).named(path)
	row[0].Depth = depth
	cells := make([]Cell, 0, 3)
	for _, period := range [...]budget.Period{w.base.Compared(), w.base.Budget(), w.base.Final()} {
		cell := moneyCell(amounts.At(period), figure.TenThousandYuan)
		if cell.Text == "" {
			cell = Cell{Text: "——", Kind: Number}
		}
		for i, amount := range amounts {
			if amount.Period == period {
				cell = cell.named(path.Index(i).Child("money"))
			}
		}
		cells = append(cells, cell)
	}
	thirds(row, cells...)
}

func (w *baseWriter) buildings() {
	b := w.base.Buildings
	if w.own() && len(b.Statements("")) == 0 {
		return
	}
	row := w.row()
	for i, text := range [...]string{
		"楼堂馆所控制情况", "批复规模（㎡）", "实际规模（㎡）", "规模控制率", "预算投资（万元）", "实际投资（万元）", "投资概算控制率",
	} {
		row[i] = heading(text)
	}
	row[0] = row[0].down(2)
	row = w.row()
	for i, cell := range [...]Cell{
		numberCell(b.Approved, "㎡").named("/buildings/approved"),
		numberCell(b.Actual, "㎡").named("/buildings/actual"),
		quantityCell(b.AreaRate).named("/buildings/area_rate"),
		moneyCell(b.Planned, figure.TenThousandYuan).named("/buildings/planned"),
		moneyCell(b.Invested, figure.TenThousandYuan).named("/buildings/invested"),
		quantityCell(b.InvestmentRate).named("/buildings/investment_rate"),
	} {
		row[1+i] = cell
	}
}

func (w *baseWriter) reason(path check.Path, name, text string) {
	if text == "" {
		return
	}
	row := w.row()
	row[0] = heading(name + reasonSuffix)
	row[1] = textCell(text).named(path).across(baseColumns - 1)
}
