package seed

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// The cases of LegacyProjects.
const (
	CaseNewspaper = "newspaper" // 怀化报业传媒大楼
	CaseSunshine  = "sunshine"  // 阳光上东国际
	CaseXinan     = "xinan"     // 西南名都
	CaseZhongpo   = "zhongpo"   // 中坡瑞丰园
	CaseHutian    = "hutian"    // 湖天名居（大夫第）
)

// LegacyProjects returns the projects left over from the past. The text goes
// through five of them, and says of three that they are not in the procedure.
func LegacyProjects() budget.Caseload {
	label := func(zh, en string) figure.Label { return figure.Label{Zh: zh, En: en} }
	return budget.Caseload{
		Key: "legacy-projects", Name: label("遗留问题项目", "legacy projects"), Year: Year,
		Total: figure.Count(19, "个"), Closed: figure.Count(15, "个"), Open: figure.Count(4, "个"),
		ClosedName: label("已进入办证程序", "in the procedure for certificates"),
		OpenName:   label("未进入办证程序", "not in the procedure"),
		Cases: []budget.Case{
			{
				Key: CaseNewspaper, Name: label("怀化报业传媒大楼项目", "newspaper building"),
				Progress: label("复工续建，主体施工，预计封顶", "work resumed; the structure is going up to its top"), Due: figure.MustDate("2025年1月"),
			},
			{
				Key: CaseSunshine, Name: label("阳光上东国际项目", "Yangguang Shangdong"), State: budget.OpenState,
				Progress: label("消防整改协调中", "fire safety being put right"),
				Cause:    label("建筑高度超限，消防整改未到位", "too high, and fire safety not put right"),
			},
			{
				Key: CaseXinan, Name: label("西南名都项目1、2号楼", "Xinan Mingdu, buildings 1 and 2"), State: budget.OpenState,
				Progress: label("主体完工，配套和水电施工完成，待电力验收", "structure and services finished, electricity to be accepted"),
				Cause:    label("资金缺口", "money is missing"),
				Needed:   figure.MustMoney("约500万元"), Available: wan("150"),
			},
			{
				Key: CaseZhongpo, Name: label("中坡瑞丰园项目", "Zhongpo Ruifengyuan"),
				Progress: label("续建合同已签，主体完工，玻璃和消防施工中", "contract signed, structure finished, glass and fire safety under way"),
			},
			{
				Key: CaseHutian, Name: label("湖天名居（大夫第）项目4号楼", "Hutian Mingju, building 4"), State: budget.OpenState,
				Progress: label("有关手续办理中", "papers under way"),
				Cause:    label("土地权属手续未完善", "title to the land incomplete"),
			},
		},
	}
}

// Petitions returns the petitions on public platforms, all of them closed.
func Petitions() budget.Caseload {
	total := figure.Count(87, "件")
	return budget.Caseload{
		Key: "petitions", Name: figure.Label{Zh: "信访事项", En: "petitions"}, Year: Year,
		Total: total, Closed: total, Rate: figure.MustQuantity("100%"),
	}
}

// InspectionPetitions returns the petitions that the provincial inspection had
// found without a closing in substance.
func InspectionPetitions() budget.Caseload {
	return budget.Caseload{
		Key: "inspection-petitions", Name: figure.Label{Zh: "省委巡视信访件", En: "petitions of the inspection"}, Year: Year,
		Open: figure.Count(15, "件"),
	}
}

// InspectionFindings returns the findings of the municipal inspection.
func InspectionFindings() budget.Caseload {
	return budget.Caseload{
		Key: "inspection-findings", Name: figure.Label{Zh: "巡察反馈问题", En: "inspection findings"}, Year: Year,
		Total: figure.Count(19, "个"), Closed: figure.Count(18, "个"), Open: figure.Count(1, "个"),
		ClosedName: figure.Label{Zh: "已整改到位", En: "put right"},
		OpenName:   figure.Label{Zh: "持续整改", En: "being put right"},
		Subsets: []budget.Subset{{
			Key: "maintenance-fund", Name: figure.Label{Zh: "维修资金管理方面", En: "on the maintenance fund"},
			Count: figure.Count(14, "个"),
		}},
	}
}

// PlacedCaseload is a caseload and the paragraph that prints it.
type PlacedCaseload struct {
	budget.Caseload
	Where string
}

// Caseloads returns the caseloads of 五(二) in its order.
func Caseloads() []PlacedCaseload {
	return []PlacedCaseload{
		{LegacyProjects(), PlaceLegacy},
		{Petitions(), PlacePetitions},
		{InspectionPetitions(), PlacePetitions},
		{InspectionFindings(), PlaceInspection},
	}
}

// CaseloadStatements returns the figures of 五(二) as they are printed.
func CaseloadStatements() []check.Statement {
	var statements []check.Statement
	for _, caseload := range Caseloads() {
		statements = append(statements, caseload.Statements(caseload.Where)...)
	}
	return slices.Concat(statements, heights(), inspectionStatements(),
		[]check.Statement{counted(ConceptStudies, "主题教育集中学习", "study sessions", figure.Count(4, "次"), PlaceStudies)},
	)
}

// Concepts of chapter 五(二) that no type of a package states.
const (
	ConceptHeight      = "legacy.height"                 // 实际高度
	ConceptHeightLimit = "legacy.height-limit"           // 高度上限
	ConceptMeetings    = "inspection.meetings"           // 部署会议
	ConceptThisYear    = "inspection.meetings.this-year" // 其中当年
	ConceptAssessment  = "inspection.assessment"         // 评估成绩
	ConceptStudies     = "education.sessions"            // 集中学习
)

func counted(concept, zh, en string, value figure.Quantity, where string) check.Statement {
	return check.Statement{
		Key: YearKey(concept), Label: figure.Label{Zh: zh, En: en}, Figure: value, Place: check.Place{Where: where},
	}
}

// heights returns the height of a legacy project and the limit that it exceeds,
// which is why its fire safety has to be put right.
func heights() []check.Statement {
	return []check.Statement{
		counted(ConceptHeightLimit, "阳光上东国际项目高度上限", "Yangguang Shangdong, limit of height", figure.MustQuantity("100米"), PlaceLegacy),
		counted(ConceptHeight, "阳光上东国际项目实际高度", "Yangguang Shangdong, height", figure.MustQuantity("101米"), PlaceLegacy),
	}
}

// inspectionStatements returns the meetings that were held on the inspection's
// findings, and how the work was assessed.
func inspectionStatements() []check.Statement {
	return []check.Statement{
		counted(ConceptMeetings, "巡察整改部署会议", "meetings on the inspection", figure.Count(10, "次"), PlaceInspection),
		counted(ConceptThisYear, "其中当年部署会议", "of which this year", figure.Count(6, "次"), PlaceInspection),
		counted(ConceptAssessment, "巡察整改评估成绩", "assessment of what was put right", figure.MustQuantity("不少于90分"), PlaceInspection),
	}
}

// CaseloadIdentities returns what holds for these caseloads.
func CaseloadIdentities() []check.Identity {
	var identities []check.Identity
	for _, caseload := range Caseloads() {
		identities = append(identities, caseload.Identities()...)
	}
	return append(identities,
		check.WithinOf("meetings", YearKey(ConceptMeetings), YearKey(ConceptThisYear)).
			Said("部署会议 ≥ 其中当年", "meetings ≥ those of this year"))
}
