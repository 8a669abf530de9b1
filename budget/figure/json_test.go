package figure_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
)

// sheet has a field of each type.
type sheet struct {
	Amount figure.Money    `json:"amount"`
	Number figure.Quantity `json:"number"`
	Score  figure.Points   `json:"score"`
	Due    figure.Date     `json:"due"`
}

func TestJSONGoesOutAndIn(t *testing.T) {
	for name, text := range map[string]string{
		"all stated":  `{"amount":"约20.40亿元","number":"117.1万㎡","score":"10.00","due":"2024年12月31日"}`,
		"all absent":  `{"amount":null,"number":null,"score":null,"due":null}`,
		"zeros":       `{"amount":"0.00元","number":"0户","score":"0","due":"2024年"}`,
		"odd letters": `{"amount":"-5元","number":"50A\u0026B（册）","score":"-2","due":"1年1月1日"}`,
	} {
		t.Run(name, func(t *testing.T) {
			var s sheet
			require.NoError(t, json.Unmarshal([]byte(text), &s))
			again, err := json.Marshal(s)
			require.NoError(t, err)
			assert.Equal(t, text, string(again))
		})
	}
}

func TestJSONEscapesAreRead(t *testing.T) {
	var s sheet
	require.NoError(t, json.Unmarshal([]byte(`{"amount":"\u0035\u4e07\u5143","number":"3m\u0033","score":"\u0037.95"}`), &s))
	assert.Equal(t, "5万元", s.Amount.String())
	assert.Equal(t, "3m3", s.Number.String())
	assert.Equal(t, "7.95", s.Score.String())

	// 64 bytes of text may take six times as many in JSON.
	long := strings.Repeat(`\u0039`, figure.MaxDigits) + `\u5143`
	require.NoError(t, json.Unmarshal([]byte(`{"amount":"`+long+`"}`), &s))
	assert.Equal(t, "999999999999999999元", s.Amount.String())
}

func TestJSONNullResets(t *testing.T) {
	s := sheet{
		figure.MustMoney("5元"), figure.MustQuantity("5户"), figure.PointsOf(5), figure.MustDate("2024年"),
	}
	require.NoError(t, json.Unmarshal([]byte(`{"amount":null,"number":null,"score":null,"due":null}`), &s))
	assert.Equal(t, sheet{}, s)
}

func TestJSONNumbers(t *testing.T) {
	var s sheet
	require.NoError(t, json.Unmarshal([]byte(`{"score":7.950}`), &s), "points are plain numbers")
	assert.Equal(t, "7.950", s.Score.String())
	require.NoError(t, json.Unmarshal([]byte(`{"score":-2}`), &s))
	assert.Equal(t, "-2", s.Score.String())

	for text, want := range map[string]error{
		`{"amount":5}`:                        figure.ErrNoUnit,
		`{"amount":-5.5}`:                     figure.ErrNoUnit,
		`{"number":5}`:                        figure.ErrJSON,
		`{"due":2024}`:                        figure.ErrJSON,
		`{"score":1e1}`:                       figure.ErrExponent,
		`{"score":-0}`:                        figure.ErrNumber,
		`{"score":12345678901234567890}`:      figure.ErrTooManyDigits,
		`{"amount":"5"}`:                      figure.ErrNoUnit,
		`{"amount":true}`:                     figure.ErrJSON,
		`{"amount":{"value":"5"}}`:            figure.ErrJSON,
		`{"number":["5户"]}`:                   figure.ErrJSON,
		`{"score":false}`:                     figure.ErrJSON,
		`{"amount":""}`:                       figure.ErrEmpty,
		`{"number":""}`:                       figure.ErrEmpty,
		`{"score":""}`:                        figure.ErrEmpty,
		`{"due":""}`:                          figure.ErrEmpty,
		`{"number":"5\n户"}`:                   figure.ErrUnit,
		`{"number":"5\"户"}`:                   figure.ErrUnit,
		`{"number":"5\\户"}`:                   figure.ErrUnit,
		`{"number":"5\ud800"}`:                figure.ErrUnit,
		`{"number":"` + many("9", 65) + `"}`:  figure.ErrTooLong,
		`{"number":"` + many("9", 1e6) + `"}`: figure.ErrTooLong,
		`{"due":"2024-12-31"}`:                figure.ErrDate,
	} {
		before := sheet{
			figure.MustMoney("5元"), figure.MustQuantity("5户"), figure.PointsOf(5), figure.MustDate("2024年"),
		}
		after := before
		err := json.Unmarshal([]byte(text), &after)
		require.ErrorIs(t, err, want, "%.80s", text)
		assert.Equal(t, before, after, "an error changes nothing")
		var parse *figure.ParseError
		require.ErrorAs(t, err, &parse)
		assert.LessOrEqual(t, len(parse.Text), figure.MaxBytes)
	}
}

