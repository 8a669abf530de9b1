package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestSharesOfIndicatorsMet(t *testing.T) {
	set := ruled(ruleset.Method{Share: &ruleset.Share{Group: "数量指标", Beyond: figure.MustQuantity("130%")}})
	counted := func(target, actual string) performance.Indicator {
		i := performance.Indicator{Name: target + actual, Points: figure.PointsOf(0), Target: performance.MustTarget(target)}
		if actual != "" {
			i.Actual = performance.MustActual(actual)
		}
		return i
	}
	score := func(of ...performance.Indicator) scoring.Leaf {
		form := one(performance.Indicator{Points: figure.PointsOf(10), Method: "规则"})
		form.Classes[0].Groups[0].Indicators = append(form.Classes[0].Groups[0].Indicators, of...)
		form.Classes[0].Groups = append(form.Classes[0].Groups, performance.Group{Name: "质量指标", Indicators: []performance.Indicator{counted("≥1", "0")}})
		leaf, found := scorerFor(t, set).Score(form).At(onePath)
		require.True(t, found)
		return leaf
	}
	assert.Equal(t, "6.666666666666", score(counted("≥8", "8"), counted("≤8", "9"), counted("=8", "8")).Score.String())
	assert.Equal(t, "5", score(counted("≥10", "13"), counted("≥10", "13.1")).Score.String(), "far past a target counts as missed")
	assert.Equal(t, "10", score(counted("≥8", "8"), counted("≥8", "不适用"), counted("效果明显", "差")).Score.String(), "what applies and is a number")
	assert.Equal(t, scoring.NotComputable, score(counted("效果明显", "差")).Status, "no share of nothing")

	waiting := score(counted("≥8", "8"), counted("≥8", ""), counted("≥8", "7"), counted("≥8个", "8万元"), counted("≥8个", "8户"))
	assert.Equal(t, scoring.NotReported, waiting.Status)
	assert.Equal(t, "4", waiting.Least.String(), "two of five are met")
	assert.Equal(t, "8", waiting.Most.String(), "and two more may be")

	missed, agreed := counted("10%", "5%"), counted("10%", "10%")
	missed.Name, agreed.Name = "费用控制率", "费用控制率"
	twoWay := score(counted("≥8", "8"), missed, agreed)
	assert.Equal(t, "6.666666666666 10", twoWay.Least.String()+" "+twoWay.Most.String(), "met one way, missed the other")
}
