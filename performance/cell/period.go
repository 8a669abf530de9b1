package cell

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// wholePeriod turns a period of which only the end has its word into its end:
// 2024年1-12月 into 2024年12月, 2023-2025年 into 2025年.
func wholePeriod(body string) (end string, ok bool) {
	year := ""
	if digits := leadingDigits(body); len(digits) == 4 && strings.HasPrefix(body[4:], "年") {
		year = body[:4+len("年")]
		body = body[len(year):]
	}
	from := leadingDigits(body)
	rest := strings.TrimPrefix(strings.TrimPrefix(strings.TrimLeftFunc(body[len(from):], isDash), "至"), "到")
	to := leadingDigits(rest)
	if from == "" || to == "" || len(rest)+len(from) >= len(body) {
		return "", false
	}
	months := len(from) <= 2 && len(to) <= 2 && strings.HasPrefix(rest[len(to):], "月")
	years := len(from) == 4 && len(to) == 4 && year == "" && strings.HasPrefix(rest[4:], "年")
	return year + rest, months || years
}

// isYearPart recognises a quarter or half of a year.
func isYearPart(text string) bool {
	_, _, ok := cutYearPart(text)
	return ok
}

// cutYearPart reads a quarter or a half of a year and returns its last month.
func cutYearPart(text string) (month int, rest string, ok bool) {
	text = strings.TrimLeftFunc(text, cut.IsBlank)
	for _, part := range yearParts {
		if name, rest := cut.First(text, part.names...); name != "" {
			return part.last, rest, true
		}
	}
	return 0, text, false
}

// yearParts are the quarters and halves of a year and their last months.
var yearParts = []struct {
	last  int
	names []string
}{
	{3, []string{"一季度", "第一季度", "1季度", "第1季度", "首季度", "Q1"}},
	{6, []string{"二季度", "第二季度", "2季度", "第2季度", "上半年", "Q2"}},
	{9, []string{"三季度", "第三季度", "3季度", "第3季度", "Q3"}},
	{12, []string{"四季度", "第四季度", "4季度", "第4季度", "末季度", "下半年", "Q4"}},
}

// countPeriods writes 4季度 that answers a count of quarters, months or years as
// 4个季度, and 12月 that answers one of months as 12个月; 第4季度 is the fourth, and
// 截至12月 a date.
func (c *typed) countPeriods(text string) string {
	period := strings.TrimPrefix(c.Answers.Quantity().Unit(), "个")
	if (period == "月" || period == "年") && strings.HasSuffix(text, "季度") {
		period = "季度"
	}
	if !c.actual || period != "季度" && period != "月" {
		return text
	}
	counted, found := strings.CutSuffix(text, period)
	lead := strings.TrimRight(counted, "0123456789")
	if !found || lead == counted || leadingZero(counted[len(lead):]) || period == "季度" && !isYearPart(text[len(lead):]) || period == "月" && !slices.Contains(lasting, lead) {
		return text
	}
	if holdsDigit(lead) || strings.ContainsAny(lead, "第年") || strings.ContainsFunc(lead, isDash) || cutHead(lead).kind != ruleset.Bare {
		return text
	}
	return counted + "个" + period
}

// lasting are words in front of a number of months that do not make it a date.
var lasting = []string{"", "共", "共计", "为", "用时", "历时", "耗时", "工期", "周期", "实际", "实际用时", "仅用", "只用"}

// withinYear reads what may follow a year: a quarter, 内, 底.
func (c *typed) withinYear(d dated) (dated, bool) {
	if month, rest, ok := cutYearPart(d.rest); ok {
		if holdsMarker(rest) {
			return dated{}, false // before it begins, or by its end?
		}
		d.date, _ = figure.NewDate(d.date.Year(), month, 0)
		d.rest = strings.TrimPrefix(strings.TrimPrefix(rest, "末"), "底")
		d.by, d.span, d.part, d.vague = true, true, true, false
		c.note(PeriodEnd)
		return d, true
	}
	switch {
	case d.cut("度内", "度以内", "内", "之内", "以内", "全年", "度全年") != "":
		d.by, d.span = true, true
	case d.cut("底", "末", "终", "度底", "度末") != "":
		d.date = d.date.Last()
	default:
		d.cut("度")
		d.vague = d.vague || !d.by
	}
	return d, true
}

// withinMonth reads what may follow a month: 上旬 and its sisters.
func (c *typed) withinMonth(d dated) dated {
	if d.date.Precision() != figure.MonthPrecision {
		return d
	}
	part := d.cut("上旬", "中旬", "下旬", "月底", "月末")
	switch part {
	case "":
		return d
	case "上旬":
		d.date, _ = figure.NewDate(d.date.Year(), d.date.Month(), 10)
	case "中旬":
		d.date, _ = figure.NewDate(d.date.Year(), d.date.Month(), 20)
	default:
		d.date = d.date.Last()
	}
	d.by = true
	c.note(PeriodEnd)
	return d
}

// second reads the end of a period: 至12月31日, -2024.12.31.
func (d *dated) second(c *typed) (end dated, found bool) {
	rest := strings.TrimLeftFunc(d.rest, cut.IsBlank)
	after := strings.TrimLeftFunc(rest, isDash)
	if after == rest {
		if _, after = cut.First(rest, "至", "到"); after == rest {
			return dated{}, false
		}
	}
	after = strings.TrimLeftFunc(after, cut.IsBlank)
	date, rest, made, err := figure.ReadLeadingDate(after, d.date.Year())
	if err != nil { // 12月1日至31日
		date, rest, made, err = figure.ReadLeadingDate(strconv.Itoa(d.date.Month())+"月"+after, d.date.Year())
		if date.Day() == 0 {
			return dated{}, false
		}
	}
	if err != nil || !plausibleYear(date.Year()) {
		return dated{}, false
	}
	c.assume(made)
	end = dated{date: date, rest: rest}
	if date.Precision() == figure.YearPrecision {
		end, found = c.withinYear(end)
		end.vague = false
		return end, found
	}
	return c.withinMonth(end), true
}
