package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
)

// opened returns the workbook of a table as a spreadsheet library sees it.
func opened(t *testing.T, table sheet.Table) *excelize.File {
	t.Helper()
	data, err := workbook(table, "某单位")
	require.NoError(t, err)
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, f.Close()) })
	return f
}

func TestNumbersAreNumbersWithTheirPlaces(t *testing.T) {
	for name, row := range map[string]struct {
		cell   sheet.Cell
		raw    string
		shown  string
		number bool
	}{
		"a whole number":              {sheet.Cell{Text: "5", Kind: sheet.Number}, "5", "5", true},
		"a zero at the end":           {sheet.Cell{Text: "114.50", Kind: sheet.Number, Places: 2}, "114.50", "114.50", true},
		"three places":                {sheet.Cell{Text: "207.453", Kind: sheet.Number, Places: 3}, "207.453", "207.453", true},
		"a negative number":           {sheet.Cell{Text: "-3.5", Kind: sheet.Number, Places: 1}, "-3.5", "-3.5", true},
		"a percentage":                {sheet.Cell{Text: "79.54%", Kind: sheet.Percent, Places: 2}, "0.7954", "79.54%", true},
		"a percentage over 100":       {sheet.Cell{Text: "137.50%", Kind: sheet.Percent, Places: 2}, "1.375", "137.50%", true},
		"fifteen digits":              {sheet.Cell{Text: "1234567890123.45", Kind: sheet.Number, Places: 2}, "1234567890123.45", "1234567890123.45", true},
		"sixteen, which would be cut": {sheet.Cell{Text: "12345678901234.56", Kind: sheet.Number, Places: 2}, "12345678901234.56", "12345678901234.56", false},
		"words among numbers":         {sheet.Cell{Text: "约5", Kind: sheet.Number}, "约5", "约5", false},
		"no number":                   {sheet.Cell{Text: "NaN", Kind: sheet.Number}, "NaN", "NaN", false},
		"an exponent":                 {sheet.Cell{Text: "1e5", Kind: sheet.Number}, "1e5", "1e5", false},
		"a number among words":        {sheet.Cell{Text: "2024"}, "2024", "2024", false},
	} {
		t.Run(name, func(t *testing.T) {
			f := opened(t, sheet.Table{Rows: []sheet.Row{{row.cell}}})
			kind, err := f.GetCellType(sheetName, "A1")
			require.NoError(t, err)
			assert.Equal(t, row.number, kind == excelize.CellTypeUnset, kind)
			raw, err := f.GetCellValue(sheetName, "A1", excelize.Options{RawCellValue: true})
			require.NoError(t, err)
			assert.Equal(t, row.raw, raw)
			shown, err := f.GetCellValue(sheetName, "A1")
			require.NoError(t, err)
			assert.Equal(t, row.shown, shown)
		})
	}
}

// nasty are texts that a program might obey, change or lose.
var nasty = []string{
	"=1+1", "+1", "-1+2", "@SUM(A1)", "=HYPERLINK(\"x\")", "=cmd|' /C calc'!A0", "＝1", "'=1", "'", "\t=1", "\n=1", " 前后有空格 ",
	"<script>alert(1)</script>", "]]>", "&amp;", "_x0041_", "_x005F_x0041_", "_x005F_", "第一行\n第二行", "\r\n", "1e5", "TRUE", "2024-12-31",
	"#REF!", "\U0001F600", "{1,2}", "上\x00下\x0b\x1f\ufffe\uffff", "_x0041_x0042_",
}

func TestTextsStayTexts(t *testing.T) {
	for _, kind := range []sheet.Kind{sheet.Words, sheet.Heading, sheet.Number, sheet.Percent} {
		var table sheet.Table
		for _, text := range nasty {
			table.Rows = append(table.Rows, sheet.Row{{Text: text, Kind: kind}})
		}
		f := opened(t, table)
		for i, text := range nasty {
			at := name(i, 0)
			got, err := f.GetCellValue(sheetName, at)
			require.NoError(t, err)
			assert.Equal(t, text, got)
			cellKind, err := f.GetCellType(sheetName, at)
			require.NoError(t, err)
			assert.Contains(t, []excelize.CellType{excelize.CellTypeSharedString, excelize.CellTypeInlineString}, cellKind, text)
			formula, err := f.GetCellFormula(sheetName, at)
			require.NoError(t, err)
			assert.Empty(t, formula)
			style, err := f.GetCellStyle(sheetName, at)
			require.NoError(t, err)
			look, err := f.GetStyle(style)
			require.NoError(t, err)
			assert.Equal(t, 49, look.NumFmt, "the text format, in which an edited text stays one")
		}
	}
}

