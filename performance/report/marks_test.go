package report_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

// A computed total is never wrong, and what stands beside a wrong figure is not:
// the mark is at the stated total alone, wherever the page prints it.
func TestAWrongTotalIsMarkedWhereItIsStated(t *testing.T) {
	marked := regexp.MustCompile(`class="[a-z ]*\b(?:broken|error)\b[^"]*">(?:<a href="#finding-\d+">)?([0-9.]+)<`)
	for name, of := range map[string]struct {
		total  string
		zh, en []string
	}{
		"neither the sum nor by the rules": {"95", []string{"95", "95"}, []string{"95"}},
		"the sum, but not by the rules":    {"90", []string{"90", "90"}, []string{"90"}},
		"by the rules, but not the sum":    {"80", []string{"80"}, []string{"80"}},
	} {
		t.Run(name, func(t *testing.T) {
			right, wrong := indicator("甲", 50, "≥8个", "8个"), indicator("乙", 50, "≥10个", "6个")
			right.Stated, wrong.Stated = figure.PointsOf(50), figure.PointsOf(40) // the rules give 30
			set := ruleset.WithCost()
			set.Execution, set.Plans = ruleset.Execution{}, nil
			doc := report.Document{Form: smallForm(right, wrong), Scorer: scorerOf(t, set)}
			doc.Form.Money, doc.Form.Stated.Points, doc.Form.Stated.Total = nil, figure.PointsOf(100), figure.MustPoints(of.total)
			zh, en := page(t, doc, language.Chinese), page(t, doc, language.English)
			assert.Equal(t, of.zh, captured(marked.String(), zh))
			assert.Equal(t, of.en, captured(marked.String(), en))
			for _, text := range []string{zh, en} {
				for _, code := range captured(`data-code="([a-z.-]*(?:total-differs|broken))"`, text) {
					item := between(t, text, `data-code="`+code+`"`, "</p>")
					has(t, text, `id="`+captured(`href="#(at-\d+)"`, item)[0]+`"`, "it leads to the figure")
				}
			}
		})
	}
}
