package ruleset

import "github.com/shopspring/decimal"

// maxExponent bounds the exponent of what is compared, either way: to compare
// 1e-1000000000 with anything would take all memory.
const maxExponent = 1000

// Contains tells whether value lies in the interval. A value whose exponent lies
// outside ±1000 is no figure and lies in none.
func (i Interval) Contains(value decimal.Decimal) bool {
	if exp := value.Exponent(); exp < -maxExponent || exp > maxExponent {
		return false
	}
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

// Shares returns the interval of shares in which a judged score of the level
// must lie: its Interval, or the Fixed share alone when it has none.
func (l LevelBand) Shares() Interval {
	if l.Fixed.Stated() && l.endless() {
		return Interval{From: l.Fixed, To: l.Fixed}
	}
	return l.Interval
}

// endless tells whether the interval has neither end.
func (i Interval) endless() bool { return !i.From.Stated() && !i.To.Stated() }

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
