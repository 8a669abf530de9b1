package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func TestRates(t *testing.T) {
	tests := map[string]struct {
		printed, num, den figure.Figure
		want              answer
	}{
		"rounds half up to the print (E4)": {
			quantity("79.54%"), money("1403.23万元"), money("1764.12万元"),
			answer{check.Holds, "79.54%", "79.542775%", "-0.002775%", "0.005509%"},
		},
		"rounds up (B2)": {
			quantity("83.91%"), money("494.52万元"), money("589.34万元"),
			answer{check.Holds, "83.91%", "83.910815%", "-0.000815%", "0.00656%"},
		},
		"has as many places as are printed (G2)": {
			quantity("54%"), money("3845.91万元"), money("7121.85万元"),
			answer{check.Holds, "54%", "54.001559%", "-0.001559%", "0.500108%"},
		},
		"the same word on another base (B4b)": {
			quantity("8.96%"), money("9.74万元"), money("162万元"),
			answer{check.Broken, "8.96%", "6.012346%", "2.947654%", "0.02671%"},
		},
		"a tie rounds up": {
			quantity("0.13%"), count(1, "户"), count(800, "户"),
			answer{check.Holds, "0.13%", "0.125%", "0.005%", "0.005%"},
		},
		"a tie that was not rounded up was cut": {
			quantity("0.12%"), count(1, "户"), count(800, "户"),
			answer{check.Cut, "0.12%", "0.125%", "-0.005%", "0.005%"},
		},
		"a negative tie that was not rounded away from zero": {
			quantity("-0.12%"), count(-1, "户"), count(800, "户"),
			answer{check.Cut, "-0.12%", "-0.125%", "0.005%", "0.005%"},
		},
		"one that was cut": {
			quantity("66.66%"), count(2, "户"), count(3, "户"),
			answer{check.Cut, "66.66%", "66.666667%", "-0.006667%", "0.005%"},
		},
		"one that was cut, of a negative quotient": {
			quantity("-66.66%"), count(-2, "户"), count(3, "户"),
			answer{check.Cut, "-66.66%", "-66.666667%", "0.006667%", "0.005%"},
		},
		"one that was neither cut nor rounded": {
			quantity("66.65%"), count(2, "户"), count(3, "户"),
			answer{check.Broken, "66.65%", "66.666667%", "-0.016667%", "0.005%"},
		},
		"one that was rounded up where it should go down": {
			quantity("33.34%"), count(1, "户"), count(3, "户"),
			answer{check.Broken, "33.34%", "33.333333%", "0.006667%", "0.005%"},
		},
		// 1.41亿 may be 1.405 to 1.415: the interval is 59.99 % to 60.42 %.
		"one that only the digits not printed allow (G16)": {
			quantity("60.0%"), money("8488.86万元"), money("1.41亿元"),
			answer{check.WithinPrecision, "60.0%", "60.204681%", "-0.204681%", "0.262773%"},
		},
		"a whole": {
			quantity("100%"), money("1.93万元"), money("1.93万元"),
			answer{check.Holds, "100%", "100%", "0%", "1.016796%"},
		},
		"more than a whole (C1)": {
			quantity("111.29%"), money("3.45万元"), money("3.1万元"),
			answer{check.Holds, "111.29%", "111.290323%", "-0.000323%", "1.930243%"},
		},
		"a zero of something": {
			quantity("0%"), money("0万元"), money("2.6万元"),
			answer{check.Holds, "0%", "0%", "0%", "0%"},
		},
		"of negative amounts": {
			quantity("-0.5%"), money("1万元"), money("-200万元"),
			answer{check.Holds, "-0.5%", "-0.5%", "0%", "0.30188%"},
		},
		"with more places than the six that are shown": {
			quantity("33.3333333%"), count(1, "户"), count(3, "户"),
			answer{check.Holds, "33.3333333%", "33.33333333333%", "-0.00000003333%", "0.00000005%"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			identity := check.RateOf("rate", key("printed"), key("num"), key("den"), "全年预算数")
			outcome := evaluate(t, identity,
				text("printed", test.printed), text("num", test.num), text("den", test.den))
			assertAnswer(t, test.want, outcome)
		})
	}
}

// TestRateIntervalEnds walks the print over both ends of the interval that the
// last digits leave open: 200 of 300 is anything from 199.5/300.5 = 66.3894 %
// to 200.5/299.5 = 66.9449 %.
func TestRateIntervalEnds(t *testing.T) {
	tests := map[string]check.Verdict{
		"66.3843%": check.Broken, // + 0.00005 is below the lower end
		"66.3894%": check.WithinPrecision,
		"66.9449%": check.WithinPrecision,
		"66.9450%": check.Broken,
		"66.3893%": check.Broken,
		"66.6667%": check.Holds,
		"66.6666%": check.WithinPrecision, // cut, but then it may as well be right
	}
	for printed, want := range tests {
		outcome := evaluate(t, check.RateOf("rate", key("printed"), key("num"), key("den"), ""),
			text("printed", quantity(printed)), text("num", quantity("200户")), text("den", quantity("300户")))
		assert.Equal(t, want, outcome.Verdict, printed)
	}
}

