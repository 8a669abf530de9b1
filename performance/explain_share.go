package performance

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// unequal tells whether the equal parts that the parent of leaf i hands down are
// not all equal on the grid of scores: then some were rounded, so that they add
// up (配平).
func (e *explainer) unequal(i int) bool {
	of, part := &e.plain[i], e.seen(i)
	whole := e.form.Classes[of.ref().Class].carries()
	for j := range e.plain {
		l := &e.plain[j]
		sibling := l.ref().Class == of.ref().Class && (whole || l.ref().Group == of.ref().Group)
		counts := l.flags.Has(FromParent) && !l.flags.Has(Unchosen) && l.status != NotApplicable
		if sibling && counts && l.points.Rat().Cmp(part) != 0 {
			return true
		}
	}
	return false
}

// due is what leaf i would carry in exact proportion of the points that were
// dealt out again because others do not apply.
func (e *explainer) due(i int) exact.Rat {
	var before, after exact.Grain
	alone := e.scorer.set.NotApplicable.Policy == ruleset.RescaleClass
	for j := 0; j < len(e.plain); j = e.run.sharers(j) {
		l := &e.result.leaves[e.run.largest(j)]
		if l.flags.Has(Rescaled) && (!alone || l.ref().Class == e.plain[i].ref().Class) {
			before += e.plain[e.run.largest(j)].points
			after += l.points
		}
	}
	if before == 0 {
		return e.result.leaves[i].points.Rat()
	}
	return e.plain[i].points.Rat().Mul(after.Rat()).Quo(before.Rat())
}
