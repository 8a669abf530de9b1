package scoring_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/budget/rate"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// The tables below are the published vectors: each row is a value worked out
// exactly from the text of a rule, and goes through the Scorer.

func TestVariantsIntegratedIndicators(t *testing.T) {
	checkRows(t, ruleset.Integrated(), []row{
		{name: "met", points: "10", target: "≥90", actual: "95", want: "10"},
		{name: "missed", points: "10", target: "≥90", actual: "81", want: "9"},
		{name: "missed, rounded half up", points: "10", target: "≥7", actual: "5", want: "7.14"},
		{name: "exceeded", points: "15", target: "≥8", actual: "11", want: "15"},
		{name: "a negative actual counts as nothing", points: "5", target: "≥10", actual: "-3", want: "0"},
		{name: "none planned, none done", points: "5", target: "=0", actual: "0", want: "5"},
		{name: "none planned, one done", points: "5", target: "=0", actual: "1", want: "0"},
		{name: "an exceeded = keeps its points", points: "5", target: "=100", actual: "140", want: "5"},
		{name: "below the cap", points: "10", target: "≤870.34万元", actual: "859.70万元", want: "10"},
		{name: "a fifth above the cap", points: "10", target: "≤100", actual: "120", want: "8"},
		{name: "above the cap, rounded half up", points: "10", target: "≤3.1", actual: "3.45", want: "8.87"},
		{name: "almost twice the cap", points: "10", target: "≤100", actual: "199.99", want: "0"},
		{name: "twice the cap", points: "10", target: "≤100", actual: "200", want: "0"},
		{name: "a cap of nothing", points: "10", target: "≤0", actual: "1", want: "0"},
		// What the vectors leave out: < is scored as ≤, and > as ≥.
		{name: "the border of <", points: "10", target: "<0", actual: "0", want: "10"},
		{name: "the border of >", points: "10", target: ">0", actual: "0", want: "10"},
		{name: "negative and none planned", points: "5", target: "=0", actual: "-2", want: "5"},
	})
}

func TestVariantsIntegratedExecution(t *testing.T) {
	scorer := scorerFor(t, ruleset.Integrated())
	for _, test := range []struct {
		name, budgeted, spent, want string
		uncapped                    bool
	}{
		{"neither rounded", "1764.12万元", "1403.23万元", "7.954277", false},
		{"nor capped", "100万元", "110万元", "11", true},
		{"a budget of 0 divides by 1", "0万元", "3万元", "30", true},
		{"by 1 of the unit that the budget is in", "0元", "3元", "30", true},
		{"nothing of nothing", "0万元", "0万元", "0", false},
		{"no less than nothing", "0万元", "-3万元", "0", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			result := scorer.Score(money(test.budgeted, test.spent))
			leaf, found := result.At("/execution")
			require.True(t, found)
			assert.Equal(t, test.want, leaf.Score.Round(figure.Rounding{Places: 6}).Short())
			assert.Equal(t, leaf.Raw.String(), leaf.Score.String())
			assert.Equal(t, test.uncapped, leaf.Flags.Has(scoring.Uncapped))
			assert.Equal(t, test.uncapped, result.Uncapped())
		})
	}
}

func TestVariantsIntegratedTotal(t *testing.T) {
	result := scorerFor(t, ruleset.Integrated()).Score(judgedSeed(t))
	require.True(t, result.Complete())
	total := result.Total()
	assert.Equal(t, "95.954277", total.Raw.Round(figure.Rounding{Places: 6}).Short())
	assert.Equal(t, "95.95", total.Score.Short())
}

func TestVariantsIntegratedGrade(t *testing.T) {
	earlier := ruleset.Integrated()
	for i, end := range []string{"80", "70", "60"} {
		earlier.Grades.Bands[i].From = figure.MustQuantity(end)
		earlier.Grades.Bands[i+1].To = figure.MustQuantity(end)
	}
	for _, test := range []struct {
		name        string
		set         ruleset.Set
		form        performance.Form
		exact, show string
		grade       ruleset.Grade
	}{
		{"89.996 shows 90.00 and is graded as it is", ruleset.Integrated(), graded("9996元", "≥9", "8"), "89.996", "90", ruleset.Good},
		{"the earlier pack grades from 80, 70 and 60", earlier, graded("10000元", "≥90", "69"), "79", "79", ruleset.Good},
		// What is graded is the sum of the rounded scores, not of what they were.
		{"scores rounded up to 90 are 90", ruleset.Integrated(), graded("10000元", "≥90000", "79996"), "89.996", "90", ruleset.Excellent},
	} {
		t.Run(test.name, func(t *testing.T) {
			result := scorerFor(t, test.set).Score(test.form)
			assert.Equal(t, test.exact, result.Total().Raw.Short())
			assert.Equal(t, test.show, result.Total().Score.Short())
			grade, ok := result.Grade()
			require.True(t, ok)
			assert.Equal(t, test.grade, grade)
		})
	}
	t.Run("a pack without a grade at exactly 90 cannot score", func(t *testing.T) {
		holed := ruleset.Integrated()
		holed.Grades.Bands[0].FromOpen = true
		_, err := scoring.NewScorer(holed)
		var invalid *ruleset.InvalidError
		require.ErrorAs(t, err, &invalid)
		assert.Equal(t, ruleset.CodeGap, invalid.Findings[0].Code)
	})
}

