package sheet_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
)

func utf16Bytes(text string, order binary.ByteOrder) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		b = append(b, 0, 0)
		order.PutUint16(b[len(b)-2:], unit)
	}
	return string(b)
}

func TestEveryEncodingOfASpreadsheetIsRead(t *testing.T) {
	for name, in := range map[string]string{
		"UTF-16 of small ends":                utf16Bytes("甲,1", binary.LittleEndian),
		"UTF-16 of big ends":                  utf16Bytes("甲,1", binary.BigEndian),
		"UTF-16 with a pair":                  utf16Bytes("𠮷,1", binary.LittleEndian),
		"GB18030":                             "\xbc\xd7,1",
		"GB18030 with a code of 2022":         "\xa6\xd9,1",
		"GB18030 with a code of user zone 1":  "\xaa\xa1\xaf\xfe,1",
		"GB18030 with a code of user zone 2":  "\xf8\xa1\xfe\xfe,1",
		"GB18030 with a code of user zone 3":  "\xa1\x40\xa1\x80\xa7\xa0,1",
		"GB18030 with a gap of the standard":  "\xa2\xab\xfe\x51,1",
		"GB18030 with a character that moved": "\xfe\x59\xfe\xa0,1",
	} {
		t.Run(name, func(t *testing.T) {
			table, err := sheet.ReadText(strings.NewReader(in), sheet.Detect)
			require.NoError(t, err)
			want := map[string]string{
				"UTF-16 of small ends": "甲", "UTF-16 of big ends": "甲", "UTF-16 with a pair": "𠮷", "GB18030": "甲",
				"GB18030 with a code of 2022": "\ufe10", "GB18030 with a code of user zone 1": "\ue000\ue233",
				"GB18030 with a code of user zone 2": "\ue234\ue4c5", "GB18030 with a code of user zone 3": "\ue4c6\ue505\ue765",
				"GB18030 with a gap of the standard": "\ue766\ue816", "GB18030 with a character that moved": "\u9fb4\u9fbb",
			}[name]
			assert.Equal(t, want, table.Rows[0][0].Text)
			assert.Equal(t, "1", table.Rows[0][1].Text)
		})
	}
}

func TestAByteThatDoesNotDecodeIsAnErrorWithItsRow(t *testing.T) {
	for name, in := range map[string]string{
		"half a unit":             utf16Bytes("甲\n乙", binary.LittleEndian) + "\x00",
		"half a pair":             "\xff\xfe\x0a\x00\x42\xd8",
		"a lead byte at the end":  "\xbc\xd7\n\xbc",
		"a byte that leads none":  "\xbc\xd7\n\xff\xff",
		"four bytes, none a code": "\xbc\xd7\n\xe3\x39\xff\x30",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := sheet.ReadText(strings.NewReader(in), sheet.Detect)
			require.ErrorIs(t, err, sheet.ErrText)
			var at *sheet.Error
			require.ErrorAs(t, err, &at)
			assert.Equal(t, 2, at.Row)
		})
	}
}

func TestTablesWithPipesAreRead(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want [][]string
	}{
		"as GitHub has them":          {"| 甲 | 乙 |\n|---|:--:|\n| 1 | |\n", [][]string{{"甲", "乙"}, {"1", ""}}},
		"without outer pipes":         {"甲 | 乙\n--- | ---\n1 | 2", [][]string{{"甲", "乙"}, {"1", "2"}}},
		"without a line of dashes":    {"|甲|乙|\n|1|2|", [][]string{{"甲", "乙"}, {"1", "2"}}},
		"with text around":            {"# 自评表\n\n**（2023年度）**\n\n| 甲 | 乙 |\n|---|---|\n\n注：略", [][]string{{"自评表"}, {"（2023年度）"}, {"甲", "乙"}, {"注：略"}}},
		"with what Markdown escapes":  {`| a\|b | x&lt;y<br>z\* | c\d |` + "\n|---|---|---|", [][]string{{"a|b", "x<y\nz*", `c\d`}}},
		"with lines of Windows":       {"| 甲 |\r\n|---|\r\n| 1 |\r\n", [][]string{{"甲"}, {"1"}}},
		"commas are none of it":       {"| 1,200 | 乙，丙 |\n|---|---|", [][]string{{"1,200", "乙，丙"}}},
		"a backslash ends the table":  {"| 甲 |\n|---|\n| \\", [][]string{{"甲"}, {"\\"}}},
		"nothing but pipes":           {"|\n||\n", [][]string{{"|"}, {""}}},
		"a list is a table of no use": {"- 甲\n- 乙\n", [][]string{{"- 甲"}, {"- 乙"}}},
	} {
		t.Run(name, func(t *testing.T) {
			table, err := sheet.ReadText(strings.NewReader(c.in), sheet.Detect)
			require.NoError(t, err)
			assert.Equal(t, c.want, table.Strings())
		})
	}
}

func TestTheSeedsFormComesBackThroughMarkdown(t *testing.T) {
	var file bytes.Buffer
	require.NoError(t, sheet.WriteMarkdown(&file, sheet.Write(seed.Form(), sheet.Layout{})))
	for name, read := range map[string]func() (sheet.Table, error){
		"as a file":  func() (sheet.Table, error) { return sheet.ReadText(strings.NewReader(file.String()), sheet.UTF8) },
		"as a paste": func() (sheet.Table, error) { return sheet.ReadPasted(file.String()) },
	} {
		t.Run(name, func(t *testing.T) {
			table, err := read()
			require.NoError(t, err)
			back, _, err := sheet.ReadForm(table, sheet.Known{})
			require.NoError(t, err)
			assert.Equal(t, encoded(t, seed.Form()), encoded(t, back))
		})
	}
}
