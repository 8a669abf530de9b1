package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// 100, 60 and 0 % of 5 points, and nothing between them.
func TestALevelOfAFixedShareAndNoInterval(t *testing.T) {
	set := ruleset.WithCost()
	set.Kinds[len(set.Kinds)-1].Method = ruleset.Method{Level: &ruleset.Level{Levels: []ruleset.LevelBand{
		{Key: "good", Fixed: figure.MustQuantity("100"), Words: []string{"效果明显"}},
		{Key: "fair", Label: figure.Label{Zh: "一般", En: "fair"}, Fixed: figure.MustQuantity("60")},
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
		{"no score beside its level", performance.Judgement{Level: "fair", Score: figure.PointsOf(4)}, "效果一般", scoring.NotComputable, ""},
	} {
		indicator := performance.Indicator{
			Name: "效果", Points: figure.PointsOf(5), Target: performance.MustTarget("效果良好"),
			Actual: performance.MustActual(test.actual), Judgement: test.judgement,
		}
		form := performance.Form{Classes: []performance.Class{{Name: "效益指标", Groups: []performance.Group{{
			Indicators: []performance.Indicator{indicator},
		}}}}}
		leaf, _ := scoring.MustScorer(set).Score(form).At(performance.IndicatorRef(0, 0, 0).Path())
		assert.Equal(t, test.status, leaf.Status, test.name)
		assert.Equal(t, test.score, leaf.Score.String(), test.name)
		if trace := scoring.MustScorer(set).Trace(form); leaf.Status == scoring.NotComputable {
			finding, _ := trace.Problem(trace.Index(leaf.Path))
			assert.Equal(t, "“效果”的判定得分4有误，一般应为3（分值5）", finding.Text(language.Chinese))
			assert.Equal(t, "“效果”: the judged score 4 has to be 3 for fair (points 5)", finding.Text(language.English))
		}
	}
}
