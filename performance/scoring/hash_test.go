package scoring_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// What names no rule set is refused where it is read, as the schema refuses it.
func TestAHashThatNoSetHasIsRefused(t *testing.T) {
	data := string(scoring.MustScorer(ruleset.WithCost()).Score(one(leafOf("甲", "90", "9"))).AppendJSON(nil))
	hash := ruleset.WithCost().Hash()
	_, err := scoring.DecodeResult([]byte(data))
	require.NoError(t, err)
	for name, other := range map[string]string{
		"too short": hash[1:], "too long": hash + "0", "capitals": strings.ToUpper(hash), "no digits": strings.Repeat("g", len(hash)), "words": "abc",
	} {
		_, err := scoring.DecodeResult([]byte(strings.Replace(data, hash, other, 1)))
		require.ErrorIs(t, err, performance.ErrFormat, name)
		require.ErrorContains(t, err, "/made_by/hash", name)
		assert.Less(t, len(err.Error()), 300, name)
	}
}
