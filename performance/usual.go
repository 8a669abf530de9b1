package performance

import (
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// Nearly all indicators are of the usual kind: two short numbers in one unit,
// two dates or two texts, and a method without extras. Those are scored here on
// plain integers. What is not so usual, down to a negative number, is left to
// the general way, which comes to the same outcome for all.

// isUsual tells whether a method for a kind of target is one without extras:
// levels for words, or completion that can neither exceed the points nor is
// rounded on the way.
func (m *method) isUsual(kind ruleset.Kind) bool {
	level, completion := m.rule.Level, m.rule.Completion
	if kind == ruleset.Words {
		return level != nil && level.SameWords
	}
	return completion != nil && !completion.Uncapped && completion.Overshoot.Policy == ruleset.KeepPoints &&
		m.floor == nil && m.rateRounding == nil
}

// usual scores an indicator of the usual kind; false leaves it to the general
// way.
func (r *run) usual(l *leaf, class *Class, group *Group, indicator *Indicator) bool {
	if r.track || indicator.Method != "" || indicator.Deduction.Stated() {
		return false
	}
	target, actual := &indicator.Target, &indicator.Actual
	kind, assumed := target.kind, Flags(0)
	if kind == ruleset.Bare {
		var assumes bool
		if kind, assumes = r.scorer.direction(class, group, indicator); assumes {
			assumed = AssumedDirection
		}
	}
	m := r.scorer.usual[kind]
	if m == nil {
		return false
	}
	switch kind {
	case ruleset.NoKind, ruleset.Range:
		return false
	case ruleset.Words:
		same := actual.kind == InText && actual.words == target.words
		return same && indicator.Judgement.Level == "" && !indicator.Judgement.Score.Stated() && r.earns(l, 1, 1, Met)
	case ruleset.Deadline:
		return r.keeps(l, target.by.Last(), actual)
	default:
		if actual.kind != Number || !actual.quantity.SameUnit(target.quantity) && (actual.quantity.Unit() == "" ||
			target.quantity.Unit() == "" || !actual.quantity.Comparable(target.quantity)) {
			return false
		}
	}
	t, targetExp, short := target.quantity.Coefficient()
	a, actualExp, alsoShort := actual.quantity.Coefficient()
	if !short || !alsoShort {
		return false
	}
	t, a, ok := aligned(t, targetExp, a, actualExp)
	return ok && r.completes(l, m, kind, t, a, assumed)
}

// keeps is the method completion for a deadline.
func (r *run) keeps(l *leaf, deadline figure.Date, actual *Actual) bool {
	switch {
	case actual.kind != OnDate && actual.kind != ByDate:
		return false
	case actual.date.Last().Cmp(deadline) <= 0:
		return r.earns(l, 1, 1, Met)
	}
	late := actual.kind == OnDate && actual.date.First().Cmp(deadline) > 0
	return late && r.earns(l, 0, 1, 0)
}

// aligned brings two numbers to one scale: false when they are negative, far
// apart or so long that products could overflow, or when the target is 0.
func aligned(target int64, targetExp int32, actual int64, actualExp int32) (t, a int64, ok bool) {
	const longest, furthest = 1e12, 6
	apart := targetExp - actualExp
	if target <= 0 || target > longest || actual < 0 || actual > longest || apart < -furthest || apart > furthest {
		return 0, 0, false
	}
	for ; apart > 0; apart-- {
		target *= 10
	}
	for ; apart < 0; apart++ {
		actual *= 10
	}
	return target, actual, true
}

// completes is the method completion for numbers that are aligned.
func (r *run) completes(l *leaf, m *method, kind ruleset.Kind, target, actual int64, flags Flags) bool {
	rule := m.rule.Completion
	if rule.Closed {
		kind = closed(kind)
	}
	order := 0
	switch {
	case actual < target:
		order = -1
	case actual > target:
		order = 1
	}
	if admits[kind]>>(order+1)&1 != 0 || kind == ruleset.Equal && order > 0 && !rule.ExactEqual {
		if order > 0 { // nothing that bounds from above admits it
			flags |= Overshot
		}
		return r.earns(l, 1, 1, flags|Met)
	}
	num, den := actual, target
	switch formula := rule.Shortfall; {
	case formula == ruleset.AllOrNothing:
		num, den = 0, 1
	case formula == ruleset.LessExcess, kind == ruleset.Equal && order > 0 && formula == ruleset.ActualOverTarget:
		num = max(2*target-actual, 0)
	case formula == ruleset.TargetOverActual:
		num, den = target, actual
	}
	return num <= den && r.earns(l, num, den, flags)
}

// earns settles a leaf with num ÷ den of its points, 0 to 1; false when its
// points are finer than scores.
func (r *run) earns(l *leaf, num, den int64, flags Flags) bool {
	if !r.scorer.fine || !l.points.Hundredths() {
		return false
	}
	l.flags |= flags
	if num == den {
		l.flags |= full
		l.raw, l.score, l.most = l.points, l.points, l.points
		return true
	}
	raw, whole := l.points.Part(num, den)
	if !whole {
		l.flags |= inexactRaw
	}
	l.raw, l.score = raw, r.rounded(l, raw, whole, inexactScore|inexactMost)
	l.most = l.score
	if raw >= l.points {
		l.flags |= full
	}
	return true
}
