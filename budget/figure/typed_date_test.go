package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func TestReadDate(t *testing.T) {
	for _, row := range []reading{
		{"2024年12月31日", "2024年12月31日", ""},
		{"2024年12月", "2024年12月", ""},
		{" 2024年 ", "2024年", ""},
		{"2024-12-31", "2024年12月31日", "normalised-date"},
		{"2024-02-05", "2024年2月5日", "normalised-date"},
		{"2024/12/31", "2024年12月31日", "normalised-date"},
		{"2024.12.31", "2024年12月31日", "normalised-date"},
		{"2024/12", "2024年12月", "normalised-date"},
		{"2024.2", "2024年2月", "normalised-date"},
		{"2024-1-1", "2024年1月1日", "normalised-date"},
		{"２０２４．１２．３１", "2024年12月31日", "folded-width normalised-date"},
		{"20241231", "2024年12月31日", "normalised-date"},
		{"202412", "2024年12月", "normalised-date"},
		{"2024", "2024年", "normalised-date"},
		{"2024年01月05号", "2024年1月5日", "normalised-date"},
		{"2024年12月份", "2024年12月", "normalised-date"},
		{"2024年度", "2024年", "normalised-date"},
		{"1000年", "1000年", ""},
		{"2024 年 12 月 31 日", "2024年12月31日", "dropped-spaces"},
		{"２０２４年１月", "2024年1月", "folded-width"},
		{"2024年12月底", "2024年12月31日", "assumed-last-day"},
		{"2024年2月末", "2024年2月29日", "assumed-last-day"},
		{"2021年底", "2021年12月31日", "assumed-last-day"},
		{"2025年年底", "2025年12月31日", "assumed-last-day"},
		{"2025年末", "2025年12月31日", "assumed-last-day"},
		{"二〇二四年", "2024年", "read-numeral"},
		{"二○二四年十二月三十一日", "2024年12月31日", "read-numeral"},
		{"二零二四年二月", "2024年2月", "read-numeral"},
		{"2024年十二月", "2024年12月", "read-numeral"},
		{"2024-12-31 00:00:00", "2024年12月31日", "dropped-time normalised-date"},
		{"2024-12-31T23:59:59.000Z", "2024年12月31日", "dropped-time normalised-date"},
		{"2024年12月31日 17:30", "2024年12月31日", "dropped-time"},
		{"2024-12-31 9:30", "2024年12月31日", "dropped-time normalised-date"},
		{"210012", "2100年12月", "normalised-date"},
		{"19000101", "1900年1月1日", "normalised-date"},
		{"2024年12月31日。", "2024年12月31日", "dropped-mark"},
		{"", "", ""},
	} {
		got, made, err := figure.ReadDate(row.text)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got.String(), row.text)
		assert.Equal(t, row.assumed, joined(made), row.text)
	}
}

func TestReadDateRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"six digits of a number":   "101111",
		"a month past 2100":        "210101",
		"a month before 1900":      "189912",
		"eight digits of one":      "27930122",
		"four digits of one":       "2793",
		"text behind":              "2024年12月31日前",
		"a number behind":          "2024年5个",
		"a number of years":        "15年",
		"a year of two digits":     "24年12月",
		"two digits with hyphens":  "24-12-31",
		"month 0":                  "2024年0月",
		"month 0 in digits":        "202400",
		"month 0 with hyphens":     "2024-00-01",
		"day 0":                    "2024-01-00",
		"day 0 in digits":          "20241200",
		"month 0 in eight digits":  "20240031",
		"month 13":                 "2024.13",
		"31 April":                 "2024-04-31",
		"29 February in 2023":      "20230229",
		"a month 13 before 底":      "2024年13月底",
		"a year before 1000":       "0999年",
		"five digits":              "45657",
		"nine digits":              "202412311",
		"mixed signs":              "2024-12/31",
		"a sign at the end":        "2024-",
		"a month of three digits":  "2024-123",
		"the day before the month": "31.12.2024",
		"words":                    "按时完成",
		"numerals without a year":  "十二月",
		"numerals without 年":       "二〇二四",
		"numerals and hyphens":     "二〇二四-12",
		"a month without a year":   "12月底",
		"a vague part":             "2024年初",
		"a time that is none":      "2024-12-31 abc",
		"a long token":             many("2", 65),
		"month 一点五":                "2024年一点五月",
	} {
		t.Run(name, func(t *testing.T) {
			got, made, err := figure.ReadDate(text)
			want := figure.ErrDate
			if len(text) > figure.MaxBytes {
				want = figure.ErrTooLong
			}
			require.ErrorIs(t, err, want)
			assert.Equal(t, figure.Date{}, got)
			assert.Nil(t, made)
		})
	}
}

