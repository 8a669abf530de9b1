package subsidy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/subsidy"
)

// A subsidy can be all of the tax, or nothing of it, and be paid at once.
func TestAShareMayBeTheWhole(t *testing.T) {
	policy := subsidy.Policy{
		Residential: quantity("100%"), NonResidential: quantity("0%"), Instalments: []figure.Quantity{quantity("100%")},
		Rounding: figure.Rounding{Places: 2},
	}
	assert.Empty(t, policy.Check(""))
	due, err := policy.Due(subsidy.Residential, money("10133.35元"))
	require.NoError(t, err)
	assert.Equal(t, "10133.35元", due.String())
	nothing, err := policy.Due(subsidy.NonResidential, money("10133.35元"))
	require.NoError(t, err)
	assert.Equal(t, "0.00元", nothing.String())
	schedule, err := policy.Schedule(due)
	require.NoError(t, err)
	require.Len(t, schedule, 1)
	assert.Equal(t, "10133.35元", schedule[0].Amount.String())
	assert.False(t, schedule[0].Took.Stated())
	programme := subsidy.Programme{Tax: money("100.00万元"), Due: money("100.00万元")}
	compatible, known := programme.CompatibleWith(subsidy.Policy{Residential: quantity("100%")})
	assert.True(t, compatible && known)
	compatible, known = subsidy.Programme{Tax: money("100.00万元"), Due: money("99.00万元")}.CompatibleWith(subsidy.Policy{Residential: quantity("100%")})
	assert.True(t, !compatible && known)
	for _, share := range []string{"100.01%", "-0.01%"} {
		policy.Residential = quantity(share)
		assert.Len(t, policy.Check(""), 1, share)
		_, err := policy.Due(subsidy.Residential, money("1元"))
		require.ErrorIs(t, err, subsidy.ErrPolicy, share)
	}
}
