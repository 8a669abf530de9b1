package performance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

func formWith(rest string) []byte {
	return []byte(`{"format":"jixiao/form/1","unit":"","year":2024,"scope":"","classes":[],` + rest + `}`)
}

// Nothing is decoded that would be written against the format, and refused when
// it is read again.
func TestWordsThatTheFormatDoesNotHaveAreRefused(t *testing.T) {
	for name, test := range map[string]struct{ rest, path string }{
		"a money row that is null":     {`"money":[null]`, "/money/0/kind"},
		"a kind that is null":          {`"money":[{"kind":"total","name":""},{"kind":null,"name":""}]`, "/money/1/kind"},
		"an amount that is null":       {`"money":[{"kind":"total","name":"","amounts":[null]}]`, "/money/0/amounts/0/phase"},
		"a phase that is null":         {`"money":[{"kind":"total","name":"","amounts":[{"phase":null,"money":null}]}]`, "/money/0/amounts/0/phase"},
		"a phase of other letters":     {`"money":[{"kind":"total","name":"","amounts":[{"phase":"执行","money":null}]}]`, "/money/0/amounts/0/phase"},
		"a phase that would end a key": {`"money":[{"kind":"total","name":"","amounts":[{"phase":"a/b","money":null}]}]`, "/money/0/amounts/0/phase"},
		"a phase of more than 32 letters": {
			`"money":[{"kind":"total","name":"","amounts":[{"phase":"` + strings.Repeat("a", 33) + `","money":null}]}]`, "/money/0/amounts/0/phase",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := performance.DecodeForm(formWith(test.rest))
			require.ErrorIs(t, err, performance.ErrFormat)
			var at *ruleset.FieldError
			require.ErrorAs(t, err, &at)
			assert.Equal(t, test.path, at.Path)
		})
	}
	form, err := performance.DecodeForm(formWith(`"money":[{"kind":"total","name":"","amounts":[{"phase":"mid-term-2","money":null}]}]`))
	require.NoError(t, err, "the words of phases are open")
	_, err = form.Encode()
	require.NoError(t, err)
}

func TestWhatCouldNotBeReadAgainIsNotWritten(t *testing.T) {
	for path, form := range map[string]performance.Form{
		"/year":                      {Year: 10_000},
		"/money/0/kind":              {Money: []performance.MoneyRow{{}}},
		"/money/0/amounts/0/phase":   {Money: []performance.MoneyRow{{Kind: performance.TotalRow, Amounts: []performance.Amount{{Phase: budget.Phase("Final")}}}}},
		"/classes/0/groups/0/choose": {Classes: []performance.Class{{Groups: []performance.Group{{Choose: "worst"}}}}},
	} {
		_, err := form.Encode()
		var at *ruleset.FieldError
		require.ErrorAs(t, err, &at, path)
		assert.Equal(t, path, at.Path)
	}
}

func TestErrorsAboutAFormAreShort(t *testing.T) {
	long := strings.Repeat("9", 4<<20)
	for name, text := range map[string]string{
		"a year":                   strings.Replace(string(formWith(`"key":"x"`)), "2024", long, 1),
		"an unknown name":          string(formWith(`"` + long + `":1`)),
		"a kind":                   string(formWith(`"money":[{"kind":"` + long + `","name":""}]`)),
		"a phase":                  string(formWith(`"money":[{"kind":"total","name":"","amounts":[{"phase":"` + long + `","money":null}]}]`)),
		"points":                   string(formWith(`"stated":{"total":"` + long + `"}`)),
		"points that are a number": string(formWith(`"stated":{"total":` + long + `}`)),
		"a format":                 strings.Replace(string(formWith(`"key":"x"`)), "jixiao/form/1", long, 1),
	} {
		_, err := performance.DecodeForm([]byte(text))
		require.Error(t, err, name)
		assert.LessOrEqual(t, len(err.Error()), 300, name)
	}
}
