package main

import (
	"slices"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/report"
	"jixiao.example/performance/scoring"
)

// document puts the seed's figures into the places of a report. The ledger of
// the page holds exactly the seed's statements, at the places where the seed
// prints them.
func document(scorer *scoring.Scorer, outline report.Outline) report.Document {
	return report.Document{
		Form:         seed.BoundForm(),
		Scorer:       scorer,
		Outline:      outline,
		Staffing:     seed.Staffing(),
		Revenue:      seed.Revenue(),
		Expenditure:  expenditure(),
		Economic:     seed.EconomicSpending(),
		Changes:      []budget.Change{seed.RevenueChange(), seed.BasicChange(), seed.ProjectChange()},
		ThreePublic:  seed.ThreePublic(),
		SpecialFunds: seed.SpecialFunds(),
		Assets:       seed.Assets(),
		Programmes:   slices.Concat(programmes(), caseloads()),
		Narrative:    seed.Narrative(),
		BaseTable:    seed.BaseTable(),
		Statements:   seed.Statements(),
		Identities:   seed.Identities(),
		Findings:     slices.Concat(seed.SourceFindings(), seed.ProjectFindings(), seed.MentionFindings()),
	}
}

// expenditure joins what the seed states of budget and final account.
func expenditure() budget.Expenditure {
	initial, final, basic, projects := seed.InitialExpenditure(), seed.FinalExpenditure(), seed.BasicExpenditure(), seed.Projects()
	return budget.Expenditure{
		Total:             slices.Concat(initial.Total, final.Total),
		Basic:             slices.Concat(initial.Basic, final.Basic),
		Project:           slices.Concat(initial.Project, final.Project),
		Personnel:         basic.Personnel,
		Operating:         basic.Operating,
		PersonnelIncludes: basic.PersonnelIncludes,
		OperatingIncludes: basic.OperatingIncludes,
		Projects:          projects.Projects,
		ProjectSplit:      projects.ProjectSplit,
	}
}

// programmes are the four of 五(一), with the sentences that tell them.
func programmes() []report.Programme {
	return []report.Programme{
		{
			Title:  figure.Label{Zh: "物业专项维修资金管理", En: "Maintenance fund"},
			Values: []report.Statistics{seed.Fund(), seed.Recovery(), seed.LiftInsurance()},
			Tasks: []report.Task{
				{Name: "维修资金归集", Done: "fund.collected"},
				{
					Name: "维修资金累计归集", Done: "fund.cumulative.collected",
					With:    []string{"fund.cumulative.gains", "fund.cumulative.used"},
					Closing: "fund.balance", Added: "fund.used",
				},
				{
					Name: "维修资金追缴入库", Done: "fund.recovery.recovered", Target: "fund.recovery.task", Rate: "fund.recovery.rate",
					Reason: "开发商代收未交部分的追缴缺少制约手段",
				},
			},
		},
		{
			Title: figure.Label{Zh: "公租房后续管理", En: "Public rental housing"}, Values: []report.Statistics{seed.Rental()},
			Tasks: []report.Task{{
				Name: "公租房实际分配入住", Done: "rental.occupied",
				Added: "rental.allocated", Removed: "rental.exits", OfRemoved: "rental.forced",
			}},
		},
		{
			Title: figure.Label{Zh: "白蚁防治", En: "Termite control"}, Values: []report.Statistics{seed.Termite()},
			Tasks: []report.Task{
				{
					Name: "受理和施工白蚁预防", Done: "termite.prevention.buildings",
					With: []string{"termite.prevention.area", "termite.prevention.certificates"},
				},
				{
					Name: "实施白蚁灭治施工", Done: "termite.control.works",
					Parts: []string{"termite.control.houses", "termite.control.trees"},
				},
			},
		},
		{
			Title: figure.Label{Zh: "购房补贴发放", En: "Home-purchase subsidy"}, Values: []report.Statistics{seed.Subsidy()},
			Tasks: []report.Task{{
				Name: "审核补贴申请", Done: "subsidy.reviewed.households",
				With:  []string{"subsidy.reviewed.area", "subsidy.reviewed.price"},
				Parts: []string{"subsidy.residential.households", "subsidy.non-residential.households"},
			}},
		},
	}
}

// caseloads are those of 五(二), each with what the text counts beside it.
func caseloads() []report.Programme {
	facts := func(concepts ...string) report.Facts {
		var facts report.Facts
		for _, statement := range seed.CaseloadStatements() {
			if slices.Contains(concepts, statement.Key.Concept) {
				facts = append(facts, statement)
			}
		}
		return facts
	}
	return []report.Programme{
		{
			Key: "legacy", Title: figure.Label{Zh: "房地产遗留问题处理", En: "Legacy projects"},
			Values: []report.Statistics{seed.LegacyProjects(), facts(seed.ConceptHeight, seed.ConceptHeightLimit)},
		},
		{
			Key: "petitions", Title: figure.Label{Zh: "信访事项办理", En: "Petitions"},
			Values: []report.Statistics{seed.Petitions(), seed.InspectionPetitions()},
		},
		{
			Key: "inspection", Title: figure.Label{Zh: "巡察反馈问题整改", En: "Inspection findings"},
			Values: []report.Statistics{
				seed.InspectionFindings(), facts(seed.ConceptMeetings, seed.ConceptThisYear, seed.ConceptAssessment),
			},
		},
		{
			Key: "studies", Title: figure.Label{Zh: "主题教育", En: "Education"},
			Values: []report.Statistics{facts(seed.ConceptStudies)},
		},
	}
}

// outlines are the outlines that -outline takes, with the unit's own words in them,
// which a page prints as they are: in English on an English one.
func outlines(name string, tag language.Tag) (report.Outline, bool) {
	said := func(zh, en string) report.Block { return report.Text(figure.Label{Zh: zh, En: en}.In(tag)) }
	management := said("项目资金按进度国库集中支付，专款专用。", "Money for projects is paid out of the treasury account as work proceeds, and for its purpose alone.")
	assets := said("资产由办公室统一登记管理，使用人为第一责任人，处置须经审批。",
		"The office keeps the register of assets. Whoever uses one answers for it, and none is disposed of without approval.")
	switch name {
	case "department":
		return report.Department().
			With("organisation", said("内设四个部门，下设一个不具备独立法人资格的分支机构。",
				"Four divisions, and a branch that is no legal person of its own.")).
			With("duties", said("物业专项维修资金的归集与管理，公租房后续管理和房屋租赁备案，白蚁防治，信息化系统的维护，以及交办的其他工作。",
				"Collecting and managing the special maintenance fund, public rental housing and the filing of leases, termite control, "+
					"information systems, and other work that is assigned.")).
			With("special-management", management).
			With("assets", assets).
			With("service", shown("legacy"), shown("petitions"), shown("inspection"), shown("studies")), true
	case "project":
		return report.Project().
			With("organisation", management).
			With("assets", assets), true
	}
	return nil, false
}

func shown(programme string) report.Block {
	return report.Block{Show: report.ShowProgrammes, Of: programme}
}
