package report_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
)

func lineDocument(t *testing.T, amounts ...string) report.Document {
	t.Helper()
	period := budget.Period{Year: 2023, Phase: budget.Final}
	line := budget.Line{Concept: "whole", Name: figure.Label{Zh: "合计", En: "whole"}}
	for i, amount := range amounts {
		money := figure.MustMoney(amount)
		if i == 0 {
			line = line.With(period, money)
			continue
		}
		name := "第" + strconv.Itoa(i) + "行"
		line.Children = append(line.Children, budget.Line{
			Concept: "part", Scope: strconv.Itoa(i), Name: figure.Label{Zh: name, En: name},
		}.With(period, money))
	}
	return report.Document{Form: smallForm(), Scorer: scorerOf(t, ruleset.WithCost()), Outline: listed(line)}
}

// cells returns the first column of figures of lineDocument's table.
func cells(t *testing.T, text string) []string {
	t.Helper()
	return captured(`(?s)</th><td[^>]*>(.*?)</td>`, between(t, text, "<caption>合计", "</table>"))
}

func TestPointsOfAColumnStandBelowEachOther(t *testing.T) {
	text := page(t, lineDocument(t, "119.50万元", "5万元", "0万元", "114.5万元"), language.Chinese)
	has(t, text, `<caption>合计 <span class="unit">单位：万元</span></caption>`)
	assert.Equal(t, []string{
		"119.50", `<span class="m2p">5</span>`, `<span class="m2p">0</span>`, `<span class="m1">114.5</span>`,
	}, cells(t, text))
}

func TestAmountsOfDifferentUnitsKeepThem(t *testing.T) {
	for name, amounts := range map[string][]string{
		"two units":   {"2亿元", "963万元"},
		"a qualifier": {"500万元", "约300万元"},
	} {
		t.Run(name, func(t *testing.T) {
			text := page(t, lineDocument(t, amounts...), language.Chinese)
			hasNot(t, text, "单位：")
			for i, cell := range cells(t, text) {
				has(t, cell, amounts[i])
			}
		})
	}
}

func TestSixDigitsAreAlignedAndMoreAreNot(t *testing.T) {
	text := page(t, lineDocument(t, "1.123456万元", "1万元"), language.Chinese)
	assert.Equal(t, `<span class="m6p">1</span>`, cells(t, text)[1])
	text = page(t, lineDocument(t, "1.1234567万元", "1万元"), language.Chinese)
	assert.Equal(t, "1", cells(t, text)[1])
}

func TestSharesHaveBarsOfAThousandth(t *testing.T) {
	text := page(t, lineDocument(t, "200万元", "159.08万元", "300万元", "-1万元", "0万元"), language.Chinese)
	table := between(t, text, "<caption>合计", "</table>")
	assert.Equal(t, []string{"100.00%", "79.54%", "150.00%", "-0.50%", "0.00%"}, captured(`>([-0-9.]+%)<`, table))
	assert.Equal(t, []string{"1000", "795", "1000", "1", "1"}, captured(`class="fill" width="(\d+)"`, table))
}

func TestALineWithoutAmountsIsNoTable(t *testing.T) {
	doc := lineDocument(t)
	hasNot(t, page(t, doc, language.Chinese), "<caption>合计")
}

// The root of a tree need not have an amount of its own.
func TestRowsWithoutAmountsAreLeftOut(t *testing.T) {
	doc := lineDocument(t, "1万元", "1万元")
	doc.Outline[0].Blocks[0].Lines[0].Amounts = nil
	table := between(t, page(t, doc, language.Chinese), "<caption>合计", "</table>")
	assert.Equal(t, []string{"第1行"}, captured(`<th scope="row" role="rowheader">([^<]*)</th>`, table))
}

