package verify_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

func TestAFindingAboutTheRuleSetNamesWhatDoesNotFit(t *testing.T) {
	set := ruleset.Huaihua2024()
	for _, c := range []struct {
		scope  ruleset.Scope
		year   int
		zh, en string
	}{
		{ruleset.ProjectScope, 2024, "不适用于本表的评价范围“项目支出”", "is not for the scope “project spending”"},
		{ruleset.DepartmentScope, 2019, "不适用于本表的年度2019", "is not for the year 2019"},
		{ruleset.ProjectScope, 2019, "不适用于本表的评价范围“项目支出”和年度2019", "is not for the scope “project spending” and the year 2019"},
		{"", 2024, "不适用于本表的评价范围“未填写”", "is not for the scope “not stated”"},
	} {
		form := seed.Form()
		form.Scope, form.Year = c.scope, c.year
		said := false
		for _, finding := range verify.Check(scoring.MustScorer(set).Trace(form)) {
			if finding.Code == verify.CodeRuleSet {
				said = true
				assert.True(t, strings.HasSuffix(finding.Text(language.Chinese), c.zh), finding.Text(language.Chinese))
				assert.True(t, strings.HasSuffix(finding.Text(language.English), c.en), finding.Text(language.English))
			}
		}
		assert.True(t, said, c.zh)
	}
}

// A printed rate whose amounts are not there is no reason to show their keys.
func TestTheRateOfAmountsThatAreMissingNamesThem(t *testing.T) {
	form := seed.Form().WithMoney(performance.TotalRow, "", budget.Executed, figure.Money{})
	var texts []string
	for _, finding := range verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form)) {
		texts = append(texts, finding.Text(language.Chinese))
	}
	assert.Contains(t, texts, "执行率 = 全年执行数 ÷ 全年预算数：“全年执行数”未列示，缺少数据，无法核对")
}

// Words are quoted once: “下降3%以上” and not “「下降3%以上」”.
func TestWordsThatNeedAJudgementAreQuotedOnce(t *testing.T) {
	form := performance.Form{Year: 2024, Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{
		Name: "数量指标", Indicators: []performance.Indicator{{
			Name: "能耗", Points: figure.PointsOf(10), Target: performance.MustTarget("「下降3%以上」"), Actual: performance.MustActual("「下降2%」"),
		}},
	}}}}}
	for _, finding := range verify.Check(scoring.MustScorer(ruleset.WithCost()).Trace(form)) {
		if finding.Code == scoring.CodeNeedsJudgement {
			assert.Contains(t, finding.Text(language.Chinese), "指标值“下降3%以上”，完成值“下降2%”")
			return
		}
	}
	assert.Fail(t, "no finding")
}
