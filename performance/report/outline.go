package report

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// Outline is the chapters of a document in their order. It is plain data: take
// one of the two shipped ones, change it, or write one.
type Outline []Chapter

// Chapter is a heading with what stands below it: blocks, and then chapters of
// their own. One without content is left out of the page.
type Chapter struct {
	// Key addresses the chapter for With. It does not print.
	Key string
	// Title heads the chapter. An English page prints the Chinese title of a
	// chapter without an English one.
	Title figure.Label
	// Number is how the chapter is numbered: "" counts as Chinese documents do
	// (一、 （一） 1. （1）), anything else prints as it is.
	Number string
	// Annex begins a page of its own. Its number (附件1-1) stands above its title.
	Annex    bool
	Blocks   []Block
	Chapters []Chapter
}

// Block is a piece of a chapter: the caller's paragraphs, tables and bars, or
// something that the document's data make. Of several in one block, the
// paragraphs come first.
type Block struct {
	// Text are paragraphs in plain text. A line break begins another one.
	Text []string
	// Lines are the caller's own trees of amounts, each a table.
	Lines []budget.Line
	// Bars are the caller's own figures of one unit as a chart, below BarsTitle.
	Bars      []figure.Named
	BarsTitle figure.Label
	// Show is what the document's data make here.
	Show Show
	// Of is the key of the one programme that ShowProgrammes shows; "" are all
	// that no other block names.
	Of string
	// Table has a table where a Chinese page would write sentences.
	Table bool
}

// Show names what a block shows of the document's data. What is written in
// sentences on a Chinese page is a table on an English one.
type Show string

// What a block can show.
const (
	// ShowUnit is the unit, the year, what is evaluated, and its staff.
	ShowUnit Show = "unit"
	// ShowGoals are the goals of the narrative or else those of the form, with
	// what was achieved.
	ShowGoals Show = "goals"
	// ShowRevenue is the revenue budget and how it changed, in sentences.
	ShowRevenue Show = "revenue"
	// ShowExpenditure is the expenditure budget, its changes and its adjustment
	// during the year, in sentences.
	ShowExpenditure Show = "expenditure"
	// ShowAccount is the final account by character and by economic class, in
	// sentences.
	ShowAccount Show = "account"
	// ShowBasic is basic expenditure with its two halves, in a sentence.
	ShowBasic Show = "basic"
	// ShowProjects are the lines below project expenditure, in sentences.
	ShowProjects Show = "projects"
	// ShowFunds are the special funds over the year, in sentences and a chart.
	ShowFunds Show = "funds"
	// ShowThreePublic are the “三公”经费, in sentences and a chart.
	ShowThreePublic Show = "three-public"
	// ShowMoney is the money block of the form, as a chart and a table.
	ShowMoney Show = "money"
	// ShowAssets are the assets at the end of the year, in a sentence.
	ShowAssets Show = "assets"
	// ShowProgrammes are programmes, each below a heading, in sentences.
	ShowProgrammes Show = "programmes"
	// ShowIndicators is the table of the indicators with their scores.
	ShowIndicators Show = "indicators"
	// ShowProcurement is how projects were procured, in a sentence.
	ShowProcurement Show = "procurement"
	// ShowProblems and ShowMeasures are those that the narrative names.
	ShowProblems Show = "problems"
	ShowMeasures Show = "measures"
	// ShowConclusion is the total, the grade, and where points were lost.
	ShowConclusion Show = "conclusion"
	// ShowBaseTable is 附件1-1 as it is printed.
	ShowBaseTable Show = "base-table"
	// ShowForm is 附件1-2 as it is printed.
	ShowForm Show = "form"
	// ShowSignature is where a document is signed: who filled it in, who is
	// responsible, the telephone, the date and the seal, all left blank.
	ShowSignature Show = "signature"
)

// shows are the constants.
func shows() []Show {
	return []Show{
		ShowUnit, ShowGoals, ShowRevenue, ShowExpenditure, ShowAccount, ShowBasic, ShowProjects, ShowFunds,
		ShowThreePublic, ShowMoney, ShowAssets, ShowProgrammes, ShowIndicators, ShowProcurement, ShowProblems,
		ShowMeasures, ShowConclusion, ShowBaseTable, ShowForm, ShowSignature,
	}
}

