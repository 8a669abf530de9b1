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

// Findings say what the document calls a phase, and do not ask about one that it
// names.
func TestFindingsNameAPhaseAsTheDocumentDoes(t *testing.T) {
	const half budget.Phase = "half-year"
	line := func(concept, zh, en, amount string, below ...budget.Line) budget.Line {
		return budget.Line{Concept: concept, Name: figure.Label{Zh: zh, En: en}, Children: below}.
			With(budget.Period{Year: 2024, Phase: half}, figure.MustMoney(amount))
	}
	doc := seedDocument(t)
	doc.Outline = report.Outline{{Title: figure.Label{Zh: "自有"}, Blocks: []report.Block{{Lines: []budget.Line{
		line("own.line", "维修支出", "repairs", "3.00万元", line("own.doors", "门窗", "doors", "-1.00万元"), line("own.roofs", "屋面", "roofs", "1.00万元")),
	}}}}}
	doc.Form = doc.Form.WithMoney(performance.TotalRow, "", half, figure.MustMoney("2000万元")).
		WithMoney(performance.CharacterRow, string(budget.Basic), half, figure.MustMoney("100万元")).
		WithMoney(performance.CharacterRow, string(budget.Project), half, figure.MustMoney("-10万元"))
	asked := page(t, doc, language.Chinese)
	has(t, asked, "维修支出（2024年half-year）")
	has(t, asked, "“half-year”不是通用的写法")

	doc.Phases = map[budget.Phase]figure.Label{half: {Zh: "半年预算数", En: "mid-year budget"}}
	zh, en := page(t, doc, language.Chinese), page(t, doc, language.English)
	has(t, zh, "维修支出（2024年半年预算数） = 门窗")
	has(t, zh, "半年预算数 = 按支出性质各项之和")
	has(t, zh, "“年度资金总额半年预算数”列示2000万元")
	has(t, en, "repairs (2024 mid-year budget) = doors")
	has(t, en, "mid-year budget = sum by character")
	hasNot(t, zh, "half-year")
	hasNot(t, en, "half-year")
}

// The annexes of a Chinese page head their columns as the document does, shipped
// phases included.
func TestTheAnnexesHeadPhasesAsTheDocumentDoes(t *testing.T) {
	doc := writtenDocument(t)
	doc.Phases = map[budget.Phase]figure.Label{
		budget.Adjusted: {Zh: "调整后预算数", En: "budget as adjusted"}, budget.Budgeted: {Zh: "批复预算数", En: "approved budget"},
	}
	zh := page(t, doc, language.Chinese)
	has(t, between(t, zh, "基础数据表</h2>", "</section>"), ">2024年批复预算数<")
	has(t, between(t, zh, "绩效自评表</h2>", "</section>"), ">调整后预算数<")
}
