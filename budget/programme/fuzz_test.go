package programme_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/programme"
)

// Whatever is read as a statement is written so that it reads back alike, and can
// be asked everything.
func FuzzStatement(f *testing.F) {
	data, err := json.Marshal(lifts())
	require.NoError(f, err)
	f.Add(string(data))
	f.Add(`{"format":"jixiao/programme/1","room":"x","rows":[{"key":"x.a","label":{"zh":"","en":""},"ratio":{"numerator":null,"denominator":"1户"}}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		var read, back programme.Statement
		if json.Unmarshal([]byte(text), &read) != nil {
			return
		}
		data, err := json.Marshal(read)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(data), string(again))
		series := programme.Series{read, back}
		check.NewLedger(series.Statements("")...).Check(series.Identities()...).Findings()
		series.Check("")
		scopes := programme.Scopes{Whole: read, Parts: series}
		check.NewLedger(scopes.Statements("")...).Check(scopes.Identities()...)
		_, err = programme.Total("", read, back)
		require.NoError(t, err)
	})
}
