package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/sheet"
)

// bomb returns an archive with a part that unpacks to more than it says.
func bomb(t *testing.T, name string, says, size int) []byte {
	t.Helper()
	var packed, b bytes.Buffer
	deflate, err := flate.NewWriter(&packed, flate.BestSpeed)
	require.NoError(t, err)
	content := bytes.Repeat([]byte(" "), size)
	_, err = deflate.Write(content)
	require.NoError(t, err)
	require.NoError(t, deflate.Close())
	w := zip.NewWriter(&b)
	part, err := w.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(content),
		CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(says),
	})
	require.NoError(t, err)
	_, err = part.Write(packed.Bytes())
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func repeat(count int, pattern string) string {
	var b strings.Builder
	for i := range count {
		b.WriteString(strings.ReplaceAll(pattern, "#", fmt.Sprint(i+1)))
	}
	return b.String()
}

func data(rows string) string { return "<sheetData>" + rows + "</sheetData>" }

func nested(count int) string { return strings.Repeat("<a>", count) + strings.Repeat("</a>", count) }

const (
	sst    = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
	styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
)

// mostAllocated is what reading any file may allocate, garbage included.
const mostAllocated = 2 << 30

func TestHostileWorkbooksAreRefused(t *testing.T) {
	big := strings.Repeat("_x0041_", 4_680) // 32,760 characters
	many := make([]entry, maxParts)
	for i := range many {
		many[i].name = fmt.Sprintf("xl/media/%d.png", i)
	}
	for name, row := range map[string]struct {
		data  []byte
		error string
	}{
		"a file that is too long":   {make([]byte, maxFile+1), "bytes of the file"},
		"no archive":                {[]byte("PK\x03\x04 and no more"), "not an .xlsx"},
		"an old workbook":           {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "an old .xls or .doc, or encrypted"},
		"a bomb":                    {bomb(t, "xl/media/1.png", 64<<20, 64<<20), "bytes after unpacking"},
		"a bomb of XML":             {bomb(t, "xl/worksheets/sheet2.xml", 20<<20, 20<<20), "bytes of part xl/worksheets/sheet2.xml"},
		"a bomb that lies":          {bomb(t, "xl/worksheets/sheet2.xml", 100, 64<<20), "the file is damaged"},
		"a bomb of a size past all": {bomb(t, "xl/media/1.png", 1<<62, 1<<10), "bytes after unpacking"},
		"many parts":                {book(t, "", many...), "parts of the file"},
		"no workbook":               {archiveOf(t, entry{"word/document.xml", "<a/>"}), "the file holds no workbook"},
		"deep XML":                  {book(t, nested(100_000)), "depth of XML"},
		"deep XML elsewhere":        {book(t, "", entry{"docProps/app.xml", nested(100_000)}), "depth of XML"},
		"XML that ends early":       {book(t, "<sheetData><row>"), "the file is damaged"},
		"entities of entities": {book(t, "", entry{
			"xl/sharedStrings.xml", `<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>` + sst + `<si><t>&b;</t></si></sst>`,
		}), "the file is damaged"},
		"a million elements":     {book(t, data(repeat(1, strings.Repeat("<c/>", maxElements)))), "elements of XML"},
		"a million rows":         {book(t, data(repeat(1_000_000, "<row/>"))+nested(1)), "no heading"},
		"rows of one cell":       {book(t, data(repeat(25_000, `<row><c><v>1</v></c></row>`))), "the table has more than 20000 rows or 256 columns"},
		"the last row":           {book(t, data(`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`)), "the table has more than 20000 rows"},
		"a row past the last":    {book(t, data(`<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>`)), "the file is damaged"},
		"the last column":        {book(t, data(`<row><c r="XFD1"><v>1</v></c></row>`)), "the table has more than 20000 rows or 256 columns"},
		"the last column, blank": {book(t, data(repeat(20_000, `<row r="#"><c r="XFD#"/></row>`))), "no heading"},
		"a column past the last": {book(t, data(`<row><c r="ZZZZ1"><v>1</v></c></row>`)), "the file is damaged"},
		"too many cells":         {book(t, data(repeat(maxValues+1, `<c><v>1</v></c>`))), "filled cells"},
		"a huge text":            {book(t, data(`<row><c t="inlineStr"><is><t>`+strings.Repeat("a", 100_000)+`</t></is></c></row>`)), "characters of a cell"},
		"a huge shared text":     {book(t, "", entry{"xl/sharedStrings.xml", sst + "<si><t>" + strings.Repeat("a", 100_000) + "</t></si></sst>"}), "characters of a cell"},
		"a shared text many times": {book(t, data("<row>"+repeat(130, `<c t="s"><v>0</v></c>`)+"</row>"), entry{
			"xl/sharedStrings.xml", sst + "<si><t>" + big + "</t></si></sst>",
		}), "characters of all cells"},
		"number formats": {book(t, "", entry{"xl/styles.xml", styles + "<numFmts>" + repeat(10_000, `<numFmt numFmtId="#" formatCode="0"/>`) + "</numFmts></styleSheet>"}), "number formats"},
		"a long format":  {book(t, "", entry{"xl/styles.xml", styles + `<numFmts><numFmt numFmtId="200" formatCode="` + strings.Repeat("0", 10_000) + `"/></numFmts></styleSheet>`}), "number formats"},
		"merged cells":   {book(t, data("")+"<mergeCells>"+repeat(30_000, `<mergeCell ref="A#:B#"/>`)+"</mergeCells>"), "merged cells"},
		"merged cells over each other": {book(t, data(repeat(2_000, `<row><c r="A#"><v>1</v></c><c r="CV#"><v>1</v></c></row>`))+
			"<mergeCells>"+repeat(10_000, `<mergeCell ref="A#:CV20000"/>`)+"</mergeCells>"), "cells that are merged"},
	} {
		t.Run(name, func(t *testing.T) {
			allocated := allocations(func() {
				got, err := readWorkbook(row.data, "", sheet.Known{})
				require.Error(t, err)
				assert.Contains(t, err.Error(), row.error)
				assert.Empty(t, got.sheet)
			})
			assert.Less(t, allocated, uint64(mostAllocated))
		})
	}
}

