package explain_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// The explanations come in the order of the form; this is the execution row's.
func ExampleAll() {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	for _, explanation := range explain.All(trace, language.Chinese) {
		if explanation.Path == "/execution" {
			fmt.Println(explanation)
		}
	}
	// Output:
	// 预算执行率 7.95/10
	//   预算执行率 = 全年执行数 ÷ 全年预算数
	//   1403.23万元 ÷ 1764.12万元 = 79.542774…%
	//   10 × 1403.23万元 ÷ 1764.12万元 = 7.954277486…
	//   依据：《部门整体支出绩效自评表》附件1-2（已核对原文）
	//   7.954277486…四舍五入到2位小数：7.95
	//   依据：《部门整体支出绩效自评表》附件1-2（已核对原文）
}
