package sheet_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/sheet"
)

func encoded(tb testing.TB, form performance.Form) string {
	tb.Helper()
	data, err := form.Encode()
	require.NoError(tb, err)
	return string(data)
}

// throughCSV writes a table and reads it back.
func throughCSV(tb testing.TB, table sheet.Table, encoding sheet.Encoding) sheet.Table {
	tb.Helper()
	var file bytes.Buffer
	require.NoError(tb, sheet.WriteCSV(&file, table, encoding))
	back, err := sheet.ReadCSV(&file, sheet.Detect)
	require.NoError(tb, err)
	require.Equal(tb, table.Strings(), back.Strings())
	return back
}

func TestTheSeedsFormComesBackThroughEveryTable(t *testing.T) {
	form := seed.Form()
	table := sheet.Write(form, sheet.Layout{})
	for name, table := range map[string]sheet.Table{
		"as it is":          table,
		"without its spans": sheet.FromStrings(table.Strings()),
		"UTF-8":             throughCSV(t, table, sheet.UTF8),
		"GB18030":           throughCSV(t, table, sheet.GB18030),
	} {
		t.Run(name, func(t *testing.T) {
			back, findings, err := sheet.ReadForm(table, sheet.Known{})
			require.NoError(t, err)
			assert.Equal(t, encoded(t, form), encoded(t, back))
			for _, finding := range findings {
				assert.Equal(t, sheet.CodePhaseInferred, finding.Code, finding)
			}
			again := sheet.Write(back, sheet.Layout{})
			if name == "as it is" {
				assert.Equal(t, table, again)
			}
		})
	}
}

func TestEveryPublishedFormComesBackThroughItsTable(t *testing.T) {
	for name := range publishedForms(t) {
		t.Run(name, func(t *testing.T) {
			form, _, err := sheet.ReadForm(caseTable(t, name), sheet.Known{})
			require.NoError(t, err)
			back, _, err := sheet.ReadForm(throughCSV(t, sheet.Write(form, sheet.Layout{}), sheet.GB18030), sheet.Known{})
			require.NoError(t, err)
			assert.Equal(t, encoded(t, form), encoded(t, back))
		})
	}
}

// full is a form that uses whatever a table can hold.
func full() performance.Form {
	points := figure.PointsOf
	return performance.Form{
		Unit: "某单位", Year: 2023, Scope: ruleset.ProjectScope, Project: "=道路改造",
		Money: []performance.MoneyRow{
			{Kind: performance.TotalRow, Name: "年度资金总额", Amounts: []performance.Amount{
				{Phase: budget.Initial, Money: figure.MustMoney("100万元")},
				{Phase: budget.Received, Money: figure.MustMoney("90.5万元")},
				{Phase: budget.Executed, Money: figure.MustMoney("约80万元")},
			}},
			{Kind: performance.SourceRow, Key: "other", Name: "其他资金", Reason: "到位较晚", Amounts: []performance.Amount{
				{Phase: budget.Received, Money: figure.MustMoney("905000元")},
			}},
			{Kind: performance.CharacterRow, Key: "project", Name: "项目支出", Amounts: []performance.Amount{
				{Phase: budget.Executed, Money: figure.MustMoney("80.00万元")},
			}},
		},
		Execution: performance.ExecutionRow{
			Points: points(10), Rate: figure.MustQuantity("88.40%"), Stated: figure.MustPoints("8.84"), Reason: "-付款周期较长",
		},
		Goals: []performance.Goal{{Expected: "第一行\n第二行", Achieved: "=完成"}, {Expected: "只有目标"}},
		Classes: []performance.Class{
			{Name: "产出指标", Class: ruleset.Output, Points: points(50), Stated: figure.MustPoints("47.5"), Groups: []performance.Group{
				{Name: "数量指标", Points: points(20), Choose: performance.BestOf, Stated: points(18), Indicators: []performance.Indicator{
					{
						Key: "K-1", Name: "@改造里程", Points: points(10), Target: performance.MustTarget("≥3.50公里"),
						Actual: performance.MustActual("约3.6公里"), Stated: points(10), Criterion: "+每少0.1公里扣1分",
						Evidence: []string{"验收报告", "现场照片"}, Method: "steps", Deduction: points(1), Reason: "超额\n完成",
						Judgement: performance.Judgement{
							Level: "partial", Score: points(8), Items: []string{"甲", "乙"}, By: "财政局", Why: "抽查：\n三处不合格",
						},
					},
					{Name: "标段", Points: points(10), Target: performance.MustTarget("2个~3个"), Actual: performance.MustActual("「2-3个」"), Stated: points(8)},
				}},
				{Name: "质量指标", NotApplicable: true},
				{Name: "时效指标", Indicators: []performance.Indicator{
					{Name: "完工", Points: points(10), Target: performance.MustTarget("2023年11月30日之前"), Actual: performance.MustActual("2023年11月")},
					{Name: "开工", Points: points(10), NotApplicable: true},
					{Name: "按期", Points: points(10), Target: performance.MustTarget("「100%以上」"), Actual: performance.Missing(performance.NoEvidence)},
				}},
			}},
			{Name: "成本指标", Class: ruleset.Cost, NotApplicable: true},
			{Name: "效益指标", Class: ruleset.Benefit, Groups: []performance.Group{{Name: "社会效益指标"}}},
		},
		Stated: performance.Stated{Points: points(100), Total: figure.MustPoints("95.50"), Grade: ruleset.Good},
	}
}

