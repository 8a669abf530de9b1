package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// oneOf is a group of ten points of which one indicator counts.
func oneOf(choice performance.Choice, indicators ...performance.Indicator) performance.Group {
	group := groupOf("10", indicators...)
	group.Choose = choice
	return group
}

// Of equals the first counts; what does not count still says whether it is met.
func TestOfEqualsTheFirstCounts(t *testing.T) {
	set := rowless(func(*ruleset.Set) {})
	for _, test := range []struct {
		name  string
		group performance.Group
		want  []scoring.Flags
	}{
		{
			"two met", oneOf(performance.BestOf, leafOf("甲", "", "10"), leafOf("乙", "", "10")),
			[]scoring.Flags{scoring.Met, scoring.Met | scoring.Unchosen},
		},
		{
			"two missed alike", oneOf(performance.BestOf, leafOf("甲", "", "4"), leafOf("乙", "", "8"), leafOf("丙", "", "8")),
			[]scoring.Flags{scoring.Unchosen, 0, scoring.Unchosen},
		},
		{
			"the best is exceeded", oneOf(performance.BestOf, leafOf("甲", "", "9"), leafOf("乙", "", "11")),
			[]scoring.Flags{scoring.Unchosen, scoring.Met | scoring.Overshot},
		},
		{
			"the first is missed", oneOf(performance.FirstOf, leafOf("甲", "", "9"), leafOf("乙", "", "11")),
			[]scoring.Flags{0, scoring.Met | scoring.Overshot | scoring.Unchosen},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			result := scorerFor(t, set).Score(performance.Form{Classes: []performance.Class{classOf("", test.group)}})
			var flags []scoring.Flags
			for leaf := range result.Leaves() {
				flags = append(flags, leaf.Flags&(scoring.Met|scoring.Overshot|scoring.Unchosen))
			}
			assert.Equal(t, test.want, flags)
		})
	}
}

// An open member may still be the one that counts, with the points that it
// carries.
func TestAnOpenMemberWidensThePointsAndTheGrade(t *testing.T) {
	open, done := leafOf("甲", "9", "未佐证"), leafOf("乙", "19", "40")
	done.Target = performance.MustTarget("≥100")
	rest := classOf("", groupOf("", leafOf("丙", "71", "10")))
	group := groupOf("", open, done)
	group.Choose = performance.BestOf
	form := money("100万元", "100万元")
	form.Classes = []performance.Class{classOf("", group), rest}
	result := scorerFor(t, shippedSet(t, "cn/2021-101/no-cost")).Score(form)
	least, most := result.Bounds()
	assert.Equal(t, "88.6", least.String(), "10 + 19 × 40 ÷ 100 + 71")
	assert.Equal(t, "90", most.String(), "10 + 9 + 71, where the first is all done")
	_, certain := result.Grade()
	assert.False(t, certain)
}

// A share of others that are not all reported waits for them, in a group of
// which one counts as anywhere.
func TestAShareThatWaitsIsNoMemberThatWasLeftOut(t *testing.T) {
	set := rowless(func(s *ruleset.Set) {
		s.Named = []ruleset.NamedRule{{Name: "规则", Method: ruleset.Method{Share: &ruleset.Share{Group: "质量指标"}}, Source: "practice"}}
	})
	share := performance.Indicator{Name: "目标实现", Method: "规则"}
	half := leafOf("甲", "", "5")
	for _, test := range []struct {
		name  string
		group performance.Group
		least string
	}{
		{"the first counts", oneOf(performance.FirstOf, share, half), "0"},
		{"the best counts", oneOf(performance.BestOf, share, half), "5"},
	} {
		t.Run(test.name, func(t *testing.T) {
			bounds := func(counted string) (least, most string) {
				others := groupOf("", leafOf("乙", "0", counted))
				others.Name = "质量指标"
				result := scorerFor(t, set).Score(performance.Form{Classes: []performance.Class{classOf("", test.group, others)}})
				from, to := result.Bounds()
				return from.String(), to.String()
			}
			least, most := bounds("")
			assert.Equal(t, test.least+" 10", least+" "+most)
			least, most = bounds("10")
			assert.Equal(t, "10 10", least+" "+most)
			least, most = bounds("9")
			assert.Equal(t, test.least+" "+test.least, least+" "+most)
		})
	}
}

// What a score may reach at most is never rounded above its points.
func TestAnUncappedScorePastTheLimitStaysWithinItsPoints(t *testing.T) {
	set := rowless(func(s *ruleset.Set) {
		s.Rounding = ruleset.Rounding{Leaf: &figure.Rounding{}, Source: "practice"}
		for i := range s.Kinds {
			if s.Kinds[i].Kind == ruleset.AtLeast {
				s.Kinds[i].Method.Completion.Uncapped = true
			}
		}
	})
	leaf := scorerFor(t, set).Score(performance.Form{Classes: []performance.Class{
		classOf("", groupOf("", leafOf("甲", "16.875", "999999999999"))),
	}}).Leaf(0)
	assert.Equal(t, scoring.NotComputable, leaf.Status)
	assert.Equal(t, "16.875", leaf.Most.String())
}
