package ruleset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/ruleset"
)

func TestALevelWithAFixedShareNeedsNoInterval(t *testing.T) {
	set := ruleset.WithCost()
	for name, levels := range map[string][]ruleset.LevelBand{
		"none has one": {{Key: "good", Fixed: q("100%")}, {Key: "fair", Fixed: q("60%")}, {Key: "poor", Fixed: q("0")}},
		"the others go on below it": {
			{Key: "full", Fixed: q("100")},
			{Key: "part", Interval: ruleset.Interval{From: q("0"), To: q("100"), ToOpen: true}},
		},
	} {
		set.Kinds[len(set.Kinds)-1].Method = ruleset.Method{Level: &ruleset.Level{Levels: levels}}
		assert.Empty(t, set.Validate(), name)
	}
	fixed := ruleset.LevelBand{Fixed: q("80")}
	assert.Equal(t, "[80, 80]", fixed.Shares().String())
	fixed.Interval = ruleset.Interval{From: q("70"), To: q("90")}
	assert.Equal(t, "[70, 90]", fixed.Shares().String())
}
