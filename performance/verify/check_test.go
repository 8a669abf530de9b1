package verify_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

func found(findings []check.Finding, code check.Code, path check.Path) *check.Finding {
	i := slices.IndexFunc(findings, func(f check.Finding) bool { return f.Code == code && f.Path == path })
	if i < 0 {
		return nil
	}
	return &findings[i]
}

// Two indicators of the seed: one with a bare target, and one that is judged.
const (
	tasks   = check.Path("/classes/1/groups/0/indicators/0")
	benefit = check.Path("/classes/2/groups/0/indicators/0")
)

// checkSet is the national preset with methods for what it does not use, an
// execution row without a cap and a reason asked for below 80 %.
func checkSet() ruleset.Set {
	set := ruleset.WithCost()
	set.Sources = append(set.Sources, ruleset.Citation{Key: "test", Title: "测试规则", Article: "第一条", Reading: ruleset.Unverified})
	set.NotApplicable = ruleset.NotApplicable{}
	set.Named = []ruleset.NamedRule{
		{Name: "negative", Source: "test", Method: ruleset.Method{Completion: &ruleset.Completion{
			Shortfall: ruleset.ActualOverTarget, Negative: ruleset.NegativeIsZero,
		}}},
		{Name: "judged", Source: "test", Method: ruleset.Method{Judged: &ruleset.Judged{}}},
	}
	set.Execution.Method = ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Uncapped: true}}
	satisfied := ruleset.WithSatisfactionBands().Named[0]
	satisfied.Source = "test"
	set.Named = append(set.Named, satisfied)
	set.Reasons = append(set.Reasons, ruleset.Reason{When: ruleset.WhenExecutionBelow, Threshold: figure.MustQuantity("80%"), Source: "test"})
	return set
}

