package scoring_test

import (
	"testing"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// judged gives an indicator a judgement: a level, a score, or both.
func judged(level, score string) func(*performance.Indicator) {
	return func(i *performance.Indicator) {
		i.Judgement.Level = level
		if score != "" {
			i.Judgement.Score = figure.MustPoints(score)
		}
	}
}

func TestLevels(t *testing.T) {
	q := figure.MustQuantity
	levels := &ruleset.Level{SameWords: true, Levels: []ruleset.LevelBand{
		{Key: "met", Words: []string{"达成"}, Interval: ruleset.Interval{From: q("80"), To: q("100")}},
		{Key: "partly", Words: []string{"部分达成"}, Interval: ruleset.Interval{From: q("60"), To: q("80"), ToOpen: true}, Fixed: q("70")},
		{Key: "not", Interval: ruleset.Interval{From: q("0"), To: q("60"), ToOpen: true}},
	}}
	set := ruled(ruleset.Method{Level: levels})
	rounded := set
	rounded.Rounding = ruleset.Rounding{Leaf: &figure.Rounding{Places: 2}, Source: "practice"}
	const words, needs = "效果明显", scoring.NeedsJudgement
	none := func(*performance.Indicator) {}
	for _, test := range []struct {
		set ruleset.Set
		judge
		edit func(*performance.Indicator)
	}{
		{set, judge{name: "the target's own words", points: "10", target: words, actual: words, want: "10", flags: met}, none},
		{set, judge{name: "words of a fixed level", points: "10", target: words, actual: "部分达成", want: "7"}, none},
		{set, judge{name: "words of an open level", points: "10", target: words, actual: "达成", want: "8~10", status: open, flags: needs}, none},
		{set, judge{name: "other words", points: "10", target: words, actual: "尚可", want: "0~10", status: open, flags: needs}, none},
		{set, judge{name: "no words", points: "10", target: words, actual: "8个", want: "0~10", status: open, flags: scoring.KindMismatch}, none},
		{set, judge{name: "a range left to an evaluator", points: "10", target: "80%~90%", actual: "85%", want: "0~10", status: open, flags: needs}, none},
		{set, judge{name: "not reported", points: "10", target: words, want: "0~10", status: scoring.NotReported}, none},
		{set, judge{name: "an open level named", points: "10", target: words, actual: "尚可", want: "0~6", status: open, flags: needs}, judged("not", "")},
		{set, judge{name: "a fixed level named, nothing reported", points: "10", target: words, want: "7"}, judged("partly", "")},
		{set, judge{name: "a level named by its words", points: "10", target: words, actual: "尚可", want: "7"}, judged("部分达成", "")},
		{set, judge{name: "a level that there is not", points: "10", target: words, actual: "尚可", want: "0~10", status: open, flags: scoring.UnknownLevel}, judged("good", "9")},
		{set, judge{name: "a score in its level", points: "10", target: words, actual: "尚可", want: "7.5", status: scoring.Judged}, judged("partly", "7.5")},
		{set, judge{name: "a score at the closed lower end", points: "10", target: words, actual: "尚可", want: "8", status: scoring.Judged, flags: scoring.LowerEnd}, judged("met", "8")},
		{set, judge{name: "a score at the open upper end", points: "10", target: words, actual: "尚可", want: "0~10", status: open, flags: scoring.OutsideLevel}, judged("partly", "8")},
		{set, judge{name: "0 is no lower end to remark on", points: "10", target: words, actual: "尚可", want: "0", status: scoring.Judged}, judged("not", "0")},
		{set, judge{name: "a score without a level", points: "10", target: words, actual: "尚可", want: "9", status: scoring.Judged}, judged("", "9")},
		{set, judge{name: "a score outside the level of the words", points: "10", target: words, actual: "达成", want: "0~10", status: open, flags: scoring.OutsideLevel}, judged("met", "7")},
		{set, judge{name: "more than the points", points: "10", target: words, actual: "尚可", want: "0~10", status: open, flags: scoring.OutsideLevel}, judged("", "10.01")},
		{set, judge{name: "less than nothing", points: "10", target: words, actual: "尚可", want: "0~10", status: open, flags: scoring.OutsideLevel}, judged("", "-1")},
		// 80 % of 3.33 is 2.664, which no score with two places hits.
		{rounded, judge{name: "an end between two scores", points: "3.33", target: words, actual: "尚可", want: "2.66", status: scoring.Judged, flags: scoring.LowerEnd}, judged("met", "2.66")},
		{set, judge{name: "and not rounded", points: "3.33", target: words, actual: "尚可", want: "0~3.33", status: open, flags: scoring.OutsideLevel}, judged("met", "2.66")},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, test.set, test.edit) })
	}
}

