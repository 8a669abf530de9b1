package explain_test

import (
	"testing"

	"golang.org/x/text/language"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func BenchmarkExplainSeed(b *testing.B) {
	scorer, form := scoring.MustScorer(ruleset.Huaihua2024()), seed.Form()
	b.ReportAllocs()
	for b.Loop() {
		explain.All(scorer.Trace(form), language.Chinese)
	}
}
