package ruleset_test

import (
	"bytes"
	"slices"
	"testing"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance/ruleset"
)

// FuzzDecode: whatever is read can be written and read again with the same
// bytes, and Validate answers every set and has words for what it finds.
func FuzzDecode(f *testing.F) {
	for _, set := range append(ruleset.All(), everyField(), ruleset.Set{}) {
		data, err := set.Encode()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"format":"jixiao/rule-set/1","grades":{"bands":[{"from":"90"},{"to":"90","to_open":true}]}}`))
	f.Add([]byte(`{"format":"jixiao/rule-set/1","named":[{"method":{"level":{"levels":[{"from":"1","to":"0"}]}}}]}`))
	f.Add([]byte(`{"format":"jixiao/rule-set/1","execution":{"points":1,"method":{}},"plans":[{"classes":null}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		set, err := ruleset.Decode(data)
		if err != nil {
			return
		}
		first, err := set.Encode()
		if err != nil {
			t.Fatalf("read, but cannot be written: %v", err)
		}
		again, err := ruleset.Decode(first)
		if err != nil {
			t.Fatalf("written, but cannot be read: %v\n%s", err, first)
		}
		second, err := again.Encode()
		if err != nil || !bytes.Equal(first, second) {
			t.Fatalf("not the same bytes again (%v):\n%s\n%s", err, first, second)
		}
		findings := set.Validate()
		for _, finding := range findings {
			if finding.Text(language.English) == "" || finding.Text(language.Chinese) == "" {
				t.Fatalf("no words for %s", finding.Code)
			}
		}
		if (set.Err() == nil) == slices.ContainsFunc(findings, func(f check.Finding) bool { return f.Severity == check.Error }) {
			t.Fatal("Err and Validate disagree")
		}
	})
}
