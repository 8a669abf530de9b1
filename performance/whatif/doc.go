// Package whatif asks of the figures of a form what they would have to be, and
// what they are worth.
//
//	trace := scorer.Trace(form)
//	rows, err := whatif.Require(trace, whatif.Aim{Grade: ruleset.Excellent})
//	worth := whatif.Sensitivities(trace)
//
// The examples of Require and Sensitivities are programs that run.
//
// # Words
//
//	目标        Aim          a total or a grade to reach
//	所需        Requirement  what one figure alone would have to be for it
//	敏感性       Sensitivity  what one more step of a figure brings
//
// # Invariants
//
// Every answer is found by scoring changed copies of the form, so that it holds
// under every method of the rule set. A figure moves on its own printed grid. A
// row whose figure was not tried says why.
//
// # Rounding
//
// Totals are those of the rule set; what one step brings is counted before
// rounding, to twelve places.
//
// # Errors
//
// What asks for nothing or too much wraps ErrAim.
//
// # Limits
//
// Forms of more than MaxRows rows are not tried.
package whatif
