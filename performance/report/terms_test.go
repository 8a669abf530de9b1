package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// What the form names by its kind or key has its English term on an English
// page; what it calls in its own way, and all of a Chinese page, is as printed.
func TestAnEnglishPageHasTheTermsOfWhatHasAKey(t *testing.T) {
	doc := seedDocument(t)
	doc.Form.Classes = append(doc.Form.Classes, performance.Class{Name: "自定类别", Groups: []performance.Group{{
		Name: "自定组", Indicators: []performance.Indicator{{Name: "自定指标", Points: figure.PointsOf(5)}},
	}}})
	own := performance.MoneyRow{Kind: performance.SourceRow, Key: "donations", Name: "捐赠收入"}
	own.Amounts = append(own.Amounts, performance.Amount{Phase: budget.Adjusted, Money: figure.MustMoney("1万元")})
	doc.Form.Money = append(doc.Form.Money, own)

	en := page(t, doc, language.English)
	for _, term := range []string{
		"Cost indicators", "Output indicators", "Benefit indicators", "Satisfaction indicators", "自定类别",
		"Total funds of the year", "General public budget", "Basic expenditure", "捐赠收入", "Funds of the year",
	} {
		assert.Contains(t, en, term)
	}
	for _, printed := range []string{">成本指标<", ">年度资金总额<", ">一般公共预算<", ">基本支出<", "Money of the year"} {
		assert.NotContains(t, en, printed)
	}
	zh := page(t, doc, language.Chinese)
	for _, printed := range []string{"成本指标", "年度资金总额", "一般公共预算", "基本支出", "捐赠收入", "自定类别"} {
		assert.Contains(t, zh, printed)
	}
}
