package scoring_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// stated is one indicator as a form states it, and the score that the rule
// gives, worked out by hand; "" where it gives none.
type stated struct {
	name, method, points, target, actual, judged string
	level                                        string // that a judgement names
	want                                         string
}

const statedPath = "/classes/0/groups/0/indicators/0"

func (s stated) form() performance.Form {
	indicator := performance.Indicator{
		Name: "指标", Method: s.method, Points: figure.MustPoints(s.points), Actual: performance.MustActual(s.actual),
	}
	if s.target != "" {
		indicator.Target = performance.MustTarget(s.target)
	}
	if s.judged != "" {
		indicator.Judgement = performance.Judgement{Level: s.level, Score: figure.MustPoints(s.judged)}
	}
	return performance.Form{Year: 2024, Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{
		Name: "数量指标", Indicators: []performance.Indicator{indicator},
	}}}}}
}

func scoreStated(t *testing.T, set ruleset.Set, rows ...stated) {
	t.Helper()
	scorer, err := scoring.NewScorer(set)
	require.NoError(t, err)
	for _, row := range rows {
		t.Run(set.ID+" "+row.name, func(t *testing.T) {
			leaf, found := scorer.Score(row.form()).At(statedPath)
			require.True(t, found)
			if row.want == "" {
				assert.False(t, leaf.Score.Stated(), "%v", leaf)
				return
			}
			assert.Equal(t, row.want, leaf.Score.String())
		})
	}
}

func shippedSet(t *testing.T, id string) ruleset.Set {
	t.Helper()
	set, found := ruleset.Find(ruleset.All(), id)
	require.True(t, found, id)
	return set
}

// spent is a form of an execution row alone, with an adjusted and an initial
// budget.
func spent(initial, adjusted, executed string) performance.Form {
	return performance.Form{Year: 2024, Money: []performance.MoneyRow{{Kind: performance.TotalRow}}}.
		WithMoney(performance.TotalRow, "", "initial", figure.MustMoney(initial)).
		WithMoney(performance.TotalRow, "", "adjusted", figure.MustMoney(adjusted)).
		WithMoney(performance.TotalRow, "", "executed", figure.MustMoney(executed))
}

func TestWorkAndProgressOfAdministrativeProjects(t *testing.T) {
	scoreStated(t, ruleset.Administrative(),
		stated{name: "ahead of plan", method: "完成进度", points: "10", target: "100天", actual: "80天", want: "10"},
		stated{name: "on time", method: "完成进度", points: "10", target: "100天", actual: "100天", want: "10"},
		stated{name: "three days late", method: "完成进度", points: "10", target: "100天", actual: "103天", want: "10"},
		stated{name: "four days late", method: "完成进度", points: "10", target: "100天", actual: "104天", want: "9"},
		stated{name: "twenty days late", method: "完成进度", points: "10", target: "100天", actual: "120天", want: "5"},
		stated{name: "less work", method: "完成工作量", points: "15", target: "100天", actual: "80天", want: "9"},
		stated{name: "more work", method: "完成工作量", points: "15", target: "100天", actual: "120天", want: "9"},
	)
}

func TestMissedCapsAreReadInTwoWays(t *testing.T) {
	rows := func(want string) []stated {
		return []stated{
			{name: "a fifth above", points: "10", target: "≤100万元", actual: "120万元", want: want},
			{name: "a fifth above, open", points: "10", target: "<100万元", actual: "120万元", want: want},
		}
	}
	for _, preset := range ruleset.Presets() {
		scoreStated(t, preset, rows("8")...)                                    // 1 − 20 ÷ 100
		scoreStated(t, shippedSet(t, preset.ID+"-reciprocal"), rows("8.33")...) // 100 ÷ 120
		scoreStated(t, shippedSet(t, preset.ID+"-reciprocal"), stated{          // 3.1 ÷ 3.45 = 0.89855…
			name: "vehicles", points: "10", target: "≤3.1万元", actual: "3.45万元", want: "8.99",
		})
		scoreStated(t, preset, stated{
			name: "vehicles", points: "10", target: "≤3.1万元", actual: "3.45万元", want: "8.87", // 1 − 0.35 ÷ 3.1
		})
	}
	scoreStated(t, ruleset.Hubei(), rows("8.33")...)
	scoreStated(t, shippedSet(t, "cn/beijing/project"), rows("8.33")...)
	scoreStated(t, ruleset.Integrated(), rows("8")...)
}

