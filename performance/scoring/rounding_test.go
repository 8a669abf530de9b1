package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

func places(n int32, mode figure.Mode) *figure.Rounding {
	return &figure.Rounding{Places: n, Mode: mode}
}

// eighths is a class of indicators of one point that earn so many eighths each.
func eighths(of ...string) performance.Class {
	var indicators []performance.Indicator
	for i, actual := range of {
		indicator := leafOf(string(rune('甲'+i)), "1", actual)
		indicator.Target = performance.MustTarget("≥8")
		indicators = append(indicators, indicator)
	}
	return classOf("", groupOf("", indicators...))
}

func TestRoundingHappensWhereTheSetNamesIt(t *testing.T) {
	for _, test := range []struct {
		name     string
		rounding ruleset.Rounding
		of       performance.Class
		want     []string
	}{
		{"nowhere", ruleset.Rounding{}, eighths("1", "3"), []string{"0.125/1", "0.375/1", "0.5/2"}},
		{"half up", ruleset.Rounding{Leaf: places(2, figure.HalfUp)}, eighths("1", "3"), []string{"0.13/1", "0.38/1", "0.51/2"}},
		{"half to even", ruleset.Rounding{Leaf: places(2, figure.HalfEven)}, eighths("1", "3"), []string{"0.12/1", "0.38/1", "0.5/2"}},
		{"cut", ruleset.Rounding{Leaf: places(2, figure.Cut)}, eighths("1", "3"), []string{"0.12/1", "0.37/1", "0.49/2"}},
		{"to whole points", ruleset.Rounding{Leaf: places(0, figure.HalfUp)}, eighths("4", "3"), []string{"1/1", "0/1", "1/2"}},
		{"the class", ruleset.Rounding{Class: places(1, figure.HalfUp)}, eighths("1", "1"), []string{"0.125/1", "0.125/1", "0.3/2"}},
		{"the total", ruleset.Rounding{Total: places(1, figure.HalfEven)}, eighths("1", "1"), []string{"0.125/1", "0.125/1", "0.2/2"}},
		{"the rate, in percent", ruleset.Rounding{Rate: places(0, figure.HalfUp)}, eighths("1", "3"), []string{"0.13/1", "0.38/1", "0.51/2"}},
		{"leaf, class and total", ruleset.Rounding{Leaf: places(2, figure.Cut), Class: places(1, figure.HalfUp), Total: places(0, figure.HalfUp)}, eighths("1", "3"), []string{"0.12/1", "0.37/1", "1/2"}},
		// Points of three places are all that a met target can earn.
		{"no more than the points", ruleset.Rounding{Leaf: places(2, figure.HalfUp)}, classOf("", groupOf("", leafOf("甲", "3.335", "10"))), []string{"3.335/3.335", "3.335/3.335"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.rounding.Source = "practice"
			assert.Equal(t, test.want, scores(t, rowless(func(s *ruleset.Set) { s.Rounding = test.rounding }), test.of))
		})
	}
}

// thirds is a class of three indicators of p points that earn a third each, so
// that the raw values are cut to a grain and their sum is p.
func thirds(p string) performance.Class {
	var indicators []performance.Indicator
	for _, name := range []string{"甲", "乙", "丙"} {
		indicator := leafOf(name, p, "1")
		indicator.Target = performance.MustTarget("≥3")
		indicators = append(indicators, indicator)
	}
	return classOf("", groupOf("", indicators...))
}

