package cell_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/cell"
)

func TestAMagnitudeBeforeAUnitIsNoPlaceholder(t *testing.T) {
	for name, row := range map[string]struct{ text, target, notes string }{
		"ten of a myriad":                {"≥十万人", "≥10万人", ""},
		"ten without a sign":             {"十万元", "10万元", ""},
		"ten that may be another word":   {"十万只", "十万只", "number-in-words"},
		"ten of many":                    {"≤十亿元", "≤10亿元", ""},
		"a hundred is no exact number":   {"≥百人", "「≥百人」", "sign-in-words"},
		"a thousand mu":                  {"≥千亩", "「≥千亩」", "sign-in-words"},
		"a thousand times":               {"不低于千人次", "不低于千人次", ""},
		"a hundred households, no sign":  {"百户", "百户", "number-in-words"},
		"a million behind a sign":        {"≥百万元", "「≥百万元」", "number-in-words"},
		"a myriad behind a sign":         {"≥万人", "「≥万人」", "sign-in-words"},
		"a hundred million, with a sign": {"≥亿元", "「≥亿元」", "sign-in-words"},
		"the unit of a form is none":     {"万元", "", ""},
		"nor is it behind a sign":        {"≥万元", "", ""},
		"a unit of its own":              {"千瓦", "", ""},
		"another":                        {"千克", "", ""},
		"points of a percentage":         {"≥百分点", "", ""},
		"people in a form":               {"万人", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			target, reading, err := cell.ReadTarget(row.text)
			require.NoError(t, err)
			assert.Equal(t, row.target, target.String())
			assert.Equal(t, row.notes, notesOf(reading))
		})
	}
	actual, reading, err := cell.ReadActual("百人")
	require.NoError(t, err)
	assert.Equal(t, "百人", actual.Text())
	assert.True(t, reading.Has(cell.NumberInWords))
}