// Which of the two formulas was taken, and on what it rests, stands in the
// explanation.
func TestTheSourceOfAMissedCapIsCited(t *testing.T) {
	row := stated{points: "10", target: "≤100万元", actual: "120万元"}
	for id, source := range map[string]string{
		"cn/2021-101/cost":            "只规定按比例，此为所取口径（据转引）",
		"cn/2021-101/cost-reciprocal": "《湖北省项目绩效目标自评表、北京市海淀区项目支出绩效自评表》",
		"cn/hubei/project":            "反向指标得分＝权重×指标值÷完成值",
	} {
		explained, err := explain.Node(scoring.MustScorer(shippedSet(t, id)).Trace(row.form()), statedPath, language.Chinese)
		require.NoError(t, err)
		assert.Contains(t, explained.String(), source, id)
	}
}

func TestHubeiReadsItsOwnNote(t *testing.T) {
	const words = "效果明显"
	scoreStated(t, ruleset.Hubei(),
		stated{name: "capped", points: "10", target: "≥100人", actual: "140人", want: "10"},
		stated{name: "in proportion", points: "10", target: "≥100人", actual: "75人", want: "7.5"},
		stated{name: "middle level", points: "10", target: words, actual: "部分达成预期指标", level: "partly-met", judged: "5.5", want: "5.5"},
		stated{name: "its lower end", points: "10", target: words, actual: "部分达成预期指标", level: "partly-met", judged: "5", want: "5"},
		stated{name: "below it", points: "10", target: words, actual: "部分达成预期指标", level: "partly-met", judged: "4.9", want: ""},
		stated{name: "the last level", points: "10", target: words, actual: "未达成预期指标", level: "not-met", judged: "4.9", want: "4.9"},
	)
	scorer := scoring.MustScorer(ruleset.Hubei())
	leaf, _ := scorer.Score(spent("100万元", "120万元", "90万元")).At("/execution")
	assert.Equal(t, "15", leaf.Score.String(), "20 × 90 ÷ 120")
	leaf, _ = scorer.Score(spent("100万元", "120万元", "150万元")).At("/execution")
	assert.Equal(t, "20", leaf.Score.String(), "never above the points")
}

func TestTheLaterReleaseOfTheIntegratedSystem(t *testing.T) {
	for _, test := range []struct{ id, score string }{
		{"cn/integrated-system", "11"}, {"cn/integrated-system/2022", "10"},
	} {
		leaf, _ := scoring.MustScorer(shippedSet(t, test.id)).Score(spent("100万元", "100万元", "110万元")).At("/execution")
		assert.Equal(t, test.score, leaf.Score.String(), test.id)
	}
	scorer := scoring.MustScorer(shippedSet(t, "cn/integrated-system/2022"))
	leaf, _ := scorer.Score(spent("0万元", "0万元", "3万元")).At("/execution")
	assert.Equal(t, "10", leaf.Score.String(), "divided by 1, and capped")
	for score, grade := range map[string]ruleset.Grade{
		"80": ruleset.Excellent, "79": ruleset.Good, "70": ruleset.Good, "69.99": ruleset.Fair, "60": ruleset.Fair, "59.99": ruleset.Poor,
	} {
		set := shippedSet(t, "cn/integrated-system/2022")
		for _, band := range set.Grades.Bands {
			assert.Equal(t, band.Grade == grade, band.Contains(figure.MustPoints(score).Decimal()), "%s %s", score, band.Grade)
		}
	}
}

func TestBeijingDividesByTheInitialBudget(t *testing.T) {
	scorer := scoring.MustScorer(shippedSet(t, "cn/beijing/project"))
	leaf, _ := scorer.Score(spent("310.2万元", "200万元", "154.74万元")).At("/execution")
	assert.Equal(t, "4.99", leaf.Score.String(), "10 × 154.74 ÷ 310.2 = 4.9883…")
	leaf, _ = scorer.Score(spent("100万元", "200万元", "150万元")).At("/execution")
	assert.Equal(t, "10", leaf.Score.String(), "never above the points")
}

func TestScoresThatAreCut(t *testing.T) {
	scoreStated(t, shippedSet(t, "cn/2021-101/no-cost/whole-points"),
		stated{name: "9.8", points: "10", target: "≥100人", actual: "98人", want: "9"},
		stated{name: "5.96", points: "10", target: "≥100人", actual: "59.6人", want: "5"},
		stated{name: "0.99", points: "10", target: "≥1000人", actual: "99人", want: "0"},
		stated{name: "all", points: "10", target: "≥100人", actual: "100人", want: "10"},
	)
	scoreStated(t, shippedSet(t, "cn/integrated-system/cut"),
		stated{name: "two thirds of ten", points: "10", target: "≥3个", actual: "2个", want: "6.66"},
	)
	scoreStated(t, ruleset.Integrated(),
		stated{name: "two thirds of ten", points: "10", target: "≥3个", actual: "2个", want: "6.67"},
	)
}

