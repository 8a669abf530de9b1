package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	browserdomain "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"jixiao.example/examples/browser/office"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/sheet"
)

const (
	training = "/classes/1/groups/0/indicators/0" // 工作任务完成数量: 8个, 11个, 15分
	scoreOf  = `document.querySelector('article[data-path="%s"] .score strong').textContent`
)

// 15 × 4 ÷ 8 = 7.5, so that 95.95 becomes 88.45, which is 良.
func TestTheScoreMovesWithACell(t *testing.T) {
	tab := open(t, "zh", wide)
	ask[bool](t, tab, `$("try").click(), true`)
	assert.Equal(t, "95.95", ask[string](t, tab, `$("total").textContent`))
	assert.Equal(t, "优", ask[string](t, tab, `$("grade").textContent`))
	assert.Equal(t, "15", ask[string](t, tab, fmt.Sprintf(scoreOf, training)))

	enter(t, tab, training+"/actual", "4个")
	until(t, tab, `$("total").textContent === "88.45"`)
	assert.Equal(t, "良", ask[string](t, tab, `$("grade").textContent`))
	assert.Equal(t, "比载入时 −7.50", ask[string](t, tab, `$("moved").textContent`))
	assert.Equal(t, "7.5", ask[string](t, tab, fmt.Sprintf(scoreOf, training)))
	assert.Contains(t, ask[string](t, tab, `document.querySelector('article[data-path="`+training+`"] .why p').textContent`), "15 × 4个 ÷ 8个 = 7.5")
	assert.Equal(t, training+"/actual", ask[string](t, tab, `document.activeElement.dataset.path`), "one can go on typing")
	assert.Contains(t, ask[[]string](t, tab, `[...document.querySelectorAll('article[data-path="`+training+`"] .findings li')].map(li => li.dataset.code)`),
		"performance.reason-missing", "the finding stands beside its row")

	ask[bool](t, tab, `document.querySelector("[data-lang=en]").click(), true`)
	assert.Equal(t, "Good", ask[string](t, tab, `$("grade").textContent`))

	// The same cell, where the table is shown as it is.
	ask[bool](t, tab, `$("grid").open = true`)
	until(t, tab, `$("grid").querySelector("td")`)
	ask[bool](t, tab, `(() => {
		const td = [...$("grid").querySelectorAll("td")].find(td => td.textContent === "4个");
		td.focus();
		getSelection().selectAllChildren(td);
		return document.execCommand("insertText", false, "8个");
	})()`)
	until(t, tab, `$("total").textContent === "95.95"`)
	assert.True(t, ask[bool](t, tab, `$("moved").hidden`))
}

func TestWhatCannotBeScoredIsOpen(t *testing.T) {
	tab := open(t, "zh", phone)
	ask[bool](t, tab, `$("try").click(), true`)
	enter(t, tab, training+"/actual", " ")
	until(t, tab, `$("total").textContent === "80.95–95.95"`)
	assert.Equal(t, "等级待定", ask[string](t, tab, `$("grade").textContent`))
	enter(t, tab, training+"/actual", "很多<b>")
	until(t, tab, `$("total").textContent === "95.95"`) // judged as it is stated
	ask[bool](t, tab, `$("judge").click(), true`)
	until(t, tab, `$("total").textContent !== "95.95"`)
}

// drop drops a file on the page.
func drop(t *testing.T, tab context.Context, name string, data []byte) {
	t.Helper()
	ask[bool](t, tab, fmt.Sprintf(`(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([Uint8Array.from(atob(%q), c => c.charCodeAt(0))], %q));
		return document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true})) || true;
	})()`, base64.StdEncoding.EncodeToString(data), name))
}

// workbookOf is a table as .xlsx, behind a sheet that holds no form.
func workbookOf(t *testing.T, table sheet.Table) []byte {
	t.Helper()
	book := excelize.NewFile()
	require.NoError(t, book.SetCellValue("Sheet1", "A1", "说明"))
	_, err := book.NewSheet("自评表")
	require.NoError(t, err)
	for r, row := range table.Rows {
		for c, cell := range row {
			from, err := excelize.CoordinatesToCellName(c+1, r+1)
			require.NoError(t, err)
			if cell.Text != "" {
				require.NoError(t, book.SetCellValue("自评表", from, cell.Text))
			}
			if cell.Rows > 1 || cell.Columns > 1 {
				to, err := excelize.CoordinatesToCellName(c+max(cell.Columns, 1), r+max(cell.Rows, 1))
				require.NoError(t, err)
				require.NoError(t, book.MergeCell("自评表", from, to))
			}
		}
	}
	data, err := book.WriteToBuffer()
	require.NoError(t, err)
	return data.Bytes()
}

