package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Example runs the program. An exact 7.9445 is 7.94: rounding the rate to
// 79.45 % first would make it 7.95.
func Example() {
	main()
	// Output:
	// 某单位 88.94
	// 总分 88.94/100
	//   各项得分相加：7.94 + 81 = 88.94
	//   失2.06分：预算执行率
	//   失9分：培训人次
	//   88.94属于“80分（含）至90分”，等级为良
	//   依据：财预〔2020〕10号《项目支出绩效评价管理办法》第十八条（未核对原文）
	// 预算执行率 7.94/10
	//   预算执行率 = 全年执行数 ÷ 全年预算数
	//   158.89万元 ÷ 200万元 = 79.445%
	//   10 × 158.89万元 ÷ 200万元 = 7.9445
	//   依据：财预〔2020〕10号《项目支出绩效评价管理办法》预算执行率10、产出50、效益30、满意度10（条号未核实）（据转引）
	//   7.9445四舍五入到2位小数：7.94
	//   依据：《预算管理一体化系统中在用的自评计分规则》（据转引）
	// 产出指标 81/90
	//   各项得分相加：81 = 81
	//   失9分：培训人次
	// 数量指标 81/90
	//   各项得分相加：81 = 81
	//   失9分：培训人次
	// 培训人次 81/90
	//   完成比例赋分：达到指标值得全部分值，未达到的按 分值 × 实际完成值 ÷ 指标值 得分
	//   90 × 450人次 ÷ 500人次 = 81
	//   依据：财预〔2020〕10号《项目支出绩效评价管理办法》第十六条（未核对原文）
}

func TestTheProgramIsShort(t *testing.T) {
	source, err := os.ReadFile("main.go")
	require.NoError(t, err)
	assert.Less(t, strings.Count(string(source), "\n"), 40)
}

// record is a row of one's own database: yuan and points, as decimals.
type record struct{ Budget, Spent, Score decimal.Decimal }

var errIncomplete = errors.New("something is missing: the score is only the least that it can be")

// execution scores budget execution and keeps the score in the row.
func (r *record) execution(scorer *scoring.Scorer) error {
	budget, errBudget := figure.NewMoney(r.Budget, figure.Yuan) // in, with its unit
	spent, errSpent := figure.NewMoney(r.Spent, figure.Yuan)
	if err := errors.Join(errBudget, errSpent); err != nil {
		return err
	}
	form := performance.Form{Money: []performance.MoneyRow{performance.TotalFunds(budget, budget, spent)}}
	result := scorer.Score(form)
	if !result.Complete() {
		return errIncomplete
	}
	r.Score = result.Total().Score.Decimal() // and out
	return nil
}

func Example_decimals() {
	row := record{Budget: decimal.NewFromInt(2_000_000), Spent: decimal.RequireFromString("1588900.00")}
	err := row.execution(scoring.MustScorer(ruleset.WithCost()))
	fmt.Println(row.Score, err)
	err = new(record).execution(scoring.MustScorer(ruleset.WithCost()))
	fmt.Println(err)
	// Output:
	// 7.94 <nil>
	// something is missing: the score is only the least that it can be
}
