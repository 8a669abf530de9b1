package scoring_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// shapes are forms of any number of rows that ask for what could cost more than
// their number.
var shapes = map[string]func(n int) []performance.Class{
	"one group": func(n int) []performance.Class { return alone(groupOf("", rows(n, "0.01", "")...)) },
	"a share": func(n int) []performance.Class {
		return alone(groupOf("", rows(n, "0.01", "目标实现")...))
	},
	"the points of a group": func(n int) []performance.Class { return alone(groupOf("50", rows(n, "", "")...)) },
	"the best":              func(n int) []performance.Class { return alone(choosing(performance.BestOf, n)) },
	"the first":             func(n int) []performance.Class { return alone(choosing(performance.FirstOf, n)) },
	"classes": func(n int) []performance.Class {
		var out []performance.Class
		for _, leaf := range rows(n, "", "") {
			out = append(out, classOf("0.01", groupOf("", leaf)))
		}
		return out
	},
	"bare targets": func(n int) []performance.Class {
		group := groupOf("", rows(n, "0.01", "")...)
		for i := range group.Indicators {
			group.Indicators[i].Target = performance.MustTarget("10")
		}
		return alone(group)
	},
	"equal names": func(n int) []performance.Class {
		group := groupOf("90", rows(n, "", "")...)
		for i := range group.Indicators {
			group.Indicators[i].Name = "指标"
		}
		return alone(group)
	},
	"empty classes": func(n int) []performance.Class { return make([]performance.Class, n) },
	"empty groups":  func(n int) []performance.Class { return []performance.Class{{Groups: make([]performance.Group, n)}} },
	"a long judgement": func(n int) []performance.Class {
		row := rows(1, "10", "")
		row[0].Judgement.Items = make([]string, n)
		return alone(groupOf("", row...))
	},
}

func alone(group performance.Group) []performance.Class {
	return []performance.Class{classOf("", group)}
}

func choosing(choice performance.Choice, n int) performance.Group {
	group := groupOf("50", rows(n, "", "")...)
	group.Choose = choice
	return group
}

// rows are n indicators, met and missed, silent and idle, under some names.
func rows(n int, points, method string) []performance.Indicator {
	actuals := []string{"12", "7", "", "不适用", "3"}
	out := make([]performance.Indicator, n)
	for i := range out {
		out[i] = leafOf(fmt.Sprint("指标", i%97), points, actuals[i%len(actuals)])
		out[i].Method = method
	}
	return out
}

// What scoring takes from the heap, and what it writes, grows as the form does,
// whatever the form asks for.
func TestWorkGrowsWithTheForm(t *testing.T) {
	const few, many = 100, 500
	work := map[string]func(*scoring.Scorer, performance.Form){
		"Score": func(s *scoring.Scorer, form performance.Form) { s.Score(form) },
		"Trace": func(s *scoring.Scorer, form performance.Form) { s.Trace(form) },
		"every sum": func(s *scoring.Scorer, form performance.Form) {
			result := s.Score(form)
			for ci := range form.Classes {
				result.Class(ci)
			}
		},
		"AppendJSON": func(s *scoring.Scorer, form performance.Form) { s.Score(form).AppendJSON(nil) },
	}
	sets := ruleSets(t, 4)
	for i := 0; i < len(sets); i += 3 {
		rules := sets[i]
		for shape, classes := range shapes {
			small, large := performance.Form{Classes: classes(few)}, performance.Form{Classes: classes(many)}
			for what, do := range work {
				least := allocated(func() { do(rules.scorer, small) })
				most := allocated(func() { do(rules.scorer, large) })
				// Lists that grow by doubling can be twice as long as they need.
				require.LessOrEqual(t, most, 12*max(least, 1<<10), "bytes of %s of %s under %s", what, shape, rules.set.ID)
			}
			written := func(form performance.Form) int { return len(rules.scorer.Score(form).AppendJSON(nil)) }
			require.LessOrEqual(t, written(large), 6*written(small), "%s under %s", shape, rules.set.ID)
		}
	}
}

// allocated returns how many bytes work takes from the heap.
func allocated(work func()) int {
	work() // what is made once, and kept
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}

// Every indicator is scored once, whatever stands beside it and whatever its
// parents make of it, and once more where its points are dealt out again. A
// trace asks no more than a score.
func TestEveryIndicatorIsScoredOnce(t *testing.T) {
	calls := 0
	counted := scoring.Binding{Name: "counted", Method: func(in scoring.CustomInput) (figure.Points, bool) {
		calls++
		return in.Points, true
	}}
	for _, parents := range []ruleset.ParentPolicy{ruleset.EqualShares, ruleset.AllMet} {
		for _, rest := range []ruleset.NotApplicablePolicy{ruleset.KeepZero, ruleset.Rescale, ruleset.RescaleClass, ruleset.FullPoints} {
			set := ruleset.WithCost()
			set.Parents = ruleset.Parents{Policy: parents, Source: "practice"}
			set.NotApplicable = ruleset.NotApplicable{Policy: rest, Source: "practice"}
			set.Named = []ruleset.NamedRule{{Name: "counted", Method: ruleset.Method{Custom: &ruleset.Custom{Name: "counted"}}, Source: "practice"}}
			scorer, err := scoring.NewScorer(set, counted)
			require.NoError(t, err)
			for shape, classes := range shapes {
				form := performance.Form{Classes: classes(200)}
				reported := 0
				for ref := range form.Indicators() {
					i := ref.In(form.Classes)
					i.Method = "counted"
					if i.Actual.Stated() {
						reported++
					}
				}
				least, most := reported, reported
				if rest == ruleset.Rescale || rest == ruleset.RescaleClass {
					most = 2 * reported
				}
				calls = 0
				scorer.Score(form)
				once := calls
				require.GreaterOrEqual(t, once, least, "%s, %s, %s", shape, parents, rest)
				require.LessOrEqual(t, once, most, "%s, %s, %s", shape, parents, rest)
				scorer.Trace(form)
				require.GreaterOrEqual(t, calls, once+least, "a trace of %s, %s, %s", shape, parents, rest)
				require.LessOrEqual(t, calls, 2*once, "a trace of %s, %s, %s", shape, parents, rest)
			}
		}
	}
}

func BenchmarkGrowth(b *testing.B) {
	scorer := scoring.MustScorer(ruleset.Daying2020()) // it has the method 目标实现
	for shape, classes := range shapes {
		for _, n := range []int{1_000, 5_000} {
			form := performance.Form{Classes: classes(n)}
			b.Run(fmt.Sprint(shape, "/", n), func(b *testing.B) {
				for b.Loop() {
					scorer.Score(form).AppendJSON(nil)
				}
			})
		}
	}
}
