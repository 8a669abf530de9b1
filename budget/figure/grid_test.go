package figure_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares bytes with testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, strings.Split(string(want), "\n"), strings.Split(got, "\n"))
}

// read says what a reader made of a text.
func read(value fmt.Stringer, made figure.Assumptions, err error) string {
	if err != nil {
		return "!" + cause(err)
	}
	return strings.TrimSpace(fmt.Sprintf("%q %s", value, joined(made)))
}

func cause(err error) string {
	for _, known := range []error{
		figure.ErrAbsent, figure.ErrEmpty, figure.ErrTooLong, figure.ErrTooManyDigits, figure.ErrNumber, figure.ErrGroups,
		figure.ErrExponent, figure.ErrUnit, figure.ErrDate, figure.ErrJSON,
	} {
		if errors.Is(err, known) {
			return map[error]string{
				figure.ErrNumber: "number", figure.ErrUnit: "unit", figure.ErrGroups: "groups", figure.ErrDate: "date", figure.ErrTooManyDigits: "digits",
				figure.ErrTooLong: "long", figure.ErrExponent: "exponent", figure.ErrEmpty: "empty", figure.ErrAbsent: "absent", figure.ErrJSON: "json",
			}[known]
		}
	}
	return err.Error()
}

type word string

func (w word) String() string { return string(w) }

// What every reader makes of texts that lie on either side of what it admits.
func TestGridOfTypedTexts(t *testing.T) {
	var b strings.Builder
	for text := range strings.FieldsSeq(`
		0 00 007 08.08 1.10 1. .5 -0 -0.5 −0.5 ﹣5 +5 －5 负5 负负5 零下3 -五 --5
		1,234 1,23 12,34 1234,567 ,234 1,234,567 1，234 1,234.5 1,23.5 1.234,5 0,123 1,234,56 1，234,567
		123456789012345678 1234567890123456789 0.12345678901234567 0.123456789012345678 1e5 1E5 1e 5e元 1e+5 ｅ5
		1234567890123456789012345678901234567890123456789012345678901234 12345678901234567890123456789012345678901234567890123456789012345
		95% 95％ ９５% 95﹪ 95%% 百分之九十五 百分之95 百分之百 百分百 千分之三 万分之五 百分之百五 百分之 95个百分点 九成 八成五 5‰ 3/4 1/3元 三分之二 2又1/2
		五 十 十五 二十 二十五 一百 一百零五 一百五 一百五十 一千零五十 两千 两千三 三万五 三万五千 一万零五 一亿 亿 万 千 百 十几 几十 二十多人 200余人 200多元 一五 二〇二四 零 〇 半 一半
		三次 五年 三两 三天 七人次 十一个 一百二十三亿四千五百六十七万八千九百 三千万元 千万元 3千万元 5千元 5百元 5百万元 5十万元 3万5千元 3.5万5千元 1亿2000万元 1亿200万 3万5千 3万零5 2亿5万 一亿零二百万 5千5百 2万亿元 5k 40K 8折
		100元 100圆 100块 ￥100 ¥100 100元整 100人民币 人民币100元 $100 100美元 100港元 5角 5分 5元5角 3元/人 3元/人·月 3元每人 每亩300元 300/亩 5元/ 12元/户·年 元 万元 亿元
		5个 5个乡镇 5个的 5件（册） 5件(册) 5m2 5m² 5㎡ 5平方米 5平方 5M2 5m3 5立方米 3km 3公里 3千米 3千瓦 3千瓦时 3kWh 3KW 3TB 3PB 3毫西弗 3℃ 3摄氏度 5台套 5台（套） 5人/天 5人·天 5人天
		约5人 大约5人 近5人 将近5人 超过5人 超5人 不少于5人 不低于5人 不超过5人 至少5人 至多5人 5人左右 5人上下 约5人左右 5人以上 5人以内 ≥5人 第5 第五 5~6 5-6 5至6人 5人6天 5人2天 5个3人 5m23 5m2长 5M3高 1000.元/㎡ 5a 5z 5A 5Z 5@ 5[ 5{ 三米 三吨 三㎡ 三级 三类 三月 三分 三千瓦 三人次 三批 三期 三万人 二十多万 二十多级 二十多万级 3斤半 30几人 1小时30分钟 5人次 5户次 17个多月 5余个 5个余
		2024年 2024年度 2024 2024年12月 2024年12月31日 2024年2月29日 2023年2月29日 2024年13月 2024年0月 2024年4月31日 2024.12 2024.12.31 2024-12-31 2024/12/31 2024-1-1 2024.1 20241231 24年 24.12.31 12月 12月31日 2024年12 二〇二四年十二月 2024年底 2024年末 2024年初 2024年上半年 2024年第三季度 2024年12月底 2024年12月上旬 0年 10000年 9999年 2024年12月31日前 2024年12月31号 ２０２４年
		无 不适用 / — - —— － 空 nil N/A n/a 暂无 未填写 待定 。 ， 较好 完成 abc
	`) {
		q, made, err := figure.ReadQuantity(text)
		fmt.Fprintf(&b, "%s: %s", text, read(q, made, err))
		for _, column := range []figure.MoneyUnit{figure.Yuan, figure.TenThousandYuan} {
			m, made, err := figure.ReadMoney(text, column)
			fmt.Fprintf(&b, "; %s", read(m, made, err))
		}
		p, made, err := figure.ReadPoints(text)
		fmt.Fprintf(&b, "; %s", read(p, made, err))
		if u, made, err := figure.ReadUnit(text); err == nil {
			fmt.Fprintf(&b, "; unit %s %v", read(word(u), made, err), figure.KnowsUnit(text))
		}
		if d, made, err := figure.ReadDate(text); err == nil {
			fmt.Fprintf(&b, "; date %s", read(d, made, err))
		}
		if d, rest, made, err := figure.ReadLeadingDate(text+"完成", 2024); err == nil {
			fmt.Fprintf(&b, "; leading %s|%s", read(d, made, err), rest)
		}
		if f, err := figure.FindQuantity("共" + text + "，其他"); err == nil {
			fmt.Fprintf(&b, "; found %s|%s|%s", f.Before, read(f.Quantity, f.Made, err), f.After)
		}
		fmt.Fprintln(&b)
	}
	golden(t, "typed.txt", b.String())
}

