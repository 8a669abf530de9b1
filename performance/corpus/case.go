package corpus

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"path"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Format names the wire format of a case.
const Format = "jixiao/case/1"

// MaxBytes bounds the JSON of a case.
const MaxBytes = 1 << 20

// ErrRuleSet reports a case under a rule set that is not known.
var ErrRuleSet = errors.New("unknown rule set")

// Case is a published form and the outcome that it has under a rule set.
type Case struct {
	// ID is the case's number.
	ID string
	// Source is where the form was published.
	Source Source
	// RuleSet is the ID of the rule set that Expected holds under.
	RuleSet string
	// Form is the form as published; its stated scores are the official ones.
	Form performance.Form
	// Printed are the cells whose printed text is not the canonical one.
	Printed []Cell
	// Leaves are the expected outcomes of the execution row and of every
	// indicator, each beside the official score.
	Leaves []LeafRow
	// Total is the expected total beside the official one.
	Total TotalRow
	// Grade is the expected grade, "" where more than one is possible.
	Grade ruleset.Grade
	// Findings are what the checks have to say.
	Findings []Finding
}

// Source is where a form was published.
type Source struct {
	// URL is the public address; "" when the form came as a file.
	URL string `json:"url,omitempty"`
	// Text says how the source's text came.
	Text Text `json:"text"`
	// Complete tells that the source shows the whole form.
	Complete bool `json:"complete"`
	// Remark is what a reader has to know.
	Remark figure.Label `json:"remark,omitzero"`
}

// Text says how the text of a source came.
type Text string

// The ways.
const (
	Table     Text = "table"     // as a table
	Flattened Text = "flattened" // without its table, rows joined by their order
	Scanned   Text = "scanned"   // recognised from a picture; only unambiguous rows
)

// Cell is a cell as printed, where its text is not the canonical one.
type Cell struct {
	// Path of the target or the actual value in the form.
	Path check.Path `json:"path"`
	Text string     `json:"text"`
}

// LeafRow is a leaf of the form: what is expected, and what is official.
type LeafRow struct {
	Leaf

	// Official is the score that the form prints; absent when it prints none.
	Official figure.Points `json:"official,omitzero"`
	// Reason is why Official is not the expected score.
	Reason Reason `json:"reason,omitempty"`
}

// TotalRow is the bottom line of the form: what is expected, and what is
// official.
type TotalRow struct {
	Total

	// Official is the total that the form prints; absent when the source does
	// not show it.
	Official figure.Points `json:"official,omitzero"`
	// Reason is why Official is not the expected total.
	Reason Reason `json:"reason,omitempty"`
}

// Reason is why an official figure differs from the expected one, in a word.
// The set is closed.
type Reason string

// The reasons.
const (
	// Discretionary: the evaluators took off points, or left them on, as they
	// saw fit.
	Discretionary Reason = "discretionary"
	// Truncated: the official score is the computed one, cut to fewer places.
	Truncated Reason = "truncated"
	// Misprint: the official score follows from a printed rate that the form's
	// own figures deny.
	Misprint Reason = "misprint"
	// Arithmetic: the official total is not the sum of the official scores.
	Arithmetic Reason = "arithmetic"
	// Leaves: the official total is the sum of the official scores, some of
	// which differ.
	Leaves Reason = "leaves"
	// Unreported: the form gives a rate and not the amounts behind it.
	Unreported Reason = "unreported"
	// Undefined: the form divides by a budget of 0.
	Undefined Reason = "undefined"
	// Local: the place has a rule of its own.
	Local Reason = "local"
)

// Reasons returns the closed set of reasons.
func Reasons() []Reason {
	return []Reason{
		Discretionary, Truncated, Misprint, Arithmetic, Leaves, Unreported, Undefined, Local,
	}
}

// document is a case as it travels.
type document struct {
	strict.Header

	ID       string          `json:"id"`
	Source   Source          `json:"source"`
	RuleSet  string          `json:"rule_set"`
	Form     json.RawMessage `json:"form"`
	Printed  []Cell          `json:"printed,omitempty"`
	Leaves   []LeafRow       `json:"leaves"`
	Total    TotalRow        `json:"total"`
	Grade    ruleset.Grade   `json:"grade,omitempty"`
	Findings []Finding       `json:"findings"`
}

var format = strict.NewFormat[document](Format, MaxBytes, performance.ErrFormat, strict.ShapeOf)

// Decode reads the JSON of a case strictly: unknown or wrongly cased fields,
// fields given twice, text after the end and another format are errors, in the
// form as well.
func Decode(data []byte) (Case, error) {
	d, err := format.Decode(data)
	if err != nil {
		return Case{}, err
	}
	form, err := performance.DecodeForm(d.Form)
	if err != nil {
		return Case{}, fmt.Errorf("/form: %w", err)
	}
	return Case{
		ID: d.ID, Source: d.Source, RuleSet: d.RuleSet, Form: form, Printed: d.Printed,
		Leaves: d.Leaves, Total: d.Total, Grade: d.Grade, Findings: d.Findings,
	}, nil
}

//go:embed cases/*.json
var files embed.FS

// Cases returns all cases, in the order of their numbers.
func Cases() ([]Case, error) {
	const folder = "cases"
	entries, err := files.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	cases := make([]Case, len(entries))
	for i, entry := range entries {
		data, err := files.ReadFile(path.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		if cases[i], err = Decode(data); err != nil {
			return nil, fmt.Errorf("%s: %w", entry.Name(), err)
		}
	}
	return cases, nil
}

// Scorer returns a scorer for the case's rule set. Its error wraps ErrRuleSet
// when the set is none of package ruleset.
func (c Case) Scorer() (*scoring.Scorer, error) {
	for _, set := range ruleset.All() {
		if set.ID == c.RuleSet {
			return scoring.NewScorer(set)
		}
	}
	return nil, fmt.Errorf("%.64q: %w", c.RuleSet, ErrRuleSet)
}
