package seed

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/fund"
	"jixiao.example/performance"
)

// Bindings returns the identities that tie this report's text to its tables,
// and those that hold only under an assumption of scope. They are named after
// the rows that pin them.
func Bindings() []check.Identity {
	return slices.Concat(budgetBindings(), fundBindings(), threePublicBindings(), tableBindings(), formBindings(), targetBindings())
}

// budgetBindings binds the paragraphs of chapter 二 to each other.
func budgetBindings() []check.Identity {
	change := func(concept string) check.Key { return Key(concept+".change", budget.Initial) }
	wages, aid := economic(budget.WagesAndBenefits), economic(budget.AidToPersons)
	goods, capital := economic(budget.GoodsAndServices), economic(budget.Capital)
	personnel, operating := Key(budget.ExpenditurePersonnel, budget.Final), Key(budget.ExpenditureOperating, budget.Final)
	project := Key(budget.ExpenditureProject, budget.Final)
	return []check.Identity{
		check.SumOf("A2", change(budget.RevenueTotal), change(budget.ExpenditureBasic), change(budget.ExpenditureProject)).
			Said("收入同比增加 = 基本支出同比 + 项目支出同比", "change of revenue = changes of basic and project expenditure"),
		// Wages and aid of the whole unit include what projects paid.
		check.WithinOf("A6", Key(ConceptWagesAndAid, budget.Final), personnel).
			Said("人员经费 ≤ 工资福利支出 + 对个人和家庭的补助", "personnel funds ≤ wages + aid to persons"),
		reading(check.LinesOf("A7", Key(budget.ExpenditureProject, budget.Initial), FundKey(FundTermite, budget.Initial),
			FundKey(FundHousing, budget.Initial), FundKey(FundPurchase, budget.Initial)),
			"“其中”所列即全部项目", "what is listed under 其中 is all there is").
			Said("项目支出年初预算 = 白蚁防治 + 住保业务 + 购房补贴",
				"initial project budget = termite control + housing work + purchase subsidy"),
		check.BalanceOf("I5", project, []check.Key{wages, aid, goods, capital}, []check.Key{personnel, operating}).AsSoft().
			Said("项目支出 = 经济分类各类合计 - 人员经费 - 日常公用经费",
				"project expenditure = economic classes less personnel and operating funds"),
	}
}

// reading marks an identity that rests on a reading of scope.
func reading(identity check.Identity, zh, en string) check.Identity {
	identity.Soft, identity.Reading = true, figure.Label{Zh: zh, En: en}
	return identity
}

func economic(class budget.EconomicCode) check.Key { return Key(class.Concept(), budget.Final) }

// fundBindings binds the special funds of 二(二)2.
func fundBindings() []check.Identity {
	used, surplus := FundKey(FundTermite, budget.Executed), FundYearKey(FundTermite, budget.SpecialFundSurplus)
	spent, _ := budget.SpentOn("B6", Key(budget.ExpenditureProject, budget.Final), SpecialFunds()...)
	return []check.Identity{
		reading(check.SumOf("B3", FundKey(FundTermite, budget.Initial), used, surplus),
			"年初预算全部到位", "the whole initial budget was received").
			Said("白蚁防治年初预算 = 使用 + 结余", "termite control: initial budget = used + surplus"),
		spent,
		reading(check.SumOf("B7", YearKey(ConceptUnspent), surplus, FundYearKey(FundRental, budget.SpecialFundSurplus)),
			"结余均为项目支出未使用的预算", "the surpluses are what the projects did not use of their budget").
			Said("项目支出未使用的预算 = 白蚁防治结余 + 公租房结余",
				"unused budget of the projects = surpluses of termite control and public rental housing"),
	}
}

// threePublicBindings binds 二(二)3 and 4 to 附件1-1.
func threePublicBindings() []check.Identity {
	return []check.Identity{
		sameInTable("C10", budget.ThreePublicTotal, budget.Budgeted, "“三公”经费预算", "three public expenses, budget"),
		sameInTable("C11", budget.ThreePublicTotal, budget.Final, "“三公”经费决算", "three public expenses, final account"),
		sameInTable("text=table:vehicles", budget.ThreePublicVehicles, budget.Final, "公务用车决算", "vehicles, final account"),
		sameInTable("text=table:abroad", budget.ThreePublicAbroad, budget.Final, "因公出国（境）决算", "travel abroad, final account"),
		sameInTable("text=table:reception", budget.ThreePublicReception, budget.Final, "公务接待决算", "receptions, final account"),
	}
}

func sameInTable(name, concept string, phase budget.Phase, zh, en string) check.Identity {
	return check.CopyOf(name, Key(concept, phase), TableKey(concept, phase)).
		Said(zh+"：正文 = 附件1-1", en+": text = annex 1-1")
}

