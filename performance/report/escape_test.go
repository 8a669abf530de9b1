package report_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

const hostile = `<script>alert("x")</script></style>"><img src=x onerror='y'>&amp;`

// hostileStatistics offers a figure whose label and texts are markup.
type hostileStatistics struct{}

func (hostileStatistics) Figures() []figure.Named {
	return []figure.Named{
		{Key: hostile, Label: figure.Label{Zh: hostile, En: hostile}, Figure: figure.Count(1, "个")},
		{Key: "nothing", Label: figure.Label{Zh: "空", En: "nothing"}},
	}
}

func (hostileStatistics) Statements(where string) []check.Statement {
	return []check.Statement{
		{Key: check.Key{Concept: "a"}, Label: figure.Label{Zh: hostile, En: hostile}, Figure: figure.Count(1, "个"), Place: check.Place{Where: where}},
		{Key: check.Key{Concept: "b"}, Label: figure.Label{Zh: hostile, En: hostile}, Figure: figure.Count(2, "个"), Place: check.Place{Where: where}},
	}
}

func (hostileStatistics) Identities() []check.Identity {
	return []check.Identity{check.CopyOf("a=b", check.Key{Concept: "a"}, check.Key{Concept: "b"}).Said(hostile, hostile)}
}

func (hostileStatistics) Check(path check.Path) []check.Finding {
	return []check.Finding{check.NewFinding("mine.own", path, check.A("name", hostile))}
}

// hostileDocument has markup wherever a caller can put a text.
func hostileDocument(t *testing.T) report.Document {
	t.Helper()
	set := ruleset.Huaihua2024()
	label := figure.Label{Zh: hostile, En: hostile}
	set.Title, set.Remark = label, label
	set.Jurisdiction = hostile
	set.Sources[0].Title, set.Sources[0].Authority, set.Sources[0].Article = hostile, hostile, hostile
	judged := indicator(hostile, 5, "效果明显", "效果良好")
	judged.Target, judged.Actual = worded(t, hostile)
	judged.Judgement = performance.Judgement{Score: figure.PointsOf(3), By: hostile, Why: hostile}
	judged.Reason, judged.Criterion, judged.Evidence = hostile, hostile, []string{hostile}
	form := smallForm(judged)
	form.Unit, form.Scope = hostile, hostile
	form.Classes[0].Name, form.Classes[0].Groups[0].Name = hostile, hostile
	form.Goals = []performance.Goal{{Expected: hostile, Achieved: hostile}}
	money := figure.MustMoney("3万元")
	form.Money = []performance.MoneyRow{{Kind: performance.TotalRow, Name: hostile, Amounts: []performance.Amount{
		{Phase: hostile, Money: money},
		{Phase: budget.Adjusted, Money: money},
		{Phase: budget.Executed, Money: money},
	}}}
	period := budget.Period{Year: 2023, Phase: "final"}
	line := budget.Line{Concept: "x", Name: label, Reason: hostile}.With(period, money)
	return report.Document{
		Form: form, Scorer: scorerOf(t, set),
		Outline: report.Project().
			With("unit", report.Block{Text: []string{hostile}, Lines: []budget.Line{line}, BarsTitle: label, Bars: hostileStatistics{}.Figures()}).
			With(hostile, report.Text(hostile)),
		Revenue:      budget.Revenue{Total: budget.Amounts{{Period: period, Money: money}}, Reason: hostile},
		Changes:      []budget.Change{{Concept: "x", Name: label, To: budget.Amount{Period: period, Money: money}, Stated: money, Reason: hostile}},
		SpecialFunds: []budget.SpecialFund{{Key: hostile, Name: label, Year: 2023, Used: money}},
		BaseTable:    budget.BaseTable{Year: 2023, Economy: hostile},
		Programmes:   []report.Programme{{Title: label, Values: []report.Statistics{hostileStatistics{}}, Text: []string{hostile}}},
		Findings:     []check.Finding{check.NewFinding("mine.other", "/a", check.A("name", hostile))},
	}
}

func worded(t *testing.T, text string) (performance.Target, performance.Actual) {
	t.Helper()
	target, err := performance.InWords(text)
	require.NoError(t, err)
	actual, err := performance.Described(text + "…")
	require.NoError(t, err)
	return target, actual
}

func TestMarkupOfTheCallersStaysText(t *testing.T) {
	own := regexp.MustCompile(`<(/?[a-z0-9]+)`)
	honest := map[string]bool{}
	for _, match := range own.FindAllStringSubmatch(page(t, seedDocument(t), language.Chinese), -1) {
		honest[match[1]] = true
	}
	for _, tag := range []language.Tag{language.Chinese, language.English} {
		text := page(t, hostileDocument(t), tag)
		hasNot(t, text, "<script")
		hasNot(t, text, "<img")
		assert.NotRegexp(t, `"[^"=<>]*" onerror`, text)
		assert.Equal(t, 2, strings.Count(text, "</style>"), "only the page's own two end")
		for _, match := range own.FindAllStringSubmatch(text, -1) {
			assert.True(t, honest[match[1]] || match[1] == "br", "<%s is none of the page's own", match[1])
		}
		assert.Greater(t, strings.Count(text, "&lt;script&gt;alert(&#34;x&#34;)"), 30)
		has(t, text, "&amp;amp;", "an escape stays as it was typed")
	}
}

func TestATitleOfTheCallersOwnIsText(t *testing.T) {
	doc := seedDocument(t)
	doc.Title = hostile
	text := page(t, doc, language.Chinese)
	has(t, text, "<title>&lt;script&gt;")
	has(t, text, "<h1><bdi>&lt;script&gt;")
}
