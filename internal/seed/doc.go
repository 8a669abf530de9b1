// Package seed holds the figures of one published report as typed Go values:
// the 2024 self-evaluation of a municipal housing security centre, its budget
// and base data, its form, its programmes and its caseloads. Tests and the
// example take them from here.
//
// Every figure stands here once for every place that prints it; a figure that
// running text repeats is taken from where it stands first. Place… constants
// name the chapters and annexes, Key, YearKey and TableKey the keys under
// which text, form and table meet. A statement without a place is derived: it
// is computed from printed figures and printed nowhere itself.
//
//	一(二), 二, 四   Statements of Staffing, Revenue, InitialExpenditure, FinalExpenditure …
//	五(一)          ProgrammeStatements
//	五(二)          Caseloads: LegacyProjects, Petitions, InspectionFindings …
//	一(四), 六 – 八  Narrative: what the text names without figures
//	附件1-1         BaseTable
//	附件1-2         Form, as its table holds it; BoundForm, with the figures of its achievements
//
// Statements are all figures of the report at their places; testdata/printed.tsv
// lists them, and testdata/left_out.tsv what is not among them and why. Questions
// are what the report leaves open beside its sums.
//
// Functions return fresh values. Nothing here is a rule: identities that hold
// for any report belong to the packages of their types, and Bindings are those
// that tie this one's text to its tables, named after the rows that pin them.
package seed
