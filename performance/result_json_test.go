package performance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestDecodeResultRefusesContradictions(t *testing.T) {
	open := `{"path":"/execution","status":"not-reported","points":"10","score":"0","raw":"0","most":"10"}`
	known := `{"path":"/classes/0/groups/0/indicators/0","status":"scored","points":"90","score":"90","raw":"90"}`
	document := func(more, total string, leaves ...string) string {
		return `{"format":"jixiao/result/1","made_by":{"rule_set":"x","hash":"","version":"1"},` + more + `,"total":` + total +
			`,"leaves":[` + strings.Join(leaves, ",") + `]}`
	}
	whole := `{"points":"90","score":"90","raw":"90"}`
	partly := `{"points":"100","score":"90","raw":"90","most":"100"}`
	for name, data := range map[string]string{
		"in order":             document(`"grade":"excellent","complete":true`, whole, known),
		"open, and it says so": document(`"grade":"excellent","complete":false`, partly, open, known),
	} {
		_, err := scoring.DecodeResult([]byte(data))
		require.NoError(t, err, name)
	}
	for name, data := range map[string]string{
		"complete with an open leaf":     document(`"complete":true`, partly, open, known),
		"incomplete though all is known": document(`"complete":false`, whole, known),
		"a grade for nothing":            document(`"grade":"good","complete":true`, `{"points":"0","score":"0","raw":"0"}`),
		"a grade for spending alone":     document(`"grade":"good","complete":false`, `{"points":"10","score":"0","raw":"0","most":"10"}`, open),
		"a grade for a form too large":   document(`"grade":"good","complete":false,"too_large":true`, whole, known),
		"a known score that is open":     document(`"complete":true`, `{"points":"90","score":"90","raw":"90","most":"91"}`, known),
		"less at most than at least":     document(`"complete":false`, partly, strings.Replace(open, `"score":"0"`, `"score":"11"`, 1), known),
	} {
		_, err := scoring.DecodeResult([]byte(data))
		require.ErrorIs(t, err, performance.ErrFormat, name)
	}
}

func TestDecodeFormWantsTheFieldsThatAreAlwaysWritten(t *testing.T) {
	_, err := performance.DecodeForm([]byte(`{"format":"jixiao/form/1"}`))
	require.EqualError(t, err, "/unit: field missing")
	data, err := seed.Form().Encode()
	require.NoError(t, err)
	for _, year := range []string{"-1", "10000"} {
		_, err = performance.DecodeForm([]byte(strings.Replace(string(data), `"year":2024`, `"year":`+year, 1)))
		require.ErrorIs(t, err, performance.ErrFormat)
		require.ErrorContains(t, err, "/year: ")
	}
}

func TestDecodeFormNamesTheValueThatIsWrong(t *testing.T) {
	for path, data := range map[string]string{
		"/money/0/amounts/1/money": `{"format":"jixiao/form/1","money":[{"kind":"total","name":"x","amounts":[{"phase":"initial","money":null},` +
			`{"phase":"executed","money":"285"}]}],"unit":"x","year":2024,"scope":"unit","classes":null}`,
		"/classes/0/groups/0/indicators/0/target": `{"format":"jixiao/form/1","unit":"x","year":2024,"scope":"unit","classes":[{"name":"x",` +
			`"groups":[{"name":"x","indicators":[{"name":"x","target":">=40间"}]}]}]}`,
	} {
		_, err := performance.DecodeForm([]byte(data))
		var field *ruleset.FieldError
		require.ErrorAs(t, err, &field)
		require.Equal(t, path, field.Path)
	}
}
