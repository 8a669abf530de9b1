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

func captured(pattern, text string) []string {
	var out []string
	for _, match := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		out = append(out, match[1])
	}
	return out
}

func chapters(text string) []string { return captured(`<h2 [^>]*>([^<]*)</h2>`, text) }

func TestTheNineChaptersOfAProject(t *testing.T) {
	text := page(t, seedDocument(t), language.Chinese)
	assert.Equal(t, []string{
		"一、单位基本情况", "二、绩效目标", "三、预算执行情况", "四、组织实施情况", "五、资产管理情况",
		"六、绩效情况", "七、综合评价结论", "八、存在的主要问题", "九、改进措施和有关建议", "基础数据表",
		"附录一　得分说明", "附录二　数据核对", "附录三　评分依据",
	}, chapters(text))
	for heading, said := range map[string]string{"二、绩效目标": "目标。", "五、资产管理情况": "资产。", "八、存在的主要问题": "问题。"} {
		has(t, between(t, text, ">"+heading+"</h2>", "</section>"), `<p class="said">`+said+"</p>")
	}
	has(t, text, `<p class="annex-number">附件</p>`)
}

func TestTheEightChaptersOfADepartment(t *testing.T) {
	doc := writtenDocument(t)
	doc.Outline = report.Department().With("problems", report.Text("问题。")).With("special-management", report.Text("专款专用。"))
	text := page(t, doc, language.Chinese)
	assert.Equal(t, []string{
		"一、单位基本情况", "二、部门整体支出管理及使用情况", "三、部门专项组织实施情况", "四、资产管理情况",
		"五、部门整体支出绩效情况", "六、综合评价情况及评价结论", "七、存在的主要问题",
		"部门整体支出绩效评价基础数据表", "部门整体支出绩效自评表",
		"附录一　得分说明", "附录二　数据核对", "附录三　评分依据",
	}, chapters(text), "a chapter without content is left out")
	has(t, between(t, text, ">三、部门专项组织实施情况</h2>", "七、"), ">（二）项目管理情况</h3>")
	hasNot(t, text, "机构设置情况", "and so are those below it")
	has(t, text, ">（一）人员编制情况</h3>", "numbers count what is there")
	for _, heading := range []string{"（一）预算执行、使用、管理总体情况</h3>", "1.收入预算</h4>", "（1）项目资金实际使用情况</h5>"} {
		has(t, text, ">"+heading)
	}
	en := page(t, doc, language.English)
	for _, heading := range []string{"2. Departmental spending</h2>", "2.1. Budget and execution as a whole</h3>", "2.2.2.1. Use of the special funds</h5>"} {
		has(t, en, ">"+heading)
	}
	has(t, en, `<p class="annex-number">Annex 1-2</p>`)
}

func TestGoalsAreWrittenWithWhatWasAchieved(t *testing.T) {
	form := smallForm()
	form.Goals = []performance.Goal{
		{Expected: "完成升级；", Achieved: "已完成升级。"}, {Expected: "不停机"}, {}, {Achieved: "另办成一事"},
	}
	doc := report.Document{
		Form: form, Scorer: scorerOf(t, ruleset.WithCost()),
		Outline: report.Outline{{Title: figure.Label{Zh: "目标"}, Blocks: report.Blocks(report.ShowGoals)}},
	}
	assert.Equal(t, []string{"1.完成升级。完成情况：已完成升级。", "2.不停机", "4.完成情况：另办成一事。"},
		captured(`<p class="said">(?:<span[^>]*>)?([^<]*)<`, page(t, doc, language.Chinese)))
	has(t, page(t, doc, language.English), ">Achieved</th>")
}

