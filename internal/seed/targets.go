package seed

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// The concepts of an indicator's target and actual value; the scope is the
// path of the indicator, as for the points and scores of package performance.
const (
	ConceptTarget = "form.target"
	ConceptActual = "form.actual"
)

// The indicators of 附件1-2 whose figures the text prints too.
func basicCost() performance.Ref   { return performance.Ref{} }
func projectCost() performance.Ref { return performance.Ref{Indicator: 1} }
func taskCount() performance.Ref   { return performance.Ref{Class: 1} }
func quality() performance.Ref     { return performance.Ref{Class: 1, Group: 1} }

func formKey(concept string, at performance.Ref) check.Key {
	return check.Key{Concept: concept, Period: YearKey("").Period, Scope: string(at.Path())}
}

// TargetStatements returns the targets and actual values of 附件1-2 that are
// figures.
func TargetStatements() []check.Statement {
	var statements []check.Statement
	for at, indicator := range Form().Indicators() {
		deadline, done := indicator.Dates()
		target, actual := indicator.Quantities()
		for _, value := range []struct {
			concept, zh, en string
			figures         [2]figure.Figure
		}{
			{ConceptTarget, "年度指标值", "target", [2]figure.Figure{target, deadline}},
			{ConceptActual, "实际完成值", "actual", [2]figure.Figure{actual, done}},
		} {
			for _, f := range value.figures {
				if !f.Stated() {
					continue
				}
				statements = append(statements, check.Statement{
					Key:    formKey(value.concept, at),
					Label:  figure.Label{Zh: indicator.Name + value.zh, En: indicator.Name + ", " + value.en},
					Figure: f,
					Place:  check.Place{Where: PlaceForm, Path: at.Path().Child(value.en)},
				})
			}
		}
	}
	return statements
}
