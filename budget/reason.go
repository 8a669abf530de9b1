package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// The codes of this package's findings.
const (
	// CodeChange reports a change past a threshold without a stated reason.
	CodeChange check.Code = "budget.change-unexplained"
	// CodeSource notes natures of revenue that came during the year without a
	// stated reason.
	CodeSource check.Code = "budget.source-unexplained"
	// CodeZeroBase reports a rate on a zero base that is not what the form's
	// convention prints.
	CodeZeroBase check.Code = "budget.zero-base-rate"
)

// Changes returns a finding for every line of the tree that changed from one
// period to another by more than threshold, a percentage of the earlier
// amount, and for which neither it nor a line above it states a reason: see
// Change.Check.
func (l Line) Changes(path check.Path, from, to Period, threshold figure.Quantity) []check.Finding {
	return l.unexplained(path, func(at check.Path, line Line) []check.Finding {
		return line.Change(from, to).Check(at, threshold)
	})
}

// Change returns how the line itself moved from one period to another.
func (l Line) Change(from, to Period) Change {
	return Change{
		Concept: l.Concept, Scope: l.Scope, Name: l.Name, Reason: l.Reason,
		From: Amount{from, l.At(from)}, To: Amount{to, l.At(to)},
	}
}

// unexplained collects what find has to say about the lines that state no
// reason; a reason serves all lines below it.
func (l Line) unexplained(root check.Path, find func(check.Path, Line) []check.Finding) []check.Finding {
	var findings []check.Finding
	var visit func(check.Path, Line)
	visit = func(path check.Path, line Line) {
		if line.Reason != "" {
			return
		}
		findings = append(findings, find(path, line)...)
		for i, child := range line.Children {
			visit(child.path(path.Child("children").Index(i), root), child)
		}
	}
	visit(root+l.at, l)
	return findings
}
