package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// entry is a file of an archive that a test makes.
type entry struct{ name, text string }

// archiveOf returns a zip file.
func archiveOf(t *testing.T, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		file, err := w.Create(e.name)
		require.NoError(t, err)
		_, err = file.Write([]byte(e.text))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// book returns a workbook of one sheet with the given XML inside its worksheet
// element, and other parts.
func book(t *testing.T, worksheet string, more ...entry) []byte {
	t.Helper()
	const (
		head = `<?xml version="1.0" encoding="UTF-8"?>`
		ns   = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
		rel  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
		kind = `application/vnd.openxmlformats-officedocument.spreadsheetml.`
	)
	return archiveOf(t, append([]entry{
		{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + kind + `sheet.main+xml"/>` +
			`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + kind + `worksheet+xml"/></Types>`},
		{"_rels/.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="` + rel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", head + `<workbook` + ns + ` xmlns:r="` + rel + `"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="` + rel + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", head + `<worksheet` + ns + `>` + worksheet + `</worksheet>`},
	}, more...)...)
}

// filled returns a workbook that a person made.
func filled(t *testing.T, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	buffer, err := f.WriteToBuffer()
	require.NoError(t, err)
	require.NoError(t, f.Close())
	return buffer.Bytes()
}

// rows puts rows of values into a sheet.
func rows(t *testing.T, f *excelize.File, name string, values ...[]any) {
	t.Helper()
	for i, row := range values {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		require.NoError(t, err)
		require.NoError(t, f.SetSheetRow(name, cell, &row))
	}
}

// text returns a form as text, to compare.
func text(t *testing.T, form performance.Form) string {
	t.Helper()
	data, err := form.Encode()
	require.NoError(t, err)
	return string(data)
}

// readBook reads a workbook that must hold a form.
func readBook(t *testing.T, data []byte) reading {
	t.Helper()
	got, err := readWorkbook(data, "", sheet.Known{})
	require.NoError(t, err)
	return got
}

// file puts bytes into a file and returns its name.
func file(t *testing.T, name string, data []byte) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, data, 0o600))
	return name
}
