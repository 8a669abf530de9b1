package scoring

import (
	"slices"

	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// level is 评判等级赋分: the evaluator names a level, a score, or both; a score
// must lie in its level. Words of the actual that mean a level name it, too, and
// those that repeat the target's earn all points where the rule says so.
func (m *method) level(sub *subject) outcome {
	rule, judgement := m.rule.Level, &sub.indicator.Judgement
	_, kind := sub.indicator.Kinds()
	target, actual := sub.indicator.Texts()
	var at int
	switch {
	case judgement.Level != "":
		if at = slices.IndexFunc(rule.Levels, judgement.Names); at < 0 {
			return sub.open(NotComputable, UnknownLevel)
		}
	case judgement.Score.Stated():
		if at = m.meant(actual); at < 0 {
			return m.enclosed(sub, judgement)
		}
	case kind != performance.InText && sub.kind != ruleset.Words: // a range or a date that the set leaves to an evaluator
		return sub.open(NotComputable, NeedsJudgement)
	case kind != performance.InText:
		return sub.open(NotComputable, KindMismatch)
	case rule.SameWords && actual == target:
		return sub.reached(Met)
	default:
		if at = m.meant(actual); at < 0 {
			return sub.open(NotComputable, NeedsJudgement)
		}
	}
	if w := sub.workings; w != nil {
		w.Way, w.Band = InBand, at
	}
	switch {
	case judgement.Score.Stated():
		level := m.within(at, sub.points)
		return m.judged(sub, judgement, &level)
	case rule.Levels[at].Fixed.Stated():
		return scored(sub.points.Mul(m.earns[at]), 0)
	}
	sub.most = sub.points.Mul(m.intervals[at].to)
	return outcome{status: NotComputable, flags: NeedsJudgement, value: sub.points.Mul(m.intervals[at].from)}
}

// meant is the level that words mean, -1 for none.
func (m *method) meant(words string) int {
	if at, found := m.meanings.of(words); found {
		return at
	}
	return -1
}

// enclosed takes a judged score alone: its level is the one that it lies in, and
// levels of fixed shares leave scores between them that none has.
func (m *method) enclosed(sub *subject, judgement *performance.Judgement) outcome {
	score := pointsRat(judgement.Score)
	for at := range m.intervals {
		level := m.intervals[at]
		if level.from = m.end(level.from, sub.points); !level.starts(score) {
			continue
		}
		if level.to = m.end(level.to, sub.points); !level.ends(score) {
			continue
		}
		if w := sub.workings; w != nil {
			w.Way, w.Band = InBand, at
		}
		out := m.judged(sub, judgement, nil)
		if out.status.Known() {
			out.flags = level.lowerEnd(score)
		}
		return out
	}
	return sub.open(NotComputable, OutsideLevel)
}

// levelEnds is the interval of a level in hundredths of a percent: so written,
// its ends are a whole number of grains of any points that keep hundredths.
type levelEnds struct {
	from, to         int64
	fromOpen, toOpen bool
}

const wholeShare = 100 * 100

// newLevelEnds writes intervals of fractions so; nil when an end has more
// places, or lies outside the points.
func newLevelEnds(intervals []interval) []levelEnds {
	levels := make([]levelEnds, len(intervals))
	for i, e := range intervals {
		from, to := zero, one
		if e.hasFrom {
			from = e.from
		}
		if e.hasTo {
			to = e.to
		}
		const unit = exact.One / wholeShare
		low, whole, _ := from.Grain()
		high, also, _ := to.Grain()
		if !whole || !also || low < 0 || high > exact.One || low%unit != 0 || high%unit != 0 {
			return nil
		}
		levels[i] = levelEnds{int64(low / unit), int64(high / unit), e.fromOpen, e.toOpen}
	}
	return levels
}

// encloses tells whether a judged score lies in a level, and whether it is the
// closed lower end of it, as enclosed does; all are whole numbers of hundredths.
func (m *method) encloses(score, points exact.Grain) (lowerEnd, inside bool) {
	for i := range m.levels {
		level := &m.levels[i]
		from := m.endOf(level.from, points)
		if score < from || score == from && level.fromOpen {
			continue
		}
		if to := m.endOf(level.to, points); score < to || score == to && !level.toOpen {
			return score == from && from > 0, true
		}
	}
	return false, false
}

// endOf is end in grains.
func (m *method) endOf(share int64, points exact.Grain) exact.Grain {
	end := points / wholeShare * exact.Grain(share)
	if m.leafRounding == nil || share == wholeShare {
		return end
	}
	return end.Round(*m.leafRounding, true)
}

// within turns the interval of a level from fractions into points.
func (m *method) within(at int, points exact.Rat) interval {
	level := m.intervals[at]
	level.from, level.to = m.end(level.from, points), m.end(level.to, points)
	return level
}

// end turns the end of a level from a fraction into points. It is rounded like a
// score, because a judged score can only lie on that grid, or be all the points.
func (m *method) end(fraction, points exact.Rat) exact.Rat {
	if fraction.CmpOne() == 0 {
		return points
	}
	end := points.Mul(fraction)
	if m.leafRounding == nil {
		return end
	}
	return end.Round(*m.leafRounding)
}

// judged takes the judged score, which must lie between 0 and the points and,
// when there is a level, inside the level's interval of points.
func (m *method) judged(sub *subject, judgement *performance.Judgement, level *interval) outcome {
	if !judgement.Score.Stated() {
		return sub.open(NotComputable, NeedsJudgement)
	}
	score := pointsRat(judgement.Score)
	if score.Sign() < 0 || score.Cmp(sub.points) > 0 || level != nil && !level.contains(score) {
		return sub.open(NotComputable, OutsideLevel)
	}
	out := outcome{status: Judged, value: score}
	if level != nil {
		out.flags = level.lowerEnd(score)
	}
	return out
}

// lowerEnd is the flag of a judged score at the lower end of its level.
func (e *interval) lowerEnd(score exact.Rat) Flags {
	if e.from.Sign() > 0 && score.Cmp(e.from) == 0 {
		return LowerEnd
	}
	return 0
}
