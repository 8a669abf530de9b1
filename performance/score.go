package performance

import (
	"cmp"
	"slices"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// Score scores a form. It is pure and has no error: what cannot be scored has
// a status that says so, and Check tells why. It is safe for concurrent use.
func (s *Scorer) Score(form Form) Result {
	var r Result
	s.ScoreInto(form, &r)
	return r
}

// ScoreInto is Score into a result that is used again, so that scoring many
// forms allocates nothing. What r held before is gone.
func (s *Scorer) ScoreInto(form Form, r *Result) {
	r.key, r.madeBy = form.Key, &s.madeBy
	r.flags, r.sum, r.unrounded, r.grade, r.graded = 0, sum{}, 0, "", false
	r.leaves, r.keys, r.classes = r.leaves[:0], r.keys[:0], r.classes[:0]
	if len(form.Money) > MaxMoneyRows {
		r.flags = TooLarge
		return
	}
	if cap(r.leaves) == 0 {
		r.leaves = make([]leaf, 0, usualLeaves)
	}
	var run run // field by field: a large literal would be copied
	run.scorer, run.classes, run.money, run.rowPoints = s, form.Classes, form.Money, form.Execution.Points
	run.leaves, run.keys, run.sums, run.scratch = r.leaves, r.keys, r.classes, r.scratch
	run.all()
	if run.tooLarge || run.uncapped && run.overflows() {
		r.flags, r.leaves = TooLarge, run.leaves[:0]
		return
	}
	run.total(&r.sum)
	r.unrounded = r.sum.score
	raw := s.set.Grades.From == ruleset.FromRaw
	if raw {
		r.grade, r.graded = run.grade(&r.sum)
	}
	if rounding := s.set.Rounding.Total; rounding != nil {
		run.round(&r.sum, *rounding, everyClass)
	}
	if !raw {
		r.grade, r.graded = run.grade(&r.sum)
	}
	r.leaves, r.keys, r.classes, r.scratch = run.leaves, run.keys, run.sums, run.scratch
}

// usualLeaves are the rows of nearly all forms.
const usualLeaves = 16

// countIndicators returns the number of indicators; what is empty counts, too.
func countIndicators(classes []Class) int {
	n := 0
	for ci := range classes {
		n += max(1, len(classes[ci].Groups))
		for gi := range classes[ci].Groups {
			n += max(0, len(classes[ci].Groups[gi].Indicators)-1)
		}
	}
	return n
}

// run is one scoring of one form. It holds the form's parts and not the form,
// so that nothing has to outlive the call.
type run struct {
	scorer    *Scorer
	classes   []Class
	money     []MoneyRow
	rowPoints figure.Points // of the execution row, as the form has them
	leaves    []leaf
	keys      []string    // of the leaves; those at the end that have none are left out
	sums      []sum       // of the classes, for sets that round them
	claimed   exact.Grain // the points of all leaves so far
	idle      bool        // something that does not apply carries points
	parents   bool        // a score depends on others of its group or class
	uncapped  bool        // a score exceeds its points
	size      int         // the indicators of the classes so far
	tooLarge  bool        // they are more than a form may have
	// track keeps the exact values of every leaf in the scratch, for points that
	// are stretched and for sums too near to a border for grains.
	track   bool
	scratch *scratch
}

// scratch is memory that a result lends to the next scoring.
type scratch struct {
	values []values
	parts  []exact.Part
	refs   []Ref
	counts []count
}

// values are the exact least and most of a leaf, before rounding and review.
type values struct{ least, most exact.Rat }

// all scores every leaf.
func (r *run) all() {
	r.leaves, r.keys, r.claimed, r.size, r.idle, r.parents, r.uncapped = r.leaves[:0], r.keys[:0], 0, 0, false, false, false
	if r.track {
		kept := r.memory().values[:0]
		r.scratch.values = slices.Grow(kept, cap(r.leaves))[:cap(r.leaves)]
	}
	if r.scratch != nil {
		r.scratch.counts = r.scratch.counts[:0]
	}
	if r.scorer.exec != nil {
		r.execution()
	}
	for ci := range r.classes {
		if !r.room(ci) {
			return
		}
		r.class(ci)
	}
	if r.idle {
		if !r.track && r.scorer.stretches() {
			r.remember() // what is stretched needs the exact values
			return
		}
		r.notApplicable()
	}
	if r.parents {
		r.combine()
	}
}

// room makes room for the leaves of a class, and for all that follow when it
// has to; false when the form is too large. The classes are counted one by one,
// just before they are scored, because a form is seldom in the caches.
func (r *run) room(ci int) bool {
	r.size += countIndicators(r.classes[ci : ci+1])
	if r.tooLarge = r.size > MaxIndicators; r.tooLarge {
		return false
	}
	if cap(r.leaves) <= r.size {
		r.leaves = slices.Grow(r.leaves, r.size+min(countIndicators(r.classes[ci+1:]), MaxIndicators)+1-len(r.leaves))
	}
	return true
}

// remember scores the form once more, keeping the exact values this time.
func (r *run) remember() {
	if !r.track {
		r.track = true
		r.all()
	}
}

// overflows tells whether uncapped scores add up to more than a result can say.
func (r *run) overflows() bool {
	var sum exact.Grain
	for i := range r.leaves {
		if sum += r.leaves[i].raw; sum > exact.Max {
			return true
		}
	}
	return false
}

func (r *run) memory() *scratch {
	if r.scratch == nil {
		r.scratch = &scratch{}
	}
	return r.scratch
}

// execution scores the execution row: spent as the actual, the budget as an
// at-least target.
func (r *run) execution() {
	s := r.scorer
	l := r.leaf(ExecutionRef())
	points := s.set.Execution.Points
	if r.rowPoints.Stated() {
		points = r.rowPoints
	}
	grain, problem := r.claim(points)
	if problem != 0 {
		r.settle(r.last(), nil, outcome{status: NotComputable, flags: problem}, zero)
		return
	}
	l.points = grain
	if s.set.Execution.Unrounded {
		l.flags = unrounded
	}
	base, spent := r.executionAmounts()
	if r.usually(l) && r.measure(l, &s.spends, integer(base.Coefficient()), integer(spent.Coefficient())) {
		return
	}
	sub := subject{points: l.points.Rat(), kind: ruleset.AtLeast, execution: true}
	out := sub.open(NotReported, 0)
	if base.Stated() && spent.Stated() {
		sub.target, sub.actual, sub.power = moneyRat(base), moneyRat(spent), base.Power()
		out = s.exec.evaluate(&sub)
	}
	r.close(s.exec, nil, &sub, out)
}

func (r *run) executionAmounts() (base, spent figure.Money) {
	row := &r.scorer.set.Execution
	for i := range r.money {
		if r.money[i].Kind == TotalRow {
			return r.money[i].At(row.Base), r.money[i].At(row.Spent)
		}
	}
	return base, spent
}

// moneyRat returns an amount in yuan.
func moneyRat(m figure.Money) exact.Rat {
	if coef, exp, ok := m.Coefficient(); ok {
		return exact.Scaled(coef, exp)
	}
	return exact.Decimal(m.In(figure.Yuan).Decimal())
}

// class scores the leaves of a class: its indicators, and what is empty but
// carries points.
func (r *run) class(ci int) {
	class := &r.classes[ci]
	ref := Ref{int32(ci), -1, -1}
	if !class.carries() {
		for gi := range class.Groups {
			ref.Group = int32(gi)
			r.group(ref, class, &class.Groups[gi], nil)
		}
		return
	}
	if class.empty() {
		r.empty(ref, class.Key, class.Points, class.idle())
		return
	}
	handed := r.handDown(ref, class.Points, class.Groups, class.NotApplicable)
	for gi := range class.Groups {
		ref.Group = int32(gi)
		r.group(ref, class, &class.Groups[gi], &handed)
	}
}

func (r *run) group(ref Ref, class *Class, group *Group, handed *estate) {
	idle := class.NotApplicable || group.NotApplicable
	switch {
	case len(group.Indicators) == 0:
		if idle || group.Points.Stated() {
			r.empty(ref, group.Key, group.Points, idle)
		}
	case handed != nil || !group.carries():
		r.indicators(ref, class, group, handed)
	case r.scorer.set.Parents.Policy == ruleset.ParentJudged && !idle:
		r.judgedGroup(ref, group)
	default:
		handed := r.handDown(ref, group.Points, class.Groups[ref.Group:ref.Group+1], idle)
		r.indicators(ref, class, group, &handed)
	}
}

// indicators scores the indicators of a group, with the points that a parent
// hands down or with their own.
func (r *run) indicators(ref Ref, class *Class, group *Group, handed *estate) {
	r.parents = r.parents || group.Choose != All || handed != nil
	idle := class.NotApplicable || group.NotApplicable
	for ii := range group.Indicators {
		indicator := &group.Indicators[ii]
		ref.Indicator = int32(ii)
		l := r.leaf(ref)
		if indicator.Key != "" {
			r.keep(indicator.Key)
		}
		applies := !idle && indicator.applies()
		var problem Flags
		if handed != nil {
			l.points, problem = handed.part(group, applies)
			l.flags = FromParent
		} else {
			l.points, problem = r.claim(indicator.Points)
		}
		switch {
		case !applies:
			r.lies(l, indicator)
		case problem != 0:
			r.settle(r.last(), indicator, outcome{status: NotComputable, flags: problem}, zero)
		case !r.usual(l, class, group, indicator):
			r.indicator(l, class, group, indicator)
		}
	}
}

func (i *Indicator) applies() bool {
	return !i.NotApplicable && i.Actual.kind != DoesNotApply
}

// leaf appends a leaf. There is room for every leaf of the class, so that the
// pointer stays good meanwhile.
func (r *run) leaf(ref Ref) *leaf {
	n := len(r.leaves)
	r.leaves = r.leaves[:n+1]
	l := &r.leaves[n]
	*l = leaf{at: ref.spot()}
	return l
}

// keep keeps the caller's key of the last leaf, if there is one.
func (r *run) keep(key string) {
	if key == "" {
		return
	}
	r.keys = slices.Grow(r.keys, cap(r.leaves)-len(r.keys))
	for len(r.keys) < r.last() {
		r.keys = append(r.keys, "")
	}
	r.keys = append(r.keys, key)
}

// last is the index of the leaf that was appended last.
func (r *run) last() int { return len(r.leaves) - 1 }

// claim turns points into grains; problem says why there are none that can be
// scored.
func (r *run) claim(points figure.Points) (grain exact.Grain, problem Flags) {
	grain, ok := exact.FromPoints(points)
	switch {
	case !points.Stated():
		return 0, NoPoints
	case !ok || grain < 0 || grain > exact.MaxPoints*exact.One-r.claimed:
		return 0, TooLarge
	}
	r.claimed += grain
	return grain, 0
}

// lies closes a leaf that does not apply.
func (r *run) lies(l *leaf, indicator *Indicator) {
	r.settle(r.last(), indicator, outcome{status: NotApplicable}, zero)
	r.idle = r.idle || l.points > 0
}

// empty is a class or a group without indicators: it does not apply, or its
// points cannot be scored.
func (r *run) empty(ref Ref, key string, points figure.Points, idle bool) {
	l := r.leaf(ref)
	r.keep(key)
	grain, problem := r.claim(points)
	l.points = grain
	if idle {
		r.lies(l, nil)
		return
	}
	r.settle(r.last(), nil, outcome{status: NotComputable, flags: cmp.Or(problem, NoTarget)}, grain.Rat())
}

// judgedGroup scores a group that carries the points by its judgement.
func (r *run) judgedGroup(ref Ref, group *Group) {
	l := r.leaf(ref)
	r.keep(group.Key)
	grain, problem := r.claim(group.Points)
	if problem != 0 {
		r.settle(r.last(), nil, outcome{status: NotComputable, flags: problem}, zero)
		return
	}
	l.points = grain
	sub := subject{points: grain.Rat()}
	out := r.scorer.judged.judged(&sub, &group.Judgement, nil)
	r.settle(r.last(), nil, out, sub.most)
}

// indicator scores one applicable indicator.
func (r *run) indicator(l *leaf, class *Class, group *Group, indicator *Indicator) {
	sub := subject{indicator: indicator}
	if l.flags&FromParent != 0 {
		sub.points = l.points.Rat()
	} else {
		sub.points = pointsRat(indicator.Points)
	}
	m, status, flags := r.prepare(&sub, class, group, indicator)
	var out outcome
	switch {
	case status != Scored:
		out = sub.open(status, flags)
	case m.rule.Share != nil:
		l.flags |= flags
		out = r.share(&sub, m, l.ref())
	default:
		l.flags |= flags
		out = m.evaluate(&sub)
	}
	r.close(m, indicator, &sub, out)
}

// close settles the last leaf by the outcome of a method.
func (r *run) close(m *method, indicator *Indicator, sub *subject, out outcome) {
	if !out.status.Known() && m != nil && m.rule.Completion != nil && m.rule.Completion.Uncapped {
		r.leaves[r.last()].flags |= boundless
	}
	r.settle(r.last(), indicator, out, sub.most)
}

// prepare finds the method and loads the figures. A status other than Scored
// says why the indicator cannot be scored.
func (r *run) prepare(sub *subject, class *Class, group *Group, indicator *Indicator) (m *method, status Status, flags Flags) {
	kind, assumed := r.scorer.direction(class, group, indicator)
	sub.kind = kind
	if m = r.scorer.method(kind, indicator); m == nil {
		if kind == ruleset.NoKind && indicator.Method == "" {
			return nil, NotComputable, NoTarget
		}
		return nil, NotComputable, NoMethod // the set scores by named methods only
	}
	switch indicator.Actual.kind {
	case NoActual, NoReport:
		if !m.takesJudgement(indicator) {
			return m, NotReported, 0
		}
	case NoEvidence:
		return m, NotEvidenced, 0
	default:
	}
	if m.figures {
		if status, flags = sub.load(&indicator.Target, &indicator.Actual); status != Scored {
			return m, status, flags
		}
	}
	if assumed {
		flags |= AssumedDirection
	}
	return m, Scored, flags
}

// method finds the method that an indicator asks for, or the one for its kind of
// target; nil when the rule set has none.
func (s *Scorer) method(kind ruleset.Kind, indicator *Indicator) *method {
	switch {
	case indicator.Method != "":
		return s.named[indicator.Method]
	case kind == ruleset.NoKind && indicator.Judgement.Score.Stated():
		return s.judged
	}
	return s.kinds[kind]
}

// methodOf returns the method that scores the indicator at ref, nil for none.
func (r *run) methodOf(ref Ref) *method {
	indicator := ref.in(r.classes)
	if indicator == nil {
		return nil
	}
	class := &r.classes[ref.Class]
	kind, _ := r.scorer.direction(class, &class.Groups[ref.Group], indicator)
	return r.scorer.method(kind, indicator)
}

// takesJudgement tells whether the method scores without an actual value.
func (m *method) takesJudgement(indicator *Indicator) bool {
	if m.rule.Share != nil {
		return true
	}
	judges := m.rule.Level != nil || m.rule.Judged != nil || m.rule.Custom != nil || len(m.items) > 0
	return judges && indicator.Judgement.Given()
}