// named is the national preset with one named method.
func named(method ruleset.Method) ruleset.Set {
	set := ruleset.WithCost()
	set.ID = "test"
	set.Named = []ruleset.NamedRule{{Name: "试行", Method: method, Source: "practice"}}
	return set
}

// Each percentage point below 100 costs 5 % of the points: 94 % of 6 earns 4.2,
// as a form of 苏州 shows.
func TestStepsThatCostAShareOfThePoints(t *testing.T) {
	steps := func(whole ruleset.Whole) ruleset.Set {
		return named(ruleset.Method{Steps: &ruleset.Steps{
			Measure: ruleset.Rate, From: figure.MustQuantity("100%"), Side: ruleset.BelowSide, Step: figure.MustQuantity("1%"),
			DeductShare: figure.MustQuantity("5%"), Whole: whole,
		}})
	}
	of := func(name, points, actual, want string) stated {
		return stated{name: name, method: "试行", points: points, target: "≥100%", actual: actual, want: want}
	}
	scoreStated(t, steps(ruleset.ProRataStep),
		of("six points", "6", "94%", "4.2"),
		of("three points", "3", "94%", "2.1"),
		of("half a point", "6", "93.5%", "4.05"),
		of("none", "6", "100%", "6"),
		of("all", "6", "80%", "0"),
		of("more than all", "6", "10%", "0"),
	)
	scoreStated(t, steps(ruleset.WholeSteps), of("an incomplete step costs nothing", "6", "93.5%", "4.2"))
	scoreStated(t, steps(ruleset.BegunSteps), of("an incomplete step costs all of it", "6", "93.5%", "3.9"))

	trace := scoring.MustScorer(steps(ruleset.WholeSteps)).Trace(of("", "6", "94%", "").form())
	for tag, lines := range map[language.Tag][]string{
		language.Chinese: {"每低1%扣分值的5%，扣完为止", "6 ×（1 − 6 × 5%）= 4.2"},
		language.English: {"5% of the points off for every 1%, down to 0", "6 × (1 − 6 × 5%) = 4.2"},
	} {
		explained, err := explain.Node(trace, statedPath, tag)
		require.NoError(t, err)
		for _, line := range lines {
			assert.Contains(t, explained.String(), line)
		}
	}
}

func TestFullMarksFromAStatedRate(t *testing.T) {
	set := named(ruleset.Method{Completion: &ruleset.Completion{
		Shortfall: ruleset.ActualOverTarget, Floor: figure.MustQuantity("60%"), FullFrom: figure.MustQuantity("95%"),
	}})
	of := func(name, actual, want string) stated {
		return stated{name: name, method: "试行", points: "10", target: "≥100人", actual: actual, want: want}
	}
	scoreStated(t, set,
		of("met", "100人", "10"),
		of("well above", "95.01人", "10"),
		of("exactly there", "95人", "10"),
		of("just below", "94.99人", "9.5"),
		of("in proportion", "60人", "6"),
		of("below the floor", "59.99人", "0"),
	)
	set.Execution.Method = set.Named[0].Method
	leaf, _ := scoring.MustScorer(set).Score(spent("100万元", "100万元", "95万元")).At("/execution")
	assert.Equal(t, "10", leaf.Score.String())
	leaf, _ = scoring.MustScorer(set).Score(spent("100万元", "100万元", "94万元")).At("/execution")
	assert.Equal(t, "9.4", leaf.Score.String())

	for i := range set.Kinds {
		if set.Kinds[i].Kind == ruleset.AtMost {
			set.Kinds[i].Method.Completion.FullFrom = figure.MustQuantity("95%")
		}
	}
	scoreStated(t, set,
		stated{name: "five above a cap", points: "10", target: "≤100人", actual: "105人", want: "10"},
		stated{name: "six above a cap", points: "10", target: "≤100人", actual: "106人", want: "9.4"},
	)
	explained, err := explain.Node(scoring.MustScorer(set).Trace(of("", "96人", "").form()), statedPath, language.Chinese)
	require.NoError(t, err)
	assert.Contains(t, explained.String(), "完成率96人 ÷ 100人 = 96%，不低于95%，得全部分值：10分")
}

