package performance_test

import (
	"runtime"
	"sync"
	"testing"

	"jixiao.example/performance/scoring"
)

// The scorer's fast arithmetic and the plain one agree on everything that they
// report, on a million forms that are as odd as can be.
func TestScorerAgreesWithThePlainArithmetic(t *testing.T) {
	n := 1_000_000
	if slow || testing.Short() {
		n = 20_000
	}
	sets, methods := ruleSets(t, 60)
	shards := runtime.GOMAXPROCS(0)
	var wait sync.WaitGroup
	for shard := range shards {
		wait.Go(func() {
			w := newWild(uint64(shard))
			w.methods = methods
			var result scoring.Result
			for i := range n / shards {
				rules, form := sets[i%len(sets)], w.form()
				rules.scorer.ScoreInto(form, &result)
				if differs := plainScore(rules.set, &form).differs(result); differs != "" {
					data, _ := form.Encode()
					t.Errorf("shard %d form %d under %s:\n%s%s", shard, i, rules.set.ID, differs, data)
					return
				}
			}
		})
	}
	wait.Wait()
}
