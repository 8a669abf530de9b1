package seed

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/rental"
)

// wan returns an amount in 万元, the unit of all money in chapters 二 and 四 and
// of 附件1-1.
func wan(number string) figure.Money { return figure.MustMoney(number + "万元") }

// Staffing returns posts and staff as 一(二) prints them.
func Staffing() budget.Staffing {
	return budget.Staffing{Year: Year, Posts: figure.Count(57, "人"), Staff: figure.Count(51, "人")}
}

// Revenue returns the revenue budget, all of it from the general public
// budget.
func Revenue() budget.Revenue {
	total := amount(budget.Initial, "3550.44")
	return budget.Revenue{
		Total: total,
		Parts: []budget.NatureAmounts{{Nature: budget.GeneralPublic, Amounts: total}},
	}
}

// YearRevenue returns the revenue budget beside the adjusted one of 附件1-2,
// which has natures that the text does not.
func YearRevenue() budget.Revenue {
	revenue, natures := Revenue(), map[budget.Nature]int{}
	for i, part := range revenue.Parts {
		natures[part.Nature] = i
	}
	for _, row := range Form().Money {
		if row.Kind != performance.SourceRow {
			continue
		}
		nature, adjusted := budget.Nature(row.Key), row.At(budget.Adjusted)
		i, known := natures[nature]
		if !known {
			i = len(revenue.Parts)
			revenue.Parts = append(revenue.Parts, budget.NatureAmounts{Nature: nature})
		}
		revenue.Parts[i].Amounts = revenue.Parts[i].Amounts.With(period(budget.Adjusted), adjusted)
	}
	return revenue
}

// SourceFindings returns what there is to say of the money that came during the
// year.
func SourceFindings() []check.Finding {
	return YearRevenue().Added("/money", period(budget.Initial), period(budget.Adjusted))
}

// RevenueChange returns the change of the revenue budget on the year before,
// whose amount is not printed.
func RevenueChange() budget.Change {
	return yearOnYear(Revenue().Line(), "2415.06", "增加市中心城区购房补贴")
}

// InitialExpenditure returns the expenditure budget.
func InitialExpenditure() budget.Expenditure {
	return budget.Expenditure{
		Total:   amount(budget.Initial, "3550.44"),
		Basic:   amount(budget.Initial, "870.34"),
		Project: amount(budget.Initial, "2680.1"),
	}
}

// BasicChange returns the change of basic expenditure on the year before.
func BasicChange() budget.Change {
	return yearOnYear(InitialExpenditure().Line().Children[0], "-63.04", "人员退休")
}

// ProjectChange returns the change of project expenditure on the year before.
func ProjectChange() budget.Change {
	return yearOnYear(InitialExpenditure().Line().Children[1], "2478.1", "增加市中心城区购房补贴预算")
}

func yearOnYear(line budget.Line, stated, reason string) budget.Change {
	now := period(budget.Initial)
	change := line.Change(now.Previous(), now)
	change.Stated, change.Reason = wan(stated), reason
	return change
}

// FinalExpenditure returns the final account by character.
func FinalExpenditure() budget.Expenditure {
	return budget.Expenditure{
		Total:   amount(budget.Final, "1403.23"),
		Basic:   amount(budget.Final, "859.70"),
		Project: amount(budget.Final, "543.53"),
	}
}

// EconomicSpending returns the final account by economic class.
func EconomicSpending() budget.EconomicSpending {
	return budget.EconomicSpending{
		Total: FinalExpenditure().Total,
		Rows: []budget.EconomicAmounts{
			{Code: budget.WagesAndBenefits, Amounts: amount(budget.Final, "720.29")},
			{Code: budget.GoodsAndServices, Amounts: amount(budget.Final, "611.11")},
			{Code: budget.AidToPersons, Amounts: amount(budget.Final, "65.59")},
			{Code: budget.Capital, Amounts: amount(budget.Final, "6.24")},
		},
	}
}

