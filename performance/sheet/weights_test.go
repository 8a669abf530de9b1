package sheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

func read(t *testing.T, lines ...string) (performance.Form, string) {
	t.Helper()
	table, err := sheet.ReadCSV(strings.NewReader(strings.Join(lines, "\n")), sheet.UTF8)
	require.NoError(t, err)
	form, findings, err := sheet.ReadForm(table, sheet.Known{Year: 2024})
	require.NoError(t, err)
	return form, texts(findings)
}

func texts(findings []check.Finding) string {
	var all strings.Builder
	for _, finding := range findings {
		all.WriteString(finding.Text(language.Chinese) + "\n")
	}
	return all.String()
}

const (
	weightHeading = "一级指标,二级指标,三级指标,指标值,实际完成值,权重,得分"
	weightRow     = "产出指标,数量指标,培训,≥10人,10人,30%,30"
)

func TestAWeightInPercentIsPoints(t *testing.T) {
	form, findings := read(t, "项目支出绩效自评表", "单位名称,甲", weightHeading, weightRow)
	assert.Equal(t, "30", form.Classes[0].Groups[0].Indicators[0].Points.String())
	assert.Contains(t, findings, "“30%”：权重写成百分数")
}

func TestTheAuthorityIsTheUnitOnlyWhereNobodyElseIs(t *testing.T) {
	form, findings := read(t, "项目支出绩效自评表", "主管部门,甲局", weightHeading, weightRow)
	assert.Equal(t, "甲局", form.Unit)
	assert.Contains(t, findings, "“甲局”：表内没有单位名称，以主管部门作为预算单位")
	form, findings = read(t, "项目支出绩效自评表", "主管部门,甲局,实施单位,乙所", weightHeading, weightRow)
	assert.Equal(t, "乙所", form.Unit)
	assert.Contains(t, findings, "“甲局”在表式中没有对应位置")
}

func TestAnUnreadCellIsExplainedInChinese(t *testing.T) {
	_, findings := read(t, "项目支出绩效自评表", "单位名称,甲", weightHeading, strings.Replace(weightRow, "30%", "三十多", 1))
	assert.Contains(t, findings, "“三十多”无法识别（不是规范的数）")
}

func TestASubtotalIsNoIndicator(t *testing.T) {
	form, findings := read(t, "项目支出绩效自评表", "单位名称,甲", weightHeading, weightRow, ",小计,,,,31,29")
	assert.Len(t, form.Classes[0].Groups, 1)
	assert.Equal(t, "29", form.Classes[0].Stated.String())
	assert.Equal(t, "31", form.Classes[0].Points.String(), "the sum that it prints can be checked")
	assert.NotContains(t, findings, "“31”")
}

func TestAScoreWithWhatWasTakenOffIsTheScore(t *testing.T) {
	for text, want := range map[string]string{
		"28（扣2分）": "28", "28（扣2）": "28", "28.5分(扣1.5分)": "28.5", "２８（扣２分）": "28", "28（酌减2分，未到货）": "28",
	} {
		form, findings := read(t, "项目支出绩效自评表", "单位名称,甲", weightHeading, `产出指标,数量指标,培训,≥10人,9人,30,"`+text+`"`, `总分,,,,,30,"`+text+`"`)
		assert.Equal(t, want, strings.TrimSuffix(form.Classes[0].Groups[0].Indicators[0].Stated.String(), "分"), text)
		assert.Equal(t, want, form.Stated.Total.String(), text)
		assert.Contains(t, findings, "未保留", "what is left out is said")
	}
	for _, text := range []string{"28（2）", "28（满分30）", "（扣2分）", "28（扣2分"} {
		form, findings := read(t, "项目支出绩效自评表", "单位名称,甲", weightHeading, "产出指标,数量指标,培训,≥10人,9人,30,"+text)
		assert.False(t, len(form.Classes) > 0 && form.Classes[0].Groups[0].Indicators[0].Stated.Stated(), text)
		assert.Contains(t, findings, text)
	}
}

func TestTheCodeOfASignThatNobodyKnowsIsNoDigitOfTheTarget(t *testing.T) {
	_, findings := read(t, "项目支出绩效自评表", "单位名称,甲", "一级指标,二级指标,三级指标,指标性质,指标值,计量单位,实际完成值,权重,得分", "产出指标,数量指标,培训,8,10,人,10,30,30")
	assert.Contains(t, findings, "“8 10人”无法识别（符号不能识别")
}
