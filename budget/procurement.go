package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/rate"
)

// Procurement is a unit's government procurement (政府采购金额), in any number of
// periods.
type Procurement struct {
	Scope   string  `json:"scope,omitempty"`
	Amounts Amounts `json:"amounts,omitempty"`
	// Reason is the stated reason for an overrun or a change.
	Reason string `json:"reason,omitempty"`
}

// Line returns the procurement as a line without children.
func (p Procurement) Line() Line {
	return Line{
		Concept: ProcurementAmount, Scope: p.Scope, Name: figure.Label{Zh: "政府采购金额", En: "government procurement"},
		Amounts: p.Amounts, Reason: p.Reason,
	}
}

// ExecutionRate returns the 政府采购执行率 of 财预〔2013〕53号: what was procured as
// a share of the procurement budget.
func (p Procurement) ExecutionRate(actual, budgeted Period) figure.Ratio {
	return rate.ProcurementExecution(p.Amounts.At(actual), p.Amounts.At(budgeted))
}

// Figures returns the stated amounts.
func (p Procurement) Figures() []figure.Named { return p.Line().Figures() }

// Statements returns the amounts as they are printed at where.
func (p Procurement) Statements(where string) []check.Statement { return p.Line().Statements(where) }

// Identities returns none: nothing on the row binds its columns to each other
// but the bound of Line.Bounded.
func (p Procurement) Identities() []check.Identity { return p.Line().Identities() }
