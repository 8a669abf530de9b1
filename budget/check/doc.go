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
//	勾稽关系          Identity          a relation that stated figures must satisfy
//	合计             Sum               whole = parts, or a balance of plus and minus
//	一项一行          Lines             whole = the lines below it; one may be missing
//	其中             Within            the parts are at most the whole
//	前后一致          Copy              one figure in two places
//	上限, 控制数      AtMost            one figure bounds another
//	占比, 完成率      Rate              a printed percentage of two figures
//	年度标注          Label             a heading's year is the year it must be
//	列示             Statement         a figure as a document prints it
//	口径             Identity.Reading  the scope that a soft identity assumes
//	可能原因          Suspect           one figure whose correction would heal
//
// What an answer means to a reader is its Class, and Report.Tally counts them,
// for every page and program alike:
//
//	不符     ClassBroken       a hard equality that cannot hold: 合计不平, 表文不一致,
//	                          表间不一致, 比率有误, 年度有误; parts above their whole
//	超限     ClassExceeded     a bound is passed: 超预算, 超编, 超标准, 无预算支出
//	需说明    ClassUnexplained  what rests on an assumption does not close
//	尾差     ClassRounding     the gap fits into the digits not printed
//	无法核对   ClassUnchecked    缺少数据, or 0 ÷ 0 (不适用)
//
// # Precision
//
// A figure may be off by half a unit of its last printed digit. In running
// text (no Column) that is its own last digit. In a table it is the finest
// last digit of its column, because spreadsheets drop trailing zeros: 5 and 0
// beside 114.50 have two places. A stated zero, a figure.Count and whole
// points hide nothing and give no slack; in particular 13处 parsed from text
// may be 12.6 and 13处 counted may not, so count what was counted. A document
// that cuts its figures instead leaves a whole unit, see Ledger.RoundedBy. What
// all operands leave open is the tolerance. It never changes a value.
//
// All statements of a key count: the figure is known to what all their prints
// leave open, and identities take that, whichever statement came first. When
// nothing lies in all of them, that is broken by itself, and an identity that
// hangs on which of them is right cannot be checked before that is known.
//
// # Verdicts
//
// Sum, Lines, Copy: the difference is nothing, or inside the tolerance, or the
// identity is broken. Within and AtMost: the room that is left is not negative,
// or by less than the tolerance. Rate: the quotient rounds half up to the
// print; or the interval that the operands' last digits leave open meets the
// print ± half a unit; or cutting the quotient gives the print; or it is
// broken. Two figures printed alike make 100 %: above that a rate is broken,
// and below it has to be explained. Label: the dates are the same.
//
// An operand that is absent or has no statement makes an identity Undefined,
// never Broken: absent is not zero. Only the parts of a split that are printed
// and not below zero cannot be more than their whole, whatever else is blank;
// and where blank means none (Identity.BlankIsNone) they have to be the whole,
// softly. Undefined are also different units (unless they count what belongs
// together one by one, see Identity.AsCounts), a zero base, and in an equality a
// figure that is only stated as 约 or 超过; a bound takes such a figure as it is
// stated. A figure.Ratio stands for the percentage that it prints, with two
// places.
//
// # Suspects
//
// Only hard equalities raise suspects: a correction has to heal one and may
// break none. Bounds and soft identities raise none and forbid none, for a true
// overspend may have been misprinted away; they only count for or against. A
// soft identity that the one best correction would close is told with it and
// not again. A line that may be missing is named where the amount is printed.
//
// # Invariants
//
// Everything is a value and safe for concurrent use; a Ledger never changes.
// Arithmetic is exact: units are converted by moving the point, and a rate is
// compared by multiplying out. Only what an outcome shows of a rate is
// rounded, half up, once. Evaluate takes time proportional to the number of
// operands; the search for suspects is bounded, see Report.Incomplete. The
// order of statements decides no verdict.
//
// A correction is a correction of one printed figure: when a figure stands in
// two places, changing one of them breaks that copy, unless the second repeats
// the first word for word (Statement.Repeats). A derived figure
// (Statement.From) is no print and follows what it is made of.
//
// # Errors
//
// There are none: whatever cannot be answered is an Undefined outcome with a
// code. Profile.Validate reports a severity that does not exist.
package check
