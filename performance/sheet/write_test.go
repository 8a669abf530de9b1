package sheet_test

import (
	"bytes"
	"embed"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

//go:embed testdata/golden
var goldenFiles embed.FS

var update = flag.Bool("update", false, "write the golden files anew")

// writers write a table in every format.
var writers = map[string]func(io.Writer, sheet.Table) error{
	"txt":  func(w io.Writer, t sheet.Table) error { return sheet.WriteText(w, t, sheet.TextStyle{MaxColumn: 20}) },
	"md":   sheet.WriteMarkdown,
	"html": func(w io.Writer, t sheet.Table) error { return sheet.WriteHTML(w, t, sheet.HTMLStyle{}) },
	"csv":  func(w io.Writer, t sheet.Table) error { return sheet.WriteCSV(w, t, sheet.UTF8) },
}

func TestTheSeedsTablesAreWrittenByteForByte(t *testing.T) {
	for name, table := range map[string]sheet.Table{
		"form": sheet.Write(seed.Form(), sheet.Layout{Official: true}),
		"base": sheet.WriteBaseTable(seed.BaseTable()),
	} {
		for format, write := range writers {
			t.Run(name+"."+format, func(t *testing.T) {
				var got bytes.Buffer
				require.NoError(t, write(&got, table))
				file := "testdata/golden/" + name + "." + format
				if *update {
					require.NoError(t, os.MkdirAll("testdata/golden", 0o755))
					require.NoError(t, os.WriteFile(file, got.Bytes(), 0o644))
					return
				}
				want, err := goldenFiles.ReadFile(file)
				require.NoError(t, err)
				assert.Equal(t, string(want), got.String(), "go test -update writes it anew")
			})
		}
	}
}

// nasty are texts that some reader of the output would obey.
var nasty = []string{
	"<script>alert(1)</script>", "a|b", "`x`", "[x](y)", "*x*", "_x_", "\\", "&lt;", "\"q\"", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1",
	"\n=1", "'=1", "''=1", "'x", "＝1+1", "line\nbreak", "a,b", " padded ", "\x1b[31mred", "\u202eabc", "",
}

func TestNoTextBecomesMarkup(t *testing.T) {
	table := sheet.Table{}
	for _, text := range nasty {
		table.Rows = append(table.Rows, sheet.Row{{Text: text}, {Text: "x"}})
	}
	var page, markdown, text bytes.Buffer
	require.NoError(t, sheet.WriteHTML(&page, table, sheet.HTMLStyle{}))
	assert.NotContains(t, page.String(), "<script")
	assert.Contains(t, page.String(), "&lt;script&gt;alert(1)&lt;/script&gt;")
	assert.Contains(t, page.String(), "line<br>break")
	assert.Contains(t, page.String(), "&amp;lt;")
	require.NoError(t, sheet.WriteMarkdown(&markdown, table))
	assert.NotContains(t, markdown.String(), "<script")
	assert.Contains(t, markdown.String(), `| a\|b | x |`)
	assert.Contains(t, markdown.String(), `\[x\](y)`)
	assert.Contains(t, markdown.String(), `\*x\*`)
	for line := range strings.SplitSeq(strings.TrimSpace(markdown.String()), "\n") {
		assert.Equal(t, 3, strings.Count(line, "|")-strings.Count(line, `\|`), line)
	}
	require.NoError(t, sheet.WriteText(&text, table, sheet.TextStyle{}))
	for _, output := range []string{page.String(), markdown.String(), text.String()} {
		assert.NotContains(t, output, "\x1b")
		assert.NotContains(t, output, "\u202e")
	}
}

func TestNoTextBecomesAFormulaAndAllComeBack(t *testing.T) {
	for _, encoding := range []sheet.Encoding{sheet.UTF8, sheet.GB18030} {
		for _, text := range nasty {
			var file bytes.Buffer
			require.NoError(t, sheet.WriteCSV(&file, sheet.Table{Rows: []sheet.Row{{{Text: text}, {Text: "x"}}, {{Text: text}}}}, encoding))
			cell := strings.TrimLeft(strings.TrimPrefix(file.String(), "\ufeff"), `"`)
			assert.NotContains(t, "=+-@\t\r\n", cell[:min(1, len(cell))], "%q starts a formula in %q", text, cell)
			back, err := sheet.ReadCSV(&file, sheet.Detect)
			require.NoError(t, err)
			require.Len(t, back.Rows, 2)
			assert.Equal(t, text, back.Rows[0][0].Text)
			assert.Equal(t, text, back.Rows[1][0].Text)
		}
	}
	var file bytes.Buffer
	require.NoError(t, sheet.WriteCSV(&file, sheet.Table{Rows: []sheet.Row{{{Text: "-5", Kind: sheet.Number}, {Text: "-5%", Kind: sheet.Percent}}}}, sheet.UTF8))
	assert.Equal(t, "\ufeff-5,-5%\r\n", file.String(), "numbers keep their minus")
	file.Reset()
	require.NoError(t, sheet.WriteCSV(&file, sheet.Table{Rows: []sheet.Row{{{Text: "-5+A1", Kind: sheet.Number}, {Text: "—", Kind: sheet.Number}}}}, sheet.UTF8))
	assert.Equal(t, "\ufeff'-5+A1,—\r\n", file.String(), "what only says to be one does not")
}

func TestAPageHasWhatItsStylesheetNeeds(t *testing.T) {
	table := sheet.Table{Caption: "Scores", Unit: "单位：分", Head: 1, Aligned: true, Rows: []sheet.Row{
		{{Text: "Indicator"}, {Text: "Score"}},
		{{Text: "成本指标", Kind: sheet.Heading, Columns: 2, Mark: "class"}, {}},
		{{Text: "资金", Kind: sheet.Heading, Depth: 2, ID: "at-1", Link: "why-1", Note: "评价人判定"}, {Text: "3", Kind: sheet.Number, Mark: "broken", Bar: 600}},
		{{Text: "Output", Kind: sheet.Heading, Columns: 2}, {}},
		{{Text: "work", Kind: sheet.Heading}, {Text: "7.95", Kind: sheet.Number}},
	}}
	var page bytes.Buffer
	require.NoError(t, sheet.WriteHTML(&page, table, sheet.HTMLStyle{Class: "scores", English: true, Roles: true}))
	assert.Equal(t, `<table class="scores" role="table">
<caption>Scores <span class="unit" lang="zh-Hans">单位：分</span></caption>
<thead role="rowgroup">
<tr role="row"><th scope="col" role="columnheader">Indicator</th><th scope="col" role="columnheader" class="number">Score</th></tr>
</thead>
<tbody role="rowgroup">
<tr class="class" role="row"><th colspan="2" scope="rowgroup" role="rowheader" lang="zh-Hans">成本指标</th></tr>
<tr role="row"><th id="at-1" scope="row" role="rowheader" class="d2" lang="zh-Hans"><a href="#why-1">资金</a><span class="note" lang="zh-Hans">评价人判定</span></th>`+
		`<td role="cell" class="number broken" data-label="Score"><span class="m2p">3</span><!--[if !mso]><!--><svg class="bar" viewBox="0 0 1000 60" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="1000" height="60"/><rect class="fill" width="600" height="60"/></svg><!--<![endif]--></td></tr>
</tbody>
<tbody role="rowgroup">
<tr role="row"><th colspan="2" scope="rowgroup" role="rowheader">Output</th></tr>
<tr role="row"><th scope="row" role="rowheader">work</th><td role="cell" class="number" data-label="Score">7.95</td></tr>
</tbody>
</table>
`, page.String())
}

func TestAWordProcessorGetsItsAttributes(t *testing.T) {
	table := sheet.Table{Caption: "得分", Widths: []int{30, 10}, Rows: []sheet.Row{{{Text: "甲", Kind: sheet.Heading}, {Text: "5", Kind: sheet.Number}}}}
	var page bytes.Buffer
	require.NoError(t, sheet.WriteHTML(&page, table, sheet.HTMLStyle{Word: true}))
	assert.Equal(t, `<table border="1" cellspacing="0" width="100%">
<caption>得分</caption>
<colgroup><col width="75%"><col width="25%"></colgroup>
<tr><th>甲</th><td align="right" class="number">5</td></tr>
</table>
`, page.String())
	page.Reset()
	table.Rows = append(table.Rows, sheet.Row{{Text: "乙", Kind: sheet.Heading, Rows: 2}, {Text: "丙", Kind: sheet.Heading}}, sheet.Row{{}, {Text: "丁"}})
	require.NoError(t, sheet.WriteHTML(&page, table, sheet.HTMLStyle{Word: true, Centred: true}))
	assert.Contains(t, page.String(), `<tr><th>甲</th><td align="center" class="number middle">5</td></tr>
<tr><th rowspan="2" align="center" class="middle">乙</th><th align="center" class="middle">丙</th></tr>
<tr><td>丁</td></tr>
`, "names in the first column stay at the left, texts too")
	page.Reset()
	table.Rows = table.Rows[:1]
	table.Widths = []int{-1, 0}
	require.NoError(t, sheet.WriteHTML(&page, table, sheet.HTMLStyle{Word: true}))
	assert.NotContains(t, page.String(), "<colgroup>", "no width is none")
}

func TestNoAttributeBecomesMarkup(t *testing.T) {
	for _, text := range append(nasty, `" onclick="x`) {
		table := sheet.Table{Caption: text, Unit: text, Head: 1, Rows: []sheet.Row{
			{{Text: text, Mark: text}},
			{{Text: "x", Kind: sheet.Number, ID: text, Link: text, Mark: text, Note: text, Depth: 99, Bar: -5}, {Mark: text}},
		}}
		for _, write := range writers {
			require.NoError(t, write(io.Discard, table))
		}
		var page bytes.Buffer
		require.NoError(t, sheet.WriteHTML(&page, table, sheet.HTMLStyle{Class: text, Roles: true}))
		assert.NotContains(t, page.String(), "<script")
		assert.NotContains(t, page.String(), `" onclick`)
		assert.NotContains(t, page.String(), "\u202e")
	}
	wrong := sheet.Table{Rows: []sheet.Row{{{ID: "\xff"}}}}
	for _, write := range writers {
		require.ErrorIs(t, write(io.Discard, wrong), sheet.ErrText)
		require.ErrorIs(t, write(io.Discard, sheet.Table{Unit: "\xff"}), sheet.ErrText)
	}
}

func TestACaptionStandsAboveItsTable(t *testing.T) {
	table := sheet.Table{Caption: "收入", Unit: "单位：万元", Head: 1, Rows: []sheet.Row{
		{{Text: "项目"}, {Text: "金额"}}, {{Text: "拨款", Depth: 1}, {Text: "5", Kind: sheet.Number, Note: "约数"}},
	}}
	for format, want := range map[string]string{
		"csv": "\ufeff收入,单位：万元\r\n项目,金额\r\n\"　拨款\",\"5\n约数\"\r\n",
		"md":  "**收入**\n\n**单位：万元**\n\n| 项目 | 金额 |\n| --- | ---: |\n| 　拨款 | 5<br>约数 |\n",
		"txt": "收入  单位：万元\n+--------+------+\n| 项目   | 金额 |\n+--------+------+\n|   拨款 |    5 |\n|        | 约数 |\n+--------+------+\n",
	} {
		var got bytes.Buffer
		require.NoError(t, writers[format](&got, table))
		assert.Equal(t, want, got.String(), format)
	}
}

func TestTextCountsColumnsAsATerminalDoes(t *testing.T) {
	table := sheet.FromStrings([][]string{{"中文", "ab", "e\u0301", "“a”"}, {"全角Ａ", "cd", "x", "y"}})
	for style, want := range map[sheet.TextStyle]string{
		{}: "+--------+----+----+-----+\n| 中文   | ab | e\u0301  | “a” |\n+--------+----+----+-----+\n" +
			"| 全角Ａ | cd | x  | y   |\n+--------+----+----+-----+\n",
		{WideAmbiguous: true}: "+--------+----+----+-------+\n| 中文   | ab | e\u0301  | “a” |\n+--------+----+----+-------+\n" +
			"| 全角Ａ | cd | x  | y     |\n+--------+----+----+-------+\n",
		{MaxColumn: 4}: "+------+----+----+-----+\n| 中文 | ab | e\u0301  | “a” |\n+------+----+----+-----+\n" +
			"| 全角 | cd | x  | y   |\n| Ａ   |    |    |     |\n+------+----+----+-----+\n",
	} {
		var got bytes.Buffer
		require.NoError(t, sheet.WriteText(&got, table, style))
		assert.Equal(t, want, got.String())
	}
	var empty bytes.Buffer
	require.NoError(t, sheet.WriteText(&empty, sheet.Table{}, sheet.TextStyle{}))
	assert.Empty(t, empty.String())
}

func TestSpansThatOverlapOrLeaveTheTableAreClipped(t *testing.T) {
	table := sheet.Table{Rows: []sheet.Row{
		{{Text: "a", Rows: 2, Columns: 2}, {}, {Text: "b", Rows: 99, Columns: 300}},
		{{}, {Text: "inside", Rows: 3, Columns: 3}, {}},
		{{Text: "c"}, {Text: "d", Columns: -5}, {}},
	}}
	var page bytes.Buffer
	require.NoError(t, sheet.WriteHTML(&page, table, sheet.HTMLStyle{}))
	assert.Contains(t, page.String(), `<td rowspan="2" colspan="2">a</td>`)
	assert.Contains(t, page.String(), `>b</td>`)
	assert.NotContains(t, page.String(), "inside", "a cell that another one covers is not shown")
	assert.Contains(t, page.String(), "<td>c</td><td>d</td>")
	for _, write := range writers {
		require.NoError(t, write(io.Discard, table))
	}
}

// failing is a writer that does not write.
type failing struct{}

var errFailing = errors.New("disk full")

func (failing) Write([]byte) (int, error) { return 0, errFailing }
func (failing) Read([]byte) (int, error)  { return 0, errFailing }

func TestWritersReturnTheErrorOfTheirWriterAndTheLimits(t *testing.T) {
	wide := sheet.Table{Rows: make([]sheet.Row, sheet.MaxRows)}
	wide.Rows[0] = make(sheet.Row, sheet.MaxColumns)
	for format, write := range writers {
		require.ErrorIs(t, write(failing{}, sheet.FromStrings([][]string{{"x"}})), errFailing, format)
		require.ErrorIs(t, write(io.Discard, sheet.Table{Rows: make([]sheet.Row, sheet.MaxRows+1)}), sheet.ErrTooLarge, format)
		if format == "txt" || format == "md" {
			require.ErrorIs(t, write(io.Discard, wide), sheet.ErrTooLarge, "%s fills rows up", format)
		}
	}
	require.ErrorIs(t, sheet.WriteCSV(io.Discard, sheet.Table{}, 9), sheet.ErrEncoding)
	private := sheet.FromStrings([][]string{{"\ue69a"}})
	require.NoError(t, sheet.WriteCSV(io.Discard, private, sheet.UTF8))
	require.ErrorIs(t, sheet.WriteCSV(io.Discard, private, sheet.GB18030), sheet.ErrText, "it would come back as another character")
	for _, encoding := range []sheet.Encoding{sheet.UTF8, sheet.GB18030} {
		require.ErrorIs(t, sheet.WriteCSV(io.Discard, sheet.FromStrings([][]string{{"\xff"}}), encoding), sheet.ErrText)
	}
}

func TestAResultFillsInTheScores(t *testing.T) {
	scorer, err := scoring.NewScorer(ruleset.Huaihua2024())
	require.NoError(t, err)
	form := seed.Form()
	for i := range form.Classes {
		for j := range form.Classes[i].Groups {
			for k := range form.Classes[i].Groups[j].Indicators {
				form.Classes[i].Groups[j].Indicators[k].Stated = figure.Points{}
			}
		}
	}
	form.Execution.Stated, form.Stated = figure.Points{}, performance.Stated{}
	result := scorer.Score(form)
	back, _, err := sheet.ReadForm(sheet.Write(form, sheet.Layout{Result: &result}), sheet.Known{})
	require.NoError(t, err)
	assert.Equal(t, encoded(t, seed.Form()), encoded(t, back), "what the rules give is what the unit printed")

	form.Classes[1].Groups[0].Indicators[0].Actual = performance.Actual{}
	result = scorer.Score(form)
	back, _, err = sheet.ReadForm(sheet.Write(form, sheet.Layout{Result: &result}), sheet.Known{})
	require.NoError(t, err)
	assert.False(t, back.Classes[1].Groups[0].Indicators[0].Stated.Stated())
	assert.False(t, back.Stated.Total.Stated(), "a total that is not certain is not printed")
}

func TestTheOfficialLayoutHasNoOtherColumns(t *testing.T) {
	table := sheet.Write(full(), sheet.Layout{Official: true})
	back, _, err := sheet.ReadForm(table, sheet.Known{})
	require.NoError(t, err)
	assert.False(t, back.Classes[0].Groups[0].Indicators[0].Judgement.Given())
	assert.Empty(t, back.Classes[0].Groups[0].Indicators[0].Criterion)
	for _, row := range table.Strings() {
		assert.NotContains(t, row, "评判")
	}
}

func TestColumnNames(t *testing.T) {
	for column, name := range map[int]string{0: "", -1: "", 1: "A", 26: "Z", 27: "AA", 52: "AZ", 53: "BA", 702: "ZZ", 703: "AAA"} {
		assert.Equal(t, name, sheet.ColumnName(column))
	}
}

func TestCellsHaveKindsAndPlaces(t *testing.T) {
	kinds := map[string]sheet.Cell{}
	for _, row := range sheet.Write(seed.Form(), sheet.Layout{}).Rows {
		for _, cell := range row {
			kinds[cell.Text] = cell
		}
	}
	assert.Equal(t, sheet.Number, kinds["3550.44"].Kind)
	assert.Equal(t, int32(2), kinds["3550.44"].Places)
	assert.Equal(t, sheet.Percent, kinds["79.54%"].Kind)
	assert.Equal(t, int32(2), kinds["79.54%"].Places)
	assert.Equal(t, sheet.Heading, kinds["三级指标"].Kind)
	assert.Equal(t, sheet.Words, kinds["≤870.34万元"].Kind)
	assert.Equal(t, "number", sheet.Number.String())
	assert.Equal(t, "kind(9)", sheet.Kind(9).String())
}
