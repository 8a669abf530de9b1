package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// invented is how many rule sets are made up beside the shipped ones.
const invented = 40

// underRules is a rule set with its scorer.
type underRules struct {
	set    ruleset.Set
	scorer *scoring.Scorer
}

// ruleSets are all the shipped sets and as many invented ones as are asked for.
func ruleSets(tb testing.TB, invented int) []underRules {
	tb.Helper()
	sets := mix.Sets(invented)
	out := make([]underRules, len(sets))
	for i, set := range sets {
		scorer, err := scoring.NewScorer(set)
		require.NoError(tb, err)
		out[i] = underRules{set, scorer}
	}
	return out
}

// each runs a property, in every round, over n forms that are as odd as can be
// and over some usual ones, under every rule set in turn.
func each(t *testing.T, seed uint64, n int, property func(w *mix.Wild, rules underRules, form performance.Form)) {
	t.Helper()
	n *= rounds
	sets, w := ruleSets(t, invented), mix.NewWild(seed, mix.Sets(invented))
	var id string
	defer func() {
		if t.Failed() {
			t.Logf("under %s", id)
		}
	}()
	for i := range n {
		id = sets[i%len(sets)].set.ID
		property(w, sets[i%len(sets)], w.Form())
	}
	for i := range n / 10 {
		id = sets[i%len(sets)].set.ID
		property(w, sets[i%len(sets)], mix.Form(i))
	}
}

// encoded is the form's JSON, which a failure shows.
func encoded(t *testing.T, form performance.Form) string {
	t.Helper()
	data, err := form.Encode()
	require.NoError(t, err)
	return string(data)
}

func inJSON(result scoring.Result) string { return string(result.AppendJSON(nil)) }
