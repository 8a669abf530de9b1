package whatif_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

// How far the grade is from being lost, in words.
func ExampleRequirement_Text() {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	requirements, err := whatif.Require(trace, whatif.Aim{Grade: ruleset.Excellent})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range requirements[:2] {
		fmt.Println(r.Text(language.Chinese))
		fmt.Println(r.Text(language.English))
	}
	// Output:
	// 目标已经达到；“全年执行数”为351.95万元时仍然达到，总分为90分
	// reached already; with “amount executed” at 351.95 × 10,000 yuan it still is, with a total of 90
	// 目标已经达到；“基本支出成本控制”为1388.62万元时仍然达到，总分为90分
	// reached already; with “基本支出成本控制” at 1388.62 × 10,000 yuan it still is, with a total of 90
}

func ExampleSensitivity_Text() {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	for _, s := range whatif.Sensitivities(trace)[:2] {
		fmt.Println(s.Text(language.Chinese))
	}
	// Output:
	// “全年执行数”现为1403.23万元，达到1403.36万元可使总分提高0.01分，最多可提高2.05分
	// “基本支出成本控制”不能再使总分提高
}
