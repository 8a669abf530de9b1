package scoring_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// terms lists values of nodes, those that are open with a question mark.
func terms(of []scoring.Term) string {
	var out []string
	for _, term := range of {
		text := string(term.Ref.Path()) + " " + term.Value.String()
		if term.Open {
			text += "?"
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

func TestATraceSaysWhatRoundingDidToALeaf(t *testing.T) {
	leaf := func(rounding ruleset.Rounding, points, actual string) scoring.LeafTrace {
		set := ruled(ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget}})
		set.Rounding = rounding
		indicator := leafOf("", points, actual)
		indicator.Method = "规则"
		return traceOf(t, set, one(indicator))
	}
	rounded := ruleset.Rounding{Leaf: places(2, figure.HalfUp), Source: "practice"}
	for _, test := range []struct {
		name           string
		rounding       ruleset.Rounding
		points, actual string
		score          string
		applied, held  bool
		cut            bool
	}{
		{name: "a value on the grid stays", rounding: rounded, points: "10", actual: "5", score: "5"},
		{name: "one beside it is rounded", rounding: rounded, points: "10", actual: "5.555", score: "5.56", applied: true},
		{name: "points finer than the grid are not passed", rounding: rounded, points: "0.009", actual: "9.99", score: "0.009", applied: true, held: true},
		{name: "without a rounding nothing is cut", points: "10", actual: "5.555", score: "5.555"},
		{name: "but what has no end", points: "0.1", actual: "0.00000000123", score: "0.000000000012", cut: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			row := leaf(test.rounding, test.points, test.actual)
			assert.Equal(t, test.score, row.Rounding.Score.Short())
			assert.Equal(t, test.applied, row.Rounding.Applied)
			assert.Equal(t, test.held, row.Rounding.Held)
			assert.Equal(t, test.cut, row.Rounding.Cut)
		})
	}
}

// What a review takes off shows beside the rounded score, and what is lost is what
// lacks to the points in the end.
func TestATraceSaysWhatAReviewTookOff(t *testing.T) {
	leaf := func(actual, off string) scoring.LeafTrace {
		indicator := leafOf("", "10", actual)
		if off != "" {
			indicator.Deduction = figure.MustPoints(off)
		}
		return traceOf(t, ruleset.WithCost(), one(indicator))
	}
	for _, test := range []struct{ name, actual, off, deduction, reduced, exact, lost string }{
		{"nothing", "9", "", "", "", "9", "1"},
		{"some of a score", "9", "0.5", "0.5", "8.5", "8.5", "1.5"},
		{"all of it", "9", "9", "9", "0", "0", "10"},
		{"more than all", "9", "9.5", "9.5", "-0.5", "0", "10"},
		{"of all points", "10", "1", "1", "9", "9", "1"},
		{"nothing of all points", "10", "", "", "", "10", ""},
		{"what cannot be read", "9", "-1", "", "", "0", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			row := leaf(test.actual, test.off)
			assert.Equal(t, test.deduction, row.Deduction.Short())
			assert.Equal(t, test.reduced, row.Reduced.String())
			assert.Equal(t, test.exact, row.Exact.String())
			assert.Equal(t, test.lost, row.Lost.String())
			unread := test.off == "-1"
			assert.Equal(t, unread, row.Flags.Has(scoring.TooLarge))
			assert.Equal(t, unread, row.Status == scoring.NotComputable)
		})
	}
}

func TestATraceSaysHowPointsWereDealtOutAgain(t *testing.T) {
	set := rowless(func(s *ruleset.Set) { s.NotApplicable.Policy = ruleset.Rescale })
	form := performance.Form{Classes: []performance.Class{classOf("", groupOf("",
		leafOf("甲", "10", "5"), leafOf("乙", "20", "10"), leafOf("丙", "15", "不适用"),
	))}}
	trace := scorerFor(t, set).Trace(form)
	first, last := trace.Leaf(0), trace.Leaf(2)
	require.NotNil(t, first.Stretch)
	assert.Nil(t, last.Stretch)
	assert.Equal(t, "10 15 5 7.5", first.Stretch.Before.String()+" "+first.Stretch.After.String()+" "+
		first.Stretch.Earned.String()+" "+first.Stretch.Value.String())
	assert.True(t, first.Stretch.Even)
	assert.Equal(t, "5 7.5", first.Value.String()+" "+first.Final.String(), "before and after")

	form.Classes[0].Groups[0].Indicators[1].Points = figure.PointsOf(19)
	form.Classes[0].Groups[0].Indicators[2].Points = figure.MustPoints("0.01")
	assert.False(t, scorerFor(t, set).Trace(form).Leaf(0).Stretch.Even, "a hundredth goes to one of them")
}

