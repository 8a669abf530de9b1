package scoring

import (
	"slices"

	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// level is 评判等级赋分: the evaluator names a level, a score, or both; a score
// must lie in its level. Words that mean a level name it, too, and words that
// repeat the target's earn all points where the rule says so.
func (m *Method) level(sub *Subject) Outcome {
	rule, judgement, actual := m.Rule.Level, &sub.Indicator.Judgement, &sub.Indicator.Actual
	at := -1
	switch {
	case judgement.Level != "":
		if at = slices.IndexFunc(rule.Levels, judgement.Names); at < 0 {
			return sub.open(NotComputable, UnknownLevel)
		}
	case judgement.Score.Stated():
		if level, found := m.enclosing(PointsRat(judgement.Score), sub.Points); found {
			return m.judged(sub, judgement, &level)
		}
		return m.judged(sub, judgement, nil)
	case actual.Is != performance.InText && sub.Kind != ruleset.Words: // a range or a date that the set leaves to an evaluator
		return sub.open(NotComputable, NeedsJudgement)
	case actual.Is != performance.InText:
		return sub.open(NotComputable, KindMismatch)
	case rule.SameWords && actual.Words == sub.Indicator.Target.Words:
		return sub.all(Met)
	default:
		for i := range rule.Levels {
			if slices.Contains(rule.Levels[i].Words, actual.Words) {
				at = i
			}
		}
		if at < 0 {
			return sub.open(NotComputable, NeedsJudgement)
		}
	}
	switch {
	case judgement.Score.Stated():
		level := m.Within(m.Edges[at], sub.Points)
		return m.judged(sub, judgement, &level)
	case rule.Levels[at].Fixed.Stated():
		return scored(sub.Points.Mul(m.Earns[at]), 0)
	}
	sub.most = sub.Points.Mul(m.Edges[at].To)
	return Outcome{Status: NotComputable, Flags: NeedsJudgement, Value: sub.Points.Mul(m.Edges[at].From)}
}

// enclosing is the level that a judged score lies in, in points; found is false
// when it lies in none.
func (m *Method) enclosing(score, points exact.Rat) (level Edge, found bool) {
	for i := range m.Edges {
		level = m.Edges[i]
		if level.From = m.end(level.From, points); !level.starts(score) {
			continue
		}
		if level.To = m.end(level.To, points); level.ends(score) {
			return level, true
		}
	}
	return Edge{}, false
}

// within turns an interval of shares into one of points.
func (m *Method) Within(level Edge, points exact.Rat) Edge {
	level.From, level.To = m.end(level.From, points), m.end(level.To, points)
	return level
}

// end turns the end of a level from a share into points. It is rounded like a
// score, because a judged score can only lie on that grid.
func (m *Method) end(share, points exact.Rat) exact.Rat {
	end := points.Mul(share)
	if m.leafRounding == nil {
		return end
	}
	return end.Round(*m.leafRounding)
}

// judged takes the judged score, which must lie between 0 and the points and,
// when there is a level, inside the level's interval of points.
func (m *Method) judged(sub *Subject, judgement *performance.Judgement, level *Edge) Outcome {
	if !judgement.Score.Stated() {
		return sub.open(NotComputable, NeedsJudgement)
	}
	score := PointsRat(judgement.Score)
	if score.Sign() < 0 || score.Cmp(sub.Points) > 0 {
		return sub.open(NotComputable, OutsideLevel)
	}
	var flags Flags
	if level != nil {
		if !level.Contains(score) {
			return sub.open(NotComputable, OutsideLevel)
		}
		if level.From.Sign() > 0 && score.Cmp(level.From) == 0 {
			flags = LowerEnd
		}
	}
	return Outcome{Status: Judged, Flags: flags, Value: score}
}

// checklist adds up items or takes off breaches.
func (m *Method) checklist(sub *Subject) Outcome {
	if len(m.Items) > 0 {
		return m.itemsMet(sub)
	}
	actual := &sub.Indicator.Actual
	if actual.Is != performance.Number || actual.Q.Sign() < 0 {
		return sub.open(NotComputable, KindMismatch)
	}
	count := QuantityRat(&actual.Q, actual.Q.Power())
	if m.Rule.Checklist.PerItem.Stated() {
		return scored(clamp(count.Mul(m.PerItem), sub.Points), 0)
	}
	return scored(clamp(sub.Points.Sub(count.Mul(m.PerBreach)), sub.Points), 0)
}

// itemsMet adds up the items that the judgement names. A judged score says the
// same in one number, so that none met can be told from nothing said.
func (m *Method) itemsMet(sub *Subject) Outcome {
	judgement := &sub.Indicator.Judgement
	if len(judgement.Items) == 0 && !judgement.Score.Stated() {
		return sub.open(NotComputable, NeedsJudgement)
	}
	sum, met := Zero, 0
	if len(judgement.Items) <= len(m.Items) {
		for i, item := range m.Rule.Checklist.Items {
			if slices.Contains(judgement.Items, item.Name) {
				sum = sum.Add(m.Items[i])
				met++
			}
		}
	}
	sum = clamp(sum, sub.Points)
	switch {
	case met != len(judgement.Items): // an item that the list does not have, or one twice
		return sub.open(NotComputable, UnknownLevel)
	case judgement.Score.Stated() && sum.Cmp(PointsRat(judgement.Score)) != 0:
		return sub.open(NotComputable, OutsideLevel)
	}
	return Outcome{Status: Judged, Value: sum}
}

func (m *Method) callCustom(sub *Subject) Outcome {
	indicator := sub.Indicator
	points := indicator.Points
	if !points.Stated() { // they come from a parent
		grain, _, _ := sub.Points.Grain()
		points = grain.Points(0)
	}
	score, ok := m.custom(CustomInput{
		Points: points, Target: indicator.Target, Actual: indicator.Actual, Judgement: indicator.Judgement,
	})
	if !ok || !score.Stated() {
		return sub.open(NotComputable, ByCustom)
	}
	return scored(clamp(PointsRat(score), sub.Points), ByCustom)
}
