package fund_test

import (
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/fund"
)

// Two years made of entries follow each other: the second begins with what the
// first ended with, and the sums since the beginning grow by what the year adds.
func ExampleYearOf() {
	on, yuan := figure.MustDate, figure.MustMoney
	entries := []fund.Entry{
		{Door: "1-101", On: on("2023年5月"), Movement: fund.Deposit, Amount: yuan("12000.50元")},
		{On: on("2023年12月31日"), Movement: fund.Gain, Amount: yuan("96.20元")},
		{Door: "1-102", On: on("2024年3月1日"), Movement: fund.Deposit, Amount: yuan("0.9万元")},
		{On: on("2024年6月"), Movement: fund.Use, Amount: yuan("5000元")},
	}
	var years programme.Series
	for year := 2023; year <= 2024; year++ {
		y, err := fund.YearOf(year, "", entries)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(year, y.Opening, "+", y.Collected, "+", y.Gains, "-", y.Used, "=", y.Balance)
		years = append(years, y.Statement())
	}
	report := check.NewLedger(years.Statements("年报")...).Check(years.Identities()...)
	fmt.Println(len(report.Findings()), "findings")
	// Output:
	// 2023 0.00元 + 12000.50元 + 96.20元 - 0.00元 = 12096.70元
	// 2024 12096.70元 + 9000.00元 + 0.00元 - 5000.00元 = 16096.70元
	// 0 findings
}

// Which accounts have to be topped up, by how much: by the national rule, and by
// that of a place that takes the whole fund.
func ExampleAccounts_TopUps() {
	account := func(door, area, deposit, balance string) fund.Account {
		return fund.Account{
			Door: door, Area: figure.MustQuantity(area), FirstDeposit: figure.MustMoney(deposit), Balance: figure.MustMoney(balance),
		}
	}
	accounts := fund.Accounts{Accounts: []fund.Account{
		account("101", "80㎡", "8000元", "2400元"), account("102", "100㎡", "10000元", "600元"),
	}}
	for _, rule := range []fund.TopUpRule{{}, {WholeFund: true}} {
		due, err := accounts.TopUps(rule)
		fmt.Println(due, err)
	}
	// Output:
	// [{102 2400.00元 }] <nil>
	// [{101 1066.67元 } {102 1333.33元 }] <nil>
}
