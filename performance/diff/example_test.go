package diff_test

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// 6 of 8 instead of 11 cost 15 × 2 ÷ 8 points.
func ExampleCompare() {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	less, err := seed.Form().With("/classes/1/groups/0/indicators/0", performance.MustActual("6个"))
	if err != nil {
		fmt.Println(err)
		return
	}
	moved := diff.Compare(diff.Side{Scorer: scorer, Form: seed.Form()}, diff.Side{Scorer: scorer, Form: less})
	fmt.Println(moved.Before, moved.After)
	for _, move := range moved.Moves {
		fmt.Println(move.Name, move.Cause, move.By.Short())
	}
	// Output:
	// 95.95 92.2
	// 工作任务完成数量 actual -3.75
}

// With 优 from 96 on, the seed's 95.95 would be 良.
func ExampleImpactOf() {
	rules := ruleset.Huaihua2024()
	before := scoring.MustScorer(rules)
	rules.Grades.Bands[0].From, rules.Grades.Bands[1].To = figure.MustQuantity("96"), figure.MustQuantity("96")
	after := scoring.MustScorer(rules)

	impact := diff.ImpactOf(before, after, slices.Values([]performance.Form{seed.Form()}))
	fmt.Println(impact.Forms, impact.TotalsChanged, impact.GradesChanged)
	fmt.Println(impact.Moves)
	fmt.Println(impact.Text(language.English))
	// Output:
	// 1 0 1
	// map[{excellent good}:1]
	// forms: 1; totals changed: 0, grades changed: 1; points gained: 0, lost: 0; what moved the grades most: rules: 1
}
