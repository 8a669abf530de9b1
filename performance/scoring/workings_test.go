package scoring_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// told lists the workings that are stated.
func told(w scoring.Workings) string {
	said := []string{w.Way.String()}
	for _, value := range []struct {
		name string
		scoring.Value
	}{
		{"rate", w.Rate},
		{"rounded", w.Rounded},
		{"measured", w.Measured},
		{"steps", w.Steps},
		{"counted", w.Counted},
		{"formula", w.Formula},
	} {
		if value.Stated() {
			said = append(said, value.name+" "+value.String())
		}
	}
	if w.Shortfall != "" {
		said = append(said, string(w.Shortfall))
	}
	if w.Above {
		said = append(said, "above")
	}
	if w.Band != 0 {
		said = append(said, "band "+strconv.Itoa(w.Band))
	}
	if w.Others != 0 {
		said = append(said, strconv.Itoa(w.OthersMet)+" met, "+strconv.Itoa(w.OthersOpen)+" open of "+strconv.Itoa(w.Others))
	}
	return strings.Join(said, ", ")
}

func traceOf(t *testing.T, set ruleset.Set, form performance.Form) scoring.LeafTrace {
	t.Helper()
	trace := scorerFor(t, set).Trace(form)
	at := trace.Index(onePath)
	require.NotEqual(t, -1, at)
	return trace.Leaf(at)
}

// working is an indicator of ten points, and how its method went to work.
type working struct{ name, target, actual, want string }

func (w working) check(t *testing.T, set ruleset.Set) {
	t.Helper()
	indicator := performance.Indicator{Points: figure.PointsOf(10), Method: "规则", Actual: performance.MustActual(w.actual)}
	if w.target != "" {
		indicator.Target = performance.MustTarget(w.target)
	}
	row := traceOf(t, set, one(indicator))
	assert.True(t, row.Tried)
	assert.Equal(t, w.want, told(row.Workings))
}

func TestTheWorkingsOfACompletion(t *testing.T) {
	rule := func(edit func(*ruleset.Completion)) ruleset.Completion {
		c := ruleset.Completion{Shortfall: ruleset.ActualOverTarget}
		edit(&c)
		return c
	}
	plain := rule(func(*ruleset.Completion) {})
	floor := rule(func(c *ruleset.Completion) { c.Floor = figure.MustQuantity("60%") })
	fullFrom := rule(func(c *ruleset.Completion) { c.FullFrom = figure.MustQuantity("95%") })
	uncapped := rule(func(c *ruleset.Completion) { c.Uncapped = true })
	none := rule(func(c *ruleset.Completion) { c.ZeroTarget = ruleset.ZeroEarnsNothing })
	overOne := func(edit func(*ruleset.Completion)) ruleset.Completion {
		return rule(func(c *ruleset.Completion) {
			c.ZeroTarget, c.Negative = ruleset.ZeroDividesByOne, ruleset.NegativeStands
			edit(c)
		})
	}
	over := func(policy ruleset.OvershootPolicy) ruleset.Completion {
		return rule(func(c *ruleset.Completion) {
			c.Overshoot = ruleset.Overshoot{Policy: policy, Beyond: figure.MustQuantity("130%"), Per: figure.MustQuantity("2%")}
		})
	}
	for _, test := range []struct {
		rule ruleset.Completion
		working
	}{
		{plain, working{"a target that is met has no rate", "≥8", "8", "reached"}},
		{plain, working{"a missed target earns in proportion", "≥8", "6", "in-proportion, rate 75, rounded 75, formula 7.5, actual/target"}},
		{plain, working{"a range missed from above loses the excess", "80%~90%", "99%", "in-proportion, rate 90, rounded 90, formula 9, 1-excess/target, above"}},
		{plain, working{"a formula can give less than nothing", "80%~90%", "270%", "in-proportion, rate -100, rounded -100, formula -10, 1-excess/target, above"}},
		{plain, working{"a deadline is missed and no part of it kept", "2024年6月之前", "2024年7月1日", "missed, rate 0, rounded 0, formula 0"}},
		{floor, working{"at the floor the formula counts", "≥10", "6", "in-proportion, rate 60, rounded 60, formula 6, actual/target"}},
		{floor, working{"below the floor it does not", "≥10", "5.99", "below-floor, rate 59.9, rounded 59.9, formula 5.99, actual/target"}},
		{floor, working{"a missed deadline lies below no floor", "2024年6月之前", "2024年7月1日", "missed, rate 0, rounded 0, formula 0"}},
		{fullFrom, working{"from the rate on that is enough", "≥100", "95", "sufficient, rate 95, rounded 95, formula 9.5, actual/target"}},
		{fullFrom, working{"before it the formula counts", "≥100", "94.9", "in-proportion, rate 94.9, rounded 94.9, formula 9.49, actual/target"}},
		{uncapped, working{"an uncapped row earns beyond its points", "≥10", "12", "uncapping, rate 120, rounded 120, formula 12"}},
		{over(ruleset.NoPoints), working{"at the limit of what may be exceeded", "≥10", "13", "reached, rate 130, rounded 130"}},
		{over(ruleset.NoPoints), working{"past it all is forfeited", "≥10", "13.1", "forfeited, rate 131, rounded 131"}},
		{over(ruleset.ReducePoints), working{"past it some is lost", "≥10", "15", "reduced, rate 150, rounded 150"}},
		{none, working{"a target of nothing is no base", "=0", "1", "no-base, actual/target, above"}},
		{overOne(func(*ruleset.Completion) {}), working{"one stands in for it", "≥0个", "-0.25个", "over-one, rate -25, rounded -25, formula -2.5, actual/target"}},
		{overOne(func(*ruleset.Completion) {}), working{"the excess has no formula to show", "=0个", "0.25个", "over-one, rate 75, rounded 75, actual/target, above"}},
		{
			overOne(func(c *ruleset.Completion) { c.Floor = figure.MustQuantity("60%") }),
			working{"nor has what lies below a floor", "≥0个", "-0.25个", "over-one, rate -25, rounded -25, actual/target"},
		},
		{
			overOne(func(c *ruleset.Completion) { c.FullFrom = figure.MustQuantity("95%") }),
			working{"nor has what could be enough", "≥0个", "-0.25个", "over-one, rate -25, rounded -25, actual/target"},
		},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, ruled(ruleset.Method{Completion: &test.rule})) })
	}
	rounding := ruled(ruleset.Method{Completion: &plain})
	rounding.Rounding = ruleset.Rounding{Rate: places(2, figure.HalfUp), Source: "practice"}
	working{"", "≥3", "2", "in-proportion, rate 66.666666666…, rounded 66.67, formula 6.667, actual/target"}.check(t, rounding)
}

