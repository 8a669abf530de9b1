package termite_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/termite"
)

// A guarantee known to the month covers what every day of it would cover, and
// not what none would.
func TestAGuaranteeKnownToTheMonth(t *testing.T) {
	for name, test := range map[string]struct {
		start, on      string
		covered, known bool
	}{
		"the last day of the month before":   {"2010年5月", "2010年4月30日", false, true},
		"the first day of its month":         {"2010年5月", "2010年5月1日", false, false},
		"the last day of its month":          {"2010年5月", "2010年5月31日", true, true},
		"its own month":                      {"2010年5月", "2010年5月", false, false},
		"the month after":                    {"2010年5月", "2010年6月", true, true},
		"the last month before the end":      {"2010年5月", "2025年4月", true, true},
		"the first day of its last month":    {"2010年5月", "2025年5月1日", true, true},
		"the last day of its last month":     {"2010年5月", "2025年5月31日", false, false},
		"the day after its last month":       {"2010年5月", "2025年6月1日", false, true},
		"the month that a day ends it in":    {"2010年5月31日", "2025年5月", true, true},
		"the month in which a day is passed": {"2010年5月30日", "2025年5月", false, false},
		"a leap day":                         {"2012年2月29日", "2027年2月28日", true, true},
		"the day after it":                   {"2012年2月29日", "2027年3月1日", false, true},
	} {
		t.Run(name, func(t *testing.T) {
			guarantee := termite.Guarantee{Treatment: termite.Prevention, Event: termite.Delivery, Start: date(t, test.start)}
			covered, known := guarantee.Covers(date(t, test.on))
			assert.Equal(t, test.covered, covered)
			assert.Equal(t, test.known, known)
		})
	}
}
