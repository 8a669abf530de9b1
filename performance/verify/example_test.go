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
	form, err := seed.Form().WithIndicator("/classes/1/groups/0/indicators/0", func(i performance.Indicator) performance.Indicator {
		i.Actual, i.Reason = performance.MustActual("6个"), "" // of 8个; 15 points are still stated
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
	// error /classes/1/groups/0/indicators/0/stated
	// “工作任务完成数量”自评得分15，按规则应为11.25，相差3.75
	// “工作任务完成数量” is stated as 15 and computes to 11.25, a difference of 3.75
}
