package scoring

import (
	"cmp"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// indicators scores those of a group.
func (r *run) indicators(above *parents) {
	if above.group.Choose != performance.All || above.handed != nil {
		r.parents = true
	}
	indicators, ref, usually := above.group.Indicators, above.ref, r.usually(above)
	for ii := range indicators {
		indicator := &indicators[ii]
		ref.Indicator = int32(ii)
		l := r.leaf(ref)
		if usually && r.usual(l, above, indicator) {
			r.claimed += l.points
		} else {
			r.generally(l, above, indicator)
		}
		if indicator.Key != "" {
			r.keep(indicator.Key)
		}
	}
}

// generally scores any indicator, with the points that a parent hands down or
// with its own.
func (r *run) generally(l *leaf, above *parents, indicator *performance.Indicator) {
	applies := !above.excused && indicator.Applies()
	var problem Flags
	if above.handed != nil {
		l.points, problem = above.handed.part(above.group, applies)
		l.flags = FromParent
	} else {
		l.points, problem = r.claim(indicator.Points)
	}
	switch {
	case !applies:
		r.excuse(l, indicator)
	case problem != 0:
		r.award(r.last(), indicator, outcome{status: NotComputable, flags: problem}, zero)
	default:
		r.indicator(l, above, indicator)
	}
}

// excuse closes a leaf that does not apply.
func (r *run) excuse(l *leaf, indicator *performance.Indicator) {
	r.award(r.last(), indicator, outcome{status: NotApplicable}, zero)
	r.freed = r.freed || l.points > 0
}

// empty is a class or a group without indicators: it does not apply, or its
// points cannot be scored.
func (r *run) empty(ref performance.Ref, key string, points figure.Points, excused bool) {
	l := r.leaf(ref)
	r.keep(key)
	grain, problem := r.claim(points)
	l.points = grain
	if excused {
		r.excuse(l, nil)
		return
	}
	r.award(r.last(), nil, outcome{status: NotComputable, flags: cmp.Or(problem, NoTarget)}, grain.Rat())
}

// judgedGroup scores a group that carries the points by its judgement.
func (r *run) judgedGroup(ref performance.Ref, group *performance.Group) {
	l := r.leaf(ref)
	r.keep(group.Key)
	grain, problem := r.claim(group.Points)
	if problem != 0 {
		r.award(r.last(), nil, outcome{status: NotComputable, flags: problem}, zero)
		return
	}
	l.points = grain
	sub := subject{points: grain.Rat()}
	out := r.scorer.judges.judged(&sub, &group.Judgement, nil)
	r.award(r.last(), nil, out, sub.most)
}

// indicator scores one applicable indicator.
func (r *run) indicator(l *leaf, above *parents, indicator *performance.Indicator) {
	sub := subject{indicator: indicator}
	if above.handed != nil {
		sub.points = l.points.Rat()
	} else {
		sub.points = pointsRat(indicator.Points)
	}
	m, status, flags := r.prepare(&sub, above)
	if status == NotComputable && flags&(KindMismatch|UnitMismatch) != 0 && indicator.Judgement.Score.Stated() {
		m, status = r.scorer.judges, Scored // an evaluator can compare what figures cannot
	}
	if r.trace != nil {
		r.trace.prepared(&sub, m, status, flags, above.handed)
	}
	var out outcome
	switch {
	case status != Scored:
		out = sub.open(status, flags)
	case m.rule.Share != nil:
		l.flags |= flags
		out = r.metShare(&sub, m, l.ref())
	case flags.Has(TwoWay):
		l.flags |= flags &^ TwoWay
		out = r.bothWays(&sub, m)
	default:
		l.flags |= flags
		out = m.evaluate(&sub)
	}
	r.finish(m, indicator, &sub, out)
}

// bothWays scores a bare target that reads both ways: the score is certain where
// the two agree, else it is open between them.
func (r *run) bothWays(sub *subject, m *method) outcome {
	other := *sub
	other.workings, other.kind = nil, ruleset.AtMost
	low := m.evaluate(sub)
	high := r.scorer.methodFor(other.kind, sub.indicator).evaluate(&other)
	if low.status.Known() && high.status.Known() && low.value.Cmp(high.value) == 0 {
		low.flags |= AssumedDirection
		return low
	}
	if !low.status.Known() || !high.status.Known() {
		return sub.open(NotComputable, TwoWay)
	}
	if low.value.Cmp(high.value) > 0 {
		low, high = high, low
	}
	sub.most = clamp(high.value, sub.points)
	return outcome{status: NotComputable, flags: TwoWay, value: clamp(low.value, sub.points)}
}

// finish closes the last leaf with the outcome of a method.
func (r *run) finish(m *method, indicator *performance.Indicator, sub *subject, out outcome) {
	if !out.status.Known() && m != nil && m.rule.Completion != nil && m.rule.Completion.Uncapped {
		r.leaves[r.last()].marks |= boundless
	}
	r.award(r.last(), indicator, out, sub.most)
}

// prepare finds the method and loads the figures. A status other than Scored
// says why the indicator cannot be scored.
func (r *run) prepare(sub *subject, above *parents) (m *method, status Status, flags Flags) {
	indicator := sub.indicator
	kind, rests := r.scorer.direction(above.class, above.group, indicator)
	sub.kind = kind
	if m = r.scorer.methodFor(kind, indicator); m == nil {
		if kind == ruleset.NoKind && indicator.Method == "" {
			return nil, NotComputable, NoTarget
		}
		return nil, NotComputable, NoMethod // the set scores by named methods only
	}
	switch _, actually := indicator.Kinds(); actually {
	case performance.NoActual, performance.NoReport:
		if !m.takesJudgement(indicator) {
			return m, NotReported, 0
		}
	case performance.NoEvidence:
		return m, NotEvidenced, 0
	default:
	}
	if m.figures {
		if status, flags = sub.load(r.scorer.words); status != Scored {
			return m, status, flags
		}
	}
	switch rests {
	case convention:
		flags |= AssumedDirection
	case guess:
		if m.figures {
			flags |= TwoWay
		}
	case printed:
	}
	return m, Scored, flags
}
