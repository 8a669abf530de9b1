package performance

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// Score scores a form. It is pure and has no error: what cannot be scored has
// a status that says so, and Check tells why. It is safe for concurrent use.
func (s *Scorer) Score(form Form) Result {
	return s.score(form, nil)
}

// ScoreInto is Score into a result that is used again, so that scoring many
// forms allocates nothing. What r held before is gone.
func (s *Scorer) ScoreInto(form Form, r *Result) {
	*r = s.score(form, r.leaves[:0])
}

func (s *Scorer) score(form Form, leaves []leaf) Result {
	run := run{scorer: s, classes: form.Classes, money: form.Money, row: form.Execution, leaves: leaves}
	result := Result{key: form.Key, madeBy: MadeBy{RuleSet: s.set.ID, Hash: s.hash, Version: Version}}
	if !run.all() {
		result.flags, result.leaves = TooLarge, run.leaves
		return result
	}
	result.leaves = run.leaves
	result.sum = run.total()
	result.grade, result.graded = run.grade(result.sum)
	return result
}

// run is one scoring of one form. It holds the form's parts and not the form,
// so that nothing has to outlive the call.
type run struct {
	scorer  *Scorer
	classes []Class
	money   []MoneyRow
	row     ExecutionRow
	leaves  []leaf
	// values keeps the exact raw value of every leaf when track asks for it:
	// where points are stretched, or a border is too near for grains.
	track  bool
	values []exact.Rat
	shares bool // a leaf waits for the others (method Share)
}

// all scores every leaf; it returns false for a form past the limits.
func (r *run) all() bool {
	s := r.scorer
	count, applicable := countIndicators(r.classes)
	r.track = r.track || !applicable && s.set.NotApplicable.Policy != ruleset.KeepZero
	if count > MaxIndicators || len(r.money) > MaxMoneyRows {
		return false
	}
	if cap(r.leaves) < count+1 {
		r.leaves = make([]leaf, 0, count+1)
	}
	if s.hasExec {
		r.execution()
	}
	for ci := range r.classes {
		r.class(ci)
	}
	if r.shares {
		r.scoreShares()
	}
	if !applicable {
		r.notApplicable()
	}
	return true
}

// countIndicators returns the number of indicators, and whether all apply.
func countIndicators(classes []Class) (n int, applicable bool) {
	applicable = true
	for ci := range classes {
		class := &classes[ci]
		applicable = applicable && !class.NotApplicable
		for gi := range class.Groups {
			group := &class.Groups[gi]
			n += max(1, len(group.Indicators))
			applicable = applicable && !group.NotApplicable
			for ii := range group.Indicators {
				indicator := &group.Indicators[ii]
				if indicator.NotApplicable || indicator.Actual.kind == DoesNotApply {
					applicable = false
				}
			}
		}
	}
	return n, applicable
}

// execution scores the execution row: spent as the actual, the budget as an
// at-least target.
func (r *run) execution() {
	s := r.scorer
	points, ok := s.execPoints, true
	if r.row.Points.Stated() {
		points, ok = exact.FromPoints(r.row.Points)
	}
	l := leaf{ref: ExecutionRef(), points: points}
	if !ok {
		r.addOutcome(&l, outcome{status: NotComputable, flags: TooLarge}, s.exec)
		return
	}
	sub := subject{points: points.Rat(), kind: ruleset.AtLeast, execution: true}
	out := outcome{}
	base, spent := r.executionAmounts()
	switch {
	case !base.Stated() || !spent.Stated():
		out = sub.open(NotReportedStatus, 0)
	default:
		sub.target, sub.actual, sub.power = moneyRat(base), moneyRat(spent), base.Quantity().Power()
		out = s.exec.evaluate(&sub)
	}
	r.addOutcome(&l, out, s.exec)
}

func (r *run) executionAmounts() (base, spent figure.Money) {
	row := r.scorer.set.Execution
	for i := range r.money {
		if r.money[i].Kind == TotalRow {
			return r.money[i].At(row.Base), r.money[i].At(row.Spent)
		}
	}
	return base, spent
}

func moneyRat(m figure.Money) exact.Rat {
	q := m.Quantity()
	return quantityRat(&q, 0)
}

func (r *run) class(ci int) {
	class := &r.classes[ci]
	fromClass := class.Points.Stated() && !class.pointsBelow()
	parts := 0
	if fromClass {
		for gi := range class.Groups {
			parts += class.Groups[gi].applicable()
		}
	}
	for gi := range class.Groups {
		group := &class.Groups[gi]
		ref := Ref{int32(ci), int32(gi), -1}
		parent := parentPoints{}
		switch {
		case fromClass:
			parent = parentPoints{points: class.Points, parts: parts}
		case group.Points.Stated() && !group.pointsBelow():
			parent = parentPoints{points: group.Points, parts: group.applicable()}
			if group.Choose != All {
				parent.parts = 1
			}
			if r.scorer.set.Parents.Policy == ruleset.ParentJudged && len(group.Indicators) > 0 {
				r.judgedGroup(ref, group)
				continue
			}
		}
		r.group(ref, class, group, parent)
	}
}

