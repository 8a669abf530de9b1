// Package bench scores the same forms through this library and through what
// one might take instead: decimal libraries, expression engines and the formula
// engine of a spreadsheet library.
//
// This library scores each form whole: units, deadlines, words, judgements,
// statuses, flags and a result with every row. The others get the numeric core
// only (see Core): what is not a number has been scored for them beforehand,
// units are converted, numbers are of their own type, and rules are compiled.
// Only the evaluation is timed.
//
// Decimals must reach the same totals. Expression engines and spreadsheets
// count in binary floating point and are compared within 0.005.
//
//	go test -bench Form
//	go run ./ratios
package bench
