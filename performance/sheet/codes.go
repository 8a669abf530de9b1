package sheet

import "jixiao.example/budget/check"

// The codes of this package's findings. Every finding names the row and column
// of the table; its path is where in the form the cell went.
const (
	// CodeAssumed: a cell was read under an assumption.
	CodeAssumed check.Code = "sheet.assumed"
	// CodeUnread: a cell that must hold a figure could not be read.
	CodeUnread check.Code = "sheet.unread"
	// CodeCellSkipped: a cell has no place in the form.
	CodeCellSkipped check.Code = "sheet.cell-skipped"
	// CodeRowSkipped: a row has no place in the form.
	CodeRowSkipped check.Code = "sheet.row-skipped"
	// CodeRowShifted: a row without its merged cells was read from the right.
	CodeRowShifted check.Code = "sheet.row-shifted"
	// CodeRowRefused: a row that lacks cells, or has too many, was not read, because
	// nothing shows which.
	CodeRowRefused check.Code = "sheet.row-refused"
	// CodeRowDoubtful: a row was read as it stands, but fits its columns as well
	// with a cell more or less.
	CodeRowDoubtful check.Code = "sheet.row-doubtful"
	// CodeCellLost: a row lacks a merged cell between its name and its points, so
	// that the others there were not read.
	CodeCellLost check.Code = "sheet.cell-lost"
	// CodeRowUnused: a row of the form that the unit has not used.
	CodeRowUnused check.Code = "sheet.row-unused"
	// CodeColumnSkipped: a column has no place in the form.
	CodeColumnSkipped check.Code = "sheet.column-skipped"
	// CodeColumnUnused: of two columns of one kind the other one counts.
	CodeColumnUnused check.Code = "sheet.column-unused"
	// CodeReviewColumn: a column holds what a reviewer found.
	CodeReviewColumn check.Code = "sheet.review-column"
	// CodeNoTiers: the table has no first or second tier.
	CodeNoTiers check.Code = "sheet.no-tiers"
	// CodeMoneyTree: that money rows are parts of another is shown by their sum
	// alone.
	CodeMoneyTree check.Code = "sheet.money-tree"
	// CodeHeaderRepeated: the heading of the indicators is repeated, as at the
	// top of a page.
	CodeHeaderRepeated check.Code = "sheet.header-repeated"
	// CodeSecondForm: another form begins in the table; it was not read.
	CodeSecondForm check.Code = "sheet.second-form"
	// CodeEndsEarly: indicators go on below the row that was taken for the bottom
	// line; they were not read.
	CodeEndsEarly check.Code = "sheet.ends-early"
	// CodeMoneyUnit: the money block names no unit.
	CodeMoneyUnit check.Code = "sheet.money-unit-assumed"
	// CodeNoMoney: there is no money block.
	CodeNoMoney check.Code = "sheet.no-money"
	// CodePhaseInferred: the phase of amounts without a column was found by their
	// sum.
	CodePhaseInferred check.Code = "sheet.phase-inferred"
	// CodePhaseAssumed: the phase of amounts without a column was assumed.
	CodePhaseAssumed check.Code = "sheet.phase-assumed"
	// CodeBudgetAssumed: a column says 预算数 without saying which; the adjusted
	// budget was assumed, because that is what execution is measured against.
	CodeBudgetAssumed check.Code = "sheet.budget-assumed"
	// CodeNoYear: neither the table nor the caller names the fiscal year.
	CodeNoYear check.Code = "sheet.no-year"
	// CodeYearDiffers: the table names another year than the caller.
	CodeYearDiffers check.Code = "sheet.year-differs"
	// CodeEmptyGroup: a class or a group has nothing below it.
	CodeEmptyGroup check.Code = "sheet.empty-group"
	// CodeNoName: an indicator has no name.
	CodeNoName check.Code = "sheet.no-name"
	// CodeSumDiffers: a sum of all indicators, printed above the bottom line, is not
	// theirs.
	CodeSumDiffers check.Code = "sheet.sum-differs"
	// CodeSpans: merged cells overlap or leave the table.
	CodeSpans check.Code = "sheet.spans"
	// CodeMore: there are more findings than are listed.
	CodeMore check.Code = "sheet.more"
)