func TestTheMoneyBlockIsSplitAsTheFormSplitsIt(t *testing.T) {
	text := page(t, seedDocument(t), language.English)
	table := between(t, text, "<caption>Funds of the year", "</table>")
	assert.Equal(t, []string{"Initial budget", "Adjusted budget", "Executed", "Of total"}, captured(`class="number">([^<]*)</th>`, table))
	assert.Equal(t, []string{"By nature of revenue", "By character of expenditure"}, captured(`colspan="5"[^>]*>([^<]*)</th>`, table))
	assert.Equal(t, []string{"93.23%", "0.28%", "0.00%", "6.49%", "61.27%", "38.73%"}, captured(`>([0-9.]+%)<`, table))
}

func TestSpecialFundsShowTheColumnsThatAreStated(t *testing.T) {
	doc := seedDocument(t)
	table := between(t, page(t, doc, language.Chinese), "<caption>专项资金", "</table>")
	assert.Equal(t, []string{"年初预算", "上年结转", "到位", "使用", "结转下年", "结余", "财政收回", "使用率"},
		captured(`class="number">([^<]*)</th>`, table))
	has(t, table, "8.96%")

	wan := figure.MustMoney
	doc.SpecialFunds = []budget.SpecialFund{
		{Key: "a", Name: figure.Label{Zh: "甲"}, Year: 2024, Received: wan("4万元"), Used: wan("3万元")},
		{Key: "b", Name: figure.Label{Zh: "乙"}, Year: 2024, Used: wan("3万元")},
	}
	table = between(t, page(t, doc, language.Chinese), "<caption>专项资金", "</table>")
	assert.Equal(t, []string{"到位", "使用", "使用率"}, captured(`class="number">([^<]*)</th>`, table))
	assert.Equal(t, []string{"75.00%", "—"}, captured(`class="number"[^>]*>([^<]*)</td></tr>`, table), "computed where none is printed")

	doc.SpecialFunds = []budget.SpecialFund{{Key: "a", Year: 2024}}
	hasNot(t, page(t, doc, language.Chinese), "<caption>专项资金")
}

func TestAChangeShowsItsReason(t *testing.T) {
	doc := seedDocument(t)
	doc.Changes[1].Reason = ""
	_, text, _ := strings.Cut(page(t, doc, language.Chinese), "<caption>支出合计")
	table := between(t, text, "<caption>增减变动", "</table>")
	has(t, table, `>未说明原因</td>`)
	has(t, table, `>增加市中心城区购房补贴预算</td>`)
}

func TestAssetsWithoutATotalHaveNoShares(t *testing.T) {
	doc := seedDocument(t)
	has(t, between(t, page(t, doc, language.Chinese), "<caption>资产状况", "</table>"), "38.71%")
	doc.Assets.Total = figure.Money{}
	hasNot(t, between(t, page(t, doc, language.Chinese), "<caption>资产状况", "</table>"), "%")
}

func TestAFormWithOneAmountHasNoChart(t *testing.T) {
	form := smallForm()
	form.Money = []performance.MoneyRow{{Kind: performance.TotalRow, Name: "总额", Amounts: []performance.Amount{
		{Phase: budget.Adjusted, Money: figure.MustMoney("3万元")},
	}}}
	text := page(t, report.Document{Form: form, Scorer: scorerOf(t, ruleset.WithCost()), Outline: report.Project()}, language.Chinese)
	hasNot(t, text, "<figcaption>预算与执行")
	has(t, text, "<caption>年度资金")
	hasNot(t, text, `id="rate"`)
}

// A word processor makes one table of two that follow each other: something stands
// between them, be it the caption of the second.
func TestNoTableFollowsATable(t *testing.T) {
	joint := regexp.MustCompile(`</table>(?:\s|</?(?:div|figure|section|bdi)\b[^>]*>|<p[^>]*></p>)*<table[^>]*>\s*(<caption)?`)
	for _, doc := range []report.Document{writtenDocument(t), seedDocument(t)} {
		for _, tag := range []language.Tag{language.Chinese, language.English} {
			for _, found := range joint.FindAllStringSubmatch(page(t, doc, tag), -1) {
				assert.NotEmpty(t, found[1], found[0])
			}
		}
	}
	assert.Empty(t, joint.FindStringSubmatch("</table>\n<div>\n<table>\n<tbody>")[1], "one is found")
}
