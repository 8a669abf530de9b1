package report_test

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func ExampleWrite() {
	scorer, err := scoring.NewScorer(ruleset.WithCost())
	if err != nil {
		panic(err)
	}
	form := performance.Form{
		Unit: "某市图书馆", Year: 2024, Scope: ruleset.UnitScope,
		Money: []performance.MoneyRow{{Kind: performance.TotalRow, Name: "年度资金总额", Amounts: []performance.Amount{
			{Phase: budget.Adjusted, Money: figure.MustMoney("120万元")},
			{Phase: budget.Executed, Money: figure.MustMoney("108万元")},
		}}},
		Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{{
			Name: "数量指标",
			Indicators: []performance.Indicator{{
				Name: "新增图书", Points: figure.PointsOf(40),
				Target: performance.MustTarget("≥5000册"), Actual: performance.MustActual("4500册"),
			}},
		}}}},
	}
	var page bytes.Buffer
	err = report.Write(&page, report.Document{
		Form: form, Scorer: scorer,
		Outline: report.Department().With("problems", report.Text("采购周期长，年底前到馆的图书少于计划。")),
	}, language.Chinese)
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(page.String()) {
		if strings.Contains(line, "<h1") || strings.Contains(line, `id="total"`) || strings.Contains(line, "采购周期") {
			fmt.Print(line)
		}
	}
	// Output:
	// <h1><bdi>2024年度某市图书馆单位整体支出绩效自评报告</bdi></h1>
	// <div><dt>自评总分</dt><dd><strong id="total">45</strong> <span class="small">满分50</span></dd></div>
	// <p class="said">采购周期长，年底前到馆的图书少于计划。</p>
}
