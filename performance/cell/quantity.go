package cell

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// quantity judges a quantity that was found, and puts the comparator of an
// actual value and the 每亩 of 每亩300元 to it.
func (c *typed) quantity(at amount, kind ruleset.Kind, per string) (figure.Quantity, bool) {
	q := at.quantity
	if q.Qualifier() != figure.Plain && kind != ruleset.Bare { // 不低于约300人
		c.note(QualifierDropped)
		q = q.Qualified(figure.Plain)
	}
	c.assume(at.made)
	if per != "" {
		price, made, _ := figure.ReadQuantity(per + q.String())
		if _, ok := whole(price.Qualified(figure.Plain).String()); !ok {
			return figure.Quantity{}, false
		}
		q = price
		c.assume(made)
	}
	if c.actual && !c.printed && kind != ruleset.Bare {
		q = q.Qualified(c.qualifier(kind))
	}
	many := upward(kind) && (!c.actual || q.Qualifier() == figure.NotLess || q.Qualifier() == figure.Over)
	if (isPeriod(q) || (kind == ruleset.Bare || c.actual && kind == ruleset.Equal) && c.isClock(q)) && !many {
		return figure.Quantity{}, false // a month or quarter that is no date is no number either
	}
	c.unitless = q.Unit() == ""
	q = c.inColumn(q)
	return q, !isYear(q) && (many || !c.expectsDate(q))
}

// isPeriod tells whether a number names a month, a part of one or a quarter of
// the year: 3月 is March, and three months are 3个月.
func isPeriod(q figure.Quantity) bool {
	return q.Unit() == "月" || strings.HasSuffix(q.Unit(), "旬") || q.Unit() == "季度" && isYearPart(q.Number()+q.Unit())
}

// isClock tells whether a bare number may be a day of the month (29日) or a time
// of day (8点), because nothing says that these are counted.
func (c *typed) isClock(q figure.Quantity) bool {
	switch unit := q.Unit(); unit {
	case "日", "号", "点", "时", "点钟":
		of := c.Answers.Quantity().Unit()
		if unit == c.Unit || unit == of {
			return false
		}
		if _, alone := whole(c.text); alone && unit == "日" && of == "天" { // 29日 that answers 30天
			c.note(MaybeDate)
			return false
		}
		const lastDay = 31
		return unit != "日" || isMonthDay(q.Number()) || q.Places() == 0 && q.Decimal().IntPart() <= lastDay // 60日 is no day of a month
	case "年", "学年": // 24年 is 2024
		return unit != c.Unit && unit != c.Answers.Quantity().Unit() && plausibleYear(c.Year) && q.Number() == strconv.Itoa(c.Year%100)
	}
	return false
}

// isYear tells whether a number is a calendar year: 不低于2023年水平 compares with
// that year and is no number of years.
func isYear(q figure.Quantity) bool {
	switch q.Unit() {
	case "年", "年度", "学年", "学年度", "财年":
		return isDate(q.Number(), figure.YearPrecision)
	}
	return false
}

// expectsDate tells whether a bare number reads as a date, in fewer than eight
// digits only where dates are expected; one that words beside it kept from being
// one is no number either.
func (c *typed) expectsDate(q figure.Quantity) bool {
	if (!figure.KnowsUnit(q.Unit()) || c.unitless && q.BaseUnit() != "元") && isDate(q.Number(), figure.DayPrecision) {
		return true // 20240307
	}
	return c.Timed && q.Unit() == "" && (isDate(q.Number(), figure.MonthPrecision, figure.DayPrecision) || isMonthDay(q.Number()))
}

// isMonthDay tells whether digits can be a month and a day of two digits: 6.30.
func isMonthDay(number string) bool {
	month, day, found := strings.Cut(number, ".")
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	return found && m >= 1 && m <= 12 && len(day) == 2 && d >= 1 && d <= 31
}

// isDate tells whether digits can be read as a date of one of the precisions.
func isDate(number string, precisions ...figure.Precision) bool {
	date, _, err := figure.ReadDate(number)
	return err == nil && slices.Contains(precisions, date.Precision()) && plausibleYear(date.Year())
}

// inColumn gives a bare number the unit of the column; 500万 in a column of 万元
// is 500万元.
func (c *typed) inColumn(q figure.Quantity) figure.Quantity {
	if c.Unit == "" || q.BaseUnit() != "" {
		return q
	}
	of, ok := columnUnit(c.Unit)
	if !ok {
		c.note(UnitIgnored)
		return q
	}
	with, unit := q.WithUnit(of), of.Unit()
	if q.Unit() != "" {
		with, unit = q.Of(of), of.BaseUnit()
	}
	if !c.unitPrinted && unit != "" && unit != c.Answers.Quantity().Unit() {
		c.assume(figure.Assumptions{figure.AssumedUnit})
	}
	return with
}

// columnUnit reads the unit of a column. One of 月 or 季度 counts them: 3 in it is
// 3个月 and not March.
func columnUnit(text string) (one figure.Quantity, ok bool) {
	text = cut.Blank(text)
	if text == "月" || text == "季度" {
		text = "个" + text
	}
	found, err := figure.FindQuantity("1" + text)
	return found.Quantity, err == nil && found.After == "" && found.Quantity.Qualifier() == figure.Plain
}

// qualifier is what an actual value keeps of a comparator.
func (c *typed) qualifier(kind ruleset.Kind) figure.Qualifier {
	switch kind {
	case ruleset.AtLeast:
		return figure.NotLess
	case ruleset.Above:
		return figure.Over
	case ruleset.Below:
		c.note(EndsClosed)
		return figure.NotMore
	case ruleset.AtMost:
		return figure.NotMore
	default:
		return figure.Plain
	}
}

// plain leaves the qualifier out of a target, where it would read as a
// comparator (300余人 is no >300人) or stand beside one; a bare 约300人 keeps it.
func (c *typed) plain(q figure.Quantity, kind ruleset.Kind) figure.Quantity {
	soft := q.Qualifier() == figure.About || q.Qualifier() == figure.Nearly
	if c.actual || q.Qualifier() == figure.Plain || kind == ruleset.Bare && soft {
		return q
	}
	c.note(QualifierDropped)
	return q.Qualified(figure.Plain)
}
