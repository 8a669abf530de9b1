package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// ruled is a rule set in which an indicator can ask for one method by the name
// of 规则, with scores as they are, not rounded.
func ruled(m ruleset.Method) ruleset.Set {
	set := ruleset.WithCost()
	set.Named = []ruleset.NamedRule{{Name: "规则", Method: m, Source: "practice"}}
	set.Rounding = ruleset.Rounding{}
	return set
}

// judge is a row of the tables below: what a method makes of one indicator.
type judge struct {
	name                   string
	points, target, actual string
	want                   string // the score, or "least~most" of what is open
	status                 scoring.Status
	flags                  scoring.Flags
}

func (j judge) check(t *testing.T, set ruleset.Set, edit ...func(*performance.Indicator)) {
	t.Helper()
	indicator := performance.Indicator{Points: figure.MustPoints(j.points), Method: "规则"}
	if j.target != "" {
		indicator.Target = performance.MustTarget(j.target)
	}
	if j.actual != "" {
		indicator.Actual = performance.MustActual(j.actual)
	}
	for _, change := range edit {
		change(&indicator)
	}
	leaf, found := scorerFor(t, set).Score(one(indicator)).At(onePath)
	require.True(t, found)
	assert.Equal(t, j.status, leaf.Status)
	got := leaf.Least.String()
	if leaf.Status == scoring.Scored || leaf.Status == scoring.Judged {
		assert.True(t, leaf.Score.Equal(leaf.Least) && leaf.Most.Equal(leaf.Least), "a known score is its own bound")
	} else {
		assert.False(t, leaf.Score.Stated())
		got += "~" + leaf.Most.String()
	}
	assert.Equal(t, j.want, got)
	assert.Equal(t, j.flags, leaf.Flags, "flags: %v", leaf.Flags.Names())
}

const (
	met, overshot = scoring.Met, scoring.Met | scoring.Overshot
	open          = scoring.NotComputable
)

