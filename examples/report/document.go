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
func document(scorer *scoring.Scorer) report.Document {
	return report.Document{
		Form:         seed.Form(),
		Scorer:       scorer,
		Slots:        slots(),
		Staffing:     seed.Staffing(),
		Lines:        lines(),
		Changes:      []budget.Change{seed.RevenueChange(), seed.BasicChange(), seed.ProjectChange()},
		SpecialFunds: seed.SpecialFunds(),
		Assets:       seed.Assets(),
		Programmes:   programmes(),
		BaseTable:    seed.BaseTable(),
		Statements:   seed.Statements(),
		Identities:   seed.Identities(),
		Findings:     seed.SourceFindings(),
	}
}

// lines are the tables of the chapter on the budget.
func lines() []budget.Line {
	initial, final, basic, projects := seed.InitialExpenditure(), seed.FinalExpenditure(), seed.BasicExpenditure(), seed.Projects()
	expenditure := budget.Expenditure{
		Total:        slices.Concat(initial.Total, final.Total),
		Basic:        slices.Concat(initial.Basic, final.Basic),
		Project:      slices.Concat(initial.Project, final.Project),
		Personnel:    basic.Personnel,
		Operating:    basic.Operating,
		Projects:     projects.Projects,
		ProjectSplit: projects.ProjectSplit,
	}
	economic := seed.EconomicSpending().Line()
	economic.Name = figure.Label{Zh: "支出（按经济分类）", En: "expenditure by economic class"}
	return []budget.Line{expenditure.Line(), economic, seed.ThreePublic().Line()}
}

func programmes() []report.Programme {
	return []report.Programme{
		{
			Title:  figure.Label{Zh: "物业专项维修资金", En: "Maintenance fund"},
			Values: []report.Statistics{seed.Fund(), seed.Recovery(), seed.LiftInsurance()},
		},
		{Title: figure.Label{Zh: "公租房后续管理", En: "Public rental housing"}, Values: []report.Statistics{seed.Rental()}},
		{Title: figure.Label{Zh: "白蚁防治", En: "Termite control"}, Values: []report.Statistics{seed.Termite()}},
		{Title: figure.Label{Zh: "购房补贴", En: "Home-purchase subsidy"}, Values: []report.Statistics{seed.Subsidy()}},
		{
			Title: figure.Label{Zh: "遗留问题、信访与巡察整改", En: "Legacy projects, petitions, inspection"},
			Values: []report.Statistics{
				seed.LegacyProjects(), seed.Petitions(), seed.InspectionPetitions(), seed.InspectionFindings(),
			},
		},
	}
}

// slots are the unit's own words, which the library leaves as they are.
func slots() report.Slots {
	return report.Slots{
		Overview: []report.Passage{
			{Heading: "（一）机构设置", Paragraphs: []string{"内设四个部门，下设一个不具备独立法人资格的分支机构。"}},
			{Heading: "（二）主要职能", Paragraphs: []string{
				"物业专项维修资金的归集与管理，公租房后续管理和房屋租赁备案，白蚁防治，信息化系统的维护，以及交办的其他工作。",
			}},
		},
		Organisation: report.Paragraphs(
			"公租房小区的物业服务和维修通过招标、询价确定承接单位；白蚁防治的药水和劳务实行政府采购。",
			"项目资金按进度国库集中支付，专款专用。",
		),
		Assets: report.Paragraphs("资产由办公室统一登记管理，使用人为第一责任人，处置须经审批。"),
		Problems: report.Paragraphs(
			"绩效目标不够细化、量化。",
			"维修资金追缴缺少制约手段，进展缓慢。",
		),
		Suggestions: report.Paragraphs(
			"细化绩效指标，使定性与定量、财务与非财务指标兼顾。",
			"公开预算编制和执行过程中的绩效信息，接受监督。",
		),
	}
}
