package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// of states a figure that is printed nowhere: the sum of others, where "-"
// subtracts.
func of(statement check.Statement, concepts ...string) check.Statement {
	statement.Place = check.Place{}
	for _, concept := range concepts {
		term := check.Term{Key: key(concept)}
		if concept[0] == '-' {
			term = check.Term{Key: key(concept[1:]), Minus: true}
		}
		statement.From = append(statement.From, term)
	}
	return statement
}

func TestADerivedFigureIsNoSuspect(t *testing.T) {
	ledger := check.NewLedger(
		text("adjusted", money("100万元")), text("executed", money("60万元")),
		of(text("unspent", money("40万元")), "adjusted", "-executed"),
		text("left", money("30万元")),
	)
	report := ledger.Check(check.CopyOf("unspent=left", key("unspent"), key("left")))
	assert.Equal(t, []string{"推算40万元", "另一处30万元"}, report.Table(language.Chinese)[1][2:4], "and printed nowhere")
	assert.Equal(t, []correction{
		{"adjusted", "100万元", "90万元", []string{"unspent=left"}, 3},
		{"executed", "60万元", "70万元", []string{"unspent=left"}, 3},
		{"left", "30万元", "40万元", []string{"unspent=left"}, 3},
	}, corrections(report.Suspects), "its sources are")
}

func TestACorrectionMovesWhatIsDerivedFromIt(t *testing.T) {
	statements := []check.Statement{
		text("budget", money("162.00万元")), text("used", money("9.74万元")), text("surplus", money("98.97万元")),
		text("rate", quantity("8.96%")),
		of(text("accounted", money("108.71万元")), "used", "carried-out", "surplus"),
	}
	balance := check.SumOf("balance", key("budget"), keys("used", "surplus")...)
	rate := check.RateOf("rate", key("rate"), key("used"), key("accounted"), "used and left over")
	assert.Equal(t, []correction{
		{"budget", "162.00万元", "108.71万元", []string{"balance"}, 1},
	}, corrections(check.NewLedger(statements...).Check(balance, rate).Suspects),
		"9.74 and 98.97 would move the base of the rate")
	assert.Equal(t, check.Holds, evaluate(t, rate, statements...).Verdict)
}

func TestADerivedFigureDoesNotMoveWithAnotherOne(t *testing.T) {
	ledger := check.NewLedger(
		of(text("a", money("1万元")), "b"), of(text("b", money("2万元")), "a", "b"), text("c", money("5万元")),
	)
	report := ledger.Check(check.CopyOf("b=c", key("b"), key("c")))
	assert.Equal(t, []correction{{"c", "5万元", "2万元", []string{"b=c"}, 1}}, corrections(report.Suspects))
}

func TestAnAbsentOperandGoesByTheNameThatTheIdentityGivesIt(t *testing.T) {
	identity := check.SumOf("whole", key("whole"), keys("part", "other")...)
	identity.Computed[1].Label.Zh = "其他"
	statements := []check.Statement{text("whole", count(3, "处")), text("part", count(2, "处"))}
	finding, some := evaluate(t, identity, statements...).Finding()
	assert.True(t, some)
	assert.Equal(t, check.L("operand", figure.Label{Zh: "其他", En: "其他"}), finding.Args[1])
}
