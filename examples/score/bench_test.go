package main

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// BenchmarkFilter is the whole way from text to text, one form an iteration: the
// seed's form as it is printed, and the mixed forms of other benchmarks.
func BenchmarkFilter(b *testing.B) {
	for _, input := range []struct {
		name  string
		lines [][]byte
	}{{"seed", seedLike(b, distinct)}, {"mix", mixed(b, distinct)}} {
		b.Run(input.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(meanLength(input.lines))
			var stderr bytes.Buffer
			status := run([]string{"-ruleset", huaihua}, &forms{lines: input.lines, left: b.N}, io.Discard, &stderr)
			require.Equal(b, allScored, status, stderr.String())
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "forms/s")
		})
	}
}

func meanLength(lines [][]byte) int64 {
	sum := 0
	for _, line := range lines {
		sum += len(line)
	}
	return int64(sum / len(lines))
}

// BenchmarkStages is one form on one core, stage by stage: what JSON in and
// JSON out take beside the scoring.
func BenchmarkStages(b *testing.B) {
	lines := mixed(b, distinct)
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(b, err)
	decoded := make([]performance.Form, len(lines))
	results := make([]scoring.Result, len(lines))
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
	var decoder performance.FormDecoder
	stage("JSON in", func(i int) error {
		_, err := decoder.Decode(lines[i])
		return err
	})
	var result scoring.Result
	stage("score", func(i int) error {
		scorer.ScoreInto(decoded[i], &result)
		return nil
	})
	var out []byte
	stage("JSON out", func(i int) error {
		out = results[i].AppendJSON(out[:0])
		return nil
	})
}
