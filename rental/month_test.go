package rental_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/rental"
)

// A date known to the month means any of its days: a lease is only too long, and
// only turned round, where every one of them says so.
func TestALeaseKnownToTheMonth(t *testing.T) {
	for name, test := range map[string]struct {
		start, end string
		code       check.Code
	}{
		"the last day of the last month":        {"2024年1月", "2029年1月31日", ""},
		"the day after it":                      {"2024年1月", "2029年2月1日", rental.CodeLeaseTerm},
		"the month after it":                    {"2024年1月", "2029年2月", rental.CodeLeaseTerm},
		"a month that begins in time":           {"2024年1月15日", "2029年1月", ""},
		"a month that begins too late":          {"2024年1月15日", "2029年2月", rental.CodeLeaseTerm},
		"from a February, to the end of one":    {"2024年2月", "2029年2月28日", ""},
		"and a day longer":                      {"2024年2月", "2029年3月1日", rental.CodeLeaseTerm},
		"within one month":                      {"2024年1月", "2024年1月1日", ""},
		"the last day of the month before":      {"2024年1月", "2023年12月31日", rental.CodeLeaseOrder},
		"from a day to its own month":           {"2024年1月31日", "2024年1月", ""},
		"from a day to the month before":        {"2024年1月1日", "2023年12月", rental.CodeLeaseOrder},
		"from a year to its first day":          {"2024年", "2024年1月1日", ""},
		"from a year to the last day of a year": {"2024年", "2029年12月31日", ""},
		"and to the next":                       {"2024年", "2030年1月1日", rental.CodeLeaseTerm},
	} {
		t.Run(name, func(t *testing.T) {
			lease := rental.Lease{Start: figure.MustDate(test.start), End: figure.MustDate(test.end)}
			findings := lease.Check("/lease", rental.LeaseLimit)
			if test.code == "" {
				assert.Empty(t, findings)
				return
			}
			require.Len(t, findings, 1)
			assert.Equal(t, test.code, findings[0].Code)
		})
	}
	long := rental.Lease{Start: figure.MustDate("2024年1月"), End: figure.MustDate("2029年2月")}
	assert.Equal(t, "2029年1月", long.LastDay(5).String())
	require.Len(t, long.Check("", 5), 1)
	assert.Contains(t, long.Check("", 5)[0].Args, check.A("latest", "2029年1月31日"))
}

// What a filing counts cannot be negative, and that is the code of it.
func TestAFilingHasTheCodeOfANegativeFigure(t *testing.T) {
	findings := rental.Filing{Filed: figure.Count(-1, "份"), Known: figure.Count(-2, "份")}.Check("/filing")
	require.Len(t, findings, 2)
	for i, path := range []check.Path{"/filing/filed", "/filing/known"} {
		assert.Equal(t, programme.CodeNegative, findings[i].Code)
		assert.Equal(t, check.Error, findings[i].Severity)
		assert.Equal(t, path, findings[i].Path)
	}
	assert.Empty(t, rental.Filing{Filed: figure.Count(0, "份")}.Check(""))
}
