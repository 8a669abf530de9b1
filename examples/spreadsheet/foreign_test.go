package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

// project is a form as a person types it into a workbook: numbers as numbers,
// shown in the format of their cells.
func project(t *testing.T, f *excelize.File, name string) {
	t.Helper()
	rows(
		t, f, name,
		[]any{"项目支出绩效自评表"},
		[]any{"（2023年度）"},
		[]any{"项目名称", nil, "道路改造"},
		[]any{"实施单位", nil, "某单位"},
		[]any{"项目资金（万元）", nil, nil, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
		[]any{nil, "年度资金总额", nil, 1200.5, 1100, 880.34000000000003, 10, 0.80031, 8},
		[]any{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"},
		[]any{nil, "产出指标", "数量指标", "改造里程", "≥3.5公里", "3.6公里", 40, 40},
		[]any{nil, nil, "质量指标", "验收合格率", 1, 0.985, 20, 19.7},
		[]any{nil, nil, "时效指标", "完工时间", 45260, 45245, 30, 30},
		[]any{"总分", nil, nil, nil, nil, nil, 100, 97.7},
	)
	format := func(from, to, code string) {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		require.NoError(t, err)
		require.NoError(t, f.SetCellStyle(name, from, to, style))
	}
	format("D6", "F6", `#,##0.00_);[Red]\(#,##0.00\)`)
	format("H6", "H6", "0.00%")
	format("E9", "F9", "0.0%")
	format("E10", "E10", `yyyy"年"m"月"d"日"`)
	local, err := f.NewStyle(&excelize.Style{NumFmt: 14}) // a date as the reader's system writes it
	require.NoError(t, err)
	require.NoError(t, f.SetCellStyle(name, "F10", "F10", local))
	for _, span := range [][2]string{{"A1", "I1"}, {"A2", "I2"}, {"A5", "A6"}, {"A7", "A10"}, {"A11", "F11"}} {
		require.NoError(t, f.MergeCell(name, span[0], span[1]))
	}
}

func TestAWorkbookThatAPersonFilledIn(t *testing.T) {
	got := readBook(t, filled(t, func(f *excelize.File) { project(t, f, "Sheet1") }))
	form := got.form
	assert.Equal(t, "Sheet1", got.sheet)
	assert.Equal(t, 2023, form.Year)
	assert.Equal(t, ruleset.ProjectScope, form.Scope)
	assert.Equal(t, "道路改造", form.Project)
	total := form.Total()
	assert.Equal(t, "1200.50万元", total.At("initial").String(), "as the cell shows it")
	assert.Equal(t, "880.34万元", total.At("executed").String(), "and not as it is stored")
	assert.Equal(t, "80.03%", form.Execution.Rate.String())
	want := [][2]string{{"≥3.5公里", "3.6公里"}, {"100.0%", "98.5%"}, {"2023年11月30日之前", "2023年11月15日"}}
	var values [][2]string
	for _, indicator := range form.Indicators() {
		values = append(values, [2]string{indicator.Target.String(), indicator.Actual.String()})
	}
	assert.Equal(t, want, values)
}

// A merged cell hides what stands in the cells that it covers, and the cells
// below a name belong to it.
func TestMergedCellsAreCarried(t *testing.T) {
	data := book(t, data(
		`<row r="1"><c r="A1" t="str"><v>一级指标</v></c><c r="B1" t="str"><v>二级指标</v></c><c r="C1" t="str"><v>三级指标</v></c>`+
			`<c r="D1" t="str"><v>年度指标值</v></c><c r="E1" t="str"><v>实际完成值</v></c></row>`+
			`<row r="2"><c r="A2" t="str"><v>产出指标</v></c><c r="B2" t="str"><v>数量指标</v></c><c r="C2" t="str"><v>甲</v></c><c r="D2" t="str"><v>8个</v></c></row>`+
			`<row r="3"><c r="A3" t="str"><v>效益指标</v></c><c r="B3" t="str"><v>数量指标</v></c><c r="C3" t="str"><v>乙</v></c><c r="D3" t="str"><v>9个</v></c></row>`,
	)+`<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B3:B2"/><mergeCell ref="nothing"/></mergeCells>`)
	form := readBook(t, data).form
	require.Len(t, form.Classes, 1)
	require.Len(t, form.Classes[0].Groups, 1)
	assert.Len(t, form.Classes[0].Groups[0].Indicators, 2)
}

func TestTheSheetThatHoldsTheForm(t *testing.T) {
	data := filled(t, func(f *excelize.File) {
		rows(t, f, "Sheet1", []any{"填表说明"}, []any{"本表由预算单位填写"})
		for _, name := range []string{"草稿", "自评表", "另一张"} {
			_, err := f.NewSheet(name)
			require.NoError(t, err)
			project(t, f, name)
			require.NoError(t, f.SetCellValue(name, "C4", name))
		}
		require.NoError(t, f.SetSheetVisible("草稿", false))
		require.NoError(t, f.AddChartSheet("图表", &excelize.Chart{
			Type: excelize.Col, Series: []excelize.ChartSeries{{Values: "自评表!$G$8:$G$10"}},
		}))
	})
	got := readBook(t, data)
	assert.Equal(t, "自评表", got.sheet)
	assert.Equal(t, "自评表", got.form.Unit)
	assert.Equal(t, []string{"另一张", "草稿"}, got.others, "hidden sheets come last")

	named, err := readWorkbook(data, "草稿", sheet.Known{})
	require.NoError(t, err)
	assert.Equal(t, "草稿", named.form.Unit)
	assert.Empty(t, named.others)

	_, err = readWorkbook(data, "Sheet1", sheet.Known{})
	require.ErrorIs(t, err, sheet.ErrNoForm)

	_, stderr, status := runs(t, "read", "-lang", "en", file(t, "book.xlsx", data))
	assert.Equal(t, done, status)
	assert.Contains(t, stderr, "spreadsheet: note: read from sheet “自评表”\n")
	assert.Contains(t, stderr, "spreadsheet: warning: sheet “另一张”, “草稿” holds a form as well, which was not read\n")
}

func TestFormulasCountByTheirStoredResult(t *testing.T) {
	row := func(score string) string {
		return data(`<row><c t="str"><v>三级指标</v></c><c t="str"><v>年度指标值</v></c><c t="str"><v>实际完成值</v></c><c t="str"><v>得分</v></c></row>` +
			`<row><c t="str"><v>培训人次</v></c><c t="str"><v>8人次</v></c><c t="str"><f>"8"&amp;"人次"</f><v>8人次</v></c><c r="D2"><f>5+5</f>` + score + `</c></row>`)
	}
	form := readBook(t, book(t, row("<v>10</v>"))).form
	assert.Equal(t, "8人次", only(t, form).Actual.String())
	assert.Equal(t, "10", only(t, form).Stated.String())

	stdout, stderr, status := runs(t, "read", "-lang", "en", "-year", "2024", file(t, "book.xlsx", book(t, row(""))))
	assert.Equal(t, someRead, status)
	assert.NotEmpty(t, stdout)
	assert.Contains(t, stderr, "spreadsheet: error: D2: a formula whose result is not in the file\n")
}

func only(t *testing.T, form performance.Form) performance.Indicator {
	t.Helper()
	var found []performance.Indicator
	for _, indicator := range form.Indicators() {
		found = append(found, indicator)
	}
	require.Len(t, found, 1)
	return found[0]
}

func TestRowsThatAreOnlyFormattedDoNotCount(t *testing.T) {
	form := readBook(t, book(t, data(
		`<row r="5"><c r="C5" t="str"><v>三级指标</v></c><c r="D5" t="str"><v>年度指标值</v></c><c r="E5" t="str"><v>实际完成值</v></c><c r="XFD5" s="0"/></row>`+
			`<row r="9"><c r="C9" t="str"><v>培训人次</v></c><c r="D9" t="str"><v>8人次</v></c></row>`+
			`<row r="1048576"><c r="A1048576" s="0"/></row>`,
	)+`<mergeCells><mergeCell ref="E5:XFD1048576"/></mergeCells>`)).form
	assert.Equal(t, "培训人次", only(t, form).Name)
}
