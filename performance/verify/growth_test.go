package verify_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// TestTimeGrowsWithTheForm: five times as many indicators take about five times
// as long, whatever they ask for.
func TestTimeGrowsWithTheForm(t *testing.T) {
	if slow || testing.Short() {
		t.Skip("measures time")
	}
	const few, many = 1_000, 5_000
	actuals := []string{"12", "7", "", "不适用", "3"}
	leaves := func(n int, points string) []performance.Indicator {
		var out []performance.Indicator
		for i := range n {
			out = append(out, leafOf(fmt.Sprint("指标", i%97), points, actuals[i%len(actuals)]))
		}
		return out
	}
	one := func(group performance.Group) []performance.Class { return []performance.Class{classOf("", group)} }
	shapes := map[string]func(n int) []performance.Class{
		"one group": func(n int) []performance.Class { return one(groupOf("", leaves(n, "0.01")...)) },
		"a share": func(n int) []performance.Class {
			group := groupOf("", leaves(n, "0.01")...)
			for i := range group.Indicators {
				group.Indicators[i].Method = "目标实现"
			}
			return one(group)
		},
		"the points of a group": func(n int) []performance.Class { return one(groupOf("50", leaves(n, "")...)) },
		"the best": func(n int) []performance.Class {
			group := groupOf("50", leaves(n, "")...)
			group.Choose = performance.BestOf
			return one(group)
		},
		"the first": func(n int) []performance.Class {
			group := groupOf("50", leaves(n, "")...)
			group.Choose = performance.FirstOf
			return one(group)
		},
		"classes": func(n int) []performance.Class {
			var out []performance.Class
			for _, leaf := range leaves(n, "") {
				out = append(out, classOf("0.01", groupOf("", leaf)))
			}
			return out
		},
		"bare targets": func(n int) []performance.Class {
			group := groupOf("", leaves(n, "0.01")...)
			for i := range group.Indicators {
				group.Indicators[i].Target = performance.MustTarget("10")
			}
			return one(group)
		},
	}
	work := map[string]func(*scoring.Scorer, performance.Form){
		"Score": func(s *scoring.Scorer, form performance.Form) { s.Score(form) },
		"Check": func(s *scoring.Scorer, form performance.Form) { verify.Check(s.Trace(form)) },
		"every sum": func(s *scoring.Scorer, form performance.Form) {
			result := s.Score(form)
			for ci := range form.Classes {
				result.Class(ci)
			}
		},
		"AppendJSON": func(s *scoring.Scorer, form performance.Form) { s.Score(form).AppendJSON(nil) },
	}
	sets, _ := ruleSets(t, 4)
	for i := 0; i < len(sets); i += 3 {
		rules := sets[i]
		for shape, classes := range shapes {
			small, large := performance.Form{Classes: classes(few)}, performance.Form{Classes: classes(many)}
			for what, do := range work {
				least := soonest(time.Hour, func() { do(rules.scorer, small) })
				limit := 15 * max(least, 300*time.Microsecond)
				most := soonest(limit, func() { do(rules.scorer, large) })
				require.Less(t, most, limit, "%s of %s under %s: %s, then %s", what, shape, rules.set.ID, least, most)
			}
		}
	}
}
