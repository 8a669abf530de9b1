package explain_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Why one indicator has its score: by its path, which Form.Find has for a key.
func ExampleNode() {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	why, err := explain.Node(trace, "/classes/1/groups/0/indicators/0", language.Chinese)
	fmt.Println(why, err)
	// Output:
	// 工作任务完成数量 15/15
	//   指标值8个未标明计算符号，按“不低于”理解
	//   完成比例赋分：达到指标值得全部分值，未达到的按 分值 × 实际完成值 ÷ 指标值 得分
	//   11个达到指标值8个：15分
	//   比指标值（8个）高37.5%
	//   依据：财预〔2020〕10号《项目支出绩效评价管理办法》第十六条（未核对原文） <nil>
}
