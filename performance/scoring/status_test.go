package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

func TestStatusesAndFlagsTravelByName(t *testing.T) {
	for status := scoring.Scored; status <= scoring.NotComputable; status++ {
		text, err := status.MarshalText()
		require.NoError(t, err)
		var back scoring.Status
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, status, back)
		require.Equal(t, string(text), status.String())
	}
	assert.Equal(t, "status(6)", scoring.Status(6).String())
	var status scoring.Status
	require.ErrorIs(t, status.UnmarshalText([]byte("Scored")), performance.ErrFormat)
	assert.Equal(t, []string{"met", "from-parent"}, (scoring.Met | scoring.FromParent).Names())
	var every scoring.Flags
	for bit := scoring.Met; bit <= scoring.FromParent; bit <<= 1 {
		every |= bit
		require.Len(t, bit.Names(), 1)
	}
	assert.Len(t, every.Names(), 22)
	assert.True(t, every.Has(scoring.Met|scoring.FromParent))
	assert.False(t, scoring.Met.Has(scoring.Met|scoring.FromParent))
}
