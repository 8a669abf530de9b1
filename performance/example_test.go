package performance_test

import (
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// A form is built as plain data, travels as JSON, and is changed in copies.
func Example() {
	form := performance.Form{
		Unit: "某单位", Year: 2024, Scope: ruleset.UnitScope,
		Money: []performance.MoneyRow{performance.TotalFunds(
			figure.MustMoney("100万元"), figure.MustMoney("120万元"), figure.MustMoney("96万元"),
		)},
		Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{
			Name: "数量指标", Indicators: []performance.Indicator{{
				Key: "visits", Name: "走访户数", Points: figure.PointsOf(90),
				Target: performance.MustTarget("≥500户"), Actual: performance.MustActual("447户"),
			}},
		}}}},
	}
	data, err := form.Encode()
	if err != nil {
		fmt.Println(err)
		return
	}
	again, err := performance.DecodeForm(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	path, _ := again.Find("visits")
	changed, err := again.With(path, performance.MustActual("500户"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range []performance.Form{again, changed} {
		for ref, indicator := range f.Indicators() {
			fmt.Println(ref.Path(), indicator.Name, indicator.Target, indicator.Actual)
		}
	}
	// Output:
	// /classes/0/groups/0/indicators/0 走访户数 ≥500户 447户
	// /classes/0/groups/0/indicators/0 走访户数 ≥500户 500户
}
