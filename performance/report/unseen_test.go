package report_test

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

// Whatever text of the caller's the page prints, and wherever: characters that
// turn the text around them or print nothing show as their numbers.
func TestWhatPrintsNothingShows(t *testing.T) {
	const odd = "a\u202eb\u200bc\u2066d\x1be\u2028f\ufeffg"
	const shown = "a[U+202E]b[U+200B]c[U+2066]d[U+001B]e[U+2028]f[U+FEFF]g"
	doc := hostileDocument(t)
	doc.Title = odd
	doc.Form.Unit, doc.Form.Classes[0].Name, doc.Form.Classes[0].Groups[0].Name = odd, odd, odd
	doc.Form.Classes[0].Groups[0].Indicators[0].Name = odd
	doc.Form.Classes[0].Groups[0].Indicators[0].Reason = odd
	doc.Form.Money[0].Name = odd
	doc.Outline = doc.Outline.With(odd, report.Block{Text: []string{odd}, Lines: []budget.Line{{
		Name: figure.Label{Zh: odd, En: odd}, Amounts: budget.Amounts{{Period: budget.Period{Year: 2023}, Money: figure.MustMoney("1元")}},
	}}})
	for _, tag := range []language.Tag{language.Chinese, language.English} {
		text := page(t, doc, tag)
		has(t, text, "<title>"+shown)
		has(t, text, "<h1><bdi>"+shown)
		assert.Greater(t, strings.Count(text, shown), 10)
		assert.NotRegexp(t, `[\x{202a}-\x{202e}\x{2066}-\x{2069}\x{200b}\x{2028}\x{feff}\x1b]`, text)
		has(t, text, "unicode-bidi: isolate")
	}
}

func TestAClassWithPointsAndNoGroupsHasItsRow(t *testing.T) {
	for name, class := range map[string]performance.Class{
		"applicable":     {Name: "效益指标", Points: figure.PointsOf(30)},
		"not applicable": {Name: "效益指标", Points: figure.PointsOf(30), NotApplicable: true},
	} {
		t.Run(name, func(t *testing.T) {
			form := seed.Form()
			row := fmt.Sprintf(`id="why-classes-%d"`, len(form.Classes))
			form.Classes = append(form.Classes, class)
			for _, set := range ruleset.All() {
				text := page(t, report.Document{Form: form, Scorer: scorerOf(t, set), Outline: report.Project()}, language.Chinese)
				has(t, text, `>效益指标</th>`)
				has(t, text, row)
			}
		})
	}
}

// Rows that each have a column of their own make more cells than a page holds.
func TestATableOfTooManyColumnsIsRefused(t *testing.T) {
	const n = 101
	line := budget.Line{Concept: "all"}
	var form performance.Form
	for i := range n {
		phase := budget.Phase("p" + strconv.Itoa(i))
		money := figure.MustMoney("1元")
		line.Children = append(line.Children, budget.Line{Concept: string(phase)}.With(budget.Period{Year: 2024, Phase: phase}, money))
		form.Money = append(form.Money, performance.MoneyRow{Kind: performance.SourceRow, Amounts: []performance.Amount{{Phase: phase, Money: money}}})
	}
	scorer := scorerOf(t, ruleset.Huaihua2024())
	for name, doc := range map[string]report.Document{
		"lines": {Scorer: scorer, Outline: listed(line)}, "money": {Scorer: scorer, Form: form, Outline: report.Project()},
	} {
		var page bytes.Buffer
		require.ErrorIs(t, report.Write(&page, doc, language.Chinese), report.ErrTooLarge, name)
		assert.Zero(t, page.Len())
	}
}