// Text returns a block of paragraphs.
func Text(paragraphs ...string) Block { return Block{Text: paragraphs} }

// Blocks returns a block for each of what is to be shown.
func Blocks(shows ...Show) []Block {
	blocks := make([]Block, 0, len(shows))
	for _, show := range shows {
		blocks = append(blocks, Block{Show: show})
	}
	return blocks
}

// With returns the outline with blocks added to the chapter with a key, behind
// its own. A chapter that is not there is added at the end with the key as its
// title, so that nothing is lost in silence: a key that was mistyped heads a
// chapter of its own, which the contents of the page show. The keys of the shipped
// outlines stand at Department and Project.
func (o Outline) With(key string, blocks ...Block) Outline {
	changed, found := with(o, key, blocks)
	if !found {
		changed = append(changed, Chapter{Key: key, Title: figure.Label{Zh: key}, Blocks: slices.Clone(blocks)})
	}
	return changed
}

func with(chapters []Chapter, key string, blocks []Block) (changed []Chapter, found bool) {
	changed = slices.Clone(chapters)
	for i, chapter := range changed {
		if chapter.Key == key {
			changed[i].Blocks = slices.Concat(chapter.Blocks, blocks)
			return changed, true
		}
		if below, inside := with(chapter.Chapters, key, blocks); inside {
			changed[i].Chapters = below
			return changed, true
		}
	}
	return changed, false
}

// Department returns the outline of a department's self-evaluation report: eight
// chapters, 附件1-1 and 附件1-2. Its keys are unit (organisation, staff, duties,
// goals), spending (budget: revenue, expenditure, account; execution: basic,
// projects with funds and funds-management, three-public), special
// (special-organisation, special-management), assets, performance (work,
// service), conclusion, problems, measures, annex-1-1 and annex-1-2. The titles are
// those of a department; the page of a form of another scope prints them in the
// words of that scope (单位整体支出).
func Department() Outline {
	return Outline{
		chapter("unit", "单位基本情况", "The unit",
			chapter("organisation", "机构设置情况", "Organisation"),
			chapter("staff", "人员编制情况", "Staff").showing(ShowUnit),
			chapter("duties", "主要职能职责", "Duties"),
			chapter("goals", "绩效目标设定情况", "Goals").showing(ShowGoals)),
		chapter("spending", "部门整体支出管理及使用情况", "Departmental spending",
			chapter("budget", "预算执行、使用、管理总体情况", "Budget and execution as a whole",
				chapter("revenue", "收入预算", "Revenue budget").showing(ShowRevenue),
				chapter("expenditure", "支出预算", "Expenditure budget").showing(ShowExpenditure),
				chapter("account", "支出决算", "Final account").showing(ShowAccount)),
			chapter("execution", "部门预算执行情况", "Execution of the budget",
				chapter("basic", "基本支出情况", "Basic expenditure").showing(ShowBasic),
				chapter("projects", "项目支出情况", "Project expenditure",
					chapter("funds", "项目资金实际使用情况", "Use of the special funds").showing(ShowFunds),
					chapter("funds-management", "专项资金管理情况", "Management of the special funds")).showing(ShowProjects),
				chapter("three-public", "“三公”经费支出使用和管理情况", "Three public expenses").showing(ShowThreePublic))),
		chapter("special", "部门专项组织实施情况", "Special projects",
			chapter("special-organisation", "项目组织情况", "Organisation").showing(ShowProcurement),
			chapter("special-management", "项目管理情况", "Management")),
		chapter("assets", "资产管理情况", "Assets").showing(ShowAssets),
		chapter("performance", "部门整体支出绩效情况", "Performance",
			chapter("work", "主要业务工作完成情况", "Programmes").showing(ShowProgrammes),
			chapter("service", "履职尽责情况", "Other duties")),
		chapter("conclusion", "综合评价情况及评价结论", "Evaluation and conclusion").showing(ShowConclusion),
		chapter("problems", "存在的主要问题", "Problems").showing(ShowProblems),
		chapter("measures", "改进措施和有关建议", "Measures and suggestions").showing(ShowMeasures),
		annex("annex-1-1", "附件1-1", "部门整体支出绩效评价基础数据表", "Base data", ShowBaseTable),
		annex("annex-1-2", "附件1-2", "部门整体支出绩效自评表", "Self-evaluation form", ShowForm, ShowSignature),
	}
}

