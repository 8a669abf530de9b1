package main

import (
	"slices"

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
		Form:         seed.Form(),
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
		Programmes:   programmes(),
		BaseTable:    seed.BaseTable(),
		Statements:   seed.Statements(),
		Identities:   seed.Identities(),
		Findings:     seed.SourceFindings(),
	}
}

// expenditure joins what the seed states of budget and final account.
func expenditure() budget.Expenditure {
	initial, final, basic, projects := seed.InitialExpenditure(), seed.FinalExpenditure(), seed.BasicExpenditure(), seed.Projects()
	return budget.Expenditure{
		Total:        slices.Concat(initial.Total, final.Total),
		Basic:        slices.Concat(initial.Basic, final.Basic),
		Project:      slices.Concat(initial.Project, final.Project),
		Personnel:    basic.Personnel,
		Operating:    basic.Operating,
		Projects:     projects.Projects,
		ProjectSplit: projects.ProjectSplit,
	}
}

func programmes() []report.Programme {
	return []report.Programme{
		{
			Title:  figure.Label{Zh: "物业专项维修资金", En: "Maintenance fund"},
			Values: []report.Statistics{seed.Fund(), seed.Recovery(), seed.LiftInsurance()},
			Tasks: []report.Task{
				{Name: "归集维修资金", Done: "fund.collected"},
				{
					Name: "累计归集", Done: "fund.cumulative.collected", Parts: []string{"fund.cumulative.gains", "fund.cumulative.used"},
					Closing: "fund.balance", Added: "fund.used",
				},
				{Name: "维修资金追缴入库", Done: "fund.recovery.recovered", Target: "fund.recovery.task", Rate: "fund.recovery.rate"},
			},
		},
		{
			Title: figure.Label{Zh: "公租房后续管理", En: "Public rental housing"}, Values: []report.Statistics{seed.Rental()},
			Tasks: []report.Task{{
				Name: "公租房实际入住", Done: "rental.occupied", Added: "rental.allocated", Removed: "rental.exits", OfRemoved: "rental.forced",
			}},
		},
		{
			Title: figure.Label{Zh: "白蚁防治", En: "Termite control"}, Values: []report.Statistics{seed.Termite()},
			Tasks: []report.Task{{
				Name: "实施白蚁灭治施工", Done: "termite.control.works", Parts: []string{"termite.control.houses", "termite.control.trees"},
			}},
		},
		{Title: figure.Label{Zh: "购房补贴发放", En: "Home-purchase subsidy"}, Values: []report.Statistics{seed.Subsidy()}},
		{
			Key: "legacy", Title: figure.Label{Zh: "房地产遗留问题处理", En: "Legacy projects"},
			Values: []report.Statistics{seed.LegacyProjects()},
		},
		{
			Key: "petitions", Title: figure.Label{Zh: "信访事项办理", En: "Petitions"},
			Values: []report.Statistics{seed.Petitions(), seed.InspectionPetitions()},
		},
		{
			Key: "inspection", Title: figure.Label{Zh: "巡察反馈问题整改", En: "Inspection findings"},
			Values: []report.Statistics{seed.InspectionFindings()},
		},
	}
}

// outlines are the outlines that -outline takes, with the unit's own words in
// them.
func outlines(name string) (report.Outline, bool) {
	switch name {
	case "department":
		return report.Department().
			With("organisation", report.Text("内设四个部门，下设一个不具备独立法人资格的分支机构。")).
			With("duties", report.Text(
				"物业专项维修资金的归集与管理，公租房后续管理和房屋租赁备案，白蚁防治，信息化系统的维护，以及交办的其他工作。")).
			With("special-organisation", organisation()).
			With("special-management", management()).
			With("assets", assets()).
			With("service", shown("legacy"), shown("petitions"), shown("inspection")).
			With("problems", problems()).
			With("measures", measures()), true
	case "project":
		return report.Project().
			With("organisation", organisation(), management()).
			With("assets", assets()).
			With("problems", problems()).
			With("measures", measures()), true
	}
	return nil, false
}

func shown(programme string) report.Block {
	return report.Block{Show: report.ShowProgrammes, Of: programme}
}

func organisation() report.Block {
	return report.Text("公租房小区的物业服务和维修通过招标、询价确定承接单位；白蚁防治的药水和劳务实行政府采购。")
}

func management() report.Block {
	return report.Text("项目资金按进度国库集中支付，专款专用。")
}

func assets() report.Block {
	return report.Text("资产由办公室统一登记管理，使用人为第一责任人，处置须经审批。")
}

func problems() report.Block {
	return report.Text("绩效目标不够细化、量化。", "维修资金追缴缺少制约手段，进展缓慢。")
}

func measures() report.Block {
	return report.Text(
		"细化绩效指标，使定性与定量、财务与非财务指标兼顾。",
		"公开预算编制和执行过程中的绩效信息，接受监督。",
	)
}
