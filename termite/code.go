package termite

import "jixiao.example/budget/check"

// The codes of this package's findings.
const (
	// CodeUnknownEvent reports a guarantee counted from an event without a label.
	CodeUnknownEvent check.Code = "termite.unknown-event"
	// CodeUnknownTreatment reports a guarantee of a treatment without a label.
	CodeUnknownTreatment check.Code = "termite.unknown-treatment"
	// CodeYears reports a guarantee of a negative number of years, or of none.
	CodeYears check.Code = "termite.years"
)
