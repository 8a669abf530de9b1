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
	"jixiao.example/termite"
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
		"paragraphs": func(d *report.Document) { d.Outline = said(make([]string, report.MaxRows+1)...) },
		"blocks":     func(d *report.Document) { d.Outline = report.Outline{{Blocks: make([]report.Block, report.MaxRows+1)}} },
		"chapters":   func(d *report.Document) { d.Outline = make(report.Outline, report.MaxRows+1) },
		"chapters below each other": func(d *report.Document) {
			chapter := report.Chapter{Blocks: []report.Block{report.Text("深")}}
			for range 100_000 {
				chapter = report.Chapter{Chapters: []report.Chapter{chapter}}
			}
			d.Outline = report.Outline{chapter}
		},
		"lines": func(d *report.Document) { d.Outline = listed(make([]budget.Line, report.MaxRows+1)...) },
		"bars": func(d *report.Document) {
			d.Outline = report.Outline{{Blocks: []report.Block{{Bars: make([]figure.Named, report.MaxRows+1)}}}}
		},
		"projects": func(d *report.Document) { d.Expenditure.Projects = make([]budget.Line, report.MaxRows+1) },
		"tasks": func(d *report.Document) {
			d.Programmes = []report.Programme{{Tasks: make([]report.Task, report.MaxRows+1)}}
		},
		"lines below a line": func(d *report.Document) {
			d.BaseTable.Blocks = []budget.Block{{Rows: []budget.Line{{Children: make([]budget.Line, report.MaxRows+1)}}}}
		},
		"depth": func(d *report.Document) { d.Outline = listed(deep) },
		"figures of a programme": func(d *report.Document) {
			d.Programmes = []report.Programme{{Values: []report.Statistics{many(report.MaxRows + 1)}}}
		},
		"page": func(d *report.Document) {
			d.Outline = said(long, long, long, long, long, long)
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

// said is an outline of one chapter with paragraphs, and listed one with tables.
func said(texts ...string) report.Outline {
	return report.Outline{{Title: figure.Label{Zh: "问题"}, Blocks: []report.Block{report.Text(texts...)}}}
}

func listed(lines ...budget.Line) report.Outline {
	return report.Outline{{Title: figure.Label{Zh: "收支"}, Blocks: []report.Block{{Lines: lines}}}}
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
	appendix := between(t, text, `<h2 id="findings">`, "</section>")
	shown := strings.Count(appendix, "<li ")
	hidden := 0
	for _, count := range captured("另有([0-9]+)项没有列出。", appendix) {
		n, err := strconv.Atoi(count)
		require.NoError(t, err)
		hidden += n
	}
	assert.LessOrEqual(t, shown, 3*report.MaxListed, "so many in a chapter")
	count := 0
	for _, finding := range verify.Check(doc.Scorer.Trace(doc.Form)) {
		if finding.Severity == check.Warning {
			count++
		}
	}
	assert.Greater(t, count, 2*performance.MaxIndicators-1, "each lacks its actual value, and all but the first repeat a name")
	assert.GreaterOrEqual(t, shown+hidden, count, "the number of the others is told")
}

func TestABlockThatShowsWhatNothingIsCalledIsRefused(t *testing.T) {
	for name, block := range map[string]report.Block{
		"a word of one's own": {Show: "weather"}, "a programme that is not there": {Show: report.ShowProgrammes, Of: "weather"},
	} {
		doc := report.Document{Scorer: scorerOf(t, ruleset.WithCost()), Outline: report.Department().With("work", block)}
		var out bytes.Buffer
		err := report.Write(&out, doc, language.Chinese)
		require.ErrorIs(t, err, report.ErrShow, name)
		require.ErrorContains(t, err, `"weather"`)
		assert.Zero(t, out.Len())
	}
}

func TestATaskThatNamesWhatNoFigureIsCalledIsRefused(t *testing.T) {
	books := check.Statement{Key: check.Key{Concept: "books", Period: "2023"}, Label: figure.Label{Zh: "图书"}, Figure: figure.Count(5, "册")}
	films := check.Statement{Key: check.Key{Concept: "films", Period: "2023"}, Figure: figure.Quantity{}}
	for name, test := range map[string]struct {
		task   report.Task
		values []report.Statistics
		fails  bool
	}{
		"done":                        {report.Task{Done: "boks"}, []report.Statistics{report.Facts{books}}, true},
		"a target":                    {report.Task{Done: "books", Target: "boks"}, []report.Statistics{report.Facts{books}}, true},
		"a part":                      {report.Task{Parts: []string{"books", "boks"}}, []report.Statistics{report.Facts{books}}, true},
		"a figure that is not stated": {report.Task{Done: "books", Target: "films"}, []report.Statistics{report.Facts{books, films}}, false},
		"a row that is not stated":    {report.Task{Done: "termite.control.works"}, []report.Statistics{termite.Year{}}, false},
		"a programme without figures": {report.Task{Done: "books"}, nil, false},
	} {
		var out bytes.Buffer
		err := report.Write(&out, report.Document{
			Scorer:     scorerOf(t, ruleset.WithCost()),
			Programmes: []report.Programme{{Title: figure.Label{Zh: "图书"}, Values: test.values, Tasks: []report.Task{test.task}}},
		}, language.Chinese)
		if !test.fails {
			require.NoError(t, err, name)
			continue
		}
		require.ErrorIs(t, err, report.ErrShow, name)
		require.ErrorContains(t, err, `"boks"`, name)
		assert.Zero(t, out.Len())
	}
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
