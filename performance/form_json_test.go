package performance_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/internal/strict"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// tasks is the path of an indicator of the seed whose target is 8个.
const tasks = "/classes/1/groups/0/indicators/0"

// Every error that the comment of DecodeForm lists comes, and where it says.
func TestDecodeFormReturnsTheErrorsOfItsComment(t *testing.T) {
	data, err := seed.Form().Encode()
	require.NoError(t, err)
	good := string(data)
	for name, c := range map[string]struct {
		old, with string
		cause     error
		path      string // of the *ruleset.FieldError, "" for none
		says      string
	}{
		"unknown field":       {`"year"`, `"jahr"`, ruleset.ErrUnknownField, "/jahr", ""},
		"wrongly cased field": {`"year"`, `"Year"`, ruleset.ErrUnknownField, "/Year", ""},
		"field twice":         {`"year":2024`, `"year":2024,"year":2024`, ruleset.ErrDuplicateField, "/year", ""},
		"missing field":       {`"year":2024,`, ``, ruleset.ErrMissingField, "/year", ""},
		"no text":             {`"year":2024`, `"key":"` + "\xff" + `","year":2024`, ruleset.ErrText, "/key", ""},
		"too deep":            {`"year":2024`, `"year":` + strings.Repeat("[", 100), ruleset.ErrTooDeep, "/year" + strings.Repeat("/0", strict.MaxDepth), ""},
		"a word of no set":    {`"kind":"total"`, `"kind":"totl"`, performance.ErrFormat, "/money/0/kind", ""},
		"a year":              {`"year":2024`, `"year":20240`, performance.ErrFormat, "/year", ""},
		"a target":            {`"8个"`, `"不低于8个"`, performance.ErrTarget, tasks + "/target", ""},
		"a figure":            {`"3550.44万元"`, `"3550,44万元"`, figure.ErrUnit, "/money/0/amounts/0/money", ""},
		"another format":      {"form/1", "form/2", performance.ErrFormat, "", ""},
		"too large":           {"{", strings.Repeat(" ", performance.MaxFormBytes) + "{", ruleset.ErrTooLarge, "", ""},
		"a byte order mark":   {"{", "\ufeff{", ruleset.ErrByteOrderMark, "", "document starts with a byte order mark (U+FEFF), which JSON does not allow"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := performance.DecodeForm([]byte(strings.Replace(good, c.old, c.with, 1)))
			require.ErrorIs(t, err, c.cause)
			var field *ruleset.FieldError
			if errors.As(err, &field); c.path != "" {
				require.NotNil(t, field)
				assert.Equal(t, c.path, field.Path)
			} else {
				assert.Nil(t, field)
			}
			if c.says != "" {
				assert.EqualError(t, err, c.says)
			}
		})
	}
	_, err = performance.DecodeForm([]byte("[" + good + "]"))
	require.EqualError(t, err, "array, not an object")
	_, err = performance.DecodeForm([]byte(good + "}"))
	var syntax *json.SyntaxError
	require.ErrorAs(t, err, &syntax)
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

func TestDecodeFormRefusesWhatIsNoForm(t *testing.T) {
	data, err := seed.Form().Encode()
	require.NoError(t, err)
	for old, with := range map[string]string{
		"form/1":         "form/2",
		`"kind":"total"`: `"kind":"sum"`,
		`"name":"`:       `"choose":"worst","name":"`,
	} {
		changed := strings.Replace(string(data), old, with, 1)
		require.NotEqual(t, string(data), changed)
		_, err := performance.DecodeForm([]byte(changed))
		require.Error(t, err, with)
	}
}

// TestTheLargestFormTravels: what can be scored can be read, however it is
// divided; what is far past that is refused at the door.
func TestTheLargestFormTravels(t *testing.T) {
	classes := func(n int) performance.Form {
		var form performance.Form
		for range n {
			form.Classes = append(form.Classes, performance.Class{
				Name: "产出指标", Points: figure.MustPoints("0.01"), Groups: []performance.Group{{
					Name: "数量指标", Indicators: []performance.Indicator{
						{Name: "数量", Target: performance.MustTarget("≥10"), Actual: performance.MustActual("12")},
					},
				}},
			})
		}
		return form
	}
	data, err := classes(performance.MaxIndicators).Encode()
	require.NoError(t, err)
	form, err := performance.DecodeForm(data)
	require.NoError(t, err)
	require.Len(t, form.Classes, performance.MaxIndicators)

	data, err = classes(2 * performance.MaxIndicators).Encode()
	require.NoError(t, err)
	_, err = performance.DecodeForm(data)
	require.ErrorIs(t, err, ruleset.ErrTooLarge)
}
