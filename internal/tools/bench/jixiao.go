package bench

import (
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// fresh is this library with a new result for each form.
type fresh struct {
	scorer *scoring.Scorer
	forms  []performance.Form
	last   scoring.Result
}

func newFresh(field Field) (WholeRunner, error) {
	scorer, err := scoring.NewScorer(ruleset.WithCost())
	return &fresh{scorer: scorer, forms: field.Forms}, err
}

// Score scores form i.
func (f *fresh) Score(i int) error {
	f.last = f.scorer.Score(f.forms[i])
	return nil
}

// Total is the total of the form scored last.
func (f *fresh) Total() string { return f.last.Total().Score.String() }

// Result is the result of the form scored last.
func (f *fresh) Result() Result[string] {
	total := f.last.Total()
	r := Result[string]{Key: f.last.Key(), Total: Sum[string]{total.Points.String(), total.Score.String(), total.Most.String()}}
	r.Least, r.Most = f.last.GradeBounds()
	for leaf := range f.last.Leaves() {
		r.Lines = append(r.Lines, Line[string]{
			leaf.Points.String(), leaf.Least.String(), leaf.Most.String(), leaf.Ref, leaf.Status, leaf.Flags,
		})
	}
	return r
}

// reused is this library with a result that is used again.
type reused struct{ fresh }

func newReused(field Field) (WholeRunner, error) {
	scorer, err := scoring.NewScorer(ruleset.WithCost())
	return &reused{fresh{scorer: scorer, forms: field.Forms}}, err
}

// Score scores form i.
func (r *reused) Score(i int) error {
	r.scorer.ScoreInto(r.forms[i], &r.last)
	return nil
}
