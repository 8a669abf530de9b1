package bench

import (
	"fmt"

	"github.com/shopspring/decimal"

	"jixiao.example/budget"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Core is what is left of a form of the mix when only numbers are scored. A row
// that is met has its points. One that is missed has points × actual ÷ target,
// or points × (2 × target − actual) ÷ target where less is better, rounded half
// up to two places; no form of the mix misses a target by half. The total is
// the sum of the rows and of Rest.
type Core[N any] struct {
	Rows []Figures[N]
	Rest N // the scores of deadlines and words
}

// Figures is a numeric row, with target and actual in one unit.
type Figures[N any] struct {
	Points, Target, Actual N
	Kind                   ruleset.Kind // at least or at most
}

// NewCore takes the numbers out of a form and its result.
func NewCore(form performance.Form, result scoring.Result) (Core[decimal.Decimal], error) {
	total := form.Total()
	core := Core[decimal.Decimal]{Rows: []Figures[decimal.Decimal]{{
		Points: decimal.New(10, 0), Kind: ruleset.AtLeast,
		Target: total.At(budget.Adjusted).Quantity().Base(), Actual: total.At(budget.Executed).Quantity().Base(),
	}}}
	leaf := 0
	for ref, i := range form.Indicators() {
		leaf++ // leaf 0 is the execution row
		row := Figures[decimal.Decimal]{Points: i.Points.Decimal(), Target: i.Target.Quantity().Base(), Actual: i.Actual.Quantity().Base()}
		switch kind := i.Target.Kind(); kind {
		case ruleset.Words, ruleset.Deadline:
			core.Rest = core.Rest.Add(result.Leaf(leaf).Score.Decimal())
			continue
		case ruleset.AtLeast, ruleset.Above, ruleset.Equal: // all the same to the score
			row.Kind = ruleset.AtLeast
		case ruleset.AtMost:
			row.Kind = ruleset.AtMost
		case ruleset.Bare:
			row.Kind = ruleset.AtLeast
			if form.Classes[ref.Class].Class == ruleset.Cost {
				row.Kind = ruleset.AtMost
			}
		default:
			return Core[decimal.Decimal]{}, fmt.Errorf("%s: kind %v: %w", i.Name, kind, ErrMix)
		}
		core.Rows = append(core.Rows, row)
	}
	return core, nil
}

// newCores turns cores into numbers of another type.
func newCores[N any](cores []Core[decimal.Decimal], parse func(string) (N, error)) ([]Core[N], error) {
	r := reader[N]{parse: parse}
	out := make([]Core[N], len(cores))
	for i, core := range cores {
		out[i].Rest = r.number(core.Rest.String())
		for _, row := range core.Rows {
			out[i].Rows = append(out[i].Rows, Figures[N]{
				r.number(row.Points.String()), r.number(row.Target.String()), r.number(row.Actual.String()), row.Kind,
			})
		}
	}
	return out, r.err
}

// numbers scores cores in somebody's arithmetic.
type numbers[N any] struct {
	cores []Core[N]
	total func(*Core[N]) (N, error)
	text  func(N) string
	last  N
}

func newNumbers[N any](field Field, parse func(string) (N, error), text func(N) string, total func(*Core[N]) (N, error)) (Runner, error) {
	cores, err := newCores(field.Cores, parse)
	return &numbers[N]{cores: cores, total: total, text: text}, err
}

// Score scores form i.
func (n *numbers[N]) Score(i int) (err error) {
	n.last, err = n.total(&n.cores[i])
	return err
}

// Total is the total of the form scored last.
func (n *numbers[N]) Total() string { return n.text(n.last) }
