package figure_test

import (
	"math/rand"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func TestDatePrecision(t *testing.T) {
	for text, want := range map[string]struct {
		precision        figure.Precision
		year, month, day int
		first, last      string
	}{
		"2024年":       {figure.YearPrecision, 2024, 0, 0, "2024年1月1日", "2024年12月31日"},
		"2024年2月":     {figure.MonthPrecision, 2024, 2, 0, "2024年2月1日", "2024年2月29日"},
		"2023年2月":     {figure.MonthPrecision, 2023, 2, 0, "2023年2月1日", "2023年2月28日"},
		"2024年12月":    {figure.MonthPrecision, 2024, 12, 0, "2024年12月1日", "2024年12月31日"},
		"2024年9月":     {figure.MonthPrecision, 2024, 9, 0, "2024年9月1日", "2024年9月30日"},
		"2024年12月30日": {figure.DayPrecision, 2024, 12, 30, "2024年12月30日", "2024年12月30日"},
	} {
		d := figure.MustDate(text)
		assert.True(t, d.Stated())
		assert.Equal(t, want.precision, d.Precision())
		assert.Equal(t, []int{want.year, want.month, want.day}, []int{d.Year(), d.Month(), d.Day()})
		assert.Equal(t, want.first, d.First().String())
		assert.Equal(t, want.last, d.Last().String())
		again, err := figure.NewDate(d.Year(), d.Month(), d.Day())
		require.NoError(t, err)
		assert.True(t, again.Equal(d))
		assert.Equal(t, d, again, "and comparable with ==")
	}
}

func TestNewDateKnowsTheCalendar(t *testing.T) {
	for _, bad := range [][3]int{
		{0, 1, 1},
		{-1, 1, 1},
		{10000, 1, 1},
		{2024, 13, 1},
		{2024, -1, 1},
		{2024, 0, 1},
		{2024, 1, 32},
		{2024, 1, -1},
		{2023, 2, 29},
		{1900, 2, 29},
		{2024, 4, 31},
		{65536 + 2024, 1, 1},
		{2024, 256 + 1, 1},
		{2024, 1, 256 + 1},
	} {
		_, err := figure.NewDate(bad[0], bad[1], bad[2])
		require.ErrorIs(t, err, figure.ErrDate, "%v", bad)
	}
	for year := 1; year <= 9999; year++ {
		_, err := figure.NewDate(year, 2, 29)
		leap := time.Date(year, 2, 29, 0, 0, 0, 0, time.UTC).Day() == 29
		require.Equal(t, leap, err == nil, "%d", year)
	}
}

func TestDatesOrderByFirstDay(t *testing.T) {
	ordered := []figure.Date{
		{},
		figure.MustDate("2023年12月31日"),
		figure.MustDate("2024年"),
		figure.MustDate("2024年1月"),
		figure.MustDate("2024年1月1日"),
		figure.MustDate("2024年1月2日"),
		figure.MustDate("2024年2月"),
		figure.MustDate("2025年"),
	}
	for i, a := range ordered {
		for j, b := range ordered {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			assert.Equal(t, want, a.Cmp(b), "%v against %v", a, b)
			assert.Equal(t, i == j, a.Equal(b))
		}
	}
}

// asTime is the same day for package time.
func asTime(d figure.Date) time.Time {
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
}

func randomDay(r *rand.Rand) figure.Date {
	for {
		if d, err := figure.NewDate(1+r.Intn(9999), 1+r.Intn(12), 1+r.Intn(31)); err == nil {
			return d
		}
	}
}

func TestDaysUntilAgreesWithTheCalendar(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 5000 {
		a, b := randomDay(r), randomDay(r)
		want := (asTime(b).Unix() - asTime(a).Unix()) / (24 * 60 * 60)
		require.Equal(t, int(want), a.DaysUntil(b), "%v to %v", a, b)
		require.Equal(t, -a.DaysUntil(b), b.DaysUntil(a))
	}
	assert.Equal(t, 366, figure.MustDate("2024年").DaysUntil(figure.MustDate("2025年1月")), "from first day to first day")
	assert.Zero(t, figure.Date{}.DaysUntil(figure.MustDate("2025年")))
	assert.Zero(t, figure.MustDate("2025年").DaysUntil(figure.Date{}))
}

func TestLastDayAgreesWithTheCalendar(t *testing.T) {
	for year := 1895; year <= 2105; year++ {
		for month := 1; month <= 12; month++ {
			d, err := figure.NewDate(year, month, 0)
			require.NoError(t, err)
			require.Equal(t, time.Date(year, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC), asTime(d.Last()))
		}
	}
}

func TestAddYears(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2024年6月30日", 15, "2039年6月30日"},
		{"2024年2月29日", 1, "2025年2月28日"},
		{"2024年2月29日", 4, "2028年2月29日"},
		{"2024年2月29日", -124, "1900年2月28日"},
		{"2024年2月", 1, "2025年2月"},
		{"2024年", -1, "2023年"},
		{"2024年", 0, "2024年"},
		{"2024年", 7975, "9999年"},
		{"2024年", 7976, ""},
		{"2024年", -2024, ""},
		{"2024年2月29日", -2024, ""},
		{"2024年", int(^uint(0) >> 1), ""},
		{"2024年", -int(^uint(0)>>1) - 1, ""},
	} {
		assert.Equal(t, c.want, figure.MustDate(c.from).AddYears(c.n).String(), "%s and %d", c.from, c.n)
	}
}
