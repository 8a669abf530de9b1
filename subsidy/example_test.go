package subsidy_test

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/subsidy"
)

// How far the programme has come, and what the budgets of the coming years have to
// hold, out of the register of batches and payments.
func ExamplePolicy_Plan() {
	on, wan, share := figure.MustDate, figure.MustMoney, figure.MustQuantity
	policy := subsidy.Policy{Residential: share("50%"), Instalments: []figure.Quantity{share("40%"), share("30%"), share("30%")}}
	register := subsidy.Register{
		Batches: []subsidy.BatchEntry{
			{Number: 1, On: on("2023年5月"), Households: figure.Count(100, "户"), Amount: wan("150万元")},
			{Number: 2, On: on("2024年5月"), Households: figure.Count(50, "户"), Amount: wan("70万元")},
		},
		Payments: []subsidy.Payment{
			{Batch: 1, Instalment: 1, On: on("2023年12月"), Households: figure.Count(100, "户"), Amount: wan("60万元")},
			{Batch: 1, Instalment: 2, On: on("2024年12月"), Households: figure.Count(100, "户"), Amount: wan("45万元")},
		},
	}
	programme, err := policy.ProgrammeOf(2024, "", register)
	fmt.Println(programme.Announced.Households, programme.Announced.Amount, programme.Paid, err)
	plan, err := policy.Plan(register)
	for _, year := range plan {
		fmt.Println(year.Year, year.Planned, year.Paid, year.Left)
	}
	fmt.Println(err)
	// Output:
	// 150户 2200000.00元 1050000.00元 <nil>
	// 2023 600000.00元 600000.00元 0.00元
	// 2024 730000.00元 450000.00元 280000.00元
	// 2025 660000.00元 0.00元 660000.00元
	// 2026 210000.00元 0.00元 210000.00元
	// <nil>
}
