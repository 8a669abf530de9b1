package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

func TestAnOpenScoreIsShownBetweenItsBounds(t *testing.T) {
	doc := seedDocument(t)
	doc.Form.Classes[2].Groups[1].Indicators[0].Actual = performance.Missing(performance.NoReport)
	doc.Form.Classes[2].Groups[1].Indicators[0].Stated = figure.Points{}
	text := page(t, doc, language.Chinese)
	has(t, text, `<strong id="total">90.95至95.95</strong>`)
	has(t, text, `<strong id="grade">优</strong>`, "both ends share it")
	has(t, text, "总分在90.95分至95.95分之间（满分100分）。")
	has(t, text, "无论其余指标得分如何，评价等级都是“优”。")
	row := between(t, text, "保障各项业务工作顺利开展</a>", "</tr>")
	has(t, row, `未填报完成值`)
	has(t, row, `data-label="得分">0至5`)
	has(t, row, `data-label="失分"></td>`, "what is open is not lost")

	doc.Form.Classes[1].Groups[0].Indicators[0].Actual = performance.Missing(performance.NoEvidence)
	text = page(t, doc, language.English)
	has(t, text, `<strong id="total">75.95 to 95.95</strong>`)
	has(t, text, `<strong id="grade">open</strong>`)
	has(t, text, `actual not evidenced`)
}

func TestARemarkSaysWhatElseThereIsToAScore(t *testing.T) {
	stated := indicator("甲", 10, "≥8个", "8个")
	stated.Stated, stated.Reason = figure.PointsOf(9), "天气"
	wrong := indicator("乙", 10, "≥8个", "效果好")
	best, other := indicator("丙", 0, "≥8个", "4个"), indicator("丁", 0, "≥8个", "8个")
	best.Points, other.Points = figure.Points{}, figure.Points{}
	form := smallForm(stated, wrong)
	form.Classes[0].Groups = append(form.Classes[0].Groups,
		performance.Group{Name: "择优", Points: figure.PointsOf(10), Choose: performance.BestOf, Indicators: []performance.Indicator{best, other}})
	form.Classes = append(form.Classes, performance.Class{
		Name: "效益指标", NotApplicable: true,
		Groups: []performance.Group{{Name: "社会效益", Indicators: []performance.Indicator{indicator("戊", 5, "≥1个", "1个")}}},
	}, performance.Class{Name: "成本指标", NotApplicable: true})
	text := page(t, report.Document{Form: form, Scorer: scorerOf(t, ruleset.WithCost()), Outline: report.Project()}, language.Chinese)
	table := between(t, text, `class="indicators"`, "</table>")
	for name, remark := range map[string]string{
		"甲": "自填9<br>偏差原因：天气", "乙": "不能计分", "丙": "同组另一指标计分",
	} {
		has(t, between(t, table, name+"</a>", "</tr>"), remark, name)
	}
	has(t, between(t, table, `>戊</th>`, "</tr>"), `colspan="5"`)
	has(t, between(t, table, ">成本指标</th>", "</tbody>"), "不适用", "a class without groups")
	hasNot(t, text, "<caption>失分情况", "the points of the one that does not count are not lost")
}

// A rule set may judge a group as a whole: its indicators have no scores then.
func TestAGroupJudgedAsAWholeShowsItsIndicators(t *testing.T) {
	set := ruleset.WithCost()
	set.Parents = ruleset.Parents{Policy: ruleset.ParentJudged, Source: set.Rounding.Source}
	form := smallForm()
	form.Classes[0].Groups = []performance.Group{{
		Name: "质量指标", Points: figure.PointsOf(10), Judgement: performance.Judgement{Score: figure.PointsOf(8)},
		Indicators: []performance.Indicator{
			{Name: "甲", Target: performance.MustTarget("≥8个"), Actual: performance.MustActual("7个")},
		},
	}}
	text := page(t, report.Document{Form: form, Scorer: scorerOf(t, set), Outline: report.Project()}, language.Chinese)
	table := between(t, text, `class="indicators"`, "</table>")
	has(t, between(t, table, `>甲<span`, "</tr>"), "随二级指标整体判定")
	has(t, table, `data-label="失分">2</td>`)
	has(t, between(t, text, "<caption>失分情况", "</table>"), "质量指标")
}

