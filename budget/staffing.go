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

// Identities returns that staff is within posts, and the printed rate.
func (s Staffing) Identities() []check.Identity {
	rows := s.rows()
	posts, staff, printed := rows[0].key, rows[1].key, rows[2].key
	bound := check.AtMostOf(staff.String()+"<=posts", staff, posts).Said("在职人数 ≤ 编制数", "staff ≤ posts")
	bound.Limit, bound.Reason = figure.Label{Zh: "编制", En: "posts"}, s.Reason
	identities := []check.Identity{bound}
	if s.Rate.Stated() {
		identities = append(identities, check.RateOf(printed.String()+"=staff/posts", printed, staff, posts, "编制数").
			Said("控制率 = 在职人数 ÷ 编制数", "control rate = staff ÷ posts"))
	}
	return named(rows, identities...)
}
