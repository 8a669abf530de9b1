package figure_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// Every way to an absent figure must end at the zero value, because omitzero
// and reflect.DeepEqual look at nothing else.
func TestZeroValueIsAbsent(t *testing.T) {
	var (
		money    figure.Money
		quantity figure.Quantity
		points   figure.Points
		ratio    figure.Ratio
		date     figure.Date
	)
	for name, f := range map[string]figure.Figure{
		"money": money, "quantity": quantity, "points": points, "ratio": ratio, "date": date,
	} {
		t.Run(name, func(t *testing.T) {
			assert.False(t, f.Stated())
			assert.Empty(t, f.String())
			data, err := json.Marshal(f)
			require.NoError(t, err)
			assert.Equal(t, "null", string(data))
		})
	}
	assert.True(t, money.Decimal().IsZero())
	assert.True(t, quantity.Base().IsZero())
	assert.True(t, points.Decimal().IsZero())
	assert.Empty(t, money.Number())
	assert.Empty(t, quantity.Number())
	assert.Empty(t, points.Short())
	assert.Zero(t, money.Sign())
	assert.Equal(t, figure.NoDate, date.Precision())
}

func TestOperationsOnAbsentGiveTheZeroValue(t *testing.T) {
	var (
		money    figure.Money
		quantity figure.Quantity
		points   figure.Points
		date     figure.Date
	)
	area := figure.MustQuantity("117.1万㎡")
	inArea, err := quantity.In(area)
	require.NoError(t, err, "absent has no unit that could clash")
	sum, err := quantity.Add(figure.Quantity{})
	require.NoError(t, err)
	asMoney, err := quantity.Money()
	require.NoError(t, err)
	two := figure.Rounding{Places: 2}
	for name, got := range map[string]any{
		"Money.In":                 money.In(figure.HundredMillionYuan),
		"Money.Neg":                money.Neg(),
		"Money.Round":              money.Round(two),
		"Money.Add":                money.Add(figure.Money{}),
		"Money.Sub":                money.Sub(figure.Money{}),
		"SumMoney":                 figure.SumMoney(money, money),
		"Quantity.Money":           asMoney,
		"Money from empty text":    unmarshalled(t, figure.MustMoney("1万元"), ""),
		"Quantity.In":              inArea,
		"Quantity.Neg":             quantity.Neg(),
		"Quantity.Round":           quantity.Round(two),
		"Quantity.Add":             sum,
		"Quantity.WithUnit":        quantity.WithUnit(area),
		"Quantity.Of":              quantity.Of(area),
		"Quantity.Qualified":       quantity.Qualified(figure.About),
		"Money.Quantity":           money.Quantity(),
		"Points.Quantity":          points.Quantity(),
		"Quantity from empty text": unmarshalled(t, area, ""),
		"Points.Add":               points.Add(figure.Points{}),
		"Points.Sub":               points.Sub(figure.Points{}),
		"Points.Round":             points.Round(two),
		"SumPoints":                figure.SumPoints(),
		"Points from empty text":   unmarshalled(t, figure.PointsOf(1), ""),
		"Date.First":               date.First(),
		"Date.Last":                date.Last(),
		"Date.AddYears":            date.AddYears(15),
		"Date from empty text":     unmarshalled(t, figure.MustDate("2024年"), ""),
	} {
		switch got.(type) {
		case figure.Money:
			assert.Equal(t, figure.Money{}, got, name)
		case figure.Quantity:
			assert.Equal(t, figure.Quantity{}, got, name)
		case figure.Points:
			assert.Equal(t, figure.Points{}, got, name)
		case figure.Date:
			assert.Equal(t, figure.Date{}, got, name)
		default:
			assert.Failf(t, "unexpected", "%s gave %T", name, got)
		}
	}
}

// unmarshalled returns what value becomes when it reads text.
func unmarshalled[T any, P interface {
	*T
	UnmarshalText(text []byte) error
}](t *testing.T, value T, text string,
) T {
	t.Helper()
	require.NoError(t, P(&value).UnmarshalText([]byte(text)))
	return value
}

func TestAbsentIsNotZero(t *testing.T) {
	zero := figure.MustMoney("0元")
	assert.True(t, zero.Stated())
	assert.Equal(t, "0元", zero.String())
	assert.False(t, zero.Equal(figure.Money{}))
	assert.Equal(t, 1, zero.Cmp(figure.Money{}), "absent comes first")
	assert.Equal(t, 1, figure.MustMoney("-5元").Cmp(figure.Money{}), "even before negative amounts")
	assert.Equal(t, -1, figure.Money{}.Cmp(zero))

	none := figure.MustQuantity("0户")
	assert.False(t, none.Equal(figure.Quantity{}))
	order, err := figure.Quantity{}.Cmp(none)
	require.NoError(t, err)
	assert.Equal(t, -1, order)

	assert.False(t, figure.PointsOf(0).Equal(figure.Points{}))
	assert.Equal(t, "0", figure.PointsOf(0).String())
	assert.True(t, figure.Money{}.Equal(figure.Money{}.In(figure.MillionYuan)))
}

func TestAbsentAddsAsNothing(t *testing.T) {
	some := figure.MustMoney("约963.0万元")
	assert.Equal(t, "约963.0万元", some.Add(figure.Money{}).String())
	assert.Equal(t, "约963.0万元", figure.Money{}.Add(some).String())
	assert.Equal(t, "-5元", figure.Money{}.Sub(figure.MustMoney("5元")).String())
	assert.Equal(t, "7.95", figure.Points{}.Add(figure.MustPoints("7.95")).String())
	assert.Equal(t, "7.95", figure.MustPoints("7.95").Sub(figure.Points{}).String())
	assert.Equal(t, "8元", figure.SumMoney(figure.Money{}, figure.MustMoney("3元"), figure.Money{}, figure.MustMoney("5元")).String())

	households := figure.Count(57, "户")
	sum, err := figure.Quantity{}.Add(households)
	require.NoError(t, err)
	assert.Equal(t, households, sum)
	sum, err = households.Sub(figure.Quantity{})
	require.NoError(t, err)
	assert.Equal(t, households, sum)
}

func TestAbsentFieldsAreOmitted(t *testing.T) {
	type row struct {
		Amount figure.Money    `json:"amount,omitzero"`
		Number figure.Quantity `json:"number,omitzero"`
		Score  figure.Points   `json:"score,omitzero"`
		Rate   figure.Ratio    `json:"rate,omitzero"`
		Due    figure.Date     `json:"due,omitzero"`
	}
	data, err := json.Marshal(row{Amount: figure.Money{}.In(figure.TenThousandYuan)})
	require.NoError(t, err)
	assert.JSONEq(t, `{}`, string(data))

	data, err = json.Marshal(row{Amount: figure.MustMoney("0万元"), Score: figure.PointsOf(0)})
	require.NoError(t, err)
	assert.JSONEq(t, `{"amount":"0万元","score":"0"}`, string(data))
}
