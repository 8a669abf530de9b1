package verify_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

// one is a form of a single indicator and no money.
func one(indicator performance.Indicator) performance.Form {
	indicator.Name = "指标"
	return performance.Form{Year: 2024, Classes: []performance.Class{{
		Name:   "产出指标",
		Groups: []performance.Group{{Name: "数量指标", Indicators: []performance.Indicator{indicator}}},
	}}}
}

const onePath = "/classes/0/groups/0/indicators/0"

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
