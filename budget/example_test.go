package budget_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func ExampleLine() {
	initial := budget.Period{Year: 2024, Phase: budget.Initial}
	line := budget.Expenditure{
		Total:   budget.Amounts{{Period: initial, Money: figure.MustMoney("3550.44万元")}},
		Basic:   budget.Amounts{{Period: initial, Money: figure.MustMoney("870.34万元")}},
		Project: budget.Amounts{{Period: initial, Money: figure.MustMoney("2680.1万元")}},
	}.Line()
	ledger := check.NewLedger(line.Statements("二(一)2")...)
	for _, outcome := range ledger.Evaluate(line.Identities()...) {
		fmt.Println(outcome.Identity.Words.Zh, outcome.Verdict)
	}
	// Output:
	// 支出合计（2024年年初预算数） = 基本支出 + 项目支出 holds
}

func ExampleExecutionRate() {
	rate := budget.ExecutionRate(figure.MustMoney("1403.23万元"), figure.MustMoney("1764.12万元"), "全年预算数")
	fmt.Println(rate, rate.Base())
	// Output:
	// 79.54% 全年预算数
}

func ExampleSpecialFund_RateOn() {
	fund := budget.SpecialFund{
		Key: "termite", Year: 2024, Budget: figure.MustMoney("162万元"),
		Used: figure.MustMoney("9.74万元"), Surplus: figure.MustMoney("98.97万元"),
	}
	for _, base := range []budget.UseBase{budget.OfAccounted, budget.OfBudget} {
		rate := fund.RateOn(base)
		fmt.Println(rate, rate.Base())
	}
	// Output:
	// 8.96% 使用和结余之和
	// 6.01% 年初预算数
}

func ExampleLine_Bounded() {
	budgeted, final := budget.Period{Year: 2024, Phase: budget.Budgeted}, budget.Period{Year: 2024, Phase: budget.Final}
	line := budget.Line{Concept: budget.ProcurementAmount, Name: figure.Label{Zh: "政府采购金额"}}.
		With(budgeted, figure.MustMoney("162万元")).With(final, figure.MustMoney("397.58万元"))
	report := check.NewLedger(line.Statements("附件1-1")...).Check(line.Bounded(final, budgeted)...)
	for _, finding := range report.Findings() {
		fmt.Println(finding.Text(language.Chinese))
	}
	// Output:
	// 政府采购金额（2024年决算数）397.58万元，超预算235.58万元（预算162万元），为预算的245.42%；未说明原因，请说明
}

func ExampleEconomicName() {
	name, _ := budget.EconomicName("30211")
	class, _ := budget.EconomicName(budget.EconomicCode("30211").Class())
	fmt.Println(name.Zh, class.Zh)
	// Output:
	// 差旅费 商品和服务支出
}

func ExampleSpecialFund_Check() {
	fund := budget.SpecialFund{
		Key: "subsidy", Name: figure.Label{Zh: "购房补贴", En: "home-purchase subsidy"}, Year: 2024,
		Purpose: figure.Label{Zh: "契税补贴", En: "subsidies of the deed tax"},
		Budget:  figure.MustMoney("2500万元"), InsideDepartment: true,
	}
	for _, finding := range fund.Check("/funds/0") {
		fmt.Println(finding.Path, finding.Text(language.Chinese))
	}
	// Output:
	// /funds/0/used 购房补贴（部门预算内）年初预算2500万元，未说明使用情况
}

func ExampleCaseload() {
	petitions := budget.Caseload{
		Key: "petitions", Name: figure.Label{Zh: "信访件", En: "petitions"}, Year: 2024,
		Cases: []budget.Case{
			{Key: "1", State: budget.ClosedState}, {Key: "2", State: budget.ClosedState}, {Key: "3", State: budget.OpenState},
		},
	}
	counted := petitions.Counted()
	fmt.Println(counted.Total, counted.Closed, counted.Open, petitions.ClosingRate())
	// Output:
	// 3个 2个 1个 66.67%
}
