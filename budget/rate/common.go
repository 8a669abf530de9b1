package rate

import "jixiao.example/budget/figure"

// StaffControl returns the 在职人员控制率: 在职人员数 ÷ 编制数, staff as the final
// account counts them, posts as approved. Source: 财预〔2013〕53号 annex 2,
// confirmed through copies.
func StaffControl(staff, posts figure.Quantity) figure.Ratio {
	return figure.NewRatio(staff, posts, "编制数").WithEnglishBase("authorised posts")
}

// ThreePublicChange returns the “三公”经费变动率: (本年 - 上年) ÷ 上年 total.
// Source: 财预〔2013〕53号 annex 2, confirmed through copies, which disagree
// about what the totals are: see ThreePublicBudgetChange.
func ThreePublicChange(current, previous figure.Money) figure.Ratio {
	return figure.MoneyRatio(difference(current, previous), previous, "上年“三公”经费总额").WithEnglishBase("last year's three public expenses")
}

// KeySpendingShare returns the 重点支出安排率: 重点项目支出 ÷ 项目总支出. Source:
// 财预〔2013〕53号 annex 2, confirmed through a copy.
func KeySpendingShare(key, projects figure.Money) figure.Ratio {
	return figure.MoneyRatio(key, projects, "项目总支出").WithEnglishBase("all project expenditure")
}

// BudgetCompletion returns the 预算完成率: 预算完成数 ÷ 预算数, the year's budget
// as the finance department approved it. Source: 财预〔2013〕53号 annex 2,
// confirmed through a copy. Hunan uses the name for another rate: see
// BudgetCompletionHunan.
func BudgetCompletion(completed, budgeted figure.Money) figure.Ratio {
	return figure.MoneyRatio(completed, budgeted, "预算数").WithEnglishBase("budget")
}

// BudgetAdjustment returns the 预算调整率: 预算调整数 ÷ 预算数, where the
// adjustment is the sum of additions, cuts and shifts. Source: 财预〔2013〕53号
// annex 2, the ratio confirmed through a copy; unverified that adjustments
// caused by national policy, force majeure or a superior's assignment stay
// out, and unsaid whether additions and cuts count with their signs, so the
// caller adds them up.
func BudgetAdjustment(adjustment, budgeted figure.Money) figure.Ratio {
	return figure.MoneyRatio(adjustment, budgeted, "预算数").WithEnglishBase("budget")
}

// PaymentProgress returns the 支付进度率: 实际支付进度 ÷ 既定支付进度. Source:
// 财预〔2013〕53号 annex 2, unverified.
func PaymentProgress(actual, planned figure.Quantity) figure.Ratio {
	return figure.NewRatio(actual, planned, "既定支付进度").WithEnglishBase("planned payment progress")
}

// Carryover returns the 结转结余率: 结转结余总额 ÷ 支出预算数. Source:
// 财预〔2013〕53号 annex 2, the ratio confirmed through a copy. One local text
// divides by the spending: see CarryoverOfSpending.
func Carryover(carryover, budgeted figure.Money) figure.Ratio {
	return figure.MoneyRatio(carryover, budgeted, "支出预算数").WithEnglishBase("expenditure budget")
}

// CarryoverChange returns the 结转结余变动率: (本年度累计结转结余资金总额 -
// 上年度累计) ÷ 上年度累计. Source: 财预〔2013〕53号 annex 2, second-hand: a local text
// applies it.
func CarryoverChange(current, previous figure.Money) figure.Ratio {
	return figure.MoneyRatio(difference(current, previous), previous, "上年度累计结转结余资金总额").WithEnglishBase("carry-over and surplus accumulated by last year")
}

// OperatingControl returns the 公用经费控制率: 实际支出公用经费总额 ÷
// 预算安排公用经费总额. Source: 财预〔2013〕53号 annex 2, unverified.
func OperatingControl(spent, arranged figure.Money) figure.Ratio {
	return figure.MoneyRatio(spent, arranged, "预算安排公用经费总额").WithEnglishBase("operating funds arranged in the budget")
}

// ThreePublicControl returns the “三公”经费控制率: 实际支出数 ÷ 预算安排数.
// Source: 财预〔2013〕53号 annex 2, second-hand: a table of Yueyang (Hunan) scores
// it.
func ThreePublicControl(spent, arranged figure.Money) figure.Ratio {
	return figure.MoneyRatio(spent, arranged, "“三公”经费预算安排数").WithEnglishBase("three public expenses arranged in the budget")
}

// ProcurementExecution returns the 政府采购执行率: 实际政府采购金额 ÷
// 政府采购预算数. Source: 财预〔2013〕53号 annex 2, unverified.
func ProcurementExecution(actual, budgeted figure.Money) figure.Ratio {
	return figure.MoneyRatio(actual, budgeted, "政府采购预算数").WithEnglishBase("procurement budget")
}

// FixedAssetUse returns the 固定资产利用率: 实际在用固定资产总额 ÷
// 所有固定资产总额. Source: 财预〔2013〕53号 annex 2, unverified.
func FixedAssetUse(inUse, all figure.Money) figure.Ratio {
	return figure.MoneyRatio(inUse, all, "所有固定资产总额").WithEnglishBase("all fixed assets")
}

// WorkCompletion returns the 实际完成率: 实际完成工作数 ÷ 计划工作数. Source:
// 财预〔2013〕53号 annex 2, unverified.
func WorkCompletion(done, planned figure.Quantity) figure.Ratio {
	return figure.NewRatio(done, planned, "计划工作数").WithEnglishBase("planned tasks")
}

// TimelyCompletion returns the 完成及时率: 及时完成实际工作数 ÷ 计划工作数. Source:
// 财预〔2013〕53号 annex 2, unverified.
func TimelyCompletion(timely, planned figure.Quantity) figure.Ratio {
	return figure.NewRatio(timely, planned, "计划工作数").WithEnglishBase("planned tasks")
}

// Quality returns the 质量达标率: 质量达标实际工作数 ÷ 计划工作数. Source:
// 财预〔2013〕53号 annex 2, unverified. 财预〔2020〕10号 divides by what was done: see
// OutputQuality.
func Quality(met, planned figure.Quantity) figure.Ratio {
	return figure.NewRatio(met, planned, "计划工作数").WithEnglishBase("planned tasks")
}

// KeyWork returns the 重点工作办结率: 重点工作实际完成数 ÷ 交办或下达数. Source:
// 财预〔2013〕53号 annex 2, unverified.
func KeyWork(done, assigned figure.Quantity) figure.Ratio {
	return figure.NewRatio(done, assigned, "交办或下达数").WithEnglishBase("tasks assigned")
}