func TestAnOutlineOfOnesOwn(t *testing.T) {
	doc := report.Document{Form: smallForm(), Scorer: scorerOf(t, ruleset.WithCost()), Outline: report.Outline{
		{Key: "a", Title: figure.Label{Zh: "学校概况", En: "the school"}, Number: "第一章", Blocks: []report.Block{report.Text("一\n\n 二 ", "")}},
		{Title: figure.Label{Zh: "空章"}, Chapters: []report.Chapter{{Title: figure.Label{Zh: "空节"}}}},
		{Title: figure.Label{Zh: "经费"}, Blocks: []report.Block{{
			Bars:      []figure.Named{{Label: figure.Label{Zh: "甲"}, Figure: figure.Count(5, "人")}, {Label: figure.Label{Zh: "乙"}, Figure: figure.Count(10, "人")}},
			BarsTitle: figure.Label{Zh: "人数"},
		}}},
	}}
	doc.Outline = doc.Outline.With("a", report.Text("三")).With("附言", report.Text("四"))
	text := page(t, doc, language.Chinese)
	assert.Equal(t, []string{"第一章　学校概况", "一、经费", "二、附言", "附录一　得分说明", "附录二　数据核对", "附录三　评分依据"}, chapters(text))
	assert.Equal(t, []string{"一", "二", "三", "四"}, captured(`<p class="said">([^<]*)</p>`, text))
	assert.Equal(t, []string{"500", "1000"}, captured(`class="fill" x="0" width="(\d+)"`, between(t, text, "<figcaption>人数", "</figure>")))
	en := page(t, doc, language.English)
	has(t, en, ">第一章　The school</h2>")
	has(t, en, ` lang="zh-Hans">1. 经费</h2>`, "a title without English stays Chinese and is marked as such")
}

func TestWithLeavesTheOutlineAsItIs(t *testing.T) {
	outline := report.Department()
	outline.With("staff", report.Text("甲"))
	assert.Equal(t, report.Department(), outline)
}

func TestWhatIsMissingIsLeftOutOrSaidToBeMissing(t *testing.T) {
	doc := report.Document{Scorer: scorerOf(t, ruleset.WithCost())}
	text := page(t, doc, language.Chinese)
	has(t, text, "<h1><bdi>（未填写单位）绩效自评报告</bdi></h1>")
	assert.Equal(t, []string{"一、单位基本情况", "二、综合评价情况及评价结论", "部门整体支出绩效自评表", "附录一　得分说明", "附录二　数据核对", "附录三　评分依据"}, chapters(text))
	has(t, text, "没有可以核对的勾稽关系。")

	doc.Form = smallForm(indicator("甲", 10, "8个", "8个"))
	text = page(t, doc, language.English)
	has(t, text, "Performance self-evaluation of the unit&#39;s spending, 2023: 某单位")
	has(t, text, ">Appendix A. How each score came about</h2>")
}

func TestTheTitleSaysWhatIsEvaluated(t *testing.T) {
	for name, test := range map[string]struct {
		scope   ruleset.Scope
		project string
		title   string
	}{
		"a project":                {ruleset.ProjectScope, "道路", "2023年度某单位“道路”项目支出绩效自评报告"},
		"a project without a name": {ruleset.ProjectScope, "", "2023年度某单位项目支出绩效自评报告"},
		"a long name":              {ruleset.ProjectScope, "城区防洪排涝提升工程", "2023年度某单位<br>“城区防洪排涝提升工程”项目支出绩效自评报告"},
		"a transfer with a name":   {ruleset.TransferScope, "公路养护", "2023年度某单位<br>“公路养护”转移支付绩效自评报告"},
		"a name that says it":      {ruleset.TransferScope, "公路养护转移支付", "2023年度某单位<br>“公路养护”转移支付绩效自评报告"},
		"a transfer":               {ruleset.TransferScope, "", "2023年度某单位转移支付绩效自评报告"},
		"a scope of one's own":     {"债券", "", "2023年度某单位债券绩效自评报告"},
	} {
		t.Run(name, func(t *testing.T) {
			form := smallForm()
			form.Scope, form.Project = test.scope, test.project
			text := page(t, report.Document{Form: form, Scorer: scorerOf(t, ruleset.WithCost())}, language.Chinese)
			has(t, text, "<h1><bdi>"+test.title+"</bdi></h1>")
		})
	}
}

func TestTheProgrammesShowWhatIsStated(t *testing.T) {
	text := page(t, seedDocument(t), language.Chinese)
	section := between(t, text, "购房补贴</h3>", "</section>")
	labels := captured(`<dt>([^<]*)</dt>`, section)
	assert.Contains(t, labels, "应发放购房补贴")
	assert.NotContains(t, labels, "已发放购房补贴", "what was paid is not printed, and absent is not zero")

	doc := seedDocument(t)
	doc.Outline = report.Department().With("service", report.Block{Show: report.ShowProgrammes, Of: "own"})
	doc.Programmes = []report.Programme{
		{Key: "own", Title: figure.Label{Zh: "白蚁防治", En: "termite control"}, Values: []report.Statistics{nil, seed.Termite()}, Text: []string{"顺利。"}},
		{Title: figure.Label{Zh: "空"}},
	}
	text = page(t, doc, language.Chinese)
	has(t, text, ">（一）履职尽责情况</h3>", "a programme stands where its block is, and nowhere else")
	section = between(t, text, "1.白蚁防治</h4>", "</section>")
	has(t, section, "预防实施证明155份")
	has(t, section, `<p class="said">顺利。</p>`)
	hasNot(t, text, ">空<")
}

