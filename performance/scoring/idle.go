package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// stretches tells whether points that do not apply are dealt out again.
func (s *Scorer) stretches() bool {
	switch s.Rules.NotApplicable.Policy {
	case ruleset.Rescale, ruleset.RescaleClass, ruleset.MovePoints:
		return true
	case ruleset.KeepZero, ruleset.FullPoints:
	}
	return false
}

// notApplicable deals with the points of what does not apply.
func (r *Run) notApplicable() {
	everywhere := func(performance.Ref) bool { return true }
	switch policy := r.Scorer.Rules.NotApplicable; policy.Policy {
	case ruleset.KeepZero:
	case ruleset.FullPoints:
		for i := range r.Leaves {
			if l := &r.Leaves[i]; l.Status == NotApplicable {
				r.replace(i, Outcome{Status: l.Status, Value: l.Points.Rat()}, Zero)
			}
		}
	case ruleset.Rescale:
		r.stretch(0, len(r.Leaves), everywhere)
	case ruleset.RescaleClass:
		for from := 0; from < len(r.Leaves); {
			to := from + classLength(r.Leaves[from:])
			r.stretch(from, to, everywhere)
			from = to
		}
	case ruleset.MovePoints:
		r.stretch(0, len(r.Leaves), func(ref performance.Ref) bool {
			return ref.Class >= 0 && r.Classes[ref.Class].Kind() == policy.To
		})
	}
}

// classLength returns how many leaves at the start belong to one class.
func classLength(leaves []Row) int {
	n := 0
	for n < len(leaves) && leaves[n].Ref().Class == leaves[0].Ref().Class {
		n++
	}
	return n
}

// stretch takes the points of what does not apply among some leaves and deals
// them out to those that gain, in proportion to their points and on the grid of
// scores, so that they add up (配平). Without any that gains, moved points stay
// where they are and rescaled ones are left out.
func (r *Run) stretch(from, to int, gains func(performance.Ref) bool) {
	s := r.memory()
	s.parts = s.parts[:0]
	var idle, active exact.Grain
	for i := from; i < to; i = r.Sharers(i) {
		switch l := &r.Leaves[r.Largest(i)]; {
		case l.Status == NotApplicable:
			idle += l.Points
		case l.Points > 0 && gains(l.Ref()):
			active += l.Points
			s.parts = append(s.parts, exact.Part{At: int32(i), Weight: l.Points})
		}
	}
	if idle == 0 || active == 0 && r.Scorer.Rules.NotApplicable.Policy == ruleset.MovePoints {
		return
	}
	for i := from; i < to; i++ {
		if l := &r.Leaves[i]; l.Status == NotApplicable {
			l.Points = 0
		}
	}
	if active == 0 {
		return
	}
	exact.Deal(idle+active, r.Scorer.grid, s.parts, func(a, b exact.Part) int {
		return r.byName(r.Leaves[a.At].Ref(), r.Leaves[b.At].Ref())
	})
	for _, part := range s.parts {
		at := int(part.At)
		factor := part.Share.Rat().Quo(part.Weight.Rat())
		for i := at; i < r.Sharers(at); i++ {
			r.scale(i, factor)
		}
	}
}

// sharers returns where the leaves end that share the points of leaf i: those
// of its group when one of them counts, else it alone.
func (r *Run) Sharers(i int) int {
	ref := r.Leaves[i].Ref()
	if ref.Indicator < 0 || r.Classes[ref.Class].Groups[ref.Group].Choose == performance.All {
		return i + 1
	}
	return i + len(r.Classes[ref.Class].Groups[ref.Group].Indicators) - int(ref.Indicator)
}

// largest returns the leaf with the most points among the sharers from leaf i on
// that apply, or among all when none does.
func (r *Run) Largest(i int) int {
	most := i
	for j := i + 1; j < r.Sharers(i); j++ {
		l, other := &r.Leaves[j], &r.Leaves[most]
		applies, more := l.Status != NotApplicable, l.Points > other.Points
		if otherApplies := other.Status != NotApplicable; applies && (more || !otherApplies) || !otherApplies && more {
			most = j
		}
	}
	return most
}

// scale gives a leaf points, and a score, in proportion to what it had.
func (r *Run) scale(i int, factor exact.Rat) {
	l, now := &r.Leaves[i], r.Scratch.Values[i]
	if l.Status == NotApplicable {
		return
	}
	l.Points, _, _ = l.Points.Rat().Mul(factor).Grain() // the share that was dealt out
	l.Flags |= Rescaled
	r.replace(i, Outcome{Status: l.Status, Value: now.Least.Mul(factor)}, now.most.Mul(factor))
}
