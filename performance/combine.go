package performance

import (
	"cmp"

	"jixiao.example/performance/ruleset"
)

// combine does what depends on several indicators of a parent: of some groups
// one counts, and some parents earn all or nothing.
func (r *run) combine() {
	allMet := r.scorer.set.Parents.Policy == ruleset.AllMet
	at := 0
	for ci := range r.classes {
		class := &r.classes[ci]
		at = r.end(at, Ref{int32(ci), -1, -1})
		start, whole := at, class.carries()
		for gi := range class.Groups {
			from, group := at, &class.Groups[gi]
			at = r.end(at, Ref{int32(ci), int32(gi), 0})
			if from == at || r.leaves[from].ref().Indicator < 0 {
				continue
			}
			if group.Choose != All {
				r.choose(from, at, group.Choose)
			}
			if allMet && !whole && group.carries() {
				r.allOrNothing(from, at)
			}
		}
		if allMet && whole {
			r.allOrNothing(start, at)
		}
	}
}

// end returns where the leaves of a group end that start at or after from: those
// of no group at all for a position without one.
func (r *run) end(from int, group Ref) int {
	for from < len(r.leaves) {
		ref := r.leaves[from].ref()
		if ref.Class > group.Class || ref.Class == group.Class && ref.Group > group.Group {
			break
		}
		from++
	}
	return from
}

// allOrNothing takes the points of a parent away unless every indicator earns
// all of its own; as long as one of them is open, all are.
func (r *run) allOrNothing(from, to int) {
	missed, waiting := false, false
	for i := from; i < to; i++ {
		l := &r.leaves[i]
		if l.counts() {
			missed = missed || l.flags&full == 0
			waiting = waiting || !l.status.Known()
		}
	}
	for i := from; i < to; i++ {
		l := &r.leaves[i]
		if !l.counts() || !missed && !waiting {
			continue
		}
		if l.flags&Uncapped != 0 {
			l.flags = l.flags&^Uncapped | boundless // when it counts again
		}
		switch {
		case missed:
			r.replace(i, scored(zero, 0), zero)
		case l.status.Known():
			r.replace(i, outcome{status: NotComputable}, l.points.Rat())
		default:
			r.replace(i, outcome{status: l.status}, l.points.Rat())
		}
	}
}

// counts tells whether the leaf adds to its parent.
func (l *leaf) counts() bool {
	return l.status != NotApplicable && l.flags&Unchosen == 0
}

// choose lets one indicator of a group count: the best, or the first that is
// reported. The others keep their status and lose their points. When one that
// is open could still be better than the best, it stands for the group: what
// the best has is the least that it can be.
func (r *run) choose(from, to int, choice Choice) {
	leaves := r.leaves[from:to]
	rank := idle
	for i := range leaves {
		rank = max(rank, leaves[i].candidacy())
	}
	best, top := -1, -1
	for i := range leaves {
		l := &leaves[i]
		if l.candidacy() != rank {
			continue
		}
		if best < 0 || choice == BestOf && l.better(&leaves[best]) {
			best = i
		}
		if top < 0 || l.higher(&leaves[top]) {
			top = i
		}
	}
	if choice == FirstOf && rank == reported || leaves[top].status.Known() || !leaves[top].higher(&leaves[best]) {
		top = best
	}
	if top != best {
		r.standFor(from+top, from+best)
	}
	for i := range leaves {
		if i != top {
			r.drop(from + i)
		}
	}
}

// The candidacies of an indicator of which one counts.
const (
	idle     = iota // it does not apply
	silent          // it is not reported
	reported        // it has a score, or will
)

func (l *leaf) candidacy() int {
	switch l.status {
	case NotApplicable:
		return idle
	case NotReported:
		return silent
	default:
		return reported
	}
}

// better compares what two leaves earn at least; what is certain goes before
// what is not, and at last more points before less.
func (l *leaf) better(than *leaf) bool {
	order := cmp.Or(
		cmp.Compare(l.score, than.score), cmp.Compare(l.raw, than.raw),
		cmp.Compare(l.flags&inexactRaw, than.flags&inexactRaw), // what was cut off makes a difference
	)
	if order == 0 && l.status.Known() != than.status.Known() {
		return l.status.Known()
	}
	return cmp.Or(
		order, cmp.Compare(l.points, than.points),
		cmp.Compare(l.flags&(full|Uncapped), than.flags&(full|Uncapped)),
	) > 0
}

// higher compares what two leaves can earn at most.
func (l *leaf) higher(than *leaf) bool {
	return cmp.Or(
		cmp.Compare(l.most, than.most),
		cmp.Compare(l.flags&full, than.flags&full),
		cmp.Compare(l.flags&boundless, than.flags&boundless),
	) > 0
}

// standFor gives an open leaf the score of the best of its group as the least
// that it can be.
func (r *run) standFor(top, best int) {
	l, other := &r.leaves[top], &r.leaves[best]
	if r.track {
		r.scratch.values[top] = values{r.exactly(best, false), r.exactly(top, true)}
	}
	l.raw, l.score = other.raw, other.score
	l.flags = l.flags&^(inexactRaw|inexactScore) | other.flags&(inexactRaw|inexactScore) | stands
}

// drop takes a leaf out of the count.
func (r *run) drop(i int) {
	l := &r.leaves[i]
	l.points = 0
	l.flags = l.flags&^Uncapped | Unchosen
	r.replace(i, outcome{status: l.status}, zero)
}
