package programme

import "jixiao.example/budget/figure"

// Reading says how well a rule is known.
type Reading string

// The readings, best first.
const (
	// Read: its text was read.
	Read Reading = "read"
	// SecondHand: another document quotes or applies it.
	SecondHand Reading = "second-hand"
	// Unverified: known, but not read anywhere.
	Unverified Reading = "unverified"
	// Convention: no rule says so; it is what this library takes where nobody does.
	Convention Reading = "convention"
)

// Rule is a number that an operation takes where its caller does not say
// otherwise, and where it comes from.
type Rule struct {
	// Name says what the rule is about.
	Name figure.Label `json:"name"`
	// Value is the number; absent for a rule that names none.
	Value figure.Quantity `json:"value,omitzero"`
	// Source is the document with its number and article, "" for a convention.
	Source string `json:"source,omitempty"`
	// Reading says how well it is known.
	Reading Reading `json:"reading"`
	// Field is what a place with another rule sets, "" where nothing can be set.
	Field string `json:"field,omitempty"`
}
