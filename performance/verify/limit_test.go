package verify_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
	"jixiao.example/performance/whatif"
)

func TestFormsPastTheLimitsAreLeftOut(t *testing.T) {
	indicators := func(n int) performance.Form {
		return performance.Form{Classes: []performance.Class{classOf("", groupOf("", make([]performance.Indicator, n)...))}}
	}
	for name, c := range map[string]struct {
		form performance.Form
		says string // of the limit that it is past
	}{
		"as many indicators as can be": {form: indicators(performance.MaxIndicators)},
		"one too many":                 {form: indicators(performance.MaxIndicators + 1), says: "/classes: 10001 is past the limit of 10000"},
		"empty classes":                {form: performance.Form{Classes: make([]performance.Class, performance.MaxIndicators+1)}, says: "/classes: 10001 is past the limit of 10000"},
		"empty groups":                 {form: performance.Form{Classes: []performance.Class{{Groups: make([]performance.Group, performance.MaxIndicators+1)}}}, says: "/classes: 10001 is past the limit of 10000"},
		"as many money rows as can be": {form: performance.Form{Money: make([]performance.MoneyRow, performance.MaxMoneyRows)}},
		"a money row too many":         {form: performance.Form{Money: make([]performance.MoneyRow, performance.MaxMoneyRows+1)}, says: "/money: 1001 is past the limit of 1000"},
	} {
		result := scorerFor(t, ruleset.WithCost()).Score(c.form)
		require.Equal(t, c.says != "", result.TooLarge(), name)
		require.Equal(t, c.says, pastLimit(scorerFor(t, ruleset.WithCost()), c.form), name)
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
	many := form(200, "100000") // past 64 bits, too
	require.True(t, scorer.Score(form(5, "100000")).TooLarge(), "the sum")
	require.True(t, scorer.Score(many).TooLarge())
	require.Nil(t, whatif.Sensitivities(scorer.Trace(many)))
	_, err := whatif.Require(scorer.Trace(many), whatif.Aim{Total: figure.PointsOf(100)})
	require.ErrorIs(t, err, whatif.ErrAim)
	require.Equal(t, "/classes: the sum of uncapped scores is past the limit of 400000", pastLimit(scorer, many))
	leaf, _ := scorer.Score(form(1, "100001")).At("/classes/0/groups/0/indicators/0")
	require.True(t, leaf.Flags.Has(scoring.TooLarge), "one score")
	require.Equal(t, scoring.NotComputable, leaf.Status)
}

// pastLimit is the finding about a form past a limit, "" when there is none.
func pastLimit(scorer *scoring.Scorer, form performance.Form) string {
	for _, finding := range verify.Check(scorer.Trace(form)) {
		if finding.Code == scoring.CodeTooLarge && strings.Count(string(finding.Path), "/") == 1 {
			return string(finding.Path) + ": " + finding.Text(language.English)
		}
	}
	return ""
}
