package report_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
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
