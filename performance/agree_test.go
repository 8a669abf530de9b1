package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
)

// findingsOf is what a ledger has to say about the figures of a form.
func findingsOf(form performance.Form, base budget.Phase) []check.Finding {
	return check.NewLedger(form.Statements("")...).Check(form.IdentitiesOn(base)...).Findings()
}

// Every form, as it stands and with any one digit changed: where the figures
// agree, a ledger finds nothing.
func TestAFormThatAgreesHasNoFindings(t *testing.T) {
	forms := map[string]performance.Form{"seed": seed.Form()}
	cases, err := corpus.Cases()
	require.NoError(t, err)
	for _, c := range cases {
		forms[c.ID] = c.Form
	}
	agreed, quiet, broken := 0, 0, 0
	for name, form := range forms {
		data, err := form.Encode()
		require.NoError(t, err)
		for i := -1; i < len(data); i++ {
			changed := append([]byte(nil), data...)
			if i >= 0 {
				if changed[i] < '0' || changed[i] > '9' {
					continue
				}
				changed[i] = '0' + (changed[i]-'0'+byte(1+i%9))%10
			}
			form, err := performance.DecodeForm(changed)
			if err != nil {
				continue
			}
			for _, base := range []budget.Phase{"", budget.Initial} {
				found := findingsOf(form, base)
				switch {
				case form.Agrees(base):
					agreed++
					require.Empty(t, found, "%s, byte %d, on %q", name, i, base)
				case len(found) == 0:
					quiet++
				default:
					broken++
				}
			}
		}
	}
	assert.Positive(t, broken)
	assert.Less(t, quiet, agreed/10, "the ledger is asked where it has something to say")
	assert.True(t, seed.Form().Agrees(budget.Adjusted))
}
