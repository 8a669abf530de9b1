package whatif_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

// Where a method turns is found in the unit of the figure, whatever that of the
// bounds is.
func TestBoundsInAnotherUnitAreFound(t *testing.T) {
	// Full points between two bounds only, so that both have to be found.
	between := func(low, high string) ruleset.Set {
		set := ruleset.WithCost()
		band := func(from, to, share string) ruleset.Band {
			b := ruleset.Band{Share: figure.MustQuantity(share)}
			if from != "" {
				b.From = figure.MustQuantity(from)
			}
			if to != "" {
				b.To, b.ToOpen = figure.MustQuantity(to), true
			}
			return b
		}
		set.Named = []ruleset.NamedRule{{Name: "m", Source: "practice", Method: ruleset.Method{Bands: &ruleset.Bands{
			Measure: ruleset.Value, Bands: []ruleset.Band{band(high, "", "0"), band(low, high, "100"), band("", low, "0")},
		}}}}
		return set
	}
	for _, test := range []struct {
		name, low, high, target, from, to string
	}{
		{"万元 for 元, from below", "100万元", "105万元", "≥900000元", "500000元", "1000000元"},
		{"万元 for 元, from above", "100万元", "105万元", "≥900000元", "2000000元", "1049999元"},
		{"元 for 万元", "1000000元", "1050000元", "≥90万元", "50万元", "100万元"},
		{"percent for ratios", "95%", "97%", "≥0.90", "0.50", "0.95"},
		{"percent for percent", "95%", "97%", "≥90%", "50%", "95%"},
	} {
		t.Run(test.name, func(t *testing.T) {
			scorer, err := scoring.NewScorer(between(test.low, test.high))
			require.NoError(t, err)
			form := performance.Form{Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{
				Name: "数量指标", Indicators: []performance.Indicator{{
					Name: "指标", Method: "m", Points: figure.PointsOf(10),
					Target: performance.MustTarget(test.target), Actual: performance.MustActual(test.from),
				}},
			}}}}}
			required, err := whatif.Require(scorer.Trace(form), whatif.Aim{Total: figure.PointsOf(10)})
			require.NoError(t, err)
			found := false
			for _, requirement := range required {
				if requirement.Path == "/classes/0/groups/0/indicators/0" {
					found = true
					assert.Equal(t, test.to, requirement.To.String(), "%+v", requirement)
				}
			}
			assert.True(t, found)
		})
	}
}
