// Package bench scores the same forms through this library and through what
// one might take instead: decimal libraries, expression engines and the formula
// engine of a spreadsheet library. There are two jobs, and the others do both.
//
// # Whole form
//
// Everybody does the same job. Each holds the forms with numbers of its own
// type and with all that the forms print (see Form): names, units, dates, words,
// judgements, deductions, reasons. Prepared beforehand are texts, which are read
// into numbers and dates, and rules, which are compiled. Timed is the rest, for
// each row of each form:
//
//   - which kind of target it is, and which direction a bare one has;
//   - whether there is an actual value that can be compared: units are equal, or
//     one of them is in 万 and the number is converted; dates are in order or too
//     coarse to tell; words are the target's, or were judged within the points;
//   - the score, rounded half up to two places, less what a review deducted;
//   - points, score, status and whether the target is met, as a line of the
//     result;
//   - for the form, the execution row, the total and the grade, which is none
//     when open rows leave more than one.
//
// The scaffold of the others is written in Go, once for all types of number. It
// knows no more than the mix needs, has its rows in one list instead of a tree,
// its money in three columns, and dates of this library. Its rules are constants
// of the program, where this library asks its rule set. The others' result is
// used again for each form; this library has a new result for each form, and
// then one that is used again. That result also holds the raw scores, the bounds,
// the flags and the address of each row.
//
// Engines evaluate the rule of a numeric row, with its inputs set for each, and
// leave the rest to the scaffold.
//
// # Numbers only
//
// The others do the numeric core (see Core) and give nothing but the total. All
// else is prepared beforehand: units are converted, directions known, deadlines
// and words scored; the inputs of expression engines are bound. Workbooks have
// cells for inputs, and setting them is timed. This library has no such job: its
// whole scoring stands here, too.
//
// # The same outcome
//
// The test compares 300 forms: the totals of both jobs, and of whole forms each
// line and the grade, there and on forms with rows that the mix does not hold.
// Decimals must be equal. Engines count in binary floating point, and numbers
// are compared within 0.005; statuses and grades must be the same.
//
//	go test -bench Form
//	go run ./ratios
package bench
