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

// Statement returns the pilot's rows: an insured community has at least one
// insured lift.
func (l LiftInsurance) Statement() programme.Statement {
	row, count := programme.NewRow, programme.Count
	return programme.Statement{
		Room: "fund.lifts", Year: l.Year, Scope: l.Scope,
		Rows: []programme.Row{
			row(KeyLiftCommunities, count(l.Communities), "参保小区", "communities insured"),
			row(KeyLifts, count(l.Lifts), "参保电梯", "lifts insured"),
			row(KeyLiftPremium, l.Premium, "保费支出", "premium paid"),
			row(KeyLiftsIntended, count(l.Intended), "意向签约电梯", "lifts intended"),
		},
		Derived: []programme.Row{row(KeyPremiumPerLift, l.PremiumPerLift(), "台均保费", "premium per lift")},
		Relations: []programme.Relation{
			programme.AtMost("communities-within-lifts", KeyLiftCommunities, KeyLifts).AsCounts(),
		},
	}
}

// PremiumPerLift returns the premium for one lift in yuan, to the 分.
func (l LiftInsurance) PremiumPerLift() figure.Money { return programme.Per(l.Premium, l.Lifts) }

// Figures returns the stated figures and the premium per lift.
func (l LiftInsurance) Figures() []figure.Named { return l.Statement().Figures() }

// Statements returns the stated figures as they are printed at where.
func (l LiftInsurance) Statements(where string) []check.Statement {
	return l.Statement().Statements(where)
}

// Identities returns how the figures of the pilot hang together.
func (l LiftInsurance) Identities() []check.Identity { return l.Statement().Identities() }

// Check returns the figures that cannot be, with paths below at.
func (l LiftInsurance) Check(at check.Path) []check.Finding { return l.Statement().Check(at) }

// UnmarshalJSON reads a pilot strictly, as programme.Decode does.
func (l *LiftInsurance) UnmarshalJSON(data []byte) error {
	type plain LiftInsurance
	return programme.Decode(data, (*plain)(l))
}
