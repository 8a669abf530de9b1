package bench

import (
	"errors"
	"fmt"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// ErrMix reports a form with something that no form of the mix has and that
// only this library scores.
var ErrMix = errors.New("not in the mix")

// Form is a form of the mix with numbers of somebody else's type, and nothing
// prepared: numbers, units, dates and words are as the form prints them.
type Form[N any] struct {
	Unit, Key                   string
	Year                        int
	Scope                       ruleset.Scope
	Initial, Adjusted, Executed Quantity[N] // 年度资金总额
	Rows                        []Row[N]    // of all classes and groups
}

// Row is an indicator with all that a form prints of it, and what tells how a
// bare target reads.
type Row[N any] struct {
	At                performance.Ref
	Class             ruleset.Class
	Group             string
	Key, Name         string
	Points            N
	Target            Target[N]
	Actual            Actual[N]
	Judged            Optional[N] // the score that an evaluator gave
	Deduction, Stated Optional[N]
	By, Why           string // of the judgement
	Reason, Criterion string
	Evidence          []string
}

// Target is what a row is to reach.
type Target[N any] struct {
	Kind     ruleset.Kind
	By       figure.Date
	Quantity Quantity[N]
	Upper    *Quantity[N]
	Words    string
}

// Actual is what a row reached.
type Actual[N any] struct {
	Kind     performance.ActualKind
	Date     figure.Date
	Quantity Quantity[N]
	Words    string
}

// Quantity is a number with its unit word.
type Quantity[N any] struct {
	Number N
	Unit   string
}

// Optional is a number that a form may leave out.
type Optional[N any] struct {
	Number N
	Stated bool
}

// reader turns this library's figures into numbers of another type. It keeps
// the first error.
type reader[N any] struct {
	parse func(string) (N, error)
	words *words
	err   error
}

// newForms reads forms. Their rows lie side by side, as those of the mix do.
func newForms[N any](forms []performance.Form, parse func(string) (N, error)) ([]Form[N], error) {
	count := 0
	for _, form := range forms {
		for range form.Indicators() {
			count++
		}
	}
	r := reader[N]{parse: parse, words: newWords(ruleset.WithCost().Directions)}
	out, rows := make([]Form[N], 0, len(forms)), make([]Row[N], 0, count)
	for _, form := range forms {
		start := len(rows)
		for ref, indicator := range form.Indicators() {
			class := form.Classes[ref.Class]
			rows = append(rows, r.row(ref, class.Kind(), class.Groups[ref.Group].Name, indicator))
		}
		total := form.Total()
		out = append(out, Form[N]{
			Unit: form.Unit, Key: form.Key, Year: form.Year, Scope: form.Scope,
			Initial: r.money(total, budget.Initial), Adjusted: r.money(total, budget.Adjusted), Executed: r.money(total, budget.Executed),
			Rows: rows[start:len(rows):len(rows)],
		})
	}
	return out, r.err
}

func (r *reader[N]) row(at performance.Ref, class ruleset.Class, group string, i performance.Indicator) Row[N] {
	if !inMix(&i) || r.words.of(i.Name) == ruleset.Bare {
		r.fail(fmt.Errorf("%s: %w", i.Name, ErrMix))
	}
	return Row[N]{
		At: at, Class: class, Group: group, Key: i.Key, Name: i.Name, Points: r.number(i.Points.String()),
		Target: Target[N]{Kind: i.Target.Kind(), By: i.Target.Date(), Quantity: r.quantity(i.Target.Quantity()), Words: i.Target.Text()},
		Actual: Actual[N]{Kind: i.Actual.Kind(), Date: i.Actual.Date(), Quantity: r.quantity(i.Actual.Quantity()), Words: i.Actual.Text()},
		Judged: r.points(i.Judgement.Score), Deduction: r.points(i.Deduction), Stated: r.points(i.Stated),
		By: i.Judgement.By, Why: i.Judgement.Why, Reason: i.Reason, Criterion: i.Criterion, Evidence: i.Evidence,
	}
}

// inMix tells whether an indicator is of a kind that the mix holds: no range, no
// target of 0, nothing negative, nothing that does not apply, and nothing that
// names a method or a level. Neither has any a name that reads both ways.
func inMix(i *performance.Indicator) bool {
	switch kind := i.Target.Kind(); kind {
	case ruleset.Deadline, ruleset.Words:
	case ruleset.NoKind, ruleset.Range:
		return false
	default:
		if i.Target.Quantity().Sign() <= 0 {
			return false
		}
	}
	applies := !i.NotApplicable && i.Actual.Kind() != performance.DoesNotApply
	return applies && i.Points.Stated() && i.Actual.Quantity().Sign() >= 0 && i.Method == "" && i.Judgement.Level == ""
}

func (r *reader[N]) money(row performance.MoneyRow, phase budget.Phase) Quantity[N] {
	if !row.At(phase).Stated() {
		r.fail(fmt.Errorf("no %s: %w", phase, ErrMix))
	}
	return r.quantity(row.At(phase).Quantity())
}

func (r *reader[N]) quantity(q figure.Quantity) (out Quantity[N]) {
	if q.Stated() {
		out = Quantity[N]{r.number(q.Number()), q.Unit()}
	}
	return out
}

func (r *reader[N]) points(p figure.Points) (out Optional[N]) {
	if p.Stated() {
		out = Optional[N]{r.number(p.String()), true}
	}
	return out
}

func (r *reader[N]) number(text string) N {
	out, err := r.parse(text)
	r.fail(err)
	return out
}

func (r *reader[N]) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}
