package bench

import (
	"slices"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Result is what scoring a form comes to. It is used again for the next form.
type Result[N any] struct {
	Key   string
	Lines []Line[N] // the execution row and every indicator
	Total N
	Grade ruleset.Grade // "" when what is open leaves more than one possible
}

// Line is a row of the result.
type Line[N any] struct {
	Points, Score N
	Status        scoring.Status
	Met           bool
}

// arithmetic is how somebody counts. Of its functions, a row calls one at most,
// unless it is judged or something is deducted.
type arithmetic[N any] struct {
	parse   func(string) (N, error)
	text    func(N) string
	compare func(a, b N) int
	minus   func(a, b N) (N, error)
	// measure scores a numeric row of a kind that is not bare, and tells whether
	// the target is met.
	measure func(points, target, actual *N, kind ruleset.Kind, scale scale) (score N, met bool, err error)
	// sum adds up the scores, and the points of open rows when they are to count
	// as if all were earned.
	sum func(lines []Line[N], withOpen bool) (N, error)
}

// whole scores whole forms in somebody's arithmetic.
type whole[N any] struct {
	arithmetic[N]
	forms     []Form[N]
	tenPoints N // of the execution row
	zero      N
	grades    []band[N]
	result    Result[N]
}

type band[N any] struct {
	from  N
	grade ruleset.Grade
}

func newWhole[N any](field Field, a arithmetic[N]) (WholeRunner, error) {
	forms, err := newForms(field.Forms, a.parse)
	r := reader[N]{parse: a.parse, err: err}
	return &whole[N]{
		arithmetic: a, forms: forms, tenPoints: r.number("10"), zero: r.number("0"),
		grades: []band[N]{
			{r.number("90"), ruleset.Excellent}, {r.number("80"), ruleset.Good}, {r.number("60"), ruleset.Fair}, {r.number("0"), ruleset.Poor},
		},
	}, r.err
}

// Score scores form i.
func (w *whole[N]) Score(i int) error {
	form, r := &w.forms[i], &w.result
	r.Key, r.Lines = form.Key, slices.Grow(r.Lines[:0], len(form.Rows)+1)[:len(form.Rows)+1]
	if err := w.execution(form, &r.Lines[0]); err != nil {
		return err
	}
	open := false
	for n := range form.Rows {
		row, line := &form.Rows[n], &r.Lines[n+1]
		if err := w.row(row, line); err != nil {
			return err
		}
		open = open || !line.Status.Known()
	}
	return w.total(r, open)
}

// execution scores the execution row: spent against the budget.
func (w *whole[N]) execution(form *Form[N], line *Line[N]) (err error) {
	scale, ok := scaleOf(form.Adjusted.Unit, form.Executed.Unit)
	if !ok {
		*line = Line[N]{Points: w.tenPoints, Status: scoring.NotComputable}
		return nil
	}
	line.Points, line.Status = w.tenPoints, scoring.Scored
	line.Score, line.Met, err = w.measure(&w.tenPoints, &form.Adjusted.Number, &form.Executed.Number, ruleset.AtLeast, scale)
	return err
}

// row scores an indicator. It sets the line field by field: a literal would be
// copied.
func (w *whole[N]) row(row *Row[N], line *Line[N]) (err error) {
	line.Points, line.Status, line.Met = row.Points, scoring.Scored, false
	way, scale := row.decide()
	switch way {
	case all:
		line.Score, line.Met = row.Points, true
	case measured:
		line.Score, line.Met, err = w.measure(&row.Points, &row.Target.Quantity.Number, &row.Actual.Quantity.Number, row.kind(), scale)
	case judged:
		line.Score, line.Status = w.judged(row)
	case none:
		line.Score = w.zero
	case notReported:
		line.Score, line.Status = w.zero, scoring.NotReported
	case notEvidenced:
		line.Score, line.Status = w.zero, scoring.NotEvidenced
	case notComputable:
		line.Score, line.Status = w.zero, scoring.NotComputable
	}
	if row.Deduction.Stated && line.Status.Known() && err == nil {
		line.Score, err = w.deducted(line.Score, row.Deduction.Number)
	}
	return err
}

// judged takes the judged score, which lies in one of the levels when it lies
// within the points.
func (w *whole[N]) judged(row *Row[N]) (N, scoring.Status) {
	score := row.Judged.Number
	if w.compare(score, w.zero) < 0 || w.compare(score, row.Points) > 0 {
		return w.zero, scoring.NotComputable
	}
	return score, scoring.Judged
}

// deducted takes off what a review deducts, down to 0.
func (w *whole[N]) deducted(score, off N) (N, error) {
	left, err := w.minus(score, off)
	if err != nil || w.compare(left, w.zero) >= 0 {
		return left, err
	}
	return w.zero, nil
}

// total adds up and grades.
func (w *whole[N]) total(r *Result[N], open bool) (err error) {
	if r.Total, err = w.sum(r.Lines, false); err != nil {
		return err
	}
	r.Grade = w.grade(r.Total)
	if open {
		most, err := w.sum(r.Lines, true)
		if err != nil {
			return err
		}
		if w.grade(most) != r.Grade {
			r.Grade = ""
		}
	}
	return nil
}

func (w *whole[N]) grade(total N) ruleset.Grade {
	for i := range w.grades {
		if w.compare(total, w.grades[i].from) >= 0 {
			return w.grades[i].grade
		}
	}
	return ""
}

// Total is the total of the form scored last.
func (w *whole[N]) Total() string { return w.text(w.result.Total) }

// Grade is its grade.
func (w *whole[N]) Grade() ruleset.Grade { return w.result.Grade }

// Lines are its rows.
func (w *whole[N]) Lines() []Line[string] {
	lines := make([]Line[string], len(w.result.Lines))
	for i, line := range w.result.Lines {
		lines[i] = Line[string]{Points: w.text(line.Points), Score: w.text(line.Score), Status: line.Status, Met: line.Met}
	}
	return lines
}
