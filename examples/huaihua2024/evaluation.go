package main

import (
	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// evaluation is everything that is known about the report: its two annexes,
// the scores of the form, and the findings.
type evaluation struct {
	table    budget.BaseTable
	form     performance.Form
	trace    scoring.Trace
	result   scoring.Result
	report   check.Report
	findings []finding
}

func evaluate(form performance.Form) (*evaluation, error) {
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	if err != nil {
		return nil, err
	}
	trace := scorer.Trace(form)
	e := &evaluation{table: seed.BaseTable(), form: form, trace: trace, result: trace.Result()}
	ledger := check.NewLedger(statements(e.table, form)...)
	e.report = ledger.Check(identities(e.table, form)...)
	e.findings = e.collect(ledger)
	return e, nil
}

// agrees tells whether every computed score, the total and the grade are the
// ones that the form states.
func (e *evaluation) agrees() bool {
	for leaf := range e.result.Leaves() {
		if stated := e.stated(leaf.Ref); stated.Stated() && !stated.Equal(leaf.Score) {
			return false
		}
	}
	grade, graded := e.result.Grade()
	return graded && grade == e.form.Stated.Grade && e.form.Stated.Total.Equal(e.result.Total().Score)
}

// write prints the evaluation for a reader.
func (e *evaluation) write(p *page, reasons bool) {
	writeBudget(p)
	e.writeBaseTable(p)
	e.writeForm(p)
	if reasons {
		e.writeReasons(p)
	}
	writeStatistics(p)
	e.writeFindings(p)
	e.writeOutcome(p)
}
