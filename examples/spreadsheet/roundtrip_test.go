package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

const huaihua = "cn/hunan/huaihua/2024"

// runs is the program.
func runs(t *testing.T, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, log bytes.Buffer
	status = run(args, &out, &log)
	return out.String(), log.String(), status
}

func TestTheSeedGoesIntoAWorkbookAndBack(t *testing.T) {
	want := text(t, seed.Form())
	xlsx := filepath.Join(t.TempDir(), "seed.xlsx")
	city := ruleset.Huaihua2024()
	city.ID = "city"
	data, err := city.Encode()
	require.NoError(t, err)
	for _, rules := range []string{"", huaihua, file(t, "city.json", data)} {
		_, stderr, status := runs(t, "write", "-ruleset", rules, file(t, "form.json", []byte(want)), xlsx)
		require.Equal(t, done, status, stderr)
		stdout, stderr, status := runs(t, "read", xlsx)
		assert.Equal(t, done, status)
		assert.Equal(t, want+"\n", stdout, "the scores of the rule set are those that the form states")
		assert.Contains(t, stderr, "读自工作表“自评表”")
	}
}

// What a table cannot hold, such as the caller's keys, is lost on the way
// through any table; nothing else is lost on the way through a workbook.
func TestEveryPublishedFormGoesIntoAWorkbookAndBack(t *testing.T) {
	cases, err := corpus.Cases()
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	for _, c := range cases {
		t.Run(c.ID, func(t *testing.T) {
			table := sheet.Write(c.Form, sheet.Layout{})
			want, findings, err := sheet.ReadForm(table, sheet.Known{})
			require.NoError(t, err)

			data, err := workbook(table, c.Form.Unit)
			require.NoError(t, err)
			got := readBook(t, data)
			assert.Equal(t, text(t, want), text(t, got.form))
			assert.Equal(t, findings, got.findings)

			again, err := workbook(sheet.Write(got.form, sheet.Layout{}), c.Form.Unit)
			require.NoError(t, err)
			assert.Equal(t, text(t, got.form), text(t, readBook(t, again).form))
		})
	}
}

func TestTheScoresOfARuleSetAreFilledIn(t *testing.T) {
	form := seed.Form()
	form.Stated, form.Execution.Stated = performance.Stated{}, form.Stated.Total
	xlsx := filepath.Join(t.TempDir(), "seed.xlsx")
	_, stderr, status := runs(t, "write", "-ruleset", huaihua, file(t, "form.json", []byte(text(t, form))), xlsx)
	require.Equal(t, done, status, stderr)
	stdout, _, _ := runs(t, "read", xlsx)
	var got struct {
		Execution struct{ Stated string }
		Stated    struct{ Total, Grade string }
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &got))
	assert.Equal(t, "7.95", got.Execution.Stated)
	assert.Equal(t, "95.95", got.Stated.Total)
	assert.Equal(t, "excellent", got.Stated.Grade)
}

func TestTheOfficialColumns(t *testing.T) {
	xlsx := filepath.Join(t.TempDir(), "seed.xlsx")
	_, stderr, status := runs(t, "write", "-official", file(t, "form.json", []byte(text(t, seed.Form()))), xlsx)
	require.Equal(t, done, status, stderr)
	stdout, _, _ := runs(t, "read", xlsx)
	assert.NotContains(t, stdout, "judgement")
}

func TestTheCommandLine(t *testing.T) {
	form := file(t, "form.json", []byte(text(t, seed.Form())))
	broken := file(t, "form.json", []byte("{}"))
	out := filepath.Join(t.TempDir(), "out.xlsx")
	for name, row := range map[string]struct {
		args   []string
		stderr string
	}{
		"no command":         {nil, "spreadsheet read "},
		"another command":    {[]string{"print"}, "spreadsheet read "},
		"no file":            {[]string{"read"}, "spreadsheet read "},
		"two files":          {[]string{"docx", "a", "b"}, "spreadsheet read "},
		"a wrong flag":       {[]string{"read", "-x", "a"}, "-x"},
		"a wrong language":   {[]string{"read", "-lang", "fr", "a"}, "-lang fr: zh | en"},
		"a missing file":     {[]string{"read", "missing.xlsx"}, "missing.xlsx"},
		"a missing form":     {[]string{"write", "missing.json", out}, "missing.json"},
		"no form":            {[]string{"write", broken, out}, "form"},
		"a form as rule set": {[]string{"write", "-ruleset", form, form, out}, filepath.Base(form) + ": "},
		"no rule set":        {[]string{"write", "-lang", "en", "-ruleset", "x", form, out}, "there is no rule set “x” and no such file; the sets are:\n  cn/"},
		"not to be written":  {[]string{"write", form, filepath.Join(out, "x.xlsx")}, "out.xlsx"},
		"a form as workbook": {[]string{"read", "-lang", "en", form}, "not an .xlsx or .docx file"},
		"no sheet":           {[]string{"read", "-lang", "en", "-sheet", "x", workbookFile(t)}, "there is no sheet “x”"},
		"a workbook as text": {[]string{"docx", "-lang", "en", workbookFile(t)}, "the file holds no document"},
	} {
		t.Run(name, func(t *testing.T) {
			stdout, stderr, status := runs(t, row.args...)
			assert.Equal(t, failed, status)
			assert.Empty(t, stdout)
			assert.Contains(t, stderr, row.stderr)
		})
	}
	_, err := os.Stat(out)
	require.ErrorIs(t, err, os.ErrNotExist)
	for _, help := range [][]string{{"-h"}, {"read", "-h"}} {
		_, stderr, status := runs(t, help...)
		assert.Equal(t, done, status)
		assert.Contains(t, stderr, "spreadsheet write")
	}
}

func workbookFile(t *testing.T) string {
	t.Helper()
	data, err := workbook(sheet.Write(seed.Form(), sheet.Layout{}), "")
	require.NoError(t, err)
	return file(t, "seed.xlsx", data)
}

func TestALongFormIsWritten(t *testing.T) {
	form := seed.Form()
	group := &form.Classes[1].Groups[0]
	for i := range 2000 {
		one := group.Indicators[0]
		one.Name = fmt.Sprintf("任务%d%s", i, strings.Repeat("，逐项落实", i%40))
		group.Indicators = append(group.Indicators, one)
	}
	data, err := workbook(sheet.Write(form, sheet.Layout{}), form.Unit)
	require.NoError(t, err)
	assert.Equal(t, text(t, form), text(t, readBook(t, data).form))
}
