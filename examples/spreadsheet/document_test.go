package main

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
)

// wordDocument returns a document with the given body.
func wordDocument(t *testing.T, body string) []byte {
	t.Helper()
	return archiveOf(t,
		entry{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		entry{"word/document.xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
			`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
			` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
			` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>` + body +
			`<w:sectPr/></w:body></w:document>`},
	)
}

var escapeXML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace

// paragraphs are the lines of a text.
func paragraphs(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(`<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">` +
			escapeXML(line) + `</w:t></w:r></w:p>`)
	}
	return b.String()
}

// wordTable writes a table as a word processor does: a merged cell is a
// gridSpan across and a vMerge down.
func wordTable(t *testing.T, rows []sheet.Row) string {
	t.Helper()
	covered := map[place]int{} // cells below a merged one, with their columns
	var b strings.Builder
	b.WriteString("<w:tbl><w:tblPr/><w:tblGrid/>")
	for i, row := range rows {
		b.WriteString("<w:tr>")
		for j := 0; j < len(row); {
			cell := row[j]
			columns, down := max(cell.Columns, 1), ""
			switch wide, below := covered[place{i, j}]; {
			case below:
				columns, down = wide, "<w:vMerge/>"
			case cell.Rows > 1:
				down = `<w:vMerge w:val="restart"/>`
				for k := 1; k < cell.Rows; k++ {
					covered[place{i + k, j}] = columns
				}
			}
			b.WriteString("<w:tc><w:tcPr>")
			if columns > 1 {
				b.WriteString(`<w:gridSpan w:val="` + strconv.Itoa(columns) + `"/>`)
			}
			b.WriteString(down + "</w:tcPr>" + paragraphs(cell.Text) + "</w:tc>")
			j += columns
		}
		b.WriteString("</w:tr>")
	}
	b.WriteString("</w:tbl>")
	return b.String()
}

func readWord(t *testing.T, body string) sheet.Table {
	t.Helper()
	archive, err := openArchive(wordDocument(t, body))
	require.NoError(t, err)
	table, err := documentTable(archive)
	require.NoError(t, err)
	return table
}

func TestTheSeedIsReadFromADocument(t *testing.T) {
	table := sheet.Write(seed.Form(), sheet.Layout{})
	body := paragraphs("附件1-2") + paragraphs(table.Rows[0][0].Text) + paragraphs("") + paragraphs(table.Rows[1][0].Text) +
		wordTable(t, table.Rows[2:]) + paragraphs("填表人：")
	stdout, stderr, status := runs(t, "docx", file(t, "form.docx", wordDocument(t, body)))
	assert.Equal(t, done, status, stderr)
	assert.Equal(t, text(t, seed.Form())+"\n", stdout)
}

// The rows of a table keep their merged cells.
func TestMergedCellsOfADocument(t *testing.T) {
	rows := []sheet.Row{
		{{Text: "甲", Rows: 2, Columns: 2}, {}, {Text: "乙", Rows: 1, Columns: 1}},
		{{}, {}, {Text: "丙", Rows: 2, Columns: 1}},
		{{Text: "丁", Rows: 1, Columns: 1}, {Text: "戊", Rows: 1, Columns: 1}, {}},
	}
	assert.Equal(t, rows, readWord(t, wordTable(t, rows)).Rows)
}

// A form may go on in a second table on the next page.
func TestAFormInTwoTables(t *testing.T) {
	table := sheet.Write(seed.Form(), sheet.Layout{Official: true})
	heading := 0
	for i, row := range table.Rows {
		if row[0].Text == "绩效指标" {
			heading = i
		}
	}
	require.Positive(t, heading)
	got, err := readDocument(wordDocument(t, wordTable(t, table.Rows[:heading])+paragraphs("")+wordTable(t, table.Rows[heading:])), sheet.Known{})
	require.NoError(t, err)
	want, _, err := sheet.ReadForm(table, sheet.Known{})
	require.NoError(t, err)
	assert.Equal(t, text(t, want), text(t, got.form))
}

func TestWhatACellHolds(t *testing.T) {
	run := func(text string) string { return "<w:r><w:t>" + text + "</w:t></w:r>" }
	for name, row := range map[string]struct{ xml, want string }{
		"runs":                  {"<w:p>" + run("≥") + run("95%") + "</w:p>", "≥95%"},
		"paragraphs":            {"<w:p>" + run("一") + "</w:p><w:p>" + run("二") + "</w:p>", "一\n二"},
		"line breaks":           {"<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r></w:p>", "一\n二\n三"},
		"a tab":                 {"<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r></w:p>", "一\t二"},
		"a hyphen":              {"<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r></w:p>", "1-2"},
		"a formula":             {"<w:p><m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath>" + run("5") + "</w:p>", "≥5"},
		"an insertion":          {"<w:p><w:ins>" + run("新") + "</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>", "新"},
		"what has moved away":   {"<w:p><w:moveFrom>" + run("旧") + "</w:moveFrom><w:moveTo>" + run("新") + "</w:moveTo></w:p>", "新"},
		"a link":                {"<w:p><w:hyperlink>" + run("甲") + "</w:hyperlink></w:p>", "甲"},
		"a content control":     {"<w:sdt><w:sdtContent><w:p>" + run("甲") + "</w:p></w:sdtContent></w:sdt>", "甲"},
		"the same twice":        {"<w:p><mc:AlternateContent><mc:Choice>" + run("甲") + "</mc:Choice><mc:Fallback>" + run("甲") + "</mc:Fallback></mc:AlternateContent></w:p>", "甲"},
		"a table":               {"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr><w:p>" + run("内") + "</w:p></w:tc></w:tr></w:tbl><w:p>" + run("外") + "</w:p>", "内\n外"},
		"a field":               {"<w:p><w:r><w:instrText> PAGE </w:instrText></w:r>" + run("3") + "</w:p>", "3"},
		"nothing":               {"<w:p/>", ""},
		"characters of its own": {"<w:p>" + run("&lt;b&gt; &amp;amp;") + "</w:p>", "<b> &amp;"},
	} {
		t.Run(name, func(t *testing.T) {
			table := readWord(t, "<w:tbl><w:tr><w:tc>"+row.xml+"</w:tc><w:tc><w:p>"+run("末")+"</w:p></w:tc></w:tr></w:tbl>")
			assert.Equal(t, [][]string{{row.want, "末"}}, table.Strings())
		})
	}
}

func TestAMergedCellEndsWithItsTable(t *testing.T) {
	cell := func(text, merge string) string {
		return `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="` + merge + `"/></w:tcPr>` + paragraphs(text) + "</w:tc></w:tr></w:tbl>"
	}
	assert.Equal(t, [][]string{{"甲"}, {"乙"}}, readWord(t, cell("甲", "restart")+cell("乙", "continue")).Strings())
}

func TestRowsThatBeginLater(t *testing.T) {
	cell := func(text, properties string) string {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraphs(text) + "</w:tc>"
	}
	table := readWord(t, "<w:tbl>"+
		"<w:tr>"+cell("甲", `<w:vMerge w:val="restart"/>`)+cell("乙", "")+"</w:tr>"+
		`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>`+cell("丙", "")+"</w:tr>"+
		"<w:tr>"+cell("丁", "<w:vMerge/>")+cell("戊", `<w:gridSpan w:val="x"/>`)+"</w:tr></w:tbl>")
	assert.Equal(t, [][]string{{"甲", "乙"}, {"", "丙"}, {"丁", "戊"}}, table.Strings(), "a gap ends a merged cell")
}
