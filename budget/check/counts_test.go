package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func TestCountsOfDifferentThingsAreComparedOnlyWhenTheIdentitySaysSo(t *testing.T) {
	certificates := check.Key{Concept: "certificates"}
	buildings := check.Key{Concept: "buildings"}
	area := check.Key{Concept: "area"}
	ledger := check.NewLedger(
		check.Statement{Key: certificates, Figure: figure.Count(155, "份")},
		check.Statement{Key: buildings, Figure: figure.Count(155, "栋")},
		check.Statement{Key: area, Figure: figure.MustQuantity("155㎡")},
	)
	for name, test := range map[string]struct {
		identity check.Identity
		verdict  check.Verdict
		reason   check.Code
	}{
		"not said":    {check.CopyOf("copy", certificates, buildings), check.Undefined, check.CodeUnits},
		"said":        {check.CopyOf("copy", certificates, buildings).AsCounts(), check.Holds, ""},
		"not a count": {check.CopyOf("copy", certificates, area).AsCounts(), check.Undefined, check.CodeUnits},
		"bound":       {check.AtMostOf("bound", certificates, buildings).AsCounts(), check.Holds, ""},
	} {
		t.Run(name, func(t *testing.T) {
			outcomes := ledger.Evaluate(test.identity)
			require.Len(t, outcomes, 1)
			assert.Equal(t, test.verdict, outcomes[0].Verdict)
			assert.Equal(t, test.reason, outcomes[0].Reason)
		})
	}
}
