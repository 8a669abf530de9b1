package performance_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// moneyRow is a row with a budget and what was executed of it.
func moneyRow(kind performance.RowKind, key, name, adjusted, executed string) performance.MoneyRow {
	row := performance.MoneyRow{Kind: kind, Key: key, Name: name}
	add := func(phase budget.Phase, text string) {
		if text != "" {
			row.Amounts = append(row.Amounts, performance.Amount{Phase: phase, Money: figure.MustMoney(text + "万元")})
		}
	}
	add(budget.Adjusted, adjusted)
	add(budget.Executed, executed)
	return row
}

func below(row performance.MoneyRow, ofWhich bool) performance.MoneyRow {
	row.Depth, row.OfWhich = 1, ofWhich
	return row
}

func rated(row performance.MoneyRow, rate string) performance.MoneyRow {
	row.Rate = figure.MustQuantity(rate)
	return row
}

// wrong lists the places of what does not hold.
func wrong(form performance.Form, base budget.Phase) []string {
	report := check.NewLedger(form.Statements("")...).Check(form.IdentitiesOn(base)...)
	paths := []string{}
	for _, finding := range report.Findings() {
		if finding.Severity == check.Error {
			paths = append(paths, string(finding.Path))
		}
	}
	return paths
}

func TestMoneyRowsAreATree(t *testing.T) {
	const total, source, character = performance.TotalRow, performance.SourceRow, performance.CharacterRow
	for name, c := range map[string]struct {
		rows []performance.MoneyRow
		want []string
	}{
		"rows without a key are figures of their own": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "160", ""), moneyRow(source, "", "财政拨款", "100", ""), moneyRow(source, "", "自筹资金", "60", ""),
		}, nil},
		"and so are rows with the same key": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "160", ""),
			moneyRow(source, "general-public", "上级一般公共预算", "100", ""), moneyRow(source, "general-public", "本级一般公共预算", "60", ""),
		}, nil},
		"a sum that is not the total is found": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "200", ""), moneyRow(source, "", "财政拨款", "100", ""), moneyRow(source, "", "自筹资金", "60", ""),
		}, []string{"/money/0/amounts/0"}},
		"a subtotal counts once": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "170", ""), moneyRow(source, "", "财政拨款小计", "160", ""),
			below(moneyRow(source, "general-public", "一般公共预算", "100", ""), false),
			below(moneyRow(source, "government-fund", "政府性基金", "60", ""), false), moneyRow(source, "other", "其他资金", "10", ""),
		}, nil},
		"and is the sum of its parts": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "160", ""), moneyRow(source, "", "财政拨款小计", "160", ""),
			below(moneyRow(source, "general-public", "一般公共预算", "100", ""), false),
			below(moneyRow(source, "government-fund", "政府性基金", "50", ""), false),
		}, []string{"/money/1/amounts/0"}},
		"what is listed under 其中 may be less": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "160", ""), moneyRow(source, "", "财政拨款", "160", ""),
			below(moneyRow(source, "general-public", "一般公共预算", "100", ""), true),
		}, nil},
		"but not more": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "160", ""), moneyRow(source, "", "财政拨款", "160", ""),
			below(moneyRow(source, "general-public", "一般公共预算", "200", ""), true),
		}, []string{"/money/1/amounts/0"}},
		"parts that exceed the whole are found whatever is blank": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "452.6", "401.35"), moneyRow(source, "", "当年财政拨款", "300", "262.15"),
			moneyRow(source, "carried-in", "上年结转资金", "512.6", "139.2"), moneyRow(source, "other", "其他资金", "", ""),
		}, []string{"/money/0/amounts/0"}},
		"a blank cell is none": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "300", "262.15"), moneyRow(source, "", "当年财政拨款", "300", "262.15"), moneyRow(source, "other", "其他资金", "", ""),
		}, nil},
		"sources and characters are two trees": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "10", "9"), moneyRow(source, "", "财政拨款", "10", "9"),
			moneyRow(character, "basic", "基本支出", "6", "6"), moneyRow(character, "project", "项目支出", "4", "3"),
			below(moneyRow(character, "", "专项", "4", "3"), false),
		}, nil},
		"the rate of a part is checked": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "100", "90"), rated(moneyRow(source, "", "财政拨款", "100", "90"), "95%"),
		}, []string{"/money/1/rate"}},
		"nothing of nothing has no rate": {[]performance.MoneyRow{
			moneyRow(total, "", "年度资金总额", "100", "90"), moneyRow(source, "", "财政拨款", "100", "90"),
			rated(moneyRow(source, "", "单位资金", "0.00", "0.00"), "0.00%"),
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			assert.ElementsMatch(t, c.want, wrong(performance.Form{Year: 2024, Money: c.rows}, ""))
		})
	}
}

