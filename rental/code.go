package rental

import "jixiao.example/budget/check"

// The codes of this package's findings.
const (
	// CodeUnknownGround reports households that left on a ground that nobody knows.
	CodeUnknownGround check.Code = "rental.unknown-ground"
	// CodeLeaseOrder reports a lease that ends before it begins.
	CodeLeaseOrder check.Code = "rental.lease-order"
	// CodeLeaseTerm reports a lease that is longer than it may be.
	CodeLeaseTerm check.Code = "rental.lease-term"
)