// Every code of this package is raised here, on the very node, and says its
// words in both languages.
func TestEveryFindingIsRaisedOnItsNode(t *testing.T) {
	scorer, err := scoring.NewScorer(checkSet())
	require.NoError(t, err)
	edit := func(path check.Path, change func(*performance.Indicator)) func(*performance.Form) {
		return func(f *performance.Form) {
			changed, err := f.WithIndicator(path, func(i performance.Indicator) performance.Indicator {
				change(&i)
				return i
			})
			require.NoError(t, err)
			*f = changed
		}
	}
	actual := func(path check.Path, text string) func(*performance.Form) {
		return edit(path, func(i *performance.Indicator) { i.Actual = performance.MustActual(text) })
	}
	judge := func(path check.Path, j performance.Judgement) func(*performance.Form) {
		return edit(path, func(i *performance.Indicator) { i.Judgement = j })
	}
	const (
		cost     = check.Path("/classes/0/groups/0/indicators/0")
		capped   = check.Path("/classes/0/groups/0/indicators/1")
		deadline = check.Path("/classes/1/groups/2/indicators/0")
	)
	withoutPoints := func(f *performance.Form) {
		for gi := range f.Classes[1].Groups {
			group := &f.Classes[1].Groups[gi]
			group.Points = figure.Points{}
			for ii := range group.Indicators {
				group.Indicators[ii].Points = figure.Points{}
			}
		}
	}
	tests := []struct {
		name   string
		change func(*performance.Form)
		code   check.Code
		path   check.Path
		says   []string // what the words must hold, in zh
	}{
		{"no tree at all", func(f *performance.Form) { f.Classes = nil }, verify.CodeEmpty, "/classes", nil},
		{"a class without groups", func(f *performance.Form) { f.Classes[1].Groups = nil }, verify.CodeEmpty, "/classes/1", []string{"产出指标"}},
		{"a group without indicators", func(f *performance.Form) { f.Classes[1].Groups[0].Indicators = nil }, verify.CodeEmpty, "/classes/1/groups/0", []string{"数量指标"}},
		{"an indicator without a name", edit(tasks, func(i *performance.Indicator) { i.Name = "" }), verify.CodeEmpty, tasks + "/name", nil},
		{"two indicators of one name", func(f *performance.Form) {
			group := &f.Classes[1].Groups[0]
			group.Indicators = append(group.Indicators, group.Indicators[0])
		}, verify.CodeDuplicate, "/classes/1/groups/0/indicators/1", []string{"工作任务完成数量"}},
		{"two classes of one name", func(f *performance.Form) { f.Classes = append(f.Classes, f.Classes[0]) }, verify.CodeDuplicate, "/classes/4", nil},
		{"more points than fit", edit(tasks, func(i *performance.Indicator) { i.Points = figure.MustPoints("10000000") }), scoring.CodeTooLarge, tasks, []string{"工作任务完成数量", "10000000"}},
		{"points below zero", edit(tasks, func(i *performance.Indicator) { i.Points = figure.PointsOf(-5) }), scoring.CodeNegativePoints, tasks + "/points", []string{"工作任务完成数量", "-5", "分值不能为负数"}},
		{"a deduction below zero", edit(tasks, func(i *performance.Indicator) { i.Deduction = figure.PointsOf(-1) }), scoring.CodeNegativePoints, tasks + "/deduction", []string{"工作任务完成数量", "复核扣分不能为负数"}},
		{"no points", edit(tasks, func(i *performance.Indicator) { i.Points = figure.Points{} }), scoring.CodeNoPoints, tasks + "/points", nil},
		{"no column of points", func(f *performance.Form) {
			for ci := range f.Classes {
				f.Classes[ci].Points = figure.Points{}
				for gi := range f.Classes[ci].Groups {
					for ii := range f.Classes[ci].Groups[gi].Indicators {
						f.Classes[ci].Groups[gi].Indicators[ii].Points = figure.Points{}
					}
				}
			}
		}, verify.CodeWithoutPoints, "/classes", nil},
		{"no target", edit(tasks, func(i *performance.Indicator) { i.Target = performance.Target{} }), scoring.CodeNoTarget, tasks + "/target", nil},
		{"a criterion in place of a target", edit(tasks, func(i *performance.Indicator) {
			i.Target, i.Actual, i.Criterion = performance.Target{}, performance.Actual{}, "完成得满分"
		}), scoring.CodeByCriterion, tasks + "/judgement", []string{"工作任务完成数量"}},
		{"no target for an actual, whatever the criterion", edit(tasks, func(i *performance.Indicator) {
			i.Target, i.Criterion = performance.Target{}, "完成得满分"
		}), scoring.CodeNoTarget, tasks + "/target", nil},
		{"a method that the set does not have", edit(tasks, func(i *performance.Indicator) { i.Method = "抽查" }), scoring.CodeNoMethod, tasks + "/method", []string{"抽查"}},
		{"nothing reported", actual(tasks, "未报告"), verify.CodeNotReported, tasks + "/actual", nil},
		{"a judgement of nothing reported", edit(benefit, func(i *performance.Indicator) { i.Actual = performance.Actual{} }), verify.CodeNotReported, benefit + "/actual", []string{"得分3只有判定"}},
		{"no budget", func(f *performance.Form) { f.Money = nil }, verify.CodeAmount, "/execution", []string{"全年预算数"}},
		{"nothing executed", func(f *performance.Form) {
			*f = f.WithMoney(performance.TotalRow, "", budget.Executed, figure.Money{})
		}, verify.CodeAmount, "/execution", []string{"全年执行数"}},
		{"no year", func(f *performance.Form) { f.Year = 0 }, verify.CodeEmpty, "/year", nil},
		{"a year before the rule set", func(f *performance.Form) { f.Year = 2019 }, verify.CodeRuleSet, "/year", []string{"年度2019"}},
		{"a scope misspelt", func(f *performance.Form) { f.Scope = "untt" }, verify.CodeScope, "/scope", []string{"untt", "unit"}},
		{"a phase misspelt", func(f *performance.Form) {
			*f = f.WithMoney(performance.TotalRow, "", "executd", figure.MustMoney("1万元"))
		}, verify.CodePhase, "/money/0/amounts/3/phase", []string{"年度资金总额", "executd", "executed"}},
		{"points that are no hundred", func(f *performance.Form) { f.Classes = f.Classes[:3] }, verify.CodeHundred, "/classes", []string{"90"}},
		{"a share beside a percentage", actual("/classes/3/groups/0/indicators/0", "0.95"), verify.CodePercent, "/classes/3/groups/0/indicators/0/actual", []string{"0.95%"}},
		{"a target that may be a share", edit("/classes/3/groups/0/indicators/0", func(i *performance.Indicator) {
			i.Target, i.Actual = performance.MustTarget("≥0.9"), performance.MustActual("92%")
		}), verify.CodePercentTarget, "/classes/3/groups/0/indicators/0/target", []string{"0.9%", "92%"}},
		{"an approximate actual", actual(tasks, "约8个"), verify.CodeQualified, tasks, []string{"约8个"}},
		{"a date too coarse", edit(deadline, func(i *performance.Indicator) {
			i.Target, i.Actual = performance.MustTarget("2024年6月之前"), performance.MustActual("2024年")
		}), scoring.CodeCoarse, deadline + "/actual", []string{"2024年6月之前"}},
		{"an unknown choice", func(f *performance.Form) { f.Classes[1].Groups[0].Choose = "any" }, verify.CodeChoice, "/classes/1/groups/0/choose", []string{"any"}},
		{"a stated sum of a class", func(f *performance.Form) { f.Classes[0].Stated = figure.PointsOf(19) }, verify.CodeSum, "/classes/0/stated", []string{"19", "20"}},
		{"nothing proves it", actual(tasks, "未佐证"), verify.CodeNotEvidenced, tasks + "/evidence", nil},
		{"万元 against 个", actual(tasks, "11万元"), scoring.CodeUnit, tasks + "/actual", []string{"8个", "11万元"}},
		{"points on a scale of five beside bounds in percent", edit(tasks, func(i *performance.Indicator) {
			i.Method, i.Target, i.Actual = ruleset.SatisfactionMethod, performance.MustTarget("≥4.5分"), performance.MustActual("4.6分")
		}), scoring.CodeBoundsUnit, tasks + "/actual", []string{"4.6分", "90%"}},
		{"a ratio beside bounds in percent", edit(tasks, func(i *performance.Indicator) {
			i.Method, i.Target, i.Actual = ruleset.SatisfactionMethod, performance.MustTarget("≥0.9"), performance.MustActual("0.95")
		}), verify.CodeBoundsUnit, tasks + "/actual", []string{"0.95", "95%"}},
		{"the bound of a strict target itself", edit(tasks, func(i *performance.Indicator) {
			i.Target, i.Actual = performance.MustTarget(">8个"), performance.MustActual("8个")
		}), verify.CodeStrict, tasks + "/target", []string{">8个", "8个", "仍得满分15分"}},
		{"a bare actual", actual(tasks, "11"), verify.CodeUnitInherited, tasks + "/actual", nil},
		{"a count answered with words", actual(tasks, "已完成"), scoring.CodeNeedsJudgement, tasks + "/judgement", []string{"8个", "已完成"}},
		{"a count of the year for one of a month", edit(tasks, func(i *performance.Indicator) {
			i.Target, i.Actual = performance.MustTarget("≥1次/月"), performance.MustActual("6次")
		}), scoring.CodeStretch, tasks + "/actual", []string{"6次", "时间段不同"}},
		{"a count of a quarter for one of the year", edit(tasks, func(i *performance.Indicator) {
			i.Target, i.Actual = performance.MustTarget("≥4次"), performance.MustActual("1次/季度")
		}), scoring.CodeStretch, tasks + "/actual", []string{"1次/季度", "时间段不同"}},
		{"days for months", edit(tasks, func(i *performance.Indicator) {
			i.Target, i.Actual = performance.MustTarget("≤2个月"), performance.MustActual("58天")
		}), scoring.CodeCoarse, tasks + "/actual", []string{"58天"}},
		{"a date answered with a number", actual(deadline, "12"), scoring.CodeKind, deadline + "/actual", []string{"2024年12月之前", "12"}},
		{"a negative actual", actual(tasks, "-3个"), scoring.CodeNegative, tasks + "/actual", []string{"-3个"}},
		{"a negative actual that counts as zero", edit(tasks, func(i *performance.Indicator) {
			i.Method, i.Actual = "negative", performance.MustActual("-3个")
		}), scoring.CodeNegative, tasks + "/actual", nil},
		{"a ratio on a zero base", func(f *performance.Form) {
			*f = f.WithMoney(performance.TotalRow, "", budget.Adjusted, figure.MustMoney("0万元"))
		}, scoring.CodeZeroBase, "/execution", []string{"0万元"}},
		{"a bare target that reads either way", func(*performance.Form) {}, verify.CodeDirection, tasks + "/target", []string{"不低于"}},
		{"a judgement that is missing", judge(benefit, performance.Judgement{}), scoring.CodeNeedsJudgement, benefit + "/judgement", []string{"效果良好"}},
		{"a level without its score", judge(benefit, performance.Judgement{Level: "met"}), scoring.CodeNeedsScore, benefit + "/judgement", []string{"met", "4至5之间"}},
		{"a level open to the top without its score", judge(benefit, performance.Judgement{Level: "部分达成"}), scoring.CodeNeedsScore, benefit + "/judgement", []string{"部分达成", "3至4（不含）之间"}},
		{"a level where any score goes", edit(tasks, func(i *performance.Indicator) {
			i.Method, i.Judgement.Level = "judged", "met"
		}), scoring.CodeNeedsScore, tasks + "/judgement", []string{"met", "0至15之间"}},
		{"a judgement that is not used", judge(tasks, performance.Judgement{Score: figure.PointsOf(1)}), verify.CodeJudgementUnused, tasks + "/judgement", nil},
		{"a level that does not exist", judge(benefit, performance.Judgement{Level: "excellent"}), scoring.CodeLevel, benefit + "/judgement", []string{"excellent", "partly-met"}},
		{"a score outside its level", judge(benefit, performance.Judgement{Level: "met", Score: figure.PointsOf(3)}), scoring.CodeOutsideLevel, benefit + "/judgement", nil},
		{"a score above the points", judge(benefit, performance.Judgement{Score: figure.PointsOf(6)}), scoring.CodeOutsideLevel, benefit + "/judgement", nil},
		{"a judged lower end", func(*performance.Form) {}, verify.CodeLowerEnd, benefit + "/judgement", []string{"3", "5"}},
		{"a target exceeded by far", func(*performance.Form) {}, verify.CodeOvershot, tasks + "/reason", []string{"37.5%"}},
		{"points lost without a reason", func(*performance.Form) {}, verify.CodeReason, benefit + "/reason", []string{"2分"}},
		{"a low execution rate", func(*performance.Form) {}, verify.CodeExecutionLow, "/execution/reason", []string{"79.54%", "80%"}},
		{"more spent than budgeted, uncapped", func(f *performance.Form) {
			*f = f.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("1940.532万元"))
		}, verify.CodeUncapped, "/execution", []string{"11"}},
		{"a stated score above the rule's", actual(cost, "1000万元"), verify.CodeScore, cost + "/stated", []string{"8.51", "多计1.49分"}},
		{"a stated score below the rule's", edit(cost, func(i *performance.Indicator) { i.Stated = figure.PointsOf(9) }), verify.CodeScoreBelow, cost + "/stated", []string{"少计1分"}},
		{"a stated score of whole points", func(f *performance.Form) { f.Execution.Stated = figure.PointsOf(8) }, verify.CodeScoreRounded, "/execution/stated", []string{"四舍五入到整数"}},
		{"a stated score by another formula", edit(cost, func(i *performance.Indicator) {
			i.Actual, i.Stated = performance.MustActual("1000万元"), figure.MustPoints("8.70")
		}), verify.CodeScoreFormula, cost + "/stated", []string{"指标值÷完成值为8.7分"}},
		{"points that only the class prints", withoutPoints, verify.CodeSplit, "/classes/1/points", []string{"40"}},
		{"stated scores above the points of their class", func(f *performance.Form) {
			withoutPoints(f)
			f.Classes[1].Groups[0].Indicators[0].Stated = figure.PointsOf(16)
		}, verify.CodeOverPoints, "/classes/1", []string{"41", "40"}},
		{"points lost in the execution row", func(f *performance.Form) {
			*f = f.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("1500万元"))
		}, verify.CodeExecutionReason, "/execution/reason", []string{"85.03%"}},
		{"a name that reads both ways", edit(tasks, func(i *performance.Indicator) { i.Name = "费用控制率" }), scoring.CodeTwoWay, tasks + "/target", []string{"9.38至15之间"}},
		{"a day in the month of a deadline", actual(deadline, "2024年12月20日"), verify.CodePeriod, deadline + "/actual", []string{"2024年12月之前"}},
		{"none of what has a cap", actual(cost, "无"), verify.CodeNone, cost + "/actual", []string{"按0计算"}},
		{"a judgement of what cannot be compared", edit(deadline, func(i *performance.Indicator) {
			i.Actual, i.Judgement.Score = performance.MustActual("已完成"), figure.PointsOf(9)
		}), verify.CodeJudgedInstead, deadline + "/judgement", []string{"9分"}},
		{"a cost of which more is better", edit(cost, func(i *performance.Indicator) { i.Target = performance.MustTarget("≥870.34万元") }), verify.CodeCostSign, cost + "/target", nil},
		{"money among the quantities", edit(tasks, func(i *performance.Indicator) { i.Target = performance.MustTarget("≥8万元") }), verify.CodeMoneyQuantity, tasks + "/target", nil},
		{"one name in two classes", edit(benefit, func(i *performance.Indicator) { i.Name = "工作任务完成数量" }), verify.CodeSameName, benefit, []string{"产出指标", "效益指标"}},
		{"a scale and no place on it", edit(benefit, func(i *performance.Indicator) { i.Target = performance.MustTarget("好坏") }), verify.CodeNoStandard, benefit + "/target", nil},
		{"all done with next to no money", func(f *performance.Form) {
			*f = f.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("100万元"))
		}, verify.CodeDoneUnspent, "/execution", []string{"5.67%"}},
		{"a stated score that was cut", func(f *performance.Form) {
			*f = f.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("1403.50万元")) // 7.9558
		}, verify.CodeScoreCut, "/execution/stated", []string{"7.95", "7.96"}},
		{"a stated total", func(f *performance.Form) { f.Stated.Total = figure.MustPoints("96.95") }, verify.CodeTotal, "/stated/total", []string{"96.95", "95.95"}},
		{"a stated grade", func(f *performance.Form) { f.Stated.Grade = ruleset.Good }, verify.CodeGrade, "/stated/grade", []string{"良", "优"}},
		{"points that are not the plan's", func(f *performance.Form) { f.Classes[0].Points = figure.PointsOf(15) }, verify.CodePlan, "/classes/0/points", []string{"15", "20"}},
		{"a class that the plan has", func(f *performance.Form) { f.Classes = f.Classes[:3] }, verify.CodeClassMissing, "/classes", []string{"没有满意度指标"}},
		{"a share above the whole", edit("/classes/3/groups/0/indicators/0", func(i *performance.Indicator) { i.Actual = performance.MustActual("102%") }), verify.CodeAboveWhole, "/classes/3/groups/0/indicators/0/actual", []string{"102%"}},
		{"a deadline of last year", edit(deadline, func(i *performance.Indicator) { i.Target = performance.MustTarget("2023年12月之前") }), verify.CodeOutOfYear, deadline + "/target", []string{"2023年12月", "2024年"}},
		{"another measure word", edit(tasks, func(i *performance.Indicator) {
			i.Target, i.Actual = performance.MustTarget("≥8项"), performance.MustActual("8个")
		}), verify.CodeCountedAlike, tasks + "/actual", []string{"≥8项", "8个"}},
		{"visits for people", edit(tasks, func(i *performance.Indicator) {
			i.Target, i.Actual = performance.MustTarget("≥8人次"), performance.MustActual("8人")
		}), scoring.CodeCounted, tasks + "/actual", []string{"≥8人次", "8人"}},
		{"a goal without an answer", func(*performance.Form) {}, verify.CodeGoal, "/goals/3", []string{"4"}},
		{"a cap above the budget", func(*performance.Form) {}, verify.CodeCap, capped + "/target", []string{"2680.1万元", "1764.12万元"}},
		{"a cap of which little is used", func(*performance.Form) {}, verify.CodeLooseCap, capped + "/actual", []string{"2680.1万元", "20.28%"}},
		{"tiers that do not add up", edit(tasks, func(i *performance.Indicator) { i.Points = figure.PointsOf(14) }), check.CodeBroken, "/classes/1/points", []string{"40", "39"}},
		{"a budget that was cut", func(*performance.Form) {}, budget.CodeChange, "/money/0", []string{"下降50.31%"}},
	}
	raised := map[check.Code]bool{}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			form := seed.Form()
			test.change(&form)
			findings := verify.Check(scorer.Trace(form))
			finding := found(findings, test.code, test.path)
			require.NotNil(t, finding, "%v", findings)
			raised[test.code] = true
			zh, en := finding.Text(language.Chinese), finding.Text(language.English)
			assert.NotEqual(t, zh, en)
			for _, text := range []string{zh, en} {
				assert.NotContains(t, text, "{")
				assert.NotContains(t, text, string(test.code))
			}
			for _, word := range test.says {
				assert.Contains(t, zh, word)
			}
		})
	}
	for _, test := range narrativeCases {
		raised[test.code] = true
	}
	raised[verify.CodeUnmentioned] = true // of a text: see CheckMentions
	for _, entry := range check.Catalogue() {
		if strings.HasPrefix(string(entry.Code), "performance.") {
			assert.True(t, raised[entry.Code], "no test raises %s", entry.Code)
		}
	}
}

