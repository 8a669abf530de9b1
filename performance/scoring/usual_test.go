package scoring_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// What is of the usual kind is scored on plain integers. A review that takes
// nothing off sends an indicator the general way, where every leaf must come
// out the same, flags included.
func TestTheUsualWayComesToTheSame(t *testing.T) {
	everyday := newEveryday()
	for _, set := range plainCompletions() {
		scorer := scoring.MustScorer(set)
		for range compared / len(plainCompletions()) {
			form := everyday.form()
			usual := scorer.Score(form)
			for ci := range form.Classes {
				for gi := range form.Classes[ci].Groups {
					for ii := range form.Classes[ci].Groups[gi].Indicators {
						form.Classes[ci].Groups[gi].Indicators[ii].Deduction = figure.PointsOf(0)
					}
				}
			}
			general := scorer.Score(form)
			for i := range usual.Len() {
				if usual.Leaf(i) != general.Leaf(i) {
					text, _ := form.Encode()
					require.Equal(t, general.Leaf(i), usual.Leaf(i), "%s: %s", set.Title.En, text)
				}
			}
			require.Equal(t, general.Total(), usual.Total())
		}
	}
}

// plainCompletions are the common rules with every completion that is near the
// usual one.
func plainCompletions() (sets []ruleset.Set) {
	for _, formula := range []ruleset.Shortfall{
		ruleset.ActualOverTarget, ruleset.TargetOverActual, ruleset.LessExcess, ruleset.AllOrNothing,
	} {
		for variant := range 8 {
			rule := ruleset.Completion{Shortfall: formula, Closed: variant&1 != 0, ExactEqual: variant&2 != 0}
			set := ruleset.WithCost()
			set.Title.En = string(formula)
			if variant&4 != 0 {
				set.Rounding.Leaf = nil
			}
			for i := range set.Kinds {
				before := set.Kinds[i].Method
				set.Kinds[i].Method = ruleset.Method{Completion: &rule}
				if set.Err() != nil { // not every formula is for every kind
					set.Kinds[i].Method = before
				}
			}
			sets = append(sets, set)
		}
	}
	return sets
}

// everyday makes forms whose figures are near to each other, and to every
// border of the usual kind.
type everyday struct {
	*rand.Rand
	targets []performance.Target
	actuals []performance.Actual
}

func newEveryday() *everyday {
	e := &everyday{Rand: rand.New(rand.NewPCG(7, 11))}
	const longest = 1_000_000_000_000
	for _, coef := range []int64{-1, 0, 1, 2, 3, 7, 10, 99, 100, 101, 199, 200, 201, longest - 1, longest, longest + 1} {
		for _, places := range []int32{0, 1, 2, 6, 7} {
			for _, unit := range []string{"", "个", "万个", "万", "元", "万元"} {
				q, err := figure.ParseQuantity(figure.ScaledPoints(coef, places).String() + unit)
				if err != nil {
					continue
				}
				for kind := ruleset.Bare; kind <= ruleset.AtMost; kind++ {
					e.targets = append(e.targets, performance.Compare(kind, q))
				}
				e.actuals = append(e.actuals, performance.Reached(q))
			}
		}
	}
	return e
}

func (e *everyday) form() performance.Form {
	points := []string{"0", "1", "10", "0.07", "2.005"}
	group := performance.Group{Name: []string{"数量指标", "成本指标"}[e.IntN(2)]}
	for range 8 {
		i := performance.Indicator{
			Points: figure.MustPoints(points[e.IntN(len(points))]),
			Target: e.targets[e.IntN(len(e.targets))], Actual: e.actuals[e.IntN(len(e.actuals))],
		}
		if e.IntN(2) == 0 { // of one unit, and near
			i.Actual = performance.Reached(i.Target.Quantity().WithUnit(i.Actual.Quantity()))
			if more, err := i.Actual.Quantity().Add(figure.Count(int64(e.IntN(5)-2), i.Actual.Quantity().Unit())); err == nil {
				i.Actual = performance.Reached(more)
			}
		}
		switch e.IntN(10) {
		case 0:
			dates := []string{"2024年", "2024年11月", "2024年12月", "2024年12月30日", "2024年12月31日", "2025年1月1日", "2025年1月", "2025年"}
			i.Target = performance.By(figure.MustDate(dates[e.IntN(len(dates))]))
			i.Actual = performance.DoneOn(figure.MustDate(dates[e.IntN(len(dates))]))
			if e.IntN(2) == 0 {
				i.Actual = performance.DoneBy(i.Actual.Date())
			}
		case 1:
			words := []string{"效果明显", "效果良好"}
			i.Target, i.Actual = performance.MustTarget(words[e.IntN(2)]), performance.MustActual(words[e.IntN(2)])
			i.Judgement.Level = []string{"", "met", "partly-met"}[e.IntN(3)]
			scores := []string{"-1", "0", "0.04", "0.06", "0.07", "0.6", "0.8", "1", "1.6", "2", "5.99", "6", "7.995", "8", "8.01", "10"}
			if e.IntN(4) > 0 {
				i.Judgement.Score = figure.MustPoints(scores[e.IntN(len(scores))])
			}
		}
		group.Indicators = append(group.Indicators, i)
	}
	return performance.Form{Year: 2024, Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{group}}}}
}
