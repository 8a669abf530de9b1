package check_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// answer is what an outcome has to show, all in the stated unit.
type answer struct {
	verdict                                 check.Verdict
	stated, computed, difference, tolerance string
}

func assertAnswer(t *testing.T, want answer, outcome check.Outcome) {
	t.Helper()
	assert.Equal(t, want, answer{
		outcome.Verdict, outcome.StatedText(), outcome.ComputedText(), outcome.DifferenceText(), outcome.ToleranceText(),
	})
}

func TestSums(t *testing.T) {
	tests := map[string]struct {
		identity   check.Identity
		statements []check.Statement
		want       answer
	}{
		"a sum that comes out exactly holds (A1)": {
			check.SumOf("A1", key("initial"), keys("basic", "project")...),
			[]check.Statement{
				text("initial", money("3550.44万元")), text("basic", money("870.34万元")), text("project", money("2680.1万元")),
			},
			answer{check.Holds, "3550.44万元", "3550.44万元", "0万元", "0.06万元"},
		},
		"a cent of 万元 is a rounding (D5)": {
			check.SumOf("D5", key("special"), keys("termite", "rental")...),
			[]check.Statement{
				text("special", money("504.27万元")), text("termite", money("9.74万元")), text("rental", money("494.52万元")),
			},
			answer{check.WithinPrecision, "504.27万元", "504.26万元", "0.01万元", "0.015万元"},
		},
		"a balance inside half a digit of its coarsest figure (G1)": {
			check.BalanceOf("G1", key("balance"), keys("collected", "interest"), keys("used")),
			[]check.Statement{
				text("balance", money("22.26亿元")), text("collected", money("20.4亿元")), text("interest", money("2.71亿元")),
				text("used", money("0.82亿元")),
			},
			answer{check.WithinPrecision, "22.26亿元", "22.29亿元", "-0.03亿元", "0.065亿元"},
		},
		"counts have no slack (G9)": {
			check.SumOf("G9", key("sites"), keys("houses", "trees")...),
			[]check.Statement{
				text("sites", count(13, "处")), text("houses", count(7, "处")), text("trees", count(7, "处")),
			},
			answer{check.Broken, "13处", "14处", "-1处", "0处"},
		},
		"the same parsed from text may be rounded": {
			check.SumOf("G9", key("sites"), keys("houses", "trees")...),
			[]check.Statement{
				text("sites", quantity("13处")), text("houses", quantity("7处")), text("trees", quantity("7处")),
			},
			answer{check.WithinPrecision, "13处", "14处", "-1处", "1.5处"},
		},
		"a gap of the whole slack is outside": {
			check.SumOf("edge", key("whole"), keys("part")...),
			[]check.Statement{text("whole", money("1.01万元")), text("part", money("1.00万元"))},
			answer{check.Broken, "1.01万元", "1万元", "0.01万元", "0.01万元"},
		},
		"a gap one step past the boundary is not": {
			check.SumOf("edge", key("whole"), keys("part")...),
			[]check.Statement{text("whole", money("1.02万元")), text("part", money("1.00万元"))},
			answer{check.Broken, "1.02万元", "1万元", "0.02万元", "0.01万元"},
		},
		"a stated zero has no slack": {
			check.SumOf("E9", key("other"), keys("funds")...),
			[]check.Statement{text("other", money("0万元")), text("funds", money("0.4万元"))},
			answer{check.Broken, "0万元", "0.4万元", "-0.4万元", "0.05万元"},
		},
		"whole points have no slack": {
			check.SumOf("tier", key("class"), keys("a", "b")...),
			[]check.Statement{text("class", points("20")), text("a", points("10")), text("b", points("11"))},
			answer{check.Broken, "20", "21", "-1", "0"},
		},
		"points with decimals have": {
			check.SumOf("F6", key("total"), keys("execution", "output", "rest")...),
			[]check.Statement{
				cell("score", "total", points("95.96")), cell("score", "execution", points("7.95")),
				cell("score", "output", points("39.01")), cell("score", "rest", points("48.99")),
			},
			answer{check.WithinPrecision, "95.96", "95.95", "0.01", "0.02"},
		},
		"the units of the operands may differ": {
			check.SumOf("units", key("whole"), keys("a", "b")...),
			[]check.Statement{
				text("whole", money("1.0963亿元")), text("a", money("1亿元")), text("b", quantity("963万元")),
			},
			answer{check.Holds, "1.0963亿元", "1.0963亿元", "0亿元", "0.5001亿元"},
		},
		"an operand can be subtracted and added at once": {
			check.BalanceOf("twice", key("whole"), keys("a", "a"), keys("a")),
			[]check.Statement{text("whole", count(5, "户")), text("a", count(5, "户"))},
			answer{check.Holds, "5户", "5户", "0户", "0户"},
		},
		"lines add up like a sum (D2)": {
			check.LinesOf("D2", key("special"), keys("termite")...),
			[]check.Statement{cell("budget", "special", money("751.34万元")), cell("budget", "termite", money("162万元"))},
			answer{check.Broken, "751.34万元", "162万元", "589.34万元", "0.01万元"},
		},
		"a copy under another key": {
			check.CopyOf("D6", key("table"), key("text")).AsSoft(),
			[]check.Statement{text("table", money("61.24万元")), text("text", money("77.51万元"))},
			answer{check.Broken, "61.24万元", "77.51万元", "-16.27万元", "0.01万元"},
		},
		"negative figures": {
			check.SumOf("change", key("change"), keys("up", "down")...),
			[]check.Statement{
				text("change", money("2415.06万元")), text("up", money("2478.1万元")), text("down", money("-63.04万元")),
			},
			answer{check.Holds, "2415.06万元", "2415.06万元", "0万元", "0.06万元"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assertAnswer(t, test.want, evaluate(t, test.identity, test.statements...))
		})
	}
}

