package bench

import (
	"slices"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Result is what scoring a form comes to. It is used again for the next form.
type Result[N any] struct {
	Key   string
	Lines []Line[N] // the execution row and every indicator
	Total Sum[N]
	// Least and Most are the grades that are possible, "" when the points do not
	// make 100.
	Least, Most ruleset.Grade
}

// Line is a row of the result. Most is what the score can still be; it is the
// score when that is known.
type Line[N any] struct {
	Points, Score, Most N
	At                  performance.Ref
	Status              scoring.Status
	Flags               scoring.Flags
}

// Sum is what lines add up to.
type Sum[N any] struct{ Points, Score, Most N }

// arithmetic is how somebody counts. Of its functions but sum, a row calls one
// at most, unless it is judged or something is deducted.
type arithmetic[N any] struct {
	parse   func(string) (N, error)
	text    func(N) string
	compare func(a, b N) int
	minus   func(a, b N) (N, error)
	// measure scores a numeric row of a kind that is not bare, and tells whether
	// the target is met, or even passed.
	measure func(points, target, actual *N, kind ruleset.Kind, scale scale) (score N, flags scoring.Flags, err error)
	// percent takes a percentage of points, rounded half up to two places.
	percent func(points, percentage N) (N, error)
	// sum adds up lines. Unless some are open, the most is the score.
	sum func(lines []Line[N], open bool) (Sum[N], error)
}

// whole scores whole forms in somebody's arithmetic.
type whole[N any] struct {
	arithmetic[N]
	forms         []Form[N]
	tenPoints     N // of the execution row
	zero, hundred N
	words         *words
	met, partly   N // where two levels of judged scores start; the third has no lower end
	grades        []band[N]
	result        Result[N]
}

type band[N any] struct {
	from  N
	grade ruleset.Grade
}

func newWhole[N any](field Field, a arithmetic[N]) (WholeRunner, error) {
	forms, err := newForms(field.Forms, a.parse)
	r := reader[N]{parse: a.parse, err: err}
	return &whole[N]{
		arithmetic: a, forms: forms, tenPoints: r.number("10"), zero: r.number("0"), hundred: r.number("100"),
		words: newWords(ruleset.WithCost().Directions), met: r.number("80"), partly: r.number("60"),
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
	open := !r.Lines[0].Status.Known()
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
	line.At, line.Points, line.Status, line.Flags = performance.ExecutionRef(), w.tenPoints, scoring.Scored, 0
	scale, _, ok := scaleOf(form.Adjusted.Unit, form.Executed.Unit)
	if !ok {
		line.Status, line.Score, line.Most = scoring.NotComputable, w.zero, w.tenPoints
		return nil
	}
	line.Score, line.Flags, err = w.measure(&w.tenPoints, &form.Adjusted.Number, &form.Executed.Number, ruleset.AtLeast, scale)
	line.Most = line.Score
	return err
}

// row scores an indicator. It sets the line field by field: a literal would be
// copied.
func (w *whole[N]) row(row *Row[N], line *Line[N]) (err error) {
	way, scale, flags := row.decide()
	line.At, line.Points, line.Status, line.Flags, line.Score = row.At, row.Points, scoring.Scored, flags, w.zero
	switch way {
	case all:
		line.Score = row.Points
	case measured:
		var outcome scoring.Flags
		line.Score, outcome, err = w.measure(&row.Points, &row.Target.Quantity.Number, &row.Actual.Quantity.Number, row.kind(w.words), scale)
		line.Flags |= outcome
	case judged:
		err = w.judged(row, line)
	case none:
	case notReported:
		line.Status = scoring.NotReported
	case notEvidenced:
		line.Status = scoring.NotEvidenced
	case notComputable:
		line.Status = scoring.NotComputable
	}
	line.Most = line.Score
	if !line.Status.Known() {
		line.Most = row.Points
	}
	if row.Deduction.Stated && err == nil {
		err = w.deducted(line, row.Deduction.Number)
	}
	return err
}

// judged takes the judged score, which lies in one of the levels when it lies
// within the points, and tells whether it is the lower end of that.
func (w *whole[N]) judged(row *Row[N], line *Line[N]) error {
	score := row.Judged.Number
	if w.compare(score, w.zero) < 0 || w.compare(score, row.Points) > 0 {
		line.Status, line.Flags = scoring.NotComputable, scoring.OutsideLevel
		return nil
	}
	line.Score, line.Status = score, scoring.Judged
	for _, start := range [...]N{w.met, w.partly} {
		end, err := w.percent(row.Points, start)
		if err != nil {
			return err
		}
		if order := w.compare(score, end); order == 0 && w.compare(end, w.zero) > 0 {
			line.Flags = scoring.LowerEnd
			break
		} else if order > 0 {
			break
		}
	}
	return nil
}

// deducted takes off what a review deducts, down to 0.
func (w *whole[N]) deducted(line *Line[N], off N) (err error) {
	if w.compare(off, w.zero) <= 0 {
		return nil
	}
	line.Flags |= scoring.Deducted
	if line.Score, err = w.less(line.Score, off); err == nil {
		line.Most, err = w.less(line.Most, off)
	}
	return err
}

func (w *whole[N]) less(score, off N) (N, error) {
	left, err := w.minus(score, off)
	if err != nil || w.compare(left, w.zero) >= 0 {
		return left, err
	}
	return w.zero, nil
}

// total adds up and grades.
func (w *whole[N]) total(r *Result[N], open bool) (err error) {
	r.Least, r.Most = "", ""
	if r.Total, err = w.sum(r.Lines, open); err != nil || w.compare(r.Total.Points, w.hundred) != 0 {
		return err
	}
	r.Least = w.grade(r.Total.Score)
	r.Most = r.Least
	if open {
		r.Most = w.grade(r.Total.Most)
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
func (w *whole[N]) Total() string { return w.text(w.result.Total.Score) }

// Result is the result of the form scored last.
func (w *whole[N]) Result() Result[string] {
	r := &w.result
	out := Result[string]{
		Key: r.Key, Lines: make([]Line[string], len(r.Lines)), Least: r.Least, Most: r.Most,
		Total: Sum[string]{w.text(r.Total.Points), w.text(r.Total.Score), w.text(r.Total.Most)},
	}
	for i, line := range r.Lines {
		out.Lines[i] = Line[string]{w.text(line.Points), w.text(line.Score), w.text(line.Most), line.At, line.Status, line.Flags}
	}
	return out
}
