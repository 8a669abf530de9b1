package pagetest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
)

// convert has LibreOffice write a page or a document anew in another format.
func convert(t *testing.T, from, format string, options ...string) string {
	t.Helper()
	out := t.TempDir()
	arguments := append([]string{"-env:UserInstallation=file://" + filepath.Join(folder, "office"), "--headless"}, options...)
	command := exec.Command("soffice", append(arguments, "--convert-to", format, "--outdir", out, from)...)
	said, err := command.CombinedOutput()
	require.NoError(t, err, "%s; .ci/prepare installs LibreOffice", said)
	name, _, _ := strings.Cut(filepath.Base(from), ".")
	extension, _, _ := strings.Cut(format, ":")
	converted := filepath.Join(out, name+"."+extension)
	require.FileExists(t, converted, string(said))
	if *pictures != "" {
		data, err := os.ReadFile(converted)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(*pictures, "word-"+name+"."+extension), data, 0o600))
	}
	return converted
}

// wordDocument has LibreOffice turn a page into a document of Word.
func wordDocument(t *testing.T, page string) string {
	t.Helper()
	return convert(t, path(page), "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)")
}

// paragraph is a paragraph of a document of Word.
type paragraph struct {
	Style struct {
		Name string `xml:"val,attr"`
	} `xml:"pPr>pStyle"`
	Inner string `xml:",innerxml"`
}

var texts = regexp.MustCompile(`<w:t(?: [^>]*)?>([^<]*)</w:t>|(<w:br/>)`)

func (p paragraph) text() string {
	var b strings.Builder
	for _, match := range texts.FindAllStringSubmatch(p.Inner, -1) {
		b.WriteString(html.UnescapeString(match[1]))
	}
	return strings.TrimSpace(b.String())
}

// wordTable is a table of a document of Word.
type wordTable struct {
	Rows []struct {
		Cells []struct {
			Span struct {
				Columns int `xml:"val,attr"`
			} `xml:"tcPr>gridSpan"`
			Paragraphs []paragraph `xml:"p"`
		} `xml:"tc"`
	} `xml:"tr"`
}

// strings returns the texts of the cells, those that others cover blank.
func (w wordTable) strings() [][]string {
	rows := make([][]string, len(w.Rows))
	for i, row := range w.Rows {
		for _, cell := range row.Cells {
			var text []string
			for _, p := range cell.Paragraphs {
				text = append(text, p.text())
			}
			rows[i] = append(rows[i], strings.Join(text, ""))
			for range cell.Span.Columns - 1 {
				rows[i] = append(rows[i], "")
			}
		}
	}
	return rows
}

// word is what a document of Word has in its body, in order: a *paragraph or a
// *wordTable each.
func word(t *testing.T, name string) []any {
	t.Helper()
	archive, err := zip.OpenReader(name)
	require.NoError(t, err)
	defer archive.Close()
	part, err := archive.Open("word/document.xml")
	require.NoError(t, err)
	defer part.Close()
	decoder := xml.NewDecoder(part)
	var body []any
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return body
		}
		require.NoError(t, err)
		start, is := token.(xml.StartElement)
		if !is {
			continue
		}
		var into any
		switch start.Name.Local {
		case "p":
			into = new(paragraph)
		case "tbl":
			into = new(wordTable)
		default:
			continue
		}
		require.NoError(t, decoder.DecodeElement(into, &start))
		body = append(body, into)
	}
}

var headingStyle = regexp.MustCompile(`^Heading([1-6])$`)

func TestAWordProcessorReadsTheHeadings(t *testing.T) {
	for _, page := range pages() {
		body := word(t, wordDocument(t, page))
		var got []string
		for _, part := range body {
			if p, is := part.(*paragraph); is {
				if match := headingStyle.FindStringSubmatch(p.Style.Name); match != nil {
					got = append(got, match[1]+" "+p.text())
				}
			}
		}
		want := ask[[]string](t, open(t, page, desk), `[...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(h => h.tagName[1] + " " + h.textContent)`)
		assert.Equal(t, want, got)
		assert.Greater(t, len(got), 15)
	}
}

