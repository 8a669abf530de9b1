// Package verify looks at a form as a reviewer would (审核): what is missing or
// twice, what the rules ask for and the form does not have, what it states and
// the rules do not give.
//
//	trace := scorer.Trace(form)
//	findings := verify.Check(trace)
//
// The example of Check is a program that runs.
//
// # Words
//
//	审核        Check            findings with a code, the path of the node, and words
//	表文核对     CheckNarrative   what the text names against the form
//	自评得分     stated           what the table prints; only ever compared
//	预警        Warning          a light for spending that lags, or money left over
//
// # Invariants
//
// The form is not scored again: what is said of a score is what the trace holds.
// A finding is about the form and never about its reader; the same form gives the
// same findings in the same order.
//
// # Rounding
//
// Stated scores are compared with rounded ones, shares in a warning before any
// rounding.
//
// # Errors
//
// There are none. A form past its limits has one finding that says so.
package verify
