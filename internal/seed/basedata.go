package seed

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// BaseTable returns 附件1-1 cell by cell. Its comparison column is headed 2022
// in a table for 2024; the reason for the “三公” overrun stands in the text.
func BaseTable() budget.BaseTable {
	table := budget.HunanTable(Year)
	table.Scope, table.ComparisonYear = TableScope, figure.MustDate("2022年")
	table.Economy = "严格执行上级相关要求，树立过紧日子思想，减少不必要的开支"
	fact := func(concept, text string) budget.Cells {
		return budget.Cells{Concept: concept, Fact: figure.MustQuantity(text)}
	}
	row := func(concept, compared, budgeted, final string) budget.Cells {
		return budget.Cells{Concept: concept, Money: []figure.Money{wan(compared), wan(budgeted), wan(final)}}
	}
	crossed := func(concept, budgeted, final string) budget.Cells { // —— in the comparison column
		return budget.Cells{Concept: concept, Money: []figure.Money{{}, wan(budgeted), wan(final)}}
	}
	public := row(budget.ThreePublicTotal, "0.51", "3.1", "3.45")
	public.Reason = ThreePublic().Reason
	funds := crossed(budget.SpecialFundTotal, "751.34", "504.27")
	funds.Below = []budget.Line{table.FundLine(FundTermite, figure.Label{Zh: "白蚁防治专项经费", En: "termite control"},
		table.Row(figure.Money{}, wan("162"), wan("9.74")))}
	return table.MustFill(
		fact(budget.StaffingPosts, "57人"), fact(budget.StaffingStaff, "51人"), fact(budget.StaffingRate, "89.47%"),
		public,
		row(budget.ThreePublicVehicles, "0.45", "2.6", "3.45"),
		row(budget.ThreePublicPurchase, "0", "0", "0"),
		row(budget.ThreePublicRunning, "0.45", "2.6", "3.45"),
		row(budget.ThreePublicAbroad, "0", "0", "0"),
		row(budget.ThreePublicReception, "0.06", "0.5", "0"),
		funds,
		crossed(budget.OperatingTotal, "62.4", "61.24"),
		crossed(budget.OperatingOffice, "2", "14.52"),
		crossed(budget.OperatingTravel, "18", "34.61"),
		crossed(budget.OperatingMeetings, "0", "0.16"),
		crossed(budget.ProcurementAmount, "162", "397.58"),
		crossed(budget.BasicAdjustment, "0", "0"),
		fact(budget.BuildingsApproved, "0㎡"), fact(budget.BuildingsActual, "0㎡"), fact(budget.BuildingsAreaRate, "100%"),
		fact(budget.BuildingsPlanned, "0万元"), fact(budget.BuildingsInvested, "0万元"), fact(budget.BuildingsInvestmentRate, "100%"),
	)
}