func TestVariantsIntegratedJudgedLevels(t *testing.T) {
	scorer := scorerFor(t, ruleset.Integrated())
	for _, test := range []struct {
		level, score string
		admitted     bool
	}{
		{"partly-met", "3", true},
		{"partly-met", "4", false},
		{"met", "4", true},
		{"not-met", "3", false},
	} {
		t.Run(test.level+" "+test.score, func(t *testing.T) {
			leaf, _ := scorer.Score(one(performance.Indicator{
				Points: figure.PointsOf(5), Target: performance.MustTarget("效果明显"), Actual: performance.MustActual("效果良好"),
				Judgement: performance.Judgement{Level: test.level, Score: figure.MustPoints(test.score)},
			})).At(onePath)
			if test.admitted {
				assert.Equal(t, scoring.Judged, leaf.Status)
				assert.Equal(t, test.score, leaf.Score.String())
				return
			}
			assert.Equal(t, scoring.NotComputable, leaf.Status)
			assert.True(t, leaf.Flags.Has(scoring.OutsideLevel))
		})
	}
}

// The system has no sign for a range or a date: an evaluator judges them.
func TestIntegratedLeavesRangesAndDatesToAnEvaluator(t *testing.T) {
	scorer := scorerFor(t, ruleset.Integrated())
	for _, test := range []struct {
		target, actual string
		flags          scoring.Flags
	}{
		{"80%~90%", "85%", scoring.NeedsJudgement},
		{"2024年12月之前", "2024年11月", scoring.NeedsJudgement},
		{"效果明显", "95%", scoring.KindMismatch},
	} {
		indicator := row{points: "10", target: test.target, actual: test.actual}.indicator()
		leaf, _ := scorer.Score(one(indicator)).At(onePath)
		assert.Equal(t, scoring.NotComputable, leaf.Status)
		assert.True(t, leaf.Flags.Has(test.flags), test.target)
		indicator.Judgement.Score = figure.MustPoints("10")
		leaf, _ = scorer.Score(one(indicator)).At(onePath)
		assert.Equal(t, scoring.Judged, leaf.Status, test.target)
	}
}

func TestVariantsReciprocal(t *testing.T) {
	checkRows(t, ruleset.Reciprocal(), []row{
		{name: "a fifth above the cap", points: "10", target: "≤100", actual: "120", want: "8.333333", six: true},
		{name: "3.45 for 3.1", points: "10", target: "≤3.1", actual: "3.45", want: "8.985507", six: true},
	})
}

// counting returns the set with another way of counting incomplete steps.
func counting(set ruleset.Set, whole ruleset.Whole) ruleset.Set {
	set.Named = slices.Clone(set.Named)
	for i, rule := range set.Named {
		if rule.Method.Steps != nil {
			steps := *rule.Method.Steps
			steps.Whole = whole
			set.Named[i].Method.Steps = &steps
		}
	}
	return set
}

