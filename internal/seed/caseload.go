package seed

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// LegacyProjects returns the projects left over from the past. The text goes
// through five of them, not all of which are open.
func LegacyProjects() budget.Caseload {
	return budget.Caseload{
		Key: "legacy-projects", Name: figure.Label{Zh: "遗留问题项目", En: "legacy projects"}, Year: Year,
		Total: figure.Count(19, "个"), Closed: figure.Count(15, "个"), Open: figure.Count(4, "个"),
		ClosedName: figure.Label{Zh: "已进入办证程序", En: "in the procedure for certificates"},
		OpenName:   figure.Label{Zh: "未进入办证程序", En: "not in the procedure"},
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

// CaseloadStatements returns the figures of 五(二) as they are printed.
func CaseloadStatements() []check.Statement {
	return slices.Concat(
		LegacyProjects().Statements(PlaceLegacy),
		Petitions().Statements(PlacePetitions),
		InspectionPetitions().Statements(PlacePetitions),
		InspectionFindings().Statements(PlaceInspection),
	)
}

// CaseloadIdentities returns what holds for these caseloads.
func CaseloadIdentities() []check.Identity {
	return slices.Concat(
		LegacyProjects().Identities(), Petitions().Identities(), InspectionPetitions().Identities(),
		InspectionFindings().Identities(),
	)
}
