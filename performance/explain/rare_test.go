package explain_test

import (
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
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// rare is an explanation that few forms ask for.
type rare struct {
	name string
	set  ruleset.Set
	form performance.Form
	path check.Path
}

const firstIndicator = check.Path("/classes/0/groups/0/indicators/0")

// rareMethods are variants of methods and the figures that they are asked about.
func rareMethods() (cases []rare) {
	q := figure.MustQuantity
	add := func(name string, method ruleset.Method, rows ...performance.Indicator) {
		set := ruleset.WithCost()
		set.Named = append(set.Named, ruleset.NamedRule{Name: "m", Method: method, Source: set.Rounding.Source})
		rows[0].Method = "m"
		cases = append(cases, rare{name, set, oneGroup(rows...), firstIndicator})
	}
	completion := func(c ruleset.Completion) ruleset.Method { return ruleset.Method{Completion: &c} }
	row := func(target, actual string) performance.Indicator {
		i := policyIndicator("甲", "10", "≥1个", actual)
		i.Target = performance.Target{}
		if target != "" {
			i.Target = performance.MustTarget(target)
		}
		return i
	}
	graver := func(i performance.Indicator, judgement performance.Judgement) performance.Indicator {
		i.Judgement = judgement
		return i
	}

	full := completion(ruleset.Completion{Shortfall: ruleset.ActualOverTarget, FullFrom: q("95%")})
	add("full marks from 95 %, 96 %", full, row("≥100户", "96户"))
	add("full marks from 95 %, 94 %", full, row("≥100户", "94户"))
	add("other measure words", full, row("≥100户", "96家"))
	add("other measure words, in 万", full, row("≥1.2万户", "3000家"))
	add("other measure words, exceeded", full, row("≥100户", "120家"))
	floor := completion(ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Floor: q("60%")})
	add("a floor of 60 %, 60 %", floor, row("≥100户", "60户"))
	uncapped := completion(ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Uncapped: true, ZeroTarget: ruleset.ZeroDividesByOne})
	add("uncapped", uncapped, row("≥8户", "10户"))
	add("uncapped, a target of zero", uncapped, row("≥0户", "2户"))
	overOne := ruleset.Completion{Shortfall: ruleset.LessExcess, ZeroTarget: ruleset.ZeroDividesByOne}
	add("over one, by excess", completion(overOne), row("≤0件", "0.25件"))
	add("over one, below zero", completion(overOne), row("≤0件", "3件"))
	overOne.Shortfall = ruleset.ActualOverTarget
	nothing := ruleset.Completion{Shortfall: ruleset.LessExcess, ZeroTarget: ruleset.ZeroEarnsNothing}
	add("a base of zero", completion(nothing), row("≤0件", "1件"))
	add("a base below zero", completion(nothing), row("≤-30%", "-10%"))
	nothing.Shortfall = ruleset.TargetOverActual
	add("a target below zero over its actual", completion(nothing), row("≤-30%", "-10%"))
	nothing.Negative = ruleset.NegativeIsZero
	add("an actual of zero as the base", completion(nothing), row("≥10件", "0件"))
	add("a negative actual that counts as zero as the base", completion(nothing), row("≥10件", "-2件"))
	nothing.Negative = ruleset.NegativeStands
	add("a negative actual as the base", completion(nothing), row("≥10件", "-2件"))
	add("equal and exact", completion(ruleset.Completion{Shortfall: ruleset.ActualOverTarget, ExactEqual: true}), row("=10件", "11件"))
	add("a range, all or nothing", completion(ruleset.Completion{Shortfall: ruleset.AllOrNothing}), row("80%~90%", "95%"))
	add("a range, from below", completion(ruleset.Completion{Shortfall: ruleset.ActualOverTarget}), row("80%~90%", "40%"))
	overshoot := ruleset.Overshoot{Policy: ruleset.ReducePoints, Beyond: q("130%"), Per: q("1%")}
	add("exceeded up to the limit", completion(ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Overshoot: overshoot}), row("≥10件", "13件"))

	levels := func(level ruleset.Level) ruleset.Method { return ruleset.Method{Level: &level} }
	three := *ruleset.WithCost().Clone().Kinds[len(ruleset.WithCost().Kinds)-1].Method.Level
	fixed := three
	fixed.Levels = append([]ruleset.LevelBand(nil), three.Levels...)
	for i, share := range []string{"100", "70", "40"} {
		fixed.Levels[i].Fixed = q(share)
	}
	fixed.Levels[1].Words = []string{"较好"}
	add("the words of the target", levels(three), row("效果明显", "效果明显"))
	add("a level with a share, named by the words", levels(fixed), row("效果明显", "较好"))
	add("a level with a share, named by the judgement", levels(fixed),
		graver(row("效果明显", "一般"), performance.Judgement{Level: fixed.Levels[2].Key, By: "评价组", Why: "效果一般"}))
	add("a judgement without words", levels(three), graver(performance.Indicator{
		Name: "甲", Points: figure.PointsOf(10), Target: performance.MustTarget("效果明显"),
	}, performance.Judgement{Level: three.Levels[0].Key, Score: figure.PointsOf(9)}))
	add("a judgement above the lower end", levels(three), graver(row("效果明显", "较好"), performance.Judgement{Score: figure.MustPoints("6.5")}))

	steps := ruleset.Steps{
		Measure: ruleset.Difference, From: q("0"), Side: ruleset.AboveSide, Step: q("1"), DeductShare: q("5%"), Whole: ruleset.WholeSteps,
	}
	add("steps of days", ruleset.Method{Steps: &steps}, row("2024年6月30日之前", "2024年7月5日"))
	add("steps down to nothing", ruleset.Method{Steps: &steps}, row("2024年6月30日之前", "2024年7月30日"))
	add("steps of a count", ruleset.Method{Steps: &steps}, row("≤10件", "12.5件"))
	add("steps without a target", ruleset.Method{Steps: &ruleset.Steps{
		Measure: ruleset.Value, From: q("100元"), Side: ruleset.AboveSide, Step: q("20元"), Deduct: figure.PointsOf(1), Whole: ruleset.BegunSteps,
	}}, row("", "130"))
	deviation := ruleset.Method{Steps: &ruleset.Steps{
		Measure: ruleset.Deviation, From: q("0"), Side: ruleset.EitherWay, Step: q("5"), Deduct: figure.PointsOf(1), Whole: ruleset.WholeSteps,
	}}
	add("steps of a deviation", deviation, row("=100件", "88件"))
	add("steps of what has no score", deviation, row("=100件", "12万元"))
	bands := func(measure ruleset.Measure, top, low ruleset.Band) ruleset.Method {
		return ruleset.Method{Bands: &ruleset.Bands{Measure: measure, Bands: []ruleset.Band{top, low}}}
	}
	top := ruleset.Band{Interval: ruleset.Interval{From: q("90"), FromOpen: true}, Points: figure.PointsOf(12)}
	low := ruleset.Band{Interval: ruleset.Interval{To: q("90")}, Points: figure.PointsOf(4)}
	add("a band above, of more points than there are", bands(ruleset.Rate, top, low), row("=100件", "91件"))
	add("a band up to", bands(ruleset.Rate, top, low), row("=100件", "90件"))
	top.FromOpen, low.ToOpen = false, true
	add("a band from", bands(ruleset.Value, top, low), row("", "90%"))
	add("a band below", bands(ruleset.Value, top, low), row("", "89.9"))
	add("a band of what has no score", bands(ruleset.Rate, top, low), row("=100件", "12万元"))
	linear := ruleset.Linear{Measure: ruleset.Rate, K: q("2"), Limit: q("40%")}
	add("linear at its limit", ruleset.Method{Linear: &linear}, row("=100件", "40件"))
	add("linear past its limit", ruleset.Method{Linear: &linear}, row("=100件", "41件"))
	add("linear of what has no score", ruleset.Method{Linear: &linear}, row("=100件", "12万元"))
	add("linear below zero", ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Rate, K: q("2")}}, row("=100件", "60件"))
	add("a checklist with nothing ticked", ruleset.Method{Checklist: &ruleset.Checklist{
		Items: []ruleset.Item{{Name: "制度健全", Points: figure.PointsOf(6)}, {Name: "执行有效", Points: figure.PointsOf(4)}},
	}}, row("", "尚可"))
	add("a checklist of more items than points", ruleset.Method{Checklist: &ruleset.Checklist{PerItem: figure.PointsOf(3)}}, row("", "4项"))
	add("a checklist answered in words", ruleset.Method{Checklist: &ruleset.Checklist{PerItem: figure.PointsOf(3)}}, row("", "若干"))
	all := ruleset.Method{Share: &ruleset.Share{}}
	add("a share of all, one open", all, row("", "按期"),
		policyIndicator("乙", "40", "≥10件", "10件"), policyIndicator("丙", "20", "≥10件", "9件"), policyIndicator("丁", "20", "≥10件", "未报告"))
	add("a share of none", all, row("", "按期"))
	add("judged, and nobody did", ruleset.Method{Judged: &ruleset.Judged{}}, row("", "按期"))
	add("words for a number", completion(ruleset.Completion{Shortfall: ruleset.ActualOverTarget}), row("≥10件", "好"))
	add("a custom method that gives none", ruleset.Method{Custom: &ruleset.Custom{Name: "none"}}, row("≥10件", "9件"))
	add("steps beside bounds in another unit", ruleset.Method{Steps: &ruleset.Steps{
		Measure: ruleset.Value, From: q("100元"), Side: ruleset.BelowSide, Step: q("20元"), Deduct: figure.PointsOf(1), Whole: ruleset.BegunSteps,
	}}, row("", "130件"))
	top.From, low.To = q("90%"), q("90%")
	add("bands in another unit", bands(ruleset.Value, top, low), row("", "130件"))
	add("a limit in another unit", ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Value, K: q("2"), Limit: q("40%")}}, row("", "130件"))
	return cases
}

