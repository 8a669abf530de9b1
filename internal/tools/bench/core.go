package bench

import (
	"fmt"

	"github.com/shopspring/decimal"

	"jixiao.example/budget"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Core is what is left of a form of the mix when only numbers are scored. A row
// that is met has its points. One that is missed has points × actual ÷ target,
// or points × (2 × target − actual) ÷ target where less is better, rounded half
// up to two places; no form of the mix misses a target by half. The total is
// the sum of the rows and of Rest.
type Core struct {
	Rows []Row
	Rest decimal.Decimal // the scores of deadlines and words
}

// Row is a numeric row, with target and actual in one unit.
type Row struct {
	Points, Target, Actual decimal.Decimal
	Less                   bool // less is better
}

// NewCore takes the numbers out of a form and its result.
func NewCore(form performance.Form, result performance.Result) (Core, error) {
	total := form.Total()
	core := Core{Rows: []Row{{
		Points: decimal.New(10, 0),
		Target: total.At(budget.Adjusted).Quantity().Base(), Actual: total.At(budget.Executed).Quantity().Base(),
	}}}
	leaf := 0
	for ref, i := range form.Indicators() {
		leaf++ // leaf 0 is the execution row
		switch kind := i.Target.Kind(); kind {
		case ruleset.Words, ruleset.Deadline:
			core.Rest = core.Rest.Add(result.Leaf(leaf).Score.Decimal())
		case ruleset.Bare, ruleset.AtLeast, ruleset.Above, ruleset.Equal, ruleset.AtMost:
			cost := form.Classes[ref.Class].Class == ruleset.Cost
			core.Rows = append(core.Rows, Row{
				Points: i.Points.Decimal(), Target: i.Target.Quantity().Base(), Actual: i.Actual.Quantity().Base(),
				Less: kind == ruleset.AtMost || kind == ruleset.Bare && cost,
			})
		default:
			return Core{}, fmt.Errorf("%s: kind %v is not in the mix", i.Name, kind)
		}
	}
	return core, nil
}
