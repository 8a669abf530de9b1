package budget

import (
	"cmp"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Character is what kind of spending expenditure is (支出性质). The set is open;
// 基本支出 and 项目支出 have fields of their own in Expenditure.
type Character string

// The characters.
const (
	Basic          Character = "basic"           // 基本支出
	Project        Character = "project"         // 项目支出
	RemittedUp     Character = "remitted-up"     // 上缴上级支出
	Business       Character = "business"        // 经营支出
	SubordinateAid Character = "subordinate-aid" // 对附属单位补助支出
)

// Label returns what the character is called; one that this package does not
// know is its own name.
func (c Character) Label() figure.Label {
	switch c {
	case Basic:
		return figure.Label{Zh: "基本支出", En: "basic expenditure"}
	case Project:
		return figure.Label{Zh: "项目支出", En: "project expenditure"}
	case RemittedUp:
		return figure.Label{Zh: "上缴上级支出", En: "remitted to superiors"}
	case Business:
		return figure.Label{Zh: "经营支出", En: "business expenditure"}
	case SubordinateAid:
		return figure.Label{Zh: "对附属单位补助支出", En: "aid to subordinate units"}
	}
	return figure.Label{Zh: string(c), En: string(c)}
}

// Concept returns the concept of the character's figures.
func (c Character) Concept() string { return "expenditure." + string(c) }

// CharacterAmounts are the amounts of one character of expenditure.
type CharacterAmounts struct {
	Character Character `json:"character"`
	// Name is what the document calls it; without one Character.Label does.
	Name    figure.Label `json:"name,omitzero"`
	Amounts Amounts      `json:"amounts"`
}

// Expenditure is a unit's expenditure by character, in any number of periods:
// the total is basic plus project plus the others, and basic is personnel plus
// operating funds. What a document does not print stays absent.
type Expenditure struct {
	Scope   string  `json:"scope,omitempty"`
	Total   Amounts `json:"total,omitempty"`
	Basic   Amounts `json:"basic,omitempty"`
	Project Amounts `json:"project,omitempty"`
	// Personnel (人员经费) and Operating (日常公用经费) split basic expenditure,
	// and nothing else: 301 and 303 of the whole unit can exceed Personnel.
	Personnel Amounts `json:"personnel,omitempty"`
	Operating Amounts `json:"operating,omitempty"`
	// PersonnelIncludes and OperatingIncludes are the items that the two are said
	// to be made of, without amounts; EconomicNames has those of the classification.
	PersonnelIncludes []figure.Label `json:"personnel_includes,omitempty"`
	OperatingIncludes []figure.Label `json:"operating_includes,omitempty"`
	// Others are the characters beside basic and project.
	Others []CharacterAmounts `json:"others,omitempty"`
	// Projects are the lines below project expenditure, split as ProjectSplit
	// says.
	Projects     []Line `json:"projects,omitempty"`
	ProjectSplit Split  `json:"project_split,omitempty"`
	// Reason is the stated reason for an overrun or a change.
	Reason string `json:"reason,omitempty"`
}

// Line returns the expenditure as a tree: basic with personnel and operating
// funds, project with its projects, the others.
func (e Expenditure) Line() Line {
	basic := e.part(Basic, e.Basic, "/basic")
	basic.Children = []Line{
		{
			Concept: ExpenditurePersonnel, Scope: e.Scope, Name: figure.Label{Zh: "人员经费", En: "personnel funds"},
			Amounts: e.Personnel, Includes: e.PersonnelIncludes, at: "/personnel", bare: true,
		},
		{
			Concept: ExpenditureOperating, Scope: e.Scope, Name: figure.Label{Zh: "日常公用经费", En: "operating funds"},
			Amounts: e.Operating, Includes: e.OperatingIncludes, at: "/operating", bare: true,
		},
	}
	project := e.part(Project, e.Project, "/project")
	project.Split = e.ProjectSplit
	for i, line := range e.Projects {
		line.at = check.Path("/projects").Index(i)
		project.Children = append(project.Children, line)
	}
	total := Line{
		Concept: ExpenditureTotal, Scope: e.Scope, Name: figure.Label{Zh: "支出合计", En: "total expenditure"},
		Amounts: e.Total, Reason: e.Reason, Children: []Line{basic, project}, at: "/total", bare: true,
	}
	for i, other := range e.Others {
		part := e.part(other.Character, other.Amounts, check.Path("/others").Index(i))
		part.Name, part.bare = cmp.Or(other.Name, part.Name), false
		total.Children = append(total.Children, part)
	}
	return total
}

func (e Expenditure) part(character Character, amounts Amounts, at check.Path) Line {
	return Line{Concept: character.Concept(), Scope: e.Scope, Name: character.Label(), Amounts: amounts, at: at, bare: true}
}

// ExecutionRate returns the total of one period as a share of another's, which
// names the base.
func (e Expenditure) ExecutionRate(spent, base Period) figure.Ratio {
	return e.Total.ExecutionRate(spent, base)
}

// Figures returns the stated amounts.
func (e Expenditure) Figures() []figure.Named { return e.Line().Figures() }

// Statements returns the amounts as they are printed at where.
func (e Expenditure) Statements(where string) []check.Statement { return e.Line().Statements(where) }

// Identities returns the sums of the tree, in every period in which they are
// printed.
func (e Expenditure) Identities() []check.Identity { return e.Line().Identities() }
