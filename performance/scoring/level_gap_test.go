package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Levels of a fixed score leave gaps; a score in one of them is none.
func TestAScoreBetweenTheLevelsIsRefused(t *testing.T) {
	q := figure.MustQuantity
	set := ruleset.WithCost()
	for i := range set.Kinds {
		if level := set.Kinds[i].Method.Level; level != nil {
			level.Levels = []ruleset.LevelBand{
				{Key: "met", Interval: ruleset.Interval{From: q("100"), To: q("100")}},
				{Key: "partly", Interval: ruleset.Interval{From: q("60"), To: q("60")}},
				{Key: "not", Interval: ruleset.Interval{From: q("0"), To: q("0")}},
			}
		}
	}
	scorer := scorerFor(t, set)
	for score, want := range map[string]scoring.Status{
		"10": scoring.Judged, "8": scoring.NotComputable, "6.01": scoring.NotComputable, "6": scoring.Judged, "5.99": scoring.NotComputable,
		"0": scoring.Judged, "10.01": scoring.NotComputable,
	} {
		leaf, _ := scorer.Score(one(performance.Indicator{
			Points: figure.PointsOf(10), Target: performance.MustTarget("效果明显"), Actual: performance.MustActual("尚可"),
			Judgement: performance.Judgement{Score: figure.MustPoints(score)},
		})).At(onePath)
		assert.Equal(t, want, leaf.Status, score)
		assert.Equal(t, want != scoring.Judged, leaf.Flags.Has(scoring.OutsideLevel), score)
	}
}
