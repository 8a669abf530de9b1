package budget_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// The base-data table: its rows are lines over three periods, and its figures go
// into a ledger beside those of other places.
func ExampleBaseTable() {
	table := budget.BaseTable{Year: 2024, Scope: "unit", ComparisonYear: figure.MustDate("2023年")}
	row := func(before, budgeted, final string) budget.Amounts {
		return table.Row(figure.MustMoney(before), figure.MustMoney(budgeted), figure.MustMoney(final))
	}
	table.Staffing = budget.Staffing{
		Year: 2024, Scope: "unit", Posts: figure.Count(57, "人"), Staff: figure.Count(51, "人"), Rate: figure.MustQuantity("89.47%"),
	}
	table.ThreePublic = budget.ThreePublic{
		Scope: "unit", Total: row("0.51万元", "3.1万元", "3.45万元"), Vehicles: row("0.45万元", "2.6万元", "3.45万元"),
		Running: row("0.45万元", "2.6万元", "3.45万元"), Reception: row("0.06万元", "0.5万元", "0万元"),
	}
	ledger := check.NewLedger(table.Statements("附件1-1")...)
	report := ledger.Check(table.Identities()...)
	fmt.Println(report.Tally().Text(language.English))
	for _, finding := range report.Findings() {
		if finding.Severity == check.Warning {
			fmt.Println(finding.Text(language.Chinese))
		}
	}
	// Output:
	// Identities checked: 14; hold: 10, exceeded: 2, cannot be checked: 2.
	// “三公”经费（2024年决算数）3.45万元，超预算0.35万元（预算3.1万元），为预算的111.29%；未说明原因，请说明
	// 公务用车购置和运行维护费（2024年决算数）3.45万元，超预算0.85万元（预算2.6万元），为预算的132.69%；未说明原因，请说明
}
