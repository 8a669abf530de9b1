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
		"a target":            {`"8个"`, `"不低于8个"`, performance.ErrTarget, string(tasks) + "/target", ""},
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
