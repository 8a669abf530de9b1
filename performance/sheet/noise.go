package sheet

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Programs that keep numbers in binary print 9.0000000000000018 for 9 and
// 100.10000000000001 for 100.1.
const (
	noisyDigits = 15 // from so many on the last ones are noise
	noisyPlaces = 9  // behind which it stands
	cleanPlaces = 6  // and how many are left at most
)

// withoutNoise takes the last digits off a number that a program has added to it;
// found is false where there are none.
func withoutNoise(text string) (plain string, found bool) {
	if len(text) <= noisyDigits || len(text) > 2*noisyDigits || strings.Trim(text, "-0123456789.") != "" {
		return text, false
	}
	number, err := decimal.NewFromString(text)
	if err != nil || -number.Exponent() <= noisyPlaces {
		return text, false
	}
	rounded := number.Round(noisyPlaces)
	plain = strings.TrimRight(strings.TrimRight(rounded.StringFixed(noisyPlaces), "0"), ".")
	whole, places, _ := strings.Cut(plain, ".")
	near := number.Sub(rounded).Abs().Cmp(decimal.New(1, -noisyPlaces-1)) < 0
	return plain, near && len(places) <= cleanPlaces && whole != ""
}
