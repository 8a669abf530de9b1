package verify_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// Whatever the form and the rules, every finding has a node and words, and a
// second look finds the same.
func TestEveryFindingSaysWhatAndWhere(t *testing.T) {
	sets := mix.Sets(40)
	w := mix.NewWild(12, sets)
	for i := range 100 * rounds {
		set := sets[i%len(sets)]
		trace := scoring.MustScorer(set).Trace(w.Form())
		findings := verify.Check(trace)
		requireWords(t, findings)
		require.Equal(t, findings, verify.Check(trace), set.ID)
	}
}

func requireWords(t *testing.T, findings []check.Finding) {
	t.Helper()
	for _, finding := range findings {
		require.True(t, strings.HasPrefix(string(finding.Path), "/"), "%s %s", finding.Code, finding.Path)
		zh, en := finding.Text(language.Chinese), finding.Text(language.English)
		require.NotEqual(t, zh, en, "%s %s", finding.Code, finding.Path)
		require.NotContains(t, zh+en, string(finding.Code))
	}
}

// FuzzCheck looks at whatever reads as a form, or at one drawn at random, under
// any rule set.
func FuzzCheck(f *testing.F) {
	sets := mix.Sets(20)
	scorers := make([]*scoring.Scorer, len(sets))
	for i, set := range sets {
		scorers[i] = scoring.MustScorer(set)
	}
	for i, form := range append(mix.Forms(5), seed.Form()) {
		data, err := form.Encode()
		require.NoError(f, err)
		f.Add(uint64(i), uint8(i), data)
	}
	pool := mix.NewWild(1, sets)
	f.Fuzz(func(t *testing.T, draw uint64, set uint8, data []byte) {
		form, err := performance.DecodeForm(data)
		if err != nil {
			form = pool.Again(draw).Form()
		}
		requireWords(t, verify.Check(scorers[int(set)%len(scorers)].Trace(form)))
	})
}

// large is a form of n rows in one group, in one class each, or with bare targets.
func large(n int, shape string) performance.Form {
	actuals := []performance.Actual{
		performance.MustActual("12"), performance.MustActual("7"), {}, performance.Missing(performance.DoesNotApply), performance.MustActual("3"),
	}
	var form performance.Form
	group := performance.Group{Name: "数量指标"}
	for i := range n {
		row := performance.Indicator{
			Name: "指标" + string(rune('a'+i%26)), Method: "counted", Points: figure.MustPoints("0.01"),
			Target: performance.MustTarget("≥10"), Actual: actuals[i%len(actuals)],
		}
		if shape == "bare targets" {
			row.Target = performance.MustTarget("10")
		}
		if shape == "classes" {
			form.Classes = append(form.Classes, performance.Class{Name: "产出指标", Groups: []performance.Group{{Name: "数量指标", Indicators: []performance.Indicator{row}}}})
		}
		group.Indicators = append(group.Indicators, row)
	}
	if shape != "classes" {
		form.Classes = []performance.Class{{Name: "产出指标", Groups: []performance.Group{group}}}
	}
	return form
}

// A check scores nothing but a bare target, which it tries in both directions;
// its findings and what it takes from the heap grow as the form does.
func TestACheckGrowsWithTheForm(t *testing.T) {
	calls := 0
	set := ruleset.WithCost()
	set.Named = []ruleset.NamedRule{{Name: "counted", Method: ruleset.Method{Custom: &ruleset.Custom{Name: "counted"}}, Source: set.Kinds[0].Source}}
	scorer, err := scoring.NewScorer(set, scoring.Binding{Name: "counted", Method: func(in scoring.CustomInput) (figure.Points, bool) {
		calls++
		return in.Points, true
	}})
	require.NoError(t, err)
	const few, many, reported = 200, 1_000, 3 // of five rows
	for shape, tried := range map[string]int{"one group": 0, "classes": 0, "bare targets": 2} {
		work := func(n int) (findings, bytes int) {
			trace := scorer.Trace(large(n, shape))
			calls = 0
			findings = len(verify.Check(trace))
			require.Equal(t, tried*n*reported/5, calls, shape)
			return findings, allocated(func() { verify.Check(trace) })
		}
		least, little := work(few)
		most, much := work(many)
		require.Positive(t, least)
		require.LessOrEqual(t, most, 6*least, shape)
		// Lists that grow by doubling can be twice as long as they need.
		require.LessOrEqual(t, much, 12*little, "bytes of %s", shape)
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
