package report_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
)

// Every figure of an English page has an English unit, those of formulas, findings
// and what may be behind them too; only what the unit itself wrote is Chinese.
func TestEnglishPagesHaveEnglishUnits(t *testing.T) {
	text := page(t, writtenDocument(t), language.English)
	chinese := regexp.MustCompile(`\d(?:[万亿千]?元|[万亿]?㎡[万亿]|个|户|处|人|套|栋|天|年)`)
	for _, of := range []string{
		`<li class="(?:numbers|policy|rounding|note|lost|rule|status)"[^>]*>([^<]*)`, `<p class="finding">.*?</span> <span[^>]*>([^<]*)`, `class="suspect"[^>]*>([^<]*)`,
		`<td role="cell" class="number">([^<]+)<`, `<dd[^>]*>([^<]+)<`,
	} {
		said := captured(of, text)
		require.NotEmpty(t, said, of)
		for _, one := range said {
			assert.NotRegexp(t, chinese, one)
		}
	}
	has(t, text, "10 × (1403.23\u00a0×\u00a010,000\u00a0yuan) ÷ (1764.12\u00a0×\u00a010,000\u00a0yuan) = 7.954277486…")
	has(t, text, `>Departmental spending<`)
}

// A list has a space behind its numbers, which Chinese does without.
func TestListsAreNumberedAsTheLanguageDoes(t *testing.T) {
	doc := writtenDocument(t)
	doc.Narrative.Goals = []performance.Topic{{Name: figure.Label{Zh: "白蚁防治", En: "Termite control"}}}
	has(t, page(t, doc, language.Chinese), ">1.白蚁防治<")
	has(t, page(t, doc, language.English), ">1. Termite control<")
}

// An annex without a number is its title alone, in the contents as elsewhere.
func TestAnAnnexWithoutANumberIsItsTitle(t *testing.T) {
	doc := seedDocument(t)
	doc.Outline = report.Outline{{Title: figure.Label{Zh: "附表"}, Annex: true, Blocks: []report.Block{report.Text("见后。")}}}
	has(t, page(t, doc, language.Chinese), `<a href="#c-1">附表</a>`)
}

// What sentences say beside figures of the tables stands beside the tables: printed
// rates, what an amount is for and mainly of, the adjustment, reasons and next steps.
func TestTablesTellWhatSentencesDo(t *testing.T) {
	doc := writtenDocument(t)
	doc.SpecialFunds[0].Reason = "药水未到货"
	doc.Programmes = []report.Programme{{
		Title:  figure.Label{Zh: "维修资金", En: "Maintenance fund"},
		Values: []report.Statistics{seed.Recovery()},
		Tasks:  []report.Task{{Name: "追缴入库", Done: "fund.recovery.recovered", Target: "fund.recovery.task", Reason: "缺少手段", Next: "联合约谈"}},
	}}
	en := page(t, doc, language.English)
	for _, text := range []string{
		"Three public expenses, share of the budget</th><td><bdi>111.29%<", "Share of official vehicles</th><td><bdi>100%<",
		"Termite control, purpose</th>", "Termite control: reason</th>", "Personnel funds, mainly</th><td><bdi>Basic wages, ", "Operating funds, mainly</th>",
		"Arrears recovered: reason</th>", "Arrears recovered: next</th>", ">Adjustment of the budget<", ">-1786.32<", ">-50.31%<", ">2021-08-18<",
	} {
		has(t, en, text)
	}
	hasNot(t, en, "年8月")
	zh := page(t, doc, language.Chinese)
	for _, text := range []string{"111.29%", "占100%", "主要包括基本工资", "主要原因是药水未到货", "未完成的主要原因是缺少手段，下一步联合约谈", "1786.32", "50.31%"} {
		has(t, zh, text)
	}
}
