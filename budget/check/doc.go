// Package check finds out whether the figures that a report states agree with
// each other, tells a rounding difference from an error, and names the single
// figure whose correction would heal what is broken.
//
// A Ledger holds statements: a key (what the figure is, for which period, of
// whom), the figure, and the place where it is printed. Identities run over
// keys. Check answers them and looks for suspects; the report's findings are
// data with stable codes, and become words when somebody reads them.
//
//	ledger := check.NewLedger(statements...)
//	report := ledger.Check(
//		check.SumOf("sites=houses+trees", sites, houses, trees).Said("灭治施工=房屋+树木", "sites = houses + trees"),
//		check.AtMostOf("executed<=adjusted", executed, adjusted),
//	)
//	for _, finding := range report.Findings() {
//		fmt.Println(finding.Severity, finding.Path, finding.Text(language.Chinese))
//	}
//
// # Words
//
//	勾稽关系          Identity         a relation that stated figures must satisfy
//	合计             Sum              whole = parts, or a balance of plus and minus
//	一项一行          Lines            whole = the lines below it; one may be missing
//	其中             Within           the parts are at most the whole
//	前后一致          Copy             one figure in two places
//	上限, 控制数      AtMost           one figure bounds another
//	占比, 完成率      Rate             a printed percentage of two figures
//	年度标注          Label            a heading's year is the year it must be
//	列示             Statement        a figure as a document prints it
//	成立             Holds            exactly; a rate rounds half up to its print
//	精度之内          WithinPrecision  the gap fits into the digits not printed
//	尾数截去          Cut              a rate truncated instead of rounded
//	不符             Broken           none of these
//	无法核对          Undefined        nothing to compare, for a stated reason
//	疑点             Suspect          one figure whose correction would heal
//	需说明的差额       Identity.Soft    holds only under an assumption of scope
//
// # Precision
//
// A figure may be off by half a unit of its last printed digit. In running
// text (no Column) that is its own last digit. In a table it is the finest
// last digit of its column, because spreadsheets drop trailing zeros: 5 and 0
// beside 114.50 have two places. A stated zero, a figure.Count and whole
// points hide nothing and give no slack; in particular 13处 parsed from text
// may be 12.6 and 13处 counted may not, so count what was counted. The half
// units of all operands added up are the tolerance. It is always shown and
// never changes a value.
//
// # Verdicts
//
// Sum, Lines, Copy: the difference is nothing, or inside the tolerance, or the
// identity is broken. Within and AtMost: the room that is left is not negative,
// or by less than the tolerance. Rate: the quotient rounds half up to the
// print; or the interval that the operands' last digits leave open meets the
// print ± half a unit; or cutting the quotient gives the print; or it is
// broken. Label: the dates are the same.
//
// An operand that is absent or has no statement makes an identity Undefined,
// never Broken: absent is not zero. So do different units (unless they count
// what belongs together one by one, see Identity.AsCounts), a zero base, and in
// an equality a figure that is only stated as 约 or 超过; a bound takes such a
// figure as it is stated. A figure.Ratio stands for the percentage that it
// prints, with two places.
//
// # Invariants
//
// Everything is a value and safe for concurrent use; a Ledger never changes.
// Arithmetic is exact: units are converted by moving the point, and a rate is
// compared by multiplying out. Only what an outcome shows of a rate is
// rounded, half up, once. Evaluate takes time proportional to the number of
// operands; the search for suspects is bounded by MaxWork.
//
// A key may be stated several times. Identities take the first statement that
// states a figure, and every further one is checked against it by an identity
// that nobody wrote. A correction is a correction of one printed figure: when
// a figure stands in two places, changing one of them breaks that copy. A
// derived figure (Statement.From) is no print and follows what it is made of.
//
// # Errors
//
// There are none: whatever cannot be answered is an Undefined outcome with a
// code. Profile.Validate reports a severity that does not exist.
package check
