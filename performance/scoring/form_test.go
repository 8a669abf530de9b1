package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func scorerFor(t *testing.T, set ruleset.Set) *scoring.Scorer {
	t.Helper()
	scorer, err := scoring.NewScorer(set)
	require.NoError(t, err)
	return scorer
}

// one is a form of a single indicator and no money.
func one(indicator performance.Indicator) performance.Form {
	indicator.Name = "指标"
	return performance.Form{Year: 2024, Classes: []performance.Class{{
		Name:   "产出指标",
		Groups: []performance.Group{{Name: "数量指标", Indicators: []performance.Indicator{indicator}}},
	}}}
}

const onePath = "/classes/0/groups/0/indicators/0"

// row is one indicator and its score; six is set where the expected value is
// the exact one shown with six places instead of the score as the set rounds it.
type row struct {
	name                           string
	points, target, actual, method string
	want                           string
	six                            bool
}

func (r row) indicator() performance.Indicator {
	indicator := performance.Indicator{Points: figure.MustPoints(r.points), Method: r.method}
	if r.target != "" {
		indicator.Target = performance.MustTarget(r.target)
	}
	indicator.Actual = performance.MustActual(r.actual)
	return indicator
}

func checkRows(t *testing.T, set ruleset.Set, rows []row) {
	t.Helper()
	scorer := scorerFor(t, set)
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			leaf, found := scorer.Score(one(r.indicator())).At(onePath)
			require.True(t, found)
			require.Equal(t, scoring.Scored, leaf.Status)
			got := leaf.Score
			if r.six {
				got = leaf.Raw.Round(figure.Rounding{Places: 6})
			}
			assert.Equal(t, r.want, got.Short())
		})
	}
}

// money is a form of nothing but its execution.
func money(budgeted, spent string) performance.Form {
	return performance.Form{Year: 2024, Money: []performance.MoneyRow{{
		Kind: performance.TotalRow, Name: "年度资金总额", Amounts: []performance.Amount{
			{Phase: budget.Adjusted, Money: figure.MustMoney(budgeted)},
			{Phase: budget.Executed, Money: figure.MustMoney(spent)},
		},
	}}}
}

// judgedSeed is the seed's form with the scores that it states judged, because
// the integrated system has an evaluator type what is no number.
func judgedSeed(t *testing.T) performance.Form {
	t.Helper()
	form := seed.Form()
	for ref, indicator := range form.Indicators() {
		if indicator.Target.Kind().Numeric() {
			continue
		}
		changed, err := form.WithIndicator(ref.Path(), func(i performance.Indicator) performance.Indicator {
			i.Judgement = performance.Judgement{Score: i.Stated, By: "单位自评"}
			return i
		})
		require.NoError(t, err)
		form = changed
	}
	return form
}

// graded is a form of one indicator of ninety points and an execution row.
func graded(spent, target, actual string) performance.Form {
	form := one(performance.Indicator{
		Points: figure.PointsOf(90), Target: performance.MustTarget(target), Actual: performance.MustActual(actual),
	})
	form.Money = money("10000元", spent).Money
	return form
}
