package bench

import (
	"fmt"
	"strconv"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/ext"
	"github.com/xuri/excelize/v2"
)

// float is the total of the form scored last.
type float struct{ last float64 }

// Total is the total of the form scored last.
func (f *float) Total() string { return strconv.FormatFloat(f.last, 'f', -1, 64) }

// variables are what a row's rule may name.
type variables struct {
	P, T, A float64
	Less    bool
}

func newVariables(row Row) variables {
	return variables{row.Points.InexactFloat64(), row.Target.InexactFloat64(), row.Actual.InexactFloat64(), row.Less}
}

// exprRunner runs one compiled rule a row, on one machine that is kept, and
// adds up in Go.
type exprRunner struct {
	float
	program *vm.Program
	machine vm.VM
	rows    [][]any
	rest    []float64
}

func newExpr(field Field) (Runner, error) {
	program, err := expr.Compile(
		"Less ? (A <= T ? P : round(P * (2 * T - A) / T * 100) / 100) : (A >= T ? P : round(P * A / T * 100) / 100)",
		expr.Env(variables{}), expr.AsFloat64(),
	)
	r := &exprRunner{program: program}
	for _, core := range field.Cores {
		var rows []any
		for _, row := range core.Rows {
			rows = append(rows, newVariables(row))
		}
		r.rows, r.rest = append(r.rows, rows), append(r.rest, core.Rest.InexactFloat64())
	}
	return r, err
}

// Score scores form i.
func (r *exprRunner) Score(i int) error {
	r.last = r.rest[i]
	for _, row := range r.rows[i] {
		score, err := r.machine.Run(r.program, row)
		if err != nil {
			return err
		}
		r.last += score.(float64)
	}
	return nil
}

// celRunner runs one compiled rule a row, with its variables bound beforehand,
// and adds up in Go.
type celRunner struct {
	float
	program cel.Program
	rows    [][]cel.Activation
	rest    []float64
}

func newCEL(field Field) (Runner, error) {
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
	if err != nil {
		return nil, err
	}
	r := &celRunner{program: program}
	for _, core := range field.Cores {
		var rows []cel.Activation
		for _, row := range core.Rows {
			v := newVariables(row)
			bound, err := cel.NewActivation(map[string]any{"P": v.P, "T": v.T, "A": v.A, "Less": v.Less})
			if err != nil {
				return nil, err
			}
			rows = append(rows, bound)
		}
		r.rows, r.rest = append(r.rows, rows), append(r.rest, core.Rest.InexactFloat64())
	}
	return r, nil
}

// Score scores form i.
func (r *celRunner) Score(i int) error {
	r.last = r.rest[i]
	for _, row := range r.rows[i] {
		score, _, err := r.program.Eval(row)
		if err != nil {
			return err
		}
		r.last += score.Value().(float64)
	}
	return nil
}

// excelRunner keeps one workbook with a formula a row and a sum for every
// number of rows. Its inputs are cells, and it remembers what it calculated
// until a cell changes: setting them is part of scoring a form.
type excelRunner struct {
	float
	book *excelize.File
	rows [][]variables
	rest []float64
}

const (
	page     = "Sheet1"
	mostRows = 16 // the execution row and 15 indicators
)

func newExcelize(field Field) (Runner, error) {
	r := &excelRunner{book: excelize.NewFile()}
	for n := 1; n <= mostRows; n++ {
		rule := fmt.Sprintf("IF(D%[1]d,IF(C%[1]d<=B%[1]d,A%[1]d,ROUND(A%[1]d*(2*B%[1]d-C%[1]d)/B%[1]d,2)),IF(C%[1]d>=B%[1]d,A%[1]d,ROUND(A%[1]d*C%[1]d/B%[1]d,2)))", n)
		if err := r.book.SetCellFormula(page, "E"+strconv.Itoa(n), rule); err != nil {
			return nil, err
		}
		if err := r.book.SetCellFormula(page, "F"+strconv.Itoa(n), fmt.Sprintf("SUM(E1:E%d)", n)); err != nil {
			return nil, err
		}
	}
	for _, core := range field.Cores {
		var rows []variables
		for _, row := range core.Rows {
			rows = append(rows, newVariables(row))
		}
		r.rows, r.rest = append(r.rows, rows), append(r.rest, core.Rest.InexactFloat64())
	}
	return r, nil
}

// Score scores form i.
func (r *excelRunner) Score(i int) error {
	for n, row := range r.rows[i] {
		at := strconv.Itoa(n + 1)
		for column, value := range [...]float64{row.P, row.T, row.A} {
			if err := r.book.SetCellFloat(page, string(rune('A'+column))+at, value, -1, 64); err != nil {
				return err
			}
		}
		if err := r.book.SetCellBool(page, "D"+at, row.Less); err != nil {
			return err
		}
	}
	text, err := r.book.CalcCellValue(page, "F"+strconv.Itoa(len(r.rows[i])), excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	r.last, err = strconv.ParseFloat(text, 64)
	r.last += r.rest[i]
	return err
}
