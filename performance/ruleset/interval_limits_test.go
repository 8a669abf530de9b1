package ruleset_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// To write such numbers out would take all memory: no figure is one of them.
func TestWhatIsNoFigureLiesInNoInterval(t *testing.T) {
	interval := ruleset.Interval{From: figure.MustQuantity("0"), To: figure.MustQuantity("100")}
	for _, exponent := range []int32{-1 << 31, -1001, 1001, 1<<31 - 1} {
		assert.False(t, interval.Contains(decimal.New(1, exponent)), exponent)
	}
	assert.True(t, interval.Contains(decimal.New(1, -1000)))
	assert.True(t, interval.Contains(decimal.New(100, 0)))
	assert.False(t, interval.Contains(decimal.New(1, 1000)))
}
