package cell_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/cell"
)

func TestTargetCells(t *testing.T) {
	for name, row := range map[string]struct{ sign, value, unit, want, notes string }{
		"sign, value and unit":               {"≧", "735", "人次", "≥735人次", ""},
		"a sign in words":                    {"大于等于", "10157.6", "平方米", "≥10157.6㎡", "sign-from-words"},
		"two signs for one":                  {">=", "95", "%", "≥95%", "sign-from-words"},
		"a denied comparator":                {"不低于", "95", "%", "≥95%", "sign-from-words"},
		"no sign":                            {"", "8", "个", "8个", ""},
		"a crossed-out sign and unit":        {"—", "8", "/", "8", ""},
		"the value has the unit":             {"≤", "90万元", "", "≤90万元", ""},
		"the value has the same unit":        {"≤", "90%", "%", "≤90%", ""},
		"the value has another unit":         {"≥", "735人", "人次", "≥735人", "unit-ignored"},
		"the value has the sign":             {"", "≥90%", "", "≥90%", ""},
		"both have the same sign":            {"≥", "≥90", "%", "≥90%", ""},
		"a sign and 以上":                      {"≥", "90%以上", "", "≥90%", "sign-from-words"},
		"a qualitative indicator":            {"定性", "有效", "", "有效", ""},
		"a qualitative indicator with digit": {"定性指标", "3A级", "级", "「3A级」", ""},
		"words under a sign":                 {"=", "有效", "项", "有效", "sign-ignored"},
		"a deadline under a sign":            {"≤", "2024年12月", "", "2024年12月之前", "sign-ignored"},
		"a range under a sign":               {"=", "80-90", "分", "80分~90分", "sign-ignored"},
		"more is better":                     {"正向指标", "90", "%", "≥90%", "sign-assumed"},
		"less is better":                     {"反向", "3", "%", "≤3%", "sign-assumed"},
		"no value":                           {"≥", "", "%", "", ""},
		"a crossed-out value":                {"定性", "—", "", "", ""},
		"millions in a column of 万元":         {"≤", "500万", "万元", "≤500万元", ""},
		"a unit that is none":                {"≥", "5", "≥", "≥5", "unit-ignored"},
		"a comma":                            {"≤", "101,400", "元", "≤101400元", ""},
		"a unit of no number":                {"≥", "5", "第x", "≥5", "unit-ignored"},
		"a unit in a word and a sign":        {"≥", "100", "%(百分比)", "≥100%", ""},
		"a placeholder":                      {"≥", "/", "%", "", ""},
		"a sign without a number":            {"", "≥%", "%", "", ""},
		"months":                             {"≤", "3", "月", "≤3个月", ""},
		"months with their unit":             {"≤", "3个月", "月", "≤3个月", ""},
		"a code of at least":                 {"1", "735", "人次", "≥735人次", "sign-assumed"},
		"a code of at most":                  {"5", "3", "%", "≤3%", "sign-assumed"},
		"a code of words":                    {"6", "3A级", "级", "「3A级」", ""},
		"a code of another number":           {"9", "8", "个", "8个", ""},
		"以上 as a sign":                       {"以上", "95", "%", "≥95%", "sign-from-words"},
		"a growth as a sign":                 {"增长", "5", "%", "≥5%", "sign-from-growth growth"},
		"以内 as a sign":                       {"以内", "5", "天", "≤5天", "sign-from-words"},
	} {
		t.Run(name, func(t *testing.T) {
			target, reading, err := cell.ReadTargetCells(row.sign, row.value, row.unit)
			require.NoError(t, err)
			assert.Equal(t, row.want, target.String())
			assert.Equal(t, row.notes, notesOf(reading))
		})
	}
	year, _, err := cell.Reader{Timed: true}.TargetCells("≤", "2024", "年")
	require.NoError(t, err)
	assert.Equal(t, "2024年12月31日之前", year.String(), "a year is a date where dates are expected")
}

func TestTargetCellsRefuse(t *testing.T) {
	for name, row := range map[string]struct {
		sign, value, unit string
		want              error
	}{
		"an unknown sign":           {"约等", "5", "个", performance.ErrSign},
		"an unknown code":           {"10", "5", "个", performance.ErrSign},
		"two directions":            {"≤", "≥5", "个", performance.ErrSign},
		"a sign against 以上":         {"≤", "90%以上", "", performance.ErrSign},
		"a sign with words":         {"占比≥", "5", "个", performance.ErrSign},
		"a long sign":               {strings.Repeat("≥", 4000), "5", "个", performance.ErrSign},
		"a long value":              {"≥", strings.Repeat("字", 400), "个", performance.ErrWords},
		"a long qualitative value":  {"定性", strings.Repeat("字", 400), "个", performance.ErrWords},
		"bytes that are not UTF-8":  {"≥", "5\xff", "个", cell.ErrEncoding},
		"signs that contradict one": {"≥≤", "5", "个", performance.ErrSign},
	} {
		t.Run(name, func(t *testing.T) {
			target, _, err := cell.ReadTargetCells(row.sign, row.value, row.unit)
			require.ErrorIs(t, err, row.want)
			var value *performance.ValueError
			require.ErrorAs(t, err, &value)
			assert.LessOrEqual(t, len(value.Text), 96)
			assert.False(t, target.Stated())
		})
	}
	_, reading, err := cell.ReadTargetCells(" 约等 ", "5", "个 ")
	require.Error(t, err)
	assert.Equal(t, "约等5个", reading.Text, "the three cells, joined")
}
