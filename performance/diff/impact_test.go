package diff_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// spending returns the seed's form with another amount spent: whole units of
// 17.6412万元 are whole tenths of a point.
func spending(money string) performance.Form {
	return seed.Form().WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney(money))
}

func TestImpactOfAnotherRuleSet(t *testing.T) {
	// The same rules with 良 from 94 up to 96 and 优 above.
	strict := ruleset.Huaihua2024()
	strict.ID = "test/strict"
	strict.Grades.Bands[0].From = figure.MustQuantity("96")
	strict.Grades.Bands[1].To = figure.MustQuantity("96")
	after, err := scoring.NewScorer(strict)
	require.NoError(t, err)
	forms := []performance.Form{spending("0万元"), spending("882.06万元"), spending("1403.23万元"), spending("1764.12万元")}
	impact := diff.ImpactOf(scoring.MustScorer(ruleset.Huaihua2024()), after, slices.Values(forms))
	assert.EqualValues(t, 4, impact.Forms)
	assert.EqualValues(t, 0, impact.TotalsChanged)
	assert.EqualValues(t, 2, impact.GradesChanged, "93 and 95.95")
	assert.EqualValues(t, 2, impact.Moves[diff.GradeMove{From: ruleset.Excellent, To: ruleset.Good}])
	assert.EqualValues(t, 2, impact.Causes[diff.ByRule])
}
