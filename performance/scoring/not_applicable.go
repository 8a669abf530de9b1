package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// redistributes tells whether points that do not apply are dealt out again.
func (s *Scorer) redistributes() bool {
	switch s.set.NotApplicable.Policy {
	case ruleset.Rescale, ruleset.RescaleClass, ruleset.MovePoints:
		return true
	case ruleset.KeepZero, ruleset.FullPoints:
	}
	return false
}

// notApplicable deals with the points of what does not apply.
func (r *run) notApplicable() {
	everywhere := func(performance.Ref) bool { return true }
	switch policy := r.scorer.set.NotApplicable; policy.Policy {
	case ruleset.KeepZero:
	case ruleset.FullPoints:
		for i := range r.leaves {
			if l := &r.leaves[i]; l.status == NotApplicable {
				r.awardAgain(i, outcome{status: l.status, value: l.points.Rat()}, zero)
			}
		}
	case ruleset.Rescale:
		r.stretch(0, len(r.leaves), everywhere)
	case ruleset.RescaleClass:
		for from := 0; from < len(r.leaves); {
			to := from + classLength(r.leaves[from:])
			r.stretch(from, to, everywhere)
			from = to
		}
	case ruleset.MovePoints:
		r.stretch(0, len(r.leaves), func(ref performance.Ref) bool {
			return ref.Class >= 0 && r.classes[ref.Class].Kind() == policy.To
		})
	}
}

// classLength returns how many leaves at the start belong to one class.
func classLength(leaves []leaf) int {
	n := 0
	for n < len(leaves) && leaves[n].ref().Class == leaves[0].ref().Class {
		n++
	}
	return n
}

// stretch takes the points of what does not apply among some leaves and deals
// them out to those that gain, in proportion to their points and on the grid of
// scores, so that they add up (配平). Without any that gains, moved points stay
// where they are and rescaled ones are left out.
func (r *run) stretch(from, to int, gains func(performance.Ref) bool) {
	s := r.memory()
	s.parts = s.parts[:0]
	var freed, active exact.Grain
	for i := from; i < to; i = r.sharers(i) {
		switch l := &r.leaves[r.largest(i)]; {
		case l.status == NotApplicable:
			freed += l.points
		case l.points > 0 && gains(l.ref()):
			active += l.points
			s.parts = append(s.parts, exact.Part{At: int32(i), Weight: l.points})
		}
	}
	if freed == 0 || active == 0 && r.scorer.set.NotApplicable.Policy == ruleset.MovePoints {
		return
	}
	for i := from; i < to; i++ {
		if l := &r.leaves[i]; l.status == NotApplicable {
			l.points = 0
		}
	}
	if active == 0 {
		return
	}
	exact.Deal(freed+active, r.scorer.grid, s.parts, func(a, b exact.Part) int {
		return r.byName(r.leaves[a.At].ref(), r.leaves[b.At].ref())
	})
	even := (freed + active).Rat().Quo(active.Rat())
	for _, part := range s.parts {
		at := int(part.At)
		factor := part.Share.Rat().Quo(part.Weight.Rat())
		for i := at; i < r.sharers(at); i++ {
			r.scale(i, factor, even)
		}
	}
}

// sharers returns where the leaves end that share the points of leaf i: those
// of its group when one of them counts, else it alone.
func (r *run) sharers(i int) int {
	ref := r.leaves[i].ref()
	if ref.Indicator < 0 || r.classes[ref.Class].Groups[ref.Group].Choose == performance.All {
		return i + 1
	}
	return i + len(r.classes[ref.Class].Groups[ref.Group].Indicators) - int(ref.Indicator)
}

// largest returns the leaf with the most points among the sharers from leaf i on
// that apply, or among all when none does.
func (r *run) largest(i int) int {
	most := i
	for j := i + 1; j < r.sharers(i); j++ {
		l, other := &r.leaves[j], &r.leaves[most]
		applies, more := l.status != NotApplicable, l.points > other.points
		if otherApplies := other.status != NotApplicable; applies && (more || !otherApplies) || !otherApplies && more {
			most = j
		}
	}
	return most
}

// scale gives a leaf points, and a score, in proportion to what it had; even is
// the factor that would not have to be rounded.
func (r *run) scale(i int, factor, even exact.Rat) {
	l, now := &r.leaves[i], r.scratch.values[i]
	if l.status == NotApplicable {
		return
	}
	before := l.points
	l.points, _, _ = l.points.Rat().Mul(factor).Grain() // the share that was dealt out
	l.flags |= Rescaled
	value := now.least.Mul(factor)
	if r.trace != nil {
		r.trace.rows[i].Stretch = &Stretch{
			Before: valueOf(before.Rat()), After: valueOf(l.points.Rat()), Earned: valueOf(now.least), Value: valueOf(value),
			Even: before.Rat().Mul(even).Cmp(l.points.Rat()) == 0,
		}
	}
	r.awardAgain(i, outcome{status: l.status, value: value}, now.most.Mul(factor))
}
