package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestHubeiScoresExecutionOutOfTwenty(t *testing.T) {
	leaf, _ := scorerFor(t, ruleset.Hubei()).Score(money("1764.12万元", "1403.23万元")).At("/execution")
	assert.Equal(t, "20", leaf.Points.String())
	assert.Equal(t, "15.91", leaf.Score.String(), "20 × 1403.23 ÷ 1764.12 = 15.9085…")
}

func TestHunanDeductsPerWholeStep(t *testing.T) {
	checkRows(t, ruleset.Hunan2015(), []row{
		{name: "fewer staff than posts", points: "5", target: "≤100%", actual: "88.66%", method: "在职人员控制率", want: "5"},
		{name: "less than a point above", points: "5", target: "≤100%", actual: "100.99%", method: "在职人员控制率", want: "5"},
		{name: "exactly a point above", points: "5", target: "≤100%", actual: "101%", method: "在职人员控制率", want: "4.5"},
		{name: "no points below nothing", points: "5", target: "≤100%", actual: "150%", method: "在职人员控制率", want: "0"},
		{name: "a lower 三公 than last year", points: "5", target: "≤0%", actual: "-30%", method: "三公经费变动率", want: "5"},
		{name: "1.5 points more", points: "5", target: "≤0%", actual: "1.5%", method: "三公经费变动率", want: "4.2"},
		{name: "a building 10 % too large", points: "5", target: "≤100%", actual: "110%", method: "新建楼堂馆所面积控制率", want: "1"},
		{name: "a building 4 % too dear", points: "5", target: "≤100%", actual: "104%", method: "新建楼堂馆所投资概算控制率", want: "5"},
		{name: "a budget that was cut", points: "5", target: "≤0%", actual: "-12%", method: "预算控制率", want: "5"},
	})
	t.Run("no building at all earns full points", func(t *testing.T) {
		result := scorerFor(t, ruleset.Hunan2015()).Score(one(performance.Indicator{
			Points: figure.PointsOf(5), Method: "新建楼堂馆所面积控制率", Actual: performance.MustActual("不适用"),
		}))
		assert.Equal(t, "5", result.Total().Score.String())
		assert.True(t, result.Complete())
	})
}

func TestYueyang(t *testing.T) {
	of := func(method, points, target, actual, want string) row {
		return row{name: method + " " + actual, points: points, target: target, actual: actual, method: method, want: want}
	}
	checkRows(t, ruleset.Yueyang(), []row{
		of("三公经费变动率", "5", "≤0%", "2.9%", "4"),
		of("三公经费控制率", "6", "≤100%", "100%", "6"),
		of("三公经费控制率", "6", "≤100%", "103.2%", "3"),
		of("重点支出安排率", "5", "≥90%", "90%", "5"),
		of("重点支出安排率", "5", "≥90%", "89.99%", "4"),
		of("重点支出安排率", "5", "≥90%", "80%", "4"),
		of("重点支出安排率", "5", "≥90%", "70%", "3"),
		of("重点支出安排率", "5", "≥90%", "60%", "2"),
		of("重点支出安排率", "5", "≥90%", "59.99%", "0"),
		of("预算调整率", "3", "≤0%", "0%", "3"),
		of("预算调整率", "3", "≤0%", "10%", "2"),
		of("预算调整率", "3", "≤0%", "20%", "1"),
		of("预算调整率", "3", "≤0%", "30%", "0.5"),
		of("预算调整率", "3", "≤0%", "30.01%", "0"),
		of("资金结余", "3", "≤19.80万元", "0万元", "3"),
		of("资金结余", "3", "≤19.80万元", "19.80万元", "2"),
		of("资金结余", "3", "≤19.80万元", "19.81万元", "0"),
		of("资金使用合规性", "4", "=0处", "3处", "1"),
		of("资金使用合规性", "4", "=0处", "5处", "0"),
		of("管理制度健全性", "4", "", "3项", "3"),
		of("管理制度健全性", "4", "", "9项", "4"),
		of("支付进度", "3", "", "3个", "1.5"),
		// From the provincial table.
		of("在职人员控制率", "5", "≤100%", "102.3%", "4"),
	})
	leaf, _ := scorerFor(t, ruleset.Yueyang()).Score(one(
		row{points: "3", target: "≤0万元", actual: "0万元", method: "资金结余"}.indicator())).At(onePath)
	assert.Equal(t, scoring.NotComputable, leaf.Status, "nothing was carried over last year: no comparison")
	assert.True(t, leaf.Flags.Has(scoring.ZeroBase))
}

