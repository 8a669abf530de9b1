package schematest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Documents are changed in every single place; the decoder and the schema take
// the change or refuse it alike, but for the exceptions.
func TestDecodersAndSchemasTakeTheSame(t *testing.T) {
	byLibrary, bySchema := takenByTheLibrary(), takenByTheSchemas()
	used := map[string]bool{}
	for _, test := range subjects(t) {
		t.Run(test.name, func(t *testing.T) {
			validators := test.compiled(t, "")[:1] // the texts of patterns have a test of their own
			bothTake, bothRefuse := 0, 0
			for m := range mutants(t, test.data) {
				schema, library := verdict(t, validators, m.data), test.accepts(m.data)
				exceptions := bySchema
				switch {
				case schema == nil && library == nil:
					bothTake++
					continue
				case schema != nil && library != nil:
					bothRefuse++
					continue
				case schema != nil:
					exceptions = byLibrary
				}
				what := ""
				for _, exception := range exceptions {
					if what == "" && exception.covers(test.name, m, library) {
						what = exception.what
					}
				}
				used[what] = true
				if what == "" {
					t.Errorf("%s at %s: %.60v → %.60v: taken by the schema: %t; the library: %v", m.op, m.path, m.old, m.new, schema == nil, library)
				}
			}
			assert.Greater(t, bothTake, 10)
			assert.Greater(t, bothRefuse, 250)
		})
	}
	for _, exception := range append(byLibrary, bySchema...) {
		assert.True(t, used[exception.what], "no such difference: %s (%s)", exception.what, exception.reason)
	}
}

// What no single change shows: documents that are valid and yet no documents.
func TestWhatASchemaDoesNotSee(t *testing.T) {
	form := func(rest string) string {
		return `{"format":"jixiao/form/1","unit":"","year":0,"scope":"","classes":[]` + rest
	}
	indicator := func(rest string) string {
		return strings.Replace(form("}"), "[]", `[{"name":"","groups":[{"name":"","indicators":[{"name":"",`+rest+`}]}]}]`, 1)
	}
	for name, test := range map[string]struct {
		text string
		err  error
	}{
		"a field given twice":             {form(`,"unit":"x"}`), strict.ErrDuplicate},
		"a document that is too large":    {form("}") + strings.Repeat(" ", performance.MaxFormBytes), strict.ErrTooLarge},
		"29 February of a common year":    {indicator(`"target":"2023年2月29日之前"`), figure.ErrDate},
		"a range from high to low":        {indicator(`"target":"90%~80%"`), performance.ErrRange},
		"a range of different things":     {indicator(`"target":"80个~90户"`), performance.ErrRange},
		"a unit of too many bytes":        {indicator(`"actual":"5` + strings.Repeat("户", figure.MaxUnitBytes/3+1) + `"`), figure.ErrUnit},
		"words of too many bytes":         {indicator(`"actual":"` + strings.Repeat("好", performance.MaxWords/3+1) + `"`), performance.ErrWords},
		"a unit that does not print":      {indicator(`"actual":"5\u0378"`), figure.ErrUnit},
		"a digit of another script":       {indicator(`"actual":"5\u0663"`), figure.ErrUnit},
		"a whole number with an exponent": {strings.Replace(form("}"), `"year":0`, `"year":2e3`, 1), nil},
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, verdict(t, formDocument.compiled(t, ""), []byte(test.text)))
			_, err := performance.DecodeForm([]byte(test.text))
			require.Error(t, err)
			if test.err != nil {
				require.ErrorIs(t, err, test.err)
			}
		})
	}
}

// A form whose indicators are too many in sum is valid, is read, and says so.
func TestIndicatorsAreCountedByTheScorer(t *testing.T) {
	half := performance.Class{Groups: []performance.Group{{Indicators: make([]performance.Indicator, performance.MaxIndicators/2+1)}}}
	form := performance.Form{Classes: []performance.Class{half, half}}
	data, err := form.Encode()
	require.NoError(t, err)
	newChecker(t, formDocument).valid("two halves", data)
	assert.True(t, scoring.MustScorer(ruleset.WithCost()).Score(form).TooLarge())
}