// A level that is given asks for its score, and not for a judgement as well; the
// words that a rule set itself uses are no misspelling.
func TestNothingIsAskedForTwice(t *testing.T) {
	set := checkSet()
	set.Scopes, set.Execution.Spent = []ruleset.Scope{"library"}, "paid"
	form := seed.Form()
	form.Scope = "library"
	form = form.WithMoney(performance.TotalRow, "", "paid", figure.MustMoney("1403.23万元"))
	form, err := form.WithIndicator(benefit, func(i performance.Indicator) performance.Indicator {
		i.Judgement = performance.Judgement{Level: "met"}
		return i
	})
	require.NoError(t, err)
	for _, finding := range verify.Check(scoring.MustScorer(set).Trace(form)) {
		assert.NotContains(t, []check.Code{verify.CodeScope, verify.CodePhase, scoring.CodeNeedsJudgement}, finding.Code, finding.Path)
		if finding.Code == scoring.CodeNeedsScore {
			assert.Contains(t, finding.Text(language.English), "level “met” is given; a score between 4 and 5 is still needed")
		}
	}
}

// What the seed's own form has to say is this and nothing else.
func TestSeedRaisesItsFindingsAndNoOthers(t *testing.T) {
	want := map[check.Path]check.Code{
		"/classes/0/groups/0/indicators/1/target": verify.CodeCap,
		"/classes/0/groups/0/indicators/1/actual": verify.CodeLooseCap,
		tasks + "/target":                         verify.CodeDirection,
		tasks + "/reason":                         verify.CodeOvershot,
		benefit + "/judgement":                    verify.CodeLowerEnd,
		benefit + "/reason":                       verify.CodeReason,
		"/classes/3/groups/0/indicators/0/target": verify.CodeDirection,
		"/execution/reason":                       verify.CodeExecutionReason,
		"/goals/3":                                verify.CodeGoal,
		"/money/0":                                budget.CodeChange,
	}
	got := map[check.Path]check.Code{}
	for _, finding := range verify.Check(scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())) {
		got[finding.Path] = finding.Code
	}
	assert.Equal(t, want, got)
}

