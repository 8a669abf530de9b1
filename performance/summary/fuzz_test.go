package summary_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/performance/summary"
)

func FuzzSummary(f *testing.F) {
	f.Add([]byte(`{"format":"jixiao/summary/1","forms":3,"incomplete":1,"grades":{"good":2},"totals":[{"total":"90","forms":1},{"total":"-0.5","forms":1}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s, back summary.Summary
		if s.UnmarshalJSON(data) != nil {
			return
		}
		once, err := json.Marshal(s)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(once, &back))
		twice, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}
