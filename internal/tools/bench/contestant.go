package bench

import (
	"github.com/shopspring/decimal"

	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Field is the forms that everybody scores, whole and as numbers.
type Field struct {
	Forms []performance.Form
	Cores []Core[decimal.Decimal]
}

// NewField returns the first n forms of the mix.
func NewField(n int) (Field, error) {
	field := Field{Forms: mix.Forms(n), Cores: make([]Core[decimal.Decimal], n)}
	scorer, err := scoring.NewScorer(ruleset.WithCost())
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

// Runner scores one form after the other.
type Runner interface {
	// Score scores form i of the field; it is what is timed.
	Score(i int) error
	// Total is the total of the form scored last.
	Total() string
}

// WholeRunner scores whole forms.
type WholeRunner interface {
	Runner
	// Result is the result of the form scored last.
	Result() Result[string]
}

// Contestant is a way to score forms.
type Contestant struct {
	Name   string
	Module string // its path
	Floats bool   // it counts in binary floating point
	// Whole and Numbers do all that needs to be done once. Numbers is nil for who
	// scores forms whole and no other way.
	Whole   func(Field) (WholeRunner, error)
	Numbers func(Field) (Runner, error)
}

// Contestants returns everybody, this library first.
func Contestants() []Contestant {
	return []Contestant{
		{Name: "jixiao", Module: "jixiao.example", Whole: newFresh},
		{Name: "jixiao, result reused", Module: "jixiao.example", Whole: newReused},
		{Name: "udecimal", Module: "github.com/quagmt/udecimal", Whole: newUdecimalWhole, Numbers: newUdecimalNumbers},
		{Name: "govalues", Module: "github.com/govalues/decimal", Whole: newGovaluesWhole, Numbers: newGovaluesNumbers},
		{Name: "shopspring", Module: "github.com/shopspring/decimal", Whole: newShopspringWhole, Numbers: newShopspringNumbers},
		{Name: "expr", Module: "github.com/expr-lang/expr", Floats: true, Whole: newExprWhole, Numbers: newExprNumbers},
		{Name: "cel", Module: "github.com/google/cel-go", Floats: true, Whole: newCELWhole, Numbers: newCELNumbers},
		{Name: "excelize", Module: "github.com/xuri/excelize/v2", Floats: true, Whole: newExcelizeWhole, Numbers: newExcelizeNumbers},
	}
}
