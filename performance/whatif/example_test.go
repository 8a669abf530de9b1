package whatif_test

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

// 98 points need 1763.24 of the 1764.12万元 to be spent; nothing else alone gives them.
func ExampleRequire() {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	rows, err := whatif.Require(trace, whatif.Aim{Total: figure.PointsOf(98)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range rows {
		if row.Reaches {
			fmt.Println(row.Name.Zh, row.From, row.To, row.Total)
		}
	}
	// Output:
	// 预算执行率 1403.23万元 1763.24万元 98
}

// What could still bring points, and the nearest figure that does.
func ExampleSensitivities() {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	for _, row := range whatif.Sensitivities(trace) {
		if row.Left.Sign() > 0 {
			fmt.Println(row.Name.Zh, row.At, row.Next, row.Gain, row.Left)
		}
	}
	// Output:
	// 预算执行率 1403.23万元 1403.36万元 0.01 2.05
	// 充分发挥资金效益 3 3.01 0.01 2
}
