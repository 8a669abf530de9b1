package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// interval is a compiled ruleset.Interval.
type interval struct {
	from, to         exact.Rat
	hasFrom, hasTo   bool
	fromOpen, toOpen bool
}

func newInterval(i ruleset.Interval) interval {
	e := interval{fromOpen: i.FromOpen, toOpen: i.ToOpen, hasFrom: i.From.Stated(), hasTo: i.To.Stated()}
	if e.hasFrom {
		e.from = exact.Decimal(i.From.Decimal()).Short()
	}
	if e.hasTo {
		e.to = exact.Decimal(i.To.Decimal()).Short()
	}
	return e
}

// fractions turns an interval of percentages into one of fractions.
func (e interval) fractions() interval {
	e.from, e.to = e.from.Mul(hundredth), e.to.Mul(hundredth)
	return e
}

func (e *interval) contains(v exact.Rat) bool { return e.starts(v) && e.ends(v) }

// starts tells whether the interval starts before v, or at it.
func (e *interval) starts(v exact.Rat) bool {
	if !e.hasFrom {
		return true
	}
	order := v.Cmp(e.from)
	return order > 0 || order == 0 && !e.fromOpen
}

// ends tells whether the interval ends after v, or at it.
func (e *interval) ends(v exact.Rat) bool {
	if !e.hasTo {
		return true
	}
	order := v.Cmp(e.to)
	return order < 0 || order == 0 && !e.toOpen
}
