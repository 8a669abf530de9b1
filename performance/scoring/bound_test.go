package scoring_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func TestInvariantScoresLieBetweenZeroAndThePoints(t *testing.T) {
	uncapped, scored := 0, 0
	each(t, 11, 2_000, func(_ *mix.Wild, rules underRules, form performance.Form) {
		for leaf := range rules.scorer.Score(form).Leaves() {
			capped := !leaf.Flags.Has(scoring.Uncapped)
			if !capped {
				uncapped++
			}
			for what, score := range map[string]figure.Points{"least": leaf.Least, "most": leaf.Most, "score": leaf.Score} {
				if score.Stated() && (score.Sign() < 0 || capped && score.Cmp(leaf.Points) > 0) {
					require.Fail(t, what+" is outside the points", "%+v under %s\n%s", leaf, rules.set.ID, encoded(t, form))
				}
			}
			if leaf.Score.Sign() > 0 {
				scored++
			}
		}
	})
	require.NotZero(t, uncapped)
	require.NotZero(t, scored)
}

func TestInvariantBoundsHoldWhatBecomesKnown(t *testing.T) {
	filled := 0
	each(t, 17, 1_500, func(w *mix.Wild, rules underRules, form performance.Form) {
		before := rules.scorer.Score(form)
		least, most := before.Bounds()
		if score := before.Total().Score; score.Cmp(least) < 0 || score.Cmp(most) > 0 {
			require.Fail(t, "the total is outside its bounds", "%s…%s: %s\n%s", least, most, score, encoded(t, form))
		}
		path, open := firstOpen(form, before)
		if !open || uncappedRules(rules.set) {
			return
		}
		filled++
		after, err := form.With(path, w.Actual())
		require.NoError(t, err)
		now := rules.scorer.Score(after)
		nowLeast, nowMost := now.Bounds()
		if l, _ := now.At(path); l.Status == scoring.NotApplicable {
			return // it left the form, and its points go another way
		}
		if nowLeast.Cmp(least) < 0 || nowMost.Cmp(most) > 0 {
			require.Fail(t, "a reported actual leaves the bounds", "%s: %s…%s, then %s…%s under %s\n%s\n%s",
				path, least, most, nowLeast, nowMost, rules.set.ID, encoded(t, form), encoded(t, after))
		}
	})
	require.NotZero(t, filled)
}

// firstOpen is the first indicator that nothing is reported for. One that does
// not count, because a sibling of its group is reported, is not open, and one
// that has a least already earns a share of others: it waits for them.
func firstOpen(form performance.Form, result scoring.Result) (path check.Path, found bool) {
	for ref, indicator := range form.Indicators() {
		leaf, scored := result.At(ref.Path())
		unchosen := leaf.Flags.Has(scoring.Unchosen)
		if scored && leaf.Status == scoring.NotReported && leaf.Least.Sign() == 0 && !unchosen && !indicator.Actual.Stated() {
			return leaf.Path, true
		}
	}
	return "", false
}

// uncappedRules tells whether a method of the set has no limit to what it can
// award.
func uncappedRules(set ruleset.Set) bool {
	uncapped := func(m ruleset.Method) bool { return m.Completion != nil && m.Completion.Uncapped }
	return uncapped(set.Execution.Method) ||
		slices.ContainsFunc(set.Kinds, func(r ruleset.KindRule) bool { return uncapped(r.Method) }) ||
		slices.ContainsFunc(set.Named, func(r ruleset.NamedRule) bool { return uncapped(r.Method) })
}

// tame makes a wild form one whose points a form could have, and gives every
// node a name of its own.
func tame(w *mix.Wild, form *performance.Form) {
	n := 0
	classes := []string{"成本指标", "产出指标", "效益指标", "满意度指标"}
	name := func() string { n++; return classes[n%len(classes)] + strconv.Itoa(n) }
	usual := func(p *figure.Points) {
		if p.Stated() {
			*p = figure.ScaledPoints(int64(w.IntN(500)), 1)
		}
	}
	usual(&form.Execution.Points)
	for ci := range form.Classes {
		class := &form.Classes[ci]
		class.Name = name()
		usual(&class.Points)
		for gi := range class.Groups {
			group := &class.Groups[gi]
			group.Name = name()
			usual(&group.Points)
			if group.Choose == performance.FirstOf {
				group.Choose = performance.BestOf
			}
			for ii := range group.Indicators {
				group.Indicators[ii].Name = name()
				usual(&group.Indicators[ii].Points)
				if group.Choose != performance.All { // the group carries the points
					group.Indicators[ii].Points = figure.Points{}
				}
			}
		}
	}
}

// fillIn gives an open indicator what it lacks, and leaves what it has.
func fillIn(w *mix.Wild, i *performance.Indicator, leaf scoring.Leaf) {
	if !i.Actual.Stated() && i.Judgement.Level == "" { // where a level is named, only its score is missing
		for i.Actual = w.Actual(); i.Actual.Kind() == performance.DoesNotApply; {
			i.Actual = w.Actual()
		}
	}
	needs := leaf.Flags.Has(scoring.NeedsJudgement)
	if needs && leaf.Least.Sign() == 0 && leaf.Most.Equal(leaf.Points) || !needs && w.IntN(2) == 0 && !i.Judgement.Given() { // a level that is named stays
		i.Judgement.Score = w.Score()
	}
	if leaf.Flags.Has(scoring.OutsideLevel) || leaf.Flags.Has(scoring.UnknownLevel) {
		i.Judgement = w.Judgement()
	}
}

// Whatever is filled in later, the total stays inside the bounds, and a grade
// that was given stands.
func TestBoundsContainEveryCompletion(t *testing.T) {
	each(t, 11, 2_000, func(w *mix.Wild, rules underRules, form performance.Form) {
		if uncappedRules(rules.set) {
			return
		}
		tame(w, &form)
		before := rules.scorer.Score(form)
		was, _ := form.Encode()
		least, most := before.Bounds()
		grade, graded := before.Grade()
		for range 3 {
			for leaf := range before.Leaves() {
				if leaf.Status.Known() || leaf.Flags.Has(scoring.Unchosen) || leaf.Ref.Indicator < 0 {
					continue
				}
				class := &form.Classes[leaf.Ref.Class]
				group := &class.Groups[leaf.Ref.Group]
				i := &group.Indicators[leaf.Ref.Indicator]
				p := plain{set: rules.set}
				kind, _ := p.direction(class, group, i)
				if m, _ := p.method(kind, i); m.Share == nil { // that one waits for others
					fillIn(w, i, leaf)
				}
			}
			after := rules.scorer.Score(form)
			nowLeast, nowMost := after.Bounds()
			now, _ := form.Encode()
			inside := least.Cmp(nowLeast) <= 0 && most.Cmp(nowMost) >= 0
			require.True(t, inside, "%s~%s became %s~%s:\n%s\n%s", least, most, nowLeast, nowMost, append(before.AppendJSON(nil), was...), append(after.AppendJSON(nil), now...))
			if stands, ok := after.Grade(); graded {
				require.True(t, ok)
				require.Equal(t, grade, stands)
			}
		}
	})
}
