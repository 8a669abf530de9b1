package performance_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

const (
	tasks   = check.Path("/classes/1/groups/0/indicators/0")
	benefit = check.Path("/classes/2/groups/0/indicators/0")
)

func addUp(d diff.Difference) figure.Points {
	sum := d.Before
	for _, move := range d.Moves {
		sum = sum.Add(move.By)
	}
	return sum
}

func moves(d diff.Difference) []string {
	out := []string{}
	for _, m := range d.Moves {
		out = append(out, string(m.Cause)+" "+string(m.Path)+" "+m.By.Short())
	}
	return out
}

func TestDiffNamesTheCauseOfEveryPoint(t *testing.T) {
	scorer := seedScorer(t)
	raw := ruleset.Huaihua2024()
	raw.Rounding = ruleset.Rounding{Total: &figure.Rounding{Places: 1}, Source: "form"}
	unrounded, err := scoring.NewScorer(raw)
	require.NoError(t, err)
	change := func(f performance.Form, path check.Path, edit func(*performance.Indicator)) performance.Form {
		changed, err := f.WithIndicator(path, func(i performance.Indicator) performance.Indicator {
			edit(&i)
			return i
		})
		require.NoError(t, err)
		return changed
	}
	form := seed.Form()
	side := func(f performance.Form) diff.Side { return diff.Side{Scorer: scorer, Form: f} }
	tests := map[string]struct {
		to   diff.Side
		want []string
	}{
		"nothing changed": {side(form), []string{}},
		"an actual fell below its target": {
			side(change(form, tasks, func(i *performance.Indicator) { i.Actual = performance.MustActual("7个") })),
			// 15 × 7 ÷ 8 = 13.125 → 13.13
			[]string{"actual " + string(tasks) + " -1.875", "rounding " + string(tasks) + " 0.005"},
		},
		"a judgement was raised": {
			side(change(form, benefit, func(i *performance.Indicator) { i.Judgement.Score = figure.PointsOf(4) })),
			[]string{"judgement " + string(benefit) + " 1"},
		},
		"a target was raised": {
			side(change(form, tasks, func(i *performance.Indicator) { i.Target = performance.MustTarget("≥12个") })),
			[]string{"target " + string(tasks) + " -1.25"}, // 15 × 11 ÷ 12 = 13.75
		},
		"weights moved": {
			side(change(change(form, tasks, func(i *performance.Indicator) { i.Points = figure.PointsOf(13) }),
				benefit, func(i *performance.Indicator) { i.Points = figure.PointsOf(5); i.Deduction = figure.PointsOf(1) })),
			[]string{"points " + string(tasks) + " -2", "judgement " + string(benefit) + " -1"},
		},
		"more was spent": {
			side(form.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney("1764.12万元"))),
			// 10 − 7.954277486… before rounding, and −0.004277486… of rounding undone
			nil,
		},
		"an indicator does not apply": {
			side(change(form, tasks, func(i *performance.Indicator) { i.NotApplicable = true })),
			[]string{"not-applicable " + string(tasks) + " -15"},
		},
		"an indicator was dropped": {
			func() diff.Side {
				f := change(form, tasks, func(*performance.Indicator) {})
				f.Classes[1].Groups = f.Classes[1].Groups[1:]
				return side(f)
			}(),
			[]string{"structure " + string(tasks) + " -15"},
		},
		"the total is rounded instead of the rows": {
			diff.Side{Scorer: unrounded, Form: form},
			// 95.954277… → 96.0: the execution row keeps its tail, the total rounds.
			nil,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d := diff.Compare(side(form), test.to)
			if test.want != nil {
				assert.Equal(t, test.want, moves(d))
			}
			assert.True(t, addUp(d).Equal(d.After), "%s + %v = %s", d.Before, moves(d), d.After)
			back := diff.Compare(test.to, side(form))
			assert.True(t, addUp(back).Equal(d.Before))
		})
	}
	more := diff.Compare(side(form), tests["more was spent"].to)
	// 10 − 7.954277486792, the twelve places that are kept
	assert.Equal(t, "2.045722513208", more.By(diff.ByActual).String())
	assert.Equal(t, "98", more.After.String())
}

func TestDiffCausesAddUpForRandomPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	scorers := []*scoring.Scorer{seedScorer(t)}
	for _, set := range ruleset.Presets() {
		scorer, err := scoring.NewScorer(set)
		require.NoError(t, err)
		scorers = append(scorers, scorer)
	}
	shake := func() diff.Side {
		form := seed.Form()
		for ref, indicator := range form.Indicators() {
			if random.IntN(3) > 0 || indicator.Target.Kind() == ruleset.Words {
				continue
			}
			form, _ = form.WithIndicator(ref.Path(), func(i performance.Indicator) performance.Indicator {
				i.NotApplicable = random.IntN(4) == 0
				i.Points = figure.PointsOf(int64(1 + random.IntN(20)))
				if i.Target.Kind().Numeric() {
					i.Actual, _ = performance.NewActual(figure.PointsOf(int64(random.IntN(3000))).String(), i.Target.Quantity().Unit())
				}
				return i
			})
		}
		if random.IntN(4) == 0 {
			form.Classes = form.Classes[1:]
		}
		return diff.Side{Scorer: scorers[random.IntN(len(scorers))], Form: form}
	}
	for range 300 {
		a, b := shake(), shake()
		d := diff.Compare(a, b)
		require.True(t, addUp(d).Equal(d.After), "%s + %v = %s", d.Before, moves(d), d.After)
		for _, move := range d.Moves {
			require.NotEmpty(t, move.Path, "only leaves are rounded here, so nothing is left over: %v", moves(d))
		}
		require.Empty(t, diff.Compare(a, a).Moves)
	}
}

func TestDiffTellsEqualSiblingsApart(t *testing.T) {
	form := seed.Form()
	group := &form.Classes[1].Groups[0]
	group.Indicators = append(group.Indicators, group.Indicators[0])
	group.Indicators[1].Actual = performance.MustActual("4个")
	side := diff.Side{Scorer: seedScorer(t), Form: form}
	assert.Empty(t, diff.Compare(side, side).Moves)
	changed, err := form.With("/classes/1/groups/0/indicators/1", performance.MustActual("8个"))
	require.NoError(t, err)
	d := diff.Compare(side, diff.Side{Scorer: seedScorer(t), Form: changed})
	assert.Equal(t, []string{"actual /classes/1/groups/0/indicators/1 7.5"}, moves(d))
}

func TestDiffUnderARuleSetThatJudgesParents(t *testing.T) {
	set := ruleset.Huaihua2024()
	set.Parents = ruleset.Parents{Policy: ruleset.ParentJudged, Source: "form"}
	judging, err := scoring.NewScorer(set)
	require.NoError(t, err)
	form := seed.Form()
	group := &form.Classes[3].Groups[0]
	group.Points, group.Indicators[0].Points = figure.PointsOf(10), figure.Points{}
	group.Judgement = performance.Judgement{Score: figure.PointsOf(8)}
	a := diff.Side{Scorer: seedScorer(t), Form: form}
	d := diff.Compare(a, diff.Side{Scorer: judging, Form: form})
	assert.Equal(t, []string{"rule /classes/3/groups/0 8", "rule /classes/3/groups/0/indicators/0 -10"}, moves(d))
	assert.Empty(t, diff.Compare(diff.Side{Scorer: judging, Form: form}, diff.Side{Scorer: judging, Form: form}).Moves)
}