func TestATraceSaysWhatASumAddsUp(t *testing.T) {
	form := money("10万元", "8万元")
	form.Classes = []performance.Class{
		classOf("", groupOf("", leafOf("甲", "10", "5.555"), leafOf("乙", "10", "10")), groupOf("", leafOf("丙", "20", "不适用"))),
		classOf("", groupOf("", leafOf("丁", "50", ""))),
	}
	set := rowless(func(s *ruleset.Set) { s.Execution = ruleset.WithCost().Execution })
	set.Rounding = ruleset.Rounding{Total: places(1, figure.HalfUp), Source: "practice"}
	trace := scorerFor(t, set).Trace(form)

	group := trace.Group(0, 0)
	assert.Equal(t, "/classes/0/groups/0/indicators/0 5.555, /classes/0/groups/0/indicators/1 10", terms(group.Terms))
	assert.Equal(t, "/classes/0/groups/0/indicators/0 4.445", terms(group.Lost))
	assert.Equal(t, "15.555", group.Value.String())
	assert.Equal(t, "15.555", group.Sum.Score.Short())
	assert.Equal(t, "15.555", trace.Class(0).Value.String())
	assert.False(t, trace.Class(0).Rounding.Applied)
	assert.Equal(t, "/classes/1/groups/0/indicators/0 0?", terms(trace.Class(1).Terms))

	total := trace.Total()
	assert.Equal(t, "/execution 8, /classes/0/groups/0/indicators/0 5.555, /classes/0/groups/0/indicators/1 10, "+
		"/classes/1/groups/0/indicators/0 0?", terms(total.Terms))
	assert.Equal(t, "23.555 23.6", total.Value.String()+" "+total.Rounding.Score.Short())
	assert.True(t, total.Rounding.Applied)
	for _, none := range []scoring.SumTrace{trace.Group(5, 0), trace.Group(0, 5), trace.Class(5), {}} {
		assert.Empty(t, none.Terms)
	}

	set.Rounding.Class, set.Rounding.Total = places(2, figure.HalfUp), nil
	trace = scorerFor(t, set).Trace(form)
	class := trace.Class(0)
	assert.Equal(t, "15.555 15.56", class.Value.String()+" "+class.Rounding.Score.Short())
	assert.True(t, class.Rounding.Applied)
	assert.Equal(t, "/execution 8, /classes/0 15.56, /classes/1 0?", terms(trace.Total().Terms), "rounded classes")
	assert.Equal(t, "23.56", trace.Total().Value.String())
	assert.False(t, trace.Total().Rounding.Applied)
}

// The total is graded as it is rounded, or before that where the set says so.
func TestATraceSaysWhatWasGraded(t *testing.T) {
	set := ruleset.WithCost()
	set.Rounding = ruleset.Rounding{Total: places(0, figure.HalfUp), Source: "practice"}
	form := graded("9995元", "≥9000", "7950.5") // the row earns 9.995, the indicator 79.505: 89.5 in all
	whole := scorerFor(t, set).Trace(form).Grade()
	assert.True(t, whole.Graded)
	assert.False(t, whole.Raw)
	assert.False(t, whole.Open)
	assert.Equal(t, "90", whole.Total.String())
	assert.Equal(t, whole.Least, whole.Most)

	set.Grades.From = ruleset.FromRaw
	raw := scorerFor(t, set).Trace(form).Grade()
	assert.True(t, raw.Raw)
	assert.Equal(t, "89.5", raw.Total.String())
	assert.NotEqual(t, whole.Least.Grade, raw.Least.Grade)

	form.Classes[0].Groups[0].Indicators[0].Actual = performance.Actual{}
	open := scorerFor(t, set).Trace(form).Grade()
	assert.True(t, open.Open)
	assert.Equal(t, "9.995", open.Total.String())
	assert.NotEqual(t, raw.Most.Grade, open.Most.Grade)
	assert.Equal(t, set.Grades.Bands[0].Grade, open.Most.Grade)
	assert.Equal(t, set.Grades.Bands[len(set.Grades.Bands)-1].Grade, open.Least.Grade)

	assert.False(t, scorerFor(t, set).Trace(money("10万元", "8万元")).Grade().Graded, "fewer points than a hundred")
	spent := money("10万元", "8万元")
	spent.Execution.Points = figure.PointsOf(100)
	assert.False(t, scorerFor(t, set).Trace(spent).Grade().Graded, "spending alone is no performance")
	set.Grades = ruleset.Grades{}
	assert.False(t, scorerFor(t, set).Trace(form).Grade().Graded, "a set without grades")
}

// A form past the limits has a trace without rows.
func TestAFormPastTheLimitsHasNoRows(t *testing.T) {
	group := performance.Group{Indicators: make([]performance.Indicator, performance.MaxIndicators+1)}
	trace := scorerFor(t, ruleset.WithCost()).Trace(performance.Form{Classes: []performance.Class{{Groups: []performance.Group{group}}}})
	assert.True(t, trace.Result().TooLarge())
	assert.Zero(t, trace.Len())
	assert.Empty(t, trace.Total().Terms)
	group.Indicators = group.Indicators[1:]
	trace = scorerFor(t, ruleset.WithCost()).Trace(performance.Form{Classes: []performance.Class{{Groups: []performance.Group{group}}}})
	assert.False(t, trace.Result().TooLarge())
	assert.Equal(t, performance.MaxIndicators+1, trace.Len(), "with the execution row")
}

// A bare number is shown in the unit that it was taken in.
func TestATraceShowsTheUnitThatWasTakenOver(t *testing.T) {
	for _, test := range []struct{ target, actual, want string }{
		{"≥8个", "7", "≥8个 7个"}, {"≥8", "7个", "≥8个 7个"}, {"8~9", "7个", "8个~9个 7个"}, {"≥8万元", "7元", "≥8万元 7元"},
	} {
		row := traceOf(t, ruleset.WithCost(), one(performance.Indicator{
			Points: figure.PointsOf(10), Target: performance.MustTarget(test.target), Actual: performance.MustActual(test.actual),
		}))
		assert.Equal(t, test.want, row.Target.String()+" "+row.Actual.String())
	}
}
