package sheet_test

import (
	"bytes"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

func rowOf(texts ...string) sheet.Row {
	return sheet.FromStrings([][]string{texts}).Rows[0]
}

// Hostile tables end in an error or in findings.
func TestHostileTables(t *testing.T) {
	head := rowOf(heading...)
	leaf := rowOf("产出指标", "数量指标", "甲", "8个", "9个", "10", "10")
	many := func(n int, row sheet.Row) []sheet.Row {
		rows := []sheet.Row{head}
		for range n {
			rows = append(rows, row)
		}
		return rows
	}
	nested := func() []sheet.Row {
		rows := many(200, leaf)
		for i := range rows {
			rows[i] = append(sheet.Row{}, rows[i]...)
		}
		for i := range 100 {
			rows[1+i][0].Rows, rows[1+i][0].Columns = 1000-i, 1000
			rows[1+i][2].Rows, rows[1+i][2].Columns = math.MaxInt, math.MaxInt
			rows[1+i][3].Rows, rows[1+i][3].Columns = math.MinInt, math.MinInt
		}
		return rows
	}
	for name, c := range map[string]struct {
		rows []sheet.Row
		want error // nil: findings
	}{
		"nothing":                        {nil, sheet.ErrNoForm},
		"blank rows":                     {make([]sheet.Row, 1000), sheet.ErrNoForm},
		"no heading":                     {many(10, leaf)[1:], sheet.ErrNoForm},
		"a cell of ten megabytes":        {append(many(1, leaf), rowOf(strings.Repeat("甲", 10<<20/3))), sheet.ErrTooLarge},
		"a hundred thousand rows":        {many(100_000, leaf), sheet.ErrTooLarge},
		"a thousand columns":             {append(many(1, leaf), make(sheet.Row, 1000)), sheet.ErrTooLarge},
		"too many cells":                 {many(sheet.MaxRows-1, make(sheet.Row, 100)), sheet.ErrTooLarge},
		"as many rows as may be":         {many(sheet.MaxRows-1, leaf), nil},
		"as many as may be, all strange": {many(sheet.MaxRows-1, rowOf("甲", "乙", "丙", "丁1戊2", "己", "庚", "辛", "壬")), nil},
		"headings only":                  {many(1000, head), nil},
		"one column":                     {many(1000, rowOf("总")), nil},
		"a hundred nested merges":        {nested(), nil},
		"long labels":                    {many(50, rowOf(strings.Repeat("（", 20_000), strings.Repeat("）", 20_000), strings.Repeat("分", 20_000), strings.Repeat("5", 20_000), strings.Repeat("5", 20_000), strings.Repeat("5", 20_000), "1")), nil},
		"bytes that are not UTF-8":       {many(3, rowOf("\xff", "\xff", "\xff", "\xff", "\xff", "\xff", "\xff")), sheet.ErrText},
	} {
		t.Run(name, func(t *testing.T) {
			table := sheet.Table{Rows: c.rows}
			form, findings, err := sheet.ReadForm(table, sheet.Known{Year: 2024})
			_, _, baseErr := sheet.ReadBaseTable(table, sheet.Known{Year: 2024})
			if c.want != nil {
				require.ErrorIs(t, err, c.want)
				assert.Empty(t, form.Classes)
				assert.Error(t, baseErr)
				return
			}
			require.NoError(t, err)
			assert.NotEmpty(t, findings)
			assert.LessOrEqual(t, len(findings), 1001)
			assert.LessOrEqual(t, indicators(form), performance.MaxIndicators)
			if len(findings) == 1001 {
				assert.Equal(t, sheet.CodeMore, findings[1000].Code)
			}
			require.ErrorIs(t, baseErr, sheet.ErrNoBaseTable)
		})
	}
}

func indicators(form performance.Form) int {
	n := 0
	for _, class := range form.Classes {
		for _, group := range class.Groups {
			n += len(group.Indicators)
		}
	}
	return n
}

func TestMergesThatAreWrongAreReported(t *testing.T) {
	table := sheet.FromStrings([][]string{
		heading,
		{"产出指标", "数量指标", "甲", "8个", "9个", "5", "5"},
		{"", "", "", "7个", "9个", "5", "5"},
		{"", "质量指标", "乙", "8个", "9个", "5", "5"},
	})
	table.Rows[1][0].Rows, table.Rows[1][2].Rows = 3, 2
	form, findings, err := sheet.ReadForm(table, sheet.Known{Year: 2024})
	require.NoError(t, err)
	assert.Equal(t, []string{"sheet.no-money 1"}, places(findings))
	leaves := form.Classes[0].Groups[0].Indicators
	require.Len(t, leaves, 2)
	assert.Equal(t, "甲", leaves[1].Name, "a merged name counts for every row that it covers")

	table.Rows[1][0].Rows = 9
	table.Rows[2][2].Columns = 3
	_, findings, err = sheet.ReadForm(table, sheet.Known{Year: 2024})
	require.NoError(t, err)
	assert.Equal(t, []string{"sheet.spans 2A", "sheet.spans 3C", "sheet.no-money 1"}, places(findings))
}

// Every code that reading can raise has words in both languages, with place and
// all arguments filled in.
func TestFindingsSpeak(t *testing.T) {
	form, findings, err := sheet.ReadForm(sheet.FromStrings([][]string{
		{"（2023年度）"},
		{"资金", "年初预算数", "预算数", "全年执行数"},
		{"年度资金总额", "1", "x", "3"},
		{"甲：4", "乙：不知"},
		heading,
		{"产出指标", "数量指标", "", "不低于8个", "9个", "5", "5", "多"},
		{"", "质量指标", "", "", "", "", ""},
		heading,
		{"备注：略"},
		{"项目名称"},
	}), sheet.Known{Year: 2024})
	require.NoError(t, err)
	require.NotEmpty(t, form.Classes)
	seen := map[check.Code]bool{}
	for _, finding := range findings {
		seen[finding.Code] = true
		for _, tag := range []language.Tag{language.Chinese, language.English} {
			text := finding.Text(tag)
			assert.NotContains(t, text, "{")
			assert.NotContains(t, text, string(finding.Code))
			assert.NotContains(t, text, "“”")
		}
	}
	for _, code := range []check.Code{
		sheet.CodeAssumed, sheet.CodeUnread, sheet.CodeCellSkipped, sheet.CodeRowSkipped, sheet.CodeHeaderRepeated, sheet.CodeSecondForm,
		sheet.CodeMoneyUnit, sheet.CodePhaseAssumed, sheet.CodeBudgetAssumed, sheet.CodeYearDiffers, sheet.CodeEmptyGroup, sheet.CodeNoName,
	} {
		assert.True(t, seen[code], code)
	}
}

// So has what is said of tables that lack cells, tiers or marks.
func TestFindingsAboutOddTablesSpeak(t *testing.T) {
	row := []string{"产出指标", "数量指标", "甲", "8个", "9个", "5", "5"}
	seen := map[check.Code]bool{}
	for _, rows := range [][][]string{
		{{"资金（万元）", "全年预算数", "执行数", "核查数"}, {"年度资金总额", "9", "9", "9"}, {"财政拨款", "5", "5"}, {"甲类", "3", "3"}, {"乙类", "2", "2"}, {"其他资金", "4", "4"}, heading, row},
		{{"一级指标", "二级指标", "三级指标", "年初指标值", "调整后指标值", "完成值", "系数", "分值", "得分"}, {"产出指标", "数量指标", "甲", "5个", "6个", "6个", "1", "5", "5"}},
		{heading, row, {"乙", "3", "9.3", "9.3", "", "", ""}, {"", "", "9.3", "3", "", "", ""}, {"效益指标", "社会效益", "/", "", "", "", ""}},
		{{"指标名称", "指标值", "完成值"}, {"甲", "5个", "5个"}},
	} {
		_, findings, err := sheet.ReadForm(sheet.FromStrings(rows), sheet.Known{Year: 2024})
		require.NoError(t, err)
		for _, finding := range findings {
			seen[finding.Code] = true
			for _, tag := range []language.Tag{language.Chinese, language.English} {
				text := finding.Text(tag)
				assert.NotContains(t, text, "{")
				assert.NotContains(t, text, string(finding.Code))
				assert.NotContains(t, text, "“”")
			}
		}
	}
	for _, code := range []check.Code{
		sheet.CodeMoneyTree, sheet.CodeReviewColumn, sheet.CodeColumnUnused, sheet.CodeColumnSkipped, sheet.CodeRowRefused, sheet.CodeRowUnused,
		sheet.CodeCellLost, sheet.CodeNoTiers,
	} {
		assert.True(t, seen[code], code)
	}
}

func FuzzReadForm(f *testing.F) {
	for name := range publishedForms(f) {
		f.Add(string(caseFile(f, name+".csv")), 2024)
	}
	f.Add(annexes, 0)
	f.Fuzz(func(t *testing.T, text string, year int) {
		table, err := sheet.ReadCSV(strings.NewReader(text), sheet.Detect)
		if pasted, pasteErr := sheet.ReadPasted(text); pasteErr == nil && len(text)%2 == 0 {
			table, err = pasted, nil
		}
		if err != nil {
			return
		}
		for i := range table.Rows { // spans out of the text, so that they are fuzzed as well
			for j := range table.Rows[i] {
				cell := &table.Rows[i][j]
				cell.Rows, cell.Columns = len(cell.Text)%4, len(cell.Text)%7-1
			}
		}
		form, findings, err := sheet.ReadForm(table, sheet.Known{Year: year})
		_, _, _ = sheet.ReadBaseTable(table, sheet.Known{Year: year})
		for _, write := range writers {
			require.NoError(t, write(io.Discard, table))
		}
		if err != nil {
			return
		}
		require.LessOrEqual(t, len(findings), 1001)
		if !plain(form, findings) {
			return
		}
		// It is read again in the same way, or a row of it is refused.
		again, findings, err := sheet.ReadForm(throughCSV(t, sheet.Write(form, sheet.Layout{}), sheet.UTF8), sheet.Known{Year: year})
		refused := slices.ContainsFunc(findings, func(f check.Finding) bool { return f.Code == sheet.CodeRowRefused })
		if err == nil && !refused {
			require.Equal(t, indicators(form), indicators(again))
		}
	})
}

// plain tells whether a form was read without doubt and every indicator has a
// name and a target, so that its rows can only be read in one way.
func plain(form performance.Form, findings []check.Finding) bool {
	for _, indicator := range form.Indicators() {
		if indicator.Name == "" || !indicator.Target.Stated() {
			return false
		}
	}
	return !slices.ContainsFunc(findings, func(f check.Finding) bool {
		return f.Severity != check.Note && f.Code != sheet.CodeSpans && f.Code != sheet.CodeNoMoney
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("a,b\n\"c\nd\",'=e\n"))
	f.Add([]byte("\xd6\xd0\xce\xc4,1\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := sheet.ReadCSV(bytes.NewReader(data), sheet.Detect)
		if err != nil {
			var at *sheet.Error
			require.ErrorAs(t, err, &at)
			return
		}
		for _, row := range table.Strings() {
			for _, cell := range row {
				require.NotContains(t, cell, "\ufffd")
			}
		}
		for _, encoding := range []sheet.Encoding{sheet.UTF8, sheet.GB18030} {
			var file bytes.Buffer
			if err := sheet.WriteCSV(&file, table, encoding); err != nil {
				require.ErrorIs(t, err, sheet.ErrText)
				require.Equal(t, sheet.GB18030, encoding, "only GB18030 lacks characters")
				continue
			}
			back, err := sheet.ReadCSV(&file, encoding)
			require.NoError(t, err)
			require.Equal(t, table.Strings(), back.Strings())
		}
	})
}

func BenchmarkReadFormFromCSV(b *testing.B) {
	for name, encoding := range map[string]sheet.Encoding{"UTF-8": sheet.UTF8, "GB18030": sheet.GB18030} {
		b.Run(name, func(b *testing.B) {
			var file bytes.Buffer
			require.NoError(b, sheet.WriteCSV(&file, sheet.Write(seed.Form(), sheet.Layout{}), encoding))
			b.ReportAllocs()
			b.SetBytes(int64(file.Len()))
			forms := 0
			for b.Loop() {
				table, err := sheet.ReadCSV(bytes.NewReader(file.Bytes()), sheet.Detect)
				if err != nil {
					b.Fatal(err)
				}
				if _, _, err = sheet.ReadForm(table, sheet.Known{}); err != nil {
					b.Fatal(err)
				}
				forms++
			}
			b.ReportMetric(float64(forms)/b.Elapsed().Seconds(), "forms/s")
		})
	}
}

func BenchmarkWriteForm(b *testing.B) {
	form := seed.Form()
	b.ReportAllocs()
	for b.Loop() {
		_ = sheet.WriteCSV(io.Discard, sheet.Write(form, sheet.Layout{}), sheet.UTF8)
	}
}

func BenchmarkReadLargestTable(b *testing.B) {
	rows := [][]string{heading}
	for range sheet.MaxRows - 1 {
		rows = append(rows, []string{"产出指标", "数量指标", "甲", "≥8个", "9个", "10", "10"})
	}
	table := sheet.FromStrings(rows)
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = sheet.ReadForm(table, sheet.Known{Year: 2024})
	}
}
