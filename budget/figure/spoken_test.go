package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// Numerals are read where they say one number, and refused where they are spoken
// for another.
func TestNumeralsSayOneNumberOrNone(t *testing.T) {
	for text, want := range map[string]string{
		"十五人":         "15人",
		"二十人":         "20人",
		"一百零五人":       "105人",
		"一百一十人":       "110人",
		"一千零一十人":      "1010人",
		"一千零十人":       "1010人",
		"九千九百九十九人":    "9999人",
		"三千五百人":       "3500人",
		"一万零五百人":      "10500人",
		"三万亿元":        "3万亿元",
		"两亿零三百万元":     "203000000元",
		"一万亿三千亿元":     "1300000000000元",
		"三万5千人":       "35000人",
		"九十五点五人":      "95.5人",
		"三点一四一五九二六五米": "3.14159265米",

		"一百二人": "", "一万二人": "", "二三人": "", "五百千人": "", "百二十十人": "", "一百零人": "", "十百人": "",
		"一亿二亿元": "", "三百百人": "", "三千三千人": "", "九十五点人": "", "三点一四一五九二六五三米": "",
	} {
		t.Run(text, func(t *testing.T) {
			q, made, err := figure.ReadQuantity(text)
			if want == "" {
				require.Error(t, err, q.String())
				return
			}
			require.NoError(t, err)
			assert.NotEmpty(t, made)
			assert.True(t, q.Equal(figure.MustQuantity(want)), q.String())
		})
	}
}

// Months and days have at most two digits or a numeral below a hundred.
func TestMonthsAndDaysHaveTwoDigitsAtMost(t *testing.T) {
	for text, want := range map[string]string{
		"二〇二四年十二月": "2024年12月", "2024年十二月三十一日": "2024年12月31日", "2024年六月5日": "2024年6月5日", "2024年06月": "2024年6月",
		"2024年6月30号": "2024年6月30日", "2024年一百月": "", "2024年十三月": "", "2024年六月三十一日": "", "2024年006月": "",
		"2024-6-5": "2024年6月5日", "2024/6": "2024年6月", "2024.06.05": "2024年6月5日", "2024-006-05": "", "2024-06-005": "", "2024-0-5": "",
		"2024年0月": "", "2024年6月005日": "",
	} {
		t.Run(text, func(t *testing.T) {
			d, made, err := figure.ReadDate(text)
			if want == "" {
				require.Error(t, err, d.String())
				return
			}
			require.NoError(t, err)
			assert.NotEmpty(t, made)
			assert.Equal(t, want, d.String())
		})
	}
}