func TestAWordProcessorReadsTheAnnexes(t *testing.T) {
	body := word(t, wordDocument(t, "zh"))
	base := seed.BaseTable()
	base.Blocks[1].Rows[0].Reason = "" // the text gives it
	sameTable(t, body, "附件1-1", sheet.WriteBaseTable(base).Rows[1:])
	form := sheet.Write(seed.Form(), sheet.Layout{Official: true}).Rows
	sameTable(t, body, "附件1-2", form[2:]) // below its title and year
}

// sameTable compares the table behind an annex's number cell by cell. The form's
// achievements are written in sentences; of these only the beginning is compared.
func sameTable(t *testing.T, body []any, number string, rows []sheet.Row) {
	t.Helper()
	found := false
	for _, part := range body {
		switch part := part.(type) {
		case *paragraph:
			found = found || part.text() == number
		case *wordTable:
			if !found {
				continue
			}
			got := part.strings()
			require.Len(t, got, len(rows), number)
			for i, row := range rows {
				want := sheet.Table{Rows: []sheet.Row{row}}.Strings()[0]
				for j, text := range want {
					text = strings.TrimLeft(strings.ReplaceAll(text, "\n", ""), "　 ")
					where := fmt.Sprintf("%s, row %d, column %d", number, i+1, j+1)
					require.Greater(t, len(got[i]), j, where)
					if strings.Contains(text, "余额22.26亿元") || strings.Contains(text, "入住5310户") || strings.Contains(text, "预防155栋") {
						assert.Regexp(t, "^(2024年|截至2024年底)，", got[i][j], where)
						continue
					}
					assert.Equal(t, text, got[i][j], where)
				}
			}
			return
		}
	}
	t.Errorf("there is no table behind %s", number)
}

// A chart is a table of its names and values there, and no line of words.
func TestAWordProcessorReadsTheChartsAsTables(t *testing.T) {
	body, found := word(t, wordDocument(t, "zh")), false
	for i, part := range body {
		title, is := part.(*paragraph)
		if !is || title.text() != "各部分得分" {
			continue
		}
		found = true
		require.Greater(t, len(body), i+1)
		table, is := body[i+1].(*wordTable)
		require.True(t, is, "%T", body[i+1])
		assert.Equal(t, [][]string{
			{"预算执行率", "7.95 / 10"}, {"成本指标", "20 / 20"}, {"产出指标", "40 / 40"}, {"效益指标", "18 / 20"}, {"满意度指标", "10 / 10"},
		}, table.strings())
	}
	assert.True(t, found)
}

func TestAWordProcessorPrintsIt(t *testing.T) {
	for _, page := range languages {
		document := wordDocument(t, page)
		archive, err := zip.OpenReader(document)
		require.NoError(t, err)
		styles, err := archive.Open("word/styles.xml")
		require.NoError(t, err)
		data, err := io.ReadAll(styles)
		require.NoError(t, err)
		require.NoError(t, archive.Close())
		style := func(id string) string {
			return regexp.MustCompile(`(?s)<w:style [^>]*w:styleId="` + id + `".*?</w:style>`).FindString(string(data))
		}
		assert.Contains(t, style("Heading1"), `<w:sz w:val="44"/>`, "the title has 22 points, 二号")
		assert.Contains(t, style("TextBodyannexnumber"), "<w:pageBreakBefore/>", "an annex begins a page")

		paper, err := os.ReadFile(convert(t, path(page), "pdf:writer_pdf_Export", "--infilter=HTML (StarWriter)"))
		require.NoError(t, err)
		assert.True(t, bytes.HasPrefix(paper, []byte("%PDF-")))
		sheets := len(regexp.MustCompile(`/Type\s*/Page[^s]`).FindAll(paper, -1))
		assert.Greater(t, sheets, 8)
		assert.Less(t, sheets, 40)
	}
}
