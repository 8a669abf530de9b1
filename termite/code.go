package termite

import "jixiao.example/budget/check"

// The codes of this package's findings.
const (
	// CodeNegative reports a figure below zero.
	CodeNegative check.Code = "termite.negative"
	// CodeUnknownEvent reports a guarantee counted from an event that nobody knows.
	CodeUnknownEvent check.Code = "termite.unknown-event"
	// CodeUnknownTreatment reports a guarantee of something that is no treatment.
	CodeUnknownTreatment check.Code = "termite.unknown-treatment"
	// CodeYears reports a guarantee of a negative number of years.
	CodeYears check.Code = "termite.years"
)
