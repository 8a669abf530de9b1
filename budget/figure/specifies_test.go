package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// A unit is specified by the thing that is counted or by what it is counted by.
func TestAUnitIsSpecifiedByWhatFollowsIt(t *testing.T) {
	for _, test := range []struct {
		name, long, short string
		want              bool
	}{
		{"the thing that is counted", "1个乡镇", "1个", true},
		{"what it is counted by", "1元/人", "1元", true},
		{"by two of it", "1元/户·年", "1元/户", true},
		{"the unit itself", "1个", "1个", false},
		{"another unit", "1户", "1个", false},
		{"a unit of no name", "1个", "1", false},
		{"a classifier that begins like another unit", "1个月", "1个", false},
		{"a measure is no classifier", "1米长廊", "1米", false},
		{"the shorter by the longer", "1个", "1个乡镇", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			long, _, err := figure.ReadQuantity(test.long)
			require.NoError(t, err)
			short, _, err := figure.ReadQuantity(test.short)
			require.NoError(t, err)
			assert.Equal(t, test.want, long.Specifies(short))
		})
	}
}
