package summary_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/summary"
)

var scorer = scoring.MustScorer(ruleset.Huaihua2024())

// counted counts the seed's form with another amount spent, under a key of its
// own and some groups.
func counted(s *summary.Summary, key, spent string, found []check.Finding, groups ...string) {
	form := spending(spent)
	form.Key = key
	s.AddForm(form, scorer.Score(form), found, groups...)
}

// 88 + 10 × spent ÷ 1764.12, of which the execution row is the second part.
func TestFormsAreGroupedByClassKeyAndCode(t *testing.T) {
	var s summary.Summary
	broken := check.Finding{Code: "performance.score-differs"}
	noted := check.Finding{Code: "performance.convention"}
	counted(&s, "a", "1764.12万元", nil, "鹤城", "全市")
	counted(&s, "b", "882.06万元", []check.Finding{broken, noted, noted}, "鹤城", "全市", "鹤城")
	counted(&s, "c", "0万元", []check.Finding{noted}, "全市")
	open := spending("0万元")
	open.Key, open.Money = "d", nil
	s.AddForm(open, scorer.Score(open), nil, "鹤城")

	group := s.Group("鹤城")
	assert.EqualValues(t, 3, group.Forms, "a group is counted once a form")
	assert.EqualValues(t, 1, group.Incomplete)
	assert.Equal(t, "191", group.Sum.String(), "98 and 93")
	mean, ok := group.Mean(figure.Rounding{Places: 1})
	assert.True(t, ok)
	assert.Equal(t, "95.5", mean.String())
	assert.Equal(t, "93", group.Least.String())
	assert.Equal(t, "98", group.Most.String())
	assert.Equal(t, map[ruleset.Grade]int64{ruleset.Excellent: 2}, group.Grades)
	assert.Len(t, s.Groups(), 2)
	assert.EqualValues(t, 0, s.Group("洪江").Forms)
	_, ok = s.Group("洪江").Mean(figure.Rounding{})
	assert.False(t, ok)

	assert.Equal(t, []summary.CodeCount{{noted.Code, 2, 3}, {broken.Code, 1, 1}}, s.Findings())

	classes := s.Classes()
	require.NotEmpty(t, classes)
	assert.Equal(t, summary.Execution, classes[0].Class)
	assert.EqualValues(t, 3, classes[0].Forms)
	assert.EqualValues(t, 1, classes[0].Incomplete)
	assert.Equal(t, "30", classes[0].Points.String())
	assert.Equal(t, "15", classes[0].Score.String())
	assert.Equal(t, "50.00%", classes[0].Rate(2).String())
	for _, c := range classes[1:] {
		assert.Contains(t, []ruleset.Class{ruleset.Cost, ruleset.Output, ruleset.Benefit, ruleset.Satisfaction}, c.Class)
		assert.EqualValues(t, 4, c.Forms, "%s", c.Class)
	}
	assert.False(t, summary.ClassCount{}.Rate(2).Stated())

	assert.Equal(t, "[{a 98} {b 93} {c 88}]", fmt.Sprint(s.Best()))
	assert.Equal(t, "[{c 88} {b 93} {a 98}]", fmt.Sprint(s.Worst()))
}

func TestAClassOfNoKindIsNotGroupedByItsName(t *testing.T) {
	var s summary.Summary
	form := performance.Form{Key: "a"}
	for _, name := range []string{"管理指标", "其他事项"} {
		form.Classes = append(form.Classes, performance.Class{Name: name, Groups: []performance.Group{{
			Indicators: []performance.Indicator{{
				Name: "甲", Points: figure.PointsOf(5), Target: performance.MustTarget("≥2个"), Actual: performance.MustActual("1个"),
			}},
		}}})
	}
	s.AddForm(form, scorer.Score(form), nil)
	last := s.Classes()[len(s.Classes())-1]
	assert.Equal(t, ruleset.Class(""), last.Class)
	assert.Equal(t, "10 5", last.Points.String()+" "+last.Score.String())
}

func TestTiesGoByKeyAndListsAreBounded(t *testing.T) {
	var s summary.Summary
	for i := range 50 {
		counted(&s, fmt.Sprintf("%02d", (i*7)%50), "882.06万元", nil)
	}
	counted(&s, "", "1764.12万元", nil)
	counted(&s, strings.Repeat("k", summary.MaxKey+1), "1764.12万元", nil)
	require.Len(t, s.Best(), summary.MaxUnits)
	for i, unit := range s.Best() {
		assert.Equal(t, fmt.Sprintf("%02d", i), unit.Key)
		assert.Equal(t, unit, s.Worst()[i])
	}
}