func TestJudgedScores(t *testing.T) {
	set := ruled(ruleset.Method{Judged: &ruleset.Judged{}})
	for _, test := range []struct {
		judge
		edit func(*performance.Indicator)
	}{
		{judge{name: "given", points: "10", target: "≥8", actual: "8", want: "6.5", status: scoring.Judged}, judged("", "6.5")},
		{judge{name: "given, nothing reported", points: "10", want: "6.5", status: scoring.Judged}, judged("", "6.5")},
		{judge{name: "not given", points: "10", target: "≥8", actual: "8", want: "0~10", status: open, flags: scoring.NeedsJudgement}, judged("", "")},
		{judge{name: "a level is no score", points: "10", target: "≥8", want: "0~10", status: open, flags: scoring.NeedsJudgement}, judged("met", "")},
		{judge{name: "outside the points", points: "10", target: "≥8", actual: "8", want: "0~10", status: open, flags: scoring.OutsideLevel}, judged("", "11")},
		{judge{name: "without a target or a method", points: "10", want: "6.5", status: scoring.Judged}, func(i *performance.Indicator) {
			judged("", "6.5")(i)
			i.Method = ""
		}},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, set, test.edit) })
	}
}

func TestChecklists(t *testing.T) {
	items := ruled(ruleset.Method{Checklist: &ruleset.Checklist{Items: []ruleset.Item{
		{Name: "制度", Points: figure.PointsOf(2)}, {Name: "台账", Points: figure.MustPoints("1.5")}, {Name: "公示", Points: figure.PointsOf(3)},
	}}})
	perItem := ruled(ruleset.Method{Checklist: &ruleset.Checklist{PerItem: figure.MustPoints("1.5")}})
	perBreach := ruled(ruleset.Method{Checklist: &ruleset.Checklist{PerBreach: figure.MustPoints("0.5")}})
	with := func(score string, names ...string) func(*performance.Indicator) {
		return func(i *performance.Indicator) {
			judged("", score)(i)
			i.Judgement.Items = names
		}
	}
	const given = scoring.Judged
	for _, test := range []struct {
		set ruleset.Set
		judge
		edit func(*performance.Indicator)
	}{
		{items, judge{name: "two of three", points: "6.5", want: "3.5", status: given}, with("", "台账", "制度")},
		{items, judge{name: "no more than the points", points: "5", want: "5", status: given}, with("", "制度", "台账", "公示")},
		{items, judge{name: "none", points: "5", want: "0", status: given}, with("0")},
		{items, judge{name: "the sum said, too", points: "5", want: "2", status: given}, with("2", "制度")},
		{items, judge{name: "another sum said", points: "5", want: "0~5", status: open, flags: scoring.OutsideLevel}, with("3", "制度")},
		{items, judge{name: "an item twice", points: "5", want: "0~5", status: open, flags: scoring.UnknownLevel}, with("", "制度", "制度")},
		{items, judge{name: "an item that there is not", points: "5", want: "0~5", status: open, flags: scoring.UnknownLevel}, with("", "制度", "其他")},
		{items, judge{name: "more items than there are", points: "5", want: "0~5", status: open, flags: scoring.UnknownLevel}, with("", "制度", "台账", "公示", "其他")},
		{items, judge{name: "nothing said", points: "5", actual: "3项", want: "0~5", status: open, flags: scoring.NeedsJudgement}, with("")},
		{perItem, judge{name: "three items at 1.5", points: "5", actual: "3项", want: "4.5"}, with("")},
		{perItem, judge{name: "four items, five points", points: "5", actual: "4项", want: "5"}, with("")},
		{perBreach, judge{name: "three breaches at 0.5", points: "5", actual: "3次", want: "3.5"}, with("")},
		{perBreach, judge{name: "a thousand", points: "5", actual: "1千次", want: "0"}, with("")},
		{perBreach, judge{name: "fewer than none", points: "5", actual: "-1次", want: "0~5", status: open, flags: scoring.KindMismatch}, with("")},
		{perBreach, judge{name: "words", points: "5", actual: "无", want: "0~5", status: open, flags: scoring.KindMismatch}, with("")},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, test.set, test.edit) })
	}
}
