package report_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/report"
)

// What does not fit beside its value takes lines of its own; only what is past
// reading is cut.
func TestTheWordsOfAChartAreWhole(t *testing.T) {
	const english = "Official vehicles, their purchase and their running together"
	for name, test := range map[string]struct {
		label, value string
		want         []string
	}{
		"a short name":           {"白蚁防治", "9.74万元", []string{"白蚁防治", "9.74万元"}},
		"a name in Latin":        {english, "3.45万元", []string{"Official vehicles, their purchase and their", "running together", "3.45万元"}},
		"a name in Chinese":      {strings.Repeat("老旧小区改造配套，", 4), "12户", []string{"老旧小区改造配套，老旧小区改造配套，老旧小区改造配套，", "老旧小区改造配套，", "12户"}},
		"a word without an end":  {strings.Repeat("w", 60), "12户", []string{strings.Repeat("w", 27), strings.Repeat("w", 27), strings.Repeat("w", 6), "12户"}},
		"a name past all bounds": {strings.Repeat("长", 10_000), "12户", []string{strings.Repeat("长", 27), strings.Repeat("长", 27), strings.Repeat("长", 26) + "…", "12户"}},
	} {
		t.Run(name, func(t *testing.T) {
			doc := seedDocument(t)
			doc.Outline = report.Outline{{Title: figure.Label{Zh: "图"}, Blocks: []report.Block{{
				BarsTitle: figure.Label{Zh: "自有图表"},
				Bars:      []figure.Named{{Label: figure.Label{Zh: test.label}, Figure: figureOf(test.value)}},
			}}}}
			chart := between(t, page(t, doc, language.Chinese), "<figcaption>自有图表", "</figure>")
			assert.Equal(t, test.want, captured(`<text[^>]*>([^<]*)`, chart))
		})
	}
}

func figureOf(text string) figure.Figure {
	if money, err := figure.ParseMoney(text); err == nil {
		return money
	}
	return figure.MustQuantity(text)
}