func TestCompletion(t *testing.T) {
	up := func(edit func(*ruleset.Completion)) ruleset.Completion {
		c := ruleset.Completion{Shortfall: ruleset.ActualOverTarget}
		edit(&c)
		return c
	}
	plain := up(func(*ruleset.Completion) {})
	excess := ruleset.Completion{Shortfall: ruleset.LessExcess}
	reciprocal := ruleset.Completion{Shortfall: ruleset.TargetOverActual}
	nothing := ruleset.Completion{Shortfall: ruleset.AllOrNothing}
	floor := up(func(c *ruleset.Completion) { c.Floor = figure.MustQuantity("60%") })
	uncapped := up(func(c *ruleset.Completion) { c.Uncapped = true })
	closed := up(func(c *ruleset.Completion) { c.Closed = true })
	exactly := up(func(c *ruleset.Completion) { c.ExactEqual = true })
	zero := func(policy ruleset.ZeroTarget) ruleset.Completion {
		return up(func(c *ruleset.Completion) { c.ZeroTarget = policy })
	}
	negative := func(policy ruleset.Negative) ruleset.Completion {
		return up(func(c *ruleset.Completion) { c.Negative = policy })
	}
	over := func(policy ruleset.OvershootPolicy) ruleset.Completion {
		return up(func(c *ruleset.Completion) {
			c.Overshoot = ruleset.Overshoot{Policy: policy, Beyond: figure.MustQuantity("130%"), Per: figure.MustQuantity("2%")}
		})
	}
	for _, test := range []struct {
		rule ruleset.Completion
		judge
	}{
		{plain, judge{name: "≥ met to the dot", points: "10", target: "≥8", actual: "8", want: "10", flags: met}},
		{plain, judge{name: "≥ missed: 10 × 6 ÷ 8", points: "10", target: "≥8", actual: "6", want: "7.5"}},
		{plain, judge{name: "≥ missed: 10 × 1 ÷ 3", points: "10", target: "≥3", actual: "1", want: "3.333333333333"}},
		{plain, judge{name: "≥ exceeded", points: "10", target: "≥8", actual: "80", want: "10", flags: overshot}},
		{plain, judge{name: "> on its border earns its whole share", points: "10", target: ">8", actual: "8", want: "10"}},
		{closed, judge{name: "> read as ≥", points: "10", target: ">8", actual: "8", want: "10", flags: met}},
		{plain, judge{name: "= met", points: "10", target: "=8", actual: "8.00", want: "10", flags: met}},
		{plain, judge{name: "= exceeded is met", points: "10", target: "=8", actual: "9", want: "10", flags: overshot}},
		{exactly, judge{name: "= exceeded is missed: 1 − 1 ÷ 8", points: "10", target: "=8", actual: "9", want: "8.75"}},
		{plain, judge{name: "= missed: 7 ÷ 8", points: "10", target: "=8", actual: "7", want: "8.75"}},
		{excess, judge{name: "≤ met", points: "10", target: "≤8", actual: "8", want: "10", flags: met}},
		{excess, judge{name: "≤ missed: 1 − 2 ÷ 8", points: "10", target: "≤8", actual: "10", want: "7.5"}},
		{excess, judge{name: "≤ missed twice over", points: "10", target: "≤8", actual: "17", want: "0"}},
		{excess, judge{name: "< on its border earns its whole share", points: "10", target: "<8", actual: "8", want: "10"}},
		{reciprocal, judge{name: "≤ missed: 8 ÷ 10", points: "10", target: "≤8", actual: "10", want: "8"}},
		{nothing, judge{name: "all or nothing", points: "10", target: "≥8", actual: "7.99", want: "0"}},
		{plain, judge{name: "a range met at its end", points: "10", target: "80%~90%", actual: "90%", want: "10", flags: met}},
		{plain, judge{name: "below a range: 60 ÷ 80", points: "10", target: "80%~90%", actual: "60%", want: "7.5"}},
		{plain, judge{name: "above a range: 1 − 9 ÷ 90", points: "10", target: "80%~90%", actual: "99%", want: "9"}},
		{plain, judge{name: "a range with two units", points: "10", target: "5000个~1万个", actual: "2500个", want: "5"}},
		{plain, judge{name: "a deadline kept", points: "10", target: "2024年12月之前", actual: "2024年12月31日", want: "10", flags: met | scoring.WholePeriod}},
		{plain, judge{name: "a deadline missed by a day", points: "10", target: "2024年12月之前", actual: "2025年1月1日", want: "0"}},
		{plain, judge{name: "a year may still keep a deadline in it", points: "10", target: "2024年6月之前", actual: "2024年", want: "0~10", status: open, flags: scoring.KindMismatch}},
		{plain, judge{name: "done before a later date proves nothing", points: "10", target: "2024年6月之前", actual: "2024年12月之前", want: "0~10", status: open, flags: scoring.KindMismatch}},
		{plain, judge{name: "a number for a deadline", points: "10", target: "2024年6月之前", actual: "6月", want: "0~10", status: open, flags: scoring.KindMismatch}},
		{plain, judge{name: "a date for a number", points: "10", target: "≥8", actual: "2024年6月", want: "0~10", status: open, flags: scoring.KindMismatch}},
		{plain, judge{name: "words for a number", points: "10", target: "≥8", actual: "完成", want: "0~10", status: open, flags: scoring.KindMismatch}},
		{plain, judge{name: "a number for words", points: "10", target: "效果明显", actual: "8", want: "0~10", status: open, flags: scoring.KindMismatch}},

		{floor, judge{name: "at the floor", points: "10", target: "≥10", actual: "6", want: "6"}},
		{floor, judge{name: "below the floor", points: "10", target: "≥10", actual: "5.99", want: "0"}},
		{uncapped, judge{name: "uncapped: 10 × 12 ÷ 10", points: "10", target: "≥10", actual: "12", want: "12", flags: overshot | scoring.Uncapped}},
		{uncapped, judge{name: "uncapped and missed", points: "10", target: "≥10", actual: "8", want: "8"}},
		{uncapped, judge{name: "uncapped on nothing", points: "10", target: "≥0", actual: "8", want: "0~10", status: open, flags: scoring.ZeroBase}},
		{uncapped, judge{name: "uncapped = 0 is met by 0", points: "10", target: "=0", actual: "0", want: "10", flags: met}},
		{uncapped, judge{name: "past all range", points: "10", target: "≥1", actual: "10000.01", want: "0~10", status: open, flags: overshot | scoring.TooLarge}},
		{over(ruleset.NoPoints), judge{name: "at the threshold", points: "10", target: "≥10", actual: "13", want: "10", flags: overshot}},
		{over(ruleset.NoPoints), judge{name: "past it, nothing", points: "10", target: "≥10", actual: "13.01", want: "0", flags: scoring.Overshot}},
		{over(ruleset.ReducePoints), judge{name: "150 %: 20 past it, 2 % each", points: "10", target: "≥10", actual: "15", want: "6", flags: overshot}},
		{over(ruleset.ReducePoints), judge{name: "far past it", points: "10", target: "≥10", actual: "100", want: "0", flags: overshot}},
		{over(ruleset.NoPoints), judge{name: "nothing is far above nothing", points: "10", target: "≥0", actual: "100", want: "10", flags: overshot}},

		{zero(ruleset.ZeroNotComputable), judge{name: "= 0 missed", points: "10", target: "=0", actual: "1", want: "0~10", status: open, flags: scoring.ZeroBase}},
		{zero(ruleset.ZeroEarnsNothing), judge{name: "= 0 missed earns nothing", points: "10", target: "=0", actual: "1", want: "0", flags: scoring.ZeroBase}},
		{zero(ruleset.ZeroEarnsAll), judge{name: "= 0 missed earns all", points: "10", target: "=0", actual: "1", want: "10", flags: scoring.ZeroBase | met}},
		{zero(ruleset.ZeroDividesByOne), judge{name: "= 0 missed by a quarter of one", points: "10", target: "=0个", actual: "0.25个", want: "7.5", flags: scoring.ZeroBase}},
		{negative(ruleset.NegativeNotComputable), judge{name: "a negative actual", points: "10", target: "≥10", actual: "-1", want: "0~10", status: open, flags: scoring.NegativeActual}},
		{negative(ruleset.NegativeIsZero), judge{name: "taken as 0", points: "10", target: "≥10", actual: "-1", want: "0", flags: scoring.NegativeActual}},
		{negative(ruleset.NegativeStands), judge{name: "taken as it is", points: "10", target: "≥-10%", actual: "-1%", want: "10", flags: overshot}},
		{negative(ruleset.NegativeStands), judge{name: "nothing is in proportion to a target below zero", points: "10", target: "≥-10%", actual: "-11%", want: "0~10", status: open, flags: scoring.ZeroBase}},

		{plain, judge{name: "another prefix: 8000 ÷ 10000", points: "10", target: "≥1万元", actual: "8000元", want: "8"}},
		{plain, judge{name: "the unit of the target", points: "10", target: "≥1万元", actual: "0.8", want: "8", flags: scoring.UnitInherited}},
		{plain, judge{name: "the unit of the actual", points: "10", target: "≥10000", actual: "0.8万元", want: "0.0008", flags: scoring.UnitInherited}},
		{plain, judge{name: "another unit", points: "10", target: "≥8个", actual: "8人次", want: "0~10", status: open, flags: scoring.UnitMismatch}},
		{plain, judge{name: "another measure word", points: "10", target: "≥8个", actual: "8户", want: "10", flags: scoring.Met | scoring.UnitInherited}},
		{plain, judge{name: "another measure word, missed", points: "10", target: "≥8家", actual: "4所", want: "5", flags: scoring.UnitInherited}},
		{plain, judge{name: "another measure word in 万", points: "10", target: "≥1.2万户", actual: "3000家", want: "2.5", flags: scoring.UnitInherited}},
		{plain, judge{name: "measure words by the year", points: "10", target: "≥10次/年", actual: "12场/年", want: "10", flags: scoring.Met | scoring.Overshot | scoring.UnitInherited}},
		{plain, judge{name: "measure words by the year and the month", points: "10", target: "≥10次/年", actual: "12场/月", want: "0~10", status: open, flags: scoring.UnitMismatch}},
		{plain, judge{name: "a decline that stays within its bound", points: "10", target: "≥-3%", actual: "-2.5%", want: "10", flags: scoring.Met | scoring.Overshot}},
		{plain, judge{name: "a decline past its bound", points: "10", target: "≥-3%", actual: "-5%", want: "0~10", status: open, flags: scoring.ZeroBase}},
		{plain, judge{name: "a decline where growth was to be reached", points: "10", target: "≥5%", actual: "-2%", want: "0", flags: scoring.NegativeActual}},
		{plain, judge{name: "fewer than none", points: "10", target: "≥5个", actual: "-2个", want: "0~10", status: open, flags: scoring.NegativeActual}},
		{plain, judge{name: "hours answer a day", points: "10", target: "≥1天", actual: "24小时", want: "10", flags: met}},
		{plain, judge{name: "20 hours of a day of 24", points: "9", target: "≥1天", actual: "20小时", want: "7.5"}},
		{plain, judge{name: "minutes answer at most an hour", points: "10", target: "≤1小时", actual: "60分钟", want: "10", flags: met}},
		{plain, judge{name: "亩 of hectares: 12亩 are 0.8公顷", points: "10", target: "≥1公顷", actual: "12亩", want: "8"}},
		{plain, judge{name: "days of a month", points: "10", target: "≥1个月", actual: "30天", want: "0~10", status: open, flags: scoring.UnitMismatch}},
		{plain, judge{name: "18 digits", points: "10", target: "≥999999999999999999", actual: "123456789012345678", want: "1.234567890123"}},
		{plain, judge{name: "no target", points: "10", actual: "8", want: "0~10", status: open, flags: scoring.NoTarget}},
		{plain, judge{name: "not reported", points: "10", target: "≥8", want: "0~10", status: scoring.NotReported}},
		{plain, judge{name: "said to be not reported", points: "10", target: "≥8", actual: "未报告", want: "0~10", status: scoring.NotReported}},
		{plain, judge{name: "not evidenced", points: "10", target: "≥8", actual: "未佐证", want: "0~10", status: scoring.NotEvidenced}},
		{plain, judge{name: "points finer than a score can be", points: "0.1000000000001", target: "≥8", actual: "8", want: "0~0", status: open, flags: scoring.TooLarge}},
		{plain, judge{name: "more points than a form can have", points: "100000.01", target: "≥8", actual: "8", want: "0~0", status: open, flags: scoring.TooLarge}},
		{plain, judge{name: "negative points", points: "-1", target: "≥8", actual: "8", want: "0~0", status: open, flags: scoring.TooLarge}},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, ruled(ruleset.Method{Completion: &test.rule})) })
	}
}

