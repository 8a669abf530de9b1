package bench

import (
	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
	"github.com/google/cel-go/ext"
)

// celEngine runs one compiled rule.
type celEngine struct {
	program cel.Program
	row     celRow // the row that is scored
}

// celRow is a row's inputs as values of the engine. It looks them up without a
// map.
type celRow struct{ p, t, a, less ref.Val }

func newCELEngine() (*celEngine, error) {
	env, err := cel.NewEnv(
		cel.Variable("P", cel.DoubleType), cel.Variable("T", cel.DoubleType),
		cel.Variable("A", cel.DoubleType), cel.Variable("Less", cel.BoolType), ext.Math(),
	)
	if err != nil {
		return nil, err
	}
	rule, issues := env.Compile("Less ? (A <= T ? P : math.round(P * (2.0 * T - A) / T * 100.0) / 100.0) : (A >= T ? P : math.round(P * A / T * 100.0) / 100.0)")
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	program, err := env.Program(rule, cel.EvalOptions(cel.OptOptimize))
	return &celEngine{program: program}, err
}

func newCELNumbers(field Field) (Runner, error) {
	e, err := newCELEngine()
	if err != nil {
		return nil, err
	}
	bind := func(row inputs) *celRow {
		into := new(celRow)
		into.set(row)
		return into
	}
	return newBound(field, bind, e.run)
}

func newCELWhole(field Field) (WholeRunner, error) {
	e, err := newCELEngine()
	if err != nil {
		return nil, err
	}
	return newWhole(field, floats(e))
}

func (e *celEngine) evaluate(row *inputs) (float64, error) {
	e.row.set(*row)
	return e.run(&e.row)
}

func (e *celEngine) run(row *celRow) (float64, error) {
	score, _, err := e.program.Eval(row)
	if err != nil {
		return 0, err
	}
	return score.Value().(float64), nil
}

func (r *celRow) set(row inputs) {
	r.p, r.t, r.a, r.less = types.Double(row.P), types.Double(row.T), types.Double(row.A), types.Bool(row.Less)
}

// ResolveName looks up an input.
func (r *celRow) ResolveName(name string) (any, bool) {
	switch name {
	case "P":
		return r.p, true
	case "T":
		return r.t, true
	case "A":
		return r.a, true
	case "Less":
		return r.less, true
	}
	return nil, false
}

// Parent is none.
func (*celRow) Parent() cel.Activation { return nil }
