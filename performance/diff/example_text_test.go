package diff_test

import (
	"fmt"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func ExampleDifference_Text() {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	less, err := seed.Form().With("/classes/1/groups/0/indicators/0", performance.MustActual("6个"))
	if err != nil {
		fmt.Println(err)
		return
	}
	moved := diff.Compare(diff.Side{Scorer: scorer, Form: seed.Form()}, diff.Side{Scorer: scorer, Form: less})
	fmt.Println(moved.Text(language.Chinese))
	fmt.Println(moved.Text(language.English))
	for _, move := range moved.Moves {
		fmt.Println(move.Text(language.Chinese))
	}
	// Output:
	// 总分由95.95分变为92.2分，减少3.75分：完成值和执行数−3.75分
	// the total goes from 95.95 to 92.2 points, down 3.75: actual values and spending −3.75
	// “工作任务完成数量”−3.75分（完成值和执行数）
}

// What other rules would do to many forms, in one sentence.
func ExampleImpact_Text() {
	impact := diff.Impact{
		Forms: 45, TotalsChanged: 11, GradesChanged: 3, Gained: decimal.New(1243, -2), Lost: decimal.New(50, -2),
		Causes: map[diff.Cause]int64{diff.ByRule: 2, diff.ByRounding: 1},
	}
	fmt.Println(impact.Text(language.Chinese))
	fmt.Println(diff.Impact{}.Text(language.Chinese))
	// Output:
	// 共45份：总分有变11份，等级有变3份，合计增加12.43分、减少0.5分；等级变动的主要原因：计分规则2份，舍入1份
	// 共0份：总分有变0份，等级有变0份，合计增加0分、减少0分
}
