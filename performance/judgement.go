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
	rule, judgement, actual := m.rule.Level, &sub.indicator.Judgement, &sub.indicator.Actual
	at := -1
	switch {
	case judgement.Level != "":
		if at = slices.IndexFunc(rule.Levels, judgement.names); at < 0 {
			return sub.open(NotComputable, UnknownLevel)
		}
	case judgement.Score.Stated():
		if level, found := m.enclosing(pointsRat(judgement.Score), sub.points); found {
			return m.judged(sub, judgement, &level)
		}
		return m.judged(sub, judgement, nil)
	case actual.kind != InText && sub.kind != ruleset.Words: // a range or a date that the set leaves to an evaluator
		return sub.open(NotComputable, NeedsJudgement)
	case actual.kind != InText:
		return sub.open(NotComputable, KindMismatch)
	case rule.SameWords && actual.words == sub.indicator.Target.words:
		return sub.all(Met)
	default:
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
	case judgement.Score.Stated():
		level := m.within(m.edges[at], sub.points)
		return m.judged(sub, judgement, &level)
	case rule.Levels[at].Fixed.Stated():
		return scored(sub.points.Mul(m.earns[at]), 0)
	}
	sub.most = sub.points.Mul(m.edges[at].to)
	return outcome{status: NotComputable, flags: NeedsJudgement, value: sub.points.Mul(m.edges[at].from)}
}

// names tells whether the judgement means a level: by its key, its label or
// one of its words.
func (j Judgement) names(level ruleset.LevelBand) bool {
	return j.Level == level.Key || j.Level == level.Label.Zh || j.Level == level.Label.En || slices.Contains(level.Words, j.Level)
}

// enclosing is the level that a judged score lies in, in points; found is false
// when it lies in none.
func (m *method) enclosing(score, points exact.Rat) (level edge, found bool) {
	for i := range m.edges {
		level = m.edges[i]
		if level.from = m.end(level.from, points); !level.starts(score) {
			continue
		}
		if level.to = m.end(level.to, points); level.ends(score) {
			return level, true
		}
	}
	return edge{}, false
}

// within turns an interval of shares into one of points.
func (m *method) within(level edge, points exact.Rat) edge {
	level.from, level.to = m.end(level.from, points), m.end(level.to, points)
	return level
}

// end turns the end of a level from a share into points. It is rounded like a
// score, because a judged score can only lie on that grid.
func (m *method) end(share, points exact.Rat) exact.Rat {
	end := points.Mul(share)
	if m.leafRounding == nil {
		return end
	}
	return end.Round(*m.leafRounding)
}

// judged takes the judged score, which must lie between 0 and the points and,
// when there is a level, inside the level's interval of points.
func (m *method) judged(sub *subject, judgement *Judgement, level *edge) outcome {
	if !judgement.Score.Stated() {
		return sub.open(NotComputable, NeedsJudgement)
	}
	score := pointsRat(judgement.Score)
	if score.Sign() < 0 || score.Cmp(sub.points) > 0 {
		return sub.open(NotComputable, OutsideLevel)
	}
	var flags Flags
	if level != nil {
		if !level.contains(score) {
			return sub.open(NotComputable, OutsideLevel)
		}
		if level.from.Sign() > 0 && score.Cmp(level.from) == 0 {
			flags = LowerEnd
		}
	}
	return outcome{status: Judged, flags: flags, value: score}
}

// checklist adds up items or takes off breaches.
func (m *method) checklist(sub *subject) outcome {
	if len(m.items) > 0 {
		return m.itemsMet(sub)
	}
	actual := &sub.indicator.Actual
	if actual.kind != Number || actual.quantity.Sign() < 0 {
		return sub.open(NotComputable, KindMismatch)
	}
	count := quantityRat(&actual.quantity, actual.quantity.Power())
	if m.rule.Checklist.PerItem.Stated() {
		return scored(clamp(count.Mul(m.perItem), sub.points), 0)
	}
	return scored(clamp(sub.points.Sub(count.Mul(m.perBreach)), sub.points), 0)
}

// itemsMet adds up the items that the judgement names. A judged score says the
// same in one number, so that none met can be told from nothing said.
func (m *method) itemsMet(sub *subject) outcome {
	judgement := &sub.indicator.Judgement
	if len(judgement.Items) == 0 && !judgement.Score.Stated() {
		return sub.open(NotComputable, NeedsJudgement)
	}
	sum, met := zero, 0
	if len(judgement.Items) <= len(m.items) {
		for i, item := range m.rule.Checklist.Items {
			if slices.Contains(judgement.Items, item.Name) {
				sum = sum.Add(m.items[i])
				met++
			}
		}
	}
	sum = clamp(sum, sub.points)
	switch {
	case met != len(judgement.Items): // an item that the list does not have, or one twice
		return sub.open(NotComputable, UnknownLevel)
	case judgement.Score.Stated() && sum.Cmp(pointsRat(judgement.Score)) != 0:
		return sub.open(NotComputable, OutsideLevel)
	}
	return outcome{status: Judged, value: sum}
}

func (m *method) callCustom(sub *subject) outcome {
	indicator := sub.indicator
	points := indicator.Points
	if !points.Stated() { // they come from a parent
		grain, _, _ := sub.points.Grain()
		points = grain.Points(0)
	}
	score, ok := m.custom(CustomInput{
		Points: points, Target: indicator.Target, Actual: indicator.Actual, Judgement: indicator.Judgement,
	})
	if !ok || !score.Stated() {
		return sub.open(NotComputable, ByCustom)
	}
	return scored(clamp(pointsRat(score), sub.points), ByCustom)
}
