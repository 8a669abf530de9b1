package whatif

import (
	"slices"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// trial scores a copy of a form again and again while one figure of it changes.
type trial struct {
	trace  scoring.Trace
	set    ruleset.Set
	form   performance.Form
	result scoring.Result
	now    outcome
	// beyond are the completions past which a target no longer counts as met for
	// the methods that look at other indicators.
	beyond []figure.Quantity
}

// outcome is what a form scores with a figure in one position.
type outcome struct {
	total, raw exact.Grain
	grade      int  // the position of the grade of what is certain, -1 for none
	known      bool // of the row with the figure: it has a certain score
	uncapped   bool // and one above its points
}

// newTrial copies the form, which the trial changes in place, and scores it as
// it stands.
func newTrial(trace scoring.Trace) *trial {
	t := &trial{trace: trace, set: trace.Set(), form: trace.Form().Clone(), result: trace.Result()}
	for _, rule := range t.set.Named {
		if rule.Method.Share != nil {
			t.beyond = append(t.beyond, rule.Method.Share.Beyond)
		}
	}
	for _, rule := range t.set.Kinds {
		if rule.Method.Share != nil {
			t.beyond = append(t.beyond, rule.Method.Share.Beyond)
		}
	}
	if trace.Len() > 0 {
		t.now = t.outcome(0)
	}
	return t
}

// score scores the form as it stands and tells what became of leaf i.
func (t *trial) score(i int) outcome {
	t.trace.Scorer().ScoreInto(t.form, &t.result)
	return t.outcome(i)
}

func (t *trial) outcome(i int) outcome {
	sum, leaf := t.result.Total(), t.result.Leaf(i)
	least, _ := t.result.GradeBounds()
	total, _ := exact.FromPoints(sum.Least) // both are made from grains
	raw, _ := exact.FromPoints(sum.Raw)
	return outcome{
		total: total, raw: raw, known: leaf.Status.Known(), uncapped: leaf.Flags.Has(scoring.Uncapped),
		grade: slices.IndexFunc(t.set.Grades.Bands, func(b ruleset.GradeBand) bool { return b.Grade == least }),
	}
}
