package performance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
)

const (
	targetHint = "write ≥90%, 80%~90%, 8个, 2024年12月之前, words or 「words」; package performance/cell reads what people type"
	actualHint = "write 95%, 859.70万元, 2024年12月31日, 2024年12月之前, words or 「words」; package performance/cell reads what people type"
)

// What people type is refused, and the error says how it is written and what
// reads it.
func TestTypedTextIsRefusedWithAHint(t *testing.T) {
	for text, cause := range map[string]error{
		">=90%":       figure.ErrNumber,
		"100%以上":      figure.ErrUnit,
		"80%-90%":     figure.ErrUnit,
		"80%～90%":     figure.ErrUnit,
		"2024年底前":     figure.ErrUnit,
		"2024年12月31日": figure.ErrUnit,
		"10天内":        figure.ErrUnit,
		"1,200元":      figure.ErrUnit,
		"≧90%":        performance.ErrTarget,
		"完成率100%":     performance.ErrTarget,
		"不低于90%":      performance.ErrTarget,
		"「效果明显」":      performance.ErrTarget, // needs no quotes
		"80%~很多":      figure.ErrNumber,
		"2024年13月之前":  figure.ErrDate,
	} {
		t.Run(text, func(t *testing.T) {
			_, err := performance.ParseTarget(text)
			require.ErrorIs(t, err, cause)
			assert.True(t, strings.HasSuffix(err.Error(), "; "+targetHint), err)
			var value *performance.ValueError
			require.ErrorAs(t, err, &value)
			assert.Equal(t, text, value.Text)
			assert.PanicsWithError(t, err.Error(), func() { performance.MustTarget(text) })

			form, errForm := seed.Form().Encode()
			require.NoError(t, errForm)
			_, err = performance.DecodeForm([]byte(strings.Replace(string(form), `"8个"`, `"`+text+`"`, 1)))
			var field *ruleset.FieldError
			require.ErrorAs(t, err, &field)
			assert.Equal(t, tasks+"/target", field.Path)
			require.ErrorIs(t, err, cause)
			assert.Contains(t, err.Error(), targetHint)
		})
	}
	for text, cause := range map[string]error{
		"≥90%":     performance.ErrActual,
		"完成率100%":  performance.ErrActual,
		"1,200元":   figure.ErrUnit,
		"2024年13月": figure.ErrDate,
	} {
		t.Run("actual "+text, func(t *testing.T) {
			_, err := performance.ParseActual(text)
			require.ErrorIs(t, err, cause)
			assert.True(t, strings.HasSuffix(err.Error(), "; "+actualHint), err)
		})
	}
}

// The hints are true: what they show is canonical, and cell reads the rest.
func TestHintsAreTrue(t *testing.T) {
	for _, text := range []string{"≥90%", "80%~90%", "8个", "2024年12月之前", "words", "「100%以上」"} {
		assert.Equal(t, text, performance.MustTarget(text).String())
	}
	for _, text := range []string{"95%", "859.70万元", "2024年12月31日", "2024年12月之前", "words"} {
		assert.Equal(t, text, performance.MustActual(text).String())
	}
	for _, text := range []string{">=90%", "100%以上", "80%-90%", "2024年底前", "10天内", "≧90%", "不低于90%"} {
		target, _, err := cell.ReadTarget(text)
		require.NoError(t, err)
		assert.NotEqual(t, ruleset.Words, target.Kind(), text)
	}
}

// Where the text is canonical and its sense is not, nothing is to be written
// another way.
func TestNoHintWhereTheTextIsNotTheMatter(t *testing.T) {
	for _, text := range []string{"", "90%~80%", strings.Repeat("字", performance.MaxWords)} {
		_, err := performance.ParseTarget(text)
		require.Error(t, err)
		assert.NotContains(t, err.Error(), "write", text)
	}
}
