package ruleset_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// A city builds on the national preset and overrides what is its own.
func ExampleOverlay() {
	city := ruleset.Set{
		ID: "cn/city/2025", Base: "cn/2021-101/cost", Jurisdiction: "CN/某省/某市",
		FirstYear: 2025, Status: ruleset.InForce,
		Reasons: []ruleset.Reason{{
			When: ruleset.WhenExecutionBelow, Threshold: figure.MustQuantity("90%"), Source: "city",
		}},
		Sources: []ruleset.Citation{{Key: "city", Title: "市级自评通知", Reading: ruleset.Read}},
	}
	set, err := ruleset.Overlay(ruleset.WithCost(), city)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(set.Err(), len(set.Kinds), set.Reasons[0].Threshold, set.Grades.Bands[0].Interval)
	// Output: <nil> 8 90% [90, +∞)
}

func ExampleSelect() {
	for _, set := range ruleset.Select(ruleset.All(), "CN/湖南/怀化", ruleset.DepartmentScope, 2024)[:2] {
		fmt.Println(set.ID, set.Status)
	}
	// Output:
	// cn/hunan/huaihua/2024 derived
	// cn/2021-101/cost-satisfaction-bands unverified
}

// Bands with a hole are refused, with the place of the hole.
func ExampleSet_Validate() {
	set := ruleset.WithCost()
	set.Grades.Bands[0].FromOpen = true
	for _, finding := range set.Validate() {
		fmt.Println(finding.Path, finding.Text(language.English))
	}
	// Output: /grades/bands/0 there is a gap between (90, +∞) and [80, 90): a value in it belongs nowhere
}

func ExampleDecode() {
	_, err := ruleset.Decode([]byte(`{"format": "jixiao/rule-set/1", "id": "x", "grades": {"From": "raw"}}`))
	fmt.Println(err)
	// Output: /grades/From: unknown field: it is written "from"
}

func ExampleSet_Hash() {
	data, err := ruleset.Guangxi().Encode()
	if err != nil {
		fmt.Println(err)
		return
	}
	read, err := ruleset.Decode(data)
	fmt.Println(err, read.Hash() == ruleset.Guangxi().Hash())
	// Output: <nil> true
}

func ExampleSignCode() {
	kind, known := ruleset.SignCode(5)
	fmt.Println(kind, known)
	// Output: at-most true
}
