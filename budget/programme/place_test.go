package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/check"
	"jixiao.example/budget/programme"
)

// A finding about one of several statements names one figure in the ledger.
func TestFindingsStandWhereTheLedgerHasTheirFigures(t *testing.T) {
	bad := homes("西苑", 10, 5, "-1.00万元")
	later := homes("", 10, 5, "-2.00万元")
	later.Year, later.At = 2025, "/accounts/3"
	for name, of := range map[string]interface {
		Statements(where string) []check.Statement
		Check(at check.Path) []check.Finding
	}{
		"scopes": programme.Scopes{Whole: homes("", 20, 10, "1.00万元"), Parts: []programme.Statement{homes("东苑", 10, 5, "1.00万元"), bad}},
		"series": programme.Series{homes("", 20, 10, "1.00万元"), later},
	} {
		at := map[check.Path]check.Statement{}
		statements := of.Statements("五")
		for _, statement := range statements {
			at[statement.Place.Path] = statement
		}
		assert.Len(t, at, len(statements), "%s: a path of its own for each", name)
		findings := of.Check("")
		assert.Len(t, findings, 1, name)
		for _, finding := range findings {
			assert.Contains(t, at[finding.Path].Figure.String(), "-", "%s: %s", name, finding.Path)
		}
	}
}
