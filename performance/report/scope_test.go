package report_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

// Title, chapters, annexes and the form that the conclusion cites say what is
// evaluated in one word.
func TestAPageHasOneWordForWhatItEvaluates(t *testing.T) {
	for scope, test := range map[ruleset.Scope]struct {
		zh, en string
		others []string
	}{
		ruleset.DepartmentScope: {"部门整体支出", "departmental spending", []string{"单位整体支出", "he unit's spending"}},
		ruleset.UnitScope:       {"单位整体支出", "the unit's spending", []string{"部门整体支出", "部门预算执行", "部门专项", "epartmental spending"}},
		ruleset.ProjectScope:    {"项目支出", "project spending", []string{"整体支出", "部门", "单位预算", "epartmental spending"}},
		ruleset.TransferScope:   {"转移支付", "transfer payments", []string{"整体支出", "部门", "单位预算", "epartmental spending"}},
	} {
		t.Run(string(scope), func(t *testing.T) {
			doc := seedDocument(t)
			doc.Outline, doc.Form.Scope = report.Department().With("own", report.Text("正文。")), scope
			for tag, word := range map[language.Tag]string{language.Chinese: test.zh, language.English: test.en} {
				text := strings.ReplaceAll(page(t, doc, tag), "&#39;", "'")
				headings := captured(`<h[12][^>]*>(.*?)</h[12]>`, text)
				assert.Contains(t, headings[0], word, "title")
				assert.Contains(t, strings.ToLower(headings[2]), word, "second chapter")
				for _, heading := range headings {
					for _, other := range test.others {
						assert.NotContains(t, heading, other)
					}
				}
			}
			zh := page(t, doc, language.Chinese)
			has(t, zh, "根据《"+test.zh+"绩效自评表》")
			assert.Contains(t, captured(`<h2[^>]*>([^<]*)</h2>`, zh), test.zh+"绩效自评表")
		})
	}
}

func TestTheCallersTitlesKeepTheirWords(t *testing.T) {
	doc := seedDocument(t)
	doc.Form.Scope = ruleset.UnitScope
	doc.Outline = report.Outline{{Title: figure.Label{Zh: "主管部门整体支出情况"}, Blocks: []report.Block{report.Text("正文。")}}}
	has(t, page(t, doc, language.Chinese), "一、主管部门整体支出情况</h2>")
}
