package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// leafOf is an indicator with a target of 10 and an actual value, and points
// when they are stated.
func leafOf(name, points, actual string) performance.Indicator {
	i := performance.Indicator{Name: name, Target: performance.MustTarget("≥10")}
	if points != "" {
		i.Points = figure.MustPoints(points)
	}
	if actual != "" {
		i.Actual = performance.MustActual(actual)
	}
	return i
}

func groupOf(points string, indicators ...performance.Indicator) performance.Group {
	g := performance.Group{Name: "数量指标", Indicators: indicators}
	if points != "" {
		g.Points = figure.MustPoints(points)
	}
	return g
}

func classOf(points string, groups ...performance.Group) performance.Class {
	c := performance.Class{Name: "产出指标", Groups: groups}
	if points != "" {
		c.Points = figure.MustPoints(points)
	}
	return c
}

// rowless is WithCost without an execution row, so that a form's total is that
// of its classes, and with the points of what does not apply lost.
func rowless(edit func(*ruleset.Set)) ruleset.Set {
	set := ruleset.WithCost()
	set.Execution, set.Plans = ruleset.Execution{}, nil
	set.NotApplicable = ruleset.NotApplicable{Policy: ruleset.KeepZero, Source: "practice"}
	edit(&set)
	return set
}

// scores lists the leaves as "score/points", with both bounds of what is open,
// and the sum of everything at the end.
func scores(t *testing.T, set ruleset.Set, classes ...performance.Class) []string {
	t.Helper()
	result := scorerFor(t, set).Score(performance.Form{Classes: classes})
	var out []string
	say := func(least, most, points figure.Points, known bool) {
		text := least.String()
		if !known {
			text += "~" + most.String()
		}
		out = append(out, text+"/"+points.String())
	}
	for leaf := range result.Leaves() {
		known := leaf.Status.Known() || leaf.Flags.Has(scoring.Unchosen)
		say(leaf.Least, leaf.Most, leaf.Points, known)
	}
	total := result.Total()
	say(total.Least, total.Most, total.Points, total.Complete)
	return out
}

func TestPointsOfAParent(t *testing.T) {
	keep := rowless(func(*ruleset.Set) {})
	allMet := rowless(func(s *ruleset.Set) {
		s.Parents = ruleset.Parents{Policy: ruleset.AllMet, Source: "practice"}
	})
	byJudgement := rowless(func(s *ruleset.Set) {
		s.Parents = ruleset.Parents{Policy: ruleset.ParentJudged, Source: "practice"}
	})
	a, b, c := leafOf("甲", "", "10"), leafOf("乙", "", "10"), leafOf("丙", "", "10")
	missed, waiting, idle := leafOf("乙", "", "5"), leafOf("乙", "", ""), leafOf("乙", "", "不适用")
	group := groupOf("10", a, b, c)
	judgedGroup := group
	judgedGroup.Judgement.Score = figure.MustPoints("7.5")
	deducted := a
	deducted.Deduction = figure.PointsOf(1)
	idleGroup := func(points string, indicators ...performance.Indicator) performance.Class {
		g := groupOf(points, indicators...)
		g.NotApplicable = true
		return classOf("", g)
	}
	idleClass := classOf("10")
	idleClass.NotApplicable = true
	for _, test := range []struct {
		name string
		set  ruleset.Set
		of   performance.Class
		want []string
	}{
		// 丙 comes before 乙 and 甲 by name, so it takes the hundredth that is left.
		{"a third each adds up to ten", keep, classOf("", group), []string{"3.33/3.33", "3.33/3.33", "3.34/3.34", "10/10"}},
		{"and half of one is missed", keep, classOf("", groupOf("10", a, missed, c)), []string{"3.33/3.33", "1.67/3.33", "3.34/3.34", "8.34/10"}},
		{
			"six of ten", keep, classOf("", groupOf("10", a, b, c, leafOf("丁", "", "10"), leafOf("戊", "", "10"), leafOf("己", "", "10"))),
			[]string{"1.66/1.66", "1.67/1.67", "1.67/1.67", "1.67/1.67", "1.66/1.66", "1.67/1.67", "10/10"},
		},
		{"what does not apply takes no part", keep, classOf("", groupOf("10", a, idle, c)), []string{"5/5", "0/0", "5/5", "10/10"}},
		{"unless nothing applies", keep, classOf("", groupOf("10", idle, idle)), []string{"0/5", "0/5", "0/10"}},
		{"the parts of a class", keep, classOf("10", groupOf("", a), groupOf("", b, c)), []string{"3.33/3.33", "3.33/3.33", "3.34/3.34", "10/10"}},
		{"own points go before the parent's", keep, classOf("", groupOf("10", leafOf("甲", "4", "10"), leafOf("乙", "", "10"))), []string{"4/4", "0~0/0", "4~4/4"}},
		{"a class without anything to score", keep, classOf("10", groupOf("")), []string{"0~10/10", "0~10/10"}},
		{"a class that does not apply", keep, idleClass, []string{"0/10", "0/10"}},
		{"a class of groups that do not apply", keep, classOf("10", performance.Group{NotApplicable: true}), []string{"0/10", "0/10"}},
		{"a group that does not apply", keep, idleGroup("10"), []string{"0/10", "0/10"}},
		{"and with indicators", keep, idleGroup("10", a, b), []string{"0/5", "0/5", "0/10"}},
		{"and with indicators that have points", keep, idleGroup("10", leafOf("甲", "4", "10"), leafOf("乙", "6", "10")), []string{"0/4", "0/6", "0/10"}},
		{"an empty group with points", keep, classOf("", groupOf("10")), []string{"0~10/10", "0~10/10"}},
		{"an empty group without", keep, classOf("", groupOf("")), []string{"0/0"}},
		{"points that are none", keep, classOf("", groupOf("-10", a)), []string{"0~0/0", "0~0/0"}},

		{"all are met", allMet, classOf("", group), []string{"3.33/3.33", "3.33/3.33", "3.34/3.34", "10/10"}},
		{"one is missed", allMet, classOf("", groupOf("10", a, missed, c)), []string{"0/3.33", "0/3.33", "0/3.34", "0/10"}},
		{"one is open", allMet, classOf("", groupOf("10", a, waiting, c)), []string{"0~3.33/3.33", "0~3.33/3.33", "0~3.34/3.34", "0~10/10"}},
		{"one is missed and one is open", allMet, classOf("", groupOf("10", missed, waiting)), []string{"0/5", "0/5", "0/10"}},
		{"one does not apply", allMet, classOf("", groupOf("10", a, idle, c)), []string{"5/5", "0/0", "5/5", "10/10"}},
		{"a review takes off what it says", allMet, classOf("", groupOf("10", deducted, b)), []string{"4/5", "5/5", "9/10"}},
		{"one is missed in another group", allMet, classOf("10", groupOf("", a), groupOf("", missed)), []string{"0/5", "0/5", "0/10"}},

		{"the parent is judged", byJudgement, classOf("", judgedGroup), []string{"7.5/10", "7.5/10"}},
		{"and not yet", byJudgement, classOf("", group), []string{"0~10/10", "0~10/10"}},
		{"and out of range", byJudgement, classOf("", groupOf("100001", a)), []string{"0~0/0", "0~0/0"}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, scores(t, test.set, test.of)) })
	}
}

