package performance_test

import (
	"fmt"

	"golang.org/x/text/language"

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

// What is wrong in a document is said to who wrote it in their language.
func ExampleErrorText() {
	_, err := ruleset.Decode([]byte(`{"format":"jixiao/rule-set/1","first_year":"2025"}`))
	fmt.Println(performance.ErrorText(err, language.Chinese))
	fmt.Println(performance.ErrorText(err, language.English))
	_, err = performance.DecodeForm([]byte("{\n“unit”: 1}"))
	fmt.Println(performance.ErrorText(err, language.Chinese))
	_, err = performance.ParseTarget("6个~5个")
	fmt.Println(performance.ErrorText(err, language.Chinese))
	// Output:
	// /first_year 应为不带引号的整数，不能是带引号的文字
	// /first_year has to be a bare whole number, not text between quotes
	// 第2行第1列““”不是有效的JSON：此处应为带引号的字段名（前面是否多了逗号）；标点应为半角
	// “6个~5个”不是规范的区间：两端单位应相同，低的在前
}
