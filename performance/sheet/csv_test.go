package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/language"

	"jixiao.example/performance/sheet"
)

func TestReadCSV(t *testing.T) {
	gbk := func(text string) string {
		data, err := simplifiedchinese.GBK.NewEncoder().String(text)
		require.NoError(t, err)
		return data
	}
	for name, row := range map[string]struct {
		file     string
		encoding sheet.Encoding
		want     [][]string
	}{
		"UTF-8":                     {"项目,值\r\n甲,1\r\n", sheet.Detect, [][]string{{"项目", "值"}, {"甲", "1"}}},
		"a byte order mark":         {"\ufeff项目,值\n", sheet.Detect, [][]string{{"项目", "值"}}},
		"a mark under GB18030":      {"\ufeff项目\n", sheet.GB18030, [][]string{{"项目"}}},
		"GBK":                       {gbk("项目,值\r\n指标名称,≥90％\r\n"), sheet.Detect, [][]string{{"项目", "值"}, {"指标名称", "≥90％"}}},
		"GB18030 asked for":         {gbk("镕"), sheet.GB18030, [][]string{{"镕"}}},
		"ASCII":                     {"a,b", sheet.GB18030, [][]string{{"a", "b"}}},
		"quotes":                    {"\"a,b\",\"c\"\"d\",\"e\nf\"\n", sheet.Detect, [][]string{{"a,b", `c"d`, "e\nf"}}},
		"text behind a quote":       {"\"a\"b,c\n", sheet.Detect, [][]string{{"ab", "c"}}},
		"a quote inside":            {"a\"b,c\n", sheet.Detect, [][]string{{`a"b`, "c"}}},
		"rows of unequal length":    {"a\nb,c,d\n\ne,\n", sheet.Detect, [][]string{{"a"}, {"b", "c", "d"}, {""}, {"e", ""}}},
		"old Macintosh line breaks": {"a,b\rc,d\r", sheet.Detect, [][]string{{"a", "b"}, {"c", "d"}}},
		"semicolons":                {"a;b;c,d\ne;f;g\n", sheet.Detect, [][]string{{"a", "b", "c,d"}, {"e", "f", "g"}}},
		"tabs":                      {"a\tb,c\td\n", sheet.Detect, [][]string{{"a", "b,c", "d"}}},
		"commas in quotes":          {"\"a,b,c\";d\n", sheet.Detect, [][]string{{"a,b,c", "d"}}},
		"a guarded formula":         {"'=1,'x,''=1\n", sheet.Detect, [][]string{{"=1", "'x", "'=1"}}},
		"an unguarded formula":      {"=100%\n", sheet.Detect, [][]string{{"=100%"}}},
		"nothing":                   {"", sheet.Detect, [][]string{}},
	} {
		t.Run(name, func(t *testing.T) {
			table, err := sheet.ReadCSV(strings.NewReader(row.file), row.encoding)
			require.NoError(t, err)
			assert.Equal(t, row.want, table.Strings())
		})
	}
}

