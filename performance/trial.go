package performance

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// trial scores a copy of a form again and again while one figure of it changes.
type trial struct {
	scorer *Scorer
	form   Form
	leaves []leaf // with the form as it stands
	whole  sum    // of them, before the total is rounded
	now    verdict
	// coupled tells that leaves depend on each other, so that only a score of
	// the whole form tells what one of them brings.
	coupled bool
	// gradable tells that there is more than an execution row.
	gradable bool

	buffer  []leaf
	sums    []sum
	scratch *scratch
}

// verdict is what a form scores with a figure in one position.
type verdict struct {
	total, raw exact.Grain
	grade      int // the position of the grade of what is certain, -1 for none
	known      bool
	uncapped   bool
}

// trial copies the form, which it changes in place, and scores it as it stands.
func (s *Scorer) trial(form Form) *trial {
	t := &trial{scorer: s, form: form.Clone(), buffer: make([]leaf, 0, countIndicators(form.Classes)+1)}
	run := t.run()
	run.all()
	if len(run.leaves) == 0 {
		return t
	}
	run.total(&t.whole)
	t.gradable = len(s.grades) > 0 && run.leaves[len(run.leaves)-1].ref().Class >= 0
	t.now = t.close(&run, t.whole, verdict{})
	t.leaves, t.buffer = run.leaves, make([]leaf, 0, cap(run.leaves))
	t.coupled = s.set.Rounding.Class != nil || run.idle && s.redistributes()
	for i := range t.leaves {
		m := run.methodOf(t.leaves[i].ref())
		t.coupled = t.coupled || m != nil && m.rule.Share != nil
	}
	t.keep(&run)
	return t
}

func (t *trial) run() run {
	var r run
	r.scorer, r.classes, r.money, r.rowPoints = t.scorer, t.form.Classes, t.form.Money, t.form.Execution.Points
	r.leaves, r.sums, r.scratch = t.buffer[:0], t.sums[:0], t.scratch
	return r
}

// keep takes the memory of a run back.
func (t *trial) keep(r *run) { t.sums, t.scratch = r.sums, r.scratch }

// full scores the form and tells what became of leaf i.
func (t *trial) full(i int) verdict {
	run := t.run()
	run.all()
	var s sum
	run.total(&s)
	v := t.close(&run, s, verdictOf(&run.leaves[i]))
	t.keep(&run)
	return v
}

func verdictOf(l *leaf) verdict {
	return verdict{known: l.status.Known(), uncapped: l.flags.Has(Uncapped)}
}

// alone scores one leaf and adds it to the rest of the form. ok is false where
// the sum lies so near to a border that the exact scores of all leaves decide.
func (t *trial) alone(d *dial) (v verdict, ok bool) {
	run := t.run()
	ref := d.ref
	switch {
	case ref.Class < 0:
		run.execution()
	case ref.Indicator < 0:
		run.judgedGroup(ref, &t.form.Classes[ref.Class].Groups[ref.Group])
	default:
		class := &t.form.Classes[ref.Class]
		handed := &estate{parts: []exact.Part{{Share: d.points}}}
		if !d.handed {
			handed = nil
		}
		ref.Indicator = -1
		run.indicators(ref, class, &d.group, handed)
	}
	s := d.rest
	s.add(&run.leaves[0])
	v = verdictOf(&run.leaves[0])
	t.keep(&run)
	if t.blurred(&s) {
		return v, false
	}
	return t.close(&run, s, v), true
}

// blurred tells whether what was cut off a sum could matter.
func (t *trial) blurred(s *sum) bool {
	if s.cutScore == 0 {
		return false
	}
	low, high := s.score, s.score+s.cutScore
	if r := t.scorer.set.Rounding.Total; r != nil && low.Round(*r, false) != high.Round(*r, false) {
		return true
	}
	return s.points > 0 && t.scorer.band(low.Rat(), s.points) != t.scorer.band(high.Rat(), s.points)
}

// close rounds and grades a sum as Score does, but by what is certain alone.
func (t *trial) close(r *run, s sum, v verdict) verdict {
	s.most, s.cutMost = s.score, s.cutScore
	v.raw, v.grade = s.raw, -1
	grade := func() {
		if t.gradable && s.points > 0 {
			v.grade = r.gradeOf(s.score, s.cutScore, s.points, false)
		}
	}
	raw := t.scorer.set.Grades.From == ruleset.FromRaw
	if raw {
		grade()
	}
	if rounding := t.scorer.set.Rounding.Total; rounding != nil {
		r.round(&s, *rounding, everyClass)
	}
	if !raw {
		grade()
	}
	v.total = s.score
	return v
}

// without takes a leaf out of a sum.
func (s sum) without(l *leaf) sum {
	var own sum
	own.add(l)
	s.points -= own.points
	s.raw -= own.raw
	s.score -= own.score
	s.most -= own.most
	s.cutScore -= own.cutScore
	s.cutMost -= own.cutMost
	s.open -= own.open
	return s
}

// redistributes tells whether the points of what does not apply go to others.
func (s *Scorer) redistributes() bool {
	policy := s.set.NotApplicable.Policy
	return policy == ruleset.Rescale || policy == ruleset.RescaleClass || policy == ruleset.MovePoints
}
