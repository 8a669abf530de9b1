// Package diff explains how one score became another: point by point, by cause.
//
//	moved := diff.Compare(diff.Side{Scorer: scorer, Form: lastYear}, diff.Side{Scorer: scorer, Form: thisYear})
//	impact := diff.ImpactOf(oldRules, newRules, forms)
//
// The examples of Compare and ImpactOf are programs that run.
//
// # Words
//
//	变动        Move        points moved in one node by one cause
//	原因        Cause       structure, points, target, actual, rule, rounding …
//	影响        Impact      what another rule set would do to many forms
//
// # Invariants
//
// The moves of a Difference add up exactly to After − Before. Causes are applied
// in one fixed order, so that two comparisons of the same sides agree.
//
// # Rounding
//
// Causes are counted before rounding; what rounding adds is a cause of its own.
//
// # Errors
//
// There are none.
package diff