func TestBounds(t *testing.T) {
	tests := map[string]struct {
		identity   check.Identity
		statements []check.Statement
		want       answer
	}{
		"parts under 其中 leave room (D7)": {
			check.WithinOf("D7", key("operating"), keys("office", "utilities", "meetings")...),
			[]check.Statement{
				cell("budget", "operating", money("62.4万元")), cell("budget", "office", money("2万元")),
				cell("budget", "utilities", money("18万元")), cell("budget", "meetings", money("0万元")),
			},
			answer{check.Holds, "62.4万元", "20万元", "42.4万元", "0.15万元"},
		},
		"parts that are all of the whole hold": {
			check.WithinOf("all", key("whole"), keys("a")...),
			[]check.Statement{text("whole", count(17, "户")), text("a", count(17, "户"))},
			answer{check.Holds, "17户", "17户", "0户", "0户"},
		},
		"parts that exceed the whole by a last digit": {
			check.WithinOf("digit", key("whole"), keys("a", "b")...),
			[]check.Statement{text("whole", money("3.3万元")), text("a", money("1.7万元")), text("b", money("1.7万元"))},
			answer{check.WithinPrecision, "3.3万元", "3.4万元", "-0.1万元", "0.15万元"},
		},
		"parts that exceed the whole": {
			check.WithinOf("broken", key("whole"), keys("a", "b")...),
			[]check.Statement{text("whole", count(13, "处")), text("a", count(7, "处")), text("b", count(7, "处"))},
			answer{check.Broken, "13处", "14处", "-1处", "0处"},
		},
		"a figure below its bound (E8)": {
			check.AtMostOf("E8", key("executed"), key("adjusted")),
			[]check.Statement{text("executed", money("1403.23万元")), text("adjusted", money("1764.12万元"))},
			answer{check.Holds, "1403.23万元", "1764.12万元", "360.89万元", "0.01万元"},
		},
		"a figure above its bound (C12)": {
			check.AtMostOf("C12", key("final"), key("budget")),
			[]check.Statement{cell("final", "final", money("3.45万元")), cell("budget", "budget", money("3.1万元"))},
			answer{check.Broken, "3.45万元", "3.1万元", "-0.35万元", "0.055万元"},
		},
		"a figure above its bound by what the last digits hide": {
			check.AtMostOf("edge", key("final"), key("budget")),
			[]check.Statement{text("final", money("3.15万元")), text("budget", money("3.1万元"))},
			answer{check.WithinPrecision, "3.15万元", "3.1万元", "-0.05万元", "0.055万元"},
		},
		"a bound in another unit (G3)": {
			check.AtMostOf("G3", key("year"), key("all")),
			[]check.Statement{text("year", money("963万元")), text("all", money("0.82亿元"))},
			answer{check.Holds, "963万元", "8200万元", "7237万元", "50.5万元"},
		},
		"a bound of many more digits than it was printed with": {
			check.AtMostOf("G3", key("year"), key("all")),
			[]check.Statement{text("year", money("9630000元")), text("all", money("0.82亿元"))},
			answer{check.Holds, "9630000元", "82000000元", "72370000元", "500000.5元"},
		},
		"a bound takes a qualified figure as it is stated": {
			check.AtMostOf("lifts", key("insured"), key("intended")),
			[]check.Statement{text("insured", count(229, "台")), text("intended", quantity("超过300台"))},
			answer{check.Holds, "229台", "300台", "71台", "0.5台"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assertAnswer(t, test.want, evaluate(t, test.identity, test.statements...))
		})
	}
}

// TestAnAmountFromADatabaseInWholeHundreds has its last digit left of the
// point.
func TestAnAmountFromADatabaseInWholeHundreds(t *testing.T) {
	amount, err := figure.NewMoney(decimal.New(82, 6), figure.Yuan)
	require.NoError(t, err)
	outcome := evaluate(t, check.CopyOf("copy", key("a"), key("b")), text("a", amount), text("b", amount))
	assertAnswer(t, answer{check.Holds, "82000000元", "82000000元", "0元", "1000000元"}, outcome)
	assert.Zero(t, outcome.Places)
}

