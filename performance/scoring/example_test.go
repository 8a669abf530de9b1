package scoring_test

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Grade returns a key; the rule set has the words for it.
func ExampleScorer_Score() {
	scorer, err := scoring.NewScorer(ruleset.WithCost())
	if err != nil {
		fmt.Println(err)
		return
	}
	result := scorer.Score(seed.Form())
	total := result.Total()
	grade, certain := result.Grade()
	words := scorer.Set().GradeLabel(grade)
	fmt.Println(total.Score, "of", total.Points, total.Complete)
	fmt.Println(grade, certain, words.Zh, words.En)
	// Output:
	// 95.95 of 100 true
	// excellent true 优 excellent
}

// A trace holds the result and how each score came about.
func ExampleScorer_Trace() {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	leaf := trace.Leaf(trace.Index("/execution"))
	fmt.Println(leaf.Spent, leaf.Base, leaf.Workings.Rate.Percent())
	fmt.Println(leaf.Points, leaf.Final, leaf.Rounding.Score)
	fmt.Println(trace.Result().Total().Score)
	// Output:
	// 1403.23万元 1764.12万元 79.542774…%
	// 10 7.954277486… 7.95
	// 95.95
}

// A level alone leaves the score open between its ends.
func Example_judgement() {
	scorer := scoring.MustScorer(ruleset.WithCost())
	for _, judgement := range []performance.Judgement{
		{Score: figure.MustPoints("4")},
		{Level: "met", Score: figure.MustPoints("4.5")},
		{Level: "partly-met"},
	} {
		leaf := scorer.Score(performance.Form{Classes: []performance.Class{{Name: "效益指标", Groups: []performance.Group{{
			Name: "社会效益指标", Indicators: []performance.Indicator{{
				Name: "服务能力", Points: figure.PointsOf(5), Judgement: judgement,
				Target: performance.MustTarget("提升"), Actual: performance.MustActual("有所提升"),
			}},
		}}}}}).Leaf(1)
		fmt.Println(leaf.Status, leaf.Least, leaf.Most)
	}
	// Output:
	// judged 4 4
	// judged 4.5 4.5
	// not-computable 3 4
}
