package summary_test

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// Two offices count their own forms, and the sums merge.
func ExampleSummary() {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	var one, other summary.Summary
	one.Add(scorer.Score(spending("1764.12万元")))
	one.Add(scorer.Score(spending("882.06万元")))
	other.Add(scorer.Score(spending("0万元")))

	all := one.Merge(other)
	mean, _ := all.Mean(figure.Rounding{Places: 2})
	place, _ := all.Rank(figure.PointsOf(93))
	fmt.Println(all.Forms(), all.Sum(), mean, all.Quantile(1, 2), place)
	fmt.Println(all.Grade(ruleset.Excellent), all.Grade(ruleset.Good))
	// Output:
	// 3 279 93 93 2
	// 2 1
}
