package schema_test

import (
	"encoding/json"
	"fmt"

	"jixiao.example/performance/schema"
)

// A program in any language can look up what a field means.
func ExampleForm() {
	var form struct {
		Properties map[string]struct{ Title, Description string }
		Required   []string
	}
	if err := json.Unmarshal(schema.Form(), &form); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Properties["unit"].Title)
	fmt.Println(form.Required)
	// Output:
	// Unit · 预算单位
	// [format unit year scope classes]
}
