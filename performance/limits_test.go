package performance_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
	"jixiao.example/performance/whatif"
)

func TestFormsPastTheLimitsAreLeftOut(t *testing.T) {
	indicators := func(n int) performance.Form {
		return performance.Form{Classes: []performance.Class{classOf("", groupOf("", make([]performance.Indicator, n)...))}}
	}
	for name, c := range map[string]struct {
		form performance.Form
		says string // of the limit that it is past
	}{
		"as many indicators as can be": {form: indicators(performance.MaxIndicators)},
		"one too many":                 {form: indicators(performance.MaxIndicators + 1), says: "/classes: 10001 is past the limit of 10000"},
		"empty classes":                {form: performance.Form{Classes: make([]performance.Class, performance.MaxIndicators+1)}, says: "/classes: 10001 is past the limit of 10000"},
		"empty groups":                 {form: performance.Form{Classes: []performance.Class{{Groups: make([]performance.Group, performance.MaxIndicators+1)}}}, says: "/classes: 10001 is past the limit of 10000"},
		"as many money rows as can be": {form: performance.Form{Money: make([]performance.MoneyRow, performance.MaxMoneyRows)}},
		"a money row too many":         {form: performance.Form{Money: make([]performance.MoneyRow, performance.MaxMoneyRows+1)}, says: "/money: 1001 is past the limit of 1000"},
	} {
		result := scorerFor(t, ruleset.WithCost()).Score(c.form)
		require.Equal(t, c.says != "", result.TooLarge(), name)
		require.Equal(t, c.says, pastLimit(scorerFor(t, ruleset.WithCost()), c.form), name)
		if result.TooLarge() {
			_, graded := result.Grade()
			require.False(t, graded || result.Total().Complete || result.Class(0).Complete || result.Group(0, 0).Complete, name)
			travels(t, result)
		}
	}
}

// TestScoresPastTheLimitsAreLeftOut: an uncapped score can be as large as its
// figures, but a total cannot.
func TestScoresPastTheLimitsAreLeftOut(t *testing.T) {
	set := rowless(func(s *ruleset.Set) {
		for i := range s.Kinds {
			if s.Kinds[i].Kind == ruleset.AtLeast {
				completion := *s.Kinds[i].Method.Completion
				completion.Uncapped = true
				s.Kinds[i].Method.Completion = &completion
			}
		}
	})
	form := func(n int, actual string) performance.Form {
		var leaves []performance.Indicator
		for range n {
			leaves = append(leaves, leafOf("数量", "10", actual))
		}
		return performance.Form{Classes: []performance.Class{classOf("", groupOf("", leaves...))}}
	}
	scorer := scorerFor(t, set)
	most := scorer.Score(form(4, "100000"))
	require.False(t, most.TooLarge())
	require.Equal(t, "400000", most.Total().Score.String())
	travels(t, most)
	many := form(200, "100000") // past 64 bits, too
	require.True(t, scorer.Score(form(5, "100000")).TooLarge(), "the sum")
	require.True(t, scorer.Score(many).TooLarge())
	require.Nil(t, whatif.Sensitivities(scorer.Trace(many)))
	_, err := whatif.Require(scorer.Trace(many), whatif.Aim{Total: figure.PointsOf(100)})
	require.ErrorIs(t, err, whatif.ErrAim)
	require.Equal(t, "/classes: the sum of uncapped scores is past the limit of 400000", pastLimit(scorer, many))
	leaf, _ := scorer.Score(form(1, "100001")).At("/classes/0/groups/0/indicators/0")
	require.True(t, leaf.Flags.Has(scoring.TooLarge), "one score")
	require.Equal(t, scoring.NotComputable, leaf.Status)
}

// pastLimit is the finding about a form past a limit, "" when there is none.
func pastLimit(scorer *scoring.Scorer, form performance.Form) string {
	for _, finding := range verify.Check(scorer.Trace(form)) {
		if finding.Code == scoring.CodeTooLarge && strings.Count(string(finding.Path), "/") == 1 {
			return string(finding.Path) + ": " + finding.Text(language.English)
		}
	}
	return ""
}