func TestGroupsAreBoundedByKeyAndNotByOrder(t *testing.T) {
	keys := make([]string, summary.MaxGroups+10)
	for i := range keys {
		keys[i] = fmt.Sprintf("%05d", i)
	}
	result := results("882.06万元")[0]
	count := func(keys []string) (s summary.Summary) {
		s.AddForm(performance.Form{}, result, nil, keys...)
		return s
	}
	rand.New(rand.NewPCG(3, 4)).Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	half := count(keys[:len(keys)/2]).Merge(count(keys[len(keys)/2:]))
	other := count(keys[len(keys)/2:]).Merge(count(keys[:len(keys)/2]))
	assert.Equal(t, text(t, half), text(t, other))
	assert.Len(t, half.Groups(), summary.MaxGroups)
	assert.EqualValues(t, 10, half.Elsewhere())
	assert.Equal(t, "00999", half.Groups()[summary.MaxGroups-1].Key)
	long := count([]string{strings.Repeat("区", summary.MaxKey)})
	assert.Empty(t, long.Groups(), "free text is no key")
	assert.EqualValues(t, 1, long.Elsewhere())
}

// Any shards join in any order and grouping to the same summary, and come back
// from their documents.
func TestWhatIsToldApartJoinsInAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	part := func() (s summary.Summary) {
		for range random.IntN(30) {
			spent := figure.PointsOf(int64(random.IntN(4))*441).String() + "万元"
			found := make([]check.Finding, random.IntN(3))
			for i := range found {
				found[i].Code = check.Code(fmt.Sprintf("x.%d", random.IntN(4)))
			}
			counted(&s, fmt.Sprint(random.IntN(40)), spent, found, fmt.Sprint(random.IntN(5)))
		}
		return s
	}
	for range 20 {
		a, b, c := part(), part(), part()
		whole := text(t, a.Merge(b).Merge(c))
		assert.Equal(t, whole, text(t, a.Merge(b.Merge(c))))
		assert.Equal(t, whole, text(t, c.Merge(a).Merge(b)))
		var joined, back summary.Summary
		for _, shard := range []summary.Summary{b, c, a} {
			before := text(t, shard)
			joined.Join(shard)
			assert.Equal(t, before, text(t, shard), "what is joined stays")
		}
		assert.Equal(t, whole, text(t, joined))
		require.NoError(t, json.Unmarshal([]byte(whole), &back))
		assert.Equal(t, whole, text(t, back))
		joined.Join(joined)
		assert.Equal(t, 2*back.Forms(), joined.Forms())
		assert.Equal(t, 2*back.Group("1").Forms, joined.Group("1").Forms)
	}
}

func TestWhatIsToldApartIsReadStrictly(t *testing.T) {
	const rest = `{"format":"jixiao/summary/1","forms":0,"incomplete":0,"totals":[],`
	group := func(change string, by ...string) string {
		text := `"groups":[{"key":"a","forms":2,"incomplete":1,"grades":{"good":1},"sum":"88.5","least":"88.5","most":"88.5"}]}`
		return rest + strings.NewReplacer(append([]string{change}, by...)...).Replace(text)
	}
	var s summary.Summary
	require.NoError(t, json.Unmarshal([]byte(group("x", "x")), &s))
	assert.Equal(t, "88.5", s.Group("a").Sum.String())
	for name, data := range map[string]string{
		"more incomplete than forms": group(`"incomplete":1`, `"incomplete":3`),
		"more grades than forms":     group(`"good":1`, `"good":3`),
		"no forms":                   group(`"forms":2`, `"forms":0`),
		"a sum that is none":         group(`"88.5","least"`, `"1e3","least"`),
		"a sum with zeros":           group(`"88.5","least"`, `"88.50","least"`),
		"a sum of too many places":   group(`"88.5","least"`, `"88.0000000000001","least"`),
		"least above most":           group(`"most":"88.5"`, `"most":"80"`),
		"no least":                   group(`"least":"88.5"`, `"least":null`),
		"a long key":                 group(`"key":"a"`, `"key":"`+strings.Repeat("a", summary.MaxKey+1)+`"`),
		"an unknown class":           rest + `"classes":[{"class":"management","forms":1,"incomplete":0,"points":"1","score":"1"}]}`,
		"a class of nothing":         rest + `"classes":[{"class":"cost","forms":0,"incomplete":0,"points":"0","score":"0"}]}`,
		"classes out of order":       rest + `"classes":[{"class":"output","forms":1,"incomplete":0,"points":"1","score":"1"},{"class":"cost","forms":1,"incomplete":0,"points":"1","score":"1"}]}`,
		"codes out of order":         rest + `"findings":[{"code":"b","forms":1,"findings":1},{"code":"a","forms":1,"findings":1}]}`,
		"fewer findings than forms":  rest + `"findings":[{"code":"b","forms":2,"findings":1}]}`,
		"best out of order":          rest + `"best":[{"key":"a","total":"80"},{"key":"b","total":"90"}]}`,
		"worst without a key":        rest + `"worst":[{"key":"","total":"80"}]}`,
		"less than nothing":          rest + `"elsewhere":-1}`,
	} {
		require.ErrorIs(t, json.Unmarshal([]byte(data), new(summary.Summary)), performance.ErrFormat, name)
	}
}
