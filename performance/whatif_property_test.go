package performance_test

import (
	"errors"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

// asked is one question about a form, with another way to answer it: score the
// form that With makes.
type asked struct {
	under underRules
	form  performance.Form
	aim   whatif.Aim
}

// with is the form with another figure in one place.
func (a asked) with(t *testing.T, r whatif.Requirement, value decimal.Decimal, unit string) performance.Form {
	t.Helper()
	quantity, err := figure.NewQuantity(value, unit)
	if err != nil {
		quantity = figure.Quantity{}
	}
	if r.Path == "/execution" {
		money, err := quantity.Money()
		if err != nil {
			money = figure.Money{}
		}
		return a.form.WithMoney(performance.TotalRow, "", a.under.set.Execution.Spent, money)
	}
	points, err := figure.NewPoints(value)
	if err != nil {
		points = figure.Points{}
	}
	ref, err := a.form.Resolve(r.Path)
	require.NoError(t, err)
	if ref.Indicator < 0 {
		form := a.form
		form.Classes = append([]performance.Class(nil), form.Classes...)
		class := &form.Classes[ref.Class]
		class.Groups = append([]performance.Group(nil), class.Groups...)
		class.Groups[ref.Group].Judgement = performance.Judgement{Score: points}
		return form
	}
	form, err := a.form.WithIndicator(r.Path, func(i performance.Indicator) performance.Indicator {
		switch {
		case !r.Judged:
			i.Actual = performance.Reached(quantity)
		default:
			if i.Actual.Kind() == performance.NoEvidence {
				i.Actual = performance.Actual{}
			}
			i.Judgement = performance.Judgement{Score: points}
		}
		return i
	})
	require.NoError(t, err)
	return form
}

// reaches judges a result as a reader would.
func (a asked) reaches(result scoring.Result) bool {
	if a.aim.Total.Stated() {
		return result.Total().Score.Cmp(a.aim.Total) >= 0
	}
	grade, ok := result.Grade()
	if !ok {
		return false
	}
	for _, band := range a.under.set.Grades.Bands {
		if band.Grade == grade {
			return true
		}
		if band.Grade == a.aim.Grade {
			break
		}
	}
	return false
}

// check compares an answer with scores and with a scan, and tells whether the
// figure could be tried.
func (a asked) check(t *testing.T, r whatif.Requirement, scan int64) {
	t.Helper()
	if r.LeftOut != "" {
		return
	}
	complete := func(form performance.Form) bool { return a.aim.Total.Stated() || a.under.scorer.Score(form).Complete() }
	if r.By.Stated() {
		form, err := a.form.With(r.Path, performance.DoneOn(r.By))
		require.NoError(t, err)
		if complete(form) {
			assert.True(t, a.reaches(a.under.scorer.Score(form)), "%s by %s", r.Path, r.By)
		}
		return
	}
	if r.To.Stated() {
		value := r.To.Decimal()
		form := a.with(t, r, value, r.To.Unit())
		if !complete(form) {
			return
		}
		result := a.under.scorer.Score(form)
		require.True(t, r.Reaches)
		assert.True(t, a.reaches(result), "%s: %s → %s for %v", r.Path, r.From, r.To, a.aim)
		require.Equal(t, result.Total().Score.String(), r.Total.String(), "%s", r.Path)
		step := decimal.New(1, value.Exponent())
		from := decimal.Decimal{}
		stands := r.Judged || r.From.Stated() && r.From.Unit() == r.To.Unit()
		if stands && r.From.Stated() {
			from = r.From.Decimal()
		}
		if r.Met && stands { // away from where it stands the aim is lost
			lower := a.reaches(a.under.scorer.Score(a.with(t, r, value.Sub(step), r.To.Unit())))
			upper := a.reaches(a.under.scorer.Score(a.with(t, r, value.Add(step), r.To.Unit())))
			assert.False(t, lower && upper, "%s: %s could go on beyond %s", r.Path, r.From, r.To)
			return
		}
		if order := from.Cmp(value); order != 0 {
			neighbour := value.Add(step.Mul(decimal.New(int64(order), 0)))
			assert.False(t, a.reaches(a.under.scorer.Score(a.with(t, r, neighbour, r.To.Unit()))), "%s: %s is not the nearest to %s for %v", r.Path, r.To, r.From, a.aim)
		}
		return
	}
	ref, err := a.form.Resolve(r.Path)
	require.NoError(t, err)
	// The grid is that of the figure, or else of what it is compared with.
	like := a.form.Total().At(a.under.set.Execution.Base).Quantity()
	if ref.Indicator >= 0 {
		like = a.form.Classes[ref.Class].Groups[ref.Group].Indicators[ref.Indicator].Target.Quantity()
	}
	middle := like.Decimal()
	switch {
	case r.Judged || !r.From.Stated():
	case like.Stated() && like.Unit() != "" && r.From.Unit() != "" && !r.From.Comparable(like):
		return // which unit is meant depends on the method
	default:
		like, middle = r.From, middle.Shift(like.Power()-r.From.Power())
	}
	unit, exp := like.Unit(), min(0, like.Decimal().Exponent())
	if r.Judged {
		exp, middle = -2, decimal.Decimal{}
	}
	if r.Reaches { // and nothing loses it
		return
	}
	middle = middle.Truncate(-exp)
	for n := -scan; n <= scan; n++ {
		for _, value := range []decimal.Decimal{decimal.New(n, exp), middle.Add(decimal.New(n, exp)), middle.Mul(decimal.New(n, -1)).Truncate(-exp)} {
			if r.Judged && value.Sign() < 0 {
				continue
			}
			if a.reaches(a.under.scorer.Score(a.with(t, r, value, unit))) {
				assert.Fail(t, "it reaches", "%s: %s%s reaches %v, the answer was none", r.Path, value, unit, a.aim)
				return
			}
		}
	}
}

// sensitive compares what a figure could bring with scores.
func (a asked) sensitive(t *testing.T, s whatif.Sensitivity, now figure.Points) {
	t.Helper()
	if s.LeftOut != "" || !s.Next.Stated() {
		return
	}
	total := func(value decimal.Decimal) figure.Points {
		at := whatif.Requirement{Path: s.Path, Judged: s.Judged}
		return a.under.scorer.Score(a.with(t, at, value, s.Next.Unit())).Total().Score
	}
	next := s.Next.Decimal()
	assert.Positive(t, s.Gain.Sign())
	assert.True(t, total(next).Sub(now).Equal(s.Gain), "%s: %s brings %s", s.Path, s.Next, s.Gain)
	stands := s.At.Stated() && (s.Judged || s.At.Unit() == s.Next.Unit()) // else it is counted from 0
	if before := next.Sub(s.Step.Decimal()); !stands && next.Sign() == 0 || stands && next.Equal(s.At.Decimal()) {
		// The same score, judged without a level that it does not lie in.
		assert.Positive(t, total(next).Cmp(now))
	} else {
		assert.LessOrEqual(t, total(before).Cmp(now), 0, "%s: %s is not the nearest to %s", s.Path, s.Next, s.At)
	}
	if s.Left.Stated() {
		assert.GreaterOrEqual(t, s.Left.Cmp(s.Gain), 0, "%s: %s is left and %s to be had", s.Path, s.Left, s.Gain)
	}
}

// random asks about n forms and compares the answers.
func random(t *testing.T, n int, form func(i int) performance.Form, sets []underRules, scan int64) {
	t.Helper()
	tried, left, found := 0, 0, 0
	for i := range n {
		a := asked{under: sets[i%len(sets)], form: form(i)}
		now := a.under.scorer.Score(a.form)
		_, most := now.Bounds()
		total := now.Total().Score.Decimal()
		var aims []whatif.Aim
		if grades := a.under.set.Grades.Bands; len(grades) > 0 {
			aims = append(aims, whatif.Aim{Grade: grades[i%len(grades)].Grade})
		}
		for _, share := range []int64{-2, 1, 10, 50, 120} {
			goal := total.Add(most.Decimal().Sub(total).Add(decimal.New(1, 0)).Mul(decimal.New(share, -2)))
			points, err := figure.NewPoints(goal.Round(exact.Places / 2))
			require.NoError(t, err)
			if goal.GreaterThan(decimal.New(exact.MaxPoints, 0)) {
				continue
			}
			aims = append(aims, whatif.Aim{Total: points})
		}
		for _, s := range whatif.Sensitivities(a.under.scorer.Trace(a.form)) {
			a.sensitive(t, s, now.Total().Score)
		}
		for _, aim := range aims {
			a.aim = aim
			all, err := whatif.Require(a.under.scorer.Trace(a.form), aim)
			if errors.Is(err, whatif.ErrUnreachable) {
				require.Positive(t, aim.Total.Cmp(most), "what is open may still reach it")
				continue
			}
			require.NoError(t, err)
			require.Len(t, all, now.Len())
			for _, r := range all {
				if r.LeftOut != "" {
					left++
				} else {
					tried++
				}
				if r.To.Stated() {
					found++
				}
				a.check(t, r, scan)
				if t.Failed() {
					t.Logf("form %d under %s", i, a.under.set.ID)
					return
				}
			}
		}
	}
	assert.Greater(t, tried, left/2)
	assert.Greater(t, found, tried/20)
	t.Logf("%d tried, %d left out, %d found", tried, left, found)
}

func TestEveryRequirementHoldsWhenScored(t *testing.T) {
	sets, methods := ruleSets(t, 60)
	w := newWild(11)
	w.methods = methods
	t.Run("wild", func(t *testing.T) {
		random(t, 900, func(int) performance.Form { return w.form() }, sets, 6)
	})
	t.Run("sensible", func(t *testing.T) {
		random(t, 60, mix.Form, sets[:len(sets)-60], 20)
	})
}
