package performance_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// underRules is a rule set with its scorer.
type underRules struct {
	set    ruleset.Set
	scorer *scoring.Scorer
}

// ruleSets are all the published sets and as many invented ones as asked for,
// with the names of all their named methods.
func ruleSets(tb testing.TB, invented int) (sets []underRules, methods []string) {
	tb.Helper()
	all := ruleset.All()
	random := rand.New(rand.NewPCG(3, 5))
	for i := range invented {
		all = append(all, inventSet(random, i))
	}
	for _, set := range all {
		scorer, err := scoring.NewScorer(set)
		require.NoError(tb, err)
		sets = append(sets, underRules{set, scorer})
		for _, rule := range set.Named {
			if !slices.Contains(methods, rule.Name) {
				methods = append(methods, rule.Name)
			}
		}
	}
	return sets, append(methods, "没有的方法")
}

// inventSet makes a valid rule set with everything drawn at random.
func inventSet(random *rand.Rand, n int) ruleset.Set {
	d := setDice{random}
	set := ruleset.Set{
		ID: "test/" + strconv.Itoa(n), Jurisdiction: "CN", Status: ruleset.NotVerified,
		Sources: []ruleset.Citation{{Key: "s", Title: "试验", Reading: ruleset.Unverified}},
		Grades:  ruleset.WithCost().Grades,
		Directions: []ruleset.Direction{
			{As: ruleset.AtLeast, Source: "s"},
			{Class: ruleset.Cost, As: ruleset.AtMost, Source: "s"},
			{Group: "时效指标", As: ruleset.AtMost, Source: "s"},
			{Indicator: "指标0", As: ruleset.Equal, Source: "s"},
		}[:random.IntN(5)],
	}
	set.Grades.Source = "s"
	if random.IntN(3) == 0 {
		set.Grades.From = ruleset.FromRaw
	}
	for kind := ruleset.AtLeast; kind <= ruleset.Words; kind++ {
		m := d.method()
		for !suits(kind, m) {
			m = d.method()
		}
		set.Kinds = append(set.Kinds, ruleset.KindRule{Kind: kind, Method: m, Source: "s"})
	}
	for i := range 6 {
		set.Named = append(set.Named, ruleset.NamedRule{Name: "方法" + strconv.Itoa(i), Method: d.method(), Source: "s"})
	}
	if random.IntN(4) > 0 {
		m := ruleset.Method{Completion: d.completion()}
		for !suits(ruleset.AtLeast, m) {
			m = ruleset.Method{Completion: d.completion()}
		}
		if random.IntN(4) == 0 {
			m = ruleset.Method{Steps: d.steps()}
			switch m.Steps.Measure { // amounts are in no unit of their own
			case ruleset.Value:
				m.Steps.Measure = ruleset.Rate
			case ruleset.Difference:
				m.Steps.Measure = ruleset.Deviation
			default:
			}
		}
		set.Execution = ruleset.Execution{
			Points: figure.PointsOf(int64(1 + random.IntN(20))), Spent: budget.Executed, Base: budget.Adjusted,
			Method: m, Unrounded: random.IntN(3) == 0, Source: "s",
		}
	}
	set.NotApplicable = ruleset.NotApplicable{
		Policy: []ruleset.NotApplicablePolicy{
			ruleset.KeepZero, ruleset.Rescale, ruleset.RescaleClass, ruleset.FullPoints, ruleset.MovePoints,
		}[random.IntN(5)],
		To: ruleset.Output, Source: "s",
	}
	set.Parents = ruleset.Parents{
		Policy: []ruleset.ParentPolicy{ruleset.EqualShares, ruleset.AllMet, ruleset.ParentJudged}[random.IntN(3)], Source: "s",
	}
	set.Rounding = ruleset.Rounding{Source: "s"}
	for _, stage := range []**figure.Rounding{&set.Rounding.Rate, &set.Rounding.Leaf, &set.Rounding.Class, &set.Rounding.Total} {
		if random.IntN(2) == 0 {
			*stage = &figure.Rounding{Places: int32(random.IntN(4)), Mode: figure.Mode(random.IntN(3))}
		}
	}
	return set
}

// suits tells whether a method is one for a kind of target.
func suits(kind ruleset.Kind, m ruleset.Method) bool {
	if kind == ruleset.Words {
		return m.Completion == nil && m.Steps == nil && m.Bands == nil && m.Linear == nil
	}
	if m.Completion == nil || kind == ruleset.Deadline || m.Completion.Shortfall == ruleset.AllOrNothing {
		return true
	}
	return (m.Completion.Shortfall == ruleset.ActualOverTarget) == (kind != ruleset.Below && kind != ruleset.AtMost)
}

type setDice struct{ *rand.Rand }

func (d setDice) method() ruleset.Method {
	switch d.IntN(12) {
	case 0:
		return ruleset.Method{Steps: d.steps()}
	case 1:
		return ruleset.Method{Linear: &ruleset.Linear{Measure: d.measure(), K: q(1 + d.IntN(30)), Limit: d.maybe(50)}}
	case 2:
		return ruleset.Method{Bands: d.bands()}
	case 3:
		return ruleset.Method{Level: d.level()}
	case 4:
		return ruleset.Method{Judged: &ruleset.Judged{}}
	case 5:
		return ruleset.Method{Checklist: d.checklist()}
	case 6:
		return ruleset.Method{Share: &ruleset.Share{
			Group: []string{"", "数量指标"}[d.IntN(2)], Beyond: []figure.Quantity{{}, q(130)}[d.IntN(2)],
		}}
	}
	return ruleset.Method{Completion: d.completion()}
}

