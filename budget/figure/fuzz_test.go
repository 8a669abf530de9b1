package figure_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// seeds are texts of every kind, so that each parser starts from the others'
// language too.
func seeds(f *testing.F) {
	f.Helper()
	for _, text := range []string{
		"", "3550.44万元", "约20.4亿元", "不少于-0.5千元", "117.1万㎡", "95%", "12元/户·年", "8", "10.00", "-2.50",
		"2024年", "2024年12月", "2024年2月29日", "1e5元", "007", "５００万元", "1,234", "80%-90%", "9.99999999999999999",
		"\xff5", "5\u200b人", "5m2", "5千分点", "—", "999999999999999999户",
	} {
		f.Add(text)
	}
}

// parsed is what every figure that came from text must satisfy.
func parsed[T interface {
	fmt.Stringer
	encoding.TextMarshaler
	Stated() bool
}](t *testing.T, text string, value T, err error,
) {
	t.Helper()
	if err != nil {
		var parse *figure.ParseError
		require.ErrorAs(t, err, &parse)
		require.LessOrEqual(t, len(parse.Text), figure.MaxBytes)
		require.False(t, value.Stated())
		return
	}
	require.True(t, value.Stated())
	require.Equal(t, text, value.String())
	marshalled, err := value.MarshalText()
	require.NoError(t, err)
	require.Equal(t, text, string(marshalled))
	data, err := json.Marshal(value)
	require.NoError(t, err)
	var plain string
	require.NoError(t, json.Unmarshal(data, &plain), "the JSON form is a string")
	require.Equal(t, text, plain)
	var again T
	require.NoError(t, json.Unmarshal(data, &again))
	require.Equal(t, value, again)
}

func FuzzParseMoney(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		m, err := figure.ParseMoney(text)
		parsed(t, text, m, err)
		if err != nil {
			return
		}
		for unit := figure.Yuan; unit <= figure.HundredMillionYuan; unit++ {
			require.True(t, m.In(unit).Equal(m))
			back := m.In(unit).In(m.Unit())
			require.True(t, back.Equal(m))
			if back.Places() == m.Places() {
				require.Equal(t, text, back.String())
			} else { // a coarser unit has left out zeros at the end
				require.Less(t, back.Places(), m.Places())
			}
		}
		require.Zero(t, m.Sub(m).Sign())
		back, err := m.Quantity().Money()
		require.NoError(t, err)
		require.Equal(t, m, back)
	})
}

func FuzzParseQuantity(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		q, err := figure.ParseQuantity(text)
		parsed(t, text, q, err)
		if err != nil {
			return
		}
		again, err := figure.NewQuantity(q.Decimal(), q.Unit())
		require.NoError(t, err)
		require.True(t, q.Equal(again))
		require.Equal(t, text, q.Qualifier().String()+q.Number()+q.Unit())
	})
}

func FuzzParsePoints(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		p, err := figure.ParsePoints(text)
		parsed(t, text, p, err)
	})
}

func FuzzParseDate(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := figure.ParseDate(text)
		parsed(t, text, d, err)
		if err != nil {
			return
		}
		require.LessOrEqual(t, d.First().Cmp(d.Last()), 0)
		require.GreaterOrEqual(t, d.First().Cmp(d), 0)
		require.GreaterOrEqual(t, d.DaysUntil(d.Last()), 0)
		_ = d.AddYears(d.DaysUntil(figure.MustDate("2024年")))
	})
}

// FuzzDecodeJSON hands the same bytes to every decoder, as a document and
// directly.
func FuzzDecodeJSON(f *testing.F) {
	for _, text := range []string{
		`null`, `"5万元"`, `"\u0035元"`, `7.95`, `-0`, `1e400`, `""`, `"2024年12月"`, `"5\"户"`, `"`, `["5"]`,
		`{"numerator":"5户","denominator":"8户","base":"全部"}`, `{"numerator":null}`, `{"places":2,"mode":"cut"}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		decoded(t, data, new(figure.Money))
		decoded(t, data, new(figure.Quantity))
		decoded(t, data, new(figure.Points))
		decoded(t, data, new(figure.Date))
		decoded(t, data, new(figure.Ratio))
	})
}

// decoded checks that what a decoder accepts is written the same way for ever.
func decoded[T any, P interface {
	*T
	json.Unmarshaler
}](t *testing.T, data []byte, into P,
) {
	t.Helper()
	if into.UnmarshalJSON(data) != nil {
		require.Equal(t, *new(T), *into, "an error leaves the figure alone")
		return
	}
	first, err := json.Marshal(into)
	require.NoError(t, err)
	again := P(new(T))
	require.NoError(t, json.Unmarshal(first, again))
	require.Equal(t, *into, *again)
	second, err := json.Marshal(again)
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
}
