package rental

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Filing is a year of filing leases with the housing authority (房屋租赁备案).
// The zero value states nothing.
type Filing struct {
	// Year is the year of the statement, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the area when a document covers several.
	Scope string `json:"scope,omitempty"`

	// Filed counts the leases filed (备案).
	Filed figure.Quantity `json:"filed,omitzero"`
	// Known counts the leases that the authority knows of (已掌握的租赁).
	Known figure.Quantity `json:"known,omitzero"`
}

// Statement returns the rows: only known leases are filed.
func (f Filing) Statement() programme.Statement {
	row, count := programme.NewRow, programme.Count
	return programme.Statement{
		Room: "rental.filing", Year: f.Year, Scope: f.Scope,
		Rows: []programme.Row{
			row(KeyFiled, count(f.Filed), "租赁备案", "leases filed"), row(KeyKnown, count(f.Known), "已掌握的租赁", "leases known"),
		},
		Derived:   []programme.Row{row(KeyFilingRate, f.Rate(), "备案率", "filing rate")},
		Relations: []programme.Relation{programme.AtMost("filed-within-known", KeyFiled, KeyKnown).AsCounts()},
	}
}

// Rate returns the share of the known leases that are filed (备案率).
func (f Filing) Rate() figure.Ratio {
	return programme.Rate(f.Filed, f.Known, "已掌握的租赁", "known leases")
}

// Figures returns the stated figures and the filing rate.
func (f Filing) Figures() []figure.Named { return f.Statement().Figures() }

// Statements returns the stated figures as they are printed at where.
func (f Filing) Statements(where string) []check.Statement { return f.Statement().Statements(where) }

// Identities returns how the figures of the filing hang together.
func (f Filing) Identities() []check.Identity { return f.Statement().Identities() }

// Check returns the figures that cannot be, with paths below at.
func (f Filing) Check(at check.Path) []check.Finding { return f.Statement().Check(at) }

// UnmarshalJSON reads a filing strictly, as programme.Decode does.
func (f *Filing) UnmarshalJSON(data []byte) error {
	type plain Filing
	return programme.Decode(data, (*plain)(f))
}