func TestATableIsReadHoweverItComes(t *testing.T) {
	table := sheet.Write(seed.Form(), sheet.Layout{})
	var utf8, gb, text bytes.Buffer
	require.NoError(t, sheet.WriteCSV(&utf8, table, sheet.UTF8))
	require.NoError(t, sheet.WriteCSV(&gb, table, sheet.GB18030))
	require.NoError(t, sheet.WriteMarkdown(&text, table))
	want, err := seed.Form().Encode()
	require.NoError(t, err)
	tab := open(t, "zh", wide)
	ask[bool](t, tab, `$("judge").checked = false, true`)
	got := func(t *testing.T, tab context.Context) string {
		until(t, tab, `!$("work").hidden || !$("problem").hidden`)
		require.Empty(t, ask[string](t, tab, `$("problem").textContent`))
		form := ask[string](t, tab, `JSON.stringify(state.reading.form)`)
		ask[bool](t, tab, `$("again").click(), true`)
		return form
	}
	for name, data := range map[string][]byte{"表.csv": utf8.Bytes(), "gb.csv": gb.Bytes(), "表.md": text.Bytes(), "表.xlsx": workbookOf(t, table)} {
		t.Run(name, func(t *testing.T) {
			drop(t, tab, name, data)
			assert.JSONEq(t, string(want), got(t, tab))
		})
	}
	t.Run("chosen", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "表.csv")
		require.NoError(t, os.WriteFile(file, gb.Bytes(), 0o600))
		require.NoError(t, chromedp.Do(tab, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			document, err := cdp.Call(ctx, target, dom.GetDocument, dom.GetDocumentParams{})
			if err != nil {
				return err
			}
			input, err := cdp.Call(ctx, target, dom.QuerySelector, dom.QuerySelectorParams{NodeID: document.Root.NodeID, Selector: "#file"})
			if err != nil {
				return err
			}
			_, err = cdp.Call(ctx, target, dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: []string{file}, NodeID: input.NodeID})
			return err
		})))
		assert.JSONEq(t, string(want), got(t, tab))
	})
	for place, target := range map[string]string{"into the page": "document.body", "into the field": `$("pasted")`} {
		t.Run("pasted "+place, func(t *testing.T) {
			script := `(() => {
				const transfer = new DataTransfer();
				transfer.setData("text/plain", %[2]q);
				return %[1]s.dispatchEvent(new ClipboardEvent("paste", {clipboardData: transfer, bubbles: true, cancelable: true})) || true;
			})()`
			ask[bool](t, tab, fmt.Sprintf(script, target, text.String()))
			assert.JSONEq(t, string(want), got(t, tab))
		})
	}
}

func TestWhatIsNoTableIsSaid(t *testing.T) {
	tab := open(t, "zh", phone)
	for name, row := range map[string]struct {
		data []byte
		want string
	}{
		"another table":  {[]byte("a,b\n1,2\n"), "没有找到自评表的表头"},
		"an old file":    {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "旧格式"},
		"no workbook":    {[]byte("PK\x03\x04 and nothing"), "表格不能读取"},
		"a picture":      {[]byte("\x89PNG\r\n\x1a\n\xff\xff\x00"), "不能解码"},
		"an empty file":  {nil, "没有找到自评表的表头"},
		"an empty sheet": {workbookOf(t, sheet.Table{}), "没有找到自评表的表头"},
	} {
		ask[bool](t, tab, `$("problem").textContent = "", $("problem").hidden = true`)
		drop(t, tab, "表", row.data)
		until(t, tab, `!$("problem").hidden`)
		assert.Contains(t, ask[string](t, tab, `$("problem").textContent`), row.want, name)
		assert.True(t, ask[bool](t, tab, `$("work").hidden`))
	}
}

// answered is what the library in the page answers.
func answered(t testing.TB, tab context.Context, function, settings string, input []byte) string {
	t.Helper()
	return ask[string](t, tab, fmt.Sprintf(`text.of(jixiao(%q, %q, Uint8Array.from(atob(%q), c => c.charCodeAt(0))).answer)`,
		function, settings, base64.StdEncoding.EncodeToString(input)))
}

