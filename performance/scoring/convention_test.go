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

// answer is an indicator of 90 points and what it scores under the national preset.
type answer struct {
	name, class, group, indicator string
	target, actual                string
	judgement                     performance.Judgement
	score                         string // "3~9" of an open one
	status                        scoring.Status
	flags                         scoring.Flags
}

func (r answer) form(t *testing.T) performance.Form {
	t.Helper()
	if r.class == "" {
		r.class = "产出指标"
	}
	indicator := performance.Indicator{Name: r.indicator, Points: figure.PointsOf(90), Judgement: r.judgement}
	require.NoError(t, indicator.Target.UnmarshalText([]byte(r.target)))
	require.NoError(t, indicator.Actual.UnmarshalText([]byte(r.actual)))
	budget := figure.MustMoney("100万元")
	return performance.Form{
		Year: 2024, Money: []performance.MoneyRow{performance.TotalFunds(budget, budget, budget)},
		Classes: []performance.Class{{Name: r.class, Groups: []performance.Group{{
			Name: r.group, Indicators: []performance.Indicator{indicator},
		}}}},
	}
}

func (r answer) check(t *testing.T) {
	t.Helper()
	result := scoring.MustScorer(ruleset.WithCost()).Score(r.form(t))
	leaf := result.Leaf(1)
	score := leaf.Least.String()
	if !leaf.Least.Equal(leaf.Most) {
		score += "~" + leaf.Most.String()
	}
	assert.Equal(t, r.score, score)
	assert.Equal(t, r.status, leaf.Status)
	assert.True(t, leaf.Flags.Has(r.flags), "%v", leaf.Flags.Names())
}

// What a bare target means: by the end of its name, by its group, and by zero.
func TestBareTargetsReadByConventionOrBothWays(t *testing.T) {
	const least, most = "45", "90" // half of a wanted 10 or 10%
	for _, r := range []answer{
		{name: "a rate that nothing is known of", indicator: "覆盖率", target: "10%", actual: "5%", score: least},
		{name: "complaints", indicator: "群众投诉件数", target: "10件", actual: "5件", score: most},
		{name: "complaints that are dealt with", indicator: "投诉处理率", target: "10%", actual: "5%", score: least},
		{name: "accidents", indicator: "重大安全事故", target: "10起", actual: "5起", score: most},
		{name: "a fall of accidents", indicator: "事故下降率", target: "10%", actual: "5%", score: least},
		{name: "errors", indicator: "差错率", target: "10%", actual: "5%", score: most},
		{name: "errors that fall", indicator: "差错率降低", target: "10%", actual: "5%", score: least},
		{name: "drills against accidents", indicator: "事故应急演练次数", target: "10次", actual: "5次", score: least},
		{name: "forest fires", indicator: "森林火灾受害率", target: "10‰", actual: "5‰", score: most},
		{name: "pests that are controlled", indicator: "病虫害防治率", target: "10%", actual: "5%", score: least},
		{name: "hidden dangers that are removed", indicator: "隐患整改率", target: "10%", actual: "5%", score: least},
		{name: "petitions that are answered", indicator: "信访办结率", target: "10%", actual: "5%", score: least},
		{name: "empty homes", indicator: "公租房空置率", target: "10%", actual: "5%", score: most},
		{name: "the unit stands behind the name", indicator: "投诉次数（次）", target: "10", actual: "5", score: most},

		{name: "a deadline in days", indicator: "办结时间", target: "10个工作日", actual: "5个工作日", score: most},
		{name: "a deadline in months, the unit in the name", indicator: "任务完成时限（月）", target: "10", actual: "5", score: most},
		{name: "a time to build", indicator: "建设工期", target: "10天", actual: "5天", score: most},
		{name: "days until approval", indicator: "审批天数", target: "10天", actual: "5天", score: most},
		{name: "days of training", indicator: "培训天数", target: "10天", actual: "5天", score: least},
		{name: "hours open", indicator: "场馆开放时间", target: "10小时", actual: "5小时", score: least},
		{name: "a length of time among the deadlines", group: "时效指标", indicator: "设备更新", target: "10天", actual: "5天", score: most},
		{name: "a length of time among the quantities", group: "数量指标", indicator: "设备更新", target: "10天", actual: "5天", score: least},

		{name: "a cost", class: "成本指标", indicator: "项目总额", target: "10万元", actual: "5万元", score: most},
		{name: "a saving among the costs", class: "成本指标", indicator: "资金节约率", target: "10%", actual: "5%", score: least},
		{name: "none was wanted and three came", indicator: "重大项目", target: "0起", actual: "3起", score: "0"},
		{name: "none was wanted and none came", indicator: "重大项目", target: "0起", actual: "0起", score: most},
		{name: "a growth that was to be none and fell", indicator: "三公经费增长率", target: "0%", actual: "-5%", score: most},
	} {
		t.Run(r.name, func(t *testing.T) {
			r.flags = scoring.AssumedDirection
			r.check(t)
		})
	}
	for _, r := range []answer{
		{name: "a printed sign is what it says", indicator: "投诉件数", target: "≥10件", actual: "5件", score: least},
		{name: "= 0 is met by less", indicator: "增长率", target: "=0%", actual: "-5%", score: most},
		{name: "= 0 is missed by any", indicator: "重大安全事故", target: "=0起", actual: "3起", score: "0"},
		{name: "≥ 0 is met by any", indicator: "重大安全事故", target: "≥0起", actual: "3起", score: most},
		{name: "a rate below its bound may be negative", indicator: "增长率", target: "≤5%", actual: "-5%", score: most},
		{
			name: "a control rate reads both ways", indicator: "费用控制率", target: "10%", actual: "5%", score: "45~90",
			status: scoring.NotComputable, flags: scoring.TwoWay,
		},
		{name: "both ways agree", indicator: "费用控制率", target: "10%", actual: "10%", score: most, flags: scoring.AssumedDirection},
		{
			name: "petitions read both ways", indicator: "信访件数", target: "10件", actual: "20件", score: "0~90",
			status: scoring.NotComputable, flags: scoring.TwoWay,
		},
		{
			name: "a length of time that nothing is known of", group: "社会效益指标", indicator: "设备更新", target: "10天", actual: "5天",
			score: "45~90", status: scoring.NotComputable, flags: scoring.TwoWay,
		},
	} {
		t.Run(r.name, r.check)
	}
}