// Lists that each begin with 1. say what they are where they share a chapter.
func TestListsInOneChapterHaveHeadings(t *testing.T) {
	topics := func(names ...string) (list []performance.Topic) {
		for _, name := range names {
			list = append(list, performance.Topic{Name: figure.Label{Zh: name}})
		}
		return list
	}
	both := report.Blocks(report.ShowProblems, report.ShowMeasures)
	for name, test := range map[string]struct {
		blocks    []report.Block
		narrative performance.Narrative
		zh, en    []string
	}{
		"problems and measures": {
			both,
			performance.Narrative{Problems: topics("慢"), Measures: []performance.Measure{{Topic: topics("快")[0]}}},
			[]string{"存在的主要问题", "改进措施和有关建议"},
			[]string{"Problems", "Measures and suggestions"},
		},
		"goals too": {
			append(report.Blocks(report.ShowGoals), both...),
			performance.Narrative{Goals: topics("好"), Problems: topics("慢")},
			[]string{"年度总体目标", "存在的主要问题"},
			[]string{"Goals of the year", "Problems"},
		},
		"one list needs none": {both, performance.Narrative{Problems: topics("慢", "贵")}, nil, nil},
		"the chapter has words between": {
			[]report.Block{{Show: report.ShowProblems}, report.Text("对此："), {Show: report.ShowMeasures}},
			performance.Narrative{Problems: topics("慢"), Measures: []performance.Measure{{Topic: topics("快")[0]}}},
			[]string{"存在的主要问题", "改进措施和有关建议"},
			[]string{"Problems", "Measures and suggestions"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			doc := report.Document{Form: smallForm(), Scorer: scorerOf(t, ruleset.WithCost()), Narrative: test.narrative}
			doc.Outline = report.Outline{{Title: figure.Label{Zh: "不足与改进", En: "Shortcomings"}, Blocks: test.blocks}}
			for tag, want := range map[language.Tag][]string{language.Chinese: test.zh, language.English: test.en} {
				chapter := between(t, page(t, doc, tag), `<h2 id="c-1"`, "</section>")
				assert.Equal(t, want, captured(`<p class="title"[^>]*>([^<]*)</p>`, chapter))
			}
		})
	}
}

func TestTheConclusionComparesWithTheUnitsOwnTotal(t *testing.T) {
	doc := seedDocument(t)
	doc.Form.Stated.Total = figure.MustPoints("96")
	text := page(t, doc, language.Chinese)
	said := between(t, text, `<p class="said">单位填报的自评总分是`, "</p>")
	has(t, said, ">96</span>")
	has(t, said, "分，与计算结果不一致。")
	has(t, text, `<dt>按规则计算得分</dt><dd><strong id="total">95.95<`)
	has(t, text, "2024年度按规则计算得分95.95分")
	hasNot(t, text, "绩效自评得分95.95分")
	has(t, page(t, doc, language.English), `<dt>Score by the rules</dt><dd><strong id="total">95.95<`)
	lost := between(t, text, "<caption>失分情况", "</table>")
	assert.Equal(t, []string{"预算执行率", "充分发挥资金效益"}, captured(`<a href="#[^"]*">([^<]*)</a>`, lost))
	assert.Equal(t, []string{`2.05`, `<span class="m2p">2</span>`}, captured(`<td role="cell" [^>]*class="number"[^>]*>(.*?)</td>`, lost))
	assert.Equal(t, 2, strings.Count(lost, "未说明原因"))

	doc.Form.Execution.Reason = "年中调整"
	doc.Form.Stated.Total = figure.Points{}
	text = page(t, doc, language.Chinese)
	has(t, between(t, text, "<caption>失分情况", "</table>"), ">年中调整</td>")
	has(t, text, "失分主要在预算执行率（失2.05分），原因是年中调整；充分发挥资金效益（失2分），原因是（请补充）。")
	hasNot(t, text, "单位填报的自评总分")
	has(t, text, `<dt>自评总分</dt>`, "no other total is stated")
}

