package scoring

import (
	"slices"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Score scores a form. It is pure and has no error: what cannot be scored has
// a status that says so, and verify.Check tells why. It is safe for concurrent
// use.
func (s *Scorer) Score(form performance.Form) Result {
	var r Result
	s.ScoreInto(form, &r)
	return r
}

// ScoreInto is Score into a result that is used again, so that scoring many
// forms allocates nothing. What r held before is gone.
func (s *Scorer) ScoreInto(form performance.Form, r *Result) {
	switch {
	case r == nil:
		return
	case !s.made():
		*r = Result{key: form.Key}
		return
	}
	var run run // field by field: a large literal would be copied
	run.scorer, run.classes, run.money, run.rowPoints = s, form.Classes, form.Money, form.Execution.Points
	r.key = form.Key
	r.take(&run)
}

// usualLeaves are the rows of nearly all forms.
const usualLeaves = 16

// take does the scoring and takes its outcome.
func (r *Result) take(run *run) {
	s := run.scorer
	r.madeBy = &s.madeBy
	r.flags, r.total, r.unrounded, r.leastGrade, r.mostGrade = 0, subtotal{}, 0, "", ""
	r.leaves, r.keys, r.classes = r.leaves[:0], r.keys[:0], r.classes[:0]
	if len(run.money) > performance.MaxMoneyRows {
		r.flags = TooLarge
		return
	}
	if cap(r.leaves) == 0 {
		r.leaves = make([]leaf, 0, usualLeaves)
	}
	run.leaves, run.keys, run.sums, run.scratch = r.leaves, r.keys, r.classes, r.scratch
	run.all()
	if run.tooLarge || run.uncapped && run.overflows() {
		r.flags, r.leaves = TooLarge, run.leaves[:0]
		return
	}
	run.addUp(&r.total)
	r.unrounded = r.total.score
	raw := s.set.Grades.From == ruleset.FromRaw
	if raw {
		r.leastGrade, r.mostGrade = run.grades(&r.total)
	}
	if rounding := s.set.Rounding.Total; rounding != nil {
		run.round(&r.total, *rounding, everyClass)
	}
	if !raw {
		r.leastGrade, r.mostGrade = run.grades(&r.total)
	}
	r.leaves, r.keys, r.classes, r.scratch = run.leaves, run.keys, run.sums, run.scratch
}

// run is one scoring of one form. It holds the form's parts and not the form,
// so that nothing has to outlive the call.
type run struct {
	scorer    *Scorer
	classes   []performance.Class
	money     []performance.MoneyRow
	rowPoints figure.Points // of the execution row, as the form has them
	leaves    []leaf
	keys      []string    // of the leaves; those at the end that have none are left out
	sums      []subtotal  // of the classes, for sets that round them
	claimed   exact.Grain // the points of all leaves so far
	freed     bool        // something that does not apply carries points
	parents   bool        // a score depends on others of its group or class
	uncapped  bool        // a score exceeds its points
	unsure    bool        // how many points there are, or where, is not known: no grade
	size      int         // the indicators of the classes so far
	tooLarge  bool        // they are more than a form may have
	// track keeps the exact values of every leaf in the scratch, for points that
	// are stretched and for sums too near to a border for grains.
	track   bool
	scratch *scratch
	trace   *tracer // how every value came about, nil when nobody asks
}

// scratch is memory that a result lends to the next scoring.
type scratch struct {
	values  []values
	parts   []exact.Part
	refs    []performance.Ref
	tallies []methodTally
}

// values are the exact least and most of a leaf, before rounding and review.
type values struct{ least, most exact.Rat }

// all scores every leaf.
func (r *run) all() {
	r.leaves, r.keys, r.claimed, r.size = r.leaves[:0], r.keys[:0], 0, 0
	r.freed, r.parents, r.uncapped, r.unsure = false, false, false, false
	if r.track {
		kept := r.memory().values[:0]
		r.scratch.values = slices.Grow(kept, cap(r.leaves))[:cap(r.leaves)]
	}
	if r.scratch != nil {
		r.scratch.tallies = r.scratch.tallies[:0]
	}
	if r.scorer.execution != nil {
		r.execution()
	}
	for ci := range r.classes {
		if !r.room(ci) {
			return
		}
		r.class(ci)
	}
	if r.freed {
		if !r.track && r.scorer.redistributes() {
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
	r.size += r.classes[ci].Rows()
	if r.tooLarge = r.size > performance.MaxIndicators; r.tooLarge {
		return false
	}
	if cap(r.leaves) <= r.size {
		rest := 0
		for i := ci + 1; i < len(r.classes); i++ {
			rest += r.classes[i].Rows()
		}
		r.leaves = slices.Grow(r.leaves, r.size+min(rest, performance.MaxIndicators)+1-len(r.leaves))
		if r.track {
			r.scratch.values = slices.Grow(r.scratch.values, cap(r.leaves)-len(r.scratch.values))[:cap(r.leaves)]
		}
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

// class scores the leaves of a class: its indicators, and what is empty but
// carries points.
func (r *run) class(ci int) {
	class := &r.classes[ci]
	ref := performance.ClassRef(ci)
	above := parents{class: class, ref: ref}
	if class.CarriesPoints() {
		if class.Empty() {
			r.empty(ref, class.Key, class.Points, !class.Applies())
			return
		}
		handed := r.handDown(ref, class.Points, class.Groups, class.NotApplicable)
		above.handed = &handed
	}
	for gi := range class.Groups {
		group := &class.Groups[gi]
		above.group, above.ref.Group, above.excused = group, int32(gi), class.NotApplicable || group.NotApplicable
		r.group(&above)
	}
}

// parents are what the indicators of a group stand below.
type parents struct {
	class   *performance.Class
	group   *performance.Group
	ref     performance.Ref // of the group
	excused bool            // one of them does not apply
	handed  *estate         // the points that one of them hands down
}

func (r *run) group(above *parents) {
	group := above.group
	switch {
	case len(group.Indicators) == 0:
		if above.excused || group.Points.Stated() {
			r.empty(above.ref, group.Key, group.Points, above.excused)
		}
	case above.handed != nil || !group.CarriesPoints():
		r.indicators(above)
	case r.scorer.set.Parents.Policy == ruleset.ParentJudged && !above.excused:
		r.judgedGroup(above.ref, group)
	default:
		at := above.ref.Group
		handed := r.handDown(above.ref, group.Points, above.class.Groups[at:at+1], above.excused)
		above.handed = &handed
		r.indicators(above)
		above.handed = nil
	}
}

// leaf appends a leaf. There is room for every leaf of the class, so that the
// pointer stays good meanwhile.
func (r *run) leaf(ref performance.Ref) *leaf {
	n := len(r.leaves)
	r.leaves = r.leaves[:n+1]
	l := &r.leaves[n]
	*l = leaf{at: spotOf(ref)}
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
	if grain, ok := exact.FromPoints(points); ok && grain >= 0 && grain <= exact.MaxPoints*exact.One-r.claimed {
		r.claimed += grain
		return grain, 0
	}
	if !points.Stated() {
		return 0, NoPoints
	}
	return 0, TooLarge
}
