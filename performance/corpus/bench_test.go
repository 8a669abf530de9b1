package corpus_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
	"jixiao.example/performance/verify"
)

// From a CSV table to the form, its result, what is to be said against it and the
// reasons of every score.
func BenchmarkTableToReasons(b *testing.B) {
	var file bytes.Buffer
	require.NoError(b, sheet.WriteCSV(&file, sheet.Write(seed.Form(), sheet.Layout{}), sheet.UTF8))
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	b.ReportAllocs()
	for b.Loop() {
		table, err := sheet.ReadCSV(bytes.NewReader(file.Bytes()), sheet.Detect)
		if err != nil {
			b.Fatal(err)
		}
		form, _, err := sheet.ReadForm(table, sheet.Known{})
		if err != nil {
			b.Fatal(err)
		}
		trace := scorer.Trace(form)
		for _, finding := range verify.Check(trace) {
			_ = finding.Text(language.Chinese)
		}
		explain.All(trace, language.Chinese)
	}
}
