package scoring

import (
	"cmp"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Nearly all indicators are of the usual kind: two short numbers in one unit,
// two dates, two texts or a judged score, and a method without extras. Those are
// scored here on plain integers. What is not so usual, down to a negative number,
// is left to the general way, which comes to the same outcome for all.

// usual is a method for a kind of target, prepared for that. The zero value is
// none.
type usual struct {
	compares compared
	// earns says what an actual below, at and above the target earns.
	earns [3]earning
}

// compared is what a usual method compares.
type compared uint8

const (
	nothing compared = iota
	numbers
	dates
	texts
)

// earning is what is earned of the points: none, all because the target is met,
// or a share as a ruleset.Shortfall has it.
type earning uint8

const (
	none earning = iota
	all
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
	for order := range u.earns {
		u.earns[order] = earnings[rule.Shortfall]
		if admits[kind]>>order&1 != 0 {
			u.earns[order] = all
		}
	}
	if kind == ruleset.Equal {
		switch {
		case !rule.ExactEqual:
			u.earns[2] = all
		case rule.Shortfall == ruleset.ActualOverTarget:
			u.earns[2] = lessExcess
		}
	}
	return u
}

// plain tells whether scores may be counted on integers: they keep hundredths,
// and nobody asks for exact values.
func (r *run) plain() bool { return r.scorer.fine && !r.track }

// usually tells whether indicators may be scored in the usual way: they apply,
// as far as their parents tell, and have points of their own.
func (r *run) usually(above *parents) bool {
	return r.plain() && !above.excused && above.handed == nil
}

// usual scores an indicator of the usual kind; false leaves it to the general
// way.
func (r *run) usual(l *leaf, above *parents, indicator *performance.Indicator) bool {
	points, short := exact.FromHundredths(indicator.Points)
	if !short || points > exact.MaxPoints*exact.One-r.claimed || indicator.NotApplicable || indicator.Method != "" || indicator.Deduction.Stated() {
		return false
	}
	l.points = points
	kind, actually := indicator.Kinds()
	rests := printed
	if kind == ruleset.Bare {
		kind, rests = r.scorer.directions.of(above.class, above.group, indicator)
	}
	u := &r.scorer.usual[kind]
	switch u.compares {
	case numbers:
		t, a := indicator.Quantities()
		if actually != performance.Number || a.Qualifier() != figure.Plain || rests == guess {
			return false
		}
		target, actual := integer(t.Printed()), integer(a.Printed())
		if !t.SameUnit(a) {
			if t.Unit() == "" || a.Unit() == "" || !t.Comparable(a) {
				return false
			}
			target.exp, actual.exp = target.exp+t.Power(), actual.exp+a.Power()
		}
		if !r.measure(l, u, target, actual) {
			return false
		}
		if rests == convention {
			l.flags |= AssumedDirection
		}
		return true
	case dates:
		by, done := indicator.Dates()
		return l.keeps(by, actually, done)
	case texts:
		target, actual := indicator.Texts()
		switch {
		case actually != performance.InText || indicator.Judgement.Level != "":
			return false
		case indicator.Judgement.Score.Stated():
			return l.judge(r.scorer.kinds[kind], indicator.Judgement.Score, actual)
		case actual == target:
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
	if !target.short || !actual.short || t <= 0 || t > longest || a < 0 || a > longest || apart < -furthest || apart > furthest {
		return false
	}
	for ; apart > 0; apart-- {
		t *= 10
	}
	for ; apart < 0; apart++ {
		a *= 10
	}
	order := cmp.Compare(a, t) + 1
	num, den := a, t
	switch u.earns[order] {
	case all:
		l.earnAll(Met)
		if order > 1 { // nothing that bounds from above admits it
			l.flags |= Overshot
		}
		return true
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

// judge takes a judged score alone; false when it is not between 0 and the
// points or in no level, has more than two places, or stands beside words that
// mean a level.
func (l *leaf) judge(m *method, judged figure.Points, words string) bool {
	score, short := exact.FromHundredths(judged)
	if !short || score > l.points || m.levels == nil || m.meant(words) >= 0 {
		return false
	}
	lowerEnd, inside := m.encloses(score, l.points)
	if !inside {
		return false
	}
	l.status, l.raw, l.score, l.most = Judged, score, score, score
	if score == l.points {
		l.marks |= fullMarks
	}
	if lowerEnd {
		l.flags |= LowerEnd
	}
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
