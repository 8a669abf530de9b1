package fund

import "jixiao.example/budget/check"

// The codes of this package's findings.
const (
	// CodeTopUp reports an account below the share of its first deposit that it must
	// hold.
	CodeTopUp check.Code = "fund.top-up"
	// CodeDuplicateDoor reports a door number with more than one sub-account.
	CodeDuplicateDoor check.Code = "fund.duplicate-door"
	// CodeFirstDeposit reports a first deposit outside the bounds of its share of the
	// building cost.
	CodeFirstDeposit check.Code = "fund.first-deposit"
	// CodeDepositDue reports a deposit due that is not the area times its rate.
	CodeDepositDue check.Code = "fund.deposit-due"
)
