package check_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Where several figures of an identity contradict themselves, the first of them
// is named.
func TestTheFirstFigureThatContradictsItselfIsNamed(t *testing.T) {
	sum := check.SumOf("sum", key("whole"), keys("a", "b")...)
	twice := func(concept, one, other string) []check.Statement {
		return []check.Statement{text(concept, money(one)), text(concept, money(other))}
	}
	once := func(concept, one string) []check.Statement { return twice(concept, one, one) }
	for _, test := range []struct {
		name        string
		whole, a, b []check.Statement
		want        string
	}{
		{"the whole before a part", twice("whole", "20.00万元", "20.10万元"), twice("a", "10.00万元", "10.10万元"), once("b", "10.00万元"), "whole"},
		{"the first part before the second", once("whole", "20.00万元"), twice("a", "10.00万元", "10.10万元"), twice("b", "10.00万元", "10.20万元"), "a"},
		{"the second part alone", once("whole", "20.00万元"), once("a", "10.00万元"), twice("b", "10.00万元", "10.20万元"), "b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var all []check.Statement
			for _, statements := range [][]check.Statement{test.whole, test.a, test.b} {
				all = append(all, statements...)
			}
			outcome := evaluate(t, sum, all...)
			assert.Equal(t, check.Undefined, outcome.Verdict)
			assert.Equal(t, check.CodeConflict, outcome.Reason)
			assert.Equal(t, key(test.want), outcome.Operand)
		})
	}
}

// The slack of a sum is that of its widest print, and of none where two are as wide.
func TestTheWidestPrintIsWhereTheSlackIs(t *testing.T) {
	sum := check.SumOf("sum", key("whole"), keys("a", "b")...)
	for _, test := range []struct{ name, whole, a, b, want string }{
		{"the whole", "20.0万元", "10.00万元", "10.02万元", "whole"},
		{"the first part", "20.02万元", "10.0万元", "10.00万元", "a"},
		{"the second part", "20.02万元", "10.00万元", "10.0万元", "b"},
		{"three alike", "20.0万元", "10.0万元", "10.1万元", ""},
		{"two parts alike", "20.03万元", "10.0万元", "10.0万元", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			outcome := evaluate(t, sum, text("whole", money(test.whole)), text("a", money(test.a)), text("b", money(test.b)))
			assert.Equal(t, check.WithinPrecision, outcome.Verdict)
			assert.Equal(t, key(test.want), outcome.Slack)
			finding, _ := outcome.Finding()
			assert.Equal(t, test.want != "", strings.Contains(finding.Text(language.Chinese), "末位"))
		})
	}
}

// Where blank parts count for none, the parts behind them keep their names.
func TestABlankPartTakesNoNameFromTheOthers(t *testing.T) {
	sum := check.SumOf("sum", key("whole"), keys("a", "b", "c")...)
	sum.BlankIsNone = true
	for _, test := range []struct{ whole, b, c, want string }{
		{"20.0万元", "10.01万元", "10.00万元", "whole"}, {"20.02万元", "10.0万元", "10.00万元", "b"}, {"20.02万元", "10.00万元", "10.0万元", "c"},
	} {
		outcome := evaluate(t, sum, text("whole", money(test.whole)), text("b", money(test.b)), text("c", money(test.c)))
		assert.Equal(t, key(test.want), outcome.Slack)
		finding, _ := outcome.Finding()
		assert.Contains(t, finding.Text(language.Chinese), "主要来自“〈"+test.want+"〉”的末位")
	}
	outcome := evaluate(t, sum, text("whole", money("20.02万元")), text("b", money("10.00万元")),
		text("c", money("10.00万元")), text("c", money("10.05万元")))
	assert.Equal(t, check.CodeConflict, outcome.Reason)
	finding, _ := outcome.Finding()
	assert.Contains(t, finding.Text(language.Chinese), "“〈c〉”前后不一致")
}

// Two statements of one key that are no figures are not compared, for the same
// reason as one of them alone.
func TestStatementsThatAreNoFiguresAreNotCompared(t *testing.T) {
	nothing := figure.NewRatio(figure.MustQuantity("0元"), figure.MustQuantity("0元"), "")
	outcome := named(t, check.NewLedger(text("rate", nothing), text("rate", nothing)).Evaluate(), "copy:rate")
	assert.Equal(t, check.Undefined, outcome.Verdict)
	assert.Equal(t, check.CodeFigure, outcome.Reason)
}

// A part that passes its bound is told to keep within a wider one that is kept,
// and of one that is not kept nothing is said.
func TestABoundThatIsPassedInsideOfOneThatIsKept(t *testing.T) {
	bound := check.AtMostOf("car", key("car"), key("limit")).Said("公务用车≤预算", "vehicles ≤ budget")
	bound.Inside = keys("all", "whole")
	said := func(bound check.Identity, all string) (zh, en string) {
		outcome := evaluate(t, bound,
			text("car", money("12万元")), text("limit", money("10万元")), text("all", money(all)), text("whole", money("30万元")))
		assert.Equal(t, check.ClassExceeded, outcome.Class())
		finding, _ := outcome.Finding()
		return finding.Text(language.Chinese), finding.Text(language.English)
	}
	zh, en := said(bound, "30万元")
	assert.Contains(t, zh, "；〈all〉30万元，总体未超")
	assert.Contains(t, en, "; <all> 30 × 10,000 yuan keeps within its ")
	zh, en = said(bound, "31万元")
	assert.NotContains(t, zh, "总体未超")
	assert.NotContains(t, en, "keeps within")
	bound.Inside = nil
	zh, _ = said(bound, "30万元")
	assert.NotContains(t, zh, "总体未超")
}

func TestWhatTheWordsSayOfAFigure(t *testing.T) {
	said := func(identity check.Identity, statements ...check.Statement) string {
		finding, _ := evaluate(t, identity, statements...).Finding()
		return finding.Text(language.Chinese)
	}
	sum := check.SumOf("sum", key("whole"), keys("a", "b")...)
	derived := said(sum, of(text("whole", money("30万元")), "c"), text("c", money("30万元")), text("a", money("10万元")), text("b", money("5万元")))
	assert.Contains(t, derived, "推算30万元")
	assert.NotContains(t, derived, "列示30万元")

	rate := check.RateOf("rate", key("rate"), key("part"), key("whole"), "")
	rated := func(rate1, part, whole string) string {
		return said(rate, text("rate", quantity(rate1)), text("part", quantity(part)), text("whole", quantity(whole)))
	}
	assert.Contains(t, rated("50%", "1人", "100000人"), "应为0.001%", "a rate that two places do not show")
	assert.Contains(t, rated("50%", "1人", "3人"), "应为33.33%")
	slipped := rated("50%", "50000人", "10人")
	assert.Contains(t, slipped, "请核对单位")
	assert.NotContains(t, slipped, "以元填列", "people are no money")
	assert.Contains(t, rated("50%", "50000元", "10元"), "请核对单位，是否以元填列")
}

// The tally has what is within rounding, too.
func TestTheTallyCountsWhatIsWithinRounding(t *testing.T) {
	report := check.NewLedger(text("a", money("1.0万元")), text("b", money("1.04万元"))).Check(check.CopyOf("copy", key("a"), key("b")))
	assert.Equal(t, check.Tally{All: 1, Rounding: 1}, report.Tally())
}
