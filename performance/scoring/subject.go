package scoring

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// subject is one indicator on its way to a score: its points and its figures
// as exact fractions in one unit.
type subject struct {
	points exact.Rat
	// target, upper and actual are in one unit, the target's own where power is 0;
	// power is what lies between the two.
	target, actual, upper exact.Rat
	// most is what an outcome that is not Known can reach.
	most      exact.Rat
	indicator *performance.Indicator
	// workings are what the methods write their numbers into, nil when nobody
	// asks.
	workings *Workings
	power    int32
	kind     ruleset.Kind // with a bare target's direction resolved
	// execution marks the execution row, for which 0 ÷ 0 is not met.
	execution bool
}

// all is an outcome of all points.
func (sub *subject) all(flags Flags) outcome {
	return outcome{value: sub.points, flags: flags, marks: fullMarks}
}

// open is an outcome of which nothing is known.
func (sub *subject) open(status Status, flags Flags) outcome {
	sub.most = sub.points
	return outcome{status: status, flags: flags}
}

// load puts the figures of the indicator into the subject. A status other than
// Scored says why they cannot be compared.
func (sub *subject) load(words measureWords) (status Status, flags Flags) {
	switch sub.kind {
	case ruleset.Words:
		return NotComputable, KindMismatch
	case ruleset.Deadline:
		return sub.loadDates()
	default:
	}
	t, a := sub.indicator.Quantities()
	if _, kind := sub.indicator.Kinds(); kind != performance.Number {
		if _, words := sub.indicator.Texts(); !sub.admitsNone() || !saysNone(words, sub.indicator.Name) {
			return NotComputable, KindMismatch
		}
		sub.actual, sub.target = zero, quantityRat(&t, 0)
		return Scored, WordsForZero
	}
	if sub.kind == ruleset.NoKind { // a method may look at the actual alone
		sub.actual = quantityRat(&a, 0)
		return Scored, 0
	}
	// Figures in one unit are compared in it, and a bare number takes over the
	// other's unit; else the target's is what both are brought to.
	shift := int32(0)
	switch {
	case a.SameUnit(t):
	case a.Unit() == "" || t.Unit() == "":
		flags = UnitInherited
	case a.Comparable(t):
		shift = a.Power() - t.Power()
	case words.alike(t, a):
		shift, flags = a.Power()-t.Power(), UnitInherited
	default:
		num, den, ok := a.Converts(t)
		if !ok {
			return NotComputable, UnitMismatch
		}
		sub.actual, sub.target = quantityRat(&a, a.Power()-t.Power()).Mul(exact.Int(num)).Quo(exact.Int(den)), quantityRat(&t, 0)
		return sub.loaded(a, t, flags)
	}
	sub.actual, sub.target = quantityRat(&a, shift), quantityRat(&t, 0)
	return sub.loaded(a, t, flags)
}

// loaded finishes what load began: the upper end of a range, and whether the
// actual says enough.
func (sub *subject) loaded(a, t figure.Quantity, flags Flags) (Status, Flags) {
	if sub.kind == ruleset.Range {
		upper := sub.indicator.Target.Upper()
		sub.upper = quantityRat(&upper, upper.Power()-t.Power())
	}
	if sub.coarse(a.Qualifier()) {
		return NotComputable, flags | KindMismatch
	}
	return Scored, flags
}

// coarse tells whether an actual that bounds the value from one side admits
// values that miss the target: 不足100 answers ≥100 without meeting it.
func (sub *subject) coarse(qualifier figure.Qualifier) bool {
	order := sub.actual.Cmp(sub.target) + 1
	var possible uint8 // the bits of admits
	switch qualifier {
	case figure.Over, figure.NotLess:
		possible = 0b111 &^ (1<<order - 1)
	case figure.NotMore:
		possible = 1<<(order+1) - 1
	case figure.Nearly: // a number like any other, but for the target's own
		possible = 0b011
		if order != 1 {
			return false
		}
	default:
		return false
	}
	admitted := admits[sub.kind]
	if sub.kind == ruleset.Equal && sub.target.Sign() > 0 {
		admitted |= admits[ruleset.Above]
	}
	return sub.kind == ruleset.Range || possible&^admitted != 0
}

