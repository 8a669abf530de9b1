package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// 100, 60 and 0 % of 5 points, and nothing between them.
func TestALevelOfAFixedShareAndNoInterval(t *testing.T) {
	set := ruleset.WithCost()
	set.Kinds[len(set.Kinds)-1].Method = ruleset.Method{Level: &ruleset.Level{SameWords: true, Levels: []ruleset.LevelBand{
		{Key: "good", Fixed: figure.MustQuantity("100"), Words: []string{"效果明显"}},
		{Key: "fair", Fixed: figure.MustQuantity("60")},
		{Key: "poor", Fixed: figure.MustQuantity("0")},
	}}}
	for _, test := range []struct {
		name      string
		judgement performance.Judgement
		actual    string
		status    scoring.Status
		score     string
	}{
		{"a level is enough", performance.Judgement{Level: "fair"}, "效果一般", scoring.Scored, "3"},
		{"words name it", performance.Judgement{}, "效果明显", scoring.Scored, "5"},
		{"the lowest gives nothing", performance.Judgement{Level: "poor"}, "效果一般", scoring.Scored, "0"},
		{"the score of a level", performance.Judgement{Score: figure.PointsOf(3)}, "效果一般", scoring.Judged, "3"},
		{"the score of no level", performance.Judgement{Score: figure.PointsOf(4)}, "效果一般", scoring.NotComputable, ""},
		{"the score of no level, nothing reported", performance.Judgement{Score: figure.MustPoints("2.99")}, "", scoring.NotComputable, ""},
		{"all the points, nothing reported", performance.Judgement{Score: figure.PointsOf(5)}, "", scoring.Judged, "5"},
		{"no score beside its level", performance.Judgement{Level: "fair", Score: figure.PointsOf(4)}, "效果一般", scoring.NotComputable, ""},
	} {
		indicator := performance.Indicator{
			Name: "效果", Points: figure.PointsOf(5), Target: performance.MustTarget("效果良好"), Judgement: test.judgement,
		}
		if test.actual != "" {
			indicator.Actual = performance.MustActual(test.actual)
		}
		form := performance.Form{Classes: []performance.Class{{Name: "效益指标", Groups: []performance.Group{{
			Indicators: []performance.Indicator{indicator},
		}}}}}
		leaf, _ := scoring.MustScorer(set).Score(form).At(performance.IndicatorRef(0, 0, 0).Path())
		assert.Equal(t, test.status, leaf.Status, test.name)
		assert.Equal(t, test.score, leaf.Score.String(), test.name)
	}
}

// What the judged score has to lie in is said: the level that is named, that of
// the words, else every level, or the points where it is past them.
func TestAScoreOutsideItsLevelIsToldWhereItBelongs(t *testing.T) {
	q := figure.MustQuantity
	label := func(zh, en string) figure.Label { return figure.Label{Zh: zh, En: en} }
	set := ruled(ruleset.Method{Level: &ruleset.Level{Levels: []ruleset.LevelBand{
		{Key: "good", Label: label("好", "good"), Fixed: q("100"), Words: []string{"效果明显"}},
		{Key: "fair", Label: label("一般", "fair"), Fixed: q("60")},
		{Key: "poor", Label: label("差", "poor"), Fixed: q("0")},
	}}})
	for _, test := range []struct{ name, level, score, actual, zh, en string }{
		{"no level", "", "4.5", "尚可", "有误，应为好 5或一般 3或差 0", "has to be good 5 or fair 3 or poor 0 "},
		{"past the points", "", "6", "尚可", "不在[0, 5]之内", "lies outside [0, 5] "},
		{"a level named", "fair", "2", "尚可", "有误，应为一般 3", "has to be fair 3 "},
		{"the words' level", "", "4", "效果明显", "有误，应为好 5", "has to be good 5 "},
	} {
		t.Run(test.name, func(t *testing.T) {
			indicator := performance.Indicator{
				Name: "效果", Points: figure.PointsOf(5), Method: "规则", Target: performance.MustTarget("效果良好"),
				Actual: performance.MustActual(test.actual), Judgement: performance.Judgement{Level: test.level, Score: figure.MustPoints(test.score)},
			}
			trace := scorerFor(t, set).Trace(one(indicator))
			finding, found := trace.Problem(trace.Len() - 1)
			require.True(t, found)
			assert.Equal(t, scoring.CodeOutsideLevel, finding.Code)
			assert.Contains(t, finding.Text(language.Chinese), test.zh+"（")
			assert.Contains(t, finding.Text(language.English), test.en)
		})
	}
}
