package main

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

// statements are all figures of the report as it prints them: the chapters, the
// programmes, the caseloads, the two annexes, and what the form leaves unspent.
func statements(table budget.BaseTable, form performance.Form) []check.Statement {
	money := form.Total()
	return slices.Concat(
		seed.TextStatements(), seed.ProgrammeStatements(), seed.CaseloadStatements(),
		table.Statements(seed.PlaceBaseTable),
		form.Statements(seed.PlaceForm), seed.TargetStatements(),
		[]check.Statement{seed.UnspentStatement(money.At(budget.Adjusted), money.At(budget.Executed))},
	)
}

// identities are what these figures have to satisfy: what belongs to their
// types, and what binds this report's text to its annexes.
func identities(table budget.BaseTable, form performance.Form) []check.Identity {
	return slices.Concat(
		seed.TextIdentities(), seed.ProgrammeIdentities(), seed.CaseloadIdentities(),
		table.Identities(), form.Identities(), seed.Bindings(),
	)
}