func TestWhatCannotBeComparedIsJudged(t *testing.T) {
	judged := performance.Judgement{Score: figure.PointsOf(80)}
	for _, r := range []answer{
		{name: "done, for a deadline", target: "2024年12月之前", actual: "已完成", judgement: judged, score: "80", status: scoring.Judged, flags: scoring.KindMismatch},
		{name: "words for a number", target: "≥10个", actual: "达成预期指标", judgement: judged, score: "80", status: scoring.Judged, flags: scoring.KindMismatch},
		{name: "another unit", target: "≥10个", actual: "5万元", judgement: judged, score: "80", status: scoring.Judged, flags: scoring.UnitMismatch},
		{name: "words for a number, and nobody judged", target: "≥10个", actual: "达成预期指标", score: "0~90", status: scoring.NotComputable, flags: scoring.KindMismatch},
		{name: "a number is scored by rule", target: "≥10个", actual: "5个", judgement: judged, score: "45"},
		{name: "none of what was to stay below a bound", target: "≤5次", actual: "无", score: "90", flags: scoring.WordsForZero},
		{name: "none of what was to be none", target: "=0次", actual: "未发生", score: "90", flags: scoring.WordsForZero},
		{name: "none of what was wanted", target: "≥5次", actual: "无", score: "0~90", status: scoring.NotComputable, flags: scoring.KindMismatch},
		{name: "a day in the month of a deadline", target: "2024年12月之前", actual: "2024年12月20日", score: "90", flags: scoring.Met | scoring.WholePeriod},
		{name: "the words name a level and the score lies in it", target: "提高", actual: "未达成年度指标且效果较差", judgement: performance.Judgement{Score: figure.PointsOf(30)}, score: "30", status: scoring.Judged},
		{name: "the words name a level and the score lies above it", target: "提高", actual: "未达成年度指标且效果较差", judgement: judged, score: "0~90", status: scoring.NotComputable, flags: scoring.OutsideLevel},
	} {
		t.Run(r.name, r.check)
	}
}

func TestADayBeforeTheMonthOfADeadlineNeedsNoReading(t *testing.T) {
	r := answer{target: "2024年12月之前", actual: "2024年11月30日"}
	leaf := scoring.MustScorer(ruleset.WithCost()).Score(r.form(t)).Leaf(1)
	assert.Equal(t, scoring.Met, leaf.Flags)
}

func TestPointsOfAnyPlacesCanBeEarnedInFull(t *testing.T) {
	form := answer{target: "≥1个", actual: "1个"}.form(t)
	indicators := make([]performance.Indicator, 3)
	for i, points := range []string{"33.333", "33.333", "23.334"} {
		indicators[i] = form.Classes[0].Groups[0].Indicators[0]
		indicators[i].Name, indicators[i].Points = points, figure.MustPoints(points)
	}
	indicators[1].Target, indicators[1].Actual = performance.MustTarget("提高"), performance.MustActual("有所提高")
	indicators[1].Judgement.Score = figure.MustPoints("33.333")
	form.Classes[0].Groups[0].Indicators = indicators
	result := scoring.MustScorer(ruleset.WithCost()).Score(form)
	assert.Equal(t, "100", result.Total().Score.String())
	assert.Equal(t, scoring.Judged, result.Leaf(2).Status)
}

