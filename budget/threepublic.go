package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/rate"
)

// ThreePublic is the “三公”经费, money for travel abroad, official vehicles and
// hospitality, in any number of periods: the total is vehicles plus travel
// abroad plus receptions, and vehicles are their purchase plus their running.
type ThreePublic struct {
	Scope     string  `json:"scope,omitempty"`
	Total     Amounts `json:"total,omitempty"`
	Vehicles  Amounts `json:"vehicles,omitempty"`  // 公务用车购置及运行维护费
	Purchase  Amounts `json:"purchase,omitempty"`  // 公务用车购置费
	Running   Amounts `json:"running,omitempty"`   // 公务用车运行维护费
	Abroad    Amounts `json:"abroad,omitempty"`    // 因公出国（境）费
	Reception Amounts `json:"reception,omitempty"` // 公务接待费
	// Reason is the stated reason for an overrun or a change.
	Reason string `json:"reason,omitempty"`
}

// Line returns the tree in the order of the base-data table: vehicles with
// purchase and running, travel abroad, receptions.
func (t ThreePublic) Line() Line {
	line := func(concept, zh, en string, amounts Amounts, at check.Path, children ...Line) Line {
		return Line{
			Concept: concept, Scope: t.Scope, Name: figure.Label{Zh: zh, En: en}, Amounts: amounts,
			Children: children, at: at, bare: true,
		}
	}
	total := line(ThreePublicTotal, "“三公”经费", "three public expenses", t.Total, "/total",
		line(ThreePublicVehicles, "公务用车购置和运行维护费", "official vehicles", t.Vehicles, "/vehicles",
			line(ThreePublicPurchase, "公务用车购置", "vehicle purchase", t.Purchase, "/purchase"),
			line(ThreePublicRunning, "公务用车运行维护", "vehicle running", t.Running, "/running")),
		line(ThreePublicAbroad, "因公出国（境）费", "travel abroad", t.Abroad, "/abroad"),
		line(ThreePublicReception, "公务接待费", "official receptions", t.Reception, "/reception"))
	total.Reason = t.Reason
	return total
}

// Sum returns what the three add up to in a period, whatever the total states.
func (t ThreePublic) Sum(period Period) figure.Money { return t.Line().Sum(period) }

// ControlRate returns the “三公”经费控制率 of 财预〔2013〕53号: what was spent as a
// share of what was arranged.
func (t ThreePublic) ControlRate(spent, arranged Period) figure.Ratio {
	return rate.ThreePublicControl(t.Total.At(spent), t.Total.At(arranged))
}

// ChangeRate returns the “三公”经费变动率 of 财预〔2013〕53号 for a period against
// the same phase of the year before. It is undefined when the table compares
// with another year: a change over two years is not this rate.
func (t ThreePublic) ChangeRate(period Period) figure.Ratio {
	return rate.ThreePublicChange(t.Total.At(period), t.Total.At(period.Previous()))
}

// Figures returns the stated amounts.
func (t ThreePublic) Figures() []figure.Named { return t.Line().Figures() }

// Statements returns the amounts as they are printed at where.
func (t ThreePublic) Statements(where string) []check.Statement { return t.Line().Statements(where) }

// Identities returns the sums of the tree in every period.
func (t ThreePublic) Identities() []check.Identity { return t.Line().Identities() }

// Bounded returns that the total and each of the three were spent within their
// budgets. Purchase and running are left to the bound on vehicles, of which
// they are the two halves.
func (t ThreePublic) Bounded(spent, budgeted Period) []check.Identity {
	t.Purchase, t.Running = nil, nil
	return t.Line().Bounded(spent, budgeted)
}
