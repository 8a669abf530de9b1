package report_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/report"
)

// A chart is a table with its words whole, however long they are, and a bar in
// thousandths that those who listen, and word processors, do not meet.
func TestTheWordsOfAChartAreATable(t *testing.T) {
	long := strings.Repeat("老旧小区改造配套，", 50)
	doc := seedDocument(t)
	doc.Outline = report.Outline{{Title: figure.Label{Zh: "图"}, Blocks: []report.Block{{
		BarsTitle: figure.Label{Zh: "自有图表"},
		Bars: []figure.Named{
			{Label: figure.Label{Zh: long}, Figure: figure.MustMoney("3万元")},
			{Label: figure.Label{Zh: "<b>"}, Figure: figure.MustMoney("12万元")},
		},
	}}}}
	chart := between(t, page(t, doc, language.Chinese), "<figcaption>自有图表", "</figure>")
	assert.Equal(t, []string{long, "&lt;b&gt;"}, captured(`scope="row"[^>]*>([^<]*)</th>`, chart))
	assert.Equal(t, []string{"3万元", "12万元"}, captured(`class="number">([^<]*)`, chart))
	assert.Equal(t, []string{"250", "1000"}, captured(`class="fill" x="0" width="(\d+)"`, chart))
	assert.Len(t, captured(`<!--\[if !mso\]><!-->(<svg) [^>]*aria-hidden="true"`, chart), 2)
}
