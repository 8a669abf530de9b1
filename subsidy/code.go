package subsidy

import "jixiao.example/budget/check"

// The codes of this package's findings.
const (
	// CodeShare reports a share that is no percentage from 0 to 100.
	CodeShare check.Code = "subsidy.share"
	// CodeInstalments reports instalments that do not add up to 100%.
	CodeInstalments check.Code = "subsidy.instalments"
	// CodeRounding reports a rounding that does not exist.
	CodeRounding check.Code = "subsidy.rounding"
	// CodeInstalmentShare reports an instalment that is not the policy's share of
	// what was announced.
	CodeInstalmentShare check.Code = "subsidy.instalment-share"
)