func oneGroup(rows ...performance.Indicator) performance.Form {
	return performance.Form{Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{Name: "数量指标", Indicators: rows}}}}}
}

// rareForms are forms that few fill in so.
func rareForms() (cases []rare) {
	source, of := ruleset.WithCost().NotApplicable.Source, policyIndicator
	add := func(name string, path check.Path, change func(*ruleset.Set, *performance.Form), rows ...performance.Indicator) {
		set, form := ruleset.WithCost(), oneGroup(rows...)
		if change != nil {
			change(&set, &form)
		}
		cases = append(cases, rare{name, set, form, path})
	}
	group := func(f *performance.Form) *performance.Group { return &f.Classes[0].Groups[0] }

	add("no points that do not apply", firstIndicator, nil, of("甲", "0", "≥10件", "不适用"), of("乙", "90", "≥10件", "10件"))
	add("nothing is there to take the points", firstIndicator, func(set *ruleset.Set, _ *performance.Form) {
		set.Execution, set.Plans = ruleset.Execution{}, nil
	}, of("甲", "10", "≥10件", "不适用"))
	within := func(set *ruleset.Set, f *performance.Form) {
		set.NotApplicable = ruleset.NotApplicable{Policy: ruleset.RescaleClass, Source: source}
		f.Classes = append(f.Classes, performance.Class{Name: "效益指标", Groups: []performance.Group{{
			Name: "社会效益", Indicators: []performance.Indicator{of("乙", "40", "≥10件", "10件"), of("丙", "40", "≥10件", "不适用")},
		}}})
	}
	add("nothing in the class is there to take the points", firstIndicator, within, of("甲", "10", "≥10件", "不适用"))
	add("another of the class takes the points", "/classes/1/groups/0/indicators/1", within, of("甲", "10", "≥10件", "不适用"))
	add("full points for what does not apply, rounded", firstIndicator, func(set *ruleset.Set, _ *performance.Form) {
		set.NotApplicable = ruleset.NotApplicable{Policy: ruleset.FullPoints, Source: source}
	}, of("甲", "3.335", "≥10件", "不适用"))
	add("a month for a day", firstIndicator, nil, of("甲", "10", "2024年6月之前", "2024年6月15日"))
	add("none is zero", firstIndicator, nil, of("甲", "10", "≤3次", "无"))
	add("no points", firstIndicator, nil, of("甲", "", "≥10件", "10件"))
	add("too many points", firstIndicator, nil, of("甲", "10000000", "≥10件", "10件"))
	deducted := func(points, target, actual, off string) performance.Indicator {
		i := of("甲", points, target, actual)
		i.Deduction = figure.MustPoints(off)
		return i
	}
	add("a review takes more than there is", firstIndicator, nil, deducted("10", "≥10件", "2件", "3"))
	add("a review takes all there is", firstIndicator, nil, deducted("10", "≥10件", "3件", "3"))
	add("a review of what is open", firstIndicator, nil, deducted("10", "≥10件", "未报告", "3"))
	add("points finer than the rounding", firstIndicator, func(set *ruleset.Set, _ *performance.Form) {
		set.Rounding.Leaf = &figure.Rounding{}
	}, of("甲", "2.6", "≥100件", "99件"))
	add("half to even", firstIndicator, func(set *ruleset.Set, _ *performance.Form) {
		set.Rounding.Leaf = &figure.Rounding{Places: 1, Mode: figure.HalfEven}
	}, of("甲", "10", "≥1000件", "625件"))
	add("cut to a whole number", firstIndicator, func(set *ruleset.Set, _ *performance.Form) {
		set.Rounding.Leaf = &figure.Rounding{Mode: figure.Cut}
	}, of("甲", "10", "≥1000件", "999件"))
	add("a bare target", firstIndicator, nil, of("甲", "10", "10件", "8件"))
	add("a bare target of the other sort", firstIndicator, nil, of("投诉次数", "10", "4次", "5次"))
	add("a bare target that reads both ways", firstIndicator, nil, of("费用控制率", "10", "10%", "8%"))
	add("one of a group, the other is open", firstIndicator, func(_ *ruleset.Set, f *performance.Form) {
		group(f).Choose = performance.BestOf
	}, of("甲", "90", "≥10件", "未报告"), of("乙", "90", "≥10件", "8件"))
	add("one of a group, itself is open", "/classes/0/groups/0/indicators/1", func(_ *ruleset.Set, f *performance.Form) {
		group(f).Choose = performance.BestOf
	}, of("甲", "90", "≥10件", "未报告"), of("乙", "90", "≥10件", "8件"))
	add("one of a group, open and ahead", firstIndicator, func(_ *ruleset.Set, f *performance.Form) {
		group(f).Choose = performance.BestOf
	}, of("费用控制率", "90", "10%", "8%"), of("乙", "90", "≥9件", "8件"))
	add("an open score with a least", firstIndicator, nil, of("费用控制率", "90", "10%", "8%"))
	add("an open score in a sum", "/classes/0", nil, of("费用控制率", "40", "10%", "8%"), of("乙", "50", "≥10件", "9件"))
	add("a sum of nothing", "/classes/0", nil, of("甲", "10", "≥10件", "不适用"))
	add("an empty group", "/classes/0/groups/0", func(_ *ruleset.Set, f *performance.Form) { group(f).Points = figure.PointsOf(90) })
	for _, judged := range []string{"", "95", "30"} {
		add("a parent to be judged, "+judged, "/classes/0/groups/0", func(set *ruleset.Set, f *performance.Form) {
			set.Parents = ruleset.Parents{Policy: ruleset.ParentJudged, Source: source}
			group(f).Points = figure.PointsOf(90)
			if judged != "" {
				group(f).Judgement.Score = figure.MustPoints(judged)
			}
		}, of("甲", "", "≥10件", "10件"))
	}
	add("a parent of too many points", "/classes/0/groups/0", func(set *ruleset.Set, f *performance.Form) {
		set.Parents = ruleset.Parents{Policy: ruleset.ParentJudged, Source: source}
		group(f).Points = figure.PointsOf(10_000_000)
	}, of("甲", "", "≥10件", "10件"))
	money := func(base, spent string) func(*ruleset.Set, *performance.Form) {
		return func(_ *ruleset.Set, f *performance.Form) {
			f.Money = []performance.MoneyRow{performance.TotalFunds(figure.MustMoney(base), figure.MustMoney(base), figure.MustMoney(spent))}
		}
	}
	add("an execution of nothing", "/execution", money("0万元", "0万元"), of("甲", "90", "≥10件", "10件"))
	add("an execution of all", "/execution", money("200万元", "200万元"), of("甲", "90", "≥10件", "10件"))
	add("an execution of too many points", "/execution", func(set *ruleset.Set, f *performance.Form) {
		money("200万元", "100万元")(set, f)
		f.Execution.Points = figure.PointsOf(10_000_000)
	}, of("甲", "90", "≥10件", "10件"))
	add("an execution without a base", "/execution", func(set *ruleset.Set, f *performance.Form) {
		money("200万元", "100万元")(set, f)
		*f = f.WithMoney(performance.TotalRow, "", set.Execution.Base, figure.Money{})
	}, of("甲", "90", "≥10件", "10件"))
	rawGrade := func(set *ruleset.Set, f *performance.Form) {
		money("200万元", "200万元")(set, f)
		set.Rounding.Total, set.Grades.From = &figure.Rounding{}, ruleset.FromRaw
	}
	add("a grade of what is not rounded", "", rawGrade, of("甲", "90", "≥1000件", "884件"))
	add("a grade between two", "", money("200万元", "200万元"), of("甲", "20", "≥10件", "未报告"), of("乙", "70", "≥10件", "10件"))
	add("points that make no hundred have no grade", "", money("200万元", "200万元"), of("甲", "80", "≥10件", "10件"))
	return cases
}