// BasicExpenditure returns basic expenditure with its two halves, and the items
// that the text says they are mainly made of.
func BasicExpenditure() budget.Expenditure {
	return budget.Expenditure{
		Basic:             FinalExpenditure().Basic,
		Personnel:         amount(budget.Final, "782.19"),
		Operating:         amount(budget.Final, "77.51"),
		PersonnelIncludes: budget.EconomicNames(PersonnelItems()...),
		OperatingIncludes: budget.EconomicNames(OperatingItems()...),
	}
}

// PersonnelItems returns the items that the text names as personnel funds,
// without their amounts.
func PersonnelItems() []budget.EconomicCode {
	return []budget.EconomicCode{
		"30101", "30102", "30103", "30107", "30108", "30109", "30112", "30301", "30302", "30305", "30113", "30399",
	}
}

// OperatingItems returns the items that the text lists as operating funds,
// without their amounts.
func OperatingItems() []budget.EconomicCode {
	return []budget.EconomicCode{
		"30201", "30202", "30203", "30204", "30205", "30206", "30209", "30211", "30213", "30217", "30226", "30227",
		"30228", "30231", "30239", "30240", "30299", "31002", "31003", "31099",
	}
}

// YearExpenditure returns the expenditure budget beside the adjusted one. That of
// the projects is printed nowhere: it is what the form's total leaves when basic
// expenditure was adjusted by 0, as 附件1-1 says.
func YearExpenditure() budget.Expenditure {
	year, adjusted := InitialExpenditure(), period(budget.Adjusted)
	basic := year.Basic.At(period(budget.Initial)).Add(BaseTable().Line(budget.BasicAdjustment).At(period(budget.Final)))
	total := Form().Total().At(budget.Adjusted)
	year.Total, year.Basic = year.Total.With(adjusted, total), year.Basic.With(adjusted, basic)
	year.Project = year.Project.With(adjusted, total.Sub(basic))
	return year
}

// Projects returns the project budget with the lines that the text lists under
// 其中.
func Projects() budget.Expenditure {
	return budget.Expenditure{
		Project:      InitialExpenditure().Project,
		ProjectSplit: budget.Within,
		Projects: []budget.Line{
			budgetLine(TermiteFund()), budgetLine(HousingFund()), budgetLine(PurchaseFund()),
		},
	}
}

func budgetLine(fund budget.SpecialFund) budget.Line {
	return budget.Line{Concept: budget.SpecialFundAmount, Scope: fund.Key, Name: fund.Name}.With(period(budget.Initial), fund.Budget)
}

// TermiteFund returns the fund for termite control. What it received is not
// printed: its use rate is right on what the report accounts for.
func TermiteFund() budget.SpecialFund {
	return budget.SpecialFund{
		Key: FundTermite, Name: figure.Label{Zh: "白蚁防治", En: "termite control"}, Year: Year,
		Purpose: figure.Label{
			Zh: "市本级房屋建筑、园林树木白蚁预防和灭治的药水、施工劳务",
			En: "chemicals and labour against termites in the city's buildings and trees",
		},
		Budget: wan("162"), Used: wan("9.74"), Surplus: wan("98.97"),
		UseRate: figure.MustQuantity("8.96%"), UseBase: budget.OfAccounted, InsideDepartment: true,
		Procured: []budget.Way{budget.ByProcurement},
	}
}

// HousingFund returns the money for the work on subsidised housing, of whose use
// the report says nothing.
func HousingFund() budget.SpecialFund {
	return budget.SpecialFund{
		Key: FundHousing, Name: figure.Label{Zh: "住保业务专项工作经费", En: "housing security work"}, Year: Year,
		Purpose: figure.Label{Zh: "管理市本级保障性住房的工作经费", En: "running the city's subsidised housing"},
		Budget:  wan("8.1"), InsideDepartment: true,
	}
}

