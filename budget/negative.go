package budget

import (
	"strings"

	"jixiao.example/budget/check"
)

// CodeNegative reports a figure below zero that cannot be.
const CodeNegative check.Code = "budget.negative"

// Negatives returns a finding for every stated figure below zero, of any value of
// this package: Negatives("/revenue", revenue.Statements("")). Changes and
// adjustments may be below zero.
func Negatives(path check.Path, statements []check.Statement) []check.Finding {
	var findings []check.Finding
	for _, s := range statements {
		signed, is := s.Figure.(interface{ Sign() int })
		if !is || signed.Sign() >= 0 || len(s.From) > 0 ||
			strings.HasSuffix(s.Key.Concept, changeSuffix) || s.Key.Concept == BasicAdjustment {
			continue
		}
		findings = append(findings, check.NewFinding(CodeNegative, path+s.Place.Path,
			check.L("figure", s.Label), check.A("value", s.Figure.String())))
	}
	return findings
}
