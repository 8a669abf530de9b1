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

func (f Filing) sheet() programme.Sheet {
	return programme.Sheet{Room: "rental.filing", Year: f.Year, Scope: f.Scope, Rows: []figure.Named{
		programme.Row("filed", programme.Count(f.Filed), "租赁备案", "leases filed"),
		programme.Row("known", programme.Count(f.Known), "已掌握的租赁", "leases known"),
	}}
}

// Rate returns the share of the known leases that are filed (备案率).
func (f Filing) Rate() figure.Ratio {
	return programme.Rate(f.Filed, f.Known, "已掌握的租赁").WithEnglishBase("known leases")
}

// Figures returns the stated figures and the filing rate.
func (f Filing) Figures() []figure.Named {
	return f.sheet().Figures(programme.Row("rate", f.Rate(), "备案率", "filing rate"))
}

// Statements returns the stated figures as they are printed at where.
func (f Filing) Statements(where string) []check.Statement { return f.sheet().Statements(where) }

// Identities returns that only known leases are filed.
func (f Filing) Identities() []check.Identity {
	s := f.sheet()
	return s.Identities(
		check.AtMostOf(s.Name("filed-within-known"), s.Key("filed"), s.Key("known")).
			Said("租赁备案 ≤ 已掌握的租赁", "leases filed ≤ leases known"),
	)
}

// Check returns the figures that cannot be, with paths below at.
func (f Filing) Check(at check.Path) []check.Finding {
	return f.sheet().Negatives(CodeNegative, at)
}
