package seed

import (
	"slices"

	"jixiao.example/budget/check"
)

// ProgrammeStatements returns every figure of the programmes in 五(一), each
// once, in the order of the report.
func ProgrammeStatements() []check.Statement {
	return slices.Concat(
		Fund().Statements(PlaceFund),
		Recovery().Statements(PlaceFund),
		LiftInsurance().Statements(PlaceFund),
		Rental().Statements(PlaceRental),
		Termite().Statements(PlaceTermite),
		Subsidy().Statements(PlaceSubsidy),
	)
}

// ProgrammeIdentities returns how these figures hang together: the programmes'
// own identities and those that bind this report only.
func ProgrammeIdentities() []check.Identity {
	return slices.Concat(
		Fund().Identities(),
		Recovery().Identities(),
		LiftInsurance().Identities(),
		Rental().Identities(),
		Termite().Identities(),
		TermiteIdentities(),
		Subsidy().Identities(),
	)
}
