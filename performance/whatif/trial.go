package whatif

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// trial scores a copy of a form again and again while one figure of it changes.
type trial struct {
	scorer *scoring.Scorer
	form   performance.Form
	leaves []scoring.Row   // with the form as it stands
	whole  scoring.Running // of them, before the total is rounded
	now    verdict
	// coupled tells that leaves depend on each other, so that only a score of
	// the whole form tells what one of them brings.
	coupled bool
	// gradable tells that there is more than an execution row.
	gradable bool

	buffer  []scoring.Row
	sums    []scoring.Running
	scratch *scoring.Scratch
}

// verdict is what a form scores with a figure in one position.
type verdict struct {
	total, raw exact.Grain
	grade      int // the position of the grade of what is certain, -1 for none
	known      bool
	uncapped   bool
}

// trial copies the form, which it changes in place, and scores it as it stands.
func scorerTrial(s *scoring.Scorer, form performance.Form) *trial {
	t := &trial{scorer: s, form: form.Clone(), buffer: make([]scoring.Row, 0, performance.CountIndicators(form.Classes)+1)}
	run := t.run()
	run.All()
	if len(run.Leaves) == 0 {
		return t
	}
	run.Total(&t.whole)
	t.gradable = len(s.Grades) > 0 && run.Leaves[len(run.Leaves)-1].Ref().Class >= 0
	t.now = t.close(&run, t.whole, verdict{})
	t.leaves, t.buffer = run.Leaves, make([]scoring.Row, 0, cap(run.Leaves))
	t.coupled = s.Rules.Rounding.Class != nil || run.Idle && redistributes(s)
	for i := range t.leaves {
		m := run.MethodOf(t.leaves[i].Ref())
		t.coupled = t.coupled || m != nil && m.Rule.Share != nil
	}
	t.keep(&run)
	return t
}

func (t *trial) run() scoring.Run {
	var r scoring.Run
	r.Scorer, r.Classes, r.Money, r.RowPoints = t.scorer, t.form.Classes, t.form.Money, t.form.Execution.Points
	r.Leaves, r.Sums, r.Scratch = t.buffer[:0], t.sums[:0], t.scratch
	return r
}

// keep takes the memory of a run back.
func (t *trial) keep(r *scoring.Run) { t.sums, t.scratch = r.Sums, r.Scratch }

// full scores the form and tells what became of leaf i.
func (t *trial) full(i int) verdict {
	run := t.run()
	run.All()
	var s scoring.Running
	run.Total(&s)
	v := t.close(&run, s, verdictOf(&run.Leaves[i]))
	t.keep(&run)
	return v
}

func verdictOf(l *scoring.Row) verdict {
	return verdict{known: l.Status.Known(), uncapped: l.Flags.Has(scoring.Uncapped)}
}

// alone scores one leaf and adds it to the rest of the form. ok is false where
// the sum lies so near to a border that the exact scores of all leaves decide.
func (t *trial) alone(d *dial) (v verdict, ok bool) {
	run := t.run()
	ref := d.ref
	switch {
	case ref.Class < 0:
		run.Execution()
	case ref.Indicator < 0:
		run.JudgedGroup(ref, &t.form.Classes[ref.Class].Groups[ref.Group])
	default:
		class := &t.form.Classes[ref.Class]
		handed := &scoring.Estate{Parts: []exact.Part{{Share: d.points}}}
		if !d.handed {
			handed = nil
		}
		ref.Indicator = -1
		run.Indicators(ref, class, &d.group, handed)
	}
	s := d.rest
	s.Add(&run.Leaves[0])
	v = verdictOf(&run.Leaves[0])
	t.keep(&run)
	if t.blurred(&s) {
		return v, false
	}
	return t.close(&run, s, v), true
}

// blurred tells whether what was cut off a sum could matter.
func (t *trial) blurred(s *scoring.Running) bool {
	if s.CutScore == 0 {
		return false
	}
	low, high := s.Score, s.Score+s.CutScore
	if r := t.scorer.Rules.Rounding.Total; r != nil && low.Round(*r, false) != high.Round(*r, false) {
		return true
	}
	return s.Points > 0 && t.scorer.Band(low.Rat(), s.Points) != t.scorer.Band(high.Rat(), s.Points)
}

// close rounds and grades a sum as Score does, but by what is certain alone.
func (t *trial) close(r *scoring.Run, s scoring.Running, v verdict) verdict {
	s.Most, s.CutMost = s.Score, s.CutScore
	v.raw, v.grade = s.Raw, -1
	grade := func() {
		if t.gradable && s.Points > 0 {
			v.grade = r.GradeOf(s.Score, s.CutScore, s.Points, false)
		}
	}
	raw := t.scorer.Rules.Grades.From == ruleset.FromRaw
	if raw {
		grade()
	}
	if rounding := t.scorer.Rules.Rounding.Total; rounding != nil {
		r.Round(&s, *rounding, scoring.EveryClass)
	}
	if !raw {
		grade()
	}
	v.total = s.Score
	return v
}

// without takes a leaf out of a sum.
func without(s scoring.Running, l *scoring.Row) scoring.Running {
	var own scoring.Running
	own.Add(l)
	s.Points -= own.Points
	s.Raw -= own.Raw
	s.Score -= own.Score
	s.Most -= own.Most
	s.CutScore -= own.CutScore
	s.CutMost -= own.CutMost
	s.Open -= own.Open
	return s
}

// redistributes tells whether the points of what does not apply go to others.
func redistributes(s *scoring.Scorer) bool {
	policy := s.Rules.NotApplicable.Policy
	return policy == ruleset.Rescale || policy == ruleset.RescaleClass || policy == ruleset.MovePoints
}
