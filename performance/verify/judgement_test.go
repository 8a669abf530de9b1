package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// Only a judgement that says something the score does not is called unused.
func TestAnUnusedJudgement(t *testing.T) {
	set := ruleset.WithCost()
	set.Named = append(set.Named, ruleset.NamedRule{Name: "效果", Source: set.Kinds[0].Source, Method: ruleset.Method{
		Level: &ruleset.Level{Levels: []ruleset.LevelBand{
			{Key: "good", Label: figure.Label{Zh: "好", En: "good"}, Fixed: figure.MustQuantity("100")},
			{Key: "fair", Label: figure.Label{Zh: "一般", En: "fair"}, Fixed: figure.MustQuantity("60")},
			{Key: "poor", Label: figure.Label{Zh: "差", En: "poor"}, Fixed: figure.MustQuantity("0")},
		}},
	}})
	scorer := scoring.MustScorer(set)
	four := figure.PointsOf(4)
	for _, test := range []struct {
		name           string
		target, actual string
		method         string
		stated         figure.Points
		judgement      performance.Judgement
		unused         bool
	}{
		{"the level alone gives the score", "有效控制", "基本有效", "效果", four, performance.Judgement{Level: "fair"}, false},
		{"so named", "有效控制", "基本有效", "效果", four, performance.Judgement{Level: "一般"}, false},
		{"a level beside figures", "≥10个", "9个", "", four, performance.Judgement{Level: "met"}, true},
		{"a score beside figures", "≥10个", "9个", "", four, performance.Judgement{Score: figure.PointsOf(3)}, true},
		{"the score of the form again", "≥10个", "9个", "", four, performance.Judgement{Score: four}, false},
		{"the score of the form and a level", "≥10个", "9个", "", four, performance.Judgement{Level: "met", Score: four}, true},
		{"a form without that score", "≥10个", "9个", "", figure.Points{}, performance.Judgement{Score: four}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			form := one(performance.Indicator{
				Name: "扬尘控制", Points: figure.PointsOf(5), Target: performance.MustTarget(test.target), Actual: performance.MustActual(test.actual),
				Method: test.method, Stated: test.stated, Judgement: test.judgement,
			})
			path := performance.IndicatorRef(0, 0, 0).Path()
			findings := verify.Check(scorer.Trace(form))
			assert.Equal(t, test.unused, found(findings, verify.CodeJudgementUnused, path.Child("judgement")) != nil, "%v", findings)
		})
	}
	t.Run("no complaints, judged as stated", func(t *testing.T) {
		form := one(performance.Indicator{
			Name: "投诉", Points: figure.PointsOf(5), Target: performance.MustTarget("0"), Actual: performance.MustActual("无"), Stated: figure.PointsOf(5),
		}).JudgedAsStated("单位自评")
		for _, finding := range verify.Check(scorer.Trace(form)) {
			assert.NotEqual(t, verify.CodeJudgementUnused, finding.Code)
		}
	})
}

// A judged score does not stand in for the target that the form lacks.
func TestAMissingTargetIsFoundBesideAJudgement(t *testing.T) {
	set := ruleset.WithCost()
	set.Named = append(set.Named,
		ruleset.NamedRule{Name: "judged", Source: set.Kinds[0].Source, Method: ruleset.Method{Judged: &ruleset.Judged{}}})
	scorer := scoring.MustScorer(set)
	for _, test := range []struct {
		name   string
		class  string
		change func(*performance.Indicator)
		want   bool
	}{
		{"no judgement", "", func(*performance.Indicator) {}, true},
		{"how the project was run", "项目过程", func(i *performance.Indicator) { i.Stated = figure.PointsOf(30) }, false},
		{"a benefit", "效益指标", func(i *performance.Indicator) { i.Stated = figure.PointsOf(30) }, true},
		{"judged as stated", "", func(i *performance.Indicator) { i.Stated = figure.PointsOf(30) }, true},
		{"judged by an evaluator", "", func(i *performance.Indicator) { i.Judgement = performance.Judgement{Score: figure.PointsOf(20)} }, true},
		{"with a criterion to judge by", "", func(i *performance.Indicator) { i.Stated, i.Criterion = figure.PointsOf(30), "酌情扣分" }, false},
		{"by a method that asks for none", "", func(i *performance.Indicator) { i.Stated, i.Method = figure.PointsOf(30), "judged" }, false},
		{"with a target in words", "", func(i *performance.Indicator) {
			i.Stated, i.Target = figure.PointsOf(30), performance.MustTarget("明显提高")
		}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			indicator := performance.Indicator{Name: "覆盖面", Points: figure.PointsOf(30), Actual: performance.MustActual("12个")}
			test.change(&indicator)
			form := one(indicator)
			if test.class != "" {
				form.Classes[0].Name = test.class
			}
			trace := scorer.Trace(form.JudgedAsStated("单位自评"))
			path := performance.IndicatorRef(0, 0, 0).Path().Child("target")
			assert.Equal(t, test.want, found(verify.Check(trace), scoring.CodeNoTarget, path) != nil)
		})
	}
}
