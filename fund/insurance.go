package fund

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// LiftInsurance is a pilot that insures lifts against repair out of the fund
// (电梯维修保险试点). The zero value states nothing.
type LiftInsurance struct {
	// Year is the year of the statement, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the pilot when a document covers several.
	Scope string `json:"scope,omitempty"`

	// Communities counts the housing estates that signed (小区).
	Communities figure.Quantity `json:"communities,omitzero"`
	// Lifts counts the lifts insured (台).
	Lifts figure.Quantity `json:"lifts,omitzero"`
	// Premium is what the insurance cost (保费).
	Premium figure.Money `json:"premium,omitzero"`
	// Intended counts the lifts that owners mean to insure (意向签约).
	Intended figure.Quantity `json:"intended,omitzero"`
}

func (l LiftInsurance) sheet() programme.Sheet {
	return programme.Sheet{Room: "fund.lifts", Year: l.Year, Scope: l.Scope, Rows: []figure.Named{
		programme.Row("communities", programme.Count(l.Communities), "参保小区", "communities insured"),
		programme.Row("lifts", programme.Count(l.Lifts), "参保电梯", "lifts insured"),
		programme.Row("premium", l.Premium, "保费支出", "premium paid"),
		programme.Row("intended", programme.Count(l.Intended), "意向签约电梯", "lifts intended"),
	}}
}

// PremiumPerLift returns the premium for one lift in yuan, to the 分.
func (l LiftInsurance) PremiumPerLift() figure.Money { return programme.Per(l.Premium, l.Lifts) }

// Figures returns the stated figures and the premium per lift.
func (l LiftInsurance) Figures() []figure.Named {
	return l.sheet().Figures(
		programme.Row("premium-per-lift", l.PremiumPerLift(), "台均保费", "premium per lift"))
}

// Statements returns the stated figures as they are printed at where.
func (l LiftInsurance) Statements(where string) []check.Statement {
	return l.sheet().Statements(where)
}

// Identities returns that an insured community has at least one insured lift.
func (l LiftInsurance) Identities() []check.Identity {
	s := l.sheet()
	return s.Identities(
		check.AtMostOf(s.Name("communities-within-lifts"), s.Key("communities"), s.Key("lifts")).
			AsCounts().Said("参保小区数 ≤ 参保电梯数", "communities insured ≤ lifts insured"),
	)
}

// Check returns the figures that cannot be, with paths below at.
func (l LiftInsurance) Check(at check.Path) []check.Finding {
	return l.sheet().Negatives(CodeNegative, at)
}
