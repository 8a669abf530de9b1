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

// Grade is its grade.
func (f *fresh) Grade() ruleset.Grade {
	grade, _ := f.last.Grade()
	return grade
}

// Lines are its rows.
func (f *fresh) Lines() (lines []Line[string]) {
	for leaf := range f.last.Leaves() {
		lines = append(lines, Line[string]{
			Points: leaf.Points.String(), Score: leaf.Least.String(), Status: leaf.Status, Met: leaf.Flags.Has(scoring.Met),
		})
	}
	return lines
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
