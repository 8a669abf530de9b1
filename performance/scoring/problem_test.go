package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// What cannot be scored says why, and where to look; what can be says nothing.
func TestWhyAnIndicatorCannotBeScored(t *testing.T) {
	level := &ruleset.Level{Levels: []ruleset.LevelBand{
		{Key: "met", Interval: ruleset.Interval{From: figure.MustQuantity("80"), To: figure.MustQuantity("100")}},
		{Key: "not", Interval: ruleset.Interval{From: figure.MustQuantity("0"), To: figure.MustQuantity("80"), ToOpen: true}},
	}}
	levels := ruled(ruleset.Method{Level: level})
	bounds := ruled(ruleset.Method{Steps: &ruleset.Steps{
		Measure: ruleset.Value, From: figure.MustQuantity("100人"), Side: ruleset.BelowSide, Step: figure.MustQuantity("5人"),
		Deduct: figure.PointsOf(2), Whole: ruleset.WholeSteps,
	}})
	share := ruled(ruleset.Method{Share: &ruleset.Share{Group: "数量指标"}})
	plain := ruleset.WithCost()
	for _, test := range []struct {
		name                           string
		set                            ruleset.Set
		points, target, actual, method string
		edit                           func(*performance.Indicator)
		want                           string
	}{
		{name: "nothing", set: plain, points: "10", target: "≥8", actual: "6"},
		{name: "no points", set: plain, target: "≥8", actual: "6", want: "performance.no-points /points"},
		{name: "no method of that name", set: plain, points: "10", target: "≥8", actual: "6", method: "没有", want: "performance.no-method /method"},
		{name: "no target", set: plain, points: "10", actual: "6", want: "performance.no-target /target"},
		{name: "a criterion instead", set: plain, points: "10", edit: func(i *performance.Indicator) { i.Criterion = "酌情" }, want: "performance.by-criterion /judgement"},
		{name: "a criterion and an actual", set: plain, points: "10", actual: "6", edit: func(i *performance.Indicator) { i.Criterion = "酌情" }, want: "performance.no-target /target"},
		{name: "a date for a number", set: plain, points: "10", target: "≥8", actual: "2024年6月", want: "performance.kind /actual"},
		{name: "a number for a date", set: plain, points: "10", target: "2024年6月之前", actual: "8", want: "performance.kind /actual"},
		{name: "words for a number", set: plain, points: "10", target: "≥8", actual: "完成", want: "performance.needs-judgement /judgement"},
		{name: "a number for words", set: plain, points: "10", target: "效果明显", actual: "8", want: "performance.needs-judgement /judgement"},
		{name: "a date without its day", set: plain, points: "10", target: "2024年6月1日之前", actual: "2024年6月", want: "performance.coarse /actual"},
		{name: "by a later date", set: plain, points: "10", target: "2024年6月之前", actual: "2024年12月之前", want: "performance.coarse /actual"},
		{name: "a number that is not reached", set: plain, points: "10", target: "≥100", actual: "不超过100", want: "performance.coarse /actual"},
		{name: "another unit", set: plain, points: "10", target: "≥8个", actual: "8万元", want: "performance.unit /actual"},
		{name: "a measure for a count", set: plain, points: "10", target: "≥8公里", actual: "8处", want: "performance.unit /actual"},
		{name: "a share for a count", set: plain, points: "10", target: "≥8户", actual: "80%", want: "performance.unit /actual"},
		{name: "heads for visits", set: plain, points: "10", target: "≥500人次", actual: "520人", want: "performance.counted /actual"},
		{name: "heads for households", set: plain, points: "10", target: "≥500户", actual: "1520人", want: "performance.counted /actual"},
		{name: "bodies for things that have a name", set: plain, points: "10", target: "≥8个乡镇", actual: "9村", want: "performance.counted /actual"},
		{name: "one measure word for another", set: plain, points: "10", target: "≥30家", actual: "32户"},
		{name: "lengths of time that no number lies between", set: plain, points: "10", target: "≤2个月", actual: "58天", want: "performance.coarse /actual"},
		{name: "a count of a year for one of a month", set: plain, points: "10", target: "≥1次/月", actual: "6次", want: "performance.stretch /actual"},
		{name: "a count of a month for one of a year", set: plain, points: "10", target: "≥6次", actual: "1次/月", want: "performance.stretch /actual"},
		{name: "a count of a month for one that says the year", set: plain, points: "10", target: "≥12次/年", actual: "2次/月", want: "performance.stretch /actual"},
		{name: "money by month for money by year", set: plain, points: "10", target: "≥6000元/人·年", actual: "600元/人·月", want: "performance.stretch /actual"},
		{name: "money for money by head", set: plain, points: "10", target: "≥6元", actual: "1元/人", want: "performance.unit /actual"},
		{name: "money by head for money", set: plain, points: "10", target: "≥6元/人", actual: "1元", want: "performance.unit /actual"},
		{name: "a count by head for a count", set: plain, points: "10", target: "≥6件/人", actual: "1件", want: "performance.unit /actual"},
		{name: "a count by head for one by household", set: plain, points: "10", target: "≥6件/户", actual: "1件/人", want: "performance.unit /actual"},
		{name: "a length of time for a count", set: plain, points: "10", target: "≥6次", actual: "6天", want: "performance.unit /actual"},
		{name: "other than the bounds", set: bounds, points: "10", target: "≥6次", actual: "6次", method: "规则", want: "performance.bounds-unit /actual"},
		{name: "a share of nothing", set: share, points: "10", method: "规则", want: "performance.zero-base /actual"},
		{name: "a target of nothing", set: plain, points: "10", target: "≥0", actual: "-1", want: "performance.negative /actual"},
		{name: "no such level", set: levels, points: "10", target: "效果明显", actual: "尚可", method: "规则", edit: judged("good", ""), want: "performance.level /judgement"},
		{name: "outside the level", set: levels, points: "10", target: "效果明显", actual: "尚可", method: "规则", edit: judged("met", "7"), want: "performance.outside-level /judgement"},
		{name: "a level without its score", set: levels, points: "10", target: "效果明显", actual: "尚可", method: "规则", edit: judged("met", ""), want: "performance.needs-score /judgement"},
		{name: "no level either", set: levels, points: "10", target: "效果明显", actual: "尚可", method: "规则", want: "performance.needs-judgement /judgement"},
		{name: "points below zero", set: plain, points: "-1", target: "≥8", actual: "6", want: "performance.negative-points /points"},
		{name: "points past the limits", set: plain, points: "100001", target: "≥8", actual: "6", want: "performance.too-large "},
		{name: "a deduction below zero", set: plain, points: "10", target: "≥8", actual: "6", edit: func(i *performance.Indicator) { i.Deduction = figure.PointsOf(-1) }, want: "performance.negative-points /deduction"},
		{name: "a deduction past the limits", set: plain, points: "10", target: "≥8", actual: "6", edit: func(i *performance.Indicator) { i.Deduction = figure.PointsOf(400_001) }, want: "performance.too-large "},
	} {
		t.Run(test.name, func(t *testing.T) {
			indicator := performance.Indicator{Method: test.method}
			if test.points != "" {
				indicator.Points = figure.MustPoints(test.points)
			}
			if test.target != "" {
				indicator.Target = performance.MustTarget(test.target)
			}
			if test.actual != "" {
				indicator.Actual = performance.MustActual(test.actual)
			}
			if test.edit != nil {
				test.edit(&indicator)
			}
			trace := scorerFor(t, test.set).Trace(one(indicator))
			finding, found := trace.Problem(trace.Index(onePath))
			assert.Equal(t, test.want != "", found)
			if found {
				assert.Equal(t, test.want, string(finding.Code)+" "+string(finding.Path)[len(onePath):])
			}
		})
	}
	trace := scorerFor(t, plain).Trace(seed.Form())
	for i := -1; i <= trace.Len(); i++ {
		leaf := trace.Leaf(i)
		_, found := trace.Problem(i)
		assert.Equal(t, leaf.Leaf.Ref.Class >= 0 && leaf.Status == scoring.NotComputable, found)
	}
}
