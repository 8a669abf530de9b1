// Package summary counts results: how many forms have which total and which
// grade, exactly and in any order.
//
//	var all summary.Summary
//	for _, form := range forms {
//		all.Add(scorer.Score(form))
//	}
//	median := all.Quantile(1, 2)
//
// # Words
//
//	汇总        Summary   totals and grades with their numbers; by AddForm also classes,
//	                     finding codes, the caller's groups, the best and the worst
//	名次        Rank      the place of a total
//
// # Invariants
//
// Summaries merge in any order to the same one. What is not complete, or not out of
// a hundred points, is counted as incomplete and never as a total.
//
// # Rounding
//
// Totals and their sum are exact; a mean is rounded once, as the caller asks.
//
// # Errors
//
// Decoding is strict; its error wraps performance.ErrFormat.
//
// # Limits
//
// A summary grows with its distinct totals; it travels with at most MaxTotals.
// MaxGroups, MaxUnits and MaxKey bound what AddForm tells apart; what is past them
// is counted in Elsewhere.
package summary
