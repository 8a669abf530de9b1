package scoring_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// The longest word that ends a name decides, however long it is.
func TestTheLongestWordAtTheEndOfANameDecides(t *testing.T) {
	letters := strings.Repeat("a", 64)
	set := ruleset.WithCost()
	set.Directions = []ruleset.Direction{
		{Words: []string{"k", "障", "故障"}, As: ruleset.AtMost, Source: "practice"},
		{Words: []string{"无故障", letters + "故障"}, As: ruleset.AtLeast, Source: "practice"},
		{As: ruleset.AtLeast, Source: "practice"},
	}
	scorer := scorerFor(t, set)
	for name, want := range map[string]string{
		"设备故障": "90", "设备故障次数": "90", "设备无故障": "45", "设备无故障率": "45", "故障": "90",
		"保障": "90", "障": "90", "保障率": "90", "保": "45", "": "45", "率": "45",
		"k": "90", "task": "90", "任务k率": "90", "tasks": "45",
		letters + "故障": "45", "x" + letters + "故障数": "45", letters[1:] + "故障": "90",
	} {
		t.Run(name, func(t *testing.T) {
			form := one(performance.Indicator{
				Points: figure.PointsOf(90), Target: performance.MustTarget("10件"), Actual: performance.MustActual("5件"),
			})
			form.Classes[0].Groups[0].Indicators[0].Name = name
			leaf, _ := scorer.Score(form).At(onePath)
			assert.Equal(t, want, leaf.Score.String())
		})
	}
}
