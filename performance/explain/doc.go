// Package explain says in words, Chinese or English, why every node of a form
// has its score.
//
//	trace := scorer.Trace(form)
//	for _, why := range explain.All(trace, language.Chinese) {
//		fmt.Println(why)
//	}
//
// The example of All is a program that runs.
//
// # Words
//
//	说明        Explanation  of a node: its lines, one sentence each
//	依据        SourceLine   the citation behind a rule, and how well it is known
//	计算过程     NumbersLine  the formula with this form's numbers
//
// # Invariants
//
// It computes nothing: every number is one that scoring worked with, as the trace
// has it, so that an explanation cannot disagree with the score. The numbers,
// policy and rounding lines of an explanation lead from one value to the next,
// and the last of them ends in the score.
//
// # Rounding
//
// Numbers are exact; an ellipsis stands where more places follow than a reader
// gets to see.
//
// # Errors
//
// Node returns an error that wraps performance.ErrNode for a path that the form
// or the rule set does not have.
package explain
