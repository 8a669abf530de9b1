package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestThePageOfTheSeed(t *testing.T) {
	for _, outline := range []string{"department", "project"} {
		for lang, grade := range map[string]string{"zh": "优", "en": "Excellent"} {
			t.Run(outline+" "+lang, func(t *testing.T) {
				var out strings.Builder
				require.NoError(t, run(&out, lang, outline))
				page := out.String()
				assert.True(t, strings.HasPrefix(page, "<!DOCTYPE html>"))
				assert.Contains(t, page, `<strong id="total">95.95</strong>`)
				assert.Contains(t, page, `<strong id="grade">`+grade+`</strong>`)
			})
		}
	}
}

func TestALanguageOrAnOutlineThatIsNone(t *testing.T) {
	require.Error(t, run(&strings.Builder{}, "?", "department"))
	require.ErrorContains(t, run(&strings.Builder{}, "zh", "x"), "-outline")
}
