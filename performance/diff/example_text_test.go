package diff_test

import (
	"fmt"

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
	// 总分由95.95分变为92.2分，减少3.75分：完成值和执行数−3.75
	// the total goes from 95.95 to 92.2, down 3.75: actual values and spending −3.75
	// “工作任务完成数量”−3.75分（完成值和执行数）
}
