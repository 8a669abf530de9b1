package main

import (
	"fmt"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/performance/report"
	"jixiao.example/subsidy"
)

// purchases is a subsidy of 60% of the deed tax, at most 20,000 yuan, in three
// instalments; the register makes the year and the plan of the years to come.
func purchases() (chapter, error) {
	policy := subsidy.Policy{
		Residential: figure.MustQuantity("60%"), Cap: figure.MustMoney("20000元"),
		Grants:      []subsidy.Grant{{Kind: subsidy.Parking, Fixed: figure.MustMoney("800元")}},
		Instalments: []figure.Quantity{figure.MustQuantity("40%"), figure.MustQuantity("30%"), figure.MustQuantity("30%")},
	}
	var years programme.Series
	var last subsidy.Programme
	for year := 2022; year <= 2024; year++ {
		made, err := policy.ProgrammeOf(year, "", register())
		if err != nil {
			return chapter{}, err
		}
		years, last = append(years, made.Statement()), made
	}
	one := list{title: label("单户补贴及分年发放", "the subsidy of one home and its instalments")}
	for _, tax := range []string{"16670.00元", "42000.00元"} {
		due, err := policy.Due(subsidy.Residential, figure.MustMoney(tax))
		if err != nil {
			return chapter{}, err
		}
		schedule, err := policy.Schedule(due)
		if err != nil {
			return chapter{}, err
		}
		var amounts []string
		for _, instalment := range schedule {
			amounts = append(amounts, instalment.Amount.String())
		}
		one.lines = append(one.lines, tax+" → "+due.String()+" = "+strings.Join(amounts, " + "))
	}
	payments, err := policy.Plan(register())
	if err != nil {
		return chapter{}, err
	}
	plan := list{title: label("分年资金计划：应付、已付、未付", "what each year has to pay: planned, paid, left")}
	for _, year := range payments {
		plan.lines = append(plan.lines, fmt.Sprintf("%d: %s, %s, %s", year.Year, year.Planned, year.Paid, year.Left))
	}
	return chapter{
		title: label("购房补贴", "home-purchase subsidy"), values: []report.Statistics{years[len(years)-1]},
		lists: []list{one, plan}, findings: append(years.Check("/subsidy"), last.CheckBy(policy, "/subsidy")...),
	}, nil
}

// register has one payment that is more than its share.
func register() subsidy.Register {
	batch := func(number int, on string, households int64, amount string) subsidy.BatchEntry {
		return subsidy.BatchEntry{
			Number: number, On: figure.MustDate(on), Kind: subsidy.Residential,
			Households: figure.Count(households, "户"), Amount: figure.MustMoney(amount),
		}
	}
	paid := func(batch, instalment int, on string, households int64, amount string) subsidy.Payment {
		return subsidy.Payment{
			Batch: batch, Instalment: instalment, On: figure.MustDate(on), Households: figure.Count(households, "户"), Amount: figure.MustMoney(amount),
		}
	}
	return subsidy.Register{
		Batches: []subsidy.BatchEntry{batch(1, "2022年6月", 120, "1320000元"), batch(2, "2023年4月", 80, "910000元")},
		Payments: []subsidy.Payment{
			paid(1, 1, "2022年12月", 120, "528000元"), paid(2, 1, "2023年10月", 80, "414000元"), paid(1, 2, "2023年12月", 118, "389400元"),
			paid(1, 3, "2024年11月", 118, "389400元"), paid(2, 2, "2024年12月", 80, "273000元"),
		},
		Withdrawals: []subsidy.Withdrawal{
			{Reason: subsidy.Cancelled, On: figure.MustDate("2023年9月"), Households: figure.Count(2, "户"), Amount: figure.MustMoney("8800元")},
		},
	}
}
