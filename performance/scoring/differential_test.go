package scoring_test

import (
	"sync"
	"testing"

	"jixiao.example/internal/mix"
	"jixiao.example/performance/scoring"
)

// The scorer's fast arithmetic and the plain one agree on everything that they
// report, on forms that are as odd as can be: a million of them when it is
// thorough.
func TestScorerAgreesWithThePlainArithmetic(t *testing.T) {
	sets := ruleSets(t, 60)
	const shards = 8 // whatever the machine, so that the forms are the same everywhere
	var wait sync.WaitGroup
	for shard := range shards {
		wait.Go(func() {
			w := mix.NewWild(uint64(shard), mix.Sets(60))
			var result scoring.Result
			for i := range compared / shards {
				rules, form := sets[i%len(sets)], w.Form()
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