func TestEveryScoreIsExplained(t *testing.T) {
	doc := seedDocument(t)
	doc.Form.Classes[0].Groups[0].Indicators[0].Criterion = "超支一万元扣一分"
	doc.Form.Classes[0].Groups[0].Indicators[0].Evidence = []string{"决算报表", "明细账"}
	section := between(t, page(t, doc, language.Chinese), `id="explanations"`, "</section>")
	names := captured(`<summary><span>([^<]*)</span>`, section)
	leaves := []string{"总分", "预算执行率"}
	for leaf := range doc.Scorer.Score(doc.Form).Leaves() {
		if leaf.Ref.Class >= 0 {
			group := doc.Form.Classes[leaf.Ref.Class].Groups[leaf.Ref.Group]
			name := group.Name
			if leaf.Ref.Indicator >= 0 {
				name = group.Indicators[leaf.Ref.Indicator].Name
			}
			leaves = append(leaves, name)
		}
	}
	assert.Equal(t, leaves, names)
	execution := between(t, section, `id="why-execution"`, "</ul>")
	has(t, execution, "10 × 1403.23万元 ÷ 1764.12万元 = 7.954277486…")
	require.Len(t, captured(`(《部门整体支出绩效自评表》)`, execution), 1, "one source is named once")
	cost := between(t, section, `id="why-classes-0-groups-0-indicators-0"`, "</ul>")
	for _, line := range []string{"评分标准：超支一万元扣一分", "佐证：决算报表", "佐证：明细账"} {
		has(t, cost, line)
	}
	has(t, section, `<span>社会成本指标</span> <span class="sum">不适用</span>`)
}

// The annex prints the scores that the form states, in both languages, with the
// computed ones beside those that are others.
func TestTheAnnexPrintsTheStatedScores(t *testing.T) {
	same, other, open := indicator("甲", 40, "≥8个", "8个"), indicator("乙", 40, "≥10个", "6个"), indicator("丙", 20, "≥8个", "8个")
	same.Stated, other.Stated = figure.PointsOf(40), figure.PointsOf(35)
	set := ruleset.WithCost()
	set.Execution, set.Plans = ruleset.Execution{}, nil
	form := smallForm(same, other)
	form.Classes = append(form.Classes, performance.Class{
		Name: "效益指标", Class: ruleset.Benefit, Groups: []performance.Group{{Name: "社会效益指标", Indicators: []performance.Indicator{open}}},
	})
	form.Stated.Points, form.Stated.Total = figure.PointsOf(100), figure.PointsOf(95)
	doc := report.Document{Form: form, Scorer: scorerOf(t, set), Outline: report.Outline{{Title: figure.Label{Zh: "附件"}, Annex: true, Blocks: report.Blocks(report.ShowForm)}}}
	for tag, test := range map[language.Tag]struct{ total, computed string }{
		language.Chinese: {">总分<", "按规则"}, language.English: {">Total<", "computed "},
	} {
		table := between(t, page(t, doc, tag), `<h2 id="c-1"`, "</section>")
		numbers := func(row string) []string {
			return captured(`class="number[^"]*"[^>]*>(?:<a [^>]*>|<span class="m[0-9a-z]*">)*([^<]*)<`, between(t, table, row, "</tr>"))
		}
		assert.Subset(t, numbers(">甲<"), []string{"40"})
		hasNot(t, between(t, table, ">甲<", "</tr>"), test.computed)
		assert.Equal(t, []string{"40", "35"}, numbers(">乙<")[:2])
		has(t, between(t, table, ">乙<", "</tr>"), test.computed+"24<")
		assert.Equal(t, []string{"20", "20"}, numbers(">丙<")[:2], "computed where none is stated")
		assert.Equal(t, []string{"100", "95"}, numbers(test.total)[:2])
		has(t, between(t, table, test.total, "</tr>"), test.computed+"84<")
	}
}

// A form that states no score of its own is handed in with the computed ones: those
// of the execution row, of the indicators, and the total with its grade.
func TestTheAnnexOfAFormWithoutScoresHasThemAll(t *testing.T) {
	form := smallForm(indicator("甲", 90, "≥8个", "6个"))
	form.Money = []performance.MoneyRow{performance.TotalFunds(figure.MustMoney("10万元"), figure.MustMoney("10万元"), figure.MustMoney("9万元"))}
	doc := report.Document{Form: form, Scorer: scorerOf(t, ruleset.WithCost()), Outline: report.Outline{{Annex: true, Title: figure.Label{Zh: "附件"}, Blocks: report.Blocks(report.ShowForm)}}}
	row := func(name string) []string {
		return captured(`class="number middle"[^>]*>(?:<[^>]*>)*([^<]*)<`, between(t, between(t, page(t, doc, language.Chinese), `<h2 id="c-1"`, "</section>"), ">"+name+"<", "</tr>"))
	}
	assert.Equal(t, []string{"10", "10", "9", "10", "90.00%", "9"}, row("年度资金总额"))
	assert.Equal(t, []string{"90", "67.5"}, row("甲"))
	assert.Equal(t, []string{"100", "76.5"}, row("总分"))
	has(t, page(t, doc, language.Chinese), ">自评等级：中<")

	doc.Form.Classes[0].Groups[0].Indicators[0].Stated = figure.MustPoints("70")
	assert.Equal(t, []string{"90", "70"}, row("甲"), "what it states stays")
}
