package report

import (
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
	// Slots are the unit's own paragraphs.
	Slots Slots

	// Staffing stands in the chapter on the unit.
	Staffing budget.Staffing
	// Lines are trees of amounts, such as revenue or expenditure by character,
	// each a table of its own in the chapter on the budget.
	Lines []budget.Line
	// Changes are amounts that moved, with their reasons.
	Changes []budget.Change
	// SpecialFunds are the 专项资金 over the year.
	SpecialFunds []budget.SpecialFund
	// Assets have a chapter of their own.
	Assets budget.Assets
	// Programmes are the statistics of the unit's programmes.
	Programmes []Programme
	// BaseTable is 附件1-1, an appendix.
	BaseTable budget.BaseTable

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

// Slots are the unit's own words, by chapter.
type Slots struct {
	Overview     []Passage // 单位基本情况
	Goals        []Passage // 绩效目标
	Execution    []Passage // 预算执行情况
	Organisation []Passage // 组织实施情况
	Assets       []Passage // 资产管理情况
	Performance  []Passage // 绩效情况
	Conclusion   []Passage // 综合评价结论
	Problems     []Passage // 存在的主要问题
	Suggestions  []Passage // 改进措施和有关建议
}

// Passage is some paragraphs of plain text, under a heading of their own or
// under none. A line break inside a paragraph begins another one.
type Passage struct {
	Heading    string
	Paragraphs []string
}

// Paragraphs returns a slot of plain paragraphs without headings.
func Paragraphs(texts ...string) []Passage { return []Passage{{Paragraphs: texts}} }

// Programme is what the page says about one of the unit's programmes.
type Programme struct {
	// Title heads the programme and names the place of its figures.
	Title figure.Label
	// Values are its statistics, in the order in which they are shown.
	Values []Statistics
	// Text are the unit's own words about it.
	Text []Passage
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