func TestNoGradeRestsOnPointsThatAreNotKnown(t *testing.T) {
	scorer := scoring.MustScorer(ruleset.WithCost())
	met := answer{target: "≥1个", actual: "1个"}
	for _, test := range []struct {
		name   string
		change func(*performance.Form)
		grade  ruleset.Grade
	}{
		{"a hundred points", func(*performance.Form) {}, ruleset.Excellent},
		{"an indicator without points", func(f *performance.Form) { f.Classes[0].Groups[0].Indicators[0].Points = figure.Points{} }, ""},
		{"eighty points", func(f *performance.Form) { f.Classes[0].Groups[0].Indicators[0].Points = figure.PointsOf(70) }, ""},
		{"a hundred and twenty points", func(f *performance.Form) { f.Classes[0].Groups[0].Indicators[0].Points = figure.PointsOf(110) }, ""},
		{"points of a class over indicators that all earn theirs", func(f *performance.Form) { divide(f, "1个", "1个") }, ruleset.Excellent},
		{"points of a class over indicators that do not", func(f *performance.Form) { divide(f, "1个", "0个") }, ""},
		{"one of two counts, and the other is open and carries more", func(f *performance.Form) {
			group := &f.Classes[0].Groups[0]
			open := group.Indicators[0]
			open.Name, open.Points, open.Actual = "乙", figure.PointsOf(95), performance.Actual{}
			open.Actual = performance.Missing(performance.NoEvidence)
			group.Choose, group.Indicators = performance.BestOf, append(group.Indicators, open)
		}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			form := met.form(t)
			test.change(&form)
			grade, certain := scorer.Score(form).Grade()
			assert.Equal(t, test.grade, grade)
			assert.Equal(t, test.grade != "", certain)
		})
	}
}

// divide lets the class carry the points of two indicators.
func divide(f *performance.Form, actuals ...string) {
	class := &f.Classes[0]
	class.Points = figure.PointsOf(90)
	first := class.Groups[0].Indicators[0]
	first.Points = figure.Points{}
	class.Groups[0].Indicators = nil
	for i, actual := range actuals {
		first.Name, first.Actual = string(rune('甲'+i)), performance.MustActual(actual)
		class.Groups[0].Indicators = append(class.Groups[0].Indicators, first)
	}
}

// The names that offices give: less of the first is better, more of the second.
func TestNamesSayTheirDirection(t *testing.T) {
	for score, names := range map[string][]string{
		"90": {
			"资产负债率", "政府债务余额", "服务差评率", "数据错误率", "返修率", "义务教育辍学率", "合同违约率", "坏账率", "办件超时率", "耕地撂荒面积", "传染病发病率",
			"近视率", "刑释人员再犯率", "食物中毒人次", "火灾起数", "烂尾楼个数", "黑臭水体数量", "交通拥堵指数", "PM2.5浓度", "二氧化硫排放量", "药占比",
			"平均住院日", "单位成本", "工程不合格率", "问题未整改率", "传染病漏报率", "门诊误诊率", "案卷虚报率", "水土流失面积", "救助站死亡人数",
			"整改逾期率", "救助成本", "培训投诉次数", "不良贷款率", "信访积案数",
		},
		"45": {
			"减少碳排放量", "污染物浓度下降率", "化解债务", "打击违法", "整治黑臭水体数量", "预防溺水", "处置火灾", "盘活闲置面积", "排放达标率", "火灾处置率", "债务化解率",
			"不动产登记率", "未成年人保护", "成本节约率", "漏洞修补率", "治理水土流失面积", "帮扶贫困户数", "救助受灾人数",
			"破获刑事案件数", "修复污染面积", "排查安全隐患数", "化解信访积案数", "追缴欠税额（万元）",
		},
	} {
		for _, name := range names {
			t.Run(name, answer{indicator: name, target: "10%", actual: "5%", score: score, flags: scoring.AssumedDirection}.check)
		}
	}
	answer{indicator: "重污染天数", target: "10天", actual: "5天", score: "90", flags: scoring.AssumedDirection}.check(t)
	answer{indicator: "停电时长", target: "10小时", actual: "5小时", score: "90", flags: scoring.AssumedDirection}.check(t)
}

// A number that bounds the actual from one side scores where all it admits
// meets the target, and is open where not.
func TestABoundIsNoValue(t *testing.T) {
	for _, r := range []answer{
		{target: "≥100人", actual: "不少于100人", score: "90"},
		{target: "≥100人", actual: "超过100人", score: "90"},
		{target: "≤5次", actual: "不超过5次", score: "90"},
		{target: "≥100人", actual: "约100人", score: "90"},
		{target: "≥100人", actual: "近90人", score: "81"},
		{target: "≥100人", actual: "近100人", score: "0~90"},
		{target: "≥100人", actual: "不超过100人", score: "0~90"},
		{target: "≥100人", actual: "超过90人", score: "0~90"},
		{target: "≤5次", actual: "超过5次", score: "0~90"},
		{target: ">5次", actual: "不少于5次", score: "0~90"},
		{target: "90%~95%", actual: "超过92%", score: "0~90"},
	} {
		r.name, r.indicator = r.target+" "+r.actual, "人数"
		t.Run(r.name, func(t *testing.T) {
			leaf := scoring.MustScorer(ruleset.WithCost()).Score(r.form(t)).Leaf(1)
			open := leaf.Status == scoring.NotComputable && leaf.Flags.Has(scoring.KindMismatch)
			score := leaf.Least.String()
			if open {
				score += "~" + leaf.Most.String()
			}
			assert.Equal(t, r.score, score)
		})
	}
}
