package ruleset

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// Contains tells whether value lies in the interval.
func (i Interval) Contains(value decimal.Decimal) bool {
	if i.From.Stated() {
		if order := value.Cmp(i.From.Decimal()); order < 0 || (order == 0 && i.FromOpen) {
			return false
		}
	}
	if i.To.Stated() {
		if order := value.Cmp(i.To.Decimal()); order > 0 || (order == 0 && i.ToOpen) {
			return false
		}
	}
	return true
}

// String writes the interval in the usual brackets: "[60, 80)".
func (i Interval) String() string {
	left, right := "[", "]"
	from, to := i.From.Number(), i.To.Number()
	if i.FromOpen || from == "" {
		left = "("
	}
	if i.ToOpen || to == "" {
		right = ")"
	}
	if from == "" {
		from = "-∞"
	}
	if to == "" {
		to = "+∞"
	}
	return left + from + ", " + to + right
}

// seam is what lies between two neighbouring intervals.
type seam int

const (
	joined seam = iota
	gap
	overlap
)

// seamBelow looks at the border between an interval and the next lower one.
func (i Interval) seamBelow(lower Interval) seam {
	if !i.From.Stated() || !lower.To.Stated() {
		return overlap // one of them swallows the border
	}
	switch order := i.From.Decimal().Cmp(lower.To.Decimal()); {
	case order > 0:
		return gap
	case order < 0:
		return overlap
	case i.FromOpen && lower.ToOpen:
		return gap
	case !i.FromOpen && !lower.ToOpen:
		return overlap
	}
	return joined
}

// empty tells whether no number lies in the interval.
func (i Interval) empty() bool {
	if !i.From.Stated() || !i.To.Stated() {
		return false
	}
	order := i.From.Decimal().Cmp(i.To.Decimal())
	return order > 0 || (order == 0 && (i.FromOpen || i.ToOpen))
}

func number(text string) figure.Quantity { return figure.MustQuantity(text) }

// from, between and under build intervals whose lower end is closed and whose
// upper end is open, as (含) reads on the lower end of each band.
func from(low string) Interval { return Interval{From: number(low)} }

func between(low, high string) Interval {
	return Interval{From: number(low), To: number(high), ToOpen: true}
}

func under(high string) Interval { return Interval{To: number(high), ToOpen: true} }

// past, upTo and atMost build intervals whose upper end is closed, as tables
// have them that deduct above a standard: 0-10%(含).
func past(low string) Interval { return Interval{From: number(low), FromOpen: true} }

func upTo(low, high string) Interval {
	return Interval{From: number(low), FromOpen: true, To: number(high)}
}

func atMost(high string) Interval { return Interval{To: number(high)} }
