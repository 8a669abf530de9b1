package scoring_test

import (
	"database/sql"
	"database/sql/driver"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/scoring"
)

// Columns hold words, never the numbers behind them.
func TestColumnsHoldWords(t *testing.T) {
	for _, test := range []struct {
		value driver.Valuer
		into  sql.Scanner
		want  driver.Value
	}{
		{scoring.NotReported, new(scoring.Status), "not-reported"},
		{scoring.Flags(0), new(scoring.Flags), nil},
		{scoring.Met, new(scoring.Flags), "met"},
		{scoring.Met | scoring.FromParent, new(scoring.Flags), "met,from-parent"},
		{scoring.NoWay, new(scoring.Way), "none"},
		{scoring.Reached, new(scoring.Way), "reached"},
		{scoring.BelowFloor, new(scoring.Way), "below-floor"},
		{scoring.PastLimit, new(scoring.Way), "past-limit"},
		{scoring.NoParentEffect, new(scoring.ParentEffect), "none"},
		{scoring.ParentMissed, new(scoring.ParentEffect), "missed"},
		{scoring.ParentWaits, new(scoring.ParentEffect), "waits"},
	} {
		got, err := test.value.Value()
		require.NoError(t, err)
		require.Equal(t, test.want, got)
		require.NoError(t, test.into.Scan(got))
		switch into := test.into.(type) {
		case *scoring.Status:
			assert.Equal(t, test.value, *into)
		case *scoring.Flags:
			assert.Equal(t, test.value, *into)
		case *scoring.Way:
			assert.Equal(t, test.value, *into)
		case *scoring.ParentEffect:
			assert.Equal(t, test.value, *into)
		}
	}
	flags := scoring.Met
	for _, wrong := range []any{"met,nonsense", int64(1), ","} {
		require.Error(t, flags.Scan(wrong))
		assert.Equal(t, scoring.Met, flags, "an error leaves what was there")
	}
	require.NoError(t, flags.Scan([]byte("overshot")))
	assert.Equal(t, scoring.Overshot, flags)
	way := scoring.Reached
	require.NoError(t, way.Scan(nil))
	assert.Equal(t, scoring.NoWay, way)
}