// What few forms ask for is explained as well, in both languages.
func TestWhatIsRareIsExplained(t *testing.T) {
	none := scoring.Binding{Name: "none", Method: func(scoring.CustomInput) (figure.Points, bool) { return figure.Points{}, false }}
	for suffix, tag := range languages {
		var b strings.Builder
		for _, rare := range append(rareMethods(), rareForms()...) {
			scorer, err := scoring.NewScorer(rare.set, none)
			require.NoError(t, err, rare.name)
			e, err := explain.Node(scorer.Trace(rare.form), rare.path, tag)
			require.NoError(t, err, rare.name)
			b.WriteString("== " + rare.name + "\n" + e.String() + "\n")
		}
		golden(t, "rare."+suffix+".txt", b.String())
	}
}

func TestAnIntervalOfPointsSaysWhichOfItsEndsCount(t *testing.T) {
	q := figure.MustQuantity
	for _, test := range []struct {
		interval ruleset.Interval
		zh, en   string
	}{
		{ruleset.Interval{}, "任何数值", "any value"},
		{ruleset.Interval{From: q("90")}, "90分（含）以上", "90 and above"},
		{ruleset.Interval{From: q("90"), FromOpen: true}, "90分以上（不含90分）", "above 90"},
		{ruleset.Interval{To: q("60")}, "60分（含）以下", "60 and below"},
		{ruleset.Interval{To: q("60"), ToOpen: true}, "60分以下（不含60分）", "below 60"},
		{ruleset.Interval{From: q("60"), To: q("80")}, "60分（含）至80分（含）", "60 to 80"},
		{ruleset.Interval{From: q("60"), To: q("80"), ToOpen: true}, "60分（含）至80分", "60 to below 80"},
		{ruleset.Interval{From: q("60"), FromOpen: true, To: q("80")}, "60分（不含）至80分（含）", "above 60 to 80"},
		{ruleset.Interval{From: q("60"), FromOpen: true, To: q("80"), ToOpen: true}, "60分（不含）至80分（不含）", "above 60 to below 80"},
	} {
		assert.Equal(t, test.zh, explain.Points(test.interval, language.Chinese))
		assert.Equal(t, test.en, explain.Points(test.interval, language.English))
	}
}