func TestReadCSVRefuses(t *testing.T) {
	long := strings.Repeat("x", sheet.MaxCellBytes+1)
	for name, row := range map[string]struct {
		file        string
		encoding    sheet.Encoding
		want        error
		row, column int
	}{
		"a broken byte of UTF-8":         {"甲乙丙,1\n丁戊己,2\n庚\xff辛,3\n", sheet.Detect, sheet.ErrText, 3, 0},
		"a broken byte under a mark":     {"\ufeffa\n\xd6\xd0\n", sheet.Detect, sheet.ErrText, 2, 0},
		"GBK under UTF-8":                {"a\n\xd6\xd0\n", sheet.UTF8, sheet.ErrText, 2, 0},
		"a broken byte of GB18030":       {"\xd6\xd0\n\xd6\xd0\n\xff\xff\n", sheet.Detect, sheet.ErrText, 3, 0},
		"half a character":               {"\xd6\xd0\xb9\n", sheet.GB18030, sheet.ErrText, 1, 0},
		"a character that was lost":      {"甲乙丙丁\n戊\ufffd\n", sheet.Detect, sheet.ErrText, 2, 0},
		"a lost character in GB18030":    {"\xd6\xd0\n\x84\x31\xa4\x37\n", sheet.GB18030, sheet.ErrText, 2, 0},
		"a quote that never ends":        {"a,b\n\"c,d\n", sheet.Detect, sheet.ErrQuote, 2, 1},
		"a long cell":                    {"a," + long, sheet.Detect, sheet.ErrTooLarge, 1, 2},
		"a long quoted cell":             {`"` + long + `"`, sheet.Detect, sheet.ErrTooLarge, 1, 1},
		"a long tail behind a quote":     {`"a"` + long, sheet.Detect, sheet.ErrTooLarge, 1, 1},
		"a cell of ten megabytes":        {strings.Repeat("9", 10<<20), sheet.Detect, sheet.ErrTooLarge, 1, 1},
		"more than the file may have":    {strings.Repeat("9", sheet.MaxBytes+1), sheet.Detect, sheet.ErrTooLarge, 0, 0},
		"a hundred thousand rows":        {strings.Repeat("a\n", 100_000), sheet.Detect, sheet.ErrTooLarge, sheet.MaxRows + 1, 0},
		"a thousand columns":             {strings.Repeat(",", 1000), sheet.Detect, sheet.ErrTooLarge, 1, sheet.MaxColumns + 1},
		"more cells than a table may":    {strings.Repeat(strings.Repeat(",", 200)+"\n", 3000), sheet.Detect, sheet.ErrTooLarge, 2488, 0},
		"an encoding that is not known":  {"a", 7, sheet.ErrEncoding, 0, 0},
		"an encoding not known, nothing": {"", 7, sheet.ErrEncoding, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			table, err := sheet.ReadCSV(strings.NewReader(row.file), row.encoding)
			require.ErrorIs(t, err, row.want)
			assert.Empty(t, table.Rows)
			var at *sheet.Error
			require.ErrorAs(t, err, &at)
			assert.Equal(t, row.row, at.Row)
			if name != "more cells than a table may" {
				assert.Equal(t, row.column, at.Column)
			}
			if at.Row > 0 {
				assert.Contains(t, err.Error(), "row ")
			}
		})
	}
	_, err := sheet.ReadCSV(failing{}, sheet.Detect)
	require.ErrorIs(t, err, errFailing)
}

// Every character goes through both encodings and back, and a byte that is
// changed on the way never ends in another table in silence.
func TestBrokenBytesAreNeverSilent(t *testing.T) {
	table := sheet.FromStrings([][]string{{"经济成本指标", "≤870.34万元", "㎡", "𠮷"}, {"产出指标", "8个", "", "“三公”"}})
	var file bytes.Buffer
	require.NoError(t, sheet.WriteCSV(&file, table, sheet.UTF8))
	data := file.Bytes()
	for i := len("\ufeff"); i < len(data); i++ {
		broken := bytes.Clone(data)
		broken[i] = 0xff
		_, err := sheet.ReadCSV(bytes.NewReader(broken), sheet.Detect)
		require.ErrorIs(t, err, sheet.ErrText, "byte %d", i)
	}
}

