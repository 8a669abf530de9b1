package summary_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/mix"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// shards returns summaries of some forms each.
func shards(n int) []summary.Summary {
	scorer := scoring.MustScorer(ruleset.WithCost())
	var results []scoring.Result
	for _, form := range mix.Forms(64) {
		results = append(results, scorer.Score(form))
	}
	out := make([]summary.Summary, n)
	for i := range out {
		for k := range 4 {
			out[i].Add(results[(i*5+k*7)%len(results)])
		}
	}
	return out
}

func text(t *testing.T, s summary.Summary) string {
	t.Helper()
	data, err := json.Marshal(s)
	require.NoError(t, err)
	return string(data)
}

func TestJoinCountsWhatMergeCounts(t *testing.T) {
	var joined, merged summary.Summary
	for _, shard := range shards(50) {
		before := text(t, shard)
		joined.Join(shard)
		merged = merged.Merge(shard)
		assert.Equal(t, before, text(t, shard), "what is joined stays")
	}
	assert.Equal(t, text(t, merged), text(t, joined))
	assert.EqualValues(t, 200, joined.Forms())

	kept := text(t, joined)
	joined.Merge(shards(1)[0])
	assert.Equal(t, kept, text(t, joined), "what is merged stays")
	joined.Join(summary.Summary{})
	assert.Equal(t, kept, text(t, joined))
	joined.Join(joined)
	assert.EqualValues(t, 400, joined.Forms(), "joined with itself, it counts everything twice")
}

// A shard that brings nothing new costs no memory, however much was joined
// before: ten thousand shards are joined in one go.
func TestJoiningIsLinear(t *testing.T) {
	all := shards(10_000)
	var joined summary.Summary
	for _, shard := range all {
		joined.Join(shard)
	}
	assert.Zero(t, testing.AllocsPerRun(1, func() {
		for _, shard := range all {
			joined.Join(shard)
		}
	}))
	assert.EqualValues(t, 3*4*10_000, joined.Forms())
}

func TestAQuantileSortsOnce(t *testing.T) {
	var all summary.Summary
	for _, shard := range shards(64) {
		all.Join(shard)
	}
	low := testing.AllocsPerRun(10, func() { all.Quantile(0, 1) })
	assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { all.Quantile(1, 1) }), low, "the far end costs no more")
}
