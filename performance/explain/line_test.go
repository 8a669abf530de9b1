package explain_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func explainedAt(t *testing.T, set ruleset.Set, form performance.Form, path check.Path) (zh, en string) {
	t.Helper()
	scorer := scoring.MustScorer(set)
	chinese, err := explain.Node(scorer.Trace(form), path, language.Chinese)
	require.NoError(t, err)
	english, err := explain.Node(scorer.Trace(form), path, language.English)
	require.NoError(t, err)
	return chinese.String(), english.String()
}

// 158.89 ÷ 200 is 79.445 % exactly, and 10 × 79.445 % = 7.9445; 1403.23 ÷ 1764.12
// = 0.79542774… goes on.
func TestTheExecutionRateIsPrintedAsItIs(t *testing.T) {
	exact := seed.Form().WithMoney(performance.TotalRow, "", budget.Adjusted, figure.MustMoney("200万元")).
		WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("158.89万元"))
	set := ruleset.WithCost()
	zh, en := explainedAt(t, set, exact, "/execution")
	assert.Contains(t, zh, "158.89万元 ÷ 200万元 = 79.445%\n")
	assert.Contains(t, zh, "= 7.9445\n")
	assert.Contains(t, en, "(158.89 × 10,000 yuan) ÷ (200 × 10,000 yuan) = 79.445%\n")
	zh, en = explainedAt(t, set, seed.Form(), "/execution")
	assert.Contains(t, zh, "= 79.542774…%")
	assert.Contains(t, en, "= 79.542774…%")
	set.Rounding.Rate = &figure.Rounding{Places: 1}
	zh, _ = explainedAt(t, set, exact, "/execution")
	assert.Contains(t, zh, "158.89万元 ÷ 200万元 = 79.4%\n")
}

// 447 of 500 are 89.4 %, 0.6 steps of 1 % below 90 %: one that has begun costs a
// point, one and a half cost 1.5 in proportion.
func TestStepsShowTheDivisionAndHowManyTheyAre(t *testing.T) {
	steps := ruleset.Steps{
		Measure: ruleset.Rate, From: figure.MustQuantity("90%"), Side: ruleset.BelowSide, Step: figure.MustQuantity("1%"),
		Deduct: figure.PointsOf(1), Whole: ruleset.BegunSteps,
	}
	say := func(target, actual string) (zh, en string) {
		set := ruleset.WithCost()
		set.Named = []ruleset.NamedRule{{Name: "steps", Method: ruleset.Method{Steps: &steps}, Source: set.NotApplicable.Source}}
		indicator := performance.Indicator{
			Name: "走访", Method: "steps", Points: figure.PointsOf(90),
			Target: performance.MustTarget(target), Actual: performance.MustActual(actual),
		}
		form := performance.Form{Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{Name: "数量指标", Indicators: []performance.Indicator{indicator}}}}}}
		return explainedAt(t, set, form, "/classes/0/groups/0/indicators/0")
	}
	zh, en := say("=500户", "447户")
	assert.Contains(t, zh, "447户 ÷ 500户 = 89.4%\n  （90% − 89.4%）÷ 1% = 0.6，计1档\n  完成率 = 89.4%：90 − 1 × 1 = 89")
	assert.Contains(t, en, "447 households ÷ 500 households = 89.4%\n  (90% − 89.4%) ÷ 1% = 0.6, counted as 1 step\n")
	steps.Whole = ruleset.ProRataStep
	zh, en = say("=200户", "177户")
	assert.Contains(t, zh, "（90% − 88.5%）÷ 1% = 1.5档\n")
	assert.Contains(t, en, "(90% − 88.5%) ÷ 1% = 1.5 steps\n")
	zh, _ = say("=200户", "190户")
	assert.NotContains(t, zh, "档\n  完成率", "nothing below, nothing to count")
}

// 20 of 90 points are 22.22… of a hundred, and 70 are 77.77…: they add up to 100
// as 22.22 + 77.78.
func TestPartsThatAreRoundedToAddUpSaySo(t *testing.T) {
	set := ruleset.WithCost()
	set.Execution, set.Plans = ruleset.Execution{}, nil
	form := func(points ...string) performance.Form {
		group := performance.Group{Name: "数量指标"}
		for i, p := range points {
			group.Indicators = append(group.Indicators, policyIndicator(string(rune('a'+i)), p, "≥10个", "10个"))
		}
		return performance.Form{Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{group}}}}
	}
	const first = "/classes/0/groups/0/indicators/0"
	spread := form("20", "70", "10")
	spread.Classes[0].Groups[0].Indicators[2].Actual = performance.MustActual("不适用")
	zh, en := explainedAt(t, set, spread, first)
	assert.Contains(t, zh, "由20变为22.22（各项取整并配平，合计不变）")
	assert.Contains(t, en, "carries 22.22 instead of 20 points (the parts are rounded so that they add up)")
	even := form("20", "60", "20")
	even.Classes[0].Groups[0].Indicators[2].Actual = performance.MustActual("不适用")
	zh, _ = explainedAt(t, set, even, first)
	assert.Contains(t, zh, "由20变为25\n", "exactly a quarter")

	handed := form("", "", "")
	handed.Classes[0].Groups[0].Points = figure.PointsOf(100)
	zh, en = explainedAt(t, set, handed, first)
	assert.Contains(t, zh, "平均分配：33.34（各项取整并配平，合计为上级指标的分值）")
	assert.Contains(t, en, "33.34 (the parts are rounded so that they add up)")
	handed.Classes[0].Groups[0].Points = figure.PointsOf(90)
	zh, _ = explainedAt(t, set, handed, first)
	assert.Contains(t, zh, "平均分配：30\n")
}

func TestAnExecutionRowWithoutMoneyNamesWhatIsMissing(t *testing.T) {
	zh, en := explainedAt(t, ruleset.WithCost(), seed.Form().WithMoney(performance.TotalRow, "", budget.Executed, figure.Money{}), "/execution")
	assert.Equal(t, "预算执行率 待定/10\n  没有填报“全年执行数”，预算执行率无法计算，得分不确定", zh)
	assert.Equal(t, "budget execution open/10\n  not reported: “executed”; the execution rate cannot be computed, and the score is open", en)
}
