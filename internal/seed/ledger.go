package seed

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
)

// Statements returns every figure of the report, the text before the annexes,
// and last what the form leaves unspent.
func Statements() []check.Statement {
	form := BoundForm()
	money := form.Total()
	return slices.Concat(
		TextStatements(),
		ProgrammeStatements(),
		CaseloadStatements(),
		BaseTable().Statements(PlaceBaseTable),
		form.Statements(PlaceForm),
		TargetStatements(),
		[]check.Statement{UnspentStatement(money.At(budget.Adjusted), money.At(budget.Executed))},
	)
}

// Identities returns everything that these figures have to satisfy: the
// identities of their types, and those that bind this report only.
func Identities() []check.Identity {
	return slices.Concat(
		TextIdentities(),
		ProgrammeIdentities(),
		CaseloadIdentities(),
		BaseTable().Identities(),
		Form().Identities(),
		Bindings(),
	)
}

// Ledger returns the ledger of Statements.
func Ledger() check.Ledger { return check.NewLedger(Statements()...) }