// TestNoElementIsAFormula looks at the bytes, as a spreadsheet does.
func TestNoElementIsAFormula(t *testing.T) {
	form := seed.Form()
	form.Unit, form.Goals[0].Expected, form.Classes[0].Groups[0].Indicators[0].Name = "=1+1", "=1+1", "=1+1"
	data, err := workbook(sheet.Write(form, sheet.Layout{}), "=1+1")
	require.NoError(t, err)
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	cells := 0
	for _, part := range archive.File {
		if !strings.HasPrefix(part.Name, "xl/worksheets/") {
			continue
		}
		content, err := part.Open()
		require.NoError(t, err)
		decoder := xml.NewDecoder(content)
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err)
			if element, is := token.(xml.StartElement); is {
				assert.NotContains(t, []string{"f", "hyperlink", "drawing", "legacyDrawing"}, element.Name.Local)
				if element.Name.Local == "c" {
					cells++
				}
			}
		}
		require.NoError(t, content.Close())
	}
	assert.Positive(t, cells)
}

func TestATextThatDoesNotFitIsRefused(t *testing.T) {
	_, err := workbook(sheet.Table{Rows: []sheet.Row{{{Text: strings.Repeat("长", maxCharacters)}}}}, "")
	require.NoError(t, err)
	_, err = workbook(sheet.Table{Rows: []sheet.Row{{}, {{}, {Text: strings.Repeat("长", maxCharacters+1)}}}}, "")
	require.EqualError(t, err, "characters of B2: more than the limit of 32767")
}

func TestThePageLooksLikeTheForm(t *testing.T) {
	table := sheet.Write(seed.Form(), sheet.Layout{Official: true})
	f := opened(t, table)

	merged, err := f.GetMergeCells(sheetName)
	require.NoError(t, err)
	spans := 0
	for _, row := range table.Rows {
		for _, cell := range row {
			if cell.Rows > 1 || cell.Columns > 1 {
				spans++
			}
		}
	}
	assert.Len(t, merged, spans)

	for row := range table.Rows {
		for column := range table.Rows[row] {
			at := name(row, column)
			style, err := f.GetCellStyle(sheetName, at)
			require.NoError(t, err)
			look, err := f.GetStyle(style)
			require.NoError(t, err)
			require.True(t, look.Alignment.WrapText, at)
			if row > 1 { // below the title and the year
				require.Len(t, look.Border, 4, at)
				require.Equal(t, font, look.Font.Family)
			} else {
				require.Empty(t, look.Border, at)
			}
		}
	}

	for column, want := range table.Widths {
		width, err := f.GetColWidth(sheetName, sheet.ColumnName(column+1))
		require.NoError(t, err)
		assert.GreaterOrEqual(t, width, float64(want))
		assert.LessOrEqual(t, width, float64(want)*4/3)
	}

	page, err := f.GetPageLayout(sheetName)
	require.NoError(t, err)
	assert.Equal(t, 9, *page.Size, "A4")
	assert.Equal(t, "landscape", *page.Orientation)
	assert.Equal(t, 1, *page.FitToWidth)
	assert.Equal(t, 1, *page.FitToHeight)
	names := f.GetDefinedName()
	require.Len(t, names, 1)
	heading, err := f.GetCellValue(sheetName, "D"+strings.TrimPrefix(strings.Split(names[0].RefersTo, ":$")[1], "$"))
	require.NoError(t, err)
	assert.Equal(t, "三级指标", heading)
}

func TestARowIsAsHighAsItsTexts(t *testing.T) {
	long := strings.Repeat("长", 40) // 80 characters of half width
	table := sheet.Table{Widths: []int{20, 20, 20}, Rows: []sheet.Row{
		{{Text: "短"}, {Text: "短"}, {Text: "短"}},
		{{Text: "短"}, {Text: long}, {Text: "短"}},
		{{Text: long, Rows: 3}, {Text: long, Columns: 2}, {}},
		{{}, {Text: "短"}, {Text: "短"}},
		{{}, {Text: "短"}, {Text: "短"}},
	}}
	f := filler{table: table, widths: columnWidths(table)}
	const one = lineHeight + padding
	assert.Equal(t, []float64{
		one, 4*lineHeight + lineHeight + padding, // 80 in 18 a line
		3*lineHeight + padding, // 80 in 38 a line
		one, one,               // with the row above high enough for five lines
	}, f.heights())
}

func TestTheSameTableGivesTheSameBytes(t *testing.T) {
	table := sheet.Write(seed.Form(), sheet.Layout{})
	first, err := workbook(table, "某单位")
	require.NoError(t, err)
	second, err := workbook(table, "某单位")
	require.NoError(t, err)
	assert.True(t, bytes.Equal(first, second))
}
