package explain_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// everyMethod is a set with one named method of each kind and its variants.
func everyMethod() ruleset.Set {
	q := figure.MustQuantity
	named := func(name string, m ruleset.Method) ruleset.NamedRule {
		return ruleset.NamedRule{Name: name, Method: m, Source: "test"}
	}
	steps := func(side ruleset.Side, whole ruleset.Whole) ruleset.Method {
		return ruleset.Method{Steps: &ruleset.Steps{
			Measure: ruleset.Value, From: q("100"), Side: side, Step: q("5"), Deduct: figure.PointsOf(2), Whole: whole,
		}}
	}
	set := ruleset.WithCost()
	set.ID = "test/every-method"
	set.Sources = append(set.Sources, ruleset.Citation{Key: "test", Title: "测试规则", Article: "第一条", Reading: ruleset.Unverified})
	set.NotApplicable = ruleset.NotApplicable{}
	set.Named = []ruleset.NamedRule{
		named("floor", ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Floor: q("60%")}}),
		named("reciprocal", ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.TargetOverActual}}),
		named("overshoot-zero", ruleset.Method{Completion: &ruleset.Completion{
			Shortfall: ruleset.ActualOverTarget, Overshoot: ruleset.Overshoot{Policy: ruleset.NoPoints, Beyond: q("130%")},
		}}),
		named("overshoot-reduced", ruleset.Method{Completion: &ruleset.Completion{
			Shortfall: ruleset.ActualOverTarget,
			Overshoot: ruleset.Overshoot{Policy: ruleset.ReducePoints, Beyond: q("130%"), Per: q("1%")},
		}}),
		named("negative", ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Negative: ruleset.NegativeIsZero}}),
		named("steps-floor", steps(ruleset.BelowSide, ruleset.WholeSteps)),
		named("steps-ceil", steps(ruleset.AboveSide, ruleset.BegunSteps)),
		named("steps-pro-rata", steps(ruleset.EitherWay, ruleset.ProRataStep)),
		named("bands", ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Deviation, Bands: []ruleset.Band{
			{Interval: ruleset.Interval{From: q("10")}, Points: figure.PointsOf(0)},
			{Interval: ruleset.Interval{From: q("0"), To: q("10"), ToOpen: true}, Share: q("80")},
			{Interval: ruleset.Interval{To: q("0"), ToOpen: true}, Share: q("100")},
		}}}),
		named("linear", ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Rate, K: q("10"), Limit: q("10")}}),
		named("items", ruleset.Method{Checklist: &ruleset.Checklist{Items: []ruleset.Item{
			{Name: "制度健全", Points: figure.PointsOf(6)}, {Name: "执行有效", Points: figure.MustPoints("2.5")},
		}}}),
		named("per-item", ruleset.Method{Checklist: &ruleset.Checklist{PerItem: figure.PointsOf(3)}}),
		named("per-breach", ruleset.Method{Checklist: &ruleset.Checklist{PerBreach: figure.PointsOf(4)}}),
		named("share", ruleset.Method{Share: &ruleset.Share{Group: "数量指标", Beyond: q("130%")}}),
		named("judged", ruleset.Method{Judged: &ruleset.Judged{}}),
		named("custom", ruleset.Method{Custom: &ruleset.Custom{Name: "half"}}),
	}
	return set
}

// methodForm has one indicator of ten points for each way of scoring.
func methodForm() performance.Form {
	indicator := func(method, target, actual string) performance.Indicator {
		i := performance.Indicator{Name: method + " " + target, Method: method, Points: figure.PointsOf(10)}
		if target != "" {
			i.Target = performance.MustTarget(target)
		}
		if actual != "" {
			i.Actual = performance.MustActual(actual)
		}
		return i
	}
	judged := indicator("judged", "", "按要求完成")
	judged.Judgement = performance.Judgement{Score: figure.MustPoints("8.5"), By: "评价组", Why: "进度略慢"}
	items := indicator("items", "", "执行有效")
	items.Judgement = performance.Judgement{Items: []string{"执行有效"}, By: "评价组"}
	deducted := indicator("", "≥90%", "95%")
	deducted.Name, deducted.Deduction = "复核扣分", figure.PointsOf(3)
	applies := indicator("", "≥90%", "不适用")
	applies.Name = "不适用"
	return performance.Form{Unit: "某单位", Year: 2024, Classes: []performance.Class{
		{Name: "产出指标", Groups: []performance.Group{{Name: "数量指标", Indicators: []performance.Indicator{
			indicator("", "≥7个", "5个"), indicator("", "≤3.1万元", "3.45万元"), indicator("", "80%~90%", "95%"), indicator("", "=0次", "2次"),
			indicator("", "2024年6月之前", "2024年7月1日"), indicator("floor", "≥10个", "5个"),
			indicator("reciprocal", "≤100天", "120天"), indicator("overshoot-zero", "≥8个", "11个"),
			indicator("overshoot-reduced", "≥8个", "12个"), indicator("negative", "≥10个", "-3个"),
		}}}},
		{Name: "其他指标", Groups: []performance.Group{{Name: "计分方法", Indicators: []performance.Indicator{
			indicator("steps-floor", "=100%", "92.8%"), indicator("steps-ceil", "=100%", "101%"), indicator("steps-pro-rata", "=100%", "92.8%"),
			indicator("bands", "=100人", "103人"), indicator("linear", "=1000万元", "2万元"), items,
			indicator("per-item", "", "2项"), indicator("per-breach", "", "3次"), indicator("share", "", "按期"),
			judged, indicator("custom", "≥2个", "1个"), deducted, applies,
			indicator("", "≥90%", "未报告"), indicator("", "≥90%", "未佐证"), indicator("", "≥90%", "5个"),
			indicator("", "≥90%", "较好"), indicator("", "效果明显", "效果尚可"), indicator("none", "≥1个", "1个"), indicator("", "", ""),
		}}}},
	}}
}

func TestEveryMethodIsExplained(t *testing.T) {
	half := scoring.Binding{Name: "half", Method: func(in scoring.CustomInput) (figure.Points, bool) {
		return figure.MustPoints("5"), in.Actual.Stated()
	}}
	_, err := scoring.NewScorer(everyMethod())
	require.ErrorIs(t, err, scoring.ErrUnbound)
	scorer, err := scoring.NewScorer(everyMethod(), half)
	require.NoError(t, err)
	for suffix, tag := range languages {
		golden(t, "every-method."+suffix+".txt", explained(scorer, methodForm(), tag))
	}
}
