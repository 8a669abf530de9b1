package mix

import (
	"strconv"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// Sets returns all rule sets of the library and then as many invented ones as
// are asked for, which are valid and have everything in them that a set can:
// every kind of method, rounding at every stage, every policy.
func Sets(invented int) []ruleset.Set {
	sets := ruleset.All()
	d := setDice{dice{1}}
	for i := range invented {
		sets = append(sets, d.set(i))
	}
	return sets
}

// setDice draws rule sets.
type setDice struct{ dice }

// set is a valid rule set with everything drawn.
func (d *setDice) set(n int) ruleset.Set {
	set := ruleset.Set{
		ID: "test/" + strconv.Itoa(n), Jurisdiction: "CN", Status: ruleset.NotVerified,
		Sources: []ruleset.Citation{{Key: "s", Title: "试验", Reading: ruleset.Unverified}},
		Grades:  ruleset.WithCost().Grades,
		Directions: []ruleset.Direction{
			{As: ruleset.AtLeast, Source: "s"},
			{Class: ruleset.Cost, As: ruleset.AtMost, Source: "s"},
			{Group: "时效指标", As: ruleset.AtMost, Source: "s"},
			{Indicator: "指标0", As: ruleset.Equal, Source: "s"},
		}[:d.below(5)],
	}
	if d.one(2) {
		set.MeasureWords = []ruleset.MeasureWords{{Words: []string{"户", "家", "个"}, Source: "s"}}
	}
	set.Grades.Source = "s"
	if d.one(3) {
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
	if d.below(4) > 0 {
		m := ruleset.Method{Completion: d.completion()}
		for !suits(ruleset.AtLeast, m) {
			m = ruleset.Method{Completion: d.completion()}
		}
		if d.one(4) {
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
			Points: figure.PointsOf(int64(1 + d.below(20))), Spent: budget.Executed, Base: budget.Adjusted,
			Method: m, Unrounded: d.one(3), Source: "s",
		}
	}
	set.NotApplicable = ruleset.NotApplicable{
		Policy: pick(
			&d.dice,
			ruleset.KeepZero, ruleset.Rescale, ruleset.RescaleClass, ruleset.FullPoints, ruleset.MovePoints,
		),
		To: ruleset.Output, Source: "s",
	}
	set.Parents = ruleset.Parents{
		Policy: pick(&d.dice, ruleset.EqualShares, ruleset.AllMet, ruleset.ParentJudged), Source: "s",
	}
	set.Rounding = ruleset.Rounding{Source: "s"}
	for _, stage := range []**figure.Rounding{&set.Rounding.Rate, &set.Rounding.Leaf, &set.Rounding.Class, &set.Rounding.Total} {
		if d.one(2) {
			*stage = &figure.Rounding{Places: int32(d.below(4)), Mode: figure.Mode(d.below(3))}
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

func (d *setDice) method() ruleset.Method {
	switch d.below(12) {
	case 0:
		return ruleset.Method{Steps: d.steps()}
	case 1:
		return ruleset.Method{Linear: &ruleset.Linear{Measure: d.measure(), K: count(1 + d.below(30)), Limit: d.maybe(50)}}
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
			Group: pick(&d.dice, "", "数量指标"), Beyond: pick(&d.dice, figure.Quantity{}, count(130)),
		}}
	}
	return ruleset.Method{Completion: d.completion()}
}

func count(n int) figure.Quantity { return figure.Count(int64(n), "") }

// percentage has its sign where it could be a share.
func percentage(n int) figure.Quantity {
	if n == 1 {
		return figure.Count(1, "%")
	}
	return count(n)
}

func (d *setDice) maybe(below int) figure.Quantity {
	if d.one(2) {
		return figure.Quantity{}
	}
	return percentage(1 + d.below(below))
}

func (d *setDice) measure() ruleset.Measure {
	return pick(&d.dice, ruleset.Value, ruleset.Rate, ruleset.Deviation, ruleset.Difference)
}

func (d *setDice) completion() *ruleset.Completion {
	c := &ruleset.Completion{
		Shortfall: pick(
			&d.dice,
			ruleset.ActualOverTarget, ruleset.ActualOverTarget, ruleset.TargetOverActual, ruleset.LessExcess, ruleset.AllOrNothing,
		),
		Floor:    d.maybe(80),
		Uncapped: d.one(5), ExactEqual: d.one(3), Closed: d.one(3),
		ZeroTarget: pick(
			&d.dice,
			ruleset.ZeroNotComputable, ruleset.ZeroEarnsNothing, ruleset.ZeroEarnsAll, ruleset.ZeroDividesByOne,
		),
		Negative: pick(&d.dice, ruleset.NegativeNotComputable, ruleset.NegativeIsZero, ruleset.NegativeStands),
	}
	if c.Floor.Stated() && c.Shortfall != ruleset.AllOrNothing {
		c.FullFrom = figure.MustQuantity("90%")
	}
	if !c.Uncapped && d.one(3) {
		c.Overshoot = ruleset.Overshoot{Policy: ruleset.NoPoints, Beyond: count(110 + d.below(40))}
		if d.one(2) {
			c.Overshoot.Policy, c.Overshoot.Per = ruleset.ReducePoints, count(1+d.below(5))
		}
	}
	return c
}

func (d *setDice) steps() *ruleset.Steps {
	steps := &ruleset.Steps{
		Measure: d.measure(), From: count(d.below(120)), Side: pick(&d.dice, ruleset.BelowSide, ruleset.AboveSide, ruleset.EitherWay),
		Step: count(1 + d.below(9)), Deduct: figure.ScaledPoints(int64(1+d.below(30)), 1),
		Whole: pick(&d.dice, ruleset.WholeSteps, ruleset.BegunSteps, ruleset.ProRataStep),
	}
	if steps.Whole != ruleset.WholeSteps {
		steps.Deduct, steps.DeductShare = figure.Points{}, figure.MustQuantity("7%")
	}
	return steps
}

func (d *setDice) bands() *ruleset.Bands {
	earn := func(i ruleset.Interval) ruleset.Band {
		if d.one(2) {
			return ruleset.Band{Interval: i, Points: figure.PointsOf(int64(d.below(12)))}
		}
		return ruleset.Band{Interval: i, Share: percentage(d.below(101))}
	}
	high, low := count(50+d.below(60)), count(d.below(50))
	upper, lower := d.one(2), d.one(2)
	return &ruleset.Bands{Measure: d.measure(), Bands: []ruleset.Band{
		earn(ruleset.Interval{From: high, FromOpen: upper}),
		earn(ruleset.Interval{From: low, FromOpen: lower, To: high, ToOpen: !upper}),
		earn(ruleset.Interval{To: low, ToOpen: !lower}),
	}}
}

func (d *setDice) level() *ruleset.Level {
	high, low := count(70+d.below(20)), count(40+d.below(20))
	level := &ruleset.Level{SameWords: d.one(2), Levels: []ruleset.LevelBand{
		{Key: "met", Words: []string{"达成"}, Interval: ruleset.Interval{From: high, To: count(100)}},
		{Key: "partly-met", Words: []string{"部分达成"}, Interval: ruleset.Interval{From: low, To: high, ToOpen: true}},
		{Key: "not-met", Interval: ruleset.Interval{From: count(0), To: low, ToOpen: true}},
	}}
	for i, fixed := range []int{100, 60, 0} {
		if d.one(3) && (i != 1 || level.Levels[1].Contains(count(fixed).Decimal())) {
			level.Levels[i].Fixed = count(fixed)
		}
	}
	return level
}

func (d *setDice) checklist() *ruleset.Checklist {
	switch d.below(3) {
	case 0:
		return &ruleset.Checklist{PerItem: figure.ScaledPoints(int64(1+d.below(20)), 1)}
	case 1:
		return &ruleset.Checklist{PerBreach: figure.ScaledPoints(int64(1+d.below(20)), 1)}
	}
	return &ruleset.Checklist{Items: []ruleset.Item{
		{Name: "制度", Points: figure.PointsOf(2)}, {Name: "台账", Points: figure.ScaledPoints(15, 1)}, {Name: "公示", Points: figure.PointsOf(3)},
	}}
}