func TestReadPasted(t *testing.T) {
	for name, row := range map[string]struct {
		text string
		want [][]string
	}{
		"a row a line":              {"甲\t乙\t丙\n1\t\"2\n3\"\t4\n", [][]string{{"甲", "乙", "丙"}, {"1", "2\n3", "4"}}},
		"a cell a line":             {"标题\n\t甲\n\t乙\n续\n\n\t\n\t丁\n", [][]string{{"标题"}, {"甲", "乙\n续"}, {"", "丁"}}},
		"carriage returns":          {"\t甲\r\n\t乙\r\n\r\n\t丙\r\n", [][]string{{"甲", "乙"}, {"丙"}}},
		"two titles":                {"一\n二\n\n三\n\t甲\n", [][]string{{"一\n二"}, {"三"}, {"甲"}}},
		"a byte order mark":         {"\ufeff甲\t乙\n", [][]string{{"甲", "乙"}}},
		"lines without any tab":     {"甲\n乙\n", [][]string{{"甲"}, {"乙"}}},
		"nothing":                   {"", [][]string{}},
		"blank lines":               {"\n\n \n", [][]string{{""}, {""}, {" "}}},
		"blank lines between cells": {"\t甲\n\n\n\n\t乙\n", [][]string{{"甲"}, {"乙"}}},
	} {
		t.Run(name, func(t *testing.T) {
			table, err := sheet.ReadPasted(row.text)
			require.NoError(t, err)
			assert.Equal(t, row.want, table.Strings())
		})
	}
	for name, row := range map[string]struct {
		text string
		want error
	}{
		"a lost character":     {"甲\ufffd", sheet.ErrText},
		"not UTF-8":            {"\t甲\xff\n", sheet.ErrText},
		"a quote without end":  {"\"甲\t乙\t丙\n", sheet.ErrQuote},
		"too much":             {strings.Repeat(" ", sheet.MaxBytes+1), sheet.ErrTooLarge},
		"a long cell":          {"\t" + strings.Repeat("x", sheet.MaxCellBytes+1), sheet.ErrTooLarge},
		"a long cell of lines": {"\ta\n" + strings.Repeat("xxxxxxxxx\n", sheet.MaxCellBytes/10+1), sheet.ErrTooLarge},
		"many columns":         {strings.Repeat("\ta\n", sheet.MaxColumns+1), sheet.ErrTooLarge},
		"many rows":            {strings.Repeat("\ta\n\n", sheet.MaxRows+1), sheet.ErrTooLarge},
		"many rows of lines":   {strings.Repeat("a\tb\n", sheet.MaxRows+1), sheet.ErrTooLarge},
	} {
		_, err := sheet.ReadPasted(row.text)
		require.ErrorIs(t, err, row.want, name)
	}
}

func TestAnErrorHasWordsInBothLanguages(t *testing.T) {
	for _, test := range []struct {
		err    sheet.Error
		zh, en string
	}{
		{sheet.Error{Err: sheet.ErrNoForm}, "没有找到自评表的表头（一级指标、三级指标、年度指标值等）", "no heading of an indicator table was found (classes, indicators, targets)"},
		{sheet.Error{Row: 4, Err: fmt.Errorf("%w: why", sheet.ErrNoForm)}, "第4行：一至三级指标的右侧没有指标值、实际完成值、分值或得分栏，未读入；各列须在指标名称之后", "row 4: no column of targets, actual values, points or scores stands to the right of the three tiers, so that nothing was read; they must stand behind the names"},
		{sheet.Error{Err: sheet.ErrNoBaseTable}, "没有找到基础数据表的行（编制数、“三公”经费等）", "no rows of a base-data table were found (authorised posts, the three public expenses)"},
		{sheet.Error{Row: 3, Column: 28, Err: sheet.ErrQuote}, "第3行AB列：引号没有结束", "row 3, column AB: a quote does not end"},
		{sheet.Error{Row: 3, Err: sheet.ErrText}, "第3行：有不能解码的字节，请换一种编码", "row 3: a byte does not decode; try another encoding"},
		{sheet.Error{Row: 20_001, Err: sheet.ErrTooLarge}, "第20001行：表格超出上限", "row 20001: the table is past the limits"},
		{sheet.Error{Err: sheet.ErrEncoding}, "没有这种编码", "there is no such encoding"},
		{sheet.Error{Err: io.ErrUnexpectedEOF}, "unexpected EOF", "unexpected EOF"},
	} {
		assert.Equal(t, test.zh, test.err.Text(language.Chinese))
		assert.Equal(t, test.en, test.err.Text(language.English))
	}
}