// PurchaseFund returns the home-purchase subsidy, by far the largest project, of
// whose use the report says nothing.
func PurchaseFund() budget.SpecialFund {
	return budget.SpecialFund{
		Key: FundPurchase, Name: figure.Label{Zh: "市中心城区购房补贴", En: "home-purchase subsidy"}, Year: Year,
		Purpose: figure.Label{Zh: "发放2022年至2023年城区购房契税补贴", En: "subsidies of the deed tax on homes bought in 2022 and 2023"},
		Budget:  wan("2500"), InsideDepartment: true,
	}
}

// RentalFund returns the fund for public rental housing, which the finance
// department pays beside the department's budget. Nothing was carried out, and
// the whole surplus was taken back.
func RentalFund() budget.SpecialFund {
	fund := budget.SpecialFund{
		Key: FundRental, Name: figure.Label{Zh: "公租房后续管理", En: "public rental housing"}, Year: Year,
		Purpose: figure.Label{
			Zh: "市本级城南、城东、城北三个公租房小区的日常维护、工作经费和物业补差",
			En: "upkeep, running costs and property fees of the city's three rental estates",
		},
		Received: wan("589.34"), Used: wan("494.52"), CarriedOut: wan("0"), Surplus: wan("94.82"),
		UseRate:  figure.MustQuantity("83.91%"),
		Procured: []budget.Way{budget.OpenTender, budget.Inquiry},
	}
	fund.Clawback = fund.Surplus
	return fund
}

// ManagedFund returns the fund for the repair of directly managed public
// housing: what was carried in from 2023 was used.
func ManagedFund() budget.SpecialFund {
	carried := wan("1.93")
	return budget.SpecialFund{
		Key: FundManaged, Name: figure.Label{Zh: "直管公房维修", En: "managed public housing"}, Year: Year,
		Purpose:   figure.Label{Zh: "支付工程质量保证金", En: "retention money of finished works"},
		CarriedIn: carried, Used: carried, UseRate: figure.MustQuantity("100%"), InsideDepartment: true,
	}
}

// SpecialFunds returns the projects and funds of 二(二)2: those of the
// department's budget, what was carried in, and what is paid beside it.
func SpecialFunds() []budget.SpecialFund {
	return []budget.SpecialFund{TermiteFund(), HousingFund(), PurchaseFund(), ManagedFund(), RentalFund()}
}

// ThreePublic returns “三公”经费 as the text prints them.
func ThreePublic() budget.ThreePublic {
	return budget.ThreePublic{
		Total:     slices.Concat(amount(budget.Budgeted, "3.1"), amount(budget.Final, "3.45")),
		Abroad:    amount(budget.Final, "0"),
		Vehicles:  amount(budget.Final, "3.45"),
		Reception: amount(budget.Final, "0"),
		Printed: budget.ThreePublicRates{
			Spent: period(budget.Final), Budgeted: period(budget.Budgeted),
			Completion: figure.MustQuantity("111.29%"), Vehicles: figure.MustQuantity("100%"),
		},
		Reason: "白蚁防治施工专用车辆的维护支出计入公车维护费",
	}
}

// Assets returns the assets at the end of the year.
func Assets() budget.Assets {
	return budget.Assets{Year: Year, Total: wan("503.48"), Current: wan("194.88"), NonCurrent: wan("308.60")}
}

// SelfScore returns the score that chapter 六 prints.
func SelfScore() figure.Points { return figure.MustPoints("95.95") }

// TextStatements returns the figures of chapters 一, 二, 四 and 六 as they are
// printed, and after them the ones that bindings need and that only follow from
// what is printed.
func TextStatements() []check.Statement {
	return slices.Concat(
		Staffing().Statements(PlaceStaffing),
		Revenue().Statements(PlaceRevenue), RevenueChange().Statements(PlaceRevenue),
		InitialExpenditure().Statements(PlaceBudget),
		BasicChange().Statements(PlaceBudget), ProjectChange().Statements(PlaceBudget),
		FinalExpenditure().Statements(PlaceAccount), EconomicSpending().Statements(PlaceAccount),
		BasicExpenditure().Statements(PlaceBasic),
		Projects().Statements(PlaceProjects), estates(), fundStatements(),
		threePublicStatements(),
		Assets().Statements(PlaceAssets),
		[]check.Statement{{
			Key: YearKey(performance.ConceptScore), Label: figure.Label{Zh: "自评综合评分", En: "self-evaluation score"},
			Figure: SelfScore(), Place: check.Place{Where: PlaceConclusion},
		}},
		derivedStatements(),
	)
}

