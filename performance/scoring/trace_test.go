package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/internal/mix"
	"jixiao.example/performance"
)

// A trace is written by the statements that score, and they come to the same
// whether somebody asks how or not.
func TestATraceHoldsTheResult(t *testing.T) {
	each(t, 19, 2_000, func(_ *mix.Wild, rules underRules, form performance.Form) {
		result, trace := rules.scorer.Score(form), rules.scorer.Trace(form)
		if inJSON(result) != inJSON(trace.Result()) {
			require.Fail(t, "a trace holds another result", "%s\n%s\nunder %s\n%s",
				inJSON(result), inJSON(trace.Result()), rules.set.ID, encoded(t, form))
		}
		require.Equal(t, result.Len(), trace.Len())
		for i := range result.Len() {
			require.Equal(t, result.Leaf(i), trace.Leaf(i).Leaf)
			require.Equal(t, i, trace.Index(result.Leaf(i).Path))
		}
	})
}