// One digit changed in any figure that takes part in a hard identity of the
// form is caught, on the figure or on a sum that it stands in.
func TestPlantedErrorsInTheFormAreCaught(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	isError := func(f check.Finding) bool { return f.Severity == check.Error }
	require.False(t, slices.ContainsFunc(verify.Check(scorer.Trace(seed.Form())), isError), "the form as printed has no error")
	plant := func(name string, change func(*performance.Form)) {
		t.Run(name, func(t *testing.T) {
			form := seed.Form()
			change(&form)
			assert.True(t, slices.ContainsFunc(verify.Check(scorer.Trace(form)), isError))
		})
	}
	money := func(row int, text string) func(*performance.Form) {
		return func(f *performance.Form) {
			r := f.Money[row]
			last := len(r.Amounts) - 1
			*f = f.WithMoney(r.Kind, r.Key, r.Amounts[last].Phase, figure.MustMoney(text))
		}
	}
	plant("1764.12 → 1765.13", func(f *performance.Form) {
		*f = f.WithMoney(performance.TotalRow, "", budget.Adjusted, figure.MustMoney("1765.13万元"))
	})
	for row, text := range map[int]string{
		0: "1403.33万元", 1: "1654.62万元", 2: "6万元", 4: "114.60万元", 5: "859.80万元", 6: "543.43万元",
	} {
		plant(text, money(row, text))
	}
	plant("79.54% → 79.64%", func(f *performance.Form) { f.Execution.Rate = figure.MustQuantity("79.64%") })
	plant("7.95 → 7.85", func(f *performance.Form) { f.Execution.Stated = figure.MustPoints("7.85") })
	plant("95.95 → 95.85", func(f *performance.Form) { f.Stated.Total = figure.MustPoints("95.85") })
	for ref := range seed.Form().Indicators() {
		plant("points of "+string(ref.Path()), func(f *performance.Form) {
			*f, _ = f.WithIndicator(ref.Path(), func(i performance.Indicator) performance.Indicator {
				i.Points = i.Points.Add(figure.PointsOf(1))
				return i
			})
		})
		plant("stated score of "+string(ref.Path()), func(f *performance.Form) {
			*f, _ = f.WithIndicator(ref.Path(), func(i performance.Indicator) performance.Indicator {
				i.Stated = i.Stated.Sub(figure.PointsOf(1))
				return i
			})
		})
	}
}

// A form prints groups that the unit does not use: those without points take no
// part.
func TestAnEmptyGroupIsAnErrorOnlyWithPoints(t *testing.T) {
	for points, severity := range map[string]check.Severity{"": check.Note, "10": check.Error} {
		form := seed.Form()
		form.Classes[2].Groups = append(form.Classes[2].Groups, performance.Group{Name: "经济效益指标"})
		if points != "" {
			last := len(form.Classes[2].Groups) - 1
			form.Classes[2].Groups[last].Points = figure.MustPoints(points)
		}
		path := performance.GroupRef(2, len(form.Classes[2].Groups)-1).Path()
		finding := found(verify.Check(scoring.MustScorer(ruleset.Huaihua2024()).Trace(form)), verify.CodeEmpty, path)
		require.NotNil(t, finding)
		assert.Equal(t, severity, finding.Severity)
	}
}