func TestOneOfAGroupCounts(t *testing.T) {
	keep := rowless(func(*ruleset.Set) {})
	chosen := func(choice performance.Choice, indicators ...performance.Indicator) performance.Class {
		g := groupOf("10", indicators...)
		g.Choose = choice
		return classOf("", g)
	}
	half, most, all := leafOf("甲", "", "5"), leafOf("乙", "", "9"), leafOf("丙", "", "10")
	silent, idle, unproven := leafOf("丁", "", ""), leafOf("戊", "", "不适用"), leafOf("己", "", "未佐证")
	reviewed := all
	reviewed.Deduction = figure.PointsOf(2)
	const best, first = performance.BestOf, performance.FirstOf
	for _, test := range []struct {
		name string
		of   performance.Class
		want []string
	}{
		{"the best", chosen(best, half, most), []string{"0/0", "9/10", "9/10"}},
		{"the best after its review", chosen(best, most, reviewed), []string{"9/10", "0/0", "9/10"}},
		{"the first", chosen(first, half, most), []string{"5/10", "0/0", "5/10"}},
		{"the first that is reported", chosen(first, silent, idle, half, most), []string{"0/0", "0/0", "5/10", "0/0", "5/10"}},
		{"what is not reported was not chosen", chosen(best, half, silent), []string{"5/10", "0/0", "5/10"}},
		{"nothing is reported", chosen(best, idle, silent, silent), []string{"0/0", "0~10/10", "0/0", "0~10/10"}},
		{"nothing applies", chosen(first, idle, idle), []string{"0/10", "0/0", "0/10"}},
		{"what is unproven may still be better", chosen(best, half, unproven), []string{"0/0", "5~10/10", "5~10/10"}},
		{"but not than all", chosen(best, unproven, all), []string{"0/0", "10/10", "10/10"}},
		{"and does not count when it is not first", chosen(first, half, unproven), []string{"5/10", "0/0", "5/10"}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, scores(t, keep, test.of)) })
	}
	t.Run("the group takes one part of its class", func(t *testing.T) {
		two := chosen(best, half, most)
		two.Points, two.Groups[0].Points = figure.PointsOf(10), figure.Points{}
		two.Groups = append(two.Groups, groupOf("", all))
		assert.Equal(t, []string{"0/0", "4.5/5", "5/5", "9.5/10"}, scores(t, keep, two))
	})
}