// admitsNone tells whether the target bounds from above: none of what it counts
// is then a number like any other.
func (sub *subject) admitsNone() bool {
	target, _ := sub.indicator.Quantities()
	return sub.kind == ruleset.AtMost || sub.kind == ruleset.Below || sub.kind == ruleset.Equal && target.Sign() == 0
}

// saysNone tells whether words say that there is none of what is counted: 无, or 无投诉
// for 投诉起数, or 未发生安全事故 for 安全责任事故.
func saysNone(words, name string) bool {
	for _, none := range [...]string{"没有发生", "没有出现", "未发生", "无发生", "未出现", "没有", "无", "零"} {
		if what, found := strings.CutPrefix(words, none); found {
			what = strings.TrimSuffix(what, "发生")
			return what == "" || len(what) > len("数") && inOrder(what, name)
		}
	}
	return false
}

// inOrder tells whether the characters of a word stand in a name in their order, with
// others between them or without.
func inOrder(word, name string) bool {
	for _, r := range word {
		at := strings.IndexRune(name, r)
		if at < 0 {
			return false
		}
		name = name[at+utf8.RuneLen(r):]
	}
	return true
}

// loadDates expresses a deadline as days late: target 0, actual the days from
// the last day that the deadline admits to the last day that the actual may
// mean.
func (sub *subject) loadDates() (status Status, flags Flags) {
	_, kind := sub.indicator.Kinds()
	if kind != performance.OnDate && kind != performance.ByDate {
		return NotComputable, KindMismatch
	}
	sub.target, sub.actual = zero, zero
	by, done := sub.indicator.Dates()
	deadline, last := by.Last(), done.Last()
	switch {
	case last.Cmp(deadline) <= 0:
		if kind == performance.OnDate && wholePeriod(by, last) {
			flags = WholePeriod
		}
	case kind == performance.ByDate, done.First().Cmp(deadline) <= 0:
		// Late for certain only when even the first possible day is.
		return NotComputable, KindMismatch
	default:
		sub.actual = exact.Int(int64(deadline.DaysUntil(last)))
	}
	return Scored, flags
}

// wholePeriod tells whether a day meets a deadline only because that includes
// the whole of its month or year.
func wholePeriod(by, day figure.Date) bool {
	return by.First() != by.Last() && day.Cmp(by.First()) >= 0
}

// quantityRat returns a quantity in its own unit × 10^-shift.
func quantityRat(q *figure.Quantity, shift int32) exact.Rat {
	if coef, exp, ok := q.Printed(); ok {
		return exact.Scaled(coef, exp+shift)
	}
	return exact.Decimal(q.Decimal().Shift(shift))
}

// pointsRat returns points as a fraction; 0 when they are absent.
func pointsRat(p figure.Points) exact.Rat {
	if coef, exp, ok := p.Coefficient(); ok {
		return exact.Scaled(coef, exp)
	}
	return exact.Decimal(p.Decimal())
}

// moneyRat returns an amount in yuan.
func moneyRat(m figure.Money) exact.Rat {
	if coef, exp, ok := m.Coefficient(); ok {
		return exact.Scaled(coef, exp)
	}
	return exact.Decimal(m.In(figure.Yuan).Decimal())
}

// admits says how the actual may compare with the target: bit 0 for less, bit 1
// for equal, bit 2 for more.
var admits = [ruleset.Kinds]uint8{
	ruleset.AtLeast: 0b110, ruleset.Above: 0b100, ruleset.Equal: 0b010, ruleset.Below: 0b001,
	ruleset.AtMost: 0b011, ruleset.Deadline: 0b011, ruleset.Range: 0b110,
}

// met tells whether the actual meets the target, given how the two compare.
func (sub *subject) met(order int, exactEqual bool) bool {
	switch {
	case admits[sub.kind]>>(order+1)&1 != 0:
		return sub.kind != ruleset.Range || sub.actual.Cmp(sub.upper) <= 0
	case sub.kind == ruleset.Equal:
		return order > 0 && !exactEqual && sub.target.Sign() > 0
	}
	return false
}

// upward tells whether more is better.
func (sub *subject) upward() bool {
	return sub.kind == ruleset.AtLeast || sub.kind == ruleset.Above || sub.kind == ruleset.Equal
}

// exceeds tells whether the actual lies above what was to be reached.
func (sub *subject) exceeds() bool { return sub.actual.Cmp(sub.target) > 0 }
