package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/verify"
)

// TestTheFindingsAreThoseOfTheLedgerAndOfTheRules takes the findings from where
// they come from; only suspects stand below what they would heal.
func TestTheFindingsAreThoseOfTheLedgerAndOfTheRules(t *testing.T) {
	doc := seedDocument(t)
	want := map[check.Severity][]string{}
	ledger := seed.Ledger().Check(seed.Identities()...)
	for _, findings := range [][]check.Finding{ledger.Findings(), verify.Check(doc.Scorer.Trace(doc.Form)), doc.BaseTable.Check(""), doc.BaseTable.Unlisted("", doc.SpecialFunds...), doc.Expenditure.Line().Unspent("", doc.ThreePublic.Line()), fundFindings(doc), doc.Findings} {
		for _, finding := range findings {
			if finding.Code != check.CodeSuspect && finding.Code != check.CodeMissing {
				want[finding.Severity] = append(want[finding.Severity], string(finding.Code))
			}
		}
	}
	text := page(t, doc, language.Chinese)
	for severity, codes := range want {
		assert.Equal(t, sorted(codes), sorted(captured(`data-code="([^"]*)" data-severity="`+string(severity)+`"`, text)), severity)
	}
	assert.Len(t, captured(`class="(suspect)"`, text), len(ledger.Suspects), "each below what is broken")
}

func fundFindings(doc report.Document) []check.Finding {
	var findings []check.Finding
	for _, fund := range doc.SpecialFunds {
		findings = append(findings, fund.Check("")...)
	}
	return findings
}

// A sentence without a reason is a finding, unless the form was asked for it.
func TestAReasonThatIsMissingIsAFinding(t *testing.T) {
	doc := seedDocument(t)
	hasNot(t, page(t, doc, language.Chinese), `data-code="report.reason-missing"`)
	doc.Changes[1].Reason = ""
	for _, outline := range []report.Outline{doc.Outline, report.Department()} {
		doc.Outline = outline
		for _, tag := range []language.Tag{language.Chinese, language.English} {
			text := page(t, doc, tag)
			assert.Len(t, captured(`data-code="(report.reason-missing)"`, text), 1)
		}
	}
	has(t, page(t, doc, language.Chinese), "基本支出减少的主要原因是（请补充）")
}

func TestAFindingSaysWhereItIs(t *testing.T) {
	text := page(t, seedDocument(t), language.Chinese)
	has(t, between(t, text, "白蚁灭治施工 = 房屋 &#43; 树木", "</li>"), "见五(一)3")
	has(t, between(t, text, "“项目支出成本控制”的控制数", "</li>"), "见自评表")
	has(t, between(t, text, "办公经费（2024年决算数）14.52万元，超预算", "</li>"), "见附件1-1")
}

// Without a ledger of the caller's, the figures of the page are checked against
// each other, and their places are its chapters.
func TestTheFiguresOfThePageAreChecked(t *testing.T) {
	doc := seedDocument(t)
	doc.Statements, doc.Identities = nil, nil
	text := page(t, doc, language.Chinese)
	has(t, between(t, text, "白蚁灭治施工 = 房屋 &#43; 树木", "</li>"), "见白蚁防治")
	has(t, between(t, text, "对比栏年度 = 评价年度的上一年", "</li>"), "见基础数据表")

	doc.Assets.Current = figure.MustMoney("194.89万元")
	has(t, between(t, page(t, doc, language.Chinese), "资产总计 = 流动资产 &#43; 非流动资产", "</li>"), "见资产管理情况")
}

func TestAFigureThatTheTextPrintsToo(t *testing.T) {
	works := check.Statement{
		Key: seed.YearKey("termite.control.works"), Label: figure.Label{Zh: "灭治施工", En: "works"},
		Figure: figure.Count(13, "处"), Place: check.Place{Where: "正文"},
	}
	doc := report.Document{
		Form: smallForm(), Scorer: scorerOf(t, ruleset.WithCost()),
		Programmes: []report.Programme{programme("白蚁防治", "termite control", seed.Termite())},
		Statements: []check.Statement{works},
	}
	text := page(t, doc, language.Chinese)
	has(t, text, "核对勾稽关系1项：不符1项。", "the same print counts once, and is no copy of itself")
	has(t, text, "见正文")
	has(t, text, "如为14处", "so that one correction heals it")

	works.Figure = figure.Count(12, "处")
	doc.Statements = []check.Statement{works}
	has(t, page(t, doc, language.Chinese), `data-code="check.copy"`, "another print is another figure")
}

