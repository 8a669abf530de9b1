package scoring

import (
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// combine does what depends on several indicators of a parent: of some groups
// one counts, and some parents earn all or nothing.
func (r *run) combine() {
	allMet := r.scorer.set.Parents.Policy == ruleset.AllMet
	at := 0
	for ci := range r.classes {
		class := &r.classes[ci]
		at = r.end(at, performance.ClassRef(ci))
		start, whole := at, class.CarriesPoints()
		for gi := range class.Groups {
			from, group := at, &class.Groups[gi]
			at = r.end(at, performance.IndicatorRef(ci, gi, 0))
			if from == at || r.leaves[from].ref().Indicator < 0 {
				continue
			}
			if group.Choose != performance.All {
				r.choose(from, at, group.Choose)
			}
			if whole || !group.CarriesPoints() {
				continue
			}
			if allMet {
				r.allOrNothing(from, at)
			}
			if !r.agree(from, at) {
				r.unsure = true
			}
		}
		if allMet && whole {
			r.allOrNothing(start, at)
		}
		if whole && !r.agree(start, at) {
			r.unsure = true
		}
	}
}

// agree tells whether it makes no difference how the points of a parent are
// divided: because a rule says how, or because all of its indicators earn all of
// theirs, or none.
func (r *run) agree(from, to int) bool {
	if r.scorer.set.Parents.Source != "" {
		return true
	}
	all, nothing := true, true
	for i := from; i < to; i++ {
		if l := &r.leaves[i]; l.counts() {
			all = all && l.status.Known() && l.marks.has(fullMarks)
			nothing = nothing && l.status.Known() && l.raw == 0
		}
	}
	return all || nothing
}

// end returns where the leaves of a group end that start at or after from: those
// of no group at all for a position without one.
func (r *run) end(from int, group performance.Ref) int {
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
			missed = missed || !l.marks.has(fullMarks)
			waiting = waiting || !l.status.Known()
		}
	}
	for i := from; i < to; i++ {
		l := &r.leaves[i]
		if !l.counts() || !missed && !waiting {
			continue
		}
		if l.flags&Uncapped != 0 {
			l.flags &^= Uncapped
			l.marks |= boundless // when it counts again
		}
		if r.trace != nil {
			r.trace.rows[i].Parent = ParentWaits
			if missed {
				r.trace.rows[i].Parent = ParentMissed
			}
		}
		switch {
		case missed:
			r.awardAgain(i, scored(zero, 0), zero)
		case l.status.Known():
			r.awardAgain(i, outcome{status: NotComputable}, l.points.Rat())
		default:
			r.awardAgain(i, outcome{status: l.status}, l.points.Rat())
		}
	}
}
