package figure_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func readSeeds(f *testing.F) {
	f.Helper()
	seeds(f)
	for _, text := range []string{
		"９５％", "1,234,567.89万元", "1，234人", "2 小时", "375万平方米", "3 万 m2", "大约200余人", "3万多元", "200人左右",
		"百分之九十五点五", "百分百", "零", "十二个", "一百零五人", "每亩300", "每人每天约100元", "￥500", "人民币500万元整",
		"50（个）", "400元/人、天", "-0.00", "95。5%", "100%。", "无", "2024-12-31 00:00", "二〇二四年十二月底", "2024/6/30前",
		"２０２４．１２", "20241231", "每户￥5万", "5成", "三万5千元", "千分之3", "负百分之五", "零下5℃", "3斤半", "三分之二", "一万二", "5千瓦时",
		"95%（百分比）", "9000元日币", "减负5万元", "约-80个", "10km/h", "明年6月", "每·0", "每⺩0", "1百",
	} {
		f.Add(text)
	}
}

// canonical checks that what was read prints in canonical form: parsing it and
// reading it again both give the same, without an assumption.
func canonical(
	t *testing.T, text string, err error, parse func(string) error, read func(string) (string, figure.Assumptions, error),
) {
	t.Helper()
	if err != nil {
		var failed *figure.ParseError
		require.ErrorAs(t, err, &failed)
		require.LessOrEqual(t, len(failed.Text), figure.MaxBytes)
		require.Empty(t, text)
		return
	}
	if text == "" {
		return
	}
	require.NoError(t, parse(text))
	again, made, err := read(text)
	require.NoError(t, err)
	require.Equal(t, text, again)
	require.Nil(t, made, "%v", made)
}

func FuzzReadQuantity(f *testing.F) {
	readSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		q, made, err := figure.ReadQuantity(text)
		canonical(t, q.String(), err,
			func(text string) error { _, err := figure.ParseQuantity(text); return err },
			func(text string) (string, figure.Assumptions, error) {
				q, made, err := figure.ReadQuantity(text)
				return q.String(), made, err
			})
		if parsed, failed := figure.ParseQuantity(text); failed == nil && err == nil && !made.Has(figure.NormalisedUnit) && !made.Has(figure.ReadNumeral) { // 5成 is 50%, 5百元 500元
			require.Equal(t, parsed.Number(), q.Number(), "a canonical number is read as it stands")
		}
	})
}

func FuzzReadMoney(f *testing.F) {
	readSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		m, _, err := figure.ReadMoney(text, figure.TenThousandYuan)
		if m.Places() < 0 { // 5千万元 as 5000万元: the text has more digits than were stated
			_, err = figure.ParseMoney(m.String())
			require.NoError(t, err)
			return
		}
		canonical(t, m.String(), err,
			func(text string) error { _, err := figure.ParseMoney(text); return err },
			func(text string) (string, figure.Assumptions, error) {
				m, made, err := figure.ReadMoney(text, figure.HundredMillionYuan)
				return m.String(), made, err
			})
		if parsed, err := figure.ParseMoney(text); err == nil {
			require.Equal(t, parsed, m, "canonical text is read as it is parsed")
		}
	})
}

func FuzzReadPoints(f *testing.F) {
	readSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		p, _, err := figure.ReadPoints(text)
		canonical(t, p.String(), err,
			func(text string) error { _, err := figure.ParsePoints(text); return err },
			func(text string) (string, figure.Assumptions, error) {
				p, made, err := figure.ReadPoints(text)
				return p.String(), made, err
			})
	})
}

func FuzzReadDate(f *testing.F) {
	readSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		d, _, err := figure.ReadDate(text)
		canonical(t, d.String(), err,
			func(text string) error { _, err := figure.ParseDate(text); return err },
			func(text string) (string, figure.Assumptions, error) {
				d, made, err := figure.ReadDate(text)
				return d.String(), made, err
			})
		if parsed, err := figure.ParseDate(text); err == nil && parsed.Year() > 999 {
			require.Equal(t, parsed, d)
		}
	})
}

func FuzzReadUnit(f *testing.F) {
	readSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		unit, _, err := figure.ReadUnit(text)
		canonical(t, unit, err,
			func(unit string) error { _, err := figure.ParseQuantity("1" + unit); return err },
			figure.ReadUnit)
	})
}

// FuzzReadLeading reads the start of a text and must leave the end alone.
func FuzzReadLeading(f *testing.F) {
	readSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		if found, err := figure.FindQuantity(text); err == nil {
			require.True(t, strings.HasPrefix(text, found.Before))
			require.True(t, strings.HasSuffix(text, found.After))
			require.Less(t, len(found.Before)+len(found.After), len(text))
			require.True(t, found.Quantity.Stated())
		}
		if d, rest, _, err := figure.ReadLeadingDate(text, 0); err == nil {
			require.True(t, d.Stated())
			require.True(t, strings.HasSuffix(text, rest))
			require.Less(t, len(rest), len(text))
		}
	})
}
