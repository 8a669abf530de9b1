package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// A rate past all scores prints as a whole number, with an ellipsis where it is
// none; a small one in the places that a reader gets to see.
func TestARatePrintsWhateverItsSize(t *testing.T) {
	for _, test := range []struct{ budgeted, spent, rate, percent string }{
		{"3元", "1000000000000000元", "33333333333333333…", "33333333333333333…%"},
		{"1元", "1000000000000000元", "100000000000000000", "100000000000000000%"},
		{"3元", "2元", "66.666666666…", "66.666666…%"},
		{"4元", "3元", "75", "75%"},
	} {
		form := performance.Form{Year: 2024, Money: []performance.MoneyRow{{Kind: performance.TotalRow, Amounts: []performance.Amount{
			{Phase: budget.Adjusted, Money: figure.MustMoney(test.budgeted)}, {Phase: budget.Executed, Money: figure.MustMoney(test.spent)},
		}}}}
		trace := scoring.MustScorer(ruleset.WithCost()).Trace(form)
		rate := trace.Leaf(trace.Index("/execution")).Workings.Rate
		assert.Equal(t, test.rate, rate.String())
		assert.Equal(t, test.percent, rate.Percent())
	}
	assert.Empty(t, scoring.Value{}.String())
	assert.Empty(t, scoring.Value{}.Percent())
}