// A form past a limit has no scores, and its total says so.
func TestAFormThatIsTooLargeIsExplainedByItsLimits(t *testing.T) {
	form := seed.Form()
	for len(form.Money) <= performance.MaxMoneyRows {
		form.Money = append(form.Money, form.Money[0])
	}
	trace := scoring.MustScorer(ruleset.WithCost()).Trace(form)
	total, err := explain.Node(trace, "", language.English)
	require.NoError(t, err)
	require.Len(t, total.Lines, 1)
	assert.Equal(t, explain.StatusLine, total.Lines[0].Kind)
	assert.Contains(t, total.Lines[0].Text, "1000 money rows")
	_, err = explain.Node(trace, "/execution", language.English)
	require.ErrorIs(t, err, performance.ErrNode)
	assert.Contains(t, err.Error(), "/execution")
}

// A node is found however many there are above it: the whole form in order, each
// class and group once.
func TestAllExplainsEveryNodeOnceAndInOrder(t *testing.T) {
	form := oneGroup(policyIndicator("甲", "10", "≥1件", "1件"), policyIndicator("乙", "10", "≥1件", "1件"))
	form.Classes[0].Groups = append(form.Classes[0].Groups, form.Classes[0].Groups[0])
	form.Classes = append(form.Classes, form.Classes[0],
		performance.Class{Name: "丙", Points: figure.PointsOf(5)},
		performance.Class{Name: "丁", Groups: []performance.Group{{Name: "戊", Points: figure.PointsOf(5)}}})
	form = form.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("1万元"))
	var paths []string
	trace := scoring.MustScorer(ruleset.WithCost()).Trace(form)
	for _, e := range explain.All(trace, language.Chinese) {
		paths = append(paths, string(e.Path))
		alone, err := explain.Node(trace, e.Path, language.Chinese)
		require.NoError(t, err)
		assert.Equal(t, e, alone)
	}
	assert.Equal(t, strings.Fields(`/execution
		/classes/0 /classes/0/groups/0 /classes/0/groups/0/indicators/0 /classes/0/groups/0/indicators/1
		/classes/0/groups/1 /classes/0/groups/1/indicators/0 /classes/0/groups/1/indicators/1
		/classes/1 /classes/1/groups/0 /classes/1/groups/0/indicators/0 /classes/1/groups/0/indicators/1
		/classes/1/groups/1 /classes/1/groups/1/indicators/0 /classes/1/groups/1/indicators/1
		/classes/2 /classes/3 /classes/3/groups/0`), paths[1:])
	assert.Empty(t, paths[0])
}

// Points of somebody else's may be as large as they like, or absent.
func TestAnExplanationIsPrintedWithAnyPoints(t *testing.T) {
	e := explain.Explanation{Name: "甲", Score: figure.MustPoints("1.50"), Points: figure.ScaledPoints(3, -8)}
	assert.Equal(t, "甲 1.5/300000000", e.String())
	assert.Equal(t, "甲 /", explain.Explanation{Name: "甲"}.String())
}
