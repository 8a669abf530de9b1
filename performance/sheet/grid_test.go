package sheet

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
)

func TestNoPointsBeginWithAWord(t *testing.T) {
	for first := '一'; first <= '龥'; first++ {
		for _, rest := range []string{"", "分", "10", "10分", "下10", "十分", "分之十", "百"} {
			text := string(first) + rest
			if points, _, err := figure.ReadPoints(text); err == nil && points.Stated() {
				assert.False(t, beginsWithWord(text), text)
			}
		}
	}
}

func TestBlanksAtBothEndsGo(t *testing.T) {
	for text, want := range map[string]string{
		"甲": "甲", "a": "a", "　甲　": "甲", "\u00a0a\u00a0": "a", "ab\u00a0": "ab", "甲\u200b": "甲", "\ufeff1": "1", "é": "é", "甲\u0085": "甲", " ": "", "𠮷 ": "𠮷", "（甲）\n": "（甲）",
	} {
		assert.Equal(t, want, trim(text), "%q", text)
	}
}
