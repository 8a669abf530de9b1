package report

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// Document is everything that a page shows. Only Scorer has to be there; what
// states nothing is left out of the page, or said to be missing.
type Document struct {
	// Form is the self-evaluation form. It gives unit, year and scope.
	Form performance.Form
	// Scorer scores the form, explains the scores and names the rules.
	Scorer *scoring.Scorer
	// Title of the page; "" makes one of year, unit and scope.
	Title string
	// Outline are the chapters; nil takes Project for a project and Department
	// for everything else.
	Outline Outline

	// Staffing is the unit's posts and staff.
	Staffing budget.Staffing
	// Revenue and Expenditure are the budget, Expenditure and Economic the final
	// account.
	Revenue     budget.Revenue
	Expenditure budget.Expenditure
	Economic    budget.EconomicSpending
	// Changes are amounts that moved, with their reasons: those of revenue and
	// expenditure are written with them.
	Changes []budget.Change
	// ThreePublic are the “三公”经费 of the text.
	ThreePublic budget.ThreePublic
	// SpecialFunds are the 专项资金 over the year.
	SpecialFunds []budget.SpecialFund
	// Assets are those at the end of the year.
	Assets budget.Assets
	// Programmes are the statistics of the unit's programmes.
	Programmes []Programme
	// Narrative is what the unit's text names beside the form: goals, problems,
	// measures.
	Narrative performance.Narrative
	// BaseTable is 附件1-1.
	BaseTable budget.BaseTable
	// Phases head the columns and bars of phases of the caller's own, which go by
	// their words without it.
	Phases map[budget.Phase]figure.Label

	// Statements are figures that the unit's own text prints, to be checked
	// against all others. A figure of the values above that is among them
	// already, with the same key and the same print, counts once.
	Statements []check.Statement
	// Identities are those that bind this report only. The values above bring
	// their own; an identity whose name is among these already is not added.
	Identities []check.Identity
	// Findings are further ones of the caller's own checks.
	Findings []check.Finding
	// Profile says how grave findings are to the reader of the page.
	Profile check.Profile
}

// Programme is what the page says about one of the unit's programmes.
type Programme struct {
	// Key is that of the block that shows the programme; "" has none of its own.
	Key string
	// Title heads the programme and names the place of its figures.
	Title figure.Label
	// Values are its statistics, in the order in which they are shown.
	Values []Statistics
	// Tasks are the sentences of a Chinese page. Figures that none of them writes
	// follow in a list.
	Tasks []Task
	// Text are paragraphs of the unit's own.
	Text []string
}

// Statistics is what a programme's value offers. The values of the programme
// packages do, and so do caseloads. A value that also has a method
// Check(check.Path) []check.Finding is asked for its findings.
type Statistics interface {
	// Figures returns the labelled figures; absent ones are not shown.
	Figures() []figure.Named
	// Statements returns the stated figures as they are printed at where.
	Statements(where string) []check.Statement
	// Identities returns what they have to satisfy.
	Identities() []check.Identity
}

// Facts are figures that a text states and no type of the library has, as a
// programme's statistics.
type Facts []check.Statement

// Figures implements Statistics.
func (f Facts) Figures() []figure.Named {
	named := make([]figure.Named, len(f))
	for i, statement := range f {
		named[i] = figure.Named{Key: statement.Key.String(), Label: statement.Label, Figure: statement.Figure}
	}
	return named
}

// Statements implements Statistics: a statement that has a place keeps it.
func (f Facts) Statements(where string) []check.Statement {
	placed := slices.Clone(f)
	for i := range placed {
		if placed[i].Place.Where == "" {
			placed[i].Place.Where = where
		}
	}
	return placed
}

// Identities implements Statistics; there are none.
func (f Facts) Identities() []check.Identity { return nil }
