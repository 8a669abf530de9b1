package performance

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// notApplicable deals with the points of what does not apply.
func (r *run) notApplicable() {
	switch policy := r.scorer.set.NotApplicable; policy.Policy {
	case ruleset.KeepZero:
	case ruleset.FullPoints:
		for i := range r.leaves {
			if l := &r.leaves[i]; l.status == NotApplicableStatus {
				r.replace(i, outcome{status: l.status, value: l.points.Rat()}, zero)
			}
		}
	case ruleset.Rescale, ruleset.RescaleClass, ruleset.MovePoints:
		if r.track {
			r.redistribute(policy)
		} else {
			r.remember() // the exact values; this comes by again
		}
	}
}

// redistribute deals the points of what does not apply out again.
func (r *run) redistribute(policy ruleset.NotApplicable) {
	everywhere := func(Ref) bool { return true }
	switch policy.Policy {
	case ruleset.MovePoints:
		r.stretch(0, len(r.leaves), func(ref Ref) bool {
			return ref.Class >= 0 && r.classes[ref.Class].Kind() == policy.To
		})
	case ruleset.RescaleClass:
		for from := 0; from < len(r.leaves); {
			to := from + classLength(r.leaves[from:])
			r.stretch(from, to, everywhere)
			from = to
		}
	default:
		r.stretch(0, len(r.leaves), everywhere)
	}
}

// classLength returns how many leaves at the start belong to one class.
func classLength(leaves []leaf) int {
	n := 0
	for n < len(leaves) && leaves[n].ref.Class == leaves[0].ref.Class {
		n++
	}
	return n
}

// stretch takes the points of what does not apply among some leaves and deals
// them out to those that gain, in proportion to their points and on the grid of
// scores, so that they add up (配平). Without any that gains, moved points stay
// where they are and rescaled ones are left out.
func (r *run) stretch(from, to int, gains func(Ref) bool) {
	s := r.memory()
	s.parts = s.parts[:0]
	var idle, active exact.Grain
	for i := from; i < to; i++ {
		switch l := &r.leaves[i]; {
		case l.status == NotApplicableStatus:
			idle += l.points
		case l.points > 0 && gains(l.ref):
			active += l.points
			s.parts = append(s.parts, exact.Part{At: int32(i), Weight: l.points})
		}
	}
	if idle == 0 || active == 0 && r.scorer.set.NotApplicable.Policy == ruleset.MovePoints {
		return
	}
	for i := from; i < to; i++ {
		if l := &r.leaves[i]; l.status == NotApplicableStatus {
			l.points = 0
		}
	}
	if active == 0 {
		return
	}
	exact.Deal(idle+active, r.scorer.grid, s.parts, func(a, b exact.Part) int {
		return r.first(r.leaves[a.At].ref, r.leaves[b.At].ref)
	})
	for _, part := range s.parts {
		r.stretchLeaf(int(part.At), part.Share)
	}
}

// stretchLeaf gives a leaf other points and a score in proportion, and with it
// what could still be better in a group of which one indicator counts.
func (r *run) stretchLeaf(i int, points exact.Grain) {
	l := &r.leaves[i]
	factor := points.Rat().Quo(l.points.Rat())
	l.points = points
	r.scale(i, factor)
	if l.ref.Indicator < 0 || r.classes[l.ref.Class].Groups[l.ref.Group].Choose == All {
		return
	}
	for j := range r.leaves {
		other := &r.leaves[j]
		if other.flags&rivals != 0 && other.ref.Class == l.ref.Class && other.ref.Group == l.ref.Group {
			r.scale(j, factor)
		}
	}
}

func (r *run) scale(i int, factor exact.Rat) {
	l, now := &r.leaves[i], r.scratch.values[i]
	l.flags |= Rescaled
	r.replace(i, outcome{status: l.status, value: now.least.Mul(factor)}, now.most.Mul(factor))
}
