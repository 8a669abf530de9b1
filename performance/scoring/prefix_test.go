package scoring_test

import (
	"testing"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Amounts of one thing are compared by what they are, whatever 万 and 千 stand
// before their units.
func TestMagnitudesAreConverted(t *testing.T) {
	completion := ruled(ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget}})
	perItem := ruled(ruleset.Method{Checklist: &ruleset.Checklist{PerItem: figure.MustPoints("0.001")}})
	perBreach := ruled(ruleset.Method{Checklist: &ruleset.Checklist{PerBreach: figure.MustPoints("0.001")}})
	for _, test := range []struct {
		set ruleset.Set
		judge
	}{
		{completion, judge{name: "the lower end of a range", points: "10", target: "5000个~1万个", actual: "0.5万个", want: "10", flags: met}},
		{completion, judge{name: "inside a range", points: "10", target: "5000个~1万个", actual: "6000个", want: "10", flags: met}},
		{completion, judge{name: "the upper end of a range", points: "10", target: "5000个~1万个", actual: "10000个", want: "10", flags: met}},
		{completion, judge{name: "below a range: 4 ÷ 5", points: "10", target: "5000个~1万个", actual: "0.4万个", want: "8"}},
		{completion, judge{name: "above a range: 1 − 1 ÷ 10", points: "10", target: "5000个~1万个", actual: "11000个", want: "9"}},
		{completion, judge{name: "a range of amounts", points: "10", target: "80万元~1亿元", actual: "0.9亿元", want: "10", flags: met}},
		{completion, judge{name: "below a range of amounts: 60 ÷ 80", points: "10", target: "80万元~1亿元", actual: "600000元", want: "7.5"}},
		{perItem, judge{name: "three thousand items", points: "5", actual: "0.3万项", want: "3"}},
		{perItem, judge{name: "two thousand", points: "5", actual: "2千项", want: "2"}},
		{perBreach, judge{name: "three thousand breaches", points: "5", actual: "0.3万次", want: "2"}},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, test.set) })
	}
}

// Words that name a level leave only its scores.
func TestAJudgedScoreLiesInTheLevelThatTheWordsName(t *testing.T) {
	set := ruleset.WithCost()
	for _, test := range []judge{
		{name: "not met: nine of ten", actual: "未达成年度指标且效果较差", want: "0~10", status: open, flags: scoring.OutsideLevel},
		{name: "not met, in short: nine of ten", actual: "未达成", want: "0~10", status: open, flags: scoring.OutsideLevel},
		{name: "partly met: nine of ten", actual: "部分达成年度指标并具有一定效果", want: "0~10", status: open, flags: scoring.OutsideLevel},
		{name: "partly met, in short: nine of ten", actual: "部分达成", want: "0~10", status: open, flags: scoring.OutsideLevel},
		{name: "met: nine of ten", actual: "达成年度指标", want: "9", status: scoring.Judged},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.points, test.target = "10", "提高"
			test.check(t, set, func(i *performance.Indicator) { i.Method = "" }, judged("", "9"))
		})
	}
}