func TestTheRateIsThatOfTheBudgetOfTheRuleSet(t *testing.T) {
	form := performance.Form{Year: 2024, Execution: performance.ExecutionRow{Rate: figure.MustQuantity("90%")}, Money: []performance.MoneyRow{
		performance.TotalFunds(figure.MustMoney("100万元"), figure.MustMoney("120万元"), figure.MustMoney("90万元")),
	}}
	assert.Empty(t, wrong(form, budget.Initial))
	assert.Equal(t, []string{"/execution/rate"}, wrong(form, budget.Adjusted))
	assert.Equal(t, []string{"/execution/rate"}, wrong(form, ""))
}

func TestCostsAreThoseOfTheMoneyBlock(t *testing.T) {
	form := func(name, actual string) performance.Form {
		return performance.Form{Year: 2024, Money: []performance.MoneyRow{
			moneyRow(performance.TotalRow, "", "年度资金总额", "1500", "1403.23"),
			moneyRow(performance.CharacterRow, "basic", "基本支出", "", "859.70"), moneyRow(performance.CharacterRow, "project", "项目支出", "", "543.53"),
		}, Classes: []performance.Class{{Name: "成本指标", Class: ruleset.Cost, Groups: []performance.Group{{Name: "经济成本", Indicators: []performance.Indicator{
			{Name: name, Actual: performance.MustActual(actual)},
		}}}}}}
	}
	assert.Empty(t, wrong(form("基本支出", "859.70万元"), ""))
	assert.Len(t, wrong(form("基本支出", "859.79万元"), ""), 1)
	assert.Len(t, wrong(form("项目支出总额", "540万元"), ""), 1)
	assert.Empty(t, wrong(form("基本支出中的人员经费", "500万元"), ""), "a part is another figure")
	assert.Empty(t, wrong(form("基本支出", "99%"), ""), "no amount")
}

func TestTheTreeOfMoneyRowsTravels(t *testing.T) {
	form := performance.Form{Year: 2024, Classes: []performance.Class{}, Money: []performance.MoneyRow{
		rated(below(moneyRow(performance.SourceRow, "", "一般公共预算", "1", ""), true), "95%"),
	}}
	data, err := form.Encode()
	require.NoError(t, err)
	assert.Contains(t, string(data), `"name":"一般公共预算","depth":1,"of_which":true,`)
	back, err := performance.DecodeForm(data)
	require.NoError(t, err)
	assert.Equal(t, form.Money, back.Money)
	for _, depth := range []int{-1, performance.MaxMoneyDepth + 1} {
		form.Money[0].Depth = depth
		_, err := form.Encode()
		require.ErrorIs(t, err, performance.ErrFormat)
		require.ErrorContains(t, err, "/money/0/depth")
		deep := strings.Replace(string(data), `"depth":1`, `"depth":`+strconv.Itoa(depth), 1)
		_, err = performance.DecodeForm([]byte(deep))
		require.ErrorIs(t, err, performance.ErrFormat)
		assert.ErrorContains(t, err, "/depth")
	}
}

// warned lists the places of what calls for an explanation.
func warned(form performance.Form) []string {
	report := check.NewLedger(form.Statements("")...).Check(form.IdentitiesOn("")...)
	paths := []string{}
	for _, finding := range report.Findings() {
		if finding.Severity == check.Warning {
			paths = append(paths, string(finding.Path))
		}
	}
	return paths
}

func TestPartsThatAreAllInOneColumnAreMissedInAnother(t *testing.T) {
	const total, source = performance.TotalRow, performance.SourceRow
	for name, c := range map[string]struct {
		first, second performance.MoneyRow
		want          []string
	}{
		"all in both":     {moneyRow(source, "", "中央", "100", "95"), moneyRow(source, "", "省级", "60", "60"), []string{}},
		"short in one":    {moneyRow(source, "", "中央", "100", "95"), moneyRow(source, "", "省级", "60", "40"), []string{"/money/1/amounts/1"}},
		"short in both":   {moneyRow(source, "", "中央", "100", "95"), moneyRow(source, "", "省级", "50", "40"), []string{}},
		"a blank is open": {moneyRow(source, "", "中央", "100", "95"), moneyRow(source, "", "省级", "60", ""), []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, warned(performance.Form{Year: 2024, Money: []performance.MoneyRow{
				moneyRow(total, "", "年度资金总额", "160", "155"), moneyRow(source, "", "财政拨款", "160", "155"), below(c.first, true), below(c.second, true),
			}}))
		})
	}
}