// Project returns the nine chapters that reports on projects usually have, with
// tables in place of sentences, and the base data as an annex. Its keys are
// unit, goals, spending, organisation, assets, performance, conclusion,
// problems, measures and annex.
func Project() Outline {
	return Outline{
		chapter("unit", "单位基本情况", "The unit").showing(ShowUnit),
		chapter("goals", "绩效目标", "Goals").showing(ShowGoals),
		chapter("spending", "预算执行情况", "Budget and execution").
			showing(ShowMoney, ShowRevenue, ShowExpenditure, ShowAccount, ShowBasic, ShowProjects, ShowThreePublic, ShowFunds),
		chapter("organisation", "组织实施情况", "Organisation").showing(ShowProcurement),
		chapter("assets", "资产管理情况", "Assets").showing(ShowAssets),
		chapter("performance", "绩效情况", "Performance").showing(ShowIndicators, ShowProgrammes),
		chapter("conclusion", "综合评价结论", "Conclusion").showing(ShowConclusion),
		chapter("problems", "存在的主要问题", "Problems").showing(ShowProblems),
		chapter("measures", "改进措施和有关建议", "Measures and suggestions").showing(ShowMeasures),
		annex("annex", "附件", "基础数据表", "Base data", ShowBaseTable),
	}.tables()
}

// ofScope has the shipped titles say what the form evaluates; a caller's own stay as
// they are.
func (o Outline) ofScope(scope ruleset.Scope) Outline {
	switch scope {
	case ruleset.UnitScope, ruleset.ProjectScope, ruleset.TransferScope:
	default:
		return o
	}
	chinese, english := speaker{language.Chinese}, speaker{language.English}
	words := func(scope ruleset.Scope) figure.Label {
		return figure.Label{Zh: scope.Text(chinese.tag), En: english.capital(scope.Text(english.tag))}
	}
	from, to := words(ruleset.DepartmentScope), words(scope)
	pairs := []string{from.Zh, to.Zh}
	whose := "" // the other scopes are of departments and units alike
	if scope == ruleset.UnitScope {
		whose = "单位"
	}
	pairs = append(pairs, "部门预算", whose+"预算", "部门专项", whose+"专项")
	zh, titles := strings.NewReplacer(pairs...), map[figure.Label]figure.Label{}
	var collect func([]Chapter)
	collect = func(chapters []Chapter) {
		for _, c := range chapters {
			said := figure.Label{Zh: zh.Replace(c.Title.Zh), En: c.Title.En}
			if said.En == from.En {
				said.En = to.En
			}
			titles[c.Title] = said
			collect(c.Chapters)
		}
	}
	collect(Department())
	return retitled(o, titles)
}

// retitled returns chapters with other titles in place of some.
func retitled(chapters []Chapter, titles map[figure.Label]figure.Label) []Chapter {
	changed := slices.Clone(chapters)
	for i, c := range changed {
		if other, shipped := titles[c.Title]; shipped {
			changed[i].Title = other
		}
		changed[i].Chapters = retitled(c.Chapters, titles)
	}
	return changed
}

func chapter(key, zh, en string, below ...Chapter) Chapter {
	return Chapter{Key: key, Title: figure.Label{Zh: zh, En: en}, Chapters: below}
}

func annex(key, number, zh, en string, shows ...Show) Chapter {
	c := chapter(key, zh, en).showing(shows...)
	c.Number, c.Annex = number, true
	return c
}

func (c Chapter) showing(shows ...Show) Chapter {
	c.Blocks = Blocks(shows...)
	return c
}

// tables has tables in place of sentences in the chapters themselves.
func (o Outline) tables() Outline {
	for _, chapter := range o {
		for i := range chapter.Blocks {
			chapter.Blocks[i].Table = true
		}
	}
	return o
}
