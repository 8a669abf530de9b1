package scoring

import (
	"cmp"

	"jixiao.example/performance"
)

// choose lets one indicator of a group count: the best, or the first that is
// reported. The others keep their status and lose their points. When one that
// is open could still be better than the best, it stands for the group: what
// the best has is the least that it can be.
func (r *run) choose(from, to int, choice performance.Choice) {
	leaves := r.leaves[from:to]
	rank := excused
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
	if choice == performance.FirstOf && rank == reported || leaves[top].status.Known() || !leaves[top].higher(&leaves[best]) {
		top = best
	}
	if top != best {
		r.standFor(from+top, from+best)
	}
	for i := range leaves {
		// An open member may come to count, and its points with it.
		l := &leaves[i]
		r.unsure = r.unsure || !l.status.Known() && l.candidacy() == rank && l.points != leaves[top].points
	}
	for i := range leaves {
		if i != top {
			r.drop(from + i)
		}
	}
}

// The candidacies of an indicator of which one counts.
const (
	excused  = iota // it does not apply
	silent          // it is not reported
	reported        // it has a score, or will
)

func (l *leaf) candidacy() int {
	switch {
	case l.status == NotApplicable:
		return excused
	case l.status == NotReported && !l.marks.has(waits):
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
		cmp.Compare(l.marks&cutRaw, than.marks&cutRaw), // what was cut off makes a difference
	)
	if order == 0 && l.status.Known() != than.status.Known() {
		return l.status.Known()
	}
	return cmp.Or(
		order, cmp.Compare(l.points, than.points),
		cmp.Compare(l.marks&fullMarks, than.marks&fullMarks), cmp.Compare(l.flags&Uncapped, than.flags&Uncapped),
	) > 0
}

// higher compares what two leaves can earn at most.
func (l *leaf) higher(than *leaf) bool {
	return cmp.Or(
		cmp.Compare(l.most, than.most),
		cmp.Compare(l.marks&fullMarks, than.marks&fullMarks),
		cmp.Compare(l.marks&boundless, than.marks&boundless),
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
	l.marks = l.marks&^(cutRaw|cutScore) | other.marks&(cutRaw|cutScore) | stands
}

// drop takes a leaf out of the count.
func (r *run) drop(i int) {
	l := &r.leaves[i]
	l.points = 0
	l.flags = l.flags&^Uncapped | Unchosen
	r.awardAgain(i, outcome{status: l.status}, zero)
}
