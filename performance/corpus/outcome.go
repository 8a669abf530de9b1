package corpus

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// Outcome is what an implementation makes of a form.
type Outcome struct {
	Leaves   []Leaf
	Total    Total
	Grade    ruleset.Grade
	Findings []Finding
}

// Leaf is the outcome of one leaf.
type Leaf struct {
	// Path in the form.
	Path check.Path `json:"path"`
	// Status says what became of it.
	Status scoring.Status `json:"status"`
	// Points that could be earned.
	Points figure.Points `json:"points"`
	// Score earned; absent when it is open or the leaf does not apply.
	Score figure.Points `json:"score,omitzero"`
	// Least and Most bound an open score.
	Least figure.Points `json:"least,omitzero"`
	Most  figure.Points `json:"most,omitzero"`
}

// Total is the outcome of the form.
type Total struct {
	// Points that could be earned.
	Points figure.Points `json:"points"`
	// Score earned; absent when it is open.
	Score figure.Points `json:"score,omitzero"`
	// Least and Most bound an open score.
	Least figure.Points `json:"least,omitzero"`
	Most  figure.Points `json:"most,omitzero"`
}

// Finding is an error or a warning of the checks; notes, which say what was
// assumed, are left out, and words are left to the reader.
type Finding struct {
	Code check.Code `json:"code"`
	Path check.Path `json:"path"`
}

// Run scores and checks the case's form with this implementation.
func (c Case) Run(scorer *scoring.Scorer) Outcome {
	result := scorer.Score(c.Form)
	var out Outcome
	for leaf := range result.Leaves() {
		row := Leaf{Path: leaf.Path, Status: leaf.Status, Points: leaf.Points, Score: leaf.Score}
		if !leaf.Status.Known() {
			row.Score, row.Least, row.Most = figure.Points{}, leaf.Least, leaf.Most
		}
		out.Leaves = append(out.Leaves, row)
	}
	total := result.Total()
	out.Total = Total{Points: total.Points, Score: total.Score}
	if !result.Complete() {
		out.Total = Total{Points: total.Points, Least: total.Least, Most: total.Most}
	}
	out.Grade, _ = result.Grade()
	for _, finding := range verify.Check(scorer.Trace(c.Form)) {
		if finding.Severity == check.Error || finding.Severity == check.Warning {
			out.Findings = append(out.Findings, Finding{finding.Code, finding.Path})
		}
	}
	return out
}

// Expected is the outcome that the case's file promises.
func (c Case) Expected() Outcome {
	out := Outcome{Total: c.Total.Total, Grade: c.Grade, Findings: c.Findings}
	for _, row := range c.Leaves {
		out.Leaves = append(out.Leaves, row.Leaf)
	}
	return out
}
