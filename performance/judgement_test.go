package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

func TestAStatedScoreStandsForTheJudgementOfWordsOnly(t *testing.T) {
	stated, given := figure.PointsOf(4), performance.Judgement{Score: figure.PointsOf(3), By: "评价组"}
	form := func(change func(*performance.Indicator)) performance.Form {
		one := performance.Indicator{
			Name: "社会影响", Points: figure.PointsOf(5), Stated: stated,
			Target: performance.MustTarget("效果明显"), Actual: performance.MustActual("效果良好"),
		}
		change(&one)
		return performance.Form{Classes: []performance.Class{{Groups: []performance.Group{{Indicators: []performance.Indicator{one}}}}}}
	}
	own := performance.Judgement{Score: stated, By: "单位自评"}
	for name, c := range map[string]struct {
		change func(*performance.Indicator)
		want   performance.Judgement
	}{
		"a target in words":  {func(*performance.Indicator) {}, own},
		"no target":          {func(one *performance.Indicator) { one.Target = performance.Target{} }, own},
		"words for a number": {func(one *performance.Indicator) { one.Target = performance.MustTarget("≥10个") }, own},
		"numbers": {func(one *performance.Indicator) {
			one.Target, one.Actual = performance.MustTarget("≥10个"), performance.MustActual("9个")
		}, performance.Judgement{}},
		"nothing stated": {func(one *performance.Indicator) { one.Stated = figure.Points{} }, performance.Judgement{}},
		"judged before":  {func(one *performance.Indicator) { one.Judgement = given }, given},
	} {
		t.Run(name, func(t *testing.T) {
			before := form(c.change)
			after := before.JudgedAsStated("单位自评")
			assert.Equal(t, c.want, after.Classes[0].Groups[0].Indicators[0].Judgement)
			assert.Equal(t, form(c.change), before, "the form itself stays")
		})
	}
}
