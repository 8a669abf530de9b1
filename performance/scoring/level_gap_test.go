package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Levels may leave a gap; a score in it is none, and one at its ends is.
func TestAScoreBetweenTheLevelsIsRefused(t *testing.T) {
	q := figure.MustQuantity
	set := ruleset.WithCost()
	for i := range set.Kinds {
		if level := set.Kinds[i].Method.Level; level != nil {
			level.Levels = []ruleset.LevelBand{
				{Key: "met", Interval: ruleset.Interval{From: q("80"), To: q("100")}},
				{Key: "not", Interval: ruleset.Interval{From: q("0"), To: q("60"), ToOpen: true}},
			}
		}
	}
	scorer := scorerFor(t, set)
	for score, want := range map[string]scoring.Status{
		"10": scoring.Judged, "8": scoring.Judged, "7.99": scoring.NotComputable, "7": scoring.NotComputable, "6": scoring.NotComputable,
		"5.99": scoring.Judged, "0": scoring.Judged, "10.01": scoring.NotComputable,
	} {
		leaf, _ := scorer.Score(one(performance.Indicator{
			Points: figure.PointsOf(10), Target: performance.MustTarget("效果明显"), Actual: performance.MustActual("尚可"),
			Judgement: performance.Judgement{Score: figure.MustPoints(score)},
		})).At(onePath)
		assert.Equal(t, want, leaf.Status, score)
		assert.Equal(t, want != scoring.Judged, leaf.Flags.Has(scoring.OutsideLevel), score)
	}
}
