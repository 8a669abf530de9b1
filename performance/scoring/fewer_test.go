package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Less of what these names count is better, and more of what the last word
// turns round.
func TestTheLastWordOfANameDecides(t *testing.T) {
	for score, names := range map[string][]string{
		"90": {
			"森林火灾受害率", "病虫害成灾率", "安全事故发生率", "生产安全事故率", "群众投诉率", "差错率", "婴儿死亡率", "城镇登记失业率", "房屋空置率", "贷款逾期率",
			"排放超标率", "返贫率", "人员流失率", "设备故障率", "物资损耗率", "安全事故数", "刑事案件数",
		},
		"45": {
			"投诉处理率", "事故下降率", "差错率降低", "隐患整改率", "信访办结率", "病虫害防治率",
		},
	} {
		for _, name := range names {
			t.Run(name, answer{indicator: name, target: "10%", actual: "5%", score: score, flags: scoring.AssumedDirection}.check)
		}
	}
	for _, name := range []string{"支出控制率", "资金结余率"} {
		t.Run(name, answer{
			indicator: name, target: "10%", actual: "5%", score: "45~90", status: scoring.NotComputable, flags: scoring.TwoWay,
		}.check)
	}
}

// Days that are wanted are wanted in full; days that something may take are not.
func TestALengthOfTimeHasItsDirectionFromItsNameAndGroup(t *testing.T) {
	for _, r := range []answer{
		{name: "done in ten of fifteen days", indicator: "办结时间", target: "15个工作日", actual: "10个工作日", score: "90"},
		{name: "done in eight of ten months", indicator: "任务完成时限（月）", target: "10", actual: "8", score: "90"},
		{name: "three of five days of training", indicator: "培训天数", target: "5天", actual: "3天", score: "54"},
		{name: "an answer in two of five days", indicator: "响应时间", target: "5天", actual: "2天", score: "90"},
		{name: "a warranty of two years for three", indicator: "质保年限", target: "3年", actual: "2年", score: "60"},
		{name: "a response a day late", indicator: "响应时间", target: "5天", actual: "6天", score: "72"},
	} {
		r.flags = scoring.AssumedDirection
		t.Run(r.name, r.check)
	}
}

// A form of which no row has points has no grade, whatever its execution earns.
func TestAFormWithoutPointsHasNoGrade(t *testing.T) {
	form := answer{target: "≥1个", actual: "1个"}.form(t)
	form.Classes[0].Groups[0].Indicators[0].Points = figure.Points{}
	result := scoring.MustScorer(ruleset.WithCost()).Score(form)
	assert.Equal(t, "10", result.Leaf(0).Score.String())
	grade, certain := result.Grade()
	assert.Empty(t, grade)
	assert.False(t, certain)
	assert.False(t, result.Total().Complete)
}

// None of what was to be fewer, in the words that people answer with.
func TestNoneInWordsIsZeroWhereFewerIsBetter(t *testing.T) {
	for _, r := range []answer{
		{name: "none", target: "<5次", actual: "无", score: "90", flags: scoring.WordsForZero},
		{name: "did not happen", target: "<5次", actual: "未发生", score: "90", flags: scoring.WordsForZero},
		{name: "none of what the name counts", indicator: "投诉起数", target: "≤3起", actual: "无投诉", score: "90", flags: scoring.WordsForZero},
		{name: "none of something else", indicator: "投诉起数", target: "≤3起", actual: "无法统计", score: "0~90", status: scoring.NotComputable},
		{name: "none of what the name says in more words", indicator: "安全责任事故", target: "0起", actual: "未发生安全事故", score: "90", flags: scoring.WordsForZero},
		{name: "none occurred", indicator: "安全责任事故", target: "0起", actual: "无安全责任事故发生", score: "90", flags: scoring.WordsForZero},
		{name: "did not happen in other words", target: "≤2次", actual: "没有发生", score: "90", flags: scoring.WordsForZero},
		{name: "none of the grave ones alone", indicator: "安全事故起数", target: "≤3起", actual: "未发生重大安全事故", score: "0~90", status: scoring.NotComputable},
		{name: "none of a bare zero", target: "0起", actual: "无", score: "90", flags: scoring.WordsForZero},
	} {
		t.Run(r.name, r.check)
	}
}

// More than an exact target is met, but for one of zero or less: of that, nothing
// was wanted above it.
func TestAnExactTargetOfZeroOrLessIsMissedByMore(t *testing.T) {
	for _, r := range []answer{
		{name: "above a positive one", target: "=5个", actual: "6个", score: "90", flags: scoring.Met | scoring.Overshot},
		{name: "above zero", target: "=0起", actual: "3起", score: "0", flags: scoring.ZeroBase},
		{name: "above one below zero", target: "=-5%", actual: "3%", score: "0", flags: scoring.ZeroBase},
		{name: "zero itself", target: "=0起", actual: "0起", score: "90", flags: scoring.Met},
		{name: "below zero", target: "=0%", actual: "-2%", score: "90", flags: scoring.Met},
	} {
		t.Run(r.name, r.check)
	}
}

// Whether the word stands among those that need no verb makes no difference.
func TestWhatIsDoneAboutAThingNeedsNoOtherEntry(t *testing.T) {
	set := ruleset.WithCost()
	set.Directions = []ruleset.Direction{
		{Words: []string{"流失"}, After: []string{"防止"}, As: ruleset.AtMost, Source: "practice"},
	}
	scorer := scorerFor(t, set)
	for name, want := range map[string]string{"防止流失": "0", "水土流失": "10"} {
		form := one(performance.Indicator{Points: figure.PointsOf(10), Target: performance.MustTarget("10户"), Actual: performance.MustActual("20户")})
		form.Classes[0].Groups[0].Indicators[0].Name = name
		leaf, found := scorer.Score(form).At(onePath)
		require.True(t, found)
		assert.Equal(t, want, leaf.Score.String(), name)
	}
}
