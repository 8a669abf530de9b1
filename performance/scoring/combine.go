package scoring

import (
	"cmp"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// combine does what depends on several indicators of a parent: of some groups
// one counts, and some parents earn all or nothing.
func (r *Run) combine() {
	allMet := r.Scorer.Rules.Parents.Policy == ruleset.AllMet
	at := 0
	for ci := range r.Classes {
		class := &r.Classes[ci]
		at = r.end(at, performance.Ref{int32(ci), -1, -1})
		start, whole := at, class.Carries()
		for gi := range class.Groups {
			from, group := at, &class.Groups[gi]
			at = r.end(at, performance.Ref{int32(ci), int32(gi), 0})
			if from == at || r.Leaves[from].Ref().Indicator < 0 {
				continue
			}
			if group.Choose != performance.All {
				r.choose(from, at, group.Choose)
			}
			if allMet && !whole && group.Carries() {
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
func (r *Run) end(from int, group performance.Ref) int {
	for from < len(r.Leaves) {
		ref := r.Leaves[from].Ref()
		if ref.Class > group.Class || ref.Class == group.Class && ref.Group > group.Group {
			break
		}
		from++
	}
	return from
}

// allOrNothing takes the points of a parent away unless every indicator earns
// all of its own; as long as one of them is open, all are.
func (r *Run) allOrNothing(from, to int) {
	missed, waiting := false, false
	for i := from; i < to; i++ {
		l := &r.Leaves[i]
		if l.Counts() {
			missed = missed || l.Flags&Full == 0
			waiting = waiting || !l.Status.Known()
		}
	}
	for i := from; i < to; i++ {
		l := &r.Leaves[i]
		if !l.Counts() || !missed && !waiting {
			continue
		}
		if l.Flags&Uncapped != 0 {
			l.Flags = l.Flags&^Uncapped | boundless // when it counts again
		}
		switch {
		case missed:
			r.replace(i, scored(Zero, 0), Zero)
		case l.Status.Known():
			r.replace(i, Outcome{Status: NotComputable}, l.Points.Rat())
		default:
			r.replace(i, Outcome{Status: l.Status}, l.Points.Rat())
		}
	}
}

// counts tells whether the leaf adds to its parent.
func (l *Row) Counts() bool {
	return l.Status != NotApplicable && l.Flags&Unchosen == 0
}

// choose lets one indicator of a group count: the best, or the first that is
// reported. The others keep their status and lose their points. When one that
// is open could still be better than the best, it stands for the group: what
// the best has is the least that it can be.
func (r *Run) choose(from, to int, choice performance.Choice) {
	leaves := r.Leaves[from:to]
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
		if best < 0 || choice == performance.BestOf && l.better(&leaves[best]) {
			best = i
		}
		if top < 0 || l.higher(&leaves[top]) {
			top = i
		}
	}
	if choice == performance.FirstOf && rank == reported || leaves[top].Status.Known() || !leaves[top].higher(&leaves[best]) {
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

func (l *Row) candidacy() int {
	switch l.Status {
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
func (l *Row) better(than *Row) bool {
	order := cmp.Or(
		cmp.Compare(l.Score, than.Score), cmp.Compare(l.Raw, than.Raw),
		cmp.Compare(l.Flags&inexactRaw, than.Flags&inexactRaw), // what was cut off makes a difference
	)
	if order == 0 && l.Status.Known() != than.Status.Known() {
		return l.Status.Known()
	}
	return cmp.Or(
		order, cmp.Compare(l.Points, than.Points),
		cmp.Compare(l.Flags&(Full|Uncapped), than.Flags&(Full|Uncapped)),
	) > 0
}

// higher compares what two leaves can earn at most.
func (l *Row) higher(than *Row) bool {
	return cmp.Or(
		cmp.Compare(l.Most, than.Most),
		cmp.Compare(l.Flags&Full, than.Flags&Full),
		cmp.Compare(l.Flags&boundless, than.Flags&boundless),
	) > 0
}

// standFor gives an open leaf the score of the best of its group as the least
// that it can be.
func (r *Run) standFor(top, best int) {
	l, other := &r.Leaves[top], &r.Leaves[best]
	if r.Track {
		r.Scratch.Values[top] = values{r.Exactly(best, false), r.Exactly(top, true)}
	}
	l.Raw, l.Score = other.Raw, other.Score
	l.Flags = l.Flags&^(inexactRaw|inexactScore) | other.Flags&(inexactRaw|inexactScore) | Stands
}

// drop takes a leaf out of the count.
func (r *Run) drop(i int) {
	l := &r.Leaves[i]
	l.Points = 0
	l.Flags = l.Flags&^Uncapped | Unchosen
	r.replace(i, Outcome{Status: l.Status}, Zero)
}