func many(text string, n int) string { return strings.Repeat(text, n) }

// Decoders other than encoding/json may hand over anything.
func TestJSONDecodersCheckWhatTheyAreHanded(t *testing.T) {
	for _, text := range []string{``, `"`, `"5元`, `5元"`, `'5元'`, `"5元" `, ` null`, `nul`, `"5"元"`, `"\x35元"`, `"\"`} {
		var m figure.Money
		require.Error(t, m.UnmarshalJSON([]byte(text)), "%s", text)
		assert.False(t, m.Stated())
	}
}

func TestFiguresAreKeysOfJSONObjects(t *testing.T) {
	data, err := json.Marshal(map[figure.Date]figure.Points{figure.MustDate("2024年12月"): figure.PointsOf(10)})
	require.NoError(t, err)
	assert.JSONEq(t, `{"2024年12月":"10"}`, string(data))
	var back map[figure.Date]figure.Points
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, figure.PointsOf(10), back[figure.MustDate("2024年12月")])
}

func TestRatioJSONKeepsTheOperands(t *testing.T) {
	rate := figure.MoneyRatio(figure.MustMoney("1403.23万元"), figure.MustMoney("1764.12万元"), "全年预算数")
	data, err := json.Marshal(rate)
	require.NoError(t, err)
	assert.JSONEq(t, `{"numerator":"1403.23万元","denominator":"1764.12万元","base":"全年预算数"}`, string(data))
	var back figure.Ratio
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, rate, back)
	assert.Equal(t, figure.Label{Zh: "全年预算数", En: "全年预算数"}, back.BaseLabel(), "a base without an English name")

	rate = rate.WithEnglishBase("adjusted budget")
	data, err = json.Marshal(rate)
	require.NoError(t, err)
	assert.JSONEq(t, `{"numerator":"1403.23万元","denominator":"1764.12万元","base":"全年预算数","base_en":"adjusted budget"}`, string(data))
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, rate, back)
	assert.Equal(t, figure.Label{Zh: "全年预算数", En: "adjusted budget"}, back.BaseLabel())

	half := figure.NewRatio(figure.Quantity{}, figure.Count(5, "户"), "")
	data, err = json.Marshal(half)
	require.NoError(t, err)
	assert.JSONEq(t, `{"numerator":null,"denominator":"5户"}`, string(data))

	require.NoError(t, json.Unmarshal([]byte(`null`), &back))
	assert.Equal(t, figure.Ratio{}, back)
	for text, want := range map[string]error{
		`{"numerator":"5","denominator":"6","value":"0.83"}`: strict.ErrUnknown,
		`{"Numerator":"5","denominator":"6"}`:                strict.ErrUnknown,
		`{"numerator":"5","numerator":"6"}`:                  strict.ErrDuplicate,
		`{"numerator":"５","denominator":"6"}`:                figure.ErrNumber,
		`{"base":"` + many("x", 5000) + `"}`:                 strict.ErrTooLarge,
	} {
		require.ErrorIs(t, json.Unmarshal([]byte(text), &back), want, "%.80s", text)
	}
}

func TestRoundingJSON(t *testing.T) {
	data, err := json.Marshal(figure.Rounding{Places: 2, Mode: figure.HalfEven})
	require.NoError(t, err)
	assert.JSONEq(t, `{"places":2,"mode":"half-even"}`, string(data))
	var back figure.Rounding
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, figure.Rounding{Places: 2, Mode: figure.HalfEven}, back)
	require.ErrorIs(t, json.Unmarshal([]byte(`{"mode":"half-down"}`), &back), figure.ErrMode)
	_, err = json.Marshal(figure.Rounding{Mode: 9})
	require.ErrorIs(t, err, figure.ErrMode)
}

func TestANumberInJSONIsToldToBeNoText(t *testing.T) {
	var q figure.Quantity
	err := q.UnmarshalJSON([]byte("75"))
	require.ErrorIs(t, err, figure.ErrJSON)
	assert.Equal(t, `quantity "75": not a JSON string`, err.Error(), "no reader takes it")
}
