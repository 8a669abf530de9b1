package ruleset_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/performance/ruleset"
)

// A city's own file says which shipped set it builds on and what is different
// there.
func Example() {
	file := []byte(`{
	  "format": "jixiao/rule-set/1",
	  "id": "cn/city/2025",
	  "title": { "zh": "某市2025年度自评规则", "en": "Rules of a city for 2025" },
	  "jurisdiction": "CN/某省/某市",
	  "first_year": 2025,
	  "status": "in-force",
	  "base": "cn/2021-101/cost",
	  "reasons": [{ "when": "execution-below", "threshold": "90%", "source": "city" }],
	  "sources": [{ "key": "city", "authority": "某市财政局", "title": "市级自评通知", "reading": "read" }]
	}`)
	set, err := ruleset.Decode(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	if set, err = set.Whole(); err != nil {
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
	// Output: /grades/bands/0 a value of exactly 90 has no grade
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
