package strict_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/strict"
)

// However long the part of a text that is wrong is, the error about it is short.
func TestErrorsAreShort(t *testing.T) {
	const many = 1 << 20
	long := strings.Repeat("9", many)
	for name, text := range map[string]string{
		"a long number for an integer":       `{"low":` + long + `}`,
		"a long number for a text":           `{"name":` + long + `}`,
		"a long number for a list":           `{"many":` + long + `}`,
		"a long number for a map":            `{"by_name":` + long + `}`,
		"a long number where anything goes":  `{"any":` + long + `}`,
		"a long unknown name":                `{"` + long + `":1}`,
		"a long unknown name of many bytes":  `{"` + strings.Repeat("长", many) + `":1}`,
		"a long unknown name of odd bytes":   `{"` + strings.Repeat("\xff", many) + `":1}`,
		"a long unknown name of slashes":     `{"` + strings.Repeat("/", many) + `":1}`,
		"a long name given twice":            `{"by_name":{"` + long + `":{},"` + long + `":{}}}`,
		"a long text that is not Unicode":    `{"name":"` + long + "\xff" + `"}`,
		"a long word":                        `{"name":` + strings.Repeat("a", many) + `}`,
		"long names below each other":        strings.Repeat(`{"any":{"`+strings.Repeat("长", 1000)+`":`, 40) + strings.Repeat(`}}`, 40) + `x`,
		"long names below each other, twice": `{"any":` + strings.Repeat(`{"`+strings.Repeat("长", 1000)+`":`, 40) + `{"a":1,"a":2}` + strings.Repeat(`}`, 41),
	} {
		t.Run(name, func(t *testing.T) {
			var d document
			err := strict.Decode([]byte(text), 8<<20, shape(), &d)
			require.Error(t, err)
			assert.LessOrEqual(t, len(err.Error()), 700)
			if utf8.ValidString(text) {
				assert.True(t, utf8.ValidString(err.Error()), "cut between two characters")
			}
		})
	}
}

func TestAnErrorThatNobodyFilledInIsStillText(t *testing.T) {
	assert.NotPanics(t, func() { _ = (&strict.FieldError{}).Error() })
	assert.NoError(t, (&strict.FieldError{}).Unwrap())
}
