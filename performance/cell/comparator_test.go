package cell_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/cell"
)

func TestDeniedSignsAreRead(t *testing.T) {
	for text, want := range map[string]string{"≮90%": "≥90%", "≯10%": "≤10%", "≯ 10天": "≤10天"} {
		target, reading, err := cell.ReadTarget(text)
		require.NoError(t, err)
		assert.Equal(t, want, target.String(), text)
		assert.True(t, reading.Has(cell.SignFromWords), text)
	}
}

func TestASignWithoutANumberIsNoted(t *testing.T) {
	for _, text := range []string{"≥若干", "满意度≥"} {
		_, reading, err := cell.ReadTarget(text)
		require.NoError(t, err)
		assert.Truef(t, reading.Has(cell.SignInWords), "%s: %v", text, reading.Notes)
		assert.False(t, reading.Certain(), text)
	}
	for _, text := range []string{"≥九十", "≥九十%"} {
		_, reading, err := cell.ReadTarget(text)
		require.NoError(t, err)
		assert.False(t, reading.Certain(), text)
	}
}

func TestADecreaseIsNoLevelWhereverTheSignStands(t *testing.T) {
	for _, text := range []string{"下降3%以上", "降低≥3%", "下降不少于3%"} {
		target, reading, err := cell.ReadTarget(text)
		require.NoError(t, err)
		assert.Equal(t, "「"+text+"」", target.String())
		assert.True(t, reading.Has(cell.NumberInWords), text)
	}
}
