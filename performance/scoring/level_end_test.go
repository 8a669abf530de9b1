package scoring_test

import (
	"testing"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// The end of a level can be finer than a hundredth of a percent, and than a score.
func TestTheEndOfALevelIsTakenExactly(t *testing.T) {
	q := figure.MustQuantity
	levels := func(end string, rounding *figure.Rounding) ruleset.Set {
		level := ruleset.Method{Level: &ruleset.Level{SameWords: true, Levels: []ruleset.LevelBand{
			{Key: "met", Interval: ruleset.Interval{From: q(end), To: q("100")}},
			{Key: "not", Interval: ruleset.Interval{From: q("0"), To: q(end), ToOpen: true}},
		}}}
		set := ruled(level)
		for i := range set.Kinds {
			if set.Kinds[i].Kind == ruleset.Words {
				set.Kinds[i].Method = level
			}
		}
		if rounding != nil {
			set.Rounding = ruleset.Rounding{Leaf: rounding, Source: "practice"}
		}
		return set
	}
	rounded := levels("66.675", places(2, figure.HalfUp)) // 66.675 of 100 points round to 66.68
	exactly, past := levels("66.66", nil), levels("66.66000000001", nil)
	for _, test := range []struct {
		set ruleset.Set
		judge
	}{
		{rounded, judge{name: "at the end as it is rounded", want: "66.68", flags: scoring.LowerEnd}},
		{rounded, judge{name: "below it", want: "66.67"}},
		{rounded, judge{name: "above it", want: "66.69"}},
		{exactly, judge{name: "at the end", want: "66.66", flags: scoring.LowerEnd}},
		{exactly, judge{name: "a hundredth above it", want: "66.67"}},
		{past, judge{name: "by less than a score can say below the end", want: "66.66"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.points, test.target, test.actual, test.status = "100", "效果明显", "尚可", scoring.Judged
			test.check(t, test.set, judged("", test.want))
			test.check(t, test.set, judged("", test.want), func(i *performance.Indicator) { i.Method = "" })
		})
	}
}