// What parses in the canonical form, and nothing else.
func TestGridOfCanonicalTexts(t *testing.T) {
	var b strings.Builder
	text := func(value interface {
		fmt.Stringer
		Stated() bool
	}, err error,
	) string {
		if err != nil {
			return "!" + cause(err)
		}
		return fmt.Sprintf("%q", value)
	}
	for canonical := range strings.FieldsSeq(`
		0 00 01 -0 -1 -0.0 -0.1 1. .1 1.0 1.00 - + 123456789012345678 1234567890123456789 0.12345678901234567 0.123456789012345678 1234567890.12345678 1234567890.123456789
		5元 5.0万元 -5亿元 5千元 5万 5% 5个 约5% 近5万元 超过5个 约-5元 5约元 约 5元5 5e3 5E3 5e 5e+ 5e+1 5/6 5,6 5，6 5元/户 5元/户·年 5㎡ 5m2 5平方米
		2024年 2024年1月 2024年01月 2024年1月1日 2024年12月31日 2024年12月32日 2024年13月 2024年0月 2024年2月29日 2100年2月29日 2000年2月29日 1900年2月29日 2024年4月30日 2024年4月31日 2024年6月31日 2024年9月31日 2024年11月31日 2024年1月31日 2024年1日 年 0年 1年 9999年 10000年 02024年 2024 2024年1 2024年1月1日1
	`) {
		q, qErr := figure.ParseQuantity(canonical)
		m, mErr := figure.ParseMoney(canonical)
		p, pErr := figure.ParsePoints(canonical)
		d, dErr := figure.ParseDate(canonical)
		fmt.Fprintf(&b, "%s: %s, %s, %s, %s\n", canonical, text(q, qErr), text(m, mErr), text(p, pErr), text(d, dErr))
	}
	for _, n := range []int{figure.MaxBytes, figure.MaxBytes + 1} {
		_, err := figure.ParseQuantity("5" + strings.Repeat("m", n-1))
		fmt.Fprintf(&b, "%d bytes: %v\n", n, err == nil || !errors.Is(err, figure.ErrTooLong))
	}
	for _, document := range []string{
		`null`, `""`, `"`, `"5`, `5"`, `5`, `"5"`, `"\u0035"`, `"\u00355%"`, `"5%"`, `"\x"`, `"5万元"`, `"2024年"`, `"` + strings.Repeat("5", 6*figure.MaxBytes) + `"`, `"` + strings.Repeat(`\u0035`, figure.MaxBytes) + `"`,
		`{"numerator":"1","denominator":"2"}`, `-5`, `true`, `[]`,
	} {
		var q figure.Quantity
		var m figure.Money
		var p figure.Points
		var d figure.Date
		var r figure.Ratio
		say := func(err error) string {
			if err != nil {
				return "!" + cause(err)
			}
			return "ok"
		}
		fmt.Fprintf(&b, "%.24s %d: %s %s, %s %s, %s %s, %s %s, %s %s\n", document, len(document),
			say(q.UnmarshalJSON([]byte(document))), q, say(m.UnmarshalJSON([]byte(document))), m,
			say(p.UnmarshalJSON([]byte(document))), p, say(d.UnmarshalJSON([]byte(document))), d, say(r.UnmarshalJSON([]byte(document))), r)
	}
	golden(t, "canonical.txt", b.String())
}

