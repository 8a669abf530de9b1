package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/budget/rate"
)

// Staffing is how many posts a unit has and how many of them are filled.
type Staffing struct {
	Year  int    `json:"year"`
	Scope string `json:"scope,omitempty"`
	// Posts (编制数) and Staff (在职人数) are counts of persons.
	Posts figure.Quantity `json:"posts,omitzero"`
	Staff figure.Quantity `json:"staff,omitzero"`
	// Rate is the printed control rate, a percentage.
	Rate figure.Quantity `json:"rate,omitzero"`
	// Reason is the stated reason for more staff than posts.
	Reason string `json:"reason,omitempty"`
}

// ControlRate returns the 在职人员控制率: staff ÷ posts.
func (s Staffing) ControlRate() figure.Ratio { return rate.StaffControl(s.Staff, s.Posts) }

func (s Staffing) rows() []row {
	of := func(concept, zh, en string, value figure.Quantity, path check.Path) row {
		return row{Period{Year: s.Year}.Key(concept, s.Scope), figure.Label{Zh: zh, En: en}, value, path}
	}
	return []row{
		of(StaffingPosts, "编制数", "posts", programme.Count(s.Posts), "/posts"),
		of(StaffingStaff, "在职人数", "staff", programme.Count(s.Staff), "/staff"),
		of(StaffingRate, "在职人员控制率", "staff control rate", s.Rate, "/rate"),
	}
}

// Figures returns posts, staff, the printed rate and the computed one.
func (s Staffing) Figures() []figure.Named {
	return figures(s.rows(), figure.Named{
		Key: StaffingRate + "-computed", Label: figure.Label{Zh: "在职人员控制率（计算）", En: "staff control rate, computed"}, Figure: s.ControlRate(),
	})
}

// Statements returns the figures as they are printed at where.
func (s Staffing) Statements(where string) []check.Statement { return state(where, s.rows()...) }

// staffRelations are what posts and staff must satisfy in a text and in a table.
func staffRelations() []programme.Relation {
	bound := programme.AtMost("<=posts", StaffingStaff, StaffingPosts).Said("在职人数 ≤ 编制数", "staff ≤ posts")
	bound.Limit = figure.Label{Zh: "编制", En: "posts"}
	control := programme.Quotient("=staff/posts", StaffingRate, StaffingStaff, StaffingPosts).
		Said("控制率 = 在职人数 ÷ 编制数", "control rate = staff ÷ posts")
	control.Terms[1].Label = figure.Label{Zh: "编制数", En: "authorised posts"}
	return []programme.Relation{bound, control}
}

// Identities returns that staff is within posts, and the printed rate.
func (s Staffing) Identities() []check.Identity {
	return related(factual(s.Year, s.Scope, s.rows(), staffRelations()), s.Reason)
}
