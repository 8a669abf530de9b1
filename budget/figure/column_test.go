package figure_test

import (
	"database/sql"
	"database/sql/driver"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// What goes into a column comes out of it: as canonical text, and what is absent
// as NULL.
func TestFiguresGoIntoAColumnAndComeOut(t *testing.T) {
	ratio := figure.NewRatio(figure.MustQuantity("1人"), figure.MustQuantity("3人"), "在编")
	ratioText, err := ratio.MarshalJSON()
	require.NoError(t, err)
	for name, test := range map[string]struct {
		value driver.Valuer
		into  sql.Scanner
		want  driver.Value
	}{
		"money":         {figure.MustMoney("3.50万元"), new(figure.Money), "3.50万元"},
		"no money":      {figure.Money{}, new(figure.Money), nil},
		"quantity":      {figure.MustQuantity("约57人"), new(figure.Quantity), "约57人"},
		"no quantity":   {figure.Quantity{}, new(figure.Quantity), nil},
		"points":        {figure.MustPoints("10.00"), new(figure.Points), "10.00"},
		"no points":     {figure.Points{}, new(figure.Points), nil},
		"date":          {figure.MustDate("2024年6月"), new(figure.Date), "2024年6月"},
		"no date":       {figure.Date{}, new(figure.Date), nil},
		"ratio":         {ratio, new(figure.Ratio), string(ratioText)},
		"no ratio":      {figure.Ratio{}, new(figure.Ratio), nil},
		"unit":          {figure.TenThousandYuan, new(figure.MoneyUnit), "万元"},
		"mode":          {figure.HalfEven, new(figure.Mode), "half-even"},
		"qualifier":     {figure.Over, new(figure.Qualifier), "超过"},
		"no qualifier":  {figure.Plain, new(figure.Qualifier), nil},
		"precision":     {figure.MonthPrecision, new(figure.Precision), "month"},
		"state":         {figure.Infinite, new(figure.RatioState), "infinite"},
		"defined state": {figure.Defined, new(figure.RatioState), "defined"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := test.value.Value()
			require.NoError(t, err)
			assert.Equal(t, test.want, got)
			require.NoError(t, test.into.Scan(got))
			again, err := test.into.(driver.Valuer).Value()
			require.NoError(t, err)
			assert.Equal(t, got, again)
		})
	}
}

// A column of dates gives the calendar day in its own zone, and what is wrong
// leaves what was there.
func TestADateComesOutOfAColumnOfDates(t *testing.T) {
	var d figure.Date
	east := time.FixedZone("", 8*60*60)
	require.NoError(t, d.Scan(time.Date(2024, 7, 1, 0, 30, 0, 0, east)))
	assert.Equal(t, "2024年7月1日", d.String())
	require.Error(t, d.Scan(time.Date(-5, 7, 1, 0, 0, 0, 0, time.UTC)))
	assert.Equal(t, "2024年7月1日", d.String())
	require.Error(t, d.Scan(int64(20240701)))
	require.NoError(t, d.Scan([]byte("2024年")))
	assert.Equal(t, "2024年", d.String())
	require.NoError(t, d.Scan(nil))
	assert.False(t, d.Stated())

	ratio := figure.NewRatio(figure.MustQuantity("1人"), figure.MustQuantity("3人"), "在编")
	require.Error(t, ratio.Scan(int64(1)))
	assert.True(t, ratio.Stated())
	require.NoError(t, ratio.Scan(nil))
	assert.False(t, ratio.Stated())
	var state figure.RatioState
	require.Error(t, state.Scan(nil), "no state is the one of nothing")
}