func allocations(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestHostileDocumentsAreRefused(t *testing.T) {
	for name, row := range map[string]struct {
		body  string
		error string
	}{
		"deep XML":             {nested(100_000), "depth of XML"},
		"tables in tables":     {strings.Repeat("<tbl><tr><tc>", 1_000), "depth of XML"},
		"a million rows":       {"<tbl>" + strings.Repeat("<tr><tc/></tr>", 700_000) + "</tbl>", "the table has more than 20000 rows"},
		"many paragraphs":      {strings.Repeat("<p><r><t>a</t></r></p>", 25_000), "the table has more than 20000 rows"},
		"a wide span":          {`<tbl><tr><tc><tcPr><gridSpan val="2000000000"/></tcPr></tc></tr></tbl>`, "256 columns"},
		"a wide gap":           {`<tbl><tr><trPr><gridBefore val="257"/></trPr><tc/></tr></tbl>`, "256 columns"},
		"many cells in all":    {"<tbl>" + strings.Repeat(`<tr><tc><tcPr><gridSpan val="256"/></tcPr></tc></tr>`, 2_000) + "</tbl>", "256 columns"},
		"a huge cell":          {"<tbl><tr><tc>" + strings.Repeat("<p><r><t>aaaaaaaaaa</t></r></p>", 10_000) + "</tc></tr></tbl>", "bytes of a cell"},
		"a huge paragraph":     {"<p><r><t>" + strings.Repeat("a", 100_000) + "</t></r></p>", "bytes of a cell or paragraph"},
		"line breaks":          {"<p><r>" + strings.Repeat("<br/>", 100_000) + "</r></p>", "bytes of a cell or paragraph"},
		"nothing":              {"", "no heading"},
		"no XML":               {"<p>&nothing;</p>", "the file is damaged"},
		"ends that close none": {"</p></tbl></tbl></tc>", "the file is damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			allocated := allocations(func() {
				_, err := readDocument(archiveOf(t, entry{"word/document.xml", "<document><body>" + row.body + "</body></document>"}), sheet.Known{})
				require.Error(t, err)
				assert.Contains(t, err.Error(), row.error)
			})
			assert.Less(t, allocated, uint64(mostAllocated))
		})
	}
	_, err := readDocument(bomb(t, "word/document.xml", 100, 64<<20), sheet.Known{})
	require.ErrorIs(t, err, errDamaged)
}
