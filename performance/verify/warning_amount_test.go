package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// With one of the two amounts nothing can be said of what is left.
func TestOneAmountAloneGivesNoWarning(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Integrated())
	for name, phase := range map[string]budget.Phase{"no budget": budget.Adjusted, "nothing executed": budget.Executed} {
		t.Run(name, func(t *testing.T) {
			form := graded("1元", "≥90", "90")
			assert.NotEqual(t, verify.NoLight, verify.Warn(scorer.Trace(form)).Light)
			form = form.WithMoney(performance.TotalRow, "", phase, figure.Money{})
			assert.Zero(t, verify.Warn(scorer.Trace(form)))
		})
	}
}
