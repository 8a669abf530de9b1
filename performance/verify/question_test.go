package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// of lists the findings of one code as severity and path.
func of(findings []check.Finding, code check.Code) (list []string) {
	for _, f := range findings {
		if f.Code == code {
			list = append(list, string(f.Severity)+" "+string(f.Path))
		}
	}
	return list
}

// A part is no more than its whole, whatever else may be done more than planned.
func TestAShareIsNoMoreThanTheWhole(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	for _, c := range []struct {
		name, target, actual string
		want                 []string
	}{
		{"设备完好率", "≥95%", "102%", []string{"warning " + onePath + "/actual"}},
		{"产品合格率（%）", "≥95%", "102", []string{"warning " + onePath + "/actual"}},
		{"群众满意度(%)", "≥101%", "99%", []string{"warning " + onePath + "/target"}},
		{"群众满意度", "≥105%", "106%", []string{"warning " + onePath + "/actual", "warning " + onePath + "/target"}},
		{"设备完好率", "≥95%", "100%", nil},
		{"任务完成率", "≥95%", "102%", nil},
		{"床位使用率", "≥95%", "102%", nil},
		{"税收增长率", "≥95%", "102%", nil},
		{"移动电话普及率", "≥100%", "121.5%", nil},
		{"农村供水资金保障率", "≥100%", "103%", nil},
		{"合格率提升幅度", "≥95%", "102%", nil},
		{"群众满意度", "≥90分", "102分", nil},
		{"群众满意度", "≥90", "102", nil},
	} {
		t.Run(c.name+c.target+c.actual, func(t *testing.T) {
			form := graded("10000元", c.target, c.actual)
			form.Classes[0].Groups[0].Indicators[0].Name = c.name
			assert.Equal(t, c.want, of(verify.Check(scorer.Trace(form)), verify.CodeAboveWhole))
		})
	}
}

// A yearly target is one of the year; what is due later may belong to a longer
// project.
func TestADeadlineIsOfTheFormsYear(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	for _, c := range []struct {
		target, actual string
		want           []string
	}{
		{"2023年12月之前", "2024年11月20日", []string{"warning " + onePath + "/target"}},
		{"2023年12月之前", "2023年11月20日", []string{"warning " + onePath + "/target"}},
		{"2025年1月之前", "2024年12月20日", []string{"note " + onePath + "/target"}},
		{"2024年12月之前", "2023年11月20日", []string{"note " + onePath + "/actual"}},
		{"2024年12月之前", "2024年11月20日", nil},
		{"2024年12月之前", "2025年1月20日", nil},
		{"2024年12月之前", "完成", nil},
		{"≥2023个", "2023个", nil},
	} {
		t.Run(c.target+c.actual, func(t *testing.T) {
			form := graded("10000元", c.target, c.actual)
			assert.Equal(t, c.want, of(verify.Check(scorer.Trace(form)), verify.CodeOutOfYear))
			form.Year = 0
			assert.Empty(t, of(verify.Check(scorer.Trace(form)), verify.CodeOutOfYear), "a form that tells no year")
		})
	}
}

// A class that the rules give points is missed in a form that otherwise has them,
// unless a group stands for it.
func TestAClassOfThePlanIsMissed(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	form := func(groups map[string]string, classes ...string) performance.Form {
		var f performance.Form
		f.Year = 2024
		for _, name := range classes {
			f.Classes = append(f.Classes, performance.Class{Name: name, Groups: []performance.Group{{Name: groups[name], Indicators: []performance.Indicator{{
				Name: name, Points: figure.PointsOf(30), Target: performance.MustTarget("≥5个"), Actual: performance.MustActual("5个"),
			}}}}})
		}
		return f
	}
	text := func(f performance.Form) string {
		if finding := found(verify.Check(scorer.Trace(f)), verify.CodeClassMissing, "/classes"); finding != nil {
			return finding.Text(language.English)
		}
		return ""
	}
	none := map[string]string{}
	assert.Contains(t, text(form(none, "成本指标", "产出指标", "效益指标")), "lacks satisfaction indicators,")
	assert.Contains(t, text(form(none, "产出指标", "效益指标")), "lacks cost indicators and satisfaction indicators,")
	assert.Empty(t, text(form(none, "成本指标", "产出指标", "效益指标", "满意度指标")))
	assert.Empty(t, text(form(none, "产出指标")), "a part of a form")
	bare := form(none, "成本指标", "产出指标", "效益指标")
	bare.Classes = append(bare.Classes, performance.Class{Name: "满意度指标", Points: figure.PointsOf(10)})
	assert.Empty(t, text(bare), "a class is there without indicators")
	assert.Empty(t, text(form(map[string]string{"产出指标": "成本指标", "效益指标": "满意度指标"}, "产出指标", "效益指标")), "groups stand for the classes")
	assert.Empty(t, text(form(none, "决策", "过程", "产出", "效益", "成本", "满意度")), "another table")
}

// A unit that is printed is not said to have been taken over from the method.
func TestOnlyABareFigureTakesOverTheUnitOfTheBounds(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithSatisfactionBands())
	for actual, want := range map[string][]string{"0.85": {"note " + onePath + "/actual"}, "85%": nil} {
		form := graded("10000元", "≥0.9", actual)
		if actual == "85%" {
			form = graded("10000元", "≥90%", actual)
		}
		form.Classes[0].Groups[0].Indicators[0].Method = ruleset.SatisfactionMethod
		assert.Equal(t, want, of(verify.Check(scorer.Trace(form)), verify.CodeBoundsUnit), actual)
	}
}

// That 32户 answers 30家 is a convention: a stated score that it does not give is no
// error, and nor is a total.
func TestMeasureWordsAreAConvention(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	form := graded("10000元", "≥40家", "32户") // 90 × 32 ÷ 40 = 72
	form.Classes[0].Groups[0].Indicators[0].Stated = figure.PointsOf(90)
	form.Stated.Total = figure.PointsOf(100)
	findings := verify.Check(scorer.Trace(form))
	assert.Equal(t, []string{"note " + onePath + "/actual"}, of(findings, verify.CodeCountedAlike))
	english := found(findings, verify.CodeCountedAlike, onePath+"/actual").Text(language.English)
	assert.Contains(t, english, "the target “≥40家” and the actual “32户”", "English has one word for several measure words")
	assert.Equal(t, []string{"warning " + onePath + "/stated"}, of(findings, verify.CodeScore))
	form.Classes[0].Groups[0].Indicators[0].Stated = figure.Points{}
	assert.Equal(t, []string{"warning /stated/total"}, of(verify.Check(scorer.Trace(form)), verify.CodeTotal))
	assert.Empty(t, of(verify.Check(scorer.Trace(graded("10000元", "≥40家", "32"))), verify.CodeCountedAlike))
}