// tableBindings binds 附件1-1 to the text.
func tableBindings() []check.Identity {
	tableTermite := func(phase budget.Phase) check.Key {
		return period(phase).Key(budget.SpecialFundAmount, TableScope+"/"+FundTermite)
	}
	funds := func(phase budget.Phase) check.Key { return TableKey(budget.SpecialFundTotal, phase) }
	return []check.Identity{
		check.SumOf("D4", funds(budget.Budgeted), FundKey(FundTermite, budget.Initial), FundKey(FundRental, budget.Received)).
			Said("附件1-1专项资金预算 = 正文白蚁防治 + 公租房", "annex 1-1 special funds, budget = termite control + public rental housing"),
		check.SumOf("D5", funds(budget.Final), FundKey(FundTermite, budget.Executed), FundKey(FundRental, budget.Executed)).
			Said("附件1-1专项资金决算 = 正文白蚁防治 + 公租房",
				"annex 1-1 special funds, final account = termite control + public rental housing"),
		reading(check.CopyOf("D6", TableKey(budget.OperatingTotal, budget.Final), Key(budget.ExpenditureOperating, budget.Final)),
			"两处公用经费范围相同", "both are the same operating funds").
			Said("附件1-1公用经费决算 = 正文日常公用经费", "annex 1-1 operating funds = operating funds of the text"),
		check.CopyOf("D16a", FundKey(FundTermite, budget.Initial), tableTermite(budget.Budgeted)).
			Said("白蚁防治预算：正文 = 附件1-1", "termite control, budget: text = annex 1-1"),
		check.CopyOf("D16b", FundKey(FundTermite, budget.Executed), tableTermite(budget.Final)).
			Said("白蚁防治使用：正文 = 附件1-1", "termite control, used: text = annex 1-1"),
		sameInTable("text=table:posts", budget.StaffingPosts, "", "编制数", "posts"),
		sameInTable("text=table:staff", budget.StaffingStaff, "", "在职人数", "staff"),
	}
}

// formBindings binds the money block of 附件1-2 to the text, and its two splits
// to each other. That the initial budget is the same in both (E6) needs no
// identity: they share a key.
func formBindings() []check.Identity {
	sameInForm := func(name, concept, zh, en string) check.Identity {
		return check.CopyOf(name, Key(concept, budget.Final), Key(concept, budget.Executed)).
			Said(zh+"：正文决算数 = 附件1-2全年执行数", en+": final account of the text = executed in annex 1-2")
	}
	total := budget.ExpenditureTotal
	byCharacter := func(phase budget.Phase, zh, en string) check.Identity {
		return reading(check.SumOf("E2", Key(total, phase),
			Key(budget.ExpenditureBasic, budget.Executed), Key(budget.ExpenditureProject, budget.Executed)), zh, en).
			Said("附件1-2全年预算数 = 按支出性质的基本支出 + 项目支出",
				"annex 1-2 adjusted budget = basic + project expenditure, by character")
	}
	split := byCharacter(budget.Adjusted, "支出性质各行为全年预算数", "the rows by character hold the adjusted budget")
	split.Otherwise = []check.Identity{
		byCharacter(budget.Executed, "支出性质各行为全年执行数", "the rows by character hold what was executed"),
	}
	return []check.Identity{
		split,
		check.CopyOf("E6b", Key(budget.RevenueTotal, budget.Initial), Key(total, budget.Initial)).
			Said("收入预算 = 支出预算", "revenue budget = expenditure budget"),
		sameInForm("E7", total, "支出合计", "total expenditure"),
		sameInForm("E7b", budget.ExpenditureBasic, "基本支出", "basic expenditure"),
		sameInForm("E7c", budget.ExpenditureProject, "项目支出", "project expenditure"),
	}
}

// targetBindings binds the indicators of 附件1-2 to the text: the cost caps are
// the initial budgets, and when all tasks met their standard no single one
// stands lower, such as the recovery of arrears.
func targetBindings() []check.Identity {
	return []check.Identity{
		check.CopyOf("F7b", formKey(ConceptTarget, basicCost()), Key(budget.ExpenditureBasic, budget.Initial)).
			Said("基本支出成本控制指标值 = 年初基本支出", "cap of basic expenditure = its initial budget"),
		check.CopyOf("F7c", formKey(ConceptTarget, projectCost()), Key(budget.ExpenditureProject, budget.Initial)).
			Said("项目支出成本控制指标值 = 年初项目支出", "cap of project expenditure = its initial budget"),
		capped("F8", basicCost()).Said("基本支出成本 ≤ 指标值", "basic expenditure ≤ its cap"),
		capped("F9", projectCost()).Said("项目支出成本 ≤ 指标值", "project expenditure ≤ its cap"),
		reading(check.AtMostOf("F13", formKey(ConceptActual, quality()), YearKey(fund.KeyRecoveryRate)),
			"“各项工作”包括维修资金追缴", "“all tasks” include the recovery of arrears").
			Said("各项工作达标完成 ≤ 维修资金追缴完成率", "all tasks met their standard ≤ arrears recovered against the task"),
	}
}

// capped is that an indicator's actual value is within the target that caps it.
func capped(name string, at performance.Ref) check.Identity {
	identity := check.AtMostOf(name, formKey(ConceptActual, at), formKey(ConceptTarget, at))
	identity.Limit = figure.Label{Zh: "标准", En: "standard"}
	return identity
}
