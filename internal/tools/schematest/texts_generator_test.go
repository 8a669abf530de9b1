package schematest_test

import (
	"math"
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// digits are n digits without a leading zero.
func (g *generator) digits(n int) string {
	text := strconv.Itoa(1 + g.IntN(9))
	for len(text) < n {
		text += strconv.Itoa(g.IntN(10))
	}
	return text
}

// number is a canonical number of up to eighteen digits.
func (g *generator) number() string {
	if g.modest {
		return one(g, "", "", "-") + g.digits(1+g.IntN(3))
	}
	whole := one(g, "0", g.digits(1+g.IntN(4)), g.digits(1+g.IntN(figure.MaxDigits)))
	text := whole
	if places := figure.MaxDigits - len(whole); places > 0 && g.chance(50) {
		text += "." + strings.Repeat("0", g.IntN(2)) + g.digits(places)[:1+g.IntN(min(places, 3))]
		text = text[:min(len(text), figure.MaxDigits+1)]
	}
	if g.chance(10) && strings.Trim(text, "0.") != "" {
		text = "-" + text
	}
	return text
}

func (g *generator) qualifier() string {
	if g.chance(80) {
		return ""
	}
	return one(g, "约", "超过", "不少于", "不超过", "近")
}

func (g *generator) unit() string {
	if g.modest {
		return one(g, "", "个", "%")
	}
	return one(g, "", "%", "个", "户", "栋", "㎡", "万㎡", "m2", "m³", "m3/户", "万元", "元/户·年", "件（册）", "km", "%/年", "人次", "例", "Ω", "年", "年度",
		"A&B", "百分点", "😀", "户-次", strings.Repeat("字", figure.MaxUnitBytes/3), strings.Repeat("x", figure.MaxUnitBytes))
}

// quantity is any quantity; in rules, one from above 0 to a hundred with or
// without a %.
func (g *generator) quantity() figure.Quantity {
	if g.rules {
		return figure.MustQuantity(one(g, "0.5", "1", "60", "80.0", "99.99", "100") + one(g, "", "%"))
	}
	return figure.MustQuantity(g.qualifier() + g.number() + g.unit())
}

func (g *generator) points() figure.Points {
	if g.rules || g.modest {
		return figure.ScaledPoints(1+g.Int64N(10_000), g.Int32N(3))
	}
	return figure.MustPoints(g.number())
}

// date is a date from the given year on.
func (g *generator) date(from int) figure.Date {
	year := one(g, from+g.IntN(10_000-from), 2024)
	date, err := figure.NewDate(year, g.IntN(13), 0)
	if err != nil {
		panic(err)
	}
	if last := date.Last(); g.chance(50) && date.Month() != 0 {
		date, err = figure.NewDate(year, date.Month(), 1+g.IntN(last.Day()))
		if err != nil {
			panic(err)
		}
	}
	return date
}

func (g *generator) target() performance.Target {
	switch g.IntN(5) {
	case 0:
		unit := g.unit()
		low := figure.MustQuantity(g.qualifier() + g.number() + unit)
		high := figure.MustQuantity(g.qualifier() + g.number() + unit)
		if target, err := performance.Between(low, high); err == nil {
			return target
		}
		target, err := performance.Between(high, low)
		if err != nil {
			panic(err)
		}
		return target
	case 1:
		return performance.By(g.date(1))
	case 2:
		target, err := performance.InWords(g.words())
		if err != nil {
			panic(err)
		}
		return target
	}
	kind := ruleset.Bare + ruleset.Kind(g.IntN(int(ruleset.AtMost)))
	return performance.Compare(kind, g.quantity())
}

func (g *generator) actual() performance.Actual {
	switch g.IntN(5) {
	case 0:
		return performance.DoneOn(g.date(1000))
	case 1:
		return performance.DoneBy(g.date(1000))
	case 2:
		actual, err := performance.Described(g.words())
		if err != nil {
			panic(err)
		}
		return actual
	case 3:
		return performance.Missing(one(g, performance.NoReport, performance.DoesNotApply, performance.NoEvidence))
	}
	return performance.Reached(g.quantity())
}

// words are any text that a form may hold, odd characters included.
func (g *generator) words() string {
	text := one(g, "效果明显", "-", "-好转", "约", "不适用", "未报告", "2024年", "100%以上", "a<b&c>d", "第一行\n第二行", "行\u2028行\u2029", `"\`, "\t好", "😀",
		strings.Repeat("好", performance.MaxWords/3), "=1+1", "〇", "～", "以内")
	if odd := string(rune(' ' + g.IntN(math.MaxInt16))); len(text)+len(odd) <= performance.MaxWords && odd != "「" && odd != "」" {
		text += odd
	}
	return text
}
