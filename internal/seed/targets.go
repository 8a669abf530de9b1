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
func quality() performance.Ref     { return performance.Ref{Class: 1, Group: 1} }

func formKey(concept string, at performance.Ref) check.Key {
	return check.Key{Concept: concept, Period: YearKey("").Period, Scope: string(at.Path())}
}

// TargetStatements returns the targets and actual values of 附件1-2 that the
// text prints too.
func TargetStatements() []check.Statement {
	form := Form()
	var statements []check.Statement
	for _, at := range []performance.Ref{basicCost(), projectCost(), quality()} {
		indicator := form.Classes[at.Class].Groups[at.Group].Indicators[at.Indicator]
		for _, value := range []struct {
			concept, zh, en string
			quantity        figure.Quantity
		}{
			{ConceptTarget, "年度指标值", "target", indicator.Target.Quantity()},
			{ConceptActual, "实际完成值", "actual", indicator.Actual.Quantity()},
		} {
			statements = append(statements, check.Statement{
				Key:    formKey(value.concept, at),
				Label:  figure.Label{Zh: indicator.Name + value.zh, En: indicator.Name + ", " + value.en},
				Figure: value.quantity,
				Place:  check.Place{Where: PlaceForm, Path: at.Path().Child(value.en)},
			})
		}
	}
	return statements
}
