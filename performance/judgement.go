package performance

import (
	"slices"

	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// level is 评判等级赋分: the evaluator names a level, a score, or both; a score
// must lie in its level. Words that mean a level name it, too, and words that
// repeat the target's earn all points where the rule says so.
func (m *method) level(sub *subject) outcome {
	rule, judgement := m.rule.Level, sub.indicator.Judgement
	at := -1
	switch {
	case judgement.Level != "":
		for i := range rule.Levels {
			if rule.Levels[i].Key == judgement.Level {
				at = i
			}
		}
		if at < 0 {
			return sub.open(NotComputable, UnknownLevel)
		}
	case judgement.Score.Stated():
	default:
		actual := sub.indicator.Actual
		if actual.kind != InText {
			if sub.kind != ruleset.Words { // a range or a date that the set leaves to an evaluator
				return sub.open(NotComputable, NeedsJudgement)
			}
			return sub.open(NotComputable, KindMismatch)
		}
		if rule.SameWords && actual.words == sub.indicator.Target.words {
			return scored(sub.points, Met)
		}
		for i := range rule.Levels {
			if slices.Contains(rule.Levels[i].Words, actual.words) {
				at = i
			}
		}
		if at < 0 {
			return sub.open(NotComputable, NeedsJudgement)
		}
	}
	switch {
	case judgement.Score.Stated() && at >= 0:
		return m.judged(sub, judgement, m.edges[at], true)
	case judgement.Score.Stated():
		return m.judged(sub, judgement, m.enclosing(sub, judgement), true)
	case rule.Levels[at].Fixed.Stated():
		return scored(sub.points.Mul(*percentOf(rule.Levels[at].Fixed)), 0)
	}
	out := sub.open(NotComputable, NeedsJudgement)
	out.least = sub.points.Mul(m.edges[at].from).Mul(hundredth)
	out.most = sub.points.Mul(m.edges[at].to).Mul(hundredth)
	return out
}

// enclosing is the level that a judged score lies in, the zero edge for none.
func (m *method) enclosing(sub *subject, judgement Judgement) edge {
	score := pointsRat(judgement.Score)
	for i := range m.edges {
		if within := m.within(m.edges[i], sub.points); within.contains(score) {
			return m.edges[i]
		}
	}
	return edge{}
}

// within turns an interval of shares into one of points; its ends are rounded
// like scores, because a judged score can only lie on that grid.
func (m *method) within(level edge, points exact.Rat) edge {
	level.from = points.Mul(level.from).Mul(hundredth)
	level.to = points.Mul(level.to).Mul(hundredth)
	if m.leafRounding != nil {
		level.from = roundRat(level.from, *m.leafRounding)
		level.to = roundRat(level.to, *m.leafRounding)
	}
	return level
}

// judged takes the judged score, which must lie between 0 and the points and,
// when there is a level, inside the level's interval.
func (m *method) judged(sub *subject, judgement Judgement, level edge, hasLevel bool) outcome {
	if !judgement.Score.Stated() {
		return sub.open(NotComputable, NeedsJudgement)
	}
	score := pointsRat(judgement.Score)
	if score.Sign() < 0 || score.Cmp(sub.points) > 0 {
		return sub.open(NotComputable, OutsideLevel)
	}
	out := outcome{status: JudgedStatus, value: score}
	if !hasLevel {
		return out
	}
	within := m.within(level, sub.points)
	if !within.contains(score) {
		return sub.open(NotComputable, OutsideLevel)
	}
	if level.hasFrom && within.from.Sign() > 0 && score.Cmp(within.from) == 0 {
		out.flags = LowerEnd
	}
	return out
}

// checklist adds up items or takes off breaches.
func (m *method) checklist(sub *subject) outcome {
	if len(m.items) > 0 {
		return m.itemsMet(sub)
	}
	actual := sub.indicator.Actual
	if actual.kind != Number || actual.quantity.Sign() < 0 {
		return sub.open(NotComputable, KindMismatch)
	}
	count := quantityRat(&actual.quantity, 0)
	if m.rule.Checklist.PerItem.Stated() {
		return scored(clamp(count.Mul(m.perItem), sub.points), 0)
	}
	return scored(clamp(sub.points.Sub(count.Mul(m.perBreach)), sub.points), 0)
}

func (m *method) itemsMet(sub *subject) outcome {
	judgement := sub.indicator.Judgement
	if len(judgement.Items) == 0 && !judgement.Score.Stated() {
		return sub.open(NotComputable, NeedsJudgement)
	}
	sum := zero
	for i, item := range m.rule.Checklist.Items {
		if slices.Contains(judgement.Items, item.Name) {
			sum = sum.Add(m.items[i])
		}
	}
	return outcome{status: JudgedStatus, value: clamp(sum, sub.points)}
}

func (m *method) callCustom(sub *subject) outcome {
	indicator := sub.indicator
	score, ok := m.custom(CustomInput{
		Points: indicator.Points, Target: indicator.Target, Actual: indicator.Actual, Judgement: indicator.Judgement,
	})
	if !ok || !score.Stated() {
		return sub.open(NotComputable, ByCustom)
	}
	return scored(clamp(pointsRat(score), sub.points), ByCustom)
}