func TestWhatDoesNotApply(t *testing.T) {
	policy := func(p ruleset.NotApplicablePolicy) ruleset.Set {
		return rowless(func(s *ruleset.Set) {
			s.NotApplicable = ruleset.NotApplicable{Policy: p, Source: "practice"}
			if p == ruleset.MovePoints {
				s.NotApplicable.To = ruleset.Benefit
			}
		})
	}
	output := classOf("", groupOf("", leafOf("甲", "30", "10"), leafOf("乙", "30", "5"), leafOf("丙", "10", "不适用")))
	benefit := classOf("", groupOf("", leafOf("甲", "30", "10")))
	benefit.Name = "效益指标"
	other := classOf("", groupOf("", leafOf("甲", "10", "不适用")))
	other.Name = "其他"
	for _, test := range []struct {
		policy ruleset.NotApplicablePolicy
		of     []performance.Class
		want   []string
	}{
		{ruleset.KeepZero, []performance.Class{output, benefit}, []string{"30/30", "15/30", "0/10", "30/30", "75/100"}},
		{ruleset.FullPoints, []performance.Class{output, benefit}, []string{"30/30", "15/30", "10/10", "30/30", "85/100"}},
		// 100 ÷ 90 of 30 are 33.333…; 产出 before 效益 by name, and 乙 before 甲.
		{ruleset.Rescale, []performance.Class{output, benefit}, []string{"33.33/33.33", "16.67/33.34", "0/0", "33.33/33.33", "83.33/100"}},
		{ruleset.RescaleClass, []performance.Class{output, benefit}, []string{"35/35", "17.5/35", "0/0", "30/30", "82.5/100"}},
		{ruleset.MovePoints, []performance.Class{output, benefit}, []string{"30/30", "15/30", "0/0", "40/40", "85/100"}},
		{ruleset.MovePoints, []performance.Class{output}, []string{"30/30", "15/30", "0/10", "45/70"}},
		{ruleset.RescaleClass, []performance.Class{other, benefit}, []string{"0/0", "30/30", "30/30"}},
		{ruleset.Rescale, []performance.Class{other}, []string{"0/0", "0/0"}},
	} {
		t.Run(string(test.policy), func(t *testing.T) {
			assert.Equal(t, test.want, scores(t, policy(test.policy), test.of...))
		})
	}
	t.Run("nothing that applies has no grade", func(t *testing.T) {
		_, graded := scorerFor(t, policy(ruleset.Rescale)).Score(performance.Form{Classes: []performance.Class{other}}).Grade()
		assert.False(t, graded)
	})
	t.Run("a form that meets all it can has all", func(t *testing.T) {
		classes := []performance.Class{classOf("", groupOf("", leafOf("甲", "40", "不适用")))}
		for _, name := range []string{"乙", "丙", "丁", "戊", "己", "庚"} {
			classes = append(classes, classOf("", groupOf("", leafOf(name, "10", "10"))))
		}
		total := scorerFor(t, policy(ruleset.Rescale)).Score(performance.Form{Classes: classes}).Total()
		assert.Equal(t, "100", total.Score.String(), "and not six times 16.67")
		assert.Equal(t, "100", total.Points.String())
	})
	t.Run("bounds and reviews stretch with the points", func(t *testing.T) {
		reviewed := leafOf("甲", "40", "10")
		reviewed.Deduction = figure.PointsOf(3)
		class := classOf("", groupOf("", reviewed, leafOf("乙", "40", ""), leafOf("丙", "20", "不适用")))
		assert.Equal(t, []string{"47/50", "0~50/50", "0/0", "47~97/100"}, scores(t, policy(ruleset.Rescale), class))
	})
	t.Run("what could be better stretches, too", func(t *testing.T) {
		group := groupOf("50", leafOf("甲", "", "5"), leafOf("乙", "", "未佐证"))
		group.Choose = performance.BestOf
		class := classOf("", group, groupOf("", leafOf("丙", "50", "不适用")))
		assert.Equal(t, []string{"0/0", "50~100/100", "0/0", "50~100/100"}, scores(t, policy(ruleset.Rescale), class))
	})
	t.Run("an absolute number of points stretches in proportion", func(t *testing.T) {
		set := policy(ruleset.Rescale)
		set.Named = []ruleset.NamedRule{{Name: "规则", Method: ruleset.Method{Checklist: &ruleset.Checklist{PerItem: figure.PointsOf(3)}}, Source: "practice"}}
		items := leafOf("甲", "40", "5项")
		items.Method = "规则"
		class := classOf("", groupOf("", items, leafOf("丙", "60", "不适用")))
		assert.Equal(t, []string{"37.5/100", "0/0", "37.5/100"}, scores(t, set, class))
	})
}
