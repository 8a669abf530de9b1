package rate

import "jixiao.example/budget/figure"

// ThreePublicBudgetChange returns the “三公”经费变动率 on budgets: (本年预算数 -
// 上年预算数) ÷ 上年预算数. Source: 财预〔2013〕53号 annex 2, as two of three copies
// have it.
func ThreePublicBudgetChange(current, previous figure.Money) figure.Ratio {
	return figure.MoneyRatio(difference(current, previous), previous, "上年“三公”经费预算数").WithEnglishBase("last year's budget of the three public expenses")
}

// BudgetCompletionHunan returns the 预算完成率 of Hunan's scoring tables since
// 2017: (上年结转 + 年初预算 + 本年追加 - 年末结余) ÷ (上年结转 + 年初预算 + 本年追加).
// All four have to be stated, as zero where there is none. Source: a filled
// form of a provincial department, confirmed.
func BudgetCompletionHunan(carriedIn, initial, added, left figure.Money) figure.Ratio {
	if !carriedIn.Stated() || !initial.Stated() || !added.Stated() {
		return figure.Ratio{}
	}
	pool := figure.SumMoney(carriedIn, initial, added)
	return figure.MoneyRatio(difference(pool, left), pool, "上年结转、年初预算与本年追加预算之和").WithEnglishBase("carried in, initial budget and additions")
}

// BudgetControlHunan returns the 预算控制率 of Hunan's scoring tables:
// 本年追加预算 ÷ 年初预算. Source: the same form, confirmed.
func BudgetControlHunan(added, initial figure.Money) figure.Ratio {
	return figure.MoneyRatio(added, initial, "年初预算").WithEnglishBase("initial budget")
}

// AdjustedExecution returns the 预算执行率 of a Sichuan form of 2023:
// 预算执行数 ÷ 调整后预算数. Source: the form, confirmed.
func AdjustedExecution(executed, adjusted figure.Money) figure.Ratio {
	return figure.MoneyRatio(executed, adjusted, "调整后预算数").WithEnglishBase("adjusted budget")
}

// CarryoverOfSpending returns the 结转结余率 of one local text: 结转结余 ÷
// 本年支出完成数. Source: that text, confirmed.
func CarryoverOfSpending(carryover, spent figure.Money) figure.Ratio {
	return figure.MoneyRatio(carryover, spent, "本年支出完成数").WithEnglishBase("what was spent this year")
}

// TimeSaved returns the 时效 of one manual: (计划时间 - 实际时间) ÷ 计划时间,
// negative when late. Times of different units make it undefined. Source: that
// manual, confirmed.
func TimeSaved(planned, actual figure.Quantity) figure.Ratio {
	return figure.NewRatio(remainder(planned, actual), planned, "计划时间").WithEnglishBase("planned time")
}

// FundsReceived returns the 资金到位率: 实际到位资金 ÷ 预算资金. Source:
// 财预〔2020〕10号 annex 2, confirmed in the older form's words (计划投入).
func FundsReceived(received, budgeted figure.Money) figure.Ratio {
	return figure.MoneyRatio(received, budgeted, "预算资金").WithEnglishBase("budgeted funds")
}

// ReceivedExecution returns the 预算执行率 of project evaluation: 实际支出资金 ÷
// 实际到位资金, not the 全年预算数 of the self-evaluation form. Source:
// 财预〔2020〕10号 annex 2, unverified.
func ReceivedExecution(spent, received figure.Money) figure.Ratio {
	return figure.MoneyRatio(spent, received, "实际到位资金").WithEnglishBase("funds received")
}

// Output returns the 实际完成率 of project evaluation: 实际产出数 ÷ 计划产出数.
// Source: 财预〔2020〕10号 annex 2, unverified.
func Output(actual, planned figure.Quantity) figure.Ratio {
	return figure.NewRatio(actual, planned, "计划产出数").WithEnglishBase("planned output")
}

// OutputQuality returns the 质量达标率 of project evaluation: 质量达标产出数 ÷
// 实际产出数. Source: 财预〔2020〕10号 annex 2, unverified.
func OutputQuality(met, actual figure.Quantity) figure.Ratio {
	return figure.NewRatio(met, actual, "实际产出数").WithEnglishBase("actual output")
}

// CostSaving returns the 成本节约率 of project evaluation: (计划成本 - 实际成本) ÷
// 计划成本, negative when more was spent. Source: 财预〔2020〕10号 annex 2,
// unverified.
func CostSaving(planned, actual figure.Money) figure.Ratio {
	return figure.MoneyRatio(difference(planned, actual), planned, "计划成本").WithEnglishBase("planned cost")
}

// remainder returns a − b, absent unless both are stated and comparable.
func remainder(a, b figure.Quantity) figure.Quantity {
	if !a.Stated() || !b.Stated() {
		return figure.Quantity{}
	}
	left, err := a.Sub(b)
	if err != nil {
		return figure.Quantity{}
	}
	return left
}

// difference returns a − b, absent unless both are stated: what is not printed
// must not count as zero, as it does when adding up.
func difference(a, b figure.Money) figure.Money {
	if !a.Stated() || !b.Stated() {
		return figure.Money{}
	}
	return a.Sub(b)
}
