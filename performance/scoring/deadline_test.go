package scoring_test

import (
	"testing"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// A date without its day answers a deadline when its last day does, misses it
// when its first day does, and says nothing in between. A deadline without its
// day admits the whole of its month or year, which is said of what needs it.
func TestADateAnswersADeadlineByItsFirstAndLastDay(t *testing.T) {
	set := ruled(ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget}})
	const whole = met | scoring.WholePeriod
	for _, test := range []judge{
		{name: "the day itself", target: "2024年6月30日之前", actual: "2024年6月30日", want: "10", flags: met},
		{name: "the day after", target: "2024年6月30日之前", actual: "2024年7月1日", want: "0"},
		{name: "a month that ends with it", target: "2024年6月30日之前", actual: "2024年6月", want: "10", flags: met},
		{name: "a month that begins with it", target: "2024年6月1日之前", actual: "2024年6月", want: "0~10", status: open, flags: scoring.KindMismatch},
		{name: "a month that begins after it", target: "2024年5月31日之前", actual: "2024年6月", want: "0"},
		{name: "by the end of a month that begins after it", target: "2024年5月31日之前", actual: "2024年6月之前", want: "0~10", status: open, flags: scoring.KindMismatch},
		{name: "the last day of a month", target: "2024年6月之前", actual: "2024年6月30日", want: "10", flags: whole},
		{name: "the first day of a month", target: "2024年6月之前", actual: "2024年6月1日", want: "10", flags: whole},
		{name: "the day before a month", target: "2024年6月之前", actual: "2024年5月31日", want: "10", flags: met},
		{name: "by a day of a month", target: "2024年6月之前", actual: "2024年6月1日之前", want: "10", flags: met},
		{name: "a month of a year", target: "2024年之前", actual: "2024年12月", want: "10", flags: whole},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.points = "10"
			test.check(t, set)
		})
	}
}
