package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// The execution row stands beside the indicators, however many there are, in a
// new result as in one that is used again.
func TestThereIsRoomForEveryNumberOfRows(t *testing.T) {
	scorer := scorerFor(t, ruleset.WithCost())
	form := func(classes ...int) performance.Form {
		out := money("10万元", "8万元")
		for _, n := range classes {
			var group performance.Group
			for range n {
				group.Indicators = append(group.Indicators, performance.Indicator{
					Points: figure.PointsOf(1), Target: performance.MustTarget("≥8"), Actual: performance.MustActual("8"),
				})
			}
			out.Classes = append(out.Classes, performance.Class{Groups: []performance.Group{group}})
		}
		return out
	}
	var again scoring.Result
	for n := 1; n <= 40; n++ {
		for _, f := range []performance.Form{form(n), form(n, 1), form(1, n), form(n, n)} {
			want := 1
			for i := range f.Classes {
				want += len(f.Classes[i].Groups[0].Indicators)
			}
			require.Equal(t, want, scorer.Score(f).Len())
			require.Equal(t, want, scorer.Trace(f).Len())
			scorer.ScoreInto(f, &again)
			require.Equal(t, want, again.Len())
			require.Equal(t, figure.PointsOf(int64(8+want-1)).String(), again.Total().Score.Short())
		}
	}
}
