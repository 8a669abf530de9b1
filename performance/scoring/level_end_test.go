package scoring_test

import (
	"testing"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// The end of a level can be finer than a hundredth of a percent.
func TestTheEndOfALevelIsTakenExactly(t *testing.T) {
	q := figure.MustQuantity
	set := ruled(ruleset.Method{Level: &ruleset.Level{Levels: []ruleset.LevelBand{
		{Key: "met", Interval: ruleset.Interval{From: q("66.675"), To: q("100")}},
		{Key: "not", Interval: ruleset.Interval{From: q("0"), To: q("66.675"), ToOpen: true}},
	}}})
	set.Rounding = ruleset.Rounding{Leaf: places(2, figure.HalfUp), Source: "practice"}
	for _, test := range []judge{ // 66.675 % of 100 rounds to 66.68
		{name: "at the end", want: "66.68", status: scoring.Judged, flags: scoring.LowerEnd},
		{name: "below it", want: "66.67", status: scoring.Judged},
		{name: "above it", want: "66.69", status: scoring.Judged},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.points, test.target, test.actual = "100", "效果明显", "尚可"
			test.check(t, set, judged("", test.want))
		})
	}
}
