package verify_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// A stated score that the rules do not give is an error at the very cell.
func ExampleCheck() {
	form, err := seed.Form().WithIndicator("/classes/0/groups/0/indicators/0", func(i performance.Indicator) performance.Indicator {
		i.Actual = performance.MustActual("1000万元") // of at most 870.34万元; 10 points are still stated
		return i
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	for _, finding := range verify.Check(scorer.Trace(form)) {
		if finding.Code == verify.CodeScore {
			fmt.Println(finding.Severity, finding.Path)
			fmt.Println(finding.Text(language.Chinese))
			fmt.Println(finding.Text(language.English))
		}
	}
	// Output:
	// error /classes/0/groups/0/indicators/0/stated
	// “基本支出成本控制”自评得分10分，按规则应为8.51分，多计1.49分
	// “基本支出成本控制” is stated as 10, where the rules give 8.51: 1.49 too much
}