func TestARuleSetWithoutGradesGivesNone(t *testing.T) {
	set := ruleset.WithCost()
	set.Grades = ruleset.Grades{}
	doc := report.Document{Form: smallForm(indicator("甲", 10, "≥8个", "8个")), Scorer: scorerOf(t, set)}
	text := page(t, doc, language.Chinese)
	has(t, text, `<strong id="grade">未定</strong>`)
	hasNot(t, text, "等级划分")
}

func TestTheAnnexesArePrintedAsTheFormsAre(t *testing.T) {
	text := page(t, writtenDocument(t), language.Chinese)
	base := between(t, text, "附件1-1</p>", "</section>")
	for _, row := range []string{"财政供养人员情况（人）", "公车运行维护", "政府采购金额", "楼堂馆所控制情况", "厉行节约保障措施"} {
		has(t, base, row)
	}
	has(t, base, `>2022年决算数<`)
	hasNot(t, base, "三公经费原因", "the text gives reasons")
	form := between(t, text, "附件1-2</p>", "</section>")
	for _, cell := range []string{
		`colspan="4" role="rowheader" align="center" class="middle">按收入性质分：<`, "偏差原因分析及改进措施", `rowspan="4"`, `>成本指标（20分）<`, ">其他资金：114.50<", ">总分<",
	} {
		has(t, form, cell)
	}
	has(t, form, `<a href="#why-classes-0-groups-0-indicators-0">10</a>`, "a score leads to its explanation")
	assert.Equal(t, []string{"填报人：", "负责人：", "联系电话：", "日期：", "单位（盖章）："}, captured(`<p class="signature">([^<]*)</p>`, text))
}

func TestTheBaseTableHasTheColumnsThatItNames(t *testing.T) {
	doc := writtenDocument(t)
	head := between(t, page(t, doc, language.English), "<caption>Controlled expenses", "</thead>")
	assert.Equal(t, []string{"2022 final account", "2024 budget", "2024 final account"}, captured(`<th [^>]*class="number[^>]*>(?:<a[^>]*>)?([^<]*)<`, head))

	doc.BaseTable.ComparisonYear = figure.Date{}
	head = between(t, page(t, doc, language.English), "<caption>Controlled expenses", "</thead>")
	assert.Equal(t, []string{"2024 budget", "2024 final account"}, captured(`<th [^>]*class="number[^>]*>(?:<a[^>]*>)?([^<]*)<`, head))

	doc.BaseTable.Columns = []budget.Column{{Period: doc.BaseTable.Budget(), Name: figure.Label{Zh: "调整预算数", En: "budget as amended"}}, {Period: doc.BaseTable.Final()}}
	head = between(t, page(t, doc, language.English), "<caption>Controlled expenses", "</thead>")
	assert.Equal(t, []string{"Budget as amended", "2024 final account"}, captured(`<th [^>]*class="number[^>]*>(?:<a[^>]*>)?([^<]*)<`, head))

	doc.BaseTable = budget.BaseTable{Year: 2024, Economy: "节约用电"}
	text := page(t, doc, language.English)
	has(t, text, `<p class="said" lang="zh-Hans">节约用电</p>`)
	hasNot(t, text, "Controlled expenses")
}

func TestGoalsWithoutAnAchievementSaySo(t *testing.T) {
	form := smallForm()
	form.Goals = []performance.Goal{{Expected: "甲", Achieved: "完成"}, {Expected: "乙"}}
	text := page(t, report.Document{Form: form, Scorer: scorerOf(t, ruleset.WithCost()), Outline: report.Project()}, language.Chinese)
	table := between(t, text, "<caption>年度总体目标", "</table>")
	require.Equal(t, 2, strings.Count(table, `scope="row"`))
	has(t, table, ">完成</td>")
	has(t, table, ">未填写</td>")
}

func TestAFigureThatIsWrongIsMarkedWhereItStands(t *testing.T) {
	for _, doc := range []report.Document{writtenDocument(t), seedDocument(t)} {
		text := page(t, doc, language.Chinese)
		ids := captured(`<li id="(finding-\d+)" data-code="check.broken"[^>]*>(?s:.*?)白蚁灭治施工 = 房屋`, text)
		require.NotEmpty(t, ids)
		finding := between(t, text, "白蚁灭治施工 = 房屋 &#43; 树木", "</li>")
		target := captured(`<a class="place" href="#([^"]*)">`, finding)
		require.Len(t, target, 1)
		has(t, text, `id="`+target[0]+`"`)
		has(t, text, `broken" href="#`+ids[0]+`" aria-label="不符"></a>`)
	}
}
