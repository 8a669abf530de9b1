// Command unit scores a form of one's own and says why. It is the program of
// the README.
package main

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func main() {
	budget, spent := figure.MustMoney("200万元"), figure.MustMoney("158.89万元")
	training := performance.Indicator{
		Name: "培训人次", Points: figure.PointsOf(90),
		Target: performance.MustTarget("≥500人次"), Actual: performance.MustActual("450人次"),
	}
	form := performance.Form{
		Unit: "某单位", Year: 2025, Scope: ruleset.UnitScope,
		Money: []performance.MoneyRow{performance.TotalFunds(budget, budget, spent)},
		Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{
			Name: "数量指标", Indicators: []performance.Indicator{training},
		}}}},
	}
	scorer := scoring.MustScorer(ruleset.WithCost())
	fmt.Println(form.Unit, scorer.Score(form).Total().Score) // 某单位 88.94
	for _, why := range explain.All(scorer.Trace(form), language.Chinese) {
		fmt.Println(why)
	}
}