func TestVariantsHunanSteps(t *testing.T) {
	rates := []struct {
		name   string
		set    ruleset.Set
		row    row
		scores [3]string // whole, begun and pro-rata steps
	}{
		{
			"预算完成率 of 5", ruleset.Hunan2015(),
			row{points: "5", target: "≥100%", actual: "92.8%", method: "预算完成率"},
			[3]string{"3", "1", "2.12"},
		},
		{
			"预算完成率 of 8", ruleset.Hunan2018(),
			row{points: "8", target: "≥100%", actual: "99.2695%", method: "预算完成率"},
			[3]string{"8", "6", "7.7078"},
		},
		{
			"三公经费变动率 of 8", ruleset.Hunan2018(),
			row{points: "8", target: "≤0%", actual: "98.3125%", method: "三公经费变动率"},
			[3]string{"0", "", ""},
		},
		{
			"三公经费控制率 of 6", ruleset.Yueyang(),
			row{points: "6", target: "≤100%", actual: "111.290323%", method: "三公经费控制率"},
			[3]string{"0", "0", "0"},
		},
		{
			"在职人员控制率 of 5", ruleset.Hunan2015(),
			row{points: "5", target: "≤100%", actual: "102.3%", method: "在职人员控制率"},
			[3]string{"4", "3.5", "3.85"},
		},
	}
	for i, whole := range []ruleset.Whole{ruleset.WholeSteps, ruleset.BegunSteps, ruleset.ProRataStep} {
		for _, rate := range rates {
			if rate.scores[i] == "" {
				continue
			}
			t.Run(string(whole), func(t *testing.T) {
				rate.row.name, rate.row.want = rate.name, rate.scores[i]
				checkRows(t, counting(rate.set, whole), []row{rate.row})
				if whole == ruleset.WholeSteps {
					rate.row.name += ", as the set has it"
					checkRows(t, rate.set, []row{rate.row})
				}
			})
		}
	}
}

func TestVariantsHunanBands(t *testing.T) {
	of := func(points, actual, want string) row {
		return row{name: actual, points: points, target: "≤0%", actual: actual, method: "预算控制率", want: want}
	}
	checkRows(t, ruleset.Hunan2015(), []row{
		of("5", "0%", "5"), of("5", "0.01%", "4"), of("5", "10%", "4"), of("5", "10.01%", "3"),
		of("5", "20%", "3"), of("5", "30%", "2"), of("5", "30.01%", "0"),
	})
	control := rate.BudgetControlHunan(figure.MustMoney("767.86万元"), figure.MustMoney("1922.76万元")).Percent(4)
	assert.Equal(t, "39.9353%", control.String())
	checkRows(t, ruleset.Hunan2018(), []row{of("8", control.String(), "0")})
}

func TestVariantsHunanCompletionRate(t *testing.T) {
	m := figure.MustMoney
	completion := rate.BudgetCompletionHunan(m("19.8万元"), m("1922.76万元"), m("767.86万元"), m("19.8万元"))
	assert.Equal(t, "99.269486%", completion.Percent(6).String())
}

// shared is a form of the share-of-indicators rule and what it counts.
func shared(counted ...[2]string) performance.Form {
	form := one(performance.Indicator{Points: figure.PointsOf(10), Method: "目标实现"})
	for _, pair := range counted {
		group := &form.Classes[0].Groups[0]
		group.Indicators = append(group.Indicators, performance.Indicator{
			Name: "数量", Points: figure.PointsOf(0),
			Target: performance.MustTarget(pair[0]), Actual: performance.MustActual(pair[1]),
		})
	}
	return form
}

func TestVariantsDayingShare(t *testing.T) {
	scorer := scorerFor(t, ruleset.Daying2020())
	for _, test := range []struct {
		name string
		form performance.Form
		want string
	}{
		{"137.5 % of the target is too much", shared([2]string{"≥8", "11"}), "0"},
		{
			"four of five inside",
			shared([2]string{"≥8", "8"}, [2]string{"≥10", "13"}, [2]string{"≥5", "6"}, [2]string{"≥7", "7"}, [2]string{"≥9", "8"}),
			"8",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			result := scorer.Score(test.form)
			leaf, _ := result.At(onePath)
			require.Equal(t, scoring.Scored, leaf.Status)
			assert.Equal(t, test.want, leaf.Score.String())
			assert.Equal(t, test.want, result.Class(0).Score.String(), "what is counted earns nothing itself")
		})
	}
}

func TestVariantsDayingLinear(t *testing.T) {
	checkRows(t, ruleset.Daying2020(), []row{
		{name: "little moved", points: "10", target: "≤1000万元", actual: "2万元", method: "编制准确", want: "9.8"},
		{name: "half moved", points: "10", target: "≤3550.44万元", actual: "1786.32万元", method: "编制准确", want: "0"},
	})
}

func TestVariantsSatisfactionBands(t *testing.T) {
	of := func(actual, want string) row {
		return row{name: actual, points: "10", target: "≥90%", actual: actual, method: ruleset.SatisfactionMethod, want: want}
	}
	checkRows(t, ruleset.WithSatisfactionBands(), []row{
		of("95%", "10"), of("90%", "10"), of("89.99%", "8"), of("80%", "8"), of("60%", "5"), of("59.99%", "0"),
	})
}
