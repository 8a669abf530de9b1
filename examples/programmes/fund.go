package main

import (
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/fund"
	"jixiao.example/performance/report"
)

// maintenance is a fund of twelve accounts: entries make the year, accounts say
// who has to top up and who pays for a repair, arrears say who still owes.
func maintenance() (chapter, error) {
	accounts := fund.Accounts{Year: 2024, Scope: "湖滨苑3号楼", Balance: figure.MustMoney("58634.50元")}
	for floor := 1; floor <= 4; floor++ {
		for door, area := range []string{"88.60㎡", "96.35㎡", "121.05㎡"} {
			rate := fund.FirstDeposit{PerArea: figure.MustMoney("65元"), Cost: figure.MustMoney("1180元")}
			deposit, err := rate.Due(figure.MustQuantity(area))
			if err != nil {
				return chapter{}, err
			}
			balance := figure.MustMoney("5000.00元")
			if floor == 4 {
				balance = figure.MustMoney("1878.17元") // after the roof was repaired
			}
			accounts.Accounts = append(accounts.Accounts, fund.Account{
				Door: fmt.Sprintf("%d0%d", floor, door+1), Area: figure.MustQuantity(area), FirstDeposit: deposit, Balance: balance,
			})
		}
	}
	accounts.Undistributed = figure.MustMoney("7999.99元")
	year, err := fund.YearOf(2024, "", entries())
	if err != nil {
		return chapter{}, err
	}
	recovery := fund.RecoveryOf(2024, "", arrears())
	deposits, err := deposits().WithDue()
	if err != nil {
		return chapter{}, err
	}
	topUps, err := accounts.TopUps(fund.TopUpRule{UpTo: figure.MustQuantity("100%")})
	if err != nil {
		return chapter{}, err
	}
	shares, err := accounts.CostShares(figure.MustMoney("8640元"))
	if err != nil {
		return chapter{}, err
	}
	due, repair := list{title: label("应续交", "to be topped up")}, list{title: label("电梯维修费8640元分摊", "shares of a lift repair of 8640元")}
	for _, topUp := range topUps {
		due.lines = append(due.lines, topUp.Door+" "+topUp.Amount.String())
	}
	for _, share := range shares {
		line := share.Door + " " + share.Amount.String()
		if share.Took.Stated() {
			line += " (" + share.Took.String() + ")"
		}
		repair.lines = append(repair.lines, line)
	}
	findings := check.NewLedger(accounts.Statements("")...).Check(accounts.Identities()...).Findings()
	findings = append(findings, accounts.Check("/accounts", figure.Quantity{})...)
	return chapter{
		title:  label("物业专项维修资金", "special maintenance fund"),
		values: []report.Statistics{programme.Series{year.Statement()}, recovery, deposits}, lists: []list{due, repair},
		findings: append(findings, deposits.Check("/deposits")...),
	}, nil
}

func entries() []fund.Entry {
	entry := func(on string, movement fund.Movement, amount string) fund.Entry {
		return fund.Entry{On: figure.MustDate(on), Movement: movement, Amount: figure.MustMoney(amount)}
	}
	return []fund.Entry{
		entry("2021年", fund.Deposit, "110.00万元"), entry("2022年12月21日", fund.Gain, "9.50万元"), entry("2023年12月21日", fund.Gain, "5.50万元"),
		entry("2023年8月", fund.Use, "18.20万元"), entry("2024年3月", fund.Deposit, "12.60万元"), entry("2024年6月", fund.Use, "6.80万元"),
		entry("2024年9月30日", fund.Refund, "4.00万元"), entry("2024年12月21日", fund.Gain, "3.25万元"),
	}
}

func arrears() []fund.Arrear {
	arrear := func(debtor string, since int, owed, recovered string) fund.Arrear {
		return fund.Arrear{Debtor: debtor, Since: since, Owed: figure.MustMoney(owed), Recovered: figure.MustMoney(recovered)}
	}
	return []fund.Arrear{
		arrear(fund.DebtorCollector, 2016, "46.30万元", "7.50万元"), arrear(fund.DebtorOwner, 2016, "5.20万元", "0.80万元"),
		arrear(fund.DebtorOwner, 2021, "9.15万元", "3.65万元"),
		{
			Debtor: "auction", Name: label("司法拍卖未交", "unpaid after auctions"), Since: 2021,
			Owed: figure.MustMoney("2.40万元"), Recovered: figure.MustMoney("0.65万元"),
		},
	}
}

// deposits is the table by kind of building; one line states a sum that its area
// and rate do not make.
func deposits() fund.Deposits {
	kind := func(kind, area, rate, due, paid string) fund.KindDeposit {
		line := fund.KindDeposit{Kind: kind, Area: figure.MustQuantity(area), Paid: figure.MustMoney(paid)}
		line.Rate.PerArea = figure.MustMoney(rate)
		if due != "" {
			line.Due = figure.MustMoney(due)
		}
		return line
	}
	return fund.Deposits{Year: 2024, Kinds: []fund.KindDeposit{
		kind(fund.MultiStorey, "42380.55㎡", "65元", "", "2754735.75元"), kind(fund.HighRise, "80110.20㎡", "95元", "7610496.00元", "7200000.00元"),
		kind(fund.NonResidential, "3050.00㎡", "65元", "", "150000.00元"),
	}}
}
