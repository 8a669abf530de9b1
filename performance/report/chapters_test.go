package report_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

func TestEverySlotHasItsChapter(t *testing.T) {
	text := page(t, seedDocument(t), language.Chinese)
	order := []struct{ heading, said string }{
		{"一、单位基本情况", "概况。"},
		{"二、绩效目标", "目标。"},
		{"三、预算执行情况", "预算。"},
		{"四、组织实施情况", "组织。"},
		{"五、资产管理情况", "资产。"},
		{"六、绩效情况", "绩效。"},
		{"七、综合评价结论", "结论。"},
		{"八、存在的主要问题", "问题。"},
		{"九、改进措施和有关建议", "建议。"},
	}
	for _, chapter := range order {
		section := between(t, text, ">"+chapter.heading+"</h2>", "</section>")
		has(t, section, `<p class="said">`+chapter.said+"</p>")
	}
	for _, heading := range []string{"附录一　基础数据表", "附录二　得分说明", "附录三　数据核对", "附录四　评分依据"} {
		has(t, text, ">"+heading+"</h2>")
	}
	has(t, text, `<h3>（一）追缴</h3>`)
	hasNot(t, text, "本章没有填写内容")
}

func TestWhatIsMissingIsLeftOutOrSaidToBeMissing(t *testing.T) {
	doc := report.Document{Scorer: scorerOf(t, ruleset.WithCost())}
	text := page(t, doc, language.Chinese)
	has(t, text, "<h1>（未填写单位）绩效自评报告</h1>")
	assert.Equal(t, 6, strings.Count(text, "（本章没有填写内容。）"), "goals, budget, organisation, assets, problems, suggestions")
	hasNot(t, text, "基础数据表")
	has(t, text, ">附录一　得分说明</h2>", "appendices are numbered as they come")
	has(t, text, "没有可以核对的勾稽关系。")

	doc.Form = smallForm(indicator("甲", 10, "8个", "8个"))
	text = page(t, doc, language.English)
	has(t, text, "Performance self-evaluation of the unit&#39;s spending, 2023: 某单位")
	has(t, text, ">Appendix A. How each score came about</h2>")
	has(t, text, "(Nothing was provided for this chapter.)")
}

func TestTheTitleSaysWhatIsEvaluated(t *testing.T) {
	for name, test := range map[string]struct {
		scope   ruleset.Scope
		project string
		title   string
	}{
		"a project":                {ruleset.ProjectScope, "道路", "2023年度某单位“道路”项目支出绩效自评报告"},
		"a project without a name": {ruleset.ProjectScope, "", "2023年度某单位项目支出绩效自评报告"},
		"a transfer":               {ruleset.TransferScope, "", "2023年度某单位转移支付绩效自评报告"},
		"a scope of one's own":     {"债券", "", "2023年度某单位债券绩效自评报告"},
	} {
		t.Run(name, func(t *testing.T) {
			form := smallForm()
			form.Scope, form.Project = test.scope, test.project
			text := page(t, report.Document{Form: form, Scorer: scorerOf(t, ruleset.WithCost())}, language.Chinese)
			has(t, text, "<h1>"+test.title+"</h1>")
		})
	}
}

func TestParagraphsAreLinesThatSaySomething(t *testing.T) {
	doc := seedDocument(t)
	doc.Slots = report.Slots{Problems: []report.Passage{
		{Heading: "  ", Paragraphs: []string{" 一 \r\n\n二\n", "", " \t"}},
		{Paragraphs: nil},
		{Heading: "小标题"},
	}}
	section := between(t, page(t, doc, language.Chinese), `id="problems"`, "</section>")
	assert.Equal(t, []string{"一", "二"}, captured(`<p class="said">([^<]*)</p>`, section))
	assert.Equal(t, []string{"小标题"}, captured(`<h3>([^<]*)</h3>`, section))
}

func captured(pattern, text string) []string {
	var out []string
	for _, match := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		out = append(out, match[1])
	}
	return out
}

