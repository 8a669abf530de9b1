package main

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// BenchmarkFilter is the whole way from text to text, one form an iteration: the
// form as the seed prints it, and as a system stores it for scoring.
func BenchmarkFilter(b *testing.B) {
	for name, lean := range map[string]bool{"printed": false, "lean": true} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			in := newForms(b, b.N, lean)
			b.SetBytes(int64(len(in.lines[0])))
			var stderr bytes.Buffer
			b.ResetTimer()
			status := run([]string{"-ruleset", "cn/hunan/huaihua/2024"}, in, io.Discard, &stderr)
			require.Equal(b, allScored, status, stderr.String())
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "forms/s")
		})
	}
}

// BenchmarkStages is one form on one core, stage by stage: what JSON in and
// JSON out take beside the scoring.
func BenchmarkStages(b *testing.B) {
	lines := seedLike(b, distinct, true)
	scorer, err := performance.NewScorer(ruleset.Huaihua2024())
	require.NoError(b, err)
	decoded := make([]performance.Form, len(lines))
	results := make([]performance.Result, len(lines))
	for i, line := range lines {
		decoded[i], err = performance.DecodeForm(line)
		require.NoError(b, err)
		results[i] = scorer.Score(decoded[i])
	}
	stage := func(name string, do func(i int) error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if err := do(i % len(lines)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	stage("JSON in", func(i int) error {
		_, err := performance.DecodeForm(lines[i])
		return err
	})
	var result performance.Result
	stage("score", func(i int) error {
		scorer.ScoreInto(decoded[i], &result)
		return nil
	})
	stage("JSON out", func(i int) error {
		_, err := results[i].MarshalJSON()
		return err
	})
}