func TestASumOverAnAmountThatWasNotReadIsNotChecked(t *testing.T) {
	unread := moneyRow(performance.SourceRow, "", "省级", "", "60")
	form := func(row performance.MoneyRow) performance.Form {
		return performance.Form{Year: 2024, Money: []performance.MoneyRow{
			moneyRow(performance.TotalRow, "", "年度资金总额", "200", "155"), moneyRow(performance.SourceRow, "", "中央", "100", "95"), row,
		}}
	}
	assert.Equal(t, []string{"/money/0/amounts/0"}, warned(form(unread)), "a blank is none")
	blank := unread
	blank.Amounts = append(slices.Clone(unread.Amounts), performance.Amount{Phase: budget.Adjusted})
	assert.Equal(t, []string{"/money/0/amounts/0"}, warned(form(blank)), "and so is an amount of nothing")
	unread.Amounts = append(unread.Amounts, performance.Amount{Phase: budget.Adjusted, Unread: true})
	assert.Empty(t, warned(form(unread)))
	assert.Empty(t, wrong(form(unread), ""))
}

// exceeded lists the places of what passes its bound.
func exceeded(form performance.Form) []string {
	report := check.NewLedger(form.Statements("")...).Check(form.Identities()...)
	var paths []string
	for _, finding := range report.Findings() {
		if finding.Code == check.CodeExceeded {
			paths = append(paths, string(finding.Path))
		}
	}
	return paths
}

func TestNoPartIsSpentBeyondItsBudget(t *testing.T) {
	const total, source, character = performance.TotalRow, performance.SourceRow, performance.CharacterRow
	whole := moneyRow(total, "", "年度资金总额", "100", "95")
	for name, c := range map[string]struct {
		rows []performance.MoneyRow
		want []string
	}{
		"a source":             {[]performance.MoneyRow{whole, moneyRow(source, "", "财政拨款", "60", "70"), moneyRow(source, "other", "其他资金", "40", "25")}, []string{"/money/1/amounts/1"}},
		"a character":          {[]performance.MoneyRow{whole, moneyRow(character, "basic", "基本支出", "60", "50"), moneyRow(character, "project", "项目支出", "40", "45")}, []string{"/money/2/amounts/1"}},
		"a part of a part":     {[]performance.MoneyRow{whole, moneyRow(source, "", "财政拨款", "100", "95"), below(moneyRow(source, "", "中央", "30", "35"), true)}, []string{"/money/2/amounts/1"}},
		"the total and a part": {[]performance.MoneyRow{moneyRow(total, "", "年度资金总额", "100", "105"), moneyRow(source, "", "财政拨款", "100", "105")}, []string{"/money/0/amounts/1", "/money/1/amounts/1"}},
		"all of it":            {[]performance.MoneyRow{whole, moneyRow(source, "", "财政拨款", "60", "60"), moneyRow(source, "other", "其他资金", "40", "35")}, nil},
		"no budget printed":    {[]performance.MoneyRow{whole, moneyRow(source, "", "财政拨款", "", "95")}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			form := performance.Form{Year: 2024, Money: c.rows}
			assert.Equal(t, c.want, exceeded(form))
			assert.False(t, c.want != nil && form.Agrees(""), "the figures alone do not tell it")
		})
	}
}

// A reason of the row, of the total or of the execution row answers it.
func TestAReasonForSpendingBeyondTheBudgetIsSaid(t *testing.T) {
	for name, change := range map[string]func(*performance.Form){
		"of the row":           func(f *performance.Form) { f.Money[1].Reason = "人员调资" },
		"of the total":         func(f *performance.Form) { f.Money[0].Reason = "人员调资" },
		"of the execution row": func(f *performance.Form) { f.Execution.Reason = "人员调资" },
	} {
		t.Run(name, func(t *testing.T) {
			form := performance.Form{Year: 2024, Money: []performance.MoneyRow{
				moneyRow(performance.TotalRow, "", "年度资金总额", "100", "95"),
				moneyRow(performance.SourceRow, "", "财政拨款", "60", "70"), moneyRow(performance.SourceRow, "other", "其他资金", "40", "25"),
			}}
			said := func() string {
				report := check.NewLedger(form.Statements("")...).Check(form.Identities()...)
				require.Len(t, report.Findings(), 1)
				return report.Findings()[0].Text(language.Chinese)
			}
			assert.Contains(t, said(), "未说明原因")
			change(&form)
			assert.NotContains(t, said(), "未说明原因")
			assert.Contains(t, said(), "已说明原因")
		})
	}
}