func TestAProfileSaysHowGraveAFindingIs(t *testing.T) {
	doc := seedDocument(t)
	doc.Profile = check.Profile{check.CodeBroken: check.Off, check.CodeLabel: check.Note, check.CodeSuspect: check.Off}
	text := page(t, doc, language.Chinese)
	hasNot(t, text, `data-code="check.broken"`)
	hasNot(t, text, `data-severity="error"`)
	has(t, text, `data-code="check.label" data-severity="note"`)
	hasNot(t, text, "可能原因，供核实：“白蚁灭治施工”")
	doc.Profile = check.Profile{check.CodeSuspect: check.Off}
	has(t, page(t, doc, language.Chinese), "少列一项", "another code")
}

func TestTheCallersFindingsAreListedOnce(t *testing.T) {
	own := check.NewFinding("mine.own", "/a", check.A("name", "甲"))
	doc := report.Document{
		Form: smallForm(indicator("甲", 10, "≥8个", "8个")), Scorer: scorerOf(t, ruleset.WithCost()),
		Findings: []check.Finding{own, own, check.NewFinding("mine.own", "/b", check.A("name", "甲"))},
	}
	text := page(t, doc, language.Chinese)
	assert.Len(t, captured(`data-code="(mine\.own)"`, text), 2)
}

func TestNothingFoundIsSaid(t *testing.T) {
	set := ruleset.WithCost()
	set.Execution, set.Plans = ruleset.Execution{}, nil
	form := smallForm(indicator("甲", 100, "≥8个", "8个"))
	form.Money = nil
	doc := report.Document{Form: form, Scorer: scorerOf(t, set)}
	text := page(t, doc, language.Chinese)
	has(t, text, "已核对的数据之间没有发现不符。")
	has(t, between(t, text, "<dt>数据核对</dt>", "</div>"), "无")
}

func TestAStatementWithoutAFigureIsNone(t *testing.T) {
	doc := report.Document{
		Form: performance.Form{}, Scorer: scorerOf(t, ruleset.WithCost()),
		Statements: []check.Statement{{Key: check.Key{Concept: "nothing"}}},
	}
	assert.NotEmpty(t, page(t, doc, language.Chinese))
}

// An amount below zero is a finding wherever it stands, and once.
func TestAnAmountBelowZeroIsAFinding(t *testing.T) {
	year := budget.Period{Year: seed.Form().Year, Phase: budget.Initial}
	below := figure.MustMoney("-5万元")
	for name, change := range map[string]func(*report.Document){
		"revenue":           func(d *report.Document) { d.Revenue.Total = d.Revenue.Total.With(year, below) },
		"expenditure":       func(d *report.Document) { d.Expenditure.Basic = d.Expenditure.Basic.With(year, below) },
		"an economic class": func(d *report.Document) { d.Economic.Total = d.Economic.Total.With(year, below) },
		"three public":      func(d *report.Document) { d.ThreePublic.Total = d.ThreePublic.Total.With(year, below) },
		"assets":            func(d *report.Document) { d.Assets.Current = below },
		"the form's funds": func(d *report.Document) {
			d.Form = d.Form.WithMoney(performance.SourceRow, "general", budget.Initial, below)
		},
		"a line of the caller's own": func(d *report.Document) {
			line := budget.Line{Concept: "own.line", Name: figure.Label{Zh: "其他收入"}}.With(year, below)
			d.Outline = d.Outline.With("unit", report.Block{Lines: []budget.Line{line}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			doc := seedDocument(t)
			doc.Statements, doc.Identities = nil, nil
			change(&doc)
			assert.Len(t, captured(`data-code="(budget.negative)"`, page(t, doc, language.Chinese)), 1)
		})
	}
	doc := seedDocument(t)
	doc.Programmes = append(doc.Programmes, programme("其他", "other",
		report.Facts{{Key: check.Key{Concept: "own.change"}, Label: figure.Label{Zh: "比上年增加"}, Figure: below}}))
	hasNot(t, page(t, doc, language.Chinese), `data-code="budget.negative"`)
}
