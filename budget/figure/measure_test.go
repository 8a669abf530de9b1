package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func TestUnitsThatConvertByOtherNumbersThanPowersOfTen(t *testing.T) {
	for name, row := range map[string]struct {
		a, b  string
		order int
		in    string // a in the unit of b, "" where the fraction has no end
	}{
		"a day of hours":             {"24小时", "1天", 0, "1天"},
		"hours in minutes":           {"1.5小时", "90分钟", 0, "90分钟"},
		"half a day":                 {"12个小时", "1日", -1, "0.5日"},
		"two words for a day":        {"7日", "7天", 0, "7天"},
		"a week":                     {"1周", "7天", 0, "7天"},
		"hours without an end":       {"20小时", "1天", -1, ""},
		"a year of months":           {"1年", "12个月", 0, "12个月"},
		"a quarter of months":        {"1个季度", "2个月", 1, "3个月"},
		"亩 and hectares":             {"15亩", "1公顷", 0, "1公顷"},
		"万亩":                         {"1.5万亩", "1000公顷", 0, "1000公顷"},
		"亩 without an end in ㎡":      {"1亩", "666㎡", 1, ""},
		"three 亩 in ㎡":               {"3亩", "2000㎡", 0, "2000㎡"},
		"斤 and kilograms":            {"3斤", "1.5公斤", 0, "1.5公斤"},
		"what is below a day":        {"1439分钟", "1天", -1, ""},
		"powers of ten as before":    {"1公顷", "10000㎡", 0, "10000㎡"},
		"hours of a negative number": {"-24小时", "-1天", 0, "-1天"},
	} {
		t.Run(name, func(t *testing.T) {
			a, b := figure.MustQuantity(row.a), figure.MustQuantity(row.b)
			order, err := a.Cmp(b)
			require.NoError(t, err)
			assert.Equal(t, row.order, order)
			back, err := b.Cmp(a)
			require.NoError(t, err)
			assert.Equal(t, -row.order, back)
			in, err := a.In(b)
			assert.Equal(t, row.in, in.String())
			if row.in == "" {
				require.ErrorIs(t, err, figure.ErrUnitMismatch)
			}
		})
	}
	assert.Equal(t, "83.33%", figure.NewRatio(figure.MustQuantity("20小时"), figure.MustQuantity("1天"), "").String())
	sum, err := figure.MustQuantity("1天").Add(figure.MustQuantity("12小时"))
	require.NoError(t, err)
	assert.Equal(t, "1.5天", sum.String())
}

func TestUnitsThatDoNotConvert(t *testing.T) {
	for _, pair := range [][2]string{{"30天", "1个月"}, {"3个工作日", "3天"}, {"1季度/人", "3个月"}, {"8亩", "8户"}, {"1学年", "12个月"}} {
		_, err := figure.MustQuantity(pair[0]).Cmp(figure.MustQuantity(pair[1]))
		require.ErrorIs(t, err, figure.ErrUnitMismatch, pair)
		assert.Equal(t, figure.Undefined, figure.NewRatio(figure.MustQuantity(pair[0]), figure.MustQuantity(pair[1]), "").State(), pair)
	}
}