func TestTheWorkingsOfWhatIsMeasured(t *testing.T) {
	q := figure.MustQuantity
	steps := func(measure ruleset.Measure, from string, side ruleset.Side) ruleset.Set {
		return ruled(ruleset.Method{Steps: &ruleset.Steps{Measure: measure, From: q(from), Side: side, Step: q("5"), Deduct: figure.PointsOf(2), Whole: ruleset.WholeSteps}})
	}
	below := steps(ruleset.Value, "100", ruleset.BelowSide)
	deviation := steps(ruleset.Deviation, "0", ruleset.EitherWay)
	bands := ruled(ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Value, Bands: []ruleset.Band{
		{Interval: ruleset.Interval{From: q("90")}, Points: figure.PointsOf(15)},
		{Interval: ruleset.Interval{To: q("90"), ToOpen: true}, Share: q("50%")},
	}}})
	linear := ruled(ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Deviation, K: q("2"), Limit: q("40")}})
	for _, test := range []struct {
		set ruleset.Set
		working
	}{
		{below, working{"no step on the mark", "≥1", "100", "reached, measured 100, counted 0, formula 10"}},
		{below, working{"whole steps count", "≥1", "88", "in-proportion, measured 88, steps 2.4, counted 2, formula 6"}},
		{below, working{"more steps than there are points for", "≥1", "10", "in-proportion, measured 10, steps 18, counted 18, formula -26"}},
		{deviation, working{"too many", "≥50", "60", "in-proportion, rate 120, measured 20, steps 4, counted 4, formula 2, above"}},
		{deviation, working{"too few", "≥50", "40", "in-proportion, rate 80, measured -20, steps 4, counted 4, formula 2"}},
		{bands, working{"a band may give more than the points", "≥1", "90", "in-band, measured 90, formula 15"}},
		{bands, working{"the second band", "≥1", "89.9", "in-band, measured 89.9, formula 5, band 1"}},
		{linear, working{"a formula may give more than the points", "≤50", "45", "in-proportion, rate 90, measured -10, formula 12"}},
		{linear, working{"at the limit it counts", "≤50", "70", "in-proportion, rate 140, measured 40, formula 2"}},
		{linear, working{"past the limit there is none", "≤50", "70.1", "past-limit, rate 140.2, measured 40.2"}},
	} {
		t.Run(test.name, func(t *testing.T) { test.check(t, test.set) })
	}
}

func TestTheWorkingsOfAShareAreTheOthers(t *testing.T) {
	set := ruled(ruleset.Method{Share: &ruleset.Share{Group: "数量指标"}})
	form := one(performance.Indicator{Points: figure.PointsOf(10), Method: "规则"})
	group := &form.Classes[0].Groups[0]
	for _, actual := range []string{"10", "9", "", "12"} {
		group.Indicators = append(group.Indicators, leafOf("其他", "0", actual))
	}
	assert.Equal(t, "none, 2 met, 1 open of 4", told(traceOf(t, set, form).Workings))
}

// The rate of the execution row is told whether it is reached or not, but there
// is none of a budget of nothing.
func TestTheWorkingsOfTheExecutionRow(t *testing.T) {
	for _, test := range []struct{ name, budgeted, spent, want string }{
		{"missed", "10万元", "8万元", "in-proportion, rate 80, rounded 80, formula 8, actual/target"},
		{"reached", "10万元", "10万元", "reached, rate 100, rounded 100"},
		{"exceeded", "80000元", "10万元", "reached, rate 125, rounded 125"},
		{"of nothing", "0万元", "8万元", "no-base"},
	} {
		t.Run(test.name, func(t *testing.T) {
			form := money(test.budgeted, test.spent)
			trace := scorerFor(t, ruleset.WithCost()).Trace(form)
			row := trace.Leaf(trace.Index("/execution"))
			assert.True(t, row.Tried)
			assert.Equal(t, test.want, told(row.Workings))
			assert.Equal(t, test.budgeted+" "+test.spent, row.Base.String()+" "+row.Spent.String())
			assert.Equal(t, "≥"+test.budgeted+" "+test.spent, row.Target.String()+" "+row.Actual.String())
		})
	}
}
