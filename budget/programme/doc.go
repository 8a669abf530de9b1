// Package programme is what the statistics of every programme share: the rows
// of a yearly statement become labelled figures, ledger statements with a key,
// a place and a path, and findings on numbers that cannot be.
//
//	行, 项目     Row        a named figure without its room: "cumulative.used"
//	报表        Sheet      the rows of one value, whose they are and of which year
//	户数, 份数   Count      a count read from text is exact again
//	平均        Per        an amount for each of many things
//
// # Invariants
//
// The name of a row is its place in the JSON form of the value, so that the
// path of a finding needs no table of its own. Absent figures are labelled and
// never stated.
package programme
