package seed

import (
	"jixiao.example/budget"
	"jixiao.example/budget/check"
)

// Year is the fiscal year of the report.
const Year = 2024

// TableScope is the scope of the figures of 附件1-1, which tells them from the
// same figures in the text: the two are compared by identities of their own.
const TableScope = "附件1-1"

// The places where the report prints its figures on budget and base data.
const (
	PlaceStaffing    = "一(二)"
	PlaceRevenue     = "二(一)1"
	PlaceBudget      = "二(一)2"
	PlaceAccount     = "二(一)3"
	PlaceBasic       = "二(二)1"
	PlaceProjects    = "二(二)2"
	PlaceFunds       = "二(二)2(1)"
	PlaceThreePublic = "二(二)3"
	PlaceVehicles    = "二(二)4"
	PlaceAssets      = "四"
	PlaceLegacy      = "五(二)1"
	PlacePetitions   = "五(二)2"
	PlaceInspection  = "五(二)3"
	PlaceStudies     = "五(二)5"
	PlaceConclusion  = "六"
	PlaceBaseTable   = "附件1-1"
	PlaceForm        = "附件1-2"
)

// The keys of the special funds and of the other lines below project
// expenditure, which are the scopes of their figures.
const (
	FundTermite  = "termite"          // 白蚁防治
	FundRental   = "public-rental"    // 公租房后续管理
	FundManaged  = "managed-housing"  // 直管公房维修
	FundHousing  = "housing-work"     // 住保业务专项工作
	FundPurchase = "purchase-subsidy" // 市中心城区购房补贴
)

// Concepts that only this report's bindings need.
const (
	ConceptWagesAndAid = "expenditure.wages-and-aid"   // 工资福利支出 + 对个人和家庭的补助, derived
	ConceptUnspent     = "expenditure.project.unspent" // 项目支出未使用的预算, derived
)

// Key returns the key of one of the unit's own figures in a phase of the year.
// Text and form meet here: both print the initial budget (Initial); the form's
// 全年预算数 is Adjusted and its 全年执行数 Executed, the text's 决算数 is Final. The
// form's rows are budget.ExpenditureTotal, the natures of budget.Nature and the
// characters of budget.Character.
func Key(concept string, phase budget.Phase) check.Key {
	return period(phase).Key(concept, "")
}

// YearKey returns the key of one of the unit's own figures that has no phase.
func YearKey(concept string) check.Key { return Key(concept, "") }

// TableKey returns the key of a money cell of 附件1-1: Budgeted or Final.
func TableKey(concept string, phase budget.Phase) check.Key {
	return period(phase).Key(concept, TableScope)
}

// FundKey returns the key of a special fund's amount in the text: its Initial
// budget, what it Received, what it Executed.
func FundKey(fund string, phase budget.Phase) check.Key {
	return period(phase).Key(budget.SpecialFundAmount, fund)
}

// FundYearKey returns the key of a special fund's figure without a phase, such
// as budget.SpecialFundSurplus.
func FundYearKey(fund, concept string) check.Key {
	return period("").Key(concept, fund)
}

func period(phase budget.Phase) budget.Period { return budget.Period{Year: Year, Phase: phase} }

func amount(phase budget.Phase, money string) budget.Amounts {
	return budget.Amounts{{Period: period(phase), Money: wan(money)}}
}