func TestAdministrativeProjectsDifferEitherWay(t *testing.T) {
	of := func(method, points, actual, want string) row {
		return row{name: method + " " + actual, points: points, target: "=200件", actual: actual, method: method, want: want}
	}
	checkRows(t, ruleset.Administrative(), []row{
		of("完成工作量", "15", "200件", "15"),
		of("完成工作量", "15", "195件", "15"),
		of("完成工作量", "15", "194件", "14"),
		of("完成工作量", "15", "206件", "14"),
		of("完成工作量", "15", "212件", "13"),
		of("完成工作量", "15", "100件", "0"),
		of("完成进度", "10", "192件", "10"), // only what passes the plan costs points
		of("完成进度", "10", "207件", "10"),
		of("完成进度", "10", "208件", "9"),
	})
}

// A named method may look at the actual alone; one that compares it with a
// target never scores without one.
func TestNamedMethodsWithoutATarget(t *testing.T) {
	checkRows(t, ruleset.Hunan2015(), []row{
		{name: "bands", points: "5", actual: "12%", method: "预算控制率", want: "3"},
		{name: "steps", points: "5", actual: "92.8%", method: "预算完成率", want: "3"},
	})
	completion := ruleset.WithCost()
	completion.Named = []ruleset.NamedRule{{Name: "完成比例", Method: completion.Kinds[0].Method, Source: "practice"}}
	for _, test := range []struct {
		name  string
		set   ruleset.Set
		row   row
		flags scoring.Flags
	}{
		{"a deviation from nothing", ruleset.Administrative(), row{points: "15", actual: "200件", method: "完成工作量"}, scoring.NoTarget},
		{"a completion of nothing", completion, row{points: "15", actual: "200件", method: "完成比例"}, scoring.NoTarget},
		{"words for a rate", ruleset.Hunan2015(), row{points: "5", actual: "良好", method: "预算控制率"}, scoring.KindMismatch},
		{"a rate for words", ruleset.Hunan2015(), row{points: "5", target: "效果明显", actual: "12%", method: "预算控制率"}, scoring.KindMismatch},
		{"no method for the kind", ruleset.Hunan2015(), row{points: "5", target: "≥90%", actual: "95%"}, scoring.NoMethod},
		{"neither target nor method", ruleset.Hunan2015(), row{points: "5", actual: "95%"}, scoring.NoTarget},
	} {
		t.Run(test.name, func(t *testing.T) {
			result := scorerFor(t, test.set).Score(one(test.row.indicator()))
			leaf, _ := result.At(onePath)
			assert.Equal(t, scoring.NotComputable, leaf.Status)
			assert.True(t, leaf.Flags.Has(test.flags))
			assert.False(t, result.Complete())
		})
	}
}

func TestReciprocalRescalesWhatDoesNotApply(t *testing.T) {
	form := one(performance.Indicator{
		Points: figure.PointsOf(40), Target: performance.MustTarget("≥10个"), Actual: performance.MustActual("8个"),
	})
	form.Classes[0].Groups[0].Indicators = append(form.Classes[0].Groups[0].Indicators,
		performance.Indicator{Name: "不适用的", Points: figure.PointsOf(50), NotApplicable: true})
	result := scorerFor(t, ruleset.Reciprocal()).Score(form)
	leaf, _ := result.At(onePath)
	assert.Equal(t, "80", leaf.Points.String(), "of 100, of which the execution row keeps 20")
	assert.Equal(t, "64", leaf.Score.String())
}

