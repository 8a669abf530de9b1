package diff_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// tree is a class of one group of one indicator of ten points that reaches so
// many of ten.
func tree(class, group, indicator, actual string) performance.Class {
	return performance.Class{Name: class, Groups: []performance.Group{{Name: group, Indicators: []performance.Indicator{{
		Name: indicator, Points: figure.PointsOf(10), Target: performance.MustTarget("≥10个"), Actual: performance.MustActual(actual),
	}}}}}
}

// A name can be anything, that of another node and what could part two names
// included.
func TestNoNameIsTakenForAnotherNode(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	for name, classes := range map[string][2]performance.Class{
		"the path of the execution row": {tree("/execution", "/execution", "/execution", "10个"), tree("execution", "", "", "10个")},
		"the path of an indicator":      {tree("/classes/1/groups/0/indicators/0", "", "", "10个"), tree("甲", "乙", "丙", "10个")},
		"the end of one in another":     {tree("a\x1fb", "c", "d", "10个"), tree("a", "b\x1fc", "d", "10个")},
		"an end of nothing":             {tree("a\x00", "b", "c", "10个"), tree("a", "\x00b", "c", "10个")},
		"slashes":                       {tree("a/b", "c", "d", "10个"), tree("a", "b/c", "d", "10个")},
	} {
		t.Run(name, func(t *testing.T) {
			changed := tree(classes[1].Name, classes[1].Groups[0].Name, classes[1].Groups[0].Indicators[0].Name, "5个")
			before, after := seed.Form(), seed.Form()
			before.Classes = append(before.Classes, classes[0], classes[1])
			// The two change places, so that only their names tell them apart.
			after.Classes = append(after.Classes, changed, classes[0])
			for range 20 {
				d := diff.Compare(diff.Side{Scorer: scorer, Form: before}, diff.Side{Scorer: scorer, Form: after})
				assert.Equal(t, []string{"actual /classes/4/groups/0/indicators/0 -5"}, moves(d))
			}
		})
	}
}
