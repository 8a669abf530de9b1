package scoring_test

import (
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

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
	each(t, 12, 2_000, func(_ *mix.Wild, rules underRules, form performance.Form) {
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

func TestTiersAddUp(t *testing.T) {
	each(t, 11, 1_000, func(_ *mix.Wild, rules underRules, form performance.Form) {
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
