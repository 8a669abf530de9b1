package budget_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// The base-data table: Hunan's layout with what a unit fills in. Its figures go
// into a ledger beside those of other places.
func ExampleBaseTable() {
	money := figure.MustMoney
	row := func(concept, before, budgeted, final string) budget.Cells {
		return budget.Cells{Concept: concept, Money: []figure.Money{money(before), money(budgeted), money(final)}}
	}
	table := budget.HunanTable(2024).MustFill(
		budget.Cells{Concept: budget.StaffingPosts, Fact: figure.MustQuantity("57人")},
		budget.Cells{Concept: budget.StaffingStaff, Fact: figure.MustQuantity("51人")},
		budget.Cells{Concept: budget.StaffingRate, Fact: figure.MustQuantity("89.47%")},
		row(budget.ThreePublicTotal, "0.51万元", "3.1万元", "3.45万元"),
		row(budget.ThreePublicVehicles, "0.45万元", "2.6万元", "3.45万元"),
		row(budget.ThreePublicRunning, "0.45万元", "2.6万元", "3.45万元"),
		row(budget.ThreePublicReception, "0.06万元", "0.5万元", "0万元"),
	)
	ledger := check.NewLedger(table.Statements("附件1-1")...)
	report := ledger.Check(table.Identities()...)
	fmt.Println(report.Tally().Text(language.English))
	for _, finding := range report.Findings() {
		if finding.Severity == check.Warning {
			fmt.Println(finding.Text(language.Chinese))
		}
	}
	// Output:
	// Identities checked: 12; hold: 10, exceeded: 2.
	// “三公”经费（2024年决算数）3.45万元，超预算0.35万元（预算3.1万元），为预算的111.29%；未说明原因，请说明
	// 公务用车购置和运行维护费（2024年决算数）3.45万元，超预算0.85万元（预算2.6万元），为预算的132.69%；未说明原因，请说明
}

// Another place's table is written the same way: its columns, its blocks, and the
// concepts that it shares with others, which are checked alike.
func ExampleBaseTable_another() {
	zh := func(text string) figure.Label { return figure.Label{Zh: text} }
	year := func(phase budget.Phase) budget.Period { return budget.Period{Year: 2024, Phase: phase} }
	layout := budget.BaseTable{
		Year: 2024, Title: zh("部门整体支出基础数据表"),
		Columns: []budget.Column{
			{Period: year(budget.Initial)}, {Period: year(budget.Adjusted), Name: zh("调整预算数")}, {Period: year(budget.Final)},
		},
		Blocks: []budget.Block{
			{
				Name: zh("人员情况"),
				Facts: []budget.Fact{
					{Concept: budget.StaffingPosts, Name: zh("核定编制"), Unit: "人"}, {Concept: budget.StaffingStaff, Name: zh("在编人员"), Unit: "人"},
				},
				Relations: []programme.Relation{programme.AtMost("<=posts", budget.StaffingStaff, budget.StaffingPosts)},
			},
			{
				Name: zh("经费情况（万元）"),
				Rows: []budget.Line{
					{Concept: budget.ThreePublicTotal, Name: zh("“三公”经费")},
					{Concept: "heating", Name: zh("取暖费"), Split: budget.Within, Children: []budget.Line{{Concept: "heating.gas", Name: zh("天然气")}}},
				},
			},
		},
	}
	money := figure.MustMoney
	table, err := layout.Fill(
		budget.Cells{Concept: budget.StaffingPosts, Fact: figure.MustQuantity("60人")},
		budget.Cells{Concept: budget.StaffingStaff, Fact: figure.MustQuantity("58人")},
		budget.Cells{Concept: budget.ThreePublicTotal, Money: []figure.Money{money("6万元"), money("5万元"), money("4.5万元")}},
		budget.Cells{Concept: "heating", Money: []figure.Money{money("9万元"), money("9万元"), money("9.8万元")}},
		budget.Cells{Concept: "heating.gas", Money: []figure.Money{money("7万元"), money("7万元"), money("7.9万元")}, Reason: "气价上调"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	report := check.NewLedger(table.Statements("基础数据表")...).Check(table.Identities()...)
	for _, finding := range report.Findings() {
		fmt.Println(finding.Text(language.Chinese))
	}
	for _, named := range table.Figures() {
		if rate, is := named.Figure.(figure.Ratio); is && rate.State() == figure.Defined {
			fmt.Println(named.Label.Zh, rate)
		}
	}
	// Output:
	// 取暖费（2024年决算数）9.8万元，超预算0.8万元（预算9万元），为预算的108.89%；未说明原因，请说明
	// 天然气（2024年决算数）7.9万元，超预算0.9万元（预算7万元），为预算的112.86%；报告已说明原因
	// “三公”经费控制率 90.00%
}
