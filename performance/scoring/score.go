package scoring

import (
	"cmp"
	"slices"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Score scores a form. It is pure and has no error: what cannot be scored has
// a status that says so, and Check tells why. It is safe for concurrent use.
func (s *Scorer) Score(form performance.Form) Result {
	var r Result
	s.ScoreInto(form, &r)
	return r
}

// ScoreInto is Score into a result that is used again, so that scoring many
// forms allocates nothing. What r held before is gone.
func (s *Scorer) ScoreInto(form performance.Form, r *Result) {
	r.key, r.madeBy = form.Key, &s.madeBy
	r.flags, r.Whole, r.unrounded, r.grade, r.graded = 0, Running{}, 0, "", false
	r.Rows, r.keys, r.ClassSums = r.Rows[:0], r.keys[:0], r.ClassSums[:0]
	if len(form.Money) > performance.MaxMoneyRows {
		r.flags = TooLarge
		return
	}
	if cap(r.Rows) == 0 {
		r.Rows = make([]Row, 0, usualLeaves)
	}
	var run Run // field by field: a large literal would be copied
	run.Scorer, run.Classes, run.Money, run.RowPoints = s, form.Classes, form.Money, form.Execution.Points
	run.Leaves, run.keys, run.Sums, run.Scratch = r.Rows, r.keys, r.ClassSums, r.scratch
	run.All()
	if run.tooLarge || run.uncapped && run.overflows() {
		r.flags, r.Rows = TooLarge, run.Leaves[:0]
		return
	}
	run.Total(&r.Whole)
	r.unrounded = r.Whole.Score
	raw := s.Rules.Grades.From == ruleset.FromRaw
	if raw {
		r.grade, r.graded = run.grade(&r.Whole)
	}
	if rounding := s.Rules.Rounding.Total; rounding != nil {
		run.Round(&r.Whole, *rounding, EveryClass)
	}
	if !raw {
		r.grade, r.graded = run.grade(&r.Whole)
	}
	r.Rows, r.keys, r.ClassSums, r.scratch = run.Leaves, run.keys, run.Sums, run.Scratch
}

// usualLeaves are the rows of nearly all forms.
const usualLeaves = 16

// run is one scoring of one form. It holds the form's parts and not the form,
// so that nothing has to outlive the call.
type Run struct {
	Scorer    *Scorer
	Classes   []performance.Class
	Money     []performance.MoneyRow
	RowPoints figure.Points // of the execution row, as the form has them
	Leaves    []Row
	keys      []string    // of the leaves; those at the end that have none are left out
	Sums      []Running   // of the classes, for sets that round them
	claimed   exact.Grain // the points of all leaves so far
	Idle      bool        // something that does not apply carries points
	parents   bool        // a score depends on others of its group or class
	uncapped  bool        // a score exceeds its points
	size      int         // the indicators of the classes so far
	tooLarge  bool        // they are more than a form may have
	// track keeps the exact values of every leaf in the scratch, for points that
	// are stretched and for sums too near to a border for grains.
	Track   bool
	Scratch *Scratch
}

// scratch is memory that a result lends to the next scoring.
type Scratch struct {
	Values []values
	parts  []exact.Part
	refs   []performance.Ref
	counts []count
}

// values are the exact least and most of a leaf, before rounding and review.
type values struct{ Least, most exact.Rat }

// all scores every leaf.
func (r *Run) All() {
	r.Leaves, r.keys, r.claimed, r.size, r.Idle, r.parents, r.uncapped = r.Leaves[:0], r.keys[:0], 0, 0, false, false, false
	if r.Track {
		kept := r.memory().Values[:0]
		r.Scratch.Values = slices.Grow(kept, cap(r.Leaves))[:cap(r.Leaves)]
	}
	if r.Scratch != nil {
		r.Scratch.counts = r.Scratch.counts[:0]
	}
	if r.Scorer.Exec != nil {
		r.Execution()
	}
	for ci := range r.Classes {
		if !r.room(ci) {
			return
		}
		r.class(ci)
	}
	if r.Idle {
		if !r.Track && r.Scorer.stretches() {
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
func (r *Run) room(ci int) bool {
	r.size += performance.CountIndicators(r.Classes[ci : ci+1])
	if r.tooLarge = r.size > performance.MaxIndicators; r.tooLarge {
		return false
	}
	if cap(r.Leaves) <= r.size {
		r.Leaves = slices.Grow(r.Leaves, r.size+min(performance.CountIndicators(r.Classes[ci+1:]), performance.MaxIndicators)+1-len(r.Leaves))
	}
	return true
}

// remember scores the form once more, keeping the exact values this time.
func (r *Run) remember() {
	if !r.Track {
		r.Track = true
		r.All()
	}
}

// overflows tells whether uncapped scores add up to more than a result can say.
func (r *Run) overflows() bool {
	var sum exact.Grain
	for i := range r.Leaves {
		if sum += r.Leaves[i].Raw; sum > exact.Max {
			return true
		}
	}
	return false
}

func (r *Run) memory() *Scratch {
	if r.Scratch == nil {
		r.Scratch = &Scratch{}
	}
	return r.Scratch
}

// execution scores the execution row: spent as the actual, the budget as an
// at-least target.
func (r *Run) Execution() {
	s := r.Scorer
	l := r.leaf(performance.ExecutionRef())
	points := s.Rules.Execution.Points
	if r.RowPoints.Stated() {
		points = r.RowPoints
	}
	grain, problem := r.claim(points)
	if problem != 0 {
		r.settle(r.last(), nil, Outcome{Status: NotComputable, Flags: problem}, Zero)
		return
	}
	l.Points = grain
	if s.Rules.Execution.Unrounded {
		l.Flags = Unrounded
	}
	base, spent := r.ExecutionAmounts()
	if r.usually(l) && r.measure(l, &s.spends, integer(base.Coefficient()), integer(spent.Coefficient())) {
		return
	}
	sub := Subject{Points: l.Points.Rat(), Kind: ruleset.AtLeast, Execution: true}
	out := sub.open(NotReported, 0)
	if base.Stated() && spent.Stated() {
		sub.Target, sub.Actual, sub.Power = MoneyRat(base), MoneyRat(spent), base.Power()
		out = s.Exec.Evaluate(&sub)
	}
	r.close(s.Exec, nil, &sub, out)
}

func (r *Run) ExecutionAmounts() (base, spent figure.Money) {
	row := &r.Scorer.Rules.Execution
	for i := range r.Money {
		if r.Money[i].Kind == performance.TotalRow {
			return r.Money[i].At(row.Base), r.Money[i].At(row.Spent)
		}
	}
	return base, spent
}

// moneyRat returns an amount in yuan.
func MoneyRat(m figure.Money) exact.Rat {
	if coef, exp, ok := m.Coefficient(); ok {
		return exact.Scaled(coef, exp)
	}
	return exact.Decimal(m.In(figure.Yuan).Decimal())
}

// class scores the leaves of a class: its indicators, and what is empty but
// carries points.
func (r *Run) class(ci int) {
	class := &r.Classes[ci]
	ref := performance.Ref{int32(ci), -1, -1}
	if !class.Carries() {
		for gi := range class.Groups {
			ref.Group = int32(gi)
			r.group(ref, class, &class.Groups[gi], nil)
		}
		return
	}
	if class.Empty() {
		r.empty(ref, class.Key, class.Points, class.Idle())
		return
	}
	handed := r.handDown(ref, class.Points, class.Groups, class.NotApplicable)
	for gi := range class.Groups {
		ref.Group = int32(gi)
		r.group(ref, class, &class.Groups[gi], &handed)
	}
}

func (r *Run) group(ref performance.Ref, class *performance.Class, group *performance.Group, handed *Estate) {
	idle := class.NotApplicable || group.NotApplicable
	switch {
	case len(group.Indicators) == 0:
		if idle || group.Points.Stated() {
			r.empty(ref, group.Key, group.Points, idle)
		}
	case handed != nil || !group.Carries():
		r.Indicators(ref, class, group, handed)
	case r.Scorer.Rules.Parents.Policy == ruleset.ParentJudged && !idle:
		r.JudgedGroup(ref, group)
	default:
		handed := r.handDown(ref, group.Points, class.Groups[ref.Group:ref.Group+1], idle)
		r.Indicators(ref, class, group, &handed)
	}
}

// indicators scores the indicators of a group, with the points that a parent
// hands down or with their own.
func (r *Run) Indicators(ref performance.Ref, class *performance.Class, group *performance.Group, handed *Estate) {
	r.parents = r.parents || group.Choose != performance.All || handed != nil
	idle := class.NotApplicable || group.NotApplicable
	for ii := range group.Indicators {
		indicator := &group.Indicators[ii]
		ref.Indicator = int32(ii)
		l := r.leaf(ref)
		if indicator.Key != "" {
			r.keep(indicator.Key)
		}
		applies := !idle && indicator.Applies()
		var problem Flags
		if handed != nil {
			l.Points, problem = handed.part(group, applies)
			l.Flags = FromParent
		} else {
			l.Points, problem = r.claim(indicator.Points)
		}
		switch {
		case !applies:
			r.lies(l, indicator)
		case problem != 0:
			r.settle(r.last(), indicator, Outcome{Status: NotComputable, Flags: problem}, Zero)
		case !r.usual(l, class, group, indicator):
			r.indicator(l, class, group, indicator)
		}
	}
}

// leaf appends a leaf. There is room for every leaf of the class, so that the
// pointer stays good meanwhile.
func (r *Run) leaf(ref performance.Ref) *Row {
	n := len(r.Leaves)
	r.Leaves = r.Leaves[:n+1]
	l := &r.Leaves[n]
	*l = Row{at: refSpot(ref)}
	return l
}

// keep keeps the caller's key of the last leaf, if there is one.
func (r *Run) keep(key string) {
	if key == "" {
		return
	}
	r.keys = slices.Grow(r.keys, cap(r.Leaves)-len(r.keys))
	for len(r.keys) < r.last() {
		r.keys = append(r.keys, "")
	}
	r.keys = append(r.keys, key)
}

// last is the index of the leaf that was appended last.
func (r *Run) last() int { return len(r.Leaves) - 1 }

// claim turns points into grains; problem says why there are none that can be
// scored.
func (r *Run) claim(points figure.Points) (grain exact.Grain, problem Flags) {
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
func (r *Run) lies(l *Row, indicator *performance.Indicator) {
	r.settle(r.last(), indicator, Outcome{Status: NotApplicable}, Zero)
	r.Idle = r.Idle || l.Points > 0
}

// empty is a class or a group without indicators: it does not apply, or its
// points cannot be scored.
func (r *Run) empty(ref performance.Ref, key string, points figure.Points, idle bool) {
	l := r.leaf(ref)
	r.keep(key)
	grain, problem := r.claim(points)
	l.Points = grain
	if idle {
		r.lies(l, nil)
		return
	}
	r.settle(r.last(), nil, Outcome{Status: NotComputable, Flags: cmp.Or(problem, NoTarget)}, grain.Rat())
}

// judgedGroup scores a group that carries the points by its judgement.
func (r *Run) JudgedGroup(ref performance.Ref, group *performance.Group) {
	l := r.leaf(ref)
	r.keep(group.Key)
	grain, problem := r.claim(group.Points)
	if problem != 0 {
		r.settle(r.last(), nil, Outcome{Status: NotComputable, Flags: problem}, Zero)
		return
	}
	l.Points = grain
	sub := Subject{Points: grain.Rat()}
	out := r.Scorer.judged.judged(&sub, &group.Judgement, nil)
	r.settle(r.last(), nil, out, sub.most)
}

// indicator scores one applicable indicator.
func (r *Run) indicator(l *Row, class *performance.Class, group *performance.Group, indicator *performance.Indicator) {
	sub := Subject{Indicator: indicator}
	if l.Flags&FromParent != 0 {
		sub.Points = l.Points.Rat()
	} else {
		sub.Points = PointsRat(indicator.Points)
	}
	m, status, flags := r.Prepare(&sub, class, group, indicator)
	var out Outcome
	switch {
	case status != Scored:
		out = sub.open(status, flags)
	case m.Rule.Share != nil:
		l.Flags |= flags
		out = r.Share(&sub, m, l.Ref())
	default:
		l.Flags |= flags
		out = m.Evaluate(&sub)
	}
	r.close(m, indicator, &sub, out)
}

// close settles the last leaf by the outcome of a method.
func (r *Run) close(m *Method, indicator *performance.Indicator, sub *Subject, out Outcome) {
	if !out.Status.Known() && m != nil && m.Rule.Completion != nil && m.Rule.Completion.Uncapped {
		r.Leaves[r.last()].Flags |= boundless
	}
	r.settle(r.last(), indicator, out, sub.most)
}

// prepare finds the method and loads the figures. A status other than Scored
// says why the indicator cannot be scored.
func (r *Run) Prepare(sub *Subject, class *performance.Class, group *performance.Group, indicator *performance.Indicator) (m *Method, status Status, flags Flags) {
	kind, assumed := r.Scorer.Direction(class, group, indicator)
	sub.Kind = kind
	if m = r.Scorer.Method(kind, indicator); m == nil {
		if kind == ruleset.NoKind && indicator.Method == "" {
			return nil, NotComputable, NoTarget
		}
		return nil, NotComputable, NoMethod // the set scores by named methods only
	}
	switch indicator.Actual.Is {
	case performance.NoActual, performance.NoReport:
		if !m.takesJudgement(indicator) {
			return m, NotReported, 0
		}
	case performance.NoEvidence:
		return m, NotEvidenced, 0
	default:
	}
	if m.Figures {
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
func (s *Scorer) Method(kind ruleset.Kind, indicator *performance.Indicator) *Method {
	switch {
	case indicator.Method != "":
		return s.Named[indicator.Method]
	case kind == ruleset.NoKind && indicator.Judgement.Score.Stated():
		return s.judged
	}
	return s.Kinds[kind]
}

// methodOf returns the method that scores the indicator at ref, nil for none.
func (r *Run) MethodOf(ref performance.Ref) *Method {
	indicator := ref.In(r.Classes)
	if indicator == nil {
		return nil
	}
	class := &r.Classes[ref.Class]
	kind, _ := r.Scorer.Direction(class, &class.Groups[ref.Group], indicator)
	return r.Scorer.Method(kind, indicator)
}

// takesJudgement tells whether the method scores without an actual value.
func (m *Method) takesJudgement(indicator *performance.Indicator) bool {
	if m.Rule.Share != nil {
		return true
	}
	judges := m.Rule.Level != nil || m.Rule.Judged != nil || m.Rule.Custom != nil || len(m.Items) > 0
	return judges && indicator.Judgement.Given()
}
