package verify_test

import (
	"testing"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

func BenchmarkCheckSeed(b *testing.B) {
	scorer, form := scoring.MustScorer(ruleset.Huaihua2024()), seed.Form()
	b.ReportAllocs()
	for b.Loop() {
		verify.Check(scorer.Trace(form))
	}
}
