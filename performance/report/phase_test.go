package report_test

import (
	"testing"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
)

// A phase of the caller's own is headed as the caller says, wherever its amounts
// stand.
func TestAPhaseOfTheCallersOwnHasItsName(t *testing.T) {
	const half budget.Phase = "half-year"
	doc := seedDocument(t)
	doc.Outline = append(report.Outline{
		{Title: figure.Label{Zh: "附表"}, Annex: true, Blocks: report.Blocks(report.ShowForm)},
		{Title: figure.Label{Zh: "资金"}, Blocks: report.Blocks(report.ShowMoney)},
	}, report.Outline{{Title: figure.Label{Zh: "自有"}, Blocks: []report.Block{{Lines: []budget.Line{
		budget.Line{Concept: "own.line", Name: figure.Label{Zh: "维修支出"}}.With(budget.Period{Year: 2024, Phase: half}, figure.MustMoney("3万元")),
	}}}}}...)
	doc.Form = doc.Form.WithMoney(performance.TotalRow, "", half, figure.MustMoney("2000万元"))
	hasNot(t, page(t, doc, language.Chinese), ">半年预算数<")

	doc.Phases = map[budget.Phase]figure.Label{half: {Zh: "半年预算数", En: "half-year budget"}}
	zh, en := page(t, doc, language.Chinese), page(t, doc, language.English)
	has(t, between(t, zh, "<figcaption>预算与执行", "</figure>"), ">半年预算数<")
	has(t, between(t, zh, "附表</h2>", "</section>"), ">半年预算数<")
	has(t, zh, ">2024年半年预算数<")
	has(t, between(t, en, "<figcaption>Budget and execution", "</figure>"), ">Half-year budget<")
	has(t, en, ">2024 half-year budget<")
}
