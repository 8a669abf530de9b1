package seed

import (
	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/verify"
)

// Question is a finding that no identity expresses, and the chapter or annex that
// it is about.
type Question struct {
	check.Finding
	Where string
}

// Questions returns what the report leaves open beside its sums, in its order.
// The findings about the form alone are those of verify.Check.
func Questions() []Question {
	var all []Question
	add := func(where string, findings ...check.Finding) {
		for _, f := range findings {
			all = append(all, Question{f, where})
		}
	}
	for i, fund := range SpecialFunds() {
		where := PlaceProjects
		if fund.Used.Stated() {
			where = PlaceFunds
		}
		add(where, fund.Check(check.Path("/special_funds").Index(i))...)
	}
	add(PlaceProjects, ProjectFindings()...)
	add(PlaceBasic, BasicExpenditure().Line().Unspent("/expenditure", ThreePublic().Line())...)
	for i, caseload := range Caseloads() {
		add(caseload.Where, caseload.Check(check.Path("/caseloads").Index(i))...)
	}
	add(PlaceBaseTable, BaseTable().Check("/base_table")...)
	add(PlaceBaseTable, UnlistedFindings()...)
	add(PlaceForm, SourceFindings()...)
	add(PlaceForm, MentionFindings()...)
	narrative := Narrative()
	for _, f := range verify.CheckNarrative(narrative, Form(), "/narrative") {
		add(narrativePlace(f), f)
	}
	return all
}

// ProjectFindings returns that the budget of the projects was cut without a word:
// the adjusted one is what the form's total leaves beside a basic expenditure that
// was adjusted by 0.
func ProjectFindings() []check.Finding {
	project := YearExpenditure().Line().Children[1]
	project.Name = figure.Label{Zh: "项目支出（全年预算数为推算）", En: "project expenditure (adjusted budget derived)"}
	return project.Change(period(budget.Initial), period(budget.Adjusted)).Check("/projects", figure.MustQuantity("30%"))
}

// UnlistedFindings returns that a fund of the text has no row in 附件1-1.
func UnlistedFindings() []check.Finding {
	return BaseTable().Unlisted("/base_table", SpecialFunds()...)
}

// MentionFindings returns that the adjusted budget of the form stands nowhere in the
// text.
func MentionFindings() []check.Finding {
	return verify.CheckMentions(Form(), TextStatements())
}

// narrativePlace is where a finding about the text or the form belongs.
func narrativePlace(f check.Finding) string {
	switch f.Code {
	case verify.CodeGoalDiffers:
		return PlaceGoals
	case verify.CodeNoMeasure:
		return PlaceProblems
	case verify.CodeWeakness:
		return PlaceConclusion
	default:
		return PlaceForm
	}
}
