package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/internal/words"
)

func TestNumbersShowNinePlacesAndPercentagesSix(t *testing.T) {
	for _, test := range []struct {
		name            string
		units           int64
		places          int
		whole           bool
		number, percent string
	}{
		{"nothing", 0, 12, true, "0", "0%"},
		{"a whole number", 10, 0, true, "10", "10%"},
		{"needless zeros are dropped", 7_950_000_000_000, 12, true, "7.95", "7.95%"},
		{"less than one keeps its zero", 5, 3, true, "0.005", "0.005%"},
		{"a negative number", -1_250, 3, true, "-1.25", "-1.25%"},
		{"more than nine places", 7_954_277_373_875, 12, true, "7.954277373…", "7.954277…%"},
		{"more than six places", 7_954_277_373_000, 12, true, "7.954277373", "7.954277…%"},
		{"something is cut off behind the units", 500_000_000_000, 12, false, "0.5…", "0.500000…%"},
		{"the smallest of all", -9_223_372_036_854_775_808, 12, true, "-9223372.036854775…", "-9223372.036854…%"},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.number, words.Number(test.units, test.places, test.whole))
			assert.Equal(t, test.percent, words.Percentage(test.units, test.places, test.whole))
		})
	}
}
