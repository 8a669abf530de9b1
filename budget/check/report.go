package check

import "strings"

// Report is what Ledger.Check found.
type Report struct {
	// Outcomes answer the identities, in their order, and then what nobody wrote.
	Outcomes []Outcome `json:"outcomes"`
	// Suspects are the figures to look at first, in the order of the broken
	// identities that they heal.
	Suspects []Suspect `json:"suspects"`
	// Incomplete tells that the search for suspects was given up, because it
	// would have taken too long.
	Incomplete bool `json:"incomplete,omitempty"`
}

// Check evaluates identities and looks for suspects among the figures of the
// hard equalities that are broken: for every sum, lines, copy or rate it tries
// the value of each operand that would make it hold, on the operand's printed
// grid and not negative unless the operand is. A correction that breaks another
// hard equality is none; what remains is ranked by the hard equalities that it
// heals, and then by the bounds and soft identities that it heals less those
// that it breaks. A rate's operands are solved to the nearest value on their
// grid. The search is bounded, see Report.Incomplete.
func (l Ledger) Check(identities ...Identity) Report {
	relations := l.relations(identities)
	outcomes := l.evaluate(relations)
	search := search{ledger: l, relations: relations, outcomes: outcomes, work: maxWork}
	if !search.needed() {
		return Report{Outcomes: outcomes}
	}
	search.prepare()
	suspects, complete := search.suspects()
	for n := range outcomes {
		outcomes[n].folded = search.folded[n]
	}
	return Report{Outcomes: outcomes, Suspects: suspects, Incomplete: !complete}
}

// Findings returns what the report has to say, sorted. Identities that hold
// say nothing, and those that a suspect would close with a broken one are said
// there.
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