// parentPoints are the points that a parent hands down in equal parts.
type parentPoints struct {
	points figure.Points
	parts  int
}

func (c *Class) pointsBelow() bool {
	for gi := range c.Groups {
		if c.Groups[gi].Points.Stated() || c.Groups[gi].pointsBelow() {
			return true
		}
	}
	return false
}

func (g *Group) pointsBelow() bool {
	for ii := range g.Indicators {
		if g.Indicators[ii].Points.Stated() {
			return true
		}
	}
	return false
}

// applicable counts the indicators that apply.
func (g *Group) applicable() int {
	if g.NotApplicable {
		return 0
	}
	n := 0
	for ii := range g.Indicators {
		if !g.Indicators[ii].NotApplicable && g.Indicators[ii].Actual.kind != DoesNotApply {
			n++
		}
	}
	return n
}

func (r *run) group(ref Ref, class *Class, group *Group, parent parentPoints) {
	start := len(r.leaves)
	if len(group.Indicators) == 0 {
		r.emptyGroup(ref, class, group)
		return
	}
	for ii := range group.Indicators {
		indicator := &group.Indicators[ii]
		ref.Indicator = int32(ii)
		l := leaf{ref: ref, key: indicator.Key}
		if class.NotApplicable || group.NotApplicable || indicator.NotApplicable || indicator.Actual.kind == DoesNotApply {
			l.points, _ = exact.FromPoints(indicator.Points)
			r.addOutcome(&l, outcome{status: NotApplicableStatus}, nil)
			continue
		}
		r.indicator(&l, class, group, indicator, parent)
	}
	if parent.parts > 0 && r.scorer.set.Parents.Policy == ruleset.AllMet && group.Choose == All {
		r.allOrNothing(start)
	}
	if group.Choose != All {
		r.choose(start, group.Choose)
	}
}

// emptyGroup is a group without indicators: it does not apply, or its points
// cannot be scored.
func (r *run) emptyGroup(ref Ref, class *Class, group *Group) {
	l := leaf{ref: ref, key: group.Key}
	l.points, _ = exact.FromPoints(group.Points)
	status := NotComputable
	if class.NotApplicable || group.NotApplicable {
		status = NotApplicableStatus
	} else if !group.Points.Stated() {
		return
	}
	r.addOutcome(&l, outcome{status: status, flags: NoTarget, most: l.points.Rat()}, nil)
}

func (r *run) judgedGroup(ref Ref, group *Group) {
	l := leaf{ref: ref, key: group.Key, flags: FromParent}
	points, ok := exact.FromPoints(group.Points)
	if !ok {
		r.addOutcome(&l, outcome{status: NotComputable, flags: TooLarge}, nil)
		return
	}
	l.points = points
	sub := subject{points: points.Rat()}
	judge := method{}
	r.addOutcome(&l, judge.judged(&sub, group.Judgement, edge{}, false), &judge)
}

// indicator scores one applicable indicator.
func (r *run) indicator(l *leaf, class *Class, group *Group, indicator *Indicator, parent parentPoints) {
	sub := subject{indicator: indicator}
	switch {
	case parent.parts > 0:
		points := pointsRat(parent.points).Quo(exact.Int(int64(parent.parts)))
		grain, whole, ok := points.Grain()
		if !ok {
			r.addOutcome(l, outcome{status: NotComputable, flags: TooLarge}, nil)
			return
		}
		l.points, sub.points, l.flags = grain, points, FromParent
		if !whole {
			l.flags |= inexactMax
		}
	case !indicator.Points.Stated():
		r.addOutcome(l, outcome{status: NotComputable, flags: NoPoints}, nil)
		return
	default:
		coef, exp, ok := indicator.Points.Coefficient()
		if !ok {
			r.addOutcome(l, outcome{status: NotComputable, flags: TooLarge}, nil)
			return
		}
		if l.points, ok = exact.FromPoints(indicator.Points); !ok || l.points < 0 {
			l.points = 0
			r.addOutcome(l, outcome{status: NotComputable, flags: TooLarge}, nil)
			return
		}
		sub.points = exact.Scaled(coef, exp)
	}
	m, out, ok := r.prepare(&sub, class, group, indicator)
	if ok {
		if m.rule.Share != nil {
			r.shares = true
			out.flags |= counting
		} else {
			flags := out.flags
			out = m.evaluate(&sub)
			out.flags |= flags
		}
	}
	r.addOutcome(l, out, m)
}

