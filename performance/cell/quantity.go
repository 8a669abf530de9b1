package cell

import (
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// quantity reads the number at a place with the unit that was found behind it.
// An actual value keeps its comparator as its qualifier.
func (c *typed) quantity(at place, unit string, kind ruleset.Kind, per, softener string) (figure.Quantity, bool) {
	end := at.end
	if gap, _, found := strings.Cut(c.text[end:], unit); unit != "" && found && trimBlank(gap) == "" {
		end += len(gap) + len(unit)
	}
	core := c.text[at.start:end]
	switch {
	case softener != "":
		core = softener + core
	case c.actual:
		core = c.qualifier(kind) + core
	}
	q, made, err := figure.ReadQuantity(per + core)
	if err != nil || !q.Stated() || !understood(q) {
		return figure.Quantity{}, false
	}
	many := upward(kind) && (!c.actual || q.Qualifier() == figure.NotLess || q.Qualifier() == figure.Over)
	if isPeriod(q) && !many {
		return figure.Quantity{}, false // a month or quarter that is no date is no number either
	}
	q = c.inColumn(q, made)
	return q, !isYear(q) && (many || !c.expectsDate(q))
}

// isPeriod tells whether a number names a month, a part of one or a quarter of
// the year: 3月 is March, and three months are 3个月.
func isPeriod(q figure.Quantity) bool {
	return q.Unit() == "月" || strings.HasSuffix(q.Unit(), "旬") || q.Unit() == "季度" && isYearPart(q.Number()+q.Unit())
}

// isYear tells whether a number is a calendar year: 不低于2023年水平 compares with
// that year and is no number of years.
func isYear(q figure.Quantity) bool {
	return q.Unit() == "年" && isDate(q.Number(), figure.YearPrecision)
}

// expectsDate tells whether a bare number reads as a date where dates are
// expected; one that words beside it kept from being one is no number either.
func (c *typed) expectsDate(q figure.Quantity) bool {
	return c.Timed && q.Unit() == "" && (isDate(q.Number(), figure.MonthPrecision) || isDate(q.Number(), figure.DayPrecision))
}

// isDate tells whether digits can be read as a date of that precision.
func isDate(number string, precision figure.Precision) bool {
	date, _, err := figure.ReadDate(number)
	return err == nil && date.Precision() == precision && plausibleYear(date.Year())
}

// understood tells whether the unit of a quantity is one that cutUnit knows.
func understood(q figure.Quantity) bool {
	_, rest := cutUnit(q.Unit())
	return rest == ""
}

// inColumn gives a bare number the unit of the column; 500万 in a column of 万元
// is 500万元.
func (c *typed) inColumn(q figure.Quantity, made figure.Assumptions) figure.Quantity {
	c.assume(made)
	if c.Unit == "" || q.BaseUnit() != "" {
		return q
	}
	unit, ok := columnUnit(c.Unit)
	if !ok {
		c.note(UnitIgnored)
		return q
	}
	if q.Unit() != "" {
		unit = cutMagnitude(unit)
	}
	with, err := figure.ParseQuantity(q.String() + unit)
	if err != nil || unit == "" {
		return q
	}
	c.assume(figure.Assumptions{figure.AssumedUnit})
	return with
}

// columnUnit reads the unit of a column. One of 月 or 季度 counts them: 3 in it is
// 3个月 and not March.
func columnUnit(text string) (unit string, ok bool) {
	unit, _, err := figure.ReadUnit(text)
	if _, rest := cutUnit(unit); err != nil || rest != "" {
		return "", false
	}
	if unit == "月" || unit == "季度" {
		return "个" + unit, true
	}
	return unit, true
}

// qualifier is the word that an actual value keeps of a comparator.
func (c *typed) qualifier(kind ruleset.Kind) string {
	switch kind {
	case ruleset.AtLeast:
		return figure.NotLess.String()
	case ruleset.Above:
		return figure.Over.String()
	case ruleset.AtMost:
		return figure.NotMore.String()
	case ruleset.Below:
		c.note(EndsClosed)
		return figure.NotMore.String()
	default:
		return ""
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
	bare, err := figure.ParseQuantity(q.Number() + q.Unit())
	if err != nil {
		return q
	}
	return bare
}
