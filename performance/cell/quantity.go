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
	if isPeriod(q) && !many || isYear(c.text[at.start:at.end], q) {
		return figure.Quantity{}, false // a month, quarter or year that is no date is no number either
	}
	return c.inColumn(q, made, per, core), true
}

// isPeriod tells whether a number names a month or a quarter of the year: 3月 is
// March, and three months are 3个月.
func isPeriod(q figure.Quantity) bool {
	return q.Unit() == "月" || q.Unit() == "季度" && isYearPart(q.Number()+q.Unit())
}

// isYear tells whether a number is a calendar year: 不低于2023年水平 compares with
// that year and is no number of years.
func isYear(number string, q figure.Quantity) bool {
	if q.Unit() != "年" {
		return false
	}
	date, _, err := figure.ReadDate(number)
	return err == nil && date.Precision() == figure.YearPrecision && plausibleYear(date.Year())
}

// understood tells whether the unit of a quantity is one that cutUnit knows.
func understood(q figure.Quantity) bool {
	_, rest := cutUnit(q.Unit())
	return rest == ""
}

// inColumn gives a bare number, which was read from per and text, the unit of
// the column.
func (c *typed) inColumn(q figure.Quantity, made figure.Assumptions, per, text string) figure.Quantity {
	if c.Unit != "" && q.BaseUnit() == "" {
		if with, more, err := figure.ReadQuantity(text + c.columnUnit(q)); err == nil && per == "" {
			q, made = with, append(figure.Assumptions{figure.AssumedUnit}, more...)
		}
	}
	c.assume(made)
	return q
}

// columnUnit returns the unit of the column as it goes behind a number; 500万
// in a column of 万元 is 500万元.
func (c *typed) columnUnit(q figure.Quantity) string {
	unit, _, err := figure.ReadUnit(c.Unit)
	if _, rest := cutUnit(unit); err != nil || rest != "" {
		c.note(UnitIgnored)
		return ""
	}
	if q.Unit() != "" {
		return cutMagnitude(unit)
	}
	return unit
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
