package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

// What goes into the next year is not called a surplus, and a bar is as long as
// all that there was to spend.
func TestTheChartOfFundsNamesWhatBecameOfTheMoney(t *testing.T) {
	wan := figure.MustMoney
	for fact, test := range map[string]struct {
		fund  budget.SpecialFund
		text  string
		fills []string // kinds and widths; the whole is 358
	}{
		"carried out": {
			budget.SpecialFund{Received: wan("300万元"), Used: wan("285.6万元"), CarriedOut: wan("14.4万元")},
			"使用285.6，结转14.4",
			[]string{` 952`, ` carried 48`},
		},
		"left and partly taken back": {
			budget.SpecialFund{Received: wan("100万元"), Used: wan("50万元"), CarriedOut: wan("25万元"), Surplus: wan("25万元"), Clawback: wan("15万元")},
			"使用50，结转25，结余10，收回15",
			[]string{` 500`, ` carried 250`, ` left 100`, ` lost 150`},
		},
		"all of what is left taken back": {
			budget.SpecialFund{Received: wan("100万元"), Used: wan("50万元"), Surplus: wan("50万元"), Clawback: wan("50万元")},
			"使用50，收回50",
			[]string{` 500`, ` lost 500`},
		},
		"carried in and not accounted for": {
			budget.SpecialFund{CarriedIn: wan("20万元"), Received: wan("80万元"), Used: wan("50万元")},
			"使用50",
			[]string{` 500`},
		},
		"more used than there was": {budget.SpecialFund{Received: wan("40万元"), Used: wan("50万元")}, "使用50", []string{` 1000`}},
	} {
		t.Run(fact, func(t *testing.T) {
			test.fund.Key, test.fund.Name = "a", figure.Label{Zh: "营养餐"}
			doc := report.Document{
				Form: smallForm(), Scorer: scorerOf(t, ruleset.WithCost()), SpecialFunds: []budget.SpecialFund{test.fund},
				Outline: report.Outline{{Title: figure.Label{Zh: "资金"}, Blocks: report.Blocks(report.ShowFunds)}},
			}
			chart := between(t, page(t, doc, language.Chinese), "<figcaption>专项资金：使用、结转、结余与收回（万元）", "</figure>")
			has(t, chart, `class="number">`+test.text+"<")
			var fills []string
			kinds, widths := captured(`class="fill([^"]*)"`, chart), captured(`class="fill[^>]*width="(\d+)"`, chart)
			for i, kind := range kinds {
				fills = append(fills, kind+" "+widths[i])
			}
			assert.Equal(t, test.fills, fills)
		})
	}
}

// The project lines say what a fund is for; where none does, its own sentence has
// to.
func TestWhatAFundIsForIsSaidOnce(t *testing.T) {
	fund := budget.SpecialFund{
		Key: "meals", Name: figure.Label{Zh: "营养餐"}, Purpose: figure.Label{Zh: "学生午餐"}, Used: figure.MustMoney("50万元"), InsideDepartment: true,
	}
	doc := report.Document{Form: smallForm(), Scorer: scorerOf(t, ruleset.WithCost()), SpecialFunds: []budget.SpecialFund{fund}}
	doc.Outline = report.Outline{{Title: figure.Label{Zh: "资金"}, Blocks: report.Blocks(report.ShowProjects, report.ShowFunds)}}
	assert.Len(t, captured("(用于学生午餐)", page(t, doc, language.Chinese)), 1, "no line of its own")
	doc.Expenditure.Projects = []budget.Line{{Scope: "meals", Name: fund.Name, Amounts: amounts(map[budget.Phase]string{budget.Initial: "50万元"})}}
	assert.Len(t, captured("(用于学生午餐)", page(t, doc, language.Chinese)), 1, "the line says it")
	doc.Outline[0].Blocks = report.Blocks(report.ShowFunds)
	assert.Len(t, captured("(用于学生午餐)", page(t, doc, language.Chinese)), 1, "the line is not shown")
}
