package check

// The codes of this package. Other rooms declare their own beside the types
// that raise them; Catalogue lists them all.
const (
	// CodeBroken: a sum does not come out within the printed precision (合计不平),
	// or what is printed of its parts is more than the whole, or a printed rate is
	// not the quotient of its figures (比率有误).
	CodeBroken Code = "check.broken"
	// CodeCopy: one figure is printed twice with different values (表文不一致,
	// 表间不一致).
	CodeCopy Code = "check.copy"
	// CodeParts: the parts listed under 其中 add up to more than the whole.
	CodeParts Code = "check.parts"
	// CodeExceeded: a figure exceeds its bound (超预算, 超编, 超标准, 无预算支出).
	CodeExceeded Code = "check.exceeded"
	// CodeLabel: a heading prints another year than it must (年度有误).
	CodeLabel Code = "check.label"
	// CodeGap: an identity that holds only under an assumption of scope or on a
	// blank taken for none does not close, or two equal figures make less than
	// 100 %; it calls for an explanation and is not by itself an error (需说明).
	CodeGap Code = "check.gap"
	// CodeCut: a printed rate was truncated instead of rounded.
	CodeCut Code = "check.cut"
	// CodePrecision: an identity holds only because of what the last printed
	// digits may hide.
	CodePrecision Code = "check.precision"

	// CodeAbsent: an operand is not stated.
	CodeAbsent Code = "check.undefined.absent"
	// CodeQualified: an operand of an equality is only stated as 约, 超过 or the
	// like.
	CodeQualified Code = "check.undefined.qualified"
	// CodeConflict: an operand is printed twice with different values, and which
	// of them is right decides.
	CodeConflict Code = "check.undefined.conflict"
	// CodeZeroByZero: a rate is 0/0 (不适用).
	CodeZeroByZero Code = "check.undefined.zero-by-zero"
	// CodeZeroBase: a rate has a base of zero and a numerator that is not.
	CodeZeroBase Code = "check.undefined.zero-base"
	// CodeUnits: the operands measure different things.
	CodeUnits Code = "check.undefined.units"
	// CodeFigure: an operand is not of a kind that the identity can use, such
	// as a date in a sum.
	CodeFigure Code = "check.undefined.figure"
	// CodeSize: an operand has more digits than any figure that can be read.
	CodeSize Code = "check.undefined.size"
	// CodeIdentity: the identity itself is not well formed, such as a sum of
	// no parts or a kind that does not exist.
	CodeIdentity Code = "check.undefined.identity"

	// CodeSuspect: correcting one figure would heal a broken identity and
	// break none.
	CodeSuspect Code = "check.suspect"
	// CodeSuspects: more corrections than anybody would look at would each heal
	// a broken identity.
	CodeSuspects Code = "check.suspect.many"
	// CodeMissing: a line that is not printed would heal a broken identity.
	CodeMissing Code = "check.suspect.missing"
	// CodeWork: the search for suspects was given up for some identities,
	// because it would have taken too long.
	CodeWork Code = "check.suspect.work"
)
