package summary_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

// spending returns the seed's form with another amount spent: whole units of
// 17.6412万元 are whole tenths of a point.
func spending(money string) performance.Form {
	return seed.Form().WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney(money))
}

func results(monies ...string) []scoring.Result {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	out := make([]scoring.Result, len(monies))
	for i, money := range monies {
		out[i] = scorer.Score(spending(money))
	}
	return out
}

func TestSummaryCountsRanksAndQuantiles(t *testing.T) {
	var s summary.Summary
	// 88 + 10 × spent ÷ 1764.12
	for _, r := range results("0万元", "176.412万元", "882.06万元", "882.06万元", "1764.12万元") {
		s.Add(r)
	}
	open := seed.Form()
	open.Money = nil
	s.Add(scoring.MustScorer(ruleset.Huaihua2024()).Score(open))

	assert.EqualValues(t, 6, s.Forms())
	assert.EqualValues(t, 1, s.Incomplete())
	assert.EqualValues(t, 3, s.Grade(ruleset.Excellent), "93, 93 and 98")
	assert.EqualValues(t, 2, s.Grade(ruleset.Good), "88 and 89; 88 to 98 is no grade")
	assert.Equal(t, "461", s.Sum().String())
	mean, ok := s.Mean(figure.Rounding{Places: 2})
	assert.True(t, ok)
	assert.Equal(t, "92.2", mean.String())
	for total, want := range map[string]int64{"98": 1, "93": 2, "89": 4, "88": 5} {
		place, ok := s.Rank(figure.MustPoints(total))
		assert.True(t, ok, total)
		assert.Equal(t, want, place, total)
	}
	_, ok = s.Rank(figure.MustPoints("90"))
	assert.False(t, ok)
	quantiles := []struct {
		num, den int64
		want     string
	}{{0, 1, "88"}, {1, 5, "88"}, {1, 4, "89"}, {1, 2, "93"}, {4, 5, "93"}, {1, 1, "98"}, {2, 1, ""}, {1, 0, ""}}
	for _, q := range quantiles {
		assert.Equal(t, q.want, s.Quantile(q.num, q.den).String(), "%d/%d", q.num, q.den)
	}
	assert.False(t, summary.Summary{}.Quantile(1, 2).Stated())
}

// 106 of 110 points is no total beside others out of a hundred, nor are 86 of 90.
func TestTotalsOfAnotherScaleAreNotCounted(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.Huaihua2024())
	whole := seed.Form()
	more, fewer := seed.Form(), seed.Form()
	more.Classes = append(more.Classes, more.Classes[len(more.Classes)-1])
	fewer.Classes = fewer.Classes[:len(fewer.Classes)-1]
	whole.Key, more.Key, fewer.Key = "100", "110", "90"
	var s summary.Summary
	for form, points := range map[*performance.Form]string{&whole: "100", &more: "110", &fewer: "90"} {
		result := scorer.Score(*form)
		require.True(t, result.Complete())
		require.Equal(t, points, result.Total().Points.String())
		_, graded := result.Grade()
		assert.Equal(t, points == "100", graded, points)
		s.AddForm(*form, result, nil, "all")
	}
	assert.EqualValues(t, 3, s.Forms())
	assert.EqualValues(t, 2, s.Incomplete())
	assert.Equal(t, "95.95", s.Sum().String())
	assert.EqualValues(t, 2, s.Group("all").Incomplete)
	require.Len(t, s.Best(), 1)
	for _, unit := range s.Best() {
		assert.Equal(t, whole.Key, unit.Key)
	}
}

func TestSummaryMergeIsAssociativeAndCommutative(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	part := func() summary.Summary {
		var s summary.Summary
		for range random.IntN(5) {
			s.Add(results(figure.PointsOf(int64(random.IntN(1800))).String() + "万元")[0])
		}
		return s
	}
	text := func(s summary.Summary) string {
		data, err := json.Marshal(s)
		require.NoError(t, err)
		return string(data)
	}
	for range 50 {
		a, b, c := part(), part(), part()
		assert.Equal(t, text(a.Merge(b).Merge(c)), text(a.Merge(b.Merge(c))))
		assert.Equal(t, text(a.Merge(b)), text(b.Merge(a)))
		var back summary.Summary
		require.NoError(t, json.Unmarshal([]byte(text(a)), &back))
		assert.Equal(t, text(a), text(back))
	}
}

func TestSummaryRefusesWhatIsNotASummary(t *testing.T) {
	for name, data := range map[string]string{
		"another format":         `{"format":"jixiao/summary/2","forms":0,"incomplete":0,"totals":[]}`,
		"a count of nothing":     `{"format":"jixiao/summary/1","forms":0,"incomplete":0,"totals":[{"total":"90","forms":0}]}`,
		"forms do not agree":     `{"format":"jixiao/summary/1","forms":2,"incomplete":0,"totals":[{"total":"90","forms":1}]}`,
		"an unknown field":       `{"format":"jixiao/summary/1","forms":0,"incomplete":0,"totals":[],"more":1}`,
		"grades of no form":      `{"format":"jixiao/summary/1","forms":0,"incomplete":0,"grades":{"good":-1},"totals":[]}`,
		"more grades than forms": `{"format":"jixiao/summary/1","forms":1,"incomplete":1,"grades":{"good":2},"totals":[]}`,
		"a total twice":          `{"format":"jixiao/summary/1","forms":2,"incomplete":0,"totals":[{"total":"90","forms":1},{"total":"90.0","forms":1}]}`,
		"counts that wrap around": `{"format":"jixiao/summary/1","forms":0,"incomplete":0,"totals":[{"total":"90","forms":9223372036854775807},
			{"total":"89","forms":9223372036854775807},{"total":"88","forms":2}]}`,
		"negative": `{"format":"jixiao/summary/1","forms":-1,"incomplete":-1,"totals":[]}`,
	} {
		var s summary.Summary
		assert.Error(t, json.Unmarshal([]byte(data), &s), name)
	}
}

func TestASummaryWritesNothingThatItDoesNotRead(t *testing.T) {
	of := func(from, to int) (s summary.Summary) {
		var document strings.Builder
		fmt.Fprintf(&document, `{"format":"jixiao/summary/1","forms":%d,"incomplete":0,"totals":[`, to-from)
		for i := to; i > from; i-- {
			fmt.Fprintf(&document, `{"total":"%d","forms":1},`, i)
		}
		require.NoError(t, json.Unmarshal([]byte(strings.TrimSuffix(document.String(), ",")+"]}"), &s))
		return s
	}
	full := of(0, summary.MaxTotals)
	_, err := full.MarshalJSON()
	require.NoError(t, err)
	_, err = full.Merge(of(summary.MaxTotals, summary.MaxTotals+1)).MarshalJSON()
	require.ErrorIs(t, err, performance.ErrFormat)
}