// TestCalculatedNumbersOfAnyLength: what is read has 18 digits, but sums can
// have more.
func TestCalculatedNumbersOfAnyLength(t *testing.T) {
	sum := func(a, b string) figure.Quantity {
		out, err := figure.MustQuantity(a).Add(figure.MustQuantity(b))
		require.NoError(t, err)
		return out
	}
	row := judge{points: "10", want: "2.5"}
	row.check(t, ruled(ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget}}), func(i *performance.Indicator) {
		i.Target = performance.Compare(ruleset.AtLeast, sum("400000000000000000万个", "0.00000000000008个"))
		i.Actual = performance.Reached(sum("100000000000000000万个", "0.00000000000002个"))
	})
}

func TestSteps(t *testing.T) {
	steps := func(measure ruleset.Measure, from string, side ruleset.Side, whole ruleset.Whole) ruleset.Set {
		return ruled(ruleset.Method{Steps: &ruleset.Steps{
			Measure: measure, From: figure.MustQuantity(from), Side: side,
			Step: figure.MustQuantity("5"), Deduct: figure.PointsOf(2), Whole: whole,
		}})
	}
	below := steps(ruleset.Value, "100", ruleset.BelowSide, ruleset.WholeSteps)
	rate := steps(ruleset.Rate, "100", ruleset.AboveSide, ruleset.WholeSteps)
	for _, test := range []struct {
		set ruleset.Set
		judge
	}{
		{below, judge{name: "on the mark", points: "10", target: "≥100%", actual: "100%", want: "10", flags: met}},
		{below, judge{name: "on the other side", points: "10", target: "≥100%", actual: "110%", want: "10", flags: met}},
		{below, judge{name: "12 below are two whole steps", points: "10", target: "≥100%", actual: "88%", want: "6"}},
		{below, judge{name: "no further than nothing", points: "10", target: "≥100%", actual: "0%", want: "0"}},
		{below, judge{name: "no target needed", points: "10", actual: "88%", want: "6"}},
		{below, judge{name: "in the target's unit: 10000 元 are 1 万元, 99 below", points: "50", target: "≥1万元", actual: "10000元", want: "12"}},
		{steps(ruleset.Value, "100", ruleset.BelowSide, ruleset.BegunSteps), judge{name: "12 below are three begun steps", points: "10", target: "≥1", actual: "88", want: "4"}},
		{steps(ruleset.Value, "100", ruleset.BelowSide, ruleset.ProRataStep), judge{name: "12 below are 2.4 steps", points: "10", target: "≥1", actual: "88", want: "5.2"}},
		{rate, judge{name: "a rate of 110 %", points: "10", target: "≤50", actual: "55", want: "6"}},
		{steps(ruleset.Deviation, "0", ruleset.EitherWay, ruleset.WholeSteps), judge{name: "20 % too few", points: "10", target: "≥50", actual: "40", want: "2"}},
		{steps(ruleset.Deviation, "0", ruleset.EitherWay, ruleset.WholeSteps), judge{name: "20 % too many", points: "10", target: "≥50", actual: "60", want: "2"}},
		{steps(ruleset.Difference, "0", ruleset.AboveSide, ruleset.BegunSteps), judge{name: "six days late", points: "10", target: "2024年12月之前", actual: "2025年1月6日", want: "6"}},
		{steps(ruleset.Difference, "0", ruleset.AboveSide, ruleset.BegunSteps), judge{name: "another prefix: 1 万 more", points: "10", target: "≤5万元", actual: "60000元", want: "8"}},
		{rate, judge{name: "no rate of nothing", points: "10", target: "≤0", actual: "55", want: "0~10", status: open, flags: scoring.ZeroBase}},
		{rate, judge{name: "no rate without a target", points: "10", actual: "55", want: "0~10", status: open, flags: scoring.NoTarget}},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, test.set) })
	}
}

