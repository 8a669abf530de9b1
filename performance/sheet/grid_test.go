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