// Nothing is in proportion to a target below zero: missed, it earns what a
// target of zero does, and never more for missing it further.
func TestMissedTargetsBelowZero(t *testing.T) {
	standing := ruleset.WithCost()
	for i := range standing.Kinds {
		if completion := standing.Kinds[i].Method.Completion; completion != nil {
			completion.Negative = ruleset.NegativeStands
		}
	}
	reciprocal := ruleset.Reciprocal()
	checkRows(t, standing, []row{
		{name: "a cut that was a rise", points: "10", target: "≤-30%", actual: "10%", want: "0"},
		{name: "a smaller cut", points: "10", target: "≤-30%", actual: "-20%", want: "0"},
		{name: "a larger cut", points: "10", target: "≤-30%", actual: "-40%", want: "10"},
		{name: "a deeper fall", points: "10", target: "≥-30%", actual: "-40%", want: "0"},
		{name: "a lesser fall", points: "10", target: "≥-30%", actual: "-20%", want: "10"},
	})
	checkRows(t, reciprocal, []row{
		{name: "a reciprocal of a rise", points: "10", target: "≤-30%", actual: "10%", want: "0"},
	})
	byOne := ruleset.WithCost()
	byOne.Kinds[4].Method.Completion.ZeroTarget = ruleset.ZeroDividesByOne
	leaf, _ := scorerFor(t, byOne).Score(one(row{points: "10", target: "≤-30%", actual: "10%"}.indicator())).At(onePath)
	assert.Equal(t, scoring.NotComputable, leaf.Status)
	rates := ruleset.Yueyang()
	leaf, _ = scorerFor(t, rates).Score(one(row{points: "3", target: "≤-5万元", actual: "2万元", method: "资金结余"}.indicator())).At(onePath)
	assert.True(t, leaf.Flags.Has(scoring.ZeroBase), "no rate on a base below zero")
}

// A named method does not know the direction of its target.
func TestAFormulaForTheOtherDirectionNeverRewards(t *testing.T) {
	set := ruleset.WithCost()
	set.Named = []ruleset.NamedRule{
		{Name: "正比", Method: set.Kinds[0].Method, Source: "practice"},
		{Name: "超支", Method: set.Kinds[4].Method, Source: "practice"},
	}
	for _, r := range []row{
		{points: "10", target: "≤100", actual: "120", method: "正比"},
		{points: "10", target: "≥100", actual: "80", method: "超支"},
	} {
		leaf, _ := scorerFor(t, set).Score(one(r.indicator())).At(onePath)
		assert.Equal(t, scoring.NotComputable, leaf.Status, r.method)
		assert.True(t, leaf.Flags.Has(scoring.NoMethod), r.method)
	}
}

// Under every set that scores by kinds of target the seed keeps its score: it
// has no missed number, and its form carries its own points.
func TestSeedUnderEverySet(t *testing.T) {
	form := judgedSeed(t)
	for _, set := range ruleset.All() {
		t.Run(set.ID, func(t *testing.T) {
			result := scorerFor(t, set).Score(form)
			if len(set.Kinds) == 0 {
				assert.False(t, result.Complete(), "a table of named methods says nothing about this form")
				return
			}
			want := "95.95"
			switch set.ID {
			case "cn/2021-101/no-cost/whole-points":
				want = "95" // the execution row earns 7 instead of 7.95
			case "cn/beijing/project":
				want = "91.95" // and 10 × 1403.23 ÷ 3550.44 = 3.95 of the initial budget
			}
			assert.Equal(t, want, result.Total().Score.Short())
			grade, ok := result.Grade()
			assert.True(t, ok)
			assert.Equal(t, ruleset.Excellent, grade)
		})
	}
}
