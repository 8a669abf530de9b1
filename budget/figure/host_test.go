package figure_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// everything prints whatever this package can print.
func everything(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	say := func(v any) {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		b.Write(data)
		b.WriteByte('\n')
	}
	for _, text := range []string{"10.00万元", "0.00000001亿元", "1500000元", "999999999999999999亿元"} {
		m := figure.MustMoney(text)
		sum := m.Add(figure.MustMoney("0.10元"))
		for _, f := range []figure.Money{m, sum, sum.In(figure.HundredMillionYuan), sum.Round(figure.Rounding{Places: 1}), m.Neg()} {
			say(f)
			say(f.Quantity())
			say(f.Number())
		}
	}
	num, den := figure.MustQuantity("134999999999999999"), figure.MustQuantity("300000000000000000")
	ratio := figure.NewRatio(num, den, "基数")
	say(ratio)
	say(ratio.String())
	say(ratio.Percent(0))
	say(ratio.Percent(18))
	say(figure.ScaledPoints(1000, 2))
	say(figure.ScaledPoints(1000, 2).Short())
	for _, text := range []string{`"100.00"`, `100.00`, `7.950`} {
		var p figure.Points
		require.NoError(t, json.Unmarshal([]byte(text), &p))
		say(p)
	}
	shares, err := figure.Apportion(figure.MustMoney("100.0万元"), weightsOf("1 1 1"), 4)
	require.NoError(t, err)
	for _, share := range shares {
		say(share.Amount)
		say(share.Took)
	}
	quotient, err := figure.Divide(decimal.New(2, 0), decimal.New(3, 0), figure.Rounding{Places: 18})
	require.NoError(t, err)
	points, err := figure.NewQuantity(quotient.Shift(1), "")
	require.NoError(t, err)
	say(points)
	_, err = figure.ParseMoney("1e5元")
	say(err.Error())
	return b.String()
}

// The package variables of shopspring/decimal belong to the host program.
// These tests set them, so none of them runs in parallel with others.
func TestHostProgramCannotChangeOurText(t *testing.T) {
	before := everything(t)
	assert.Contains(t, before, `"10.00万元"`)
	for name, set := range map[string]func(){
		"DivisionPrecision":        func() { decimal.DivisionPrecision = 1 },
		"TrimTrailingZeros on":     func() { decimal.TrimTrailingZeros = true },
		"TrimTrailingZeros off":    func() { decimal.TrimTrailingZeros = false },
		"UseScientificNotation":    func() { decimal.UseScientificNotation = true },
		"MarshalJSONWithoutQuotes": func() { decimal.MarshalJSONWithoutQuotes = true },
		"MaxDecodeExponent":        func() { decimal.MaxDecodeExponent = 0 },
	} {
		t.Run(name, func(t *testing.T) {
			keepHost(t)
			set()
			assert.Equal(t, before, everything(t))
		})
	}
}

// keepHost restores the package variables when the test ends.
func keepHost(t *testing.T) {
	t.Helper()
	precision, trim, scientific := decimal.DivisionPrecision, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	bare, exponent := decimal.MarshalJSONWithoutQuotes, decimal.MaxDecodeExponent
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.TrimTrailingZeros, decimal.UseScientificNotation = precision, trim, scientific
		decimal.MarshalJSONWithoutQuotes, decimal.MaxDecodeExponent = bare, exponent
	})
}
