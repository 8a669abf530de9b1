package main

import (
	"encoding/json"
	"io"

	"jixiao.example/budget/check"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/scoring"
)

// document is the evaluation for other programs.
type document struct {
	Result scoring.Result `json:"result"`
	Agrees bool           `json:"agrees"`
	// Tally counts the identities of the whole report by their class.
	Tally        check.Tally           `json:"tally"`
	Findings     []told                `json:"findings"`
	Explanations []explain.Explanation `json:"explanations,omitempty"`
}

// told is a finding with its words in the reader's language.
type told struct {
	Text string `json:"text"`
	finding
}

func (e *evaluation) writeJSON(w io.Writer, r reader, reasons bool) error {
	d := document{Result: e.result, Agrees: e.agrees(), Tally: e.report.Tally()}
	for _, f := range e.findings {
		d.Findings = append(d.Findings, told{Text: r.text(f.Finding), finding: f})
	}
	if reasons {
		d.Explanations = explain.All(e.trace, r.tag)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(d)
}
