package performance_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// invariantForms runs a property over forms that are as odd as can be and over
// usual ones, under every published rule set and invented ones.
func invariantForms(t *testing.T, seed uint64, n int, property func(w *wild, rules underRules, form performance.Form)) {
	t.Helper()
	if slow || testing.Short() {
		n /= 10
	}
	sets, methods := ruleSets(t, 40)
	w := newWild(seed)
	w.methods = methods
	for i := range n {
		property(w, sets[i%len(sets)], w.form())
	}
	for i := range n / 10 {
		property(w, sets[i%len(sets)], mix.Form(i))
	}
}

// encoded is the form's JSON, which a failure shows.
func encoded(t *testing.T, form performance.Form) string {
	t.Helper()
	data, err := form.Encode()
	require.NoError(t, err)
	return string(data)
}

func inJSON(result scoring.Result) string { return string(result.AppendJSON(nil)) }

func TestInvariantScoresLieBetweenZeroAndThePoints(t *testing.T) {
	uncapped, scored := 0, 0
	invariantForms(t, 11, 20_000, func(_ *wild, rules underRules, form performance.Form) {
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

// tally adds up leaves.
type tally struct{ points, score, least, most decimal.Decimal }

func (s *tally) add(points, score, least, most figure.Points) {
	s.points = s.points.Add(points.Decimal())
	if score.Stated() {
		s.score = s.score.Add(score.Decimal())
	}
	s.least, s.most = s.least.Add(least.Decimal()), s.most.Add(most.Decimal())
}

// is compares with a sum of the result. Its score counts what is still open at
// its least.
func (s *tally) is(sum scoring.Sum) bool {
	return s.points.Equal(sum.Points.Decimal()) && s.least.Equal(sum.Least.Decimal()) &&
		s.least.Equal(sum.Score.Decimal()) && s.most.Equal(sum.Most.Decimal())
}

func TestInvariantLeavesAddUp(t *testing.T) {
	whole := 0
	invariantForms(t, 12, 20_000, func(_ *wild, rules underRules, form performance.Form) {
		result := rules.scorer.Score(form)
		var total tally
		classes := make(map[int32]*tally)
		groups := make(map[[2]int32]*tally)
		for leaf := range result.Leaves() {
			total.add(leaf.Points, leaf.Score, leaf.Least, leaf.Most)
			class, group := leaf.Ref.Class, [2]int32{leaf.Ref.Class, leaf.Ref.Group}
			if class < 0 {
				continue
			}
			if classes[class] == nil {
				classes[class] = new(tally)
			}
			classes[class].add(leaf.Points, leaf.Score, leaf.Least, leaf.Most)
			if groups[group] == nil {
				groups[group] = new(tally)
			}
			groups[group].add(leaf.Points, leaf.Score, leaf.Least, leaf.Most)
		}
		for at, sum := range groups {
			if at[1] >= 0 && !sum.is(result.Group(int(at[0]), int(at[1]))) {
				require.Fail(t, "a group is not the sum of its leaves", "%v under %s\n%s", at, rules.set.ID, encoded(t, form))
			}
		}
		if rules.set.Rounding.Class != nil {
			return
		}
		for at, sum := range classes {
			if !sum.is(result.Class(int(at))) {
				require.Fail(t, "a class is not the sum of its leaves", "%d under %s\n%s", at, rules.set.ID, encoded(t, form))
			}
		}
		if rules.set.Rounding.Total != nil {
			return
		}
		whole++
		if !total.is(result.Total()) {
			require.Fail(t, "the total is not the sum of the leaves", "under %s\n%s", rules.set.ID, encoded(t, form))
		}
	})
	require.NotZero(t, whole)
}

// shuffled is a copy of the form with its siblings in another order. Where the
// first one counts, the order has a meaning and stays.
func (w *wild) shuffled(form performance.Form) performance.Form {
	form.Classes = mixed(w, form.Classes)
	for ci := range form.Classes {
		class := &form.Classes[ci]
		class.Groups = mixed(w, class.Groups)
		for gi := range class.Groups {
			if group := &class.Groups[gi]; group.Choose != performance.FirstOf {
				group.Indicators = mixed(w, group.Indicators)
			}
		}
	}
	return form
}

func mixed[T any](w *wild, siblings []T) []T {
	out := slices.Clone(siblings)
	w.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func TestInvariantOrderOfSiblingsDoesNotMatter(t *testing.T) {
	compared := 0
	invariantForms(t, 13, 15_000, func(w *wild, rules underRules, form performance.Form) {
		form = apart(form)
		if !withinLimits(form) {
			return // what exceeds the limit of a form is what comes last
		}
		compared++
		before, after := rules.scorer.Score(form), rules.scorer.Score(w.shuffled(form))
		one, other := before.Total(), after.Total()
		grade, ok := before.Grade()
		again, okAgain := after.Grade()
		sameGrade := grade == again && ok == okAgain
		if !one.Score.Equal(other.Score) || !one.Points.Equal(other.Points) || !one.Most.Equal(other.Most) || one.Complete != other.Complete || !sameGrade {
			require.Fail(t, "another order has another total", "%s\n%s\nunder %s\n%s", inJSON(before), inJSON(after), rules.set.ID, encoded(t, form))
		}
	})
	require.NotZero(t, compared)
}

// withinLimits tells whether all points that the form states fit into one.
func withinLimits(form performance.Form) bool {
	all := form.Execution.Points
	for _, class := range form.Classes {
		all = all.Add(class.Points)
		for _, group := range class.Groups {
			all = all.Add(group.Points)
			for _, indicator := range group.Indicators {
				all = all.Add(indicator.Points)
			}
		}
	}
	return all.Cmp(figure.PointsOf(exact.MaxPoints/2)) < 0
}

// apart gives siblings names of their own: equal parts in the last place go by
// name, and what is called the same goes by position.
func apart(form performance.Form) performance.Form {
	form.Classes = slices.Clone(form.Classes)
	for ci := range form.Classes {
		class := &form.Classes[ci]
		class.Class, class.Name = class.Kind(), class.Name+string(rune('a'+ci))
		class.Groups = slices.Clone(class.Groups)
		for gi := range class.Groups {
			group := &class.Groups[gi]
			group.Name += string(rune('a' + gi))
			group.Indicators = slices.Clone(group.Indicators)
			for ii := range group.Indicators {
				group.Indicators[ii].Name += string(rune('a' + ii))
				if group.Choose != performance.All { // the group carries the points
					group.Indicators[ii].Points = group.Indicators[0].Points
				}
			}
		}
	}
	return form
}

func TestInvariantCompletionIsMonotoneInTheActual(t *testing.T) {
	sets, _ := ruleSets(t, 120)
	w := newWild(14)
	n := 60
	if slow || testing.Short() {
		n = 6
	}
	walked := 0
	for _, rules := range sets {
		for _, rule := range rules.set.Kinds {
			up := rule.Kind == ruleset.AtLeast || rule.Kind == ruleset.Above
			down := rule.Kind == ruleset.AtMost || rule.Kind == ruleset.Below
			c := rule.Method.Completion
			if !up && !down || c == nil || c.Overshoot.Policy != ruleset.KeepPoints || c.Negative == ruleset.NegativeNotComputable {
				continue
			}
			walked++
			for range n {
				target := figure.Count(1+w.Int64N(200), "个")
				form := performance.Form{Year: 2024, Classes: []performance.Class{{
					Name: "产出指标", Class: ruleset.Output, Groups: []performance.Group{{
						Name: "质量指标", Indicators: []performance.Indicator{{
							Name: "指标", Points: figure.PointsOf(10), Target: performance.Compare(rule.Kind, target),
						}},
					}},
				}}}
				walk(t, w, rules, form, up)
			}
		}
	}
	require.NotZero(t, walked)
}

// walk steps the actual value of the only indicator up and looks at its score.
func walk(t *testing.T, w *wild, rules underRules, form performance.Form, up bool) {
	t.Helper()
	const path = "/classes/0/groups/0/indicators/0"
	at, last := decimal.New(int64(w.IntN(30)), 0), figure.Points{}
	for range 40 {
		quantity, err := figure.NewQuantity(at, "个")
		require.NoError(t, err)
		form.Classes[0].Groups[0].Indicators[0].Actual = performance.Reached(quantity)
		leaf := rules.scorer.Score(form).Leaf(0)
		if leaf.Ref.Class < 0 {
			leaf = rules.scorer.Score(form).Leaf(1)
		}
		if last.Stated() && leaf.Score.Stated() {
			if order := leaf.Score.Cmp(last); up && order < 0 || !up && order > 0 {
				require.Fail(t, "the score moves the wrong way", "from %s to %s at %s (%s) under %s\n%s",
					last, leaf.Score, quantity, path, rules.set.ID, encoded(t, form))
			}
		}
		if leaf.Score.Stated() {
			last = leaf.Score
		}
		at = at.Add(decimal.New(int64(w.IntN(2000)), -2))
	}
}

func TestInvariantReusedResultIsAFreshOne(t *testing.T) {
	var reused scoring.Result
	invariantForms(t, 15, 8_000, func(_ *wild, rules underRules, form performance.Form) {
		rules.scorer.ScoreInto(form, &reused)
		if fresh := inJSON(rules.scorer.Score(form)); fresh != inJSON(reused) {
			require.Fail(t, "a reused result is another one", "%s\n%s\n%s", fresh, inJSON(reused), encoded(t, form))
		}
	})
}

func TestInvariantScorerServesManyAtOnce(t *testing.T) {
	n := 400
	if slow || testing.Short() {
		n = 60
	}
	sets, methods := ruleSets(t, 4)
	w := newWild(16)
	w.methods = methods
	forms := mix.Forms(n / 4)
	for range n {
		forms = append(forms, w.form())
	}
	for _, rules := range sets {
		want := make([]string, len(forms))
		for i, form := range forms {
			want[i] = inJSON(rules.scorer.Score(form))
		}
		var wait sync.WaitGroup
		for worker := range 8 {
			wait.Go(func() {
				var result scoring.Result
				for step := range forms {
					i := (step + worker*len(forms)/8) % len(forms)
					rules.scorer.ScoreInto(forms[i], &result)
					if inJSON(result) != want[i] {
						t.Errorf("form %d under %s is scored in another way by worker %d", i, rules.set.ID, worker)
						return
					}
				}
			})
		}
		wait.Wait()
	}
}

func TestInvariantBoundsHoldWhatBecomesKnown(t *testing.T) {
	filled := 0
	invariantForms(t, 17, 15_000, func(w *wild, rules underRules, form performance.Form) {
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
		after, err := form.With(path, pick(w, w.actuals))
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
// not count, because a sibling of its group is reported, is not open.
func firstOpen(form performance.Form, result scoring.Result) (path check.Path, found bool) {
	for ref, indicator := range form.Indicators() {
		leaf, scored := result.At(ref.Path())
		unchosen := leaf.Flags.Has(scoring.Unchosen)
		if scored && leaf.Status == scoring.NotReported && !unchosen && !indicator.Actual.Stated() {
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

func TestInvariantScoringLeavesTheFormAlone(t *testing.T) {
	invariantForms(t, 18, 4_000, func(_ *wild, rules underRules, form performance.Form) {
		before := encoded(t, form)
		rules.scorer.Score(form)
		require.Equal(t, before, encoded(t, form))
	})
}
