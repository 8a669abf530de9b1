package sheet_test

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/sheet"
)

// A unit's export, as it stands: the target over three columns, merged cells
// left blank, the amounts in the unit of the heading.
func ExampleReadForm() {
	const export = `项目支出绩效自评表,,,,,,,
（2024年度）,,,,,,,
项目名称,道路养护,,,,,,
项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
,年度资金总额,"1,200",1180.5,1100,10,93.18%,9.32
一级指标,二级指标,三级指标,指标性质,指标值,度量单位,实际完成值,得分
产出指标（50分）,数量指标,养护里程,≧,35,公里,36.2,50
,时效指标,完成时间,≤,12月底前,,2024.11,
`
	table, err := sheet.ReadCSV(strings.NewReader(export), sheet.Detect)
	if err != nil {
		fmt.Println(err)
		return
	}
	form, findings, err := sheet.ReadForm(table, sheet.Known{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Project, form.Year, form.Total().Amounts)
	for _, group := range form.Classes[0].Groups {
		for _, indicator := range group.Indicators {
			fmt.Println(group.Name, indicator.Name, indicator.Target, indicator.Actual)
		}
	}
	for _, finding := range findings {
		fmt.Println(finding.Text(language.Chinese))
	}
	// Output:
	// 道路养护 2024 [{initial 1200万元 false} {adjusted 1180.5万元 false} {executed 1100万元 false}]
	// 数量指标 养护里程 ≥35公里 36.2公里
	// 时效指标 完成时间 2024年12月31日之前 2024年11月
	// 第5行C列“1,200”：去除了千分位分隔符
	// 第7行E列“≧35公里”：计算符号由文字或其他符号转换而来
	// 第8行E列“≤12月底前”：“底”“末”按最后一日处理
	// 第8行E列“≤12月底前”：日期未写年份，按评价年度处理
	// 第8行E列“≤12月底前”：该值不能用计算符号，已忽略符号
	// 第8行G列“2024.11”：日期写法已规范
}

func ExampleWriteText() {
	table := sheet.Table{Rows: []sheet.Row{
		{{Text: "三级指标", Kind: sheet.Heading}, {Text: "得分", Kind: sheet.Heading}},
		{{Text: "受益群众满意度"}, {Text: "9.50", Kind: sheet.Number, Places: 2}},
	}}
	_ = sheet.WriteText(os.Stdout, table, sheet.TextStyle{})
	// Output:
	// +----------------+------+
	// | 三级指标       | 得分 |
	// +----------------+------+
	// | 受益群众满意度 | 9.50 |
	// +----------------+------+
}

// A figure that a finding is about is marked where it stands, and linked to it.
func ExampleWriteHTML() {
	table := sheet.Lines(language.Chinese, []budget.Line{
		budget.Line{Concept: "total", Name: figure.Label{Zh: "本年支出"}}.
			With(budget.Period{Year: 2024, Phase: budget.Final}, figure.MustMoney("1403.23万元")),
	})
	broken := check.Path("/amounts/0/money")
	for _, row := range table.Rows {
		for i := range row {
			if row[i].Path == broken {
				row[i].ID, row[i].Link, row[i].Mark, row[i].Note = "spent", "finding-1", "broken", "不符"
			}
		}
	}
	table.Rows[1][2].Bar = 0
	_ = sheet.WriteHTML(os.Stdout, table, sheet.HTMLStyle{Class: "amounts"})
	// Output:
	// <table class="amounts">
	// <caption>本年支出 <span class="unit">单位：万元</span></caption>
	// <thead>
	// <tr><th scope="col">项目</th><th scope="col" class="number">2024年决算数</th><th scope="col" class="number">占总额</th></tr>
	// </thead>
	// <tbody>
	// <tr><th scope="row">本年支出</th><td id="spent" class="number broken"><a href="#finding-1">1403.23</a><span class="note">不符</span></td><td class="number">100.00%</td></tr>
	// </tbody>
	// </table>
}

// What is said about a form leads back to the table that it was read from.
func ExampleReading_Cell() {
	table := sheet.FromStrings([][]string{
		{"2024年度项目支出绩效自评表"},
		{"项目资金（万元）", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
		{"年度资金总额", "200", "158", "10", "97%", "7.9"},
		{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
		{"产出指标", "数量指标", "培训人次", "≥500人次", "520人次", "90", "90"},
	})
	reading, err := sheet.Read(table, sheet.Known{})
	if err != nil {
		fmt.Println(err)
		return
	}
	form := reading.Form
	for _, finding := range check.NewLedger(form.Statements("")...).Check(form.Identities()...).Findings() {
		if row, column, ok := reading.Cell(finding.Path); ok && finding.Severity == check.Error {
			fmt.Printf("%s%d\n", sheet.ColumnName(column), row)
		}
	}
	// Output:
	// E3
}
