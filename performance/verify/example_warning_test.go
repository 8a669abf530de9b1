package verify_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// The light that the integrated system would show.
func ExampleWarn() {
	warning := verify.Warn(scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form()))
	fmt.Println(warning.Light, warning.Text(language.Chinese))
	fmt.Println(warning.Text(language.English))
	// Output:
	// red 红灯：支出进度落后于目标完成情况18.65%，超过5%
	// red: spending lags 18.65% behind what was achieved, more than 5%
}
