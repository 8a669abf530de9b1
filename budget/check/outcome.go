package check

import "github.com/shopspring/decimal"

// Verdict is the answer to an identity.
type Verdict string

// The verdicts.
const (
	// Holds: exactly; a rate holds when the quotient rounds half up to the
	// print.
	Holds Verdict = "holds"
	// WithinPrecision: the gap fits inside the half-units of the last printed
	// digits.
	WithinPrecision Verdict = "within-precision"
	// Cut: a printed rate that was truncated instead of rounded.
	Cut Verdict = "cut"
	// Broken: none of these.
	Broken Verdict = "broken"
	// Undefined: there is nothing to compare, for a reason that the outcome
	// names.
	Undefined Verdict = "undefined"
)

// Outcome is the answer to one identity.
type Outcome struct {
	Identity Identity
	Verdict  Verdict
	// Stated and Computed are the two sides, in Unit.
	Stated, Computed decimal.Decimal
	// Difference is stated − computed; for a bound, the room that is left.
	Difference decimal.Decimal
	// Tolerance is what the printed precision allows.
	Tolerance decimal.Decimal
	// Unit is the unit word of the stated figure.
	Unit string
	// Places is the number of decimal places that show all four exactly.
	Places int32
	// Slack is the operand whose last digit gives the most room, when the
	// verdict is WithinPrecision.
	Slack Key
	// Reason is the code that says why the verdict is Undefined.
	Reason Code
}
