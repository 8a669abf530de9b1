package summary_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
	"jixiao.example/performance/verify"
)

// A province counts by district, by class and by what was found.
func ExampleSummary_AddForm() {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	var all summary.Summary
	for i, spent := range []string{"1764.12万元", "882.06万元", "0万元"} {
		form := spending(spent)
		form.Key = fmt.Sprint("unit-", i)
		trace := scorer.Trace(form)
		all.AddForm(form, trace.Result(), verify.Check(trace), fmt.Sprint("district-", i%2))
	}
	for _, group := range all.Groups() {
		mean, _ := group.Mean(figure.Rounding{Places: 2})
		fmt.Println(group.Key, group.Forms, mean, group.Least, group.Most)
	}
	for _, class := range all.Classes() {
		fmt.Println(class.Class.Text(language.English), class.Rate(1))
	}
	fmt.Println(all.Best()[0], all.Worst()[0])
	for _, code := range all.Findings()[:2] {
		fmt.Println(code.Code, code.Forms)
	}
	// Output:
	// district-0 2 93 88 98
	// district-1 1 93 93 93
	// budget execution 50.0%
	// cost indicators 100.0%
	// output indicators 100.0%
	// benefit indicators 90.0%
	// satisfaction indicators 100.0%
	// {unit-0 98} {unit-2 88}
	// budget.change-unexplained 3
	// check.broken 3
}

// Ten thousand shards are joined into one, which copies nothing.
func ExampleSummary_Join() {
	var whole, shard summary.Summary
	shard.Add(scoring.MustScorer(ruleset.Huaihua2024()).Score(spending("1764.12万元")))
	for range 3 {
		whole.Join(shard)
	}
	fmt.Println(whole.Forms(), whole.Sum())
	// Output:
	// 3 294
}
