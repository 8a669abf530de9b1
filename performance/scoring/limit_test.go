package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestFormsPastTheLimitsAreLeftOut(t *testing.T) {
	indicators := func(n int) performance.Form {
		return performance.Form{Classes: []performance.Class{classOf("", groupOf("", make([]performance.Indicator, n)...))}}
	}
	for name, c := range map[string]struct {
		form performance.Form
		past bool // the limit
	}{
		"as many indicators as can be": {form: indicators(performance.MaxIndicators)},
		"one too many":                 {form: indicators(performance.MaxIndicators + 1), past: true},
		"empty classes":                {form: performance.Form{Classes: make([]performance.Class, performance.MaxIndicators+1)}, past: true},
		"empty groups":                 {form: performance.Form{Classes: []performance.Class{{Groups: make([]performance.Group, performance.MaxIndicators+1)}}}, past: true},
		"as many money rows as can be": {form: performance.Form{Money: make([]performance.MoneyRow, performance.MaxMoneyRows)}},
		"a money row too many":         {form: performance.Form{Money: make([]performance.MoneyRow, performance.MaxMoneyRows+1)}, past: true},
	} {
		result := scorerFor(t, ruleset.WithCost()).Score(c.form)
		require.Equal(t, c.past, result.TooLarge(), name)
		if result.TooLarge() {
			_, graded := result.Grade()
			require.False(t, graded || result.Total().Complete || result.Class(0).Complete || result.Group(0, 0).Complete, name)
			travels(t, result)
		}
	}
}

// TestScoresPastTheLimitsAreLeftOut: an uncapped score can be as large as its
// figures, but a total cannot.
func TestScoresPastTheLimitsAreLeftOut(t *testing.T) {
	set := rowless(func(s *ruleset.Set) {
		for i := range s.Kinds {
			if s.Kinds[i].Kind == ruleset.AtLeast {
				completion := *s.Kinds[i].Method.Completion
				completion.Uncapped = true
				s.Kinds[i].Method.Completion = &completion
			}
		}
	})
	form := func(n int, actual string) performance.Form {
		var leaves []performance.Indicator
		for range n {
			leaves = append(leaves, leafOf("数量", "10", actual))
		}
		return performance.Form{Classes: []performance.Class{classOf("", groupOf("", leaves...))}}
	}
	scorer := scorerFor(t, set)
	most := scorer.Score(form(4, "100000"))
	require.False(t, most.TooLarge())
	require.Equal(t, "400000", most.Total().Score.String())
	travels(t, most)
	require.True(t, scorer.Score(form(5, "100000")).TooLarge(), "the sum")
	require.True(t, scorer.Score(form(200, "100000")).TooLarge(), "past 64 bits, too")
	leaf, _ := scorer.Score(form(1, "100001")).At("/classes/0/groups/0/indicators/0")
	require.True(t, leaf.Flags.Has(scoring.TooLarge), "one score")
	require.Equal(t, scoring.NotComputable, leaf.Status)
}

func travels(t *testing.T, result scoring.Result) {
	t.Helper()
	back, err := scoring.DecodeResult(result.AppendJSON(nil))
	require.NoError(t, err)
	require.Equal(t, inJSON(result), inJSON(back))
}
