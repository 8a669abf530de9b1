// Package bench scores the same forms through this library and through what
// one might take instead: decimal libraries, expression engines and the formula
// engine of a spreadsheet library. There are two jobs, and the others do both.
//
// # Whole form
//
// Everybody does the same job. Each holds the forms with numbers of its own
// type and with all that the indicators of a form print (see Form): names, units,
// dates, words, judgements, deductions, reasons. Prepared beforehand are texts,
// which are read into numbers and dates, and rules, which are compiled. Timed is
// the rest, for each row of each form:
//
//   - which kind of target it is, and which direction a bare one has, by the word
//     that ends its name or else by its class;
//   - whether there is an actual value that can be compared: units are equal, or
//     one of them is in 万 and the number is converted; dates are in order or too
//     coarse to tell; words are the target's, or were judged within the points, of
//     which the judged score may be the lower end of a level;
//   - the score, rounded half up to two places, less what a review deducted;
//   - a line of the result: where the row stands, its points, its score and the
//     most that it can be, its status, and all flags of what happened on the way;
//   - for the form, the execution row, the sums of points, of scores and of the
//     most that they can be, and, when the points make 100, the grades of both.
//
// What the others leave out: scores before they were rounded, which a result of
// this library holds and which are what decimals with many places are slowest at;
// the tree, of which they have the indicators in one list; all but the three
// columns of the money block. Their scaffold is written in Go, once for all types
// of number, has dates of this library, and knows no more than the mix needs: no
// lengths of time, no remarks in brackets after names, no points that stand with
// a group or that others do not apply to. Its rules are constants of the program,
// but for the words of direction, where this library asks its rule set for all.
// The others' result is used again for each form; this library has a new result
// for each form, and then one that is used again.
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
// The test compares 300 forms: the totals of both jobs, and of whole forms all of
// the result that is named above, there and on forms with rows that the mix does
// not hold. Decimals must be equal. Engines count in binary floating point, and
// numbers are compared within 0.005; statuses, flags and grades must be the same.
//
//	go test -bench Form
//	go run ./ratios
//	go run ./growth
package bench