func TestSumsOfCutValuesRoundLikeExactOnes(t *testing.T) {
	for _, mode := range []figure.Mode{figure.HalfUp, figure.Cut, figure.HalfEven} {
		set := rowless(func(s *ruleset.Set) { s.Rounding = ruleset.Rounding{Class: places(2, mode), Source: "practice"} })
		result := scorerFor(t, set).Score(performance.Form{Classes: []performance.Class{thirds("1"), thirds("0.125")}})
		assert.Equal(t, "0.333333333333", result.Leaf(0).Score.String())
		assert.Equal(t, "1", result.Class(0).Score.String(), "%v: three thirds are one, and 0.99 would be a hundredth short", mode)
		want := map[figure.Mode]string{figure.HalfUp: "0.13", figure.Cut: "0.12", figure.HalfEven: "0.12"}[mode]
		assert.Equal(t, want, result.Class(1).Score.String(), "%v: an exact tie", mode)
		assert.Equal(t, "0.999999999999", result.Class(0).Raw.String())
		sum := result.Class(0).Score.Add(result.Class(1).Score)
		assert.True(t, sum.Equal(result.Total().Score), "classes add up to the total as they are rounded")
	}
	set := rowless(func(s *ruleset.Set) { s.Rounding = ruleset.Rounding{Total: places(2, figure.Cut), Source: "practice"} })
	deducted := thirds("2")
	deducted.Groups[0].Indicators[0].Deduction = figure.MustPoints("0.5")
	assert.Equal(t, "1.5", scorerFor(t, set).Score(performance.Form{Classes: []performance.Class{deducted}}).Total().Score.String())

	bounded := thirds("1")
	bounded.Groups[0].Indicators = append(bounded.Groups[0].Indicators, leafOf("丁", "1", ""))
	_, most := scorerFor(t, set).Score(performance.Form{Classes: []performance.Class{bounded}}).Bounds()
	assert.Equal(t, "2", most.String())
}

// What lies beside rounded classes can be cut to a grain, too: 10 × spent ÷
// budget is 5.005, less by half a yuan in some 10¹⁶.
func TestTotalsOfRoundedClassesRoundOnce(t *testing.T) {
	third := thirds("1")
	third.Groups[0].Indicators = third.Groups[0].Indicators[:1]
	open := classOf("", groupOf("", leafOf("丁", "0.4", "")))
	for _, test := range []struct {
		name        string
		classes     []performance.Class
		least, most string
	}{
		{"a third is no point in its class", []performance.Class{third}, "5", "5"}, // 5.004…, not 5.338…
		{"what is open is rounded, too", []performance.Class{third, open}, "5", "5"},
		{"two thirds are one", []performance.Class{classOf("", groupOf("", thirds("1").Groups[0].Indicators[:2]...))}, "6", "6"},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := ruleset.WithCost()
			set.Rounding = ruleset.Rounding{Class: places(0, figure.HalfUp), Total: places(2, figure.HalfUp), Source: "practice"}
			form := money("99999999999999999元", "50049999999999999元")
			form.Classes = test.classes
			result := scorerFor(t, set).Score(form)
			assert.Equal(t, "5.004999999999", result.Leaf(0).Score.String())
			least, most := result.Bounds()
			assert.Equal(t, []string{test.least, test.most}, []string{least.String(), most.String()})
		})
	}
}

func TestGradesAreTakenFromExactTotals(t *testing.T) {
	grade := func(set ruleset.Set, classes ...performance.Class) ruleset.Grade {
		grade, _ := scorerFor(t, set).Score(performance.Form{Classes: classes}).Grade()
		return grade
	}
	exactly := rowless(func(s *ruleset.Set) { s.Rounding = ruleset.Rounding{} })
	rest := classOf("", groupOf("", leafOf("丁", "1", "10")))
	border := classOf("", groupOf("", leafOf("甲", "10", "10")))
	missed := leafOf("乙", "90", "8")
	missed.Target = performance.MustTarget("≥9")
	border.Groups[0].Indicators = append(border.Groups[0].Indicators, missed)
	assert.Equal(t, ruleset.Excellent, grade(exactly, border), "10 + 90 × 8 ÷ 9")
	cut := thirds("5")
	full := leafOf("丁", "85", "10")
	cut.Groups[0].Indicators = append(cut.Groups[0].Indicators, full)
	assert.Equal(t, ruleset.Excellent, grade(exactly, cut), "3 × 5 ÷ 3 + 85 is 90, though three cut values are less")

	_, graded := scorerFor(t, exactly).Score(performance.Form{}).Grade()
	assert.False(t, graded, "nothing to grade")
	noGrades := rowless(func(s *ruleset.Set) { s.Grades = ruleset.Grades{} })
	_, graded = scorerFor(t, noGrades).Score(performance.Form{Classes: []performance.Class{rest}}).Grade()
	assert.False(t, graded, "a set without grades")
}
