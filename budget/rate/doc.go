// Package rate has the common rates of budget performance evaluation, each with
// the base that it names in both languages and with its source: those of
// 财预〔2013〕53号 annex 2 (common.go), and those that other documents define, often
// under the same names (local.go).
//
//	rate.StaffControl(staff, posts)              在职人员控制率
//	rate.ThreePublicControl(spent, arranged)     “三公”经费控制率
//	rate.BudgetCompletion(completed, budgeted)   预算完成率, national
//	rate.BudgetCompletionHunan(…)                预算完成率, Hunan's
//
// A rate of absent figures is undefined, and so is 0 ÷ 0. Nothing here rounds;
// a figure.Ratio is divided when it is printed.
package rate