func TestReadLeadingDateReturnsTheRest(t *testing.T) {
	for _, row := range []struct{ text, want, rest, made string }{
		{"2024年12月之前", "2024年12月", "之前", ""},
		{"2022年12月30日前", "2022年12月30日", "前", ""},
		{"2021年12月完成", "2021年12月", "完成", ""},
		{"2025年年底前", "2025年12月31日", "前", "assumed-last-day"},
		{"2024年12月底前", "2024年12月31日", "前", "assumed-last-day"},
		{"2024年5个项目", "2024年", "5个项目", ""},
		{"2024年 5月 8 个", "2024年5月", " 8 个", "dropped-spaces"},
		{"2024年全年", "2024年", "全年", ""},
		{"2024-12-31前", "2024年12月31日", "前", "normalised-date"},
		{"2024.12前", "2024年12月", "前", "normalised-date"},
		{"2024/6/30-2024/12/31", "2024年6月30日", "-2024/12/31", "normalised-date"},
		{" 2024年", "2024年", "", ""},
		{"2024年12月31日" + many("字", 1000), "2024年12月31日", many("字", 1000), ""},
	} {
		got, rest, made, err := figure.ReadLeadingDate(row.text, 0)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got.String(), row.text)
		assert.Equal(t, row.rest, rest, row.text)
		assert.Equal(t, row.made, joined(made), row.text)
	}
	for _, text := range []string{"", "2024", "20241231", "2024个", "0999年", "12月底到位", "15年", "2024-2025年", "年底前", many("2", 1000)} {
		got, rest, made, err := figure.ReadLeadingDate(text, 0)
		require.ErrorIs(t, err, figure.ErrDate, "%.20s", text)
		assert.False(t, got.Stated())
		assert.Empty(t, rest)
		assert.Nil(t, made)
	}
}

func TestADateWithoutItsYearIsInTheGivenOne(t *testing.T) {
	for _, row := range []struct{ text, want, rest, made string }{
		{"12月底前", "2024年12月31日", "前", "assumed-last-day assumed-year"},
		{"6月30日", "2024年6月30日", "", "assumed-year"},
		{"十二月", "2024年12月", "", "assumed-year read-numeral"},
		{"明年6月之前", "2025年6月", "之前", "assumed-year"},
		{"去年", "2023年", "", "assumed-year"},
		{"上年底", "2023年12月31日", "", "assumed-last-day assumed-year"},
		{"次年3月5日前", "2025年3月5日", "前", "assumed-year"},
		{"98年4月", "1998年4月", "", "assumed-year"},
		{"24年12月底", "2024年12月31日", "", "assumed-last-day assumed-year"},
		{"2023年5月", "2023年5月", "", ""},
	} {
		got, rest, made, err := figure.ReadLeadingDate(row.text, 2024)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got.String(), row.text)
		assert.Equal(t, row.rest, rest, row.text)
		assert.Equal(t, row.made, joined(made), row.text)
		_, _, _, err = figure.ReadLeadingDate(row.text, 0)
		assert.Equal(t, row.made == "", err == nil, row.text)
	}
	for _, text := range []string{"15年", "98年", "15日", "前年6月", "13月", "2月30日", "年底"} {
		_, _, _, err := figure.ReadLeadingDate(text, 2024)
		require.ErrorIs(t, err, figure.ErrDate, text)
	}
}