func TestAFormThatUsesEverythingComesBack(t *testing.T) {
	form := full()
	for _, encoding := range []sheet.Encoding{sheet.UTF8, sheet.GB18030} {
		back, _, err := sheet.ReadForm(throughCSV(t, sheet.Write(form, sheet.Layout{}), encoding), sheet.Known{})
		require.NoError(t, err)
		assert.Equal(t, encoded(t, form), encoded(t, back))
	}
}

// Splits whose phase a reader could not find by their sum are written in
// columns.
func TestSplitsAreWrittenSoThatTheyComeBack(t *testing.T) {
	for name, change := range map[string]func(*performance.Form){
		"a sum that is none of the total's": func(f *performance.Form) { f.Money[1].Amounts[0].Money = figure.MustMoney("1.00万元") },
		"a phase that another sum has":      func(f *performance.Form) { f.Money[1].Amounts[0].Phase = budget.Initial },
		"two phases": func(f *performance.Form) {
			f.Money[5].Amounts = []performance.Amount{f.Money[0].Amounts[0], f.Money[5].Amounts[0]}
		},
		"a reason":      func(f *performance.Form) { f.Money[5].Reason = "人员增加" },
		"no amount":     func(f *performance.Form) { f.Money[5].Amounts = nil },
		"another order": func(f *performance.Form) { f.Money[1], f.Money[5] = f.Money[5], f.Money[1] },
		"sources of the initial budget": func(f *performance.Form) {
			f.Money[0].Amounts[0].Money, f.Money[0].Amounts[1].Money = f.Money[0].Amounts[1].Money, f.Money[0].Amounts[0].Money
			for i := 1; i <= 4; i++ {
				f.Money[i].Amounts[0].Phase = budget.Initial
			}
		},
		"sources of another phase than their sum says": func(f *performance.Form) {
			for i := 1; i <= 4; i++ {
				f.Money[i].Amounts[0].Phase = budget.Initial
			}
		},
		"equal budgets":              func(f *performance.Form) { f.Money[0].Amounts[0].Money = f.Money[0].Amounts[1].Money },
		"the amount in another unit": func(f *performance.Form) { f.Money[2].Amounts[0].Money = figure.MustMoney("50000元") },
		"no total":                   func(f *performance.Form) { f.Money = f.Money[1:] },
	} {
		t.Run(name, func(t *testing.T) {
			form := seed.Form()
			form.Money = slices.Clone(form.Money)
			for i := range form.Money {
				form.Money[i].Amounts = slices.Clone(form.Money[i].Amounts)
			}
			change(&form)
			back, _, err := sheet.ReadForm(throughCSV(t, sheet.Write(form, sheet.Layout{}), sheet.UTF8), sheet.Known{})
			require.NoError(t, err)
			if name == "no total" { // the row of the execution rate is the total's
				back.Money = back.Money[1:]
			}
			assert.Equal(t, encoded(t, form), encoded(t, back))
		})
	}
}