// A bound has a unit: other units are converted, ratios are percentages, and
// what measures something else is not scored by it.
func TestBoundsHaveUnits(t *testing.T) {
	of := func(target, actual, want string) stated {
		return stated{name: target + " " + actual, method: ruleset.SatisfactionMethod, points: "10", target: target, actual: actual, want: want}
	}
	scoreStated(t, ruleset.WithSatisfactionBands(),
		of("≥90%", "95%", "10"),
		of("≥90%", "90%", "10"),
		of("≥90%", "89.99%", "8"),
		of("≥90%", "60%", "5"),
		of("≥90%", "59.99%", "0"),
		of("≥90", "85", "8"),
		of("≥0.9", "0.95", "10"),
		of("≥0.9", "0.85", "8"),
		of("≥1", "1", "10"),
		of("≥0.9", "95", ""),
		of("≥0.9", "-0.1", ""),
		of("≥4.5分", "4.6分", ""),
		of("", "95%", "10"),
		of("", "95分", ""),
	)
	amounts := named(ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Value, Bands: []ruleset.Band{
		{Interval: ruleset.Interval{From: figure.MustQuantity("100万元")}, Share: figure.MustQuantity("100%")},
		{Interval: ruleset.Interval{To: figure.MustQuantity("100万元"), ToOpen: true}, Share: figure.MustQuantity("50%")},
	}}})
	money := func(target, actual, want string) stated {
		return stated{name: target + " " + actual, method: "试行", points: "10", target: target, actual: actual, want: want}
	}
	scoreStated(t, amounts,
		money("≥90万元", "100万元", "10"),
		money("≥900000元", "1000000元", "10"),
		money("≥900000元", "999999元", "5"),
		money("≥0.009亿元", "0.01亿元", "10"),
		money("≥90万元", "1000000元", "10"),
		money("≥90个", "100个", ""),
		money("≥90", "100", "10"),
	)
	late := named(ruleset.Method{Steps: &ruleset.Steps{
		Measure: ruleset.Difference, From: figure.MustQuantity("0万元"), Side: ruleset.AboveSide, Step: figure.MustQuantity("10万元"),
		Deduct: figure.PointsOf(1), Whole: ruleset.WholeSteps,
	}})
	scoreStated(t, late,
		money("≤100万元", "120万元", "8"),
		money("≤1000000元", "1200000元", "8"),
		money("≤100户", "120户", ""),
	)
}

func TestBoundsThatDoNotFitAreAFinding(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithSatisfactionBands())
	texts := func(target, actual string) string {
		row := stated{method: ruleset.SatisfactionMethod, points: "10", target: target, actual: actual}
		var lines []string
		for _, finding := range verify.Check(scorer.Trace(row.form())) {
			if strings.HasPrefix(string(finding.Code), "performance.bounds-unit") {
				lines = append(lines, string(finding.Path)+" "+finding.Text(language.Chinese))
			}
		}
		return strings.Join(lines, "\n")
	}
	const path = statedPath + "/actual "
	assert.Equal(t, path+"“指标”的指标值≥4.5分、完成值4.6分与计分方法的界限90%单位或口径不同，不能计分", texts("≥4.5分", "4.6分"))
	assert.Equal(t, path+"“指标”的完成值95分与计分方法的界限90%单位或口径不同，不能计分", texts("", "95分"))
	assert.Equal(t, path+"“指标”的完成值0.95未写明单位，按计分方法的单位读作95%", texts("≥0.9", "0.95"))
	assert.Empty(t, texts("≥90%", "95%"))
}

func TestWordsThatNameALevel(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	level := map[string][2]string{ // bounds of ten points
		"达成目标": {"8", "10"}, "达成预期指标": {"8", "10"}, "全部或基本达成预期指标": {"8", "10"}, "全部或基本达成年度指标": {"8", "10"},
		"部分达成目标并具有一定效果": {"6", "8"}, "部分达成预期指标": {"6", "8"}, "部分达成年度指标": {"6", "8"},
		"未达成目标且效果较差": {"0", "6"}, "未达成预期指标": {"0", "6"},
	}
	for words, bounds := range level {
		leaf, _ := scorer.Score(stated{points: "10", target: "提高", actual: words}.form()).At(statedPath)
		got := [2]string{leaf.Least.String(), leaf.Most.String()}
		assert.Equal(t, bounds, got, words)
	}
}
