package scoring_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// What a program stores of each indicator, with nothing joined by hand.
func ExampleTrace_Rows() {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	for _, row := range trace.Rows()[1:3] {
		fmt.Println(row.Class.In(language.Chinese), row.Name.In(language.Chinese), row.Target, row.Actual, row.Score, row.Points)
		fmt.Println(row.Status, row.Status.Text(language.Chinese), row.Flags.Text(language.English))
	}
	// Output:
	// 成本指标 基本支出成本控制 ≤870.34万元 859.70万元 10 10
	// scored 已按规则计分 target met
	// 成本指标 项目支出成本控制 ≤2680.1万元 543.53万元 10 10
	// scored 已按规则计分 target met
}

// A result that was stored finds its form again.
func ExampleResult_Rows() {
	form := seed.Form()
	data, err := scoring.MustScorer(ruleset.Huaihua2024()).Score(form).MarshalJSON()
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := scoring.DecodeResult(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	rows, err := result.Rows(form)
	fmt.Println(len(rows), rows[len(rows)-1].Name.Zh, err)
	_, err = result.Rows(performance.Form{})
	fmt.Println(err)
	// Output:
	// 13 受益群众及职工满意度 <nil>
	// /classes/0/groups/0/indicators/0: no such indicator in the form
}

// A form that lacks something has a least and a most instead of a score.
func ExampleResult_Bounds() {
	form := seed.Form()
	form.Money = nil
	result := scoring.MustScorer(ruleset.Huaihua2024()).Score(form)
	least, most := result.Bounds()
	_, graded := result.Grade()
	fmt.Println(result.Complete(), least, most, graded)
	row, _ := result.At("/execution")
	fmt.Println(row.Status, row.Score.Stated(), row.Least, row.Most)
	// Output:
	// false 88 98 false
	// not-reported false 0 10
}

// A program that scores many forms uses the memory of one result.
func ExampleScorer_ScoreInto() {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	var result scoring.Result
	for range 2 {
		scorer.ScoreInto(seed.Form(), &result)
		fmt.Println(result.Total().Score, result.MadeBy().RuleSet)
	}
	// Output:
	// 95.95 cn/hunan/huaihua/2024
	// 95.95 cn/hunan/huaihua/2024
}

// A method that no data can say is a function of one's own, bound by its name.
// An indicator asks for the rule that names it.
func ExampleCustomMethod() {
	set := ruleset.WithCost()
	set.Named = append(set.Named, ruleset.NamedRule{
		Name: "整分", Method: ruleset.Method{Custom: &ruleset.Custom{Name: "whole-points"}}, Source: set.Kinds[0].Source,
	})
	whole := func(in scoring.CustomInput) (figure.Points, bool) {
		share := figure.NewRatio(in.Actual.Quantity(), in.Target.Quantity(), "指标值")
		score, ok := share.Of(in.Points.Decimal(), figure.Rounding{Mode: figure.Cut})
		points, err := figure.NewPoints(score)
		return points, ok && err == nil
	}
	scorer, err := scoring.NewScorer(set, scoring.Binding{Name: "whole-points", Method: whole})
	if err != nil {
		fmt.Println(err)
		return
	}
	form, err := performance.Form{}.WithRows(performance.Row{
		Class: "产出指标", Group: "数量指标", Sign: "≥", Value: "500", Unit: "人次", Done: "447",
		Indicator: performance.Indicator{Name: "培训人次", Points: figure.PointsOf(90), Method: "整分"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	leaf := scorer.Score(form).Leaf(1)
	fmt.Println(leaf.Score, leaf.Status, leaf.Flags) // 90 × 447 ÷ 500 = 80.46
	_, err = scoring.NewScorer(set)
	fmt.Println(err)
	// Output:
	// 80 scored by-custom
	// "whole-points": custom method is not bound
}

func ExampleStatus_Scan() {
	var status scoring.Status
	fmt.Println(status.Scan("not-reported"), status.Text(language.Chinese), status.Text(language.English))
	fmt.Println(status.Scan(int64(3)))
	fmt.Println(status.Scan(nil))
	// Output:
	// <nil> 未填报完成值 no actual reported
	// int64: a column of text is needed; select it as text, with a cast
	// NULL is none of the words; read a column that may be NULL into a sql.Null
}
