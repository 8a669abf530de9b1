package check

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// Report is what Ledger.Check found.
type Report struct {
	// Outcomes answer the identities, in their order, and then the copies that
	// nobody wrote.
	Outcomes []Outcome `json:"outcomes"`
	// Suspects are the figures to look at first, in the order of the broken
	// identities that they heal.
	Suspects []Suspect `json:"suspects"`
	// Incomplete tells that the search for suspects was given up at MaxWork.
	Incomplete bool `json:"incomplete,omitempty"`
}

// Check evaluates identities and looks for suspects among the figures of those
// that are broken: for every sum, lines, copy or rate it tries the value of
// each operand that would make it hold, on the operand's printed grid and not
// negative unless the operand is, and keeps the corrections that heal the most
// identities and break none, the one at hand among the healed. A rate's
// operands are solved to the nearest value on their grid. Bounds and labels
// are not solved, but they are answered again like all others. See MaxWork for
// the time it takes.
func (l Ledger) Check(identities ...Identity) Report {
	relations := l.relations(identities)
	outcomes := make([]Outcome, len(relations))
	for i, r := range relations {
		outcomes[i] = r.evaluate(l.asPrinted())
	}
	suspects, complete := newSearch(l, relations, outcomes).suspects()
	return Report{Outcomes: outcomes, Suspects: suspects, Incomplete: !complete}
}

// Findings returns what the report has to say, sorted. Identities that hold
// say nothing.
func (r Report) Findings() []Finding {
	var findings []Finding
	for _, outcome := range r.Outcomes {
		if finding, some := outcome.Finding(); some {
			findings = append(findings, finding)
		}
	}
	many := map[string]bool{}
	for _, suspect := range r.Suspects {
		finding := suspect.Finding()
		if finding.Code == CodeSuspects {
			healed := strings.Join(suspect.Heals, "\x00")
			if many[healed] {
				continue
			}
			many[healed] = true
		}
		findings = append(findings, finding)
	}
	if r.Incomplete {
		findings = append(findings, NewFinding(CodeWork, ""))
	}
	return Sorted(findings)
}

// Finding returns what the outcome has to say; some is false when the identity
// holds exactly.
func (o Outcome) Finding() (finding Finding, some bool) {
	code := o.code()
	if code == "" {
		return Finding{}, false
	}
	path := o.At.Path
	if o.implicit {
		path = o.Against.Path
	}
	args := []Arg{L("identity", o.Words()), A("stated", o.StatedText()), A("computed", o.ComputedText())}
	switch code {
	case CodeLabel:
	case CodeCopy:
		args = append(args, A("where", o.At.Where), A("other", o.Against.Where))
	case CodePrecision:
		args = append(args, L("difference", o.gap(o.Difference)), L("tolerance", o.gap(o.Tolerance)), L("slack", o.slack))
	case CodeParts, CodeExceeded:
		args = append(args, L("excess", o.gap(o.Difference.Neg())), L("allowed", o.allowed()))
	case CodeBroken, CodeGap:
		args = append(args, L("difference", o.gap(o.Difference)), L("allowed", o.allowed()))
	case CodeCut:
		args = append(args, L("difference", o.gap(o.Difference)), L("tolerance", o.gap(o.Tolerance)))
	default:
		args = []Arg{L("identity", o.Words()), L("operand", o.operand)}
	}
	return NewFinding(code, path, args...), true
}

// gap says a difference: that of two percentages is in percentage points.
func (o Outcome) gap(value decimal.Decimal) figure.Label {
	if o.Unit == percent {
		number := plain(value, 0)
		return figure.Label{Zh: number + "个百分点", En: number + " percentage points"}
	}
	text := o.text(value)
	return figure.Label{Zh: text, En: text}
}

// allowed says what the printed precision allows.
func (o Outcome) allowed() figure.Label {
	if o.Tolerance.Sign() == 0 {
		return figure.Label{Zh: "列示精度不允许有差", En: "the printed precision allows none"}
	}
	tolerance := o.gap(o.Tolerance)
	return figure.Label{Zh: "超出列示精度所允许的" + tolerance.Zh, En: "the printed precision allows " + tolerance.En}
}

// code is the code of what the outcome has to say, "" for nothing.
func (o Outcome) code() Code {
	switch {
	case o.Verdict == Undefined:
		return o.Reason
	case o.Verdict == Cut:
		return CodeCut
	case o.Verdict == WithinPrecision:
		return CodePrecision
	case o.Verdict != Broken:
		return ""
	case o.implicit:
		return CodeCopy
	case o.Date.Stated():
		return CodeLabel
	case o.Identity.Soft:
		return CodeGap
	case o.Identity.Kind == Within:
		return CodeParts
	case o.Identity.Kind == AtMost:
		return CodeExceeded
	}
	return CodeBroken
}

// Finding returns the suspect as a note; one of more than three equals only
// says how many there are.
func (s Suspect) Finding() Finding {
	if s.Candidates > manySuspects {
		return NewFinding(CodeSuspects, s.Place.Path, s.identities(), A("candidates", strconv.Itoa(s.Candidates)))
	}
	args := []Arg{
		L("figure", s.Label), A("reads", s.Reads), A("heals", strconv.Itoa(len(s.Heals))), s.identities(),
		L("standing", s.Standing()),
	}
	if s.Missing {
		return NewFinding(CodeMissing, s.Place.Path, args...)
	}
	return NewFinding(CodeSuspect, s.Place.Path, append(args, A("was", s.Was))...)
}

// identities names what the suspect heals.
func (s Suspect) identities() Arg {
	var zh, en []string
	for _, label := range s.heals {
		zh, en = append(zh, label.Zh), append(en, label.En)
	}
	return L("identities", figure.Label{Zh: strings.Join(zh, "；"), En: strings.Join(en, "; ")})
}

// manySuspects is the number of equal candidates past which they are only
// counted: a list of ten possible corrections helps nobody.
const manySuspects = 3

// Standing says how the suspect stands among equals. It never claims proof.
func (s Suspect) Standing() figure.Label {
	if s.Candidates <= 1 {
		return figure.Label{Zh: "没有同样可能的其他更正，但未经证实", En: "no other correction does as well, but it is not proved"}
	}
	n := strconv.Itoa(s.Candidates)
	return figure.Label{Zh: "同样可能的更正共" + n + "种，均未经证实", En: n + " corrections do equally well, and none is proved"}
}
