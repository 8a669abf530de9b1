package ruleset

import (
	"errors"
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Codes of the findings about a rule set. They are errors: a set that has one
// cannot score.
const (
	// CodeEmpty: something that must be there is missing; argument: what.
	CodeEmpty check.Code = "ruleset.empty"
	// CodeDuplicate: the same entry twice; argument: entry.
	CodeDuplicate check.Code = "ruleset.duplicate"
	// CodeMethod: not exactly one method is set; argument: count.
	CodeMethod check.Code = "ruleset.method"
	// CodeValue: a value outside what its field admits; arguments: field, value.
	CodeValue check.Code = "ruleset.value"
	// CodeGap: no band for a value; arguments: above, below.
	CodeGap check.Code = "ruleset.gap"
	// CodeOverlap: two bands for a value; arguments: above, below.
	CodeOverlap check.Code = "ruleset.overlap"
	// CodeSource: a rule without a known source; argument: source.
	CodeSource check.Code = "ruleset.source"
	// CodePlan: a plan whose points are not a hundred; argument: sum.
	CodePlan check.Code = "ruleset.plan"
	// CodeTooLarge: more entries than MaxEntries; argument: count.
	CodeTooLarge check.Code = "ruleset.too-large"
)

// MaxEntries bounds every list of a rule set.
const MaxEntries = 1000

// ErrInvalid is wrapped by every InvalidError.
var ErrInvalid = errors.New("invalid rule set")

// InvalidError carries what Validate found.
type InvalidError struct {
	ID       string
	Findings []check.Finding
}

// Error implements error.
func (e *InvalidError) Error() string {
	first := e.Findings[0]
	return fmt.Sprintf("rule set %q: %s at %s (%d findings)", e.ID, first.Code, first.Path, len(e.Findings))
}

// Unwrap returns ErrInvalid.
func (e *InvalidError) Unwrap() error { return ErrInvalid }

// Err returns nil for a set that can score, else an *InvalidError.
func (s Set) Err() error {
	if findings := s.Validate(); len(findings) > 0 {
		return &InvalidError{ID: s.ID, Findings: findings}
	}
	return nil
}

// Validate looks at the whole set and returns what is wrong with it, each with
// the path of the very entry. A set that overrides another is validated after
// Overlay.
func (s Set) Validate() []check.Finding {
	v := validator{set: s}
	v.header()
	v.sources()
	v.kinds()
	v.named()
	v.directions()
	v.execution()
	v.plans()
	v.policies()
	v.rounding()
	v.grades()
	return v.findings
}

type validator struct {
	set      Set
	findings []check.Finding
}

func (v *validator) add(code check.Code, path check.Path, args ...check.Arg) {
	v.findings = append(v.findings, check.NewFinding(code, path, args...))
}

func (v *validator) value(path check.Path, field, value string) {
	v.add(CodeValue, path.Child(field), check.A("field", field), check.A("value", value))
}

func (v *validator) need(path check.Path, field, value string) {
	if value == "" {
		v.add(CodeEmpty, path.Child(field), check.A("what", field))
	}
}

func (v *validator) source(path check.Path, key string) {
	if _, known := v.set.Citation(key); !known {
		v.add(CodeSource, path.Child("source"), check.A("source", key))
	}
}

// length tells whether a list may be looked at.
func (v *validator) length(path check.Path, n int) bool {
	if n > MaxEntries {
		v.add(CodeTooLarge, path, check.A("count", fmt.Sprint(n)))
	}
	return n <= MaxEntries
}

func (v *validator) header() {
	v.need("", "id", v.set.ID)
	v.need("", "jurisdiction", v.set.Jurisdiction)
	switch v.set.Status {
	case InForce, Superseded, DerivedFrom, NotVerified, Demonstration:
	default:
		v.value("", "status", string(v.set.Status))
	}
	if v.set.LastYear != 0 && v.set.LastYear < v.set.FirstYear {
		v.value("", "last_year", fmt.Sprint(v.set.LastYear))
	}
}

func (v *validator) sources() {
	seen := map[string]bool{}
	for i, source := range v.set.Sources {
		path := check.Path("/sources").Index(i)
		v.need(path, "key", source.Key)
		if seen[source.Key] {
			v.add(CodeDuplicate, path, check.A("entry", source.Key))
		}
		seen[source.Key] = true
		switch source.Reading {
		case Read, SecondHand, Unverified:
		default:
			v.value(path, "reading", string(source.Reading))
		}
	}
}

func (v *validator) kinds() {
	if !v.length("/kinds", len(v.set.Kinds)) {
		return
	}
	var seen [Kinds]bool
	for i, rule := range v.set.Kinds {
		path := check.Path("/kinds").Index(i)
		switch {
		case int(rule.Kind) >= Kinds || rule.Kind == NoKind || rule.Kind == Bare:
			v.value(path, "kind", rule.Kind.String())
		case seen[rule.Kind]:
			v.add(CodeDuplicate, path, check.A("entry", rule.Kind.String()))
		default:
			seen[rule.Kind] = true
		}
		v.method(path.Child("method"), rule.Method)
		v.source(path, rule.Source)
	}
	for kind := AtLeast; kind <= Words; kind++ {
		if !seen[kind] {
			v.add(CodeEmpty, "/kinds", check.A("what", kind.String()))
		}
	}
}

func (v *validator) named() {
	if !v.length("/named", len(v.set.Named)) {
		return
	}
	seen := map[string]bool{}
	for i, rule := range v.set.Named {
		path := check.Path("/named").Index(i)
		v.need(path, "name", rule.Name)
		if seen[rule.Name] {
			v.add(CodeDuplicate, path, check.A("entry", rule.Name))
		}
		seen[rule.Name] = true
		v.method(path.Child("method"), rule.Method)
		v.source(path, rule.Source)
	}
}

func (v *validator) directions() {
	if !v.length("/directions", len(v.set.Directions)) {
		return
	}
	for i, direction := range v.set.Directions {
		path := check.Path("/directions").Index(i)
		switch direction.As {
		case AtLeast, AtMost, Equal:
		default:
			v.value(path, "as", direction.As.String())
		}
		v.source(path, direction.Source)
	}
}

func (v *validator) execution() {
	row := v.set.Execution
	if !row.Points.Stated() {
		return
	}
	const path = check.Path("/execution")
	if row.Points.Sign() <= 0 {
		v.value(path, "points", row.Points.String())
	}
	v.need(path, "spent", string(row.Spent))
	v.need(path, "base", string(row.Base))
	v.method(path.Child("method"), row.Method)
	if m := row.Method; m.Completion == nil && m.Steps == nil && m.Bands == nil && m.Linear == nil {
		v.value(path, "method", m.Name()) // the row has two amounts and no evaluator
	}
	v.source(path, row.Source)
}

func (v *validator) plans() {
	hundred := figure.PointsOf(100)
	for i, plan := range v.set.Plans {
		path := check.Path("/plans").Index(i)
		sum := v.set.Execution.Points
		for _, class := range plan.Classes {
			sum = sum.Add(class.Points)
		}
		if !sum.Equal(hundred) {
			v.add(CodePlan, path, check.A("sum", sum.String()))
		}
		v.source(path, plan.Source)
	}
}

func (v *validator) policies() {
	switch v.set.NotApplicable.Policy {
	case KeepZero, Rescale, RescaleClass, FullPoints:
	case MovePoints:
		v.need("/not_applicable", "to", string(v.set.NotApplicable.To))
	default:
		v.value("/not_applicable", "policy", string(v.set.NotApplicable.Policy))
	}
	if v.set.NotApplicable.Policy != KeepZero {
		v.source("/not_applicable", v.set.NotApplicable.Source)
	}
	switch v.set.Parents.Policy {
	case EqualShares, AllMet, ParentJudged:
	default:
		v.value("/parents", "policy", string(v.set.Parents.Policy))
	}
	for i, reason := range v.set.Reasons {
		path := check.Path("/reasons").Index(i)
		switch reason.When {
		case WhenUnmet:
		case WhenOvershot, WhenExecutionBelow:
			if !reason.Threshold.Stated() {
				v.add(CodeEmpty, path.Child("threshold"), check.A("what", "threshold"))
			}
		default:
			v.value(path, "when", string(reason.When))
		}
		v.source(path, reason.Source)
	}
}

func (v *validator) rounding() {
	stages := v.set.Rounding
	for _, stage := range []struct {
		name     string
		rounding *figure.Rounding
	}{{"rate", stages.Rate}, {"leaf", stages.Leaf}, {"class", stages.Class}, {"total", stages.Total}} {
		if stage.rounding == nil {
			continue
		}
		if err := stage.rounding.Validate(); err != nil || stage.rounding.Places > maxPlaces {
			v.value("/rounding", stage.name, fmt.Sprint(stage.rounding.Places))
		}
	}
}

// maxPlaces is the finest rounding of a score.
const maxPlaces = 9

func (v *validator) grades() {
	intervals := make([]Interval, len(v.set.Grades.Bands))
	seen := map[Grade]bool{}
	for i, band := range v.set.Grades.Bands {
		path := check.Path("/grades/bands").Index(i)
		v.need(path, "grade", string(band.Grade))
		if seen[band.Grade] {
			v.add(CodeDuplicate, path, check.A("entry", string(band.Grade)))
		}
		seen[band.Grade] = true
		intervals[i] = band.Interval
	}
	if len(intervals) > 0 {
		v.cover("/grades/bands", intervals, nil, nil)
		v.source("/grades", v.set.Grades.Source)
	}
}
