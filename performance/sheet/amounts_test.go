package sheet_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/sheet"
)

// tree is a budget of three lines, one of them without an amount.
func tree(amounts ...string) budget.Line {
	line := budget.Line{Concept: "whole", Name: figure.Label{Zh: "支出", En: "expenditure"}, Split: budget.Within}
	for i, name := range []string{"支出", "基本支出", "项目支出"} {
		period := budget.Period{Year: 2023, Phase: budget.Final}
		switch {
		case i == 0:
			line = line.With(period, figure.MustMoney(amounts[0]))
		case amounts[i] == "":
			line.Children = append(line.Children, budget.Line{Concept: name, Name: figure.Label{Zh: name, En: "part"}})
		default:
			line.Children = append(line.Children, budget.Line{Concept: name, Name: figure.Label{Zh: name, En: "part"}}.
				With(period, figure.MustMoney(amounts[i])))
		}
	}
	return line
}

func written(t *testing.T, table sheet.Table, style sheet.TextStyle) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, sheet.WriteText(&b, table, style))
	return b.String()
}

func TestATreeOfLinesIsATableWithSharesOfItsWhole(t *testing.T) {
	table := sheet.Lines(language.Chinese, []budget.Line{tree("200万元", "159.08万元", "40.92万元")})
	assert.Equal(t, ""+
		"支出  单位：万元\n"+
		"项目              2023年决算数   占总额\n"+
		"---------------------------------------\n"+
		"支出                    200     100.00%\n", strings.Join(strings.SplitAfter(written(t, table, sheet.TextStyle{Open: true}), "\n")[:4], ""))
}

func TestEnglishTablesHaveEnglishWords(t *testing.T) {
	table := sheet.Lines(language.English, []budget.Line{tree("200万元", "159.08万元", "")})
	assert.Equal(t, "Expenditure", table.Caption)
	assert.Equal(t, "In 10,000 yuan", table.Unit)
	assert.Equal(t, [][]string{
		{"Item", "2023 final account", "Of total"}, {"Expenditure", "200", "100.00%"}, {"　Of which part", "159.08", "79.54%"},
	}, table.Strings(), "what is not stated is left out")
	assert.Equal(t, check.Path("/children/0"), table.Rows[2][0].Path)
	assert.Equal(t, check.Path("/children/0/amounts/0/money"), table.Rows[2][1].Path)
	assert.Equal(t, 795, table.Rows[2][2].Bar)
}

func TestALineWithoutAnEnglishNameGoesByTheChineseOne(t *testing.T) {
	line := budget.Line{Name: figure.Label{Zh: "校舍维修"}}.With(budget.Period{Year: 2023, Phase: budget.Final}, figure.MustMoney("3万元"))
	table := sheet.Lines(language.English, []budget.Line{line})
	assert.Equal(t, "校舍维修", table.Caption)
	assert.Equal(t, "校舍维修", table.Rows[1][0].Text)
}

func TestAmountsOfDifferentUnitsKeepThem(t *testing.T) {
	for name, amounts := range map[string][]string{"two units": {"2亿元", "963万元"}, "about": {"500万元", "约300万元"}} {
		t.Run(name, func(t *testing.T) {
			table := sheet.Amounts(language.Chinese, []string{"", ""}, []sheet.AmountRow{
				{Amounts: []figure.Money{figure.MustMoney(amounts[0])}}, {Amounts: []figure.Money{figure.MustMoney(amounts[1])}},
			})
			assert.Empty(t, table.Unit)
			assert.Equal(t, [][]string{{"", ""}, {"", amounts[0]}, {"", amounts[1]}}, table.Strings())
		})
	}
}

func TestARowWithoutAmountsHeadsThoseBelowIt(t *testing.T) {
	table := sheet.Amounts(language.Chinese, []string{"项目", "年初", "全年", "执行率"}, []sheet.AmountRow{
		{Name: sheet.Cell{Text: "按收入性质分"}},
		{Name: sheet.Cell{Text: "其他资金", Depth: 1}, Amounts: []figure.Money{{}, figure.MustMoney("114.50万元")}, Others: []sheet.Cell{{Text: "6.49%", Kind: sheet.Percent}}},
	})
	var page bytes.Buffer
	require.NoError(t, sheet.WriteHTML(&page, table, sheet.HTMLStyle{}))
	assert.Contains(t, page.String(), `<tr><th colspan="4" scope="rowgroup">按收入性质分</th></tr>`)
	assert.Contains(t, page.String(), `<th scope="row" class="d1">其他资金</th><td class="number">—</td><td class="number">114.50</td><td class="number">6.49%</td>`)
}

func TestWithoutAmountsThereIsNoTable(t *testing.T) {
	assert.Empty(t, sheet.Lines(language.Chinese, []budget.Line{{Name: figure.Label{Zh: "空"}}}).Rows)
	assert.Empty(t, sheet.Lines(language.Chinese, nil).Rows)
	assert.Empty(t, sheet.Lines(language.Chinese, []budget.Line{tree("1万元", "", "")}, budget.Period{Year: 1999}).Rows)
}

func TestBarsAreThousandthsThatCanBeSeen(t *testing.T) {
	quantity := figure.MustQuantity
	for name, test := range map[string]struct {
		ratio figure.Ratio
		want  int
	}{
		"a part":             {figure.NewRatio(quantity("3"), quantity("4"), ""), 750},
		"more than all":      {figure.NewRatio(quantity("5"), quantity("4"), ""), 1000},
		"nothing":            {figure.NewRatio(quantity("0"), quantity("4"), ""), 1},
		"less than nothing":  {figure.NewRatio(quantity("-4"), quantity("4"), ""), 1},
		"a part of nothing":  {figure.NewRatio(quantity("0"), quantity("0"), ""), 0},
		"none that is known": {figure.Ratio{}, 0},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, sheet.BarOf(test.ratio)) })
	}
	assert.Equal(t, "—", sheet.ShareCell(figure.Ratio{}).Text)
}

func ExampleLines() {
	final := budget.Period{Year: 2024, Phase: budget.Final}
	line := func(name, amount string, children ...budget.Line) budget.Line {
		return budget.Line{Concept: name, Name: figure.Label{Zh: name}, Children: children}.With(final, figure.MustMoney(amount))
	}
	table := sheet.Lines(language.Chinese, []budget.Line{
		line("本年支出", "1403.23万元", line("基本支出", "859.70万元"), line("项目支出", "543.53万元")),
	})
	_ = sheet.WriteText(os.Stdout, table, sheet.TextStyle{Open: true})
	// Output:
	// 本年支出  单位：万元
	// 项目        2024年决算数   占总额
	// ---------------------------------
	// 本年支出         1403.23  100.00%
	//   基本支出        859.70   61.27%
	//   项目支出        543.53   38.73%
}
