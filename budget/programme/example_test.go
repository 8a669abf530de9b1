package programme_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// A programme of one's own is a Statement: rows, what they must satisfy, and the
// years beside each other. It goes where the values of the programme packages go:
// into a ledger, and into report.Programme.
func ExampleStatement() {
	heating := func(year int, households, low int64, opening, granted, paid, closing, total string) programme.Statement {
		row := programme.NewRow
		of := figure.MustMoney
		return programme.Statement{
			Room: "heating", Year: year,
			Rows: []programme.Row{
				row("heating.households", figure.Count(households, "户"), "补贴户数", "households"),
				row("heating.low-income", figure.Count(low, "户"), "其中：低保户", "of which on low income"),
				row("heating.opening", of(opening), "上年结转", "carried in"),
				row("heating.granted", of(granted), "本年拨付", "granted"),
				row("heating.paid", of(paid), "本年发放", "paid"),
				row("heating.closing", of(closing), "结转下年", "carried out"),
				row("heating.total", of(total), "累计发放", "paid since the beginning"),
			},
			Derived: []programme.Row{
				row("heating.average", programme.Per(of(paid), figure.Count(households, "户")), "户均补贴", "per household"),
			},
			Stocks: []programme.Stock{{
				Opening: "heating.opening", Closing: "heating.closing", In: []string{"heating.granted"}, Out: []string{"heating.paid"},
			}},
			Cumulative: []programme.Cumulative{{Total: "heating.total", Year: "heating.paid"}},
			Relations:  []programme.Relation{programme.Within("parts", "heating.households", "heating.low-income")},
		}
	}
	years := programme.Series{
		heating(2023, 400, 90, "0.00万元", "50.00万元", "48.00万元", "2.00万元", "48.00万元"),
		heating(2024, 420, 95, "2.00万元", "50.00万元", "50.40万元", "1.60万元", "96.40万元"),
	}
	average, _ := years[1].Row("heating.average")
	fmt.Println(average.Label.Zh, average.Figure)
	for _, finding := range check.NewLedger(years.Statements("五(一)5")...).Check(years.Identities()...).Findings() {
		fmt.Println(finding.Text(language.Chinese))
	}
	// Output:
	// 户均补贴 1200.00元
	// 2024年：累计发放 = 上年累计发放 + 本年发放：合计不平，列示96.40万元，分项合计98.4万元，少2万元
	// 可能原因，供核实：“累计发放（2024年）”列示96.40万元，如为98.40万元，则1项相符（2024年：累计发放 = 上年累计发放 + 本年发放）
}