func TestTheBrowserGetsWhatGoGets(t *testing.T) {
	cases, err := corpus.Cases()
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	tab := open(t, "zh", wide)
	var o office.Office
	for _, c := range cases {
		form, err := c.Form.Encode()
		require.NoError(t, err)
		scorer, err := c.Scorer()
		require.NoError(t, err)
		var csv bytes.Buffer
		require.NoError(t, sheet.WriteCSV(&csv, sheet.Write(c.Form, sheet.Layout{}), sheet.GB18030))
		for _, lang := range []string{"zh", "en"} {
			settings := fmt.Sprintf(`{"ruleset":%q,"lang":%q}`, c.RuleSet, lang)
			assert.Equal(t, string(scorer.Score(c.Form).AppendJSON(nil)), answered(t, tab, "score", settings, form), c.ID)
			for function, input := range map[string][]byte{"check": form, "explain": form, "report": form, "read": csv.Bytes(), "table": csv.Bytes()} {
				want, ok := o.Answer(function, settings, input)
				require.True(t, ok, string(want))
				assert.Equal(t, string(want), answered(t, tab, function, settings, input), "%s %s", c.ID, function)
			}
		}
	}
}

func TestWhatIsSavedIsWhatIsShown(t *testing.T) {
	tab := open(t, "zh", wide)
	downloads := t.TempDir()
	require.NoError(t, chromedp.Do(tab, chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.CallBrowser(ctx, browserdomain.SetDownloadBehavior, browserdomain.SetDownloadBehaviorParams{
			Behavior: browserdomain.SetDownloadBehaviorBehaviorAllow, DownloadPath: downloads,
		})
		return err
	})))
	ask[bool](t, tab, `$("try").click(), true`)
	enter(t, tab, training+"/actual", "4个")
	until(t, tab, `$("total").textContent === "88.45"`)
	saved := func(button, name string) []byte {
		ask[bool](t, tab, `$("`+button+`").click(), true`)
		path := filepath.Join(downloads, "2024-怀化市住房保障服务中心-"+name)
		var data []byte
		require.Eventually(t, func() bool {
			data, _ = os.ReadFile(path)
			return len(data) > 0
		}, 20*time.Second, 20*time.Millisecond)
		return data
	}
	form, err := performance.DecodeForm(saved("save-form", "自评表.json"))
	require.NoError(t, err)
	assert.Equal(t, "4个", form.Classes[1].Groups[0].Indicators[0].Actual.String())
	assert.Contains(t, string(saved("save-report", "绩效自评.html")), `<strong id="total">88.45</strong>`)
	table, err := sheet.ReadCSV(bytes.NewReader(saved("save-table", "自评表.csv")), sheet.UTF8)
	require.NoError(t, err)
	again, _, err := sheet.ReadForm(table, sheet.Known{})
	require.NoError(t, err)
	assert.Equal(t, "4个", again.Classes[1].Groups[0].Indicators[0].Actual.String())
}

// BenchmarkScore is a form in JSON to its result in JSON, inside the page: the
// least of many short batches, which nobody interrupted.
func BenchmarkScore(b *testing.B) {
	tab := open(b, "zh", wide)
	form, err := seed.Form().Encode()
	require.NoError(b, err)
	b.ReportMetric(ask[float64](b, tab, fmt.Sprintf(`(() => {
		const form = Uint8Array.from(atob(%q), c => c.charCodeAt(0)), settings = JSON.stringify({ruleset: "cn/hunan/huaihua/2024"});
		let least = Infinity;
		for (let batch = 0; batch < %d; batch++) {
			const began = performance.now();
			for (let i = 0; i < 20; i++) jixiao("score", settings, form);
			least = Math.min(least, performance.now() - began);
		}
		return least * 1000 / 20;
	})()`, base64.StdEncoding.EncodeToString(form), b.N)), "µs/form")
	b.ReportMetric(ask[float64](b, tab, `performance.getEntriesByName("ready")[0].startTime`), "ms/start")
	b.ReportMetric(ask[float64](b, tab, `(() => {
		let least = Infinity;
		for (let i = 0; i < 20; i++) {
			const began = performance.now();
			$("try").click();
			least = Math.min(least, performance.now() - began);
		}
		return least;
	})()`), "ms/table")
}
