package check_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// A caller can put any decimal into an outcome; its digits are not written out
// where they would fill the memory.
func TestAnOutcomeOfAnyDecimalIsShort(t *testing.T) {
	for exponent, want := range map[int32]string{
		-1 << 31: "1e-2147483648个", 1<<31 - 1: "1e2147483647个", -3: "0.001个", 3: "1000个",
	} {
		outcome := check.Outcome{Verdict: check.Broken, Computed: decimal.New(1, exponent), Unit: "个"}
		assert.Equal(t, want, outcome.ComputedText())
		_, err := json.Marshal(outcome)
		require.NoError(t, err)
		finding, some := outcome.Finding()
		assert.True(t, some)
		assert.NotEmpty(t, finding)
	}
}

func TestAnIdentityWithoutNamesStays(t *testing.T) {
	identity := check.SumOf("x", check.Key{Concept: "a"}, check.Key{Concept: "b"})
	assert.Equal(t, identity, identity.Naming(nil))
	named := identity.Naming(func(check.Key) figure.Label { return figure.Label{Zh: "甲", En: "a"} })
	assert.Equal(t, identity.Stated, named.Stated)
	assert.NotEqual(t, identity, named)
}
