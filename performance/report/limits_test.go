package report_test

import (
	"bytes"
	"errors"
	"strconv"
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
	"jixiao.example/performance/verify"
)

func TestWhatIsPastTheLimitsIsRefusedBeforeAWordIsWritten(t *testing.T) {
	long := strings.Repeat("长", 4<<20)
	deep := budget.Line{Concept: "x"}
	for range 100_000 {
		deep = budget.Line{Concept: "x", Children: []budget.Line{deep}}
	}
	cases := map[string]func(*report.Document){
		"indicators": func(d *report.Document) {
			d.Form.Classes[0].Groups[0].Indicators = make([]performance.Indicator, performance.MaxIndicators+1)
		},
		"classes":    func(d *report.Document) { d.Form.Classes = make([]performance.Class, performance.MaxIndicators+1) },
		"money rows": func(d *report.Document) { d.Form.Money = make([]performance.MoneyRow, performance.MaxMoneyRows+1) },
		"goals":      func(d *report.Document) { d.Form.Goals = make([]performance.Goal, report.MaxRows+1) },
		"statements": func(d *report.Document) { d.Statements = make([]check.Statement, report.MaxRows+1) },
		"identities": func(d *report.Document) { d.Identities = make([]check.Identity, report.MaxRows+1) },
		"findings":   func(d *report.Document) { d.Findings = make([]check.Finding, report.MaxRows+1) },
		"paragraphs": func(d *report.Document) { d.Slots.Goals = report.Paragraphs(make([]string, report.MaxRows+1)...) },
		"passages":   func(d *report.Document) { d.Slots.Suggestions = make([]report.Passage, report.MaxRows+1) },
		"lines":      func(d *report.Document) { d.Lines = make([]budget.Line, report.MaxRows+1) },
		"lines below a line": func(d *report.Document) {
			d.BaseTable.SpecialFunds = budget.Line{Children: make([]budget.Line, report.MaxRows+1)}
		},
		"depth": func(d *report.Document) { d.Lines = []budget.Line{deep} },
		"figures of a programme": func(d *report.Document) {
			d.Programmes = []report.Programme{{Values: []report.Statistics{many(report.MaxRows + 1)}}}
		},
		"page": func(d *report.Document) {
			d.Slots.Problems = report.Paragraphs(long, long, long, long, long, long)
		},
	}
	for name, spoil := range cases {
		t.Run(name, func(t *testing.T) {
			doc := report.Document{Form: smallForm(indicator("甲", 10, "8个", "8个")), Scorer: scorerOf(t, ruleset.WithCost())}
			spoil(&doc)
			var out bytes.Buffer
			require.ErrorIs(t, report.Write(&out, doc, language.Chinese), report.ErrTooLarge)
			assert.Zero(t, out.Len())
		})
	}
}

// many offers so many figures.
type many int

func (m many) Figures() []figure.Named             { return make([]figure.Named, m) }
func (m many) Statements(string) []check.Statement { return nil }
func (m many) Identities() (none []check.Identity) { return none }

// TestALargeFormIsStillAPage writes a form at its limit, all of whose
// indicators are in want of something.
func TestALargeFormIsStillAPage(t *testing.T) {
	indicators := make([]performance.Indicator, performance.MaxIndicators)
	for i := range indicators {
		indicators[i] = performance.Indicator{Name: "指标", Points: figure.PointsOf(1), Target: performance.MustTarget("≥8个")}
	}
	doc := report.Document{Form: smallForm(indicators...), Scorer: scorerOf(t, ruleset.WithCost())}
	text := page(t, doc, language.Chinese)
	warnings := between(t, text, `id="warnings"`, "</section>")
	assert.Equal(t, report.MaxListed, strings.Count(between(t, text, `id="warnings"`, "</ol>"), "<li "))
	count := 0
	for _, finding := range verify.Check(doc.Scorer.Trace(doc.Form)) {
		if finding.Severity == check.Warning {
			count++
		}
	}
	assert.Greater(t, count, 2*performance.MaxIndicators-1, "each lacks its actual value, and all but the first repeat a name")
	has(t, warnings, "另有"+strconv.Itoa(count-report.MaxListed)+"项没有列出。")
}

func TestADocumentNeedsAScorer(t *testing.T) {
	var out bytes.Buffer
	require.ErrorIs(t, report.Write(&out, report.Document{}, language.Chinese), report.ErrNoScorer)
	assert.Zero(t, out.Len())
}

// full is a writer without room.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestTheWritersErrorComesBack(t *testing.T) {
	assert.Equal(t, errFull, report.Write(full{}, seedDocument(t), language.Chinese))
}