func TestTheProgrammesShowWhatIsStated(t *testing.T) {
	text := page(t, seedDocument(t), language.Chinese)
	section := between(t, text, "<h4>购房补贴</h4>", "</div>\n<div class=\"programme\">")
	labels := captured(`<dt>([^<]*)</dt>`, section)
	assert.Contains(t, labels, "应发放购房补贴")
	assert.NotContains(t, labels, "已发放购房补贴", "what was paid is not printed, and absent is not zero")
	has(t, section, "核对勾稽关系9项：相符9项。")
	has(t, between(t, text, "<h4>白蚁防治</h4>", "<h4>"), "核对勾稽关系1项：不符1项。")

	doc := seedDocument(t)
	doc.Programmes = []report.Programme{{
		Title: figure.Label{Zh: "白蚁防治", En: "termite control"}, Values: []report.Statistics{nil, seed.Termite()},
		Text: []report.Passage{{Heading: "进展", Paragraphs: []string{"顺利。"}}},
	}}
	section = between(t, page(t, doc, language.English), `<h4>Termite control</h4>`, "</section>")
	has(t, section, `<h5 lang="zh-Hans">进展</h5>`)
	has(t, section, `<p class="said" lang="zh-Hans">顺利。</p>`)
}

func TestTheConclusionComparesWithTheUnitsOwnTotal(t *testing.T) {
	doc := seedDocument(t)
	doc.Form.Stated.Total = figure.MustPoints("96")
	text := page(t, doc, language.Chinese)
	has(t, text, "单位填报的总分是96分，与计算结果不一致。")
	lost := between(t, text, ">失分情况</h3>", "</table>")
	assert.Equal(t, []string{"预算执行率", "充分发挥资金效益"}, captured(`<a href="#[^"]*">([^<]*)</a>`, lost))
	assert.Equal(t, []string{`2.05`, `<span class="m2p">2</span>`}, captured(`<td class="n">(.*?)</td>`, lost))
	assert.Equal(t, 2, strings.Count(lost, "未说明原因"))

	doc.Form.Execution.Reason = "年中调整"
	doc.Form.Stated.Total = figure.Points{}
	text = page(t, doc, language.Chinese)
	has(t, between(t, text, ">失分情况</h3>", "</table>"), "<td>年中调整</td>")
	hasNot(t, text, "单位填报的总分")
}

func TestARuleSetWithoutGradesGivesNone(t *testing.T) {
	set := ruleset.WithCost()
	set.Grades = ruleset.Grades{}
	doc := report.Document{Form: smallForm(indicator("甲", 10, "≥8个", "8个")), Scorer: scorerOf(t, set)}
	text := page(t, doc, language.Chinese)
	has(t, text, `<strong id="grade">未定</strong>`)
	hasNot(t, text, "等级划分")
}

func TestTheBaseTableHasTheColumnsThatItNames(t *testing.T) {
	doc := seedDocument(t)
	head := between(t, page(t, doc, language.Chinese), "<caption>经费控制情况", "</thead>")
	assert.Equal(t, []string{"2022年决算数", "2024年预算数", "2024年决算数"}, captured(`class="n">([^<]*)</th>`, head))

	doc.BaseTable.ComparisonYear = figure.Date{}
	head = between(t, page(t, doc, language.Chinese), "<caption>经费控制情况", "</thead>")
	assert.Equal(t, []string{"2024年预算数", "2024年决算数"}, captured(`class="n">([^<]*)</th>`, head))

	doc.BaseTable = budget.BaseTable{Year: 2024, Economy: "节约用电"}
	text := page(t, doc, language.Chinese)
	has(t, text, `<p class="said">节约用电</p>`)
	hasNot(t, text, "经费控制情况")
}

func TestGoalsWithoutAnAchievementSaySo(t *testing.T) {
	form := smallForm()
	form.Goals = []performance.Goal{{Expected: "甲", Achieved: "完成"}, {Expected: "乙"}}
	text := page(t, report.Document{Form: form, Scorer: scorerOf(t, ruleset.WithCost())}, language.Chinese)
	rows := captured(`<tr>(<th scope="row" class="narrow">.*?)</tr>`, text)
	require.Len(t, rows, 2)
	has(t, rows[0], "<td>完成</td>")
	has(t, rows[1], "<td>未填写</td>")
}
