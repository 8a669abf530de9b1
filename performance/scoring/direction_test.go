package scoring_test

import (
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

func TestInvariantCompletionIsMonotoneInTheActual(t *testing.T) {
	random := rand.New(rand.NewPCG(14, 1))
	walked := 0
	for _, rules := range ruleSets(t, 120) {
		for _, rule := range rules.set.Kinds {
			up := rule.Kind == ruleset.AtLeast || rule.Kind == ruleset.Above
			down := rule.Kind == ruleset.AtMost || rule.Kind == ruleset.Below
			c := rule.Method.Completion
			if !up && !down || c == nil || c.Overshoot.Policy != ruleset.KeepPoints || c.Negative == ruleset.NegativeNotComputable {
				continue
			}
			walked++
			for range 6 * rounds {
				target := figure.Count(1+random.Int64N(200), "个")
				form := performance.Form{Year: 2024, Classes: []performance.Class{{
					Name: "产出指标", Class: ruleset.Output, Groups: []performance.Group{{
						Name: "质量指标", Indicators: []performance.Indicator{{
							Name: "指标", Points: figure.PointsOf(10), Target: performance.Compare(rule.Kind, target),
						}},
					}},
				}}}
				walk(t, random, rules, form, up)
			}
		}
	}
	require.NotZero(t, walked)
}

// walk steps the actual value of the only indicator up and looks at its score.
func walk(t *testing.T, random *rand.Rand, rules underRules, form performance.Form, up bool) {
	t.Helper()
	const path = "/classes/0/groups/0/indicators/0"
	at, last := decimal.New(int64(random.IntN(30)), 0), figure.Points{}
	for range 40 {
		quantity, err := figure.NewQuantity(at, "个")
		require.NoError(t, err)
		form.Classes[0].Groups[0].Indicators[0].Actual = performance.Reached(quantity)
		leaf := rules.scorer.Score(form).Leaf(0)
		if leaf.Ref.Class < 0 {
			leaf = rules.scorer.Score(form).Leaf(1)
		}
		if last.Stated() && leaf.Score.Stated() {
			if order := leaf.Score.Cmp(last); up && order < 0 || !up && order > 0 {
				require.Fail(t, "the score moves the wrong way", "from %s to %s at %s (%s) under %s\n%s",
					last, leaf.Score, quantity, path, rules.set.ID, encoded(t, form))
			}
		}
		if leaf.Score.Stated() {
			last = leaf.Score
		}
		at = at.Add(decimal.New(int64(random.IntN(2000)), -2))
	}
}
