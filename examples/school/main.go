// School writes the self-evaluation of a school as one HTML page: a unit of
// another trade, with chapters, programme and base-data rows of its own. The
// school and its figures are invented.
//
//	go run ./examples/school > school.html
package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "school:", err)
		os.Exit(1)
	}
}

func run(w io.Writer) error {
	scorer, err := scoring.NewScorer(ruleset.WithCost())
	if err != nil {
		return err
	}
	return report.Write(w, document(scorer), language.Chinese)
}

const year = 2024

var wan, target, actual = figure.MustMoney, performance.MustTarget, performance.MustActual

func zh(text string) figure.Label         { return figure.Label{Zh: text} }
func in(phase budget.Phase) budget.Period { return budget.Period{Year: year, Phase: phase} }

// amounts are an initial budget and a final account.
func amounts(planned, spent string) budget.Amounts {
	return budget.Amounts{{Period: in(budget.Initial), Money: wan(planned)}, {Period: in(budget.Final), Money: wan(spent)}}
}

func document(scorer *scoring.Scorer) report.Document {
	funds := []budget.SpecialFund{{
		Key: "meals", Name: zh("营养改善计划"), Year: year, Purpose: zh("补助学生在校午餐"), InsideDepartment: true,
		Budget: wan("96万元"), Received: wan("96万元"), Used: wan("91.2万元"), CarriedOut: wan("4.8万元"), Procured: []budget.Way{budget.OpenTender},
	}}
	base := budget.BaseTable{Year: year, ComparisonYear: figure.MustDate("2023年"), Economy: "一水多用，教学楼夜间集中断电。"}
	base.Blocks = []budget.Block{{Name: zh("经费情况（万元）"), Rows: []budget.Line{ // this city's table, not Hunan's
		{Concept: "school.electricity", Name: zh("水电费"), Amounts: base.Row(wan("30.5万元"), wan("32万元"), wan("31.2万元"))},
		{Concept: "school.training", Name: zh("教师培训费"), Amounts: base.Row(wan("18万元"), wan("20万元"), wan("20.6万元")), Reason: "新课标培训增加"},
	}}}
	return report.Document{
		Form: form(), Scorer: scorer, Outline: outline(), SpecialFunds: funds, BaseTable: base,
		Expenditure: budget.Expenditure{
			Total: amounts("1480万元", "1465.2万元"), Basic: amounts("1300万元", "1294万元"), Project: amounts("180万元", "171.2万元"),
		},
		Programmes: []report.Programme{{Key: "teaching", Title: zh("教学"), Values: []report.Statistics{teaching()}, Tasks: []report.Task{{
			Name: "招收新生", Done: "school.enrolled", Target: "school.places", Reason: "学区内适龄儿童减少", Next: "按学区人口预测安排招生",
		}}}},
		Narrative: performance.Narrative{
			Problems: []performance.Topic{{Key: "meals", Name: zh("营养餐采购结算偏慢")}},
			Measures: []performance.Measure{{Topic: performance.Topic{Name: zh("营养餐按月结算")}, Against: []string{"meals"}}},
			Surveys:  []performance.Topic{{Name: zh("家长满意度问卷")}},
		},
	}
}

// outline is the school's own: four chapters and an annex, in its own words.
func outline() report.Outline {
	return report.Outline{
		{Title: zh("学校概况"), Blocks: append([]report.Block{report.Text("本校为县属公办初级中学，设三个年级。")}, report.Blocks(report.ShowUnit)...)},
		{Title: zh("经费收支"), Blocks: report.Blocks(report.ShowExpenditure, report.ShowAccount, report.ShowFunds, report.ShowMoney)},
		{Title: zh("教育教学"), Chapters: []report.Chapter{
			{Title: zh("招生与学业"), Blocks: report.Blocks(report.ShowProgrammes)},
			{Title: zh("指标完成"), Blocks: report.Blocks(report.ShowIndicators, report.ShowConclusion)},
		}},
		{Title: zh("不足与改进"), Blocks: report.Blocks(report.ShowProblems, report.ShowMeasures)},
		{Title: zh("学校基础数据"), Number: "附表", Annex: true, Blocks: report.Blocks(report.ShowBaseTable, report.ShowSignature)},
	}
}

// teaching are figures that no type of the library has.
func teaching() report.Facts {
	fact := func(concept, name string, count int64) check.Statement {
		return check.Statement{Key: in("").Key(concept, ""), Label: zh(name), Figure: figure.Count(count, "人")}
	}
	return report.Facts{
		fact("school.enrolled", "新生", 388), fact("school.places", "招生计划", 400),
		fact("school.pupils", "在校学生", 1150), fact("school.teachers", "专任教师", 86),
	}
}

func form() performance.Form {
	group := func(name, indicator string, points int64, goal, done string) performance.Group {
		return performance.Group{Name: name, Indicators: []performance.Indicator{{
			Name: indicator, Points: figure.PointsOf(points), Target: target(goal), Actual: actual(done),
		}}}
	}
	return performance.Form{
		Unit: "某县第三中学", Year: year, Scope: ruleset.UnitScope,
		Money: []performance.MoneyRow{performance.TotalFunds(wan("1480万元"), wan("1480万元"), wan("1465.2万元"))},
		Classes: []performance.Class{
			{Name: "产出指标", Groups: []performance.Group{
				group("数量指标", "营养餐补助人数", 30, "≥1150人", "1150人"), group("质量指标", "学业水平合格率", 30, "≥95%", "96.5%"),
			}},
			{Name: "效益指标", Groups: []performance.Group{group("社会效益指标", "新生入学率", 20, "≥98%", "97%")}},
			{Name: "满意度指标", Groups: []performance.Group{group("服务对象满意度指标", "家长满意度", 10, "≥90%", "93%")}},
		},
	}
}
