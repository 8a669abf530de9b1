package bench_test

import (
	"cmp"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/tools/bench"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

const forms = 300

func newField(tb testing.TB, n int) bench.Field {
	tb.Helper()
	field, err := bench.NewField(n)
	require.NoError(tb, err)
	return field
}

// requireNumber compares two numbers by value, of which floats only come near.
func requireNumber(t *testing.T, floats bool, want, got, about string, form int) {
	t.Helper()
	w, g := decimal.RequireFromString(want), decimal.RequireFromString(got)
	if floats {
		near := w.Sub(g).Abs().Cmp(decimal.New(5, -3)) < 0
		require.True(t, near, "form %d, %s: %s, not %s", form, about, got, want)
		return
	}
	require.True(t, w.Equal(g), "form %d, %s: %s, not %s", form, about, got, want)
}

func TestNumbersOnlyReachTheSameTotals(t *testing.T) {
	field := newField(t, forms)
	everybody := bench.Contestants()
	ours, err := everybody[0].Whole(field)
	require.NoError(t, err)
	for _, contestant := range everybody {
		if contestant.Numbers == nil {
			continue
		}
		t.Run(contestant.Name, func(t *testing.T) {
			runner, err := contestant.Numbers(field)
			require.NoError(t, err)
			for i := range forms {
				require.NoError(t, ours.Score(i))
				require.NoError(t, runner.Score(i))
				requireNumber(t, contestant.Floats, ours.Total(), runner.Total(), "total", i)
			}
		})
	}
}

// requireSame compares two results: all that a result says but the scores before
// rounding.
func requireSame(t *testing.T, floats bool, want, got bench.Result[string], form int) {
	t.Helper()
	require.Equal(t, want.Key, got.Key)
	require.Equal(t, want.Least, got.Least, "form %d", form)
	require.Equal(t, want.Most, got.Most, "form %d", form)
	requireNumber(t, floats, want.Total.Points, got.Total.Points, "total points", form)
	requireNumber(t, floats, want.Total.Score, got.Total.Score, "total", form)
	requireNumber(t, floats, want.Total.Most, got.Total.Most, "most", form)
	require.Len(t, got.Lines, len(want.Lines))
	for n, line := range got.Lines {
		as := want.Lines[n]
		requireNumber(t, false, as.Points, line.Points, "points", form)
		requireNumber(t, floats, as.Score, line.Score, "score", form)
		requireNumber(t, floats, as.Most, line.Most, "most", form)
		require.Equal(t, as.At, line.At, "form %d, row %d", form, n)
		require.Equal(t, as.Status, line.Status, "form %d, row %d", form, n)
		require.Equal(t, as.Flags.Names(), line.Flags.Names(), "form %d, row %d", form, n)
	}
}

// requireSameResults compares everybody's whole results with those of this
// library.
func requireSameResults(t *testing.T, field bench.Field) {
	t.Helper()
	everybody := bench.Contestants()
	ours, err := everybody[0].Whole(field)
	require.NoError(t, err)
	for _, contestant := range everybody[1:] {
		t.Run(contestant.Name, func(t *testing.T) {
			runner, err := contestant.Whole(field)
			require.NoError(t, err)
			for i := range field.Forms {
				require.NoError(t, ours.Score(i))
				require.NoError(t, runner.Score(i))
				want, got := ours.Result(), runner.Result()
				requireSame(t, contestant.Floats, want, got, i)
			}
		})
	}
}

func TestWholeFormsHaveTheSameResults(t *testing.T) {
	requireSameResults(t, newField(t, forms))
}

// What the mix does not hold, or seldom, is decided in the same way, too.
func TestRareRowsHaveTheSameResults(t *testing.T) {
	target, actual := performance.MustTarget, performance.MustActual
	judged := func(points string) performance.Judgement {
		return performance.Judgement{Score: figure.MustPoints(points)}
	}
	rows := []performance.Indicator{
		{Target: target("≤800元"), Actual: actual("0.0801万元")},      // the actual in 万, missed
		{Target: target("≤0.08万元"), Actual: actual("800元")},        // the target in 万, met to the cent
		{Target: target("8"), Actual: actual("7个")},                // the target without a unit
		{Name: "群众投诉", Target: target("8件"), Actual: actual("9件")}, // by its name not more
		{Name: "减少投诉", Target: target("8件"), Actual: actual("9件")}, // and not less
		{Target: target("≥8个"), Actual: actual("6人次")},             // another unit
		{Target: target("≥8万个"), Actual: actual("9万人次")},           // another unit in 万
		{Target: target(">8个"), Actual: actual("8个")},              // all points, but not met
		{Target: target("=8个"), Actual: actual("9个")},              // more than asked for
		{Target: target("<8个"), Actual: actual("8个")},              // less than asked for is met
		{Target: target("≤8个"), Actual: actual("17个")},             // missed by more than the target
		{Target: target("≥8个"), Actual: actual("0个")},              // nothing
		{Target: target("≥8个"), Actual: actual("效果明显")},            // words for a number
		{Target: target("≥8个")},                                    // nothing reported
		{Target: target("≥8个"), Actual: actual("未报告")},
		{Target: target("≥8个"), Actual: actual("未佐证")},
		{Target: target("≥8个"), Actual: actual("7个"), Deduction: figure.MustPoints("0.5")},
		{Target: target("≥8个"), Actual: actual("1个"), Deduction: figure.MustPoints("50")},
		{Target: target("2024年10月之前"), Actual: actual("2024年10月31日")},
		{Target: target("2024年10月之前"), Actual: actual("2024年11月1日")},
		{Target: target("2024年10月之前"), Actual: actual("2024年")},   // may be either
		{Target: target("2024年10月之前"), Actual: actual("2024年之前")}, // may be either
		{Target: target("2024年10月之前"), Actual: actual("9个")},
		{Target: target("效果明显"), Actual: actual("效果良好")}, // not judged
		{Target: target("效果明显"), Actual: actual("效果良好"), Judgement: judged("1.5")},
		{Target: target("效果明显"), Actual: actual("效果良好"), Judgement: judged("0")},
		{Target: target("效果明显"), Actual: actual("效果良好"), Judgement: judged("90")}, // more than the points
		{Target: target("效果明显"), Judgement: judged("1")},
		{Target: target("效果明显")},
	}
	whole := newField(t, forms)
	var field bench.Field
	statuses, grades, flags := map[scoring.Status]bool{}, map[ruleset.Grade]bool{}, scoring.Flags(0)
	scorer := scoring.MustScorer(ruleset.WithCost())
	for i, form := range whole.Forms {
		n := 0
		for ref := range form.Indicators() {
			if n++; n%3 != 1 {
				continue
			}
			var err error
			form, err = form.WithIndicator(ref.Path(), func(old performance.Indicator) performance.Indicator {
				row := rows[(i+n/3)%len(rows)]
				row.Name, row.Points = cmp.Or(row.Name, old.Name), old.Points
				return row
			})
			require.NoError(t, err)
		}
		field.Forms = append(field.Forms, form)
		result := scorer.Score(form)
		for leaf := range result.Leaves() {
			statuses[leaf.Status] = true
			flags |= leaf.Flags
		}
		grade, _ := result.Grade()
		grades[grade] = true
	}
	assert.Len(t, statuses, 5, "all but not applicable")
	assert.Len(t, grades, 5, "all four, and none")
	assert.Len(t, flags.Names(), 11, flags.Names())
	requireSameResults(t, field)
}

func TestRowsAreMissedEitherWay(t *testing.T) {
	missed := map[ruleset.Kind]int{}
	for _, core := range newField(t, forms).Cores {
		for _, row := range core.Rows {
			if order := row.Actual.Cmp(row.Target); row.Kind == ruleset.AtMost && order > 0 || row.Kind == ruleset.AtLeast && order < 0 {
				missed[row.Kind]++
			}
		}
	}
	assert.Len(t, missed, 2)
	for kind, n := range missed {
		assert.Greater(t, n, 50, kind.String())
	}
}

func TestWhatOnlyThisLibraryScoresIsRefused(t *testing.T) {
	form := newField(t, 1).Forms[0]
	for ref := range form.Indicators() {
		for name, change := range map[string]func(*performance.Indicator){
			"range":          func(i *performance.Indicator) { i.Target = performance.MustTarget("1个~2个") },
			"no target":      func(i *performance.Indicator) { i.Target = performance.Target{} },
			"not applicable": func(i *performance.Indicator) { i.NotApplicable = true },
			"target of 0":    func(i *performance.Indicator) { i.Target = performance.MustTarget("≥0个") },
			"negative":       func(i *performance.Indicator) { i.Actual = performance.MustActual("-1个") },
			"no points":      func(i *performance.Indicator) { i.Points = figure.Points{} },
			"two ways":       func(i *performance.Indicator) { i.Name, i.Target = "信访", performance.MustTarget("8件") },
		} {
			changed, err := form.WithIndicator(ref.Path(), func(i performance.Indicator) performance.Indicator {
				change(&i)
				return i
			})
			require.NoError(t, err)
			_, err = bench.Contestants()[2].Whole(bench.Field{Forms: []performance.Form{changed}})
			require.ErrorIs(t, err, bench.ErrMix, name)
		}
		break
	}
}

func BenchmarkForm(b *testing.B) {
	field := newField(b, bench.Forms)
	for _, contestant := range bench.Contestants() {
		b.Run(contestant.Name+"/whole form", func(b *testing.B) {
			runner, err := contestant.Whole(field)
			require.NoError(b, err)
			bench.Time(b, runner)
		})
		if contestant.Numbers != nil {
			b.Run(contestant.Name+"/numbers only", func(b *testing.B) {
				runner, err := contestant.Numbers(field)
				require.NoError(b, err)
				bench.Time(b, runner)
			})
		}
	}
}
