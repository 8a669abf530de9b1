package ruleset_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// A set from scratch says everything itself: how each kind of target scores, the
// execution row, where values are rounded, the grades, and where all that stands.
func ExampleSet() {
	const source = "law"
	met := ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget}}
	capped := ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.LessExcess}}
	dated := ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.AllOrNothing}}
	judged := ruleset.Method{Level: &ruleset.Level{Levels: []ruleset.LevelBand{
		{Key: "good", Label: figure.Label{Zh: "好", En: "good"}, Fixed: figure.MustQuantity("100")},
		{Key: "fair", Label: figure.Label{Zh: "一般", En: "fair"}, Fixed: figure.MustQuantity("60")},
		{Key: "poor", Label: figure.Label{Zh: "差", En: "poor"}, Fixed: figure.MustQuantity("0")},
	}}}
	set := ruleset.Set{
		ID: "cn/example/scratch", Title: figure.Label{Zh: "示例", En: "an example"}, Jurisdiction: "CN/某省/某市", Status: ruleset.NotVerified,
		Directions: []ruleset.Direction{{As: ruleset.AtLeast, Source: source}},
		Execution:  ruleset.Execution{Points: figure.PointsOf(10), Spent: budget.Executed, Base: budget.Adjusted, Method: met, Source: source},
		Rounding:   ruleset.Rounding{Leaf: &figure.Rounding{Places: 2}, Source: source},
		Grades: ruleset.Grades{Source: source, Bands: []ruleset.GradeBand{
			{Grade: ruleset.Good, Label: figure.Label{Zh: "合格", En: "passed"}, Interval: ruleset.Interval{From: figure.MustQuantity("60")}},
			{Grade: ruleset.Poor, Label: figure.Label{Zh: "不合格", En: "failed"}, Interval: ruleset.Interval{To: figure.MustQuantity("60"), ToOpen: true}},
		}},
		Sources: []ruleset.Citation{{Key: source, Authority: "某市财政局", Title: "示例办法", Reading: ruleset.Unverified}},
	}
	for _, rule := range []ruleset.KindRule{
		{Kind: ruleset.AtLeast, Method: met},
		{Kind: ruleset.Above, Method: met},
		{Kind: ruleset.Equal, Method: met},
		{Kind: ruleset.Below, Method: capped},
		{Kind: ruleset.AtMost, Method: capped},
		{Kind: ruleset.Range, Method: met},
		{Kind: ruleset.Deadline, Method: dated},
		{Kind: ruleset.Words, Method: judged},
	} {
		rule.Source = source
		set.Kinds = append(set.Kinds, rule)
	}
	for _, finding := range set.Validate() {
		fmt.Println(finding.Path, finding.Text(language.English))
	}
	fmt.Println(set.Err())
	// Output:
	// <nil>
}

// A file that was copied from a shipped overlay is whole on its base.
func ExampleSet_Whole() {
	set, err := ruleset.Decode([]byte(`{
	  "format": "jixiao/rule-set/1", "id": "cn/city/2025", "title": {"zh": "某市", "en": "a city"},
	  "jurisdiction": "CN/某省/某市", "status": "in-force", "base": "cn/2021-101/cost"
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	whole, err := set.Whole()
	fmt.Println(len(set.Kinds), len(whole.Kinds), whole.ID, whole.Err(), err)
	// Output:
	// 0 8 cn/city/2025 <nil> <nil>
}

func ExampleFind() {
	set, known := ruleset.Find(ruleset.All(), "cn/hunan/huaihua/2024")
	fmt.Println(set.Title.In(language.English), known)
	// Output:
	// Huaihua 2024 whole-department self-evaluation form true
}

func ExampleReading_Text() {
	citation, _ := ruleset.Huaihua2024().Citation("form")
	fmt.Println(citation, citation.Reading.Text(language.Chinese))
	// Output:
	// 《部门整体支出绩效自评表》附件1-2 已核对原文
}