// TestRateOfNegativeFiguresHasTheMirroredInterval takes the numbers of
// TestRateIntervalEnds with other signs.
func TestRateOfNegativeFiguresHasTheMirroredInterval(t *testing.T) {
	for _, signs := range [][3]string{{"", "-", "-"}, {"-", "-", ""}, {"-", "", "-"}} {
		for printed, want := range map[string]check.Verdict{
			"66.3893%": check.Broken, "66.3894%": check.WithinPrecision,
			"66.9449%": check.WithinPrecision, "66.9450%": check.Broken,
		} {
			outcome := evaluate(t, check.RateOf("rate", key("printed"), key("num"), key("den"), ""),
				text("printed", quantity(signs[0]+printed)), text("num", quantity(signs[1]+"200户")),
				text("den", quantity(signs[2]+"300户")))
			assert.Equal(t, want, outcome.Verdict, "%v %s", signs, printed)
		}
	}
}

func TestRateHasThePlacesOfItsColumn(t *testing.T) {
	rate := check.RateOf("rate", key("printed"), key("num"), key("den"), "")
	ledger := check.NewLedger(cell("rate", "printed", quantity("67%")), text("num", count(2, "户")), text("den", count(3, "户")))
	assert.Equal(t, check.Holds, named(t, ledger.Evaluate(rate), "rate").Verdict)

	finer := ledger.With(cell("rate", "other", quantity("89.47%")))
	assert.Equal(t, check.Broken, named(t, finer.Evaluate(rate), "rate").Verdict, "67 beside 89.47 is 67.00")
}

func TestSlackOfARateIsWhatMovesItMost(t *testing.T) {
	tests := map[string]struct {
		printed, num, den figure.Figure
		want              string
	}{
		"the numerator":               {quantity("66.50%"), quantity("2.0户"), quantity("3.00户"), "num"},
		"the base":                    {quantity("66.50%"), quantity("2.00户"), quantity("3.0户"), "den"},
		"none of equals":              {quantity("99%"), quantity("2.0户"), quantity("2.0户"), ""},
		"the base of a negative rate": {quantity("-66.50%"), quantity("-2.00户"), quantity("3.0户"), "den"},
		"the numerator of a negative": {quantity("-66.50%"), quantity("2.0户"), quantity("-3.00户"), "num"},
		"the print":                   {quantity("66.66%"), quantity("2.0000户"), quantity("3.0000户"), "printed"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			outcome := evaluate(t, check.RateOf("rate", key("printed"), key("num"), key("den"), ""),
				text("printed", test.printed), text("num", test.num), text("den", test.den))
			assert.Equal(t, check.WithinPrecision, outcome.Verdict)
			assert.Equal(t, key(test.want), outcome.Slack)
		})
	}
}

func TestARatioStandsForThePercentageThatItPrints(t *testing.T) {
	ratio := figure.NewRatio(figure.Count(2, "户"), figure.Count(3, "户"), "任务")
	outcome := evaluate(t, check.RateOf("rate", key("printed"), key("num"), key("den"), ""),
		text("printed", ratio), text("num", count(2, "户")), text("den", count(3, "户")))
	assertAnswer(t, answer{check.Holds, "66.67%", "66.666667%", "0.003333%", "0.005%"}, outcome)
}

// An amount typed in yuan where 万元 is said makes a rate that nobody printed: the
// unit is asked about, and no such rate is proposed.
func TestARateThatIsOffByThousandsAsksForTheUnit(t *testing.T) {
	for executed, slipped := range map[string]bool{"2856000万元": true, "2856万元": false, "0.02856万元": true} {
		ledger := check.NewLedger(text("rate", quantity("95.20%")), text("executed", money(executed)), text("budget", money("300万元")))
		report := ledger.Check(check.RateOf("R", key("rate"), key("executed"), key("budget"), "预算"))
		finding, _ := report.Outcomes[0].Finding()
		proposed := slices.ContainsFunc(report.Suspects, func(s check.Suspect) bool { return s.Key == key("rate") })
		assert.Equal(t, slipped, strings.Contains(finding.Text(language.Chinese), "请核对单位，是否以元填列"), executed)
		assert.Equal(t, !slipped, proposed, executed)
	}
}
