package seed

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// BaseTable returns 附件1-1 cell by cell. Its comparison column is headed 2022
// in a table for 2024; the reason for the “三公” overrun stands in the text.
func BaseTable() budget.BaseTable {
	table := budget.BaseTable{Year: Year, Scope: TableScope, ComparisonYear: figure.MustDate("2022年")}
	row := func(compared, budgeted, final string) budget.Amounts {
		return table.Row(wan(compared), wan(budgeted), wan(final))
	}
	crossed := func(budgeted, final string) budget.Amounts { // —— in the comparison column
		return table.Row(figure.Money{}, wan(budgeted), wan(final))
	}
	table.Staffing = budget.Staffing{
		Year: Year, Scope: TableScope,
		Posts: figure.Count(57, "人"), Staff: figure.Count(51, "人"), Rate: figure.MustQuantity("89.47%"),
	}
	table.ThreePublic = budget.ThreePublic{
		Scope:     TableScope,
		Total:     row("0.51", "3.1", "3.45"),
		Vehicles:  row("0.45", "2.6", "3.45"),
		Purchase:  row("0", "0", "0"),
		Running:   row("0.45", "2.6", "3.45"),
		Abroad:    row("0", "0", "0"),
		Reception: row("0.06", "0.5", "0"),
		Reason:    ThreePublic().Reason,
	}
	table.SpecialFunds = table.FundsLine(crossed("751.34", "504.27"),
		table.FundLine(FundTermite, figure.Label{Zh: "白蚁防治专项经费", En: "termite control"}, crossed("162", "9.74")))
	table.Operating = budget.Operating{
		Scope:    TableScope,
		Total:    crossed("62.4", "61.24"),
		Office:   crossed("2", "14.52"),
		Travel:   crossed("18", "34.61"),
		Meetings: crossed("0", "0.16"),
	}
	table.Procurement = budget.Procurement{Scope: TableScope, Amounts: crossed("162", "397.58")}
	table.BasicAdjustment = crossed("0", "0")
	table.Buildings = budget.Buildings{
		Year: Year, Scope: TableScope,
		Approved: figure.MustQuantity("0㎡"), Actual: figure.MustQuantity("0㎡"), AreaRate: figure.MustQuantity("100%"),
		Planned: wan("0"), Invested: wan("0"), InvestmentRate: figure.MustQuantity("100%"),
		ZeroBase: figure.MustQuantity("100%"),
	}
	table.Economy = "严格执行上级相关要求，树立过紧日子思想，减少不必要的开支"
	return table
}