func TestBandsAndLinear(t *testing.T) {
	q := figure.MustQuantity
	bands := ruled(ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Value, Bands: []ruleset.Band{
		{Interval: ruleset.Interval{From: q("90")}, Points: figure.PointsOf(5)},
		{Interval: ruleset.Interval{From: q("60"), FromOpen: true, To: q("90"), ToOpen: true}, Share: q("50%")},
		{Interval: ruleset.Interval{To: q("60")}, Points: figure.PointsOf(0)},
	}}})
	rates := ruled(ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Rate, Bands: []ruleset.Band{
		{Interval: ruleset.Interval{From: q("100")}, Share: q("100")},
		{Interval: ruleset.Interval{To: q("100"), ToOpen: true}, Share: q("0")},
	}}})
	linear := ruled(ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Deviation, K: q("2"), Limit: q("40")}})
	for _, test := range []struct {
		set ruleset.Set
		judge
	}{
		{bands, judge{name: "a closed lower end", points: "10", target: "≥90", actual: "90", want: "5"}},
		{bands, judge{name: "no more than the points", points: "3", target: "≥90", actual: "90", want: "3"}},
		{bands, judge{name: "a share", points: "7", target: "≥90", actual: "89.99", want: "3.5"}},
		{bands, judge{name: "an open lower end", points: "10", target: "≥90", actual: "60", want: "0"}},
		{bands, judge{name: "a date has no value", points: "10", target: "≥90", actual: "2024年", want: "0~10", status: open, flags: scoring.KindMismatch}},
		{rates, judge{name: "a rate by bands", points: "10", target: "≥3", actual: "3", want: "10"}},
		{rates, judge{name: "just missed", points: "10", target: "≥3", actual: "2.99", want: "0"}},
		{rates, judge{name: "a rate of nothing", points: "10", target: "≥0", actual: "2.99", want: "0~10", status: open, flags: scoring.ZeroBase}},
		{linear, judge{name: "a tenth off: 1 − 2 × 0.1", points: "10", target: "≤50", actual: "55", want: "8"}},
		{linear, judge{name: "below costs nothing", points: "10", target: "≤50", actual: "45", want: "10"}},
		{linear, judge{name: "at the limit: 1 − 2 × 0.4", points: "10", target: "≤50", actual: "70", want: "2"}},
		{linear, judge{name: "past the limit", points: "10", target: "≤50", actual: "70.1", want: "0"}},
		{linear, judge{name: "a deviation from nothing", points: "10", target: "≤0", actual: "70.1", want: "0~10", status: open, flags: scoring.ZeroBase}},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, test.set) })
	}
}