func travels(t *testing.T, result scoring.Result) {
	t.Helper()
	data := result.AppendJSON(nil)
	back, err := scoring.DecodeResult(data)
	require.NoError(t, err)
	require.Equal(t, string(data), string(back.AppendJSON(nil)))
}

// soonest is how long something takes when nothing else gets in its way. It is
// tried a few times, and often while it takes longer than a limit, because the
// machine may be busy; once where everything is slow and the limit not meant.
func soonest(limit time.Duration, work func()) time.Duration {
	few, often := 4, 60
	if slow {
		few, often = 1, 1
	}
	best := time.Hour
	for run := 0; run < few || run < often && best >= limit; run++ {
		start := time.Now()
		work()
		best = min(best, time.Since(start))
	}
	return best
}

// TestHostileFormsAreAnsweredSoon: 64 KB of what takes longest are refused or
// scored within 5 ms.
func TestHostileFormsAreAnsweredSoon(t *testing.T) {
	const size = 64 << 10
	fill := func(head, part, tail string) string {
		n := (size - len(head) - len(tail)) / len(part)
		return head + strings.TrimSuffix(strings.Repeat(part, n), ",") + tail
	}
	head := `{"format":"jixiao/form/1","unit":"x","year":2024,"scope":"unit","classes":[`
	group := head + `{"name":"产出指标","points":"90","groups":[{"name":"x",`
	sets, _ := ruleSets(t, 12)
	for name, data := range map[string]string{
		"empty classes":       fill(head, `{"name":"","groups":[]},`, `]}`),
		"classes of null":     fill(head, `null,`, `]}`),
		"empty groups":        fill(head+`{"name":"","groups":[`, `{"name":"","indicators":[]},`, `]}]}`),
		"shares of the rest":  fill(group+`"indicators":[`, `{"name":"指标","method":"目标实现","target":"≥1","actual":"1"},`, `]}]}]}`),
		"the best of many":    fill(group+`"choose":"best","indicators":[`, `{"name":"x","target":"≥3","actual":"1"},`, `]}]}]}`),
		"equal names":         fill(group+`"indicators":[`, `{"name":"x","target":"7","actual":"不适用"},{"name":"x","target":"3","actual":"1"},`, `]}]}]}`),
		"a long number":       fill(group+`"indicators":[{"name":"x","target":"≥`, `9`, `"}]}]}]}`),
		"a long decimal":      fill(group+`"indicators":[{"name":"x","points":"0.`, `3`, `"}]}]}]}`),
		"long zeros":          fill(group+`"indicators":[{"name":"x","points":"1`, `0`, `"}]}]}]}`),
		"a long range":        fill(group+`"indicators":[{"name":"x","target":"`, `1~`, `"}]}]}]}`),
		"a long judgement":    fill(group+`"indicators":[{"name":"x","judgement":{"items":[`, `"x",`, `]}}]}]}]}`),
		"deep arrays":         strings.Repeat("[", size),
		"deep objects":        strings.Repeat(`{"classes":`, size/11),
		"deep in a field":     fill(`{"format":`, `[`, ``),
		"unknown fields":      fill(`{`, `"x":1,`, `}`),
		"one field repeated":  fill(`{`, `"unit":"",`, `}`),
		"escapes":             fill(`{"format":"jixiao/form/1","unit":"`, `\u00e9`, `","year":2024,"scope":"unit","classes":[]}`),
		"broken escapes":      fill(`{"format":"jixiao/form/1","unit":"`, `\ud800`, `","year":2024,"scope":"unit","classes":[]}`),
		"brackets in a title": fill(head+`{"name":"`, `（`, `","groups":[]}]}`),
	} {
		for _, rules := range sets {
			var outcome string
			const limit = 5 * time.Millisecond
			took := soonest(limit, func() {
				form, err := performance.DecodeForm([]byte(data))
				outcome = "refused"
				if err == nil {
					result := rules.scorer.Score(form)
					outcome = fmt.Sprintf("%d classes scored, too large: %t", len(form.Classes), result.TooLarge())
				}
			})
			if !slow {
				require.Less(t, took, limit, "%s: %s", name, outcome)
			}
		}
	}
}

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