// prepare finds the method and loads the figures; ok is false when the outcome
// stands already.
func (r *run) prepare(sub *subject, class *Class, group *Group, indicator *Indicator) (m *method, out outcome, ok bool) {
	kind, assumed := r.scorer.direction(class, group, indicator)
	sub.kind = kind
	if indicator.Method != "" {
		if m = r.scorer.named[indicator.Method]; m == nil {
			return nil, sub.open(NotComputable, NoMethod), false
		}
	} else if m = r.scorer.kinds[kind]; m == nil {
		if indicator.Judgement.Score.Stated() && kind == ruleset.NoKind {
			m = &method{rule: ruleset.Method{Judged: &ruleset.Judged{}}}
		} else {
			flag := NoMethod // the set scores by named methods only
			if kind == ruleset.NoKind {
				flag = NoTarget
			}
			return nil, sub.open(NotComputable, flag), false
		}
	}
	switch indicator.Actual.kind {
	case NoActual, NotReported:
		if !m.takesJudgement(indicator) {
			return m, sub.open(NotReportedStatus, 0), false
		}
	case NoEvidence:
		return m, sub.open(NotEvidencedStatus, 0), false
	default:
	}
	if m.comparesFigures() {
		if out, ok = sub.load(&indicator.Target, &indicator.Actual); !ok {
			return m, out, false
		}
	}
	if assumed {
		out.flags |= AssumedDirection
	}
	return m, out, true
}

// takesJudgement tells whether the method scores from the judgement alone.
func (m *method) takesJudgement(indicator *Indicator) bool {
	judges := m.rule.Level != nil || m.rule.Judged != nil || len(m.items) > 0 || m.rule.Share != nil
	return judges && (indicator.Judgement.Given() || m.rule.Share != nil)
}

// comparesFigures tells whether the method needs target and actual as numbers.
func (m *method) comparesFigures() bool {
	return m.rule.Completion != nil || m.rule.Steps != nil || m.rule.Bands != nil || m.rule.Linear != nil
}

// addOutcome appends the leaf that an outcome makes.
func (r *run) addOutcome(l *leaf, out outcome, m *method) {
	l.status = out.status
	l.flags |= out.flags
	if m != nil && m.unrounded {
		l.flags |= unrounded
	}
	value := out.value
	if !out.status.Known() {
		value = out.least
	}
	value = r.settle(l, value)
	if !l.status.Known() {
		most := *l
		r.settle(&most, out.most)
		l.most = most.score
	}
	r.leaves = append(r.leaves, *l)
	if r.track {
		r.values = append(r.values, value)
	}
}

// settle gives a leaf its raw value and its score, rounded where the rule set
// rounds leaves and less what a review deducts. It returns the exact raw value.
func (r *run) settle(l *leaf, value exact.Rat) exact.Rat {
	grain, whole, ok := value.Grain()
	if !ok { // only an uncapped row can leave the range
		l.status, l.flags = NotComputable, l.flags|TooLarge
		grain, whole, value = 0, true, zero
	}
	l.flags &^= inexactRaw
	if !whole {
		l.flags |= inexactRaw
	}
	l.raw, l.score = grain, grain
	if rounding := r.scorer.set.Rounding.Leaf; rounding != nil && !l.flags.Has(unrounded) {
		l.score = grain.Round(*rounding, whole)
	}
	if off := r.deduction(l.ref); off > 0 {
		l.flags |= Deducted
		l.score, l.raw = max(0, l.score-off), max(0, l.raw-off)
		value = clamp(value.Sub(off.Rat()), value)
	}
	l.most = l.score
	return value
}

// deduction is what a review takes off the indicator, 0 for nothing.
func (r *run) deduction(ref Ref) exact.Grain {
	indicator := ref.in(r.classes)
	if indicator == nil || !indicator.Deduction.Stated() {
		return 0
	}
	off, ok := exact.FromPoints(indicator.Deduction)
	if !ok {
		return 0
	}
	return off
}

// in returns the indicator that the reference points at, nil for none.
func (r Ref) in(classes []Class) *Indicator {
	if r.Class < 0 || int(r.Class) >= len(classes) {
		return nil
	}
	groups := classes[r.Class].Groups
	if r.Group < 0 || int(r.Group) >= len(groups) {
		return nil
	}
	indicators := groups[r.Group].Indicators
	if r.Indicator < 0 || int(r.Indicator) >= len(indicators) {
		return nil
	}
	return &indicators[r.Indicator]
}
