package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// What a review takes off can be unreadable; then the score lies between nothing
// and what it would be without.
func TestADeductionThatCannotBeReadLeavesTheMost(t *testing.T) {
	reviewed := func(class performance.Class) performance.Class {
		for i := range class.Groups[0].Indicators {
			class.Groups[0].Indicators[i].Deduction = figure.PointsOf(-1)
		}
		return class
	}
	idle := classOf("", groupOf("", leafOf("丁", "10", "不适用")))
	for _, test := range []struct {
		name    string
		edit    func(*ruleset.Set)
		classes []performance.Class
		most    string
	}{
		{
			"as it stands", func(*ruleset.Set) {}, []performance.Class{reviewed(classOf("", groupOf("", leafOf("甲", "10", "5"))))}, "5",
		},
		{
			"of exact values: three thirds", func(s *ruleset.Set) { s.Rounding = ruleset.Rounding{Total: places(2, figure.Cut), Source: "practice"} },
			[]performance.Class{reviewed(thirds("1"))},
			"1",
		},
		{
			"of rescaled values: 5 × 20 ÷ 10", func(s *ruleset.Set) { s.NotApplicable.Policy = ruleset.Rescale },
			[]performance.Class{reviewed(classOf("", groupOf("", leafOf("甲", "10", "5")))), idle},
			"10",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			least, most := scorerFor(t, rowless(test.edit)).Score(performance.Form{Classes: test.classes}).Bounds()
			assert.Equal(t, "0 "+test.most, least.String()+" "+most.String())
		})
	}
}

func TestAReviewDeductsDownToNothing(t *testing.T) {
	set := rowless(func(*ruleset.Set) {})
	score := func(points, actual, off string) scoring.Leaf {
		indicator := leafOf("甲", points, actual)
		indicator.Deduction = figure.MustPoints(off)
		return scorerFor(t, set).Score(performance.Form{Classes: []performance.Class{classOf("", groupOf("", indicator))}}).Leaf(0)
	}
	leaf := score("10", "9", "0.005")
	assert.Equal(t, "8.995", leaf.Score.String(), "what a review takes off is not rounded")
	assert.True(t, leaf.Flags.Has(scoring.Deducted))
	assert.Equal(t, "0", score("10", "9", "9.5").Score.String())
	assert.False(t, score("10", "9", "0").Flags.Has(scoring.Deducted))
	waiting := score("10", "", "3")
	assert.Equal(t, "7", waiting.Most.String(), "the most that is left")
	for _, off := range []string{"-1", "400001", "0.0000000000001"} {
		leaf := score("10", "9", off)
		assert.Equal(t, scoring.NotComputable, leaf.Status, off)
		assert.True(t, leaf.Flags.Has(scoring.TooLarge), off)
		assert.Equal(t, "0 9", leaf.Least.String()+" "+leaf.Most.String())
	}
	idle := score("10", "不适用", "3")
	assert.Equal(t, scoring.NotApplicable, idle.Status)
	assert.False(t, idle.Flags.Has(scoring.Deducted))
}

// A third of a point less all its printed places leaves something, and three of
// them lift a total over the border of its rounding; of a score that no review
// can be read of nothing is left.
func TestWhatAReviewLeavesOfAScoreWithoutEnd(t *testing.T) {
	set := rowless(func(s *ruleset.Set) {
		s.Rounding = ruleset.Rounding{Total: places(2, figure.HalfUp), Source: "practice"}
	})
	for _, test := range []struct{ name, off, want string }{
		{"less than all", "0.333333333333", "0.01"},
		{"more than all", "0.333333333334", "0"},
		{"what cannot be read", "-1", "0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			class := thirds("1")
			group := &class.Groups[0]
			for i := range group.Indicators {
				group.Indicators[i].Deduction = figure.MustPoints(test.off)
			}
			group.Indicators = append(group.Indicators, leafOf("丁", "0.004999999999", "10"))
			total := scorerFor(t, set).Score(performance.Form{Classes: []performance.Class{class}}).Total()
			assert.Equal(t, test.want, total.Least.Short())
		})
	}
}
