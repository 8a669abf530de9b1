package check_test

import (
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// A report says that thirteen sites were treated, seven houses and seven
// trees, after thirty calls of which sixteen ended with advice.
func Example() {
	var (
		calls  = check.Key{Concept: "calls", Period: "2024"}
		sites  = check.Key{Concept: "sites", Period: "2024"}
		houses = check.Key{Concept: "houses", Period: "2024"}
		trees  = check.Key{Concept: "trees", Period: "2024"}
		advice = check.Key{Concept: "advice", Period: "2024"}
	)
	state := func(key check.Key, zh, en string, n int64) check.Statement {
		return check.Statement{
			Key: key, Label: figure.Label{Zh: zh, En: en}, Figure: figure.Count(n, "处"),
			Place: check.Place{Where: "五(一)3", Path: check.Path("").Child("termite").Child(key.Concept)},
		}
	}
	ledger := check.NewLedger(
		state(calls, "来访来电", "calls", 30), state(sites, "灭治施工", "sites", 13), state(houses, "房屋", "houses", 7),
		state(trees, "树木", "trees", 7), state(advice, "现场勘察", "advice", 16),
	)
	report := ledger.Check(
		check.SumOf("sites=houses+trees", sites, houses, trees).Said("灭治施工＝房屋＋树木", "sites = houses + trees"),
		check.SumOf("calls=sites+advice", calls, sites, advice).AsSoft().Said("来访来电＝灭治施工＋现场勘察", "calls = sites + advice"),
	)
	for _, finding := range report.Findings() {
		fmt.Println(finding.Severity, finding.Path, finding.Code)
		fmt.Println("  " + finding.Text(language.Chinese))
		fmt.Println("  " + finding.Text(language.English))
	}
	// Output:
	// error /termite/sites check.broken
	//   灭治施工＝房屋＋树木：合计不平，列示13处，分项合计14处（房屋7处、树木7处），少1处
	//   sites = houses + trees: does not add up; stated 13 places, the parts add up to 14 places (houses 7 places, trees 7 places): 1 place less
	// note /termite/sites check.suspect
	//   可能原因，供核实：“灭治施工”列示13处，如为14处，则2项相符（灭治施工＝房屋＋树木；来访来电＝灭治施工＋现场勘察）
	//   Possible cause, to be verified: sites reads 13 places; 14 places would close 2 identities (sites = houses + trees; calls = sites + advice)
}

// A rate is checked against both of its operands, and the last printed digits
// of all three.
func ExampleRateOf() {
	rate, spent, adjusted := check.Key{Concept: "rate"}, check.Key{Concept: "spent"}, check.Key{Concept: "adjusted"}
	ledger := check.NewLedger(
		check.Statement{Key: rate, Figure: figure.MustQuantity("79.54%")},
		check.Statement{Key: spent, Figure: figure.MustMoney("1403.23万元")},
		check.Statement{Key: adjusted, Figure: figure.MustMoney("1764.12万元")},
	)
	outcome := ledger.Evaluate(check.RateOf("rate", rate, spent, adjusted, "全年预算数"))[0]
	fmt.Println(outcome.Verdict, outcome.StatedText(), outcome.ComputedText(), outcome.DifferenceText())
	// Output: holds 79.54% 79.542775% -0.002775%
}

// 22.26 亿元 is not 20.4 + 2.71 − 0.82, but 20.4 may be 20.37.
func ExampleBalanceOf() {
	balance, collected := check.Key{Concept: "balance"}, check.Key{Concept: "collected"}
	interest, used := check.Key{Concept: "interest"}, check.Key{Concept: "used"}
	ledger := check.NewLedger(
		check.Statement{Key: balance, Figure: figure.MustMoney("22.26亿元")},
		check.Statement{Key: collected, Figure: figure.MustMoney("20.4亿元")},
		check.Statement{Key: interest, Figure: figure.MustMoney("2.71亿元")},
		check.Statement{Key: used, Figure: figure.MustMoney("0.82亿元")},
	)
	roll := check.BalanceOf("balance", balance, []check.Key{collected, interest}, []check.Key{used})
	outcome := ledger.Evaluate(roll)[0]
	fmt.Println(outcome.Verdict, outcome.DifferenceText(), "±", outcome.ToleranceText(), "by", outcome.Slack)
	// Output: within-precision -0.03亿元 ± 0.065亿元 by collected
}

func ExamplePath() {
	var root check.Path
	fmt.Println(root.Child("classes").Index(1).Child("水费/电费"))
	// Output: /classes/1/水费~1电费
}

func ExampleProfile() {
	findings := []check.Finding{
		check.NewFinding(check.CodePrecision, "/fund/balance"), check.NewFinding(check.CodeExceeded, "/hospitality"),
	}
	strict := check.Profile{check.CodePrecision: check.Off, check.CodeExceeded: check.Error}
	for _, finding := range strict.Apply(findings) {
		fmt.Println(finding.Severity, finding.Code)
	}
	// Output: error check.exceeded
}
