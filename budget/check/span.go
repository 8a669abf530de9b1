package check

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// span is a value with the interval that printed digits leave open around it.
type span struct {
	value     decimal.Decimal
	low, high end
	wide      bool // the interval is more than the value
}

// end is one end of an interval, open when it is not in it.
type end struct {
	at   decimal.Decimal
	open bool
}

func exactly(value decimal.Decimal) span {
	return span{value: value, low: end{at: value}, high: end{at: value}}
}

// printedSpan is what may stand behind a figure printed with its last digit on
// the grid. Half-up takes a half away from zero, so that the half unit on the
// side of zero belongs to the print and the other one does not: 2680.1 and
// 2680.2 are never one figure. Cutting leaves a whole unit, away from zero. A
// stated zero hides nothing.
func printedSpan(value decimal.Decimal, grid int32, mode figure.Mode) span {
	s := exactly(value)
	if value.Sign() == 0 {
		return s
	}
	half := decimal.New(5, grid-1)
	inner, outer := end{at: value.Sub(half)}, end{at: value.Add(half), open: true}
	switch mode {
	case figure.Cut:
		inner.at, outer.at = value, value.Add(decimal.New(1, grid))
	case figure.HalfEven: // a half is kept by an even last digit
		odd := value.Shift(-grid).Coefficient().Bit(0) == 1
		inner.open, outer.open = odd, odd
	case figure.HalfUp:
	}
	s.wide = true
	if value.Sign() > 0 {
		s.low, s.high = inner, outer
		return s
	}
	twice := value.Add(value) // mirrored at the value
	s.low, s.high = end{twice.Sub(outer.at), outer.open}, end{twice.Sub(inner.at), inner.open}
	return s
}

func (e end) plus(other end) end { return end{e.at.Add(other.at), e.open || other.open} }

func (s span) negated() span {
	if !s.wide {
		return exactly(s.value.Neg())
	}
	return span{s.value.Neg(), end{s.high.at.Neg(), s.high.open}, end{s.low.at.Neg(), s.low.open}, true}
}

func (s span) plus(other span) span {
	value := s.value.Add(other.value)
	if !s.wide && !other.wide {
		return exactly(value)
	}
	return span{value, s.low.plus(other.low), s.high.plus(other.high), true}
}

func (s span) width() decimal.Decimal { return s.high.at.Sub(s.low.at) }

// reaches tells whether something at or above zero is in the span.
func (s span) reaches() bool {
	return s.high.at.Sign() > 0 || s.high.at.Sign() == 0 && !s.high.open
}

// hasZero tells whether zero is in the span.
func (s span) hasZero() bool { return s.reaches() && s.negated().reaches() }

// slack is how far the span reaches from its value towards zero.
func (s span) slack() decimal.Decimal {
	if s.value.Sign() < 0 {
		return s.high.at.Sub(s.value)
	}
	return s.value.Sub(s.low.at)
}

// meet returns the ends that two intervals have in common, which are crossed
// when there is nothing, and hull the ends around both.
func meet(a, b span) (low, high end) {
	low, high = a.low, a.high
	if b.low.after(low) {
		low = b.low
	}
	if b.high.before(high) {
		high = b.high
	}
	return low, high
}

func hull(a, b span) (low, high end) {
	low, high = a.low, a.high
	if b.low.at.Cmp(low.at) < 0 {
		low = b.low
	}
	if b.high.at.Cmp(high.at) > 0 {
		high = b.high
	}
	return low, high
}

// after and before tell whether an end cuts off more than another, of the low
// and of the high side.
func (e end) after(other end) bool {
	c := e.at.Cmp(other.at)
	return c > 0 || c == 0 && e.open && !other.open
}

func (e end) before(other end) bool {
	c := e.at.Cmp(other.at)
	return c < 0 || c == 0 && e.open && !other.open
}

// crossed tells whether nothing lies between two ends.
func crossed(low, high end) bool {
	c := low.at.Cmp(high.at)
	return c > 0 || c == 0 && (low.open || high.open)
}
