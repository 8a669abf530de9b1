package bench_test

import (
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/bench"
)

func TestAllReachTheSameTotals(t *testing.T) {
	const n = 300
	field, err := bench.NewField(n)
	require.NoError(t, err)
	everybody := bench.Contestants()
	first, err := everybody[0].Prepare(field)
	require.NoError(t, err)
	for _, contestant := range everybody[1:] {
		runner, err := contestant.Prepare(field)
		require.NoError(t, err, contestant.Name)
		for i := range n {
			require.NoError(t, first.Score(i))
			require.NoError(t, runner.Score(i), "%s, form %d", contestant.Name, i)
			want, got := decimal.RequireFromString(first.Total()), decimal.RequireFromString(runner.Total())
			if contestant.Floats {
				near := want.Sub(got).Abs().Cmp(decimal.New(5, -3)) < 0
				assert.True(t, near, "%s, form %d: %s, not %s", contestant.Name, i, got, want)
				continue
			}
			assert.True(t, want.Equal(got), "%s, form %d: %s, not %s", contestant.Name, i, got, want)
		}
	}
}

func TestRowsAreMissedEitherWay(t *testing.T) {
	field, err := bench.NewField(300)
	require.NoError(t, err)
	missed := map[string]int{}
	for _, core := range field.Cores {
		for _, row := range core.Rows {
			if order := row.Actual.Cmp(row.Target); row.Less && order > 0 || !row.Less && order < 0 {
				missed["less is better: "+strconv.FormatBool(row.Less)]++
			}
		}
	}
	assert.Len(t, missed, 2)
	for way, n := range missed {
		assert.Greater(t, n, 50, way)
	}
}

func BenchmarkForm(b *testing.B) {
	field, err := bench.NewField(bench.Forms)
	require.NoError(b, err)
	for _, contestant := range bench.Contestants() {
		b.Run(contestant.Name, func(b *testing.B) {
			runner, err := contestant.Prepare(field)
			require.NoError(b, err)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if err := runner.Score(i % bench.Forms); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
