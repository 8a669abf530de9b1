package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
)

func TestSignsAreReadAsProgramsWriteThem(t *testing.T) {
	for sign, want := range map[string]string{">=": "≥5个", "<=": "≤5个", "≥": "≥5个", "1": "≥5个", "5": "≤5个", "": "5个"} {
		target, err := performance.NewTarget(sign, "5", "个")
		require.NoError(t, err, sign)
		assert.Equal(t, want, target.String(), sign)
	}
	_, err := performance.NewTarget("=>", "5", "个")
	require.ErrorIs(t, err, performance.ErrSign)
	require.ErrorContains(t, err, "write ≥, >, =, < or ≤")
	var target performance.Target
	err = target.Scan("450~500人次")
	require.ErrorIs(t, err, performance.ErrRange)
	assert.ErrorContains(t, err, "as 5个~6个 is")
}
