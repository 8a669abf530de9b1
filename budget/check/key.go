package check

import "strings"

// Key names a stated figure: what it is, for which period, of whom. Two
// statements with one key are the same figure printed twice.
type Key struct {
	// Concept is what the figure measures, a dotted word such as
	// "expenditure.project".
	Concept string `json:"concept"`
	// Period is the year or the year with its phase: "2024", "2024/executed".
	Period string `json:"period,omitempty"`
	// Scope is whose figure it is when a document covers several: a fund, a
	// project, a table. "" is the unit as a whole.
	Scope string `json:"scope,omitempty"`
}

// String joins the parts that are there: "expenditure.project@2024/executed",
// "used@2024#termite".
func (k Key) String() string {
	var b strings.Builder
	b.WriteString(k.Concept)
	if k.Period != "" {
		b.WriteString("@" + k.Period)
	}
	if k.Scope != "" {
		b.WriteString("#" + k.Scope)
	}
	return b.String()
}