// What arithmetic makes of short and of long figures, of several units, softened
// and absent.
func TestGridOfArithmetic(t *testing.T) {
	var b strings.Builder
	quantities := []figure.Quantity{
		{},
		figure.MustQuantity("0元"), figure.MustQuantity("1.50万元"), figure.MustQuantity("-2元"), figure.MustQuantity("约3万元"),
		figure.MustQuantity("不少于3万元"), figure.MustQuantity("999999999999999999亿元"), figure.MustQuantity("5个"), figure.MustQuantity("5个乡镇"),
		figure.MustQuantity("12%"), figure.MustQuantity("7"), figure.MustQuantity("3天"), figure.MustQuantity("2小时"), figure.MustQuantity("3亩"), figure.MustQuantity("1公顷"),
	}
	for i, x := range quantities {
		fmt.Fprintf(&b, "== %s: %d %d %d, neg %s, exact %v\n", x, x.Sign(), x.Places(), x.Power(), x.Neg(), x.Exact())
		for _, rounding := range []figure.Rounding{{}, {Places: 1}, {Places: 1, Mode: figure.Cut}, {Mode: figure.HalfEven}} {
			fmt.Fprintf(&b, "  round %s", x.Round(rounding))
		}
		fmt.Fprintln(&b)
		for _, y := range quantities[i:] {
			if !x.Comparable(y) && x.Unit() != "" && y.Unit() != "" {
				_, sumErr := x.Add(y)
				_, _, converts := x.Converts(y)
				fmt.Fprintf(&b, "  %s: %v %v\n", y, sumErr == nil, converts)
				if !converts {
					continue
				}
			}
			sum, sumErr := x.Add(y)
			order, orderErr := x.Cmp(y)
			in, inErr := x.In(y)
			num, den, converts := x.Converts(y)
			fmt.Fprintf(&b, "  %s: %s %v, %d %v, %s %v, %d/%d %v, same %v like %v equal %v specifies %v\n", y, sum, sumErr == nil,
				order, orderErr == nil, in, inErr == nil, num, den, converts, x.SameUnit(y), x.Comparable(y), x.Equal(y), y.Specifies(x))
			for _, ratio := range []figure.Ratio{figure.NewRatio(x, y, "基数"), figure.NewRatio(y, x, ""), figure.CountRatio(x, y, "")} {
				value, ok := ratio.Round(figure.Rounding{Places: 4})
				of, _ := ratio.Of(decimal.New(10, 0), figure.Rounding{Places: 1, Mode: figure.Cut})
				fmt.Fprintf(&b, "    %s %s %d %s %v %s", ratio, ratio.Short(), ratio.State(), figureText(value), ok, figureText(of))
			}
			fmt.Fprintln(&b)
		}
	}
	dates := []figure.Date{
		{},
		figure.MustDate("1年1月1日"), figure.MustDate("1900年2月28日"), figure.MustDate("2000年2月29日"), figure.MustDate("2023年"), figure.MustDate("2024年"),
		figure.MustDate("2024年1月"), figure.MustDate("2024年2月"), figure.MustDate("2024年2月29日"), figure.MustDate("2024年3月1日"), figure.MustDate("2024年12月31日"), figure.MustDate("2025年1月1日"), figure.MustDate("9999年12月31日"),
	}
	for i, x := range dates {
		fmt.Fprintf(&b, "== %s %d: %s…%s, %s, %s, %s\n", x, x.Precision(), x.First(), x.Last(), x.AddYears(1), x.AddYears(-1), x.AddYears(-2024))
		for _, y := range dates[i:] {
			fmt.Fprintf(&b, "  %s %d %d", y, x.DaysUntil(y), x.Cmp(y))
		}
		fmt.Fprintln(&b)
	}
	golden(t, "arithmetic.txt", b.String())
}

// figureText prints a decimal without its own printing, which obeys the host.
func figureText(value decimal.Decimal) string {
	q, err := figure.NewQuantity(value, "")
	if err != nil {
		return "!" + cause(err)
	}
	return q.String()
}
