package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// Nothing below zero is budgeted or spent, whether the parts add up or not.
func TestAnAmountBelowZeroIsNamed(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	row := func(kind performance.RowKind, name, adjusted, executed string) performance.MoneyRow {
		return performance.MoneyRow{Kind: kind, Name: name, Amounts: []performance.Amount{
			{Phase: budget.Adjusted, Money: figure.MustMoney(adjusted)}, {Phase: budget.Executed, Money: figure.MustMoney(executed)},
		}}
	}
	const total, source = performance.TotalRow, performance.SourceRow
	for name, c := range map[string]struct {
		rows []performance.MoneyRow
		want []check.Path
		says string
	}{
		"the total": {[]performance.MoneyRow{row(total, "年度资金总额", "100万元", "-5万元")}, []check.Path{"/money/0/amounts/1"}, "年度资金总额全年执行数为负数（-5万元）"},
		"a part of a sum that holds": {[]performance.MoneyRow{
			row(total, "年度资金总额", "200万元", "95万元"), row(source, "财政拨款", "110万元", "105万元"), row(source, "其他资金", "90万元", "-10万元"),
		}, []check.Path{"/money/2/amounts/1"}, "其他资金全年执行数为负数（-10万元）"},
		"a budget":           {[]performance.MoneyRow{row(total, "年度资金总额", "-1元", "-5元")}, []check.Path{"/money/0/amounts/0", "/money/0/amounts/1"}, "-1元"},
		"nothing below zero": {[]performance.MoneyRow{row(total, "年度资金总额", "0元", "0元")}, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			form := one(performance.Indicator{Points: figure.PointsOf(90), Target: performance.MustTarget("≥90个"), Actual: performance.MustActual("90个")})
			form.Money = c.rows
			var paths []check.Path
			said := ""
			for _, finding := range verify.Check(scorer.Trace(form)) {
				if finding.Code == budget.CodeNegative {
					paths, said = append(paths, finding.Path), said+finding.Text(language.Chinese)
				}
			}
			assert.Equal(t, c.want, paths)
			assert.Contains(t, said, c.says)
		})
	}
}
