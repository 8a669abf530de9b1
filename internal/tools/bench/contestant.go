package bench

import (
	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Forms is how many forms are timed: more than the caches hold.
const Forms = 10_000

// Field is the forms that everybody scores, whole and as numbers.
type Field struct {
	Forms []performance.Form
	Cores []Core
}

// NewField returns the first n forms of the mix.
func NewField(n int) (Field, error) {
	field := Field{Forms: mix.Forms(n), Cores: make([]Core, n)}
	scorer, err := performance.NewScorer(ruleset.WithCost())
	if err != nil {
		return Field{}, err
	}
	for i, form := range field.Forms {
		if field.Cores[i], err = NewCore(form, scorer.Score(form)); err != nil {
			return Field{}, err
		}
	}
	return field, nil
}

// Contestant is a way to score forms.
type Contestant struct {
	Name   string
	Module string // its path
	Floats bool   // it counts in binary floating point
	// Prepare does all that needs to be done once.
	Prepare func(Field) (Runner, error)
}

// Runner scores one form after the other.
type Runner interface {
	// Score scores form i of the field; it is what is timed.
	Score(i int) error
	// Total is the total of the form scored last.
	Total() string
}

// Contestants returns everybody, this library first.
func Contestants() []Contestant {
	return []Contestant{
		{Name: "jixiao", Module: "jixiao.example", Prepare: newWhole},
		{Name: "udecimal", Module: "github.com/quagmt/udecimal", Prepare: newUdecimal},
		{Name: "govalues", Module: "github.com/govalues/decimal", Prepare: newGovalues},
		{Name: "shopspring", Module: "github.com/shopspring/decimal", Prepare: newShopspring},
		{Name: "expr", Module: "github.com/expr-lang/expr", Floats: true, Prepare: newExpr},
		{Name: "cel", Module: "github.com/google/cel-go", Floats: true, Prepare: newCEL},
		{Name: "excelize", Module: "github.com/xuri/excelize/v2", Floats: true, Prepare: newExcelize},
	}
}

// whole is this library: a new result for each form, with every row.
type whole struct {
	scorer *performance.Scorer
	forms  []performance.Form
	last   performance.Result
}

func newWhole(field Field) (Runner, error) {
	scorer, err := performance.NewScorer(ruleset.WithCost())
	return &whole{scorer: scorer, forms: field.Forms}, err
}

// Score scores form i.
func (w *whole) Score(i int) error {
	w.last = w.scorer.Score(w.forms[i])
	return nil
}

// Total is the total of the form scored last.
func (w *whole) Total() string { return w.last.Total().Score.String() }
