package performance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// policyForms are forms of a single group in which what a method gives is not
// yet the score.
func policyForms() (names []string, forms map[string]performance.Form, sets map[string]ruleset.Set) {
	forms, sets = map[string]performance.Form{}, map[string]ruleset.Set{}
	add := func(name string, change func(*ruleset.Set, *performance.Group), indicators ...performance.Indicator) {
		group := performance.Group{Name: "数量指标", Indicators: indicators}
		set := ruleset.WithCost()
		set.Execution, set.Plans = ruleset.Execution{}, nil
		if change != nil {
			change(&set, &group)
		}
		names, sets[name] = append(names, name), set
		forms[name] = performance.Form{Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{group}}}}
	}
	source := ruleset.WithCost().NotApplicable.Source
	parents := func(policy ruleset.ParentPolicy, points int64) func(*ruleset.Set, *performance.Group) {
		return func(set *ruleset.Set, group *performance.Group) {
			set.Parents = ruleset.Parents{Policy: policy, Source: source}
			group.Points = figure.PointsOf(points)
		}
	}
	judged := policyIndicator("质量", "5", "效果明显", "较好")
	judged.Judgement.Score = figure.PointsOf(3)

	add("full points", func(set *ruleset.Set, _ *performance.Group) {
		set.NotApplicable = ruleset.NotApplicable{Policy: ruleset.FullPoints, Source: source}
	}, policyIndicator("数量", "5", "≥10个", "不适用"), policyIndicator("次数", "3", "≥10次", "10"))
	add("rescaled", nil, policyIndicator("数量", "5", "≥10个", "不适用"), judged,
		policyIndicator("合格率", "5", "≥90%", "0.95"), policyIndicator("期数", "5", "=10期", "12期"))
	add("moved", func(set *ruleset.Set, _ *performance.Group) {
		set.NotApplicable = ruleset.NotApplicable{Policy: ruleset.MovePoints, To: ruleset.Output, Source: source}
	}, policyIndicator("数量", "5", "≥10个", "不适用"), judged)
	add("all met", parents(ruleset.AllMet, 90), policyIndicator("数量", "", "≥10个", "12个"), policyIndicator("合格率", "", "≥90%", "50%"))
	add("all met, one open", parents(ruleset.AllMet, 90), policyIndicator("数量", "", "≥10个", "12个"), policyIndicator("合格率", "", "≥90%", "未报告"))
	add("best of", func(_ *ruleset.Set, group *performance.Group) {
		group.Points, group.Choose = figure.PointsOf(90), performance.BestOf
	}, policyIndicator("数量", "", "≥10个", "8个"), policyIndicator("合格率", "", "≥90%", "80%"))
	add("parent judged", func(set *ruleset.Set, group *performance.Group) {
		parents(ruleset.ParentJudged, 30)(set, group)
		group.Judgement = performance.Judgement{Score: figure.PointsOf(28), By: "评价组", Why: "基本完成"}
	}, policyIndicator("数量", "", "≥10个", "12个"))
	add("classes and total rounded", func(set *ruleset.Set, _ *performance.Group) {
		source := set.Rounding.Source
		set.Rounding = ruleset.Rounding{Class: &figure.Rounding{Places: 1}, Total: &figure.Rounding{}, Source: source}
	}, policyIndicator("数量", "50", "≥7个", "4.5个"), policyIndicator("天数", "50", "≤7天", "9天"))
	add("rate rounded", func(set *ruleset.Set, _ *performance.Group) {
		set.Rounding.Rate = &figure.Rounding{Places: 1}
	}, policyIndicator("数量", "50", "≥7个", "4.5个"), policyIndicator("天数", "50", "≤7天", "9天"))
	add("more indicators than points", func(set *ruleset.Set, group *performance.Group) {
		set.Rounding.Leaf, group.Points = &figure.Rounding{}, figure.PointsOf(1)
	}, policyIndicator("数量", "", "≥10个", "12个"), policyIndicator("合格率", "", "≥90%", "95%"))
	add("negative and certain", nil, policyIndicator("增长", "5", "≥10个", "-3个"), policyIndicator("数量", "95", "≥10个", "10个"))
	return names, forms, sets
}

func policyIndicator(name, points, target, actual string) performance.Indicator {
	i := performance.Indicator{Name: name, Target: performance.MustTarget(target), Actual: performance.MustActual(actual)}
	if points != "" {
		i.Points = figure.MustPoints(points)
	}
	return i
}

func TestEveryPolicyIsExplained(t *testing.T) {
	names, forms, sets := policyForms()
	for suffix, tag := range languages {
		var b strings.Builder
		for _, name := range names {
			b.WriteString("== " + name + "\n" + explained(scoring.MustScorer(sets[name]), forms[name], tag))
		}
		golden(t, "every-policy."+suffix+".txt", b.String())
	}
}

// 3万元 spent of a budget of 0 counts as 3 ÷ 1, in the budget's own unit.
func TestABudgetOfZeroIsExplainedInItsUnit(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Integrated())
	form := seed.Form()
	form.Money = []performance.MoneyRow{performance.TotalFunds(figure.MustMoney("0万元"), figure.MustMoney("0万元"), figure.MustMoney("3万元"))}
	e, err := explain.Node(scorer.Trace(form), "/execution", language.Chinese)
	require.NoError(t, err)
	assert.Equal(t, "30", e.Score.String())
	assert.Contains(t, e.String(), "分母0万元为0，按1计算：10 × 3万元 ÷ 1万元 = 30")
}