// estates returns the number of rental estates, which the purpose of their fund
// prints before chapter five does.
func estates() []check.Statement {
	statements := Rental().Statements(PlaceProjects)
	return slices.DeleteFunc(statements, func(s check.Statement) bool { return s.Key.Concept != rental.KeyCommunities })
}

// fundStatements leaves out the budgets, which Projects states.
func fundStatements() []check.Statement {
	var statements []check.Statement
	for _, fund := range SpecialFunds() {
		fund.Budget = figure.Money{}
		for _, statement := range fund.Statements(PlaceFunds) {
			if statement.Key == FundKey(fund.Key, budget.Received) {
				statement.Place.Where = PlaceProjects
			}
			statements = append(statements, statement)
		}
	}
	return statements
}

// threePublicStatements prints the total and how much of the budget it is first.
func threePublicStatements() []check.Statement {
	statements := ThreePublic().Statements(PlaceVehicles)
	for i := range statements {
		switch statements[i].Key.Concept {
		case budget.ThreePublicTotal, budget.ThreePublicCompletion:
			statements[i].Place.Where = PlaceThreePublic
		}
	}
	return statements
}

// derivedStatements returns what follows from the text without being printed.
func derivedStatements() []check.Statement {
	spending := EconomicSpending()
	var sum figure.Money
	var from []check.Term
	for _, row := range spending.Rows {
		if row.Code == budget.WagesAndBenefits || row.Code == budget.AidToPersons {
			sum = sum.Add(row.Amounts.At(period(budget.Final)))
			from = append(from, check.Term{Key: economic(row.Code)})
		}
	}
	return []check.Statement{{
		Key: Key(ConceptWagesAndAid, budget.Final), Label: figure.Label{Zh: "工资福利支出与对个人和家庭的补助", En: "wages and aid to persons"},
		Figure: sum, From: from,
	}}
}

// UnspentStatement returns what the projects left unused of the year's budget:
// what is left of the form's total, less what is left of basic expenditure,
// whose budget 附件1-1 says was not adjusted. It is derived, for the report
// prints no such amount.
func UnspentStatement(adjusted, executed figure.Money) check.Statement {
	basic := InitialExpenditure().Basic.At(period(budget.Initial)).Sub(FinalExpenditure().Basic.At(period(budget.Final)))
	return check.Statement{
		Key:    YearKey(ConceptUnspent),
		Label:  figure.Label{Zh: "项目支出未使用的预算", En: "unused budget of the projects"},
		Figure: adjusted.Sub(executed).Sub(basic),
		From: []check.Term{
			{Key: Key(budget.ExpenditureTotal, budget.Adjusted)},
			{Key: Key(budget.ExpenditureTotal, budget.Executed), Minus: true},
			{Key: Key(budget.ExpenditureBasic, budget.Initial), Minus: true},
			{Key: Key(budget.ExpenditureBasic, budget.Final)},
		},
	}
}

// TextIdentities returns what holds in these chapters whoever writes them.
func TextIdentities() []check.Identity {
	identities := slices.Concat(
		Staffing().Identities(),
		Revenue().Identities(), RevenueChange().Identities(),
		InitialExpenditure().Identities(), BasicChange().Identities(), ProjectChange().Identities(),
		FinalExpenditure().Identities(), EconomicSpending().Identities(), BasicExpenditure().Identities(),
		Projects().Identities(),
		ThreePublic().Identities(),
		Assets().Identities(),
	)
	for _, fund := range SpecialFunds() {
		identities = append(identities, fund.Identities()...)
	}
	return identities
}
