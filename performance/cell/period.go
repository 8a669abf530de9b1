package cell

import (
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
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
	rest := strings.TrimLeftFunc(body[len(from):], isDash)
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "至"), "到")
	to := leadingDigits(rest)
	if from == "" || to == "" || len(rest)+len(from) >= len(body) {
		return "", false
	}
	switch {
	case len(from) <= 2 && len(to) <= 2 && strings.HasPrefix(rest[len(to):], "月"):
		return year + rest, true
	case len(from) == 4 && len(to) == 4 && year == "" && strings.HasPrefix(rest[4:], "年"):
		return rest, true
	}
	return "", false
}

// startsPart recognises 内 and 底 behind 本年.
func startsPart(rest string) bool {
	for _, word := range [...]string{"内", "底", "末", "度内", "终", "以内", "之内"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return isYearPart(rest)
}

// isYearPart recognises a quarter or half of a year.
func isYearPart(text string) bool {
	_, _, ok := cutYearPart(text)
	return ok
}

// cutYearPart reads a quarter or a half of a year and returns its last month.
func cutYearPart(text string) (month int, rest string, ok bool) {
	text = strings.TrimLeftFunc(text, isBlank)
	for _, part := range [...]struct {
		word  string
		month int
	}{
		{"上半年", 6}, {"下半年", 12}, {"首季度", 3}, {"末季度", 12}, {"Q1", 3}, {"Q2", 6}, {"Q3", 9}, {"Q4", 12},
	} {
		if rest, ok = strings.CutPrefix(text, part.word); ok {
			return part.month, rest, true
		}
	}
	text = strings.TrimPrefix(text, "第")
	for i, names := range [...][2]string{{"一", "1"}, {"二", "2"}, {"三", "3"}, {"四", "4"}} {
		for _, name := range names {
			if rest, ok = strings.CutPrefix(text, name+"季度"); ok {
				return 3 * (i + 1), rest, true
			}
		}
	}
	return 0, text, false
}

// withinYear reads what may follow a year: a quarter, 内, 底.
func (c *typed) withinYear(d dated) (dated, bool) {
	if month, rest, ok := cutYearPart(d.rest); ok {
		date, err := figure.NewDate(d.date.Year(), month, 0)
		if err != nil {
			return dated{}, false
		}
		if holdsMarker(rest) {
			return dated{}, false // before it begins, or by its end?
		}
		d.date, d.rest, d.by, d.span, d.vague = date, rest, true, true, false
		for _, end := range [...]string{"末", "底"} {
			d.rest = strings.TrimPrefix(d.rest, end)
		}
		c.note(PeriodEnd)
		return d, true
	}
	d.rest = strings.TrimLeftFunc(d.rest, isBlank)
	for _, word := range [...]string{"度内", "度以内", "内", "之内", "以内", "全年", "度全年"} {
		if rest, ok := strings.CutPrefix(d.rest, word); ok {
			d.rest, d.by, d.span = rest, true, true
			return d, true
		}
	}
	for _, word := range [...]string{"底", "末", "终", "度底", "度末"} {
		if rest, ok := strings.CutPrefix(d.rest, word); ok {
			d.date, d.rest = d.date.Last(), rest
			return d, true
		}
	}
	d.rest = strings.TrimPrefix(d.rest, "度")
	d.vague = d.vague || !d.by
	return d, true
}

// withinMonth reads what may follow a month: 上旬 and its sisters.
func (c *typed) withinMonth(d dated) dated {
	if d.date.Precision() != figure.MonthPrecision {
		return d
	}
	d.rest = strings.TrimLeftFunc(d.rest, isBlank)
	for _, part := range [...]struct {
		word string
		day  int
	}{{"上旬", 10}, {"中旬", 20}, {"下旬", 0}, {"月底", 0}, {"月末", 0}} {
		rest, ok := strings.CutPrefix(d.rest, part.word)
		if !ok {
			continue
		}
		date := d.date.Last()
		if part.day != 0 {
			date, _ = figure.NewDate(date.Year(), date.Month(), part.day)
		}
		d.date, d.rest, d.by = date, rest, true
		c.note(PeriodEnd)
	}
	return d
}

// second reads the end of a period: 至12月31日, -2024.12.31.
func (d *dated) second(c *typed) (end dated, found bool) {
	rest := strings.TrimLeftFunc(d.rest, isBlank)
	after := strings.TrimLeftFunc(rest, isDash)
	if after == rest {
		if after, found = strings.CutPrefix(rest, "至"); !found {
			if after, found = strings.CutPrefix(rest, "到"); !found {
				return dated{}, false
			}
		}
	}
	after = strings.TrimLeftFunc(after, isBlank)
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
