package scoring

import (
	"cmp"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Nearly all indicators are of the usual kind: two short numbers in one unit,
// two dates or two texts, and a method without extras. Those are scored here on
// plain integers. What is not so usual, down to a negative number, is left to
// the general way, which comes to the same outcome for all.

// usual is a method for a kind of target, prepared for that. The zero value is
// none.
type usual struct {
	compares compared
	// met says whether an actual below, at and above the target meets it, and
	// missed how much it earns if not.
	met    [3]bool
	missed [3]earning
}

// compared is what a usual method compares.
type compared uint8

const (
	nothing compared = iota
	numbers
	dates
	texts
)

// earning is a ruleset.Shortfall.
type earning uint8

const (
	none earning = iota
	actualOverTarget
	targetOverActual
	lessExcess
)

var earnings = map[ruleset.Shortfall]earning{
	ruleset.ActualOverTarget: actualOverTarget, ruleset.TargetOverActual: targetOverActual, ruleset.LessExcess: lessExcess,
}

// asUsual prepares a method for a kind of target: levels for words, or
// completion that can neither exceed the points nor is rounded on the way.
func (m *method) asUsual(kind ruleset.Kind) usual {
	level, rule := m.rule.Level, m.rule.Completion
	switch {
	case kind == ruleset.Words && level != nil && level.SameWords:
		return usual{compares: texts}
	case rule == nil || rule.Uncapped || rule.Overshoot.Policy != ruleset.KeepPoints || m.floor != nil || m.fullFrom != nil || m.rateRounding != nil:
		return usual{}
	case kind == ruleset.Deadline:
		return usual{compares: dates}
	case kind < ruleset.AtLeast || kind > ruleset.AtMost:
		return usual{}
	}
	u := usual{compares: numbers}
	if rule.Closed {
		kind = closed(kind)
	}
	for order := range u.met {
		u.met[order], u.missed[order] = admits[kind]>>order&1 != 0, earnings[rule.Shortfall]
	}
	if kind == ruleset.Equal {
		u.met[2] = !rule.ExactEqual
		if rule.Shortfall == ruleset.ActualOverTarget {
			u.missed[2] = lessExcess
		}
	}
	return u
}

// usually tells whether a leaf may be scored so: its points lie on the grid of
// scores, and exact values are not asked for.
func (r *run) usually(l *leaf) bool {
	return !r.track && r.scorer.fine && l.points.Hundredths()
}

// usual scores an indicator of the usual kind; false leaves it to the general
// way.
func (r *run) usual(l *leaf, class *performance.Class, group *performance.Group, indicator *performance.Indicator) bool {
	if !r.usually(l) || indicator.Method != "" || indicator.Deduction.Stated() {
		return false
	}
	kind, actually := indicator.Kinds()
	rests := printed
	if kind == ruleset.Bare {
		if kind, rests = r.scorer.directions.of(class, group, indicator); rests == guess {
			return false
		}
	}
	u := &r.scorer.usual[kind]
	switch u.compares {
	case numbers:
		if actually != performance.Number {
			return false
		}
		scored := false
		switch t, a := indicator.Quantities(); {
		case a.Qualifier() != figure.Plain:
		case t.SameUnit(a):
			scored = r.measure(l, u, integer(t.Printed()), integer(a.Printed()))
		case t.Unit() != "" && a.Unit() != "" && t.Comparable(a):
			scored = r.measure(l, u, integer(t.Coefficient()), integer(a.Coefficient()))
		}
		if scored && rests == convention {
			l.flags |= AssumedDirection
		}
		return scored
	case dates:
		by, done := indicator.Dates()
		return l.keeps(by, actually, done)
	case texts:
		target, actual := indicator.Texts()
		same := actually == performance.InText && actual == target
		if same && indicator.Judgement.Level == "" && !indicator.Judgement.Score.Stated() {
			l.earnAll(Met)
			return true
		}
	case nothing:
	}
	return false
}

// scaled is a figure as coef × 10^exp, if it is short enough for that.
type scaled struct {
	coef  int64
	exp   int32
	short bool
}

// integer takes what the Coefficient methods of figures return.
func integer(coef int64, exp int32, short bool) scaled { return scaled{coef, exp, short} }

// measure compares two numbers and awards the points; false when they are
// negative, far apart or so long that products could overflow, when the target
// is 0, or when the formula is made for the other direction.
func (r *run) measure(l *leaf, u *usual, target, actual scaled) bool {
	const longest, furthest = 1_000_000_000_000, 6
	t, a, apart := target.coef, actual.coef, target.exp-actual.exp
	if u.compares != numbers || !target.short || !actual.short || t <= 0 || t > longest || a < 0 || a > longest || apart < -furthest || apart > furthest {
		return false
	}
	for ; apart > 0; apart-- {
		t *= 10
	}
	for ; apart < 0; apart++ {
		a *= 10
	}
	order := cmp.Compare(a, t) + 1
	if u.met[order] {
		l.earnAll(Met)
		if order > 1 { // nothing that bounds from above admits it
			l.flags |= Overshot
		}
		return true
	}
	num, den := a, t
	switch u.missed[order] {
	case none:
		num = 0
	case targetOverActual:
		num, den = t, a
	case lessExcess:
		num = max(2*t-a, 0)
	case actualOverTarget:
	}
	if num > den {
		return false
	}
	r.earn(l, num, den)
	return true
}

// keeps compares an actual with the last day of a deadline and awards the
// points.
func (l *leaf) keeps(by figure.Date, actually performance.ActualKind, done figure.Date) bool {
	switch {
	case actually != performance.OnDate && actually != performance.ByDate:
		return false
	case done.Last().Cmp(by.Last()) <= 0:
		l.earnAll(Met)
		if actually == performance.OnDate && wholePeriod(by, done.Last()) {
			l.flags |= WholePeriod
		}
		return true
	case actually == performance.OnDate && done.First().Cmp(by.Last()) > 0:
		if l.points == 0 {
			l.marks |= fullMarks
		}
		return true
	}
	return false
}

// earnAll awards all points.
func (l *leaf) earnAll(flags Flags) {
	l.flags |= flags
	l.marks |= fullMarks
	l.raw, l.score, l.most = l.points, l.points, l.points
}

// earn awards num ÷ den of the points, at most all.
func (r *run) earn(l *leaf, num, den int64) {
	raw, whole := l.points.Part(num, den)
	l.raw, l.score = raw, r.rounded(l, raw, whole, cutScore|cutMost)
	l.most = l.score
	if !whole {
		l.marks |= cutRaw
	}
	if raw >= l.points {
		l.marks |= fullMarks
	}
}
