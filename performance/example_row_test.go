package performance_test

import (
	"fmt"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Rows of a database, in whatever order it has them: the sign of a target as a
// code, its value and unit apart or together.
func ExampleForm_WithRows() {
	form, err := performance.Form{Unit: "某单位", Year: 2024}.WithRows(
		performance.Row{
			Class: "产出指标", Group: "数量指标", Sign: "1", Value: "500", Unit: "人次", Done: "450",
			Indicator: performance.Indicator{Key: "k1", Name: "培训人次", Points: figure.PointsOf(40)},
		},
		performance.Row{
			Class: "效益指标", Group: "社会效益指标", Sign: "6", Value: "明显提升", Done: "有所提升",
			Indicator: performance.Indicator{Key: "k2", Name: "服务能力", Points: figure.PointsOf(30)},
		},
		performance.Row{Class: "产出指标", Group: "时效指标", Indicator: performance.Indicator{
			Key: "k3", Name: "完成时间", Points: figure.PointsOf(20),
			Target: performance.MustTarget("2024年12月之前"), Actual: performance.MustActual("2024年11月"),
		}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for ref, i := range form.Indicators() {
		fmt.Println(ref.Path(), i.Key, i.Name, i.Target, i.Actual)
	}
	// Output:
	// /classes/0/groups/0/indicators/0 k1 培训人次 ≥500人次 450人次
	// /classes/0/groups/1/indicators/0 k3 完成时间 2024年12月之前 2024年11月
	// /classes/1/groups/0/indicators/0 k2 服务能力 明显提升 有所提升
}

// An error says which row it is about.
func ExampleRowError() {
	_, err := performance.Form{}.WithRows(performance.Row{
		Class: "产出指标", Group: "数量指标", Sign: "≥", Value: "五百", Unit: "人次", Indicator: performance.Indicator{Name: "培训人次"},
	})
	fmt.Println(err)
	// Output: row 1 (培训人次): quantity "五百": not a canonical number
}

func ExampleForm_Rows() {
	form, err := performance.Form{}.WithRows(
		performance.Row{Class: "产出指标", Group: "数量指标", Sign: "≥", Value: "500", Unit: "人次", Indicator: performance.Indicator{Name: "培训人次"}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range form.Rows() {
		fmt.Println(row.Class, row.Group, row.Name, row.Target)
	}
	// Output: 产出指标 数量指标 培训人次 ≥500人次
}

// A target has a kind, and what the kind needs.
func ExampleParseTarget() {
	for _, text := range []string{"≥90%", "80%~90%", "2024年12月之前", "效果明显", "8个", ">=90%"} {
		target, err := performance.ParseTarget(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%v %q %q %q %q\n", target.Kind(), target.Quantity(), target.Upper(), target.Date(), target.Text())
	}
	// Output:
	// at-least "90%" "" "" ""
	// range "80%" "90%" "" ""
	// deadline "" "" "2024年12月" ""
	// words "" "" "" "效果明显"
	// bare "8个" "" "" ""
	// ">=90%": quantity "=90%": not a canonical number; write ≥90%, 80%~90%, 8个, 2024年12月之前, words or 「words」; package performance/cell reads what people type
}

// The columns of a table, with a sign or its code.
func ExampleNewTarget() {
	for _, sign := range []string{"≤", "5", "", "6"} {
		target, err := performance.NewTarget(sign, "870.34", "万元")
		fmt.Println(target, target.Kind(), err)
	}
	// Output:
	// ≤870.34万元 at-most <nil>
	// ≤870.34万元 at-most <nil>
	// 870.34万元 bare <nil>
	// 「870.34」 words <nil>
}

func ExampleParseActual() {
	for _, text := range []string{"859.70万元", "2024年12月31日", "效果良好", "未报告"} {
		actual, err := performance.ParseActual(text)
		fmt.Println(actual.Kind(), actual.Stated(), err)
	}
	// Output:
	// number true <nil>
	// on-date true <nil>
	// words true <nil>
	// not-reported false <nil>
}

func ExampleForm_WithMoney() {
	form := performance.Form{Money: []performance.MoneyRow{
		performance.TotalFunds(figure.MustMoney("100万元"), figure.MustMoney("120万元"), figure.Money{}),
	}}
	spent := form.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("96万元"))
	fmt.Println(form.Total().At(budget.Executed).Stated(), spent.Total().At(budget.Executed))
	// Output: false 96万元
}

// Where the name says it, a class needs no key.
func ExampleClass_Kind() {
	for _, class := range []performance.Class{{Name: "产出指标（40分）"}, {Name: "项目效果"}, {Name: "管理指标"}, {Name: "投入", Class: ruleset.Cost}} {
		fmt.Printf("%q\n", class.Kind())
	}
	// Output:
	// "output"
	// "benefit"
	// ""
	// "cost"
}
