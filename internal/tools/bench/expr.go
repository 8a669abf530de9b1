package bench

import (
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

// exprEngine runs one compiled rule on one machine that is kept. Its inputs are
// a map, which costs it less than a struct.
type exprEngine struct {
	program *vm.Program
	machine vm.VM
	row     map[string]any // of the row that is scored
}

func newExprEngine() (*exprEngine, error) {
	e := &exprEngine{row: map[string]any{}}
	e.set(e.row, inputs{})
	program, err := expr.Compile(
		"Less ? (A <= T ? P : round(P * (2 * T - A) / T * 100) / 100) : (A >= T ? P : round(P * A / T * 100) / 100)",
		expr.Env(e.row), expr.AsFloat64(),
	)
	e.program = program
	return e, err
}

func newExprNumbers(field Field) (Runner, error) {
	e, err := newExprEngine()
	if err != nil {
		return nil, err
	}
	bind := func(row inputs) map[string]any {
		into := map[string]any{}
		e.set(into, row)
		return into
	}
	return newBound(field, bind, e.run)
}

func newExprWhole(field Field) (WholeRunner, error) {
	e, err := newExprEngine()
	if err != nil {
		return nil, err
	}
	return newWhole(field, floats(e))
}

func (e *exprEngine) evaluate(row *inputs) (float64, error) {
	e.set(e.row, *row)
	return e.run(e.row)
}

func (*exprEngine) set(into map[string]any, row inputs) {
	into["P"], into["T"], into["A"], into["Less"] = row.P, row.T, row.A, row.Less
}

func (e *exprEngine) run(row map[string]any) (float64, error) {
	score, err := e.machine.Run(e.program, row)
	if err != nil {
		return 0, err
	}
	return score.(float64), nil
}