func TestChainIsABoundForEveryStep(t *testing.T) {
	steps := check.ChainOf("stages", keys("reviewed", "announced", "first", "second")...)
	ledger := check.NewLedger(
		text("reviewed", count(13248, "户")), text("announced", count(6296, "户")),
		text("first", count(3442, "户")), text("second", count(3443, "户")),
	)
	outcomes := ledger.Evaluate(steps...)
	assert.Len(t, outcomes, 3)
	assertAnswer(t, answer{check.Holds, "6296户", "13248户", "6952户", "0户"}, named(t, outcomes, "stages:announced"))
	assertAnswer(t, answer{check.Holds, "3442户", "6296户", "2854户", "0户"}, named(t, outcomes, "stages:first"))
	assertAnswer(t, answer{check.Broken, "3443户", "3442户", "-1户", "0户"}, named(t, outcomes, "stages:second"))
}

func TestLabels(t *testing.T) {
	year2023 := figure.MustDate("2023年")
	tests := map[string]struct {
		printed  figure.Figure
		want     check.Verdict
		computed string
	}{
		"the year that it must be":          {date("2023年"), check.Holds, "2023年"},
		"a stale year (H1)":                 {date("2022年"), check.Broken, "2023年"},
		"the right year, but a month of it": {date("2023年12月"), check.Broken, "2023年"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			outcome := evaluate(t, check.LabelOf("H1", key("heading"), year2023), text("heading", test.printed))
			assertAnswer(t, answer{test.want, test.printed.String(), test.computed, "", ""}, outcome)
			assert.True(t, outcome.Want.Equal(year2023))
			assert.Equal(t, test.printed, outcome.Date)
		})
	}
}

func TestOutcomeIsExactInTheStatedUnit(t *testing.T) {
	outcome := evaluate(t, check.SumOf("G1", key("balance"), keys("collected", "used")...),
		text("balance", money("22.26亿元")), text("collected", money("20.4亿元")), text("used", money("963万元")))
	for name, pair := range map[string][2]decimal.Decimal{
		"stated":     {decimal.New(2226, -2), outcome.Stated},
		"computed":   {decimal.New(204963, -4), outcome.Computed},
		"difference": {decimal.New(17637, -4), outcome.Difference},
		"tolerance":  {decimal.New(5505, -5), outcome.Tolerance},
	} {
		assert.True(t, pair[0].Equal(pair[1]), name)
	}
	assert.Equal(t, "亿元", outcome.Unit)
	assert.EqualValues(t, 4, outcome.Places, "the finest operand is 963万元")
	assert.Equal(t, check.Place{Where: "text", Path: "/balance"}, outcome.At)
	assert.Equal(t, check.Place{}, outcome.Against, "a sum of two figures is compared with no single place")
}

func TestSlackNamesTheCoarsestOperand(t *testing.T) {
	tests := map[string]struct {
		whole, a, b figure.Figure
		want        string
	}{
		"a part":           {money("3.01亿元"), money("2.0亿元"), money("1.00亿元"), "a"},
		"the whole":        {money("3.1亿元"), money("2.03亿元"), money("1.03亿元"), "whole"},
		"none of equals":   {money("3.01亿元"), money("2.00亿元"), money("1.00亿元"), ""},
		"the coarser unit": {money("30000万元"), money("2.0亿元"), money("9999万元"), "a"},
		"the last":         {money("3.01亿元"), money("2.00亿元"), money("1.0亿元"), "b"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			outcome := evaluate(t, check.SumOf("sum", key("whole"), keys("a", "b")...),
				text("whole", test.whole), text("a", test.a), text("b", test.b))
			assert.Equal(t, check.WithinPrecision, outcome.Verdict)
			assert.Equal(t, key(test.want), outcome.Slack)
		})
	}
}

// What the word in front of a figure leaves open decides no bound.
func TestBoundsOfApproximateFigures(t *testing.T) {
	tests := []struct {
		smaller, larger string
		want            check.Verdict
	}{
		{"229台", "超过300台", check.Holds},
		{"超过100户", "100户", check.Undefined},
		{"不少于100户", "100户", check.Undefined},
		{"超过101户", "100户", check.Broken},
		{"不超过99户", "100户", check.Holds},
		{"不超过101户", "100户", check.Undefined},
		{"101户", "约100户", check.Undefined},
		{"101户", "不超过100户", check.Broken},
		{"99户", "近100户", check.Undefined},
	}
	for _, test := range tests {
		t.Run(test.smaller+" ≤ "+test.larger, func(t *testing.T) {
			smaller, larger := quantity(test.smaller), quantity(test.larger)
			outcome := evaluate(t, check.AtMostOf("bound", key("a"), key("b")), text("a", smaller), text("b", larger))
			assert.Equal(t, test.want, outcome.Verdict)
			within := evaluate(t, check.WithinOf("parts", key("b"), key("a")), text("a", smaller), text("b", larger))
			assert.Equal(t, test.want, within.Verdict)
		})
	}
}