func TestExecutionRow(t *testing.T) {
	set := ruleset.WithCost()
	score := func(form performance.Form) scoring.Leaf {
		leaf, found := scorerFor(t, set).Score(form).At("/execution")
		require.True(t, found)
		return leaf
	}
	assert.Equal(t, "8", score(money("10万元", "8万元")).Score.String())
	assert.Equal(t, "8", score(money("100000元", "8万元")).Score.String(), "units do not matter")
	assert.Equal(t, "10", score(money("10万元", "11万元")).Score.String(), "capped")
	assert.Equal(t, scoring.NotComputable, score(money("0元", "0元")).Status, "nothing of nothing")
	assert.Equal(t, scoring.NotReported, score(performance.Form{}).Status)

	long := money("999999999999999999元", "999999999999999999万元")
	long.Money[0].Amounts[1].Money = long.Money[0].Amounts[1].Money.Add(figure.MustMoney("999999999999999999万元"))
	assert.Equal(t, "10", score(long).Score.String(), "amounts past 64 bits")

	form := money("10万元", "8万元")
	form.Execution.Points = figure.PointsOf(20)
	assert.Equal(t, "16", score(form).Score.String(), "the form's own points")
	form.Execution.Points = figure.PointsOf(-20)
	assert.Equal(t, scoring.NotComputable, score(form).Status)

	set.Execution, set.Plans = ruleset.Execution{}, nil
	_, found := scorerFor(t, set).Score(form).At("/execution")
	assert.False(t, found, "a rule set without the row")
}
