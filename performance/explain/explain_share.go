package explain

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// unequal tells whether the equal parts that the parent of leaf i hands down are
// not all equal on the grid of scores: then some were rounded, so that they add
// up (配平).
func (e *explainer) unequal(i int) bool {
	of, part := &e.plain[i], e.seen(i)
	whole := e.form.Classes[of.Ref().Class].Carries()
	for j := range e.plain {
		l := &e.plain[j]
		sibling := l.Ref().Class == of.Ref().Class && (whole || l.Ref().Group == of.Ref().Group)
		counts := l.Flags.Has(scoring.FromParent) && !l.Flags.Has(scoring.Unchosen) && l.Status != scoring.NotApplicable
		if sibling && counts && l.Points.Rat().Cmp(part) != 0 {
			return true
		}
	}
	return false
}

// due is what leaf i would carry in exact proportion of the points that were
// dealt out again because others do not apply.
func (e *explainer) due(i int) exact.Rat {
	var before, after exact.Grain
	alone := e.scorer.Rules.NotApplicable.Policy == ruleset.RescaleClass
	for j := 0; j < len(e.plain); j = e.run.Sharers(j) {
		l := &e.result.Rows[e.run.Largest(j)]
		if l.Flags.Has(scoring.Rescaled) && (!alone || l.Ref().Class == e.plain[i].Ref().Class) {
			before += e.plain[e.run.Largest(j)].Points
			after += l.Points
		}
	}
	if before == 0 {
		return e.result.Rows[i].Points.Rat()
	}
	return e.plain[i].Points.Rat().Mul(after.Rat()).Quo(before.Rat())
}
