package performance_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// each runs a test on n random forms under the rule sets in turn.
func each(t *testing.T, n int, test func(w *wild, rules underRules, form performance.Form)) {
	t.Helper()
	if slow {
		n /= 20
	}
	sets, methods := ruleSets(t, 40)
	w := newWild(11)
	w.methods = methods
	var id string
	defer func() {
		if t.Failed() {
			t.Logf("under %s", id)
		}
	}()
	for i := range n {
		rules := sets[i%len(sets)]
		id = rules.set.ID
		test(w, rules, w.form())
	}
}

func TestTiersAddUp(t *testing.T) {
	each(t, 10_000, func(_ *wild, rules underRules, form performance.Form) {
		result := rules.scorer.Score(form)
		total := result.Class(-1) // the execution row
		whole := scoring.Sum{Points: total.Points, Score: total.Score, Raw: total.Raw}
		for ci := range form.Classes {
			class := result.Class(ci)
			whole.Points, whole.Score, whole.Raw = whole.Points.Add(class.Points), whole.Score.Add(class.Score), whole.Raw.Add(class.Raw)
			groups := figure.PointsOf(0)
			for gi := range form.Classes[ci].Groups {
				groups = groups.Add(result.Group(ci, gi).Score)
			}
			if leaf, found := result.At(check.Path("/classes/" + strconv.Itoa(ci))); found {
				groups = groups.Add(leaf.Least)
			}
			if rules.set.Rounding.Class == nil {
				require.True(t, groups.Equal(class.Score), "groups of class %d", ci)
			}
		}
		require.True(t, whole.Points.Equal(result.Total().Points))
		require.True(t, whole.Raw.Equal(result.Total().Raw))
		if rules.set.Rounding.Total == nil {
			require.True(t, whole.Score.Equal(result.Total().Score), "%s, %s", whole.Score, result.Total().Score)
		}
	})
}

// tame makes a wild form one whose points a form could have, and gives every
// node a name of its own.
func tame(w *wild, form *performance.Form) {
	n := 0
	name := func() string { n++; return classNames[n%len(classNames)] + strconv.Itoa(n) }
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
func (w *wild) fillIn(i *performance.Indicator, leaf scoring.Leaf) {
	if !i.Actual.Stated() && i.Judgement.Level == "" { // where a level is named, only its score is missing
		for i.Actual = pick(w, w.actuals); i.Actual.Kind() == performance.DoesNotApply; {
			i.Actual = pick(w, w.actuals)
		}
	}
	needs := leaf.Flags.Has(scoring.NeedsJudgement)
	if needs && leaf.Least.Sign() == 0 && leaf.Most.Equal(leaf.Points) || !needs && w.one(2) && !i.Judgement.Given() { // a level that is named stays
		i.Judgement.Score = pick(w, w.scores)
	}
	if leaf.Flags.Has(scoring.OutsideLevel) || leaf.Flags.Has(scoring.UnknownLevel) {
		i.Judgement = w.judgement()
	}
}

// Whatever is filled in later, the total stays inside the bounds, and a grade
// that was given stands.
func TestBoundsContainEveryCompletion(t *testing.T) {
	each(t, 20_000, func(w *wild, rules underRules, form performance.Form) {
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
				if m, _ := p.method(p.direction(class, group, i), i); m.Share == nil { // that one waits for others
					w.fillIn(i, leaf)
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

func TestEveryNodeCanBeExplained(t *testing.T) {
	each(t, 2_000, func(_ *wild, rules underRules, form performance.Form) {
		explainable(t, rules, form)
	})
}

func explainable(t *testing.T, rules underRules, form performance.Form) {
	t.Helper()
	verify.Check(rules.scorer.Trace(form))
	for _, tag := range []language.Tag{language.Chinese, language.English} {
		explained := map[check.Path]bool{}
		for _, explanation := range explain.All(rules.scorer.Trace(form), tag) {
			explained[explanation.Path] = true
			require.NotEmpty(t, explanation.Lines, explanation.Path)
		}
		for leaf := range rules.scorer.Score(form).Leaves() {
			require.True(t, explained[leaf.Path], leaf.Path)
			one, err := explain.Node(rules.scorer.Trace(form), leaf.Path, tag)
			require.NoError(t, err)
			require.NotEmpty(t, one.Lines, leaf.Path)
		}
	}
}
