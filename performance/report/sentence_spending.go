package report

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// threePublicSentence writes the “三公”经费 of a year: budget, final account, the
// printed rate or the computed one, the reason for a difference, and the three,
// with the printed share of vehicles.
func threePublicSentence(expenses budget.ThreePublic, year int) *sentence {
	s := &sentence{}
	line := expenses.Line()
	final := spentIn(line, year)
	spent := line.At(final)
	if !spent.Stated() {
		return s
	}
	account, number := spentWord(final, "支出决算"), spentWord(final, "决算数")
	planned, period := budgetOf(line, year)
	switch {
	case !planned.Stated():
		s.say("“三公”经费", account).state(line.Key(final), spent)
	case planned.Sign() == 0:
		s.say("“三公”经费年初无预算，", account).state(line.Key(final), spent)
	default:
		s.say("“三公”经费预算").state(line.Key(period), planned).say("，", account).state(line.Key(final), spent)
		s.say("，完成预算的", rateText(expenses.Printed.Completion, figure.MoneyRatio(spent, planned, "")))
	}
	switch order := spent.Cmp(planned); {
	case !planned.Stated() || order == 0:
	case order < 0:
		s.because("，"+number+"小于预算数的主要原因是", expenses.Reason, line.Name)
	default:
		s.because("，"+number+"大于预算数的主要原因是", expenses.Reason, line.Name)
	}
	vehicles, abroad, receptions := line.Children[0], line.Children[1], line.Children[2]
	item := func(before, between, name string, of budget.Line) string {
		return s.item(before, between, name, of.Key(final), of.At(final))
	}
	share := func(printed figure.Quantity, of budget.Line) {
		if printed.Stated() && of.At(final).Stated() {
			s.say("，占", printed.String())
		}
	}
	before := item("。其中：", "，", "因公出国（境）费", abroad)
	share(expenses.Printed.Abroad, abroad)
	before = item(before, "，", "公务用车购置及运行维护费", vehicles)
	if inside := item("（", "、", "购置", vehicles.Children[0]); item(inside, "、", "运行维护", vehicles.Children[1]) == "、" {
		s.say("）")
	}
	share(expenses.Printed.Vehicles, vehicles)
	item(before, "，", "公务接待费", receptions)
	share(expenses.Printed.Reception, receptions)
	return s.end()
}

// budgetOf returns what was budgeted in a year, in the column that states it:
// 预算数, else 年初预算数, else 全年预算数.
func budgetOf(line budget.Line, year int) (figure.Money, budget.Period) {
	for _, phase := range []budget.Phase{budget.Budgeted, budget.Initial, budget.Adjusted} {
		period := budget.Period{Year: year, Phase: phase}
		if planned := line.At(period); planned.Stated() {
			return planned, period
		}
	}
	return figure.Money{}, budget.Period{}
}

// rateText is a rate as printed, or as computed where none is printed.
func rateText(printed figure.Quantity, computed figure.Ratio) string {
	if printed.Stated() {
		return printed.String()
	}
	return computed.String()
}

// fundSentence writes a special fund over the year. The budget and what it is for
// are left out where another sentence has them.
func fundSentence(fund budget.SpecialFund, budgeted, purposed bool) *sentence {
	s := &sentence{}
	if !fund.Used.Stated() {
		return s
	}
	s.say(fund.Name.Zh)
	before := ""
	if purposed && fund.Purpose.Zh != "" {
		s.say("用于", fund.Purpose.Zh)
		before = "，"
	}
	if budgeted {
		before = s.item(before, "，", "年初预算", fund.AmountKey(budget.Initial), fund.Budget)
	}
	before = s.item(before, "，", "上年结转", fund.YearKey(budget.SpecialFundCarriedIn), fund.CarriedIn)
	before = s.item(before, "，", "到位", fund.AmountKey(budget.Received), fund.Received)
	before = s.item(before, "，", "使用", fund.AmountKey(budget.Executed), fund.Used)
	before = s.item(before, "，", "结转下年", fund.YearKey(budget.SpecialFundCarriedOut), fund.CarriedOut)
	s.item(before, "", "结余", fund.YearKey(budget.SpecialFundSurplus), fund.Surplus)
	switch {
	case fund.Clawback.Sign() <= 0:
	case fund.Surplus.Stated() && fund.Clawback.Equal(fund.Surplus):
		s.say("（已由财政全部收回）")
	default:
		s.say("（已由财政收回").state(fund.YearKey(budget.SpecialFundClawback), fund.Clawback).say("）")
	}
	if text := rateText(fund.UseRate, fund.RateOn(fund.UseBase)); text != "" {
		s.say("，资金使用率").spell(fund.YearKey(budget.SpecialFundUseRate), text)
	}
	if fund.Reason != "" {
		s.because("，主要原因是", fund.Reason, fund.Name)
	}
	return s.end()
}