func q(n int) figure.Quantity { return figure.Count(int64(n), "") }

func (d setDice) maybe(below int) figure.Quantity {
	if d.IntN(2) == 0 {
		return figure.Quantity{}
	}
	return q(1 + d.IntN(below))
}

func (d setDice) measure() ruleset.Measure {
	return []ruleset.Measure{ruleset.Value, ruleset.Rate, ruleset.Deviation, ruleset.Difference}[d.IntN(4)]
}

func (d setDice) completion() *ruleset.Completion {
	c := &ruleset.Completion{
		Shortfall: []ruleset.Shortfall{
			ruleset.ActualOverTarget, ruleset.ActualOverTarget, ruleset.TargetOverActual, ruleset.LessExcess, ruleset.AllOrNothing,
		}[d.IntN(5)],
		Floor:    d.maybe(80),
		Uncapped: d.IntN(5) == 0, ExactEqual: d.IntN(3) == 0, Closed: d.IntN(3) == 0,
		ZeroTarget: []ruleset.ZeroTarget{
			ruleset.ZeroNotComputable, ruleset.ZeroEarnsNothing, ruleset.ZeroEarnsAll, ruleset.ZeroDividesByOne,
		}[d.IntN(4)],
		Negative: []ruleset.Negative{ruleset.NegativeNotComputable, ruleset.NegativeIsZero, ruleset.NegativeStands}[d.IntN(3)],
	}
	if c.Floor.Stated() && c.Shortfall != ruleset.AllOrNothing {
		c.FullFrom = figure.MustQuantity("90%")
	}
	if !c.Uncapped && d.IntN(3) == 0 {
		c.Overshoot = ruleset.Overshoot{Policy: ruleset.NoPoints, Beyond: q(110 + d.IntN(40))}
		if d.IntN(2) == 0 {
			c.Overshoot.Policy, c.Overshoot.Per = ruleset.ReducePoints, q(1+d.IntN(5))
		}
	}
	return c
}

func (d setDice) steps() *ruleset.Steps {
	steps := &ruleset.Steps{
		Measure: d.measure(), From: q(d.IntN(120)), Side: []ruleset.Side{ruleset.BelowSide, ruleset.AboveSide, ruleset.EitherWay}[d.IntN(3)],
		Step: q(1 + d.IntN(9)), Deduct: figure.ScaledPoints(int64(1+d.IntN(30)), 1),
		Whole: []ruleset.Whole{ruleset.WholeSteps, ruleset.BegunSteps, ruleset.ProRataStep}[d.IntN(3)],
	}
	if steps.Whole != ruleset.WholeSteps {
		steps.Deduct, steps.DeductShare = figure.Points{}, figure.MustQuantity("7%")
	}
	return steps
}

func (d setDice) bands() *ruleset.Bands {
	earn := func(i ruleset.Interval) ruleset.Band {
		if d.IntN(2) == 0 {
			return ruleset.Band{Interval: i, Points: figure.PointsOf(int64(d.IntN(12)))}
		}
		return ruleset.Band{Interval: i, Share: q(d.IntN(101))}
	}
	high, low := q(50+d.IntN(60)), q(d.IntN(50))
	upper, lower := d.IntN(2) == 0, d.IntN(2) == 0
	return &ruleset.Bands{Measure: d.measure(), Bands: []ruleset.Band{
		earn(ruleset.Interval{From: high, FromOpen: upper}),
		earn(ruleset.Interval{From: low, FromOpen: lower, To: high, ToOpen: !upper}),
		earn(ruleset.Interval{To: low, ToOpen: !lower}),
	}}
}

func (d setDice) level() *ruleset.Level {
	high, low := q(70+d.IntN(20)), q(40+d.IntN(20))
	level := &ruleset.Level{SameWords: d.IntN(2) == 0, Levels: []ruleset.LevelBand{
		{Key: "met", Words: []string{"达成"}, Interval: ruleset.Interval{From: high, To: q(100)}},
		{Key: "partly-met", Words: []string{"部分达成"}, Interval: ruleset.Interval{From: low, To: high, ToOpen: true}},
		{Key: "not-met", Interval: ruleset.Interval{From: q(0), To: low, ToOpen: true}},
	}}
	for i, fixed := range []int{100, 60, 0} {
		if d.IntN(3) == 0 && (i != 1 || level.Levels[1].Contains(q(fixed).Decimal())) {
			level.Levels[i].Fixed = q(fixed)
		}
	}
	return level
}

func (d setDice) checklist() *ruleset.Checklist {
	switch d.IntN(3) {
	case 0:
		return &ruleset.Checklist{PerItem: figure.ScaledPoints(int64(1+d.IntN(20)), 1)}
	case 1:
		return &ruleset.Checklist{PerBreach: figure.ScaledPoints(int64(1+d.IntN(20)), 1)}
	}
	return &ruleset.Checklist{Items: []ruleset.Item{
		{Name: "制度", Points: figure.PointsOf(2)}, {Name: "台账", Points: figure.ScaledPoints(15, 1)}, {Name: "公示", Points: figure.PointsOf(3)},
	}}
}
